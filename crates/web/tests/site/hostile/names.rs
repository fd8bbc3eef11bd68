//! Hostile names of organisations and contacts: kept as words or refused with the reason, and words wherever they are shown, sent
//! or printed.

use axum::http::StatusCode;
use casework::store::email::{self, EmailStatus};

use super::is_harmless;
use super::read_back::{cells, is_one_letter, said_in, shown_in_calendar, squeezed};
use super::texts::{NAMES, NO_NAMES};
use crate::desk::{Desk, Person};
use crate::repayments::paid::{AGREEMENT, field, items, pay};

const ORGANISATIONS: &str = "/arbete/organisationer";
const CONTACTS: &str = "/mina-sidor/kontakter";
const ACCOUNT: &str = "/mina-sidor/betalkonto/nytt";

/// Karin gives an organisation another name.
async fn renamed(karin: &Person, id: &str, name: &str) -> StatusCode {
    let address = format!("{ORGANISATIONS}/{id}/andra");
    let sent = karin
        .fill(&address, &[("namn", name), ("skal", "Prov.")])
        .await;
    is_harmless(&sent, name);
    if sent.status == StatusCode::UNPROCESSABLE_ENTITY {
        assert!(sent.says("href=\"#namn\""), "{name:?}: {}", sent.told());
    }
    sent.status
}

#[tokio::test]
async fn a_name_that_would_run_or_not_be_seen_is_refused_and_nothing_is_changed() {
    let desk = Desk::new().await;
    let (karin, hanna) = (desk.person("karin").await, desk.person("hanna").await);
    let before = desk.casework.organisations().await.unwrap();
    let long = "å".repeat(10_000);
    for name in NO_NAMES.into_iter().chain([long.as_str()]) {
        let told = format!("{name:.30?}");
        let status = if name.contains('\0') {
            let form = [("namn", name), ("skal", "Prov.")];
            let address = format!("{ORGANISATIONS}/kommun-0115/andra");
            karin.fill(&address, &form).await.status
        } else {
            renamed(&karin, "kommun-0115", name).await
        };
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        let form = [("namn", name), ("epost", "a@example.org")];
        let sent = hanna
            .fill(&format!("{CONTACTS}/pahittad-1/andra"), &form)
            .await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        is_harmless(&sent, name);
    }
    assert_eq!(desk.casework.organisations().await.unwrap(), before);
    assert!(hanna.get(CONTACTS).await.says("Karim Påhittad"));
}

#[tokio::test]
async fn hostile_names_are_words_on_pages_in_tables_letters_and_mail() {
    let desk = Desk::new().await;
    pay(&desk, false).await;
    let karin = desk.person("karin").await;
    for (at, name) in NAMES.into_iter().enumerate() {
        let (payer, own) = (format!("{name} A"), format!("{name} B"));
        for (id, name) in [("kammarkollegiet", &payer), ("kommun-0115", &own)] {
            assert_eq!(
                renamed(&karin, id, name).await,
                StatusCode::SEE_OTHER,
                "{name}"
            );
        }
        let hanna = desk.person("hanna").await;
        let contact = format!("{CONTACTS}/pahittad-{}/andra", at % 2 + 1);
        let sent = hanna.fill(&contact, &[("namn", name)]).await;
        assert_eq!(
            sent.status,
            StatusCode::SEE_OTHER,
            "{name}: {}",
            sent.told()
        );
        shows(&desk, name).await;
    }
    let (payer, own) = (format!("{} A", NAMES[5]), format!("{} B", NAMES[5]));
    // The account of Vallentuna changes, which is told in an e-mail with its name in the subject.
    let hanna = desk.person("hanna").await;
    let form = [
        ("slag", "bankgiro"),
        ("nummer", "160-9908"),
        ("underlag", "Sökt."),
    ];
    let sent = hanna.fill(ACCOUNT, &form).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let (_, account) = sent.location().rsplit_once('/').unwrap();
    desk.approve("anders", account).await.unwrap();
    // And so does a claim, by letter and by e-mail.
    let first = field(&items(&desk).await[0]);
    let declare = format!("/mina-sidor/aterbetalningar/ny/{AGREEMENT}");
    let sent = hanna.fill(&declare, &[(first.as_str(), "500")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let (_, claim) = sent.location().rsplit_once('/').unwrap();
    let actor = desk.casework.demo_actor("hanna").await.unwrap();
    let letter = desk.casework.repayment_letter(&actor, claim, None).await;
    let said = said_in(&letter.unwrap().1);
    for name in [&payer, &own] {
        assert!(said.contains(&squeezed(name)), "{name}: {said}");
    }
    let mut read = desk.casework.store().reader().await.unwrap();
    let mails = email::page(&mut read, EmailStatus::Waiting, 1_000).await;
    let mails = mails.unwrap();
    for mail in &mails {
        is_one_letter(mail);
    }
    assert!(mails.iter().any(|mail| mail.subject.contains(&own)));
    assert!(mails.iter().any(|mail| mail.body.contains(&payer)));
}

/// What is shown with the names in it.
async fn shows(desk: &Desk, name: &str) {
    let anybody = desk.stranger();
    let mut found = String::new();
    for (key, address) in [
        ("karin", "/arbete/organisationer"),
        ("karin", "/arbete/organisationer/kommun-0115"),
        ("karin", "/arbete/betalkonton"),
        ("karin", "/arbete/handelser"),
        ("karin", "/mina-sidor/kontakter"),
        ("karin", "/arbete/frister"),
        ("hanna", "/mina-sidor"),
        ("hanna", "/mina-sidor/kontakter"),
        ("hanna", "/mina-sidor/betalkonto"),
        ("hanna", "/mina-sidor/medel"),
        ("petra", "/mina-sidor"),
        ("petra", "/mina-sidor/betalkonto"),
        ("petra", "/arbete/aterbetalningar"),
    ] {
        let page = desk.person(key).await.get(address).await;
        assert_eq!(page.status, StatusCode::OK, "{key} {address}");
        is_harmless(&page, address);
        found.push_str(&page.text);
    }
    let escaped = name
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;");
    assert!(found.contains(&escaped), "{name}");
    let karin = desk.person("karin").await;
    for address in [
        "/arbete/organisationer/register.csv",
        "/arbete/huvudbok/arsbesked.csv",
    ] {
        let table = karin.get(address).await;
        assert_eq!(table.status, StatusCode::OK, "{address}");
        let all = cells(table.text.as_bytes(), address);
        if address.contains("register") {
            assert!(all.iter().any(|cell| cell.contains(name)), "{name}");
        }
    }
    for address in [
        "/mottagare/0115",
        "/mottagare/0115/kalender.ics",
        "/kalender.ics",
    ] {
        let answer = anybody.get(address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        is_harmless(&answer, address);
        if address.contains("kalender") {
            shown_in_calendar(&answer.text);
        }
    }
}
