//! What the database refuses whoever asks, and what it says.

use grants::agreement_version::VersionStatus as Status;
use store::agreement_version::{self, AgreementVersion, Change};
use store::{StoreError, account, allocation, session};

use crate::filled::{at, by, draft, fill, frozen, shipped, withdrawn};
use crate::place::{Place, on_both};

/// Every way past the store to rewrite what must stand, and the rule that stops it.
const REWRITES: [(&str, &str); 22] = [
    (
        "update audit set reason = 'x' where sequence = 1",
        "append_only",
    ),
    ("delete from audit where sequence = 3", "append_only"),
    ("update allocation set digest = 'x'", "append_only"),
    ("delete from allocation", "append_only"),
    (
        "update allocation_file set content = content",
        "append_only",
    ),
    ("delete from allocation_file", "append_only"),
    ("update allocation_amount set amount_ore = 1", "append_only"),
    ("delete from allocation_amount", "append_only"),
    ("update publication set at = 'x'", "append_only"),
    ("delete from publication", "append_only"),
    (
        "update dataset set source = 'x' where id = 'd2'",
        "dataset_is_frozen",
    ),
    (
        "update dataset set withdrawn_reason = 'x' where id = 'd1'",
        "dataset_is_frozen",
    ),
    ("delete from dataset where id = 'd2'", "dataset_is_kept"),
    (
        "update agreement_version set text = 'x', revision = 2 where id = 'v2'",
        "version_text_is_frozen",
    ),
    (
        "update agreement_version set status = 'draft', revision = 2 where id = 'v2'",
        "version_status_order",
    ),
    (
        "update agreement_version set status = 'published', revision = 6 where id = 'v1'",
        "version_status_order",
    ),
    (
        "update agreement_version set number = 9, revision = 2 where id = 'v2'",
        "version_identity_is_frozen",
    ),
    (
        "update agreement_version set approved_by = 'x', revision = 6 where id = 'v1'",
        "version_acts_are_frozen",
    ),
    (
        "update agreement_version set ended_reason = 'x', revision = 6 where id = 'v1'",
        "version_acts_are_frozen",
    ),
    (
        "update agreement_version set text = 'x' where id = 'v3'",
        "version_revision_counts",
    ),
    (
        "delete from agreement_version where id = 'v1'",
        "version_is_kept",
    ),
    (
        "update agreement_version set status = 'submitted', revision = 2 where id = 'v3'",
        "version_submitted_by_someone",
    ),
];

async fn what_stands_cannot_be_rewritten_past_the_store(place: &Place) {
    fill(&place.store).await;
    let mut raw = place.raw().await;
    for (statement, rule) in REWRITES {
        let refused = raw.run(statement).await;
        let said = refused.expect_err(statement);
        assert!(said.contains(rule), "{statement}: {said}");
    }
}

#[tokio::test]
async fn tables_that_are_kept_cannot_be_emptied_at_once() {
    let place = Place::new(store::Kind::Postgres).await;
    let mut raw = place.raw().await;
    for table in [
        "agreement_version",
        "dataset",
        "allocation",
        "allocation_file",
        "allocation_amount",
        "publication",
        "audit",
    ] {
        let refused = raw.run(&format!("truncate {table} cascade")).await;
        assert!(refused.is_err(), "{table}");
    }
}

fn rule(outcome: Result<impl std::fmt::Debug, StoreError>) -> String {
    match outcome {
        Err(StoreError::Refused { rule }) => rule,
        other => panic!("not refused: {other:?}"),
    }
}

/// A refused statement ends its transaction on PostgreSQL, so each gets one of its own.
async fn insert(place: &Place, version: &AgreementVersion) -> Result<(), StoreError> {
    let mut transaction = place.store.begin().await?;
    agreement_version::insert(&mut transaction, version).await?;
    transaction.commit().await
}

