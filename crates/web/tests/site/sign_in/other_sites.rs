//! What other sites, foreign addresses and frames get out of somebody who is signed in: nothing.

use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, HOST, ORIGIN};
use axum::http::{Request, StatusCode};
use jiff::SignedDuration;

use crate::sign_in::place::{Browser, Place, changed, later};

const FOREIGN: [&str; 14] = [
    "https://evil.example",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "/mina-sidor@evil.example",
    "/mina-sidor.evil.example",
    "/en//evil.example",
    "/%2Fevil.example",
    "/mina-sidor/\r\nLocation: https://evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "/arbete\t//evil.example",
];

#[tokio::test]
async fn nobody_is_led_to_another_site_from_any_page_that_leads_on() {
    let place = Place::new().await;
    for till in FOREIGN {
        let mut browser = place.browser();
        let fields = [
            ("epost", place.karin.email),
            ("losenord", place.karin.password),
            ("till", till),
        ];
        browser.post("/logga-in", &fields).await;
        let arrived = browser.code(&place.karin.code()).await;
        assert_eq!(arrived.location(), "/mina-sidor", "{till}");
        later(SignedDuration::from_secs(30));
        for carried in [None, Some(("buret.a", "b"))] {
            let code = place.karin.code();
            let mut fields = vec![
                ("losenord", place.karin.password),
                ("kod", &code),
                ("till", till),
            ];
            fields.extend(carried);
            let arrived = browser.post("/mina-sidor/bekrafta", &fields).await;
            assert_eq!(arrived.location(), "/mina-sidor", "{till}");
            later(SignedDuration::from_secs(30));
        }
        let query: String = form_urlencoded::byte_serialize(till.as_bytes()).collect();
        for page in ["/logga-in", "/mina-sidor/bekrafta"] {
            let page = browser.get(&format!("{page}?till={query}")).await;
            assert!(!page.told().contains("evil.example"), "{till}");
        }
    }
}

#[tokio::test]
async fn the_host_that_a_request_names_is_believed_by_no_page() {
    let place = Place::new().await;
    let mut browser = place.signed_in(&place.karin).await;
    for address in [
        "/logga-in",
        "/mina-sidor/bekrafta",
        "/mina-sidor/konto",
        "/logga-ut",
    ] {
        let request = Request::get(address)
            .header(HOST, "evil.example")
            .header("x-forwarded-host", "evil.example")
            .header("forwarded", "host=evil.example")
            .body(Body::empty());
        let answer = browser.send(request.unwrap()).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert!(!answer.says("evil.example"), "{address}");
    }
    let request = Request::post("/logga-in")
        .header(HOST, "evil.example")
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(
            "epost=karin@example.org&losenord=fem+gr%C3%B6na+hattar",
        ));
    let answer = place.browser().send(request.unwrap()).await;
    assert_eq!(answer.location(), "/logga-in/kod");
}

#[tokio::test]
async fn cookies_are_for_this_host_alone_over_safe_lines_and_no_script() {
    let place = Place::new().await;
    let mut browser = place.browser();
    let began = browser
        .password(place.karin.email, place.karin.password)
        .await;
    let arrived = browser.code(&place.karin.code()).await;
    let out = browser.post("/logga-ut", &[("", "")]).await;
    let all: Vec<&str> = [&began, &arrived, &out]
        .iter()
        .flat_map(|one| one.cookies())
        .collect();
    assert_eq!(all.len(), 5);
    for cookie in all {
        assert!(cookie.starts_with("__Host-overens"), "{cookie}");
        for attribute in ["; Path=/", "; Secure", "; HttpOnly", "; SameSite="] {
            assert!(cookie.contains(attribute), "{cookie}");
        }
        assert!(
            !cookie.contains("Domain") && !cookie.contains("SameSite=None"),
            "{cookie}"
        );
    }
}

#[tokio::test]
async fn a_form_on_another_site_signs_nobody_in_or_out_and_changes_nothing() {
    let place = Place::new().await;
    let mut browser = place.signed_in(&place.karin).await;
    let token = browser.session().to_owned();
    let post = async |browser: &mut Browser, address: &str, header: &'static str, value: &str| {
        let request = Request::post(address)
            .header(HOST, "overens.example.org")
            .header(header, value)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from("epost=a&losenord=b&kod=1&avsluta=andra"));
        browser.send(request.unwrap()).await.status
    };
    for address in [
        "/logga-in",
        "/logga-in/kod",
        "/logga-ut",
        "/inbjudan/x",
        "/mina-sidor/bekrafta",
        "/mina-sidor/konto",
        "/mina-sidor/konto/losenord",
        "/mina-sidor/konto/kod",
    ] {
        for (header, value) in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            (ORIGIN.as_str(), "https://evil.example"),
            (ORIGIN.as_str(), "null"),
        ] {
            let status = post(&mut browser, address, header, value).await;
            assert_eq!(status, StatusCode::FORBIDDEN, "{address} {header}: {value}");
        }
    }
    assert_eq!(browser.session(), token);
    assert!(browser.is_in().await);
}

#[tokio::test]
async fn no_page_stands_in_the_frame_of_another_or_is_kept_by_anybody() {
    let place = Place::new().await;
    let mut browser = place.signed_in(&place.karin).await;
    for address in [
        "/logga-in",
        "/logga-in/kod",
        "/logga-ut",
        "/inbjudan/x",
        "/mina-sidor/bekrafta",
        "/mina-sidor/konto",
        "/mina-sidor/konto/losenord",
        "/mina-sidor/konto/kod",
    ] {
        let headers = browser.get(address).await.headers;
        assert_eq!(headers["x-frame-options"], "DENY", "{address}");
        let policy = headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("frame-ancestors 'none'"), "{address}");
        assert!(policy.contains("form-action 'self'"), "{address}");
        assert_eq!(headers["cache-control"], "no-store", "{address}");
        assert_eq!(headers["referrer-policy"], "same-origin", "{address}");
    }
}

#[tokio::test]
async fn a_secret_in_a_form_that_waits_is_not_carried_along() {
    let place = Place::new().await;
    let mut browser = place.signed_in(&place.karin).await;
    let form = browser
        .get("/mina-sidor/konto/losenord")
        .await
        .form_with("nytt-losenord");
    later(SignedDuration::from_mins(61));
    let typed = [
        ("losenord", place.karin.password),
        ("kod", "491837"),
        ("nytt-losenord", "elva blå kaniner"),
    ];
    let away = browser
        .post("/mina-sidor/konto/losenord", &changed(form, &typed))
        .await;
    assert_eq!(away.status, StatusCode::FORBIDDEN);
    for (_, secret) in typed {
        assert!(!away.says(secret));
    }
}
