//! Which column of a table holds what.

use super::fault::Fault;
use super::likeness;
use super::problem::{Findings, Place, quoted};
use super::table::{Cell, Row};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The date the figure describes.
    ReferenceDate,
    /// The code of the place.
    Code,
    /// The number of people.
    Population,
    /// The lowest age counted.
    AgeFrom,
    /// The highest age counted.
    AgeTo,
}

impl Column {
    /// Every column, in the order of the normal form.
    pub const ALL: [Self; 5] = [
        Self::ReferenceDate,
        Self::Code,
        Self::AgeFrom,
        Self::AgeTo,
        Self::Population,
    ];

    /// The name in the normal form.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ReferenceDate => "reference_date",
            Self::Code => "code",
            Self::Population => "population",
            Self::AgeFrom => "age_from",
            Self::AgeTo => "age_to",
        }
    }

    /// The names people use, in small letters and with `_` for spaces and hyphens.
    const fn names(self) -> &'static [&'static str] {
        match self {
            Self::ReferenceDate => &[
                "reference_date",
                "referensdatum",
                "date",
                "datum",
                "mätdatum",
                "period",
                "år",
                "year",
                "tid",
            ],
            Self::Code => &["code", "kod", "kommunkod", "länskod", "regionkod", "region"],
            Self::Population => &[
                "population",
                "folkmängd",
                "befolkning",
                "antal",
                "invånare",
                "antal_invånare",
            ],
            Self::AgeFrom => &["age_from", "ålder_från", "från_ålder"],
            Self::AgeTo => &["age_to", "ålder_till", "till_ålder"],
        }
    }

    fn of(text: &str) -> Option<Self> {
        let name = text
            .trim()
            .to_lowercase()
            .replace([' ', '-', '\u{a0}'], "_");
        Self::ALL
            .into_iter()
            .find(|column| column.names().contains(&name.as_str()))
    }
}

/// Where the columns of a table stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    /// What the header calls each column.
    pub(crate) titles: Vec<String>,
    /// The columns that hold something known.
    columns: Vec<(Column, usize)>,
}

impl Header {
    /// Reads the header; a table without its columns has problems. The date may
    /// be left out when it is given from outside.
    pub(crate) fn read(row: &Row, date_is_given: bool, findings: &mut Findings) -> Self {
        let titles: Vec<String> = row.cells.iter().map(|cell| quoted(&cell.shown())).collect();
        let mut columns: Vec<(Column, usize)> = Vec::new();
        for (at, cell) in row.cells.iter().enumerate() {
            let Some(column) = Column::of(&cell.shown()) else {
                continue;
            };
            if columns.iter().any(|(other, _)| *other == column) {
                findings.problem(Place::Row(row.number), Fault::ColumnTwice(column));
            } else {
                columns.push((column, at));
            }
        }
        let header = Self { titles, columns };
        let ages = header.has(Column::AgeFrom) || header.has(Column::AgeTo);
        for column in Column::ALL {
            let needed = match column {
                Column::ReferenceDate => !date_is_given,
                Column::Code | Column::Population => true,
                Column::AgeFrom | Column::AgeTo => ages,
            };
            if needed && !header.has(column) {
                findings.problem_made(|| (Place::Row(row.number), header.missing(column)));
            }
        }
        header
    }

    /// Whether a row looks like the header of a population table, whole or not.
    pub(crate) fn is_likely(row: &Row) -> bool {
        let known: Vec<Column> = row
            .cells
            .iter()
            .filter_map(|cell| Column::of(&cell.shown()))
            .collect();
        known.contains(&Column::Code) && known.contains(&Column::Population)
    }

    fn missing(&self, column: Column) -> Fault {
        let unknown = self
            .titles
            .iter()
            .enumerate()
            .filter(|(at, _)| self.columns.iter().all(|(_, known)| known != at));
        // Compared from the title's side: it is the title that is misspelt.
        let is_like = |title: &String| {
            likeness::nearest(title, column.names().iter().map(|name| (*name, ()))).is_some()
        };
        let nearest = unknown
            .map(|(_, title)| title)
            .find(|title| is_like(title))
            .cloned();
        Fault::ColumnMissing {
            column,
            found: self.titles.clone(),
            nearest,
        }
    }

    pub(crate) fn has(&self, column: Column) -> bool {
        self.columns.iter().any(|(known, _)| *known == column)
    }

    /// The cell of a column in a row.
    pub(crate) fn cell<'r>(&self, column: Column, row: &'r Row) -> &'r Cell {
        let at = self
            .columns
            .iter()
            .find(|(known, _)| *known == column)
            .map(|(_, at)| *at);
        at.and_then(|at| row.cells.get(at)).unwrap_or(&Cell::Empty)
    }

    /// What the file calls a column.
    pub(crate) fn title(&self, column: Column) -> String {
        let at = self
            .columns
            .iter()
            .find(|(known, _)| *known == column)
            .map(|(_, at)| *at);
        at.and_then(|at| self.titles.get(at))
            .cloned()
            .unwrap_or_else(|| column.name().to_owned())
    }

    /// The titles of columns that are not read.
    pub(crate) fn others(&self) -> Vec<String> {
        let is_read = |at: usize| self.columns.iter().any(|(_, known)| *known == at);
        self.titles
            .iter()
            .enumerate()
            .filter(|(at, title)| !is_read(*at) && !title.is_empty())
            .map(|(_, title)| title.clone())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(titles: &[&str]) -> Result<Header, Vec<Fault>> {
        let mut findings = Findings::default();
        let header = Header::read(
            &Row {
                number: 1,
                cells: titles.iter().map(|title| Cell::written(title)).collect(),
            },
            false,
            &mut findings,
        );
        match findings.finish() {
            Ok(_) => Ok(header),
            Err(problems) => Err(problems
                .problems
                .into_iter()
                .map(|problem| problem.fault)
                .collect()),
        }
    }

    #[test]
    fn columns_are_known_by_swedish_and_english_names_in_any_order() {
        let header = read(&["Folkmängd", "Kommun", "Kommunkod", "Referensdatum"]).unwrap();
        assert_eq!(header.title(Column::Code), "Kommunkod");
        assert_eq!(header.others(), ["Kommun"]);
        assert!(
            read(&["date", "code", "ålder från", "Ålder-till", "antal"])
                .unwrap()
                .has(Column::AgeTo)
        );
    }

    #[test]
    fn a_misspelt_column_is_met_with_what_it_may_be() {
        let faults = read(&["reference_date", "code", "Folkmangd"]).unwrap_err();
        let found = vec!["reference_date".into(), "code".into(), "Folkmangd".into()];
        assert_eq!(
            faults,
            [Fault::ColumnMissing {
                column: Column::Population,
                found,
                nearest: Some("Folkmangd".into())
            }]
        );
    }

    #[test]
    fn every_missing_column_is_named_at_once() {
        assert_eq!(read(&["a", "b"]).unwrap_err().len(), 3);
        let half = read(&["datum", "kod", "antal", "age_from"]).unwrap_err();
        assert!(matches!(
            half.as_slice(),
            [Fault::ColumnMissing {
                column: Column::AgeTo,
                ..
            }]
        ));
    }

    #[test]
    fn two_columns_for_the_same_thing_are_refused() {
        assert_eq!(
            read(&["datum", "kod", "antal", "folkmängd"]).unwrap_err(),
            [Fault::ColumnTwice(Column::Population)]
        );
    }
}
