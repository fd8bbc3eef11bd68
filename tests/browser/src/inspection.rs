//! Visiting pages and writing down what is wrong with them.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::markup::{self, Source};
use crate::{Colours, Driver, Failure, Finding, RunningSite, Scripts, Visit, Visitor, Window};

/// The widths every page is seen in, in CSS pixels: a small telephone and a desk.
const WIDTHS: [(u32, u32); 2] = [(1280, 900), (320, 640)];
/// As many browsers as a small machine has processors.
const BROWSERS: usize = 2;

const PAGE_RULES: &str = include_str!("rules/page.js");
const SPACING_RULES: &str = include_str!("rules/spacing.js");
const DRAWN_RULES: &str = include_str!("rules/drawn.js");
const RUN_AXE: &str = include_str!("rules/axe.js");
/// Target size is only measured when the tag of WCAG 2.2 is asked for by name.
const AXE_TAGS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/// What a crawl saw.
#[derive(Debug, Default)]
pub struct Crawl {
    /// Everything that is wrong.
    pub findings: Vec<Finding>,
    /// How many pages were shown in the browser.
    pub pages: usize,
    /// How many answers were files or redirections, of which only the status is looked at.
    pub files: usize,
    titles: Vec<(Visit, String)>,
    sources: Vec<Source>,
}

/// Visits everything with two browsers and reports all that is wrong.
pub async fn crawl(
    site: &Arc<RunningSite>,
    visits: Vec<Visit>,
    visitor: &Visitor,
) -> Result<Crawl, Failure> {
    let axe: Arc<str> = axe().await?.into();
    let driver = Arc::new(Driver::start()?);
    let waiting = Arc::new(Mutex::new(VecDeque::from(visits)));
    let mut browsers = JoinSet::new();
    for _ in 0..BROWSERS {
        let (site, axe, waiting) = (Arc::clone(site), Arc::clone(&axe), Arc::clone(&waiting));
        let (driver, visitor) = (Arc::clone(&driver), visitor.clone());
        browsers.spawn(async move {
            let window = driver.open(Scripts::On).await?;
            window.run_on_every_page(&axe).await?;
            window.go(&site.address("/")).await?;
            window.admit(&visitor).await?;
            window.complaints().await?;
            let mut seen = Crawl::default();
            loop {
                let next = waiting
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .pop_front();
                let Some(visit) = next else { return Ok(seen) };
                look(&site, &window, (&visitor, &visit), &mut seen).await?;
            }
        });
    }
    let mut whole = Crawl::default();
    while let Some(ended) = browsers.join_next().await {
        let seen: Result<Crawl, Failure> = ended.map_err(std::io::Error::other)?;
        let seen = seen?;
        whole.findings.extend(seen.findings);
        whole.pages += seen.pages;
        whole.files += seen.files;
        whole.titles.extend(seen.titles);
        whole.sources.extend(seen.sources);
    }
    whole.findings.extend(titles_shared(&whole.titles));
    whole.findings.extend(markup::check(&whole.sources).await?);
    Ok(whole)
}

/// One address: asked plainly first, then, if it is a page, looked at in both widths.
async fn look(
    site: &RunningSite,
    window: &Window,
    (visitor, visit): (&Visitor, &Visit),
    seen: &mut Crawl,
) -> Result<(), Failure> {
    let answer = site.ask(&visit.path, visitor).await?;
    if answer.status != visit.status {
        let says = format!(
            "answers {}, the sample says {}",
            answer.status, visit.status
        );
        seen.findings
            .push(Finding::of_page("status", &visit.path, says));
    }
    if !answer.is_page {
        seen.files += 1;
        return Ok(());
    }
    seen.pages += 1;
    seen.sources.push(Source {
        path: visit.path.clone(),
        html: answer.text,
    });
    let mut found = Vec::new();
    for (at, (width, height)) in WIDTHS.into_iter().enumerate() {
        window.resize(width, height).await?;
        if at == 0 {
            window.go(&site.address(&visit.path)).await?;
        }
        let expected = json!({ "status": answer.status, "language": visit.language });
        let page: PageFindings = understood(
            "rules/page.js",
            window.run(PAGE_RULES, vec![expected]).await?,
        )?;
        let mut here = page.findings;
        here.extend(run_axe(window, &json!({ "type": "tag", "values": AXE_TAGS })).await?);
        here.extend(drawn(window).await?);
        if at == 0 {
            seen.titles.push((visit.clone(), page.title));
        } else {
            here.extend(understood::<Vec<Finding>>(
                "rules/spacing.js",
                window.run(SPACING_RULES, Vec::new()).await?,
            )?);
        }
        found.extend(seen_in(&format!("{width} px"), here));
    }
    if visit.first_of_route {
        found.extend(contrast_elsewhere(window).await?);
    }
    let own = site.address(&visit.path);
    for complaint in window.complaints().await? {
        // That the page itself is an error is what the sample says, and no news.
        if !(visit.status >= 400 && complaint.starts_with(&own) && complaint.contains("status of"))
        {
            found.push(Finding::of_page("console", &visit.path, complaint));
        }
    }
    for mut finding in always_or_sometimes(found) {
        finding.path.clone_from(&visit.path);
        seen.findings.push(finding);
    }
    Ok(())
}

