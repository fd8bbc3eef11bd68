//! Accounts, sessions and attempts to sign in.

use store::{account, session, sign_in_attempt};

use crate::contract::ids;
use crate::filled::{at, fill};
use crate::place::{Place, on_both};

async fn an_account_is_found_by_its_address_in_any_letters(place: &Place) {
    fill(&place.store).await;
    let mut transaction = place.store.begin().await.unwrap();
    let found = account::find_by_email(&mut transaction, " ANNA@example.SE")
        .await
        .unwrap();
    let mut anna = found.expect("the account");
    assert_eq!(anna.email, "anna@example.se");
    assert_eq!(
        account::find(&mut transaction, "anna").await.unwrap(),
        Some(anna.clone())
    );
    assert_eq!(account::find(&mut transaction, "bo").await.unwrap(), None);
    assert!(
        account::set_password_hash(&mut transaction, "anna", "$new$")
            .await
            .unwrap()
    );
    assert!(
        account::set_may_write(&mut transaction, "anna", false)
            .await
            .unwrap()
    );
    assert!(
        !account::close(&mut transaction, "anna", at(50))
            .await
            .unwrap(),
        "it is closed already"
    );
    (anna.password_hash, anna.may_write) = ("$new$".to_owned(), false);
    assert_eq!(
        account::all(&mut transaction).await.unwrap(),
        [anna.clone()]
    );
    (anna.id, anna.email, anna.closed_at) = ("bo".to_owned(), "bo@example.se".to_owned(), None);
    account::insert(&mut transaction, &anna).await.unwrap();
    assert!(
        account::close(&mut transaction, "bo", at(51))
            .await
            .unwrap()
    );
    let closed = account::find(&mut transaction, "bo").await.unwrap();
    assert_eq!(closed.and_then(|bo| bo.closed_at), Some(at(51)));
    assert!(!format!("{anna:?}").contains("$new$"), "no hash in a log");
}

async fn sessions_end_one_by_one_all_at_once_or_by_age(place: &Place) {
    fill(&place.store).await;
    let mut transaction = place.store.begin().await.unwrap();
    let first = session::find(&mut transaction, "t1")
        .await
        .unwrap()
        .expect("the session");
    for (token, expires) in [("t2", 200), ("t3", 300), ("t4", 400)] {
        let mut other = first.clone();
        (other.token_hash, other.expires_at) = (token.to_owned(), at(expires));
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
        1
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
    sessions_end_one_by_one_all_at_once_or_by_age,
    only_failed_attempts_since_an_instant_count,
);
