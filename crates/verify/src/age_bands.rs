//! How many people have an age: counting in bands that do not always end where the question ends.

use num_bigint::BigInt;

use crate::exact::{Exact, whole, zero};

/// So many people from one age to another, both included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// The lowest age.
    pub from: u64,
    /// The highest age; none when the band is open (`90+`).
    pub to: Option<u64>,
    /// How many people.
    pub people: u64,
}

/// The ages a key asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgeInterval {
    /// The lowest age.
    pub from: u64,
    /// The highest age; none for "and above".
    pub to: Option<u64>,
}

impl AgeInterval {
    /// Every age: what `population` asks for.
    pub const ALL: Self = Self { from: 0, to: None };
}

/// Why people cannot be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountProblem {
    /// An open band begins below the interval or reaches above it: nobody knows how many of its years lie inside.
    OpenBandPartlyInside,
    /// Some age in the interval is in no band.
    AgeMissing,
}

/// Whether any two bands share an age. The bands must be sorted by their lowest age.
pub fn overlap(sorted: &[Band]) -> bool {
    sorted.windows(2).any(|pair| match pair {
        [lower, upper] => lower.to.is_none_or(|to| upper.from <= to),
        _ => false,
    })
}

/// The number of people in the interval: whole bands count whole, a band partly inside by its share of years.
///
/// The bands must not overlap. Every age of the interval must be in some band.
pub fn count(bands: &[Band], interval: &AgeInterval) -> Result<Exact, CountProblem> {
    let mut people = zero();
    let mut next_age = interval.from;
    let mut is_covered = false;
    let mut sorted: Vec<&Band> = bands.iter().collect();
    sorted.sort_by_key(|band| band.from);
    for band in sorted {
        let lies_above = interval.to.is_some_and(|to| band.from > to);
        let lies_below = band.to.is_some_and(|to| to < interval.from);
        if lies_above || lies_below {
            continue;
        }
        let first = band.from.max(interval.from);
        if first != next_age {
            return Err(CountProblem::AgeMissing);
        }
        let Some(band_to) = band.to else {
            // The open band is the last one. It counts whole or not at all.
            let lies_inside = interval.to.is_none() && band.from >= interval.from;
            return if lies_inside {
                Ok(people + whole(band.people))
            } else {
                Err(CountProblem::OpenBandPartlyInside)
            };
        };
        let last = interval.to.map_or(band_to, |to| to.min(band_to));
        people += whole(band.people) * Exact::new(years(first, last), years(band.from, band_to));
        next_age = last + 1;
        is_covered = interval.to == Some(last);
    }
    if is_covered {
        Ok(people)
    } else {
        Err(CountProblem::AgeMissing)
    }
}

/// How many one-year ages there are from one age to another, both included; at least one.
fn years(from: u64, to: u64) -> BigInt {
    BigInt::from(to) - BigInt::from(from) + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn band(from: u64, to: u64, people: u64) -> Band {
        Band {
            from,
            to: Some(to),
            people,
        }
    }

    fn open(from: u64, people: u64) -> Band {
        Band {
            from,
            to: None,
            people,
        }
    }

    fn count_between(bands: &[Band], from: u64, to: u64) -> Result<Exact, CountProblem> {
        count(bands, &AgeInterval { from, to: Some(to) })
    }

    #[test]
    fn bands_inside_count_whole_and_the_last_one_by_its_share_of_years() {
        // 0–24 whole: 100 + 200. Of 25–29 only the year 25: one fifth of 7 is 7/5. Together 1507/5.
        let bands = [
            band(0, 19, 100),
            band(20, 24, 200),
            band(25, 29, 7),
            open(30, 1000),
        ];
        assert_eq!(
            count_between(&bands, 0, 25),
            Ok(Exact::new(1507.into(), 5.into()))
        );
    }

    #[test]
    fn a_band_around_the_interval_counts_by_the_years_inside() {
        // 5–6 are two of the ten years 0–9: two tenths of 50.
        assert_eq!(count_between(&[band(0, 9, 50)], 5, 6), Ok(whole(10)));
    }

    #[test]
    fn an_open_band_counts_only_when_it_lies_wholly_inside() {
        let bands = [band(0, 64, 5), open(65, 3)];
        assert_eq!(
            count(&bands, &AgeInterval { from: 65, to: None }),
            Ok(whole(3))
        );
        assert_eq!(count(&bands, &AgeInterval::ALL), Ok(whole(8)));
        assert_eq!(
            count(&bands, &AgeInterval { from: 66, to: None }),
            Err(CountProblem::OpenBandPartlyInside)
        );
        assert_eq!(
            count_between(&bands, 60, 65),
            Err(CountProblem::OpenBandPartlyInside)
        );
        assert_eq!(
            count_between(&bands, 60, 64),
            Ok(Exact::new(5.into(), 13.into()))
        );
    }

    #[test]
    fn an_age_in_no_band_is_not_counted_as_nobody() {
        assert_eq!(
            count_between(&[band(0, 9, 5), band(11, 19, 5)], 0, 15),
            Err(CountProblem::AgeMissing)
        );
        assert_eq!(
            count_between(&[band(1, 9, 5)], 0, 5),
            Err(CountProblem::AgeMissing)
        );
        assert_eq!(
            count_between(&[band(0, 9, 5)], 0, 10),
            Err(CountProblem::AgeMissing)
        );
        assert_eq!(
            count(&[band(0, 9, 5)], &AgeInterval { from: 0, to: None }),
            Err(CountProblem::AgeMissing)
        );
        assert_eq!(count_between(&[], 0, 5), Err(CountProblem::AgeMissing));
    }

    #[test]
    fn bands_that_share_an_age_overlap() {
        assert!(!overlap(&[band(0, 4, 1), band(5, 9, 1), open(10, 1)]));
        assert!(overlap(&[band(0, 5, 1), band(5, 9, 1)]));
        assert!(overlap(&[open(0, 1), band(5, 9, 1)]));
        assert!(overlap(&[band(0, 4, 1), band(0, 4, 1)]));
    }
}