async fn set_status(
    place: &Place,
    id: &str,
    revision: i64,
    status: Status,
    who: &str,
) -> Result<Change, StoreError> {
    let mut transaction = place.store.begin().await?;
    let signed = by(who, revision);
    let change =
        agreement_version::set_status(&mut transaction, id, revision, status, &signed, None)
            .await?;
    transaction.commit().await?;
    Ok(change)
}

async fn one_person_cannot_both_submit_and_approve(place: &Place) {
    insert(place, &draft("v1", "a", 1)).await.unwrap();
    set_status(place, "v1", 1, Status::Submitted, "anna")
        .await
        .unwrap();
    let alone = set_status(place, "v1", 2, Status::Approved, "anna").await;
    assert_eq!(rule(alone), "version_four_eyes");
    let skipped = set_status(place, "v1", 2, Status::Published, "anna").await;
    assert_eq!(rule(skipped), "version_status_order");
    set_status(place, "v1", 2, Status::Approved, "bo")
        .await
        .unwrap();
    let mut as_if_shipped = draft("v2", "b", 1);
    as_if_shipped.shipped = true;
    assert_eq!(
        rule(insert(place, &as_if_shipped).await),
        "version_shipped_is_published"
    );
}

async fn an_agreement_has_one_published_and_one_open_version(place: &Place) {
    insert(place, &shipped("v1", "a")).await.unwrap();
    insert(place, &draft("v2", "a", 2)).await.unwrap();
    let second_open = insert(place, &draft("v3", "a", 3)).await;
    assert!(
        matches!(second_open, Err(StoreError::Taken { table }) if table == "agreement_version")
    );
    let mut second_published = shipped("v4", "a");
    second_published.number = 4;
    let second_published = insert(place, &second_published).await;
    assert!(matches!(second_published, Err(StoreError::Taken { .. })));
    let same_number = insert(place, &withdrawn("v5", "a", 1, "v1")).await;
    assert!(matches!(same_number, Err(StoreError::Taken { .. })));
    // A withdrawn version is in nobody's way.
    insert(place, &withdrawn("v6", "a", 6, "v1")).await.unwrap();
}

async fn references_lead_somewhere(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    let (allocation, files, amounts) = frozen("nowhere", 1);
    let refused = allocation::freeze(&mut transaction, &allocation, &files, &amounts).await;
    assert!(
        matches!(refused, Err(StoreError::Unreferred)),
        "{refused:?}"
    );
    drop(transaction);
    let mut transaction = place.store.begin().await.unwrap();
    let stray = session::Session {
        token_hash: "t".to_owned(),
        account_id: "nobody".to_owned(),
        created_at: at(0),
        seen_at: at(0),
        expires_at: at(0),
    };
    let refused = session::insert(&mut transaction, &stray).await;
    assert!(
        matches!(refused, Err(StoreError::Unreferred)),
        "{refused:?}"
    );
}

async fn an_address_has_one_account(place: &Place) {
    fill(&place.store).await;
    let mut transaction = place.store.begin().await.unwrap();
    let mut anna = account::find(&mut transaction, "anna")
        .await
        .unwrap()
        .expect("anna");
    (anna.id, anna.email) = ("anna2".to_owned(), "ANNA@EXAMPLE.SE".to_owned());
    let refused = account::insert(&mut transaction, &anna).await;
    assert!(matches!(refused, Err(StoreError::Taken { table }) if table == "account"));
}

async fn a_row_that_breaks_an_invariant_is_named(place: &Place) {
    fill(&place.store).await;
    let mut raw = place.raw().await;
    raw.run("update account set created_at = 'igår'")
        .await
        .unwrap();
    let mut reader = place.store.reader().await.unwrap();
    let broken = account::all(&mut reader).await.unwrap_err();
    assert_eq!(
        broken.to_string(),
        "row anna of table account has an unreadable created_at"
    );
}

on_both!(
    what_stands_cannot_be_rewritten_past_the_store,
    one_person_cannot_both_submit_and_approve,
    an_agreement_has_one_published_and_one_open_version,
    references_lead_somewhere,
    an_address_has_one_account,
    a_row_that_breaks_an_invariant_is_named,
);
