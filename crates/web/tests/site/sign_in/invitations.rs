//! Coming to an account by an invitation: two halves, told to two different people.

use axum::http::StatusCode;
use casework::approval::{ApprovalError, Effect};
use casework::invitation::InvitationError;
use casework::mandate::MandateError;
use casework::{Actor, ActsFor};
use grants::Role;
use jiff::SignedDuration;

use crate::sign_in::own_account::secret_of;
use crate::sign_in::place::{Browser, Place, actor, approve, changed, coordinator, later, now};

/// Fills in an invitation to its end.
async fn accept(
    browser: &mut Browser,
    link: &str,
    code: &str,
    password: &str,
) -> crate::sign_in::place::Answer {
    let address = format!("/inbjudan/{link}");
    let page = browser.get(&address).await;
    let form = changed(
        page.form_with("inbjudningskod"),
        &[("inbjudningskod", code)],
    );
    let page = browser.post(&address, &form).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.told());
    let new_code = secret_of(&page.letters()).code(now());
    let typed = [("nytt-losenord", password), ("ny-kod", new_code.as_str())];
    browser
        .post(&address, &changed(page.form_with("ny-kod"), &typed))
        .await
}

#[tokio::test]
async fn a_link_and_a_code_from_two_people_open_an_account_once() {
    let place = Place::new().await;
    let karin = actor(
        &place.casework,
        place.signed_in(&place.karin).await.session(),
    )
    .await;
    let karl = actor(
        &place.casework,
        place.signed_in(&place.karl).await.session(),
    )
    .await;
    let new = coordinator("Maja Ny", "maja@example.org");
    let proposed = place.casework.propose_mandate(&karin, new).await.unwrap();
    // Whoever proposes has the link and no code.
    assert_eq!(proposed.code, None);
    let link = proposed.link.unwrap();
    let mut maja = place.browser();
    let page = maja.get(&format!("/inbjudan/{link}")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("Välkommen, Maja Ny") && page.says("noindex"));
    assert_eq!(page.headers["cache-control"], "no-store");
    assert_eq!(page.headers["referrer-policy"], "same-origin");
    assert!(!page.says("maja@example.org"), "told before the code");
    let Effect::Code(code) = approve(&place.casework, &karl, &proposed.approval_id).await else {
        panic!("whoever confirms is told the code");
    };
    // However it was read out.
    let said = code.to_uppercase().replace('-', " ");
    let arrived = accept(&mut maja, &link, &said, "sju sega gubbar").await;
    assert_eq!(arrived.location(), "/mina-sidor", "{}", arrived.told());
    let own = maja.get("/mina-sidor/konto").await;
    assert!(own.says("maja@example.org") && own.says("Maja Ny"));
    let used = place.browser().get(&format!("/inbjudan/{link}")).await;
    assert_eq!(used.status, StatusCode::GONE);
    let again = place.casework.check_invitation(&link, &code).await;
    assert!(matches!(again, Err(InvitationError::DoesNotHold)));
}

