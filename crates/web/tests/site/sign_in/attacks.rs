//! Those who should not be let in, and what stops them. Figures are printed: `cargo test … -- --nocapture` shows them.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use casework::approval::Effect;
use casework::invitation::InvitationError;
use casework::store::{Signed, account};
use casework::{Actor, Casework};
use jiff::SignedDuration;

use crate::sign_in::place::{Place, accepted, actor, approve, coordinator, later, now};

const GUESS: &str = "gissning gissning";

#[tokio::test]
async fn guessing_a_password_stops_after_ten_and_nobody_else_notices() {
    let place = Place::new().await;
    let karin = &place.karin;
    for guess in 0..10 {
        // From anywhere: changing the network address helps nobody.
        let mut attacker = place.browser_at(&format!("203.0.113.{guess}"));
        let answer = attacker.password(karin.email, GUESS).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{guess}");
    }
    let mut attacker = place.browser_at("203.0.113.200");
    // During the pause even the right password tells nothing.
    let paused = attacker.password(karin.email, karin.password).await;
    let also = attacker.password(karin.email, GUESS).await;
    assert_eq!(paused.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(paused.text, also.text);
    let other = place.browser_at("203.0.113.200").sign_in(&place.karl).await;
    assert_eq!(other.status, StatusCode::SEE_OTHER);
    later(SignedDuration::from_mins(15) + SignedDuration::from_secs(1));
    let after = place.browser_at("203.0.113.200").sign_in(karin).await;
    assert_eq!(after.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_stranger_cannot_keep_somebody_out_of_where_they_usually_sign_in() {
    let place = Place::new().await;
    let karin = &place.karin;
    place.signed_in(karin).await;
    for quarter in 0..8 {
        for guess in 0..12 {
            let mut attacker = place.browser_at(&format!("203.0.113.{guess}"));
            attacker.password(karin.email, GUESS).await;
        }
        let elsewhere = place
            .browser_at("198.51.100.7")
            .password(karin.email, karin.password)
            .await;
        assert_eq!(elsewhere.status, StatusCode::TOO_MANY_REQUESTS, "{quarter}");
        let usual = place.browser().sign_in(karin).await;
        assert_eq!(usual.status, StatusCode::SEE_OTHER, "{quarter}");
        later(SignedDuration::from_mins(15));
    }
    // There somebody who guesses is stopped like anywhere.
    for _ in 0..10 {
        place.browser().password(karin.email, GUESS).await;
    }
    let usual = place.browser().password(karin.email, karin.password).await;
    assert_eq!(usual.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn of_ten_thousand_attempts_a_hundred_and_sixty_are_looked_at() {
    let place = Place::new().await;
    let before = place.casework.passwords_hashed();
    let mut statuses: BTreeMap<u16, u32> = BTreeMap::new();
    let mut count = async |address: String, email: String| {
        let answer = place.browser_at(&address).password(&email, GUESS).await;
        *statuses.entry(answer.status.as_u16()).or_default() += 1;
    };
    // One person from four thousand addresses: ten.
    for at in 0..4_000_u32 {
        let email = place.karin.email.to_owned();
        count(format!("10.1.{}.{}", at / 250, at % 250), email).await;
    }
    // Four thousand people from one address: a hundred.
    for at in 0..4_000_u32 {
        count("10.2.0.1".to_owned(), format!("person{at}@example.org")).await;
    }
    // Five people from twenty addresses: ten each.
    for at in 0..2_000_u32 {
        count(
            format!("10.3.0.{}", at % 20),
            format!("vd{}@example.org", at % 5),
        )
        .await;
    }
    let hashed = place.casework.passwords_hashed() - before;
    println!(
        "10 000 attempts to sign in: answers by status {statuses:?}, passwords hashed {hashed}"
    );
    assert_eq!(statuses, BTreeMap::from([(422, 160), (429, 9_840)]));
    assert_eq!(hashed, 160);
    // Meanwhile others sign in.
    assert_eq!(
        place.browser().sign_in(&place.karl).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn a_burst_of_attempts_counts_like_a_row() {
    let place = Place::new().await;
    let before = place.casework.passwords_hashed();
    let mut burst = tokio::task::JoinSet::new();
    for at in 0..100 {
        let mut browser = place.browser_at(&format!("203.0.113.{at}"));
        let email = place.karin.email;
        burst.spawn(async move { browser.password(email, GUESS).await.status });
    }
    let statuses = burst.join_all().await;
    let looked_at = statuses
        .iter()
        .filter(|one| **one == StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(looked_at.count(), 10);
    assert_eq!(place.casework.passwords_hashed() - before, 10);
}

#[tokio::test]
async fn whoever_knows_the_password_guesses_ten_codes_and_no_more() {
    let place = Place::new().await;
    let karin = &place.karin;
    let mut attacker = place.browser_at("203.0.113.1");
    for _ in 0..2 {
        attacker.password(karin.email, karin.password).await;
        for _ in 0..5 {
            let answer = attacker.code("123456").await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
    }
    let stopped = attacker.password(karin.email, karin.password).await;
    assert_eq!(stopped.status, StatusCode::TOO_MANY_REQUESTS);
    // One that was begun before the pause does not go on either.
    later(SignedDuration::from_mins(16));
    let mut begun = place.browser_at("203.0.113.2");
    begun.password(karin.email, karin.password).await;
    for _ in 0..10 {
        attacker.password(karin.email, GUESS).await;
    }
    let code = begun.code(&karin.code()).await;
    assert_eq!(code.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn whoever_knows_the_password_guesses_thirty_codes_a_day() {
    let place = Place::new().await;
    let karin = &place.karin;
    // A stranger without the password fills nothing, however long they go on.
    for _ in 0..8 {
        for _ in 0..10 {
            place
                .browser_at("203.0.113.9")
                .password(karin.email, GUESS)
                .await;
        }
        later(SignedDuration::from_mins(16));
    }
    let mut attacker = place.browser_at("203.0.113.1");
    for _ in 0..6 {
        attacker.password(karin.email, karin.password).await;
        for _ in 0..5 {
            let answer = attacker.code("123456").await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        later(SignedDuration::from_mins(16));
    }
    // Even the right one is not looked at any more, from anywhere.
    for address in ["203.0.113.1", "192.0.2.1"] {
        let mut browser = place.browser_at(address);
        browser.password(karin.email, karin.password).await;
        let code = browser.code(&karin.code()).await;
        assert_eq!(code.status, StatusCode::TOO_MANY_REQUESTS, "{address}");
    }
    // Asking again has not made it longer: a day after the first five they can try again.
    later(SignedDuration::from_mins(24 * 60 - 6 * 16 + 1));
    place.signed_in(karin).await;
}

#[tokio::test]
async fn whoever_took_over_a_session_guesses_the_password_no_faster_than_a_stranger() {
    let place = Place::new().await;
    let mut stolen = place.signed_in(&place.karin).await;
    let form = [("losenord", GUESS), ("kod", "123456")];
    for guess in 0..12 {
        let answer = stolen.post("/mina-sidor/bekrafta", &form).await;
        let status = if guess < 10 {
            StatusCode::UNPROCESSABLE_ENTITY
        } else {
            StatusCode::TOO_MANY_REQUESTS
        };
        assert_eq!(answer.status, status, "{guess}");
    }
}

#[tokio::test]
async fn an_unknown_person_gets_the_answer_and_the_work_of_a_known_one() {
    let place = Place::new().await;
    let casework = &place.casework;
    let invited = "inbjuden@example.org";
    casework
        .found(coordinator("Inte Än", invited))
        .await
        .unwrap();
    let closed = "stangd@example.org";
    let founded = casework
        .found(coordinator("Borta Nu", closed))
        .await
        .unwrap();
    let (link, code) = (founded.link.unwrap(), founded.code.unwrap());
    let password = "sju sega gubbar";
    accepted(casework, &link, &code, password).await;
    let mut transaction = casework.store().begin().await.unwrap();
    let signed = Signed {
        by: place.karl.id.clone(),
        at: now(),
    };
    let id = &founded.mandate.account_id;
    account::close(&mut transaction, id, &signed, "slutat")
        .await
        .unwrap();
    transaction.commit().await.unwrap();

    let mut seen = Vec::new();
    for (email, password) in [
        ("finns-inte@example.org", GUESS),
        (place.karin.email, GUESS),
        (invited, GUESS),
        (closed, password),
    ] {
        let before = casework.passwords_hashed();
        let answer = place.browser().password(email, password).await;
        let hashed = casework.passwords_hashed() - before;
        let mut headers = answer.headers.clone();
        headers.remove("x-request-id");
        // The page holds the address that was typed.
        headers.remove("content-length");
        seen.push((
            answer.status,
            headers,
            answer.text.replace(email, "EMAIL"),
            hashed,
        ));
    }
    assert_eq!(seen[0].0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(seen[0].3, 1);
    assert!(!seen[0].2.contains(GUESS));
    for other in &seen[1..] {
        assert_eq!(*other, seen[0]);
    }
    // What nobody can have chosen costs nothing, and is answered like any other guess, whoever has the address.
    let before = casework.passwords_hashed();
    let too_long = "å".repeat(201);
    for email in ["finns-inte@example.org", place.karin.email] {
        let answer = place.browser().password(email, &too_long).await;
        assert_eq!(answer.status, seen[0].0, "{email}");
        assert_eq!(answer.text.replace(email, "EMAIL"), seen[0].2);
    }
    assert_eq!(casework.passwords_hashed(), before);
}

#[tokio::test]
async fn a_token_that_an_attacker_planted_is_never_adopted() {
    let place = Place::new().await;
    let planted = "0".repeat(64);
    let mut victim = place.browser();
    for name in ["__Host-overens", "__Host-overens-steg"] {
        victim.cookies.insert(name.to_owned(), planted.clone());
    }
    victim.sign_in(&place.karin).await;
    assert_ne!(victim.session(), planted);
    let mut attacker = place.browser();
    attacker
        .cookies
        .insert("__Host-overens".to_owned(), planted);
    assert!(!attacker.is_in().await);

    // Nor is a session of the attacker's own raised to one of the victim's: it ends.
    let mut attacker = place.signed_in(&place.karl).await;
    later(SignedDuration::from_secs(30));
    let mut victim = attacker.clone();
    victim.sign_in(&place.karin).await;
    assert_ne!(victim.session(), attacker.session());
    assert!(!attacker.is_in().await);

    // Nor does the victim's code finish what the attacker began.
    later(SignedDuration::from_secs(30));
    let mut attacker = place.browser();
    attacker
        .password(place.karl.email, place.karl.password)
        .await;
    let mut victim = attacker.clone();
    let answer = victim.code(&place.karin.code()).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn every_change_of_what_one_may_gives_a_new_token() {
    let place = Place::new().await;
    let mut browser = place.signed_in(&place.karin).await;
    let mut tokens = vec![browser.session().to_owned()];
    let proof = [
        ("losenord", place.karin.password),
        ("kod", &place.karin.code()),
    ];
    browser.post("/mina-sidor/bekrafta", &proof).await;
    tokens.push(browser.session().to_owned());
    later(SignedDuration::from_secs(30));
    browser.sign_in(&place.karin).await;
    tokens.push(browser.session().to_owned());
    let mandates = place
        .casework
        .signed_in(browser.session())
        .await
        .unwrap()
        .unwrap()
        .mandates;
    let chosen = place
        .casework
        .choose_mandate(browser.session(), &mandates[0].mandate_id)
        .await;
    tokens.push(chosen.unwrap());
    for (at, token) in tokens.iter().enumerate() {
        let runs = place.casework.signed_in(token).await.unwrap().is_some();
        assert_eq!(runs, at == tokens.len() - 1, "{at}");
        assert!(token.len() == 64 && !tokens[..at].contains(token));
    }
}

#[tokio::test]
async fn a_stolen_cookie_ends_with_signing_out() {
    let place = Place::new().await;
    let mut browser = place.signed_in(&place.karin).await;
    let mut stolen = browser.clone();
    browser.post("/logga-ut", &[("", "")]).await;
    assert!(!stolen.is_in().await);
}

#[tokio::test]
async fn a_stolen_cookie_ends_with_a_new_password() {
    let place = Place::new().await;
    let mut browser = place.signed_in(&place.karin).await;
    let mut stolen = browser.clone();
    let code = place.karin.code();
    let form = [
        ("losenord", place.karin.password),
        ("kod", code.as_str()),
        ("nytt-losenord", "elva blå kaniner"),
    ];
    browser.post("/mina-sidor/konto/losenord", &form).await;
    assert!(!stolen.is_in().await);
    assert!(browser.is_in().await);
}

#[tokio::test]
async fn a_stolen_cookie_ends_with_the_mandate() {
    let place = Place::new().await;
    let mut stolen = place.signed_in(&place.karin).await;
    let mandate = actor(&place.casework, stolen.session())
        .await
        .acts_for
        .unwrap()
        .mandate_id;
    let karl = actor(
        &place.casework,
        place.signed_in(&place.karl).await.session(),
    )
    .await;
    place
        .casework
        .end_mandate(&karl, &mandate, "Slutat")
        .await
        .unwrap();
    assert!(!stolen.is_in().await);
}

/// A third who coordinates, let in by one of the two.
async fn third(casework: &Casework, by: &Actor) -> Actor {
    let maja = coordinator("Maja Ny", "maja@example.org");
    let founded = casework.found(maja).await.unwrap();
    let (link, code) = (founded.link.unwrap(), founded.code.unwrap());
    let (_, token) = accepted(casework, &link, &code, "sju sega gubbar").await;
    approve(casework, by, &founded.approval_id).await;
    let token = casework
        .choose_mandate(&token, &founded.mandate.id)
        .await
        .unwrap();
    actor(casework, &token).await
}

#[tokio::test]
async fn a_stolen_cookie_ends_with_a_recovery() {
    let place = Place::new().await;
    let casework = &place.casework;
    let mut stolen = place.signed_in(&place.karl).await;
    let karin = actor(casework, place.signed_in(&place.karin).await.session()).await;
    let asked = casework
        .ask_recovery(&karin, &place.karl.id, "skr", "Stulen dator")
        .await
        .unwrap();
    let third = third(casework, &karin).await;
    let Effect::Code(code) = approve(casework, &third, &asked.approval_id).await else {
        panic!("whoever confirms is told the code");
    };
    // The two halves alone end nothing yet: whoever has them may still be found out.
    assert!(stolen.is_in().await);
    accepted(casework, &asked.link, &code, "elva blå kaniner").await;
    assert!(!stolen.is_in().await);
    let used = casework.check_invitation(&asked.link, &code).await;
    assert!(matches!(used, Err(InvitationError::DoesNotHold)));
}

#[tokio::test]
async fn a_stolen_cookie_ends_after_twelve_hours_however_it_is_used() {
    let place = Place::new().await;
    let mut stolen = place.signed_in(&place.karin).await;
    let mut minutes = 0;
    while stolen.is_in().await {
        later(SignedDuration::from_mins(30));
        minutes += 30;
        assert!(minutes <= 12 * 60, "it goes on for ever");
    }
    // Proving anew who one is makes no session longer either.
    let mut proven = place.signed_in(&place.karl).await;
    for _ in 0..23 {
        later(SignedDuration::from_mins(30));
        let form = [
            ("losenord", place.karl.password),
            ("kod", &place.karl.code()),
        ];
        proven.post("/mina-sidor/bekrafta", &form).await;
        assert!(proven.is_in().await);
    }
    later(SignedDuration::from_mins(30));
    assert!(!proven.is_in().await);
}
