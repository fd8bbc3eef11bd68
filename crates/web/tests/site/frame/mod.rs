//! Claims about every answer: headers, errors, forms from elsewhere, what is kept.

mod kept;

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::header::{ALLOW, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, HOST, ORIGIN};
use axum::http::{HeaderMap, Request, StatusCode};
use casework::published::Published;
use tower::ServiceExt;
use web::{Access, Site};

/// In the evening of a day in Sweden.
fn now() -> jiff::Timestamp {
    "2021-09-18T20:00:00Z".parse().unwrap()
}

fn site() -> Arc<Site> {
    Arc::new(Site::new(Published::shipped().unwrap(), now, "0.0.0"))
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Answer {
    fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    fn header(&self, name: impl axum::http::header::AsHeaderName) -> Option<&str> {
        Some(self.headers.get(name)?.to_str().unwrap())
    }
}

async fn ask(site: &Arc<Site>, request: Request<Body>) -> Answer {
    let router = web::router(Arc::clone(site));
    let (parts, body) = router.oneshot(request).await.unwrap().into_parts();
    Answer {
        status: parts.status,
        headers: parts.headers,
        body: to_bytes(body, usize::MAX).await.unwrap().to_vec(),
    }
}

fn get(address: &str) -> Request<Body> {
    Request::get(address).body(Body::empty()).unwrap()
}

/// Every address the public routes give as a sample, and its page in English.
fn samples() -> Vec<(String, u16)> {
    let mut samples = Vec::new();
    let routes = web::routes().into_iter();
    for route in routes.filter(|route| route.access == Access::Public) {
        for sample in &route.samples {
            samples.push((sample.address.to_owned(), sample.status));
            if route.translated {
                let english = match sample.address {
                    "/" => "/en".to_owned(),
                    address => format!("/en{address}"),
                };
                samples.push((english, sample.status));
            }
        }
    }
    samples
}

const PROTECTION: [&str; 8] = [
    "content-security-policy",
    "strict-transport-security",
    "x-content-type-options",
    "referrer-policy",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "permissions-policy",
    "x-request-id",
];

fn assert_protected(answer: &Answer, address: &str) {
    for header in PROTECTION {
        assert!(answer.headers.contains_key(header), "{address}: {header}");
    }
    let policy = answer.header("content-security-policy").unwrap();
    assert!(policy.starts_with("default-src 'none'"));
    assert!(!policy.contains("unsafe"));
    assert!(
        answer.headers.contains_key(CACHE_CONTROL),
        "{address}: cache-control"
    );
}

#[tokio::test]
async fn every_sample_answers_as_stated_with_every_header() {
    let site = site();
    for (address, status) in samples() {
        let answer = ask(&site, get(&address)).await;
        // Whether an invitation is over stands in a database, which this site has none of and says so.
        let stated = if status == 410 {
            [410, 503]
        } else {
            [status; 2]
        };
        assert!(stated.contains(&answer.status.as_u16()), "{address}");
        assert_protected(&answer, &address);
    }
}

#[tokio::test]
async fn every_page_has_its_language_one_heading_and_a_title() {
    let site = site();
    for (address, _) in samples() {
        let answer = ask(&site, get(&address)).await;
        if answer.header(CONTENT_TYPE) != Some("text/html; charset=utf-8") {
            continue;
        }
        let language = if address == "/en" || address.starts_with("/en/") {
            "en"
        } else {
            "sv"
        };
        let text = answer.text();
        assert!(
            text.contains(&format!("<html lang=\"{language}\">")),
            "{address}"
        );
        assert_eq!(text.matches("<h1").count(), 1, "{address}");
        assert!(!text.contains("<title> –"), "{address}");
        assert!(!text.contains(" style=\""), "{address}");
        assert!(!text.contains("<style"), "{address}");
        assert!(!text.contains("<script"), "{address}");
        assert!(!text.contains('‹'), "{address}: a text is missing");
        assert_eq!(breakable_number(&text), None, "{address}");
    }
}

/// A place in the text people read where a line could break inside a number.
fn breakable_number(page: &str) -> Option<String> {
    let mut words = String::new();
    for (at, part) in page.split('<').enumerate() {
        words.push_str(if at == 0 {
            part
        } else {
            part.split_once('>').map_or("", |(_, text)| text)
        });
        words.push('\n');
    }
    let letters: Vec<char> = words.chars().collect();
    let three = |from: usize| {
        letters
            .get(from..from + 3)
            .is_some_and(|three| three.iter().all(char::is_ascii_digit))
            && !letters.get(from + 3).is_some_and(char::is_ascii_digit)
    };
    let at = (1..letters.len())
        .find(|&at| letters[at] == ' ' && letters[at - 1].is_ascii_digit() && three(at + 1))?;
    let from = at.saturating_sub(20);
    Some(letters[from..(at + 10).min(letters.len())].iter().collect())
}

#[test]
fn a_breakable_number_is_found() {
    assert!(breakable_number("<p>1 680 000 kr</p>").is_some());
    assert_eq!(breakable_number("<p>1\u{a0}680\u{a0}000 kr 2021</p>"), None);
    assert_eq!(
        breakable_number("<p title=\"1 680\">1 december 2021</p>"),
        None
    );
}

#[tokio::test]
async fn an_address_without_a_page_gets_a_page_that_helps_in_its_language() {
    let site = site();
    let swedish = ask(&site, get("/finns/inte")).await;
    assert_eq!(swedish.status, StatusCode::NOT_FOUND);
    assert_protected(&swedish, "/finns/inte");
    assert_eq!(swedish.header(CACHE_CONTROL), Some("no-store"));
    assert!(swedish.text().contains("Sidan finns inte"));
    assert!(swedish.text().contains("noindex"));
    let english = ask(&site, get("/en/finns/inte")).await;
    assert!(english.text().contains("There is no such page"));
    assert!(english.text().contains("href=\"/finns/inte\""));
}

#[tokio::test]
async fn the_wrong_method_is_explained_and_tells_the_right_one() {
    let request = Request::delete("/").body(Body::empty()).unwrap();
    let answer = ask(&site(), request).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(answer.header(ALLOW), Some("GET,HEAD"));
    assert!(answer.text().contains("tar inte emot"));
    assert_protected(&answer, "DELETE /");
}

#[tokio::test]
async fn a_form_from_another_site_is_refused_with_a_page() {
    let site = site();
    let elsewhere = [
        ("sec-fetch-site", "cross-site"),
        (ORIGIN.as_str(), "https://elsewhere.example"),
    ];
    for (name, value) in elsewhere {
        let request = Request::post("/synpunkt")
            .header(HOST, "overens.example")
            .header(name, value)
            .body(Body::empty())
            .unwrap();
        let answer = ask(&site, request).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}");
        assert!(answer.text().contains("en annan webbplats"), "{name}");
        assert_protected(&answer, name);
    }
    let own = Request::post("/")
        .header(HOST, "overens.example")
        .header("sec-fetch-site", "same-origin")
        .body(Body::empty())
        .unwrap();
    let answer = ask(&site, own).await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn what_is_too_large_is_refused_before_it_is_read() {
    let request = Request::post("/synpunkt")
        .header(CONTENT_LENGTH, "11000001")
        .body(Body::empty())
        .unwrap();
    let answer = ask(&site(), request).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.text().contains("för stort"));
}

