//! What a person sees of a file with many problems, in both languages.

use agreement::{reader, shipped};
use wording::Language;

fn page(text: &str, name: &str, language: Language) -> String {
    let problems = reader::read(text, name, shipped::register()).expect_err("a file with problems");
    problems.render(language)
}

const MANY: &str = include_str!("../agreement_fixtures/many-problems.toml");
const BROKEN: &str = include_str!("../agreement_fixtures/broken-toml.toml");

#[test]
fn every_problem_of_a_file_is_shown_at_once_in_swedish() {
    insta::assert_snapshot!(
        "many_problems_sv",
        page(MANY, "många-fel.toml", Language::Swedish)
    );
}

#[test]
fn every_problem_of_a_file_is_shown_at_once_in_english() {
    insta::assert_snapshot!(
        "many_problems_en",
        page(MANY, "many-problems.toml", Language::English)
    );
}

#[test]
fn broken_toml_is_explained_statement_by_statement_in_swedish() {
    insta::assert_snapshot!(
        "broken_toml_sv",
        page(BROKEN, "trasig.toml", Language::Swedish)
    );
}

#[test]
fn broken_toml_is_explained_statement_by_statement_in_english() {
    insta::assert_snapshot!(
        "broken_toml_en",
        page(BROKEN, "broken.toml", Language::English)
    );
}
