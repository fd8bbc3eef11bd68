//! The table as JSON: what it is, then its rows as objects.

use grants::Text;
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use wording::Language;

use super::{COLUMNS, Edition, Value, assumptions, rows};
use crate::Shared;
use crate::json::pretty;

#[derive(Serialize)]
struct Document<'a> {
    agreement: &'a str,
    year: i16,
    title: &'a Text,
    unit: &'static str,
    version: i64,
    published_at: String,
    digest: &'a str,
    licence: &'static str,
    assumptions: Vec<Text>,
    rows: Rows<'a>,
}

struct Rows<'a> {
    shared: &'a Shared<'a>,
    language: Language,
}

struct Row([Value; COLUMNS.len()]);

/// The currency; amounts are whole kronor.
pub(crate) const UNIT: &str = "SEK";

/// The licence by its SPDX id.
pub(crate) const LICENCE: &str = "CC0-1.0";

/// The table as JSON in UTF-8 with a line feed at the end. Exact numbers are texts, since they are
/// longer than what many readers of JSON keep of a number.
pub fn json(shared: &Shared<'_>, edition: &Edition<'_>, language: Language) -> Vec<u8> {
    pretty(&Document {
        agreement: &shared.agreement.id,
        year: shared.agreement.year,
        title: &shared.agreement.title,
        unit: UNIT,
        version: edition.version,
        published_at: edition.published_at.to_string(),
        digest: edition.digest,
        licence: LICENCE,
        assumptions: assumptions(shared),
        rows: Rows { shared, language },
    })
}

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut all = serializer.serialize_seq(None)?;
        for row in rows(self.shared, self.language) {
            all.serialize_element(&Row(row))?;
        }
        all.end()
    }
}

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut row = serializer.serialize_map(Some(COLUMNS.len()))?;
        for (column, value) in COLUMNS.iter().zip(&self.0) {
            match value {
                Value::Text(text) => row.serialize_entry(column, text)?,
                Value::Number(number) => row.serialize_entry(column, number)?,
            }
        }
        row.end()
    }
}
