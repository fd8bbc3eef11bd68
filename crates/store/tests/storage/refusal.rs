//! What the database refuses whoever asks, and what it says.

use grants::agreement_version::VersionStatus as Status;
use grants::approval::{ApprovalKind, ApprovalStatus};
use grants::mandate::MandateStatus;
use store::agreement_version::{self, AgreementVersion, Change};
use store::approval::Given;
use store::{StoreError, account, allocation, approval as approvals, mandate, session};

use crate::filled::{at, by, draft, fill, frozen, shipped, withdrawn};
use crate::filled_people::{approval, approve, coordinator, given, mandate as proposed, session};
use crate::place::{Place, on_both};

/// Every way past the store to rewrite what must stand, and the rule that stops it.
const REWRITES: [(&str, &str); 42] = [
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
    ("update audit_seal set root = 'x'", "append_only"),
    ("delete from audit_seal", "append_only"),
    (
        "update organisation set kind = 'region', revision = 2 where id = 'skr'",
        "organisation_identity_is_frozen",
    ),
    (
        "update organisation set name = 'x' where id = 'skr'",
        "organisation_identity_is_frozen",
    ),
    (
        "delete from organisation where id = 'skr'",
        "organisation_is_kept",
    ),
    ("delete from account where id = 'cia'", "account_is_kept"),
    (
        "update mandate set role = 'auditor' where id = 'm1'",
        "mandate_is_frozen",
    ),
    (
        "update mandate set to_date = null where id = 'm1'",
        "mandate_is_frozen",
    ),
    (
        "update mandate set decided_by = 'x' where id = 'm1'",
        "mandate_is_frozen",
    ),
    (
        "update mandate set status = 'in_force' where id = 'm2'",
        "mandate_status_order",
    ),
    (
        "update mandate set status = 'proposed' where id = 'm1'",
        "mandate_status_order",
    ),
    ("delete from mandate where id = 'm1'", "mandate_is_kept"),
    (
        "update approval set decided_by = 'x' where id = 'approval-m1'",
        "approval_is_frozen",
    ),
    (
        "update approval set status = 'open' where id = 'refused'",
        "approval_is_frozen",
    ),
    (
        "delete from approval where id = 'refused'",
        "approval_is_kept",
    ),
    (
        "update approval_contributor set account_id = 'x'",
        "append_only",
    ),
    ("delete from approval_contributor", "append_only"),
    (
        "update contact set name = 'x' where id = 'c2'",
        "contact_is_removed",
    ),
    (
        "update contact set removed_by = 'x', removed_at = 'x' where id = 'c1'",
        "contact_removed_is_empty",
    ),
    ("delete from contact where id = 'c1'", "contact_is_kept"),
];

async fn what_stands_cannot_be_rewritten_past_the_store(place: &Place) {
    fill(place).await;
    let mut raw = place.raw().await;
    for (statement, rule) in REWRITES {
        let refused = raw.run(statement).await;
        let said = refused.expect_err(statement);
        assert!(said.contains(rule), "{statement}: {said}");
    }
}

