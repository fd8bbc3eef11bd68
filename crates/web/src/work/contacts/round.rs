//! The yearly round: opened, followed organisation by organisation, and closed.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::contact::{Answer, ContactError, RoundState, State};
use casework::store::contact_round::ContactRound;
use maud::{Markup, html};
use wording::{Speak, message, moment};

use super::{LIST, page, refusal};
use crate::Refusal;
use crate::ui::field::{self, Field};
use crate::ui::{Button, Cell, Column, Progress, Table, button, filters, form};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::{Fault, Reading};
use crate::work::typed::Typed;

const ADDRESS: &str = "/arbete/kontakter/omgang";
/// The years a round may be for.
const YEARS: (i16, i16) = (2012, 2200);

async fn rounds(person: &SignedIn) -> Result<Vec<ContactRound>, Refusal> {
    let rounds = person.casework.contact_rounds(&person.actor).await;
    rounds.map_err(|error| refusal(&error))
}

fn shown(person: &SignedIn, rounds: &[ContactRound], typed: &Typed, faults: &[Fault]) -> Markup {
    let sections = [Section {
        heading: message!("contacts-round-open"),
        lead: Some(message!("contacts-round-open-lead")),
        entries: vec![
            Entry::line("ar", message!("contacts-round-year")),
            Entry::date("senast", message!("contacts-round-due")),
        ],
    }];
    let content = html! {
        (fields(&person.reader, &sections, typed, faults))
        p.buttons { (button(Button::Primary, &person.say(&message!("contacts-round-open")))) }
    };
    let is_open = rounds.iter().any(|round| round.closed.is_none());
    let heads = [
        message!("contacts-round-year"),
        message!("contacts-round-opened"),
        message!("contacts-round-due"),
        message!("contacts-round-closed-at"),
    ];
    let language = person.reader.language;
    let rows = rounds.iter().map(|round| {
        let closed = match &round.closed {
            Some(closed) => Cell::Status {
                progress: Progress::Done,
                text: moment(closed.at, language),
            },
            None => Cell::Status {
                progress: Progress::UnderWay,
                text: person.say(&message!("contacts-round-is-open")),
            },
        };
        vec![
            Cell::Link {
                text: round.year.to_string(),
                address: person.link(&format!("{ADDRESS}/{}", round.id)),
            },
            Cell::Text(moment(round.opened_at, language)),
            Cell::Text(round.due_on.to_string()),
            closed,
        ]
    });
    let table = Table {
        caption: person.say(&message!("contacts-rounds")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("contacts-rounds-empty")),
    };
    let mut page = page(person, &message!("contacts-round-title"))
        .lead(&person.say(&message!("contacts-round-lead")));
    if !faults.is_empty() {
        page = page.error_title();
    }
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (table.markup())
        @if !is_open { (form(&person.link(ADDRESS), &content)) }
    })
    .render()
}

/// All rounds, and the form that opens one.
pub async fn all(person: SignedIn) -> Result<Markup, Refusal> {
    let rounds = rounds(&person).await?;
    let typed = Typed::default().with("ar", person.reader.today().year().to_string());
    Ok(shown(&person, &rounds, &typed, &[]))
}

/// Opens a round.
pub async fn opened(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let mut reading = Reading::new(typed);
    let year = reading.number("ar", YEARS.0, YEARS.1);
    let due = reading.date("senast");
    let (mut status, mut faults) = (StatusCode::UNPROCESSABLE_ENTITY, reading.faults);
    if faults.is_empty() {
        match person
            .casework
            .open_contact_round(&person.actor, year, due)
            .await
        {
            Ok(id) => return Ok(person.go(&format!("{ADDRESS}/{id}"))),
            Err(error) => {
                let refused = refusal(&error);
                let field = match error {
                    ContactError::DayDoesNotFit => "senast",
                    ContactError::RoundThere => "ar",
                    _ => return Err(refused),
                };
                let words = std::iter::once(error.message())
                    .chain(error.hint())
                    .collect();
                status = refused.status;
                faults = vec![Fault {
                    field: Some(field.to_owned()),
                    words,
                }];
            }
        }
    }
    let rounds = rounds(person).await?;
    Ok((status, shown(person, &rounds, typed, &faults)).into_response())
}

const STATES: [(State, &str, Progress); 4] = [
    (State::NoContact, "saknas", Progress::Late),
    (State::NotYet, "vantar", Progress::NotBegun),
    (State::Changed, "andrade", Progress::Done),
    (State::Confirmed, "bekraftade", Progress::Done),
];

