//! Texts that try to be more than words.

use axum::http::StatusCode;

use crate::desk::Desk;
use crate::messages::story::{begun, id_of, revision};

const HOSTILE: &str = "<script>alert(1)</script> \"'><img src=x onerror=alert(1)> [x](javascript:alert(1)) {{ 7 * 7 }} \u{202e}";

#[tokio::test]
async fn hostile_texts_are_words_on_every_page_and_in_every_file() {
    let desk = Desk::new().await;
    let karin = desk.person("karin").await;
    let address = begun(&karin).await;
    let text = format!("{address}/text");
    let saved = karin
        .fill(&text, &[("amne", HOSTILE), ("text", HOSTILE)])
        .await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.told());
    let files = format!("{address}/bilagor");
    let now = revision(&karin, &files).await;
    let name = "a<b>'\u{202e};x=y.pdf";
    let sent = karin
        .upload(&files, &[("revision", &now)], (name, b"%PDF-1"))
        .await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let now = revision(&karin, &address).await;
    let submitted = karin
        .post(&address, &[("gor", "lamna-in"), ("revision", &now)])
        .await;
    assert_eq!(
        submitted.status,
        StatusCode::SEE_OTHER,
        "{}",
        submitted.told()
    );
    desk.approve("karl", id_of(&address)).await.unwrap();
    let anybody = desk.stranger();
    let public = anybody.get("/meddelanden/2025/1").await;
    let mut pages = vec![
        anybody.get("/meddelanden").await,
        anybody.get("/meddelanden.atom").await,
        karin.get("/arbete/meddelanden").await,
        karin.get(&address).await,
        karin.get(&files).await,
        karin.get("/mina-sidor/godkannanden").await,
    ];
    for part in public.text.split("href=\"/bilagor/").skip(1) {
        let file = format!("/bilagor/{}", part.split('"').next().unwrap());
        let file = anybody.get(&file).await;
        assert_eq!(file.status, StatusCode::OK);
        assert!(file.headers["content-disposition"].to_str().is_ok());
    }
    pages.push(public);
    for page in pages {
        assert_eq!(page.status, StatusCode::OK);
        for wrong in ["<script>alert", "<img", "href=\"javascript", "\u{202e}"] {
            assert!(!page.says(wrong), "{wrong}: {}", page.told());
        }
    }
    assert!(anybody.get("/meddelanden/2025/1").await.says("{{ 7 * 7 }}"));
}
