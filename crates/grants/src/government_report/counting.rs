//! From rows to a figure. The rows stay with the figure, so that everybody can count again; what may tell about somebody is kept back
//! by the same threshold as when answers are opened.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde::{Deserialize, Serialize};

use super::bound::{Bound, By};
use super::protecting;
use crate::question_set::disclosure::SMALL;

/// Ten-thousandths in one, as answers keep numbers.
pub(super) const SCALE: i64 = 10_000;

/// What one recipient is counted with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The word of its level, or of as whom it answers.
    pub level: String,
    /// Its code there.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The code of the county it lies in, or is; empty for one that lies in none.
    pub county: String,
    /// The id of the item; empty when it is about none.
    pub item: String,
    /// What is counted.
    pub fact: Fact,
    /// The report it was answered in and the number of its version, when it was.
    pub report: Option<(String, i64)>,
}

/// What is counted of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// Öre.
    Money(i64),
    /// Ten-thousandths.
    Number(i64),
    /// Whether it is so.
    Is(bool),
    /// Something is kept back.
    Withheld,
}

/// How rows are counted together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Added up.
    Sum,
    /// The one in the middle.
    Median,
    /// How many are so; of what is no question of yes and no, how many there are.
    Count,
    /// The part that is so.
    Share,
}

/// What a figure says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// Öre.
    Money(i64),
    /// A number, exactly: so many parts of so many to one.
    Number {
        /// Above the line.
        parts: i64,
        /// Below it.
        of: i64,
    },
    /// How many.
    Count(i64),
    /// So many of so many.
    Share {
        /// How many are so.
        part: i64,
        /// Of how many.
        of: i64,
    },
    /// There is nothing to count.
    Nothing,
    /// It is kept back.
    Withheld,
}

/// A line of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// What it is about: the word of a level, the id of an item, the code of a county.
    pub key: String,
    /// What it says.
    pub value: Value,
    /// Of how many recipients.
    pub base: i64,
}

/// What somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quotation {
    /// The words.
    pub text: String,
    /// The name of whoever answered.
    pub name: String,
}

/// A figure with what it was counted from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// What it says, or what the table says together.
    pub value: Value,
    /// Of how many recipients.
    pub base: i64,
    /// The lines of a table.
    pub cells: Vec<Cell>,
    /// What somebody wrote, of a quotation.
    pub quotation: Option<Quotation>,
    /// The rows, by level, code and item.
    pub rows: Vec<Row>,
}

/// The numbers are too large, or the rows are not of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("it cannot be counted")]
pub struct Uncountable;

/// Counts rows together, in whichever order they come.
pub fn count(rule: Rule, by: By, mut rows: Vec<Row>) -> Result<Counted, Uncountable> {
    let key = |row: &Row| (row.level.clone(), row.code.clone(), row.item.clone());
    rows.sort_by_key(key);
    let value = of(rule, rows.iter().map(|row| row.fact))?;
    let base = recipients(rows.iter());
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        groups.entry(group(by, row)).or_default().push(at);
    }
    let mut cells = Vec::new();
    for (key, of_it) in &groups {
        let of_it = of_it.iter().filter_map(|at| rows.get(*at));
        cells.push(Cell {
            key: key.clone(),
            value: of(rule, of_it.clone().map(|row| row.fact))?,
            base: recipients(of_it),
        });
    }
    let mut counted = Counted {
        value,
        base,
        cells,
        quotation: None,
        rows,
    };
    protecting::protect(rule, &groups, &mut counted);
    if by == By::Whole {
        // One line that says the same is no table.
        if let Some(cell) = counted.cells.pop() {
            counted.value = cell.value;
        }
        counted.cells.clear();
    }
    Ok(counted)
}

/// What somebody wrote, with where it is from.
pub fn quoted(text: String, row: Row) -> Counted {
    Counted {
        value: Value::Count(1),
        base: 1,
        cells: Vec::new(),
        quotation: Some(Quotation {
            text,
            name: row.name.clone(),
        }),
        rows: vec![row],
    }
}

/// How many recipients rows are of: one of several items has several.
fn recipients<'r>(rows: impl Iterator<Item = &'r Row>) -> i64 {
    let all: BTreeSet<(&str, &str)> = rows.map(|row| (&*row.level, &*row.code)).collect();
    length(all.len())
}

