//! What a recipient gets in a year, how much of that the sources tell, and what it is per inhabitant.

use casework::published::{Published, PublishedAgreement};
use grants::{Code, Fraction, Level, Ore};
use jiff::civil::Date;
use wording::Decimal;

pub use casework::known::Known;

/// What is known of a level in a year.
pub fn known(of: &PublishedAgreement, level: Level) -> Known {
    Known::of_level(&of.agreement, &of.distribution, level)
}

/// What a recipient gets in a year.
pub struct Standing<'p> {
    /// The year's agreement.
    pub of: &'p PublishedAgreement,
    /// How much of it the sources tell.
    pub known: Known,
    /// The known amounts together.
    pub sum: Ore,
    /// Its inhabitants, and the day they were counted; the coordinator has none.
    pub people: Option<(i64, Date)>,
}

impl<'p> Standing<'p> {
    /// Of one recipient in one year.
    pub fn of(published: &Published, of: &'p PublishedAgreement, level: Level, code: Code) -> Self {
        let date = published.inhabitants_on(of);
        let people = date.and_then(|date| {
            let count = published.inhabitants(date, level, code)?;
            Some((count, date))
        });
        Self {
            of,
            known: known(of, level),
            sum: of.sum_of(level, code),
            people,
        }
    }

    /// Kronor per inhabitant, when there are amounts.
    pub fn per_inhabitant(&self) -> Option<Fraction> {
        if !self.known.has_amounts() {
            return None;
        }
        per_inhabitant(self.sum, self.people?.0)
    }
}

/// All years of a recipient, the earliest first.
pub fn years(published: &Published, level: Level, code: Code) -> Vec<Standing<'_>> {
    let agreements = published.agreements().iter();
    agreements
        .map(|of| Standing::of(published, of, level, code))
        .collect()
}

/// Kronor per inhabitant of a sum.
pub fn per_inhabitant(sum: Ore, people: i64) -> Option<Fraction> {
    Fraction::new(
        i128::from(sum.ore()),
        i128::from(people).checked_mul(i128::from(Ore::PER_KRONA))?,
    )
}

/// What everyone on a level gets together, per inhabitant of the country.
pub fn country_average(
    published: &Published,
    of: &PublishedAgreement,
    level: Level,
) -> Option<Fraction> {
    per_inhabitant(of.level_total(level), country(published, of)?)
}

/// The inhabitants of the country on the day that counts for an agreement: the sum of its municipalities.
pub fn country(published: &Published, of: &PublishedAgreement) -> Option<i64> {
    let date = published.inhabitants_on(of)?;
    let municipalities = published.register().of(Level::Municipality).iter();
    municipalities
        .map(|one| published.inhabitants(date, Level::Municipality, one.code))
        .sum()
}

/// Kronor per inhabitant as they are shown: with öre.
pub const fn with_ore(number: Fraction) -> Decimal {
    Decimal {
        number,
        decimals: 2,
        cut: false,
    }
}
