//! The ledger of a message: every board, how it stands, and sending again to those it did not reach.

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use casework::delivery::{Line, Standing, Tally};
use documents::plain_table;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Message, message, moment};

use super::{MESSAGES, ledger_path, not_set_up, refusal, words};
use crate::Refusal;
use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, Cell, Column, Table, Tone, button, facts, filters, form, notice};
use crate::work::person::{SignedIn, Writer};
use crate::work::typed::Typed;

/// The field that says which are shown.
const SHOWN: &str = "visa";

/// The page.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let ledger = person.casework.ledger(&person.actor, &id).await;
    let ledger = ledger.map_err(|error| refusal(&error))?;
    let query = person.reader.query.as_deref().unwrap_or_default();
    let typed = Typed::read(query.as_bytes());
    let only = Standing::from_word(typed.get(SHOWN));
    let lines = ledger.lines.iter();
    let lines = lines.filter(|line| only.is_none_or(|only| Standing::of(line) == only));
    let lines: Vec<&Line> = lines.collect();
    let (year, number) = ledger.message.number.unwrap_or_default();
    let heading = message!(
        "deliveries-title",
        number = number.to_string(),
        year = year.to_string()
    );
    let tally = ledger.tally();
    let csv = person.link(&format!("{}.csv", ledger_path(&id)));
    Ok(person
        .page(person.say(&heading))
        .crumb(person.say(&message!("work-nav-overview")), "/arbete")
        .crumb(person.say(&message!("message-nav")), MESSAGES)
        .crumb(ledger.message.subject.clone(), format!("{MESSAGES}/{id}"))
        .lead(&person.say(&message!(
            "deliveries-lead",
            subject = &ledger.message.subject
        )))
        .body(html! {
            (not_set_up(&person))
            (result(&person, &typed))
            p { (person.say(&summary(&tally))) }
            (counts(&person, &tally))
            (again(&person, &id, &tally))
            (choice(&person, &id, only))
            p { (person.say(&message!("deliveries-count", count = lines.len()))) }
            (table(&person, &id, &lines).markup())
            p { a href=(csv) { (person.say(&message!("deliveries-take-home"))) } }
        })
        .render())
}

/// What became of sending again, as the address tells.
fn result(person: &SignedIn, typed: &Typed) -> Markup {
    let count = |name: &str| typed.get(name).parse::<u32>().ok();
    let (Some(sent), Some(without)) = (count("skickade"), count("utan")) else {
        return html! {};
    };
    let words = message!("deliveries-resent", sent = sent, without = without);
    notice(Tone::Done, &person.say(&words), &html! {})
}

/// What the list of messages says of this one, in a sentence.
fn summary(tally: &Tally) -> Message {
    message!(
        "deliveries-summary",
        boards = tally.boards(),
        got = tally.got(),
        opened = tally.opened(),
        confirmed = tally.confirmed()
    )
}

fn counts(person: &SignedIn, tally: &Tally) -> Markup {
    let some = Standing::ALL.map(|standing| (standing, tally.count(standing)));
    facts(
        some.into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(standing, count)| {
                let (_, words) = words::standing(standing);
                (person.say(&words), html! { (count) })
            }),
    )
}

/// One button for all it did not reach.
fn again(person: &SignedIn, id: &str, tally: &Tally) -> Markup {
    let count = tally.failed() + tally.count(Standing::NoAddress);
    if count == 0 || !person.may(Act::ResendMessages) {
        return html! {};
    }
    let words = message!("deliveries-resend-all", count = count);
    let content = html! {
        (carried("skicka", "alla"))
        p.hint { (person.say(&message!("deliveries-resend-hint"))) }
        p.buttons { (button(Button::Secondary, &person.say(&words))) }
    };
    form(&person.link(&ledger_path(id)), &content)
}

