//! The way back, when somebody else walks it, or walks it twice.

use url::Url;

use crate::scene::Scene;

/// The same address with one part of its query changed.
fn changed(address: &str, name: &str, value: Option<&str>) -> String {
    let mut url = Url::parse(address).unwrap();
    let pairs: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    let kept = pairs.into_iter().filter(|(given, _)| given != name);
    let kept: Vec<(String, String)> = kept.collect();
    let mut query = url.query_pairs_mut();
    query.clear().extend_pairs(kept);
    if let Some(value) = value {
        query.append_pair(name, value);
    }
    drop(query);
    url.into()
}

#[test]
fn a_state_is_used_once() {
    let mut scene = Scene::take();
    let person = scene.known("secret");
    let mut browser = scene.browser();
    browser.account = Some(person.subject.clone());
    let back = browser.way_back("secret", &[]);
    assert!(browser.open(&back).is_home());
    let again = browser.open(&back);
    assert_eq!(again.status, 400, "{}", again.told());
    assert!(again.says("redan använts") && again.says("Börja om från inloggningssidan"));
    assert_eq!(scene.sessions(&person.account_id).len(), 1);
}

#[test]
fn a_state_is_used_up_by_what_fails() {
    let mut scene = Scene::take();
    let person = scene.known("secret");
    let mut browser = scene.browser();
    browser.account = Some(person.subject.clone());
    let back = browser.way_back("secret", &[]);
    assert_eq!(
        browser
            .open(&changed(&back, "code", Some("guessed")))
            .status,
        502
    );
    assert_eq!(browser.open(&back).status, 400);
    assert_eq!(browser.session(), None);
}

#[test]
fn a_code_is_used_once() {
    let mut scene = Scene::take();
    let person = scene.known("secret");
    let mut browser = scene.browser();
    browser.account = Some(person.subject.clone());
    let used = browser.way_back("secret", &[]);
    browser.open(&used);
    let code = Url::parse(&used).unwrap();
    let code = code.query_pairs().find(|(name, _)| name == "code").unwrap();
    // The code of before with a state that is good, in the browser of before.
    let mut thief = scene.browser();
    thief.account = Some("nobody".to_owned());
    let back = thief.way_back("secret", &[]);
    let page = thief.open(&changed(&back, "code", Some(&code.1)));
    assert_eq!(page.status, 502, "{}", page.told());
    assert_eq!(scene.stopped_by(), "answer");
    assert_eq!(thief.session(), None);
}

#[test]
fn a_code_stolen_before_it_was_used_is_worth_nothing_to_another() {
    let mut scene = Scene::take();
    let person = scene.known("secret");
    let mut browser = scene.browser();
    browser.account = Some(person.subject.clone());
    let unused = Url::parse(&browser.way_back("secret", &[])).unwrap();
    let code = unused
        .query_pairs()
        .find(|(name, _)| name == "code")
        .unwrap();
    let mut thief = scene.browser();
    thief.account = Some("nobody".to_owned());
    let back = thief.way_back("secret", &[]);
    // The provider holds the code to the verifier of whoever asked (PKCE).
    let page = thief.open(&changed(&back, "code", Some(&code.1)));
    assert_eq!(page.status, 502, "{}", page.told());
    assert_eq!(scene.stopped_by(), "answer");
    assert_eq!(scene.sessions(&person.account_id).len(), 0);
}

#[test]
fn another_browser_does_not_come_back_in_ones_place() {
    let mut scene = Scene::take();
    let person = scene.known("secret");
    let mut attacker = scene.browser();
    attacker.account = Some(person.subject.clone());
    let back = attacker.way_back("secret", &[]);
    let mut victim = scene.browser();
    let page = victim.open(&back);
    assert_eq!(page.status, 400, "{}", page.told());
    assert!(page.says("börjat i en annan webbläsare"));
    assert_eq!(victim.session(), None);
    // Nor does one that is on a way of its own.
    let back = attacker.way_back("secret", &[]);
    victim.leave("secret", &[]);
    assert_eq!(victim.open(&back).status, 400);
    assert_eq!(victim.session(), None);
    assert_eq!(scene.sessions(&person.account_id).len(), 0);
}

