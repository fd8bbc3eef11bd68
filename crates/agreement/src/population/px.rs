//! PX files, the format of PC-Axis: `KEYWORD("dimension")="value",…;` and last the figures.

mod data;
mod statements;

use std::collections::BTreeMap;

use super::cube::{About, Category, Cube, Dimension, Role, Status, cells};
use super::fault::Fault;
use super::problem::{Findings, ImportProblems, Place, quoted};
use super::text::decoded;
use statements::Statements;

/// The cube of a PX file.
pub fn decode(bytes: &[u8]) -> Result<Cube, ImportProblems> {
    let text = decoded(bytes, code_page(bytes));
    let statements = Statements::read(&text)?;
    let dimensions = dimensions(&statements)?;
    let sizes: Vec<usize> = dimensions
        .iter()
        .map(|dimension| dimension.categories.len())
        .collect();
    let cells = cells(&sizes).map_err(|fault| ImportProblems::one(keyword("VALUES"), fault))?;
    let keys = keys(&statements, &dimensions)?;
    let values = data::read(&statements, &dimensions, &keys, cells)?;
    Ok(Cube {
        about: about(&statements, &dimensions),
        dimensions,
        values,
        status: Status::None,
    })
}

/// Whether a text starts as a PX file does: with a keyword and an equals sign.
pub(crate) fn is_px(text: &str) -> bool {
    let text = text.trim_start();
    let end = text.find(|character: char| {
        !(character.is_ascii_uppercase() || character.is_ascii_digit() || character == '-')
    });
    let (keyword, rest) = text.split_at(end.unwrap_or(text.len()));
    let rest = rest.trim_start();
    keyword.len() >= 3
        && (rest.starts_with('=') || rest.starts_with('[') || rest.starts_with("(\""))
        && text.contains(';')
}

/// The encoding the file says it has. Its name is ASCII in every encoding read here.
fn code_page(bytes: &[u8]) -> Option<&str> {
    const KEYWORD: &[u8] = b"CODEPAGE=\"";
    let from = bytes
        .windows(KEYWORD.len())
        .position(|window| window == KEYWORD)?
        + KEYWORD.len();
    let rest = bytes.get(from..)?;
    let to = rest.iter().take(40).position(|byte| *byte == b'"')?;
    std::str::from_utf8(rest.get(..to)?).ok()
}

fn keyword(keyword: &str) -> Place {
    Place::Keyword(keyword.to_owned())
}

fn dimensions(statements: &Statements<'_>) -> Result<Vec<Dimension>, ImportProblems> {
    let names: Vec<&String> = ["STUB", "HEADING"]
        .into_iter()
        .flat_map(|keyword| statements.texts(keyword, ""))
        .collect();
    if names.is_empty() {
        return Err(ImportProblems::one(
            keyword("STUB"),
            Fault::PxMissing("STUB".into()),
        ));
    }
    let mut findings = Findings::default();
    let mut dimensions: Vec<Dimension> = Vec::with_capacity(names.len());
    for name in names {
        if dimensions.iter().any(|other| other.id == *name) {
            findings.problem(keyword("STUB"), Fault::CategoryTwice(quoted(name)));
            continue;
        }
        match dimension(statements, name) {
            Ok(dimension) => dimensions.push(dimension),
            Err((place, fault)) => findings.problem(keyword(&place), fault),
        }
    }
    findings.finish().map(|_| dimensions)
}

