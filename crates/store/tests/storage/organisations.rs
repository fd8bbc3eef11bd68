//! Organisations, what they stand for, and what the database refuses of them.

use grants::{Level, OrganisationKind};
use jiff::Timestamp;
use store::organisation::{self, Change, Organisation};
use store::{Signed, StoreError};

use crate::place::{Place, on_both};

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + second).unwrap()
}

fn by(who: &str, second: i64) -> Signed {
    Signed {
        by: who.to_owned(),
        at: at(second),
    }
}

fn new(id: &str, kind: OrganisationKind, number: Option<&str>) -> Organisation {
    Organisation {
        id: id.to_owned(),
        kind,
        name: format!("{id} å"),
        number: number.map(ToOwned::to_owned),
        county: Some("21".to_owned()),
        revision: 1,
        created_by: "overens".to_owned(),
        created_at: at(0),
        changed_by: "overens".to_owned(),
        changed_at: at(0),
        closed_at: None,
    }
}

fn change(number: Option<&str>) -> Change {
    Change {
        name: "Nytt namn".to_owned(),
        number: number.map(ToOwned::to_owned),
        county: None,
        signed: by("anna", 5),
    }
}

async fn a_change_counts_up_and_is_not_made_on_a_revision_that_is_gone(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let one = new("a", OrganisationKind::Other, None);
    organisation::insert(&mut transaction, &one).await.unwrap();
    let number = Some("2120000142");
    let changed = organisation::change(&mut transaction, "a", 1, &change(number)).await;
    assert!(changed.unwrap());
    let again = organisation::change(&mut transaction, "a", 1, &change(None)).await;
    assert!(!again.unwrap(), "somebody else changed it");
    let missing = organisation::change(&mut transaction, "b", 1, &change(None)).await;
    assert!(!missing.unwrap());
    let found = organisation::find_by_number(&mut transaction, "2120000142").await;
    let found = found.unwrap().unwrap();
    let expected = Organisation {
        name: "Nytt namn".to_owned(),
        number: number.map(ToOwned::to_owned),
        county: None,
        revision: 2,
        changed_by: "anna".to_owned(),
        changed_at: at(5),
        ..one
    };
    assert_eq!(found, expected);
    let none = organisation::find_by_number(&mut transaction, "5560360793").await;
    assert_eq!(none.unwrap(), None);
}

async fn what_is_closed_is_kept_and_changed_no_more(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let one = new("a", OrganisationKind::Other, Some("2120000142"));
    organisation::insert(&mut transaction, &one).await.unwrap();
    let signed = by("anna", 7);
    let stale = organisation::close(&mut transaction, "a", 2, &signed).await;
    assert!(!stale.unwrap());
    let closed = organisation::close(&mut transaction, "a", 1, &signed).await;
    assert!(closed.unwrap());
    let twice = organisation::close(&mut transaction, "a", 2, &signed).await;
    assert!(!twice.unwrap());
    let changed = organisation::change(&mut transaction, "a", 2, &change(None)).await;
    assert!(!changed.unwrap());
    let found = organisation::find(&mut transaction, "a").await.unwrap();
    let found = found.unwrap();
    assert_eq!((found.closed_at, found.revision), (Some(at(7)), 2));
    assert_eq!(found.number.as_deref(), Some("2120000142"));
}

async fn a_number_belongs_to_one_organisation_and_a_recipient_to_one(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let number = Some("2120000142");
    for (id, number) in [("a", number), ("b", None)] {
        let one = new(id, OrganisationKind::Municipality, number);
        organisation::insert(&mut transaction, &one).await.unwrap();
    }
    let (level, code) = (Level::Municipality, "0115".parse().unwrap());
    organisation::insert_recipient(&mut transaction, "b", level, code)
        .await
        .unwrap();
    let other = organisation::recipients_of(&mut transaction, "a").await;
    assert_eq!(other.unwrap(), []);
    let all = organisation::recipients(&mut transaction).await.unwrap();
    let own = organisation::recipients_of(&mut transaction, "b").await;
    assert_eq!(own.unwrap(), all);
    assert_eq!((all[0].level, all[0].code, all.len()), (level, code, 1));
    transaction.commit().await.unwrap();

    let mut transaction = place.store.begin().await.unwrap();
    let taken = organisation::change(&mut transaction, "b", 1, &change(number)).await;
    assert!(matches!(taken, Err(StoreError::Taken { .. })), "{taken:?}");
    drop(transaction);
    let mut transaction = place.store.begin().await.unwrap();
    let taken = organisation::insert_recipient(&mut transaction, "a", level, code).await;
    assert!(matches!(taken, Err(StoreError::Taken { .. })), "{taken:?}");
}

async fn the_database_refuses_a_county_with_a_number_and_a_number_of_another_length(place: &Place) {
    for (kind, number) in [
        (OrganisationKind::County, "2120000142"),
        (OrganisationKind::Region, "212000-0142"),
        (OrganisationKind::Region, "212000014"),
    ] {
        let mut transaction = place.store.begin().await.unwrap();
        let refused = organisation::insert(&mut transaction, &new("a", kind, Some(number))).await;
        assert!(
            matches!(refused, Err(StoreError::Refused { .. })),
            "{refused:?}"
        );
    }
}

async fn an_organisation_is_neither_removed_nor_made_another(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let one = new("a", OrganisationKind::Other, None);
    organisation::insert(&mut transaction, &one).await.unwrap();
    transaction.commit().await.unwrap();
    let mut raw = place.raw().await;
    for sql in [
        "delete from organisation where id = 'a'",
        "update organisation set kind = 'payer', revision = 2 where id = 'a'",
        "update organisation set id = 'b', revision = 2 where id = 'a'",
        "update organisation set name = 'b' where id = 'a'",
        "update organisation set created_by = 'anna', revision = 2 where id = 'a'",
    ] {
        let refused = raw.run(sql).await.unwrap_err();
        let rule = refused.contains("organisation_is_kept")
            || refused.contains("organisation_identity_is_frozen");
        assert!(rule, "{sql}: {refused}");
    }
    raw.run("update organisation set name = 'b', revision = 2 where id = 'a'")
        .await
        .unwrap();
}

on_both!(
    a_change_counts_up_and_is_not_made_on_a_revision_that_is_gone,
    what_is_closed_is_kept_and_changed_no_more,
    a_number_belongs_to_one_organisation_and_a_recipient_to_one,
    the_database_refuses_a_county_with_a_number_and_a_number_of_another_length,
    an_organisation_is_neither_removed_nor_made_another,
);
