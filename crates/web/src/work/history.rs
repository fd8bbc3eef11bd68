//! What was done, in words: who, for whom and as what, what, when and why.

use casework::record::Acting;
use casework::store::audit::Recorded;
use maud::Markup;
use wording::terms::role as role_in_words;
use wording::{Message, message, moment};

use super::bank;
use super::batches;
use super::bookkeeping;
use super::foresights;
use super::government_reports;
use super::money_years;
use super::person::SignedIn;
use super::plans;
use super::projects;
use super::questions;
use super::threads;
use super::trouble;
use super::{claw_backs, contacts, payees, payment_accounts, performance, repayments};
use crate::Refusal;
use crate::ui::{Cell, Column, Table};

/// So many columns tell when, who and what.
const BRIEF: usize = 3;

/// What was done, as in "skickade in".
pub fn act(done: &Recorded) -> Message {
    match (done.subject_kind.as_str(), done.act.as_str()) {
        ("contact" | "contact_round" | "contacts", _) => contacts::act(done),
        ("thread" | "register_entry" | "register", _) | (_, "own_number_noted") => {
            threads::act(done)
        }
        ("batch" | "payment", _) => batches::act(done),
        ("statement" | "statement_entry", _) => bank::act(done),
        ("payment_account", _) => payment_accounts::act(done),
        ("payee", _) => payees::act(done),
        ("requisition", what) => {
            message!(
                "requisitions-did",
                what = casework::requisition::event(what)
            )
        }
        ("repayment", _) => repayments::act(done),
        ("claw_back", _) => claw_backs::act(done),
        ("requirement", _) => performance::act(done),
        ("accounts_import" | "account_rule", _) => bookkeeping::act(done),
        ("question_set", _) => questions::act(done),
        ("report", what) => {
            message!("receiving-did", what = casework::report::event(what))
        }
        ("report_tag", "added") => message!("analysis-did-add"),
        ("report_tag", _) => message!("analysis-did-end"),
        ("money_year" | "voucher", _) => money_years::act(done),
        ("project", _) => projects::act(done),
        ("plan", _) => plans::act(done),
        ("foresight", _) => foresights::act(done),
        ("government_report", _) => government_reports::act(done),
        ("mandate", _) => mandate(done),
        ("approval", _) => approval(done),
        ("organisation", _) => organisation(done),
        ("audit" | "page", _) => record(done),
        ("letter_run", _) => letters(done),
        ("message", "attached") => message!("message-done-attached"),
        ("message", "detached") => message!("message-done-detached"),
        ("message", "started") => message!("message-done-started"),
        ("message", "taken_back") => message!("message-done-taken-back"),
        ("message", "sent") => message!("message-done-sent"),
        ("message_template", "added") => message!("message-done-template-added"),
        ("message_template", "closed") => message!("message-done-template-closed"),
        ("deadline", "fulfilled") => message!("deadlines-did-note"),
        ("deadline", "taken_back") => message!("deadlines-did-take-back"),
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
        ("email" | "message", "sent_again") => message!("deliveries-done-sent-again"),
        ("email", "arrived") => message!("deliveries-done-arrived"),
        ("email", "given_up") => message!("deliveries-done-given-up"),
        ("delivery", "confirmed") => message!("deliveries-done-confirmed"),
        (_, "signed_in") => message!("work-done-signed-in"),
        (_, "signed_in_again") => message!("open-id-done-signed-in-again"),
        (_, "identity_linked") => message!("open-id-done-linked"),
        (_, "identity_unlinked") => message!("own-did-unlink"),
        (_, other) => message!("work-done-other", act = other),
    }
}

fn mandate(done: &Recorded) -> Message {
    match done.act.as_str() {
        "proposed" => message!("audit-did-mandate-proposed"),
        "confirmed" => message!("audit-did-mandate-confirmed"),
        "refused" => message!("audit-did-mandate-refused"),
        "ended" => message!("audit-did-mandate-ended"),
        "expired" => message!("audit-did-mandate-expired"),
        other => message!("work-done-other", act = other),
    }
}

