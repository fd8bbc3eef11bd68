//! Distribution keys, of every kind and in each other.

mod amounts;
mod code;

use std::collections::BTreeSet;

use grants::key::{DEEPEST_KEY, Previous};
use grants::{Code, DistributionKey, Level, Ore};
use toml::de::DeValue;

use super::identifier::is_identifier;
use super::reading::Read;
use super::table::{Form, Table};
use super::value::{DATE, KRONOR, Value};
use crate::problem::{KeyFault, ReferenceFault, ValueFault, Wanted};
use amounts::{amounts_by_code, fixed, listed, part_of};

/// The keys that are a word.
const WORDS: &[&str] = &["population", "equal", "unknown"];
/// The fields that say which kind of key a table is.
const KINDS: &[&str] = &[
    "population",
    "ages",
    "fixed",
    "listed",
    "weighted",
    "among",
    "floor",
    "cap",
    "hold_harmless",
];
/// Every field a key can have.
const FIELDS: &[&str] = &[
    "population",
    "ages",
    "fixed",
    "listed",
    "weighted",
    "among",
    "floor",
    "cap",
    "hold_harmless",
    "reference_date",
    "exceptions",
    "rest",
    "key",
];
/// The highest age that can be asked for; nobody in the figures is older.
const OLDEST: i64 = 120;
/// The largest weight.
const HEAVIEST: i64 = 1_000_000_000;

/// What a key is to share out, as far as it is known.
#[derive(Clone, Copy)]
pub(super) struct Share<'s> {
    level: Read<Level>,
    amount: Option<Ore>,
    /// Those who take part; unknown when their level is.
    participants: Option<&'s BTreeSet<Code>>,
    /// How many keys this one is in, itself included.
    depth: usize,
}

/// The key that shares `amount` out on `level`; either may be unknown because a problem is already noted.
pub(super) fn read(
    value: Value<'_>,
    level: Read<Level>,
    amount: Option<Ore>,
) -> Read<DistributionKey> {
    // Nobody is registered on the level `other`: nothing can be said about who takes part there.
    let registered = level
        .ok()
        .filter(|level| *level != Level::Other)
        .map(|level| value.reading.register.of(level));
    let participants =
        registered.map(|recipients| recipients.iter().map(|recipient| recipient.code).collect());
    read_in(
        value,
        Share {
            level,
            amount,
            participants: participants.as_ref(),
            depth: 1,
        },
    )
}

fn read_in(value: Value<'_>, share: Share<'_>) -> Read<DistributionKey> {
    if share.depth > DEEPEST_KEY {
        return Err(value.report(KeyFault::TooDeep {
            deepest: DEEPEST_KEY,
        }));
    }
    match value.node.get_ref() {
        DeValue::String(_) => by_word(value),
        DeValue::Table(entries) => {
            let mut kinds = KINDS
                .iter()
                .copied()
                .filter(|kind| entries.contains_key(*kind));
            match (kinds.next(), kinds.next()) {
                (Some(kind), None) => by_kind(value, kind, share),
                (Some(first), Some(second)) => {
                    Err(value.report(KeyFault::SeveralKinds { first, second }))
                }
                (None, _) => {
                    let table = value.table(FIELDS, Wanted::Key)?;
                    Err(table
                        .unknown()
                        .unwrap_or_else(|| table.missing(KeyFault::NoKind { kinds: KINDS })))
                }
            }
        }
        _ => Err(value.wrong_type(Wanted::Key)),
    }
}

fn by_word(value: Value<'_>) -> Read<DistributionKey> {
    match value.characters(Wanted::Key)? {
        "population" => {
            dated(value, value.reading.known.population_dated)?;
            Ok(DistributionKey::Population {
                reference_date: None,
            })
        }
        "equal" => Ok(DistributionKey::Equal),
        "unknown" => Ok(DistributionKey::Unknown),
        // A word that is the name of a field was meant as one: { ages = … }.
        given if KINDS.contains(&given) => Err(value.wrong_type(Wanted::Key)),
        given => Err(value.unknown_word(given, WORDS)),
    }
}

fn by_kind(value: Value<'_>, kind: &'static str, share: Share<'_>) -> Read<DistributionKey> {
    let open = |known| value.table(known, Wanted::Key);
    match kind {
        "population" => {
            let table = open(&["population"])?;
            Ok(DistributionKey::Population {
                reference_date: Some(table.required("population", DATE)?),
            })
        }
        "ages" => by_ages(&open(&["ages", "reference_date"])?),
        "fixed" => fixed(&open(&["fixed", "exceptions", "rest"])?, share),
        "listed" => listed(&open(&["listed"])?, share),
        "weighted" => weighted(&open(&["weighted"])?, share),
        "among" => among(&open(&["among", "key"])?, share),
        "floor" => {
            let table = open(&["floor", "key"])?;
            let minimum = table.required("floor", KRONOR);
            let key = inner(&table, "key", share);
            Ok(DistributionKey::Floor {
                minimum: minimum?,
                key: key?,
            })
        }
        "cap" => {
            let table = open(&["cap", "key"])?;
            let maximum = table.required("cap", KRONOR);
            let key = inner(&table, "key", share);
            Ok(DistributionKey::Cap {
                maximum: maximum?,
                key: key?,
            })
        }
        _ => {
            let table = open(&["hold_harmless", "key"])?;
            let previous = table.required_by("hold_harmless", Wanted::Previous, |value| {
                previous(value, share)
            });
            let key = inner(&table, "key", share);
            Ok(DistributionKey::HoldHarmless {
                previous: previous?,
                key: key?,
            })
        }
    }
}