fn length(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn group(by: By, row: &Row) -> String {
    match by {
        By::Whole => String::new(),
        By::Level => row.level.clone(),
        By::Item => row.item.clone(),
        By::County => row.county.clone(),
    }
}

/// What facts say together.
fn of(rule: Rule, facts: impl Iterator<Item = Fact>) -> Result<Value, Uncountable> {
    let facts: Vec<Fact> = facts.collect();
    let so = facts
        .iter()
        .filter(|fact| !matches!(fact, Fact::Is(false)))
        .count();
    match rule {
        Rule::Count => Ok(Value::Count(length(so))),
        Rule::Share if facts.is_empty() => Ok(Value::Nothing),
        Rule::Share => Ok(Value::Share {
            part: length(so),
            of: length(facts.len()),
        }),
        Rule::Sum | Rule::Median => numbers(rule, &facts),
    }
}

fn numbers(rule: Rule, facts: &[Fact]) -> Result<Value, Uncountable> {
    let is_money = matches!(facts.first(), Some(Fact::Money(_)));
    let mut all = Vec::with_capacity(facts.len());
    for fact in facts {
        match fact {
            Fact::Money(ore) if is_money => all.push(*ore),
            Fact::Number(parts) if !is_money => all.push(*parts),
            _ => return Err(Uncountable),
        }
    }
    if all.is_empty() {
        return Ok(Value::Nothing);
    }
    if rule == Rule::Sum {
        let sum = all.iter().try_fold(0_i64, |sum, one| sum.checked_add(*one));
        let sum = sum.ok_or(Uncountable)?;
        return Ok(if is_money {
            Value::Money(sum)
        } else {
            Value::Number {
                parts: sum,
                of: SCALE,
            }
        });
    }
    all.sort_unstable();
    let (low, high) = (all.get((all.len() - 1) / 2), all.get(all.len() / 2));
    let twice = low.zip(high).and_then(|(low, high)| low.checked_add(*high));
    let twice = twice.ok_or(Uncountable)?;
    // The amounts people answer with are whole kronor, so that half of two of them is whole öre.
    Ok(match (is_money, twice % 2) {
        (true, _) => Value::Money(twice / 2),
        (false, 0) => Value::Number {
            parts: twice / 2,
            of: SCALE,
        },
        (false, _) => Value::Number {
            parts: twice,
            of: SCALE * 2,
        },
    })
}

impl Value {
    /// Whether it is a number of people so small that it may tell about somebody. Nobody, and a part of something, are about nobody.
    pub fn is_small(self) -> bool {
        match self {
            Self::Number { parts, of } if of > 0 => {
                parts % of == 0 && (1..SMALL).contains(&i128::from(parts / of))
            }
            _ => false,
        }
    }

    fn written(self) -> String {
        match self {
            Self::Money(ore) => format!("money {ore}"),
            Self::Number { parts, of } => format!("number {parts}/{of}"),
            Self::Count(count) => format!("count {count}"),
            Self::Share { part, of } => format!("share {part}/{of}"),
            Self::Nothing => "nothing".to_owned(),
            Self::Withheld => "withheld".to_owned(),
        }
    }
}

impl Fact {
    /// The word of an unreadable fact, or the number, as data has it.
    pub fn written(self) -> String {
        match self {
            Self::Money(ore) => format!("money {ore}"),
            Self::Number(parts) => format!("number {parts}/{SCALE}"),
            Self::Is(true) => "yes".to_owned(),
            Self::Is(false) => "no".to_owned(),
            Self::Withheld => "withheld".to_owned(),
        }
    }
}

impl Counted {
    /// Whether the figure itself is kept back.
    pub fn is_withheld(&self) -> bool {
        self.value == Value::Withheld
    }

    /// How many lines of the table are kept back.
    pub fn cells_withheld(&self) -> usize {
        let withheld = self
            .cells
            .iter()
            .filter(|cell| cell.value == Value::Withheld);
        withheld.count()
    }

    /// Whether two say the same, whatever they were counted from.
    pub fn says_the_same(&self, other: &Self) -> bool {
        (self.value, self.base, &self.cells, &self.quotation)
            == (other.value, other.base, &other.cells, &other.quotation)
    }

    /// What the digest of a figure is made of: everything it says and was counted from, each preceded by its length so that no two
    /// read the same.
    pub fn canonical(&self, bound: &Bound) -> String {
        let mut text = String::from("overens-government-report-figure-1\n");
        let mut put = |name: &str, value: &str| {
            // Writing to a text cannot fail.
            let _ = writeln!(text, "{name} {}\n{value}", value.len());
        };
        put("name", &bound.name);
        put("title", &bound.title);
        put("agreement", &bound.agreement);
        put(
            "measure",
            &format!("{:?} {}", bound.measure, bound.by.word()),
        );
        put("value", &self.value.written());
        put("base", &self.base.to_string());
        for cell in &self.cells {
            put("key", &cell.key);
            put("cell", &cell.value.written());
            put("cell-base", &cell.base.to_string());
        }
        if let Some(quotation) = &self.quotation {
            put("quotation", &quotation.text);
            put("by", &quotation.name);
        }
        for row in &self.rows {
            let report = row.report.as_ref();
            let report = report.map_or_else(String::new, |(id, number)| format!("{id}/{number}"));
            for (name, value) in [
                ("level", &row.level),
                ("code", &row.code),
                ("recipient", &row.name),
                ("county", &row.county),
                ("item", &row.item),
                ("fact", &row.fact.written()),
                ("report", &report),
            ] {
                put(name, value);
            }
        }
        text
    }
}
