//! What the second person is shown, in words: each fact of what the digest is made of, and nothing besides.

use casework::approval::Asked;
use grants::approval::ApprovalKind;
use grants::{Ore, Role};
use maud::{Markup, html};
use wording::{Message, date, message, money};

use super::{
    account_facts, foresight_facts, government_facts, ledger_facts, report_facts, requisition_facts,
};
use crate::work::mandates::role_words;
use crate::work::money_years;
use crate::work::person::SignedIn;

/// What an approval is about, in a few words.
pub fn what(person: &SignedIn, asked: &Asked) -> Message {
    let fact = |name: &str| asked.shown.find(name).unwrap_or_default();
    match asked.approval.kind {
        ApprovalKind::Publication => message!(
            "approval-about-publication",
            title = fact("title"),
            version = fact("version")
        ),
        ApprovalKind::Mandate => match Role::from_word(fact("role")) {
            Some(role) => message!(
                "approval-about-mandate",
                name = fact("person"),
                role = role_words(role)
            ),
            None => message!("approval-about-person", name = fact("person")),
        },
        ApprovalKind::Recovery => {
            message!("approval-about-recovery", name = fact("person"))
        }
        ApprovalKind::Message => {
            message!("approval-about-message", subject = fact("subject"))
        }
        ApprovalKind::MoneyYear => message!("approval-about-money-year", name = fact("name")),
        ApprovalKind::PayeeWord => message!("approval-about-payee-word", name = fact("name")),
        ApprovalKind::PaymentAccount => {
            message!("approval-about-payment-account", name = fact("name"))
        }
        ApprovalKind::Requisition => message!("approval-about-requisition", name = fact("name")),
        ApprovalKind::Batch => message!("approval-about-batch", name = fact("name")),
        ApprovalKind::RepaymentChange => {
            message!("approval-about-repayment-change", name = fact("name"))
        }
        ApprovalKind::ClawBack => message!("approval-about-claw-back", name = fact("name")),
        ApprovalKind::LedgerCorrection => {
            message!("approval-about-ledger-correction", name = fact("name"))
        }
        ApprovalKind::QuestionSet => message!(
            "reporting-approval-about-set",
            agreement = person.reader.agreement_title(fact("agreement")),
            respondent = report_facts::respondent(fact("respondent"))
        ),
        ApprovalKind::Report => message!(
            "reporting-approval-about-report",
            agreement = person.reader.agreement_title(fact("agreement")),
            name = fact("name")
        ),
        ApprovalKind::Foresight => message!(
            "foresight-approval-about",
            agreement = person.reader.agreement_title(fact("agreement"))
        ),
        ApprovalKind::Opening => message!(
            "opening-approval-about",
            agreement = person.reader.agreement_title(fact("agreement")),
            respondent = report_facts::respondent(fact("respondent"))
        ),
        ApprovalKind::GovernmentReport => {
            message!("government-reports-approval-about", title = fact("name"))
        }
    }
}

/// The facts with their names, in the order of the digest.
pub fn all(person: &SignedIn, asked: &Asked) -> Vec<(String, Markup)> {
    let facts = asked.shown.facts();
    facts
        .map(|(name, value)| {
            let agreement = asked.shown.find("agreement").unwrap_or_default();
            let kind = asked.approval.kind;
            if kind == ApprovalKind::MoneyYear
                && let Some(said) = money_years::fact(person, name, value)
            {
                return said;
            }
            if kind == ApprovalKind::Foresight
                && let Some(said) = foresight_facts::fact(person, (name, value))
            {
                return said;
            }
            if let Some(said) = report_facts::fact(person, kind, agreement, (name, value)) {
                return said;
            }
            if kind == ApprovalKind::GovernmentReport
                && let Some(said) = government_facts::fact(person, name, value)
            {
                return said;
            }
            let said = requisition_facts::value(person, kind, agreement, (name, value));
            let said = said.map_or_else(
                || value_of(person, kind, (name, value)),
                |words| html! { (words) },
            );
            (name_of(person, kind, name), said)
        })
        .collect()
}

