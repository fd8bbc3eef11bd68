//! Proposing, confirming, changing and stopping an account.

use std::sync::atomic::{AtomicI64, Ordering};

use axum::http::StatusCode;
use jiff::{SignedDuration, Timestamp};

use crate::desk::{Answer, Desk, Person};

const OWN: &str = "/mina-sidor/betalkonto";
const NEW: &str = "/mina-sidor/betalkonto/nytt";
const ALL: &str = "/arbete/betalkonton";

fn fields<'a>(kind: &'a str, number: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("slag", kind),
        ("nummer", number),
        ("innehavare", "Vallentuna kommun"),
        ("underlag", "Sökt i Bankgirots register."),
    ]
}

/// Proposes a bankgiro and gives the id of the account.
async fn proposed(by: &Person, number: &str) -> String {
    let answer = by.post(NEW, &fields("bankgiro", number)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    let (_, id) = answer.location().rsplit_once('/').unwrap();
    id.to_owned()
}

/// Sends a form that is refused: nothing is proposed, and what was typed is kept.
async fn refused(by: &Person, form: &[(&str, &str)], says: &str) -> Answer {
    let answer = by.post(NEW, form).await;
    assert!(answer.status.is_client_error(), "{form:?}");
    assert!(answer.says(says), "{says}: {}", answer.told());
    let number = form.iter().find(|(name, _)| *name == "nummer").unwrap().1;
    let kept = answer.field("nummer").unwrap();
    assert_eq!(
        kept.trim_start(),
        number.trim_start(),
        "what was typed is kept"
    );
    answer
}

#[tokio::test]
async fn an_account_takes_two_persons_and_is_used_at_once_when_it_is_the_first() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    assert!(hanna.get(OWN).await.says("har inget betalkonto än"));
    let id = proposed(&hanna, "160 9908").await;
    let page = hanna.get(&format!("{OWN}/{id}")).await;
    assert!(page.says("Bankgiro 160-9908") && page.says("Väntar på att en andra person"));
    // Who proposed it cannot confirm it, and nobody else proposes meanwhile.
    assert!(desk.approve("hanna", &id).await.is_err());
    let second = hanna.post(NEW, &fields("bankgiro", "5050-1055")).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    desk.approve("anders", &id).await.unwrap();
    let page = hanna.get(OWN).await;
    assert!(
        page.says("får sina pengar till bankgiro 160-9908"),
        "{}",
        page.told()
    );
}

#[tokio::test]
async fn a_change_waits_three_days_while_the_old_account_is_used_and_is_flagged_then() {
    static PASSED: AtomicI64 = AtomicI64::new(0);
    fn clock() -> Timestamp {
        let passed = SignedDuration::from_hours(PASSED.load(Ordering::SeqCst));
        crate::desk::now().checked_add(passed).unwrap()
    }
    let desk = Desk::at(clock).await;
    let hanna = desk.person("hanna").await;
    let first = proposed(&hanna, "160-9908").await;
    desk.approve("anders", &first).await.unwrap();
    let second = proposed(&hanna, "5050-1055").await;
    desk.approve("anders", &second).await.unwrap();
    let page = hanna.get(OWN).await;
    assert!(page.says("får sina pengar till bankgiro 160-9908"));
    assert!(page.says("Bekräftat. Används från"), "{}", page.told());
    let page = hanna.get(&format!("{OWN}/{second}")).await;
    assert!(page.says("Nästa utbetalning är den första till det här kontot"));
    for (hours, number) in [(71, "160-9908"), (72, "5050-1055")] {
        PASSED.store(hours, Ordering::SeqCst);
        let page = desk.person("hanna").await.get(OWN).await;
        let words = format!("får sina pengar till bankgiro {number}");
        assert!(page.says(&words), "{}", page.told());
    }
}

