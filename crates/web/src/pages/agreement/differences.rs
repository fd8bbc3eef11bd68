//! Where a source and what is applied differ: both, why, how sure, and who decided.

use grants::agreement::{Agreement, Discrepancy, Printed, Said, Subject};
use maud::{Markup, html};
use wording::{message, money, terms};

use super::place;
use crate::Reader;
use crate::ui::{Tone, facts, notice};

pub fn differences(reader: &Reader, of: &Agreement) -> Markup {
    html! {
        section aria-labelledby="avvikelser" {
            h2 id="avvikelser" { (reader.say(&message!("overview-differences"))) }
            @if of.discrepancies.is_empty() {
                p { (reader.say(&message!("overview-differences-none"))) }
            } @else {
                p { (reader.say(&message!("overview-differences-lead"))) }
                @for discrepancy in &of.discrepancies {
                    (notice(Tone::Remark, &subject(reader, of, discrepancy), &body(reader, of, discrepancy)))
                }
            }
        }
    }
}

fn subject(reader: &Reader, of: &Agreement, discrepancy: &Discrepancy) -> String {
    match &discrepancy.subject {
        Subject::Item(id) => match of.item(id) {
            Some(item) => reader.language.of(&item.title).to_owned(),
            None => id.clone(),
        },
        Subject::Part(word) => reader.say(&terms::part(word)),
    }
}

fn body(reader: &Reader, of: &Agreement, discrepancy: &Discrepancy) -> Markup {
    let say = |message| reader.say(&message);
    let mut rows: Vec<(String, Markup)> = Vec::new();
    if let Some(printed) = printed(reader, of, discrepancy) {
        rows.push((
            say(message!("overview-source-says")),
            html! { (printed) " " (place(&discrepancy.source)) },
        ));
    } else {
        rows.push((
            say(message!("overview-head-source")),
            place(&discrepancy.source),
        ));
    }
    if let Some(applied) = &discrepancy.applied {
        rows.push((
            say(message!("overview-we-apply")),
            html! { strong { (said(reader, applied)) } },
        ));
    }
    rows.push((
        say(message!("overview-why")),
        html! { (reader.language.of(&discrepancy.reason)) },
    ));
    rows.push((
        say(message!("overview-head-sure")),
        html! { (say(message!("overview-decided", status = terms::status(discrepancy.status), who = &discrepancy.decided_by))) },
    ));
    facts(rows)
}

/// What the source prints; none when only the reason tells.
fn printed(reader: &Reader, of: &Agreement, discrepancy: &Discrepancy) -> Option<String> {
    match &discrepancy.printed {
        Printed::Says(words) => {
            let words = said(reader, words);
            Some(match &discrepancy.printed_title {
                Some(title) => reader.say(&message!(
                    "overview-says-titled",
                    title = title,
                    words = words
                )),
                None => words,
            })
        }
        Printed::With(id) => {
            let item = of.item(id)?;
            let message = message!("overview-says-with", item = &item.title);
            Some(reader.say(&message))
        }
        Printed::InWords => None,
    }
}

fn said(reader: &Reader, said: &Said) -> String {
    match said {
        Said::Amount(amount) => money(*amount, reader.language),
        Said::Words(words) => reader.language.of(words).to_owned(),
    }
}
