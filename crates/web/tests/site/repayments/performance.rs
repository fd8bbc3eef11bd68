//! Who met what was asked, and what the amounts become.

use axum::http::StatusCode;

use crate::desk::{Desk, Person};

const PAGE: &str = "/arbete/prestation/psykisk-halsa-2021";

async fn add(sofia: &Person, item: &str, title: &str) -> StatusCode {
    let form = [
        ("gor", "lagg-till"),
        ("post", item),
        ("rubrik-sv", title),
        ("rubrik-en", title),
    ];
    sofia.post(PAGE, &form).await.status
}

/// The id of a requirement, as the choice on the page holds it.
async fn id_of(sofia: &Person, title: &str) -> String {
    let page = sofia.get(PAGE).await.text;
    let at = page.find(&format!(">{title}</option>")).expect(title);
    let before = &page[..at];
    let start = before.rfind("value=\"").unwrap() + "value=\"".len();
    before[start..].split('"').next().unwrap().to_owned()
}

async fn judge(sofia: &Person, id: &str, fields: &[(&str, &str)]) -> crate::desk::Answer {
    let mut form = vec![("gor", "bedom"), ("krav", id), ("niva", "municipality")];
    form.extend(fields);
    sofia.post(PAGE, &form).await
}

#[tokio::test]
async fn the_money_goes_among_the_qualified_when_all_are_judged() {
    let desk = Desk::new().await;
    let sofia = desk.person("sofia").await;
    let published = desk.casework.published().await.unwrap();
    let items = &published
        .agreement("psykisk-halsa-2021")
        .unwrap()
        .agreement
        .items;
    let mut of_level = items
        .iter()
        .filter(|item| item.level == grants::Level::Municipality);
    let item = of_level.next().unwrap().id.clone();
    assert_eq!(add(&sofia, "", "Samverkan").await, StatusCode::SEE_OTHER);
    assert_eq!(add(&sofia, &item, "Mal ett").await, StatusCode::SEE_OTHER);
    assert_eq!(add(&sofia, &item, "Mal tva").await, StatusCode::CONFLICT);
    assert_eq!(add(&sofia, "", " ").await, StatusCode::UNPROCESSABLE_ENTITY);
    let page = sofia.get(PAGE).await;
    assert!(page.says("290 är inte bedömda"), "{}", page.told());
    let (base, target) = (
        id_of(&sofia, "Samverkan").await,
        id_of(&sofia, "Mal ett").await,
    );
    let wrong = judge(
        &sofia,
        &base,
        &[
            ("vilka", "koder"),
            ("skrivna", "0115 9999"),
            ("utfall", "met"),
        ],
    )
    .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("9999 är ingen mottagare"));
    let failed = [
        ("vilka", "koder"),
        ("skrivna", "0115, 0114"),
        ("utfall", "not_met"),
    ];
    assert_eq!(
        judge(&sofia, &base, &failed).await.status,
        StatusCode::SEE_OTHER
    );
    let rest = [("vilka", "resten"), ("utfall", "met")];
    assert_eq!(
        judge(&sofia, &base, &rest).await.status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(
        judge(&sofia, &target, &rest).await.status,
        StatusCode::SEE_OTHER
    );
    let page = sofia.get(PAGE).await;
    assert!(
        page.says("288 mottagare får del av pengarna"),
        "{}",
        page.told()
    );
    assert!(page.says("Samverkan: inte uppfyllt") && !page.says("‹"));
    let english = sofia.get(&format!("/en{PAGE}")).await;
    assert!(english.says("288 recipients share") && !english.says("‹"));
}

#[tokio::test]
async fn others_read_and_do_not_judge() {
    let desk = Desk::new().await;
    for key in ["karin", "petra", "rut"] {
        let person = desk.person(key).await;
        let page = person.get(PAGE).await;
        assert_eq!(page.status, StatusCode::OK, "{key}");
        assert!(!page.says("name=\"rubrik-sv\""), "{key}");
        assert_eq!(
            add(&person, "", "Samverkan").await,
            StatusCode::FORBIDDEN,
            "{key}"
        );
    }
    let hanna = desk.person("hanna").await;
    assert_eq!(hanna.get(PAGE).await.status, StatusCode::FORBIDDEN);
}
