//! By whom else somebody is known, on the page of their account.

use axum::http::StatusCode;
use casework::Casework;
use casework::identity::{Errand, IdentityError, Vouched};
use casework::store::credential;
use jiff::SignedDuration;

use crate::sign_in::place::{Browser, Place, actor, later, now};

const ACCOUNT: &str = "/mina-sidor/konto";
const DONE: &str = "/mina-sidor/konto?klart=bortkopplad";
const ISSUER: &str = "https://idp.example";
const ANOTHER: &str = "https://b.example";
/// As whom the provider knows them, which nobody is shown.
const SUBJECT: &str = "191212121212";

fn vouched(issuer: &str, subject: &str) -> Vouched {
    Vouched {
        issuer: issuer.to_owned(),
        subject: subject.to_owned(),
        acr: "loa3".to_owned(),
        at: now(),
    }
}

/// To a provider and back.
async fn come(
    casework: &Casework,
    errand: Errand,
    vouched: Vouched,
    token: Option<String>,
) -> Result<String, IdentityError> {
    let sent = casework
        .send_to_provider(errand, "p", ACCOUNT, None)
        .await?;
    let browser = Some(sent.browser.as_str());
    let step = casework.take_from_provider("p", &sent.state, browser);
    let step = step.await?;
    casework.come_from_provider(step, vouched, token, "").await
}

/// Links whoever is signed in in a browser to somebody a provider knows.
async fn link(place: &Place, browser: &mut Browser, issuer: &str, subject: &str) {
    let token = browser.session().to_owned();
    let errand = Errand::Link {
        token: token.clone(),
    };
    let known = vouched(issuer, subject);
    let new = come(&place.casework, errand, known, Some(token)).await;
    let cookie = web::SESSION_COOKIE.to_owned();
    browser.cookies.insert(cookie, new.unwrap());
}

#[tokio::test]
async fn whom_one_is_known_by_is_listed_and_unlinked() {
    let place = Place::new().await;
    let mut other = place.signed_in(&place.karin).await;
    let mut karin = place.signed_in(&place.karin).await;
    let mut karl = place.signed_in(&place.karl).await;
    assert!(!karin.get(ACCOUNT).await.says("Koppla bort"));
    link(&place, &mut karin, ISSUER, SUBJECT).await;
    let page = karin.get(ACCOUNT).await;
    assert!(page.says("Koppla bort https://idp.example"));
    assert!(!page.says(SUBJECT));
    let form = page.form_with("koppla-bort");
    // Somebody else's is not there.
    let foreign = karl.post(ACCOUNT, &form).await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    let done = karin.post(ACCOUNT, &form).await;
    assert_eq!(done.location(), DONE);
    let page = karin.get(DONE).await;
    assert!(page.says("inte längre att logga in på ditt konto den vägen"));
    assert!(!page.says("Koppla bort"));
    assert!(!other.is_in().await, "another session went on");
    let known = vouched(ISSUER, SUBJECT);
    let gone = come(&place.casework, Errand::SignIn, known, None).await;
    assert!(matches!(gone, Err(IdentityError::NoAccount)));
    let again = karin.post(ACCOUNT, &form).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn unlinking_takes_a_fresh_sign_in_and_waits_for_it() {
    let place = Place::new().await;
    let mut karin = place.signed_in(&place.karin).await;
    link(&place, &mut karin, ISSUER, SUBJECT).await;
    let form = karin.get(ACCOUNT).await.form_with("koppla-bort");
    later(SignedDuration::from_mins(6));
    let asked = karin.post(ACCOUNT, &form).await;
    assert_eq!(asked.status, StatusCode::FORBIDDEN);
    assert!(asked.says("buret.koppla-bort"), "{}", asked.told());
    let known = vouched(ISSUER, SUBJECT);
    let still = come(&place.casework, Errand::SignIn, known, None).await;
    assert!(still.is_ok(), "it was unlinked without");
}

#[tokio::test]
async fn the_last_way_in_is_not_unlinked() {
    let place = Place::new().await;
    let casework = &place.casework;
    let mut karin = place.signed_in(&place.karin).await;
    link(&place, &mut karin, ISSUER, SUBJECT).await;
    let mut transaction = casework.store().begin().await.unwrap();
    credential::remove(&mut transaction, &place.karin.id)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let form = karin.get(ACCOUNT).await.form_with("koppla-bort");
    let refused = karin.post(ACCOUNT, &form).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.says("ditt enda sätt att logga in"));
    // A provider nobody can sign in by here is no way in; one they can is.
    link(&place, &mut karin, ANOTHER, "b-1").await;
    let refused = karin.post(ACCOUNT, &form).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let signed_in = casework.signed_in(karin.session()).await.unwrap().unwrap();
    let by = actor(casework, karin.session()).await;
    let id = &form.iter().find(|(name, _)| name == "koppla-bort");
    let id = &id.unwrap().1;
    let providers = [ISSUER.to_owned(), ANOTHER.to_owned()];
    let session = &signed_in.session_id;
    let done = casework.unlink_identity(&by, session, id, &providers).await;
    done.unwrap();
    let left = casework.own_identities(&by).await.unwrap();
    let left: Vec<&str> = left.iter().map(|one| one.issuer.as_str()).collect();
    assert_eq!(left, [ANOTHER]);
}