fn approval(done: &Recorded) -> Message {
    match done.act.as_str() {
        "asked" => message!("audit-did-approval-asked"),
        "approved" => message!("audit-did-approval-approved"),
        "refused" => message!("audit-did-approval-refused"),
        "voided" => message!("audit-did-approval-voided"),
        other => message!("work-done-other", act = other),
    }
}

fn organisation(done: &Recorded) -> Message {
    match done.act.as_str() {
        "added" => message!("audit-did-organisation-added"),
        "changed" => message!("audit-did-organisation-changed"),
        "closed" => message!("audit-did-organisation-closed"),
        "imported" => message!("audit-did-organisation-imported"),
        other => message!("work-done-other", act = other),
    }
}

fn letters(done: &Recorded) -> Message {
    match done.act.as_str() {
        "started" => message!("letters-did-start"),
        "stopped" => message!("letters-did-stop"),
        "resumed" => message!("letters-did-resume"),
        "finished" => message!("letters-did-finish"),
        other => message!("work-done-other", act = other),
    }
}

/// What is done with the record itself.
fn record(done: &Recorded) -> Message {
    match done.act.as_str() {
        "read" => message!("audit-did-read"),
        "exported" => message!("audit-did-exported"),
        "sealed" => message!("audit-did-sealed"),
        other => message!("work-done-other", act = other),
    }
}

/// Who did it: the name, as what and for whom.
pub fn who(person: &SignedIn, done: &Recorded, acting: &Acting) -> String {
    let name = &done.actor_name;
    let role = acting.role(done).map(role_in_words);
    match (role, acting.organisation(done)) {
        (Some(role), Some(organisation)) => person.say(&message!(
            "audit-who",
            name = name,
            role = role,
            organisation = organisation
        )),
        (None, Some(organisation)) => person.say(&message!(
            "audit-who-for",
            name = name,
            organisation = organisation
        )),
        (_, None) => name.clone(),
    }
}

/// These acts as a table, with for whom and as what people did them.
pub async fn markup(person: &SignedIn, history: &[Recorded]) -> Result<Markup, Refusal> {
    let acting = person.casework.acting(history).await;
    let acting = acting.map_err(|error| trouble::database(&error))?;
    Ok(named(person, history, &acting).markup())
}

/// These acts for the colleagues of those who did them: when, who and what. Why is told where the thing is shown.
pub async fn brief(person: &SignedIn, history: &[Recorded]) -> Result<Markup, Refusal> {
    let acting = person.casework.acting(history).await;
    let acting = acting.map_err(|error| trouble::database(&error))?;
    let mut table = named(person, history, &acting);
    table.columns.truncate(BRIEF);
    let own = person.actor.organisation_id();
    for (row, done) in table.rows.iter_mut().zip(history) {
        row.truncate(BRIEF);
        // For whom a colleague acted goes without saying.
        let role = acting
            .role(done)
            .filter(|_| done.organisation_id.as_deref() == own);
        if let (Some(role), Some(who)) = (role.map(role_in_words), row.get_mut(1)) {
            let name = &done.actor_name;
            *who = Cell::Text(person.say(&message!("audit-who-as", name = name, role = role)));
        }
    }
    Ok(table.markup())
}

/// These acts, with the names of those who did them and nothing more.
pub fn table(person: &SignedIn, history: &[Recorded]) -> Table {
    named(person, history, &Acting::default())
}

fn named(person: &SignedIn, history: &[Recorded], acting: &Acting) -> Table {
    let columns = [
        message!("work-column-when"),
        message!("work-column-who"),
        message!("work-column-act"),
        message!("work-column-why"),
    ];
    let rows = history.iter().map(|done| {
        vec![
            Cell::Text(moment(done.at, person.reader.language)),
            Cell::Text(who(person, done, acting)),
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
