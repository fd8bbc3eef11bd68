//! How the service fares, and who has tried to sign in.

use axum::http::StatusCode;

use crate::desk::Desk;

#[tokio::test]
async fn every_sample_of_these_pages_answers_as_stated_in_both_languages() {
    let desk = Desk::new().await;
    let ada = desk.person("ada").await;
    let placeholders = web::sample::placeholders(&desk.casework).await.unwrap();
    let ours = |path: &str| path.starts_with("/arbete/konton") || path.starts_with("/arbete/drift");
    let mut seen = 0;
    for route in web::routes().into_iter().filter(|route| ours(route.path)) {
        for sample in &route.samples {
            let address = web::sample::filled(sample.address, &placeholders);
            for address in [address.clone(), format!("/en{address}")] {
                let answer = ada.get(&address).await;
                assert_eq!(answer.status.as_u16(), sample.status, "{address}");
                assert!(!answer.says("‹"), "{address}: a text is missing");
                seen += 1;
            }
        }
    }
    assert!(seen >= 14, "{seen}");
}

#[tokio::test]
async fn auditors_and_administrators_see_how_the_service_fares_and_only_one_may_switch() {
    let desk = Desk::new().await;
    let ada = desk.person("ada").await.get("/arbete/drift").await;
    assert_eq!(ada.status, StatusCode::OK);
    assert!(ada.says("/arbete/drift/lasning"));
    for words in [
        "SQLite",
        "personer kan samordna",
        "gjord för demonstration",
        "Inget ovanligt",
        "10 på 15 minuter",
    ] {
        assert!(ada.says(words), "{words}: {}", ada.told());
    }
    let rut = desk.person("rut").await;
    let page = rut.get("/arbete/drift").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.says("/arbete/drift/lasning"));
    let refused = rut.get("/arbete/drift/lasning").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    for key in ["karin", "hanna", "petra"] {
        let person = desk.person(key).await;
        let status = person.get("/arbete/drift").await.status;
        assert_eq!(status, StatusCode::FORBIDDEN, "{key}");
    }
}

#[tokio::test]
async fn failed_attempts_are_counted_and_addresses_stay_unknown() {
    let desk = Desk::new().await;
    for _ in 0..25 {
        let failed = desk.casework.begin_sign_in(
            "hanna@demo.example",
            "fel-fel-fel-fel".into(),
            "192.0.2.7",
            "",
        );
        assert!(failed.await.is_err());
    }
    let ada = desk.person("ada").await;
    let page = ada.get("/arbete/drift/forsok").await;
    assert!(page.says("Pausad"), "{}", page.told());
    for secret in ["192.0.2.7", "hanna@demo.example"] {
        assert!(!page.says(secret), "{secret}");
        let hash = documents::proof::sha256(secret.as_bytes());
        assert!(page.says(&hash[..8]), "{secret}");
        assert!(!page.says(&hash[..12]), "{secret}");
    }
    let operation = ada.get("/arbete/drift").await;
    assert!(operation.says("adress är pausad") || operation.says("adresser är pausade"));
    let account = crate::administration::accounts::id_of(&desk, "hanna").await;
    let account = ada.get(&format!("/arbete/konton/{account}")).await;
    assert!(account.says("Misslyckades"));
}

#[tokio::test]
async fn somebody_who_tries_doors_is_named() {
    let desk = Desk::new().await;
    let (ada, hanna) = (desk.person("ada").await, desk.person("hanna").await);
    for _ in 0..5 {
        let refused = hanna.get("/arbete/konton").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    }
    let page = ada.get("/arbete/drift").await;
    assert!(
        page.says("Hanna Påhittad har nekats 5 gånger"),
        "{}",
        page.told()
    );
}
