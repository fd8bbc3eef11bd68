//! What was done, in words: who, what, when and why.

use casework::store::audit::Recorded;
use wording::{Message, message, moment};

use super::contacts;
use super::person::SignedIn;
use crate::ui::{Cell, Column, Table};

/// What was done, as in "skickade in".
pub fn act(done: &Recorded) -> Message {
    match (done.subject_kind.as_str(), done.act.as_str()) {
        ("contact" | "contact_round" | "contacts", _) => contacts::act(done),
        (_, "started") => message!("work-done-started"),
        (_, "saved") => message!("work-done-saved"),
        (_, "submitted") => message!("work-done-submitted"),
        (_, "sent_back") => message!("work-done-sent-back"),
        (_, "approved") => message!("work-done-approved"),
        (_, "published") => message!("work-done-published"),
        (_, "superseded") => message!("work-done-superseded"),
        ("dataset", "withdrawn") => message!("work-done-figures-withdrawn"),
        (_, "withdrawn") => message!("work-done-withdrawn"),
        (_, "discarded") => message!("work-done-discarded"),
        (_, "imported") => message!("work-done-imported"),
        ("organisation", "added") => message!("organisation-done-added"),
        ("organisation", "changed") => message!("organisation-done-changed"),
        ("organisation", "closed") => message!("organisation-done-closed"),
        ("account", "added") => message!("work-done-account-added"),
        ("account", "closed") => message!("administration-done-closed"),
        ("account", "sessions_ended") => message!("administration-done-sessions"),
        ("service", "reading_only_on") => message!("administration-done-reading-on"),
        ("service", "reading_only_off") => message!("administration-done-reading-off"),
        ("service", "keys_changed") => message!("administration-done-keys"),
        ("account", "activated") => message!("own-did-activate"),
        ("account", "recovered") => message!("own-did-recover"),
        ("account", "proved_again") => message!("own-did-prove"),
        ("account", "password_changed") => message!("own-did-change-password"),
        ("account", "second_factor_changed") => message!("own-did-change-factor"),
        ("account", "session_ended") => message!("own-did-end-session"),
        (_, "signed_in") => message!("work-done-signed-in"),
        (_, "signed_in_again") => message!("open-id-done-signed-in-again"),
        (_, "identity_linked") => message!("open-id-done-linked"),
        (_, other) => message!("work-done-other", act = other),
    }
}

/// The acts on one version.
pub fn table(person: &SignedIn, history: &[Recorded]) -> Table {
    let columns = [
        message!("work-column-when"),
        message!("work-column-who"),
        message!("work-column-act"),
        message!("work-column-why"),
    ];
    let rows = history.iter().map(|done| {
        vec![
            Cell::Text(moment(done.at, person.reader.language)),
            Cell::Text(done.actor_name.clone()),
            Cell::Text(person.say(&act(done))),
            Cell::Text(done.reason.clone().unwrap_or_default()),
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
