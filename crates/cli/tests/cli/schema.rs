//! A small checker of JSON documents against the JSON Schemas in `docs/schema`.
//!
//! It knows only the keywords those schemas use, and ends the test at any other, so that nothing
//! is said in a schema that is not checked. A general validator was measured: half a
//! minute of building and more than twenty packages for these few keywords.

use std::path::PathBuf;

use serde_json::Value;

/// Words that describe and do not restrict.
const DESCRIBING: [&str; 7] = [
    "$schema",
    "$id",
    "$comment",
    "$defs",
    "title",
    "description",
    "examples",
];

/// A schema.
pub struct Schema {
    root: Value,
}

impl Schema {
    /// The schema of this name in `docs/schema`.
    pub fn named(name: &str) -> Self {
        let file = format!("../../docs/schema/{name}.schema.json");
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(file);
        let root = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        Self { root }
    }

    /// Everything in the document that the schema does not allow, with its place.
    pub fn faults(&self, document: &Value) -> Vec<String> {
        let mut faults = Vec::new();
        self.check(&self.root, document, "", &mut faults);
        faults
    }

    fn check(&self, schema: &Value, value: &Value, place: &str, faults: &mut Vec<String>) {
        for (keyword, wanted) in schema.as_object().unwrap() {
            if DESCRIBING.contains(&keyword.as_str()) {
                continue;
            }
            let holds = match keyword.as_str() {
                "$ref" => {
                    self.check(self.referred(wanted), value, place, faults);
                    true
                }
                "properties" => self.properties(wanted, value, place, faults),
                "items" => self.items(wanted, value, place, faults),
                "anyOf" => wanted.as_array().unwrap().iter().any(|one| {
                    let mut inner = Vec::new();
                    self.check(one, value, place, &mut inner);
                    inner.is_empty()
                }),
                "additionalProperties" => only_known(schema, wanted, value),
                "required" => has_all(wanted, value),
                "type" => is_of(wanted, value),
                "enum" => wanted.as_array().unwrap().contains(value),
                "minimum" => value
                    .as_i64()
                    .is_none_or(|number| number >= wanted.as_i64().unwrap()),
                "pattern" => value
                    .as_str()
                    .is_none_or(|text| matches(wanted.as_str().unwrap(), text)),
                "format" => value
                    .as_str()
                    .is_none_or(|text| is_formatted(wanted.as_str().unwrap(), text)),
                other => panic!("the checker does not know the keyword {other}"),
            };
            if !holds {
                faults.push(format!("{place}: {keyword} {wanted}, but {value}"));
            }
        }
    }

    fn referred(&self, reference: &Value) -> &Value {
        let pointer = reference.as_str().unwrap().strip_prefix('#').unwrap();
        self.root
            .pointer(pointer)
            .unwrap_or_else(|| panic!("{pointer} leads nowhere"))
    }

    fn properties(
        &self,
        wanted: &Value,
        value: &Value,
        place: &str,
        faults: &mut Vec<String>,
    ) -> bool {
        for (name, schema) in wanted.as_object().unwrap() {
            if let Some(inner) = value.get(name) {
                self.check(schema, inner, &format!("{place}/{name}"), faults);
            }
        }
        true
    }

    fn items(&self, wanted: &Value, value: &Value, place: &str, faults: &mut Vec<String>) -> bool {
        for (at, inner) in value.as_array().into_iter().flatten().enumerate() {
            self.check(wanted, inner, &format!("{place}/{at}"), faults);
        }
        true
    }
}

fn only_known(schema: &Value, wanted: &Value, value: &Value) -> bool {
    assert_eq!(
        wanted,
        &Value::Bool(false),
        "the checker knows only additionalProperties: false"
    );
    let known = schema["properties"].as_object().unwrap();
    value
        .as_object()
        .is_none_or(|object| object.keys().all(|name| known.contains_key(name)))
}

fn has_all(wanted: &Value, value: &Value) -> bool {
    let mut names = wanted.as_array().unwrap().iter();
    value
        .as_object()
        .is_none_or(|object| names.all(|name| object.contains_key(name.as_str().unwrap())))
}

fn is_of(wanted: &Value, value: &Value) -> bool {
    let is = |kind: &str| match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "null" => value.is_null(),
        other => panic!("the checker does not know the type {other}"),
    };
    match wanted {
        Value::Array(kinds) => kinds.iter().any(|kind| is(kind.as_str().unwrap())),
        kind => is(kind.as_str().unwrap()),
    }
}

/// The patterns of the schemas, each checked by hand.
fn matches(pattern: &str, text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match pattern {
        "^[0-9a-f]{64}$" => {
            text.len() == 64 && text.bytes().all(|byte| b"0123456789abcdef".contains(&byte))
        }
        "^[a-z0-9-]{1,64}$" => {
            (1..=64).contains(&text.len())
                && text
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        }
        "^([0-9]{2}|[0-9]{4}|SKR)$" => {
            text == "SKR" || (digits(text) && [2, 4].contains(&text.len()))
        }
        "^-?[0-9]+/[1-9][0-9]*$" => text.split_once('/').is_some_and(|(above, below)| {
            digits(above.strip_prefix('-').unwrap_or(above))
                && digits(below)
                && !below.starts_with('0')
        }),
        other => panic!("the checker does not know the pattern {other}"),
    }
}

fn is_formatted(format: &str, text: &str) -> bool {
    match format {
        "date" => text.parse::<jiff::civil::Date>().is_ok() && text.len() == 10,
        "uri" => text.starts_with("https://") || text.starts_with("http://"),
        other => panic!("the checker does not know the format {other}"),
    }
}
