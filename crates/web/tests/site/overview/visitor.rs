//! Somebody who visits a page and reads it as text.

use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use casework::published::Published;
use jiff::Timestamp;
use tower::ServiceExt;
use web::Site;

/// Longer than any page of ours.
const LONGEST_PAGE_BYTES: usize = 4_000_000;

/// What is shipped, shared out once for all tests.
pub static PUBLISHED: LazyLock<Published> = LazyLock::new(|| Published::shipped().unwrap());

/// What came back.
pub struct Visit {
    pub status: u16,
    pub page: String,
}

impl Visit {
    /// What stands in the main part, pictures, folded parts and lists to choose from left out, a line for each element.
    pub fn text(&self) -> String {
        let (_, main) = self.page.split_once("<main").unwrap();
        let (main, _) = main.split_once("</main>").unwrap();
        let main = main.split_once('>').unwrap().1;
        let seen = without(&without(&without(main, "svg"), "details"), "select");
        lines(&seen)
    }

    /// Every word of the page, folded parts included.
    pub fn words(&self) -> String {
        lines(&without(&self.page, "svg"))
    }

    /// The rows of the table with this many columns or more, as text, head and sum included.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let page = without(&without(&self.page, "details"), "svg");
        let rows = page.split("<tr>").skip(1);
        let cells = |row: &str| {
            let row = row.split("</tr>").next().unwrap();
            let cells = row.split("</t").filter(|cell| cell.contains("<t"));
            cells
                .map(|cell| {
                    let from = cell.find("<t").unwrap();
                    lines(&cell[from..])
                })
                .collect()
        };
        rows.map(cells).collect()
    }
}

pub fn clock() -> Timestamp {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

pub fn site(clock: fn() -> Timestamp) -> Router {
    let site = Site::new(PUBLISHED.clone(), clock, "0.0.0");
    web::router(Arc::new(site))
}

pub async fn visit(router: &Router, address: &str) -> Visit {
    let request = Request::get(address).body(Body::empty()).unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    let status = response.status().as_u16();
    let bytes = to_bytes(response.into_body(), LONGEST_PAGE_BYTES)
        .await
        .unwrap();
    Visit {
        status,
        page: String::from_utf8(bytes.to_vec()).unwrap(),
    }
}

/// How many bytes of a page are sent to a browser that unpacks gzip.
pub async fn sent_bytes(address: &str) -> usize {
    let request = Request::get(address).header("accept-encoding", "gzip");
    let request = request.body(Body::empty()).unwrap();
    let response = site(clock).oneshot(request).await.unwrap();
    assert_eq!(response.headers()["content-encoding"], "gzip");
    let bytes = to_bytes(response.into_body(), LONGEST_PAGE_BYTES).await;
    bytes.unwrap().len()
}

/// The page of an address, which must be there.
pub async fn page(address: &str) -> Visit {
    let visit = visit(&site(clock), address).await;
    assert_eq!(visit.status, 200, "{address}");
    visit
}

fn without(page: &str, element: &str) -> String {
    let (begin, end) = (format!("<{element}"), format!("</{element}>"));
    let mut kept = String::new();
    let mut rest = page;
    while let Some((before, from)) = rest.split_once(&begin) {
        kept.push_str(before);
        rest = from.split_once(&end).unwrap().1;
    }
    kept.push_str(rest);
    kept
}

/// Text without tags; elements that stand on lines of their own end a line.
fn lines(page: &str) -> String {
    let mut text = String::new();
    for part in page.split('<') {
        let (tag, words) = part.split_once('>').unwrap_or(("", part));
        let name = tag.trim_start_matches('/').split(' ').next().unwrap();
        if matches!(name, "td" | "th") {
            text.push('\t');
        } else if !matches!(
            name,
            "a" | "span" | "strong" | "time" | "cite" | "code" | ""
        ) {
            text.push('\n');
        }
        text.push_str(words);
    }
    let plain = text.replace("&amp;", "&").replace("&quot;", "\"");
    let lines = plain.lines().map(|line| line.trim_matches([' ', '\t']));
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}
