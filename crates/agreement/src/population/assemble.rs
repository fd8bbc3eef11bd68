//! From single figures to the tables that keys divide by.

use std::collections::BTreeMap;

use grants::{AgeBand, Ages, Code, Level, Population, Provenance, Register};
use jiff::civil::Date;

use super::age::Age;
use super::fault::Fault;
use super::figure::{At, Figure};
use super::import::ImportOptions;
use super::note::Note;
use super::problem::{Findings, Place};
use super::region::{Region, recipient};

/// A published figure for the whole country, kept beside the tables and never
/// divided by: from 2025 on its parts need not add up to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublishedTotal {
    /// The date it describes.
    pub reference_date: Date,
    /// The number of people in the whole country, as published.
    pub population: i64,
}

/// The tables of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tables {
    pub(crate) populations: Vec<Population>,
    pub(crate) ages: Vec<Ages>,
    pub(crate) totals: Vec<PublishedTotal>,
}

/// A number of people and where it stood.
type Entry = (i64, At);

/// The entries of a place by lowest and highest age.
type Bands = BTreeMap<(u8, Option<u8>), Entry>;

/// Everything said about one date.
#[derive(Default)]
struct OfDate {
    people: BTreeMap<Region, Entry>,
    bands: BTreeMap<Region, Bands>,
}

/// Puts the figures together; what does not fit goes to the findings.
pub(crate) fn tables(
    figures: &[Figure],
    provenance: &Provenance,
    options: &ImportOptions,
    register: &Register,
    findings: &mut Findings,
) -> Tables {
    let mut tables = Tables::default();
    for (date, of) in by_date(figures, findings) {
        let people: BTreeMap<Code, i64> = recipients(&of.people)
            .map(|(code, (population, _))| (code, *population))
            .collect();
        let ages: BTreeMap<Code, Vec<AgeBand>> = recipients(&of.bands)
            .map(|(code, bands)| (code, in_order(bands)))
            .collect();
        check_bands(date, &ages, findings);
        compare_ages(date, &people, &ages, findings);
        let mut completeness = Completeness {
            date,
            register,
            partial: options.partial,
            findings,
        };
        completeness.check(|code| people.contains_key(&code));
        completeness.check(|code| ages.contains_key(&code));
        if let Some((total, _)) = of.people.get(&Region::Country) {
            compare(date, *total, &people, register, findings);
            tables.totals.push(PublishedTotal {
                reference_date: date,
                population: *total,
            });
        }
        if !people.is_empty() {
            tables.populations.push(Population {
                reference_date: date,
                figures: people,
                provenance: provenance.clone(),
            });
        }
        if !ages.is_empty() {
            let known_errors = Vec::new();
            tables.ages.push(Ages {
                reference_date: date,
                figures: ages,
                known_errors,
                provenance: provenance.clone(),
            });
        }
    }
    if findings.is_clean() && tables.populations.is_empty() && tables.ages.is_empty() {
        findings.problem(Place::File, Fault::NoRecipients);
    }
    tables
}

/// The figures by date; a figure that stands twice is a problem even when both are alike.
fn by_date(figures: &[Figure], findings: &mut Findings) -> BTreeMap<Date, OfDate> {
    let mut dates: BTreeMap<Date, OfDate> = BTreeMap::new();
    for figure in figures {
        let of = dates.entry(figure.date).or_default();
        let entry = (figure.population, figure.at);
        let earlier = match figure.age {
            Age::All => of.people.insert(figure.region, entry),
            Age::Band { from, to } => of
                .bands
                .entry(figure.region)
                .or_default()
                .insert((from, to), entry),
        };
        if let Some((_, first)) = earlier {
            let code = match figure.region {
                Region::Of(code) => code.to_string(),
                Region::Country => "00".to_owned(),
            };
            findings.problem(
                figure.at.place(),
                Fault::FigureTwice {
                    code,
                    date: figure.date,
                    first: Box::new(first.place()),
                },
            );
        }
    }
    dates
}

fn recipients<T>(by_region: &BTreeMap<Region, T>) -> impl Iterator<Item = (Code, &T)> {
    by_region.iter().filter_map(|(region, value)| match region {
        Region::Of(code) => Some((*code, value)),
        Region::Country => None,
    })
}

fn in_order(bands: &Bands) -> Vec<AgeBand> {
    bands
        .iter()
        .map(|((from, to), (population, _))| AgeBand {
            from: *from,
            to: *to,
            population: *population,
        })
        .collect()
}

