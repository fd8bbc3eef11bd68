//! How many forms one person may send.

use axum::http::StatusCode;

use crate::desk::Desk;

#[tokio::test]
async fn a_program_in_somebodys_name_is_stopped_with_a_page_and_others_go_on() {
    let desk = Desk::new().await;
    let (ada, adam) = (desk.person("ada").await, desk.person("adam").await);
    let typed = [("lage", "pa"), ("skal", " "), ("egen", "å & \"b\"")];
    let mut sent = 0;
    let stopped = loop {
        let answer = ada.post("/arbete/drift/lasning", &typed).await;
        sent += 1;
        if answer.status != StatusCode::UNPROCESSABLE_ENTITY {
            break answer;
        }
        assert!(sent < 5_000, "nobody stops it");
    };
    assert!(sent > 100, "stopped after {sent} already");
    assert_eq!(stopped.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(stopped.headers["retry-after"], "60");
    assert!(stopped.says("för många formulär"), "{}", stopped.told());
    assert_eq!(stopped.field("egen").as_deref(), Some("å & \"b\""));
    // Reading goes on, and so does everybody else.
    assert_eq!(ada.get("/arbete/drift").await.status, StatusCode::OK);
    let other = adam.post("/arbete/drift/lasning", &typed).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
}
