//! Errors, caching, paging and limits.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Method, Request, StatusCode};

use crate::service::{Answer, ask, ask_of, get, site};

fn assert_problem(answer: &Answer, status: u16, address: &str) {
    assert_eq!(answer.status.as_u16(), status, "{address}");
    assert_eq!(
        answer.header("content-type"),
        "application/problem+json",
        "{address}"
    );
    assert_eq!(
        answer.header("access-control-allow-origin"),
        "*",
        "{address}"
    );
    let problem = answer.json();
    assert_eq!(problem["status"], status, "{address}");
    for member in ["type", "title", "detail", "instance"] {
        assert!(
            problem[member]
                .as_str()
                .is_some_and(|text| !text.is_empty()),
            "{address}: {member}"
        );
    }
    assert!(
        problem["type"]
            .as_str()
            .unwrap()
            .starts_with("urn:overens:problem:")
    );
}

#[tokio::test]
async fn every_sample_answers_as_it_says_and_every_error_is_a_problem() {
    for route in web::api::routes() {
        assert!(!route.samples.is_empty(), "{} has no sample", route.path);
        for sample in &route.samples {
            let answer = get(sample.address).await;
            if sample.status == 200 {
                assert_eq!(answer.status, StatusCode::OK, "{}", sample.address);
                assert_eq!(answer.header("content-type"), "application/json");
            } else {
                assert_problem(&answer, sample.status, sample.address);
            }
        }
    }
}

#[tokio::test]
async fn what_no_one_expects_is_a_problem_too() {
    for (address, status) in [
        ("/api", 404),
        ("/api/", 404),
        ("/api/v1", 404),
        ("/api/v2/agreements", 404),
        ("/api/v1/agreements/", 404),
        ("/api/v1/agreements/%ff", 404),
        ("/api/v1/agreements/..%2f..%2fetc%2fpasswd", 404),
        ("/api/v1/recipients/%00", 404),
        ("/api/v1/recipients/0138%27--/amounts", 404),
        ("/api/v1/agreements?limit=-1", 422),
        ("/api/v1/agreements?limit=%2B1", 422),
        ("/api/v1/agreements?limit=1001", 422),
        ("/api/v1/agreements?limit=99999999999999999999", 422),
        ("/api/v1/agreements?offset=1000000001", 422),
        ("/api/v1/agreements?limit=1&limit=2", 422),
        ("/api/v1/recipients?level=%3Cscript%3E", 422),
        (
            "/api/v1/agreements/psykisk-halsa-2021/allocations?item=A_b",
            422,
        ),
    ] {
        assert_problem(&get(address).await, status, address);
    }
    for method in [
        Method::POST,
        Method::PUT,
        Method::PATCH,
        Method::DELETE,
        Method::TRACE,
    ] {
        let request = Request::builder().method(method).uri("/api/v1/agreements");
        let answer = ask(request.body(Body::empty()).unwrap()).await;
        assert_problem(&answer, 405, "/api/v1/agreements");
        assert_eq!(answer.header("allow"), "GET,HEAD");
    }
}

#[tokio::test]
async fn a_problem_is_told_in_the_language_that_is_preferred() {
    let asked = |language: &str| {
        Request::get("/api/v1/recipients/9999")
            .header("accept-language", language)
            .body(Body::empty())
            .unwrap()
    };
    for (wanted, title, language) in [
        ("en-GB,en;q=0.8", "Not found", "en"),
        ("sv,en", "Finns inte", "sv"),
        ("fi", "Finns inte", "sv"),
        ("å", "Finns inte", "sv"),
    ] {
        let answer = ask(asked(wanted)).await;
        assert_eq!(answer.json()["title"], title, "{wanted}");
        assert_eq!(answer.header("content-language"), language);
        assert_eq!(answer.header("vary"), "accept-language");
    }
}

#[tokio::test]
async fn the_nearest_address_and_id_are_named() {
    for (address, near) in [
        ("/api/v1/agreement", "/api/v1/agreements"),
        ("/api/v1/agreements/psykisk-halsa-2031", "psykisk-halsa-20"),
        (
            "/api/v1/datasets/populaton-2020-12-31",
            "population-2020-12-31",
        ),
    ] {
        let detail = get(address).await.json()["detail"].to_string();
        assert!(detail.contains(near), "{detail}");
    }
}

#[tokio::test]
async fn parts_of_a_list_follow_each_other_without_gap_and_lead_on() {
    let mut address = "/api/v1/recipients?level=county&limit=8".to_owned();
    let mut codes = Vec::new();
    loop {
        let answer = get(&address).await;
        let page = answer.json();
        assert_eq!(page["total_count"], 21);
        let results = page["results"].as_array().unwrap().clone();
        codes.extend(
            results
                .iter()
                .map(|one| one["code"].as_str().unwrap().to_owned()),
        );
        let links = answer.header("link").to_owned();
        assert!(links.contains("rel=\"first\"") && links.contains("rel=\"last\""));
        let next = links
            .split(", ")
            .find(|link| link.ends_with("rel=\"next\""));
        let Some(next) = next else {
            assert!(links.contains("offset=8>; rel=\"prev\""));
            break;
        };
        address = next[1..next.find('>').unwrap()].to_owned();
        assert!(address.contains("level=county"), "{address}");
    }
    assert_eq!(codes.len(), 21);
    assert!(codes.is_sorted_by(|one, other| one < other));
    let beyond = get("/api/v1/recipients?level=county&offset=1000")
        .await
        .json();
    assert_eq!(beyond["results"].as_array().unwrap().len(), 0);
}

