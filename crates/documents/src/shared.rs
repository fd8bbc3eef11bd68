//! An agreement shared out, with everything a document says about it.

use std::collections::{BTreeMap, BTreeSet};

use grants::agreement::Agreement;
use grants::allocation::{Allocation, Basis, Distribution, Method, Step};
use grants::{Code, Level, Ore, Provenance, Recipient};
use jiff::civil::Date;

/// What documents are made from.
#[derive(Clone, Copy, Debug)]
pub struct Shared<'a> {
    /// The agreement.
    pub agreement: &'a Agreement,
    /// Its file, byte for byte as it was read.
    pub agreement_text: &'a str,
    /// The result.
    pub distribution: &'a Distribution,
    /// What it was computed from.
    pub basis: Basis<'a>,
    /// What no known item explains.
    pub unexplained: Ore,
    /// Only these recipients are shown; all when absent. Proofs always show all.
    pub only: Option<&'a [(Level, Code)]>,
}

/// The kinds of tables of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// People by place.
    Population,
    /// People by place and age.
    Ages,
}

impl TableKind {
    /// The word used in files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Population => "population",
            Self::Ages => "ages",
        }
    }
}

impl<'a> Shared<'a> {
    /// The name of a recipient.
    pub fn recipient(&self, allocation: &Allocation, at: usize) -> Option<&'a Recipient> {
        self.basis.register.of(allocation.item.level).get(at)
    }

    /// Whether a recipient is shown.
    pub fn shows(&self, level: Level, code: Code) -> bool {
        self.only.is_none_or(|only| only.contains(&(level, code)))
    }

    /// The steps that are shown, each with its place among all steps.
    pub fn steps(&self, allocation: &'a Allocation) -> impl Iterator<Item = (usize, &'a Step)> {
        let shown = *self;
        let steps = allocation.steps.iter().enumerate();
        steps.filter(move |(_, step)| shown.shows(allocation.item.level, step.code))
    }

    /// The recipients of a level that are shown, by code.
    pub fn recipients(&self, level: Level) -> Vec<&'a Recipient> {
        let all = self.basis.register.of(level).iter();
        all.filter(|recipient| self.shows(level, recipient.code))
            .collect()
    }

    /// The levels that have an allocation, in the order they are shown.
    pub fn levels(&self) -> Vec<Level> {
        Level::ALL
            .into_iter()
            .filter(|level| self.on(*level).next().is_some() && !self.recipients(*level).is_empty())
            .collect()
    }

    /// The allocations of one level.
    pub fn on(&self, level: Level) -> impl Iterator<Item = &'a Allocation> {
        let allocations: &'a [Allocation] = &self.distribution.allocations;
        allocations
            .iter()
            .filter(move |allocation| allocation.item.level == level)
    }

    /// The dates of the population and age tables that were used.
    pub(crate) fn vintages(&self) -> (BTreeSet<Date>, BTreeSet<Date>) {
        let (mut populations, mut ages) = (BTreeSet::new(), BTreeSet::new());
        for working in self
            .distribution
            .allocations
            .iter()
            .flat_map(|allocation| allocation.working.all())
        {
            match working.method {
                Method::Population { date, .. } => populations.insert(date),
                Method::AgeGroup { date, .. } => ages.insert(date),
                _ => false,
            };
        }
        (populations, ages)
    }

    /// The tables of figures that were used: kind, date and where they come from.
    pub fn tables(&self) -> Vec<(TableKind, Date, &'a Provenance)> {
        let figures = self.basis.figures;
        let (populations, ages) = self.vintages();
        let populations = populations
            .into_iter()
            .filter_map(|date| figures.population_on(date));
        let ages = ages.into_iter().filter_map(|date| figures.ages_on(date));
        populations
            .map(|table| {
                (
                    TableKind::Population,
                    table.reference_date,
                    &table.provenance,
                )
            })
            .chain(ages.map(|table| (TableKind::Ages, table.reference_date, &table.provenance)))
            .collect()
    }

    /// The earlier amounts that the keys refer to.
    pub(crate) fn previous(&self) -> BTreeMap<(&str, &str), Option<&'a BTreeMap<Code, Ore>>> {
        let previous = self.basis.previous;
        self.distribution
            .allocations
            .iter()
            .flat_map(|allocation| grants::allocation::references(&allocation.item.key))
            .map(|(agreement, item)| {
                (
                    (agreement, item),
                    previous.get(&(agreement.to_owned(), item.to_owned())),
                )
            })
            .collect()
    }
}

/// Whole kronor as a machine writes them.
pub(crate) fn kronor(amount: Ore) -> String {
    amount.to_string()
}
