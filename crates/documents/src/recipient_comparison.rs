//! One figure of all recipients of a level as open data: a row each, in the order they are shown, with the exact number beside the
//! rounded one. What is not known is an empty cell, and never a nought.

use grants::Fraction;
use grants::recipient_comparison::Spread;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook};
use serde_json::{Map, Value, json};

use crate::csv::table;
use crate::json::pretty;
use crate::open_table::harmless;
use crate::xlsx::WorkbookFailed;

/// The columns, in order.
pub const COLUMNS: [&str; 13] = [
    "figure",
    "level",
    "year",
    "per",
    "code",
    "recipient",
    "county",
    "value",
    "value_numerator",
    "value_denominator",
    "inhabitants",
    "place",
    "own",
];

/// Wide enough for names and titles without dragging columns.
const COLUMN_WIDTH: u32 = 22;

/// A recipient with what is known of it.
pub struct ComparedRow {
    /// Its code.
    pub code: String,
    /// Its name.
    pub recipient: String,
    /// The code of its county, if it lies in one.
    pub county: String,
    /// The value; none when it is not known.
    pub value: Option<Fraction>,
    /// Its inhabitants, where they have to do with it.
    pub inhabitants: Option<i64>,
    /// Its place among all, the largest value first.
    pub place: Option<usize>,
    /// Whether it is the one that is pointed out.
    pub own: bool,
}

/// What is compared, and among whom.
pub struct ComparedTable<'a> {
    /// The word of the figure.
    pub figure: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// What a value counts.
    pub unit: &'a str,
    /// The word of the level.
    pub level: &'a str,
    /// The year.
    pub year: i16,
    /// Whether values stand as they are or for each inhabitant.
    pub per: &'a str,
    /// Where it comes from, and what we did with it.
    pub source: &'a str,
    /// How many decimals are shown.
    pub decimals: u32,
    /// How the values are spread.
    pub spread: Option<Spread>,
    /// The recipients, in the order they are shown.
    pub rows: &'a [ComparedRow],
}

/// A number with so many decimals, rounded half away from zero, as machines read it.
fn rounded(value: Fraction, decimals: u32) -> String {
    let Some(scaled) = 10_i128
        .checked_pow(decimals)
        .and_then(|scale| value.checked_mul(Fraction::whole(scale)))
    else {
        return String::new();
    };
    let (above, below) = (
        scaled.numerator().unsigned_abs(),
        scaled.denominator().unsigned_abs(),
    );
    let (whole, rest) = (above / below, above % below);
    let digits = whole + u128::from(rest >= below - rest);
    let width = usize::try_from(decimals).unwrap_or_default();
    let text = format!("{digits:0>width$}", width = width + 1);
    let (whole, part) = text.split_at(text.len() - width);
    let sign = if scaled.numerator() < 0 && digits != 0 {
        "-"
    } else {
        ""
    };
    if part.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{part}")
    }
}

