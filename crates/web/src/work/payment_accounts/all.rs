//! The accounts of all organisations, for those who follow the money: who has one, who has none, and what waits.

use casework::payment_account::{ListedAccount, Standing};
use casework::store::organisation::Organisation;
use grants::OrganisationKind;
use grants::payment_account::Purpose;
use maud::{Markup, html};
use wording::message;

use super::{ALL, address, in_words, refusal, standing};
use crate::Refusal;
use crate::ui::field::{self, Field};
use crate::ui::{Button, Cell, Column, Progress, Table, button, filters};
use crate::work::person::SignedIn;
use crate::work::typed::Typed;

/// The choices of what to show, as words in the address.
const EVERYTHING: &str = "";
const MISSING: &str = "saknas";
const WAITING: &str = "vantar";

/// An organisation with its accounts.
type Row = (Organisation, Vec<ListedAccount>);

/// Whether money of an agreement can go there.
const fn receives(kind: OrganisationKind) -> bool {
    matches!(
        kind,
        OrganisationKind::Municipality
            | OrganisationKind::Region
            | OrganisationKind::CountyBody
            | OrganisationKind::Coordinator
    )
}

fn has_one(row: &Row) -> bool {
    row.1.iter().any(|one| one.standing == Standing::InUse)
}

fn waits(row: &Row) -> bool {
    let waits =
        |one: &ListedAccount| matches!(one.standing, Standing::Proposed | Standing::Waiting(_));
    row.1.iter().any(waits)
}

/// The page.
pub async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let query = person.reader.query.as_deref().unwrap_or_default();
    let typed = Typed::read(query.as_bytes());
    let (choice, sought) = (typed.get("visa"), typed.get("sok").trim().to_lowercase());
    let all = person.casework.all_payment_accounts(&person.actor).await;
    let all = all.map_err(|error| refusal(&error))?;
    let all: Vec<Row> = all
        .into_iter()
        .filter(|row| receives(row.0.kind) || !row.1.is_empty())
        .collect();
    let receivers = all.iter().filter(|row| receives(row.0.kind)).count();
    let missing = (all.iter())
        .filter(|row| receives(row.0.kind) && !has_one(row))
        .count();
    let rows: Vec<&Row> = all
        .iter()
        .filter(|row| match choice {
            MISSING => receives(row.0.kind) && !has_one(row),
            WAITING => waits(row),
            _ => true,
        })
        .filter(|row| row.0.name.to_lowercase().contains(&sought))
        .collect();
    let heading = message!(
        "payment-accounts-all-heading",
        missing = missing,
        count = receivers
    );
    let options = [
        (EVERYTHING, message!("payment-accounts-show-all")),
        (MISSING, message!("payment-accounts-show-missing")),
        (WAITING, message!("payment-accounts-show-waiting")),
    ];
    let options = options.map(|(word, words)| (word.to_owned(), person.say(&words)));
    let chosen = if [MISSING, WAITING].contains(&choice) {
        choice
    } else {
        EVERYTHING
    };
    let show = person.say(&message!("payment-accounts-show"));
    let search = person.say(&message!("payment-accounts-search"));
    let content = html! {
        (field::choice(&Field::new("visa", show.clone()).value(chosen), &options))
        (field::text(&Field::new("sok", search).value(typed.get("sok"))))
        (button(Button::Secondary, &show))
    };
    Ok(person
        .page(person.say(&heading))
        .title(person.say(&message!("payment-accounts-title-all")))
        .lead(&person.say(&message!("payment-accounts-all-lead")))
        .body(html! {
            (filters(&person.link(ALL), &content))
            (table(&person, &rows).markup())
        })
        .render())
}

fn table(person: &SignedIn, rows: &[&Row]) -> Table {
    let heads = [
        message!("payment-accounts-column-organisation"),
        message!("payment-accounts-column-number"),
        message!("payment-accounts-column-standing"),
        message!("payment-accounts-column-flag"),
    ];
    let mut lines = Vec::new();
    for (organisation, accounts) in rows {
        if accounts.is_empty() {
            lines.push(vec![
                Cell::Text(organisation.name.clone()),
                Cell::Text(String::new()),
                Cell::Status {
                    progress: Progress::NotBegun,
                    text: person.say(&message!("payment-accounts-standing-none")),
                },
                Cell::Text(String::new()),
            ]);
        }
        for listed in accounts {
            let (progress, words) = standing(listed);
            let flag = if !listed.is_confirmed_number {
                person.say(&message!("payment-accounts-flag-not-confirmed"))
            } else if listed.is_new {
                person.say(&message!("payment-accounts-flag-new"))
            } else if !Purpose::of(organisation.kind).is_paid() {
                person.say(&message!("payment-accounts-purpose-back"))
            } else {
                String::new()
            };
            lines.push(vec![
                Cell::Text(organisation.name.clone()),
                Cell::Link {
                    text: person.say(&in_words(listed)),
                    address: person.link(&address(&listed.account.id)),
                },
                Cell::Status {
                    progress,
                    text: person.say(&words),
                },
                Cell::Text(flag),
            ]);
        }
    }
    Table {
        caption: person.say(&message!("payment-accounts-all-caption")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: lines,
        sum: None,
        empty: person.say(&message!("payment-accounts-all-empty")),
    }
}
