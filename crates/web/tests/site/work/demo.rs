//! A demonstration: being somebody with one click, and only where the site was started as one.

use std::sync::Arc;

use axum::http::StatusCode;

use crate::desk::{Desk, now};

async fn demonstration() -> Desk {
    let mut desk = Desk::new().await;
    let published = desk.casework.published().await.unwrap();
    let site = web::Site::new(published, now, "0.0.0").with_casework(desk.casework.clone());
    desk.site = Arc::new(site.for_demonstration());
    desk
}

#[tokio::test]
async fn one_click_makes_a_visitor_somebody_and_leads_to_where_they_were_going() {
    let desk = demonstration().await;
    let mut visitor = desk.stranger();
    let away = visitor.get("/en/arbete/handelser?fore=7").await;
    assert_eq!(away.status, StatusCode::SEE_OTHER);
    let address = away.location().to_owned();
    let page = visitor.get(&address).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.told());
    assert!(page.says("Be Rut Påhittad") && page.says("auditor"));
    let till = page.field("till").unwrap();
    let became = visitor
        .post("/en/demo", &[("vem", "rut"), ("till", &till)])
        .await;
    assert_eq!(became.location(), "/en/arbete/handelser?fore=7");
    visitor.take_cookie(&became);
    let record = visitor.get("/en/arbete/handelser?fore=7").await;
    assert_eq!(record.status, StatusCode::OK, "{}", record.told());
    assert!(record.says("Rut Påhittad") && record.says("nothing is real"));
    // Whoever is somebody and must show it again sees that first.
    let again = visitor.get(&address).await;
    assert_eq!(again.form()[0], ("vem".to_owned(), "rut".to_owned()));
    let earlier = visitor.cookie.clone();
    let became = visitor
        .post("/demo", &[("vem", "rut"), ("till", &till)])
        .await;
    visitor.take_cookie(&became);
    assert_ne!(visitor.cookie, earlier);
    visitor.cookie = earlier;
    let out = visitor.get("/arbete").await;
    assert_eq!(
        out.status,
        StatusCode::SEE_OTHER,
        "the session before ended"
    );
}

#[tokio::test]
async fn nobody_is_led_from_a_demonstration_to_another_site() {
    let desk = demonstration().await;
    for foreign in ["https://example.org/", "//example.org", "/\\example.org"] {
        let became = desk
            .stranger()
            .post("/demo", &[("vem", "rut"), ("till", foreign)])
            .await;
        assert_eq!(became.location(), "/arbete", "{foreign}");
    }
}

#[tokio::test]
async fn a_marked_database_alone_makes_no_demonstration() {
    let desk = Desk::new().await;
    let visitor = desk.stranger();
    assert_eq!(visitor.get("/demo").await.status, StatusCode::NOT_FOUND);
    let refused = visitor.post("/demo", &[("vem", "karin")]).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    assert!(refused.cookie().is_none());
    assert!(!visitor.get("/").await.says("ingenting är på riktigt"));
}
