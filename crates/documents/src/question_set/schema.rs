//! A JSON Schema (draft 2020-12) of the answers to a question set.
//!
//! The answers are one object: a question that is asked once has its answer, one that is asked for items has an object with an
//! answer per item, and a table is a list of rows. Everything may be missing, because a report grows; what must be answered
//! when it is shown is decided by the checks of the set, which a schema cannot tell.

use grants::question_set::value::{
    LARGEST_KRONOR, LONGEST_LONG_TEXT, LONGEST_SHORT_TEXT, MOST_FILES,
};
use grants::question_set::{Choice, Kind, Question, QuestionSet, Repeated, Section};
use serde_json::{Map, Value, json};
use wording::Language;

/// The address of the dialect.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema, with the questions in a language.
pub fn schema(set: &QuestionSet, language: Language) -> Value {
    let questions = set.questions();
    let properties: Map<String, Value> = questions
        .map(|(section, question)| {
            let of = asked(section, question, language);
            (question.name.clone(), of)
        })
        .collect();
    json!({
        "$schema": DIALECT,
        "$id": format!("urn:overens:questions:{}:{}", set.agreement, set.respondent.word()),
        "title": language.of(&set.title),
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    })
}

fn asked(section: &Section, question: &Question, language: Language) -> Value {
    let mut answer = answer(&question.kind, language);
    if let (Some(it), false) = (answer.as_object_mut(), section.repeated.by_item()) {
        describe(it, question, language);
    }
    let items = match &section.repeated {
        Repeated::Once => return answer,
        Repeated::EachItem => json!({ "type": "string", "pattern": "^[a-z0-9-]+$" }),
        Repeated::Items(items) => json!({ "enum": items }),
    };
    let mut by_item = Map::new();
    describe(&mut by_item, question, language);
    by_item.insert("type".to_owned(), json!("object"));
    by_item.insert("propertyNames".to_owned(), items);
    by_item.insert("additionalProperties".to_owned(), answer);
    Value::Object(by_item)
}

fn describe(of: &mut Map<String, Value>, question: &Question, language: Language) {
    of.insert("title".to_owned(), json!(language.of(&question.label)));
    if let Some(guidance) = &question.guidance {
        of.insert("description".to_owned(), json!(language.of(guidance)));
    }
}

/// What one answer is.
fn answer(kind: &Kind, language: Language) -> Value {
    match kind {
        Kind::Kronor => json!({ "type": "integer", "minimum": 0, "maximum": LARGEST_KRONOR }),
        Kind::Number { decimals: 0 } => json!({ "type": "integer" }),
        Kind::Number { .. } => json!({ "type": "number" }),
        Kind::Date => json!({ "type": "string", "format": "date" }),
        Kind::YesNo => json!({ "type": "boolean" }),
        Kind::OneOf(choices) => one_of(choices, language),
        Kind::SeveralOf(choices) => json!({
            "type": "array",
            "items": one_of(choices, language),
            "uniqueItems": true,
        }),
        Kind::ShortText => json!({ "type": "string", "maxLength": LONGEST_SHORT_TEXT }),
        Kind::LongText => json!({ "type": "string", "maxLength": LONGEST_LONG_TEXT }),
        Kind::File => json!({
            "type": "array",
            "items": { "type": "string" },
            "maxItems": MOST_FILES,
        }),
        Kind::Table { columns, most_rows } => {
            let cells = columns.iter().map(|column| {
                let mut cell = answer(&column.kind, language);
                if let Some(it) = cell.as_object_mut() {
                    it.insert("title".to_owned(), json!(language.of(&column.label)));
                }
                (column.name.clone(), cell)
            });
            let cells: Map<String, Value> = cells.collect();
            json!({
                "type": "array",
                "maxItems": most_rows,
                "items": {
                    "type": "object",
                    "properties": cells,
                    "additionalProperties": false,
                },
            })
        }
    }
}

fn one_of(choices: &[Choice], language: Language) -> Value {
    let choices = choices
        .iter()
        .map(|choice| json!({ "const": choice.name, "title": language.of(&choice.label) }));
    json!({ "type": "string", "oneOf": choices.collect::<Vec<Value>>() })
}
