//! What a second person is shown of a foresight, in words.

use grants::Ore;
use maud::{Markup, html};
use wording::{date, message, money};

use crate::work::person::SignedIn;

/// A fact with its name; nothing for those that all share.
pub fn fact(person: &SignedIn, (name, value): (&str, &str)) -> Option<(String, Markup)> {
    let language = person.reader.language;
    let plain = || html! { (value) };
    if let Some(year) = name.strip_prefix("year-") {
        let words = message!("foresight-approval-year", year = year);
        return Some((person.say(&words), budget(person, value)));
    }
    let (words, said) = match name {
        "version" => (message!("foresight-approval-version"), plain()),
        "until" => {
            let day = value.parse().ok().map(|day| date(day, language));
            let newest = || person.say(&message!("foresight-approval-newest"));
            let day = day.unwrap_or_else(newest);
            (message!("foresight-field-until"), html! { (day) })
        }
        "note" if value.is_empty() => {
            let nothing = person.say(&message!("approval-fact-nothing"));
            (message!("foresight-field-note"), html! { (nothing) })
        }
        "note" => (message!("foresight-field-note"), plain()),
        "sha256" => (
            message!("foresight-fact-digest"),
            html! { code.digest { (value) } },
        ),
        _ => return None,
    };
    Some((person.say(&words), said))
}

/// The whole amount in öre and where it stands; nothing where it is not known.
fn budget(person: &SignedIn, value: &str) -> Markup {
    let stated = value.split_once(' ').and_then(|(ore, source)| {
        let ore = ore.parse().ok().map(Ore::new)?;
        Some((money(ore, person.reader.language), source))
    });
    if let Some((amount, source)) = stated {
        html! { (amount) ", " span lang="sv" { (source) } }
    } else {
        html! { (person.say(&message!("foresight-not-known"))) }
    }
}
