//! What if: an agreement with some amounts or keys changed, beside the original.

use crate::agreement::Agreement;
use crate::{DistributionKey, Ore};

/// A change to try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// Id of the item.
    pub item: String,
    /// What to set.
    pub set: Setting,
}

/// What a trial sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Another amount; zero takes the item away.
    Amount(Ore),
    /// Another key.
    Key(DistributionKey),
}

/// Why a trial cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TrialRefusal {
    /// There is no such item.
    #[error("{agreement} has no item {item}")]
    NoSuchItem {
        /// Id of the agreement.
        agreement: String,
        /// The id that was given.
        item: String,
    },
    /// The amount is below zero.
    #[error("the amount of {item} cannot be {amount}")]
    NegativeAmount {
        /// Id of the item.
        item: String,
        /// The amount.
        amount: Ore,
    },
    /// The amounts together do not fit.
    #[error("the amounts are too large to add up")]
    TooLarge,
}

/// The agreement with the trials applied in order; its total follows its items by as much as they changed.
pub fn tried(agreement: &Agreement, trials: &[Trial]) -> Result<Agreement, TrialRefusal> {
    let mut tried = agreement.clone();
    for trial in trials {
        let at = tried
            .items
            .iter()
            .position(|item| item.id == trial.item)
            .ok_or_else(|| TrialRefusal::NoSuchItem {
                agreement: agreement.id.clone(),
                item: trial.item.clone(),
            })?;
        match &trial.set {
            Setting::Key(key) => tried.items[at].key = key.clone(),
            Setting::Amount(amount) if amount.ore() < 0 => {
                return Err(TrialRefusal::NegativeAmount {
                    item: trial.item.clone(),
                    amount: *amount,
                });
            }
            Setting::Amount(amount) => {
                let change = amount
                    .checked_sub(tried.items[at].amount)
                    .ok_or(TrialRefusal::TooLarge)?;
                tried.total = tried
                    .total
                    .checked_add(change)
                    .ok_or(TrialRefusal::TooLarge)?;
                tried.items[at].amount = *amount;
            }
        }
    }
    tried.items.retain(|item| !item.amount.is_zero());
    Ok(tried)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Item, Level};

    #[test]
    fn the_total_follows_a_changed_amount_and_zero_removes_the_item() {
        let items = ["a", "b"].map(|id| Item::example(id, Level::County, Ore::new(1_000)));
        let agreement = Agreement::example(items.to_vec());
        let trial = Trial {
            item: "a".to_owned(),
            set: Setting::Amount(Ore::ZERO),
        };
        let changed = tried(&agreement, &[trial]).unwrap();
        assert_eq!((changed.items.len(), changed.total), (1, Ore::new(1_000)));
    }

    #[test]
    fn an_item_that_is_not_there_is_refused_by_name() {
        let agreement = Agreement::example(Vec::new());
        let trial = Trial {
            item: "a".to_owned(),
            set: Setting::Key(DistributionKey::Equal),
        };
        let refusal = TrialRefusal::NoSuchItem {
            agreement: "example".to_owned(),
            item: "a".to_owned(),
        };
        assert_eq!(tried(&agreement, &[trial]), Err(refusal));
    }
}
