//! Agreements, recipients, figures and earlier amounts that are not what the format says.

use overens_verify::agreement::AgreementProblem;
use overens_verify::figures::FiguresProblem;
use overens_verify::finding::{Place, Problem};
use overens_verify::folder::ProofFile;
use overens_verify::previous::PreviousProblem;
use overens_verify::recipients::{Level, RecipientsProblem};
use overens_verify::table::TableProblem;

use crate::example::every_key;

/// The problems of the example when its agreement file has another text in one place.
fn with_agreement(old: &str, new: &str) -> Vec<Problem> {
    every_key().replace("agreement.toml", old, new).problems()
}

fn with_line(file: &'static str, line: &str) -> Vec<(Place, Problem)> {
    let report = every_key().add(file, line).check();
    assert!(report.recomputed.is_none(), "{line}");
    report
        .findings()
        .iter()
        .map(|finding| (finding.place.clone(), finding.problem.clone()))
        .collect()
}

#[test]
fn a_name_that_is_not_in_the_format_is_found() {
    for (old, new, name) in [
        ("[ages]\n", "[agees]\n", "agees"),
        (
            "[ages]\n",
            "[ages]\nreference_dat = 2020-12-31\n",
            "reference_dat",
        ),
        ("[rounding]\n", "[rounding]\nunits = 1\n", "units"),
        ("id = \"tak\"\n", "id = \"tak\"\namounts = 1\n", "amounts"),
    ] {
        let expected = Problem::Agreement(AgreementProblem::UnknownName(name.to_owned()));
        assert_eq!(with_agreement(old, new), [expected], "{new}");
    }
}

#[test]
fn what_is_required_and_missing_is_found() {
    for (old, new, name) in [
        (
            "[rounding]\nmethod = \"largest-remainder\"\nstatus = \"inferred\"\n",
            "",
            "[rounding]",
        ),
        ("method = \"largest-remainder\"\n", "", "method"),
        ("id = \"tak\"\n", "", "id"),
        ("amount = 22\n", "", "amount"),
        ("key = { cap = 7, key = \"population\" }\n", "", "key"),
        ("level = \"other\"\n", "", "level"),
    ] {
        let expected = Problem::Agreement(AgreementProblem::Missing(name));
        assert_eq!(with_agreement(old, new), [expected], "{old}");
    }
    let empty = every_key().with(
        "agreement.toml",
        b"format = 1\n[rounding]\nmethod = \"largest-remainder\"\n",
    );
    assert_eq!(
        empty.problems(),
        [Problem::Agreement(AgreementProblem::Missing("[[item]]"))]
    );
}

#[test]
fn what_has_not_its_form_is_found() {
    for (old, new, name) in [
        ("amount = 22\n", "amount = -22\n", "amount"),
        ("amount = 22\n", "amount = 22.0\n", "amount"),
        ("amount = 22\n", "amount = \"22\"\n", "amount"),
        ("level = \"other\"\n", "level = \"others\"\n", "level"),
        ("id = \"tak\"\n", "id = \"Tak\"\n", "id"),
        ("id = \"tak\"\n", "id = \"\"\n", "id"),
        ("id = \"tak\"\n", "id = 1\n", "id"),
        ("\"largest-remainder\"", "\"smallest-remainder\"", "method"),
        ("[rounding]\n", "[rounding]\nunit = 0\n", "unit"),
        (
            "stand_in = 2020-12-31\n",
            "stand_in = \"2020-12-31\"\n",
            "stand_in",
        ),
        (
            "reference_date = 2020-11-01\n",
            "reference_date = 2020-11-01T00:00:00\n",
            "reference_date",
        ),
    ] {
        let problems = with_agreement(old, new);
        let is_expected = |problem: &Problem| matches!(problem, Problem::Agreement(AgreementProblem::Form { name: found, .. }) if *found == name);
        assert!(
            problems.len() == 1 && is_expected(&problems[0]),
            "{new}: {problems:?}"
        );
    }
}

#[test]
fn another_format_is_not_read_as_this_one() {
    for head in ["format = 2\n", "format = \"1\"\n", ""] {
        let problems = with_agreement("format = 1\n", head);
        assert_eq!(
            problems,
            [Problem::Agreement(AgreementProblem::Format)],
            "{head}"
        );
    }
}

#[test]
fn two_items_with_one_id_are_found() {
    let report = every_key()
        .replace("agreement.toml", "id = \"tak\"", "id = \"golv\"")
        .check();
    let [finding] = report.findings() else {
        panic!("{:?}", report.findings())
    };
    assert_eq!(
        finding.problem,
        Problem::Agreement(AgreementProblem::ItemTwice)
    );
    assert_eq!(
        finding.place,
        Place::file(ProofFile::Agreement).item("golv")
    );
}

#[test]
fn what_is_not_toml_is_found() {
    for bytes in [
        &b"format = 1\nformat = 1\n"[..],
        b"amount = 99999999999999999999\n",
        b"a = [",
        b"\0",
        b"date = 2021-02-30\n",
    ] {
        let problems = every_key().with("agreement.toml", bytes).problems();
        assert!(
            matches!(
                problems[..],
                [Problem::Agreement(AgreementProblem::NotToml(_))]
            ),
            "{problems:?}"
        );
    }
    let problems = every_key()
        .with("agreement.toml", b"id = \"\xe5\"\n")
        .problems();
    assert_eq!(problems, [Problem::Agreement(AgreementProblem::NotUtf8)]);
}

