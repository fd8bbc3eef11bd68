//! What each dimension of a cube is for.

use super::cube::{Dimension, Role};
use super::fault::Fault;
use super::limits::MOST_NAMED;
use super::problem::quoted;
use super::total::total_of;

const REGIONS: [&str; 8] = [
    "region",
    "regionkod",
    "kommun",
    "län",
    "municipality",
    "county",
    "geo",
    "område",
];
const TIMES: [&str; 8] = [
    "tid",
    "time",
    "år",
    "year",
    "period",
    "månad",
    "month",
    "time_period",
];
const MEASURES: [&str; 6] = [
    "contentscode",
    "contents",
    "observations",
    "tabellinnehåll",
    "measure",
    "innehåll",
];
const AGES: [&str; 4] = ["alder", "ålder", "age", "åldersgrupp"];
const SEXES: [&str; 4] = ["kon", "kön", "sex", "gender"];
const MARITAL_STATUSES: [&str; 4] = [
    "civilstand",
    "civilstånd",
    "marital status",
    "marital_status",
];

/// The dimensions of a population table by what they are for, as places in the cube.
#[derive(Debug)]
pub(crate) struct Purposes {
    pub(crate) region: usize,
    pub(crate) time: Option<usize>,
    pub(crate) measure: Option<usize>,
    pub(crate) age: Option<usize>,
    /// Sex, marital status and whatever else parts the people.
    pub(crate) partitions: Vec<usize>,
}

impl Purposes {
    pub(crate) fn of(dimensions: &[Dimension]) -> Result<Self, Fault> {
        let with_role = |role: Role| {
            dimensions
                .iter()
                .position(|dimension| dimension.role == Some(role))
        };
        let called = |names: &[&str]| {
            dimensions
                .iter()
                .position(|dimension| is_called(dimension, names))
        };
        let time = with_role(Role::Time).or_else(|| called(&TIMES));
        let measure = with_role(Role::Measure).or_else(|| called(&MEASURES));
        let region = called(&REGIONS).or_else(|| with_role(Role::Geography));
        let region = region.ok_or_else(|| Fault::NoRegion {
            dimensions: names(dimensions),
        })?;
        let age = called(&AGES);
        let taken = [Some(region), time, measure, age];
        let partitions = (0..dimensions.len())
            .filter(|at| !taken.contains(&Some(*at)))
            .collect();
        Ok(Self {
            region,
            time,
            measure,
            age,
            partitions,
        })
    }
}

/// The dimensions as a sentence names them.
pub(crate) fn names(dimensions: &[Dimension]) -> Vec<String> {
    dimensions
        .iter()
        .take(MOST_NAMED)
        .map(|dimension| quoted(&dimension.id))
        .collect()
}

pub(crate) fn is_sex(dimension: &Dimension) -> bool {
    is_called(dimension, &SEXES)
}

fn is_called(dimension: &Dimension, names: &[&str]) -> bool {
    [&dimension.id, &dimension.label]
        .into_iter()
        .any(|name| names.contains(&name.trim().to_lowercase().as_str()))
}

/// The categories of a partition that together are everybody: its total, or all of them.
///
/// Men alone are not a population: a table that was fetched for one sex or one
/// marital status only is refused.
pub(crate) fn whole(dimension: &Dimension) -> Result<Vec<usize>, Fault> {
    if let Some(total) = total_of(dimension) {
        return Ok(vec![total]);
    }
    let count = dimension.categories.len();
    let is_partial =
        (is_sex(dimension) && count < 2) || (is_called(dimension, &MARITAL_STATUSES) && count < 4);
    if is_partial {
        let categories = dimension
            .categories
            .iter()
            .map(|category| quoted(&category.label))
            .collect();
        return Err(Fault::OnlyPart {
            dimension: quoted(&dimension.label),
            categories,
        });
    }
    Ok((0..count).collect())
}
