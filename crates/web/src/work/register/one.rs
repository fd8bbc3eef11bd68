//! One entry of the register, and deciding what of it is kept back.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::register::{MarkedEntry, RegisterError, Secrecy, direction, secrecy};
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Speak, message, moment};

use super::{LIST, address, number, refusal, thing};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Cell, Column, Table, button, facts, form};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::typed::Typed;

const SECRECY: &str = "sekretess";
const GROUND: &str = "grund";
/// How many decisions there were when the form was shown.
const AFTER: &str = "efter";

/// The page.
pub async fn opened(
    person: SignedIn,
    Path((year, number)): Path<(String, String)>,
) -> Result<Markup, Refusal> {
    let marked = found(&person, &year, &number).await?;
    Ok(shown(&person, &marked, &filled(&marked), &[]))
}

async fn found(person: &SignedIn, year: &str, number: &str) -> Result<MarkedEntry, Refusal> {
    let (Ok(year), Ok(number)) = (year.parse(), number.parse()) else {
        return Err(refusal(&RegisterError::NoSuchEntry));
    };
    let found = person.casework.register_entry(&person.actor, year, number);
    found.await.map_err(|error| refusal(&error))
}

/// What was last decided, as somebody would have typed it.
fn filled(marked: &MarkedEntry) -> Typed {
    let last = marked.marks.last().map(|(mark, _)| mark);
    Typed::default()
        .with(SECRECY, last.map_or("", |mark| mark.secrecy.word()))
        .with(GROUND, last.map_or("", |mark| mark.ground.as_str()))
}

/// Decides.
pub async fn marked(
    Path((year, number)): Path<(String, String)>,
    writer: Writer,
) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let there = found(person, &year, &number).await?;
    let Some(chosen) = Secrecy::from_word(typed.get(SECRECY)) else {
        let refused = Refusal::unprocessable(message!("work-field-choice"));
        let fault = Fault::of(SECRECY, refused.message);
        let page = shown(person, &there, typed, &[fault]);
        return Ok((refused.status, page).into_response());
    };
    let entry = (there.entry.year, there.entry.number);
    let after = typed.get(AFTER).parse().unwrap_or(usize::MAX);
    let ground = typed.get(GROUND);
    let done = person
        .casework
        .mark_secrecy(&person.actor, entry, after, chosen, ground);
    let Err(error) = done.await else {
        return Ok(person.go(&address(&there.entry)));
    };
    let refused = refusal(&error);
    let field = match error {
        RegisterError::GroundMissing
        | RegisterError::GroundTooLong
        | RegisterError::GroundNotALine => Some(GROUND.to_owned()),
        RegisterError::Newer | RegisterError::TooManyMarks => None,
        _ => return Err(refused),
    };
    let fault = Fault {
        field,
        words: std::iter::once(error.message())
            .chain(error.hint())
            .collect(),
    };
    // The decisions as they stand now, with what was typed.
    let there = found(person, &year, &number).await?;
    let page = shown(person, &there, typed, &[fault]);
    Ok((refused.status, page).into_response())
}

fn sections() -> [Section; 1] {
    let nothing = (String::new(), message!("register-choose-secrecy"));
    let choices = Secrecy::ALL.map(|one| (one.word().to_owned(), secrecy(one)));
    [Section {
        heading: message!("register-mark-heading"),
        lead: Some(message!("register-mark-lead")),
        entries: vec![
            Entry::choice(
                SECRECY,
                message!("register-column-secrecy"),
                std::iter::once(nothing).chain(choices).collect(),
            ),
            Entry::line(GROUND, message!("register-ground")).hint(message!("register-ground-hint")),
        ],
    }]
}

fn shown(person: &SignedIn, marked: &MarkedEntry, typed: &Typed, faults: &[Fault]) -> Markup {
    let entry = &marked.entry;
    let sections = sections();
    let mut page = person
        .page(person.say(&message!(
            "register-entry",
            number = number(entry.year, entry.number)
        )))
        .crumb(person.say(&message!("register-nav")), LIST)
        .lead(&entry.subject);
    if !faults.is_empty() {
        page = page.error_title();
    }
    let content = html! {
        (carried(AFTER, &marked.marks.len().to_string()))
        (fields(&person.reader, &sections, typed, faults))
        p.buttons { (button(Button::Primary, &person.say(&message!("register-mark")))) }
    };
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (known(person, marked))
        (decisions(person, marked).markup())
        @if person.may(Act::MarkSecrecy) { (form(&person.link(&address(entry)), &content)) }
    })
    .render()
}

fn known(person: &SignedIn, marked: &MarkedEntry) -> Markup {
    let entry = &marked.entry;
    let at = moment(entry.at, person.reader.language);
    let way = person.say(&direction(entry.direction));
    let agreement = entry.agreement_id.as_deref().map_or_else(
        || person.say(&message!("threads-about-something-else")),
        |id| person.reader.agreement_title(id),
    );
    let all = [
        (message!("register-column-way"), &way),
        (message!("register-column-at"), &at),
        (message!("register-column-sender"), &entry.sender),
        (message!("register-column-recipient"), &entry.recipient),
        (message!("register-column-subject"), &entry.subject),
        (message!("register-agreement"), &agreement),
    ];
    let all = all.map(|(name, fact)| (person.say(&name), html! { (fact) }));
    let open = thing(entry).map(|path| {
        let words = person.say(&message!("register-open-thing"));
        let name = person.say(&message!("register-thing"));
        (name, html! { a href=(person.link(&path)) { (words) } })
    });
    facts(all.into_iter().chain(open))
}

fn decisions(person: &SignedIn, marked: &MarkedEntry) -> Table {
    let heads = [
        message!("register-column-decided"),
        message!("register-column-decided-by"),
        message!("register-column-secrecy"),
        message!("register-ground"),
    ];
    let rows = marked.marks.iter().rev().map(|(mark, name)| {
        vec![
            Cell::Text(moment(mark.decided_at, person.reader.language)),
            Cell::Text(name.clone()),
            Cell::Text(person.say(&secrecy(mark.secrecy))),
            Cell::Text(mark.ground.clone()),
        ]
    });
    Table {
        caption: person.say(&message!("register-decisions")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("register-decisions-empty")),
    }
}
