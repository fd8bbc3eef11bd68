//! What was not used, and the claims that are made of it.

use axum::http::StatusCode;
use casework::approval::Effect;

use crate::desk::{Answer, Desk, Person, changed};
use crate::repayments::paid::{AGREEMENT, field, items, pay};

const LIST: &str = "/mina-sidor/aterbetalningar";

fn declare_address() -> String {
    format!("{LIST}/ny/{AGREEMENT}")
}

/// Hanna says what was not used of the first item.
async fn declared(desk: &Desk, hanna: &Person, unused: &str) -> Answer {
    let first = field(&items(desk).await[0]);
    hanna
        .fill(&declare_address(), &[(first.as_str(), unused)])
        .await
}

/// The path of the claim, without the list it stands in.
async fn claimed(desk: &Desk, hanna: &Person, unused: &str) -> String {
    let answer = declared(desk, hanna, unused).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    let id = answer.location().strip_prefix(&format!("{LIST}/"));
    id.unwrap().to_owned()
}

#[tokio::test]
async fn what_was_not_used_becomes_a_claim_with_everything_needed_to_pay() {
    let desk = Desk::new().await;
    pay(&desk, false).await;
    let hanna = desk.person("hanna").await;
    let list = hanna.get(LIST).await;
    assert!(list.says(&declare_address()), "{}", list.told());
    let id = claimed(&desk, &hanna, "12 500").await;
    let page = hanna.get(&format!("{LIST}/{id}")).await;
    assert_eq!(page.status, StatusCode::OK);
    for words in [
        "12\u{a0}500",
        "31\u{a0}mars\u{a0}2025",
        "OCR-nummer",
        "Ingen ränta",
    ] {
        assert!(
            page.says(words) && !page.says("‹"),
            "{words}: {}",
            page.told()
        );
    }
    let letter = hanna.get(&format!("{LIST}/{id}/brev")).await;
    assert_eq!(letter.status, StatusCode::OK);
    assert!(letter.text.starts_with("%PDF"));
    // It is said once: the form has nothing more to ask.
    let again = hanna.get(&declare_address()).await;
    assert!(again.says("inga utbetalda pengar"), "{}", again.told());
}

#[tokio::test]
async fn what_cannot_be_is_told_at_its_field_and_nothing_typed_is_lost() {
    let desk = Desk::new().await;
    pay(&desk, false).await;
    let hanna = desk.person("hanna").await;
    for hostile in ["100001", "-5", "12,50", "1.000", "'); drop table", "９"] {
        let answer = declared(&desk, &hanna, hostile).await;
        let told = format!("{hostile}: {}", answer.told());
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        let first = field(&items(&desk).await[0]);
        assert_eq!(answer.field(&first).as_deref(), Some(hostile), "{told}");
    }
    let form = hanna.get(&declare_address()).await.form();
    let long = "å".repeat(2_001);
    let answer = hanna
        .post(
            &declare_address(),
            &changed(form.clone(), &[("anteckning", &long)]),
        )
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let old = changed(form, &[("utbetalt", "1")]);
    let answer = hanna.post(&declare_address(), &old).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(desk.casework.record(1, None).await.unwrap()[0].act != "posted");
}

#[tokio::test]
async fn claims_of_others_are_not_there() {
    let desk = Desk::new().await;
    pay(&desk, false).await;
    let hanna = desk.person("hanna").await;
    let id = claimed(&desk, &hanna, "1").await;
    for (key, own, staff) in [
        ("henrik", 404, 403),
        ("cecilia", 200, 403),
        ("petra", 200, 200),
        ("karin", 200, 200),
        ("rut", 200, 200),
        ("ada", 403, 403),
    ] {
        let person = desk.person(key).await;
        let page = person.get(&format!("{LIST}/{id}")).await;
        assert_eq!(page.status.as_u16(), own, "{key}");
        let page = person.get(&format!("/arbete/aterbetalningar/{id}")).await;
        assert_eq!(page.status.as_u16(), staff, "{key}");
    }
    // A contact reads, and disputes nothing.
    let cecilia = desk.person("cecilia").await;
    let form = [("gor", "bestrid"), ("skal", "Fel.")];
    let sent = cecilia.post(&format!("{LIST}/{id}"), &form).await;
    assert_eq!(sent.status, StatusCode::FORBIDDEN);
    let henrik = desk.person("henrik").await;
    let sent = henrik.post(&format!("{LIST}/{id}"), &form).await;
    assert_eq!(sent.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_dispute_is_answered_and_less_is_claimed_by_two() {
    let desk = Desk::new().await;
    pay(&desk, true).await;
    let hanna = desk.person("hanna").await;
    let id = claimed(&desk, &hanna, "5000").await;
    let (own, staff) = (
        format!("{LIST}/{id}"),
        format!("/arbete/aterbetalningar/{id}"),
    );
    let empty = hanna.post(&own, &[("gor", "bestrid"), ("skal", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let dispute = [("gor", "bestrid"), ("skal", "Vi har använt hälften.")];
    let sent = hanna.post(&own, &dispute).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    assert!(hanna.get(&own).await.says("Bestritt"));
    let petra = desk.person("petra").await;
    let page = petra.get(&staff).await;
    assert!(
        page.says("Vi har använt hälften.") && page.says("8,5"),
        "{}",
        page.told()
    );
    let revision = page.field("revision").unwrap();
    let change = |to: &'static str, revision: &str| {
        [
            ("gor", "andra".to_owned()),
            ("revision", revision.to_owned()),
            ("hur", "satt-ned".to_owned()),
            ("belopp", to.to_owned()),
            ("skal", "Hälften är använd.".to_owned()),
        ]
    };
    let more = petra.post(&staff, &change("5000", &revision)).await;
    assert_eq!(more.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(more.field("belopp").as_deref(), Some("5000"));
    let sent = petra.post(&staff, &change("2500", &revision)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let stale = petra.post(&staff, &change("2400", &revision)).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(desk.approve("petra", &id).await.is_err());
    let par = desk.person("par").await;
    let waiting = par.get("/mina-sidor/godkannanden").await;
    assert!(
        waiting.says("Ändrat återbetalningskrav"),
        "{}",
        waiting.told()
    );
    assert!(matches!(desk.approve("par", &id).await, Ok(Effect::Done)));
    let page = hanna.get(&own).await;
    assert!(
        page.says("2\u{a0}500") && page.says("Kravet sattes ned"),
        "{}",
        page.told()
    );
}

#[tokio::test]
async fn both_languages_have_every_word() {
    let desk = Desk::new().await;
    pay(&desk, true).await;
    let hanna = desk.person("hanna").await;
    let before = hanna.get(&format!("/en{}", declare_address())).await;
    assert!(
        before.says("Whole kronor") || before.says("whole kronor"),
        "{}",
        before.told()
    );
    let id = claimed(&desk, &hanna, "700").await;
    let petra = desk.person("petra").await;
    for (person, address) in [
        (&hanna, format!("/en{LIST}")),
        (&hanna, format!("/en{LIST}/{id}")),
        (&petra, "/en/arbete/aterbetalningar".to_owned()),
        (&petra, format!("/en/arbete/aterbetalningar/{id}")),
        (&petra, "/en/arbete/aterkrav/nytt".to_owned()),
    ] {
        let page = person.get(&address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        assert!(!page.says("‹"), "{address}: {}", page.told());
    }
}