#[tokio::test]
async fn one_person_stops_an_account_and_then_there_is_none() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    let id = proposed(&hanna, "160-9908").await;
    desk.approve("anders", &id).await.unwrap();
    let address = format!("{OWN}/{id}");
    let empty = hanna.post(&address, &[("skal", "  ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let stopped = hanna.post(&address, &[("skal", "Kapat konto")]).await;
    assert_eq!(stopped.status, StatusCode::SEE_OTHER);
    assert!(hanna.get(OWN).await.says("har inget betalkonto än"));
    let again = hanna.post(&address, &[("skal", "igen")]).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn stopping_what_waits_makes_the_approval_void() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    let id = proposed(&hanna, "160-9908").await;
    let stopped = hanna.post(&format!("{OWN}/{id}"), &[("skal", "fel")]).await;
    assert_eq!(stopped.status, StatusCode::SEE_OTHER);
    assert!(desk.approve("anders", &id).await.is_err());
    assert!(hanna.get(OWN).await.says("har inget betalkonto än"));
}

#[tokio::test]
async fn a_wrong_number_says_which_part_is_wrong_and_changes_nothing() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    for (kind, number, says) in [
        (
            "bankgiro",
            "160-9907",
            "sista siffran kontrollerar de andra",
        ),
        ("bankgiro", "160-990", "Numret har 6 siffror"),
        ("bankgiro", "", "Numret saknas"),
        ("bankgiro", "１６０９９０８", "är ingen siffra"),
        ("bankgiro", "160\u{200f}9908", "är ingen siffra"),
        ("bankgiro", "<script>", "är ingen siffra"),
        (
            "plusgiro",
            "90 20 03-4",
            "sista siffran kontrollerar de andra",
        ),
        ("bank_account", "2100, 1234567", "clearingnummer 2100"),
        ("bank_account", "6789, 123 456 788", "Handelsbanken"),
        ("bank_account", "8424-1, 983 189 224-6", "femte siffra"),
        ("bank_account", "3300, 000620-5124", "privatpersons"),
        (
            "iban",
            "SE46 5000 0000 0583 9825 7466",
            "de två siffrorna efter landet",
        ),
        ("iban", "NO93 8601 1117 947", "inte i Sverige"),
    ] {
        refused(&hanna, &fields(kind, number), says).await;
    }
    let unknown = hanna.post(NEW, &fields("swish", "123")).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(hanna.get(OWN).await.says("har inget betalkonto än"));
}

#[tokio::test]
async fn an_account_in_a_bank_takes_a_certificate_that_others_do_not_see() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    let form = fields("bank_account", "6789, 123 456 789");
    refused(&hanna, &form, "Ett intyg saknas").await;
    let wrong = hanna.upload(NEW, &form, ("intyg.pdf", b"<html>")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let sent = hanna
        .upload(NEW, &form, ("intyg.pdf", b"%PDF-1.7 intyg"))
        .await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let page = hanna.get(sent.location()).await;
    assert!(page.says("Bankkonto 6789, 123 456 789") && page.says("Hämta intyget"));
    let file = format!("{}/underlag", sent.location());
    let taken = hanna.get(&file).await;
    assert!(taken.says("%PDF-1.7 intyg"));
    let disposition = taken.headers.get("content-disposition").unwrap();
    assert!(disposition.to_str().unwrap().starts_with("attachment"));
    let hugo = desk.person("hugo").await;
    assert_eq!(
        hugo.get(sent.location()).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(hugo.get(&file).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn whoever_may_not_neither_proposes_nor_stops_nor_sees_all() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    let id = proposed(&hanna, "160-9908").await;
    for key in ["cecilia", "rut", "sofia"] {
        let person = desk.person(key).await;
        let sent = person.post(NEW, &fields("bankgiro", "5050-1055")).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{key}");
        let stopped = person.post(&format!("{OWN}/{id}"), &[("skal", "x")]).await;
        assert_eq!(stopped.status, StatusCode::FORBIDDEN, "{key}");
    }
    // Somebody with the right for their own stops nothing of others, whether they see it or not.
    for key in ["hugo", "petra", "par", "karin"] {
        let person = desk.person(key).await;
        let stopped = person.post(&format!("{OWN}/{id}"), &[("skal", "x")]).await;
        assert_eq!(stopped.status, StatusCode::NOT_FOUND, "{key}");
    }
    assert!(desk.approve("agnes", &id).await.is_err());
    assert_eq!(hanna.get(ALL).await.status, StatusCode::FORBIDDEN);
    let petra = desk.person("petra").await;
    let all = petra.get(&format!("{ALL}?visa=vantar")).await;
    assert!(all.says("bankgiro 160-9908") && all.says("saknar betalkonto"));
    let elsewhere = petra.get(&format!("{ALL}?visa=vantar&sok=Kiruna")).await;
    assert!(!elsewhere.says("160-9908"));
}

#[tokio::test]
async fn the_second_person_is_shown_the_number_the_evidence_and_what_it_replaces() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    let first = proposed(&hanna, "160-9908").await;
    desk.approve("anders", &first).await.unwrap();
    proposed(&hanna, "5050-1055").await;
    let anders = desk.person("anders").await;
    let list = anders.get("/mina-sidor/godkannanden").await;
    let link = list.text.split("/mina-sidor/godkannanden/").nth(1).unwrap();
    let id = link.split('"').next().unwrap();
    let page = anders.get(&format!("/mina-sidor/godkannanden/{id}")).await;
    for words in [
        "5050-1055",
        "160-9908",
        "Sökt i Bankgirots register.",
        "3 dagar efter att du bekräftar",
        "Vallentuna kommun",
        "bankgiro",
        "Se kontot och intyget",
    ] {
        assert!(page.says(words), "{words}: {}", page.told());
    }
}
