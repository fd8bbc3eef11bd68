//! One module per command: open, ask the rules, show.

pub mod allocate;
pub mod audit;
pub mod backup;
pub mod check;
pub mod compare;
pub mod diff;
pub mod doctor;
pub mod explain;
pub mod keys;
pub mod kolada;
pub mod letters;
pub mod mail;
pub mod migrate;
pub mod population;
pub mod questions;
pub mod read_only;
pub mod reports;
pub mod serve;
pub mod simulate;
pub mod user;
pub mod worker;

use grants::agreement::Agreement;
use grants::reconciliation::{View, reconcile};
use wording::message;

use crate::page::Page;

/// What must be said beside every figure of an agreement whose items are not all known or sure.
fn notes_on(page: &mut Page, agreement: &Agreement) {
    let year = || agreement.year.to_string();
    let unexplained = reconcile(agreement, View::Applied).map(|result| result.unexplained());
    if let Some(amount) = unexplained.ok().filter(|amount| !amount.is_zero()) {
        page.point(&message!(
            "note-unexplained",
            year = year(),
            amount = amount
        ));
    }
    let unsure = agreement
        .items
        .iter()
        .filter(|item| !item.status.is_confirmed())
        .count();
    if unsure > 0 {
        let (items, id) = (agreement.items.len(), &agreement.id);
        page.point(&message!(
            "note-unsure",
            year = year(),
            count = unsure,
            items = items,
            id = id
        ));
    }
}
