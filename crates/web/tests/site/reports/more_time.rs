//! More time before a report is begun, and the last day of one that was begun before the terms of its year moved.

use axum::http::StatusCode;

use super::SET;
use crate::desk::Desk;
use crate::repayments::paid;

const LIST: &str = "/arbete/redovisningar";
const OWN: &str = "/mina-sidor/redovisning";

/// The questions are open, and nobody has begun.
async fn asked() -> Desk {
    let desk = Desk::new().await;
    paid::pay(&desk, false).await;
    desk.ask(paid::AGREEMENT, SET).await;
    desk
}

#[tokio::test]
async fn more_time_is_given_before_anything_is_begun_and_stands_when_it_is() {
    let desk = asked().await;
    let (karin, hanna) = (desk.person("karin").await, desk.person("hanna").await);
    let form = format!("{LIST}/{}/mer-tid/municipality/0115", paid::AGREEMENT);
    let list = karin.get(&format!("{LIST}?ar={}", paid::AGREEMENT)).await;
    assert!(list.says(&form), "{}", list.told());
    let page = karin.get(&form).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.told());
    let give = |until: &str, reason: &str| {
        let fields = [
            ("till".to_owned(), until.to_owned()),
            ("skal".to_owned(), reason.to_owned()),
        ];
        let (karin, form) = (&karin, &form);
        async move { karin.post(form, &fields).await }
    };
    let earlier = give("2025-12-01", "Sjukdom").await;
    assert_eq!(earlier.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(earlier.says("Sista dagen är redan"), "{}", earlier.told());
    let silent = give("2026-03-31", "").await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    let given = give("2026-03-31", "Sjukdom").await;
    assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.told());
    let own = hanna.get(OWN).await;
    assert!(own.says("31\u{a0}mars\u{a0}2026"), "{}", own.told());
    let due = hanna.get("/mina-sidor/frister").await;
    assert!(due.says("31\u{a0}mars\u{a0}2026"), "{}", due.told());
    assert!(
        own.says("Börja redovisa"),
        "it is not begun by it: {}",
        own.told()
    );
    let fields = [
        ("agreement", paid::AGREEMENT),
        ("respondent", "municipality"),
        ("kod", "0115"),
    ];
    let begun = hanna.post(OWN, &fields).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.told());
    let report = hanna.get(begun.location()).await;
    assert!(report.says("31\u{a0}mars\u{a0}2026"), "{}", report.told());
    assert!(report.says("Sjukdom"), "why: {}", report.told());
    // What is begun is given more time by itself.
    let late = karin.get(&form).await;
    assert_eq!(late.status, StatusCode::NOT_FOUND);
    let nobody = format!("{LIST}/{}/mer-tid/municipality/9999", paid::AGREEMENT);
    assert_eq!(karin.get(&nobody).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nobody_else_gives_more_time() {
    let desk = asked().await;
    let form = format!("{LIST}/{}/mer-tid/municipality/0115", paid::AGREEMENT);
    let fields = [("till", "2026-03-31"), ("skal", "Sjukdom")];
    for key in ["hanna", "anders", "petra", "rut", "henrik"] {
        let person = desk.person(key).await;
        assert!(person.get(&form).await.status.is_client_error(), "{key}");
        let sent = person.post(&form, &fields).await;
        assert!(sent.status.is_client_error(), "{key}");
    }
    let own = desk.person("hanna").await.get(OWN).await;
    assert!(!own.says("31\u{a0}mars\u{a0}2026"), "{}", own.told());
}
