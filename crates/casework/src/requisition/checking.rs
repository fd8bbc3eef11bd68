//! What a requisition must say: what no draft may hold, and what it lacks before it can be attested.

use ::store::requisition::Requisition;
use ::store::requisition_row::RequisitionRow;
use grants::Ore;
use grants::ledger::{Place, Right};
use grants::requisition::Form;

use super::{
    LONGEST_LINE_CHARACTERS, LONGEST_REASON_CHARACTERS, LONGEST_REFERENCE_CHARACTERS, Lack,
    RequisitionError, Wish, right_of,
};
use crate::account::is_email;
use crate::right::{OwnRight, YearRights};
use crate::stated::{self, refuse_unstated};

/// What keeps a wish from being written down at all: what no draft may hold.
pub(super) fn not_writable(wish: &Wish, asked: &[&(Right, Ore)]) -> Vec<Lack> {
    let mut lacks = Vec::new();
    let mut seen: Vec<&Right> = Vec::new();
    for (right, amount) in asked {
        if *amount < Ore::ZERO || seen.contains(&right) {
            let right = right.clone();
            lacks.push(Lack::NotAnAmount { right });
        }
        seen.push(right);
    }
    let lines = [
        (
            &wish.reference,
            LONGEST_REFERENCE_CHARACTERS,
            Lack::Reference,
        ),
        (
            &wish.contact_name,
            LONGEST_LINE_CHARACTERS,
            Lack::ContactName,
        ),
        (
            &wish.contact_email,
            LONGEST_LINE_CHARACTERS,
            Lack::ContactEmail,
        ),
        (
            &wish.invoice_number,
            LONGEST_LINE_CHARACTERS,
            Lack::InvoiceNumber,
        ),
    ];
    lacks.extend(
        lines
            .into_iter()
            .filter(|(text, most, _)| !is_line(text, *most))
            .map(|(_, _, lack)| lack),
    );
    lacks
}

/// What a requisition lacks before it can be attested (PAY-01).
pub(super) fn lacks(
    wish: &Wish,
    requisition: &Requisition,
    year: &YearRights,
    (before, is_late): (&[RequisitionRow], bool),
) -> Vec<Lack> {
    let mut lacks = Vec::new();
    let mut any = false;
    for (right, amount) in wish.rows.iter().filter(|(_, amount)| !amount.is_zero()) {
        any = true;
        let Some(own) = year.find(right) else {
            continue;
        };
        lacks.extend(amount_lack(own, *amount, year, (before, is_late)));
    }
    if !any {
        lacks.push(Lack::NothingAsked);
    }
    if requisition.payment_account_id.is_none() {
        lacks.push(Lack::NoAccount);
    }
    let missing = [
        (requisition.reference.is_empty(), Lack::Reference),
        (requisition.contact_name.is_empty(), Lack::ContactName),
        (!is_email(&requisition.contact_email), Lack::ContactEmail),
        (
            requisition.form == Form::Invoice && requisition.invoice_number.is_empty(),
            Lack::InvoiceNumber,
        ),
        (requisition.certificate.is_empty(), Lack::NotCertified),
    ];
    lacks.extend(
        missing
            .into_iter()
            .filter(|(is, _)| *is)
            .map(|(_, lack)| lack),
    );
    lacks
}

fn amount_lack(
    own: &OwnRight,
    amount: Ore,
    year: &YearRights,
    (before, is_late): (&[RequisitionRow], bool),
) -> Option<Lack> {
    let right = own.right.clone();
    let held = before
        .iter()
        .find(|row| right_of(row).as_ref() == Some(&right))
        .map_or(Ore::ZERO, |row| row.amount);
    // What comes after the last moment gives nothing, so what has lapsed may be asked for too: it is received and says so.
    let lapsed = if is_late && year.terms.lapses {
        own.balance.at(Place::Lapsed)
    } else {
        Ore::ZERO
    };
    let room = Ore::checked_sum([own.left(), held, lapsed])?;
    if amount > room {
        return Some(Lack::TooMuch { right, left: room });
    }
    if is_late && year.terms.lapses && !before.is_empty() && amount > held {
        return Some(Lack::MoreThanBefore {
            right,
            before: held,
        });
    }
    if !year.terms.parts && before.is_empty() && amount != room {
        return Some(Lack::NotWhole { right, left: room });
    }
    None
}

/// Whether a text is one line that can be seen, and short enough.
fn is_line(text: &str, most: usize) -> bool {
    let is_unseen = |character: char| {
        character.is_control()
            || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
    };
    let text = text.trim();
    text.chars().count() <= most && !text.chars().any(is_unseen)
}

refuse_unstated!(RequisitionError, ReasonMissing, ReasonTooLong);

/// A reason that says something and is not a book.
pub(super) fn stated(reason: &str) -> Result<String, RequisitionError> {
    Ok(stated::stated(reason, LONGEST_REASON_CHARACTERS)?)
}

/// Whether this is an id as we make them.
pub(super) fn is_id(id: &str) -> bool {
    const LENGTH: usize = 32;
    id.len() == LENGTH
        && id
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_can_be_seen_and_is_no_longer_than_it_may_be() {
        for fine in ["", "Projekt 7", " Å Ö-3/4 "] {
            assert!(is_line(fine, 12), "{fine}");
        }
        for hostile in [
            "a\r\nBcc: b@c.se",
            "a\u{202e}b",
            "a\u{200b}b",
            "a\u{7}b",
            "1234567890123",
        ] {
            assert!(!is_line(hostile, 12), "{hostile:?}");
        }
    }

    #[test]
    fn an_id_is_one_of_ours() {
        assert!(is_id(&"0a".repeat(16)));
        for other in ["", "finns-inte", "../x", &"A".repeat(32)] {
            assert!(!is_id(other));
        }
    }
}
