//! Accounts, what they sign in with, sessions and attempts to sign in.

use store::{account, credential, session, sign_in_attempt};

use crate::contract::ids;
use crate::filled::{at, by, fill};
use crate::filled_people::account;
use crate::place::{Place, on_both};

async fn an_account_is_found_by_its_address_in_any_letters(place: &Place) {
    fill(place).await;
    let mut transaction = place.store.begin().await.unwrap();
    let found = account::find_by_email(&mut transaction, " ANNA@example.SE")
        .await
        .unwrap();
    let anna = found.expect("the account");
    assert_eq!(anna.email, "anna@example.se");
    assert_eq!(
        account::find(&mut transaction, "anna").await.unwrap(),
        Some(anna.clone())
    );
    assert_eq!(account::find(&mut transaction, "dan").await.unwrap(), None);
    let all = account::all(&mut transaction).await.unwrap();
    assert_eq!(ids(&all, |one| &one.id), ["anna", "bo", "cia"]);
    assert!(!format!("{anna:?}").contains("nna@"), "no address in a log");
}

async fn an_account_is_made_ones_own_once_and_closed_once(place: &Place) {
    fill(place).await;
    let mut transaction = place.store.begin().await.unwrap();
    let mut new = account("dan");
    new.activated_at = None;
    account::insert(&mut transaction, &new).await.unwrap();
    for (second, first) in [(50, true), (51, false)] {
        let activated = account::activate(&mut transaction, "dan", at(second)).await;
        assert_eq!(activated.unwrap(), first);
        let closed = account::close(&mut transaction, "dan", &by("bo", second), "slutat").await;
        assert_eq!(closed.unwrap(), first);
    }
    let found = account::find(&mut transaction, "dan").await.unwrap();
    let dan = found.expect("the account");
    assert_eq!(dan.activated_at, Some(at(50)));
    assert_eq!(dan.closed, Some(by("bo", 50)));
    assert_eq!(dan.closed_reason.as_deref(), Some("slutat"));
}

async fn a_credential_is_replaced_whole_and_each_code_is_used_once(place: &Place) {
    fill(place).await;
    let mut transaction = place.store.begin().await.unwrap();
    let found = credential::find(&mut transaction, "anna").await.unwrap();
    let mut credential = found.expect("the credential");
    for (step, fits) in [(5, false), (6, true), (6, false), (4, false)] {
        let used = credential::use_step(&mut transaction, "anna", step).await;
        assert_eq!(used.unwrap(), fits, "{step}");
    }
    credential.password_hash = "$new$".to_owned();
    (credential.last_step, credential.changed_at) = (0, at(60));
    credential::set(&mut transaction, &credential)
        .await
        .unwrap();
    let found = credential::find(&mut transaction, "anna").await.unwrap();
    assert_eq!(found.as_ref(), Some(&credential));
    assert!(
        !format!("{credential:?}").contains("$new$"),
        "no hash in a log"
    );
    credential::remove(&mut transaction, "anna").await.unwrap();
    let found = credential::find(&mut transaction, "anna").await.unwrap();
    assert_eq!(found, None);
}

async fn sessions_end_one_by_one_all_at_once_or_by_age(place: &Place) {
    fill(place).await;
    let mut transaction = place.store.begin().await.unwrap();
    let first = session::find(&mut transaction, "t1")
        .await
        .unwrap()
        .expect("the session");
    for (token, expires) in [("t2", 200), ("t3", 300), ("t4", 400)] {
        let mut other = first.clone();
        (other.token_hash, other.expires_at) = (token.to_owned(), at(expires));
        other.id = format!("session-{token}");
        other.created_at = at(expires);
        session::insert(&mut transaction, &other).await.unwrap();
    }
    session::touch(&mut transaction, "t2", at(77))
        .await
        .unwrap();
    session::end(&mut transaction, "t3").await.unwrap();
    assert_eq!(
        session::remove_expired(&mut transaction, at(100))
            .await
            .unwrap(),
        2
    );
    let left = session::of_account(&mut transaction, "anna").await.unwrap();
    assert_eq!(ids(&left, |one| &one.token_hash), ["t4", "t2"]);
    assert_eq!(left[1].seen_at, at(77));
    assert_eq!(
        session::end_of_account(&mut transaction, "anna")
            .await
            .unwrap(),
        2
    );
}

async fn only_failed_attempts_since_an_instant_count(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    for (number, succeeded) in [(1, false), (2, false), (3, true), (4, false)] {
        let attempt = sign_in_attempt::SignInAttempt {
            id: number.to_string(),
            email_hash: "e".to_owned(),
            address_hash: format!("a{}", number % 2),
            at: at(number),
            succeeded,
            right_password: false,
        };
        sign_in_attempt::insert(&mut transaction, &attempt)
            .await
            .unwrap();
    }
    let count = sign_in_attempt::failed_for_email_since(&mut transaction, "e", at(2)).await;
    assert_eq!(count.unwrap(), 2);
    let count = sign_in_attempt::failed_from_address_since(&mut transaction, "a1", at(0)).await;
    assert_eq!(count.unwrap(), 1);
    let removed = sign_in_attempt::remove_before(&mut transaction, at(3)).await;
    assert_eq!(removed.unwrap(), 2);
}

on_both!(
    an_account_is_found_by_its_address_in_any_letters,
    an_account_is_made_ones_own_once_and_closed_once,
    a_credential_is_replaced_whole_and_each_code_is_used_once,
    sessions_end_one_by_one_all_at_once_or_by_age,
    only_failed_attempts_since_an_instant_count,
);
