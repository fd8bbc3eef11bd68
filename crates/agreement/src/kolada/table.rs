//! The normal form of an indicator: a row for each value there is, with all its digits.

use csv::{ReaderBuilder, StringRecord};
use grants::indicator::{exact, written};
use grants::{Level, Register};

use super::problem::KoladaError;
use super::{Indicator, Values};

const HEAD: [&str; 5] = ["indicator", "level", "code", "year", "value"];

/// The values of an indicator as CSV, by level, code and year.
pub fn write_csv(indicator: &Indicator) -> String {
    let mut text = HEAD.join(",");
    text.push('\n');
    for ((level, code, year), value) in &indicator.values {
        // Every value was read from digits, and so can be written in digits.
        let value = written(*value).unwrap_or_default();
        let line = format!("{},{level},{code},{year},{value}\n", indicator.id);
        text.push_str(&line);
    }
    text
}

/// Reads what [`write_csv`] wrote. A row about somebody the register does not have is refused.
pub fn read_csv(bytes: &[u8], register: &Register) -> Result<Values, KoladaError> {
    let mut reader = ReaderBuilder::new().from_reader(bytes);
    let broken = |line: u64| KoladaError::TableBroken { line };
    let head = reader.headers().map_err(|_| broken(1))?;
    if head.iter().ne(HEAD) {
        return Err(broken(1));
    }
    let mut values = Values::new();
    for (line, row) in (2..).zip(reader.records()) {
        let row = row.map_err(|_| broken(line))?;
        let (key, value) = read(&row, register).ok_or_else(|| broken(line))?;
        if values.insert(key, value).is_some() {
            return Err(broken(line));
        }
    }
    Ok(values)
}

type Cell = ((Level, grants::Code, i16), grants::Fraction);

fn read(row: &StringRecord, register: &Register) -> Option<Cell> {
    let level = Level::ALL
        .into_iter()
        .find(|level| Some(level.word()) == row.get(1))?;
    let code = row.get(2)?.parse().ok()?;
    register.find(level, code)?;
    let year = row.get(3)?.parse().ok()?;
    Some(((level, code, year), exact(row.get(4)?).ok()?))
}
