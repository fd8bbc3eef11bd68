//! JSON-stat 1 and 2: datasets, collections and bundles.
//!
//! The order of keys in a JSON object means nothing: categories stand where
//! `category.index` puts them. A reader that trusts the order of keys swaps men
//! and women in replies that have passed through a browser.

use std::collections::BTreeMap;

use super::cube::{About, Category, Cube, Dimension, Role, Status, cells};
use super::fault::{Fault, Shape};
use super::json::Json;
use super::number::{is_missing_mark, machine_written};
use super::problem::{Findings, ImportProblems, Place, quoted};

/// The mark of an exact zero in the family of PX formats.
pub(crate) const NIL: &str = "-";

/// Every cube of a JSON-stat file.
pub fn decode(bytes: &[u8]) -> Result<Vec<Cube>, ImportProblems> {
    of(&Json::read(bytes)?)
}

/// Every cube of a JSON-stat response.
pub(crate) fn of(root: &Json) -> Result<Vec<Cube>, ImportProblems> {
    let datasets = datasets(root);
    if datasets.is_empty() {
        return Err(ImportProblems::one(Place::File, Fault::NoDataset));
    }
    let mut findings = Findings::default();
    let mut cubes = Vec::with_capacity(datasets.len());
    for (path, dataset) in datasets {
        match cube(dataset, &path) {
            Ok(cube) => cubes.push(cube),
            Err(problems) => findings.problems(problems),
        }
    }
    findings.finish().map(|_| cubes)
}

/// The datasets of a response with the path to each.
fn datasets(root: &Json) -> Vec<(String, &Json)> {
    if root.get("dimension").is_some() {
        return vec![(String::new(), root)];
    }
    if let Some(items) = root
        .get("link")
        .and_then(|link| link.get("item"))
        .and_then(Json::list)
    {
        let embedded = items
            .iter()
            .enumerate()
            .filter(|(_, item)| item.get("dimension").is_some());
        return embedded
            .map(|(at, item)| (format!("link.item[{at}]."), item))
            .collect();
    }
    // JSON-stat 1: an object of datasets by name.
    root.object()
        .into_iter()
        .flatten()
        .filter(|(_, member)| member.get("dimension").is_some())
        .map(|(name, member)| (format!("{}.", quoted(name)), member))
        .collect()
}

fn cube(dataset: &Json, path: &str) -> Result<Cube, ImportProblems> {
    let dimensions = dimensions(dataset, path)?;
    let sizes: Vec<usize> = dimensions
        .iter()
        .map(|dimension| dimension.categories.len())
        .collect();
    let cells = cells(&sizes)
        .map_err(|fault| ImportProblems::one(Place::Path(format!("{path}size")), fault))?;
    let mut cube = Cube {
        about: about(dataset),
        dimensions,
        values: Vec::new(),
        status: Status::None,
    };
    cube.status = status(dataset.get("status"), cells, path)?;
    cube.values = values(dataset.get("value"), &cube.status, cells, path)?;
    Ok(cube)
}

/// The dimensions of a dataset, which may be a description without any values.
pub(crate) fn dimensions(dataset: &Json, path: &str) -> Result<Vec<Dimension>, ImportProblems> {
    let at = |key: &str| Place::Path(format!("{path}{key}"));
    let all = dataset.get("dimension");
    // JSON-stat 1 keeps id, size and role among the dimensions.
    let beside = |key: &str| dataset.get(key).or_else(|| all?.get(key));
    let ids = beside("id")
        .and_then(Json::texts)
        .ok_or_else(|| ImportProblems::one(at("id"), Fault::Expected(Shape::Texts)))?;
    let sizes = beside("size").and_then(Json::list);
    let mut findings = Findings::default();
    if sizes.is_some_and(|sizes| sizes.len() != ids.len()) {
        let sizes = sizes.map_or(0, <[Json]>::len);
        findings.problem(
            at("size"),
            Fault::SizeDiffers {
                stated: sizes,
                found: ids.len(),
            },
        );
    }
    let mut dimensions: Vec<Dimension> =
        Vec::with_capacity(ids.len().min(sizes.map_or(0, <[Json]>::len)));
    for (place_in_order, id) in ids.iter().enumerate() {
        let path = format!("dimension.{}", quoted(id));
        let place = at(&path);
        if dimensions.iter().any(|other| other.id == *id) {
            findings.problem(place, Fault::CategoryTwice(quoted(id)));
            continue;
        }
        let Some(described) = all
            .and_then(|all| all.get(id))
            .filter(|described| described.object().is_some())
        else {
            findings.problem(place, Fault::Expected(Shape::Object));
            continue;
        };
        match categories(described, &format!("{path}.category")) {
            Ok(categories) => {
                let stated = sizes.and_then(|sizes| sizes.get(place_in_order));
                if let Some(stated) =
                    stated.filter(|stated| stated.size() != Some(categories.len()))
                {
                    let stated = stated.size().unwrap_or_default();
                    findings.problem(
                        place,
                        Fault::SizeDiffers {
                            stated,
                            found: categories.len(),
                        },
                    );
                }
                let role = beside("role").and_then(|roles| role(roles, id));
                dimensions.push(dimension(id, described, role, categories));
            }
            Err((path, fault)) => findings.problem(at(&path), fault),
        }
    }
    findings.finish().map(|_| dimensions)
}

