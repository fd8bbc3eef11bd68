//! Lines through years, one's own against the country's.

mod drawing;
mod names;

use crate::codes::few_enough;
use crate::heading::{Heading, Width};
use crate::table::{Column, DataTable, UNKNOWN};
use crate::{Figure, Refusal, Value};

/// The most lines: one's own, the country, and two to compare with.
pub const MOST_LINES: usize = 4;
/// The most points along a line: agreement years for a long time to come.
pub const MOST_POINTS: usize = 60;

/// A line and its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Whose line it is: "Riket".
    pub name: String,
    /// Its numbers, one for each step along; none where it is not known.
    pub values: Vec<Option<Value>>,
}

/// Lines along the same steps, from a common zero. The first is the one it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    /// What the steps along are: "År".
    pub step_head: String,
    /// What the numbers are, with their unit: "Kronor per invånare".
    pub value_head: String,
    /// The steps along: "2016", "2017" …
    pub steps: Vec<String>,
    /// The lines, one's own first.
    pub series: Vec<Series>,
}

impl Lines {
    /// The lines and their table.
    pub fn draw(&self, heading: &Heading, width: Width) -> Result<Figure, Refusal> {
        heading.check()?;
        few_enough("lines", self.series.len(), MOST_LINES)?;
        few_enough("points", self.steps.len(), MOST_POINTS)?;
        for series in &self.series {
            if series.values.len() != self.steps.len() {
                return Err(Refusal::Uneven {
                    name: series.name.clone(),
                    expected: self.steps.len(),
                    found: series.values.len(),
                });
            }
        }
        let table = self.table(heading)?;
        if self.values().next().is_none() {
            return Ok(Figure::nothing(heading, width, table));
        }
        Ok(Figure::new(drawing::svg(self, heading, width), table))
    }

    /// All numbers there are.
    fn values(&self) -> impl Iterator<Item = &Value> {
        self.series
            .iter()
            .flat_map(|series| &series.values)
            .flatten()
    }

    fn table(&self, heading: &Heading) -> Result<DataTable, Refusal> {
        let mut columns = vec![Column::words(&self.step_head)];
        columns.extend(
            self.series
                .iter()
                .map(|series| Column::numbers(&series.name)),
        );
        let row = |at: usize, step: &String| {
            let cells = self.series.iter().map(|series| {
                let value = series.values.get(at).and_then(Option::as_ref);
                value.map_or(UNKNOWN, Value::text).to_owned()
            });
            [step.clone()].into_iter().chain(cells).collect()
        };
        let rows = self.steps.iter().enumerate();
        let rows = rows.map(|(at, step)| row(at, step)).collect();
        DataTable::new(&heading.title, columns, rows, None, None)
    }
}