/// What breaks the rules on the page a window shows, in both widths; the window ends in the width of a desk. For pages that
/// only come about when somebody does something, which no crawl meets.
pub async fn faults(window: &Window, path: &str, status: u16) -> Result<Vec<Finding>, Failure> {
    window.run(&axe().await?, Vec::new()).await?;
    let language = if path == "/en" || path.starts_with("/en/") {
        "en"
    } else {
        "sv"
    };
    let expected = json!({ "status": status, "language": language });
    let mut found = Vec::new();
    for (width, height) in WIDTHS.into_iter().rev() {
        window.resize(width, height).await?;
        let page = window.run(PAGE_RULES, vec![expected.clone()]).await?;
        let page: PageFindings = understood("rules/page.js", page)?;
        let mut here = page.findings;
        here.extend(run_axe(window, &json!({ "type": "tag", "values": AXE_TAGS })).await?);
        found.extend(seen_in(&format!("{width} px"), here));
    }
    let mut found = always_or_sometimes(found);
    for finding in &mut found {
        path.clone_into(&mut finding.path);
    }
    Ok(found)
}

/// Contrast again in the colours a visitor may have chosen instead.
async fn contrast_elsewhere(window: &Window) -> Result<Vec<Finding>, Failure> {
    let mut found = Vec::new();
    let (width, height) = WIDTHS[0];
    window.resize(width, height).await?;
    for colours in [Colours::Dark, Colours::Forced] {
        window.colour(colours).await?;
        let here = run_axe(
            window,
            &json!({ "type": "rule", "values": ["color-contrast"] }),
        )
        .await?;
        found.extend(seen_in(colours.word(), here));
        if colours == Colours::Dark {
            found.extend(seen_in(colours.word(), drawn(window).await?));
        }
    }
    window.colour(Colours::Light).await?;
    Ok(found)
}

/// Contrast inside pictures.
async fn drawn(window: &Window) -> Result<Vec<Finding>, Failure> {
    understood("rules/drawn.js", window.run(DRAWN_RULES, Vec::new()).await?)
}

async fn run_axe(window: &Window, wanted: &Value) -> Result<Vec<Finding>, Failure> {
    understood(
        "axe",
        window.run_and_wait(RUN_AXE, vec![wanted.clone()]).await?,
    )
}

#[derive(serde::Deserialize)]
struct PageFindings {
    title: String,
    findings: Vec<Finding>,
}

fn understood<T: DeserializeOwned>(who: &'static str, answer: Value) -> Result<T, Failure> {
    let told = answer.to_string();
    serde_json::from_value(answer).map_err(|_| Failure::Unexpected { who, answer: told })
}

fn seen_in(word: &str, findings: Vec<Finding>) -> Vec<Finding> {
    let say = |mut finding: Finding| {
        word.clone_into(&mut finding.seen);
        finding
    };
    findings.into_iter().map(say).collect()
}

/// The same fault in both widths is one fault, and the width is then no part of it.
fn always_or_sometimes(findings: Vec<Finding>) -> Vec<Finding> {
    let mut kept: Vec<Finding> = Vec::new();
    for finding in findings {
        let same = |other: &&mut Finding| {
            (&other.rule, &other.selector, &other.html, &other.says)
                == (
                    &finding.rule,
                    &finding.selector,
                    &finding.html,
                    &finding.says,
                )
        };
        match kept.iter_mut().find(same) {
            Some(before) => before.seen.clear(),
            None => kept.push(finding),
        }
    }
    kept
}

/// Two pages with one title cannot be told apart among open tabs and in lists of hits. An error is one page
/// wherever it is met, and another than the page it is met on.
fn titles_shared(titles: &[(Visit, String)]) -> Vec<Finding> {
    let mut pages: BTreeMap<(&str, &str), BTreeMap<String, &str>> = BTreeMap::new();
    for (visit, title) in titles {
        let page = match visit.status {
            error @ 400.. => format!("error {error}"),
            _ => visit.path.split('?').next().unwrap_or_default().to_owned(),
        };
        let same = pages.entry((visit.language, title)).or_default();
        same.entry(page).or_insert(&visit.path);
    }
    let shared = pages.into_iter().filter(|(_, paths)| paths.len() > 1);
    shared
        .flat_map(|((_, title), paths)| {
            let says = format!("the title \"{title}\" is on more pages than one");
            paths
                .into_values()
                .map(move |path| Finding::of_page("title-shared", path, &says))
        })
        .collect()
}

async fn axe() -> Result<String, Failure> {
    let path = markup::packages().join("axe-core/axe.min.js");
    tokio::fs::read_to_string(path)
        .await
        .map_err(|_| Failure::NotInstalled {
            program: "axe-core",
            install: "npm ci --prefix tests/browser, or run `cargo xtask test`",
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titled(path: &str, status: u16, title: &str) -> (Visit, String) {
        let visit = Visit {
            route: "/",
            path: path.to_owned(),
            language: "sv",
            status,
            first_of_route: false,
        };
        (visit, title.to_owned())
    }

    #[test]
    fn a_title_may_be_shared_by_sortings_of_a_page_and_not_by_two_pages_or_by_its_error() {
        let sorted = [titled("/a", 200, "A"), titled("/a?sortera=namn", 200, "A")];
        assert_eq!(titles_shared(&sorted), []);
        let two = [titled("/a", 200, "A"), titled("/b", 200, "A")];
        assert_eq!(titles_shared(&two).len(), 2);
        let wrong = [titled("/a", 200, "A"), titled("/a?x=y", 422, "A")];
        assert_eq!(titles_shared(&wrong).len(), 2);
        let missing = [titled("/a?x=y", 422, "A"), titled("/b?x=y", 422, "A")];
        assert_eq!(titles_shared(&missing), []);
    }

    #[test]
    fn a_fault_in_both_widths_is_told_without_width() {
        let fault = Finding::of_page("rule", "", "wrong");
        let wide = seen_in("1280 px", vec![fault.clone()]);
        let narrow = seen_in("320 px", vec![fault.clone()]);
        assert_eq!(always_or_sometimes(wide.clone()), wide);
        let both = wide.into_iter().chain(narrow).collect();
        assert_eq!(always_or_sometimes(both), [fault]);
    }
}
