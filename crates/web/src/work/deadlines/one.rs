//! One deadline of one organisation: how it stands, what was noted and sent, and where one notes how it was done.

use axum::extract::Path;
use casework::deadline::{How, OneDeadline, ReminderLetter, how};
use grants::authorisation::Act;
use grants::deadline::Step;
use maud::{Markup, html};
use wording::{deadline, message, moment};

use super::{ALL, OWN, below, money, place, refusal, state, what};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Cell, Column, Table, button, facts, form, status};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::SignedIn;
use crate::work::reading::Fault;
use crate::work::typed::Typed;

/// The field that says what a form does.
pub const DOES: &str = "gor";
/// What it holds when a note is taken back.
pub const TAKE_BACK: &str = "ta-bort";
/// The field for how it was done.
pub const HOW: &str = "hur";
/// What it holds when nothing needs to be done.
pub const NOT_NEEDED: &str = "behovs-inte";
/// What it holds when it was done in another way.
pub const ELSEWHERE: &str = "gjort";
/// The field for what is said about it.
pub const NOTE: &str = "anteckning";

/// Whose deadline is shown, and where its page is.
pub struct Asked {
    pub organisation: String,
    pub agreement: String,
    pub deadline: String,
    /// Whether the person sees it among everybody's.
    pub among_all: bool,
}

impl Asked {
    /// One of one's own organisation.
    pub fn own(person: &SignedIn, (agreement, deadline): (String, String)) -> Self {
        Self {
            organisation: person
                .actor
                .organisation_id()
                .unwrap_or_default()
                .to_owned(),
            agreement,
            deadline,
            among_all: false,
        }
    }

    /// One of any organisation.
    pub fn of_organisation((agreement, deadline, organisation): (String, String, String)) -> Self {
        Self {
            organisation,
            agreement,
            deadline,
            among_all: true,
        }
    }

    /// Where it is shown, and its form sent.
    pub fn address(&self) -> String {
        let (agreement, deadline) = (&self.agreement, &self.deadline);
        if self.among_all {
            format!("{ALL}/{agreement}/{deadline}/{}", self.organisation)
        } else {
            format!("{OWN}/{agreement}/{deadline}")
        }
    }
}

/// One of one's own.
pub async fn own(person: SignedIn, Path(path): Path<(String, String)>) -> Result<Markup, Refusal> {
    let asked = Asked::own(&person, path);
    shown(&person, &asked, &Typed::default(), &[]).await
}

/// One of any organisation.
pub async fn of_organisation(
    person: SignedIn,
    Path(path): Path<(String, String, String)>,
) -> Result<Markup, Refusal> {
    let asked = Asked::of_organisation(path);
    shown(&person, &asked, &Typed::default(), &[]).await
}

/// The page, with what was typed and what is wrong with it.
pub async fn shown(
    person: &SignedIn,
    asked: &Asked,
    typed: &Typed,
    faults: &[Fault],
) -> Result<Markup, Refusal> {
    let (of, agreement, word) = (&asked.organisation, &asked.agreement, &asked.deadline);
    let one = person
        .casework
        .own_deadline(&person.actor, of, agreement, word);
    let one = one.await.map_err(|error| refusal(&error))?;
    let letter = if asked.among_all && person.may(Act::ReadSilent) {
        let letter = person
            .casework
            .next_reminder_letter(&person.actor, of, agreement, word);
        letter.await.map_err(|error| refusal(&error))?
    } else {
        None
    };
    let what = what(person, &one.own);
    let heading = if asked.among_all {
        message!(
            "deadlines-one-of",
            organisation = &one.organisation_name,
            what = person.say(&deadline::what(&one.own.due, one.own.year))
        )
    } else {
        message!("deadlines-one", what = &what)
    };
    let by = message!(
        "deadlines-one-lead",
        by = deadline::by(one.own.date),
        distance = crate::pages::distance(one.own.date, person.reader.today())
    );
    let sections = sections();
    let mut page = person.page(person.say(&heading)).lead(&person.say(&by));
    page = if asked.among_all {
        page.crumb(person.say(&message!("deadlines-all-title")), ALL)
            .crumb(what, below(ALL, &one.own))
    } else {
        page.crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
            .crumb(person.say(&message!("deadlines-own-title")), OWN)
    };
    if !faults.is_empty() {
        page = page.error_title();
    }
    Ok(page
        .body(html! {
            @if one.may_note && !one.own.is_done() { (summary(&person.reader, &sections, faults)) }
            (standing(person, &one))
            @if let Some((words, address)) = place(one.own.due.kind).filter(|_| !asked.among_all) {
                p { a href=(person.link(address)) { (person.say(&words)) } }
            }
            @if one.may_note { (noting(person, &one, asked, &sections, typed, faults)) }
            h2.names-table { (person.say(&message!("deadlines-history"))) }
            (history(person, &one).markup())
            h2.names-table { (person.say(&message!("deadlines-reminders"))) }
            (reminders(person, &one).markup())
            @if let Some(letter) = &letter { (preview(person, letter)) }
        })
        .render())
}

