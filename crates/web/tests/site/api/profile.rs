//! Digg's REST API profile, one test per group of rules, named by the rules' ids. The profile's own
//! tool is published where a closed build cannot fetch it.

use serde_json::Value;

use crate::api::document::walk;
use crate::service::{BASE, get};

async fn document() -> Value {
    get("/api/v1/openapi.json").await.json()
}

/// Every operation with its path.
fn operations(document: &Value) -> Vec<(String, Value)> {
    let paths = document["paths"].as_object().unwrap();
    let each = paths.iter().flat_map(|(path, item)| {
        let operations = item.as_object().unwrap().values();
        operations.map(move |operation| (path.clone(), operation.clone()))
    });
    each.collect()
}

fn parameters(document: &Value) -> Vec<(String, Value)> {
    let each = operations(document)
        .into_iter()
        .flat_map(|(path, operation)| {
            let all = operation["parameters"]
                .as_array()
                .cloned()
                .unwrap_or_default();
            all.into_iter().map(move |one| (path.clone(), one))
        });
    each.collect()
}

fn is_snake_case(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

#[tokio::test]
async fn ufn_01_ufn_02_ver_05_the_address_is_https_domain_api_version() {
    let document = document().await;
    assert_eq!(document["servers"][0]["url"], format!("{BASE}/api/v1"));
    assert!(BASE.starts_with("https://"));
}

#[tokio::test]
async fn ufn_05_addresses_are_shorter_than_2048_characters() {
    // The longest address there can be: the longest path, and every parameter at its longest.
    let document = document().await;
    let longest = parameters(&document)
        .iter()
        .map(|(_, one)| {
            let schema = &one["schema"];
            let length = schema["maxLength"].as_u64().unwrap_or(20);
            // A letter can take six characters when it is written with percent signs.
            length * 6 + 10
        })
        .max()
        .unwrap();
    assert!(longest < 2_048);
}

#[tokio::test]
async fn ufn_07_ufn_08_ufn_09_paths_are_lower_case_words_with_hyphens() {
    for path in document().await["paths"].as_object().unwrap().keys() {
        for part in path.split('/').filter(|part| !part.starts_with('{')) {
            let fits = |byte: u8| {
                byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.".contains(&byte)
            };
            assert!(part.bytes().all(fits), "{path}");
        }
        assert!(!path.ends_with('/'), "{path}");
    }
}

#[tokio::test]
async fn res_02_no_parameter_is_a_personal_identity_number() {
    for (path, parameter) in parameters(&document().await) {
        let name = parameter["name"].as_str().unwrap();
        for word in ["person", "pnr", "ssn", "identity"] {
            assert!(!name.contains(word), "{path}: {name}");
        }
    }
}

#[tokio::test]
async fn res_06_resources_are_plural_nouns() {
    for path in document().await["paths"].as_object().unwrap().keys() {
        let first = path.split('/').nth(1).unwrap();
        let of_the_api_itself = ["api-info", "openapi.json"].contains(&first);
        assert!(of_the_api_itself || first.ends_with('s'), "{path}");
    }
}

#[tokio::test]
async fn ver_06_api_info_tells_name_version_release_documentation_and_status() {
    let info = get("/api/v1/api-info").await.json();
    for member in [
        "api_name",
        "api_version",
        "api_released",
        "api_documentation",
        "api_status",
    ] {
        assert!(
            info[member].as_str().is_some_and(|text| !text.is_empty()),
            "{member}"
        );
    }
    assert!(
        info["api_released"]
            .as_str()
            .unwrap()
            .parse::<jiff::civil::Date>()
            .is_ok()
    );
    let documentation = info["api_documentation"].as_str().unwrap();
    let path = documentation.strip_prefix(BASE).unwrap();
    assert_eq!(get(path).await.status, 200);
}

#[tokio::test]
async fn ame_01_ame_04_arq_01_answers_are_json_in_utf_8() {
    for (path, operation) in operations(&document().await) {
        let content = operation["responses"]["200"]["content"]
            .as_object()
            .unwrap();
        assert_eq!(
            content.keys().collect::<Vec<_>>(),
            ["application/json"],
            "{path}"
        );
    }
    let tyreso = get("/api/v1/recipients?q=tyres%C3%B6").await;
    assert!(
        std::str::from_utf8(&tyreso.body)
            .unwrap()
            .contains("Tyresö")
    );
}

#[tokio::test]
async fn ame_05_ame_07_fns_01_every_name_is_snake_case() {
    let document = document().await;
    walk(&document["components"]["schemas"], "", &mut |way, value| {
        if way.ends_with("/properties") {
            for name in value.as_object().unwrap().keys() {
                assert!(is_snake_case(name), "{way}: {name}");
            }
        }
    });
    for (path, parameter) in parameters(&document) {
        assert!(is_snake_case(parameter["name"].as_str().unwrap()), "{path}");
    }
}

#[tokio::test]
async fn fns_03_parameters_of_a_query_are_optional() {
    for (path, parameter) in parameters(&document().await) {
        let expected = parameter["in"] == "path";
        assert_eq!(
            parameter["required"], expected,
            "{path}: {}",
            parameter["name"]
        );
    }
}

#[tokio::test]
async fn fns_05_fns_07_fns_09_lists_are_divided_by_limit_and_offset_and_limit_is_20() {
    for (path, operation) in operations(&document().await) {
        let form = operation.pointer("/responses/200/content/application~1json/schema/$ref");
        let is_list = form.is_some_and(|form| form.as_str().unwrap().contains("/Listed_"));
        let all = operation["parameters"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let named = |name: &str| all.iter().find(|one| one["name"] == name).cloned();
        assert_eq!(named("limit").is_some(), is_list, "{path}");
        assert_eq!(named("offset").is_some(), is_list, "{path}");
        if let Some(limit) = named("limit") {
            assert_eq!(limit["schema"]["default"], 20, "{path}");
        }
    }
    let answer = get("/api/v1/recipients").await.json();
    assert_eq!(answer["limit"], 20);
    assert_eq!(answer["results"].as_array().unwrap().len(), 20);
}

#[tokio::test]
async fn fel_01_fel_02_errors_are_problems_with_the_five_members() {
    let document = document().await;
    let problem = &document["components"]["schemas"]["Problem"];
    let mut required: Vec<&str> = problem["required"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one.as_str().unwrap())
        .collect();
    required.sort_unstable();
    assert_eq!(required, ["detail", "instance", "status", "title", "type"]);
    for (path, operation) in operations(&document) {
        for (status, answer) in operation["responses"].as_object().unwrap() {
            if status.starts_with(['4', '5']) {
                let content = answer["content"].as_object().unwrap();
                assert_eq!(
                    content.keys().collect::<Vec<_>>(),
                    ["application/problem+json"],
                    "{path}"
                );
            }
        }
    }
}

#[tokio::test]
async fn dot_01_dot_04_times_are_rfc_3339_in_utc_and_dates_have_no_time() {
    let agreement = get("/api/v1/agreements/psykisk-halsa-2021").await.json();
    let published = agreement["published_at"].as_str().unwrap();
    assert!(published.ends_with('Z') && published.parse::<jiff::Timestamp>().is_ok());
    let deadline = agreement["claim_deadline"].as_str().unwrap();
    assert_eq!(deadline, "2021-12-01");
}

#[tokio::test]
async fn dok_contact_licence_limits_and_service_level_are_stated_in_both_languages() {
    let document = document().await;
    let info = &document["info"];
    assert!(info["contact"]["email"].as_str().unwrap().contains('@'));
    assert_eq!(info["license"]["identifier"], "CC0-1.0");
    let description = info["description"].as_str().unwrap();
    for words in [
        "429",
        "1 000",
        "1,000",
        "svarstid",
        "response time",
        "ingen nyckel",
        "no key",
    ] {
        let plain = description.replace('\u{a0}', " ");
        assert!(plain.contains(words), "{words}: {plain}");
    }
}

#[tokio::test]
async fn dok_every_operation_is_described_with_examples_of_question_and_answer() {
    for (path, operation) in operations(&document().await) {
        assert!(
            operation["summary"]
                .as_str()
                .is_some_and(|text| text.contains(" / ")),
            "{path}"
        );
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            assert!(
                !parameter["example"].is_null(),
                "{path}: {}",
                parameter["name"]
            );
        }
        for (status, answer) in operation["responses"].as_object().unwrap() {
            assert!(answer["description"].is_string(), "{path} {status}");
            for (kind, content) in answer["content"].as_object().into_iter().flatten() {
                let itself = path == "/openapi.json" && status == "200";
                assert!(
                    itself || content["example"].is_object(),
                    "{path} {status} {kind}"
                );
            }
        }
    }
}

#[tokio::test]
async fn sak_09_sak_16_no_key_is_asked_for_and_none_is_taken_in_the_address() {
    let document = document().await;
    assert!(document["components"]["securitySchemes"].is_null());
    assert!(document["security"].is_null());
}
