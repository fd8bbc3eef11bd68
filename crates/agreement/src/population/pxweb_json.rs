//! The format that `PxWeb` calls "json": columns, and rows of keys and values as texts.

use std::collections::BTreeMap;

use super::cube::{About, Category, Cube, Dimension, Role, Status, cells, strides};
use super::fault::{Fault, Shape};
use super::json::Json;
use super::json_stat::NIL;
use super::number::{is_missing_mark, machine_written};
use super::problem::{Findings, ImportProblems, Place, quoted};

/// The cube of a `PxWeb` "json" file.
pub fn decode(bytes: &[u8]) -> Result<Cube, ImportProblems> {
    of(&Json::read(bytes)?)
}

/// A column of the file.
struct Column {
    code: String,
    label: String,
    is_time: bool,
}

/// The cube of a `PxWeb` "json" reply.
pub(crate) fn of(root: &Json) -> Result<Cube, ImportProblems> {
    let refuse =
        |path: &str, fault: Fault| ImportProblems::one(Place::Path(path.to_owned()), fault);
    let columns = root
        .get("columns")
        .and_then(Json::list)
        .ok_or_else(|| refuse("columns", Fault::Expected(Shape::List)))?;
    let rows = root
        .get("data")
        .and_then(Json::list)
        .ok_or_else(|| refuse("data", Fault::Expected(Shape::List)))?;
    let (keys, measures) = columns_by_use(columns)?;
    if measures.is_empty() {
        return Err(refuse("columns", Fault::NoMeasureColumn));
    }
    let rows = checked_rows(rows, keys.len(), measures.len())?;

    let mut dimensions: Vec<Dimension> = keys
        .iter()
        .map(|column| dimension(column, column.is_time.then_some(Role::Time)))
        .collect();
    let mut positions: Vec<BTreeMap<&str, usize>> = vec![BTreeMap::new(); dimensions.len()];
    for (key, _) in &rows {
        for ((code, known), dimension) in key.iter().zip(&mut positions).zip(&mut dimensions) {
            known.entry(code).or_insert_with(|| {
                dimension.categories.push(Category {
                    code: (*code).to_owned(),
                    label: (*code).to_owned(),
                });
                dimension.categories.len() - 1
            });
        }
    }
    dimensions.push(Dimension {
        categories: measures
            .iter()
            .map(|column| Category {
                code: column.code.clone(),
                label: column.label.clone(),
            })
            .collect(),
        ..dimension(
            &Column {
                code: "ContentsCode".into(),
                label: "ContentsCode".into(),
                is_time: false,
            },
            Some(Role::Measure),
        )
    });

    let sizes: Vec<usize> = dimensions
        .iter()
        .map(|dimension| dimension.categories.len())
        .collect();
    let cells = cells(&sizes).map_err(|fault| refuse("data", fault))?;
    let values = values(&rows, &positions, &strides(&sizes), cells)?;
    Ok(Cube {
        about: about(root),
        dimensions,
        values,
        status: Status::None,
    })
}

fn dimension(column: &Column, role: Option<Role>) -> Dimension {
    Dimension {
        id: column.code.clone(),
        label: column.label.clone(),
        role,
        total: None,
        may_be_left_out: false,
        categories: Vec::new(),
    }
}

/// The columns that make keys, and those that hold values.
fn columns_by_use(columns: &[Json]) -> Result<(Vec<Column>, Vec<Column>), ImportProblems> {
    let mut findings = Findings::default();
    let (mut keys, mut measures): (Vec<Column>, Vec<Column>) = (Vec::new(), Vec::new());
    for (at, column) in columns.iter().enumerate() {
        let place = Place::Path(format!("columns[{at}]"));
        let Some(code) = column.get("code").and_then(Json::text) else {
            findings.problem(place, Fault::Expected(Shape::Column));
            continue;
        };
        if keys.iter().chain(&measures).any(|other| other.code == code) {
            findings.problem(place, Fault::CategoryTwice(quoted(code)));
            continue;
        }
        let kind = column.get("type").and_then(Json::text).unwrap_or("d");
        let label = column.get("text").and_then(Json::text).unwrap_or(code);
        let column = Column {
            code: code.to_owned(),
            label: label.to_owned(),
            is_time: kind == "t",
        };
        if kind == "c" {
            measures.push(column);
        } else {
            keys.push(column);
        }
    }
    findings.finish().map(|_| (keys, measures))
}

type Row<'j> = (Vec<&'j str>, Vec<&'j str>);

