//! Signing in with a password and a code, staying in, proving anew who one is.

use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use jiff::SignedDuration;

use crate::sign_in::place::{Place, changed, later};

const STEP_COOKIE: &str = "__Host-overens-steg";

#[tokio::test]
async fn a_password_and_a_code_sign_somebody_in_where_they_were_going() {
    let place = Place::new().await;
    let mut browser = place.browser();
    let away = browser.get("/en/mina-sidor/konto?klart=kod").await;
    let page = browser.get(away.location()).await;
    let form = page.form_with("losenord");
    let typed = [
        ("epost", " Karin@Example.org"),
        ("losenord", place.karin.password),
    ];
    let began = browser.post("/en/logga-in", &changed(form, &typed)).await;
    assert_eq!(began.location(), "/en/logga-in/kod");
    // Between the halves nobody is signed in.
    assert!(!browser.cookies.contains_key(web::SESSION_COOKIE));
    assert!(!browser.is_in().await);
    let page = browser.get("/en/logga-in/kod").await;
    let code = place.karin.code();
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    let form = changed(page.form_with("kod"), &[("kod", &spaced)]);
    let arrived = browser.post("/en/logga-in/kod", &form).await;
    assert_eq!(arrived.location(), "/en/mina-sidor/konto?klart=kod");
    assert!(!browser.cookies.contains_key(STEP_COOKIE));
    let account = browser.get("/mina-sidor/konto").await;
    assert!(account.says("karin@example.org") && account.says("Firefox på Linux"));
    assert!(!account.says("Mozilla"));
}

#[tokio::test]
async fn a_code_is_used_once_by_anybody() {
    let place = Place::new().await;
    let code = place.karin.code();
    let (mut first, mut second) = (place.browser(), place.browser());
    for browser in [&mut first, &mut second] {
        browser
            .password(place.karin.email, place.karin.password)
            .await;
    }
    assert_eq!(first.code(&code).await.status, StatusCode::SEE_OTHER);
    let again = second.code(&code).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.says("redan använts") && again.says("<title>Fel: "));
    assert!(!second.is_in().await);
    // The next one is new.
    later(SignedDuration::from_secs(30));
    assert_eq!(
        second.code(&place.karin.code()).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn after_five_wrong_codes_or_ten_minutes_one_begins_again() {
    let place = Place::new().await;
    let mut browser = place.browser();
    browser
        .password(place.karin.email, place.karin.password)
        .await;
    for tries in 1..=5 {
        let answer = browser.code("000000").await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            answer.says("Logga in igen från början"),
            tries == 5,
            "{tries}"
        );
    }
    assert!(!browser.cookies.contains_key(STEP_COOKIE));
    browser
        .password(place.karin.email, place.karin.password)
        .await;
    later(SignedDuration::from_mins(10));
    assert_eq!(browser.get("/logga-in/kod").await.status, StatusCode::GONE);
    let late = browser.code(&place.karin.code()).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!browser.is_in().await);
    // A step that nobody was given is no step.
    browser
        .cookies
        .insert(STEP_COOKIE.to_owned(), "0".repeat(64));
    assert_eq!(
        browser.code(&place.karin.code()).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
}

#[tokio::test]
async fn signing_in_anew_ends_the_session_before() {
    let place = Place::new().await;
    let mut browser = place.signed_in(&place.karin).await;
    let mut kept = browser.clone();
    browser.sign_in(&place.karin).await;
    assert_ne!(browser.session(), kept.session());
    assert!(browser.is_in().await);
    assert!(!kept.is_in().await);
}

