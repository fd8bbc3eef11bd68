//! What somebody sees and changes of their own account.

use axum::http::StatusCode;
use casework::second_factor::Secret;
use jiff::SignedDuration;

use crate::sign_in::place::{Answer, Browser, Person, Place, changed, later, now};

const PASSWORD: &str = "/mina-sidor/konto/losenord";
const FACTOR: &str = "/mina-sidor/konto/kod";

async fn new_password(browser: &mut Browser, person: &Person, old: &str, new: &str) -> Answer {
    let form = browser.get(PASSWORD).await.form_with("nytt-losenord");
    let code = person.code();
    let typed = [("losenord", old), ("kod", &code), ("nytt-losenord", new)];
    browser.post(PASSWORD, &changed(form, &typed)).await
}

#[tokio::test]
async fn a_new_password_ends_every_other_session_and_the_old_one_opens_nothing() {
    let place = Place::new().await;
    let karin = &place.karin;
    let mut browser = place.signed_in(karin).await;
    let mut before = browser.clone();
    let mut other = place.signed_in(karin).await;
    let mut halfway = place.browser();
    halfway.password(karin.email, karin.password).await;
    let done = new_password(&mut browser, karin, karin.password, "elva blå kaniner").await;
    assert_eq!(done.location(), "/mina-sidor/konto?klart=losenord");
    assert!(browser.is_in().await);
    for stolen in [&mut before, &mut other] {
        assert!(!stolen.is_in().await);
    }
    later(SignedDuration::from_secs(30));
    // Nor does the way go on that was begun with the old one.
    assert_eq!(
        halfway.code(&karin.code()).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let old = halfway.password(karin.email, karin.password).await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    let new = halfway.password(karin.email, "elva blå kaniner").await;
    assert_eq!(new.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_password_that_is_guessed_easily_or_the_wrong_old_one_changes_nothing() {
    let place = Place::new().await;
    let karin = &place.karin;
    let mut browser = place.signed_in(karin).await;
    let right = karin.password;
    for (old, new, words) in [
        (right, "elva tecken", "Lösenordet är för kort."),
        (right, &"långt ".repeat(40), "Lösenordet är för långt."),
        (right, "Sommaren2025", "gissas först"),
        (right, "karin i regnet", "innehåller ditt namn"),
        (
            "fel fel fel fel",
            "elva blå kaniner",
            "Lösenordet eller koden",
        ),
    ] {
        let refused = new_password(&mut browser, karin, old, new).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{new}");
        assert!(refused.says(words), "{}", refused.told());
        assert!(!refused.says(new), "a password came back");
    }
    let kept = place.browser().password(karin.email, karin.password).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_new_authenticator_counts_once_it_has_shown_a_code_and_the_old_one_no_more() {
    let place = Place::new().await;
    let karin = &place.karin;
    let mut browser = place.signed_in(karin).await;
    let mut other = browser.clone();
    let page = browser.get(FACTOR).await;
    assert!(page.says("<svg class=\"qr\"") && !page.says("style="));
    let letters = page.letters();
    let secret = secret_of(&letters);
    let code = karin.code();
    let typed = [
        ("losenord", karin.password),
        ("kod", &code),
        ("ny-kod", "000000"),
    ];
    let wrong = browser
        .post(FACTOR, &changed(page.form_with("ny-kod"), &typed))
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    // The same picture again: it is in the app by now.
    assert_eq!(wrong.letters(), letters);
    let new_code = secret.code(now());
    let typed = [
        ("losenord", karin.password),
        ("kod", &code),
        ("ny-kod", &new_code),
    ];
    let done = browser
        .post(FACTOR, &changed(wrong.form_with("ny-kod"), &typed))
        .await;
    assert_eq!(
        done.location(),
        "/mina-sidor/konto?klart=kod",
        "{}",
        done.told()
    );
    assert!(!other.is_in().await);
    later(SignedDuration::from_secs(30));
    let mut anew = place.browser();
    anew.password(karin.email, karin.password).await;
    let old = anew.code(&karin.code()).await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    let new = anew.code(&secret.code(now())).await;
    assert_eq!(new.status, StatusCode::SEE_OTHER);
}

/// The secret that was typed into an authenticator.
pub fn secret_of(letters: &str) -> Secret {
    Secret::read(letters).unwrap()
}

#[tokio::test]
async fn a_secret_that_was_offered_to_somebody_else_is_not_taken() {
    let place = Place::new().await;
    let (karin, karl) = (&place.karin, &place.karl);
    let offered = place.casework.offer_second_factor(&karl.id).unwrap();
    let mut browser = place.signed_in(karin).await;
    let (code, new_code) = (karin.code(), offered.secret.code(now()));
    let form = [
        ("losenord", karin.password),
        ("kod", &code),
        ("ny-kod", &new_code),
        ("hemlighet", &offered.sealed),
    ];
    let refused = browser.post(FACTOR, &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("gäller inte längre"));
}

#[tokio::test]
async fn sessions_are_listed_and_ended_by_whose_they_are() {
    let place = Place::new().await;
    let mut here = place.signed_in(&place.karin).await;
    let mut there = place.signed_in(&place.karin).await;
    let mut karl = place.signed_in(&place.karl).await;
    let page = here.get("/mina-sidor/konto").await;
    assert_eq!(
        page.text.matches("Firefox på Linux</h3>").count(),
        1,
        "{}",
        page.told()
    );
    assert!(page.says("Firefox på Linux (den du använder nu)"));
    assert!(!page.says(here.session()) && !page.says(there.session()));
    // Somebody else's session is not there.
    let id = place
        .casework
        .signed_in(karl.session())
        .await
        .unwrap()
        .unwrap()
        .session_id;
    let foreign = here.post("/mina-sidor/konto", &[("avsluta", &id)]).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    assert!(karl.is_in().await);
    let form = page.form_with("avsluta");
    let ended = here.post("/mina-sidor/konto", &form).await;
    assert_eq!(ended.location(), "/mina-sidor/konto?klart=inloggning");
    assert!(!there.is_in().await);
    assert!(here.is_in().await);

    let mut again = place.signed_in(&place.karin).await;
    here.post("/mina-sidor/konto", &[("avsluta", "andra")])
        .await;
    assert!(!again.is_in().await);
    assert!(here.is_in().await && karl.is_in().await);
}

#[tokio::test]
async fn attempts_on_ones_account_are_shown_to_oneself() {
    let place = Place::new().await;
    place
        .browser_at("203.0.113.9")
        .password(place.karin.email, "fel fel fel fel")
        .await;
    let mut karin = place.signed_in(&place.karin).await;
    let page = karin.get("/mina-sidor/konto").await;
    assert_eq!(
        page.text.matches("Misslyckades").count(),
        1,
        "{}",
        page.told()
    );
    assert_eq!(
        page.text.matches("Inloggad</").count(),
        1,
        "{}",
        page.told()
    );
    let mut karl = place.signed_in(&place.karl).await;
    assert!(!karl.get("/mina-sidor/konto").await.says("Misslyckades"));
}
