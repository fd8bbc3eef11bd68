//! Which levels are enough: those of the file, to the letter.

use crate::scene::Scene;

#[test]
fn a_level_is_enough_when_it_is_in_the_file_and_never_otherwise() {
    let mut scene = Scene::take();
    for (acr, enough) in [
        ("loa2", false),
        ("loa3", true),
        ("loa4", true),
        ("uncertified-loa3", false),
        ("eidas-low", false),
        ("eidas-sub", true),
        ("eidas-high", true),
    ] {
        drop(scene);
        scene = Scene::take();
        let person = scene.known("secret");
        let mut browser = scene.browser();
        acr.clone_into(&mut browser.acr);
        let page = browser.sign_in("secret", &person.subject);
        let sessions = scene.sessions(&person.account_id);
        if enough {
            assert_eq!(sessions.len(), 1, "{acr}: {}", page.told());
            assert_eq!(sessions[0].acr.as_deref(), Some(acr));
        } else {
            assert_eq!(sessions.len(), 0, "{acr}");
            assert_eq!(page.status, 403, "{acr}");
            assert!(
                page.says("tillitsnivå som inte räcker"),
                "{acr}: {}",
                page.told()
            );
            assert!(
                page.says("LOA 3, LOA 4, eIDAS substantial, eIDAS high"),
                "{acr}"
            );
            assert_eq!(scene.stopped_by(), "level", "{acr}");
        }
    }
}

#[test]
fn no_level_and_one_that_only_looks_the_same_are_not_enough() {
    for acr in [
        serde_json::Value::Null,
        "LOA3".into(),
        "loa3 ".into(),
        "loa3 loa4".into(),
        "".into(),
    ] {
        let mut scene = Scene::take();
        let person = scene.known("secret");
        let mut browser = scene.browser();
        browser.wrong = serde_json::json!({ "claims": { "acr": acr } });
        let page = browser.sign_in("secret", &person.subject);
        assert_eq!(page.status, 403, "{acr}: {}", page.told());
        assert_eq!(scene.stopped_by(), "level", "{acr}");
        assert_eq!(scene.sessions(&person.account_id).len(), 0, "{acr}");
    }
}
