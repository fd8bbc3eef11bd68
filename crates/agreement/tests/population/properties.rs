//! What holds for every table, not only for the ones somebody thought of.

use std::collections::BTreeMap;

use agreement::population::{ImportOptions, import, json_stat, write_ages_csv, write_csv};
use grants::{AgeBand, Ages, Code, Population, Provenance};
use jiff::civil::Date;
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

use crate::world::{imported_with, register};

fn a_code() -> impl Strategy<Value = Code> {
    let codes: Vec<Code> = register()
        .all()
        .iter()
        .map(|recipient| recipient.code)
        .collect();
    proptest::sample::select(codes)
}

fn a_date() -> impl Strategy<Value = Date> {
    (1968_i16..2100, 1_i8..=12, 1_i8..=28)
        .prop_map(|(year, month, day)| Date::new(year, month, day).unwrap())
}

fn populations() -> impl Strategy<Value = Vec<Population>> {
    let figures = btree_map(a_code(), 0..=20_000_000_i64, 1..12);
    btree_map(a_date(), figures, 1..4).prop_map(|dates| {
        let table = |(reference_date, figures)| Population {
            reference_date,
            figures,
            provenance: Provenance::default(),
        };
        dates.into_iter().map(table).collect()
    })
}

/// Age tables whose bands follow each other, the same for every place.
fn ages() -> impl Strategy<Value = Vec<Ages>> {
    let ends = (0_u8..5, vec(1_u8..10, 1..8), any::<bool>());
    (
        a_date(),
        ends,
        btree_map(a_code(), vec(0..1_000_000_i64, 8), 1..5),
    )
        .prop_map(|(reference_date, (start, widths, open), people)| {
            let bands = |people: Vec<i64>| {
                let mut from = start;
                let count = widths.len();
                let band = |(at, (width, population)): (usize, (&u8, i64))| {
                    let to = (!(open && at + 1 == count)).then_some(from + width - 1);
                    let band = AgeBand {
                        from,
                        to,
                        population,
                    };
                    from += width;
                    band
                };
                widths
                    .iter()
                    .zip(people)
                    .enumerate()
                    .map(band)
                    .collect::<Vec<_>>()
            };
            let figures = people
                .into_iter()
                .map(|(code, people)| (code, bands(people)))
                .collect();
            vec![Ages {
                reference_date,
                figures,
                known_errors: Vec::new(),
                provenance: Provenance::default(),
            }]
        })
}

fn partial() -> ImportOptions {
    ImportOptions {
        partial: true,
        ..ImportOptions::default()
    }
}

/// Dates and figures, without where they come from.
fn figures(tables: &[Population]) -> Vec<(Date, BTreeMap<Code, i64>)> {
    tables
        .iter()
        .map(|table| (table.reference_date, table.figures.clone()))
        .collect()
}

