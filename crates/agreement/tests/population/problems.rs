//! Every problem of a file at once, with its place and a way out.

use agreement::population::{Column, Day, Fault, ImportOptions, MonthDay, Note, Place, import};
use grants::Level;
use wording::{Language, Speak};

use crate::world::{
    cell, code, coordinates, date, every_municipality, imported, imported_with, json_stat, refused,
    refused_with, register,
};

#[test]
fn every_bad_cell_of_a_table_is_named_at_once() {
    let text = "datum;kod;antal\n\
        2020-11-01;114;47 184\n\
        2020-11-31;0115;35,119\n\
        2020-11-01;0199;-3\n\
        2020-11-01;0117;många\n\
        2020-11-01;0120;\n\
        ;0123;5\n";
    let expected = [
        (
            cell(2, "kod"),
            Fault::ZeroLost {
                given: "114".into(),
                meant: code("0114"),
            },
        ),
        (cell(3, "datum"), Fault::NotADate("2020-11-31".into())),
        (cell(3, "antal"), Fault::PointOrComma("35,119".into())),
        (
            cell(4, "kod"),
            Fault::UnknownCode {
                given: "0199".into(),
                nearest: Some((code("0139"), "Upplands-Bro".into())),
            },
        ),
        (cell(4, "antal"), Fault::Negative("-3".into())),
        (cell(5, "antal"), Fault::NotANumber("många".into())),
        (cell(6, "antal"), Fault::FigureMissing),
        (cell(7, "datum"), Fault::CellEmpty),
    ];
    assert_eq!(refused(text.as_bytes()), expected);
}

#[test]
fn a_figure_that_stands_twice_is_refused_even_when_both_are_alike() {
    let text = "datum,kod,antal\n2020-11-01,0114,5\n2020-11-01,0115,6\n2020-11-01,0114,5\n";
    let first = Box::new(Place::Row(2));
    let twice = Fault::FigureTwice {
        code: "0114".into(),
        date: date("2020-11-01"),
        first,
    };
    assert_eq!(refused(text.as_bytes()), [(Place::Row(4), twice)]);
}

#[test]
fn a_municipality_missing_from_an_otherwise_whole_table_is_named() {
    let text =
        every_municipality(|code, people| (!["0114", "0980"].contains(&code)).then_some(people));
    let missing = vec!["0114 Upplands Väsby".to_owned(), "0980 Gotland".to_owned()];
    let fault = Fault::RecipientsMissing {
        date: date("2020-11-01"),
        level: Level::Municipality,
        missing,
    };
    assert_eq!(refused(text.as_bytes()), [(Place::File, fault)]);

    let options = ImportOptions {
        partial: true,
        ..ImportOptions::default()
    };
    let part = Note::PartOfLevel {
        date: date("2020-11-01"),
        level: Level::Municipality,
        present: 288,
        all: 290,
    };
    assert_eq!(imported_with(text.as_bytes(), &options).notes, [part]);
}

#[test]
fn a_table_of_a_few_is_a_part_and_no_problem() {
    let imported = imported(b"datum,kod,antal\n2020-11-01,0114,5\n");
    let part = Note::PartOfLevel {
        date: date("2020-11-01"),
        level: Level::Municipality,
        present: 1,
        all: 290,
    };
    assert_eq!(imported.notes, [part]);
}

#[test]
fn a_comma_inside_a_number_makes_a_row_too_long() {
    let text = "datum,kod,antal\n2020-11-01,0114,47,184\n";
    assert_eq!(
        refused(text.as_bytes()),
        [(
            Place::Row(2),
            Fault::RowTooLong {
                cells: 4,
                columns: 3
            }
        )]
    );
}

#[test]
fn a_wrong_header_is_one_problem_per_column_and_none_per_row() {
    let problems =
        refused("datum;kommunkod;folkmangd\n2020-11-01;0114;5\n2020-11-01;0114;x\n".as_bytes());
    assert_eq!(problems.len(), 1);
    assert!(
        matches!(&problems[0].1, Fault::ColumnMissing { column: Column::Population, nearest: Some(near), .. } if near == "folkmangd")
    );
}

