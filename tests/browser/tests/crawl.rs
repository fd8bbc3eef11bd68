//! Every page of the site, in both languages and widths.
#![cfg(test)]

use std::sync::Arc;

use browser::{Failure, Visitor, Workspace, crawl, private_visits, report, visits};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_keeps_every_rule_in_both_languages_and_widths() -> Result<(), Failure> {
    let workspace = Workspace::start().await?;
    let mut public = visits(&web::routes());
    // The site under test is a demonstration, which has a page no other site has.
    for visit in &mut public {
        if visit.route == "/demo" {
            visit.status = 200;
        }
    }
    let mut rounds = vec![(Visitor::anyone(), public)];
    for (person, visits) in private_visits(&web::routes(), &workspace.placeholders) {
        rounds.push((workspace.person(person).await?, visits));
    }
    let site = Arc::new(workspace.site);
    let (mut findings, mut pages) = (Vec::new(), 0);
    for (visitor, visits) in rounds {
        let crawl = crawl(&site, visits, &visitor).await?;
        println!("{} pages and {} files seen", crawl.pages, crawl.files);
        pages += crawl.pages;
        findings.extend(crawl.findings);
    }
    assert!(pages > 100, "most routes answer with no page");
    let count = findings.len();
    assert!(
        findings.is_empty(),
        "{count} findings\n{}",
        report(&findings)
    );
    Ok(())
}
