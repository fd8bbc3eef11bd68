//! The seals of the record, and that neither acts nor seals can be changed.

use jiff::civil::{Date, date};
use store::StoreError;
use store::audit_seal::{self, Seal};

use crate::acts::{act, record};
use crate::place::{Place, Raw, on_both};

fn seal(day: Date, last_sequence: i64) -> Seal {
    Seal {
        day,
        last_sequence,
        last_hash: "ab".repeat(32),
        root: "cd".repeat(32),
        signed_at: "2026-11-22T00:00:05Z".parse().expect("an instant"),
        public_key: "ef".repeat(32),
        signature: "01".repeat(64),
    }
}

const DAYS: [Date; 3] = [date(2026, 11, 19), date(2026, 11, 20), date(2026, 11, 21)];

async fn insert_all(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    for (day, last) in DAYS.into_iter().zip([2, 2, 3]) {
        audit_seal::insert(&mut transaction, &seal(day, last))
            .await
            .unwrap();
    }
    transaction.commit().await.unwrap();
}

async fn seals_are_found_by_day_and_paged_the_latest_first(place: &Place) {
    let mut reader = place.store.reader().await.unwrap();
    assert_eq!(audit_seal::latest(&mut reader).await.unwrap(), None);
    drop(reader);
    insert_all(place).await;
    let mut reader = place.store.reader().await.unwrap();
    let days = |seals: Vec<Seal>| -> Vec<Date> { seals.iter().map(|seal| seal.day).collect() };
    assert_eq!(
        audit_seal::latest(&mut reader).await.unwrap(),
        Some(seal(DAYS[2], 3))
    );
    assert_eq!(
        audit_seal::find(&mut reader, DAYS[1]).await.unwrap(),
        Some(seal(DAYS[1], 2))
    );
    assert_eq!(
        audit_seal::find(&mut reader, date(2026, 1, 1))
            .await
            .unwrap(),
        None
    );
    assert_eq!(days(audit_seal::all(&mut reader).await.unwrap()), DAYS);
    let page = audit_seal::page(&mut reader, 2, None).await.unwrap();
    assert_eq!(days(page), [DAYS[2], DAYS[1]]);
    let page = audit_seal::page(&mut reader, 2, Some(DAYS[1]))
        .await
        .unwrap();
    assert_eq!(days(page), [DAYS[0]]);
}

async fn a_day_has_one_seal(place: &Place) {
    insert_all(place).await;
    let mut transaction = place.store.begin().await.unwrap();
    let again = audit_seal::insert(&mut transaction, &seal(DAYS[0], 9)).await;
    assert!(
        matches!(
            again,
            Err(StoreError::Taken { .. } | StoreError::Refused { .. })
        ),
        "{again:?}"
    );
}

async fn neither_acts_nor_seals_are_changed_removed_or_replaced(place: &Place) {
    record(place, &[act("v1"), act("v2")]).await;
    insert_all(place).await;
    let mut raw = place.raw().await;
    let mut statements = vec![
        "update audit set reason = 'x' where sequence = 1",
        "update audit set sequence = 9 where sequence = 2",
        "delete from audit",
        "update audit_seal set root = 'x'",
        "delete from audit_seal where day = '2026-11-21'",
    ];
    statements.extend(match raw {
        Raw::Sqlite(_) => [
            "insert or replace into audit select sequence, at, 'bo', actor_name, organisation_id, mandate_id, act, \
             subject_kind, subject_id, reason, details, previous_hash, hash from audit where sequence = 1",
            "replace into audit_seal select day, 1, last_hash, root, signed_at, public_key, signature from audit_seal",
        ],
        Raw::Postgres(_) => ["truncate audit", "truncate audit_seal cascade"],
    });
    for statement in statements {
        let refused = raw.run(statement).await.expect_err(statement);
        assert!(refused.contains("append_only"), "{statement}: {refused}");
    }
    let mut reader = place.store.reader().await.unwrap();
    let checked = store::audit::check(&mut reader).await.unwrap();
    assert_eq!((checked.last_sequence, checked.broken), (2, None));
    assert_eq!(audit_seal::all(&mut reader).await.unwrap().len(), 3);
}

on_both!(
    seals_are_found_by_day_and_paged_the_latest_first,
    a_day_has_one_seal,
    neither_acts_nor_seals_are_changed_removed_or_replaced,
);
