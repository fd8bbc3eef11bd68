//! The facts of an account and of who receives the money of a county, in words.

use grants::approval::ApprovalKind;
use grants::payee::Answer;
use grants::payment_number::PaymentNumberKind;
use wording::{Message, message, payment_number};

/// What a fact is called; nothing for one that is of something else.
pub fn name(kind: ApprovalKind, name: &str) -> Option<Message> {
    if kind == ApprovalKind::PaymentAccount && name == "name" {
        return Some(message!("approval-organisation"));
    }
    if kind == ApprovalKind::PayeeWord && name == "name" {
        return Some(message!("payees-fact-about"));
    }
    Some(match name {
        "account_purpose" => message!("payment-accounts-fact-purpose"),
        "account_kind" => message!("payment-accounts-fact-kind"),
        "account_number" => message!("payment-accounts-number"),
        "account_holder" => message!("payment-accounts-holder"),
        "account_bank" => message!("payment-accounts-bank"),
        "account_check" => message!("payment-accounts-fact-check"),
        "account_before" => message!("payment-accounts-fact-before"),
        "account_wait_days" => message!("payment-accounts-fact-wait"),
        "evidence" => message!("payment-accounts-evidence"),
        "evidence_file" => message!("payment-accounts-file"),
        "party" => message!("payees-party"),
        "receiver" => message!("payees-receiver"),
        "item" => message!("payees-item"),
        "answer" => message!("payees-answer"),
        "note" => message!("payees-note"),
        "paper" => message!("payees-paper"),
        _ => return None,
    })
}

/// What a fact says; nothing for one whose value is shown as it is.
pub fn value((name, value): (&str, &str)) -> Option<Message> {
    match (name, value) {
        ("account_kind", word) => PaymentNumberKind::from_word(word).map(payment_number::kind),
        ("account_purpose", "paid_back") => Some(message!("payment-accounts-purpose-back")),
        ("account_check", "not_confirmed") => {
            Some(message!("payment-accounts-fact-check-not-confirmed"))
        }
        ("account_before", "") => Some(message!("payment-accounts-fact-before-none")),
        ("evidence_file", "") => Some(message!("payment-accounts-fact-file-none")),
        ("account_wait_days", days) => {
            let days: u8 = days.parse().ok()?;
            Some(message!("payment-accounts-fact-wait-days", days = days))
        }
        ("answer", word) => Answer::from_word(word).map(answer),
        _ => None,
    }
}

/// Yes or no, in a word.
fn answer(answer: Answer) -> Message {
    match answer {
        Answer::Yes => message!("payees-yes"),
        Answer::No => message!("payees-no"),
    }
}
