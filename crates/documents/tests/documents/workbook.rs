//! Workbooks: numbers are numbers as long as no digit is lost, and text is never a formula.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use wording::Language;

use crate::country::{Country, NAMES};

/// The cells of the counties, row by row.
fn cells(amounts: &[i64]) -> Vec<Vec<Data>> {
    let country = Country::sharing(amounts);
    let bytes = documents::xlsx::allocation(&country.shared(), "", Language::English).unwrap();
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let range = workbook.worksheet_range("Counties").unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn a_name_that_looks_like_a_formula_is_text() {
    let cells = cells(&[3]);
    assert_eq!(cells[1][1], Data::String(NAMES[0].to_owned()));
    assert_eq!(cells[2][1], Data::String(NAMES[1].to_owned()));
}

#[test]
fn the_largest_whole_number_of_a_workbook_is_a_number() {
    let cells = cells(&[1 << 53]);
    assert_eq!(
        cells[1][3],
        Data::Float((1_u64 << 52).to_string().parse().unwrap())
    );
}

#[test]
fn an_amount_that_a_workbook_cannot_hold_is_text_with_every_digit() {
    let amount = (1_i64 << 54) + 2;
    let cells = cells(&[amount]);
    assert_eq!(cells[1][2], Data::String((amount / 2).to_string()));
}