#[test]
fn brackets_without_end_are_not_followed() {
    for bracket in ["[", "{ a = "] {
        let deep = format!("a = {}", bracket.repeat(100_000));
        let problems = every_key()
            .with("agreement.toml", deep.as_bytes())
            .problems();
        assert!(matches!(
            problems[..],
            [Problem::Agreement(AgreementProblem::NotToml(_))]
        ));
    }
}

#[test]
fn a_recipient_that_is_not_one_is_found() {
    let last_line = 10;
    for (line, code, problem) in [
        (
            "municipality,0114,Aby,01\n",
            "0114",
            RecipientsProblem::Twice,
        ),
        ("coordinator,SKR,Igen,\n", "SKR", RecipientsProblem::Twice),
        (
            "Region,05,E,05\n",
            "05",
            RecipientsProblem::Level("Region".to_owned()),
        ),
        (
            "region,5,E,05\n",
            "5",
            RecipientsProblem::Code(Level::Region, "5".to_owned()),
        ),
        (
            "county,05,E,06\n",
            "05",
            RecipientsProblem::County("06".to_owned()),
        ),
    ] {
        let place = Place::line(ProofFile::Recipients, last_line).recipient(code);
        assert_eq!(
            with_line("recipients.csv", line),
            [(place, Problem::Recipients(problem))]
        );
    }
}

#[test]
fn a_figure_that_is_not_one_is_found() {
    for (line, column, stands) in [
        ("People,2020-11-01,0114,,,1\n", "kind", "People"),
        (
            "population,2020-11-1,0114,,,1\n",
            "reference_date",
            "2020-11-1",
        ),
        ("population,2020-11-01,114,,,1\n", "code", "114"),
        ("population,2020-11-01,0116,0,,1\n", "age_from", "0"),
        ("population,2020-11-01,0116,,9,1\n", "age_to", "9"),
        ("population,2020-11-01,0116,,,-1\n", "population", "-1"),
        ("population,2020-11-01,0116,,,\n", "population", ""),
        ("population,2020-11-01,0116,,,1.5\n", "population", "1.5"),
        (
            "population,2020-11-01,0116,,,9999999999999999999\n",
            "population",
            "9999999999999999999",
        ),
        ("ages,2020-11-01,01,,4,1\n", "age_from", ""),
        ("ages,2020-11-01,01,5,4,1\n", "age_to", "4"),
        ("ages,2020-11-01,01,0,151,1\n", "age_to", "151"),
    ] {
        let found = with_line("figures.csv", line);
        let expected = Problem::Figures(FiguresProblem::Field(column, stands.to_owned()));
        assert_eq!(found.len(), 1, "{line}");
        assert_eq!(
            (found[0].0.line, &found[0].1),
            (Some(13), &expected),
            "{line}"
        );
    }
}

#[test]
fn people_who_are_counted_twice_are_found() {
    for (line, code) in [
        ("population,2020-11-01,0114,,,100\n", "0114"),
        ("ages,2020-12-31,01,0,24,100\n", "01"),
        ("ages,2020-12-31,01,29,31,1\n", "01"),
        ("ages,2020-12-31,03,10,,1\n", "03"),
        ("ages,2018-12-31,03,40,49,1\n", "03"),
    ] {
        let place = Place::file(ProofFile::Figures).recipient(code);
        let expected = (place, Problem::Figures(FiguresProblem::CountedTwice));
        assert_eq!(with_line("figures.csv", line), [expected], "{line}");
    }
}

#[test]
fn an_earlier_amount_that_is_not_one_is_found() {
    for (line, problem) in [
        ("forra-2019/stod,01,4\n", PreviousProblem::Twice),
        (
            "forra-2019/stod,05,-4\n",
            PreviousProblem::Amount("-4".to_owned()),
        ),
        (
            "forra-2019/stod,05,4.0\n",
            PreviousProblem::Amount("4.0".to_owned()),
        ),
    ] {
        let found = with_line("previous.csv", line);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].1, Problem::Previous(problem));
    }
}

#[test]
fn tables_with_another_shape_are_found() {
    for (file, line, fields, columns) in [
        ("recipients.csv", "region,05,E\n", 3, 4),
        ("figures.csv", "population,2020-11-01,0114,,,1,\n", 7, 6),
        ("previous.csv", "a\n", 1, 3),
        ("result.csv", "a,b\n", 2, 12),
    ] {
        let found = with_line(file, line);
        let expected = Problem::Table(TableProblem::Columns {
            stands: fields,
            should_be: columns,
        });
        assert_eq!(
            found
                .into_iter()
                .map(|(_, problem)| problem)
                .collect::<Vec<_>>(),
            [expected]
        );
        let proof = every_key();
        let headless = proof.text(file).split_once('\n').unwrap().1.to_owned();
        let problems = proof.with(file, headless.as_bytes()).problems();
        assert!(
            matches!(problems[..], [Problem::Table(TableProblem::Header { .. })]),
            "{problems:?}"
        );
    }
}
