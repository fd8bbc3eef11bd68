//! What one can come back for besides signing in: to prove anew who one is, to accept an invitation, to add a way in.

use crate::scene::Scene;

#[test]
fn proving_anew_who_one_is_renews_the_session_and_its_token() {
    let mut scene = Scene::take();
    let person = scene.known("secret");
    let mut browser = scene.browser();
    browser.sign_in("secret", &person.subject);
    let before = browser.session().unwrap().to_owned();
    let first = scene.sessions(&person.account_id).remove(0);
    // The provider tells whole seconds.
    std::thread::sleep(std::time::Duration::from_millis(1_100));
    let there = "/mina-sidor/konto";
    let page = browser.go("secret", &[("syfte", "igen"), ("till", there)]);
    assert!(page.address.ends_with(there), "{}", page.told());
    assert_ne!(browser.session(), Some(&*before));
    let [now] = scene.sessions(&person.account_id).try_into().unwrap();
    assert_eq!((now.id, now.created_at), (first.id, first.created_at));
    assert_eq!(now.expires_at, first.expires_at);
    assert!(now.authenticated_at > first.authenticated_at);
    let acts: Vec<String> = scene
        .record(&person.account_id)
        .into_iter()
        .map(|(act, _)| act)
        .collect();
    assert_eq!(acts, ["signed_in_again", "signed_in"]);
}

#[test]
fn proving_anew_to_be_somebody_else_changes_nothing() {
    let mut scene = Scene::take();
    let (person, other) = (scene.known("secret"), scene.known("secret"));
    let mut browser = scene.browser();
    browser.sign_in("secret", &person.subject);
    let before = scene.sessions(&person.account_id);
    for somebody_else in [other.subject.as_str(), "nobody"] {
        browser.become_somebody(somebody_else);
        let page = browser.go("secret", &[("syfte", "igen")]);
        assert_eq!(page.status, 403, "{}", page.told());
        assert!(
            page.says("någon annan än den som är inloggad"),
            "{}",
            page.told()
        );
    }
    assert_eq!(scene.sessions(&person.account_id), before);
    assert_eq!(scene.sessions(&other.account_id).len(), 0);
}

#[test]
fn proving_anew_takes_the_same_demands_as_signing_in() {
    for (acr, wrong, check) in [
        ("loa2", serde_json::Value::Null, "level"),
        (
            "loa3",
            serde_json::json!({ "seconds": { "auth_time": -90 } }),
            "authenticated_at",
        ),
    ] {
        let mut scene = Scene::take();
        let person = scene.known("secret");
        let mut browser = scene.browser();
        browser.sign_in("secret", &person.subject);
        let before = scene.sessions(&person.account_id);
        acr.clone_into(&mut browser.acr);
        browser.wrong = wrong;
        let page = browser.go("secret", &[("syfte", "igen")]);
        assert_eq!(page.status, 403, "{}", page.told());
        assert_eq!(scene.stopped_by(), check);
        assert_eq!(scene.sessions(&person.account_id), before);
    }
}

#[test]
fn proving_anew_needs_the_session_one_left_from() {
    let mut scene = Scene::take();
    let (person, other) = (scene.known("secret"), scene.known("secret"));
    let mut stranger = scene.browser();
    let page = stranger.leave("secret", &[("syfte", "igen")]);
    assert_eq!(page.status, 403);
    assert!(page.says("inte längre inloggad"), "{}", page.told());
    // The session becomes another's on the way.
    let mut browser = scene.browser();
    browser.sign_in("secret", &person.subject);
    let back = browser.way_back("secret", &[("syfte", "igen")]);
    let mut others = scene.browser();
    others.sign_in("secret", &other.subject);
    let mut browser = browser.with_session_of(&others);
    assert_eq!(browser.open(&back).status, 403);
    let [session] = scene.sessions(&other.account_id).try_into().unwrap();
    assert_eq!(session.account_id, other.account_id);
}

