//! The record of acts, its chain, and what is found when somebody was at it.

use store::audit::{self, Break};

use crate::filled::{act, fill};
use crate::place::{Place, on_both};

async fn acts_are_chained_paged_and_found_by_subject(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let mut hashes = vec![audit::FIRST_PREVIOUS_HASH.to_owned()];
    for subject in ["v1", "v2", "v1", "v1"] {
        let recorded = audit::append(&mut transaction, act(subject)).await.unwrap();
        assert_eq!(Some(&recorded.previous_hash), hashes.last());
        hashes.push(recorded.hash);
    }
    transaction.commit().await.unwrap();
    let mut reader = place.store.reader().await.unwrap();
    let numbers =
        |rows: Vec<audit::Recorded>| -> Vec<i64> { rows.iter().map(|row| row.sequence).collect() };
    let latest = audit::page(&mut reader, 2, None).await.unwrap();
    assert_eq!(numbers(latest), [4, 3]);
    let before = audit::page(&mut reader, 9, Some(3)).await.unwrap();
    assert_eq!(numbers(before), [2, 1]);
    let of_v1 = audit::of_subject(&mut reader, "agreement_version", "v1", 2, Some(4))
        .await
        .unwrap();
    assert_eq!(numbers(of_v1), [3, 1]);
    let after = audit::after(&mut reader, 2, 9).await.unwrap();
    assert!(after.iter().all(|row| row.hash == row.computed_hash()));
    assert_eq!(numbers(after), [3, 4]);
    let checked = audit::check(&mut reader).await.unwrap();
    assert_eq!((checked.last_sequence, checked.broken), (4, None));
    assert_eq!(hashes.last(), Some(&checked.last_hash));
}

async fn a_chain_that_was_tampered_with_is_found_out(place: &Place) {
    fill(place).await;
    let mut raw = place.raw().await;
    let (off, on) = match raw {
        crate::place::Raw::Sqlite(_) => ("drop trigger audit_update", "drop trigger audit_delete"),
        crate::place::Raw::Postgres(_) => (
            "alter table audit disable trigger audit_update",
            "alter table audit disable trigger audit_delete",
        ),
    };
    raw.run(off).await.unwrap();
    raw.run(on).await.unwrap();
    for (statement, expected) in [
        (
            "update audit set reason = null where sequence = 3",
            Break::Changed { sequence: 3 },
        ),
        (
            "update audit set previous_hash = 'x' where sequence = 2",
            Break::NotNext { sequence: 2 },
        ),
        (
            "delete from audit where sequence = 2",
            Break::Gap {
                expected: 2,
                found: 3,
            },
        ),
    ] {
        raw.run(statement).await.unwrap();
        let mut reader = place.store.reader().await.unwrap();
        let checked = audit::check(&mut reader).await.unwrap();
        assert_eq!(checked.broken, Some(expected), "{statement}");
    }
}

on_both!(
    acts_are_chained_paged_and_found_by_subject,
    a_chain_that_was_tampered_with_is_found_out,
);