fn as_workbook(csv: &str) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, line) in (0..).zip(csv.lines()) {
        for (column, cell) in (0..).zip(line.split(',')) {
            sheet.write(row, column, cell).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

/// A cube of any shape: per dimension the codes of its categories, and the values.
#[derive(Clone, Debug)]
struct AnyCube {
    dimensions: Vec<Vec<String>>,
    values: Vec<Option<i64>>,
}

fn a_cube() -> impl Strategy<Value = AnyCube> {
    vec(1_usize..4, 1..5).prop_flat_map(|sizes| {
        let cells: usize = sizes.iter().product();
        let dimensions: Vec<Vec<String>> = sizes
            .iter()
            .map(|size| (0..*size).map(|at| format!("c{at}")).collect())
            .collect();
        vec(proptest::option::of(0..1000_i64), cells).prop_map(move |values| AnyCube {
            dimensions: dimensions.clone(),
            values,
        })
    })
}

/// Every cell by dimension and category, whatever the order.
type Cells = BTreeMap<BTreeMap<String, String>, Option<i64>>;

/// The cube written as JSON-stat with its dimensions in another order and its
/// categories at other positions, under keys that are sorted by name.
fn permuted(
    cube: &AnyCube,
    dimension_order: &[usize],
    category_orders: &[Vec<usize>],
) -> (String, Cells) {
    let mut cells = Cells::new();
    let sizes: Vec<usize> = dimension_order
        .iter()
        .map(|at| cube.dimensions[*at].len())
        .collect();
    let mut values = vec![None; cube.values.len()];
    for (cell, value) in cube.values.iter().enumerate() {
        let mut rest = cell;
        let mut categories = vec![0; cube.dimensions.len()];
        for at in (0..cube.dimensions.len()).rev() {
            categories[at] = rest % cube.dimensions[at].len();
            rest /= cube.dimensions[at].len();
        }
        let position = dimension_order
            .iter()
            .zip(&sizes)
            .fold(0, |position, (at, size)| {
                position * size + category_orders[*at][categories[*at]]
            });
        values[position] = *value;
        let names = categories
            .iter()
            .enumerate()
            .map(|(at, category)| (format!("d{at}"), cube.dimensions[at][*category].clone()));
        cells.insert(names.collect(), *value);
    }
    let dimension = |at: usize| {
        let index: serde_json::Map<String, serde_json::Value> = cube.dimensions[at]
            .iter()
            .zip(&category_orders[at])
            .map(|(code, position)| (code.clone(), (*position).into()))
            .collect();
        (
            format!("d{at}"),
            serde_json::json!({ "category": { "index": index } }),
        )
    };
    let dimensions: serde_json::Map<String, serde_json::Value> =
        (0..cube.dimensions.len()).map(dimension).collect();
    let id: Vec<String> = dimension_order.iter().map(|at| format!("d{at}")).collect();
    let dataset =
        serde_json::json!({ "id": id, "size": sizes, "dimension": dimensions, "value": values });
    (dataset.to_string(), cells)
}

fn cells_of(text: &str) -> Cells {
    let cube = json_stat::decode(text.as_bytes()).unwrap().remove(0);
    let named = |(cell, value): (usize, &Option<i64>)| {
        (
            agreement::population::cube::coordinates(&cube.dimensions, cell)
                .into_iter()
                .collect(),
            *value,
        )
    };
    cube.values.iter().enumerate().map(named).collect()
}

fn a_permuted_cube() -> impl Strategy<Value = (AnyCube, Vec<usize>, Vec<Vec<usize>>)> {
    a_cube().prop_flat_map(|cube| {
        let dimensions = Just((0..cube.dimensions.len()).collect::<Vec<usize>>()).prop_shuffle();
        let categories: Vec<_> = cube
            .dimensions
            .iter()
            .map(|codes| Just((0..codes.len()).collect::<Vec<usize>>()).prop_shuffle())
            .collect();
        (Just(cube), dimensions, categories)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// POP-04.
    #[test]
    fn the_order_of_dimensions_and_categories_changes_no_cell((cube, dimensions, categories) in a_permuted_cube()) {
        let (text, expected) = permuted(&cube, &dimensions, &categories);
        prop_assert_eq!(cells_of(&text), expected);
    }

    #[test]
    fn what_is_written_as_csv_is_read_back_unchanged(tables in populations()) {
        let read = imported_with(write_csv(&tables).as_bytes(), &partial());
        prop_assert_eq!(figures(&read.populations), figures(&tables));
    }

    #[test]
    fn ages_written_as_csv_are_read_back_unchanged(tables in ages()) {
        let read = imported_with(write_ages_csv(&tables).as_bytes(), &partial());
        prop_assert_eq!(&read.ages[0].figures, &tables[0].figures);
        prop_assert!(read.populations.is_empty());
    }

    /// POP-01.
    #[test]
    fn codes_keep_their_zeros_from_csv_through_a_workbook_to_csv(tables in populations()) {
        let csv = write_csv(&tables);
        let read = imported_with(&as_workbook(&csv), &partial());
        prop_assert_eq!(write_csv(&read.populations), csv);
    }

    #[test]
    fn any_bytes_give_a_table_or_problems(bytes in vec(any::<u8>(), 0..2000)) {
        let _ = import(&bytes, &ImportOptions::default(), &register());
    }
}
