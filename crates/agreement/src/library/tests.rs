use super::*;
use crate::problem::Problems;
use wording::{Language, Speak};

/// An agreement with these items: id, level and key of each.
fn file(id: &str, kind: &str, items: &[(&str, &str, &str)]) -> String {
    let head = format!(
        "format = 1\nid = \"{id}\"\narea = \"exempel\"\nyear = 2021\n{kind}\n\
         title = {{ sv = \"E\", en = \"E\" }}\ntotal = 1\ntotal_status = \"inferred\"\n\
         [[source]]\nid = \"brev\"\ntitle = \"Brev\"\npublisher = \"Verket\"\n"
    );
    let items = items.iter().map(|(id, level, key)| {
        format!(
            "[[item]]\nid = \"{id}\"\nlevel = \"{level}\"\namount = 1\n\
             title = {{ sv = \"P\", en = \"I\" }}\nkey = {key}\npayee = \"recipient\"\n\
             status = \"inferred\"\nsource = {{ id = \"brev\", at = \"1\" }}\n"
        )
    });
    std::iter::once(head).chain(items).collect()
}

const YEARLY: &str = "kind = \"yearly\"";
const BASE: &str = "kind = \"base\"";

fn adds_to(base: &str) -> String {
    format!("kind = \"supplementary\"\nbase = \"{base}\"")
}

/// A key that guarantees what an item of another agreement gave.
fn at_least(reference: &str) -> String {
    format!("{{ hold_harmless = \"{reference}\", key = \"equal\" }}")
}

fn library(files: &[String]) -> Library<'static> {
    let mut library = Library::new(shipped::register(), &[]);
    for (at, text) in files.iter().enumerate() {
        library
            .add(&format!("{at}.toml"), text.clone())
            .unwrap_or_else(|error| panic!("{error}"));
    }
    library
}

fn foundations(library: &Library<'_>, id: &str) -> Result<Vec<String>, LibraryError> {
    let opened = library.open(id)?;
    Ok(library
        .foundations(&opened.agreement)?
        .into_iter()
        .map(|found| found.agreement.id)
        .collect())
}

fn said(error: &LibraryError) -> String {
    for language in Language::ALL {
        assert!(!language.say(&error.message()).contains('‹'));
        assert!(
            !error
                .hint()
                .is_some_and(|hint| language.say(&hint).contains('‹'))
        );
    }
    error.to_string()
}

#[test]
fn shipped_agreements_rest_on_what_is_shipped() {
    let library = Library::shipped();
    assert_eq!(library.ids().len(), shipped::agreements().len());
    for id in library.ids() {
        let opened = library.open(id).unwrap();
        assert_eq!(opened.name, format!("{id}.toml"));
        if let Err(error) = library.foundations(&opened.agreement) {
            panic!("{id}: {error}");
        }
    }
}

#[test]
fn each_foundation_comes_after_its_own() {
    let library = library(&[
        file("d", YEARLY, &[("post", "region", &at_least("c/post"))]),
        file(
            "c",
            &adds_to("a"),
            &[("post", "region", &at_least("b/post"))],
        ),
        file("b", YEARLY, &[("post", "region", &at_least("a/post"))]),
        file("a", BASE, &[("post", "region", "\"equal\"")]),
    ]);
    assert_eq!(
        foundations(&library, "d"),
        Ok(vec!["a".into(), "b".into(), "c".into()])
    );
    assert_eq!(foundations(&library, "a"), Ok(vec![]));
}

#[test]
fn references_in_a_circle_are_refused_with_the_way_round() {
    let library = library(&[
        file("a", YEARLY, &[("post", "region", &at_least("b/post"))]),
        file("b", YEARLY, &[("post", "region", &at_least("c/post"))]),
        file("c", YEARLY, &[("post", "region", &at_least("b/post"))]),
    ]);
    let error = foundations(&library, "a").unwrap_err();
    assert_eq!(
        error,
        LibraryError::Circle {
            chain: ["a", "b", "c", "b"].map(String::from).into()
        }
    );
    assert!(said(&error).contains("a → b → c → b"));
}

#[test]
fn an_agreement_that_leads_back_to_itself_is_refused() {
    let library = library(&[
        file("a", &adds_to("b"), &[("post", "region", "\"equal\"")]),
        file("b", BASE, &[("post", "region", &at_least("a/post"))]),
    ]);
    assert!(
        matches!(foundations(&library, "a"), Err(LibraryError::Circle { chain }) if chain == ["a", "b", "a"])
    );
    assert!(
        matches!(foundations(&library, "b"), Err(LibraryError::Circle { chain }) if chain == ["b", "a", "b"])
    );
}

#[test]
fn a_reference_to_nothing_names_the_way_and_the_nearest() {
    let library = library(&[
        file(
            "start",
            YEARLY,
            &[("post", "region", &at_least("mitten/post"))],
        ),
        file(
            "mitten",
            YEARLY,
            &[("post", "region", &at_least("sist-2019/post"))],
        ),
        file("sist-2020", YEARLY, &[("post", "region", "\"equal\"")]),
    ]);
    let error = foundations(&library, "start").unwrap_err();
    assert!(
        matches!(&error, LibraryError::Missing { nearest: Some(nearest), .. } if nearest == "sist-2020")
    );
    assert!(
        said(&error).contains("start → mitten → sist-2019/post"),
        "{error}"
    );
}