#[test]
fn files_that_are_something_else_are_told_as_that() {
    let fault = |bytes: &[u8]| refused(bytes).remove(0).1;
    assert_eq!(fault(b""), Fault::Empty);
    assert_eq!(fault(b"datum,kod,antal\n"), Fault::NoRows);
    assert!(matches!(
        fault(b"<!DOCTYPE html><html><body>404"),
        Fault::WebPage(_)
    ));
    assert_eq!(fault(b"{\"id\": [\"Region\""), Fault::JsonCutOff);
    assert_eq!(
        fault(b"{\"title\": \"x\", \"variables\": []}"),
        Fault::OnlyDescription
    );
    assert_eq!(
        fault(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        Fault::OldWorkbook
    );
    assert_eq!(
        fault(b"datum,kod,antal\n2020-11-01,00,5\n"),
        Fault::NoRecipients
    );
}

#[test]
fn men_alone_are_not_a_population() {
    let text = json_stat(
        &[
            ("Region", &["0980"]),
            ("Kon", &["1"]),
            ("Tid", &["2020-11-01"]),
        ],
        "[10]",
    );
    let fault = Fault::OnlyPart {
        dimension: "Kon".into(),
        categories: vec!["1".into()],
    };
    assert_eq!(refused(text.as_bytes()), [(Place::File, fault)]);
}

#[test]
fn a_table_without_place_or_time_lists_its_dimensions() {
    let no_region = json_stat(&[("Kon", &["1", "2"]), ("Tid", &["2020-11-01"])], "[1, 2]");
    assert_eq!(
        refused(no_region.as_bytes()),
        [(
            Place::File,
            Fault::NoRegion {
                dimensions: vec!["Kon".into(), "Tid".into()]
            }
        )]
    );
    let no_time = json_stat(&[("Region", &["0980"])], "[1]");
    assert_eq!(
        refused(no_time.as_bytes()),
        [(
            Place::File,
            Fault::NoTime {
                dimensions: vec!["Region".into()]
            }
        )]
    );
    let dated = ImportOptions {
        day: Some(Day::On(date("2020-11-01"))),
        ..ImportOptions::default()
    };
    assert_eq!(
        imported_with(no_time.as_bytes(), &dated).populations[0].reference_date,
        date("2020-11-01")
    );
}

#[test]
fn several_measures_are_listed_and_one_must_be_chosen() {
    let dimensions: [(&str, &[&str]); 3] = [
        ("Region", &["0980"]),
        ("ContentsCode", &["A", "B"]),
        ("Tid", &["2020-11-01"]),
    ];
    let text = json_stat(&dimensions, "[1, 2]");
    let choices = vec![
        ("A".to_owned(), "A".to_owned()),
        ("B".to_owned(), "B".to_owned()),
    ];
    assert_eq!(
        refused(text.as_bytes()),
        [(
            Place::File,
            Fault::MeasureChoice {
                choices: choices.clone()
            }
        )]
    );
    let options = ImportOptions {
        contents: Some("C".into()),
        ..ImportOptions::default()
    };
    let unknown = Fault::MeasureUnknown {
        asked: "C".into(),
        choices,
    };
    assert_eq!(
        refused_with(text.as_bytes(), &options),
        [(Place::File, unknown)]
    );
}

#[test]
fn a_year_without_a_day_is_a_question_and_a_wrong_day_a_contradiction() {
    let place = || coordinates(&[("Tid", "2020")]);
    let unknown = json_stat(&[("Region", &["0980"]), ("Tid", &["2020"])], "[1]");
    assert_eq!(
        refused(unknown.as_bytes()),
        [(place(), Fault::DayUnknown("2020".into()))]
    );
    let known = json_stat(
        &[
            ("Region", &["0980"]),
            ("ContentsCode", &["BE0101N1"]),
            ("Tid", &["2020"]),
        ],
        "[1]",
    );
    let november = MonthDay { month: 11, day: 1 };
    let options = ImportOptions {
        day: Some(Day::EachYear(november)),
        ..ImportOptions::default()
    };
    let contradiction = Fault::DayContradicts {
        known: MonthDay { month: 12, day: 31 },
        given: november,
    };
    assert_eq!(
        refused_with(known.as_bytes(), &options),
        [(place(), contradiction)]
    );
}

#[test]
fn every_hole_and_every_negative_figure_of_a_cube_is_named_by_its_categories() {
    let text = json_stat(
        &[
            ("Region", &["0114", "0980"]),
            ("Kon", &["1", "2"]),
            ("Tid", &["2020-11-01"]),
        ],
        "[1, null, -5, 2]",
    );
    let at = |region, sex| coordinates(&[("Region", region), ("Kon", sex), ("Tid", "2020-11-01")]);
    let expected = [
        (at("0114", "2"), Fault::FigureMissing),
        (at("0980", "1"), Fault::Negative("-5".into())),
    ];
    assert_eq!(refused(text.as_bytes()), expected);
}

#[test]
fn an_unknown_place_with_people_is_refused() {
    let text = json_stat(
        &[("Region", &["0980", "1917"]), ("Tid", &["2020-11-01"])],
        "[60124, 13000]",
    );
    let problems = refused(text.as_bytes());
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].0, coordinates(&[("Region", "1917")]));
    assert!(matches!(&problems[0].1, Fault::UnknownCode { given, .. } if given == "1917"));
}

