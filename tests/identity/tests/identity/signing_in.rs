//! People who sign in as they should.

use crate::scene::Scene;

#[test]
fn one_is_signed_in_with_a_secret_and_with_a_signed_statement_and_by_each_algorithm() {
    let mut scene = Scene::take();
    for provider in ["secret", "key", "pss"] {
        let person = scene.known(provider);
        let mut browser = scene.browser();
        let page = browser.sign_in(provider, &person.subject);
        assert!(page.is_home(), "{}\n{}", page.told(), scene.log());
        let sessions = scene.sessions(&person.account_id);
        let [session] = sessions.as_slice() else {
            panic!("{sessions:?}");
        };
        assert_eq!(session.issuer, Some(scene.issuer(provider)));
        assert_eq!(session.acr.as_deref(), Some("loa3"));
        let age = session.created_at.duration_since(session.authenticated_at);
        assert!(age.as_secs() < 60, "{age}");
        // The record tells who vouched and on which level, and not as whom.
        let [(act, details)] = scene.record(&person.account_id).try_into().unwrap();
        assert_eq!(act, "signed_in");
        assert!(details.contains(&scene.issuer(provider)) && details.contains("loa3"));
        assert!(!details.contains(&person.subject));
        assert!(!scene.log().contains(&person.subject));
    }
}

#[test]
fn a_role_in_the_token_gives_nothing() {
    let mut scene = Scene::take();
    let person = scene.known("secret");
    let mut browser = scene.browser();
    browser.wrong =
        serde_json::json!({ "claims": { "role": "administrator", "roles": ["coordinator"] } });
    browser.sign_in("secret", &person.subject);
    assert!(browser.session().is_some());
    assert_eq!(scene.sessions(&person.account_id)[0].mandate_id, None);
    assert_eq!(browser.open("/arbete/underlag").status, 403);
}

#[test]
fn the_same_subject_with_two_providers_is_two_people() {
    let mut scene = Scene::take();
    let one = scene.known_as("secret", "same");
    let other = scene.known_as("key", "same");
    scene.browser().sign_in("secret", "same");
    assert_eq!(scene.sessions(&one.account_id).len(), 1);
    assert_eq!(scene.sessions(&other.account_id).len(), 0);
    scene.browser().sign_in("key", "same");
    assert_eq!(scene.sessions(&one.account_id).len(), 1);
    assert_eq!(scene.sessions(&other.account_id).len(), 1);
}

#[test]
fn somebody_unknown_is_told_whom_to_ask_and_nothing_else() {
    let mut scene = Scene::take();
    // An e-mail address that has an account here, as the provider says, opens nothing.
    let mut browser = scene.browser();
    browser.wrong =
        serde_json::json!({ "claims": { "email": "karin@demo.example", "email_verified": true } });
    let unknown = browser.sign_in("secret", "nobody");
    assert_eq!(unknown.status, 403, "{}", unknown.told());
    assert!(unknown.says("inget konto här") && unknown.says("Be den som sköter behörigheter"));
    assert_eq!(browser.session(), None);
    // Somebody whose account is closed gets the same page.
    let closed = scene.known("secret");
    scene.close(&closed.account_id);
    let page = scene.browser().sign_in("secret", &closed.subject);
    assert_eq!(page.status, 403);
    assert_eq!(page.text, unknown.text);
    assert_eq!(scene.sessions(&closed.account_id).len(), 0);
}

#[test]
fn one_comes_back_to_the_page_and_in_the_language_one_left() {
    let mut scene = Scene::take();
    let person = scene.known("secret");
    let mut browser = scene.browser();
    browser.account = Some(person.subject.clone());
    let page = browser.go("secret", &[("till", "/en/arbete?a=b")]);
    assert!(page.address.ends_with("/en/arbete?a=b"), "{}", page.address);
    let page = browser.go("secret", &[("till", "https://example.org/arbete")]);
    assert!(page.is_home(), "{}", page.address);
    assert!(page.address.starts_with(&scene.base));
    browser.acr = "loa2".to_owned();
    let page = browser.go("secret", &[("till", "/en/arbete")]);
    assert!(page.says("level of assurance"), "{}", page.told());
}

#[test]
fn what_was_typed_waits_while_one_signs_in() {
    let mut scene = Scene::take();
    let person = scene.known("secret");
    let mut browser = scene.browser();
    browser.account = Some(person.subject.clone());
    let form = [
        ("till", "/mina-sidor/kontakter/ny"),
        ("buret.namn", "Bo \"<Ek> & son"),
        ("buret.telefon", "08-465 004 02"),
    ];
    let page = browser.go("secret", &form);
    assert_eq!(page.status, 200, "{}", page.told());
    assert!(page.says("action=\"/mina-sidor/kontakter/ny\""));
    assert!(page.says("value=\"Bo &quot;&lt;Ek&gt; &amp; son\""));
    assert!(page.says("value=\"08-465 004 02\""), "{}", page.told());
    // It waits for a page of ours only, and a page that is just opened is opened.
    let away = ("till", "https://example.org/arbete");
    let page = browser.go("secret", &[away, ("buret.namn", "Bo")]);
    assert!(page.is_home() && !page.says("value=\"Bo\""));
}

#[test]
fn signing_in_again_ends_the_session_before() {
    let mut scene = Scene::take();
    let person = scene.known("secret");
    let mut browser = scene.browser();
    browser.sign_in("secret", &person.subject);
    let before = browser.session().unwrap().to_owned();
    browser.sign_in("secret", &person.subject);
    assert_ne!(browser.session(), Some(&*before));
    assert_eq!(scene.sessions(&person.account_id).len(), 1);
}

#[test]
fn a_new_key_of_the_provider_is_fetched_when_it_signs_with_it() {
    let mut scene = Scene::take();
    let person = scene.known("turning");
    let mut browser = scene.browser();
    browser.sign_in("turning", &person.subject);
    let turned = format!("{}/turn", scene.issuer("turning"));
    ureq::get(&turned).call().unwrap();
    let page = scene.browser().sign_in("turning", &person.subject);
    assert!(page.is_home(), "{}", page.told());
    assert_eq!(scene.sessions(&person.account_id).len(), 2);
}

#[test]
fn every_page_of_the_way_says_what_it_is_in_both_languages() {
    let scene = Scene::take();
    let mut browser = scene.browser();
    assert!(
        browser
            .open("/logga-in")
            .says("Logga in med Leverantören secret")
    );
    assert!(
        browser
            .open("/en/logga-in")
            .says("Sign in with Provider secret")
    );
    assert!(
        browser
            .open("/logga-in/secret")
            .says("Logga in med Leverantören secret")
    );
    assert!(
        browser
            .open("/en/logga-in/secret")
            .says("Sign in with Provider secret")
    );
    let page = browser.leave("secret", &[]);
    assert!(
        page.says("Fortsätt till Leverantören secret"),
        "{}",
        page.told()
    );
    let there = page.refresh.unwrap();
    for part in [
        "response_type=code",
        "code_challenge_method=S256",
        "prompt=login",
        "max_age=0",
        "acr_values=loa3+loa4",
        "scope=openid&",
    ] {
        assert!(there.contains(part), "{there}");
    }
    let value = |name: &str| {
        let (_, rest) = there.split_once(&format!("{name}=")).unwrap();
        rest.split('&').next().unwrap().to_owned()
    };
    // 256 random bits each, and none of them the other.
    assert_eq!((value("state").len(), value("nonce").len()), (64, 64));
    assert_ne!(value("state"), value("nonce"));
    assert_eq!(browser.open("/logga-in/finns-inte").status, 404);
}
