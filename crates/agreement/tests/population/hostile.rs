//! Files made or broken to harm: each gives problems, none a panic or a long wait.

use std::io::{Cursor, Read, Write};

use agreement::population::{Fault, ImportOptions, Place, import};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

use crate::world::{imported_with, register};

const SEEDS: [&[u8]; 5] = [
    include_bytes!("../fixtures/december_jsonstat2.json"),
    include_bytes!("../fixtures/december_jsonstat1.json"),
    include_bytes!("../fixtures/december_pxweb.json"),
    include_bytes!("../fixtures/december.px"),
    include_bytes!("../fixtures/december.csv"),
];

/// Pieces that mean something to one of the readers.
const PIECES: [&str; 24] = [
    "\"",
    ";",
    ",",
    "{",
    "}",
    "[",
    "]",
    "null",
    "-1",
    "1e308",
    "99999999999999999999",
    "\"id\"",
    "\"index\":{",
    "DATA=",
    "KEYS(\"region\")=CODES;",
    "VALUES(",
    "\u{0}",
    "\u{feff}",
    "\r\n",
    "2020",
    "..",
    "\"-\"",
    "100+",
    "å",
];

/// A seed changed in a few places: bytes replaced, cut out, or put in.
fn mutated(seed: &[u8], changes: &[(usize, usize, usize)]) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for (at, length, piece) in changes {
        let at = at % (bytes.len() + 1);
        let end = (at + length).min(bytes.len());
        bytes.splice(at..end, PIECES[piece % PIECES.len()].bytes());
    }
    bytes
}

fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip([
        ["datum", "kod", "antal"],
        ["2020-11-01", "0114", "47184"],
        ["2020-11-01", "0115", "35119"],
    ]) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write(row, column, cell).unwrap();
        }
    }
    sheet.write(3, 2, 12.5).unwrap();
    workbook.save_to_buffer().unwrap()
}

/// The workbook packed again with one entry changed.
fn repacked(change: impl Fn(&str, Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let packed = workbook();
    let mut archive = zip::ZipArchive::new(Cursor::new(packed)).unwrap();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        writer
            .start_file(name.as_str(), zip::write::SimpleFileOptions::default())
            .unwrap();
        writer.write_all(&change(&name, bytes)).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn first_fault(bytes: &[u8]) -> Fault {
    import(bytes, &ImportOptions::default(), &register())
        .unwrap_err()
        .problems
        .remove(0)
        .fault
}

#[test]
fn a_workbook_that_claims_more_texts_than_it_can_hold_is_refused() {
    // A reader that believes the count asks for terabytes and the program is ended.
    let claim = |name: &str, bytes: Vec<u8>| {
        if !name.ends_with("sharedStrings.xml") {
            return bytes;
        }
        String::from_utf8(bytes)
            .unwrap()
            .replace("uniqueCount=\"", "uniqueCount=\"99999999999")
            .into_bytes()
    };
    assert_eq!(first_fault(&repacked(claim)), Fault::NotAWorkbook);
}

#[test]
fn a_workbook_with_a_cell_outside_every_sheet_is_refused() {
    for wild in ["ZZZZZZZZZ1", "A99999999999", "C3:A1"] {
        let change = |name: &str, bytes: Vec<u8>| {
            if !name.ends_with("sheet1.xml") {
                return bytes;
            }
            String::from_utf8(bytes)
                .unwrap()
                .replace("ref=\"A1:C4\"", &format!("ref=\"{wild}\""))
                .into_bytes()
        };
        assert_eq!(
            first_fault(&repacked(change)),
            Fault::NotAWorkbook,
            "{wild}"
        );
    }
}

#[test]
fn a_workbook_that_unpacks_to_gigabytes_is_refused() {
    let change = |name: &str, bytes: Vec<u8>| {
        if name.ends_with("sheet1.xml") {
            vec![b' '; 65 * 1024 * 1024]
        } else {
            bytes
        }
    };
    assert_eq!(
        first_fault(&repacked(change)),
        Fault::WorkbookTooLarge(64 * 1024 * 1024)
    );
}

#[test]
fn a_number_in_a_workbook_is_read_only_when_nothing_is_lost() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, title) in (0..).zip(["datum", "kod", "antal"]) {
        sheet.write(0, column, title).unwrap();
    }
    for (row, (code, people)) in (1..).zip([(114.0, 5.0), (1280.0, 6.0), (1281.0, 6.5)]) {
        sheet.write(row, 0, "2020-11-01").unwrap();
        sheet.write(row, 1, code).unwrap();
        sheet.write(row, 2, people).unwrap();
    }
    let problems = import(
        &workbook.save_to_buffer().unwrap(),
        &ImportOptions::default(),
        &register(),
    )
    .unwrap_err()
    .problems;
    let found: Vec<_> = problems
        .into_iter()
        .map(|problem| (problem.place, problem.fault))
        .collect();
    let cell = |row, column: &str| Place::Cell {
        row,
        column: column.into(),
    };
    let zero_lost = Fault::ZeroLost {
        given: "114".into(),
        meant: "0114".parse().unwrap(),
    };
    assert_eq!(
        found,
        [
            (cell(2, "kod"), zero_lost),
            (cell(4, "antal"), Fault::Fraction("6.5".into()))
        ]
    );
}

#[test]
fn many_unknown_places_are_refused_without_a_long_search() {
    let rows = (0..200_000).fold(String::new(), |rows, row| {
        rows + &format!("2020-11-01,X{row},1\n")
    });
    let problems = import(
        format!("datum,kod,antal\n{rows}").as_bytes(),
        &ImportOptions::default(),
        &register(),
    )
    .unwrap_err();
    assert_eq!(problems.count(), 200_000);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_changed_file_gives_a_table_or_problems(
        seed in 0..SEEDS.len(),
        changes in proptest::collection::vec((any::<usize>(), 0..40_usize, any::<usize>()), 1..6),
    ) {
        let options = ImportOptions { partial: true, ..ImportOptions::default() };
        let _ = import(&mutated(SEEDS[seed], &changes), &options, &register());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_changed_workbook_gives_a_table_or_problems(
        entry in 0..9_usize,
        changes in proptest::collection::vec((any::<usize>(), 0..20_usize, any::<usize>()), 1..4),
    ) {
        let mut at = 0;
        let names = std::cell::RefCell::new(&mut at);
        let bytes = repacked(|_, bytes| {
            **names.borrow_mut() += 1;
            if **names.borrow() == entry + 1 { mutated(&bytes, &changes) } else { bytes }
        });
        let _ = import(&bytes, &ImportOptions::default(), &register());
    }
}

#[test]
fn the_seeds_themselves_are_sound() {
    for seed in SEEDS {
        let options = ImportOptions {
            partial: true,
            ..ImportOptions::default()
        };
        assert!(!imported_with(seed, &options).populations.is_empty());
    }
}