#[tokio::test]
async fn a_program_is_told_of_an_error_as_a_problem_document() {
    let answer = ask(&site(), get("/api/v1/finns-inte?x=1")).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(
        answer.header(CONTENT_TYPE),
        Some("application/problem+json")
    );
    let problem: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(problem["status"], 404);
    assert_eq!(problem["type"], "urn:overens:problem:not-found");
    assert_eq!(problem["instance"], "/api/v1/finns-inte");
    for part in ["title", "detail"] {
        assert!(!problem[part].as_str().unwrap().is_empty(), "{part}");
    }
}

#[tokio::test]
async fn hostile_strings_come_back_escaped() {
    let site = site();
    let hostile = [
        "/%3Cscript%3Ealert(1)%3C/script%3E",
        "/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
        "/?q=\"'><b>x</b>",
        "/en/..%2f..%2fetc%2fpasswd",
        "/%00?%00=%ff&%ff",
        "//elsewhere.example/%0d%0aSet-Cookie:a=b",
    ];
    for address in hostile {
        let Ok(request) = Request::get(address).body(Body::empty()) else {
            // Not an address: no server lets it in.
            continue;
        };
        let answer = ask(&site, request).await;
        assert!(answer.status.as_u16() < 500, "{address}");
        let text = answer.text();
        assert!(!text.contains("<script"), "{address}");
        assert!(!text.contains("<b>"), "{address}");
        assert!(!answer.headers.contains_key("set-cookie"), "{address}");
        assert_protected(&answer, address);
    }
}

async fn counts(site: &Arc<Site>) -> String {
    let router = web::operations(Arc::clone(site));
    let answer = router.oneshot(get("/metrics")).await.unwrap();
    let body = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    String::from_utf8(body.to_vec()).unwrap()
}

#[tokio::test]
async fn the_counts_name_routes_and_never_addresses() {
    let site = site();
    ask(&site, get("/en")).await;
    ask(&site, get("/hemligt-namn?q=hemligt")).await;
    let text = counts(&site).await;
    assert!(
        text.contains("overens_requests_total{route=\"/en\",method=\"GET\",status=\"200\"} 1"),
        "{text}"
    );
    assert!(text.contains("route=\"none\""), "{text}");
    assert!(!text.contains("hemligt"), "{text}");
    let public = ask(&site, get("/metrics")).await;
    assert_eq!(public.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn health_tells_when_the_database_does_not_answer() {
    let well = ask(&site(), get("/health")).await;
    let said: serde_json::Value = serde_json::from_slice(&well.body).unwrap();
    assert_eq!(said["status"], "ok");
    assert_eq!(said["published"], 1);
    assert_eq!(said["version"], "0.0.0");
    let site = Site::new(Published::shipped().unwrap(), now, "0.0.0");
    let site = Arc::new(site.with_database_check(Box::new(|| false)));
    let ill = ask(&site, get("/health")).await;
    assert_eq!(ill.status, StatusCode::SERVICE_UNAVAILABLE);
    let said: serde_json::Value = serde_json::from_slice(&ill.body).unwrap();
    assert_eq!(said["database"], false);
}

#[tokio::test]
async fn a_site_that_knows_where_it_stands_says_so() {
    let site = Site::new(Published::shipped().unwrap(), now, "0.0.0");
    let site = Arc::new(site.with_base_address("https://overens.example/"));
    let page = ask(&site, get("/en")).await.text();
    assert!(page.contains("<link rel=\"canonical\" href=\"https://overens.example/en\">"));
    assert!(page.contains("hreflang=\"sv\" href=\"https://overens.example/\""));
    let security = ask(&site, get("/.well-known/security.txt")).await.text();
    assert!(security.contains("Contact: https://overens.example/om\n"));
    assert!(security.contains("Expires: 2022-03-19T20:00:00Z\n"));
}
