//! What the second person is shown of the terms of a year, in words.

use casework::money_year::{repaid_to, term, way};
use grants::interest::InterestUnit;
use grants::money_year::{Counterparty, RepaidTo, Term, Way};
use maud::{Markup, html};
use wording::{Message, date, message};

use super::terms::{rate, yes_or_no};
use crate::work::person::SignedIn;

/// The term of a fact.
fn term_of(name: &str) -> Option<Term> {
    Some(match name {
        "way" => Term::Way,
        "parts" => Term::Parts,
        "claim_deadline" => Term::ClaimDeadline,
        "lapses" => Term::Lapses,
        "report_deadline" => Term::ReportDeadline,
        "repayment_deadline" => Term::RepaymentDeadline,
        "repaid_to" => Term::RepaidTo,
        "interest_base" => Term::Interest,
        "appropriation" => Term::Appropriation,
        "account_wait_days" => Term::AccountWait,
        "certificate" => Term::Certificate,
        "decisions" => Term::Decisions,
        "recovery_grounds" => Term::RecoveryGrounds,
        "follow_up" => Term::FollowUp,
        "answer_days" => Term::AnswerDays,
        "days_to_pay" => Term::DaysToPay,
        "s_code_municipality" => Term::SCode(Counterparty::Municipality),
        "s_code_region" => Term::SCode(Counterparty::Region),
        "s_code_county" => Term::SCode(Counterparty::County),
        "s_code_coordinator" => Term::SCode(Counterparty::Coordinator),
        _ => return None,
    })
}

/// How finely interest is claimed, in words.
pub fn unit(unit: InterestUnit) -> Message {
    match unit {
        InterestUnit::Ore => message!("money-years-interest-unit-ore"),
        InterestUnit::Kronor => message!("money-years-interest-unit-kronor"),
    }
}

/// A fact with its name; nothing for one that has the same words everywhere.
pub fn fact(person: &SignedIn, name: &str, value: &str) -> Option<(String, Markup)> {
    let words = match name {
        "name" => message!("money-years-column-agreement"),
        "opening" => message!("money-years-fact-opening"),
        "payer" => message!("money-years-payer"),
        "interest_rate" => message!("money-years-interest-rate"),
        "interest_unit" => message!("money-years-interest-unit"),
        _ => term(term_of(name)?),
    };
    Some((person.say(&words), value_of(person, name, value)))
}

fn value_of(person: &SignedIn, name: &str, value: &str) -> Markup {
    let language = person.reader.language;
    let said = match name {
        "way" => serde_json::from_str::<Way>(value)
            .ok()
            .map(|one| person.say(&way(one))),
        "repaid_to" => {
            let to = serde_json::from_str::<RepaidTo>(value).ok();
            to.map(|to| person.say(&repaid_to(to)))
        }
        "parts" | "lapses" => value.parse().ok().map(|yes| person.say(&yes_or_no(yes))),
        "claim_deadline" | "report_deadline" | "repayment_deadline" => {
            value.parse().ok().map(|day| date(day, language))
        }
        "interest_base" if value.is_empty() => {
            Some(person.say(&message!("money-years-no-interest")))
        }
        "interest_rate"
        | "interest_unit"
        | "s_code_municipality"
        | "s_code_region"
        | "s_code_county"
        | "s_code_coordinator"
            if value.is_empty() =>
        {
            Some("–".to_owned())
        }
        "interest_unit" => InterestUnit::from_word(value).map(|one| person.say(&unit(one))),
        "interest_rate" => value
            .parse()
            .ok()
            .map(|hundredths| rate(person, hundredths)),
        _ => None,
    };
    if let Some(said) = said {
        html! { (said) }
    } else {
        html! { @for line in value.lines() { p { (line) } } }
    }
}
