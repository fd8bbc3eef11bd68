//! The whole set as a file in one field, with the day it opens and why it takes the place of another.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::question_set::OpenedSet;
use grants::report::QuestionSetStatus;
use maud::{Markup, html};
use wording::message;

use super::saving::{FieldsOf, NotSaved, conflict, save};
use super::{address, found, page_below};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, button, form};
use crate::work::entry::{Entry, Kind, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Reading;
use crate::work::typed::{Typed, lines};

pub const TEXT: &str = "text";
pub const OPENS: &str = "oppnar";
pub const REASON: &str = "skal";

fn section(opened: &OpenedSet) -> Section {
    let mut entries = vec![
        Entry::date(OPENS, message!("asking-opens-on")).hint(message!("asking-opens-on-hint")),
    ];
    if opened.set.amends.is_some() {
        entries.push(
            Entry::lines(REASON, message!("asking-reason")).hint(message!("asking-reason-hint")),
        );
    }
    entries.push(Entry {
        kind: Kind::Lines(40),
        ..Entry::line(TEXT, message!("asking-whole-file")).hint(message!("asking-whole-file-hint"))
    });
    Section {
        heading: message!("asking-file-section"),
        lead: None,
        entries,
    }
}

fn filled(opened: &OpenedSet) -> Typed {
    let set = &opened.set;
    Typed::default()
        .with("revision", set.revision.to_string())
        .with(
            OPENS,
            set.opens_on.map_or_else(String::new, |day| day.to_string()),
        )
        .with(REASON, &*set.reason)
        .with(TEXT, &*set.text)
}

fn markup(
    person: &SignedIn,
    opened: &OpenedSet,
    typed: &Typed,
    not_saved: Option<&NotSaved>,
) -> Markup {
    let sections = [section(opened)];
    let faults = not_saved.map_or(&[][..], |not_saved| &not_saved.faults);
    let is_newer = not_saved.is_some_and(|not_saved| not_saved.is_newer);
    let mut page = page_below(person, opened, &message!("asking-write-file"))
        .lead(&person.say(&message!("asking-write-file-lead")));
    if not_saved.is_some() {
        page = page.error_title();
    }
    let content = html! {
        (carried("revision", typed.get("revision")))
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("work-save"))))
            a href=(person.link(&address(&opened.set.id, ""))) { (person.say(&message!("work-leave"))) }
        }
    };
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        @if is_newer { (conflict(person, opened, &lines(typed.get(TEXT)), "/fil")) }
        (form(&person.link(&address(&opened.set.id, "/fil")), &content))
    })
    .render()
}

/// The form; what is no draft is only read.
pub async fn asked(person: SignedIn, Path(id): Path<String>) -> Result<Response, Refusal> {
    let opened = found(&person, &id).await?;
    if opened.set.status != QuestionSetStatus::Draft {
        return Ok(person.go(&address(&id, "")));
    }
    Ok(markup(&person, &opened, &filled(&opened), None).into_response())
}

/// Saves it.
pub async fn saved(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let opened = found(person, &id).await?;
    let text = lines(typed.get(TEXT));
    let mut reading = Reading::new(typed);
    let opens_on = reading.optional_date(OPENS);
    let not_saved = if reading.faults.is_empty() {
        let key = (id.as_str(), typed.revision().unwrap_or(0));
        let fields = FieldsOf {
            text: TEXT,
            reason: REASON,
        };
        let what = (text.as_str(), opens_on, typed.get(REASON));
        match save(person, key, what, fields).await? {
            Ok(()) => return Ok(person.go(&address(&id, ""))),
            Err(not_saved) => not_saved,
        }
    } else {
        NotSaved::unread(reading.faults)
    };
    let typed = not_saved.typed_again(typed, &opened);
    let page = markup(person, &opened, &typed, Some(&not_saved));
    Ok((not_saved.status, page).into_response())
}
