//! What a foresight builds on: the agreement, the document of the budget, the days people are counted on, and what is taken for
//! granted.

use casework::foresight::{ForeseenYear, PublicForesight};
use grants::foresight::Scenario;
use maud::{Markup, html};
use wording::{Message, Speak as _, message, moment};

use super::{NUMBER, address, words};
use crate::Reader;
use crate::ui::facts;

/// The scenarios, each with what it supposes.
pub fn scenarios(reader: &Reader, seen: &PublicForesight, year: &ForeseenYear) -> Markup {
    let base = &seen.foreseen.base.agreement;
    let as_before = message!(
        "foresight-scenario-as-before",
        base = base.year.to_string(),
        amount = year.as_before.agreement.total
    );
    html! {
        h2 id="antaganden" { (reader.say(&message!("foresight-scenarios-heading"))) }
        ul {
            li { (reader.say(&as_before)) }
            @match &year.budget {
                None => { li { (reader.say(&message!("foresight-scenario-no-budget", year = year.year.to_string()))) } }
                Some((budget, _)) => {
                    li {
                        (reader.say(&message!("foresight-scenario-budget", amount = budget.total))) " "
                        span lang="sv" {
                            @if budget.address.is_empty() { (budget.document) }
                            @else { a href=(budget.address) rel="noreferrer" { (budget.document) } }
                            ", " (budget.place) "."
                        }
                        @if !budget.items.is_empty() {
                            " " (reader.say(&message!("foresight-scenario-items", count = budget.items.len())))
                        }
                    }
                }
            }
            li { (reader.say(&message!("foresight-scenario-own"))) }
        }
    }
}

/// What everything was computed from.
pub fn basis(reader: &Reader, seen: &PublicForesight, year: &ForeseenYear) -> Markup {
    let (foreseen, foresight) = (&seen.foreseen, &seen.foresight);
    let line = |name: Message, said: Markup| (reader.say(&name), said);
    let base = foreseen.base.agreement.year;
    let at = foresight.published_at.unwrap_or(foresight.changed_at);
    let mut lines = vec![
        line(
            message!("foresight-fact-base"),
            html! {
                a href=(reader.link(&crate::address::agreement(base))) {
                    (reader.agreement_title(&foresight.base_id))
                }
                ", " (reader.say(&message!("foresight-fact-version", number = foreseen.base_version)))
            },
        ),
        line(
            message!("foresight-fact-published"),
            html! { (reader.say(&message!("foresight-fact-number", number = seen.number(), at = moment(at, reader.language)))) },
        ),
    ];
    if let Some(until) = foreseen.stated.until {
        lines.push(line(
            message!("foresight-fact-until"),
            html! { (wording::date(until, reader.language)) },
        ));
    }
    lines.push(line(
        message!("foresight-fact-digest"),
        html! { code.digest { (foreseen.digest) } },
    ));
    let taken = taken_for_granted(year);
    let others: Vec<i64> = (seen.numbers.iter().copied())
        .filter(|number| *number != seen.number())
        .collect();
    html! {
        h2 id="underlag" { (reader.say(&message!("foresight-basis-heading"))) }
        (facts(lines))
        @if !foreseen.stated.note.is_empty() {
            p lang="sv" { (foreseen.stated.note) }
        }
        h3 { (reader.say(&message!("foresight-assumed-heading"))) }
        ul { @for one in &taken { li { (reader.say(one)) } } }
        @if !others.is_empty() {
            h3 { (reader.say(&message!("foresight-others-heading"))) }
            ul {
                @for number in others {
                    li { a href=(reader.link(&format!("{}?{NUMBER}={number}", address(year.year)))) {
                        (reader.say(&message!("foresight-other", number = number)))
                    } }
                }
            }
        }
    }
}

/// What both scenarios take for granted, each once.
pub fn taken_for_granted(year: &ForeseenYear) -> Vec<Message> {
    let mut taken: Vec<Message> = year.moved.iter().map(words::moved).collect();
    if year.scenario(Scenario::BudgetBill).is_some() {
        taken.push(message!("foresight-assumed-scaled"));
    }
    for (_, computed) in year.scenarios() {
        for one in computed.distribution.assumptions() {
            let words = one.message();
            if !one.is_of_item() && !taken.contains(&words) {
                taken.push(words);
            }
        }
    }
    taken.push(message!("foresight-assumed-agreement"));
    taken
}
