//! The parts of `agreement.toml` that money depends on: items with level, amount and key, reference dates, rounding.
//!
//! Titles, sources, deadlines and sums of groups are not read: they move no krona between recipients.

use std::collections::BTreeSet;

use toml::{Table, Value};

use crate::date::Date;
use crate::figures::Kind;
use crate::finding::{Findings, Place, Problem};
use crate::folder::{Folder, ProofFile};
use crate::key::{Key, KeyProblem, kronor};
use crate::recipients::Level;
use crate::rounding::{Method, Rounding};

/// The most items of an agreement. Real ones have about a dozen.
const MAX_ITEMS: usize = 200;

/// Names that may stand at the top level. A misspelt `[[item]]` must not pass as an item less.
const TOP_NAMES: [&str; 26] = [
    "format",
    "id",
    "area",
    "year",
    "kind",
    "base",
    "period",
    "signed",
    "registration_number",
    "title",
    "purpose",
    "total",
    "total_status",
    "total_source",
    "source",
    "population",
    "ages",
    "rounding",
    "claim",
    "report",
    "repayment",
    "deadline",
    "condition",
    "group",
    "item",
    "discrepancy",
];

/// Names that may stand in `[population]`, `[ages]`, `[rounding]` and `[[item]]`. A misspelt one must not pass as absent.
const DATES_NAMES: [&str; 4] = ["reference_date", "status", "source", "stand_in"];
const ROUNDING_NAMES: [&str; 4] = ["method", "unit", "status", "source"];
const ITEM_NAMES: [&str; 9] = [
    "id", "level", "amount", "title", "key", "payee", "status", "source", "note",
];

/// What money depends on in an agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// The dates of `[population]`.
    pub population: Dates,
    /// The dates of `[ages]`.
    pub ages: Dates,
    /// How amounts become whole kronor.
    pub rounding: Rounding,
    /// The items, in the order of the file.
    pub items: Vec<Item>,
}

/// Which figures are to be used.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dates {
    /// The reference date.
    pub reference: Option<Date>,
    /// The date whose figures stand in when there are none for the reference date.
    pub stand_in: Option<Date>,
}

/// One amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: String,
    /// The level of its recipients; none for `other`.
    pub level: Option<Level>,
    /// Whole kronor.
    pub amount: u64,
    /// How it is shared.
    pub key: Key,
}

impl Item {
    /// The level among whose recipients the item is shared; none when it is shown but not shared out.
    pub fn shared_among(&self) -> Option<Level> {
        self.level.filter(|_| !self.key.is_unknown())
    }
}

/// What can be wrong with `agreement.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgreementProblem {
    /// It is not UTF-8.
    NotUtf8,
    /// It is not TOML; what the reader of TOML says, in English.
    NotToml(String),
    /// It is not of format 1.
    Format,
    /// Something required is missing; its name.
    Missing(&'static str),
    /// Something does not have the form it must have.
    Form {
        /// Its name.
        name: &'static str,
        /// What stands there.
        stands: String,
    },
    /// A name that is not in the format.
    UnknownName(String),
    /// Two items have the same id.
    ItemTwice,
    /// There are more items than this.
    TooManyItems(usize),
    /// The key cannot be read.
    Key(KeyProblem),
}

impl Agreement {
    /// Reads `agreement.toml`; nothing is given when anything that money depends on is wrong.
    pub fn read(folder: &Folder, findings: &mut Findings) -> Option<Self> {
        let mut add = |problem, item: Option<&str>| {
            let place = Place {
                item: item.map(str::to_owned),
                ..Place::file(ProofFile::Agreement)
            };
            findings.add(place, Problem::Agreement(problem));
        };
        let document = match document(folder.bytes(ProofFile::Agreement)?) {
            Ok(document) => document,
            Err(problem) => {
                add(problem, None);
                return None;
            }
        };
        let head = Head::read(&document)
            .map_err(|problem| add(problem, None))
            .ok();
        let items = match document.get("item").and_then(Value::as_array) {
            Some(items) if items.len() > MAX_ITEMS => {
                Err(AgreementProblem::TooManyItems(MAX_ITEMS))
            }
            Some(items) if !items.is_empty() => Ok(items),
            _ => Err(AgreementProblem::Missing("[[item]]")),
        };
        let items = items.map_err(|problem| add(problem, None)).ok()?;
        let mut ids = BTreeSet::new();
        let mut read = Vec::new();
        for item in items {
            let id = item.get("id").and_then(Value::as_str);
            match Item::read(item) {
                Ok(item) if ids.insert(item.id.clone()) => read.push(item),
                Ok(_) => add(AgreementProblem::ItemTwice, id),
                Err(problem) => add(problem, id),
            }
        }
        let Head {
            population,
            ages,
            rounding,
        } = head?;
        (read.len() == items.len()).then_some(Self {
            population,
            ages,
            rounding,
            items: read,
        })
    }

