//! A foresight of a year as open data: a row for each scenario, item and recipient. Every row says that it is preliminary, so that no
//! row is taken for a decision when it is copied somewhere else.

use grants::{Ore, Text};
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::csv::table;
use crate::json::pretty;
use crate::open_table::harmless;
use crate::shared::kronor;

/// The columns, in order.
pub const COLUMNS: [&str; 13] = [
    "year",
    "status",
    "foresight",
    "scenario",
    "item",
    "item_title",
    "level",
    "code",
    "recipient",
    "amount",
    "base_agreement",
    "base_amount",
    "decided_amount",
];

/// What every row says of itself.
const PRELIMINARY: &str = "preliminary";

/// What a recipient is likely to get of an item.
pub struct ForeseenRow<'a> {
    /// The word of the scenario.
    pub scenario: &'a str,
    /// The item.
    pub item: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The word of the level.
    pub level: &'a str,
    /// The recipient's code.
    pub code: String,
    /// Its name.
    pub recipient: &'a str,
    /// The likely amount.
    pub amount: Ore,
    /// What it got in the year it builds on.
    pub before: Option<Ore>,
    /// What was decided, once that is published.
    pub decided: Option<Ore>,
}

/// A scenario with its whole amount and where that stands.
pub struct ForeseenScenario<'a> {
    /// Its word.
    pub word: &'a str,
    /// The whole amount.
    pub total: Ore,
    /// The document that states it, the place in it and its address; nothing when it is the amount of the year before.
    pub source: Option<[&'a str; 3]>,
}

/// A year that is foreseen.
pub struct ForeseenTable<'a> {
    /// The year.
    pub year: i16,
    /// The number of the foresight.
    pub number: i64,
    /// When it was published.
    pub published_at: Timestamp,
    /// The agreement it builds on.
    pub base: &'a str,
    /// The version of that.
    pub base_version: i64,
    /// The digest of inputs and result.
    pub digest: &'a str,
    /// What is taken for granted.
    pub assumptions: Vec<Text>,
    /// The scenarios.
    pub scenarios: Vec<ForeseenScenario<'a>>,
    /// The rows.
    pub rows: Vec<ForeseenRow<'a>>,
}

impl ForeseenTable<'_> {
    /// The table: UTF-8, commas, LF. A text that a spreadsheet would run has an apostrophe before it.
    pub fn csv(&self) -> Vec<u8> {
        let maybe = |amount: Option<Ore>| amount.map(kronor).unwrap_or_default();
        let rows = self.rows.iter().map(|row| {
            vec![
                self.year.to_string(),
                PRELIMINARY.to_owned(),
                self.number.to_string(),
                row.scenario.to_owned(),
                row.item.to_owned(),
                harmless(row.title),
                row.level.to_owned(),
                row.code.clone(),
                harmless(row.recipient),
                kronor(row.amount),
                self.base.to_owned(),
                maybe(row.before),
                maybe(row.decided),
            ]
        });
        let head = COLUMNS.map(str::to_owned).to_vec();
        table(std::iter::once(head).chain(rows))
    }

    /// The same as JSON: what it builds on, what is taken for granted, then the rows. Amounts are whole kronor.
    pub fn json(&self) -> Vec<u8> {
        let scenarios = self.scenarios.iter().map(|one| {
            let source = one.source.map(|[document, place, address]| {
                json!({ "document": document, "place": place, "address": address })
            });
            let total = crate::json::kronor(one.total);
            json!({ "scenario": one.word, "total": total, "source": source })
        });
        let maybe = |amount: Option<Ore>| amount.map(crate::json::kronor);
        let rows = self.rows.iter().map(|row| {
            json!({
                "scenario": row.scenario,
                "item": row.item,
                "item_title": row.title,
                "level": row.level,
                "code": row.code,
                "recipient": row.recipient,
                "amount": crate::json::kronor(row.amount),
                "base_amount": maybe(row.before),
                "decided_amount": maybe(row.decided),
            })
        });
        let assumptions = self.assumptions.iter();
        pretty(&json!({
            "year": self.year,
            "status": PRELIMINARY,
            "foresight": self.number,
            "published_at": self.published_at.to_string(),
            "base_agreement": self.base,
            "base_version": self.base_version,
            "digest": self.digest,
            "assumptions": assumptions
                .map(|one| json!({ "sv": one.sv, "en": one.en }))
                .collect::<Vec<Value>>(),
            "scenarios": scenarios.collect::<Vec<Value>>(),
            "amounts": rows.collect::<Vec<Value>>(),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_says_that_it_is_preliminary_and_what_is_not_known_is_empty() {
        let row = ForeseenRow {
            scenario: "budget-bill",
            item: "traumavard",
            title: "=1+1",
            level: "region",
            code: "01".to_owned(),
            recipient: "Region Stockholm",
            amount: Ore::new(123_400),
            before: Some(Ore::new(100_000)),
            decided: None,
        };
        let table = ForeseenTable {
            year: 2025,
            number: 3,
            published_at: Timestamp::UNIX_EPOCH,
            base: "psykisk-halsa-2023",
            base_version: 1,
            digest: "abc",
            assumptions: Vec::new(),
            scenarios: Vec::new(),
            rows: vec![row],
        };
        let csv = String::from_utf8(table.csv()).unwrap();
        let line = csv.lines().nth(1).unwrap();
        assert_eq!(
            line,
            "2025,preliminary,3,budget-bill,traumavard,'=1+1,region,01,Region Stockholm,1234,psykisk-halsa-2023,1000,"
        );
        let json: Value = serde_json::from_slice(&table.json()).unwrap();
        assert_eq!(json["status"], "preliminary");
        assert_eq!(json["amounts"][0]["decided_amount"], Value::Null);
    }
}
