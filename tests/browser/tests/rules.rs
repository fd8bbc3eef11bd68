//! The rules of the crawl find what they are there to find: pages that break each of them, on a site of their own.
#![cfg(test)]

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::Router;
use axum::http::{StatusCode, header};
use axum::response::Html;
use axum::routing::get;
use browser::{
    By, Driver, Failure, Finding, Hand, RunningSite, Scripts, Visit, Visitor, crawl, report,
};

const SOUND: &str = r##"<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Rätt</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="/ikon"></head>
<body><main><h1>Rätt</h1><h2>Två</h2>
<svg viewBox="0 0 100 20" width="100" height="20"><title>Tydlig bild</title><rect width="100" height="20" fill="#fff"/><circle cx="20" cy="10" r="9" fill="#000"/>
<text x="14" y="14" fill="#fff">AB</text><text x="60" y="14" fill="#000">Ord</text></svg><p>1&nbsp;680&nbsp;000&nbsp;kr enligt CC0 1.0. <a href="#mal">Ned</a></p><p id="mal">Här.</p></main></body></html>"##;

const BROKEN: &str = r##"<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Fel</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="/ikon">
<style>@media (prefers-color-scheme: dark) { .dark { color: #eee } }
.narrow { width: 60px; height: 16px; overflow: hidden; white-space: nowrap; font-size: 12px }</style></head>
<body><main><h1>Ett</h1><h1>Två</h1><h3>Tre</h3>
<p style="color:#bbb;background:#fff">Svag text</p>
<p class="dark" style="background:#fff">Svag när det är mörkt</p>
<div style="width:700px">Bred</div><p>1 680 000 kr</p><div class="narrow">Kort text</div>
<svg viewBox="0 0 100 20" width="100" height="20"><title>Svag bild</title><rect width="100" height="20" fill="#9a9"/><text x="5" y="14" fill="#fff">Ord</text></svg>
<img src="http://utanfor.example/bild.png" alt="Utanför"><input type="text">
<p id="dubbel">a</p><p id="dubbel">b</p><a href="#ingenstans">Ned</a></main></body></html>"##;

fn visit(path: &str, status: u16) -> Visit {
    Visit {
        route: "/",
        path: path.to_owned(),
        language: "sv",
        status,
        first_of_route: true,
    }
}

async fn found(pages: &[(&'static str, &'static str)]) -> Result<Vec<Finding>, Failure> {
    let icon = || async {
        (
            [(header::CONTENT_TYPE, "image/svg+xml")],
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
        )
    };
    let mut router = Router::new()
        .route("/", get(|| async { Html(SOUND) }))
        .route("/ikon", get(icon))
        .route("/lista.csv", get(|| async { StatusCode::NOT_FOUND }));
    for &(path, html) in pages {
        router = router.route(path, get(move || async move { Html(html) }));
    }
    let site = Arc::new(RunningSite::serve(router).await?);
    let visits = pages.iter().map(|(path, _)| visit(path, 200));
    let visits = visits.chain([visit("/lista.csv", 200)]).collect();
    Ok(crawl(&site, visits, &Visitor::anyone()).await?.findings)
}

fn rules<'f>(findings: &'f [Finding], path: &str) -> BTreeSet<&'f str> {
    let there = findings.iter().filter(|finding| finding.path == path);
    there.map(|finding| finding.rule.as_str()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_rule_finds_what_breaks_it_and_nothing_on_a_sound_page() -> Result<(), Failure> {
    let findings = found(&[("/ratt", SOUND), ("/fel", BROKEN), ("/fel-igen", BROKEN)]).await?;
    let told = report(&findings);
    assert_eq!(rules(&findings, "/ratt"), BTreeSet::new(), "{told}");
    assert_eq!(
        rules(&findings, "/lista.csv"),
        BTreeSet::from(["status"]),
        "{told}"
    );
    let broken = rules(&findings, "/fel");
    for rule in [
        "anchor-missing",
        "color-contrast",
        "console",
        "drawn-contrast",
        "heading-skipped",
        "html no-dup-id",
        "label",
        "language",
        "number-parted",
        "one-heading",
        "request-outside",
        "sideways-scroll",
        "text-spacing",
        "title-shared",
    ] {
        assert!(broken.contains(rule), "{rule} was not found:\n{told}");
    }
    let seen =
        |rule: &str, seen: &str| findings.iter().any(|it| it.rule == rule && it.seen == seen);
    assert!(
        seen("sideways-scroll", "320 px") && !seen("sideways-scroll", "1280 px"),
        "{told}"
    );
    assert!(
        seen("color-contrast", "dark"),
        "contrast in the dark was not measured:\n{told}"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_in_a_window_is_held_against_the_same_rules() -> Result<(), Failure> {
    let router = Router::new()
        .route("/ratt", get(|| async { Html(SOUND) }))
        .route("/fel", get(|| async { Html(BROKEN) }));
    let site = RunningSite::serve(router).await?;
    let driver = Driver::start()?;
    let window = driver.open(Scripts::On).await?;
    let hand = Hand::new(&site, &window, By::Pointer);
    hand.open("/ratt").await?;
    assert_eq!(hand.faults().await?, []);
    hand.open("/fel").await?;
    let findings = hand.faults().await?;
    let broken = rules(&findings, "/fel");
    for rule in [
        "color-contrast",
        "label",
        "language",
        "one-heading",
        "sideways-scroll",
    ] {
        assert!(broken.contains(rule), "{rule} was not found: {broken:?}");
    }
    Ok(())
}
