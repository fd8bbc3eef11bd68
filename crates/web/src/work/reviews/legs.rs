//! Both legs of a year that goes by way of the coordinator, beside each other, and passing on by key.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::review::{Asked as Sent, LegItem, Legs, PassingOn, Standing, left_out, paid_out};
use grants::Ore;
use grants::ledger::Place;
use maud::{Markup, html};
use wording::{Message, Speak, message, money};

use super::asked::{STANDING, YEAR};
use super::{LIST, amount, item, refusal, status_progress, words};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Cell, Column, Table, Tone, button, form, notice};
use crate::work::person::{SignedIn, Writer};

/// The digest of what was shown.
const DIGEST: &str = "underlag";

/// The page.
pub async fn shown(person: SignedIn, Path(agreement): Path<String>) -> Result<Markup, Refusal> {
    page(&person, &agreement, &[]).await
}

/// Everybody who can be is to be paid.
pub async fn sent(Path(agreement): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let person = &writer.by;
    let digest = writer.typed.get(DIGEST);
    let done = person.casework.pass_on(&person.actor, &agreement, digest);
    match done.await {
        Ok(_) => {
            let word = Standing::ToBePaid.word();
            Ok(person.go(&format!("{LIST}?{YEAR}={agreement}&{STANDING}={word}")))
        }
        Err(error) => {
            let refused = refusal(&error);
            if refused.status != StatusCode::CONFLICT {
                return Err(refused);
            }
            let wrong: Vec<Message> = std::iter::once(error.message())
                .chain(error.hint())
                .collect();
            let page = page(person, &agreement, &wrong).await?;
            Ok((refused.status, page).into_response())
        }
    }
}

async fn page(person: &SignedIn, agreement: &str, wrong: &[Message]) -> Result<Markup, Refusal> {
    let legs = person.casework.legs(&person.actor, agreement).await;
    let legs = legs.map_err(|error| refusal(&error))?;
    let differences: usize = legs.items.iter().map(|one| one.differences.len()).sum();
    let heading = match differences {
        0 => message!("reviews-legs-agree"),
        count => message!("reviews-legs-differ", count = count),
    };
    let mut page = person.page(person.say(&heading));
    if !wrong.is_empty() {
        page = page.error_title();
    }
    Ok(page
        .title(person.say(&message!("reviews-legs-title")))
        .crumb(person.say(&message!("reviews-title")), LIST)
        .crumb(
            person.reader.agreement_title(agreement),
            format!("{LIST}?{YEAR}={agreement}"),
        )
        .lead(&person.say(&message!(
            "reviews-legs-lead",
            coordinator = &legs.coordinator
        )))
        .body(html! {
            (super::list::wrong(person, wrong))
            (differing(person, agreement, &legs.items))
            h2.names-table { (person.say(&message!("reviews-legs-first"))) }
            (first(person, agreement, &legs).markup())
            (asked_for(person, &legs))
            h2.names-table { (person.say(&message!("reviews-legs-second"))) }
            (second(person, agreement, &legs).markup())
            p { a href=(format!("{}?{YEAR}={agreement}", person.link(LIST))) {
                (person.say(&message!("reviews-legs-everybody")))
            } }
            @if let Some(passing_on) = &legs.passing_on { (passing(person, agreement, &legs, passing_on)) }
        })
        .render())
}

/// Each difference, with the item it is in.
fn differing(person: &SignedIn, agreement: &str, items: &[LegItem]) -> Markup {
    let all = items.iter().flat_map(|one| {
        let differences = one.differences.iter();
        differences.map(move |difference| (one, words::difference(*difference)))
    });
    let all: Vec<(&LegItem, Message)> = all.collect();
    if all.is_empty() {
        return html! {};
    }
    let body = html! {
        ul { @for (one, words) in &all {
            li { (item(person, agreement, &one.item_id)) ": " (person.say(words)) }
        } }
        p { (person.say(&message!("reviews-difference-hint"))) }
    };
    let heading = person.say(&message!("reviews-difference-heading"));
    notice(Tone::Warning, &heading, &body)
}

