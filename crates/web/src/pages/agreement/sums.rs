//! Whether it adds up, as applied and as the sources print it, and what the amounts take for granted.

use casework::published::PublishedAgreement;
use grants::Agreement;
use grants::reconciliation::{Reconciliation, diagnose};
use maud::{Markup, html};
use wording::{Message, Speak, message, reconciliation};

use crate::Reader;
use crate::ui::{Tone, notice};

/// The likeliest explanations of a difference are told; more would only confuse.
const MOST_EXPLANATIONS: usize = 3;

pub fn sums(reader: &Reader, year: &PublishedAgreement) -> Markup {
    html! {
        section aria-labelledby="summor" {
            h2 id="summor" { (reader.say(&message!("overview-adds-up"))) }
            @if year.applied.closes() {
                p { (reader.say(&message!("overview-adds-up-applied"))) }
            } @else {
                (notice(
                    Tone::Warning,
                    &reader.say(&message!("overview-adds-up-not")),
                    &failing(reader, &year.applied),
                ))
            }
            @if year.as_published.sums.is_empty() {
                p { (reader.say(&message!("overview-adds-up-no-sums"))) }
            } @else if year.as_published.closes() {
                p { (reader.say(&message!("overview-adds-up-published"))) }
            } @else {
                (notice(
                    Tone::Remark,
                    &reader.say(&message!("overview-adds-up-not-published")),
                    &html! {
                        (failing(reader, &year.as_published))
                        (explained(reader, year))
                    },
                ))
            }
            (assumptions(reader, year))
        }
    }
}

fn failing(reader: &Reader, of: &Reconciliation) -> Markup {
    html! {
        ul { @for sum in of.failing() { li { (capital(&reader.say(&reconciliation::failing(sum)))) } } }
    }
}

/// The names of sums begin in small letters, since they also stand within sentences.
fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// What would make the printed figures add up.
fn explained(reader: &Reader, year: &PublishedAgreement) -> Markup {
    let all = reader.published.agreements().iter();
    let others: Vec<&Agreement> = all
        .map(|one| &one.agreement)
        .filter(|one| one.id != year.agreement.id)
        .collect();
    let explanations = diagnose(&year.as_published, &others);
    let shown = explanations.iter().take(MOST_EXPLANATIONS);
    html! {
        @if !explanations.is_empty() {
            p { (reader.say(&message!("overview-adds-up-explained"))) }
            ul {
                @for one in shown {
                    li { (reader.say(&reconciliation::explanation(&year.as_published, one))) }
                }
            }
        }
    }
}

fn assumptions(reader: &Reader, year: &PublishedAgreement) -> Markup {
    let assumed = year.distribution.assumptions().into_iter();
    let assumed: Vec<Message> = assumed
        .filter(|assumption| !assumption.is_of_item())
        .map(Speak::message)
        .collect();
    html! {
        h3 { (reader.say(&message!("overview-assumptions"))) }
        @if assumed.is_empty() { p { (reader.say(&message!("overview-assumptions-none"))) } }
        @else {
            p { (reader.say(&message!("overview-assumed"))) }
            ul { @for message in &assumed { li { (reader.say(message)) } } }
        }
    }
}