fn dimension(
    id: &str,
    described: &Json,
    role: Option<Role>,
    categories: Vec<Category>,
) -> Dimension {
    let extension = described.get("extension");
    let elimination = extension.and_then(|extension| extension.get("elimination"));
    let total = extension
        .and_then(|extension| extension.get("eliminationValueCode"))
        .and_then(Json::text);
    Dimension {
        id: id.to_owned(),
        label: described
            .get("label")
            .and_then(Json::text)
            .unwrap_or(id)
            .to_owned(),
        role,
        total: total.filter(|total| !total.is_empty()).map(str::to_owned),
        may_be_left_out: elimination == Some(&Json::Truth(true)),
        categories,
    }
}

fn role(roles: &Json, id: &str) -> Option<Role> {
    let named = |role: &str| {
        roles
            .get(role)
            .and_then(Json::list)
            .is_some_and(|ids| ids.iter().any(|other| other.text() == Some(id)))
    };
    [
        ("time", Role::Time),
        ("geo", Role::Geography),
        ("metric", Role::Measure),
    ]
    .into_iter()
    .find_map(|(name, role)| named(name).then_some(role))
}

/// The categories in the order of the cells; otherwise where and why not.
fn categories(described: &Json, path: &str) -> Result<Vec<Category>, (String, Fault)> {
    let category = described.get("category");
    let labels = category
        .and_then(|category| category.get("label"))
        .and_then(Json::object);
    let codes = match category.and_then(|category| category.get("index")) {
        Some(Json::List(_)) => codes_listed(category, path)?,
        Some(Json::Object(positions)) => codes_by_position(positions, path)?,
        // A dimension with one category needs no index.
        None | Some(Json::Null) => match labels
            .map(|labels| labels.keys().collect::<Vec<_>>())
            .as_deref()
        {
            Some([only]) => vec![(*only).clone()],
            _ => return Err((format!("{path}.index"), Fault::Expected(Shape::Index))),
        },
        Some(_) => return Err((format!("{path}.index"), Fault::Expected(Shape::Index))),
    };
    let label = |code: &str| {
        labels
            .and_then(|labels| labels.get(code))
            .and_then(Json::text)
            .unwrap_or(code)
            .to_owned()
    };
    Ok(codes
        .into_iter()
        .map(|code| Category {
            label: label(&code),
            code,
        })
        .collect())
}

fn codes_listed(category: Option<&Json>, path: &str) -> Result<Vec<String>, (String, Fault)> {
    let path = format!("{path}.index");
    let codes = category
        .and_then(|category| category.get("index"))
        .and_then(Json::texts);
    let codes = codes.ok_or_else(|| (path.clone(), Fault::Expected(Shape::Texts)))?;
    let mut seen = std::collections::BTreeSet::new();
    match codes.iter().find(|code| !seen.insert(code.as_str())) {
        Some(code) => Err((path, Fault::CategoryTwice(quoted(code)))),
        None => Ok(codes),
    }
}

fn codes_by_position(
    positions: &BTreeMap<String, Json>,
    path: &str,
) -> Result<Vec<String>, (String, Fault)> {
    let mut codes: Vec<Option<&String>> = vec![None; positions.len()];
    for (code, position) in positions {
        let slot = position
            .size()
            .and_then(|position| codes.get_mut(position))
            .filter(|slot| slot.is_none());
        // A position twice leaves a hole, a position outside too.
        let Some(slot) = slot else {
            return Err((
                format!("{path}.index.{}", quoted(code)),
                Fault::PositionWrong {
                    categories: positions.len(),
                },
            ));
        };
        *slot = Some(code);
    }
    Ok(codes.into_iter().flatten().cloned().collect())
}

