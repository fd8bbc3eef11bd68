//! The files the pages need: style sheet, fonts, mark. Each has its content in its address, so that a browser keeps it
//! for good and never shows a page with yesterday's style.

#[cfg(test)]
mod contrast;

use std::fmt::Write;
use std::sync::{Arc, LazyLock};

use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use sha2::{Digest, Sha256};
use wording::message;

use crate::{Refusal, Route, Site};

/// The style sheet's name.
pub(crate) const STYLESHEET: &str = "style.css";
/// The program on the pages where reports are answered.
pub(crate) const ANSWERING: &str = "answering.js";
/// The names of the fonts.
pub(crate) const FONTS: [&str; 2] = [
    "source-sans-3-latin-400-normal.woff2",
    "source-sans-3-latin-600-normal.woff2",
];

/// In this order: a later sheet may rely on an earlier one.
const SHEETS: [&str; 9] = [
    include_str!("../assets/tokens.css"),
    include_str!("../assets/style.css"),
    include_str!("../assets/components.css"),
    include_str!("../assets/overview.css"),
    include_str!("../assets/places.css"),
    include_str!("../assets/work.css"),
    include_str!("../assets/answering.css"),
    include_str!("../assets/demo.css"),
    include_str!("../assets/print.css"),
];

const FAVICON: &[u8] = include_bytes!("../assets/favicon.svg");

/// A year: the address changes when the content does.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";
/// A day: the address stays when the content changes.
const FOR_A_DAY: &str = "public, max-age=86400";
/// An old address of a file that has changed since: the new content, but not for long.
const NOT_FOR_LONG: &str = "public, max-age=60";

/// The first bytes of the SHA-256 of something, in hexadecimal digits.
pub(crate) fn short_digest(content: &[u8], bytes: usize) -> String {
    let digest = Sha256::digest(content);
    digest
        .iter()
        .take(bytes)
        .fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

struct Asset {
    name: &'static str,
    kind: &'static str,
    content: Vec<u8>,
    digest: String,
}

impl Asset {
    fn new(name: &'static str, kind: &'static str, content: Vec<u8>) -> Self {
        // Eight bytes tell versions of one file apart; nobody can gain from two that are alike.
        let digest = short_digest(&content, 8);
        Self {
            name,
            kind,
            content,
            digest,
        }
    }

    fn address(&self) -> String {
        format!("/statiskt/{}/{}", self.digest, self.name)
    }
}

static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    let fonts: [&[u8]; 2] = [
        include_bytes!("../assets/fonts/source-sans-3-latin-400-normal.woff2"),
        include_bytes!("../assets/fonts/source-sans-3-latin-600-normal.woff2"),
    ];
    let named = FONTS.into_iter().zip(fonts);
    let mut assets: Vec<Asset> = named
        .map(|(name, content)| Asset::new(name, "font/woff2", content.to_vec()))
        .collect();
    let mut sheet = stylesheet();
    for font in &assets {
        sheet = sheet.replace(&format!("{{{}}}", font.name), &font.address());
    }
    let kind = "text/css; charset=utf-8";
    assets.push(Asset::new(STYLESHEET, kind, sheet.into_bytes()));
    let program = without_comments(include_str!("../assets/answering.js"));
    let kind = "text/javascript; charset=utf-8";
    assets.push(Asset::new(ANSWERING, kind, program.into_bytes()));
    assets
});

/// Where a file is, by its name; the name itself when there is no such file.
pub(crate) fn address(name: &str) -> String {
    let found = ASSETS.iter().find(|asset| asset.name == name);
    found.map_or_else(|| name.to_owned(), Asset::address)
}

/// The sheets and the figures' own as one, without comments.
fn stylesheet() -> String {
    let mut sheet = figures::stylesheet();
    for part in SHEETS {
        sheet.push_str(part);
    }
    without_comments(&sheet)
}

fn without_comments(sheet: &str) -> String {
    let mut left = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some((before, after)) = rest.split_once("/*") {
        left.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    left.push_str(rest);
    let lines = left.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// Their routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::file("/statiskt/{digest}/{name}", get(asset))
            .cached()
            .sample("/statiskt/0000000000000000/style.css")
            .answers("/statiskt/0000000000000000/ingenting.css", 404),
        Route::file("/favicon.svg", get(favicon)).sample("/favicon.svg"),
        Route::file("/robots.txt", get(robots)).sample("/robots.txt"),
        Route::file("/.well-known/security.txt", get(security)).sample("/.well-known/security.txt"),
    ]
}

async fn asset(Path((digest, name)): Path<(String, String)>) -> Result<Response, Refusal> {
    let Some(asset) = ASSETS.iter().find(|asset| asset.name == name) else {
        return Err(
            Refusal::not_found(message!("frame-no-file")).hint(message!("frame-not-found-hint"))
        );
    };
    let keep = if asset.digest == digest {
        FOR_GOOD
    } else {
        NOT_FOR_LONG
    };
    let headers = [(CONTENT_TYPE, asset.kind), (CACHE_CONTROL, keep)];
    Ok((headers, asset.content.as_slice()).into_response())
}

async fn favicon() -> impl IntoResponse {
    let headers = [(CONTENT_TYPE, "image/svg+xml"), (CACHE_CONTROL, FOR_A_DAY)];
    (headers, FAVICON)
}

async fn robots() -> impl IntoResponse {
    let headers = [(CACHE_CONTROL, FOR_A_DAY)];
    (
        headers,
        "User-agent: *\nDisallow: /arbete\nDisallow: /logga-in\nDisallow: /svar/\nDisallow: /sok\nDisallow: /en/sok\n",
    )
}

/// Where to tell of a weakness (RFC 9116). It must not have expired, so it always ends half a year from now.
async fn security(
    axum::extract::State(site): axum::extract::State<Arc<Site>>,
) -> impl IntoResponse {
    let half_a_year = jiff::SignedDuration::from_hours(24 * 182);
    let expires = site.now().checked_add(half_a_year);
    let expires = expires.unwrap_or(jiff::Timestamp::MAX);
    let base = site.base_address();
    let headers = [(CACHE_CONTROL, FOR_A_DAY)];
    let text = format!(
        "Contact: {base}/om\nExpires: {expires:.0}\nPreferred-Languages: sv, en\nCanonical: {base}/.well-known/security.txt\n"
    );
    (headers, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_in_the_sheet_is_a_file_of_ours() {
        let sheet = stylesheet();
        let addresses: Vec<&str> = sheet
            .split("url(\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert_eq!(addresses.len(), FONTS.len());
        for (address, font) in addresses.iter().zip(FONTS) {
            assert_eq!(*address, format!("{{{font}}}"));
        }
        let served = ASSETS.iter().find(|asset| asset.name == STYLESHEET);
        let served = String::from_utf8(served.unwrap().content.clone()).unwrap();
        assert!(!served.contains("url(\"{"), "a font without its address");
    }

    #[test]
    fn comments_are_not_served() {
        assert_eq!(
            without_comments("a{b:c}/* why */\n\n  d{e:f} /* open"),
            "a{b:c}\nd{e:f}"
        );
        assert!(!stylesheet().contains("/*"));
    }
}