#[tokio::test]
async fn a_link_that_was_used_is_too_old_or_never_was_says_the_same() {
    let place = Place::new().await;
    let founded =
        |name: &'static str, email: &'static str| place.casework.found(coordinator(name, email));
    let used = founded("A Ett", "a1@example.org").await.unwrap();
    let (link, code) = (used.link.unwrap(), used.code.unwrap());
    accept(&mut place.browser(), &link, &code, "sju sega gubbar").await;
    let tried = founded("B Två", "b2@example.org")
        .await
        .unwrap()
        .link
        .unwrap();
    let mut browser = place.browser();
    for left in [4, 3, 2, 1, 0] {
        let form = [("inbjudningskod", "aaaa-bbbb-cccc")];
        let wrong = browser.post(&format!("/inbjudan/{tried}"), &form).await;
        let status = if left > 0 {
            StatusCode::UNPROCESSABLE_ENTITY
        } else {
            StatusCode::GONE
        };
        assert_eq!(wrong.status, status, "{left}");
    }
    let old = founded("C Tre", "c3@example.org").await.unwrap();
    later(SignedDuration::from_hours(7 * 24));
    let old_link = old.link.unwrap();
    let never = "0".repeat(64);
    let mut pages = Vec::new();
    for link in [&link, &tried, &old_link, &never] {
        for method in ["get", "post"] {
            let address = format!("/inbjudan/{link}");
            let form = [("inbjudningskod", old.code.as_deref().unwrap())];
            let answer = match method {
                "get" => place.browser().get(&address).await,
                _ => place.browser().post(&address, &form).await,
            };
            assert_eq!(answer.status, StatusCode::GONE, "{method}");
            pages.push(answer.text.replace(link.as_str(), "LINK"));
        }
    }
    pages.dedup();
    assert_eq!(pages.len(), 1);
    assert!(pages[0].contains("Be den som gav dig länken om en ny."));
}

#[tokio::test]
async fn what_is_wrong_with_the_way_in_is_said_and_the_invitation_goes_on() {
    let place = Place::new().await;
    let founded = place
        .casework
        .found(coordinator("Maja Ny", "maja@example.org"))
        .await
        .unwrap();
    let (link, code) = (founded.link.unwrap(), founded.code.unwrap());
    let mut maja = place.browser();
    let short = accept(&mut maja, &link, &code, "kort").await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(short.says("Lösenordet är för kort.") && short.says("<title>Fel: Inbjudan"));
    // The secret is in the app by now, and stays the same.
    let form = short.form_with("ny-kod");
    let wrong = [("nytt-losenord", "sju sega gubbar"), ("ny-kod", "000000")];
    let answer = maja
        .post(&format!("/inbjudan/{link}"), &changed(form.clone(), &wrong))
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.letters(), short.letters());
    let arrived = accept(&mut maja, &link, &code, "sju sega gubbar").await;
    assert_eq!(arrived.location(), "/mina-sidor");
}

