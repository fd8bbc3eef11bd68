//! What browsers tell when something in a page broke the content policy: a fault of ours, or somebody's attempt. Only the
//! rule and the host that was blocked are written down; the rest may hold what a reader was doing.

use std::sync::LazyLock;

use axum::body::Bytes;
use axum::http::StatusCode;
use axum::routing::{get, post};
use serde_json::Value;

use super::not_found;
use crate::Route;
use crate::api::limit::Limit;
use crate::client::ClientAddress;

/// Where browsers send what they tell.
pub(super) const ADDRESS: &str = "/policyrapport";

/// A report is a few hundred bytes; several may come at once.
const LARGEST_BYTES: usize = 32_000;

/// So many reports of one request are written down.
const MOST: usize = 10;

/// What is written down of one word of a report.
const LONGEST_WORD: usize = 80;

pub(super) fn routes() -> Vec<Route> {
    vec![Route::file(ADDRESS, post(told).fallback(get(not_found))).answers(ADDRESS, 404)]
}

/// Reports have a limit of their own, so that a flood of them takes nothing from anybody who reads.
static REPORTS: LazyLock<Limit> = LazyLock::new(Limit::default);

async fn told(client: Option<axum::Extension<ClientAddress>>, body: Bytes) -> StatusCode {
    if let Some(axum::Extension(ClientAddress(address))) = client
        && REPORTS.count(address).is_err()
    {
        return StatusCode::TOO_MANY_REQUESTS;
    }
    if body.len() > LARGEST_BYTES {
        return StatusCode::PAYLOAD_TOO_LARGE;
    }
    let Ok(report) = serde_json::from_slice::<Value>(&body) else {
        return StatusCode::UNPROCESSABLE_ENTITY;
    };
    for (directive, blocked) in broken(&report).take(MOST) {
        tracing::warn!(
            directive,
            blocked,
            "A browser says that a page broke the content policy."
        );
    }
    StatusCode::NO_CONTENT
}

/// The rule and the blocked host of each report, in the old form and the new one.
fn broken(report: &Value) -> impl Iterator<Item = (String, String)> {
    let one = std::slice::from_ref(report);
    let all = report.as_array().map_or(one, Vec::as_slice).iter();
    all.filter_map(|report| {
        let body = report.get("csp-report").or_else(|| report.get("body"))?;
        let text = |names: [&str; 2]| {
            let found = names.into_iter().find_map(|name| body.get(name)?.as_str());
            found.unwrap_or_default().to_owned()
        };
        let directive = text(["effective-directive", "effectiveDirective"]);
        let blocked = text(["blocked-uri", "blockedURL"]);
        Some((word(&directive), host(&blocked)))
    })
}

/// The host of an address, or the word that stands in its place, as "inline".
fn host(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    word(rest.split(['/', '?', '#']).next().unwrap_or_default())
}

/// As much of a text as is safe and useful in a log.
fn word(text: &str) -> String {
    let plain = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | ':' | ' ');
    text.chars().filter(plain).take(LONGEST_WORD).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Vec<(String, String)> {
        broken(&serde_json::from_str(json).unwrap()).collect()
    }

    #[test]
    fn both_forms_of_report_are_read_and_only_rule_and_host_are_kept() {
        let expected = [("img-src".to_owned(), "evil.example".to_owned())];
        let old = r#"{"csp-report": {"effective-directive": "img-src", "document-uri": "https://x/sok?q=Anna",
            "blocked-uri": "https://evil.example/p?Anna"}}"#;
        let new = r#"[{"type": "csp-violation", "body": {"effectiveDirective": "img-src",
            "blockedURL": "https://evil.example/p?Anna"}}]"#;
        assert_eq!(read(old), expected);
        assert_eq!(read(new), expected);
    }

    #[test]
    fn a_report_cannot_break_a_line_of_the_log() {
        let json =
            r#"{"csp-report": {"effective-directive": "a\nb\u001b[31m", "blocked-uri": "inline"}}"#;
        assert_eq!(read(json), [("ab31m".to_owned(), "inline".to_owned())]);
        assert_eq!(read("[]"), []);
        assert_eq!(read("7"), []);
    }
}
