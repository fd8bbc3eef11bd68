//! The figures keys divide by: population and ages on a date, with where they come from.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::Code;

/// Where a table of figures comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// Who made the figures and in which table.
    pub source: String,
    /// On which terms they may be used.
    pub licence: String,
    /// When they were fetched, as the source's record says it; empty when unknown.
    pub retrieved: String,
    /// How they were made or changed on the way.
    pub method: String,
    /// SHA-256 of the file they were read from, in lower-case hex.
    pub sha256: String,
}

/// Number of people per county or municipality on one date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Population {
    /// The date the figures describe.
    pub reference_date: Date,
    /// People by county (two digits) or municipality (four digits).
    pub figures: BTreeMap<Code, i64>,
    /// Where the figures come from.
    pub provenance: Provenance,
}

/// Number of people in one age interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AgeBand {
    /// Lowest age, in years.
    pub from: u8,
    /// Highest age, included; `None` when the band is open (90 and above).
    pub to: Option<u8>,
    /// Number of people.
    pub population: i64,
}

/// Number of people by age, per county or municipality, on one date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ages {
    /// The date the figures describe.
    pub reference_date: Date,
    /// The bands of each place, in the order of age.
    pub figures: BTreeMap<Code, Vec<AgeBand>>,
    /// How far counts from parts of these bands were from exact ones, where that was measured.
    pub known_errors: Vec<KnownError>,
    /// Where the figures come from.
    pub provenance: Provenance,
}

/// The largest error seen when people of certain ages are counted by parts of bands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownError {
    /// Lowest age of the interval measured.
    pub from: u8,
    /// Highest age, included.
    pub to: Option<u8>,
    /// Largest error of one recipient's share, in parts per million of that share.
    pub share_ppm: u32,
}

/// Every table of figures at hand. A table added later is preferred to an
/// earlier one of the same kind and date, so that own figures go before shipped ones.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Population tables.
    pub populations: Vec<Population>,
    /// Age tables.
    pub ages: Vec<Ages>,
}

impl Figures {
    /// The population table of that date.
    pub fn population_on(&self, date: Date) -> Option<&Population> {
        self.populations
            .iter()
            .rev()
            .find(|table| table.reference_date == date)
    }

    /// The age table of that date.
    pub fn ages_on(&self, date: Date) -> Option<&Ages> {
        self.ages
            .iter()
            .rev()
            .find(|table| table.reference_date == date)
    }
}