#[tokio::test]
async fn a_recovery_takes_two_colleagues_and_replaces_everything() {
    let place = Place::new().await;
    let casework = &place.casework;
    let founded = casework
        .found(coordinator("Maja Ny", "maja@example.org"))
        .await
        .unwrap();
    let (link, code) = (founded.link.unwrap(), founded.code.unwrap());
    accept(&mut place.browser(), &link, &code, "sju sega gubbar").await;
    let mut karin_browser = place.signed_in(&place.karin).await;
    let karin = actor(casework, karin_browser.session()).await;
    let karl = actor(casework, place.signed_in(&place.karl).await.session()).await;
    let lost = &place.karl.id;
    // Neither oneself …
    let own = casework
        .ask_recovery(&karl, lost, "skr", "Ny telefon")
        .await;
    assert!(matches!(own, Err(ApprovalError::Refused(_))));
    // … nor without saying why.
    let silent = casework.ask_recovery(&karin, lost, "skr", " ").await;
    assert!(matches!(silent, Err(ApprovalError::ReasonMissing)));
    let asked = casework
        .ask_recovery(&karin, lost, "skr", "Ny telefon")
        .await
        .unwrap();
    for own in [&karin, &karl] {
        let seen = casework.approval(own, &asked.approval_id).await.unwrap();
        let alone = casework
            .approve(own, &asked.approval_id, &seen.approval.digest)
            .await;
        assert!(matches!(alone, Err(ApprovalError::Refused(_))), "{alone:?}");
    }
    // A third colleague confirms.
    let maja_mandate = &founded.approval_id;
    approve(casework, &karin, maja_mandate).await;
    let mut maja = place.browser();
    maja.password("maja@example.org", "sju sega gubbar").await;
    let maja_actor = Actor {
        id: founded.mandate.account_id.clone(),
        name: "Maja Ny".to_owned(),
        acts_for: karin.acts_for.clone().map(|acts_for| ActsFor {
            mandate_id: founded.mandate.id.clone(),
            ..acts_for
        }),
        authenticated_at: Some(now()),
    };
    let Effect::Code(code) = approve(casework, &maja_actor, &asked.approval_id).await else {
        panic!("whoever confirms is told the code");
    };
    let mut stolen = place.signed_in(&place.karl).await;
    let mut karl_browser = place.browser();
    let arrived = accept(&mut karl_browser, &asked.link, &code, "tio trötta troll").await;
    assert_eq!(arrived.location(), "/mina-sidor", "{}", arrived.told());
    assert!(!stolen.is_in().await);
    let old = place
        .browser()
        .password(place.karl.email, place.karl.password)
        .await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    let mut anew = place.browser();
    let new = anew.password(place.karl.email, "tio trötta troll").await;
    assert_eq!(new.status, StatusCode::SEE_OTHER);
    later(SignedDuration::from_secs(30));
    let old_app = anew.code(&place.karl.code()).await;
    assert_eq!(old_app.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(karin_browser.is_in().await, "others stay signed in");
}

#[tokio::test]
async fn who_may_not_see_a_person_cannot_ask_and_is_not_told_that_there_is_one() {
    let place = Place::new().await;
    let casework = &place.casework;
    let karin = actor(casework, place.signed_in(&place.karin).await.session()).await;
    let as_role = |role: Role, organisation: &str| {
        let mut other = karin.clone();
        let acts_for = other.acts_for.as_mut().unwrap();
        acts_for.role = role;
        organisation.clone_into(&mut acts_for.organisation_id);
        other.id = "somebody".to_owned();
        other
    };
    let nobody = |outcome: Result<_, ApprovalError>| match outcome {
        Err(ApprovalError::Mandate(error)) => matches!(*error, MandateError::NoSuchPerson),
        _ => false,
    };
    let stranger = as_role(Role::Handler, "kommun-0115");
    for person in [place.karl.id.as_str(), "finns-inte"] {
        let asked = casework
            .ask_recovery(&stranger, person, "skr", "Ny telefon")
            .await;
        assert!(nobody(asked), "{person}");
    }
    // Nor anybody through an organisation they do not act for.
    let elsewhere = casework
        .ask_recovery(&karin, &place.karl.id, "kammarkollegiet", "Ny")
        .await;
    assert!(nobody(elsewhere));
    // Who sees the people but may not ask is told so.
    let auditor = as_role(Role::Auditor, "skr");
    let asked = casework
        .ask_recovery(&auditor, &place.karl.id, "skr", "Ny telefon")
        .await;
    assert!(
        matches!(asked, Err(ApprovalError::NotAllowed(_))),
        "{asked:?}"
    );
}

#[tokio::test]
async fn asking_again_makes_the_earlier_link_and_approval_void() {
    let place = Place::new().await;
    let casework = &place.casework;
    let karin = actor(casework, place.signed_in(&place.karin).await.session()).await;
    let first = casework
        .ask_recovery(&karin, &place.karl.id, "skr", "Ny telefon")
        .await
        .unwrap();
    let second = casework
        .ask_recovery(&karin, &place.karl.id, "skr", "Ny telefon")
        .await
        .unwrap();
    assert_ne!(first.link, second.link);
    assert!(matches!(
        casework.invited(&first.link).await,
        Err(InvitationError::DoesNotHold)
    ));
    assert!(casework.invited(&second.link).await.is_ok());
    let open = casework.open_approvals(&karin).await.unwrap();
    let ids: Vec<&str> = open
        .iter()
        .map(|asked| asked.approval.id.as_str())
        .collect();
    assert_eq!(ids, [second.approval_id.as_str()]);
    // The link alone opens nothing, whatever is typed as code.
    let alone = casework.check_invitation(&second.link, "").await;
    assert!(matches!(alone, Err(InvitationError::WrongCode { left: 4 })));
}
