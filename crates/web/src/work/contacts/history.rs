//! What was done with contacts, in words.

use casework::contact::Field;
use casework::store::audit::Recorded;
use wording::{Message, message, moment};

use crate::ui::{Cell, Column, Table};
use crate::work::person::SignedIn;

/// What was done, as in "ändrade".
pub fn act(done: &Recorded) -> Message {
    match (done.subject_kind.as_str(), done.act.as_str()) {
        ("contact_round", "opened") => message!("contacts-done-round-opened"),
        ("contact_round", "closed") => message!("contacts-done-round-closed"),
        ("contacts", "exported") => message!("contacts-done-exported"),
        (_, "added") => message!("contacts-done-added"),
        (_, "imported") => message!("contacts-done-imported"),
        (_, "changed") => message!("contacts-done-changed"),
        (_, "confirmed") => message!("contacts-done-confirmed"),
        (_, "link_made") => message!("contacts-done-link"),
        (_, "removed") => message!("contacts-done-removed"),
        (_, other) => message!("work-done-other", act = other),
    }
}

/// The acts on one contact. Which fields changed is told; what stood in them is not kept.
pub fn table(person: &SignedIn, history: &[Recorded]) -> Table {
    let columns = [
        message!("work-column-when"),
        message!("work-column-who"),
        message!("work-column-act"),
        message!("contacts-column-fields"),
    ];
    let rows = history.iter().map(|done| {
        vec![
            Cell::Text(moment(done.at, person.reader.language)),
            Cell::Text(done.actor_name.clone()),
            Cell::Text(person.say(&act(done))),
            Cell::Text(fields(person, done)),
        ]
    });
    Table {
        caption: person.say(&message!("work-history")),
        columns: columns
            .iter()
            .map(|words| Column::words(person.say(words)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("work-history-empty")),
    }
}

fn fields(person: &SignedIn, done: &Recorded) -> String {
    let details: serde_json::Value = serde_json::from_str(&done.details).unwrap_or_default();
    let fields = details["fields"].as_array().into_iter().flatten();
    let words: Vec<String> = fields
        .filter_map(|field| Field::from_word(field.as_str()?))
        .map(|field| person.say(&field.words()).to_lowercase())
        .collect();
    words.join(", ")
}
