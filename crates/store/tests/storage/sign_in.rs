//! Signing in: steps between two halves, attempts that are counted, credentials and sessions that end.

use store::credential::{self, Credential};
use store::identity;
use store::session;
use store::sign_in_attempt::{self as attempts, SignInAttempt};
use store::sign_in_step::{self as steps, SecondFactorStep};

use crate::contract::ids;
use crate::filled::{at, fill};
use crate::place::{Place, on_both};

async fn a_step_counts_its_tries_ends_once_and_is_removed_when_it_is_old(place: &Place) {
    fill(place).await;
    let mut transaction = place.store.begin().await.unwrap();
    for (token, expires) in [("s1", 600), ("s2", 700), ("s3", 800)] {
        let step = SecondFactorStep {
            token_hash: token.to_owned(),
            account_id: "anna".to_owned(),
            back: "/mina-sidor".to_owned(),
            tries: 0,
            created_at: at(1),
            expires_at: at(expires),
        };
        steps::insert(&mut transaction, &step).await.unwrap();
    }
    steps::count_try(&mut transaction, "s1").await.unwrap();
    let found = steps::find(&mut transaction, "s1").await.unwrap().unwrap();
    assert_eq!((found.tries, found.back.as_str()), (1, "/mina-sidor"));
    assert!(!format!("{found:?}").contains("s1"), "no hash in a log");
    assert!(steps::end(&mut transaction, "s1").await.unwrap());
    assert!(!steps::end(&mut transaction, "s1").await.unwrap());
    steps::remove_expired(&mut transaction, at(700))
        .await
        .unwrap();
    assert_eq!(steps::find(&mut transaction, "s2").await.unwrap(), None);
    assert!(steps::find(&mut transaction, "s3").await.unwrap().is_some());
    steps::end_of_account(&mut transaction, "anna")
        .await
        .unwrap();
    assert_eq!(steps::find(&mut transaction, "s3").await.unwrap(), None);
}

async fn an_attempt_counts_as_failed_until_it_succeeds_or_is_none(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    for number in 1..=4 {
        let attempt = SignInAttempt {
            id: number.to_string(),
            email_hash: "e".to_owned(),
            address_hash: format!("a{}", number % 2),
            at: at(number),
            succeeded: false,
            right_password: false,
        };
        attempts::insert(&mut transaction, &attempt).await.unwrap();
    }
    attempts::succeed(&mut transaction, "1").await.unwrap();
    attempts::withdraw(&mut transaction, "2").await.unwrap();
    let failed = attempts::failed_for_email_since(&mut transaction, "e", at(0)).await;
    assert_eq!(failed.unwrap(), 2);
    for (address, failed, succeeded) in [("a1", 1, 1), ("a0", 1, 0), ("a2", 0, 0)] {
        let count = attempts::failed_for_both_since(&mut transaction, "e", address, at(0)).await;
        assert_eq!(count.unwrap(), failed, "{address}");
        let count = attempts::succeeded_for_both_since(&mut transaction, "e", address, at(0)).await;
        assert_eq!(count.unwrap(), succeeded, "{address}");
    }
    let late = attempts::succeeded_for_both_since(&mut transaction, "e", "a1", at(2)).await;
    assert_eq!(late.unwrap(), 0);
    let latest = attempts::of_email(&mut transaction, "e", 2).await.unwrap();
    assert_eq!(ids(&latest, |one| &one.id), ["4", "3"]);
}

async fn second_factors_that_failed_are_counted_where_the_password_was_right(place: &Place) {
    let mut transaction = place.store.begin().await.unwrap();
    for number in 1..=5 {
        let attempt = SignInAttempt {
            id: number.to_string(),
            email_hash: if number == 5 { "f" } else { "e" }.to_owned(),
            address_hash: format!("a{number}"),
            at: at(number),
            succeeded: number == 4,
            right_password: number > 2,
        };
        attempts::insert(&mut transaction, &attempt).await.unwrap();
    }
    attempts::password_was_right(&mut transaction, "1")
        .await
        .unwrap();
    for (since, times, earliest) in [
        (0, 1, Some(at(3))),
        (0, 2, Some(at(1))),
        (0, 3, None),
        (2, 2, None),
    ] {
        let found =
            attempts::second_factor_failed_since(&mut transaction, "e", at(since), times).await;
        assert_eq!(found.unwrap(), earliest, "{times} since {since}");
    }
    let kept = attempts::of_email(&mut transaction, "e", 9).await.unwrap();
    let right: Vec<bool> = kept.iter().map(|one| one.right_password).collect();
    assert_eq!(right, [true, true, false, true]);
}

async fn a_code_is_used_once_and_a_new_hash_leaves_the_rest_alone(place: &Place) {
    fill(place).await;
    let mut transaction = place.store.begin().await.unwrap();
    let kept = Credential {
        account_id: "anna".to_owned(),
        password_hash: "$old$".to_owned(),
        second_factor: "sealed".to_owned(),
        last_step: 5,
        changed_at: at(1),
    };
    credential::set(&mut transaction, &kept).await.unwrap();
    for (step, used) in [(5, false), (4, false), (6, true), (6, false), (7, true)] {
        let usable = credential::use_step(&mut transaction, "anna", step).await;
        assert_eq!(usable.unwrap(), used, "{step}");
    }
    credential::set_password_hash(&mut transaction, "anna", "$new$")
        .await
        .unwrap();
    let found = credential::find(&mut transaction, "anna").await.unwrap();
    let expected = Credential {
        password_hash: "$new$".to_owned(),
        last_step: 7,
        ..kept
    };
    assert_eq!(found, Some(expected));
    credential::remove(&mut transaction, "anna").await.unwrap();
    identity::remove_of_account(&mut transaction, "anna")
        .await
        .unwrap();
    assert_eq!(
        credential::find(&mut transaction, "anna").await.unwrap(),
        None
    );
}

async fn a_session_is_ended_by_whose_it_is_and_by_its_id(place: &Place) {
    fill(place).await;
    let mut transaction = place.store.begin().await.unwrap();
    let first = session::find(&mut transaction, "t1")
        .await
        .unwrap()
        .unwrap();
    for (token, id) in [("t2", "i2"), ("t3", "i3"), ("t4", "i4")] {
        let mut other = first.clone();
        (other.token_hash, other.id) = (token.to_owned(), id.to_owned());
        session::insert(&mut transaction, &other).await.unwrap();
    }
    let account = first.account_id.as_str();
    assert!(
        !session::end_by_id(&mut transaction, "nobody", "i2")
            .await
            .unwrap()
    );
    assert!(
        session::end_by_id(&mut transaction, account, "i2")
            .await
            .unwrap()
    );
    assert!(
        !session::end_by_id(&mut transaction, account, "i2")
            .await
            .unwrap()
    );
    session::end_others(&mut transaction, account, "i4")
        .await
        .unwrap();
    let left = session::of_account(&mut transaction, account)
        .await
        .unwrap();
    assert_eq!(ids(&left, |one| &one.id), ["i4"]);
}

on_both!(
    a_step_counts_its_tries_ends_once_and_is_removed_when_it_is_old,
    an_attempt_counts_as_failed_until_it_succeeds_or_is_none,
    second_factors_that_failed_are_counted_where_the_password_was_right,
    a_code_is_used_once_and_a_new_hash_leaves_the_rest_alone,
    a_session_is_ended_by_whose_it_is_and_by_its_id,
);
