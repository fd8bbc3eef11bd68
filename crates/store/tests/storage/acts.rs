//! The record of acts, its chain, what is looked for in it, and what is found when somebody was at it.

use jiff::Timestamp;
use store::audit::{self, Break, Entry, Filter};

use crate::place::{Place, Raw, on_both};

/// An instant some seconds into a day.
fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + second).expect("an instant")
}

/// An act on a version, by Anna for the coordinator.
pub fn act(subject_id: &str) -> Entry<'_> {
    Entry {
        at: at(0),
        actor_id: "anna",
        actor_name: "Anna Åberg",
        organisation_id: Some("skr"),
        mandate_id: Some("m1"),
        act: "published",
        subject_kind: "agreement_version",
        subject_id,
        reason: Some("beslut 14 §"),
        details: "{\"digest\":\"ab\"}",
    }
}

/// Records these.
pub async fn record(place: &Place, acts: &[Entry<'_>]) {
    let mut transaction = place.store.begin().await.unwrap();
    for act in acts {
        audit::append(&mut transaction, *act).await.unwrap();
    }
    transaction.commit().await.unwrap();
}

fn numbers(rows: &[audit::Recorded]) -> Vec<i64> {
    rows.iter().map(|row| row.sequence).collect()
}

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
    let latest = audit::page(&mut reader, 2, None).await.unwrap();
    assert_eq!(numbers(&latest), [4, 3]);
    let before = audit::page(&mut reader, 9, Some(3)).await.unwrap();
    assert_eq!(numbers(&before), [2, 1]);
    let of_v1 = audit::of_subject(&mut reader, "agreement_version", "v1", 2, Some(4))
        .await
        .unwrap();
    assert_eq!(numbers(&of_v1), [3, 1]);
    let after = audit::after(&mut reader, 2, 9).await.unwrap();
    assert!(after.iter().all(|row| row.hash == row.computed_hash()));
    assert_eq!(numbers(&after), [3, 4]);
    let checked = audit::check(&mut reader).await.unwrap();
    assert_eq!((checked.last_sequence, checked.broken), (4, None));
    assert_eq!(hashes.last(), Some(&checked.last_hash));
}

async fn acts_are_looked_for_by_organisation_person_kind_and_time(place: &Place) {
    let by_bo = Entry {
        actor_id: "bo",
        organisation_id: None,
        at: at(10),
        ..act("v1")
    };
    let on_account = Entry {
        subject_kind: "account",
        at: at(20),
        ..act("a1")
    };
    record(place, &[act("v1"), by_bo, on_account, act("v2")]).await;
    let mut reader = place.store.reader().await.unwrap();
    let some = |text: &str| Some(text.to_owned());
    let by_actor = |actor: &str| Filter {
        actor_id: some(actor),
        ..Filter::default()
    };
    let of_skr = Filter {
        organisation_id: some("skr"),
        ..Filter::default()
    };
    let accounts = Filter {
        subject_kind: some("account"),
        ..Filter::default()
    };
    let period = Filter {
        from: Some(at(10)),
        until: Some(at(20)),
        ..Filter::default()
    };
    let both = Filter {
        until: Some(at(20)),
        ..by_actor("anna")
    };
    for (filter, expected) in [
        (Filter::default(), vec![4, 3, 2, 1]),
        (of_skr, vec![4, 3, 1]),
        (by_actor("bo"), vec![2]),
        (by_actor("' or 1=1 --"), vec![]),
        (accounts, vec![3]),
        (period, vec![2]),
        (both, vec![4, 1]),
    ] {
        let found = audit::filtered(&mut reader, &filter, 9, None).await;
        assert_eq!(numbers(&found.unwrap()), expected, "{filter:?}");
    }
    // A page goes on where the last one ended, whatever was appended meanwhile.
    let next = audit::filtered(&mut reader, &Filter::default(), 2, Some(3)).await;
    assert_eq!(numbers(&next.unwrap()), [2, 1]);
    let last = audit::last_before(&mut reader, at(20)).await.unwrap();
    assert_eq!(last.map(|row| row.sequence), Some(4));
    let last = audit::last_of(&mut reader, "anna", "published", "agreement_version", "v1").await;
    assert_eq!(last.unwrap().map(|row| row.sequence), Some(1));
}

async fn an_act_whose_clock_is_behind_stands_after_the_one_before_it(place: &Place) {
    let earlier = Entry {
        at: at(-86_400),
        ..act("v2")
    };
    record(place, &[act("v1"), earlier]).await;
    let mut reader = place.store.reader().await.unwrap();
    let all = audit::after(&mut reader, 0, 9).await.unwrap();
    assert!(all[1].at < all[0].at);
    assert_eq!((all[1].sequence, &all[1].previous_hash), (2, &all[0].hash));
    assert_eq!(audit::check(&mut reader).await.unwrap().broken, None);
}

/// Takes away what stops an act from being changed, as somebody who owns the database can.
pub async fn unlock(raw: &mut Raw, table: &str) {
    for act in ["update", "delete"] {
        let off = match raw {
            Raw::Sqlite(_) => format!("drop trigger {table}_{act}"),
            Raw::Postgres(_) => format!("alter table {table} disable trigger {table}_{act}"),
        };
        raw.run(&off).await.unwrap();
    }
}

async fn a_chain_that_was_tampered_with_is_found_out(place: &Place) {
    record(place, &[act("v1"), act("v2"), act("v3")]).await;
    let mut raw = place.raw().await;
    unlock(&mut raw, "audit").await;
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
    acts_are_looked_for_by_organisation_person_kind_and_time,
    an_act_whose_clock_is_behind_stands_after_the_one_before_it,
    a_chain_that_was_tampered_with_is_found_out,
);
