//! The examples in the document are the answers the service gives. When they differ on purpose, run the tests
//! with `OVERENS_WRITE_EXAMPLES=1` and look at what changed.

use serde_json::Value;

use crate::service::{PUBLISHED, get};

const ROOT: &str = "/api/v1";

#[tokio::test]
#[expect(
    clippy::disallowed_methods,
    reason = "the examples are files of this crate"
)]
async fn every_example_in_the_document_is_an_answer() {
    let document = get("/api/v1/openapi.json").await.json();
    let mut compared = 0;
    for route in web::api::routes() {
        let Some(path) = route.path.strip_prefix(ROOT) else {
            continue;
        };
        let operation = &document["paths"][path]["get"];
        let Some(example) = operation.pointer("/responses/200/content/application~1json/example")
        else {
            continue;
        };
        let answer = get(route.samples[0].address).await.json();
        if std::env::var_os("OVERENS_WRITE_EXAMPLES").is_some() {
            let name = operation["operationId"].as_str().unwrap();
            let text = serde_json::to_string_pretty(&answer).unwrap() + "\n";
            let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/api/examples");
            std::fs::write(format!("{folder}/{name}.json"), text).unwrap();
            continue;
        }
        assert_eq!(*example, answer, "{path}");
        compared += 1;
    }
    assert!(compared >= 13 || std::env::var_os("OVERENS_WRITE_EXAMPLES").is_some());
}

#[tokio::test]
async fn the_amount_in_the_api_is_that_of_the_published_allocation() {
    let mut seen = 0;
    for of in PUBLISHED.agreements() {
        let id = &of.agreement.id;
        let mut offset = 0;
        let steps = of.distribution.allocations.iter();
        let mut steps = steps.flat_map(|one| one.steps.iter().map(move |step| (one, step)));
        loop {
            let address = format!("/api/v1/agreements/{id}/allocations?limit=1000&offset={offset}");
            let answer = get(&address).await.json();
            let results: &Vec<Value> = answer["results"].as_array().unwrap();
            if results.is_empty() {
                break;
            }
            for row in results {
                let (allocation, step) = steps.next().unwrap();
                assert_eq!(row["item"], *allocation.item.id);
                assert_eq!(row["code"], step.code.to_string());
                assert_eq!(row["amount"].as_i64(), step.amount.whole_kronor());
                seen += 1;
            }
            offset += results.len();
        }
        assert!(steps.next().is_none(), "{id}");
    }
    assert!(seen > 4_000, "only {seen} amounts");
}
