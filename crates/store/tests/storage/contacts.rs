//! Contacts and the rounds in which they are confirmed.

use grants::OrganisationKind;
use jiff::Timestamp;
use jiff::civil::date;
use store::contact::{self, Contact, Removal};
use store::contact_round::{self, ContactRound};
use store::organisation::{self, Organisation};
use store::{StoreError, Transaction};

use crate::place::{Place, on_both};

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + second).unwrap()
}

fn anna() -> Contact {
    Contact {
        id: "k1".to_owned(),
        organisation_id: "kommun-0115".to_owned(),
        purpose: "agreement".to_owned(),
        name: Some("Anna Ek".to_owned()),
        title: None,
        email: Some("anna@exempel.se".to_owned()),
        phone: None,
        source: "organisation".to_owned(),
        revision: 1,
        created_by: "a".to_owned(),
        created_at: at(1),
        changed_by: "a".to_owned(),
        changed_at: at(1),
        confirmed_on: None,
        link: None,
        removed: None,
        removed_reason: None,
        removed_note: None,
    }
}

async fn with_anna(place: &Place) -> Transaction {
    let mut transaction = place.store.begin().await.unwrap();
    let organisation = Organisation {
        id: "kommun-0115".to_owned(),
        kind: OrganisationKind::Municipality,
        name: "Vallentuna".to_owned(),
        number: None,
        county: Some("01".to_owned()),
        revision: 1,
        created_by: "a".to_owned(),
        created_at: at(0),
        changed_by: "a".to_owned(),
        changed_at: at(0),
        closed_at: None,
    };
    organisation::insert(&mut transaction, &organisation)
        .await
        .unwrap();
    contact::insert(&mut transaction, &anna()).await.unwrap();
    transaction
}

async fn a_contact_is_changed_at_its_revision_and_no_other(place: &Place) {
    let mut transaction = with_anna(place).await;
    let found = contact::find(&mut transaction, "k1").await.unwrap();
    assert_eq!(found, Some(anna()));
    let changed = Contact {
        name: Some("Anna Al".to_owned()),
        title: Some("Chef".to_owned()),
        changed_by: "b".to_owned(),
        changed_at: at(5),
        confirmed_on: Some(date(2025, 2, 3)),
        ..anna()
    };
    assert!(
        !contact::change(&mut transaction, &changed, 2)
            .await
            .unwrap()
    );
    assert!(
        contact::change(&mut transaction, &changed, 1)
            .await
            .unwrap()
    );
    let after = Contact {
        revision: 2,
        ..changed
    };
    let own = contact::of_organisation(&mut transaction, "kommun-0115")
        .await
        .unwrap();
    assert_eq!(own, std::slice::from_ref(&after));
    assert!(!format!("{after:?}").contains("Anna"), "no name in a log");
    assert!(
        contact::confirm(&mut transaction, "k1", date(2026, 1, 1))
            .await
            .unwrap()
    );
    let found = contact::find(&mut transaction, "k1")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (found.confirmed_on, found.revision),
        (Some(date(2026, 1, 1)), 2)
    );
}

