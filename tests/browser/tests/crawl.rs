//! Every page of the site, in both languages and widths.
#![cfg(test)]

use std::sync::Arc;

use browser::{Failure, RunningSite, Visitor, crawl, report, visits};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_keeps_every_rule_in_both_languages_and_widths() -> Result<(), Failure> {
    let site = Arc::new(RunningSite::shipped().await?);
    let visits = visits(&web::routes());
    let crawl = crawl(&site, visits, &Visitor::anyone()).await?;
    println!("{} pages and {} files seen", crawl.pages, crawl.files);
    assert!(crawl.pages > 0, "no route answers with a page");
    assert!(
        crawl.findings.is_empty(),
        "{} findings\n{}",
        crawl.findings.len(),
        report(&crawl.findings)
    );
    Ok(())
}
