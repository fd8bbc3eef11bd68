//! A site to ask, and what its answers say.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::http::header::LOCATION;
use axum::http::{Request, StatusCode};
use casework::published::{Published, PublishedVersion, Stored};
use jiff::Timestamp;
use tower::ServiceExt;
use web::Site;

/// An answer.
pub struct Answer {
    pub status: StatusCode,
    pub location: Option<String>,
    pub body: String,
}

impl Answer {
    /// The words of the page's main part, a line per block, cells apart; pictures left out.
    pub fn words(&self) -> String {
        let main = self.body.split_once("<main").map_or("", |(_, rest)| rest);
        let main = main.split_once("</main>").map_or(main, |(main, _)| main);
        let mut words = String::new();
        let mut rest = main.split_once('>').map_or("", |(_, rest)| rest);
        while let Some((text, tag)) = rest.split_once('<') {
            words.push_str(text);
            if tag.starts_with("svg") {
                rest = tag.split_once("</svg>").map_or("", |(_, after)| after);
                continue;
            }
            let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
            match tag {
                "/td" | "/th" => words.push_str(" | "),
                "/p" | "/li" | "/h1" | "/h2" | "/h3" | "/tr" | "/dt" | "/dd" | "/summary"
                | "/caption" => {
                    words.push('\n');
                }
                _ => {}
            }
            rest = after;
        }
        let words = unescaped(&words);
        let lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.collect::<Vec<_>>().join("\n")
    }

    /// The addresses the main part leads to.
    pub fn links(&self) -> Vec<String> {
        let main = self.body.split_once("<main").map_or("", |(_, rest)| rest);
        let main = main.split_once("</main>").map_or(main, |(main, _)| main);
        let links = main.split("href=\"").skip(1);
        links
            .filter_map(|link| link.split_once('"'))
            .map(|(link, _)| unescaped(link))
            .collect()
    }
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

fn after_it_all() -> Timestamp {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

/// Everything shipped, long after its last day.
pub fn site() -> Arc<Site> {
    Arc::new(Site::new(
        Published::shipped().unwrap(),
        after_it_all,
        "0.0.0",
    ))
}

/// The agreement of 2021 alone, asked at a time.
pub fn site_of_2021(clock: fn() -> Timestamp) -> Arc<Site> {
    let shipped = agreement::shipped::find("psykisk-halsa-2021").unwrap();
    let stored = Stored {
        text: shipped.text.to_owned(),
        version: PublishedVersion {
            number: 1,
            published_at: Timestamp::UNIX_EPOCH,
            corrects: None,
        },
        frozen: None,
        earlier: Vec::new(),
    };
    let figures = agreement::shipped::figures();
    let published = Published::build(1, Timestamp::UNIX_EPOCH, vec![stored], figures).unwrap();
    Arc::new(Site::new(published, clock, "0.0.0"))
}

/// The answer to a request.
pub async fn ask(site: &Arc<Site>, request: Request<Body>) -> Answer {
    let router = web::router(Arc::clone(site));
    let (parts, body) = router.oneshot(request).await.unwrap().into_parts();
    let location = parts.headers.get(LOCATION);
    let body = to_bytes(body, usize::MAX).await.unwrap().to_vec();
    Answer {
        status: parts.status,
        location: location.map(|it| it.to_str().unwrap().to_owned()),
        body: String::from_utf8(body).unwrap(),
    }
}

/// The page at an address.
pub async fn get(site: &Arc<Site>, address: &str) -> Answer {
    ask(site, Request::get(address).body(Body::empty()).unwrap()).await
}

/// The page at an address, which must be there.
pub async fn page(site: &Arc<Site>, address: &str) -> Answer {
    let answer = get(site, address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}");
    answer
}
