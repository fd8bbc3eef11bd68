//! Ids, codes and what refers to them.

use agreement::problem::{ProblemKind, ReferenceFault};
use grants::Level;

use super::{assert_accepted, assert_problem, code, problem, problems};

#[test]
fn a_source_that_is_not_there_is_met_with_the_nearest() {
    let kind = |given: &str, nearest: Option<&str>| ReferenceFault::UnknownSource {
        given: given.to_owned(),
        nearest: nearest.map(ToOwned::to_owned),
    };
    assert_problem(
        "{ id = \"brev\", at = \"Punkt 1\" }",
        "{ id = \"breb\", at = \"Punkt 1\" }",
        "\"breb\"",
        kind("breb", Some("brev")),
    );
    assert_problem(
        "{ id = \"brev\", at = \"Punkt 1\" }",
        "{ id = \"x\", at = \"Punkt 1\" }",
        "\"x\"",
        kind("x", None),
    );
}

#[test]
fn an_item_that_is_not_there_is_met_with_the_nearest() {
    let kind = |given: &str, nearest: Option<&str>| ReferenceFault::UnknownItem {
        given: given.to_owned(),
        nearest: nearest.map(ToOwned::to_owned),
    };
    assert_problem(
        "item = \"lan\"",
        "item = \"lann\"",
        "\"lann\"",
        kind("lann", Some("lan")),
    );
    assert_problem(
        "printed_with = \"kommuner\"",
        "printed_with = \"zzz\"",
        "\"zzz\"",
        kind("zzz", None),
    );
}

#[test]
fn an_id_is_used_once() {
    let kind = |given: &str, line| ReferenceFault::DuplicateId {
        given: given.to_owned(),
        line,
    };
    let all = problems("id = \"sida\"\n", "id = \"brev\"\n");
    assert_eq!(all[0], ("\"brev\"".to_owned(), kind("brev", 18).into()));
    let all = problems("id = \"garanti\"", "id = \"regioner\"");
    assert!(
        all.contains(&("\"regioner\"".to_owned(), kind("regioner", 96).into())),
        "{all:?}"
    );
}

#[test]
fn a_code_is_in_the_register_of_its_level() {
    let unknown = |given: &str, level, nearest: Option<(&str, &str)>| ReferenceFault::UnknownCode {
        given: given.to_owned(),
        level,
        nearest: nearest.map(|(found, name)| (code(found), name.to_owned())),
    };
    let among = |given: &str| format!("key = {{ among = [\"{given}\"], key = \"equal\" }}");
    let coordinator = "key = \"equal\"";
    assert_problem(
        coordinator,
        &among("KSR"),
        "\"KSR\"",
        unknown("KSR", Level::Coordinator, None),
    );
    assert_accepted(coordinator, &among("SKR"));
    let region = "key = { hold_harmless = { \"01\" = 700_000, \"03\" = 1 }, key = { population = 2019-12-31 } }";
    assert_problem(
        region,
        &among("0180"),
        "\"0180\"",
        unknown("0180", Level::Region, None),
    );
    assert_problem(
        region,
        &among("Skåne"),
        "\"Skåne\"",
        unknown("Skåne", Level::Region, Some(("12", "Region Skåne"))),
    );
    let municipality =
        "among = [\"0114\", \"0980\"], key = { listed = { \"0114\" = 700, \"0980\" = 300 } }";
    let listed = |given: &str| format!("listed = {{ \"{given}\" = 1_000 }}");
    assert_problem(
        municipality,
        &listed("0981"),
        "\"0981\"",
        unknown("0981", Level::Municipality, Some(("0980", "Gotland"))),
    );
    assert_problem(
        municipality,
        &listed("Tyreso"),
        "\"Tyreso\"",
        unknown("Tyreso", Level::Municipality, Some(("0138", "Tyresö"))),
    );
    assert_problem(
        municipality,
        &listed("01"),
        "\"01\"",
        unknown("01", Level::Municipality, None),
    );
}

#[test]
fn codes_of_an_unknown_level_cannot_be_looked_up() {
    assert_accepted(
        "key = \"unknown\"",
        "key = { among = [\"9999\"], key = \"equal\" }",
    );
    let (_, kind) = problem(
        "key = \"unknown\"",
        "key = { among = [\"x\"], key = \"equal\" }",
    );
    assert!(matches!(
        kind,
        ProblemKind::Reference(ReferenceFault::UnknownCode {
            level: Level::Other,
            nearest: None,
            ..
        })
    ));
}

#[test]
fn a_code_stands_once() {
    let all = problems("[\"0114\", \"0980\"]", "[\"0114\", \"0980\", \"0114\"]");
    assert_eq!(
        all,
        [(
            "\"0114\"".to_owned(),
            ReferenceFault::DuplicateCode { code: code("0114") }.into()
        )]
    );
}

#[test]
fn a_reference_to_before_names_agreement_and_item() {
    for given in [
        "exempel-2019",
        "exempel-2019/",
        "/kommuner",
        "a/b/c",
        "Exempel/kommuner",
    ] {
        let quoted = format!("\"{given}\"");
        assert_problem(
            "\"exempel-2019/kommuner\"",
            &quoted,
            &quoted,
            ReferenceFault::NotAnItemReference,
        );
    }
    assert_problem(
        "\"exempel-2019/kommuner\"",
        "\"exempel-2021/lan\"",
        "\"exempel-2021/lan\"",
        ReferenceFault::OwnAgreement,
    );
}
