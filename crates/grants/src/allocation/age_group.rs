//! Counting people of certain ages from bands of ages.

use jiff::civil::Date;

use super::KeyRefusal;
use crate::fraction::least_common_multiple;
use crate::{AgeBand, Code};

/// A band of which only some years lie inside the ages asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartlyInside {
    /// Lowest age of the band.
    pub from: u8,
    /// Highest age of the band, included.
    pub to: u8,
    /// How many of its years lie inside.
    pub inside: u16,
}

impl PartlyInside {
    /// How many years the band has.
    pub fn years(self) -> u16 {
        u16::from(self.to.saturating_sub(self.from)) + 1
    }
}

/// The ages asked for, and where.
#[derive(Clone, Copy, Debug)]
pub(super) struct AgeInterval {
    pub from: u8,
    pub to: Option<u8>,
    pub date: Date,
}

impl AgeInterval {
    fn not_covered(self, code: Code) -> KeyRefusal {
        KeyRefusal::AgesNotCovered {
            code,
            date: self.date,
            from: self.from,
            to: self.to,
        }
    }

    /// The bands partly inside, over all places, each once.
    pub fn partly_inside<'a>(
        self,
        places: impl Iterator<Item = &'a [AgeBand]>,
    ) -> Vec<PartlyInside> {
        let mut partly: Vec<PartlyInside> = places
            .flatten()
            .filter_map(|band| self.part(*band))
            .collect();
        partly.sort_unstable();
        partly.dedup();
        partly
    }

    fn part(self, band: AgeBand) -> Option<PartlyInside> {
        let to = band.to?;
        let (first, last) = (
            band.from.max(self.from),
            self.to.map_or(to, |highest| highest.min(to)),
        );
        let inside = u16::from(last.checked_sub(first)?) + 1;
        let part = PartlyInside {
            from: band.from,
            to,
            inside,
        };
        (part.inside < part.years()).then_some(part)
    }

    /// The number that makes every part of a band whole.
    pub fn scale(partly: &[PartlyInside]) -> Result<i64, KeyRefusal> {
        let scale = partly.iter().try_fold(1, |scale, part| {
            least_common_multiple(scale, i128::from(part.years()))
        })?;
        i64::try_from(scale).map_err(|_| KeyRefusal::TooLarge)
    }

    /// People inside the ages at one place, times `scale`.
    pub fn count(self, code: Code, bands: &[AgeBand], scale: i64) -> Result<i64, KeyRefusal> {
        let mut people = 0_i64;
        let mut next_age = None;
        let mut covered_to_the_end = false;
        for band in bands {
            if band.population < 0 {
                return Err(KeyRefusal::FigureNegative {
                    code,
                    date: self.date,
                });
            }
            if band.to.is_some_and(|to| to < band.from) {
                return Err(self.not_covered(code));
            }
            let below = band.to.is_some_and(|to| to < self.from);
            let above = self.to.is_some_and(|highest| band.from > highest);
            if below || above {
                continue;
            }
            // A gap or an overlap between bands, or an open band only partly asked for, cannot be counted.
            let follows = next_age.map_or(band.from <= self.from, |age| band.from == age);
            if covered_to_the_end
                || !follows
                || (band.to.is_none() && (self.to.is_some() || band.from < self.from))
            {
                return Err(self.not_covered(code));
            }
            let factor = match self.part(*band) {
                Some(part) => scale / i64::from(part.years()) * i64::from(part.inside),
                None => scale,
            };
            let inside = band
                .population
                .checked_mul(factor)
                .ok_or(KeyRefusal::TooLarge)?;
            people = people.checked_add(inside).ok_or(KeyRefusal::TooLarge)?;
            match band.to {
                None => covered_to_the_end = true,
                Some(to) if self.to.is_some_and(|highest| to >= highest) => {
                    covered_to_the_end = true;
                }
                Some(to) => {
                    next_age = Some(to.checked_add(1).ok_or_else(|| self.not_covered(code))?);
                }
            }
        }
        if covered_to_the_end {
            Ok(people)
        } else {
            Err(self.not_covered(code))
        }
    }
}
