//! Another whole amount: items scaled so that they sum to it to the krona, and kronor in keys scaled with their item.
//!
//! By largest remainder a larger whole can leave somebody a krona less than a smaller one did; more than that it cannot.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{ForesightRefusal, MOST_TIMES};
use crate::fraction::{TooLarge, product, sum};
use crate::simulation::{Setting, Trial, tried};
use crate::{Agreement, Code, DistributionKey, Item, Ore, Recipient, Register};

/// The agreement with another whole amount. Items stated in `stated` have that amount; the others share what is left in the
/// proportions they had. Kronor that a key states follow their item.
pub fn with_total(
    agreement: &Agreement,
    total: Ore,
    stated: &BTreeMap<String, Ore>,
    register: &Register,
) -> Result<Agreement, ForesightRefusal> {
    let unit = unit_of(agreement);
    if total <= Ore::ZERO {
        return Err(ForesightRefusal::NotPositive);
    }
    must_be_in_units(total, unit)?;
    let before = agreement.total;
    let most = before.ore().checked_mul(MOST_TIMES).ok_or(TooLarge)?;
    if total.ore() > most {
        return Err(ForesightRefusal::TooMuch {
            asked: total,
            before,
        });
    }
    let of_items = Ore::checked_sum(stated.values().copied()).ok_or(TooLarge)?;
    let others: Vec<&Item> = (agreement.items.iter())
        .filter(|item| !stated.contains_key(&item.id))
        .collect();
    let left = total.checked_sub(of_items).ok_or(TooLarge)?;
    if left < Ore::ZERO || (others.is_empty() && !left.is_zero()) {
        return Err(ForesightRefusal::ItemsDiffer {
            stated: of_items,
            total,
        });
    }
    must_be_in_units(left, unit)?;
    let weights: Vec<i128> = (others.iter())
        .map(|item| i128::from(item.amount.ore()))
        .collect();
    let shares = largest_remainder(left, unit, &weights)?;
    let mut amounts = stated.clone();
    let scaled = others.iter().zip(shares);
    amounts.extend(scaled.map(|(item, amount)| (item.id.clone(), amount)));
    with_amounts(agreement, &amounts, register)
}

/// The agreement with other amounts of some items; its whole follows. Kronor that a key states follow their item.
pub fn with_amounts(
    agreement: &Agreement,
    amounts: &BTreeMap<String, Ore>,
    register: &Register,
) -> Result<Agreement, ForesightRefusal> {
    let unit = unit_of(agreement);
    let mut trials = Vec::new();
    for (id, amount) in amounts {
        must_be_in_units(*amount, unit)?;
        let trial = |set| Trial {
            item: id.clone(),
            set,
        };
        if let Some(item) = agreement.item(id)
            && *amount > Ore::ZERO
        {
            let key = Scaling::of(item, *amount, unit, register)?.key(&item.key, true)?;
            if key != item.key {
                trials.push(trial(Setting::Key(key)));
            }
        }
        trials.push(trial(Setting::Amount(*amount)));
    }
    let made = tried(agreement, &trials)?;
    if made.total <= Ore::ZERO {
        return Err(ForesightRefusal::NotPositive);
    }
    let most = agreement
        .total
        .ore()
        .checked_mul(MOST_TIMES)
        .ok_or(TooLarge)?;
    if made.total.ore() > most {
        return Err(ForesightRefusal::TooMuch {
            asked: made.total,
            before: agreement.total,
        });
    }
    Ok(made)
}

fn unit_of(agreement: &Agreement) -> Ore {
    agreement.rounding.rounding.unit.max(Ore::new(1))
}

fn must_be_in_units(amount: Ore, unit: Ore) -> Result<(), ForesightRefusal> {
    if amount.ore() % unit.ore() == 0 {
        Ok(())
    } else {
        Err(ForesightRefusal::NotInUnits { amount, unit })
    }
}

/// An amount split by weights into whole units that sum to it; what is left goes to the largest remainders, ties to the first.
fn largest_remainder(amount: Ore, unit: Ore, weights: &[i128]) -> Result<Vec<Ore>, TooLarge> {
    let whole = sum(weights.iter().copied())?;
    if whole <= 0 {
        return Ok(vec![Ore::ZERO; weights.len()]);
    }
    let unit = i128::from(unit.ore());
    let units = i128::from(amount.ore()) / unit;
    let mut parts: Vec<(usize, i128, i128)> = Vec::with_capacity(weights.len());
    for (at, weight) in weights.iter().enumerate() {
        let exact = product(units, *weight)?;
        parts.push((at, exact.div_euclid(whole), exact.rem_euclid(whole)));
    }
    let given = sum(parts.iter().map(|(_, floor, _)| *floor))?;
    parts.sort_by_key(|(at, _, remainder)| (Reverse(*remainder), *at));
    // Fewer units are left than there are parts, so one each is enough.
    let mut left = units - given;
    for (_, floor, _) in &mut parts {
        if left <= 0 {
            break;
        }
        *floor += 1;
        left -= 1;
    }
    parts.sort_by_key(|(at, _, _)| *at);
    let ore = parts.iter().map(|(_, floor, _)| {
        let ore = product(*floor, unit)?;
        i64::try_from(ore).map(Ore::new).map_err(|_| TooLarge)
    });
    ore.collect()
}