/// The key in a field of another key.
fn inner(table: &Table<'_>, field: &'static str, share: Share<'_>) -> Read<Box<DistributionKey>> {
    let deeper = Share {
        depth: share.depth + 1,
        ..share
    };
    table
        .required_by(field, Wanted::Key, |value| read_in(value, deeper))
        .map(Box::new)
}

/// A key that counts people needs a date to count them on.
fn dated(value: Value<'_>, has_date: bool) -> Read<()> {
    if has_date {
        return Ok(());
    }
    // The date that seems to be missing may stand in what could not be read.
    Err(value
        .reading
        .faulty()
        .unwrap_or_else(|| value.report(KeyFault::NoReferenceDate)))
}

fn by_ages(table: &Table<'_>) -> Read<DistributionKey> {
    const AGES: Form<(u8, Option<u8>)> = Form {
        wanted: Wanted::Ages,
        read: ages,
    };
    let ages = table.required("ages", AGES);
    let reference_date = table.optional("reference_date", DATE);
    if let (Some(value), Ok(None)) = (table.get("ages"), &reference_date) {
        dated(value, value.reading.known.ages_dated)?;
    }
    let (from, to) = ages?;
    Ok(DistributionKey::AgeGroup {
        from,
        to,
        reference_date: reference_date?,
    })
}

/// One age and above, or the lowest and the highest.
fn ages(value: Value<'_>) -> Read<(u8, Option<u8>)> {
    let parts = value.list(Wanted::Ages)?;
    let age = |part: &Value<'_>| {
        let age = part.number(Wanted::Ages, 0, OLDEST)?;
        u8::try_from(age).map_err(|_| part.report(ValueFault::TooLarge { highest: OLDEST }))
    };
    match &parts[..] {
        [from] => Ok((age(from)?, None)),
        [from, to] => {
            let (from, to) = (age(from), age(to));
            let (from, to) = (from?, to?);
            if from > to {
                return Err(value.report(KeyFault::AgesBackwards { from, to }));
            }
            Ok((from, Some(to)))
        }
        _ => Err(value.wrong_type(Wanted::Ages)),
    }
}

fn weighted(table: &Table<'_>, share: Share<'_>) -> Read<DistributionKey> {
    let parts = table.required_by("weighted", Wanted::Parts, |value| {
        let parts = value.list(Wanted::Parts)?;
        if parts.is_empty() {
            return Err(value.report(ValueFault::EmptyList));
        }
        Ok(parts)
    })?;
    let tables: Vec<Read<Table<'_>>> = parts
        .into_iter()
        .map(|part| part.table(&["weight", "key"], Wanted::Parts))
        .collect();
    let weights: Vec<Read<u32>> = tables
        .iter()
        .map(|table| {
            table.as_ref().map_err(|reported| *reported)?.required_by(
                "weight",
                Wanted::Number,
                weight,
            )
        })
        .collect();
    // With one weight unknown no part's amount is known.
    let sum: Option<u64> = weights
        .iter()
        .map(|weight| weight.ok().map(u64::from))
        .sum();
    let parts: Vec<Read<(u32, DistributionKey)>> = tables
        .iter()
        .zip(weights)
        .map(|(table, weight)| {
            let amount = weight
                .ok()
                .and_then(|weight| part_of(share.amount?, weight, sum?));
            let key = inner(
                table.as_ref().map_err(|reported| *reported)?,
                "key",
                Share { amount, ..share },
            );
            Ok((weight?, *key?))
        })
        .collect();
    Ok(DistributionKey::Weighted {
        parts: parts.into_iter().collect::<Read<_>>()?,
    })
}

fn weight(value: Value<'_>) -> Read<u32> {
    let weight = value.number(Wanted::Number, 1, HEAVIEST)?;
    u32::try_from(weight).map_err(|_| value.report(ValueFault::TooLarge { highest: HEAVIEST }))
}

fn among(table: &Table<'_>, share: Share<'_>) -> Read<DistributionKey> {
    let qualified = table.required_by("among", Wanted::Codes, |value| code::codes(value, share));
    let participants = qualified.as_ref().ok();
    let key = inner(
        table,
        "key",
        Share {
            participants,
            ..share
        },
    );
    Ok(DistributionKey::Among {
        key: key?,
        qualified: qualified?,
    })
}

/// Amounts from before: another agreement's item, or kronor by code.
fn previous(value: Value<'_>, share: Share<'_>) -> Read<Previous> {
    if value.node.get_ref().is_table() {
        // Who no longer takes part may still stand in the list of before.
        return Ok(Previous::Listed(amounts_by_code(
            value,
            Share {
                participants: None,
                ..share
            },
        )?));
    }
    let given = value.characters(Wanted::Previous)?;
    let Some((agreement, item)) = given
        .split_once('/')
        .filter(|(agreement, item)| is_identifier(agreement) && is_identifier(item))
    else {
        return Err(value.report(ReferenceFault::NotAnItemReference));
    };
    if value.reading.known.id.as_deref() == Some(agreement) {
        return Err(value.report(ReferenceFault::OwnAgreement));
    }
    Ok(Previous::Item {
        agreement: agreement.to_owned(),
        item: item.to_owned(),
    })
}
