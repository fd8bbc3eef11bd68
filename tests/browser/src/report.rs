//! All findings of a run as text: by rule, and within a rule the same fault once with every page it is on.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::Finding;

/// A fault in the frame is on every page; this many addresses are enough to find it.
const ADDRESSES_NAMED: usize = 3;
/// A page of samples with the same fault under other selectors teaches nothing new after these.
const FAULTS_NAMED: usize = 12;

/// What makes two findings the same fault.
type Fault<'f> = (&'f str, &'f str, &'f str);

/// All findings, grouped by rule.
pub fn report(findings: &[Finding]) -> String {
    let mut rules: BTreeMap<&str, BTreeMap<Fault<'_>, Vec<String>>> = BTreeMap::new();
    for finding in findings {
        let fault = (
            finding.says.as_str(),
            finding.selector.as_str(),
            finding.html.as_str(),
        );
        let seen = match finding.seen.as_str() {
            "" => finding.path.clone(),
            seen => format!("{} ({seen})", finding.path),
        };
        let rule = rules.entry(&finding.rule).or_default();
        rule.entry(fault).or_default().push(seen);
    }
    let mut text = String::new();
    for (rule, faults) in &rules {
        let places: usize = faults.values().map(Vec::len).sum();
        // Writing to a string cannot fail.
        let _written = writeln!(text, "\n{rule}: {places}");
        for (fault, addresses) in faults.iter().take(FAULTS_NAMED) {
            describe(&mut text, *fault, addresses);
        }
        if let Some(more) = faults.len().checked_sub(FAULTS_NAMED).filter(|it| *it > 0) {
            let _written = writeln!(text, "  … and {more} more places");
        }
    }
    text
}

fn describe(text: &mut String, (says, selector, html): Fault<'_>, addresses: &[String]) {
    let mut line = |word: &str, what: &str| {
        if !what.is_empty() {
            let _written = writeln!(text, "    {word:<4}{}", what.replace('\n', "\n        "));
        }
    };
    line("-", says);
    line("", selector);
    line("", html);
    let named = addresses.iter().take(ADDRESSES_NAMED);
    let named: Vec<&str> = named.map(String::as_str).collect();
    let more = addresses.len().saturating_sub(ADDRESSES_NAMED);
    match more {
        0 => line("at", &named.join(", ")),
        more => line("at", &format!("{} and {more} more", named.join(", "))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_fault_on_many_pages_is_told_once_with_all_of_them_counted() {
        let findings: Vec<Finding> = ["/a", "/b", "/c", "/d", "/e"]
            .into_iter()
            .map(|path| Finding::of_page("one-heading", path, "2 h1"))
            .collect();
        let text = report(&findings);
        assert_eq!(text.matches("2 h1").count(), 1);
        assert!(text.contains("one-heading: 5"), "{text}");
        assert!(text.contains("/a, /b, /c and 2 more"), "{text}");
    }

    #[test]
    fn nothing_found_is_an_empty_report() {
        assert_eq!(report(&[]), "");
    }
}
