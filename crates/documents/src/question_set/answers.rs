//! Answers as JSON, as the schema of their set says.

use std::collections::BTreeMap;

use grants::question_set::address::Address;
use grants::question_set::value::{Answer, decimal};
use serde_json::{Map, Number, Value, json};

/// Ten-thousandths in one.
const SCALE: i128 = 10_000;

/// The rows of a table by their number.
type Rows = BTreeMap<u16, Map<String, Value>>;

/// All answers as one object. Rows of a table that nothing stands in are left out, so that the others move up.
pub fn answers(all: &BTreeMap<Address, Answer>) -> Value {
    let mut object = Map::new();
    let mut tables: BTreeMap<(&str, Option<&str>), Rows> = BTreeMap::new();
    for (address, answer) in all {
        let (question, item) = (address.question.as_str(), address.item.as_deref());
        match &address.cell {
            Some(cell) => {
                let rows = tables.entry((question, item)).or_default();
                let row = rows.entry(cell.row).or_default();
                row.insert(cell.column.clone(), value(answer));
            }
            None => put(&mut object, question, item, value(answer)),
        }
    }
    for ((question, item), rows) in tables {
        let rows = rows.into_values().map(Value::Object).collect();
        put(&mut object, question, item, Value::Array(rows));
    }
    Value::Object(object)
}

fn put(object: &mut Map<String, Value>, question: &str, item: Option<&str>, value: Value) {
    let Some(item) = item else {
        object.insert(question.to_owned(), value);
        return;
    };
    let by_item = object.entry(question).or_insert_with(|| json!({}));
    if let Some(by_item) = by_item.as_object_mut() {
        by_item.insert(item.to_owned(), value);
    }
}

fn value(answer: &Answer) -> Value {
    match answer {
        Answer::Kronor(kronor) => json!(kronor),
        Answer::Number(ten_thousandths) => number(*ten_thousandths),
        Answer::Date(day) => json!(day.to_string()),
        Answer::YesNo(yes) => json!(yes),
        Answer::One(word) | Answer::Text(word) => json!(word),
        Answer::Several(words) | Answer::Files(words) => json!(words),
    }
}

fn number(ten_thousandths: i128) -> Value {
    let whole = ten_thousandths / SCALE;
    match i64::try_from(whole) {
        Ok(whole) if ten_thousandths % SCALE == 0 => json!(whole),
        // The decimals as they are written: no sum is made of them here.
        _ => decimal(ten_thousandths)
            .parse::<Number>()
            .map_or(Value::Null, Value::Number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_stand_by_question_item_and_row() {
        let text = |text: &str| Answer::Text(text.to_owned());
        let all = BTreeMap::from([
            (Address::of("who"), text("Hanna")),
            (Address::of("plan"), Answer::YesNo(true)),
            (Address::of("staff"), Answer::Number(125_000)),
            (Address::of("used").about(Some("b")), Answer::Kronor(2)),
            (Address::of("used").about(Some("a")), Answer::Kronor(1)),
            (
                Address::of("cost").about(Some("a")).cell(3, "kind"),
                text("x"),
            ),
            (
                Address::of("cost").about(Some("a")).cell(1, "kind"),
                text("y"),
            ),
        ]);
        let expected = json!({
            "who": "Hanna",
            "plan": true,
            "staff": 12.5,
            "used": { "a": 1, "b": 2 },
            "cost": { "a": [{ "kind": "y" }, { "kind": "x" }] },
        });
        assert_eq!(answers(&all), expected);
    }
}
