//! The field's terms in words: keys, statuses, routes, payees, levels.

use std::collections::BTreeMap;

use grants::agreement::{PayeeRule, Route, Status};
use grants::key::Previous;
use grants::{
    Code, DistributionKey, Item, Level, Ore, OrganisationKind, Register, Role, RoundingMethod,
};

use crate::{Argument, Message, message};

/// A distribution key in a few words: "efter folkmängd".
pub fn key(of: &DistributionKey) -> Message {
    match of {
        DistributionKey::Population {
            reference_date: None,
        } => message!("key-population"),
        DistributionKey::Population {
            reference_date: Some(date),
        } => {
            message!("key-population-on", date = *date)
        }
        DistributionKey::AgeGroup {
            from,
            to,
            reference_date: None,
        } => {
            message!("key-ages", ages = ages(*from, *to))
        }
        DistributionKey::AgeGroup {
            from,
            to,
            reference_date: Some(date),
        } => {
            message!("key-ages-on", ages = ages(*from, *to), date = *date)
        }
        DistributionKey::Equal => message!("key-equal"),
        DistributionKey::Fixed {
            per_recipient,
            exceptions,
        } if exceptions.is_empty() => {
            message!("key-fixed", amount = *per_recipient)
        }
        DistributionKey::Fixed {
            per_recipient,
            exceptions,
        } => {
            let exceptions = self::exceptions(exceptions);
            message!(
                "key-fixed-except",
                amount = *per_recipient,
                exceptions = exceptions
            )
        }
        DistributionKey::FixedThen {
            per_recipient,
            exceptions,
            rest,
        } => {
            let fixed = DistributionKey::Fixed {
                per_recipient: *per_recipient,
                exceptions: exceptions.clone(),
            };
            message!("key-fixed-then", fixed = key(&fixed), rest = key(rest))
        }
        DistributionKey::Listed { amounts } => message!("key-listed", count = amounts.len()),
        DistributionKey::Weighted { parts } => {
            let parts: Vec<Message> = parts
                .iter()
                .map(|(weight, inner)| {
                    message!("key-weighted-part", weight = *weight, key = key(inner))
                })
                .collect();
            message!("key-weighted", parts = parts)
        }
        DistributionKey::Among {
            qualified,
            key: inner,
        } => {
            message!("key-among", count = qualified.len(), key = key(inner))
        }
        DistributionKey::Floor { key: inner, .. }
        | DistributionKey::Cap { key: inner, .. }
        | DistributionKey::HoldHarmless { key: inner, .. } => bounded(of, key(inner)),
        DistributionKey::Unknown => message!("key-unknown"),
    }
}

/// A bound laid over a key that is already in words.
fn bounded(of: &DistributionKey, key: Message) -> Message {
    match of {
        DistributionKey::Floor { minimum, .. } => {
            message!("key-floor", amount = *minimum, key = key)
        }
        DistributionKey::Cap { maximum, .. } => message!("key-cap", amount = *maximum, key = key),
        DistributionKey::HoldHarmless {
            previous: Previous::Item { agreement, item },
            ..
        } => {
            message!(
                "key-hold-harmless",
                agreement = agreement,
                item = item,
                key = key
            )
        }
        DistributionKey::HoldHarmless {
            previous: Previous::Listed(amounts),
            ..
        } => {
            message!("key-hold-harmless-listed", count = amounts.len(), key = key)
        }
        _ => key,
    }
}

/// The key of an item in a few words; the coordinator, alone on its level, simply gets it.
pub fn item_key(item: &Item) -> Message {
    match (item.level, &item.key) {
        (Level::Coordinator, DistributionKey::Equal) => message!("key-to-coordinator"),
        (_, of) => key(of),
    }
}

/// The same, with those who are excepted by name instead of code: for pages, where there is room.
pub fn item_key_by_name(item: &Item, register: &Register) -> Message {
    by_name(item_key(item), register, item.level)
}

/// Puts names in place of the codes in a sentence and in the sentences within it.
fn by_name(mut message: Message, register: &Register, level: Level) -> Message {
    for (name, argument) in &mut message.arguments {
        match argument {
            Argument::List(parts) if *name == "codes" => {
                for part in parts {
                    let Argument::Text(code) = part else { continue };
                    let recipient = code.parse().ok();
                    let recipient = recipient.and_then(|code| register.find(level, code));
                    if let Some(recipient) = recipient {
                        code.clone_from(&recipient.name);
                    }
                }
            }
            Argument::List(parts) => {
                for part in parts {
                    if let Argument::Message(inner) = part {
                        *inner = by_name(inner.clone(), register, level);
                    }
                }
            }
            Argument::Message(inner) => *inner = by_name(inner.clone(), register, level),
            _ => {}
        }
    }
    message
}

