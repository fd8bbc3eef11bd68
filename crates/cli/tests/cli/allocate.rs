//! `overens allocate`: what is shown of an agreement that is shared out.

use crate::desk::Desk;
use crate::program::overens;

#[test]
fn the_whole_table_of_2021() {
    let swedish = overens("allocate psykisk-halsa-2021").done();
    insta::assert_snapshot!("2021_swedish", swedish);
    let english = overens("allocate psykisk-halsa-2021 --lang en").done();
    insta::assert_snapshot!("2021_english", english);
}

#[test]
fn the_tables_of_years_with_something_unknown() {
    for year in [2019, 2024] {
        let answer = overens(&format!("allocate psykisk-halsa-{year}")).done();
        insta::assert_snapshot!(format!("{year}_swedish"), answer);
    }
    let english = overens("allocate psykisk-halsa-2024 --lang en").done();
    insta::assert_snapshot!("2024_english", english);
}

#[test]
fn the_other_formats_of_2021() {
    for format in ["csv", "json"] {
        let answer = overens(&format!("allocate psykisk-halsa-2021 --format {format}")).done();
        insta::assert_snapshot!(format!("2021_{format}"), answer);
    }
    let beside = overens("allocate psykisk-halsa-2024 --format csv --lang en").done();
    insta::assert_snapshot!("2024_csv_english", beside);
}

#[test]
fn some_items_and_some_recipients() {
    for (name, words) in [
        ("one_item", "--item brukarmedverkan"),
        (
            "two_items",
            "--item traumavard --item kunskapsbaserad-kommuner --recipient 01 --recipient 0180",
        ),
        ("one_recipient", "--recipient 0138"),
        ("gotland", "--recipient 0980 --recipient 09"),
        ("a_name", "--recipient Gotland"),
        ("the_coordinator", "--recipient SKR"),
        (
            "an_item_nobody_chosen_takes_part_in",
            "--item traumavard --recipient 0138",
        ),
    ] {
        let table = overens(&format!("allocate psykisk-halsa-2021 {words}")).done();
        let csv = overens(&format!("allocate psykisk-halsa-2021 {words} --format csv")).done();
        insta::assert_snapshot!(format!("{name}"), format!("{table}\n{csv}"));
    }
    let json = overens(
        "allocate psykisk-halsa-2021 --item ungdomsmottagningar --recipient 01 --format json",
    );
    insta::assert_snapshot!("one_amount_json", json.done());
}

#[test]
fn an_item_that_is_not_shared_out_is_shown_as_such() {
    let answer = overens("allocate psykisk-halsa-2019 --item ungdomsmottagningar");
    insta::assert_snapshot!("item_with_unknown_key", answer.done());
}

#[test]
fn own_figures_go_before_the_shipped_ones() {
    // A country of 2021 with the figures of the right day for two counties and their municipalities only.
    let figures = "reference_date,code,population\n2020-11-01,01,2390000\n2020-11-01,03,388000\n";
    let desk = Desk::with("folkmangd.csv", figures);
    let answer = desk.overens("allocate psykisk-halsa-2021 --population folkmangd.csv");
    insta::assert_snapshot!("with_figures_that_lack_most", answer.refused());
}

#[test]
fn a_file_that_was_asked_for_gets_what_would_be_printed() {
    for format in ["table", "csv", "json"] {
        let desk = Desk::new();
        let words = format!("allocate psykisk-halsa-2021 --format {format}");
        let to_file = desk.overens(&format!("{words} --out belopp")).done();
        assert!(to_file.stdout.is_empty());
        assert_eq!(desk.read("belopp"), overens(&words).stdout, "{format}");
    }
}

#[test]
fn names_stand_in_the_order_of_the_swedish_alphabet() {
    let answer = overens("allocate psykisk-halsa-2021 --item utveckling-kommuner").done();
    let rows = answer.text().lines().filter(|line| {
        let code = line.split_whitespace().next().unwrap_or_default();
        code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit())
    });
    let names: Vec<&str> = rows
        .map(|line| line[4..].trim_start().split("  ").next().unwrap())
        .collect();
    assert_eq!(names.len(), 290);
    let first = |letter| {
        names
            .iter()
            .position(|name| name.starts_with(letter))
            .unwrap()
    };
    assert_eq!((names[0], names[289]), ("Ale", "Övertorneå"));
    assert!(first('V') < first('Å') && first('Å') < first('Ä') && first('Ä') < first('Ö'));
}
