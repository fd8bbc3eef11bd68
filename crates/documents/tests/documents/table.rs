//! CSV: cells hold what they hold.

use crate::country::{Country, NAMES};

#[test]
fn names_with_commas_and_quotes_are_read_back_as_they_were() {
    let country = Country::sharing(&[3]);
    let bytes = documents::csv::amounts(&country.shared());
    let mut reader = csv::Reader::from_reader(&*bytes);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let names: Vec<&str> = rows.iter().map(|row| &row[4]).collect();
    assert_eq!(names, NAMES);
    let amounts: Vec<&str> = rows.iter().map(|row| &row[5]).collect();
    assert_eq!(amounts, ["2", "1"]);
}

#[test]
fn lines_end_with_a_line_feed_alone() {
    let country = Country::sharing(&[3, 4]);
    let text = String::from_utf8(documents::csv::amounts(&country.shared())).unwrap();
    assert!(!text.contains('\r'));
    assert!(text.ends_with('\n'));
    assert_eq!(text.lines().count(), 5);
}

#[test]
fn a_cell_with_a_line_break_is_one_cell() {
    let bytes = documents::csv::table([["one\ntwo", "a \"b\""], ["", "c,d"]]);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(&*bytes);
    let rows: Vec<Vec<String>> = reader.deserialize().map(Result::unwrap).collect();
    assert_eq!(rows, [["one\ntwo", "a \"b\""], ["", "c,d"]]);
}
