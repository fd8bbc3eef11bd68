//! What is said of parameters and fields. A name means the same thing wherever it stands, so each has one text.

use serde_json::{Value, json};
use wording::{Language, Message};

/// A message in both languages.
pub(super) fn both(message: &Message, between: &str) -> String {
    Language::ALL
        .map(|language| language.say(message))
        .join(between)
}

/// The text of a key in both languages, or nothing where a text is missing, which a test finds.
pub(super) fn of_key(key: &str) -> Value {
    let [Some(swedish), Some(english)] = Language::ALL.map(|language| language.text(key)) else {
        return Value::Null;
    };
    Value::String(format!("{swedish} / {english}"))
}

/// The Swedish text of a key.
pub(super) fn swedish(key: &str) -> Option<String> {
    Language::Swedish.text(key)
}

/// Says what each field of a schema means.
pub(super) fn of_fields(schema: &mut Value) {
    let parts = schema.get_mut("allOf").and_then(Value::as_array_mut);
    parts.into_iter().flatten().for_each(of_fields);
    let fields = schema.get_mut("properties").and_then(Value::as_object_mut);
    for (name, field) in fields.into_iter().flatten() {
        if let Some(nested) = field.get_mut("items") {
            unsaid(nested);
            of_fields(nested);
        }
        field["description"] = of_key(&format!("help-api-field-{name}"));
    }
}

/// Takes away what a form is called in the code, which is said in one language only.
pub(super) fn unsaid(form: &mut Value) {
    if let Some(members) = form.as_object_mut() {
        members.remove("description");
    }
}

/// A value each parameter can have.
pub(super) fn parameter_example(name: &str) -> Value {
    match name {
        "limit" => json!(20),
        "offset" => json!(0),
        "level" => json!("municipality"),
        "code" => json!("0138"),
        "county" => json!("01"),
        "q" => json!("Tyresö"),
        "agreement" => json!("psykisk-halsa-2021"),
        "item" => json!("utveckling-kommuner"),
        "dataset" => json!("population-2020-12-31"),
        _ => Value::Null,
    }
}

/// An address at which each problem can be met.
pub(super) fn problem_instance(status: u16) -> &'static str {
    match status {
        404 => "/api/v1/agreements/psykisk-halsa-2031",
        _ => "/api/v1/agreements",
    }
}