/// SQLite removes a row that is in the way of "insert or replace" without asking what refuses to remove it.
#[tokio::test]
async fn what_stands_is_not_replaced_by_another_of_the_same_name() {
    let place = Place::new(store::Kind::Sqlite).await;
    fill(&place).await;
    let mut raw = place.raw().await;
    for (table, rule) in [
        ("agreement_version", "version_is_kept"),
        ("dataset", "dataset_is_kept"),
        ("allocation", "append_only"),
        ("allocation_file", "append_only"),
        ("allocation_amount", "append_only"),
        ("publication", "append_only"),
        ("organisation", "organisation_is_kept"),
        ("account", "account_is_kept"),
        ("mandate", "mandate_is_kept"),
        ("approval", "approval_is_kept"),
        ("approval_contributor", "append_only"),
        ("contact", "contact_is_kept"),
        ("audit", "append_only"),
        ("audit_seal", "append_only"),
    ] {
        let statement = format!("insert or replace into {table} select * from {table}");
        let said = raw.run(&statement).await.expect_err(table);
        assert!(said.contains(rule), "{table}: {said}");
    }
    // Nor by one of another name, for the same version.
    let another = "insert or replace into allocation select 'x', version_id, digest, frozen_by, frozen_at, \
                   program_version from allocation";
    let said = raw.run(another).await.expect_err(another);
    assert!(said.contains("append_only"), "{said}");
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
        "organisation",
        "account",
        "mandate",
        "approval",
        "approval_contributor",
        "contact",
        "audit",
        "audit_seal",
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
    let skipped = set_status(place, "v1", 2, Status::Published, "anna").await;
    assert_eq!(rule(skipped), "version_status_order");
    let unasked = set_status(place, "v1", 2, Status::Approved, "bo").await;
    assert_eq!(rule(unasked), "version_needs_approval");
    // As if anna had let somebody else ask.
    for (asked_by, decider) in [("anna", "bo"), ("cia", "anna")] {
        let asked = approval(asked_by, ApprovalKind::Publication, "v1", asked_by);
        let mut transaction = place.store.begin().await.unwrap();
        if asked_by == "anna" {
            coordinator(&mut transaction).await.unwrap();
        }
        assert!(given(&mut transaction, &asked, decider, 2).await.unwrap());
        transaction.commit().await.unwrap();
    }
    let alone = set_status(place, "v1", 2, Status::Approved, "anna").await;
    assert_eq!(rule(alone), "version_four_eyes");
    let by_another = set_status(place, "v1", 2, Status::Approved, "dan").await;
    assert_eq!(rule(by_another), "version_needs_approval");
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

/// Decides an approval of m3 that anna asked for and bo prepared, shown with its digest, signed in at a second.
async fn decide(
    place: &Place,
    who: &str,
    digest: &str,
    signed_in: i64,
) -> Result<bool, StoreError> {
    let signed = by(who, 1000);
    let given = Given {
        signed: &signed,
        mandate: None,
        digest,
        authenticated_at: at(signed_in),
        fresh_until: at(signed_in + 300),
    };
    let mut transaction = place.store.begin().await?;
    let done = approvals::approve(&mut transaction, "a3", &given).await?;
    transaction.commit().await?;
    Ok(done)
}

async fn come_into_force(place: &Place, id: &str, who: &str) -> Result<bool, StoreError> {
    let (status, signed) = (MandateStatus::InForce, by(who, 1000));
    let mut transaction = place.store.begin().await?;
    let done = mandate::decide(&mut transaction, id, status, &signed).await?;
    transaction.commit().await?;
    Ok(done)
}

async fn an_approval_takes_a_second_person_what_was_shown_and_a_fresh_sign_in(place: &Place) {
    fill(place).await;
    let asked = approval("a3", ApprovalKind::Mandate, "m3", "anna");
    let shown = asked.digest.as_str();
    let mut transaction = place.store.begin().await.unwrap();
    mandate::insert(&mut transaction, &proposed("m3", "cia"))
        .await
        .unwrap();
    approvals::insert(&mut transaction, &asked, &["bo".to_owned()])
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let own = decide(place, "anna", shown, 1000).await;
    assert_eq!(rule(own), "approval_four_eyes");
    let prepared = decide(place, "bo", shown, 1000).await;
    assert_eq!(rule(prepared), "approval_not_by_contributors");
    let another = decide(place, "dan", "other", 1000).await;
    assert_eq!(rule(another), "approval_of_what_was_shown");
    let stale = decide(place, "dan", shown, 699).await;
    assert_eq!(rule(stale), "approval_fresh_sign_in");
    let ahead = decide(place, "dan", shown, 1001).await;
    assert_eq!(rule(ahead), "approval_fresh_sign_in");
    let early = come_into_force(place, "m3", "dan").await;
    assert_eq!(rule(early), "mandate_needs_approval");
    assert!(decide(place, "dan", shown, 700).await.unwrap());
    let again = decide(place, "dan", shown, 700).await;
    assert!(!again.unwrap(), "it is decided already");
    let by_another = come_into_force(place, "m3", "eva").await;
    assert_eq!(rule(by_another), "mandate_needs_approval");
    assert!(come_into_force(place, "m3", "dan").await.unwrap());
}

async fn nobody_gives_themselves_a_mandate(place: &Place) {
    fill(place).await;
    let mut transaction = place.store.begin().await.unwrap();
    let refused = mandate::insert(&mut transaction, &proposed("m3", "anna")).await;
    assert_eq!(rule(refused), "mandate_not_proposed_for_oneself");
    drop(transaction);
    let asked = approval("a3", ApprovalKind::Mandate, "m3", "anna");
    let mut transaction = place.store.begin().await.unwrap();
    mandate::insert(&mut transaction, &proposed("m3", "cia"))
        .await
        .unwrap();
    assert!(given(&mut transaction, &asked, "cia", 5).await.unwrap());
    transaction.commit().await.unwrap();
    let refused = come_into_force(place, "m3", "cia").await;
    assert_eq!(rule(refused), "mandate_not_for_oneself");
    let refused = come_into_force(place, "m3", "anna").await;
    assert!(
        matches!(refused, Err(StoreError::Refused { .. })),
        "{refused:?}"
    );
}

async fn a_thing_has_one_open_approval(place: &Place) {
    let first = approval("a1", ApprovalKind::Recovery, "bo", "anna");
    let mut second = first.clone();
    second.id = "a2".to_owned();
    let mut transaction = place.store.begin().await.unwrap();
    coordinator(&mut transaction).await.unwrap();
    approvals::insert(&mut transaction, &first, &[])
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let mut transaction = place.store.begin().await.unwrap();
    let refused = approvals::insert(&mut transaction, &second, &[]).await;
    assert!(matches!(refused, Err(StoreError::Taken { table }) if table == "approval"));
    drop(transaction);
    let mut transaction = place.store.begin().await.unwrap();
    let (void, signed) = (ApprovalStatus::Void, by("anna", 2));
    let ended = approvals::end(&mut transaction, "a1", void, &signed, None, "tillbaka").await;
    assert!(ended.unwrap());
    approvals::insert(&mut transaction, &second, &[])
        .await
        .unwrap();
    let late = approve(&mut transaction, &first, "cia", 3).await;
    assert!(!late.unwrap(), "what is void is not approved");
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
    let refused = session::insert(&mut transaction, &session("t", "nobody")).await;
    assert!(
        matches!(refused, Err(StoreError::Unreferred)),
        "{refused:?}"
    );
}

async fn an_address_has_one_account(place: &Place) {
    fill(place).await;
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
    fill(place).await;
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
    an_approval_takes_a_second_person_what_was_shown_and_a_fresh_sign_in,
    nobody_gives_themselves_a_mandate,
    a_thing_has_one_open_approval,
    an_agreement_has_one_published_and_one_open_version,
    references_lead_somewhere,
    an_address_has_one_account,
    a_row_that_breaks_an_invariant_is_named,
);