/// The keys and values of every row, as many as there are columns.
fn checked_rows(
    rows: &[Json],
    keys: usize,
    measures: usize,
) -> Result<Vec<Row<'_>>, ImportProblems> {
    let mut findings = Findings::default();
    let mut checked = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        let texts = |name: &str, expected: usize| {
            let texts: Option<Vec<&str>> = row.get(name)?.list()?.iter().map(Json::text).collect();
            texts.filter(|texts| texts.len() == expected)
        };
        match (texts("key", keys), texts("values", measures)) {
            (Some(key), Some(values)) => checked.push((key, values)),
            (None, _) => findings.problem(
                Place::Path(format!("data[{at}].key")),
                Fault::TextsExpected(keys),
            ),
            (_, None) => findings.problem(
                Place::Path(format!("data[{at}].values")),
                Fault::TextsExpected(measures),
            ),
        }
    }
    findings.finish().map(|_| checked)
}

fn values(
    rows: &[Row<'_>],
    positions: &[BTreeMap<&str, usize>],
    strides: &[usize],
    cells: usize,
) -> Result<Vec<Option<i64>>, ImportProblems> {
    let mut findings = Findings::default();
    let mut values = vec![None; cells];
    let mut taken = vec![false; cells];
    for (at, (key, texts)) in rows.iter().enumerate() {
        let first: usize = key
            .iter()
            .zip(positions)
            .zip(strides)
            .filter_map(|((code, known), stride)| Some(known.get(code)? * stride))
            .sum();
        for (measure, text) in texts.iter().enumerate() {
            let place = Place::Path(format!("data[{at}].values[{measure}]"));
            let (Some(value), Some(taken)) = (
                values.get_mut(first + measure),
                taken.get_mut(first + measure),
            ) else {
                continue;
            };
            if std::mem::replace(taken, true) {
                findings.problem(
                    Place::Path(format!("data[{at}].key")),
                    Fault::CategoryTwice(quoted(&key.join(", "))),
                );
                continue;
            }
            match number(text) {
                Ok(number) => *value = number,
                Err(fault) => findings.problem(place, fault),
            }
        }
    }
    findings.finish().map(|_| values)
}

/// A value written as text, as in PX files: dots where there is none, a dash for exactly none.
pub(crate) fn number(text: &str) -> Result<Option<i64>, Fault> {
    match text.trim() {
        NIL => Ok(Some(0)),
        text if is_missing_mark(text) => Ok(None),
        text => machine_written(text).map(Some),
    }
}

fn about(root: &Json) -> About {
    let first = root
        .get("metadata")
        .and_then(Json::list)
        .and_then(<[Json]>::first);
    let text = |key: &str| {
        first
            .and_then(|first| first.get(key))
            .and_then(Json::text)
            .unwrap_or_default()
            .to_owned()
    };
    About {
        title: text("label"),
        source: text("source"),
        updated: text("updated"),
        table: text("infofile"),
        ..About::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"{
        "columns": [
            {"code": "Region", "text": "region", "type": "d"},
            {"code": "Tid", "text": "år", "type": "t"},
            {"code": "BE0101N1", "text": "Folkmängd", "type": "c"}
        ],
        "data": [
            {"key": ["0115", "2020"], "values": ["30"]},
            {"key": ["0114", "2020"], "values": ["-"]},
            {"key": ["0114", "2019"], "values": [".."]}
        ]
    }"#;

    #[test]
    fn rows_find_their_cells_in_any_order() {
        let cube = decode(FILE.as_bytes()).unwrap();
        let codes = |at: usize| {
            cube.dimensions[at]
                .categories
                .iter()
                .map(|category| category.code.as_str())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            (codes(0), codes(1), codes(2)),
            (vec!["0115", "0114"], vec!["2020", "2019"], vec!["BE0101N1"])
        );
        assert_eq!(cube.values, [Some(30), None, Some(0), None]);
        assert_eq!(cube.dimensions[1].role, Some(Role::Time));
    }

    #[test]
    fn a_cell_twice_is_refused_with_its_row() {
        let problems = decode(
            FILE.replace("\"0114\", \"2019\"", "\"0114\", \"2020\"")
                .as_bytes(),
        )
        .unwrap_err();
        assert_eq!(
            problems.problems[0].place,
            Place::Path("data[2].key".into())
        );
    }

    #[test]
    fn every_bad_value_and_every_short_row_is_named() {
        let problems = decode(
            FILE.replace("\"30\"", "\"30.5\"")
                .replace("\"-\"", "\"x\"")
                .as_bytes(),
        )
        .unwrap_err();
        assert_eq!(problems.problems.len(), 2);
        let problems = decode(
            FILE.replace("[\"30\"]", "[]")
                .replace("\"0114\", \"2019\"", "\"0114\"")
                .as_bytes(),
        )
        .unwrap_err();
        let places: Vec<Place> = problems
            .problems
            .into_iter()
            .map(|problem| problem.place)
            .collect();
        assert_eq!(
            places,
            [
                Place::Path("data[0].values".into()),
                Place::Path("data[2].key".into())
            ]
        );
    }
}
