//! How the money is asked for, accounted for and paid back, and its conditions.

use grants::Text;
use grants::agreement::{Agreement, Claim, Repayment, Reporting, SourcePlace, Status};
use jiff::civil::Date;
use maud::{Markup, html};
use wording::{message, terms};

use super::{known, place};
use crate::Reader;
use crate::ui::facts;

pub fn handling(reader: &Reader, of: &Agreement) -> Markup {
    html! {
        section aria-labelledby="hantering" {
            h2 id="hantering" { (reader.say(&message!("overview-handling"))) }
            h3 { (reader.say(&message!("overview-claim"))) }
            @match &of.claim {
                Some(claim) => (self::claim(reader, claim)),
                None => p { (reader.say(&message!("overview-claim-unknown"))) },
            }
            h3 { (reader.say(&message!("overview-report"))) }
            @match &of.report {
                Some(report) => (self::report(reader, report)),
                None => p { (reader.say(&message!("overview-report-unknown"))) },
            }
            h3 { (reader.say(&message!("overview-repayment"))) }
            @match &of.repayment {
                Some(repayment) => (self::repayment(reader, repayment)),
                None => p { (reader.say(&message!("overview-repayment-unknown"))) },
            }
        }
    }
}

/// The conditions, each with where it stands.
pub fn conditions(reader: &Reader, of: &Agreement) -> Markup {
    html! {
        section aria-labelledby="villkor" {
            h2 id="villkor" { (reader.say(&message!("overview-conditions"))) }
            @if of.conditions.is_empty() {
                p { (reader.say(&message!("overview-conditions-unknown"))) }
            } @else {
                ul.conditions {
                    @for condition in &of.conditions {
                        li {
                            (reader.language.of(&condition.text))
                            @if let Some(source) = &condition.source { " " (place(source)) }
                        }
                    }
                }
            }
        }
    }
}

type Fact = (String, Markup);

fn claim(reader: &Reader, claim: &Claim) -> Markup {
    let say = |message| reader.say(&message);
    let lapses = match claim.lapses {
        Some(true) => Some(say(message!("overview-claim-lapses"))),
        Some(false) => Some(say(message!("overview-claim-stays"))),
        None => None,
    };
    let payer = known(reader, claim.payer.as_deref());
    let mut rows = vec![
        fact(
            say(message!("overview-claim-route")),
            &reader.say(&terms::route(claim.route)),
        ),
        fact(say(message!("overview-claim-payer")), &payer),
        deadline(reader, claim.deadline),
        fact(
            say(message!("overview-claim-after")),
            &known(reader, lapses.as_deref()),
        ),
    ];
    let rest = (claim.status, claim.source.as_ref(), claim.note.as_ref());
    rows.extend(about(reader, rest));
    facts(rows)
}

fn report(reader: &Reader, report: &Reporting) -> Markup {
    let say = |message| reader.say(&message);
    let tool = known(reader, report.tool.as_deref());
    let to = known(reader, report.to.as_deref());
    let mut rows = vec![
        fact(say(message!("overview-report-to")), &to),
        fact(say(message!("overview-report-tool")), &tool),
        deadline(reader, report.deadline),
    ];
    let rest = (report.status, report.source.as_ref(), report.note.as_ref());
    rows.extend(about(reader, rest));
    facts(rows)
}

fn repayment(reader: &Reader, repayment: &Repayment) -> Markup {
    let to = known(reader, repayment.to.as_deref());
    let mut rows = vec![
        fact(reader.say(&message!("overview-repayment-to")), &to),
        deadline(reader, repayment.deadline),
    ];
    let note = repayment.note.as_ref();
    rows.extend(about(
        reader,
        (repayment.status, repayment.source.as_ref(), note),
    ));
    facts(rows)
}

fn fact(name: String, value: &str) -> Fact {
    (name, html! { (value) })
}

fn deadline(reader: &Reader, day: Option<Date>) -> Fact {
    let words = day.map(|day| reader.say(&wording::deadline::until(day)));
    let name = reader.say(&message!("overview-last-day"));
    fact(name, &known(reader, words.as_deref()))
}

/// How sure it is, where it stands, and what else must be known.
fn about(
    reader: &Reader,
    (status, source, note): (Status, Option<&SourcePlace>, Option<&Text>),
) -> Vec<Fact> {
    let mut rows = vec![(
        reader.say(&message!("overview-head-sure")),
        html! {
            (reader.say(&terms::status(status)))
            @if let Some(source) = source { " " (place(source)) }
        },
    )];
    rows.extend(note.map(|note| {
        let name = reader.say(&message!("overview-note"));
        fact(name, reader.language.of(note))
    }));
    rows
}
