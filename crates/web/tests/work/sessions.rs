//! Signing in, staying in and going out.

use std::sync::atomic::{AtomicI64, Ordering};

use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;

use jiff::SignedDuration;

use crate::desk::{Desk, PASSWORD, now};

#[tokio::test]
async fn the_cookie_is_for_this_host_alone_and_new_each_time() {
    let desk = Desk::new().await;
    let mut browser = desk.stranger();
    // Somebody put a token of their own into the browser before.
    browser.cookie = Some(format!("__Host-overens={}", "0".repeat(64)));
    let fields = [("epost", "Anna@Example.org "), ("losenord", PASSWORD)];
    let first = browser.post("/logga-in", &fields).await;
    let cookie = first.cookie().unwrap().to_owned();
    assert!(!cookie.contains(&"0".repeat(64)));
    for attribute in ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"] {
        assert!(cookie.contains(attribute), "{cookie}");
    }
    assert!(cookie.starts_with("__Host-overens=") && !cookie.contains("Domain"));
    browser.take_cookie(&first);
    let earlier = browser.cookie.clone();
    let second = browser.post("/logga-in", &fields).await;
    browser.take_cookie(&second);
    assert_ne!(browser.cookie, earlier);
    assert_eq!(browser.get("/arbete").await.status, StatusCode::OK);
    // Signing in anew ended the session before.
    browser.cookie = earlier;
    assert_eq!(browser.get("/arbete").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn signing_out_ends_the_session_and_not_only_the_cookie() {
    let desk = Desk::new().await;
    let person = desk.person("karin").await;
    let answer = person.post("/logga-ut", &[("", "")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(answer.cookie().unwrap().contains("Max-Age=0"));
    assert_eq!(
        person.get("/arbete").await.location(),
        "/logga-in?till=%2Farbete"
    );
}

#[tokio::test]
async fn whoever_is_sent_to_sign_in_comes_back_to_where_they_were_going() {
    let desk = Desk::new().await;
    let browser = desk.stranger();
    let away = browser.get("/en/arbete/handelser?fore=7").await;
    assert_eq!(away.status, StatusCode::SEE_OTHER);
    let address = away.location().to_owned();
    assert_eq!(
        address,
        "/en/logga-in?till=%2Fen%2Farbete%2Fhandelser%3Ffore%3D7"
    );
    let page = browser.get(&address).await;
    let back = page.field("till").unwrap();
    let fields = [("epost", "karin"), ("losenord", PASSWORD), ("till", &back)];
    let arrived = browser.post("/en/logga-in", &fields).await;
    assert_eq!(arrived.location(), "/en/arbete/handelser?fore=7");
    for foreign in [
        "https://example.org",
        "//example.org",
        "/\\example.org",
        "/overenskommelser",
    ] {
        let fields = [fields[0], fields[1], ("till", foreign)];
        let arrived = browser.post("/logga-in", &fields).await;
        assert_eq!(arrived.location(), "/arbete", "{foreign}");
    }
}

#[tokio::test]
async fn a_wrong_password_is_told_without_telling_which_accounts_there_are() {
    let desk = Desk::new().await;
    let browser = desk.stranger();
    let known = browser
        .post(
            "/logga-in",
            &[("epost", "karin"), ("losenord", "fel fel fel fel")],
        )
        .await;
    let unknown = browser
        .post(
            "/logga-in",
            &[
                ("epost", "ingen@example.org"),
                ("losenord", "fel fel fel fel"),
            ],
        )
        .await;
    assert_eq!(known.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(known.text.replace("anna@", "ingen@"), unknown.text);
    assert_eq!(known.field("epost").as_deref(), Some("karin"));
    assert!(known.says("<title>Fel: ") && known.says("href=\"#epost\""));
    assert!(!known.says("fel fel"));
    assert!(known.cookie().is_none());
}

#[tokio::test]
async fn too_many_attempts_close_the_door_for_a_while_and_say_so() {
    let desk = Desk::new().await;
    let browser = desk.stranger();
    let wrong = [("epost", "karl"), ("losenord", "gissning gissning")];
    for _ in 0..10 {
        let answer = browser.post("/logga-in", &wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let right = [("epost", "karl"), ("losenord", PASSWORD)];
    let closed = browser.post("/logga-in", &right).await;
    assert_eq!(closed.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(closed.headers.contains_key(RETRY_AFTER));
    assert!(
        closed.says("3\u{a0}februari\u{a0}2025 kl.\u{a0}20.15"),
        "{}",
        closed.told()
    );
    // Others get in.
    desk.person("karin").await;
}

#[tokio::test]
async fn what_was_typed_survives_a_session_that_has_ended() {
    let desk = Desk::new().await;
    let mut anna = desk.person("karin").await;
    let draft = anna.start().await;
    let address = format!("{draft}/villkor/ny");
    let mut form = anna.get(&address).await.form();
    for (name, value) in &mut form {
        match name.as_str() {
            "text-sv" => "Två rader\r\nmed \"citat\" & <taggar>".clone_into(value),
            "text-en" => "Two lines".clone_into(value),
            _ => {}
        }
    }
    anna.cookie = None;
    let away = anna.post(&address, &form).await;
    assert_eq!(away.status, StatusCode::FORBIDDEN);
    assert!(away.says("det du skrev finns kvar"));
    let mut carried = away.form();
    for (name, value) in &mut carried {
        match name.as_str() {
            "epost" => "karin".clone_into(value),
            "losenord" => PASSWORD.clone_into(value),
            _ => {}
        }
    }
    // A slip of the finger on the way loses nothing either.
    let slip: Vec<(String, String)> = (carried.iter().cloned())
        .map(|(name, value)| {
            if name == "losenord" {
                (name, "fel lösenord".into())
            } else {
                (name, value)
            }
        })
        .collect();
    let slipped = anna.post("/logga-in", &slip).await;
    assert_eq!(slipped.status, StatusCode::UNPROCESSABLE_ENTITY);
    let count = |fields: Vec<(String, String)>| {
        fields
            .iter()
            .filter(|(name, _)| name.starts_with("buret."))
            .count()
    };
    assert_eq!(count(slipped.form()), count(carried.clone()));
    let waiting = anna.post("/logga-in", &carried).await;
    assert_eq!(waiting.status, StatusCode::OK);
    anna.take_cookie(&waiting);
    assert!(waiting.says(&format!("action=\"{address}\"")));
    let saved = anna.post(&address, &waiting.form()).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    let version = draft.rsplit('/').next().unwrap();
    let (stored, _) = desk.casework.version(version).await.unwrap();
    assert!(
        stored
            .text
            .contains(r#"Två rader\nmed \"citat\" & <taggar>"#)
    );
}

/// Minutes since the evening of the tests, for the one that lets time pass.
static PASSED: AtomicI64 = AtomicI64::new(0);

fn passing() -> jiff::Timestamp {
    let passed = SignedDuration::from_mins(PASSED.load(Ordering::SeqCst));
    now().checked_add(passed).unwrap()
}

#[tokio::test]
async fn a_session_ends_an_hour_after_its_last_use_and_not_before() {
    let desk = Desk::at(passing).await;
    let anna = desk.person("karin").await;
    let page = anna.get("/arbete").await;
    assert!(page.says("inloggad till 3\u{a0}februari\u{a0}2025 kl.\u{a0}21.00"));
    for minutes in [59, 118] {
        PASSED.store(minutes, Ordering::SeqCst);
        assert_eq!(
            anna.get("/arbete").await.status,
            StatusCode::OK,
            "{minutes}"
        );
    }
    PASSED.store(178, Ordering::SeqCst);
    let away = anna.get("/arbete").await;
    assert_eq!(away.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_site_without_a_database_says_that_the_workspace_is_closed() {
    let published = casework::published::Published::shipped().unwrap();
    let site = std::sync::Arc::new(web::Site::new(published, now, "0.0.0"));
    let request = axum::http::Request::get("/arbete").body(axum::body::Body::empty());
    let answer = tower::ServiceExt::oneshot(web::router(site), request.unwrap()).await;
    assert_eq!(answer.unwrap().status(), StatusCode::SERVICE_UNAVAILABLE);
}