fn name_of(person: &SignedIn, kind: ApprovalKind, name: &str) -> String {
    let words = account_facts::name(kind, name);
    let words = words.or_else(|| requisition_facts::name(kind, name));
    if let Some(words) = words.or_else(|| ledger_facts::name(kind, name)) {
        return person.say(&words);
    }
    let words = match name {
        "name" if kind == ApprovalKind::Batch => message!("batches-column-number"),
        "name" if kind == ApprovalKind::RepaymentChange => message!("repayments-column-claim"),
        "name" if kind == ApprovalKind::ClawBack => message!("claw-backs-column-matter"),
        "person" => message!("mandate-column-person"),
        "email" => message!("mandate-email"),
        "organisation" => message!("approval-organisation"),
        "role" => message!("mandate-role"),
        "agreement" => message!("approval-fact-agreement"),
        "from" => message!("mandate-from"),
        "to" => message!("mandate-to"),
        "decision" => message!("mandate-decision"),
        "title" => message!("approval-fact-title"),
        "version" => message!("work-column-version"),
        "corrects" => message!("approval-fact-corrects"),
        "total" => message!("work-total"),
        "text" => message!("approval-fact-text"),
        "result" => message!("approval-fact-result"),
        "subject" => message!("message-subject"),
        "boards" => message!("message-fact-boards"),
        "attachments" => message!("message-fact-attachments"),
        "attachment" => message!("message-fact-attachment"),
        "payments" => message!("batches-shown-payments"),
        "execution" => message!("batches-shown-execution"),
        "paid_from" => message!("batches-shown-paid-from"),
        "bank" => message!("batches-shown-bank"),
        "flagged" => message!("batches-shown-flagged"),
        "file" => message!("batches-shown-file"),
        "change" => message!("repayments-fact-change"),
        "claimed" => message!("repayments-fact-claimed"),
        "paid" => message!("repayments-fact-paid"),
        "reasons" => message!("repayments-fact-reasons"),
        "ground" => message!("claw-backs-ground"),
        "proposed" => message!("claw-backs-fact-proposed"),
        "answer" => message!("claw-backs-answer"),
        // What nobody has words for yet is shown all the same: nothing is approved unseen.
        _ => return name.to_owned(),
    };
    person.say(&words)
}

fn value_of(person: &SignedIn, kind: ApprovalKind, (name, value): (&str, &str)) -> Markup {
    let language = person.reader.language;
    let said = match (name, value) {
        ("to", "") => Some(person.say(&message!("approval-fact-no-end"))),
        ("agreement", "") => Some(person.say(&message!("mandate-agreement-all"))),
        ("corrects", "") if kind == ApprovalKind::Message => {
            Some(person.say(&message!("approval-fact-corrects-no-message")))
        }
        ("corrects", "") => Some(person.say(&message!("approval-fact-corrects-nothing"))),
        ("role", word) => Role::from_word(word).map(|role| person.say(&role_words(role))),
        ("agreement", id) => {
            let published = person.reader.published.agreement(id);
            published.map(|one| format!("{} ({id})", language.of(&one.agreement.title)))
        }
        ("from" | "to" | "execution", day) => day.parse().ok().map(|day| date(day, language)),
        ("change", "reduce") => Some(person.say(&message!("repayments-fact-change-reduce"))),
        ("change", "interest") => Some(person.say(&message!("repayments-fact-change-interest"))),
        ("change", "waive") => Some(person.say(&message!("repayments-fact-change-waive"))),
        ("ground", word) => casework::claw_back::Ground::from_word(word)
            .map(|ground| person.say(&casework::claw_back::ground(ground))),
        ("answer", "") => Some(person.say(&message!("claw-backs-fact-no-answer"))),
        ("total" | "claimed" | "paid" | "proposed", ore) => {
            ore.parse().ok().map(|ore| money(Ore::new(ore), language))
        }
        fact => ledger_facts::value(person, fact)
            .or_else(|| account_facts::value(fact).map(|words| person.say(&words))),
    };
    match (name, said) {
        (_, Some(said)) => html! { (said) },
        ("text" | "result" | "attachment" | "file" | "voucher_lines", None) => {
            html! { code.digest { (value) } }
        }
        (_, None) => html! { (value) },
    }
}
