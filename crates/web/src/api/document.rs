//! The description of the API as `OpenAPI` 3.1, made of the handlers' own descriptions and types.
//!
//! Addresses, parameters and forms come from the code; what they mean comes from the texts, in both languages; the
//! examples are answers. What every address has in common is added here, once.

mod texts;

use std::sync::LazyLock;

use serde_json::{Map, Value, json};
use utoipa::openapi::{ComponentsBuilder, OpenApi, OpenApiBuilder, PathsBuilder};
use utoipa::{PartialSchema, ToSchema};
use wording::message;

use super::endpoint::Endpoint;
use super::info::VERSION;
use super::limit::{BURST, REQUESTS_PER_SECOND};
use super::question::{DEFAULT_LIMIT, MOST_RESULTS};
use super::{ROOT, endpoints};
use crate::open_data::publisher;
use crate::problem::{self, Problem};
use texts::{both, of_key};

/// The document without the address of the site, which is made once.
static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    let endpoints = endpoints();
    // What utoipa describes always serialises.
    let mut document = serde_json::to_value(described(&endpoints)).unwrap_or_default();
    document["info"] = information();
    document["tags"] = ["api", "agreements", "allocations", "recipients", "datasets"]
        .map(|tag| json!({ "name": tag, "description": of_key(&format!("help-api-tag-{tag}")) }))
        .into();
    let examples: Map<String, Value> = endpoints.iter().filter_map(example).collect();
    for (path, item) in members(&mut document["paths"]) {
        let has_path_parameter = path.contains('{');
        for (_, operation) in members(item) {
            complete(operation, has_path_parameter, &examples);
        }
    }
    for (_, schema) in members(&mut document["components"]["schemas"]) {
        texts::unsaid(schema);
        texts::of_fields(schema);
    }
    document
});

/// The document of a site that is found at this address.
pub(super) fn document(base_address: &str) -> Value {
    let mut document = DOCUMENT.clone();
    document["servers"] = json!([{ "url": format!("{base_address}{ROOT}") }]);
    document
}

fn described(endpoints: &[Endpoint]) -> OpenApi {
    let mut paths = PathsBuilder::new();
    let mut components = ComponentsBuilder::new();
    for endpoint in endpoints {
        for (path, item) in &endpoint.described.paths {
            paths = paths.path(path, item.clone());
        }
        components = components.schemas_from_iter(endpoint.schemas.clone());
    }
    components = components.schema(Problem::name(), Problem::schema());
    OpenApiBuilder::new()
        .paths(paths)
        .components(Some(components.build()))
        .build()
}

fn information() -> Value {
    let rate = REQUESTS_PER_SECOND.get();
    let description = message!(
        "open-data-api-description",
        default = DEFAULT_LIMIT,
        most = MOST_RESULTS,
        rate = rate,
        burst = BURST.get()
    );
    json!({
        "title": both(&message!("open-data-api-title"), " / "),
        "version": VERSION,
        "description": both(&description, "\n\n"),
        "contact": { "name": publisher::CONTACT, "email": publisher::EMAIL },
        "license": { "name": "CC0 1.0", "identifier": "CC0-1.0" },
    })
}

/// The operation's name and the answer it gives as an example.
fn example(endpoint: &Endpoint) -> Option<(String, Value)> {
    let mut items = endpoint.described.paths.values();
    let name = items.find_map(|item| item.get.as_ref()?.operation_id.clone())?;
    Some((name, serde_json::from_str(endpoint.example?).ok()?))
}

/// Adds texts, the example, and the answers every operation can give.
fn complete(operation: &mut Value, has_path_parameter: bool, examples: &Map<String, Value>) {
    let name = operation["operationId"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    operation["summary"] = of_key(&format!("help-api-operation-{name}"));
    operation["description"] = operation["summary"].clone();
    let mut has_parameters = false;
    let parameters = operation
        .get_mut("parameters")
        .and_then(Value::as_array_mut);
    for parameter in parameters.into_iter().flatten() {
        has_parameters |= parameter["in"] == "query";
        let name = parameter["name"].as_str().unwrap_or_default().to_owned();
        parameter["description"] = of_key(&format!("help-api-parameter-{name}"));
        parameter["example"] = texts::parameter_example(&name);
        texts::unsaid(&mut parameter["schema"]);
    }
    let answers = &mut operation["responses"];
    let good = &mut answers["200"];
    good["description"] = of_key("help-api-status-200");
    good["headers"] = headers(&["ETag", "Cache-Control"]);
    if let Some(example) = examples.get(&name) {
        good["content"]["application/json"]["example"] = example.clone();
        if example.get("total_count").is_some() {
            good["headers"]["Link"] = header("Link");
        }
    }
    answers["304"] =
        json!({ "description": of_key("help-api-status-304"), "headers": headers(&["ETag"]) });
    if has_path_parameter {
        answers["404"] = problem_answer(404, "not-found");
    }
    if has_parameters {
        answers["422"] = problem_answer(422, "invalid-parameter");
    }
    answers["429"] = problem_answer(429, "too-many-requests");
    answers["429"]["headers"] = headers(&["Retry-After"]);
    answers["500"] = problem_answer(500, "server-error");
}

fn problem_answer(status: u16, kind: &str) -> Value {
    json!({
        "description": of_key(&format!("help-api-status-{status}")),
        "content": { problem::MEDIA_TYPE: {
            "schema": { "$ref": "#/components/schemas/Problem" },
            "example": {
                "type": format!("urn:overens:problem:{kind}"),
                "title": texts::swedish(&format!("help-api-example-title-{status}")),
                "status": status,
                "detail": texts::swedish(&format!("help-api-example-detail-{status}")),
                "instance": texts::problem_instance(status),
            },
        } },
    })
}

fn headers(names: &[&str]) -> Value {
    let all = names.iter().map(|name| ((*name).to_owned(), header(name)));
    Value::Object(all.collect())
}

fn header(name: &str) -> Value {
    let key = format!("help-api-header-{}", name.to_lowercase());
    let kind = if name == "Retry-After" {
        "integer"
    } else {
        "string"
    };
    json!({ "description": of_key(&key), "schema": { "type": kind } })
}

fn members(value: &mut Value) -> impl Iterator<Item = (&String, &mut Value)> {
    value.as_object_mut().into_iter().flatten()
}
