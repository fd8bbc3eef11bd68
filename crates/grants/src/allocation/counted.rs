//! Shares by people counted: population, and people of certain ages.

use jiff::civil::Date;

use super::age_group::AgeInterval;
use super::evaluate::{Evaluation, Who, divided};
use super::working::{Method, Pot, Working};
use super::{Assumption, KeyRefusal, place};
use crate::{Code, Level, Recipient};

impl Evaluation<'_> {
    pub(super) fn population(
        &mut self,
        date: Option<Date>,
        pot: Pot,
        who: &Who,
    ) -> Result<Working, KeyRefusal> {
        let stated = self.agreement.population.as_ref();
        let wanted = date
            .or(stated.map(|stated| stated.date))
            .ok_or(KeyRefusal::NoReferenceDate)?;
        let stand_in = stated.and_then(|stated| stated.stand_in);
        let figures = self.basis.figures;
        let table = figures
            .population_on(wanted)
            .or_else(|| stand_in.and_then(|date| figures.population_on(date)))
            .ok_or(KeyRefusal::NoPopulation { wanted, stand_in })?;
        let used = table.reference_date;
        if used != wanted {
            self.assume(Assumption::PopulationStandsIn { wanted, used });
        }
        let register = self.basis.register;
        let figures = self.each(who, |code| {
            let rows = place::rows(&table.figures, code, register, used)?;
            rows.into_iter()
                .try_fold(0_i64, |people, (code, figure)| match figure {
                    0.. => people.checked_add(*figure).ok_or(KeyRefusal::TooLarge),
                    _ => Err(KeyRefusal::FigureNegative { code, date: used }),
                })
        })?;
        let total = total(&figures)?;
        let weights = figures.iter().map(|figure| i128::from(*figure)).collect();
        divided(
            pot,
            Method::Population {
                date: used,
                figures,
                total,
            },
            who,
            weights,
        )
    }

    pub(super) fn age_group(
        &mut self,
        from: u8,
        to: Option<u8>,
        date: Option<Date>,
        pot: Pot,
        who: &Who,
    ) -> Result<Working, KeyRefusal> {
        let dates = &self.agreement.ages;
        let wanted = date
            .or(dates.date)
            .or(self.agreement.population.as_ref().map(|stated| stated.date))
            .ok_or(KeyRefusal::NoReferenceDate)?;
        let stand_in = dates.stand_in;
        let figures = self.basis.figures;
        let table = figures
            .ages_on(wanted)
            .or_else(|| stand_in.and_then(|date| figures.ages_on(date)))
            .ok_or(KeyRefusal::NoAges { wanted, stand_in })?;
        let used = table.reference_date;
        if used != wanted {
            self.assume(Assumption::AgesStandIn { wanted, used });
        }
        let interval = AgeInterval {
            from,
            to,
            date: used,
        };
        let register = self.basis.register;
        let rows = |code| place::rows(&table.figures, code, register, used);
        let mut bands = Vec::new();
        for (recipient, _) in self.recipients.iter().zip(who).filter(|(_, part)| **part) {
            bands.extend(rows(counted_at(recipient))?);
        }
        let partly_inside = interval.partly_inside(bands.iter().map(|(_, bands)| bands.as_slice()));
        let scale = AgeInterval::scale(&partly_inside)?;
        if !partly_inside.is_empty() {
            let known = table
                .known_errors
                .iter()
                .find(|known| (known.from, known.to) == (from, to));
            self.assume(Assumption::AgesFromBands {
                from,
                to,
                partly_inside: partly_inside.clone(),
                share_error_ppm: known.map(|known| known.share_ppm),
            });
        }
        let figures = self.each(who, |code| {
            rows(code)?
                .into_iter()
                .try_fold(0_i64, |people, (code, bands)| {
                    let counted = interval.count(code, bands, scale)?;
                    people.checked_add(counted).ok_or(KeyRefusal::TooLarge)
                })
        })?;
        let total = total(&figures)?;
        let weights = figures.iter().map(|figure| i128::from(*figure)).collect();
        let method = Method::AgeGroup {
            from,
            to,
            date: used,
            figures,
            total,
            scale,
            partly_inside,
        };
        divided(pot, method, who, weights)
    }

    fn assume(&mut self, assumption: Assumption) {
        if !self.assumptions.contains(&assumption) {
            self.assumptions.push(assumption);
        }
    }

    /// The figure of each who takes part, zero for the others.
    fn each(
        &self,
        who: &Who,
        figure: impl Fn(Code) -> Result<i64, KeyRefusal>,
    ) -> Result<Vec<i64>, KeyRefusal> {
        (self.recipients.iter().zip(who))
            .map(|(one, part)| {
                if *part {
                    figure(counted_at(one))
                } else {
                    Ok(0)
                }
            })
            .collect()
    }
}

/// The place whose people a recipient's figure counts: a region's is its county.
fn counted_at(recipient: &Recipient) -> Code {
    match recipient.level {
        Level::Region => recipient.county.unwrap_or(recipient.code),
        _ => recipient.code,
    }
}

fn total(figures: &[i64]) -> Result<i64, KeyRefusal> {
    figures
        .iter()
        .try_fold(0_i64, |total, figure| total.checked_add(*figure))
        .ok_or(KeyRefusal::TooLarge)
}