#[test]
fn a_state_nobody_made_is_refused() {
    let mut scene = Scene::take();
    let person = scene.known("secret");
    let mut browser = scene.browser();
    browser.account = Some(person.subject.clone());
    let back = browser.way_back("secret", &[]);
    for state in [None, Some(""), Some("guessed"), Some("\0")] {
        let page = browser.open(&changed(&back, "state", state));
        assert_eq!(page.status, 400, "{state:?}");
    }
    assert_eq!(browser.open("/logga-in/aterkomst/secret").status, 400);
    let long = format!("/logga-in/aterkomst/secret?state={}", "a".repeat(9_000));
    assert_eq!(browser.open(&long).status, 400);
    assert_eq!(browser.session(), None);
}

#[test]
fn what_one_provider_gave_is_not_taken_as_anothers() {
    let mut scene = Scene::take();
    let person = scene.known("secret");
    let mut browser = scene.browser();
    browser.account = Some(person.subject.clone());
    let back = browser.way_back("secret", &[]);
    // Brought to another's way back, with the state of this one.
    let elsewhere = back.replace("/aterkomst/secret", "/aterkomst/key");
    assert_eq!(browser.open(&elsewhere).status, 400);
    assert_eq!(browser.session(), None);
    // Brought to another's way back with a state of that one: who answered is not who was asked.
    let theirs = Url::parse(&browser.way_back("secret", &[])).unwrap();
    let code = theirs
        .query_pairs()
        .find(|(name, _)| name == "code")
        .unwrap();
    let mut other = scene.browser();
    other.account = Some(person.subject.clone());
    let mixed = other.way_back("key", &[]);
    let mixed = changed(&mixed, "code", Some(&code.1));
    let mixed = changed(&mixed, "iss", Some(&scene.issuer("secret")));
    let page = other.open(&mixed);
    assert_eq!(page.status, 403, "{}", page.told());
    assert_eq!(scene.stopped_by(), "mixed");
    assert_eq!(other.session(), None);
}

#[test]
fn a_provider_that_says_who_it_is_must_do_so() {
    for iss in [None, Some(""), Some("https://idp.example")] {
        let mut scene = Scene::take();
        let person = scene.known("secret");
        let mut browser = scene.browser();
        browser.account = Some(person.subject.clone());
        let back = changed(&browser.way_back("secret", &[]), "iss", iss);
        let page = browser.open(&back);
        assert_eq!(page.status, 403, "{}", page.told());
        assert_eq!(scene.stopped_by(), "mixed");
        assert_eq!(browser.session(), None);
        assert_eq!(scene.sessions(&person.account_id).len(), 0);
    }
}

#[test]
fn a_provider_that_does_not_say_who_it_is_is_believed_until_it_names_another() {
    let mut scene = Scene::take();
    let person = scene.known("silent");
    let mut browser = scene.browser();
    browser.account = Some(person.subject.clone());
    let back = browser.way_back("silent", &[]);
    browser.open(&changed(&back, "iss", None));
    assert_eq!(scene.sessions(&person.account_id).len(), 1);
    let back = browser.way_back("silent", &[]);
    let page = browser.open(&changed(&back, "iss", Some("https://idp.example")));
    assert_eq!(page.status, 403);
    assert_eq!(scene.stopped_by(), "mixed");
}

#[test]
fn whoever_says_no_is_told_how_to_go_on() {
    let scene = Scene::take();
    let mut browser = scene.browser();
    let page = browser.go("secret", &[]);
    assert_eq!(page.status, 403, "{}", page.told());
    assert!(page.says("avbröt legitimeringen") && page.says("välj ett annat sätt"));
    assert_eq!(scene.stopped_by(), "cancelled");
    assert_eq!(browser.session(), None);
}

#[test]
fn an_error_without_a_state_of_ours_says_nothing_of_a_provider() {
    let scene = Scene::take();
    let page = scene
        .browser()
        .open("/logga-in/aterkomst/secret?error=access_denied&error_description=Ring+0900");
    assert_eq!(page.status, 400);
    assert!(!page.says("0900") && !page.says("avbröt"));
}

#[test]
fn a_provider_that_is_down_or_not_itself_sends_nobody_away() {
    for (provider, check) in [
        ("down", "unreachable"),
        ("stranger", "metadata"),
        ("open", "metadata"),
        ("huge", "too_large"),
    ] {
        let scene = Scene::take();
        let mut browser = scene.browser();
        let page = browser.leave(provider, &[]);
        assert_eq!(page.status, 502, "{provider}: {}", page.told());
        assert!(page.refresh.is_none(), "{provider}");
        assert!(page.says("Vänta en stund och försök igen"), "{provider}");
        assert_eq!(scene.stopped_by(), check, "{provider}");
    }
}
