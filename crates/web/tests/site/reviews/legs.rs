//! Both legs of a year by way of the coordinator.

use axum::http::StatusCode;

use crate::reviews::{VIA, asked, begun};

const LEGS: &str = "/arbete/medel/psykisk-halsa-2021/led";

#[tokio::test]
async fn both_legs_stand_beside_each_other_and_say_what_is_missing() {
    let (desk, _) = begun().await;
    let karin = desk.person("karin").await;
    let page = karin.get(LEGS).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.told());
    assert!(page.says("De två leden stämmer på öret"), "{}", page.told());
    assert!(page.says("har inte rekvirerat något ännu"));
    // Nothing has come in, so nothing can be passed on, and the page says so instead of offering a button.
    assert!(page.says("Pengarna räcker inte ännu"), "{}", page.told());
    assert!(page.says("Inget bekräftat betalkonto"));
    let pool = asked(&desk, VIA, "karin", "karl").await;
    let page = karin.get(LEGS).await;
    let number = format!("{}:{}", pool.year.unwrap(), pool.number.unwrap());
    assert!(page.says(&number), "{}", page.told());
    let petra = desk.person("petra").await;
    let seen = petra.get(LEGS).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(!seen.says("Betala vidare efter nyckel"));
    let direct = karin.get("/arbete/medel/psykisk-halsa-2023/led").await;
    assert_eq!(direct.status, StatusCode::NOT_FOUND, "it has one leg");
}

#[tokio::test]
async fn a_form_that_was_not_shown_passes_nothing_on() {
    let (desk, _) = begun().await;
    let mut people = Vec::new();
    for (key, status) in [
        ("karin", StatusCode::CONFLICT),
        ("petra", StatusCode::FORBIDDEN),
        ("rut", StatusCode::FORBIDDEN),
        ("hanna", StatusCode::FORBIDDEN),
    ] {
        people.push((key, desk.person(key).await, status));
    }
    // Signing in is in the record too.
    let before = desk.casework.record(1, None).await.unwrap();
    for (key, person, status) in people {
        for digest in ["", "annat", "<script>"] {
            let sent = person.post(LEGS, &[("underlag", digest)]).await;
            assert_eq!(sent.status, status, "{key} {digest:?}");
        }
        let nul = person.post(LEGS, &[("underlag", "\u{0}")]).await;
        assert!(nul.status.is_client_error(), "{key}: {}", nul.status);
    }
    assert_eq!(desk.casework.record(1, None).await.unwrap(), before);
}
