//! The names a template can use, with what stands for each in an agreement year: made from the facts themselves, so that the page
//! can never tell another story.

use casework::message::facts::{Fact, of};
use casework::published::PublishedAgreement;
use maud::{Markup, html};
use wording::{Language, date, message, money};

use crate::ui::{Cell, Column, Table};
use crate::work::person::SignedIn;

/// The longest example shown, in characters.
const LONGEST: usize = 80;

/// The names with an example of each, and how templates are written.
pub fn names(person: &SignedIn, year: &PublishedAgreement) -> Markup {
    let mut rows = Vec::new();
    gather("", &of(year), &mut rows);
    let rows = rows.into_iter().map(|(name, example)| {
        vec![
            Cell::Text(name),
            Cell::Text(example.unwrap_or_else(|| person.say(&message!("message-names-unknown")))),
        ]
    });
    let table = Table {
        caption: person.say(&message!(
            "message-names-caption",
            title = &year.agreement.title
        )),
        columns: vec![
            Column::words(person.say(&message!("message-names-name"))),
            Column::words(person.say(&message!("message-names-example"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    };
    let write = [
        ("{{ total }}", message!("message-names-show")),
        (
            "{{ claim.deadline|senast }}",
            message!("message-names-filter"),
        ),
        (
            "{% if claim.deadline %} … {% else %} … {% endif %}",
            message!("message-names-if"),
        ),
        (
            "{% for item in items %} … {% endfor %}",
            message!("message-names-for"),
        ),
    ];
    html! {
        details {
            summary { (person.say(&message!("message-names"))) }
            dl.facts {
                @for (example, words) in &write {
                    div { dt { code { (example) } } dd { (person.say(words)) } }
                }
            }
            (table.markup())
        }
        (marks(person))
    }
}

/// The marks of a text.
pub fn marks(person: &SignedIn) -> Markup {
    let marks = [
        ("## …", message!("message-marks-heading")),
        ("- …", message!("message-marks-list")),
        ("1. …", message!("message-marks-numbered")),
        ("> …", message!("message-marks-note")),
        ("**…**", message!("message-marks-strong")),
        ("[…](https://…)", message!("message-marks-link")),
    ];
    html! {
        details {
            summary { (person.say(&message!("message-marks"))) }
            dl.facts {
                @for (mark, words) in &marks {
                    div { dt { code { (mark) } } dd { (person.say(words)) } }
                }
            }
        }
    }
}

fn gather(name: &str, fact: &Fact, rows: &mut Vec<(String, Option<String>)>) {
    const LANGUAGE: Language = Language::Swedish;
    let within = |part: &str| {
        if name.is_empty() {
            part.to_owned()
        } else {
            format!("{name}.{part}")
        }
    };
    let example = match fact {
        Fact::Group { facts, .. } => {
            for (part, fact) in facts {
                gather(&within(part), fact, rows);
            }
            return;
        }
        Fact::List(all) => {
            // What one of them holds: the first stands for all.
            match all.first() {
                Some(first) => gather(&format!("{name}[0]"), first, rows),
                None => rows.push((name.to_owned(), None)),
            }
            return;
        }
        Fact::Words(text) => Some(text.clone()),
        Fact::Amount(amount) => Some(money(*amount, LANGUAGE)),
        Fact::Day(day) => Some(date(*day, LANGUAGE)),
        Fact::Number(number) => Some(number.to_string()),
        Fact::Truth(truth) => Some(LANGUAGE.say(&if *truth {
            message!("frame-yes")
        } else {
            message!("frame-no")
        })),
        Fact::Unknown => None,
    };
    let short = example.map(|example| {
        let mut short: String = example.chars().take(LONGEST).collect();
        if short.len() < example.len() {
            short.push('…');
        }
        short
    });
    rows.push((name.to_owned(), short));
}
