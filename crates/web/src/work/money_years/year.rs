//! One year: how it stands, its terms, where its money is by item, and the krona followed from the appropriation to where it is.

use axum::extract::Path;
use casework::ledger::place;
use casework::money_year::{YearOfMoney, status as status_words};
use grants::ledger::{Balance, Balances, Holder, Place, Stage, follow};
use maud::{Markup, html};
use wording::{Message, message, moment, money};

use super::terms::listed;
use super::{LIST, item_title, refusal};
use crate::Refusal;
use crate::ui::{Button, Cell, Column, Table, Tone, link_button, notice};
use crate::work::ledger;
use crate::work::person::SignedIn;

/// The page.
pub async fn shown(person: SignedIn, Path(agreement): Path<String>) -> Result<Markup, Refusal> {
    let year = person.casework.year_of_money(&person.actor, &agreement);
    let year = year.await.map_err(|error| refusal(&error))?;
    let title = person.reader.language.of(&year.agreement.title).to_owned();
    let (heading, lead) = match &year.open {
        Some(open) => (
            message!(
                "money-years-one-open",
                title = &title,
                total = open.year.total
            ),
            message!(
                "money-years-one-open-lead",
                payer = &year.payer_name,
                deadline = open.terms.claim_deadline
            ),
        ),
        None => (
            message!("money-years-one-closed", title = &title),
            message!("money-years-one-closed-lead"),
        ),
    };
    Ok(person
        .page(person.say(&heading))
        .title(title)
        .crumb(person.say(&message!("money-years-title")), LIST)
        .lead(&person.say(&lead))
        .body(html! {
            (told(&person, &agreement, &year))
            @if let Some(open) = &year.open {
                (ways(&person, &agreement, open.terms.way.has_pool()))
                h2.names-table { (person.say(&message!("money-years-balances"))) }
                (trial(&person, &agreement, &year.balances).markup())
                (followed(&person, &year.balances))
                h2 { (person.say(&message!("money-years-terms"))) }
                (listed(&person, &open.terms))
            }
            @if !year.openings.is_empty() { (openings(&person, &year)) }
        })
        .render())
}

/// What waits and what can be done.
fn told(person: &SignedIn, agreement: &str, year: &YearOfMoney) -> Markup {
    let go = |words: Message, rest: &str, kind: Button| {
        let address = person.link(&format!("{LIST}/{agreement}{rest}"));
        html! { p.buttons { (link_button(kind, &person.say(&words), &address)) } }
    };
    html! {
        @if let Some(waits) = &year.waits {
            (notice(Tone::Remark, &person.say(&message!("money-years-waits")), &html! {
                p { (person.say(&message!("money-years-waits-hint", at = waits.year.proposed_at))) }
                @if year.may_open {
                    p { a href=(person.link(&format!("{LIST}/{agreement}/ta-tillbaka"))) { (person.say(&message!("money-years-take-back"))) } }
                }
            }))
        } @else if year.is_behind {
            (notice(Tone::Warning, &person.say(&message!("money-years-behind")), &html! {
                p { (person.say(&message!("money-years-behind-hint", version = year.version_number))) }
                @if year.may_open { (go(message!("money-years-correct"), "/oppna", Button::Primary)) }
            }))
        } @else if year.may_open && year.open.is_none() {
            (go(message!("money-years-open"), "/oppna", Button::Primary))
        } @else if year.may_open {
            (go(message!("money-years-correct"), "/oppna", Button::Secondary))
        }
    }
}

/// Where to look further.
fn ways(person: &SignedIn, agreement: &str, has_pool: bool) -> Markup {
    let legs = (
        message!("reviews-legs-title"),
        format!("{LIST}/{agreement}/led"),
    );
    let ways = [
        (
            message!("reviews-title"),
            format!("/arbete/rekvisitioner?ar={agreement}"),
        ),
        (
            message!("money-years-holders"),
            format!("{LIST}/{agreement}/mottagare"),
        ),
        (
            message!("lapses-title"),
            format!("{LIST}/{agreement}/forfall"),
        ),
        (
            message!("ledger-of-year"),
            format!("/arbete/huvudbok?overenskommelse={agreement}"),
        ),
        (
            message!("ledger-trial"),
            format!("{}?overenskommelse={agreement}", ledger::TRIAL),
        ),
    ];
    html! {
        ul.downloads role="list" {
            @for (words, path) in ways.into_iter().chain(has_pool.then_some(legs)) { li { a href=(person.link(&path)) { (person.say(&words)) } } }
        }
    }
}

/// The places something is in, of all or some rights.
pub fn places_in_use(balances: &[&Balance]) -> Vec<Place> {
    let all = Place::ALL.into_iter().skip(1);
    all.filter(|place| balances.iter().any(|balance| !balance.at(*place).is_zero()))
        .collect()
}