#[test]
fn a_reference_to_an_item_that_is_not_there_names_the_nearest() {
    let library = library(&[
        file("a", YEARLY, &[("post", "region", &at_least("b/pst"))]),
        file("b", YEARLY, &[("post", "region", "\"equal\"")]),
    ]);
    let error = foundations(&library, "a").unwrap_err();
    assert!(
        matches!(&error, LibraryError::Missing { nearest: Some(nearest), .. } if nearest == "post")
    );
    assert!(said(&error).contains("a → b/pst"));
}

#[test]
fn an_item_without_amounts_guarantees_nothing() {
    for (level, key) in [
        ("region", "\"unknown\""),
        ("other", "\"equal\""),
        ("region", "{ floor = 1, key = \"unknown\" }"),
    ] {
        let library = library(&[
            file("a", YEARLY, &[("post", "region", &at_least("b/post"))]),
            file("b", YEARLY, &[("post", level, key)]),
        ]);
        let error = foundations(&library, "a").unwrap_err();
        assert!(
            matches!(error, LibraryError::NotShared { .. }),
            "{level} {key}"
        );
        said(&error);
    }
}

#[test]
fn a_guarantee_is_on_one_level() {
    let library = library(&[
        file("a", YEARLY, &[("post", "region", &at_least("b/post"))]),
        file("b", YEARLY, &[("post", "county", "\"equal\"")]),
    ]);
    let error = foundations(&library, "a").unwrap_err();
    assert!(matches!(
        error,
        LibraryError::LevelDiffers {
            wanted: Level::Region,
            found: Level::County,
            ..
        }
    ));
    said(&error);
}

#[test]
fn a_base_is_a_base_agreement_that_is_there() {
    let library = library(&[
        file("a", &adds_to("b"), &[]),
        file("b", YEARLY, &[]),
        file("c", &adds_to("x"), &[]),
    ]);
    let error = foundations(&library, "a").unwrap_err();
    assert!(matches!(error, LibraryError::NotABase { .. }));
    assert!(said(&error).contains("a → b"));
    let error = foundations(&library, "c").unwrap_err();
    assert!(matches!(error, LibraryError::Missing { .. }));
    assert!(said(&error).contains("c → x"));
}

#[test]
fn an_id_that_is_not_there_is_met_with_the_nearest() {
    let error = Library::shipped()
        .open_named("psykisk-halsa-2012")
        .unwrap_err();
    let LibraryError::Unknown {
        nearest: Some(nearest),
        ..
    } = &error
    else {
        panic!("{error}")
    };
    assert!(nearest.starts_with("psykisk-halsa-20"));
    said(&error);
    assert!(matches!(
        Library::shipped().open_named("x"),
        Err(LibraryError::Unknown { nearest: None, .. })
    ));
}

#[test]
fn a_path_is_a_file_and_its_problems_are_its_own() {
    let missing = Library::shipped()
        .open_named("./finns-inte.toml")
        .unwrap_err();
    assert!(matches!(missing, LibraryError::File(_)));
    said(&missing);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fel.toml");
    #[expect(
        clippy::disallowed_methods,
        reason = "the test makes the file it reads"
    )]
    std::fs::write(&path, "format = 2").unwrap();
    let error = Library::shipped()
        .open_named(path.to_str().unwrap())
        .unwrap_err();
    assert_eq!(error.problems().map(Problems::name), path.to_str());
    said(&error);
}

#[test]
fn a_changed_copy_stands_beside_the_shipped_one() {
    let text =
        shipped::find("psykisk-halsa-2021")
            .unwrap()
            .text
            .replacen("psykisk-halsa\"", "annat\"", 1);
    let mut library = Library::shipped();
    let copy = library.add("kopia.toml", text).unwrap();
    assert_eq!(copy.agreement.area, "annat");
    // By its id a person means the shipped one, and references mean the copy.
    assert_eq!(
        library
            .open_named("psykisk-halsa-2021")
            .unwrap()
            .agreement
            .area,
        "psykisk-halsa"
    );
    assert_eq!(
        library.open("psykisk-halsa-2021").unwrap().agreement.area,
        "annat"
    );
}

#[test]
fn two_files_with_one_id_are_a_problem_only_when_they_are_referred_to() {
    let library = library(&[
        file("a", YEARLY, &[("post", "region", "\"equal\"")]),
        file("a", YEARLY, &[("post", "region", "\"unknown\"")]),
        file("b", YEARLY, &[("post", "region", &at_least("a/post"))]),
        file("c", YEARLY, &[]),
    ]);
    let error = foundations(&library, "b").unwrap_err();
    assert_eq!(
        error,
        LibraryError::SameId {
            id: "a".into(),
            first: "0.toml".into(),
            second: "1.toml".into()
        }
    );
    said(&error);
    assert_eq!(foundations(&library, "c"), Ok(vec![]));
}

#[test]
fn a_foundation_that_cannot_be_read_says_who_needs_it() {
    let broken = ShippedAgreement {
        id: "b",
        text: "format = 2",
    };
    let shipped = [broken];
    let mut library = Library::new(shipped::register(), &shipped);
    library
        .add(
            "a.toml",
            file("a", YEARLY, &[("post", "region", &at_least("b/post"))]),
        )
        .unwrap();
    let error = foundations(&library, "a").unwrap_err();
    assert!(error.problems().is_some());
    assert!(said(&error).contains("a → b/post"), "{error}");
}
