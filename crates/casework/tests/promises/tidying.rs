//! What is kept for a while only is removed when its time is over, by the work of the day.

use casework::identity::Errand;
use casework::store::account::{self, Account};
use casework::store::session::{self, Method, Session};
use casework::store::sign_in_attempt::{self as attempts, SignInAttempt};
use casework::store::sign_in_step::{self as steps, SecondFactorStep};
use casework::store::{Address, provider_step};
use casework::{Casework, Program};
use jiff::{SignedDuration, Timestamp};

fn now() -> Timestamp {
    "2025-02-03T08:00:00Z".parse().unwrap()
}

fn in_hours(hours: i64) -> Timestamp {
    now()
        .checked_add(SignedDuration::from_hours(hours))
        .unwrap()
}

fn yesterday() -> Timestamp {
    in_hours(-24)
}

async fn at(folder: &tempfile::TempDir, clock: fn() -> Timestamp) -> Casework {
    let program = Program {
        version: "test",
        clock,
    };
    let address = Address::sqlite(folder.path().join("overens.db"));
    let casework = Casework::open(&address, program).await.unwrap();
    casework.store().migrate().await.unwrap();
    casework
}

fn step(token_hash: &str, expires_at: Timestamp) -> SecondFactorStep {
    SecondFactorStep {
        token_hash: token_hash.to_owned(),
        account_id: "anna".to_owned(),
        back: String::new(),
        tries: 0,
        created_at: yesterday(),
        expires_at,
    }
}

fn session_of(token_hash: &str, expires_at: Timestamp) -> Session {
    Session {
        token_hash: token_hash.to_owned(),
        id: token_hash.to_owned(),
        account_id: "anna".to_owned(),
        mandate_id: None,
        method: Method::Password,
        issuer: None,
        acr: None,
        authenticated_at: yesterday(),
        created_at: yesterday(),
        seen_at: yesterday(),
        expires_at,
        device: String::new(),
    }
}

#[tokio::test]
async fn the_work_of_the_day_removes_what_has_expired_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let before = at(&folder, yesterday).await;
    let mut transaction = before.store().begin().await.unwrap();
    let anna = Account {
        id: "anna".to_owned(),
        name: "Anna".to_owned(),
        email: "anna@example.se".to_owned(),
        created_by: "overens".to_owned(),
        created_at: yesterday(),
        activated_at: Some(yesterday()),
        closed: None,
        closed_reason: None,
    };
    account::insert(&mut transaction, &anna).await.unwrap();
    for (name, expires_at) in [("over", now()), ("still", in_hours(1))] {
        let step = step(name, expires_at);
        steps::insert(&mut transaction, &step).await.unwrap();
        let session = session_of(name, expires_at);
        session::insert(&mut transaction, &session).await.unwrap();
    }
    for (name, hours) in [("long ago", -30 * 24 - 1), ("lately", -30 * 24 + 1)] {
        let attempt = SignInAttempt {
            id: name.to_owned(),
            email_hash: "e".to_owned(),
            address_hash: "a".to_owned(),
            at: in_hours(hours),
            succeeded: false,
            right_password: false,
        };
        attempts::insert(&mut transaction, &attempt).await.unwrap();
    }
    transaction.commit().await.unwrap();
    // Somebody who went to a provider yesterday and never came back.
    let sent = before
        .send_to_provider(Errand::SignIn, "p", "/", None)
        .await;
    let state_hash = documents::proof::sha256(sent.unwrap().state.as_bytes());

    let today = at(&folder, now).await;
    while today.work_once("w").await.unwrap() {}
    let mut read = today.store().reader().await.unwrap();
    for (name, kept) in [("over", false), ("still", true)] {
        let step = steps::find(&mut read, name).await.unwrap();
        assert_eq!(step.is_some(), kept, "step {name}");
        let session = session::find(&mut read, name).await.unwrap();
        assert_eq!(session.is_some(), kept, "session {name}");
    }
    let sent = provider_step::find(&mut read, &state_hash).await.unwrap();
    assert!(sent.is_none());
    let left = attempts::of_email(&mut read, "e", 9).await.unwrap();
    let left: Vec<&str> = left.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(left, ["lately"]);
}
