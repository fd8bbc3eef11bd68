//! The workbook, read back by another reader than its writer.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use calamine::{Data, DataType, Range, Reader, Xlsx};

use crate::amounts::{Amount, amounts};
use crate::desk::Desk;
use crate::program::{YEARS, overens, shipped};

type Workbook = Xlsx<Cursor<Vec<u8>>>;

/// The bytes of the workbook that these words make.
fn bytes(words: &str) -> Vec<u8> {
    let desk = Desk::new();
    let answer = desk
        .overens(&format!("allocate {words} --format xlsx --out belopp.xlsx"))
        .done();
    assert!(answer.stdout.is_empty());
    desk.read("belopp.xlsx")
}

fn open(bytes: Vec<u8>) -> Workbook {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

/// The Swedish name of the sheet of a level.
fn sheet(level: &str) -> &'static str {
    match level {
        "region" => "Regioner",
        "municipality" => "Kommuner",
        "county" => "Län",
        "coordinator" => "SKR",
        other => panic!("no sheet for {other}"),
    }
}

/// The cells of every sheet and its formulas, for people to read.
fn shown(bytes: Vec<u8>) -> String {
    let mut workbook = open(bytes);
    let mut lines = Vec::new();
    for name in workbook.sheet_names() {
        lines.push(format!("═════ {name} ═════"));
        let cells = workbook.worksheet_range(&name).unwrap();
        for (row, cells) in (1..).zip(cells.rows()) {
            let cells: Vec<String> = cells.iter().map(cell).collect();
            lines.push(format!("{row}: {}", cells.join(" | ").trim_end()));
        }
        let formulas = workbook.worksheet_formula(&name).unwrap();
        let (top, left) = formulas.start().unwrap_or_default();
        for (row, column, formula) in formulas.used_cells() {
            let row = usize::try_from(top).unwrap() + row + 1;
            let column = usize::try_from(left).unwrap() + column + 1;
            lines.push(format!("row {row}, column {column}: ={formula}"));
        }
    }
    lines.join("\n")
}

fn cell(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) => format!("“{text}”"),
        Data::Float(number) => number.to_string(),
        Data::Int(number) => number.to_string(),
        other => format!("{other:?}"),
    }
}

#[test]
fn the_whole_workbook_of_2021() {
    insta::assert_snapshot!("2021_swedish", shown(bytes("psykisk-halsa-2021")));
    insta::assert_snapshot!("2021_english", shown(bytes("psykisk-halsa-2021 --lang en")));
}

#[test]
fn the_workbook_of_a_year_with_something_unknown() {
    insta::assert_snapshot!("2024_swedish", shown(bytes("psykisk-halsa-2024")));
    insta::assert_snapshot!(
        "some_of_2019",
        shown(bytes("psykisk-halsa-2019 --recipient 09 --recipient 0980"))
    );
}

#[test]
fn there_is_a_sheet_for_each_level_then_the_method_and_the_sources() {
    let names = |words: &str| open(bytes(words)).sheet_names();
    assert_eq!(
        names("psykisk-halsa-2021"),
        ["Regioner", "Kommuner", "Län", "SKR", "Metod", "Källor"]
    );
    assert_eq!(
        names("psykisk-halsa-2021 --lang en"),
        [
            "Regions",
            "Municipalities",
            "Counties",
            "SKR",
            "Method",
            "Sources"
        ]
    );
    assert_eq!(names("psykisk-halsa-2024"), ["SKR", "Metod", "Källor"]);
}

#[test]
fn the_cells_of_every_year_are_the_amounts_of_the_csv() {
    for year in YEARS {
        let id = shipped(year);
        let rows = amounts(&overens(&format!("allocate {id} --format csv")).done());
        let mut workbook = open(bytes(&id));
        let mut by_level: BTreeMap<&str, Vec<&Amount>> = BTreeMap::new();
        for row in &rows {
            by_level.entry(&row.level).or_default().push(row);
        }
        for (level, amounts) in by_level {
            let cells = workbook.worksheet_range(sheet(level)).unwrap();
            assert_sheet(&cells, &amounts);
            assert_sums(&workbook.worksheet_formula(sheet(level)).unwrap(), &cells);
        }
    }
}

