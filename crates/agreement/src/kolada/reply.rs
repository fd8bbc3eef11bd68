//! What an answer says. Numbers are read from their own digits, never by way of a float.

use grants::indicator::{NotAValue, exact, place};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::problem::Fault;
use super::{IndicatorRequest, ROWS_ON_A_PAGE, Values};
use crate::population::problem::quoted;

/// The gender that stands for everybody.
const TOTAL: &str = "T";

#[derive(Deserialize)]
struct Page<'a> {
    #[serde(borrow)]
    values: Vec<Row<'a>>,
    #[serde(default)]
    next_url: Option<String>,
}

#[derive(Deserialize)]
struct Row<'a> {
    kpi: String,
    municipality: String,
    period: i64,
    #[serde(borrow)]
    values: Vec<OfGender<'a>>,
}

#[derive(Deserialize)]
struct OfGender<'a> {
    gender: String,
    #[serde(borrow, default)]
    value: Option<&'a RawValue>,
    /// Whether the source has taken the value back.
    #[serde(default)]
    isdeleted: bool,
}

/// What is told about an indicator, alone or in a list.
#[derive(Deserialize)]
struct About {
    id: String,
    title: String,
    #[serde(default)]
    description: Option<String>,
}

#[derive(Deserialize)]
struct Abouts {
    values: Vec<About>,
}

fn json(error: &serde_json::Error) -> Fault {
    Fault::Json {
        line: error.line(),
        column: error.column(),
    }
}

/// The title and the description of an indicator; none when the source does not know it.
pub(super) fn about(reply: &[u8], indicator: &str) -> Result<Option<(String, String)>, Fault> {
    let all = match serde_json::from_slice::<Abouts>(reply) {
        Ok(list) => list.values,
        Err(error) => {
            let one = serde_json::from_slice::<About>(reply).map_err(|_| json(&error))?;
            vec![one]
        }
    };
    let Some(about) = all.into_iter().next() else {
        return Ok(None);
    };
    if about.id != indicator {
        return Err(Fault::OtherIndicator(quoted(&about.id)));
    }
    let description = about.description.unwrap_or_default();
    Ok(Some((
        one_line(&about.title, LONGEST_TITLE_CHARACTERS),
        one_line(&description, LONGEST_DESCRIPTION_CHARACTERS),
    )))
}

/// So much of a title is kept: what is measured stands at its end.
const LONGEST_TITLE_CHARACTERS: usize = 300;
/// So much of a description is kept: some paragraphs.
const LONGEST_DESCRIPTION_CHARACTERS: usize = 2_000;

/// A text of the source as one line without signs nobody can read.
fn one_line(text: &str, longest: usize) -> String {
    let plain = text
        .chars()
        .map(|one| if one.is_control() { ' ' } else { one });
    let plain: String = plain.take(longest).collect();
    plain.trim().to_owned()
}

/// Reads a page of values into those that are known already, and tells whether there are more pages. What is asked for is the
/// request, and these recipients by their ids.
pub(super) fn page(
    reply: &[u8],
    request: &IndicatorRequest,
    asked: &[String],
    values: &mut Values,
) -> Result<bool, Fault> {
    let page: Page<'_> = serde_json::from_slice(reply).map_err(|error| json(&error))?;
    if page.values.len() > ROWS_ON_A_PAGE {
        return Err(Fault::TooManyRows);
    }
    for row in page.values {
        if row.kpi != request.indicator {
            return Err(Fault::OtherIndicator(quoted(&row.kpi)));
        }
        let known = asked.contains(&row.municipality);
        let (level, code) = (place(&row.municipality).filter(|_| known))
            .ok_or_else(|| Fault::OtherPlace(quoted(&row.municipality)))?;
        let year = i16::try_from(row.period)
            .ok()
            .filter(|year| (request.from..=request.to).contains(year))
            .ok_or(Fault::OtherYear(row.period))?;
        for one in row
            .values
            .iter()
            .filter(|one| one.gender == TOTAL && !one.isdeleted)
        {
            let Some(raw) = one.value else {
                continue;
            };
            let value = exact(raw.get()).map_err(|error| match error {
                NotAValue::NotANumber => Fault::NotANumber(quoted(raw.get())),
                NotAValue::TooManyDigits => Fault::TooManyDigits(quoted(raw.get())),
            })?;
            if values.insert((level, code, year), value).is_some() {
                return Err(Fault::Twice(row.municipality, year));
            }
        }
    }
    Ok(page.next_url.is_some())
}
