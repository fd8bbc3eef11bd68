//! The allocation as it was written: the rows of `result.csv`, and what they should be.

use crate::agreement::Item;
use crate::exact::{Exact, divided, whole};
use crate::finding::Findings;
use crate::folder::{Folder, ProofFile};
use crate::recipients::Level;
use crate::refusal::Refusal;
use crate::rounding::{self, Rounded};
use crate::sharing::{Facts, share_item};
use crate::table::{self, Row};

/// The columns of `result.csv`.
pub const COLUMNS: [&str; 12] = [
    "item",
    "level",
    "code",
    "share_numerator",
    "share_denominator",
    "exact_numerator",
    "exact_denominator",
    "floor",
    "remainder_numerator",
    "remainder_denominator",
    "rank",
    "amount",
];

/// A row of `result.csv`, field by field as text.
///
/// Every value has exactly one right way to be written, so rows are compared as text: what is not written in lowest
/// terms or has a needless zero differs, and no number in the file can be too large to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultRow {
    /// The line in the file, counted from 1.
    pub line: u64,
    /// The fields, in the order of [`COLUMNS`].
    pub fields: [String; 12],
}

impl ResultRow {
    /// The rows of `result.csv`; nothing is given when it is not a table.
    pub fn read_all(folder: &Folder, findings: &mut Findings) -> Option<Vec<Self>> {
        let rows = table::read(folder, ProofFile::Result, &COLUMNS, findings)?;
        let read = |row: &Row| {
            Some(Self {
                line: row.line,
                fields: row.fields()?.map(str::to_owned),
            })
        };
        rows.iter().map(read).collect()
    }

    /// Which item and recipient the row is about.
    pub fn subject(&self) -> Subject<'_> {
        let [item, level, code, ..] = &self.fields;
        Subject { item, level, code }
    }

    /// The amount in kronor, as it stands.
    pub fn amount(&self) -> &str {
        let [.., amount] = &self.fields;
        amount
    }
}

/// Which item and recipient a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject<'a> {
    /// The item's id.
    pub item: &'a str,
    /// The word for the level.
    pub level: &'a str,
    /// The recipient's code.
    pub code: &'a str,
}

/// A row as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpectedRow {
    /// The recipient's level.
    pub level: Level,
    /// The fields, in the order of [`COLUMNS`].
    pub fields: [String; 12],
}

impl ExpectedRow {
    /// The rows of an item whose level is known, by code.
    pub fn of_item(item: &Item, level: Level, facts: Facts<'_>) -> Result<Vec<Self>, Refusal> {
        let exact = share_item(item, level, facts)?;
        let rounded = rounding::round(item.amount, &exact, facts.agreement.rounding)?;
        let mut rows = Vec::new();
        for ((code, exact), rounded) in exact.iter().zip(rounded.values()) {
            let share = divided(exact, &whole(item.amount)).ok_or(Refusal::AmountIsZero)?;
            rows.push(Self::new(&item.id, level, code, [&share, exact], rounded));
        }
        Ok(rows)
    }

    fn new(
        item: &str,
        level: Level,
        code: &str,
        [share, exact]: [&Exact; 2],
        rounded: &Rounded,
    ) -> Self {
        let Rounded {
            floor,
            remainder,
            rank,
            amount,
        } = rounded;
        let fields = [
            item.to_owned(),
            level.word().to_owned(),
            code.to_owned(),
            share.numer().to_string(),
            share.denom().to_string(),
            exact.numer().to_string(),
            exact.denom().to_string(),
            floor.to_string(),
            remainder.numer().to_string(),
            remainder.denom().to_string(),
            rank.to_string(),
            amount.to_string(),
        ];
        Self { level, fields }
    }

    /// Which item and recipient the row is about.
    pub fn subject(&self) -> Subject<'_> {
        let [item, level, code, ..] = &self.fields;
        Subject { item, level, code }
    }
}