fn choice(person: &SignedIn, id: &str, only: Option<Standing>) -> Markup {
    let everything = (String::new(), person.say(&message!("deliveries-all")));
    let options = Standing::ALL.map(|standing| {
        let (_, words) = words::standing(standing);
        (standing.word().to_owned(), person.say(&words))
    });
    let options: Vec<_> = std::iter::once(everything).chain(options).collect();
    let shown = Field::new(SHOWN, person.say(&message!("deliveries-show")))
        .value(only.map_or("", Standing::word));
    let content = html! {
        (field::choice(&shown, &options))
        (button(Button::Secondary, &person.say(&message!("deliveries-choose"))))
    };
    filters(&person.link(&ledger_path(id)), &content)
}

fn heads() -> [Message; 6] {
    [
        message!("deliveries-column-board"),
        message!("deliveries-column-standing"),
        message!("deliveries-column-sent"),
        message!("deliveries-column-address"),
        message!("deliveries-column-answer"),
        message!("deliveries-column-number"),
    ]
}

fn table(person: &SignedIn, id: &str, lines: &[&Line]) -> Table {
    let rows = lines.iter().map(|line| {
        let (progress, words) = words::standing(Standing::of(line));
        let path = format!("{}/{}", ledger_path(id), line.delivery.id);
        let sent = line.sent_at.map(|at| moment(at, person.reader.language));
        vec![
            Cell::Link {
                text: line.organisation_name.clone(),
                address: person.link(&path),
            },
            Cell::Status {
                progress,
                text: person.say(&words),
            },
            Cell::Text(sent.unwrap_or_default()),
            Cell::Text(line.address.clone().unwrap_or_default()),
            Cell::Text(line.last_answer.clone().unwrap_or_default()),
            Cell::Text(line.own_number.clone().unwrap_or_default()),
        ]
    });
    Table {
        caption: person.say(&message!("deliveries-caption")),
        columns: heads()
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("deliveries-empty")),
    }
}

/// The ledger as a table for spreadsheets.
pub async fn taken_home(person: SignedIn, Path(id): Path<String>) -> Result<Response, Refusal> {
    let ledger = person.casework.ledger(&person.actor, &id).await;
    let ledger = ledger.map_err(|error| refusal(&error))?;
    let language = person.reader.language;
    let more = [
        message!("deliveries-column-opened"),
        message!("deliveries-column-confirmed"),
    ];
    let head = heads().into_iter().chain(more);
    let head: Vec<String> = head.map(|head| person.say(&head)).collect();
    let at = |at: Option<jiff::Timestamp>| at.map(|at| moment(at, language)).unwrap_or_default();
    let rows = ledger.lines.iter().map(|line| {
        let (_, words) = words::standing(Standing::of(line));
        vec![
            line.organisation_name.clone(),
            person.say(&words),
            at(line.sent_at),
            line.address.clone().unwrap_or_default(),
            line.last_answer.clone().unwrap_or_default(),
            line.own_number.clone().unwrap_or_default(),
            at(line.delivery.opened.as_ref().map(|signed| signed.at)),
            at(line.delivery.confirmed.as_ref().map(|signed| signed.at)),
        ]
    });
    let rows: Vec<_> = rows.collect();
    let (year, number) = ledger.message.number.unwrap_or_default();
    let name = format!("attachment; filename=\"utskick-{year}-{number}.csv\"");
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, name),
    ];
    Ok((headers, plain_table::spreadsheet(&head, &rows)).into_response())
}

/// Sends again, to one or to all it did not reach.
pub async fn sent_again(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let person = &writer.by;
    let which = writer.typed.get("skicka");
    let only = Some(which).filter(|which| *which != "alla");
    let resent = person.casework.resend(&person.actor, &id, only).await;
    let resent = resent.map_err(|error| refusal(&error))?;
    let path = format!(
        "{}?skickade={}&utan={}",
        ledger_path(&id),
        resent.sent,
        resent.without_address
    );
    Ok(person.go(&path))
}
