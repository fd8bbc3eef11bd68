//! The same numbers in every form: each file is read back and every cell compared with the allocation itself.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use casework::published::PublishedAgreement;
use documents::open_table::{COLUMNS, Value as Cell, rows};
use serde_json::Value;
use wording::Language;

use crate::service::{Answer, PUBLISHED, get};

async fn file(of: &PublishedAgreement, name: &str) -> Answer {
    let answer = get(&format!("/oppna-data/{}/{name}", of.agreement.id)).await;
    assert_eq!(answer.status, 200);
    answer
}

fn table(of: &PublishedAgreement, language: Language) -> Vec<Vec<Cell>> {
    let shared = PUBLISHED.shared(of);
    rows(&shared, language).map(|row| row.to_vec()).collect()
}

fn texts(of: &PublishedAgreement, language: Language) -> Vec<Vec<String>> {
    let rows = table(of, language).into_iter();
    rows.map(|row| row.iter().map(Cell::text).collect())
        .collect()
}

fn read_csv(bytes: &[u8], delimiter: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .from_reader(bytes);
    assert_eq!(
        reader.headers().unwrap().iter().collect::<Vec<_>>(),
        COLUMNS
    );
    let records = reader.records().map(Result::unwrap);
    records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

#[tokio::test]
async fn the_table_holds_the_allocation() {
    for of in PUBLISHED.agreements() {
        let steps: Vec<_> = of
            .distribution
            .allocations
            .iter()
            .flat_map(|one| {
                one.steps
                    .iter()
                    .map(move |step| (one.item.id.clone(), step))
            })
            .collect();
        let table = table(of, Language::Swedish);
        assert_eq!(table.len(), steps.len());
        for (row, (item, step)) in table.iter().zip(steps) {
            assert_eq!(row[2], Cell::Text(item));
            assert_eq!(row[5], Cell::Text(step.code.to_string()));
            assert_eq!(row[7], Cell::Number(step.amount.whole_kronor().unwrap()));
            assert!(!row[6].text().is_empty());
        }
    }
}

#[tokio::test]
async fn both_csv_files_hold_every_cell_in_both_languages() {
    for of in PUBLISHED.agreements() {
        for language in Language::ALL {
            let wanted = texts(of, language);
            let query = format!("?sprak={}", language.tag());
            let comma = file(of, &format!("tilldelning.csv{query}")).await.body;
            assert!(!comma.starts_with(b"\xef\xbb\xbf") && !comma.contains(&b'\r'));
            assert_eq!(read_csv(&comma, b','), wanted);
            let spreadsheet = file(of, &format!("tilldelning-excel.csv{query}"))
                .await
                .body;
            let without_mark = spreadsheet.strip_prefix(b"\xef\xbb\xbf").unwrap();
            assert_eq!(read_csv(without_mark, b';'), wanted);
        }
    }
}

#[tokio::test]
async fn the_workbook_holds_every_cell() {
    for of in PUBLISHED.agreements() {
        let bytes = file(of, "tilldelning.xlsx").await.body;
        let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
        let sheet = workbook.worksheet_range("Belopp").unwrap();
        let mut lines = sheet.rows();
        let head: Vec<String> = lines
            .next()
            .unwrap()
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(head, COLUMNS);
        let mut wanted = table(of, Language::Swedish).into_iter();
        for line in lines {
            for (cell, wanted) in line.iter().zip(wanted.next().unwrap()) {
                match (cell, wanted) {
                    // A workbook keeps numbers as floats, exactly so far.
                    (Data::Float(_), Cell::Number(number)) => {
                        assert_eq!(cell.to_string(), number.to_string());
                    }
                    (Data::String(text), Cell::Text(wanted)) => assert_eq!(*text, wanted),
                    (Data::Empty, Cell::Text(wanted)) => assert_eq!(wanted, ""),
                    (cell, wanted) => panic!("{cell:?} is not {wanted:?}"),
                }
            }
        }
        assert!(wanted.next().is_none());
        let about = workbook.worksheet_range("Om tabellen").unwrap();
        assert!(about.rows().any(|row| row[1].to_string() == of.digest));
    }
}

#[tokio::test]
async fn the_json_holds_every_cell() {
    for of in PUBLISHED.agreements() {
        let document = file(of, "tilldelning.json").await.json();
        assert_eq!(document["digest"], *of.digest);
        assert_eq!(document["version"], 1);
        let found = document["rows"].as_array().unwrap();
        let wanted = table(of, Language::Swedish);
        assert_eq!(found.len(), wanted.len());
        for (row, wanted) in found.iter().zip(wanted) {
            assert_eq!(row.as_object().unwrap().len(), COLUMNS.len());
            for (column, wanted) in COLUMNS.iter().zip(wanted) {
                match wanted {
                    Cell::Number(number) => assert_eq!(row[column].as_i64(), Some(number)),
                    Cell::Text(text) => assert_eq!(row[column], *text),
                }
            }
        }
    }
}

#[tokio::test]
async fn the_cube_holds_every_amount_and_nothing_where_there_is_none() {
    for of in PUBLISHED.agreements() {
        let cube = file(of, "tilldelning.jsonstat").await.json();
        let index = |dimension: &str| -> Vec<String> {
            let all = cube["dimension"][dimension]["category"]["index"]
                .as_array()
                .unwrap();
            all.iter()
                .map(|one| one.as_str().unwrap().to_owned())
                .collect()
        };
        let (items, recipients) = (index("item"), index("recipient"));
        let values = cube["value"].as_array().unwrap();
        assert_eq!(values.len(), items.len() * recipients.len());
        assert_eq!(
            cube["size"],
            serde_json::json!([items.len(), recipients.len(), 1, 1])
        );
        let mut expected = vec![Value::Null; values.len()];
        for row in table(of, Language::Swedish) {
            let item = items.iter().position(|id| *id == row[2].text()).unwrap();
            let who = format!("{}-{}", row[4].text(), row[5].text());
            let who = recipients.iter().position(|id| *id == who).unwrap();
            expected[item * recipients.len() + who] = row[7].text().parse::<i64>().unwrap().into();
        }
        assert_eq!(*values, expected);
        for dimension in ["item", "recipient", "year", "contents"] {
            let labels = cube["dimension"][dimension]["category"]["label"]
                .as_object()
                .unwrap();
            let mut said: Vec<&str> = labels.values().map(|one| one.as_str().unwrap()).collect();
            assert_eq!(said.len(), index(dimension).len());
            said.sort_unstable();
            let all = said.len();
            said.dedup();
            assert_eq!(
                said.len(),
                all,
                "{}: two {dimension} share a label",
                of.agreement.id
            );
        }
        let unit = &cube["dimension"]["contents"]["category"]["unit"]["amount"];
        assert_eq!(*unit, serde_json::json!({ "base": "kr", "decimals": 0 }));
    }
}