/// What stands in each place of each item, recipients and pool apart.
fn trial(person: &SignedIn, agreement: &str, balances: &Balances) -> Table {
    let language = person.reader.language;
    let mut keys: Vec<(bool, String)> = balances
        .iter()
        .map(|(right, _)| (right.holder == Holder::Pool, right.item_id.clone()))
        .collect();
    keys.sort();
    keys.dedup();
    let of: Vec<(bool, String, Balance)> = keys
        .into_iter()
        .map(|(pool, item)| {
            let sum = balances
                .together(|right| right.item_id == item && (right.holder == Holder::Pool) == pool);
            (pool, item, sum.unwrap_or_default())
        })
        .collect();
    let all: Vec<&Balance> = of.iter().map(|(_, _, balance)| balance).collect();
    let places = places_in_use(&all);
    let rows = of.iter().map(|(pool, item, balance)| {
        let title = item_title(person, agreement, item);
        let title = if *pool {
            person.say(&message!("money-years-pool-of", item = title))
        } else {
            title
        };
        let granted = balance.granted().unwrap_or_default();
        let amounts = places.iter().map(|place| balance.at(*place));
        std::iter::once(Cell::Text(title))
            .chain(
                std::iter::once(granted)
                    .chain(amounts)
                    .map(|amount| Cell::Text(money(amount, language))),
            )
            .collect()
    });
    let heads = places
        .iter()
        .map(|one| Column::numbers(person.say(&place(*one))));
    let granted = Column::numbers(person.say(&message!("money-years-column-granted")));
    Table {
        caption: person.say(&message!("money-years-balances-caption")),
        columns: std::iter::once(Column::words(
            person.say(&message!("money-years-column-item")),
        ))
        .chain(std::iter::once(granted))
        .chain(heads)
        .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("money-years-empty")),
    }
}

fn stage_words(stage: Stage) -> Message {
    match stage {
        Stage::Granted => message!("ledger-stage-granted"),
        Stage::Requested => message!("ledger-stage-requested"),
        Stage::Accepted => message!("ledger-stage-accepted"),
        Stage::Paid => message!("ledger-stage-paid"),
        Stage::Accounted => message!("ledger-stage-accounted"),
        Stage::Claimed => message!("ledger-stage-claimed"),
        Stage::Returned => message!("ledger-stage-returned"),
    }
}

/// The krona followed, of the recipients and, where there is one, of the pool.
fn followed(person: &SignedIn, balances: &Balances) -> Markup {
    let of = |pool: bool| balances.together(|right| (right.holder == Holder::Pool) == pool);
    let pool = of(true).filter(|balance| balance.granted().is_some_and(|one| !one.is_zero()));
    html! {
        h2.names-table { (person.say(&message!("ledger-followed"))) }
        (of(false).map(|balance| follow_table(person, &balance, &message!("ledger-followed-caption"))).unwrap_or_default())
        @if let Some(balance) = pool {
            (follow_table(person, &balance, &message!("ledger-followed-pool-caption")))
        }
    }
}

/// The steps of some money: what came, what stays and where, and what goes on. It is said whether every step adds up.
pub fn follow_table(person: &SignedIn, balance: &Balance, caption: &Message) -> Markup {
    let language = person.reader.language;
    let steps = follow(balance).unwrap_or_default();
    let holds =
        !steps.is_empty() && balance.closes() && steps.iter().all(grants::ledger::Step::holds);
    let rows = steps.iter().map(|step| {
        let stays = step.stays.iter().filter(|(_, amount)| !amount.is_zero());
        let stays: Vec<String> = stays
            .map(|(at, amount)| {
                format!("{}: {}", person.say(&place(*at)), money(*amount, language))
            })
            .collect();
        vec![
            Cell::Text(person.say(&stage_words(step.stage))),
            Cell::Text(money(step.came, language)),
            Cell::Text(if stays.is_empty() {
                "–".to_owned()
            } else {
                stays.join("; ")
            }),
            Cell::Text(money(step.goes_on, language)),
        ]
    });
    let table = Table {
        caption: person.say(caption),
        columns: vec![
            Column::words(person.say(&message!("ledger-column-step"))),
            Column::numbers(person.say(&message!("ledger-column-came"))),
            Column::words(person.say(&message!("ledger-column-stays"))),
            Column::numbers(person.say(&message!("ledger-column-goes-on"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("money-years-empty")),
    };
    html! {
        (table.markup())
        @if holds { p.hint { (person.say(&message!("ledger-followed-holds"))) } }
        @else { p.field-error { (person.say(&message!("ledger-followed-breaks"))) } }
    }
}

/// Every opening there was.
fn openings(person: &SignedIn, year: &YearOfMoney) -> Markup {
    let language = person.reader.language;
    let rows = year.openings.iter().map(|one| {
        vec![
            Cell::Text(one.number.to_string()),
            Cell::Text(person.say(&status_words(one.status))),
            Cell::Text(moment(one.proposed_at, language)),
            Cell::Text(
                one.opened_at
                    .map_or_else(|| "–".to_owned(), |at| moment(at, language)),
            ),
            Cell::Text(money(one.total, language)),
        ]
    });
    let table = Table {
        caption: person.say(&message!("money-years-openings")),
        columns: vec![
            Column::numbers(person.say(&message!("money-years-column-number"))),
            Column::words(person.say(&message!("money-years-column-state"))),
            Column::words(person.say(&message!("money-years-column-proposed"))),
            Column::words(person.say(&message!("money-years-column-opened"))),
            Column::numbers(person.say(&message!("money-years-column-granted"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    };
    table.markup()
}
