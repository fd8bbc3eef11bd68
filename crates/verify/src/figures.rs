//! The population figures, from `figures.csv`: people by reference date and code, in all or by age band.

use std::collections::{BTreeMap, BTreeSet};

use crate::age_bands::{self, Band};
use crate::date::Date;
use crate::finding::{Findings, Place, Problem};
use crate::folder::{Folder, ProofFile};
use crate::number;
use crate::recipients::{is_county_code, is_municipality_code};
use crate::table;

/// The columns of `figures.csv`.
const COLUMNS: [&str; 6] = [
    "kind",
    "reference_date",
    "code",
    "age_from",
    "age_to",
    "population",
];

/// The highest age that may stand in a table. Nobody has been that old.
pub const MAX_AGE: u64 = 150;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// All people.
    Population,
    /// People by age band.
    Ages,
}

impl Kind {
    /// The word for the kind in the file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Population => "population",
            Self::Ages => "ages",
        }
    }
}

/// The figures of one kind at one reference date.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Vintage {
    /// What is counted.
    pub kind: Kind,
    /// On which day.
    pub date: Date,
}

/// What can be wrong with a row of `figures.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FiguresProblem {
    /// The field of that column cannot be read; what stands there.
    Field(&'static str, String),
    /// Two rows count the same people: the same place, or ages that overlap.
    CountedTwice,
    /// No item uses figures of this kind and date.
    NotUsed(Vintage),
}

/// The figures, by vintage and code. A population figure is one open band from age 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    vintages: BTreeMap<Vintage, BTreeMap<String, Vec<Band>>>,
}

impl Figures {
    /// Reads `figures.csv`; nothing is given when anything in it is wrong.
    pub fn read(folder: &Folder, findings: &mut Findings) -> Option<Self> {
        let before = findings.count();
        let mut figures = Self::default();
        for row in table::read(folder, ProofFile::Figures, &COLUMNS, findings)? {
            let Some(fields) = row.fields() else { continue };
            if let Err(problem) = figures.add(fields) {
                let place = Place::line(ProofFile::Figures, row.line).recipient(fields[2]);
                findings.add(place, Problem::Figures(problem));
            }
        }
        figures.refuse_overlaps(findings);
        (findings.count() == before).then_some(figures)
    }

    /// Adds a row, or says which field cannot be read.
    fn add(&mut self, fields: [&str; 6]) -> Result<(), FiguresProblem> {
        let [kind, date, code, age_from, age_to, population] = fields;
        let wrong =
            |column: usize| FiguresProblem::Field(COLUMNS[column], fields[column].to_owned());
        let kind = [Kind::Population, Kind::Ages]
            .into_iter()
            .find(|known| known.word() == kind)
            .ok_or_else(|| wrong(0))?;
        let date = Date::read(date).ok_or_else(|| wrong(1))?;
        if !is_county_code(code) && !is_municipality_code(code) {
            return Err(wrong(2));
        }
        let people = number::count(population).ok_or_else(|| wrong(5))?;
        let (from, to) = match kind {
            Kind::Population if !age_from.is_empty() => return Err(wrong(3)),
            Kind::Population if !age_to.is_empty() => return Err(wrong(4)),
            Kind::Population => (0, None),
            Kind::Ages => {
                let from = number::count(age_from)
                    .filter(|age| *age <= MAX_AGE)
                    .ok_or_else(|| wrong(3))?;
                let to = match age_to {
                    "" => None,
                    closed => Some(
                        number::count(closed)
                            .filter(|age| (from..=MAX_AGE).contains(age))
                            .ok_or_else(|| wrong(4))?,
                    ),
                };
                (from, to)
            }
        };
        let of_vintage = self.vintages.entry(Vintage { kind, date }).or_default();
        of_vintage
            .entry(code.to_owned())
            .or_default()
            .push(Band { from, to, people });
        Ok(())
    }

    /// Adds a finding for every code whose bands overlap, which would count people twice.
    fn refuse_overlaps(&mut self, findings: &mut Findings) {
        for of_vintage in self.vintages.values_mut() {
            for (code, bands) in of_vintage {
                bands.sort_by_key(|band| band.from);
                if age_bands::overlap(bands) {
                    let place = Place::file(ProofFile::Figures).recipient(code.as_str());
                    findings.add(place, Problem::Figures(FiguresProblem::CountedTwice));
                }
            }
        }
    }

    /// Whether there are figures of this vintage at all.
    pub fn has(&self, vintage: &Vintage) -> bool {
        self.vintages.contains_key(vintage)
    }

    /// The bands of one code of a vintage, in order of age.
    pub fn bands(&self, vintage: &Vintage, code: &str) -> Option<&[Band]> {
        self.vintages.get(vintage)?.get(code).map(Vec::as_slice)
    }

    /// The municipalities of a county that a vintage has rows for.
    pub fn municipalities_of(&self, vintage: &Vintage, county: &str) -> BTreeSet<&str> {
        let codes = self
            .vintages
            .get(vintage)
            .into_iter()
            .flat_map(BTreeMap::keys)
            .map(String::as_str);
        codes
            .filter(|code| is_municipality_code(code) && code.starts_with(county))
            .collect()
    }

    /// Adds a finding for every vintage that no item uses.
    pub fn refuse_unused(&self, used: &BTreeSet<Vintage>, findings: &mut Findings) {
        for vintage in self
            .vintages
            .keys()
            .filter(|vintage| !used.contains(vintage))
        {
            findings.add(
                Place::file(ProofFile::Figures),
                Problem::Figures(FiguresProblem::NotUsed(vintage.clone())),
            );
        }
    }
}