#[test]
fn an_invitation_is_accepted_with_both_halves_and_once() {
    let mut scene = Scene::take();
    let (account_id, link, code) = scene.invited();
    let mut browser = scene.browser();
    browser.account = Some(format!("subject-of-{account_id}"));
    for (link, code) in [
        (&*link, "0000-0000-0000"),
        ("guessed", &*code),
        (&*link, ""),
    ] {
        let fields = [("syfte", "inbjudan"), ("lank", link), ("kod", code)];
        let page = browser.leave("secret", &fields);
        assert_eq!(page.status, 422, "{}", page.told());
        assert!(page.says("Kontrollera länken och koden"), "{}", page.told());
    }
    let fields = [("syfte", "inbjudan"), ("lank", &*link), ("kod", &*code)];
    // Not before: nobody is known by having opened the page.
    assert_eq!(scene.identities(&account_id).len(), 0);
    let page = browser.go("secret", &fields);
    assert_eq!(page.status, 200, "{}", page.told());
    let [identity] = scene.identities(&account_id).try_into().unwrap();
    assert_eq!(identity.issuer, scene.issuer("secret"));
    let [session] = scene.sessions(&account_id).try_into().unwrap();
    assert!(session.mandate_id.is_some());
    let page = browser.leave("secret", &fields);
    assert_eq!(page.status, 422, "{}", page.told());
    // And from now on one signs in.
    let subject = format!("subject-of-{account_id}");
    assert_eq!(scene.browser().sign_in("secret", &subject).status, 200);
    assert_eq!(scene.sessions(&account_id).len(), 2);
}

#[test]
fn an_invitation_accepted_meanwhile_is_not_accepted_again() {
    let mut scene = Scene::take();
    let (account_id, link, code) = scene.invited();
    let fields = [("syfte", "inbjudan"), ("lank", &*link), ("kod", &*code)];
    let (mut first, mut second) = (scene.browser(), scene.browser());
    first.account = Some(format!("first-{account_id}"));
    second.account = Some(format!("second-{account_id}"));
    let (one, other) = (
        first.way_back("secret", &fields),
        second.way_back("secret", &fields),
    );
    assert_eq!(first.open(&one).status, 200);
    assert_eq!(second.open(&other).status, 422);
    assert_eq!(second.session(), None);
    assert_eq!(scene.identities(&account_id).len(), 1);
}

#[test]
fn an_invitation_is_not_accepted_by_somebody_with_an_account() {
    let mut scene = Scene::take();
    let known = scene.known("secret");
    let (account_id, link, code) = scene.invited();
    let mut browser = scene.browser();
    browser.account = Some(known.subject);
    let fields = [("syfte", "inbjudan"), ("lank", &*link), ("kod", &*code)];
    let page = browser.go("secret", &fields);
    assert_eq!(page.status, 409, "{}", page.told());
    assert_eq!(scene.identities(&account_id).len(), 0);
    // The invitation waits for whom it was meant.
    browser.become_somebody(&format!("subject-of-{account_id}"));
    assert_eq!(browser.go("secret", &fields).status, 200);
}

#[test]
fn a_code_tried_wrongly_ten_times_opens_nothing() {
    let mut scene = Scene::take();
    let (account_id, link, code) = scene.invited();
    let mut browser = scene.browser();
    browser.account = Some(format!("subject-of-{account_id}"));
    for _ in 0..10 {
        let wrong = [
            ("syfte", "inbjudan"),
            ("lank", &*link),
            ("kod", "ffff-ffff-ffff"),
        ];
        assert_eq!(browser.leave("secret", &wrong).status, 422);
    }
    let right = [("syfte", "inbjudan"), ("lank", &*link), ("kod", &*code)];
    assert_eq!(browser.leave("secret", &right).status, 422);
}

#[test]
fn a_way_in_is_added_to_ones_own_account() {
    let mut scene = Scene::take();
    let (person, other) = (scene.known("secret"), scene.known("key"));
    let mut browser = scene.browser();
    browser.sign_in("secret", &person.subject);
    // Somebody else's identity is not.
    browser.become_somebody(&other.subject);
    let page = browser.go("key", &[("syfte", "koppla")]);
    assert_eq!(page.status, 409, "{}", page.told());
    let subject = format!("key-of-{}", person.account_id);
    browser.become_somebody(&subject);
    let page = browser.go("key", &[("syfte", "koppla")]);
    assert!(page.is_home(), "{}", page.told());
    assert_eq!(scene.identities(&person.account_id).len(), 2);
    scene.browser().sign_in("key", &subject);
    assert_eq!(scene.sessions(&person.account_id).len(), 2);
    assert_eq!(
        scene.browser().leave("key", &[("syfte", "koppla")]).status,
        403
    );
}
