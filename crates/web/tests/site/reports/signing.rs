//! From what is left to the receipt: handed in by one, signed by another, and what was not used is to be paid back.

use axum::http::StatusCode;

use super::{account, desk, write};
use crate::repayments::paid;

#[tokio::test]
async fn what_is_left_names_both_figures_and_the_difference_and_leads_to_the_question() {
    let (desk, here) = desk().await;
    let hanna = desk.person("hanna").await;
    let items = paid::items(&desk).await;
    let list = hanna.get("/mina-sidor/redovisning").await;
    assert!(
        list.says("Ni har en redovisning att lämna"),
        "{}",
        list.told()
    );
    assert!(hanna.get("/mina-sidor").await.says("kommunens redovisning"));
    let before = hanna.get(&here).await;
    assert!(
        before.says("Besvara frågan: Vad har ni gjort?"),
        "{}",
        before.told()
    );
    account(&hanna, &here, &items, "60000", "30000").await;
    let page = hanna.get(&here).await;
    for words in [
        "Ni har fått 100\u{a0}000\u{a0}kr, använt 60\u{a0}000\u{a0}kr och har 30\u{a0}000\u{a0}kr kvar",
        "10\u{a0}000\u{a0}kr",
        "/money#f-used-",
        "/work#f-story",
    ] {
        assert!(page.says(words), "{words}: {}", page.told());
    }
    let early = hanna
        .post(&here, &[("gor", "lamna"), ("revision", "1")])
        .await;
    assert_eq!(
        early.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "{}",
        early.told()
    );
}

#[tokio::test]
async fn more_used_than_received_is_asked_about_and_an_explanation_is_enough() {
    let (desk, here) = desk().await;
    let hanna = desk.person("hanna").await;
    let items = paid::items(&desk).await;
    account(&hanna, &here, &items, "120000", "0").await;
    write(&hanna, &here, "Mycket").await;
    let page = hanna.get(&format!("{here}/money")).await;
    assert!(page.says("Stämmer det?"), "{}", page.told());
    let words: Vec<String> = items.iter().map(|item| format!("more {item}")).collect();
    let fields: Vec<(String, &str)> = (words.iter())
        .map(|word| (format!("forklaring.{word}"), "Resten betalade vi själva."))
        .collect();
    let sent = hanna.post(&format!("{here}/money"), &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let page = hanna.get(&here).await;
    assert!(page.says("Inget återstår"), "{}", page.told());
    let handed = hanna
        .post(&here, &[("gor", "lamna"), ("revision", "1")])
        .await;
    assert_eq!(handed.status, StatusCode::SEE_OTHER, "{}", handed.told());
}

#[tokio::test]
async fn whoever_hands_in_does_not_sign_and_what_was_not_used_becomes_a_claim() {
    let (desk, here) = desk().await;
    let (hanna, anders) = (desk.person("hanna").await, desk.person("anders").await);
    let items = paid::items(&desk).await;
    account(&hanna, &here, &items, "60000", "40000").await;
    write(&hanna, &here, "Vi har utbildat personal").await;
    // The attestant hands in, and is the one who cannot sign.
    let handed = anders
        .post(&here, &[("gor", "lamna"), ("revision", "1")])
        .await;
    assert_eq!(handed.status, StatusCode::SEE_OTHER, "{}", handed.told());
    let page = anders.get(&here).await;
    assert!(!page.says("Läs och skriv under"), "{}", page.told());
    assert!(
        desk.approve("anders", here.rsplit('/').next().unwrap())
            .await
            .is_err()
    );
    let without = anders
        .post(&here, &[("gor", "ta-tillbaka"), ("revision", "2")])
        .await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [
        ("gor", "ta-tillbaka"),
        ("revision", "2"),
        ("skal", "Fel person"),
    ];
    let back = anders.post(&here, &fields).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.told());
    let again = hanna
        .post(&here, &[("gor", "lamna"), ("revision", "3")])
        .await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.told());
    assert!(
        hanna
            .get(&here)
            .await
            .says("Det kan skrivas under av Anders Påhittad")
    );

    let page = anders.get(&here).await;
    assert!(page.says("Läs och skriv under"), "{}", page.told());
    let approval = page.text.split("/mina-sidor/godkannanden/").nth(1).unwrap();
    let approval = format!(
        "/mina-sidor/godkannanden/{}",
        approval.split('"').next().unwrap()
    );
    let shown = anders.get(&approval).await;
    for words in [
        "fått 100\u{a0}000\u{a0}kr, använt 60\u{a0}000\u{a0}kr, inte använt 40\u{a0}000\u{a0}kr",
        "Kontrollsumma för svaren",
        "Redovisning av Psykisk hälsa och suicidprevention 2023 från Vallentuna",
    ] {
        assert!(shown.says(words), "{words}: {}", shown.told());
    }
    let signed = anders.post(&approval, &shown.form()).await;
    assert_eq!(
        (signed.status, signed.location()),
        (StatusCode::SEE_OTHER, here.as_str()),
        "{}",
        signed.told()
    );
    let page = hanna.get(&here).await;
    assert!(page.says("undertecknad och mottagen"), "{}", page.told());
    assert!(page.says("ska betalas tillbaka"), "{}", page.told());
    assert!(page.says("Den kom i tid"), "{}", page.told());
    let receipt = hanna.get(&format!("{here}/kvitto/1")).await;
    assert!(receipt.text.starts_with("%PDF"), "{}", receipt.status);

    let fields = [
        ("gor", "oppna"),
        ("revision", "5"),
        ("skal", "En siffra var fel"),
    ];
    let reopened = hanna.post(&here, &fields).await;
    assert_eq!(
        reopened.status,
        StatusCode::SEE_OTHER,
        "{}",
        reopened.told()
    );
    let page = hanna.get(&here).await;
    assert!(
        page.says("En siffra var fel") && page.says("Version 1"),
        "{}",
        page.told()
    );
}
