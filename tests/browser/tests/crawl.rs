//! Every page of the site, in both languages and widths.
#![cfg(test)]

use std::sync::Arc;

use browser::RunningSite;
use browser::{Failure, Visit, Visitor, Workspace, crawl, private_visits, report, visits};

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
    let mut private = Vec::new();
    for (person, visits) in private_visits(&web::routes(), &workspace.placeholders) {
        private.push((workspace.person(person).await?, visits));
    }
    let site = Arc::new(workspace.site);
    keeps_every_rule(&site, public, &Visitor::anyone()).await?;
    for (visitor, visits) in private {
        keeps_every_rule(&site, visits, &visitor).await?;
    }
    Ok(())
}

async fn keeps_every_rule(
    site: &Arc<RunningSite>,
    visits: Vec<Visit>,
    visitor: &Visitor,
) -> Result<(), Failure> {
    let crawl = crawl(site, visits, visitor).await?;
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
