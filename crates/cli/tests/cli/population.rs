//! `overens population list` and `import`.

use crate::desk::Desk;
use crate::program::{Program, overens};

/// Two counties in each format, the same figures.
const TABLE: &str = "reference_date,code,population\n2020-11-01,01,2385128\n2020-11-01,03,387628\n";

#[test]
fn what_is_shipped() {
    insta::assert_snapshot!("list_swedish", overens("population list").done());
    insta::assert_snapshot!("list_english", overens("population list --lang en").done());
}

#[test]
fn a_table_is_read_into_the_normal_form() {
    let desk = Desk::with("folk.csv", TABLE);
    let swedish = desk.overens("population import folk.csv --partial").done();
    let english = desk
        .overens("population import folk.csv --partial --lang en")
        .done();
    insta::assert_snapshot!("import", format!("{swedish}\n{english}"));
}

#[test]
fn ages_are_read_too() {
    let table = "datum;kod;ålder från;ålder till;antal\n2020-11-01;01;0;24;600000\n2020-11-01;01;25;;1700000\n";
    let desk = Desk::with("alder.csv", table);
    let answer = desk.overens("population import alder.csv --ages --partial");
    insta::assert_snapshot!("import_ages", answer);
    let answer =
        Desk::with("folk.csv", TABLE).refuses("population import folk.csv --ages --partial");
    insta::assert_snapshot!("import_no_ages", answer);
}

#[test]
fn the_normal_form_is_read_back_as_it_was_written() {
    let desk = Desk::with("folk.csv", TABLE);
    desk.overens("population import folk.csv --partial --out normal.csv")
        .done();
    let again = desk
        .overens("population import normal.csv --partial")
        .done();
    assert_eq!(again.stdout, desk.read("normal.csv"));
}

#[test]
fn a_table_can_come_from_standard_input() {
    let answer = Program::with(["population", "import", "-", "--partial"])
        .reading(TABLE)
        .run()
        .done();
    let desk = Desk::with("folk.csv", TABLE);
    assert_eq!(
        answer.stdout,
        desk.overens("population import folk.csv --partial").stdout
    );
}

#[test]
fn figures_that_stand_in_are_told_wherever_amounts_are_shown() {
    for words in [
        "allocate psykisk-halsa-2021",
        "allocate psykisk-halsa-2021 --format csv",
        "allocate psykisk-halsa-2021 --format json",
        "explain psykisk-halsa-2021 --recipient 0138",
        "compare psykisk-halsa-2021 psykisk-halsa-2022",
        "compare psykisk-halsa-2021 psykisk-halsa-2022 --format csv",
        "simulate psykisk-halsa-2021 --set traumavard.amount=0",
        "simulate psykisk-halsa-2021 --set traumavard.amount=0 --format csv",
    ] {
        let answer = overens(words).done();
        let said = format!("{}{}", answer.text(), answer.stderr);
        assert!(said.contains("31\u{a0}december\u{a0}2020"), "{words}");
    }
}
