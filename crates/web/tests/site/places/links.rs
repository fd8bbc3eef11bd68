//! No page leads to one that is not there.

use std::collections::BTreeSet;

use crate::places::asking::{get, site};

/// The pages this test answers for. The others have tests of their own.
const OURS: [&str; 7] = [
    "/mottagare",
    "/lan",
    "/sok",
    "/metod",
    "/tillganglighet",
    "/om",
    "/synpunkt",
];

fn is_ours(address: &str) -> bool {
    let address = address.strip_prefix("/en").unwrap_or(address);
    let path = address.split(['?', '#']).next().unwrap_or_default();
    path == "/oppna-data"
        || OURS.iter().any(|ours| {
            path.strip_prefix(ours)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        })
}

#[tokio::test]
async fn every_link_between_these_pages_leads_somewhere() {
    let site = site();
    let samples: Vec<String> = web::routes()
        .iter()
        .flat_map(|route| &route.samples)
        .map(|sample| sample.address.to_owned())
        .filter(|address| is_ours(address) && !address.starts_with("/mottagare?kod"))
        .flat_map(|address| [format!("/en{address}"), address])
        .collect();
    assert!(samples.len() > 40, "{samples:?}");
    let mut links = BTreeSet::new();
    for address in &samples {
        let answer = get(&site, address).await;
        links.extend(answer.links().into_iter().filter(|link| is_ours(link)));
    }
    assert!(links.len() > 300, "{}", links.len());
    // Hundreds of links differ only by the recipient: a part of them, another each place in the order, is enough.
    for link in links.iter().step_by(3) {
        let answer = get(&site, link).await;
        assert_eq!(answer.status.as_u16(), 200, "{link}");
    }
}