/// How every organisation stands in a round.
pub async fn one(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let state = person.casework.contact_round(&person.actor, &id).await;
    let state = state.map_err(|error| refusal(&error))?;
    let query = person.reader.query.as_deref().unwrap_or_default();
    let wanted = Typed::read(query.as_bytes()).get("visa").to_owned();
    let wanted_state = STATES.iter().find(|(_, word, _)| *word == wanted);
    let count = |state: State, answers: &[Answer]| {
        answers
            .iter()
            .filter(|answer| answer.state == state)
            .count()
    };
    let answers = &state.answers;
    let lead = message!(
        "contacts-round-standing",
        all = answers.len(),
        confirmed = count(State::Confirmed, answers),
        changed = count(State::Changed, answers),
        waiting = count(State::NotYet, answers),
        none = count(State::NoContact, answers)
    );
    let rows = answers
        .iter()
        .filter(|answer| wanted_state.is_none_or(|(state, ..)| answer.state == *state));
    let table = table(&person, rows);
    let heading = message!("contacts-round-of", year = state.round.year.to_string());
    Ok(page(&person, &heading)
        .lead(&person.say(&lead))
        .crumb(person.say(&message!("contacts-round-title")), ADDRESS)
        .body(html! {
            (closing(&person, &state))
            (choice(&person, &id, &wanted))
            (table.markup())
        })
        .render())
}

fn closing(person: &SignedIn, state: &RoundState) -> Markup {
    let due = message!("contacts-round-due-on", date = state.round.due_on);
    let content = html! {
        p.buttons { (button(Button::Secondary, &person.say(&message!("contacts-round-close")))) }
    };
    match &state.unanswered {
        None => html! {
            p { (person.say(&due)) }
            p.hint { (person.say(&message!("contacts-round-close-hint"))) }
            (form(&person.link(&format!("{ADDRESS}/{}", state.round.id)), &content))
        },
        Some(unanswered) => html! {
            h2 { (person.say(&message!("contacts-round-unanswered", count = unanswered.len()))) }
            @if !unanswered.is_empty() {
                ul { @for (id, name) in unanswered { li { a href=(contacts_of(person, id)) { (name) } } } }
            }
            p.hint { (person.say(&message!("contacts-round-now"))) }
        },
    }
}

fn contacts_of(person: &SignedIn, id: &str) -> String {
    person.link(&format!("{LIST}?organisation={id}"))
}

fn choice(person: &SignedIn, id: &str, wanted: &str) -> Markup {
    let all = (String::new(), person.say(&message!("contacts-choice-all")));
    let states = STATES.map(|(state, word, _)| (word.to_owned(), person.say(&state.words())));
    let options: Vec<_> = std::iter::once(all).chain(states).collect();
    let field = Field::new("visa", person.say(&message!("contacts-choice"))).value(wanted);
    let content = html! {
        (field::choice(&field, &options))
        (button(Button::Secondary, &person.say(&message!("contacts-show"))))
    };
    filters(&person.link(&format!("{ADDRESS}/{id}")), &content)
}

fn table<'a>(person: &SignedIn, answers: impl Iterator<Item = &'a Answer>) -> Table {
    let language = person.reader.language;
    let number =
        |number: usize| wording::grouped(i128::try_from(number).unwrap_or_default(), language);
    let rows = answers.map(|answer| {
        let progress = STATES.iter().find(|(state, ..)| *state == answer.state);
        vec![
            Cell::Link {
                text: answer.name.clone(),
                address: contacts_of(person, &answer.organisation_id),
            },
            Cell::Status {
                progress: progress.map_or(Progress::NotBegun, |(.., progress)| *progress),
                text: person.say(&answer.state.words()),
            },
            Cell::Text(number(answer.contacts)),
            Cell::Text(number(answer.unconfirmed)),
        ]
    });
    Table {
        caption: person.say(&message!("contacts-round-caption")),
        columns: vec![
            Column::words(person.say(&message!("contacts-field-organisation"))),
            Column::words(person.say(&message!("contacts-round-state"))),
            Column::numbers(person.say(&message!("contacts-title"))),
            Column::numbers(person.say(&message!("contacts-round-unconfirmed"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("contacts-round-none")),
    }
}

/// Closes a round.
pub async fn closed(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let person = &writer.by;
    let closed = person
        .casework
        .close_contact_round(&person.actor, &id)
        .await;
    closed.map_err(|error| refusal(&error))?;
    Ok(person.go(&format!("{ADDRESS}/{id}")))
}
