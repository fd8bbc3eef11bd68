//! The open table in its forms: a name that looks like a formula is never run, a cell holds what it holds.

use documents::Shared;
use documents::open_table::{COLUMNS, Edition, comma, json, spreadsheet, workbook};
use jiff::Timestamp;
use wording::Language;

use crate::country::{Country, NAMES};

fn edition(digest: &str) -> Edition<'_> {
    Edition {
        version: 3,
        published_at: Timestamp::UNIX_EPOCH,
        digest,
    }
}

#[test]
fn a_name_that_starts_like_a_formula_gets_an_apostrophe_in_csv() {
    let country = Country::sharing(&[3]);
    for (bytes, delimiter) in [
        (comma(&country.shared(), Language::Swedish), b','),
        (spreadsheet(&country.shared(), Language::Swedish), b';'),
    ] {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .from_reader(&*bytes);
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(rows[0].len(), COLUMNS.len());
        assert_eq!(&rows[0][6], format!("'{}", NAMES[0]));
        assert_eq!(&rows[1][6], NAMES[1]);
    }
}

#[test]
fn the_file_for_spreadsheets_has_a_mark_and_line_ends_they_know() {
    let country = Country::sharing(&[3]);
    let bytes = spreadsheet(&country.shared(), Language::Swedish);
    assert!(bytes.starts_with(b"\xef\xbb\xbfagreement;year;"));
    assert!(bytes.ends_with(b"\r\n"));
}

#[test]
fn json_states_version_and_digest_and_keeps_names_as_they_are() {
    let country = Country::sharing(&[3]);
    let bytes = json(&country.shared(), &edition("abc"), Language::English);
    let document: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(document["version"], 3);
    assert_eq!(document["digest"], "abc");
    assert_eq!(document["rows"][0]["recipient"], NAMES[0]);
    assert_eq!(document["rows"][0]["share_numerator"], "1");
    assert_eq!(document["rows"][0]["share_denominator"], "2");
    assert_eq!(document["rows"][0]["amount"], 2);
}

#[test]
fn the_same_table_is_the_same_workbook() {
    let country = Country::sharing(&[3]);
    let make = || workbook(&country.shared(), &edition("abc"), Language::Swedish).unwrap();
    assert_eq!(make(), make());
}

#[test]
fn items_that_share_a_title_are_told_apart_in_the_cube() {
    let country = Country::sharing(&[3, 4]);
    let mut distribution = country.shared().distribution.clone();
    for allocation in &mut distribution.allocations {
        allocation.item.title.en = "The same".to_owned();
    }
    let shared = Shared {
        distribution: &distribution,
        ..country.shared()
    };
    let bytes = documents::json_stat::dataset(&shared, &edition("abc"), Language::English);
    let cube: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(cube["value"], serde_json::json!([2, 1, 2, 2]));
    let labels = cube["dimension"]["item"]["category"]["label"]
        .as_object()
        .unwrap();
    let mut labels: Vec<&str> = labels.values().map(|one| one.as_str().unwrap()).collect();
    labels.sort_unstable();
    assert_eq!(labels, ["The same (post-0)", "The same (post-1)"]);
}
