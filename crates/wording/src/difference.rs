//! What differs between two versions of an agreement, in words.

use grants::difference::{Difference, Fact, FactName};

use crate::{Language, Message, message, money, terms};

/// The name of a fact.
pub fn name(name: FactName) -> Message {
    match name {
        FactName::Title => message!("fact-title"),
        FactName::Total => message!("fact-total"),
        FactName::Item => message!("fact-item"),
        FactName::Amount => message!("fact-amount"),
        FactName::Key => message!("fact-key"),
        FactName::Level => message!("fact-level"),
        FactName::Payee => message!("fact-payee"),
        FactName::AmountStatus => message!("fact-amount-status"),
        FactName::KeyStatus => message!("fact-key-status"),
        FactName::ReferenceDate => message!("fact-reference-date"),
        FactName::Rounding => message!("fact-rounding"),
        FactName::Route => message!("fact-route"),
        FactName::Payer => message!("fact-payer"),
        FactName::ClaimDeadline => message!("fact-claim-deadline"),
        FactName::Lapses => message!("fact-lapses"),
        FactName::ReportTool => message!("fact-report-tool"),
        FactName::ReportTo => message!("fact-report-to"),
        FactName::ReportDeadline => message!("fact-report-deadline"),
        FactName::RepaymentTo => message!("fact-repayment-to"),
        FactName::RepaymentDeadline => message!("fact-repayment-deadline"),
        FactName::Condition => message!("fact-condition"),
    }
}

/// What a difference is about: the fact, with its item when it belongs to one.
pub fn what(difference: &Difference, language: Language) -> String {
    let name = language.say(&name(difference.name));
    match &difference.item {
        Some((_, title)) => format!("{}: {name}", language.of(title)),
        None => name,
    }
}

/// One side of a difference. `absent` is said where nothing stands.
pub fn fact(fact: &Fact, absent: &Message, language: Language) -> String {
    match fact {
        Fact::Absent => language.say(absent),
        Fact::Money(amount) => money(*amount, language),
        Fact::Date(date) => crate::date(*date, language),
        Fact::Key(key) => language.say(&terms::key(key)),
        Fact::Words(text) => language.of(text).to_owned(),
        Fact::Name(name) => name.clone(),
        Fact::Level(level) => language.say(&terms::level_heading(*level)),
        Fact::Status(status) => language.say(&terms::status(*status)),
        Fact::Payee(payee) => language.say(&terms::payee(*payee)),
        Fact::Route(route) => language.say(&terms::route(*route)),
        Fact::Rounding(method) => language.say(&terms::rounding(*method)),
        Fact::Yes(true) => language.say(&message!("answer-yes")),
        Fact::Yes(false) => language.say(&message!("answer-no")),
    }
}
