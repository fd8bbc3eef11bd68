//! Claiming back by decision, from the proposal to the claim.

use axum::http::StatusCode;

use crate::desk::{Desk, Person};
use crate::repayments::paid::{AGREEMENT, field, items, pay};

const NEW: &str = "/arbete/aterkrav/nytt";

/// Petra proposes, and the id of the matter is given.
async fn proposed(desk: &Desk, petra: &Person) -> String {
    let address = format!("{NEW}?overenskommelse={AGREEMENT}&organisation=kommun-0115");
    let form = petra.get(&address).await;
    assert_eq!(form.status, StatusCode::OK);
    assert!(form.says("100\u{a0}000"), "{}", form.told());
    let first = field(&items(desk).await[0]);
    let sent = petra
        .post(
            NEW,
            &[
                ("overenskommelse", AGREEMENT),
                ("organisation", "kommun-0115"),
                (first.as_str(), "40 000"),
                ("grund", "no_report"),
                ("skal", "Ingen redovisning har kommit."),
            ],
        )
        .await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let id = sent.location().strip_prefix("/arbete/aterkrav/");
    id.unwrap().to_owned()
}

/// Sends a form of the page with the revision it was shown with.
async fn step(person: &Person, address: &str, fields: &[(&str, &str)]) -> crate::desk::Answer {
    let page = person.get(address).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.told());
    let revision = page.field("revision").unwrap_or_default();
    let mut all: Vec<(&str, &str)> = fields.to_vec();
    all.push(("revision", &revision));
    person.post(address, &all).await
}

#[tokio::test]
async fn whoever_it_concerns_is_heard_before_it_is_decided() {
    let desk = Desk::new().await;
    pay(&desk, false).await;
    let (petra, hanna) = (desk.person("petra").await, desk.person("hanna").await);
    let id = proposed(&desk, &petra).await;
    let (staff, own) = (
        format!("/arbete/aterkrav/{id}"),
        format!("/mina-sidor/aterkrav/{id}"),
    );
    assert_eq!(hanna.get(&own).await.status, StatusCode::NOT_FOUND);
    let early = step(
        &petra,
        &staff,
        &[("gor", "besluta"), ("belopp", "1"), ("text", "x")],
    )
    .await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    for wrong in ["2025-02-16", "i morgon", ""] {
        let short = step(&petra, &staff, &[("gor", "skicka"), ("senast", wrong)]).await;
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let sent = step(
        &petra,
        &staff,
        &[("gor", "skicka"), ("senast", "2025-02-24")],
    )
    .await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let letter = hanna.get(&format!("{own}/brev")).await;
    assert!(letter.text.starts_with("%PDF"));
    let list = hanna.get("/mina-sidor/aterbetalningar").await;
    assert!(list.says(&own), "{}", list.told());
    let answer = [
        ("gor", "svara"),
        ("text", "Den kom i går.\n\n<b>Se bilagan.</b>"),
    ];
    let sent = hanna.post(&own, &answer).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let page = petra.get(&staff).await;
    assert!(page.says("&lt;b&gt;Se bilagan.") && page.says("Den kom i går."));
    let decide = [
        ("gor", "besluta"),
        ("belopp", "30 000"),
        ("text", "Redovisningen är för sen."),
    ];
    let sent = step(&petra, &staff, &decide).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    // What is prepared is not told before it is decided.
    assert!(!hanna.get(&own).await.says("Redovisningen är för sen."));
    assert!(desk.approve("petra", &id).await.is_err());
    desk.approve("par", &id).await.unwrap();
    let page = hanna.get(&own).await;
    assert!(page.says("Redovisningen är för sen.") && page.says("Kravet som beslutet ledde till"));
    assert!(
        page.says("30\u{a0}000") && !page.says("‹"),
        "{}",
        page.told()
    );
}

#[tokio::test]
async fn what_cannot_be_proposed_is_told_and_kept() {
    let desk = Desk::new().await;
    pay(&desk, false).await;
    let petra = desk.person("petra").await;
    let first = field(&items(&desk).await[0]);
    let send = |amount: &'static str, ground: &'static str, reasons: &'static str| {
        [
            ("overenskommelse".to_owned(), AGREEMENT),
            ("organisation".to_owned(), "kommun-0115"),
            (first.clone(), amount),
            ("grund".to_owned(), ground),
            ("skal".to_owned(), reasons),
        ]
    };
    for (amount, ground, reasons) in [
        ("100 001", "no_report", "Skäl."),
        ("1", "", "Skäl."),
        ("1", "finns-inte", "Skäl."),
        ("1", "other", "  "),
        ("", "no_report", "Skäl."),
    ] {
        let answer = petra.post(NEW, &send(amount, ground, reasons)).await;
        let told = format!("{amount} {ground}: {}", answer.told());
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        assert_eq!(answer.lines("skal").unwrap().trim(), reasons.trim());
    }
    let hostile = "?overenskommelse=%3Cscript%3E&organisation=%27";
    let answer = petra.get(&format!("{NEW}{hostile}")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!answer.says("<script>\""));
    assert!(
        desk.person("petra")
            .await
            .get("/arbete/aterkrav")
            .await
            .says("Det finns inga återkrav")
    );
    let hanna = desk.person("hanna").await;
    assert_eq!(hanna.get(NEW).await.status, StatusCode::FORBIDDEN);
}
