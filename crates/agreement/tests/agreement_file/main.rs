//! Every kind of problem in an agreement file is found, where it is, with a way out.
//!
//! Each test changes one thing in a file that uses the whole format.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a builder of the tests that fails is a test that fails"
)]

mod alone;
mod fields;
mod generated;
mod keys;
mod mutations;
mod pages;
mod references;
mod round_trip;
mod statements;
mod text;
mod values;

use agreement::problem::ProblemKind;
use agreement::{Problems, reader, shipped};
use grants::{Code, Ore};
use wording::{Language, Speak};

const WHOLE: &str = include_str!("../agreement_fixtures/whole.toml");

fn read(text: &str) -> Result<grants::Agreement, Problems> {
    reader::read(text, "exempel.toml", shipped::register())
}

/// The file with one piece replaced, which must stand in it.
fn changed(old: &str, new: &str) -> String {
    assert!(WHOLE.contains(old), "the file does not hold {old:?}");
    WHOLE.replacen(old, new, 1)
}

/// What is wrong after one change, and the text it points at.
fn problems(old: &str, new: &str) -> Vec<(String, ProblemKind)> {
    let text = changed(old, new);
    let Err(problems) = read(&text) else {
        return Vec::new();
    };
    for problem in problems.all() {
        for language in Language::ALL {
            let said = [Some(problem.kind.message()), problem.kind.hint()];
            for said in said
                .into_iter()
                .flatten()
                .map(|message| language.say(&message))
            {
                assert!(!said.contains(['‹', '$']), "{said}");
            }
        }
    }
    problems
        .all()
        .iter()
        .map(|problem| {
            (
                text[problem.place.span.clone()].to_owned(),
                problem.kind.clone(),
            )
        })
        .collect()
}

/// The one thing that is wrong after one change, and the text it points at.
#[track_caller]
fn problem(old: &str, new: &str) -> (String, ProblemKind) {
    let mut problems = problems(old, new);
    assert_eq!(problems.len(), 1, "{problems:#?}");
    problems.remove(0)
}

#[track_caller]
fn assert_problem(old: &str, new: &str, at: &str, kind: impl Into<ProblemKind>) {
    assert_eq!(problem(old, new), (at.to_owned(), kind.into()));
}

#[track_caller]
fn assert_accepted(old: &str, new: &str) {
    assert_eq!(problems(old, new), []);
}

fn code(code: &str) -> Code {
    code.parse().unwrap()
}

fn kronor(kronor: i64) -> Ore {
    Ore::from_kronor(kronor).unwrap()
}

#[test]
fn the_whole_format_is_read() {
    let agreement =
        read(WHOLE).unwrap_or_else(|problems| panic!("{}", problems.render(Language::English)));
    assert_eq!(agreement.id, "exempel-2021");
    assert_eq!(agreement.items.len(), 7);
    assert!(!agreement.groups[1].complete);
    assert_eq!(agreement.ages.status, Some(grants::Status::Derived));
    assert_eq!(agreement.item("utpekade").unwrap().amount, kronor(1_000));
}

#[test]
fn every_shipped_agreement_is_read_without_a_problem() {
    for shipped in shipped::agreements() {
        match shipped.read() {
            Ok(agreement) => assert_eq!(agreement.id, shipped.id),
            Err(problems) => panic!("{}", problems.render(Language::English)),
        }
    }
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the test lists and reads files of this repository"
)]
fn every_agreement_in_the_folder_is_shipped() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../agreements");
    let mut files = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            let id = path.file_stem().unwrap().to_str().unwrap();
            let text = std::fs::read_to_string(&path).unwrap();
            assert_eq!(
                shipped::find(id).map(|shipped| shipped.text),
                Some(&text[..]),
                "{id}"
            );
            files += 1;
        }
    }
    assert_eq!(files, shipped::agreements().len());
}