/// A header, a row per recipient with its code as text and its amounts as numbers in the order of the items.
fn assert_sheet(cells: &Range<Data>, amounts: &[&Amount]) {
    let mut by_code: BTreeMap<&str, Vec<&Amount>> = BTreeMap::new();
    for amount in amounts {
        by_code.entry(&amount.code).or_default().push(amount);
    }
    let items = by_code.values().next().unwrap().len();
    assert_eq!(
        (cells.height(), cells.width()),
        (by_code.len() + 2, items + 3)
    );
    assert!(
        cells.rows().next().unwrap().iter().all(Data::is_string),
        "the first row is the header"
    );
    for row in cells.rows().skip(1).take(by_code.len()) {
        let of_recipient = &by_code[row[0].get_string().unwrap()];
        assert_eq!(row[1].get_string().unwrap(), of_recipient[0].recipient);
        let mut sum = 0;
        for (cell, amount) in row[2..].iter().zip(of_recipient) {
            assert_eq!(whole(cell), amount.kronor, "{amount:?}");
            sum += amount.kronor;
        }
        assert_eq!(whole(row.last().unwrap()), sum);
    }
}

/// The last row adds up the column with a formula, and holds the right sum for who does not compute.
fn assert_sums(formulas: &Range<String>, cells: &Range<Data>) {
    let (last_row, last_column) = cells.end().unwrap();
    for column in 2..=last_column {
        let sum: i64 = (1..last_row)
            .map(|row| whole(cells.get_value((row, column)).unwrap()))
            .sum();
        assert_eq!(whole(cells.get_value((last_row, column)).unwrap()), sum);
        let letter = char::from(b'A' + u8::try_from(column).unwrap());
        let formula = formulas.get_value((last_row, column)).unwrap();
        assert_eq!(*formula, format!("SUM({letter}2:{letter}{last_row})"));
    }
}

/// A cell as whole kronor; it must be a number.
fn whole(cell: &Data) -> i64 {
    match cell {
        Data::Int(number) => *number,
        Data::Float(number) => number.to_string().parse().unwrap(),
        other => panic!("{other:?} is not a whole number"),
    }
}

#[test]
fn the_header_and_the_names_stay_in_sight() {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes("psykisk-halsa-2021"))).unwrap();
    let mut panes = Vec::new();
    for number in 1..=6 {
        let mut xml = String::new();
        let mut file = archive
            .by_name(&format!("xl/worksheets/sheet{number}.xml"))
            .unwrap();
        file.read_to_string(&mut xml).unwrap();
        let pane = xml
            .split("<pane ")
            .nth(1)
            .and_then(|rest| rest.split("/>").next());
        panes.push(pane.unwrap_or("none").to_owned());
    }
    let both =
        "xSplit=\"2\" ySplit=\"1\" topLeftCell=\"C2\" activePane=\"bottomRight\" state=\"frozen\"";
    let header = "ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"";
    assert_eq!(panes, [both, both, both, both, header, header]);
}

#[test]
fn the_method_says_the_digest_that_is_published() {
    let digest = crate::json_document::digest(2021);
    let mut workbook = open(bytes("psykisk-halsa-2021"));
    let method = workbook.worksheet_range("Metod").unwrap();
    let says_it = method
        .used_cells()
        .any(|(_, _, cell)| cell.get_string() == Some(&digest));
    assert!(says_it);
}

#[test]
fn no_text_in_the_workbook_is_taken_for_a_formula() {
    // What comes from an agreement file is text, whatever it begins with.
    let text = crate::keys::agreement("{ sv = '=1+1', en = '=1+1' }");
    let desk = Desk::with("egen.toml", text);
    desk.overens("allocate egen.toml --format xlsx --out egen.xlsx")
        .done();
    let mut workbook = open(desk.read("egen.xlsx"));
    let cells = workbook.worksheet_range("Län").unwrap();
    assert_eq!(
        cells.get_value((0, 2)),
        Some(&Data::String("=1+1".to_owned()))
    );
}