/// The bands of each place must follow each other, and be the same ages for all:
/// a key that divides by ages would count some people twice or not at all.
fn check_bands(date: Date, ages: &BTreeMap<Code, Vec<AgeBand>>, findings: &mut Findings) {
    let ends = |bands: &[AgeBand]| Some((bands.first()?.from, bands.last()?.to));
    let of_first = ages.values().next().and_then(|bands| ends(bands));
    for (code, bands) in ages {
        let follow = |pair: &[AgeBand]| matches!(pair, [one, next] if one.to.and_then(|to| to.checked_add(1)) == Some(next.from));
        if let Some([one, next]) = bands.windows(2).find(|pair| !follow(pair)) {
            let fault = Fault::BandsDoNotFollow {
                code: *code,
                date,
                band: band_words(one),
                next: band_words(next),
            };
            findings.problem(Place::File, fault);
        } else if ends(bands) != of_first {
            findings.problem(Place::File, Fault::BandsDiffer { code: *code, date });
        }
    }
}

/// `0–4`, or `90+` for an open band.
fn band_words(band: &AgeBand) -> String {
    match band.to {
        Some(to) if to == band.from => to.to_string(),
        Some(to) => format!("{}–{to}", band.from),
        None => format!("{}+", band.from),
    }
}

struct Completeness<'c> {
    date: Date,
    register: &'c Register,
    partial: bool,
    findings: &'c mut Findings,
}

impl Completeness<'_> {
    /// A table with nearly all of a level should have all of it. One with few is
    /// a part, which is worth a note and no refusal.
    fn check(&mut self, has: impl Fn(Code) -> bool) {
        for level in [Level::County, Level::Municipality] {
            let all = self.register.of(level);
            let missing: Vec<String> = all
                .iter()
                .filter(|recipient| !has(recipient.code))
                .map(|recipient| format!("{} {}", recipient.code, recipient.name))
                .collect();
            let present = all.len() - missing.len();
            if missing.is_empty() || present == 0 {
                continue;
            }
            let nearly_all = present.saturating_mul(10) >= all.len().saturating_mul(9);
            if nearly_all && !self.partial {
                self.findings.problem(
                    Place::File,
                    Fault::RecipientsMissing {
                        date: self.date,
                        level,
                        missing,
                    },
                );
            } else {
                self.findings.note(Note::PartOfLevel {
                    date: self.date,
                    level,
                    present,
                    all: all.len(),
                });
            }
        }
    }
}

/// Notes where the figure for all ages is another than the ages together, which
/// happens from 2025 on, when every published figure is changed a little.
fn compare_ages(
    date: Date,
    people: &BTreeMap<Code, i64>,
    ages: &BTreeMap<Code, Vec<AgeBand>>,
    findings: &mut Findings,
) {
    let everybody = |bands: &[AgeBand]| {
        bands.first().is_some_and(|band| band.from == 0)
            && bands.last().is_some_and(|band| band.to.is_none())
    };
    let sum = |bands: &[AgeBand]| {
        bands
            .iter()
            .try_fold(0_i64, |sum, band| sum.checked_add(band.population))
    };
    let differs = |(code, bands): &(&Code, &Vec<AgeBand>)| {
        everybody(bands) && people.get(code).is_some_and(|all| sum(bands) != Some(*all))
    };
    let places = ages.iter().filter(differs).count();
    if places > 0 {
        findings.note(Note::AgesDiffer { date, places });
    }
}

/// Notes by how much the published total differs from the sum of its parts.
fn compare(
    date: Date,
    total: i64,
    people: &BTreeMap<Code, i64>,
    register: &Register,
    findings: &mut Findings,
) {
    for level in [Level::County, Level::Municipality] {
        let of_level = people.iter().filter(|(code, _)| {
            recipient(**code, register).is_some_and(|recipient| recipient.level == level)
        });
        let figures: Vec<i64> = of_level.map(|(_, population)| *population).collect();
        if figures.is_empty() || figures.len() != register.of(level).len() {
            continue;
        }
        let sum = figures
            .iter()
            .try_fold(0_i64, |sum, population| sum.checked_add(*population));
        match sum.and_then(|sum| Some((sum, total.checked_sub(sum)?))) {
            Some((_, 0)) => {}
            Some((sum, difference)) => findings.note(Note::TotalDiffers {
                date,
                level,
                total,
                sum,
                difference,
            }),
            None => findings.problem(Place::File, Fault::SumTooLarge),
        }
    }
}