impl ComparedTable<'_> {
    fn cells(&self, row: &ComparedRow) -> [String; COLUMNS.len()] {
        let written = |number: Option<String>| number.unwrap_or_default();
        [
            self.figure.to_owned(),
            self.level.to_owned(),
            self.year.to_string(),
            self.per.to_owned(),
            row.code.clone(),
            row.recipient.clone(),
            row.county.clone(),
            written(row.value.map(|value| rounded(value, self.decimals))),
            written(row.value.map(|value| value.numerator().to_string())),
            written(row.value.map(|value| value.denominator().to_string())),
            written(row.inhabitants.map(|count| count.to_string())),
            written(row.place.map(|place| place.to_string())),
            if row.own { "yes" } else { "no" }.to_owned(),
        ]
    }

    /// The table: UTF-8, commas, LF. A text that a spreadsheet would run has an apostrophe before it.
    pub fn csv(&self) -> Vec<u8> {
        let head = COLUMNS.map(str::to_owned);
        let rows = self.rows.iter().map(|row| {
            let [figure, level, year, per, code, recipient, rest @ ..] = self.cells(row);
            let mut cells = vec![figure, level, year, per, code, harmless(&recipient)];
            cells.extend(rest);
            cells
        });
        table(std::iter::once(head.to_vec()).chain(rows))
    }

    /// The table as JSON: what it is, how it is spread, then its rows as objects. Numbers that are no whole ones are texts, so that
    /// no reader makes them another number.
    pub fn json(&self) -> Vec<u8> {
        let rows = self.rows.iter().map(|row| {
            let mut object = Map::new();
            for (column, cell) in COLUMNS.iter().zip(self.cells(row)) {
                let value = match (*column, cell.as_str()) {
                    (_, "") => Value::Null,
                    ("year" | "inhabitants" | "place", digits) => digits
                        .parse::<i64>()
                        .map_or(Value::Null, |number| json!(number)),
                    ("own", word) => json!(word == "yes"),
                    (_, text) => json!(text),
                };
                object.insert((*column).to_owned(), value);
            }
            Value::Object(object)
        });
        let exact = |value: Fraction| {
            json!({
                "value": rounded(value, self.decimals),
                "value_numerator": value.numerator().to_string(),
                "value_denominator": value.denominator().to_string(),
            })
        };
        let spread = self.spread.map(|spread| {
            json!({
                "count": spread.count,
                "least": exact(spread.least),
                "lower_quartile": exact(spread.lower_quartile),
                "median": exact(spread.median),
                "upper_quartile": exact(spread.upper_quartile),
                "most": exact(spread.most),
            })
        });
        let missing = self.rows.iter().filter(|row| row.value.is_none()).count();
        pretty(&json!({
            "figure": self.figure,
            "title": self.title,
            "unit": self.unit,
            "level": self.level,
            "year": self.year,
            "per": self.per,
            "source": self.source,
            "missing": missing,
            "spread": spread,
            "rows": rows.collect::<Vec<Value>>(),
        }))
    }

    /// The table as a workbook: a sheet with the rows, one that says what they are. The same input gives the same bytes.
    pub fn workbook(&self, names: [&str; 2]) -> Result<Vec<u8>, WorkbookFailed> {
        let mut workbook = Workbook::new();
        let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
        let properties = DocProperties::new().set_title(self.title);
        workbook.set_properties(&properties.set_creation_datetime(&created));
        let sheet = workbook.add_worksheet();
        sheet.set_name(names[0])?;
        let bold = Format::new().set_bold();
        for (column, name) in (0_u16..).zip(COLUMNS) {
            sheet.set_column_width(column, f64::from(COLUMN_WIDTH))?;
            sheet.write_string_with_format(0, column, name, &bold)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        for (line, row) in (1_u32..).zip(self.rows) {
            for ((column, name), cell) in (0_u16..).zip(COLUMNS).zip(self.cells(row)) {
                let is_number = matches!(name, "year" | "value" | "inhabitants" | "place");
                match cell.parse::<f64>() {
                    Ok(number) if is_number => sheet.write_number(line, column, number)?,
                    // Written as text, a formula is never run and no digit of an exact number is lost.
                    _ => sheet.write_string(line, column, cell)?,
                };
            }
        }
        let about = workbook.add_worksheet();
        about.set_name(names[1])?;
        about.set_column_width(0, f64::from(COLUMN_WIDTH))?;
        let year = self.year.to_string();
        let facts = [
            ("title", self.title),
            ("unit", self.unit),
            ("level", self.level),
            ("year", &year),
            ("per", self.per),
            ("source", self.source),
        ];
        for (line, (name, value)) in (0_u32..).zip(facts) {
            about.write_string(line, 0, name)?;
            about.write_string(line, 1, value)?;
        }
        Ok(workbook.save_to_buffer()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<ComparedRow> {
        let row = |name: &str, value: Option<Fraction>| ComparedRow {
            code: "0138".to_owned(),
            recipient: name.to_owned(),
            county: "01".to_owned(),
            value,
            inhabitants: Some(48_678),
            place: value.map(|_| 1),
            own: value.is_some(),
        };
        vec![
            row("Tyresö", Fraction::new(937_983, 48_678)),
            row("=1+1", None),
        ]
    }

    fn table_of(rows: &[ComparedRow]) -> ComparedTable<'_> {
        ComparedTable {
            figure: "belopp",
            title: "Belopp",
            unit: "kronor",
            level: "kommuner",
            year: 2021,
            per: "invanare",
            source: "Källan",
            decimals: 2,
            spread: None,
            rows,
        }
    }

    #[test]
    fn the_exact_number_stands_beside_the_rounded_one_and_what_is_missing_is_empty() {
        let rows = rows();
        let text = String::from_utf8(table_of(&rows).csv()).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], COLUMNS.join(","));
        let first = "belopp,kommuner,2021,invanare,0138,Tyresö,01,19.27,";
        assert!(lines[1].starts_with(first), "{text}");
        assert_eq!(
            lines[2],
            "belopp,kommuner,2021,invanare,0138,'=1+1,01,,,,48678,,no"
        );
        let json: Value = serde_json::from_slice(&table_of(&rows).json()).unwrap();
        assert_eq!(json["rows"][0]["value"], "19.27");
        assert_eq!(json["rows"][1]["value"], Value::Null);
        assert_eq!(
            (&json["missing"], &json["spread"]),
            (&json!(1), &Value::Null)
        );
    }

    #[test]
    fn the_same_table_is_the_same_workbook() {
        let rows = rows();
        let names = ["Jämförelse", "Om"];
        let one = table_of(&rows).workbook(names).unwrap();
        assert!(one.starts_with(b"PK"));
        assert_eq!(one, table_of(&rows).workbook(names).unwrap());
    }

    #[test]
    fn numbers_are_rounded_away_from_zero_at_the_half() {
        let of = |above, below, decimals| rounded(Fraction::new(above, below).unwrap(), decimals);
        assert_eq!(of(1, 8, 2), "0.13");
        assert_eq!(of(-1, 8, 2), "-0.13");
        assert_eq!(of(-1, 1_000, 2), "0.00");
        assert_eq!(of(7, 1, 0), "7");
        assert_eq!(of(i128::MAX, 1, 2), "");
    }
}
