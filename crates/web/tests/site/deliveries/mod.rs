//! Who got which message: the ledger for those who send, the messages for those who get them, and the outbox.

use crate::desk::{Desk, Person};
use axum::http::StatusCode;

/// The message of the demonstration that was sent.
async fn sent(desk: &Desk) -> String {
    desk.casework.seed_demo_matters().await.unwrap();
    let messages = desk.casework.sent_messages().await.unwrap();
    messages.into_iter().next().unwrap().id
}

fn own(message: &str, organisation: &str) -> String {
    format!("/mina-sidor/meddelanden/{message}-{organisation}")
}

async fn status(person: &Person, address: &str) -> StatusCode {
    person.get(address).await.status
}

#[tokio::test]
async fn every_municipality_and_region_gets_a_message_once() {
    let desk = Desk::new().await;
    let message = sent(&desk).await;
    let karin = desk.person("karin").await;
    let csv = karin
        .get(&format!("/arbete/meddelanden/{message}/utskick.csv"))
        .await;
    let lines: Vec<&str> = csv.text.lines().skip(1).collect();
    // 290 municipalities and 21 regions; Gotland is both, and one organisation.
    assert_eq!(lines.len(), 290 + 21 - 1);
    let gotland = lines.iter().filter(|line| line.contains("Gotland"));
    assert_eq!(gotland.count(), 1);
    let page = karin
        .get(&format!("/arbete/meddelanden/{message}/utskick"))
        .await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("Vallentuna"));
    assert!(page.says("E-posten är inte inställd"));
}

#[tokio::test]
async fn who_may_not_see_the_ledger_or_anothers_message_learns_nothing() {
    let desk = Desk::new().await;
    let message = sent(&desk).await;
    let ledger = format!("/arbete/meddelanden/{message}/utskick");
    let one = format!("{ledger}/{message}-kommun-0115");
    for (key, ledger_status, own_status) in [
        ("karin", StatusCode::OK, StatusCode::OK),
        ("rut", StatusCode::OK, StatusCode::OK),
        ("hanna", StatusCode::FORBIDDEN, StatusCode::OK),
        ("cecilia", StatusCode::FORBIDDEN, StatusCode::OK),
        ("agnes", StatusCode::FORBIDDEN, StatusCode::NOT_FOUND),
        ("henrik", StatusCode::FORBIDDEN, StatusCode::NOT_FOUND),
    ] {
        let person = desk.person(key).await;
        for address in [&ledger, &one, &format!("{ledger}.csv"), "/arbete/epost"] {
            assert_eq!(
                status(&person, address).await,
                ledger_status,
                "{key} {address}"
            );
        }
        let seen = status(&person, &own(&message, "kommun-0115")).await;
        assert_eq!(seen, own_status, "{key}");
    }
    let karin = desk.person("karin").await;
    for address in [
        "/arbete/meddelanden/finns-inte/utskick",
        "/mina-sidor/meddelanden/finns-inte",
        &format!("{ledger}/finns-inte"),
        &format!("{}/finns-inte", own(&message, "kommun-0115")),
    ] {
        assert_eq!(
            status(&karin, address).await,
            StatusCode::NOT_FOUND,
            "{address}"
        );
    }
    // An auditor reads and sends nothing.
    let rut = desk.person("rut").await;
    let refused = rut.post(&ledger, &[("skicka", "alla")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let refused = rut.post("/arbete/epost", &[("prov", "a@example.se")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_message_is_opened_once_by_its_own_people_and_confirmed_with_their_number() {
    let desk = Desk::new().await;
    let message = sent(&desk).await;
    let address = own(&message, "kommun-0115");
    let ledger = format!("/arbete/meddelanden/{message}/utskick/{message}-kommun-0115");
    let karin = desk.person("karin").await;
    let opened = "Mottagaren öppnade det här";
    // Those who send it may look without that counting as opened.
    assert_eq!(status(&karin, &address).await, StatusCode::OK);
    assert!(!karin.get(&ledger).await.says(opened));
    let hanna = desk.person("hanna").await;
    for _ in 0..2 {
        assert_eq!(status(&hanna, &address).await, StatusCode::OK);
    }
    let page = karin.get(&ledger).await;
    assert_eq!(page.text.matches(opened).count(), 1);
    // What was typed is kept, and nothing is confirmed.
    let long = "1".repeat(61);
    let refused = hanna.post(&address, &[("nummer", &long)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains(&long));
    assert!(!karin.get(&ledger).await.says("Bekräftat som registrerat"));
    let hostile = "<script>alert(1)</script>";
    let done = hanna.post(&address, &[("nummer", hostile)]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    for (person, address) in [(&hanna, &address), (&karin, &ledger)] {
        let page = person.get(address).await;
        assert!(!page.text.contains(hostile));
        assert!(page.text.contains("&lt;script&gt;"), "{address}");
    }
    assert!(karin.get(&ledger).await.says("Bekräftat som registrerat"));
    // Others do not confirm for them.
    let refused = karin.post(&address, &[("nummer", "1")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let agnes = desk.person("agnes").await;
    let refused = agnes.post(&address, &[("nummer", "1")]).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_email_waits_where_it_is_seen_until_somebody_decides() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let typed = "ingen adress <script>";
    let refused = karin.post("/arbete/epost", &[("prov", typed)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("ingen adress &lt;script&gt;"));
    let put_in = karin
        .post("/arbete/epost", &[("prov", "karin@example.se")])
        .await;
    assert_eq!(put_in.status, StatusCode::SEE_OTHER);
    let page = karin.get("/arbete/epost?visa=waiting").await;
    assert!(page.says("karin@example.se"));
    let (_, rest) = page.text.split_once("name=\"brev\" value=\"").unwrap();
    let (id, _) = rest.split_once('"').unwrap();
    // It is not in doubt, so it is not sent again.
    let refused = karin
        .post("/arbete/epost", &[("brev", id), ("gor", "igen")])
        .await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let done = karin
        .post("/arbete/epost", &[("brev", id), ("gor", "ge-upp")])
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let page = karin.get("/arbete/epost?visa=waiting").await;
    assert!(!page.says("karin@example.se"));
    let none = karin
        .post("/arbete/epost", &[("brev", "x"), ("gor", "framme")])
        .await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
}
