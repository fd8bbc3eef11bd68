//! The first page of whoever acts for a recipient.

use axum::http::StatusCode;
use casework::demo::PEOPLE;
use grants::Role;

use crate::desk::Desk;
use crate::threads::questions::{answered, asked};

/// The page without its marks, as it is read.
fn read(text: &str) -> String {
    let main = text.split("<main").nth(1).unwrap();
    main.replace('\u{a0}', " ")
}

#[tokio::test]
async fn a_recipient_reads_first_what_it_gets_then_what_to_do() {
    let desk = Desk::new().await;
    let page = desk.person("hanna").await.get("/mina-sidor").await;
    let text = read(&page.text);
    let heading = text.split("<h1>").nth(1).unwrap();
    let heading = heading.split("</h1>").next().unwrap();
    assert!(heading.starts_with("Vallentuna kommun f"), "{heading}");
    let order = [
        "Gör nu",
        "På gång",
        "Klart",
        "Våra belopp",
        "Fråga oss",
        "Det här har hänt",
    ];
    let places: Vec<usize> = (order.iter())
        .map(|words| text.find(words).expect(words))
        .collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[tokio::test]
async fn the_amounts_sum_to_what_is_published_and_lead_to_why() {
    let desk = Desk::new().await;
    let published = desk.casework.published().await.unwrap();
    for (key, level, code) in [
        ("hanna", grants::Level::Municipality, "0115"),
        ("henrik", grants::Level::Region, "21"),
        ("gun", grants::Level::Region, "09"),
    ] {
        let person = desk.person(key).await;
        let page = person.get("/mina-sidor").await;
        let text = read(&page.text);
        let years = published.agreements().iter().rev();
        let code: grants::Code = code.parse().unwrap();
        let newest = years
            .map(|of| (of, of.sum_of(level, code)))
            .find(|(_, sum)| *sum != grants::Ore::ZERO);
        let (of, sum) = newest.unwrap();
        let kronor = i128::from(sum.whole_kronor().unwrap());
        let sum = wording::grouped(kronor, wording::Language::Swedish).replace('\u{a0}', " ");
        assert!(text.contains(&sum), "{key}: {sum}\n{text}");
        let why = format!("/mottagare/{code}/{}/", of.agreement.year);
        let at = page.text.find(&why).expect("a way to why");
        let address = page.text[at..].split('"').next().unwrap();
        assert_eq!(
            person.get(address).await.status,
            StatusCode::OK,
            "{address}"
        );
    }
}

#[tokio::test]
async fn staff_keep_their_page_and_recipients_have_theirs() {
    let desk = Desk::new().await;
    for person in PEOPLE {
        let page = desk.person(person.key).await.get("/mina-sidor").await;
        assert_eq!(page.status, StatusCode::OK, "{}", person.key);
        let recipient = matches!(person.role, Role::Handler | Role::Attestant | Role::Contact);
        assert_eq!(page.says("Gör nu"), recipient, "{}", person.key);
        assert!(page.says(person.name) && !page.says("‹"), "{}", person.key);
    }
}

#[tokio::test]
async fn questions_and_what_was_done_are_of_ones_own_organisation_only() {
    let desk = Desk::new().await;
    let (hanna, henrik) = (desk.person("hanna").await, desk.person("henrik").await);
    let karin = desk.person("karin").await;
    let path = asked(&hanna, "Får vi köpa stolar?", "x").await;
    answered(&karin, &path, "Ja.").await;
    let page = hanna.get("/mina-sidor").await;
    assert!(page.says("Får vi köpa stolar?") && page.says("1 nytt inlägg"));
    assert!(page.says("ställde en fråga"), "{}", page.told());
    // Who signed in when is no matter of colleagues.
    let acts = hanna.get("/mina-sidor/handelser").await;
    assert!(acts.says("ställde en fråga") && !acts.says("loggade in"));
    let other = henrik.get("/mina-sidor").await;
    assert!(!other.says("stolar") && !other.says("ställde en fråga"));
    assert!(
        !henrik
            .get("/mina-sidor/handelser")
            .await
            .says("ställde en fråga")
    );
    let staff = karin.get("/mina-sidor/handelser").await;
    assert_eq!(staff.status, StatusCode::FORBIDDEN);
}