    /// The dates for figures of a kind. The reference date for ages is that of `[population]` when left out.
    pub fn dates(&self, kind: Kind) -> Dates {
        match kind {
            Kind::Population => self.population.clone(),
            Kind::Ages => Dates {
                reference: self
                    .ages
                    .reference
                    .clone()
                    .or_else(|| self.population.reference.clone()),
                stand_in: self.ages.stand_in.clone(),
            },
        }
    }
}

/// What holds for all items.
struct Head {
    population: Dates,
    ages: Dates,
    rounding: Rounding,
}

impl Head {
    fn read(document: &Table) -> Result<Self, AgreementProblem> {
        if document.get("format").and_then(Value::as_integer) != Some(1) {
            return Err(AgreementProblem::Format);
        }
        refuse_other_names(document, &TOP_NAMES)?;
        let population = dates(part(document, "population")?)?;
        let ages = dates(part(document, "ages")?)?;
        let rounding =
            part(document, "rounding")?.ok_or(AgreementProblem::Missing("[rounding]"))?;
        Ok(Self {
            population,
            ages,
            rounding: rounding_of(rounding)?,
        })
    }
}

/// Reads the bytes as TOML.
fn document(bytes: &[u8]) -> Result<Table, AgreementProblem> {
    let text = str::from_utf8(bytes).map_err(|_| AgreementProblem::NotUtf8)?;
    text.parse()
        .map_err(|error: toml::de::Error| AgreementProblem::NotToml(error.message().to_owned()))
}

/// The table of that name, when there is one.
fn part<'a>(
    document: &'a Table,
    name: &'static str,
) -> Result<Option<&'a Table>, AgreementProblem> {
    match document.get(name) {
        None => Ok(None),
        Some(Value::Table(table)) => Ok(Some(table)),
        Some(other) => Err(AgreementProblem::Form {
            name,
            stands: other.to_string(),
        }),
    }
}

/// Refuses a table that has other names than these.
fn refuse_other_names(table: &Table, names: &[&str]) -> Result<(), AgreementProblem> {
    match table.keys().find(|name| !names.contains(&name.as_str())) {
        Some(other) => Err(AgreementProblem::UnknownName(other.clone())),
        None => Ok(()),
    }
}

/// What `read` makes of the value of that name, when there is one.
fn optional<T>(
    table: &Table,
    name: &'static str,
    read: impl Fn(&Value) -> Option<T>,
) -> Result<Option<T>, AgreementProblem> {
    let Some(value) = table.get(name) else {
        return Ok(None);
    };
    read(value).map(Some).ok_or_else(|| AgreementProblem::Form {
        name,
        stands: value.to_string(),
    })
}

/// What `read` makes of the value of that name, which must be there.
fn required<T>(
    table: &Table,
    name: &'static str,
    read: impl Fn(&Value) -> Option<T>,
) -> Result<T, AgreementProblem> {
    optional(table, name, read)?.ok_or(AgreementProblem::Missing(name))
}

fn dates(table: Option<&Table>) -> Result<Dates, AgreementProblem> {
    let Some(table) = table else {
        return Ok(Dates::default());
    };
    refuse_other_names(table, &DATES_NAMES)?;
    Ok(Dates {
        reference: optional(table, "reference_date", Date::from_toml)?,
        stand_in: optional(table, "stand_in", Date::from_toml)?,
    })
}

fn rounding_of(table: &Table) -> Result<Rounding, AgreementProblem> {
    refuse_other_names(table, &ROUNDING_NAMES)?;
    let method = required(table, "method", |value| {
        value.as_str().and_then(Method::named)
    })?;
    let unit = optional(table, "unit", |value| {
        kronor(value).filter(|unit| *unit > 0)
    })?
    .unwrap_or(1);
    Ok(Rounding { method, unit })
}

impl Item {
    fn read(value: &Value) -> Result<Self, AgreementProblem> {
        let form = || AgreementProblem::Form {
            name: "[[item]]",
            stands: value.to_string(),
        };
        let table = value.as_table().ok_or_else(form)?;
        refuse_other_names(table, &ITEM_NAMES)?;
        Ok(Self {
            id: required(table, "id", |value| {
                value.as_str().filter(|id| is_id(id)).map(str::to_owned)
            })?,
            level: required(table, "level", |value| match value.as_str()? {
                "other" => Some(None),
                word => Level::named(word).map(Some),
            })?,
            amount: required(table, "amount", kronor)?,
            key: Key::read(table.get("key").ok_or(AgreementProblem::Missing("key"))?)
                .map_err(AgreementProblem::Key)?,
        })
    }
}

/// Whether the text can be an id: `a-z 0-9 -`.
fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}
