//! Tokens with one thing wrong. Each is stopped by the check that is for it, signs nobody in, and says what to do.

use serde_json::{Value, json};

use crate::scene::Scene;

/// Somebody with an account comes back with a token that is wrong in this way, and is stopped by this check.
fn is_stopped(provider: &str, wrong: &Value, check: &str, status: u16, words: &str) {
    let mut scene = Scene::take();
    let person = scene.known(provider);
    let mut browser = scene.browser();
    browser.wrong = wrong.clone();
    let page = browser.sign_in(provider, &person.subject);
    assert_eq!(scene.stopped_by(), check, "{wrong}");
    assert_eq!(page.status, status, "{wrong}: {}", page.told());
    assert!(page.says(words), "{wrong}: {}", page.told());
    assert!(page.says("ingen är inloggad"), "{wrong}: {}", page.told());
    assert_eq!(browser.session(), None, "{wrong}");
    assert_eq!(scene.sessions(&person.account_id).len(), 0, "{wrong}");
    // Nothing that was answered is in the log.
    assert!(!scene.log().contains(&person.subject), "{}", scene.log());
}

fn is_distrusted(wrong: &Value, check: &str) {
    is_stopped(
        "secret",
        wrong,
        check,
        403,
        "Börja om från inloggningssidan",
    );
}

#[test]
fn a_token_from_another_issuer_is_refused() {
    is_distrusted(
        &json!({ "claims": { "iss": "https://idp.example" } }),
        "issuer",
    );
    is_distrusted(&json!({ "claims": { "iss": null } }), "token");
}

#[test]
fn a_token_for_another_is_refused() {
    is_distrusted(&json!({ "claims": { "aud": "another" } }), "audience");
    is_distrusted(
        &json!({ "claims": { "aud": ["overens", "another"] } }),
        "audience",
    );
    is_distrusted(&json!({ "claims": { "aud": [] } }), "audience");
    is_distrusted(&json!({ "claims": { "azp": "another" } }), "audience");
}

#[test]
fn a_token_with_another_nonce_or_none_is_refused() {
    is_distrusted(&json!({ "claims": { "nonce": "another" } }), "nonce");
    is_distrusted(&json!({ "claims": { "nonce": null } }), "nonce");
    is_distrusted(&json!({ "claims": { "nonce": "" } }), "nonce");
}

#[test]
fn a_token_that_has_expired_is_refused_after_a_minute_of_grace() {
    is_distrusted(&json!({ "seconds": { "exp": -65 } }), "expired");
    is_distrusted(&json!({ "claims": { "exp": 0 } }), "expired");
    let mut scene = Scene::take();
    let person = scene.known("secret");
    let mut browser = scene.browser();
    browser.wrong = json!({ "seconds": { "exp": -30 } });
    browser.sign_in("secret", &person.subject);
    assert_eq!(scene.sessions(&person.account_id).len(), 1);
}

#[test]
fn a_token_from_the_future_or_from_before_one_left_is_refused() {
    is_distrusted(&json!({ "seconds": { "iat": 120 } }), "issued");
    is_distrusted(&json!({ "seconds": { "iat": -300 } }), "issued");
}

#[test]
fn a_token_nobody_signed_is_refused() {
    is_distrusted(&json!({ "none": true }), "algorithm");
}

#[test]
fn a_token_signed_with_something_both_know_is_refused() {
    is_distrusted(&json!({ "hmac": crate::provider::SECRET }), "algorithm");
}

#[test]
fn a_token_signed_by_another_is_refused() {
    is_distrusted(&json!({ "strangersKey": true }), "signature");
    is_stopped(
        "key",
        &json!({ "strangersKey": true }),
        "signature",
        403,
        "Börja om från inloggningssidan",
    );
}

#[test]
fn a_token_signed_with_a_key_the_provider_does_not_show_is_refused() {
    is_distrusted(&json!({ "unknownKey": true }), "key");
}

#[test]
fn a_token_that_is_cut_or_missing_is_refused() {
    is_distrusted(&json!({ "cut": true }), "signature");
    let words = "Vänta en stund och försök igen";
    is_stopped("secret", &json!({ "noToken": true }), "answer", 502, words);
}

#[test]
fn a_token_that_came_with_anothers_access_is_refused() {
    is_distrusted(
        &json!({ "accessToken": "anothers", "claims": { "at_hash": "AAAAAAAAAAAAAAAAAAAAAA" } }),
        "access_token",
    );
}

#[test]
fn a_token_about_nobody_is_refused() {
    // Somebody whose subject could not be kept is nobody.
    is_distrusted(&json!({ "claims": { "sub": "" } }), "subject");
    is_distrusted(&json!({ "claims": { "sub": "a\u{0}b" } }), "subject");
    is_distrusted(&json!({ "claims": { "sub": "x".repeat(256) } }), "subject");
}

#[test]
fn somebody_who_proved_who_they_are_long_ago_must_do_it_anew() {
    let words = "legitimera dig på nytt";
    for wrong in [
        json!({ "seconds": { "auth_time": -3600 } }),
        json!({ "seconds": { "auth_time": -90 } }),
        json!({ "seconds": { "auth_time": 120 } }),
        json!({ "claims": { "auth_time": null } }),
    ] {
        is_stopped("secret", &wrong, "authenticated_at", 403, words);
    }
}

#[test]
fn a_provider_that_answers_too_much_too_late_or_with_an_error_signs_nobody_in() {
    let words = "Vänta en stund och försök igen";
    is_stopped("secret", &json!({ "huge": true }), "too_large", 502, words);
    is_stopped(
        "secret",
        &json!({ "slow": true }),
        "unreachable",
        502,
        words,
    );
    is_stopped("secret", &json!({ "error": true }), "answer", 502, words);
}
