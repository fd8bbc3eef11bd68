//! Who has done what a deadline asks for, and who was reminded.

use grants::OrganisationKind;
use jiff::Timestamp;
use store::fulfilment::{self, Fulfilment, How};
use store::organisation::{self, Organisation};
use store::reminder::{self, Reminder};
use store::{StoreError, Transaction};

use crate::place::{Place, on_both};

const OWN: &str = "kommun-0115";

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + second).unwrap()
}

fn noted(deadline: &str, number: i64, how: How) -> Fulfilment {
    Fulfilment {
        agreement_id: "psykisk-halsa-2023".to_owned(),
        deadline: deadline.to_owned(),
        organisation_id: OWN.to_owned(),
        number,
        how,
        note: "Å; 'drop".to_owned(),
        noted_by: "hanna".to_owned(),
        noted_at: at(number),
    }
}

fn reminded(days_before: i64) -> Reminder {
    Reminder {
        agreement_id: "psykisk-halsa-2023".to_owned(),
        deadline: "claim".to_owned(),
        organisation_id: OWN.to_owned(),
        days_before,
        email_id: None,
        at: at(days_before),
    }
}

async fn with_organisation(place: &Place) -> Transaction {
    let mut transaction = place.store.begin().await.unwrap();
    let organisation = Organisation {
        id: OWN.to_owned(),
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
    let added = organisation::insert(&mut transaction, &organisation).await;
    added.unwrap();
    transaction
}

async fn the_latest_note_counts_and_all_are_kept(place: &Place) {
    let mut transaction = with_organisation(place).await;
    let claims = [
        noted("claim", 1, How::Elsewhere),
        noted("claim", 2, How::TakenBack),
        noted("claim", 3, How::NotNeeded),
    ];
    let report = noted("report", 1, How::Here);
    for one in claims.iter().chain([&report]) {
        fulfilment::insert(&mut transaction, one).await.unwrap();
    }
    transaction.commit().await.unwrap();
    let mut read = place.store.reader().await.unwrap();
    let agreement = "psykisk-halsa-2023";
    let history = fulfilment::history(&mut read, agreement, "claim", OWN).await;
    assert_eq!(history.unwrap(), claims);
    let latest = [claims[2].clone(), report];
    let of_agreement = fulfilment::of_agreement(&mut read, agreement).await;
    assert_eq!(of_agreement.unwrap(), latest);
    let own = fulfilment::of_organisation(&mut read, OWN).await;
    assert_eq!(own.unwrap(), latest);
    let other = fulfilment::of_organisation(&mut read, "kommun-1440").await;
    assert!(other.unwrap().is_empty());
}

async fn a_number_is_used_once_and_nothing_noted_is_changed(place: &Place) {
    let mut transaction = with_organisation(place).await;
    let first = noted("claim", 1, How::Elsewhere);
    fulfilment::insert(&mut transaction, &first).await.unwrap();
    reminder::insert(&mut transaction, &reminded(30))
        .await
        .unwrap();
    transaction.commit().await.unwrap();

    let mut transaction = place.store.begin().await.unwrap();
    let again = noted("claim", 1, How::NotNeeded);
    let refused = fulfilment::insert(&mut transaction, &again).await;
    assert!(refused.is_err(), "{refused:?}");
    drop(transaction);
    let mut raw = place.raw().await;
    for sql in [
        "update fulfilment set how = 'here'",
        "delete from fulfilment",
        "update reminder set email_id = null",
        "delete from reminder",
    ] {
        let refused = raw.run(sql).await.unwrap_err();
        assert!(refused.contains("append_only"), "{sql}: {refused}");
    }
    raw.close().await;
}

async fn each_reminder_is_stated_once(place: &Place) {
    let mut transaction = with_organisation(place).await;
    for days in [7, 30, 1] {
        let stated = reminder::insert(&mut transaction, &reminded(days)).await;
        stated.unwrap();
    }
    transaction.commit().await.unwrap();
    let mut transaction = place.store.begin().await.unwrap();
    let again = reminder::insert(&mut transaction, &reminded(7)).await;
    let refused = matches!(
        again,
        Err(StoreError::Taken { .. } | StoreError::Refused { .. })
    );
    assert!(refused, "{again:?}");
    drop(transaction);
    let mut transaction = place.store.begin().await.unwrap();
    let unknown = reminder::insert(&mut transaction, &reminded(14)).await;
    assert!(unknown.is_err(), "{unknown:?}");
    drop(transaction);
    let mut read = place.store.reader().await.unwrap();
    let own = reminder::of_deadline(&mut read, "psykisk-halsa-2023", "claim", OWN).await;
    assert_eq!(own.unwrap(), [30, 7, 1].map(reminded));
    let all = reminder::of_agreement(&mut read, "psykisk-halsa-2023").await;
    assert_eq!(all.unwrap().len(), 3);
}

on_both!(
    the_latest_note_counts_and_all_are_kept,
    a_number_is_used_once_and_nothing_noted_is_changed,
    each_reminder_is_stated_once,
);
