//! Who got which message: the ledger for those who send, the messages for those who get them, and the outbox.

use axum::http::StatusCode;
use casework::store::{delivery, email};

use crate::desk::{Desk, Person};

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

/// How many it says of a board's standing in the ledger, which does not name what none stands at.
fn counted(page: &str, standing: &str) -> usize {
    let Some(after) = page.split(&format!("<dt>{standing}</dt>")).nth(1) else {
        return 0;
    };
    let number = after.split("<dd>").nth(1).unwrap();
    number.split("</dd>").next().unwrap().parse().unwrap()
}

#[tokio::test]
async fn the_list_of_messages_says_of_each_what_its_ledger_says() {
    let desk = Desk::new().await;
    let message = sent(&desk).await;
    let (karin, hanna) = (desk.person("karin").await, desk.person("hanna").await);
    let ledger = format!("/arbete/meddelanden/{message}/utskick");
    let row = async || {
        let list = karin.get("/arbete/meddelanden").await;
        let row = list.text.split("<tr").find(|row| row.contains(&ledger));
        row.unwrap().replace('\u{a0}', " ")
    };
    let before = row().await;
    assert!(before.contains("0 av 310"), "{before}");
    hanna.get(&own(&message, "kommun-0115")).await;
    let opened = row().await;
    assert!(opened.contains("1 av 310"), "{opened}");
    let cecilia = desk.person("cecilia").await;
    let address = own(&message, "kommun-0115");
    let done = cecilia.post(&address, &[("nummer", "KS 1")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    // One e-mail was given up before it was sent.
    let mut transaction = desk.casework.store().begin().await.unwrap();
    let new = email::NewEmail {
        id: "given-up",
        header_id: "<given-up@test>",
        kind: email::EmailKind::Delivery,
        about_kind: "message",
        about_id: &message,
        organisation_id: None,
        address: "a@demo.example",
        subject: "Ämne",
        body: "Text",
        created_by: "overens",
        created_at: desk.casework.now(),
        attachments: &[],
    };
    email::insert(&mut transaction, new).await.unwrap();
    let at = desk.casework.now();
    email::cancel(&mut transaction, "given-up", at)
        .await
        .unwrap();
    let other = format!("{message}-kommun-1440");
    delivery::set_email(&mut transaction, &other, "given-up")
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let page = karin.get(&ledger).await.text;
    let after = row().await;
    let of = |standing| counted(&page, standing);
    let confirmed = of("Bekräftat som registrerat");
    let opened = of("Öppnat här, inte bekräftat") + confirmed;
    let got = of("Levererat, inte öppnat här") + opened;
    let failed = of("Misslyckades");
    assert_eq!((got, opened, confirmed, failed), (1, 1, 1, 1));
    let said: Vec<String> = (after.split("</td>"))
        .map(|cell| {
            let text = cell.replace("</a>", "");
            text.rsplit('>').next().unwrap().trim().to_owned()
        })
        .collect();
    let end = said.len() - 1;
    assert_eq!(
        said[end - 4..end],
        [
            format!("{got} av 310"),
            opened.to_string(),
            confirmed.to_string(),
            failed.to_string()
        ],
        "{after}"
    );
    assert!(after.contains(&format!("{ledger}?visa=failed")));
    let summary = "Av 310 nämnder har 1 fått meddelandet, 1 öppnat det här och 1 bekräftat";
    assert!(page.replace('\u{a0}', " ").contains(summary));
}

#[tokio::test]
async fn the_email_page_opens_on_what_failed_and_on_all_when_nothing_did() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let none_failed = "Inget e-brev har misslyckats, så här visas alla.";
    let empty = karin.get("/arbete/epost").await;
    assert!(empty.says("Här finns inget e-brev."));
    let put_in = karin
        .post("/arbete/epost", &[("prov", "karin@example.se")])
        .await;
    assert_eq!(put_in.status, StatusCode::SEE_OTHER);
    let page = karin.get("/arbete/epost").await;
    assert!(page.says(none_failed) && page.says("karin@example.se"));
    let mut transaction = desk.casework.store().begin().await.unwrap();
    let now = desk.casework.now();
    let until = now.checked_add(jiff::SignedDuration::from_mins(5)).unwrap();
    let taken = email::claim(&mut transaction, "w", now, until).await;
    let id = taken.unwrap().unwrap().id;
    let status = email::EmailStatus::Failed;
    email::note_ended(&mut transaction, &id, "w", status, "550 nej", now)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let page = karin.get("/arbete/epost").await;
    assert!(!page.says(none_failed) && page.says("550 nej") && page.says("Skicka igen"));
    // Whoever asks for all gets all, and is not told that nothing failed.
    let page = karin.get("/arbete/epost?visa=alla").await;
    assert!(!page.says(none_failed) && page.says("550 nej"));
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