#[tokio::test]
async fn signing_out_ends_the_session_and_the_way_that_was_begun() {
    let place = Place::new().await;
    let mut browser = place.signed_in(&place.karin).await;
    browser
        .password(place.karl.email, place.karl.password)
        .await;
    let mut kept = browser.clone();
    let out = browser.post("/logga-ut", &[("", "")]).await;
    assert_eq!(out.location(), "/");
    assert!(browser.cookies.is_empty());
    assert!(!kept.is_in().await);
    let code = kept.code(&place.karl.code()).await;
    assert_eq!(code.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_session_ends_an_hour_after_its_last_use_and_after_twelve_hours_whatever_one_does() {
    let place = Place::new().await;
    let mut browser = place.signed_in(&place.karin).await;
    for _ in 0..12 {
        later(SignedDuration::from_mins(59));
        assert!(browser.is_in().await);
    }
    // 11 hours and 48 minutes, and the half minute after signing in.
    assert!(!browser.get("/mina-sidor/konto").await.says("Du loggas ut"));
    later(SignedDuration::from_mins(3));
    let warned = browser.get("/mina-sidor/konto").await;
    assert!(
        warned.says("Du loggas ut 4\u{a0}februari\u{a0}2025 kl.\u{a0}08.01"),
        "{}",
        warned.told()
    );
    later(SignedDuration::from_mins(8));
    assert!(browser.is_in().await);
    later(SignedDuration::from_mins(1));
    assert!(!browser.is_in().await);

    let mut idle = place.signed_in(&place.karl).await;
    later(SignedDuration::from_mins(60));
    assert!(!idle.is_in().await);
}

/// What a form holds after a session has ended by `end`, and somebody has signed in again.
async fn survives(end: &[SignedDuration]) {
    let place = Place::new().await;
    let mut karin = place.signed_in(&place.karin).await;
    let fields = [("satt", "efter"), ("efter", "psykisk-halsa-2024")];
    let draft = karin
        .post("/arbete/ny", &fields)
        .await
        .location()
        .to_owned();
    let address = format!("{draft}/villkor/ny");
    for span in end {
        assert!(karin.is_in().await);
        later(*span);
    }
    // The page was opened just before.
    let text = "Två rader\r\nmed \"citat\" & <taggar>";
    let form = [
        ("revision", "1"),
        ("text-sv", text),
        ("text-en", "Two lines"),
    ];
    let away = karin.post(&address, &form).await;
    assert_eq!(away.status, StatusCode::FORBIDDEN);
    assert!(away.says("det du skrev finns kvar"));
    let typed = [
        ("epost", place.karin.email),
        ("losenord", "fel fel fel fel"),
    ];
    let slipped = karin
        .post("/logga-in", &changed(away.form_with("losenord"), &typed))
        .await;
    assert_eq!(slipped.status, StatusCode::UNPROCESSABLE_ENTITY);
    let typed = [("losenord", place.karin.password)];
    let form = changed(slipped.form_with("losenord"), &typed);
    let code = karin.post("/logga-in", &form).await;
    assert_eq!(code.status, StatusCode::OK, "{}", code.told());
    // Neither does a wrong code lose anything.
    let form = changed(code.form_with("kod"), &[("kod", "000000")]);
    let slipped = karin.post("/logga-in/kod", &form).await;
    let form = changed(slipped.form_with("kod"), &[("kod", &place.karin.code())]);
    let waiting = karin.post("/logga-in/kod", &form).await;
    assert_eq!(waiting.status, StatusCode::OK, "{}", waiting.told());
    assert!(waiting.says(&format!("action=\"{address}\"")));
    let saved = karin.post(&address, &waiting.form_with("text-sv")).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    let version = draft.rsplit('/').next().unwrap();
    let (stored, _) = place.casework.version(version).await.unwrap();
    assert!(
        stored
            .text
            .contains(r#"Två rader\nmed \"citat\" & <taggar>"#)
    );
}

#[tokio::test]
async fn what_was_typed_survives_a_session_that_was_not_used() {
    survives(&[SignedDuration::from_mins(61)]).await;
}

#[tokio::test]
async fn what_was_typed_survives_a_session_at_its_longest() {
    survives(&[SignedDuration::from_mins(59); 13]).await;
}

#[tokio::test]
async fn proving_anew_gives_a_new_token_and_leads_on_to_the_form_that_waits() {
    let place = Place::new().await;
    let mut browser = place.signed_in(&place.karin).await;
    let mut kept = browser.clone();
    let page = browser.get("/mina-sidor/bekrafta?till=/arbete/ny").await;
    let form = page.form_with("losenord");
    let right = [
        ("losenord", place.karin.password),
        ("kod", &place.karin.code()),
    ];
    for (password, code) in [
        ("fel fel fel fel", right[1].1),
        (place.karin.password, "000000"),
    ] {
        let typed = [("losenord", password), ("kod", code)];
        let wrong = browser
            .post("/mina-sidor/bekrafta", &changed(form.clone(), &typed))
            .await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.says("Lösenordet eller koden stämmer inte."));
        assert!(!wrong.says(place.karin.password));
    }
    let mut form = changed(form, &right);
    form.push(("buret.satt".to_owned(), "efter".to_owned()));
    let waiting = browser.post("/mina-sidor/bekrafta", &form).await;
    assert_eq!(waiting.status, StatusCode::OK, "{}", waiting.told());
    assert!(waiting.says("action=\"/arbete/ny\""));
    assert_eq!(
        waiting.form_with("satt"),
        [("satt".to_owned(), "efter".to_owned())]
    );
    assert_ne!(browser.session(), kept.session());
    assert!(browser.is_in().await);
    assert!(!kept.is_in().await);
    let signed_in = place.casework.signed_in(browser.session()).await;
    let proven = signed_in.unwrap().unwrap().actor.authenticated_at;
    assert_eq!(proven, Some(crate::sign_in::place::now()));
}

#[tokio::test]
async fn too_many_attempts_close_the_door_for_a_while_and_say_until_when() {
    let place = Place::new().await;
    let mut browser = place.browser();
    for _ in 0..10 {
        let answer = browser
            .password(place.karl.email, "gissning gissning")
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let closed = browser
        .password(place.karl.email, place.karl.password)
        .await;
    assert_eq!(closed.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(closed.headers[RETRY_AFTER], "900");
    assert!(
        closed.says("3\u{a0}februari\u{a0}2025 kl.\u{a0}20.16"),
        "{}",
        closed.told()
    );
    assert!(closed.says("value=\"karl@example.org\""));
}
