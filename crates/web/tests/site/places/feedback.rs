//! What visitors send about a page.

use axum::body::Body;
use axum::http::Request;
use axum::http::header::CONTENT_TYPE;

use crate::places::asking::{Answer, ask, get, site};

async fn send(address: &str, body: String) -> Answer {
    let request = Request::post(address)
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body))
        .unwrap();
    ask(&site(), request).await
}

#[tokio::test]
async fn an_answer_without_yes_or_no_comes_back_with_the_comment() {
    let answer = send("/synpunkt", "sida=/metod&kommentar=Bra+%3Cb%3E".to_owned()).await;
    assert_eq!(answer.status.as_u16(), 422);
    assert!(answer.body.contains("Bra &lt;b&gt;</textarea>"));
    assert!(answer.body.contains("value=\"/metod\""));
    assert!(answer.links().contains(&"#hjalpte".to_owned()));
    assert!(answer.body.contains("<title>Fel"));
}

#[tokio::test]
async fn a_comment_may_be_two_thousand_characters_and_no_more() {
    let body = |length: usize| format!("hjalpte=ja&kommentar={}", "%C3%A5".repeat(length));
    assert_eq!(send("/synpunkt", body(2_001)).await.status.as_u16(), 422);
    assert_ne!(send("/synpunkt", body(2_000)).await.status.as_u16(), 422);
}

#[tokio::test]
async fn without_a_store_the_visitor_is_told_and_nothing_written_is_lost() {
    let answer = send(
        "/en/synpunkt",
        "hjalpte=nej&kommentar=Hej&sida=/om".to_owned(),
    )
    .await;
    assert_eq!(answer.status.as_u16(), 503);
    assert!(answer.words().contains("could not be kept"));
    assert!(answer.body.contains("Hej</textarea>"));
}

#[tokio::test]
async fn thanks_lead_back_to_pages_of_ours_only() {
    let site = site();
    let own = get(&site, "/en/synpunkt/tack?sida=/mottagare/0138").await;
    assert!(own.links().contains(&"/en/mottagare/0138".to_owned()));
    for foreign in [
        "https://evil.example/",
        "//evil.example",
        "/%5Cevil.example",
        "javascript:alert(1)",
    ] {
        let answer = get(&site, &format!("/synpunkt/tack?sida={foreign}")).await;
        assert_eq!(answer.links(), ["/"], "{foreign}");
    }
}

#[tokio::test]
async fn any_bytes_are_answered_with_a_page() {
    for body in [
        "",
        "\0\u{1}",
        "hjalpte=kanske",
        "hjalpte=%FF",
        "%",
        "a=b&c",
        "sida=//x&hjalpte=2",
    ] {
        let answer = send("/synpunkt", body.to_owned()).await;
        assert_eq!(answer.status.as_u16(), 422, "{body:?}");
    }
}