fn sections() -> [Section; 1] {
    let hows = [
        (String::new(), message!("deadlines-how-choose")),
        (ELSEWHERE.to_owned(), message!("deadlines-how-elsewhere")),
        (NOT_NEEDED.to_owned(), message!("deadlines-how-not-needed")),
    ];
    [Section {
        heading: message!("deadlines-note-heading"),
        lead: Some(message!("deadlines-note-lead")),
        entries: vec![
            Entry::choice(HOW, message!("deadlines-note-how"), hows.to_vec()),
            Entry::lines(NOTE, message!("deadlines-note")).hint(message!("deadlines-note-hint")),
        ],
    }]
}

fn standing(person: &SignedIn, one: &OneDeadline) -> Markup {
    let own = &one.own;
    let (progress, words) = state(person, own);
    let say = |message| person.say(&message);
    let mut rows = vec![
        (
            say(message!("deadlines-column-state")),
            status(progress, &person.say(&words)),
        ),
        (
            say(message!("deadlines-column-until")),
            html! { (person.say(&deadline::until(own.date))) },
        ),
        (
            say(message!("deadlines-column-money")),
            html! {
                (money(person, own))
                @if own.due.lapses { " " (say(message!("deadlines-lapses"))) }
            },
        ),
        (
            say(message!("deadlines-column-agreement")),
            html! {
                a href=(person.link(&crate::address::agreement(own.year))) {
                    (person.reader.language.of(&own.title))
                }
            },
        ),
    ];
    if let Some(note) = own.note.as_ref().filter(|note| !note.is_empty()) {
        rows.push((say(message!("deadlines-note")), html! { (note) }));
    }
    if let Some((step, day)) = one.next {
        let next = message!(
            "deadlines-next-reminder",
            date = day,
            step = deadline::step(step)
        );
        rows.push((
            say(message!("deadlines-column-next")),
            html! { (say(next)) },
        ));
    }
    facts(rows)
}

/// Where one notes that it is done, or takes back that it was.
fn noting(
    person: &SignedIn,
    one: &OneDeadline,
    asked: &Asked,
    sections: &[Section],
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let action = person.link(&asked.address());
    match one.own.how {
        None => {
            let content = html! {
                (fields(&person.reader, sections, typed, faults))
                p.buttons { (button(Button::Primary, &person.say(&message!("deadlines-note-do")))) }
            };
            form(&action, &content)
        }
        Some(How::Elsewhere | How::NotNeeded) => {
            let content = html! {
                (carried(DOES, TAKE_BACK))
                p.buttons { (button(Button::Secondary, &person.say(&message!("deadlines-take-back")))) }
            };
            html! {
                p.hint { (person.say(&message!("deadlines-take-back-hint"))) }
                (form(&action, &content))
            }
        }
        Some(How::Here | How::TakenBack) => html! {},
    }
}

fn history(person: &SignedIn, one: &OneDeadline) -> Table {
    let rows = one.history.iter().rev().map(|noted| {
        vec![
            Cell::Text(moment(noted.noted_at, person.reader.language)),
            Cell::Text(person.say(&how(noted.how))),
            Cell::Text(noted.note.clone()),
        ]
    });
    Table {
        caption: person.say(&message!("deadlines-history-caption")),
        columns: vec![
            Column::words(person.say(&message!("deadlines-column-when"))),
            Column::words(person.say(&message!("deadlines-column-state"))),
            Column::words(person.say(&message!("deadlines-note"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("deadlines-history-empty")),
    }
}

fn reminders(person: &SignedIn, one: &OneDeadline) -> Table {
    let rows = one.reminders.iter().map(|sent| {
        let step = Step::of_days(sent.days_before);
        let step = step.map_or_else(String::new, |step| person.say(&deadline::step(step)));
        let mailed = if sent.email_id.is_some() {
            message!("deadlines-reminder-mailed")
        } else {
            message!("deadlines-reminder-no-address")
        };
        vec![
            Cell::Text(moment(sent.at, person.reader.language)),
            Cell::Text(step),
            Cell::Text(person.say(&mailed)),
        ]
    });
    Table {
        caption: person.say(&message!("deadlines-reminders-caption")),
        columns: vec![
            Column::words(person.say(&message!("deadlines-column-when"))),
            Column::words(person.say(&message!("deadlines-column-step"))),
            Column::words(person.say(&message!("deadlines-column-mailed"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("deadlines-reminders-empty")),
    }
}

/// The next reminder as it will be sent.
fn preview(person: &SignedIn, letter: &ReminderLetter) -> Markup {
    let say = |message| person.say(&message);
    let nobody = || say(message!("deadlines-preview-no-address"));
    let to = letter.address.clone().unwrap_or_else(nobody);
    let to = html! { (to) };
    html! {
        h2 { (say(message!("deadlines-preview"))) }
        p { (say(message!("deadlines-preview-lead", date = letter.day))) }
        (facts([
            (say(message!("deadlines-preview-to")), to),
            (say(message!("deadlines-preview-subject")), html! { span lang="sv" { (letter.subject) } }),
        ]))
        div.reminder-preview lang="sv" {
            @for part in letter.body.trim_end().split("\n\n") { p { (part) } }
        }
    }
}
