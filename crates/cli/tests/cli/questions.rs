//! `overens questions`: check, export and import.

use agreement::shipped;

use crate::desk::Desk;
use crate::program::overens;

const ID: &str = "psykisk-halsa-2021-municipality";

/// A file with one error of each sort a person makes.
const ERRORS: &str = r#"format = 1
agreement = "psykisk-halsa-2021"
respondent = "municipality"
title = { sv = "Redovisning", en = "Report" }

[[section]]
name = "pengar"
title = { sv = "Pengar" }
repeat = ["utveckling-kommuner"]

[[section.question]]
name = "used"
serie = "used"
label = { sv = "Använt", en = "Used" }
kind = "kronr"

[[section.question]]
name = "plan"
series = "plan"
label = { sv = "Plan", en = "Plan" }
kind = "yes-no"
decimals = 1
shown = "${used} > now()"
"#;

#[test]
fn a_shipped_set_is_told_section_by_section() {
    let swedish = overens(&format!("questions check {ID}")).done();
    insta::assert_snapshot!("check_swedish", swedish);
    let english = overens("questions check psykisk-halsa-2021-county --lang en").done();
    insta::assert_snapshot!("check_english", english);
}

#[test]
fn every_problem_of_a_file_is_told_with_its_place() {
    let desk = Desk::with("fel.toml", ERRORS);
    insta::assert_snapshot!("errors_swedish", desk.refuses("questions check fel.toml"));
    insta::assert_snapshot!(
        "errors_english",
        desk.refuses("questions check fel.toml --lang en")
    );
}

#[test]
fn an_item_that_the_agreement_lacks_is_told() {
    let text = shipped::find_question_set("psykisk-halsa-2021-county")
        .unwrap()
        .text;
    let desk = Desk::with(
        "fel.toml",
        text.replace("[\"sammanhallen-vard\"]", "[\"sammanhållen\"]"),
    );
    assert!(
        desk.refuses("questions check fel.toml")
            .stderr
            .contains("sammanhållen")
    );
    let desk = Desk::with(
        "fel.toml",
        text.replace("[\"sammanhallen-vard\"]", "[\"traumavard\"]"),
    );
    assert!(
        desk.refuses("questions check fel.toml")
            .stderr
            .contains("traumavard")
    );
}

#[test]
fn what_is_exported_is_imported_as_the_same_file() {
    let desk = Desk::with("unused.txt", "");
    for shipped in shipped::question_sets() {
        let id = shipped.id;
        let (_, body) = shipped.text.split_once("\n\n").unwrap();
        let toml = overens(&format!("questions export {id} --format toml")).done();
        assert_eq!(toml.text(), body, "{id}");
        for (format, ending) in [("xlsform", "xlsx"), ("json", "json")] {
            let file = format!("{id}.{ending}");
            desk.overens(&format!(
                "questions export {id} --format {format} --out {file}"
            ))
            .done();
            let imported = desk.overens(&format!("questions import {file}")).done();
            assert_eq!(imported.text(), body, "{file}");
            assert_eq!(imported.stderr, "", "nothing is left out of {file}");
        }
    }
}

#[test]
fn the_schema_and_the_codebook_name_every_question() {
    for shipped in shipped::question_sets() {
        let set = shipped.read().unwrap();
        let id = shipped.id;
        let schema = overens(&format!("questions export {id} --format schema")).done();
        let schema: serde_json::Value = serde_json::from_slice(&schema.stdout).unwrap();
        let codebook = overens(&format!("questions export {id} --format codebook")).done();
        let codebook = codebook.text().to_owned();
        for (_, question) in set.questions() {
            assert!(
                !schema["properties"][&question.name].is_null(),
                "{id}: {}",
                question.name
            );
            let begins = format!("\r\n{};;{};", question.name, question.series);
            assert!(codebook.contains(&begins), "{id}: {}", question.name);
            for column in question.kind.columns() {
                let begins = format!("\r\n{};{};", question.name, column.name);
                assert!(codebook.contains(&begins), "{id}: {}", column.name);
            }
        }
    }
}

#[test]
fn what_cannot_be_done_is_said_with_a_way_out() {
    let desk = Desk::with("inget.xlsx", "PK");
    for (name, words) in [
        (
            "unknown",
            "questions check psykisk-halsa-2021-kommun".to_owned(),
        ),
        ("no_file", format!("questions export {ID} --format xlsform")),
        ("no_form", "questions import inget.xlsx".to_owned()),
        (
            "no_respondent",
            "questions import inget.xlsx --respondent kommun".to_owned(),
        ),
    ] {
        insta::assert_snapshot!(name, desk.refuses(&words));
    }
}