/// How the kronor in a key follow the amount of its item.
struct Scaling<'a> {
    item: &'a Item,
    to: Ore,
    unit: Ore,
    recipients: &'a [Recipient],
}

impl<'a> Scaling<'a> {
    fn of(
        item: &'a Item,
        to: Ore,
        unit: Ore,
        register: &'a Register,
    ) -> Result<Self, ForesightRefusal> {
        if item.amount <= Ore::ZERO {
            return Err(ForesightRefusal::NotPositive);
        }
        Ok(Self {
            item,
            to,
            unit,
            recipients: register.of(item.level),
        })
    }

    /// Kronor that follow the item, down to a whole unit.
    fn amount(&self, amount: Ore) -> Result<Ore, TooLarge> {
        let exact = product(i128::from(amount.ore()), i128::from(self.to.ore()))?;
        let exact = exact.div_euclid(i128::from(self.item.amount.ore()));
        let unit = i128::from(self.unit.ore());
        let ore = i64::try_from(exact - exact.rem_euclid(unit)).map_err(|_| TooLarge)?;
        Ok(Ore::new(ore))
    }

    fn amounts(&self, amounts: &BTreeMap<Code, Ore>) -> Result<BTreeMap<Code, Ore>, TooLarge> {
        let scaled = amounts
            .iter()
            .map(|(code, amount)| Ok((*code, self.amount(*amount)?)));
        scaled.collect()
    }

    /// Amounts that must sum to the item: in the proportions they had.
    fn listed(&self, amounts: &BTreeMap<Code, Ore>) -> Result<DistributionKey, TooLarge> {
        let weights: Vec<i128> = amounts.values().map(|one| i128::from(one.ore())).collect();
        let shares = largest_remainder(self.to, self.unit, &weights)?;
        Ok(DistributionKey::Listed {
            amounts: amounts.keys().copied().zip(shares).collect(),
        })
    }

    /// The same key for the other amount. `whole` when it shares the item itself, and not a part of it.
    fn key(&self, key: &DistributionKey, whole: bool) -> Result<DistributionKey, ForesightRefusal> {
        if self.to == self.item.amount {
            return Ok(key.clone());
        }
        let inner = |key: &DistributionKey, whole| self.key(key, whole).map(Box::new);
        Ok(match key {
            DistributionKey::Population { .. }
            | DistributionKey::AgeGroup { .. }
            | DistributionKey::Equal
            | DistributionKey::Unknown => key.clone(),
            DistributionKey::Fixed { .. } | DistributionKey::Listed { .. } if !whole => {
                return Err(ForesightRefusal::KeyFixed(self.item.id.clone()));
            }
            DistributionKey::Fixed {
                per_recipient,
                exceptions,
            } => {
                let each = self.recipients.iter().map(|one| {
                    let amount = exceptions.get(&one.code).unwrap_or(per_recipient);
                    (one.code, *amount)
                });
                self.listed(&each.collect())?
            }
            DistributionKey::Listed { amounts } => self.listed(amounts)?,
            DistributionKey::FixedThen {
                per_recipient,
                exceptions,
                rest,
            } => DistributionKey::FixedThen {
                per_recipient: self.amount(*per_recipient)?,
                exceptions: self.amounts(exceptions)?,
                rest: inner(rest, false)?,
            },
            DistributionKey::Weighted { parts } => DistributionKey::Weighted {
                parts: parts
                    .iter()
                    .map(|(weight, key)| Ok((*weight, self.key(key, false)?)))
                    .collect::<Result<_, ForesightRefusal>>()?,
            },
            DistributionKey::Among { qualified, key } => DistributionKey::Among {
                qualified: qualified.clone(),
                // Of those who do not take part the key says nothing, so kronor of all cannot be told from theirs.
                key: inner(key, false)?,
            },
            DistributionKey::Floor { minimum, key } => DistributionKey::Floor {
                minimum: self.amount(*minimum)?,
                key: inner(key, whole)?,
            },
            DistributionKey::Cap { maximum, key } => DistributionKey::Cap {
                maximum: self.amount(*maximum)?,
                key: inner(key, whole)?,
            },
            DistributionKey::HoldHarmless { previous, key } => DistributionKey::HoldHarmless {
                previous: previous.clone(),
                key: inner(key, whole)?,
            },
        })
    }
}
