//! `overens diff`: what differs between two versions of an agreement, fact by fact.

use grants::agreement::{Agreement, AgreementKind};
use grants::difference::{Difference, Fact, FactName, differences};
use wording::table::{Align, Table};
use wording::{Language, Message, message, money, terms};

use crate::Outcome;
use crate::arguments::Diff;
use crate::failure::Failure;
use crate::opened::Opened;
use crate::output;

/// Runs the command.
pub fn run(arguments: &Diff, language: Language) -> Result<Outcome, Failure> {
    let mut opened = Opened::default();
    let before = opened.agreement(&arguments.before)?.agreement;
    let after = opened.agreement(&arguments.after)?.agreement;
    let found = differences(&before, &after);
    if found.is_empty() {
        let message = message!("diff-none", before = &before.id, after = &after.id);
        output::print(format!("{}\n", language.say(&message)).as_bytes())?;
        return Ok(Outcome::Done);
    }
    // What a supplement does not mention stands as in its base.
    let supplements = |one: &Agreement, other: &Agreement| matches!(&one.kind, AgreementKind::Supplementary { base } if *base == other.id);
    let absent = |one, other| {
        if supplements(one, other) {
            message!("fact-as-in-base")
        } else {
            message!("fact-absent")
        }
    };
    let [absent_before, absent_after] = [absent(&before, &after), absent(&after, &before)];
    let mut table = Table::new([
        (language.say(&message!("column-what")), Align::Left),
        (before.id.clone(), Align::Left),
        (after.id.clone(), Align::Left),
    ]);
    for difference in &found {
        table.row(vec![
            what(difference, language),
            fact(&difference.before, &absent_before, language),
            fact(&difference.after, &absent_after, language),
        ]);
    }
    output::print(table.render().as_bytes())?;
    Ok(Outcome::Done)
}

fn what(difference: &Difference, language: Language) -> String {
    let name = language.say(&name(difference.name));
    match &difference.item {
        Some((_, title)) => format!("{}: {name}", language.of(title)),
        None => name,
    }
}

fn name(name: FactName) -> Message {
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

fn fact(fact: &Fact, absent: &Message, language: Language) -> String {
    match fact {
        Fact::Absent => language.say(absent),
        Fact::Money(amount) => money(*amount, language),
        Fact::Date(date) => wording::date(*date, language),
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
