//! The files as they are fetched.

use axum::body::Body;
use axum::http::Request;

use crate::service::{ask, get};

const AGREEMENT: &str = "/oppna-data/psykisk-halsa-2021";

#[tokio::test]
async fn every_sample_answers_as_it_says() {
    for route in web::open_data::routes() {
        for sample in route.samples {
            let answer = get(sample.address).await;
            assert_eq!(answer.status.as_u16(), sample.status, "{}", sample.address);
        }
    }
}

#[tokio::test]
async fn a_file_says_what_it_is_and_any_site_may_read_it() {
    for (name, content_type) in [
        ("tilldelning.csv", "text/csv; charset=utf-8"),
        ("tilldelning-excel.csv", "text/csv; charset=utf-8"),
        (
            "tilldelning.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        ("tilldelning.json", "application/json"),
        ("tilldelning.jsonstat", "application/json"),
        ("overenskommelse.toml", "application/toml"),
        ("bevis.zip", "application/zip"),
    ] {
        let answer = get(&format!("{AGREEMENT}/{name}")).await;
        assert_eq!(answer.header("content-type"), content_type);
        assert_eq!(
            answer.header("content-disposition"),
            format!("attachment; filename=\"psykisk-halsa-2021-{name}\"")
        );
        assert_eq!(
            answer.header("last-modified"),
            "Thu, 01 Jan 1970 00:00:00 GMT"
        );
        assert_eq!(answer.header("access-control-allow-origin"), "*");
        assert!(answer.header("etag").starts_with("W/\""));
    }
}

#[tokio::test]
async fn what_is_not_there_is_answered_with_the_nearest_that_is() {
    for (address, status, named) in [
        ("tilldelning.cvs", 404, "tilldelning.csv"),
        ("nagot-helt-annat-och-mycket-langre", 404, "bevis.zip"),
        ("tilldelning.csv?version=2", 404, "1"),
        ("tilldelning.csv?version=x", 404, "1"),
        ("tilldelning.csv?sprak=de", 422, "sprak=sv"),
        ("..%2f..%2fetc%2fpasswd", 404, "bevis.zip"),
        ("%3Cscript%3E", 404, "bevis.zip"),
    ] {
        let answer = get(&format!("{AGREEMENT}/{address}")).await;
        assert_eq!(answer.status.as_u16(), status, "{address}");
        let page = String::from_utf8(answer.body).unwrap();
        assert!(
            page.contains(named) && !page.contains("<script>"),
            "{address}: {page}"
        );
    }
    let unknown = get("/oppna-data/psykisk-halsa-2031/tilldelning.csv").await;
    assert_eq!(unknown.status, 404);
}

#[tokio::test]
async fn the_proof_is_one_folder_and_always_the_same_bytes() {
    let first = get(&format!("{AGREEMENT}/bevis.zip")).await.body;
    let shared = crate::service::PUBLISHED
        .agreement("psykisk-halsa-2021")
        .unwrap();
    let files = documents::proof::files(&crate::service::PUBLISHED.shared(shared), "0.0.0");
    let again = documents::archive::folder("bevis-psykisk-halsa-2021", &files).unwrap();
    assert_eq!(first, again);
    assert!(first.starts_with(b"PK"));
}

#[tokio::test]
async fn the_agreement_is_its_file_byte_for_byte() {
    let file = get(&format!("{AGREEMENT}/overenskommelse.toml")).await.body;
    let shipped = agreement::shipped::find("psykisk-halsa-2021").unwrap();
    assert_eq!(file, shipped.text.as_bytes());
}

#[tokio::test]
async fn only_reading_is_possible() {
    let request = Request::post(format!("{AGREEMENT}/tilldelning.csv"));
    let answer = ask(request.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, 405);
    assert_eq!(answer.header("allow"), "GET,HEAD");
}

#[test]
fn every_column_is_explained_in_both_languages() {
    for language in wording::Language::ALL {
        for (column, meaning) in web::open_data::columns(language) {
            assert!(meaning.ends_with('.'), "{column}: {meaning}");
        }
    }
}

#[tokio::test]
async fn who_fetches_too_often_is_told_how_long_to_wait() {
    use std::net::SocketAddr;
    use std::sync::Arc;

    use axum::extract::ConnectInfo;

    let service = web::router(Arc::new(crate::service::site()));
    for _ in 0..400 {
        let mut request = Request::get(format!("{AGREEMENT}/overenskommelse.toml"))
            .body(Body::empty())
            .unwrap();
        let client: SocketAddr = "192.0.2.1:1".parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(client));
        let answer = crate::service::ask_of(service.clone(), request).await;
        if answer.status == 429 {
            assert!(answer.header("retry-after").parse::<u64>().unwrap() >= 1);
            assert_eq!(answer.header("content-type"), "application/problem+json");
            return;
        }
    }
    panic!("nobody may fetch without end");
}
