//! What everybody reads: lists that can be searched, documents as files, data, and nobody's name.

use axum::http::StatusCode;

use super::{NAME, begun, published};
use crate::desk::Desk;

#[tokio::test]
async fn the_list_is_chosen_by_county_area_status_and_words_where_a_ring_counts() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    let address = begun(&hanna, "Båten", "Vi bygger i Åmål.").await;
    published(&hanna, &address).await;
    let stranger = desk.stranger();
    for (query, is_there) in [
        ("", true),
        ("?lan=01", true),
        ("?lan=14", false),
        ("?omrade=early-support&lage=current", true),
        ("?omrade=knowledge", false),
        ("?lage=closed-in-use", false),
        ("?q=b%C3%A5t", true),
        ("?q=bat", false),
        ("?q=%C3%85m%C3%A5l", true),
        ("?q=Amal", false),
        ("?q=%22bygger+i%22&lan=01", true),
        ("?sida=2", false),
    ] {
        let page = stranger.get(&format!("/projekt{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
        assert_eq!(page.says("/projekt/baten"), is_there, "{query}");
        let english = stranger.get(&format!("/en/projekt{query}")).await;
        assert!(!english.says("‹"), "{query}");
    }
    let long = format!("/projekt?q={}", "a".repeat(300));
    let refused = stranger.get(&long).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_document_is_a_file_to_take_home_that_runs_nothing() {
    let desk = Desk::new().await;
    let (hanna, stranger) = (desk.person("hanna").await, desk.stranger());
    let address = begun(&hanna, "Båten", "Vi bygger.").await;
    let bytes = b"%PDF-1.7\n<script>alert(1)</script>";
    let documents = format!("{address}/dokument");
    let sent = hanna.upload(&documents, &[], ("å b.pdf", bytes)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let page = hanna.get(&documents).await;
    let own = page.text.split(&format!("{documents}/")).nth(1).unwrap();
    let id = own.split('"').next().unwrap().to_owned();
    let hidden = stranger.get(&format!("/projektfiler/{id}/a.pdf")).await;
    assert_eq!(hidden.status, StatusCode::NOT_FOUND);
    published(&hanna, &address).await;
    let page = stranger.get("/projekt/baten").await;
    let place = page.text.split("/projektfiler/").nth(1).unwrap();
    let place = format!("/projektfiler/{}", place.split('"').next().unwrap());
    let own = format!("{documents}/{id}");
    for (reader, address) in [(&stranger, &place), (&hanna, &own)] {
        let file = reader.get(address).await;
        assert_eq!(file.status, StatusCode::OK, "{address}");
        assert_eq!(file.bytes, bytes);
        let header = |name: &str| file.headers[name].to_str().unwrap().to_owned();
        assert_eq!(header("content-type"), "application/pdf");
        assert!(header("content-disposition").starts_with("attachment;"));
        assert_eq!(header("x-content-type-options"), "nosniff");
        let policy = header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'") && policy.contains("sandbox"));
        assert_eq!(header("cache-control"), "no-store");
    }
    let other_name = stranger.get(&format!("/projektfiler/{id}/annat.pdf")).await;
    assert_eq!(other_name.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nobody_is_named_to_those_who_have_not_signed_in() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    let address = begun(&hanna, "Båten", "Vi bygger.").await;
    published(&hanna, &address).await;
    let id = address.rsplit('/').next().unwrap();
    let stranger = desk.stranger();
    for place in [
        "/projekt".to_owned(),
        "/projekt/baten".to_owned(),
        "/en/projekt/baten".to_owned(),
        "/oppna-data/projekt/projekt.csv".to_owned(),
        "/oppna-data/projekt/projekt.json".to_owned(),
    ] {
        let answer = stranger.get(&place).await;
        assert_eq!(answer.status, StatusCode::OK, "{place}");
        let told = answer.text.to_lowercase();
        for planted in ["zq", "hanna", "påhittad"] {
            assert!(!told.contains(planted), "{place} tells {planted}");
        }
        // It is told that there is somebody, by what they do.
        assert!(place == "/projekt" || place.ends_with("csv") || answer.says("Projektledare"));
    }
    // The id leads to the one address.
    let by_id = stranger.get(&format!("/projekt/{id}")).await;
    assert_eq!(by_id.status, StatusCode::SEE_OTHER);
    assert_eq!(by_id.location(), "/projekt/baten");
    let named = format!("/mina-sidor/projektkontakter/{id}");
    assert_eq!(stranger.get(&named).await.status, StatusCode::SEE_OTHER);
    let hugo = desk.person("hugo").await;
    assert!(hugo.get(&named).await.says(NAME));
    let ada = desk.person("ada").await;
    assert_eq!(ada.get(&named).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_data_holds_what_the_pages_tell_and_nothing_a_spreadsheet_would_run() {
    let desk = Desk::new().await;
    let hanna = desk.person("hanna").await;
    let address = begun(&hanna, "=1+1", "@SUM(1)").await;
    published(&hanna, &address).await;
    let stranger = desk.stranger();
    let table = stranger.get("/oppna-data/projekt/projekt.csv").await;
    assert!(table.text.contains("'=1+1") && table.text.contains("'@SUM(1)"));
    assert!(table.text.starts_with("project,title,leads,"));
    assert_eq!(table.headers["access-control-allow-origin"], "*");
    let json = stranger.get("/oppna-data/projekt/projekt.json").await;
    let read: serde_json::Value = serde_json::from_str(&json.text).unwrap();
    let project = &read["projects"][0];
    assert_eq!(project["about"]["title"], "=1+1");
    assert_eq!(project["about"]["status"], "current");
    assert_eq!(project["contacts"][0], "Projektledare");
}
