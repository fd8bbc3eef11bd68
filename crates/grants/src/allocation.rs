//! One item shared out to whole units, with every step that leads to each amount.
//!
//! Data flows one way: a [`DistributionKey`] and figures make
//! [`Shares`] with their [`Working`]; [`Rounding`] makes whole amounts of them;
//! an [`Allocation`] holds it all. Nothing here reads a file or a clock.

mod age_group;
mod assumption;
mod bounds;
mod counted;
mod evaluate;
mod place;
mod refusal;
mod round;
mod shares;
mod working;

use std::collections::BTreeMap;

use crate::agreement::{Agreement, Item};
use crate::fraction::{Fraction, TooLarge};
use crate::key::{DistributionKey, Previous};
use crate::{Code, Figures, Level, Ore, Register, Rounding};

pub use age_group::PartlyInside;
pub use assumption::Assumption;
pub use refusal::{AllocationRefusal, KeyRefusal};
pub use shares::Shares;
pub use working::{Bound, Method, Pot, Working};

/// What an allocation is computed from, besides the agreement.
#[derive(Clone, Copy, Debug)]
pub struct Basis<'a> {
    /// All recipients.
    pub register: &'a Register,
    /// The figures at hand.
    pub figures: &'a Figures,
    /// The amounts that hold-harmless references stand for, by agreement and item id.
    pub previous: &'a PreviousAmounts,
}

/// Amounts by recipient, by agreement id and item id.
pub type PreviousAmounts = BTreeMap<(String, String), BTreeMap<Code, Ore>>;

/// What one recipient gets of one item, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The recipient, on the item's level.
    pub code: Code,
    /// The whole units of the exact amount (or the amount rounded half up, by that method).
    pub floor: Ore,
    /// What the exact amount has beyond `floor`: units of the rounding over the denominator of the shares.
    pub remainder: i128,
    /// Place, from 1, in the order that decides who gets the odd units.
    pub rank: usize,
    /// The result.
    pub amount: Ore,
}

/// One item shared out, with its steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allocation {
    /// The item.
    pub item: Item,
    /// How exact amounts became whole.
    pub rounding: Rounding,
    /// How the key made the shares.
    pub working: Working,
    /// One step per recipient of the level, by code.
    pub steps: Vec<Step>,
    /// What was taken for granted.
    pub assumptions: Vec<Assumption>,
}

impl Allocation {
    /// The place of a recipient among the steps.
    pub fn position(&self, code: Code) -> Option<usize> {
        self.steps
            .binary_search_by_key(&code, |step| step.code)
            .ok()
    }

    /// The step of a recipient.
    pub fn step(&self, code: Code) -> Option<&Step> {
        self.position(code).map(|at| &self.steps[at])
    }

    /// The exact share of the recipient at this place.
    pub fn share(&self, at: usize) -> Option<Fraction> {
        Fraction::new(
            *self.working.shares.numerators().get(at)?,
            self.working.shares.denominator(),
        )
    }

    /// The exact amount, in kronor, of the recipient at this place.
    pub fn exact(&self, at: usize) -> Option<Fraction> {
        self.working.exact(at)
    }

    /// What the exact amount has beyond the floor, in kronor, for the recipient at this place.
    pub fn remainder(&self, at: usize) -> Option<Fraction> {
        let units = Fraction::new(
            self.steps.get(at)?.remainder,
            self.working.shares.denominator(),
        )?;
        let unit = Fraction::new(
            i128::from(self.rounding.unit.ore()),
            i128::from(Ore::PER_KRONA),
        )?;
        units.checked_mul(unit)
    }

    /// How many units were left when everyone had the whole units of their exact amount;
    /// below zero when rounding half up gave out too many.
    pub fn units_left(&self) -> i64 {
        // Rounded up, everyone together can have more than fits in one amount.
        let given: i128 = self
            .steps
            .iter()
            .map(|step| i128::from(step.floor.ore()))
            .sum();
        let left = i128::from(self.item.amount.ore()) - given;
        // Fewer units are left, or too many given out, than there are recipients.
        i64::try_from(left / i128::from(self.rounding.unit.ore())).unwrap_or_default()
    }
}

