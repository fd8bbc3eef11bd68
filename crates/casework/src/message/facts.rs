//! The facts of an agreement year as a template of a message knows them, in Swedish, under the names of the agreement file.

use std::collections::BTreeSet;

use grants::agreement::{Agreement, Route};
use grants::{Item, Level, Ore, Text};
use jiff::civil::Date;
use wording::{Argument, Language, Speak as _, message, terms};

use crate::published::PublishedAgreement;

/// The language messages are written in.
pub(crate) const LANGUAGE: Language = Language::Swedish;

/// What is known about something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Words.
    Words(String),
    /// An amount of money.
    Amount(Ore),
    /// A day.
    Day(Date),
    /// A whole number.
    Number(i64),
    /// Yes or no.
    Truth(bool),
    /// Several of a kind.
    List(Vec<Fact>),
    /// Facts with names. A group of which nothing is known counts as no.
    Group {
        /// Whether anything is known of it.
        known: bool,
        /// Each fact with its name.
        facts: Vec<(&'static str, Fact)>,
    },
    /// The sources do not tell.
    Unknown,
}

impl Fact {
    fn words(text: impl Into<String>) -> Self {
        Self::Words(text.into())
    }

    fn maybe(text: Option<&str>) -> Self {
        text.map_or(Self::Unknown, Self::words)
    }

    fn day(day: Option<Date>) -> Self {
        day.map_or(Self::Unknown, Self::Day)
    }

    fn note(text: Option<&Text>) -> Self {
        Self::maybe(text.map(|text| LANGUAGE.of(text)))
    }

    /// The fact with this name; nothing when there is no such name.
    pub fn find(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Group { facts, .. } => (facts.iter())
                .find(|(known, _)| *known == name)
                .map(|(_, fact)| fact),
            _ => None,
        }
    }

    /// Every amount and every day there is, those in words as well.
    pub fn figures(&self) -> BTreeSet<super::figures::Figure> {
        let mut found = BTreeSet::new();
        self.gather(&mut found);
        found
    }

    fn gather(&self, found: &mut BTreeSet<super::figures::Figure>) {
        use super::figures::{self, Figure};
        match self {
            Self::Words(text) => found.extend(figures::of(text).into_iter().map(|(_, one)| one)),
            Self::Amount(amount) => {
                found.insert(Figure::Amount(*amount));
            }
            Self::Day(day) => {
                found.insert(Figure::Day(*day));
            }
            Self::List(all) => all.iter().for_each(|one| one.gather(found)),
            Self::Group { facts, .. } => facts.iter().for_each(|(_, one)| one.gather(found)),
            Self::Number(_) | Self::Truth(_) | Self::Unknown => {}
        }
    }
}

