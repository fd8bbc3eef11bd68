//! Staying signed in and going out.

use std::sync::atomic::{AtomicI64, Ordering};

use axum::http::StatusCode;
use jiff::SignedDuration;

use crate::desk::{Desk, now};

#[tokio::test]
async fn signing_out_ends_the_session_and_not_only_the_cookie() {
    let desk = Desk::new().await;
    let mut person = desk.person("karin").await;
    let kept = person.cookie.clone();
    let answer = person.post("/logga-ut", &[("", "")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(answer.cookie().unwrap().contains("Max-Age=0"));
    person.take_cookie(&answer);
    assert_ne!(person.cookie, kept);
    // Whoever kept the cookie is out too.
    for cookie in [person.cookie.clone(), kept] {
        person.cookie = cookie;
        assert_eq!(
            person.get("/arbete").await.location(),
            "/logga-in?till=%2Farbete"
        );
    }
}

#[tokio::test]
async fn what_is_refused_to_somebody_signed_in_is_said_in_their_own_surroundings() {
    let desk = Desk::new().await;
    let administrator = desk.person("ada").await;
    let refused = administrator.get("/arbete/huvudbok").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(refused.text.contains("Ada Påhittad, inloggad till"));
    assert!(refused.text.contains("href=\"/arbete/konton\""));
    assert!(!refused.text.contains("href=\"/logga-in"));
    let missing = administrator.get("/arbete/konton/ingen").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    assert!(missing.text.contains("Ada Påhittad, inloggad till"));
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_sent_there_and_where_they_were_going_is_carried_along() {
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
    assert_eq!(
        page.field("till").as_deref(),
        Some("/en/arbete/handelser?fore=7")
    );
}

#[tokio::test]
async fn what_was_typed_is_carried_to_where_one_signs_in_when_a_session_has_ended() {
    let desk = Desk::new().await;
    let mut karin = desk.person("karin").await;
    let draft = karin.start().await;
    let address = format!("{draft}/villkor/ny");
    let mut form = karin.get(&address).await.form();
    for (name, value) in &mut form {
        if name == "text-sv" {
            "Två rader\r\nmed \"citat\" & <taggar>".clone_into(value);
        }
    }
    karin.cookie = None;
    let away = karin.post(&address, &form).await;
    assert_eq!(away.status, StatusCode::FORBIDDEN);
    assert!(away.says("det du skrev finns kvar"));
    let carried = away.form();
    for (name, value) in form {
        let kept = carried
            .iter()
            .find(|(kept, _)| *kept == format!("buret.{name}"));
        assert_eq!(kept.map(|(_, kept)| kept), Some(&value), "{name}");
    }
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
    assert!(page.says("inloggad till kl.\u{a0}21.00"));
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
