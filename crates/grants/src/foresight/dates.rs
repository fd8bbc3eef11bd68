//! The dates people are counted on in a year that is to come: the ones the keys would use, or the newest there are.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::{ForesightRefusal, ages_on, people_on};
use crate::agreement::{AgesDate, ReferenceDate};
use crate::{Agreement, DistributionKey, Figures};

/// Which people are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counted {
    /// Everybody.
    People,
    /// Those of certain ages.
    Ages,
}

/// The dates there are figures of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dates {
    /// Of everybody.
    pub people: BTreeSet<Date>,
    /// By age.
    pub ages: BTreeSet<Date>,
}

impl Dates {
    /// Of the figures at hand, none later than `until`: what was foreseen once is counted on what was known then.
    pub fn of(figures: &Figures, until: Option<Date>) -> Self {
        let early = |date: &Date| until.is_none_or(|until| *date <= until);
        let people = figures.populations.iter().map(|table| table.reference_date);
        let ages = figures.ages.iter().map(|table| table.reference_date);
        Self {
            people: people.filter(early).collect(),
            ages: ages.filter(early).collect(),
        }
    }

    /// The date that is wanted when there are figures of it; else the newest up to the end of its year.
    fn newest(&self, counted: Counted, wanted: Date) -> Option<Date> {
        let dates = match counted {
            Counted::People => &self.people,
            Counted::Ages => &self.ages,
        };
        if dates.contains(&wanted) {
            return Some(wanted);
        }
        let in_time = |date: &&Date| date.year() <= wanted.year();
        let newest = dates.iter().rev().find(in_time);
        newest.or_else(|| dates.first()).copied()
    }
}

/// Figures of another date than the key would use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moved {
    /// Of whom.
    pub counted: Counted,
    /// The date the key would use.
    pub wanted: Date,
    /// The date that is used.
    pub used: Date,
}

/// Moves the dates of an agreement some years on.
pub(super) struct Moving<'a> {
    dates: &'a Dates,
    years: i16,
    moved: BTreeSet<Moved>,
    needs: BTreeSet<Counted>,
}

impl<'a> Moving<'a> {
    pub(super) const fn new(dates: &'a Dates, years: i16) -> Self {
        Self {
            dates,
            years,
            moved: BTreeSet::new(),
            needs: BTreeSet::new(),
        }
    }

    fn on(&mut self, counted: Counted, before: Date) -> Result<Date, ForesightRefusal> {
        let wanted = before.saturating_add(i64::from(self.years).years());
        let used = self.dates.newest(counted, wanted);
        let used = used.ok_or(ForesightRefusal::NoFigures(counted))?;
        if used != wanted {
            self.moved.insert(Moved {
                counted,
                wanted,
                used,
            });
        }
        Ok(used)
    }

    /// The same key, with dates of its own moved.
    pub(super) fn key(
        &mut self,
        key: &DistributionKey,
    ) -> Result<DistributionKey, ForesightRefusal> {
        let mut moved = key.clone();
        self.each(&mut moved)?;
        Ok(moved)
    }

    fn each(&mut self, key: &mut DistributionKey) -> Result<(), ForesightRefusal> {
        match key {
            DistributionKey::Population { reference_date } => match reference_date {
                Some(date) => *date = self.on(Counted::People, *date)?,
                None => {
                    self.needs.insert(Counted::People);
                }
            },
            DistributionKey::AgeGroup { reference_date, .. } => match reference_date {
                Some(date) => *date = self.on(Counted::Ages, *date)?,
                None => {
                    self.needs.insert(Counted::Ages);
                }
            },
            DistributionKey::FixedThen { rest: key, .. }
            | DistributionKey::Among { key, .. }
            | DistributionKey::Floor { key, .. }
            | DistributionKey::Cap { key, .. }
            | DistributionKey::HoldHarmless { key, .. } => self.each(key)?,
            DistributionKey::Weighted { parts } => {
                for (_, key) in parts {
                    self.each(key)?;
                }
            }
            DistributionKey::Equal
            | DistributionKey::Fixed { .. }
            | DistributionKey::Listed { .. }
            | DistributionKey::Unknown => {}
        }
        Ok(())
    }

    /// The date the agreement counts people on. One that no key asks for is moved without a word.
    pub(super) fn population(
        &mut self,
        stated: &ReferenceDate,
    ) -> Result<ReferenceDate, ForesightRefusal> {
        if !self.needs.contains(&Counted::People) {
            let date = stated.date.saturating_add(i64::from(self.years).years());
            return Ok(people_on(date));
        }
        Ok(people_on(self.on(Counted::People, stated.date)?))
    }

    /// The date the agreement counts ages on: its own, or that of the people.
    pub(super) fn ages(&mut self, base: &Agreement) -> Result<AgesDate, ForesightRefusal> {
        let people = base.population.as_ref().map(|stated| stated.date);
        match base.ages.date.or(people) {
            Some(date) if self.needs.contains(&Counted::Ages) => {
                Ok(ages_on(self.on(Counted::Ages, date)?))
            }
            _ => Ok(AgesDate::default()),
        }
    }

    pub(super) fn into_moved(self) -> Vec<Moved> {
        self.moved.into_iter().collect()
    }
}