/// Shares out one item of an agreement.
///
/// ```
/// use grants::allocation::{Basis, allocate};
/// # use grants::*;
/// # let text = |words: &str| Text { sv: words.into(), en: words.into() };
/// # let recipients = ["01", "03"].map(|code| Recipient {
/// #     level: Level::Region, code: code.parse().unwrap(), name: code.into(), county: code.parse().ok() });
/// let register = Register::new(recipients.to_vec())?;
/// let mut item = grants::agreement::Item::example("traumavard", Level::Region, Ore::new(100_00));
/// item.key = DistributionKey::Equal;
/// let agreement = grants::Agreement::example(vec![item]);
/// let basis = Basis { register: &register, figures: &Figures::default(), previous: &Default::default() };
/// let allocation = allocate(&agreement, &agreement.items[0], basis)?;
/// assert_eq!(allocation.steps[0].amount, Ore::new(50_00));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn allocate(
    agreement: &Agreement,
    item: &Item,
    basis: Basis<'_>,
) -> Result<Allocation, AllocationRefusal> {
    let refuse = |reason| AllocationRefusal {
        item: item.id.clone(),
        reason,
    };
    if item.level == Level::Other {
        return Err(refuse(KeyRefusal::LevelUnknown));
    }
    let recipients = basis.register.of(item.level);
    let mut evaluation = evaluate::Evaluation::new(agreement, basis, recipients);
    let working = evaluation.item(item).map_err(refuse)?;
    let rounding = agreement.rounding.rounding;
    let steps = round::steps(item.amount, &working.shares, recipients, rounding).map_err(refuse)?;
    let rounded = steps.iter().any(|step| step.remainder != 0);
    let assumptions = assumption::of(agreement, item, evaluation.into_assumptions(), rounded);
    Ok(Allocation {
        item: item.clone(),
        rounding,
        working,
        steps,
        assumptions,
    })
}

/// A whole agreement shared out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distribution {
    /// The items that could be shared out, in the order of the agreement.
    pub allocations: Vec<Allocation>,
    /// Ids of the items whose key or level the sources do not tell.
    pub not_shared: Vec<String>,
}

impl Distribution {
    /// The allocation of one item.
    pub fn of(&self, item: &str) -> Option<&Allocation> {
        self.allocations
            .iter()
            .find(|allocation| allocation.item.id == item)
    }

    /// What a recipient gets in all on its level.
    pub fn sum_of(&self, level: Level, code: Code) -> Ore {
        self.allocations
            .iter()
            .filter(|allocation| allocation.item.level == level)
            .filter_map(|allocation| allocation.step(code))
            .map(|step| step.amount)
            .sum()
    }

    /// Every assumption of every item, each once, in order of appearance.
    pub fn assumptions(&self) -> Vec<&Assumption> {
        let mut seen: Vec<&Assumption> = Vec::new();
        for assumption in self
            .allocations
            .iter()
            .flat_map(|allocation| &allocation.assumptions)
        {
            if !seen.contains(&assumption) {
                seen.push(assumption);
            }
        }
        seen
    }
}

/// Shares out every item whose key and level are known.
pub fn distribute(
    agreement: &Agreement,
    basis: Basis<'_>,
) -> Result<Distribution, AllocationRefusal> {
    let mut distribution = Distribution {
        allocations: Vec::new(),
        not_shared: Vec::new(),
    };
    for item in &agreement.items {
        match allocate(agreement, item, basis) {
            Ok(allocation) => distribution.allocations.push(allocation),
            Err(AllocationRefusal {
                reason: KeyRefusal::KeyUnknown | KeyRefusal::LevelUnknown,
                ..
            }) => {
                distribution.not_shared.push(item.id.clone());
            }
            Err(refusal) => return Err(refusal),
        }
    }
    Ok(distribution)
}

/// The agreements and items whose amounts the keys of an item refer to.
pub fn references(key: &DistributionKey) -> Vec<(&str, &str)> {
    key.all()
        .into_iter()
        .filter_map(|key| match key {
            DistributionKey::HoldHarmless {
                previous: Previous::Item { agreement, item },
                ..
            } => Some((agreement.as_str(), item.as_str())),
            _ => None,
        })
        .collect()
}

impl From<TooLarge> for KeyRefusal {
    fn from(_: TooLarge) -> Self {
        Self::TooLarge
    }
}

#[cfg(test)]
mod tests;
