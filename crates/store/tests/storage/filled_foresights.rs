//! Something in every column of the table of foresights.

use grants::foresight::ForesightStatus;
use store::foresight::{self, Foresight};

use crate::filled::at;
use crate::place::Place;

/// A foresight in its first draft.
pub fn draft(id: &str) -> Foresight {
    Foresight {
        id: id.to_owned(),
        number: None,
        status: ForesightStatus::Draft,
        revision: 1,
        base_id: "psykisk-halsa-2023".to_owned(),
        first_year: 2025,
        last_year: 2026,
        stated: "{}".to_owned(),
        frozen: None,
        digest: None,
        reason: String::new(),
        created_by: "anna".to_owned(),
        created_at: at(1),
        changed_by: "anna".to_owned(),
        changed_at: at(1),
        submitted_by: None,
        submitted_at: None,
        published_by: None,
        published_at: None,
    }
}

/// The same, published.
pub fn published(id: &str, number: i64) -> Foresight {
    Foresight {
        number: Some(number),
        status: ForesightStatus::Public,
        frozen: Some("{}".to_owned()),
        digest: Some("digest".to_owned()),
        reason: "reason".to_owned(),
        submitted_by: Some("anna".to_owned()),
        submitted_at: Some(at(2)),
        published_by: Some("bo".to_owned()),
        published_at: Some(at(3)),
        ..draft(id)
    }
}

/// Fills the table of foresights.
pub async fn foresights(place: &Place) {
    let mut transaction = place.store.begin().await.expect("a transaction");
    foresight::insert(&mut transaction, &published("utblick-1", 1))
        .await
        .expect("a foresight");
    transaction.commit().await.expect("foresights");
}
