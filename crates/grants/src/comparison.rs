//! What changed for each recipient between two agreements, and why.
//!
//! The change of an item that both have is split by walking from one to the other in a
//! fixed order: first the pot, then the population, then the key (with rounding). Each stop is a
//! whole allocation in kronor, so the parts sum exactly to the change.

use std::collections::BTreeMap;

use crate::agreement::{Agreement, Item};
use crate::allocation::{Allocation, AllocationRefusal, Assumption, Basis, KeyRefusal, allocate};
use crate::{Code, Level, Ore};

/// The change of one item for one recipient, in its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// What it got before.
    pub before: Ore,
    /// What it gets after.
    pub after: Ore,
    /// Because the amount of the item changed.
    pub pot: Ore,
    /// Because people moved, were born or died: its part of the figures changed.
    pub population: Ore,
    /// Because the key (or the rounding) changed.
    pub key: Ore,
    /// Because the item is new.
    pub came: Ore,
    /// Because the item ended; zero or below.
    pub went: Ore,
}

impl Change {
    /// After less before.
    pub fn total(&self) -> Ore {
        minus(self.after, self.before)
    }

    /// Adds another change of the same recipient or group, part by part.
    pub fn add(&mut self, other: &Self) {
        let parts = [
            (&mut self.before, other.before),
            (&mut self.after, other.after),
            (&mut self.pot, other.pot),
            (&mut self.population, other.population),
            (&mut self.key, other.key),
            (&mut self.came, other.came),
            (&mut self.went, other.went),
        ];
        for (part, more) in parts {
            *part = Ore::new(part.ore() + more.ore());
        }
    }
}

/// The change of one item for every recipient of its level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemChange {
    /// The item, as the later agreement has it where both do.
    pub item: Item,
    /// Which parts could be told apart.
    pub apart: Apart,
    /// The change by recipient.
    pub changes: BTreeMap<Code, Change>,
}

/// Which parts of a change could be told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// Pot, population and key.
    All,
    /// The old key cannot share out the new pot: the key's part holds all three.
    Nothing,
    /// The old key cannot count on the new date: the key's part holds the population's too.
    Pot,
}

/// Two agreements compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Item by item: those of the later agreement, then those that ended.
    pub items: Vec<ItemChange>,
    /// Ids of items that cannot be compared, since a key or level is not known.
    pub not_compared: Vec<String>,
    /// What the earlier amounts take for granted, each once.
    pub assumed_before: Vec<Assumption>,
    /// What the later amounts take for granted, each once.
    pub assumed_after: Vec<Assumption>,
}

impl Comparison {
    /// The change of all items of a level for each recipient.
    pub fn by_recipient(&self, level: Level) -> BTreeMap<Code, Change> {
        let mut sums: BTreeMap<Code, Change> = BTreeMap::new();
        for (code, change) in self
            .items
            .iter()
            .filter(|item| item.item.level == level)
            .flat_map(|item| &item.changes)
        {
            sums.entry(*code).or_default().add(change);
        }
        sums
    }
}

/// Compares what two agreements give.
pub fn compare(
    before: &Agreement,
    after: &Agreement,
    basis: Basis<'_>,
) -> Result<Comparison, AllocationRefusal> {
    let mut comparison = Comparison {
        items: Vec::new(),
        not_compared: Vec::new(),
        assumed_before: assumed(before, basis),
        assumed_after: assumed(after, basis),
    };
    for item in &after.items {
        let earlier = before
            .item(&item.id)
            .filter(|earlier| earlier.level == item.level);
        let change = match earlier {
            Some(earlier) => both(before, earlier, after, item, basis),
            None => one(after, item, basis, |amount| Change {
                after: amount,
                came: amount,
                ..Change::default()
            }),
        };
        comparison.take(&item.id, change)?;
    }
    for item in &before.items {
        if after
            .item(&item.id)
            .is_some_and(|later| later.level == item.level)
        {
            continue;
        }
        let gone = |amount| Change {
            before: amount,
            went: minus(Ore::ZERO, amount),
            ..Change::default()
        };
        comparison.take(&item.id, one(before, item, basis, gone))?;
    }
    Ok(comparison)
}

impl Comparison {
    fn take(
        &mut self,
        id: &str,
        change: Result<ItemChange, AllocationRefusal>,
    ) -> Result<(), AllocationRefusal> {
        match change {
            Ok(change) => self.items.push(change),
            Err(AllocationRefusal {
                reason: KeyRefusal::KeyUnknown | KeyRefusal::LevelUnknown,
                ..
            }) => {
                self.not_compared.push(id.to_owned());
            }
            Err(refusal) => return Err(refusal),
        }
        Ok(())
    }
}

fn one(
    agreement: &Agreement,
    item: &Item,
    basis: Basis<'_>,
    change: impl Fn(Ore) -> Change,
) -> Result<ItemChange, AllocationRefusal> {
    let allocation = allocate(agreement, item, basis)?;
    let changes = allocation
        .steps
        .iter()
        .map(|step| (step.code, change(step.amount)))
        .collect();
    Ok(ItemChange {
        item: item.clone(),
        apart: Apart::All,
        changes,
    })
}

fn both(
    before: &Agreement,
    earlier: &Item,
    after: &Agreement,
    later: &Item,
    basis: Basis<'_>,
) -> Result<ItemChange, AllocationRefusal> {
    let first = allocate(before, earlier, basis)?;
    let last = allocate(after, later, basis)?;
    let new_pot = Item {
        amount: later.amount,
        ..earlier.clone()
    };
    // The later year's figures, with the earlier year's rounding: rounding belongs to the key's part.
    let new_people = Agreement {
        rounding: before.rounding.clone(),
        ..after.clone()
    };
    let with_pot = allocate(before, &new_pot, basis);
    let with_people = allocate(&new_people, &new_pot, basis);
    let (pot, people, apart) = match (with_pot, with_people) {
        (Ok(pot), Ok(people)) => (pot, people, Apart::All),
        (Ok(pot), Err(_)) => (pot.clone(), pot, Apart::Pot),
        (Err(_), _) => (first.clone(), first.clone(), Apart::Nothing),
    };
    let changes = (first.steps.iter())
        .map(|step| {
            let at = |allocation: &Allocation| {
                allocation
                    .step(step.code)
                    .map_or(Ore::ZERO, |step| step.amount)
            };
            let change = Change {
                before: step.amount,
                after: at(&last),
                pot: minus(at(&pot), step.amount),
                population: minus(at(&people), at(&pot)),
                key: minus(at(&last), at(&people)),
                ..Change::default()
            };
            (step.code, change)
        })
        .collect();
    Ok(ItemChange {
        item: later.clone(),
        apart,
        changes,
    })
}

/// What an agreement's amounts take for granted, apart from how sure each item is.
fn assumed(agreement: &Agreement, basis: Basis<'_>) -> Vec<Assumption> {
    let mut assumed: Vec<Assumption> = Vec::new();
    let allocations = agreement
        .items
        .iter()
        .filter_map(|item| allocate(agreement, item, basis).ok());
    for assumption in allocations.flat_map(|allocation| allocation.assumptions) {
        if !assumption.is_of_item() && !assumed.contains(&assumption) {
            assumed.push(assumption);
        }
    }
    assumed
}

/// One amount less another; both are parts of pots that fit, so the difference does too.
fn minus(one: Ore, other: Ore) -> Ore {
    Ore::new(one.ore() - other.ore())
}

#[cfg(test)]
mod tests;