/// A column of amounts: its head, and what stands in it for an item.
type Sum = (Message, fn(&LegItem) -> Ore);

fn table(
    person: &SignedIn,
    agreement: &str,
    legs: &Legs,
    caption: &Message,
    sums: &[Sum],
) -> Table {
    let mut columns = vec![Column::words(person.say(&message!("reviews-column-item")))];
    let heads = sums.iter();
    columns.extend(heads.map(|(head, _)| Column::numbers(person.say(head))));
    let rows = legs.items.iter().map(|one| {
        let name = Cell::Text(item(person, agreement, &one.item_id));
        let amounts = sums
            .iter()
            .map(|(_, of)| Cell::Text(amount(person, of(one))));
        std::iter::once(name).chain(amounts).collect()
    });
    let rows = rows.collect();
    let name = Cell::Text(person.say(&message!("reviews-sum")));
    let total = sums.iter().map(|(_, of)| {
        let sum = Ore::checked_sum(legs.items.iter().map(of));
        Cell::Text(amount(person, sum.unwrap_or_default()))
    });
    Table {
        caption: person.say(caption),
        columns,
        rows,
        sum: Some(std::iter::once(name).chain(total).collect()),
        empty: person.say(&message!("reviews-legs-empty")),
    }
}

fn first(person: &SignedIn, agreement: &str, legs: &Legs) -> Table {
    let sums: [Sum; 6] = [
        (message!("reviews-column-granted"), |one| {
            one.pool.granted().unwrap_or_default()
        }),
        (message!("reviews-column-left"), |one| {
            one.pool.at(Place::Entitled)
        }),
        (message!("reviews-column-requested"), |one| {
            one.pool.at(Place::Requested)
        }),
        (message!("reviews-column-payable"), |one| {
            one.pool.at(Place::Payable)
        }),
        (message!("reviews-column-here"), |one| {
            one.pool.at(Place::Paid)
        }),
        (message!("reviews-column-passed-on"), |one| {
            one.pool.at(Place::Distributed)
        }),
    ];
    let caption = message!("reviews-legs-first");
    table(person, agreement, legs, &caption, &sums)
}

fn second(person: &SignedIn, agreement: &str, legs: &Legs) -> Table {
    let sums: [Sum; 6] = [
        (message!("reviews-column-granted"), |one| {
            one.recipients.granted().unwrap_or_default()
        }),
        (message!("reviews-column-left"), |one| {
            one.recipients.at(Place::Entitled)
        }),
        (message!("reviews-column-requested"), |one| {
            one.recipients.at(Place::Requested)
        }),
        (message!("reviews-column-payable"), |one| {
            one.recipients.at(Place::Payable)
        }),
        (message!("reviews-column-paid"), |one| {
            paid_out(&one.recipients)
        }),
        (message!("reviews-column-free"), LegItem::free),
    ];
    let caption = message!("reviews-legs-second");
    table(person, agreement, legs, &caption, &sums)
}

