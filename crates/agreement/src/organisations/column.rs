//! Which column of a table of organisations holds what.

use super::TableFault;
use crate::population::problem::quoted;
use crate::population::table::{Cell, Row};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The code of the municipality, region or county, or our own id.
    Code,
    /// The name.
    Name,
    /// The organisation number.
    Number,
    /// The kind.
    Kind,
    /// The county.
    County,
}

impl Column {
    /// All columns, in the order we write them.
    pub const ALL: [Self; 5] = [
        Self::Code,
        Self::Name,
        Self::Number,
        Self::Kind,
        Self::County,
    ];

    /// The name we write.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Code => "kod",
            Self::Name => "namn",
            Self::Number => "organisationsnummer",
            Self::Kind => "slag",
            Self::County => "län",
        }
    }

    /// The names people use, in small letters and without spaces, hyphens, points and underscores.
    const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Code => &[
                "kod",
                "code",
                "id",
                "kommunkod",
                "regionkod",
                "mottagarkod",
                "organisationskod",
            ],
            Self::Name => &[
                "namn",
                "name",
                "organisation",
                "organisationsnamn",
                "organisationname",
                "kommun",
                "municipality",
            ],
            Self::Number => &[
                "organisationsnummer",
                "organisationsnr",
                "orgnummer",
                "orgnr",
                "organisationnumber",
                "orgnumber",
                "number",
                "nummer",
            ],
            Self::Kind => &["slag", "kind", "typ", "type"],
            Self::County => &["län", "lan", "county", "länskod", "länsnamn", "countycode"],
        }
    }

    fn of(text: &str) -> Option<Self> {
        let name: String = text
            .chars()
            .filter(|one| !one.is_whitespace() && !matches!(one, '-' | '_' | '.'))
            .flat_map(char::to_lowercase)
            .collect();
        Self::ALL
            .into_iter()
            .find(|column| column.names().contains(&name.as_str()))
    }
}

fn known(row: &Row) -> impl Iterator<Item = (Column, usize)> + '_ {
    let cells = row.cells.iter().enumerate();
    cells.filter_map(|(at, cell)| Some((Column::of(&cell.shown())?, at)))
}

/// Whether a row looks like the header of a table of organisations.
pub(super) fn is_likely(row: &Row) -> bool {
    let columns: Vec<Column> = known(row).map(|(column, _)| column).collect();
    columns.len() > 1 && tells_which(&columns)
}

fn tells_which(columns: &[Column]) -> bool {
    let which = [Column::Code, Column::Name, Column::Number];
    columns.iter().any(|column| which.contains(column))
}

/// Where the columns stand.
pub(super) fn columns(header: &Row) -> Result<Vec<(Column, usize)>, TableFault> {
    let mut columns: Vec<(Column, usize)> = Vec::new();
    for (column, at) in known(header) {
        if columns.iter().any(|(other, _)| *other == column) {
            return Err(TableFault::ColumnTwice(column));
        }
        columns.push((column, at));
    }
    let kinds: Vec<Column> = columns.iter().map(|(column, _)| *column).collect();
    if !tells_which(&kinds) {
        let found = header.cells.iter().map(Cell::shown);
        let found = found.map(|title| quoted(&title));
        return Err(TableFault::NoColumn {
            found: found.filter(|title| !title.is_empty()).collect(),
        });
    }
    Ok(columns)
}
