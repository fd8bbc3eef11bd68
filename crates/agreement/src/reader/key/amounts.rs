//! Keys that state amounts: `fixed`, `listed` and what follows from their sums.

use std::collections::BTreeMap;

use grants::{Code, DistributionKey, Ore};
use toml::Spanned;
use toml::de::{DeString, DeValue};

use super::code::code_at;
use super::{Share, inner};
use crate::problem::{KeyFault, ValueFault, Wanted};
use crate::reader::reading::{Read, Reported};
use crate::reader::table::Table;
use crate::reader::value::{KRONOR, Value, too_large};

pub(super) fn fixed(table: &Table<'_>, share: Share<'_>) -> Read<DistributionKey> {
    let per_recipient = table.required("fixed", KRONOR);
    let exceptions = match table.get("exceptions") {
        Some(value) => amounts_by_code(value, share),
        None => Ok(BTreeMap::new()),
    };
    let stated = match (share.participants, &per_recipient, &exceptions) {
        (Some(participants), Ok(per_recipient), Ok(exceptions)) => {
            let plain = participants.len().saturating_sub(exceptions.len());
            let amounts =
                std::iter::repeat_n(*per_recipient, plain).chain(exceptions.values().copied());
            sum_of(table, "fixed", amounts).map(Some)
        }
        _ => Ok(None),
    };
    if table.get("rest").is_none() {
        let sum = stated.and_then(|sum| demand_whole(table, "fixed", sum, share.amount));
        let key = DistributionKey::Fixed {
            per_recipient: per_recipient?,
            exceptions: exceptions?,
        };
        return sum.map(|()| key);
    }
    let left = stated.and_then(|sum| demand_rest(table, sum, share.amount));
    let amount = left.ok().flatten();
    let rest = inner(table, "rest", Share { amount, ..share });
    left?;
    Ok(DistributionKey::FixedThen {
        per_recipient: per_recipient?,
        exceptions: exceptions?,
        rest: rest?,
    })
}

pub(super) fn listed(table: &Table<'_>, share: Share<'_>) -> Read<DistributionKey> {
    let amounts = table.required_by("listed", Wanted::AmountsByCode, |value| {
        amounts_by_code(value, share)
    })?;
    let sum = sum_of(table, "listed", amounts.values().copied())?;
    demand_whole(table, "listed", Some(sum), share.amount)?;
    Ok(DistributionKey::Listed { amounts })
}

/// The amount a part with this weight gets, when it is a whole number of öre.
pub(super) fn part_of(amount: Ore, weight: u32, sum: u64) -> Option<Ore> {
    let (product, sum) = (
        i128::from(amount.ore()) * i128::from(weight),
        i128::from(sum),
    );
    let whole = product.checked_rem(sum)? == 0;
    whole.then(|| i64::try_from(product / sum).ok().map(Ore::new))?
}

/// Kronor by code; every code must be one that takes part.
pub(super) fn amounts_by_code(value: Value<'_>, share: Share<'_>) -> Read<BTreeMap<Code, Ore>> {
    let DeValue::Table(entries) = value.node.get_ref() else {
        return Err(value.wrong_type(Wanted::AmountsByCode));
    };
    if entries.is_empty() {
        return Err(value.report(ValueFault::EmptyList));
    }
    let amounts: Vec<Read<(Code, Ore)>> = entries
        .iter()
        .map(|(name, node)| amount_of(value, name, node, share))
        .collect();
    amounts.into_iter().collect()
}

fn amount_of<'r>(
    table: Value<'r>,
    name: &'r Spanned<DeString<'r>>,
    node: &'r Spanned<DeValue<'r>>,
    share: Share<'_>,
) -> Read<(Code, Ore)> {
    let given = name.get_ref().as_ref();
    let code = code_at(table.reading, given, name.span(), share);
    let amount = (KRONOR.read)(Value {
        node,
        field: given,
        ..table
    });
    Ok((code?, amount?))
}

fn sum_of(table: &Table<'_>, field: &'static str, amounts: impl Iterator<Item = Ore>) -> Read<Ore> {
    Ore::checked_sum(amounts).ok_or_else(|| at_field(table, field, too_large()))
}

/// Stated amounts without a rest must be all of the amount.
fn demand_whole(
    table: &Table<'_>,
    field: &'static str,
    sum: Option<Ore>,
    amount: Option<Ore>,
) -> Read<()> {
    match (sum, amount) {
        (Some(sum), Some(amount)) if sum != amount => {
            let fault = KeyFault::SumDiffers {
                sum,
                amount,
                difference: difference(sum, amount),
                can_have_rest: field == "fixed",
            };
            Err(at_field(table, field, fault))
        }
        _ => Ok(()),
    }
}

/// What stated amounts leave for the rest, when both are known.
fn demand_rest(table: &Table<'_>, sum: Option<Ore>, amount: Option<Ore>) -> Read<Option<Ore>> {
    match (sum, amount) {
        (Some(sum), Some(amount)) if sum > amount => Err(at_field(
            table,
            "fixed",
            KeyFault::NoRest {
                sum,
                amount,
                difference: difference(sum, amount),
            },
        )),
        (Some(sum), Some(amount)) => Ok(amount.checked_sub(sum)),
        _ => Ok(None),
    }
}

/// How much two amounts that are not negative differ.
fn difference(one: Ore, other: Ore) -> Ore {
    one.max(other)
        .checked_sub(one.min(other))
        .unwrap_or_default()
}

fn at_field(
    table: &Table<'_>,
    field: &'static str,
    fault: impl Into<crate::problem::ProblemKind>,
) -> Reported {
    let place = table.get(field).map_or_else(|| table.place(), Value::place);
    table.reading().report(place, fault)
}
