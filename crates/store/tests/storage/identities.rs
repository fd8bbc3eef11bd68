//! Identities, and people on their way to a provider.

use jiff::{SignedDuration, Timestamp};
use store::account::{self, Account};
use store::identity::{self, Identity};
use store::provider_step::{self, ProviderStep, Purpose};
use store::{StoreError, Transaction};

use crate::place::{Place, on_both};

fn at(seconds: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_secs(seconds)
}

async fn add(transaction: &mut Transaction, id: &str) {
    let account = Account {
        id: id.to_owned(),
        name: id.to_owned(),
        email: format!("{id}@example.se"),
        created_by: "overens".to_owned(),
        created_at: at(1),
        activated_at: None,
        closed: None,
        closed_reason: None,
    };
    account::insert(transaction, &account).await.unwrap();
}

fn known(issuer: &str, subject: &str, account_id: &str) -> Identity {
    Identity {
        issuer: issuer.to_owned(),
        subject: subject.to_owned(),
        account_id: account_id.to_owned(),
        linked_at: at(2),
    }
}

async fn a_person_is_an_issuer_and_a_subject_together(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    add(&mut transaction, "anna").await;
    add(&mut transaction, "bo").await;
    let (one, other) = (
        known("https://a", "same", "anna"),
        known("https://b", "same", "bo"),
    );
    identity::insert(&mut transaction, &one).await.unwrap();
    identity::insert(&mut transaction, &other).await.unwrap();
    let found = identity::find(&mut transaction, "https://a", "same").await;
    assert_eq!(found.unwrap(), Some(one.clone()));
    let found = identity::find(&mut transaction, "https://b", "same").await;
    assert_eq!(found.unwrap(), Some(other));
    for (issuer, subject) in [
        ("https://a", "Same"),
        ("https://A", "same"),
        ("https://a", ""),
    ] {
        let found = identity::find(&mut transaction, issuer, subject).await;
        assert_eq!(found.unwrap(), None, "{issuer} {subject}");
    }
    assert!(!format!("{one:?}").contains("same"), "no subject in a log");
    let removed = identity::remove_of_account(&mut transaction, "anna").await;
    assert_eq!(removed.unwrap(), 1);
    assert_eq!(
        identity::of_account(&mut transaction, "anna")
            .await
            .unwrap(),
        []
    );
    assert_eq!(
        identity::of_account(&mut transaction, "bo")
            .await
            .unwrap()
            .len(),
        1
    );
}

async fn nobody_has_two_accounts_by_one_identity(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    add(&mut transaction, "anna").await;
    add(&mut transaction, "bo").await;
    let one = known("https://a", "s", "anna");
    identity::insert(&mut transaction, &one).await.unwrap();
    let again = identity::insert(&mut transaction, &known("https://a", "s", "bo")).await;
    assert!(matches!(again, Err(StoreError::Taken { .. })), "{again:?}");
}

async fn a_way_to_a_provider_is_taken_once_and_forgotten_when_it_is_late(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    add(&mut transaction, "anna").await;
    for (at_seconds, purpose) in (10..).zip(Purpose::ALL) {
        let step = ProviderStep {
            state_hash: purpose.word().to_owned(),
            purpose,
            account_id: (purpose == Purpose::Fresh).then(|| "anna".to_owned()),
            invitation_id: None,
            provider: "a".to_owned(),
            nonce: "nonce".to_owned(),
            verifier: "verifier".to_owned(),
            browser_hash: "browser".to_owned(),
            back: "/arbete".to_owned(),
            carried: Some("buret.namn=Bo+Ek".to_owned()),
            created_at: at(1),
            expires_at: at(at_seconds),
        };
        provider_step::insert(&mut transaction, &step)
            .await
            .unwrap();
        let found = provider_step::find(&mut transaction, purpose.word()).await;
        assert_eq!(found.unwrap(), Some(step.clone()));
        assert!(!format!("{step:?}").contains("verifier\""), "{step:?}");
    }
    assert!(
        provider_step::take(&mut transaction, "fresh")
            .await
            .unwrap()
    );
    assert!(
        !provider_step::take(&mut transaction, "fresh")
            .await
            .unwrap()
    );
    assert_eq!(
        provider_step::find(&mut transaction, "fresh")
            .await
            .unwrap(),
        None
    );
    // Of three, one is late and one is late at this very moment.
    let removed = provider_step::remove_expired(&mut transaction, at(12)).await;
    assert_eq!(removed.unwrap(), 2);
    let left = provider_step::find(&mut transaction, "link").await.unwrap();
    assert!(left.is_some());
}

on_both!(
    a_person_is_an_issuer_and_a_subject_together,
    nobody_has_two_accounts_by_one_identity,
    a_way_to_a_provider_is_taken_once_and_forgotten_when_it_is_late,
);
