//! Claims about what is kept: by us, and by the reader's browser.

use axum::body::Body;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, ETAG, IF_NONE_MATCH,
};
use axum::http::{Method, Request, StatusCode};
use casework::published::Published;

use super::{ask, assert_protected, counts, get, site};

#[tokio::test]
async fn a_kept_answer_is_the_fresh_answer_in_every_encoding() {
    for encoding in [
        "identity",
        "gzip",
        "br",
        "gzip, deflate, br;q=0.9",
        "br;q=0",
    ] {
        let request = || {
            Request::get("/")
                .header(ACCEPT_ENCODING, encoding)
                .body(Body::empty())
                .unwrap()
        };
        let (one, other) = (site(), site());
        let first = ask(&one, request()).await;
        let kept = ask(&one, request()).await;
        let fresh = ask(&other, request()).await;
        for answer in [&kept, &fresh] {
            assert_eq!(answer.body, first.body, "{encoding}");
            assert_eq!(answer.headers.get(ETAG), first.headers.get(ETAG));
            assert_eq!(
                answer.headers.get(CONTENT_ENCODING),
                first.headers.get(CONTENT_ENCODING)
            );
            assert_eq!(answer.header(CACHE_CONTROL), Some("public, max-age=60"));
            assert!(answer.header("vary").unwrap().contains("accept-encoding"));
        }
        assert!(
            counts(&one).await.contains("found=\"yes\"} 1"),
            "{encoding}"
        );
    }
}

#[tokio::test]
async fn encodings_have_answers_and_tags_of_their_own() {
    let site = site();
    let with = |encoding: &str| {
        let request = Request::get("/").header(ACCEPT_ENCODING, encoding);
        ask(&site, request.body(Body::empty()).unwrap())
    };
    let (plain, gzip, brotli) = (with("identity"), with("gzip"), with("br"));
    let (plain, gzip, brotli) = (plain.await, gzip.await, brotli.await);
    assert_eq!(plain.header(CONTENT_ENCODING), None);
    assert_eq!(gzip.header(CONTENT_ENCODING), Some("gzip"));
    assert_eq!(brotli.header(CONTENT_ENCODING), Some("br"));
    assert_ne!(plain.header(ETAG), gzip.header(ETAG));
    assert_ne!(gzip.header(ETAG), brotli.header(ETAG));
    assert!(brotli.body.len() < plain.body.len());
}

#[tokio::test]
async fn one_who_has_the_page_is_not_sent_it_again() {
    let site = site();
    let first = ask(&site, get("/")).await;
    let tag = first.header(ETAG).unwrap();
    for seen in [
        tag.to_owned(),
        format!("\"other\", W/{tag}"),
        "*".to_owned(),
    ] {
        let request = Request::get("/").header(IF_NONE_MATCH, &seen);
        let again = ask(&site, request.body(Body::empty()).unwrap()).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{seen}");
        assert!(again.body.is_empty());
        assert_eq!(again.header(ETAG), Some(tag));
        assert_protected(&again, "304");
    }
    let request = Request::get("/").header(IF_NONE_MATCH, "\"other\"");
    let other = ask(&site, request.body(Body::empty()).unwrap()).await;
    assert_eq!(other.status, StatusCode::OK);
}

#[tokio::test]
async fn the_head_of_a_page_is_its_head_and_nothing_more() {
    let site = site();
    let request = || {
        let request = Request::builder().method(Method::HEAD).uri("/");
        request.body(Body::empty()).unwrap()
    };
    let (first, kept) = (ask(&site, request()).await, ask(&site, request()).await);
    let whole = ask(&site, get("/")).await;
    for head in [first, kept] {
        assert_eq!(head.status, StatusCode::OK);
        assert!(head.body.is_empty());
        assert_eq!(head.header(ETAG), whole.header(ETAG));
        assert_eq!(
            head.header(CONTENT_LENGTH),
            Some(whole.body.len().to_string().as_str())
        );
    }
}

#[tokio::test]
async fn nothing_is_kept_for_one_with_a_cookie_and_no_error_is_kept() {
    let site = site();
    let request = || {
        let request = Request::get("/").header("cookie", "a=b");
        request.body(Body::empty()).unwrap()
    };
    ask(&site, request()).await;
    ask(&site, request()).await;
    ask(&site, get("/finns/inte")).await;
    ask(&site, get("/finns/inte")).await;
    assert!(!counts(&site).await.contains("overens_kept_answers_total"));
}

#[tokio::test]
async fn what_is_published_later_is_shown_at_once() {
    let site = site();
    let before = ask(&site, get("/")).await;
    let figures = agreement::shipped::figures();
    let changed_at = "2021-09-18T19:00:00Z".parse().unwrap();
    let published = Published::build(2, changed_at, Vec::new(), figures);
    site.publish(published.unwrap());
    let after = ask(&site, get("/")).await;
    assert_ne!(before.header(ETAG), after.header(ETAG));
    assert!(after.text().contains("18\u{a0}september\u{a0}2021"));
    assert_eq!(
        after.header("last-modified"),
        Some("Sat, 18 Sep 2021 19:00:00 GMT")
    );
}

#[tokio::test]
async fn a_file_has_its_content_in_its_address_and_is_kept_for_good() {
    let site = site();
    let page = ask(&site, get("/")).await.text();
    let mut found = 0;
    for address in page
        .split('"')
        .filter(|part| part.starts_with("/statiskt/"))
    {
        let answer = ask(&site, get(address)).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        let kept = answer.header(CACHE_CONTROL).unwrap();
        assert!(kept.contains("immutable"), "{address}");
        found += 1;
    }
    assert_eq!(found, 3);
    let old = ask(&site, get("/statiskt/0000000000000000/style.css")).await;
    assert_eq!(old.header(CACHE_CONTROL), Some("public, max-age=60"));
}

#[tokio::test]
async fn the_first_load_without_the_page_is_far_below_a_hundred_kilobytes() {
    let site = site();
    let page = ask(&site, get("/")).await.text();
    let mut bytes = 0;
    for address in page
        .split('"')
        .filter(|part| part.starts_with("/statiskt/"))
    {
        let request = Request::get(address).header(ACCEPT_ENCODING, "br");
        bytes += ask(&site, request.body(Body::empty()).unwrap())
            .await
            .body
            .len();
    }
    assert!(bytes < 45_000, "{bytes} bytes");
}