fn about(dataset: &Json) -> About {
    let text = |json: Option<&Json>| json.and_then(Json::text).unwrap_or_default().to_owned();
    let px = dataset
        .get("extension")
        .and_then(|extension| extension.get("px"));
    let table = px.and_then(|px| px.get("tableid").or_else(|| px.get("matrix")));
    About {
        title: text(dataset.get("label")),
        source: text(dataset.get("source")),
        updated: text(dataset.get("updated")),
        table: text(table),
        reference_periods: reference_periods(dataset),
    }
}

/// What the measures say about the day they describe.
fn reference_periods(dataset: &Json) -> BTreeMap<String, String> {
    let dimensions = dataset
        .get("dimension")
        .and_then(Json::object)
        .into_iter()
        .flatten();
    dimensions
        .filter_map(|(_, described)| described.get("extension")?.get("refperiod")?.object())
        .flatten()
        .filter_map(|(code, period)| Some((code.clone(), period.text()?.to_owned())))
        .collect()
}

fn values(
    given: Option<&Json>,
    status: &Status,
    cells: usize,
    path: &str,
) -> Result<Vec<Option<i64>>, ImportProblems> {
    let at = |place: &str| Place::Path(format!("{path}value{place}"));
    let mut findings = Findings::default();
    let mut values = vec![None; cells];
    let mut set = |cell: usize, value: &Json| -> Result<(), Fault> {
        let number = number(value, status.of(cell))?;
        if let Some(slot) = values.get_mut(cell) {
            *slot = number;
        }
        Ok(())
    };
    match given {
        Some(Json::List(list)) if list.len() == cells => {
            for (cell, value) in list.iter().enumerate() {
                if let Err(fault) = set(cell, value) {
                    findings.problem(at(&format!("[{cell}]")), fault);
                }
            }
        }
        Some(Json::Object(sparse)) => {
            for (key, value) in sparse {
                let cell = key
                    .parse()
                    .ok()
                    .filter(|cell: &usize| *cell < cells && *key == cell.to_string());
                if let Err(fault) = cell
                    .ok_or(Fault::NoSuchCell { cells })
                    .and_then(|cell| set(cell, value))
                {
                    findings.problem(at(&format!(".{}", quoted(key))), fault);
                }
            }
        }
        Some(Json::List(list)) if !list.is_empty() => {
            findings.problem(
                at(""),
                Fault::ValuesDiffer {
                    cells,
                    found: list.len(),
                },
            );
        }
        None | Some(Json::Null | Json::List(_)) => findings.problem(at(""), Fault::OnlyDescription),
        Some(_) => findings.problem(at(""), Fault::Expected(Shape::Numbers)),
    }
    findings.finish().map(|_| values)
}

fn number(value: &Json, status: Option<&str>) -> Result<Option<i64>, Fault> {
    match value {
        Json::Whole(number) => Ok(Some(*number)),
        Json::Null if status == Some(NIL) => Ok(Some(0)),
        Json::Null => Ok(None),
        Json::Other(digits) => machine_written(digits).map(Some),
        Json::Text(text) if is_missing_mark(text) => Ok(None),
        Json::Text(text) => Err(Fault::NotANumber(quoted(text))),
        Json::Truth(_) | Json::List(_) | Json::Object(_) => Err(Fault::Expected(Shape::Number)),
    }
}

fn status(given: Option<&Json>, cells: usize, path: &str) -> Result<Status, ImportProblems> {
    let each = |texts: BTreeMap<usize, String>| {
        if texts.is_empty() {
            Status::None
        } else {
            Status::Each(texts)
        }
    };
    match given {
        None | Some(Json::Null) => Ok(Status::None),
        Some(Json::Text(text)) => Ok(Status::Every(text.clone())),
        Some(Json::List(list)) => match list.as_slice() {
            // One status in a list stands for every cell.
            [Json::Text(text)] => Ok(Status::Every(text.clone())),
            list => {
                let texts = list.iter().take(cells).enumerate();
                Ok(each(
                    texts
                        .filter_map(|(cell, text)| Some((cell, text.text()?.to_owned())))
                        .collect(),
                ))
            }
        },
        Some(Json::Object(texts)) => {
            let texts = texts
                .iter()
                .filter_map(|(key, text)| Some((key.parse().ok()?, text.text()?.to_owned())));
            Ok(each(texts.filter(|(cell, _)| *cell < cells).collect()))
        }
        Some(_) => Err(ImportProblems::one(
            Place::Path(format!("{path}status")),
            Fault::Expected(Shape::Status),
        )),
    }
}

#[cfg(test)]
mod tests;
