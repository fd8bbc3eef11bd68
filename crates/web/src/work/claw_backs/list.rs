//! The matters as a table.

use casework::claw_back::{ListedClawBack, RecoveryStatus, number, status};
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::message;

use super::{ALL, OWN, refusal};
use crate::Refusal;
use crate::ui::{Button, Cell, Column, Progress, Table, link_button};
use crate::work::person::SignedIn;
use crate::work::repayments::money_of;

/// How far a matter has come.
pub(super) const fn progress(status: RecoveryStatus) -> Progress {
    match status {
        RecoveryStatus::Proposed => Progress::NotBegun,
        RecoveryStatus::Claimed | RecoveryStatus::Dropped => Progress::Done,
        _ => Progress::UnderWay,
    }
}

fn table(person: &SignedIn, all: &[ListedClawBack], list: &str) -> Table {
    let with_organisation = list == ALL;
    let heads = std::iter::once(Column::words(
        person.say(&message!("claw-backs-column-matter")),
    ))
    .chain(
        with_organisation
            .then(|| Column::words(person.say(&message!("claw-backs-column-organisation")))),
    )
    .chain([
        Column::words(person.say(&message!("claw-backs-agreement"))),
        Column::words(person.say(&message!("claw-backs-status"))),
        Column::words(person.say(&message!("claw-backs-hear-by"))),
        Column::numbers(person.say(&message!("claw-backs-amount"))),
    ]);
    let rows = all.iter().map(|one| {
        let row = &one.claw_back;
        let hear_by = row.hear_by.map_or_else(
            || "–".to_owned(),
            |day| wording::date(day, person.reader.language),
        );
        std::iter::once(Cell::Link {
            text: number(row),
            address: person.link(&format!("{list}/{}", row.id)),
        })
        .chain(with_organisation.then(|| Cell::Text(one.organisation.clone())))
        .chain([
            Cell::Text(person.reader.agreement_title(&row.agreement_id)),
            Cell::Status {
                progress: progress(row.status),
                text: person.say(&status(row.status)),
            },
            Cell::Text(hear_by),
            Cell::Text(money_of(person, row.amount)),
        ])
        .collect()
    });
    Table {
        caption: person.say(&message!("claw-backs-caption")),
        columns: heads.collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("claw-backs-empty")),
    }
}

/// The matters of one's own organisation; nothing when there is none.
pub async fn own_table(person: &SignedIn) -> Result<Option<Markup>, Refusal> {
    let all = person.casework.claw_backs(&person.actor).await;
    let mut all = all.map_err(|error| refusal(&error))?;
    let own = person.actor.organisation_id().unwrap_or_default();
    all.retain(|one| {
        one.claw_back.organisation_id == own && one.claw_back.communicated_at.is_some()
    });
    Ok((!all.is_empty()).then(|| table(person, &all, OWN).markup()))
}

/// Everybody's.
pub async fn all(person: SignedIn) -> Result<Markup, Refusal> {
    let all = person.casework.claw_backs(&person.actor).await;
    let all = all.map_err(|error| refusal(&error))?;
    let is_open = |one: &&ListedClawBack| !matches!(progress(one.claw_back.status), Progress::Done);
    let open = all.iter().filter(is_open).count();
    let propose = link_button(
        Button::Primary,
        &person.say(&message!("claw-backs-new")),
        &person.link("/arbete/aterkrav/nytt"),
    );
    Ok(person
        .page(person.say(&message!("claw-backs-heading", count = open)))
        .title(person.say(&message!("claw-backs-title")))
        .lead(&person.say(&message!("claw-backs-lead")))
        .body(html! {
            @if person.may(Act::ManageRepayments) { p { (propose) } }
            (table(&person, &all, ALL).markup())
        })
        .render())
}
