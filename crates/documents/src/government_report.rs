//! The figures of a report to the government as data: a row for every row behind each, as CSV and as JSON.

use grants::government_report::About;
use grants::government_report::checking::Frozen;
use grants::government_report::counting::{Fact, Value};
use jiff::Timestamp;
use serde_json::{Value as Json, json};

use crate::csv::table;
use crate::json::pretty;
use crate::open_table::harmless;

/// A figure as it was frozen.
#[derive(Clone, Copy, Debug)]
pub struct AnnexFigure<'a> {
    /// What was bound, what it said and what it was counted from.
    pub frozen: &'a Frozen,
    /// How often it was frozen.
    pub number: i64,
    /// When.
    pub at: Timestamp,
}

/// The columns of the table. A figure has a row of its own, a row for each line of a table, and a row for each recipient it was
/// counted from.
pub const COLUMNS: [&str; 15] = [
    "figure",
    "title",
    "agreement",
    "row",
    "key",
    "level",
    "code",
    "recipient",
    "item",
    "value",
    "unit",
    "base",
    "text",
    "frozen_at",
    "sha256",
];

/// A number with its unit. Money is kronor with two decimals; a share is two whole numbers.
fn value(value: Value) -> (String, &'static str) {
    match value {
        Value::Money(ore) => (kronor(ore), "SEK"),
        Value::Number { parts, of } => (decimal(parts, of), "number"),
        Value::Count(count) => (count.to_string(), "count"),
        Value::Share { part, of } => (format!("{part}/{of}"), "share"),
        Value::Nothing => (String::new(), "nothing"),
        Value::Withheld => (String::new(), "withheld"),
    }
}

fn fact(fact: Fact) -> (String, &'static str) {
    match fact {
        Fact::Money(ore) => (kronor(ore), "SEK"),
        Fact::Number(parts) => (decimal(parts, 10_000), "number"),
        Fact::Is(so) => (if so { "yes" } else { "no" }.to_owned(), "truth"),
        Fact::Withheld => (String::new(), "withheld"),
    }
}

fn kronor(ore: i64) -> String {
    let sign = if ore < 0 { "-" } else { "" };
    let ore = ore.unsigned_abs();
    format!("{sign}{}.{:02}", ore / 100, ore % 100)
}

/// A number exactly: halves of ten-thousandths have five decimals.
fn decimal(parts: i64, of: i64) -> String {
    let hundred_thousandths = i128::from(parts) * (100_000 / i128::from(of.max(1)));
    let sign = if hundred_thousandths < 0 { "-" } else { "" };
    let all = hundred_thousandths.unsigned_abs();
    let written = format!("{sign}{}.{:05}", all / 100_000, all % 100_000);
    let short = written.trim_end_matches('0').trim_end_matches('.');
    short.to_owned()
}

/// The table: UTF-8, commas, LF. A text that a spreadsheet would run has an apostrophe before it.
pub fn csv(figures: &[AnnexFigure<'_>]) -> Vec<u8> {
    let mut rows = vec![COLUMNS.map(str::to_owned).to_vec()];
    for figure in figures {
        let (bound, counted) = (&figure.frozen.bound, &figure.frozen.counted);
        let mut put =
            |row: &str, of: [&str; 5], (said, unit): (String, &str), base: String, text: &str| {
                let [key, level, code, name, item] = of;
                rows.push(vec![
                    bound.name.clone(),
                    harmless(&bound.title),
                    bound.agreement.clone(),
                    row.to_owned(),
                    key.to_owned(),
                    level.to_owned(),
                    code.to_owned(),
                    harmless(name),
                    item.to_owned(),
                    said,
                    unit.to_owned(),
                    base,
                    harmless(text),
                    figure.at.to_string(),
                    figure.frozen.digest.clone(),
                ]);
            };
        let quotation = counted.quotation.as_ref();
        let text = quotation.map_or("", |one| one.text.as_str());
        put(
            "figure",
            [""; 5],
            value(counted.value),
            counted.base.to_string(),
            text,
        );
        for cell in &counted.cells {
            let of = [cell.key.as_str(), "", "", "", ""];
            put("line", of, value(cell.value), cell.base.to_string(), "");
        }
        for row in &counted.rows {
            let of = ["", &*row.level, &*row.code, &*row.name, &*row.item];
            put("recipient", of, fact(row.fact), String::new(), "");
        }
    }
    table(rows)
}

/// The same as JSON.
pub fn json(about: &About, version: i64, figures: &[AnnexFigure<'_>]) -> Vec<u8> {
    let said = |(value, unit): (String, &str)| json!({ "value": value, "unit": unit });
    let figures = figures.iter().map(|figure| {
        let (bound, counted) = (&figure.frozen.bound, &figure.frozen.counted);
        let lines = counted.cells.iter().map(|cell| {
            json!({ "key": cell.key, "says": said(value(cell.value)), "base": cell.base })
        });
        let rows = counted.rows.iter().map(|row| {
            json!({
                "level": row.level,
                "code": row.code,
                "recipient": row.name,
                "county": row.county,
                "item": row.item,
                "says": said(fact(row.fact)),
            })
        });
        json!({
            "figure": bound.name,
            "title": bound.title,
            "agreement": bound.agreement,
            // What is counted is texts and truths, which always serialise.
            "counted": serde_json::to_value(&bound.measure).unwrap_or_default(),
            "by": bound.by.word(),
            "says": said(value(counted.value)),
            "base": counted.base,
            "quotation": counted.quotation.as_ref().map(|one| json!({ "text": one.text, "by": one.name })),
            "lines": lines.collect::<Vec<Json>>(),
            "rows": rows.collect::<Vec<Json>>(),
            "frozen": figure.number,
            "frozen_at": figure.at.to_string(),
            "sha256": figure.frozen.digest,
        })
    });
    pretty(&json!({
        "report": about.title,
        "kind": about.kind.word(),
        "recipient": about.recipient,
        "agreements": about.agreements,
        "version": version,
        "licence": "CC0-1.0",
        "figures": figures.collect::<Vec<Json>>(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_exactly() {
        assert_eq!(kronor(-12_305), "-123.05");
        assert_eq!(kronor(100), "1.00");
        assert_eq!(decimal(125_000, 10_000), "12.5");
        assert_eq!(decimal(25, 20_000), "0.00125");
        assert_eq!(decimal(100_000, 10_000), "10");
        assert_eq!(decimal(0, 10_000), "0");
    }
}
