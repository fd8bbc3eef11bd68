//! What a second person is shown of a report to the government, in words.

use grants::government_report::GovernmentReportKind;
use maud::{Markup, html};
use wording::message;

use crate::work::person::SignedIn;

/// A fact with its name; nothing for facts that all share.
pub fn fact(person: &SignedIn, name: &str, value: &str) -> Option<(String, Markup)> {
    let plain = || html! { (value) };
    let digest = || html! { code.digest { (value) } };
    let (words, said) = match name {
        "agreement" if value.is_empty() => (
            message!("approval-fact-agreement"),
            html! { (person.say(&message!("government-reports-several"))) },
        ),
        "name" => (message!("government-reports-title"), plain()),
        "kind" => {
            let kind = GovernmentReportKind::from_word(value);
            let words = kind.map(casework::government_report::kind);
            let said = words.map_or_else(|| value.to_owned(), |words| person.say(&words));
            (message!("government-reports-column-kind"), html! { (said) })
        }
        "recipient" => (message!("government-reports-column-recipient"), plain()),
        "address" => (message!("government-reports-address"), plain()),
        "version" => (message!("government-reports-column-version"), plain()),
        "changes" if value.is_empty() => (
            message!("government-reports-changes"),
            html! { (person.say(&message!("approval-fact-nothing"))) },
        ),
        "changes" => (message!("government-reports-changes"), plain()),
        "figures" => (message!("government-reports-figures"), plain()),
        "stands" => (message!("government-reports-stands"), plain()),
        "sha256" => (message!("government-reports-fact-digest"), digest()),
        "document" => (message!("government-reports-fact-document"), digest()),
        _ => return None,
    };
    Some((person.say(&words), said))
}