#[tokio::test]
async fn names_are_found_without_regard_to_capitals_and_a_ring_is_not_an_a() {
    let found = async |q: &str| {
        let answer = get(&format!("/api/v1/recipients?level=municipality&q={q}"))
            .await
            .json();
        let results = answer["results"].as_array().unwrap().clone();
        results
            .iter()
            .map(|one| one["name"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(found("TYRES%C3%96").await, ["Tyresö"]);
    assert!(found("tyreso").await.is_empty());
    assert_eq!(found("").await.len(), 20);
}

#[tokio::test]
async fn an_answer_one_has_already_is_not_sent_again() {
    for address in [
        "/api/v1/agreements",
        "/oppna-data/psykisk-halsa-2021/tilldelning.csv",
    ] {
        let first = get(address).await;
        let tag = first.header("etag").to_owned();
        assert!(tag.starts_with("W/\""), "{tag}");
        assert_eq!(first.header("cache-control"), "public, max-age=60");
        for known in [tag.clone(), format!("\"other\", {tag}"), "*".to_owned()] {
            let request = Request::get(address).header("if-none-match", known);
            let again = ask(request.body(Body::empty()).unwrap()).await;
            assert_eq!(again.status, StatusCode::NOT_MODIFIED);
            assert_eq!(again.header("etag"), tag);
            assert!(again.body.is_empty());
        }
        let other = Request::get(address).header("if-none-match", "\"other\"");
        assert_eq!(
            ask(other.body(Body::empty()).unwrap()).await.status,
            StatusCode::OK
        );
        let head = ask(Request::head(address).body(Body::empty()).unwrap()).await;
        assert_eq!(head.header("etag"), tag);
        assert!(head.body.is_empty());
    }
}

#[tokio::test]
async fn who_asks_too_often_is_told_how_long_to_wait_and_others_are_not() {
    let service = web::router(Arc::new(site()));
    let from = |address: &str, port: u16| {
        let mut request = Request::get("/api/v1/api-info")
            .body(Body::empty())
            .unwrap();
        let address = SocketAddr::new(address.parse().unwrap(), port);
        request.extensions_mut().insert(ConnectInfo(address));
        request
    };
    let mut refused = None;
    // Twice the burst: what time gives back meanwhile is far less.
    for port in 1..=400 {
        let answer = ask_of(service.clone(), from("192.0.2.1", port)).await;
        if answer.status != StatusCode::OK {
            refused = Some(answer);
            break;
        }
    }
    let refused = refused.expect("nobody may ask without end");
    assert_problem(&refused, 429, "/api/v1/api-info");
    assert!(refused.header("retry-after").parse::<u64>().unwrap() >= 1);
    let other = ask_of(service.clone(), from("192.0.2.2", 1)).await;
    assert_eq!(other.status, StatusCode::OK);
    // What a client says about itself is not believed.
    let mut lied = from("192.0.2.3", 1);
    lied.headers_mut()
        .insert("x-forwarded-for", "192.0.2.1".parse().unwrap());
    assert_eq!(ask_of(service, lied).await.status, StatusCode::OK);
}

#[tokio::test]
async fn behind_a_proxy_of_ours_the_client_is_the_one_it_names_last() {
    let service = web::router(Arc::new(site().behind_proxy()));
    let from = |forwarded: &str| {
        let mut request = Request::get("/api/v1/api-info")
            .header("x-forwarded-for", forwarded)
            .body(Body::empty())
            .unwrap();
        let proxy = SocketAddr::new("127.0.0.1".parse().unwrap(), 1);
        request.extensions_mut().insert(ConnectInfo(proxy));
        request
    };
    let mut statuses = Vec::new();
    for count in 0..400 {
        let forwarded = format!("10.0.0.{}, 192.0.2.1", count % 250);
        statuses.push(ask_of(service.clone(), from(&forwarded)).await.status);
    }
    assert!(statuses.contains(&StatusCode::TOO_MANY_REQUESTS));
    assert_eq!(
        ask_of(service, from("192.0.2.1, 192.0.2.2")).await.status,
        StatusCode::OK
    );
}

#[tokio::test]
async fn any_site_may_read() {
    let request = Request::options("/api/v1/agreements")
        .header("origin", "https://dataportal.se")
        .header("access-control-request-method", "GET")
        .header("access-control-request-headers", "if-none-match");
    let answer = ask(request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert!(
        answer
            .header("access-control-allow-headers")
            .contains("if-none-match")
    );
}