#[test]
fn ages_with_gaps_overlaps_or_other_ends_are_refused() {
    let table = |rows: &str| format!("datum,kod,ålder_från,ålder_till,antal\n{rows}");
    let fault = |rows: &str| refused(table(rows).as_bytes()).remove(0).1;
    let day = date("2020-11-01");
    let apart = |band: &str, next: &str| Fault::BandsDoNotFollow {
        code: code("0980"),
        date: day,
        band: band.into(),
        next: next.into(),
    };
    assert_eq!(
        fault("2020-11-01,0980,0,4,1\n2020-11-01,0980,6,,1\n"),
        apart("0–4", "6+")
    );
    assert_eq!(
        fault("2020-11-01,0980,0,4,1\n2020-11-01,0980,4,,1\n"),
        apart("0–4", "4+")
    );
    let differ = fault("2020-11-01,0114,0,4,1\n2020-11-01,0980,0,5,1\n");
    assert_eq!(
        differ,
        Fault::BandsDiffer {
            code: code("0980"),
            date: day
        }
    );
    assert_eq!(
        fault("2020-11-01,0980,9,5,1\n"),
        Fault::NotAnAge("9–5".into())
    );
}

#[test]
fn a_hundred_problems_are_shown_and_the_rest_counted() {
    let text = every_municipality(|_, _| Some(-1));
    let problems = import(text.as_bytes(), &ImportOptions::default(), &register()).unwrap_err();
    assert_eq!(
        (problems.problems.len(), problems.left_out, problems.count()),
        (100, 190, 290)
    );
}

#[test]
fn a_foreign_text_cannot_write_on_the_readers_screen() {
    let text = format!(
        "datum,kod,antal\n2020-11-01,0114,\u{1b}[2J\u{202e}{}\n",
        "x".repeat(500)
    );
    let problems = import(text.as_bytes(), &ImportOptions::default(), &register()).unwrap_err();
    let said = Language::Swedish.say(&problems.message());
    assert!(
        !said.contains(['\u{1b}', '\u{202e}']) && said.chars().count() < 150,
        "{said:?}"
    );
}

#[test]
fn a_problem_is_said_with_its_place_in_both_languages() {
    let problems = import(
        b"datum,kod,antal\n2020-11-01,114,5\n",
        &ImportOptions::default(),
        &register(),
    )
    .unwrap_err();
    let problem = &problems.problems[0];
    let say = |language: Language| {
        (
            language.say(&problem.message()),
            language.say(&problem.hint().unwrap()),
        )
    };
    let (message, hint) = say(Language::Swedish);
    assert_eq!(
        message,
        "rad 2, kolumn kod: 114 har förlorat sin inledande nolla."
    );
    assert_eq!(
        hint,
        "Menas 0114? Gör kolumnen till text i kalkylprogrammet och skriv koden med nolla."
    );
    assert_eq!(
        say(Language::English).0,
        "row 2, column kod: 114 has lost its leading zero."
    );
    assert_eq!(problem.to_string(), say(Language::English).0);
}