/// Amounts other than the common one, each with who gets it.
fn exceptions(exceptions: &BTreeMap<Code, Ore>) -> Vec<Message> {
    let mut by_amount: BTreeMap<Ore, Vec<Code>> = BTreeMap::new();
    for (code, amount) in exceptions {
        by_amount.entry(*amount).or_default().push(*code);
    }
    by_amount
        .into_iter()
        .map(|(amount, codes)| message!("key-exception", amount = amount, codes = codes))
        .collect()
}

/// An interval of ages, both ends included: "0–25 år".
pub fn ages(from: u8, to: Option<u8>) -> Message {
    match to {
        Some(to) => message!("ages-between", from = from, to = to),
        None => message!("ages-from", from = from),
    }
}

/// How sure a fact is.
pub fn status(status: Status) -> Message {
    match status {
        Status::Confirmed => message!("status-confirmed"),
        Status::Derived => message!("status-derived"),
        Status::Inferred => message!("status-inferred"),
    }
}

/// How sure an item's amount, key and level are, in one word when they agree. A key that
/// is not known is neither sure nor unsure.
pub fn item_status(item: &Item) -> Message {
    let [amount, key, level] = [item.status.amount, item.status.key, item.status.level].map(status);
    let key = if item.key == DistributionKey::Unknown {
        message!("status-unknown")
    } else {
        key
    };
    if amount == key && key == level {
        return amount;
    }
    if item.status.level == Status::Confirmed {
        return message!("item-status-amount-key", amount = amount, key = key);
    }
    message!("item-status", amount = amount, key = key, level = level)
}

/// A part of an agreement, by the word its file uses for it.
pub fn part(word: &str) -> Message {
    match word {
        "total" => message!("part-total"),
        "group" => message!("part-group"),
        "population" => message!("part-population"),
        "ages" => message!("part-ages"),
        "key" => message!("part-key"),
        "rounding" => message!("part-rounding"),
        "claim" => message!("part-claim"),
        "report" => message!("part-report"),
        "repayment" => message!("part-repayment"),
        _ => message!("part-other"),
    }
}

/// How money is asked for.
pub fn route(route: Route) -> Message {
    match route {
        Route::ViaCoordinator => message!("route-via-coordinator"),
        Route::Direct => message!("route-direct"),
        Route::Invoice => message!("route-invoice"),
        Route::Unknown => message!("route-unknown"),
    }
}

/// Whose account money goes to.
pub fn payee(payee: PayeeRule) -> Message {
    match payee {
        PayeeRule::Recipient => message!("payee-recipient"),
        PayeeRule::NamedByRegionAndMunicipalities => message!("payee-named"),
        PayeeRule::Coordinator => message!("payee-coordinator"),
        PayeeRule::Unknown => message!("payee-unknown"),
    }
}

/// How exact amounts become whole.
pub fn rounding(method: RoundingMethod) -> Message {
    match method {
        RoundingMethod::LargestRemainder => message!("rounding-largest-remainder"),
        RoundingMethod::HalfUpResidualToLargest => message!("rounding-half-up"),
    }
}

/// A level with a capital: a heading or a sheet name.
pub fn level_heading(level: Level) -> Message {
    match level {
        Level::Region => message!("level-heading-region"),
        Level::Municipality => message!("level-heading-municipality"),
        Level::County => message!("level-heading-county"),
        Level::Coordinator => message!("level-heading-coordinator"),
        Level::Other => message!("level-heading-other"),
    }
}

/// A kind of organisation in a word or two.
pub fn organisation_kind(kind: OrganisationKind) -> Message {
    match kind {
        OrganisationKind::Municipality => message!("organisation-kind-municipality"),
        OrganisationKind::Region => message!("organisation-kind-region"),
        OrganisationKind::County => message!("organisation-kind-county"),
        OrganisationKind::CountyBody => message!("organisation-kind-county-body"),
        OrganisationKind::Coordinator => message!("organisation-kind-coordinator"),
        OrganisationKind::Payer => message!("organisation-kind-payer"),
        OrganisationKind::Authority => message!("organisation-kind-authority"),
        OrganisationKind::Operator => message!("organisation-kind-operator"),
        OrganisationKind::Other => message!("organisation-kind-other"),
    }
}

/// A role in a few words, as in "attestant".
pub fn role(role: Role) -> Message {
    match role {
        Role::Handler => message!("role-handler"),
        Role::Attestant => message!("role-attestant"),
        Role::Contact => message!("role-contact"),
        Role::Coordinator => message!("role-coordinator"),
        Role::PayerHandler => message!("role-payer-handler"),
        Role::PayerApprover => message!("role-payer-approver"),
        Role::Authority => message!("role-authority"),
        Role::Auditor => message!("role-auditor"),
        Role::Administrator => message!("role-administrator"),
    }
}