async fn a_removed_contact_is_empty_and_stays(place: &Place) {
    let mut transaction = with_anna(place).await;
    contact::set_link(&mut transaction, "k1", "hash", at(99))
        .await
        .unwrap();
    let removal = Removal {
        by: "b",
        at: at(7),
        reason: "left",
        note: Some("Slutade i maj."),
        source: "organisation",
    };
    assert!(
        contact::remove(&mut transaction, "k1", removal)
            .await
            .unwrap()
    );
    assert!(
        !contact::remove(&mut transaction, "k1", removal)
            .await
            .unwrap()
    );
    assert!(contact::all(&mut transaction).await.unwrap().is_empty());
    assert_eq!(
        contact::find_by_link(&mut transaction, "hash", at(8))
            .await
            .unwrap(),
        None
    );
    let left = contact::find(&mut transaction, "k1")
        .await
        .unwrap()
        .unwrap();
    assert_eq!((&left.name, &left.email, &left.link), (&None, &None, &None));
    assert_eq!(left.removed_note.as_deref(), Some("Slutade i maj."));
    assert!(!contact::change(&mut transaction, &anna(), 2).await.unwrap());
    assert!(
        !contact::confirm(&mut transaction, "k1", date(2026, 1, 1))
            .await
            .unwrap()
    );
    assert_eq!(contact::empty_notes(&mut transaction).await.unwrap(), 1);
    let left = contact::find(&mut transaction, "k1")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (left.removed_note, left.removed_reason.as_deref()),
        (None, Some("left"))
    );
    transaction.commit().await.unwrap();
    // Past the store, the database refuses to fill it again or to take it away.
    let mut raw = place.raw().await;
    for sql in [
        "update contact set name = 'Anna' where id = 'k1'",
        "update contact set removed_note = 'Anna' where id = 'k1'",
        "update contact set removed_at = null, removed_by = null, name = 'Anna' where id = 'k1'",
        "delete from contact where id = 'k1'",
    ] {
        assert!(raw.run(sql).await.is_err(), "{sql}");
    }
}

async fn a_link_leads_to_its_contact_until_it_ends_or_is_replaced(place: &Place) {
    let mut transaction = with_anna(place).await;
    contact::set_link(&mut transaction, "k1", "one", at(100))
        .await
        .unwrap();
    let of = contact::find_by_link(&mut transaction, "one", at(99))
        .await
        .unwrap();
    assert_eq!(of.map(|of| of.id).as_deref(), Some("k1"));
    assert_eq!(
        contact::find_by_link(&mut transaction, "one", at(100))
            .await
            .unwrap(),
        None
    );
    assert!(
        contact::open_link(&mut transaction, "one", at(50), at(80))
            .await
            .unwrap()
    );
    assert!(
        !contact::open_link(&mut transaction, "one", at(60), at(90))
            .await
            .unwrap()
    );
    assert_eq!(
        contact::find_by_link(&mut transaction, "one", at(80))
            .await
            .unwrap(),
        None
    );
    contact::set_link(&mut transaction, "k1", "two", at(200))
        .await
        .unwrap();
    assert_eq!(
        contact::find_by_link(&mut transaction, "one", at(10))
            .await
            .unwrap(),
        None
    );
    let two = contact::find_by_link(&mut transaction, "two", at(190))
        .await
        .unwrap();
    let link = two.unwrap().link.unwrap();
    assert_eq!((link.expires_at, link.opened_at), (at(200), None));
    assert!(!format!("{link:?}").contains("two"), "no hash in a log");
}

async fn a_year_has_one_round_that_is_closed_once(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let round = |id: &str, year, second| ContactRound {
        id: id.to_owned(),
        year,
        opened_by: "a".to_owned(),
        opened_at: at(second),
        due_on: date(2025, 3, 1),
        closed: None,
    };
    for (id, year) in [("r1", 2024), ("r2", 2025)] {
        contact_round::insert(&mut transaction, &round(id, year, year))
            .await
            .unwrap();
    }
    assert!(
        contact_round::close(&mut transaction, "r1", "b", at(9))
            .await
            .unwrap()
    );
    assert!(
        !contact_round::close(&mut transaction, "r1", "c", at(10))
            .await
            .unwrap()
    );
    let all = contact_round::all(&mut transaction).await.unwrap();
    assert_eq!(
        all.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(),
        ["r2", "r1"]
    );
    assert_eq!(all[0], round("r2", 2025, 2025));
    let closed = contact_round::find(&mut transaction, "r1")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(closed.closed.map(|closed| closed.by).as_deref(), Some("b"));
    let twice = contact_round::insert(&mut transaction, &round("r3", 2024, 1)).await;
    assert!(matches!(twice, Err(StoreError::Taken { .. })), "{twice:?}");
}

on_both!(
    a_contact_is_changed_at_its_revision_and_no_other,
    a_removed_contact_is_empty_and_stays,
    a_link_leads_to_its_contact_until_it_ends_or_is_replaced,
    a_year_has_one_round_that_is_closed_once,
);
