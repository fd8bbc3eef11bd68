//! Somebody to write to at every organisation; the demonstration has few.

use casework::Casework;
use casework::store::contact::{self, Contact};
use casework::store::organisation;

/// What the contact is asked about.
const AGREEMENT: &str = "agreement";

/// Gives every organisation without one a person who is asked about the agreement.
pub async fn everybody_is_reached(casework: &Casework) {
    let mut transaction = casework.store().begin().await.unwrap();
    let now = casework.now();
    let known = contact::all(&mut transaction).await.unwrap();
    for of in organisation::all(&mut transaction).await.unwrap() {
        let is_reached = |one: &Contact| one.organisation_id == of.id && one.purpose == AGREEMENT;
        if known.iter().any(is_reached) {
            continue;
        }
        let new = Contact {
            id: format!("reached-{}", of.id),
            organisation_id: of.id.clone(),
            purpose: AGREEMENT.to_owned(),
            name: Some("Påhittad".to_owned()),
            title: None,
            email: Some(format!("{}@demo.example", of.id)),
            phone: None,
            source: "coordinator".to_owned(),
            revision: 1,
            created_by: "overens".to_owned(),
            created_at: now,
            changed_by: "overens".to_owned(),
            changed_at: now,
            confirmed_on: None,
            link: None,
            removed: None,
            removed_reason: None,
            removed_note: None,
        };
        contact::insert(&mut transaction, &new).await.unwrap();
    }
    transaction.commit().await.unwrap();
}