fn group(facts: Vec<(&'static str, Fact)>) -> Fact {
    Fact::Group { known: true, facts }
}

/// A group that may not be there at all; its facts then are unknown, and can be asked for all the same.
fn maybe_group(known: bool, facts: Vec<(&'static str, Fact)>) -> Fact {
    Fact::Group { known, facts }
}

fn list<T>(all: &[T], of: impl Fn(&T) -> Fact) -> Fact {
    Fact::List(all.iter().map(of).collect())
}

/// The facts of an agreement year.
pub fn of(year: &PublishedAgreement) -> Fact {
    let of = &year.agreement;
    let assumptions = year.distribution.assumptions().into_iter();
    let assumptions = assumptions
        .filter(|one| !one.is_of_item())
        .map(|one| Fact::words(LANGUAGE.say(&one.message())));
    group(vec![
        ("title", Fact::words(LANGUAGE.of(&of.title))),
        ("year", Fact::Number(i64::from(of.year))),
        ("purpose", Fact::note(of.purpose.as_ref())),
        (
            "registration_number",
            Fact::maybe(of.registration_number.as_deref()),
        ),
        ("signed", Fact::day(of.signed)),
        (
            "period",
            maybe_group(
                of.period.is_some(),
                vec![
                    ("from", Fact::day(of.period.map(|(from, _)| from))),
                    ("to", Fact::day(of.period.map(|(_, to)| to))),
                ],
            ),
        ),
        ("total", Fact::Amount(of.total)),
        ("levels", levels(of)),
        ("items", list(&of.items, item)),
        ("groups", list(&of.groups, sum)),
        ("claim", claim(of)),
        ("report", report(of)),
        ("repayment", repayment(of)),
        (
            "deadlines",
            list(&of.deadlines, |deadline| {
                group(vec![
                    ("date", Fact::Day(deadline.date)),
                    ("who", Fact::words(&deadline.who)),
                    ("what", Fact::words(LANGUAGE.of(&deadline.what))),
                ])
            }),
        ),
        (
            "conditions",
            list(&of.conditions, |condition| {
                group(vec![("text", Fact::words(LANGUAGE.of(&condition.text)))])
            }),
        ),
        ("assumptions", Fact::List(assumptions.collect())),
        (
            "sources",
            list(&of.sources, |source| {
                group(vec![
                    ("title", Fact::words(&source.title)),
                    ("publisher", Fact::words(&source.publisher)),
                    ("published", Fact::day(source.published)),
                    ("url", Fact::maybe(source.url.as_deref())),
                ])
            }),
        ),
        ("digest", Fact::words(&year.digest)),
    ])
}

/// The levels that have items, in the order of their items, each with its sum.
fn levels(of: &Agreement) -> Fact {
    let mut seen: Vec<Level> = Vec::new();
    for item in &of.items {
        if !seen.contains(&item.level) {
            seen.push(item.level);
        }
    }
    list(&seen, |level| {
        let items: Vec<&Item> = of
            .items
            .iter()
            .filter(|item| item.level == *level)
            .collect();
        group(vec![
            (
                "name",
                Fact::words(LANGUAGE.say(&terms::level_heading(*level))),
            ),
            (
                "total",
                Fact::Amount(items.iter().map(|item| item.amount).sum()),
            ),
            ("items", list(&items, |one| item(one))),
        ])
    })
}

fn item(of: &Item) -> Fact {
    let register = agreement::shipped::register();
    group(vec![
        ("title", Fact::words(LANGUAGE.of(&of.title))),
        ("amount", Fact::Amount(of.amount)),
        (
            "level",
            Fact::words(LANGUAGE.say(&terms::level_heading(of.level))),
        ),
        (
            "key",
            Fact::words(LANGUAGE.say(&terms::item_key_by_name(of, register))),
        ),
        ("payee", Fact::words(LANGUAGE.say(&terms::payee(of.payee)))),
        ("note", Fact::note(of.note.as_ref())),
    ])
}

fn sum(of: &grants::agreement::Group) -> Fact {
    let levels: Vec<Argument> = of
        .levels
        .iter()
        .map(|level| Argument::from(*level))
        .collect();
    let levels = wording::Message {
        arguments: vec![("levels", Argument::List(levels))],
        ..message!("message-levels", levels = "")
    };
    group(vec![
        ("levels", Fact::words(LANGUAGE.say(&levels))),
        ("total", Fact::Amount(of.total)),
    ])
}

fn claim(of: &Agreement) -> Fact {
    let claim = of.claim.as_ref();
    let route = match claim.map(|claim| claim.route) {
        Some(Route::Direct) => Fact::words("direct"),
        Some(Route::ViaCoordinator) => Fact::words("via-coordinator"),
        Some(Route::Invoice) => Fact::words("invoice"),
        Some(Route::Unknown) | None => Fact::Unknown,
    };
    let how = match claim.map(|claim| claim.route) {
        Some(Route::Unknown) | None => Fact::Unknown,
        Some(route) => Fact::words(LANGUAGE.say(&terms::route(route))),
    };
    maybe_group(
        claim.is_some(),
        vec![
            ("route", route),
            ("how", how),
            (
                "payer",
                Fact::maybe(claim.and_then(|claim| claim.payer.as_deref())),
            ),
            (
                "deadline",
                Fact::day(claim.and_then(|claim| claim.deadline)),
            ),
            (
                "lapses",
                claim
                    .and_then(|claim| claim.lapses)
                    .map_or(Fact::Unknown, Fact::Truth),
            ),
            (
                "note",
                Fact::note(claim.and_then(|claim| claim.note.as_ref())),
            ),
        ],
    )
}

fn report(of: &Agreement) -> Fact {
    let report = of.report.as_ref();
    maybe_group(
        report.is_some(),
        vec![
            (
                "to",
                Fact::maybe(report.and_then(|report| report.to.as_deref())),
            ),
            (
                "tool",
                Fact::maybe(report.and_then(|report| report.tool.as_deref())),
            ),
            (
                "deadline",
                Fact::day(report.and_then(|report| report.deadline)),
            ),
            (
                "note",
                Fact::note(report.and_then(|report| report.note.as_ref())),
            ),
        ],
    )
}

fn repayment(of: &Agreement) -> Fact {
    let repayment = of.repayment.as_ref();
    maybe_group(
        repayment.is_some(),
        vec![
            (
                "to",
                Fact::maybe(repayment.and_then(|repayment| repayment.to.as_deref())),
            ),
            (
                "deadline",
                Fact::day(repayment.and_then(|repayment| repayment.deadline)),
            ),
            (
                "note",
                Fact::note(repayment.and_then(|repayment| repayment.note.as_ref())),
            ),
        ],
    )
}
