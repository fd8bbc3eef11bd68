//! What an attestant is shown of a requisition, in words.

use grants::Ore;
use grants::approval::ApprovalKind;
use wording::{Message, message, money};

use crate::work::person::SignedIn;

/// What a fact of a requisition is called; nothing for facts of others.
pub fn name(kind: ApprovalKind, name: &str) -> Option<Message> {
    if kind != ApprovalKind::Requisition {
        return None;
    }
    Some(match name {
        "name" => message!("requisitions-fact-claimant"),
        "payer" => message!("requisitions-fact-payer"),
        "total" => message!("requisitions-fact-total"),
        "row" => message!("requisitions-fact-row"),
        "account" => message!("requisitions-fact-account"),
        "reference" => message!("requisitions-fact-reference"),
        "invoice" => message!("requisitions-fact-invoice"),
        "contact" => message!("requisitions-fact-contact"),
        "contact-email" => message!("requisitions-fact-contact-email"),
        "certificate" => message!("requisitions-fact-certificate"),
        "replaces" => message!("requisitions-fact-replaces"),
        "revision" => message!("requisitions-fact-revision"),
        _ => return None,
    })
}

/// The value of a fact in words; nothing where it is shown as it is.
pub fn value(
    person: &SignedIn,
    kind: ApprovalKind,
    agreement_id: &str,
    (name, value): (&str, &str),
) -> Option<String> {
    if kind != ApprovalKind::Requisition {
        return None;
    }
    match (name, value) {
        ("replaces", "") => Some(person.say(&message!("requisitions-fact-replaces-nothing"))),
        ("row", row) => said(person, agreement_id, row),
        _ => None,
    }
}

/// A row as it is written in what is shown: the item, the level, the code and the amount in öre.
fn said(person: &SignedIn, agreement_id: &str, row: &str) -> Option<String> {
    let language = person.reader.language;
    let (rest, ore) = row.rsplit_once(' ')?;
    let amount = money(Ore::new(ore.parse().ok()?), language);
    let (item_id, _) = rest.split_once(' ')?;
    let published = person.reader.published.agreement(agreement_id)?;
    let item = published.agreement.item(item_id)?;
    // The words are for people; what is signed stands beside them, as it is kept.
    Some(person.say(&message!(
        "requisitions-row-value",
        title = language.of(&item.title),
        code = rest,
        amount = amount
    )))
}
