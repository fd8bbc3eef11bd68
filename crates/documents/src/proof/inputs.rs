//! The inputs of a proof read back: the figures and the earlier amounts an allocation was made from.
//!
//! What was frozen is computed again from its own proof and from nothing else, so that figures or corrections that
//! come later cannot change it.

use std::collections::BTreeMap;

use grants::allocation::PreviousAmounts;
use grants::{AgeBand, Ages, Code, Figures, Ore, Population, Provenance};
use jiff::civil::Date;
use serde::Deserialize;

use crate::TableKind;

/// What an allocation was made from, besides the agreement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inputs {
    /// The tables that were used.
    pub figures: Figures,
    /// The earlier amounts that keys refer to.
    pub previous: PreviousAmounts,
}

/// Why the inputs of a proof cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InputsRefusal {
    /// A file of the proof is not there.
    #[error("the proof has no file {0}")]
    Missing(&'static str),
    /// A row is not what the description of the format says.
    #[error("{file}, row {row}: {reason}")]
    Row {
        /// The file.
        file: &'static str,
        /// The row, from 1, without the head.
        row: usize,
        /// What is wrong with it.
        reason: String,
    },
}

/// Reads the figures and earlier amounts among the files of a proof.
pub fn inputs<N: AsRef<str>, B: AsRef<[u8]>>(files: &[(N, B)]) -> Result<Inputs, InputsRefusal> {
    let file = |name: &'static str| {
        let found = files.iter().find(|(other, _)| other.as_ref() == name);
        found
            .map(|(_, bytes)| bytes.as_ref())
            .ok_or(InputsRefusal::Missing(name))
    };
    let abouts = abouts(file("about.toml")?);
    Ok(Inputs {
        figures: figures(file("figures.csv")?, &abouts)?,
        previous: previous(file("previous.csv")?)?,
    })
}

#[derive(Deserialize)]
struct About {
    #[serde(default)]
    figures: Vec<FiguresAbout>,
}

#[derive(Deserialize)]
struct FiguresAbout {
    kind: String,
    reference_date: String,
    source: String,
    licence: String,
    retrieved: String,
    method: String,
    sha256: String,
}

/// Where each table comes from. The words about a table are no part of the digest; without them the numbers stand.
fn abouts(bytes: &[u8]) -> Vec<FiguresAbout> {
    let text = String::from_utf8_lossy(bytes);
    toml::from_str(&text).map_or_else(|_| Vec::new(), |about: About| about.figures)
}

fn provenance(abouts: &[FiguresAbout], kind: TableKind, date: Date) -> Provenance {
    let date = date.to_string();
    let found = abouts
        .iter()
        .find(|about| about.kind == kind.word() && about.reference_date == date);
    found.map_or_else(Provenance::default, |about| Provenance {
        source: about.source.clone(),
        licence: about.licence.clone(),
        retrieved: about.retrieved.clone(),
        method: about.method.clone(),
        sha256: about.sha256.clone(),
    })
}

fn figures(bytes: &[u8], abouts: &[FiguresAbout]) -> Result<Figures, InputsRefusal> {
    let mut populations: BTreeMap<Date, BTreeMap<Code, i64>> = BTreeMap::new();
    let mut ages: BTreeMap<Date, BTreeMap<Code, Vec<AgeBand>>> = BTreeMap::new();
    rows(bytes, "figures.csv", |cells| {
        let [kind, date, code, from, to, people] = cells else {
            return Err("it has not six cells".to_owned());
        };
        let (date, code, people) = (parsed(date)?, parsed(code)?, parsed(people)?);
        match *kind {
            "population" => {
                populations.entry(date).or_default().insert(code, people);
            }
            "ages" => {
                let to = (!to.is_empty()).then(|| parsed(to)).transpose()?;
                let bands = ages.entry(date).or_default().entry(code).or_default();
                bands.push(AgeBand {
                    from: parsed(from)?,
                    to,
                    population: people,
                });
            }
            other => return Err(format!("{other} is no kind of table")),
        }
        Ok(())
    })?;
    Ok(Figures {
        populations: (populations.into_iter())
            .map(|(reference_date, figures)| Population {
                reference_date,
                figures,
                provenance: provenance(abouts, TableKind::Population, reference_date),
            })
            .collect(),
        ages: (ages.into_iter())
            .map(|(reference_date, figures)| Ages {
                reference_date,
                figures,
                known_errors: Vec::new(),
                provenance: provenance(abouts, TableKind::Ages, reference_date),
            })
            .collect(),
    })
}

fn previous(bytes: &[u8]) -> Result<PreviousAmounts, InputsRefusal> {
    let mut previous = PreviousAmounts::new();
    rows(bytes, "previous.csv", |cells| {
        let [reference, code, kronor] = cells else {
            return Err("it has not three cells".to_owned());
        };
        let (agreement, item) = reference
            .split_once('/')
            .ok_or_else(|| format!("{reference} is no reference to an item"))?;
        let item = (agreement.to_owned(), item.to_owned());
        let amounts = previous.entry(item).or_default();
        amounts.insert(parsed(code)?, amount(kronor)?);
        Ok(())
    })?;
    Ok(previous)
}

/// Kronor as the proof writes them: whole, or with two decimals.
fn amount(written: &str) -> Result<Ore, String> {
    let (kronor, ore) = written.split_once('.').unwrap_or((written, "00"));
    let (kronor, ore): (i64, i64) = (parsed(kronor)?, parsed(ore)?);
    let ore = if written.starts_with('-') { -ore } else { ore };
    kronor
        .checked_mul(Ore::PER_KRONA)
        .and_then(|whole| whole.checked_add(ore))
        .map(Ore::new)
        .ok_or_else(|| format!("{written} kronor are too many"))
}

fn rows(
    bytes: &[u8],
    file: &'static str,
    mut take: impl FnMut(&[&str]) -> Result<(), String>,
) -> Result<(), InputsRefusal> {
    let mut reader = ::csv::Reader::from_reader(bytes);
    for (at, record) in reader.records().enumerate() {
        let read = record.map_err(|error| error.to_string());
        read.and_then(|record| take(&record.iter().collect::<Vec<_>>()))
            .map_err(|reason| InputsRefusal::Row {
                file,
                row: at + 1,
                reason,
            })?;
    }
    Ok(())
}

fn parsed<T: std::str::FromStr>(cell: &str) -> Result<T, String> {
    cell.parse().map_err(|_| format!("{cell} cannot be read"))
}