/// What the coordinator asked for itself.
fn asked_for(person: &SignedIn, legs: &Legs) -> Markup {
    let sent = legs.first.iter().flat_map(|claim| &claim.asked);
    let sent: Vec<&Sent> = sent.collect();
    let rows = sent.iter().map(|one| {
        let at = one
            .arrived_at
            .map(|at| wording::moment(at, person.reader.language));
        vec![
            Cell::Link {
                text: one.number.clone(),
                address: person.link(&format!("{LIST}/{}", one.id)),
            },
            Cell::Status {
                progress: status_progress(one.status),
                text: person.say(&casework::requisition::status(one.status)),
            },
            Cell::Text(money(one.total, person.reader.language)),
            Cell::Text(at.unwrap_or_default()),
        ]
    });
    let name = &legs.coordinator;
    let table = Table {
        caption: person.say(&message!("reviews-legs-asked", name = name)),
        columns: vec![
            Column::words(person.say(&message!("reviews-column-number"))),
            Column::words(person.say(&message!("reviews-column-status"))),
            Column::numbers(person.say(&message!("reviews-column-total"))),
            Column::words(person.say(&message!("reviews-arrived-at"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("reviews-legs-not-asked", name = name)),
    };
    table.markup()
}

/// Passing on by key: who is paid, who is not and why, and the button.
fn passing(person: &SignedIn, agreement: &str, legs: &Legs, passing_on: &PassingOn) -> Markup {
    let total = passing_on.total().unwrap_or_default();
    let short = short_of(person, agreement, legs, passing_on);
    let here = person.link(&format!("/arbete/medel/{agreement}/led"));
    let count = passing_on.shares.len();
    let act = html! {
        (carried(DIGEST, &passing_on.digest))
        p.hint { (person.say(&message!("reviews-pass-on-hint"))) }
        p.buttons {
            (button(Button::Primary, &person.say(&message!("reviews-pass-on", count = count, total = total))))
        }
    };
    html! {
        h2 { (person.say(&message!("reviews-pass-on-heading"))) }
        p { (person.say(&message!("reviews-pass-on-lead", count = count, total = total))) }
        (shares(person, passing_on).markup())
        @if !short.is_empty() {
            (notice(Tone::Warning, &person.say(&message!("reviews-pass-on-short")),
                &html! { ul { @for words in &short { li { (words) } } } }))
        } @else if count > 0 { (form(&here, &act)) }
        h3 { (person.say(&message!("reviews-left-out-heading"))) }
        (left_behind(person, agreement, passing_on).markup())
    }
}

/// The items of which the coordinator has not been paid enough yet.
fn short_of(
    person: &SignedIn,
    agreement: &str,
    legs: &Legs,
    passing_on: &PassingOn,
) -> Vec<String> {
    let wanted = passing_on.by_item();
    let short = legs.items.iter().filter_map(|one| {
        let (wanted, there) = (wanted.get(one.item_id.as_str()).copied()?, one.free());
        (there < wanted).then(|| {
            let item = item(person, agreement, &one.item_id);
            person.say(&message!(
                "reviews-pass-on-short-of",
                item = item,
                there = there,
                wanted = wanted
            ))
        })
    });
    short.collect()
}

fn shares(person: &SignedIn, passing_on: &PassingOn) -> Table {
    let language = person.reader.language;
    let rows = passing_on.shares.iter().map(|share| {
        vec![
            Cell::Text(share.name.clone()),
            Cell::Text(wording::grouped(
                i128::try_from(share.rows.len()).unwrap_or_default(),
                language,
            )),
            Cell::Text(money(share.total, language)),
        ]
    });
    Table {
        caption: person.say(&message!("reviews-shares-caption")),
        columns: vec![
            Column::words(person.say(&message!("reviews-column-organisation"))),
            Column::numbers(person.say(&message!("reviews-column-rows"))),
            Column::numbers(person.say(&message!("reviews-column-total"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("reviews-shares-empty")),
    }
}

fn left_behind(person: &SignedIn, agreement: &str, passing_on: &PassingOn) -> Table {
    let language = person.reader.language;
    let rows = passing_on.left_out.iter().map(|one| {
        vec![
            Cell::Text(one.name.clone()),
            Cell::Text(item(person, agreement, &one.right.item_id)),
            Cell::Text(money(one.amount, language)),
            Cell::Text(person.say(&left_out(one.why))),
        ]
    });
    Table {
        caption: person.say(&message!("reviews-left-out-heading")),
        columns: vec![
            Column::words(person.say(&message!("reviews-column-recipient"))),
            Column::words(person.say(&message!("reviews-column-item"))),
            Column::numbers(person.say(&message!("reviews-column-total"))),
            Column::words(person.say(&message!("reviews-column-why"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("reviews-left-out-empty")),
    }
}
