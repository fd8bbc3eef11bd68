//! Measurements as a table for people.

use std::time::Duration;

use crate::seconds::in_milliseconds;

/// One line of the table.
#[derive(Debug, PartialEq, Eq)]
pub struct Measurement {
    /// What was done.
    pub name: String,
    /// What it should stay under, if that was promised.
    pub budget: Option<Duration>,
    /// The middle time.
    pub median: Duration,
    /// The shortest time.
    pub minimum: Duration,
    /// The longest time.
    pub maximum: Duration,
}

impl Measurement {
    fn cells(&self) -> [String; 6] {
        let budget = self.budget.map_or_else(
            || "–".to_owned(),
            |budget| format!("< {} ms", budget.as_millis()),
        );
        let verdict = match self.budget {
            Some(budget) if self.median < budget => "within",
            Some(_) => "OVER",
            None => "",
        };
        [
            self.name.clone(),
            in_milliseconds(self.median),
            in_milliseconds(self.minimum),
            in_milliseconds(self.maximum),
            budget,
            verdict.to_owned(),
        ]
    }
}

/// The table: names to the left, numbers to the right.
pub fn table(measurements: &[Measurement]) -> String {
    let header = ["Work", "median", "min", "max", "budget", ""].map(str::to_owned);
    let rows: Vec<[String; 6]> = std::iter::once(header)
        .chain(measurements.iter().map(Measurement::cells))
        .collect();
    let widths: [usize; 6] = std::array::from_fn(|column| {
        rows.iter()
            .map(|row| row[column].chars().count())
            .max()
            .unwrap_or_default()
    });
    let line = |row: &[String; 6]| {
        let cells: Vec<String> = row
            .iter()
            .zip(widths)
            .enumerate()
            .map(|(column, (cell, width))| match column {
                0 | 5 => format!("{cell:<width$}"),
                _ => format!("{cell:>width$}"),
            })
            .collect();
        format!("{}\n", cells.join("  ").trim_end())
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steady(name: &str, milliseconds: u64) -> Measurement {
        let time = Duration::from_millis(milliseconds);
        Measurement {
            name: name.to_owned(),
            budget: Some(Duration::from_millis(30)),
            median: time,
            minimum: time,
            maximum: time,
        }
    }

    #[test]
    fn the_table_is_aligned_and_says_what_is_over_budget() {
        assert_eq!(
            table(&[steady("slow", 40), steady("quick one", 5)]),
            "Work          median        min        max   budget\n\
             slow       40.000 ms  40.000 ms  40.000 ms  < 30 ms  OVER\n\
             quick one   5.000 ms   5.000 ms   5.000 ms  < 30 ms  within\n"
        );
    }
}
