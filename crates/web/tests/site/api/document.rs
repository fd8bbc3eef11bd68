//! The description of the API says what the API is.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::service::get;

/// Every place in a value, with the way there.
pub fn walk<'v>(value: &'v Value, way: &str, visit: &mut impl FnMut(&str, &'v Value)) {
    visit(way, value);
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                walk(member, &format!("{way}/{name}"), visit);
            }
        }
        Value::Array(members) => {
            for (at, member) in members.iter().enumerate() {
                walk(member, &format!("{way}/{at}"), visit);
            }
        }
        _ => {}
    }
}

#[tokio::test]
async fn the_document_is_the_reviewed_one() {
    let document = get("/api/v1/openapi.json").await.json();
    insta::assert_snapshot!(serde_json::to_string_pretty(&document).unwrap());
}

#[tokio::test]
async fn every_route_of_the_api_is_in_the_document_and_no_other() {
    let document = get("/api/v1/openapi.json").await.json();
    let described: BTreeSet<String> = document["paths"]
        .as_object()
        .unwrap()
        .keys()
        .map(|path| format!("/api/v1{path}"))
        .collect();
    let routed: BTreeSet<String> = web::api::routes()
        .iter()
        .map(|route| route.path.to_owned())
        .filter(|path| path.starts_with("/api/v1/"))
        .collect();
    assert_eq!(described, routed);
}

#[tokio::test]
async fn every_description_stands_in_both_languages() {
    let document = get("/api/v1/openapi.json").await.json();
    let mut described = 0;
    walk(&document, "", &mut |way, value| {
        let in_example = way.contains("/example");
        if in_example {
            return;
        }
        if way.ends_with("/description") && !way.ends_with("/properties/description") {
            let text = value
                .as_str()
                .unwrap_or_else(|| panic!("{way} says nothing"));
            assert!(
                text.contains(" / ") || text.contains("\n\n"),
                "{way}: {text}"
            );
            described += 1;
        }
    });
    assert!(described > 200);
    let schemas = document["components"]["schemas"].as_object().unwrap();
    for (name, schema) in schemas {
        walk(schema, name, &mut |way, value| {
            if let Some((_, field)) = way.rsplit_once("/properties/")
                && !field.contains('/')
            {
                assert!(value["description"].is_string(), "{way} is not described");
            }
        });
    }
}

#[tokio::test]
async fn every_reference_in_the_document_leads_somewhere() {
    let document = get("/api/v1/openapi.json").await.json();
    assert_eq!(document["openapi"], "3.1.0");
    walk(&document["paths"], "", &mut |way, value| {
        let in_example = way.contains("/example");
        assert!(in_example || !value.is_null(), "{way} is nothing");
    });
    let mut followed = 0;
    walk(&document, "", &mut |way, value| {
        if way.ends_with("/$ref") {
            let target = value.as_str().unwrap().strip_prefix('#').unwrap();
            assert!(document.pointer(target).is_some(), "{way}: {target}");
            followed += 1;
        }
    });
    assert!(followed > 30);
}