fn dimension(statements: &Statements<'_>, name: &str) -> Result<Dimension, (String, Fault)> {
    let at = |keyword: &str| format!("{keyword}(\"{}\")", quoted(name));
    let labels = statements.texts("VALUES", name);
    if labels.is_empty() {
        return Err((at("VALUES"), Fault::PxMissing(at("VALUES"))));
    }
    let codes = statements.texts("CODES", name);
    let periods = statements.texts("TIMEVAL", name);
    let codes = match (codes, periods) {
        (codes, _) if !codes.is_empty() => codes,
        // A span of time names only its ends; the labels name every period.
        (_, periods) if periods.len() == labels.len() => periods,
        _ => labels,
    };
    if codes.len() != labels.len() {
        return Err((
            at("CODES"),
            Fault::SizeDiffers {
                stated: labels.len(),
                found: codes.len(),
            },
        ));
    }
    let mut seen = std::collections::BTreeSet::new();
    if let Some(code) = codes.iter().find(|code| !seen.insert(code.as_str())) {
        return Err((at("CODES"), Fault::CategoryTwice(quoted(code))));
    }
    let categories: Vec<Category> = codes
        .iter()
        .zip(labels)
        .map(|(code, label)| Category {
            code: code.clone(),
            label: label.clone(),
        })
        .collect();
    let eliminated = statements.texts("ELIMINATION", name).first();
    let total = eliminated.and_then(|label| {
        categories
            .iter()
            .find(|category| category.label == *label || category.code == *label)
    });
    Ok(Dimension {
        id: name.to_owned(),
        label: name.to_owned(),
        role: role(statements, name),
        total: total.map(|category| category.code.clone()),
        may_be_left_out: eliminated.is_some()
            || statements.word("ELIMINATION", name) == Some("YES"),
        categories,
    })
}

fn role(statements: &Statements<'_>, name: &str) -> Option<Role> {
    if statements.word("TIMEVAL", name).is_some() {
        Some(Role::Time)
    } else if statements
        .texts("CONTVARIABLE", "")
        .first()
        .is_some_and(|measure| measure == name)
    {
        Some(Role::Measure)
    } else if !statements.texts("MAP", name).is_empty() {
        Some(Role::Geography)
    } else {
        None
    }
}

/// What stands before the figures of a row: a code or a label for each of the first dimensions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    Code,
    Label,
}

/// The keys of rows; none when the figures stand in order.
fn keys(statements: &Statements<'_>, dimensions: &[Dimension]) -> Result<Vec<Key>, ImportProblems> {
    let key = |dimension: &Dimension| match statements.word("KEYS", &dimension.id) {
        Some("CODES") => Some(Key::Code),
        Some(_) => Some(Key::Label),
        None => None,
    };
    let keys: Vec<Option<Key>> = dimensions.iter().map(key).collect();
    let leading: Vec<Key> = keys.iter().map_while(|key| *key).collect();
    match keys.iter().skip(leading.len()).position(Option::is_some) {
        Some(after) => {
            let name = dimensions
                .get(leading.len() + after)
                .map_or("", |dimension| dimension.id.as_str());
            Err(ImportProblems::one(
                keyword(&format!("KEYS(\"{}\")", quoted(name))),
                Fault::PxKeysApart,
            ))
        }
        None => Ok(leading),
    }
}

fn about(statements: &Statements<'_>, dimensions: &[Dimension]) -> About {
    let first = |keywords: &[&str]| {
        let texts = keywords
            .iter()
            .filter_map(|keyword| statements.texts(keyword, "").first());
        texts
            .map(String::as_str)
            .find(|text| !text.is_empty())
            .unwrap_or_default()
            .to_owned()
    };
    About {
        title: first(&["TITLE", "DESCRIPTION"]),
        source: first(&["SOURCE"]),
        updated: first(&["LAST-UPDATED"]),
        table: first(&["TABLEID", "MATRIX"]),
        reference_periods: reference_periods(statements, dimensions),
    }
}

/// The reference period of the table, and of each measure when they have their own.
fn reference_periods(
    statements: &Statements<'_>,
    dimensions: &[Dimension],
) -> BTreeMap<String, String> {
    let measures = dimensions
        .iter()
        .filter(|dimension| dimension.role == Some(Role::Measure))
        .flat_map(|dimension| &dimension.categories);
    let by_measure = measures.map(|category| {
        (
            category.code.clone(),
            statements.texts("REFPERIOD", &category.label).first(),
        )
    });
    let whole = statements.texts("REFPERIOD", "").first();
    by_measure
        .chain([(String::new(), whole)])
        .filter_map(|(code, period)| Some((code, period?.clone())))
        .collect()
}

#[cfg(test)]
mod tests;
