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

#[test]
fn colours_are_there_only_when_asked_for() {
    let problems = reader::read(MANY, "x.toml", shipped::register()).unwrap_err();
    assert!(!problems.render(Language::English).contains('\u{1b}'));
    assert!(
        problems
            .render_in_colour(Language::English)
            .contains("\u{1b}[")
    );
}

#[test]
fn a_file_cannot_steer_the_terminal() {
    let text = "\"\\u001b[2J\" = 1\nid = \u{1b}[31m\n# \u{1b}]0;title\u{7}\nkind = \"\\u009b1m\"\n";
    for name in ["x.toml", "\u{1b}[2J.toml"] {
        let page = reader::read(text, name, shipped::register())
            .unwrap_err()
            .render(Language::Swedish);
        let steers = |character: char| character.is_control() && character != '\n';
        assert!(!page.contains(steers), "{page:?}");
    }
}

#[test]
fn a_page_ends_however_many_problems_there_are() {
    let lines: Vec<String> = (0..2_000).map(|at| format!("f{at} = 1\n")).collect();
    let page = reader::read(&lines.concat(), "x.toml", shipped::register())
        .unwrap_err()
        .render(Language::English);
    assert!(page.ends_with(
        "More than 100 errors in x.toml. The first 100 are shown. Correct them and check again.\n"
    ));
    assert_eq!(page.matches("x.toml:").count(), 100);
}
