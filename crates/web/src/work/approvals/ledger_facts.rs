//! The facts of a correction in the ledger, in words.

use casework::ledger::{kind as happened, place};
use grants::approval::ApprovalKind;
use grants::ledger::{Place, VoucherKind};
use wording::{Message, date, message};

use crate::work::person::SignedIn;

/// What a fact is called; nothing for one that is of something else.
pub fn name(kind: ApprovalKind, name: &str) -> Option<Message> {
    if kind != ApprovalKind::LedgerCorrection {
        return None;
    }
    Some(match name {
        "name" => message!("ledger-fact-number"),
        "voucher_kind" => message!("ledger-fact-kind"),
        "voucher_event" => message!("ledger-fact-event"),
        "voucher_rights" => message!("ledger-fact-rights"),
        "voucher_way" => message!("ledger-fact-way"),
        "voucher_lines" => message!("ledger-fact-lines"),
        _ => return None,
    })
}

/// What a fact says; nothing for one whose value is shown as it is.
pub fn value(person: &SignedIn, (name, value): (&str, &str)) -> Option<String> {
    match (name, value) {
        ("voucher_kind", word) => {
            VoucherKind::from_word(word).map(|kind| person.say(&happened(kind)))
        }
        ("voucher_event", day) => day
            .parse()
            .ok()
            .map(|day| date(day, person.reader.language)),
        ("voucher_way", way) => {
            let (from, to) = way.split_once(' ')?;
            let (from, to) = (Place::from_word(from)?, Place::from_word(to)?);
            let words = message!("ledger-fact-way-value", from = place(from), to = place(to));
            Some(person.say(&words))
        }
        _ => None,
    }
}
