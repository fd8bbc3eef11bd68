//! What to ask a table for, and in how many calls.

use serde_json::json;

use super::problem::FetchError;
use super::{MOST_CALLS, Request};
use crate::population::age::Age;
use crate::population::cube::{Cube, Dimension};
use crate::population::problem::quoted;
use crate::population::purpose::{Purposes, is_sex, names};
use crate::population::total::total_of;

/// So many of the newest periods are listed when the one asked for is not there.
const NEWEST_PERIODS: usize = 5;

/// The categories asked for in one dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Selection {
    variable: String,
    codes: Vec<String>,
}

/// The calls that together ask for everything once: one selection per dimension each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Plan {
    pub(super) calls: Vec<Vec<Selection>>,
}

impl Plan {
    /// What to ask a table with these dimensions for, at most so many cells at a time.
    pub(super) fn of(
        request: &Request,
        dimensions: &[Dimension],
        cells: usize,
    ) -> Result<Self, FetchError> {
        let table = || request.table.id.clone();
        let not_population = || FetchError::NotPopulation {
            table: table(),
            dimensions: names(dimensions),
        };
        let purposes = Purposes::of(dimensions).map_err(|_| not_population())?;
        let dimension = |at: usize| dimensions.get(at).ok_or_else(not_population);

        let regions: Vec<String> = codes(dimension(purposes.region)?, |code| {
            matches!(code.len(), 2 | 4) && is_digits(code)
        });
        if regions.is_empty() {
            return Err(not_population());
        }
        let mut rest = vec![
            measure(
                request,
                dimension(purposes.measure.ok_or_else(not_population)?)?,
            )?,
            period(
                request,
                dimension(purposes.time.ok_or_else(not_population)?)?,
            )?,
        ];
        match purposes.age {
            Some(at) => rest.push(ages(request, dimension(at)?)?),
            None if request.ages => return Err(FetchError::AgesMissing { table: table() }),
            None => {}
        }
        for at in &purposes.partitions {
            rest.extend(partition(dimension(*at)?));
        }
        split(
            &Selection {
                variable: dimension(purposes.region)?.id.clone(),
                codes: regions,
            },
            &rest,
            cells,
        )
    }
}

/// As many regions in each call as its cells allow.
fn split(regions: &Selection, rest: &[Selection], cells: usize) -> Result<Plan, FetchError> {
    let of_one = rest.iter().try_fold(1_usize, |product, selection| {
        product.checked_mul(selection.codes.len())
    });
    let of_one = of_one.unwrap_or(usize::MAX);
    let regions_per_call = cells.checked_div(of_one).unwrap_or_default();
    let calls = if regions_per_call == 0 {
        usize::MAX
    } else {
        regions.codes.len().div_ceil(regions_per_call)
    };
    if calls > MOST_CALLS {
        return Err(FetchError::TooManyParts {
            calls,
            limit: MOST_CALLS,
        });
    }
    let call = |codes: &[String]| {
        let regions = Selection {
            variable: regions.variable.clone(),
            codes: codes.to_vec(),
        };
        std::iter::once(regions)
            .chain(rest.iter().cloned())
            .collect()
    };
    Ok(Plan {
        calls: regions.codes.chunks(regions_per_call).map(call).collect(),
    })
}

fn selection(dimension: &Dimension, codes: Vec<String>) -> Selection {
    Selection {
        variable: dimension.id.clone(),
        codes,
    }
}

fn codes(dimension: &Dimension, wanted: impl Fn(&str) -> bool) -> Vec<String> {
    dimension
        .categories
        .iter()
        .map(|category| category.code.clone())
        .filter(|code| wanted(code))
        .collect()
}

fn is_digits(code: &str) -> bool {
    code.bytes().all(|byte| byte.is_ascii_digit())
}

fn measure(request: &Request, dimension: &Dimension) -> Result<Selection, FetchError> {
    let asked = &request.table.contents;
    let found = codes(dimension, |code| code == asked);
    if found.is_empty() {
        let found = dimension
            .categories
            .iter()
            .map(|category| quoted(&format!("{} ({})", category.code, category.label)))
            .collect();
        return Err(FetchError::ContentsMissing {
            table: request.table.id.clone(),
            asked: asked.clone(),
            found,
        });
    }
    Ok(selection(dimension, found))
}

fn period(request: &Request, dimension: &Dimension) -> Result<Selection, FetchError> {
    let found = codes(dimension, |code| code == request.period);
    if found.is_empty() {
        let mut periods = codes(dimension, |_| true);
        periods.sort();
        let newest = periods
            .iter()
            .rev()
            .take(NEWEST_PERIODS)
            .map(|period| quoted(period))
            .collect();
        return Err(FetchError::PeriodMissing {
            table: request.table.id.clone(),
            asked: request.period.clone(),
            newest,
        });
    }
    Ok(selection(dimension, found))
}

/// All ages as one, or by single years: bands beside them would count people twice.
fn ages(request: &Request, dimension: &Dimension) -> Result<Selection, FetchError> {
    let total = total_of(dimension).and_then(|at| dimension.categories.get(at));
    if let Some(total) = total.filter(|_| !request.ages) {
        return Ok(selection(dimension, vec![total.code.clone()]));
    }
    let single = |code: &str| matches!(Age::read(code), Some(Age::Band { from, to }) if to.is_none_or(|to| to == from));
    let found = codes(dimension, single);
    if found.is_empty() {
        return Err(FetchError::AgesMissing {
            table: request.table.id.clone(),
        });
    }
    Ok(selection(dimension, found))
}

/// Everybody: the total; both sexes; otherwise the source adds up what may be left out.
fn partition(dimension: &Dimension) -> Option<Selection> {
    if let Some(total) = total_of(dimension).and_then(|at| dimension.categories.get(at)) {
        return Some(selection(dimension, vec![total.code.clone()]));
    }
    (is_sex(dimension) || !dimension.may_be_left_out)
        .then(|| selection(dimension, codes(dimension, |_| true)))
}

/// The body of a call. The property is `valueCodes`; the source's own
/// description also speaks of `values`, which it does not read.
pub(super) fn body(call: &[Selection]) -> String {
    let selection: Vec<serde_json::Value> =
        call.iter().map(|selection| json!({ "variableCode": selection.variable, "valueCodes": selection.codes })).collect();
    json!({ "selection": selection }).to_string()
}

/// Whether a reply has the categories that were asked for, in whatever order.
pub(super) fn check(call: &[Selection], reply: &Cube) -> Result<(), FetchError> {
    for selection in call {
        let found = reply
            .dimensions
            .iter()
            .find(|dimension| dimension.id == selection.variable);
        let mut found: Vec<String> = found
            .map(|dimension| codes(dimension, |_| true))
            .unwrap_or_default();
        let mut asked = selection.codes.clone();
        found.sort();
        asked.sort();
        if found != asked {
            return Err(FetchError::OtherThanAsked {
                dimension: quoted(&selection.variable),
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fetch::Table;
    use crate::population::cube::Category;

    fn dimension(id: &str, codes: &[&str]) -> Dimension {
        let categories = codes
            .iter()
            .map(|code| Category {
                code: (*code).into(),
                label: (*code).into(),
            })
            .collect();
        Dimension {
            id: id.into(),
            label: id.into(),
            role: None,
            total: None,
            may_be_left_out: false,
            categories,
        }
    }

    fn november() -> Vec<Dimension> {
        vec![
            dimension("Region", &["00", "01", "0114", "0115", "SE1"]),
            dimension("Alder", &["0", "1", "0-1", "2+", "tot"]),
            dimension("Kon", &["1", "2"]),
            dimension("ContentsCode", &["BE0101A9"]),
            dimension("Tid", &["2018", "2019", "2020"]),
        ]
    }

    fn request(ages: bool) -> Request {
        Request {
            table: Table::november(),
            period: "2020".into(),
            ages,
        }
    }

    fn asked(call: &[Selection], variable: &str) -> Vec<String> {
        call.iter()
            .find(|selection| selection.variable == variable)
            .unwrap()
            .codes
            .clone()
    }

    #[test]
    fn people_are_asked_for_by_the_total_of_ages_and_both_sexes() {
        let plan = Plan::of(&request(false), &november(), 100).unwrap();
        assert_eq!(plan.calls.len(), 1);
        assert_eq!(
            asked(&plan.calls[0], "Region"),
            ["00", "01", "0114", "0115"]
        );
        assert_eq!(asked(&plan.calls[0], "Alder"), ["tot"]);
        assert_eq!(asked(&plan.calls[0], "Kon"), ["1", "2"]);
        assert_eq!(asked(&plan.calls[0], "Tid"), ["2020"]);
    }

    #[test]
    fn ages_are_asked_for_by_single_years_only() {
        let plan = Plan::of(&request(true), &november(), 100).unwrap();
        assert_eq!(asked(&plan.calls[0], "Alder"), ["0", "1", "2+"]);
    }

    #[test]
    fn every_region_is_asked_for_once_and_no_call_is_too_large() {
        // Three ages and two sexes: six cells a region, so two regions in 17 cells.
        let plan = Plan::of(&request(true), &november(), 17).unwrap();
        let regions: Vec<Vec<String>> = plan
            .calls
            .iter()
            .map(|call| asked(call, "Region"))
            .collect();
        assert_eq!(regions, [["00", "01"], ["0114", "0115"]]);
        assert!(matches!(
            Plan::of(&request(true), &november(), 5),
            Err(FetchError::TooManyParts { .. })
        ));
    }

    #[test]
    fn what_may_be_left_out_is_left_out_but_not_the_sexes() {
        let mut dimensions = november();
        dimensions[2].may_be_left_out = true;
        dimensions.push(Dimension {
            may_be_left_out: true,
            ..dimension("Civilstand", &["OG", "G", "SK", "ÄNKL"])
        });
        let plan = Plan::of(&request(false), &dimensions, 100).unwrap();
        assert_eq!(asked(&plan.calls[0], "Kon"), ["1", "2"]);
        assert!(
            plan.calls[0]
                .iter()
                .all(|selection| selection.variable != "Civilstand")
        );
    }

    #[test]
    fn a_period_that_is_not_there_lists_the_newest() {
        let late = Request {
            period: "2021".into(),
            ..request(false)
        };
        let newest = vec!["2020".to_owned(), "2019".into(), "2018".into()];
        let missing = FetchError::PeriodMissing {
            table: "TAB1267".into(),
            asked: "2021".into(),
            newest,
        };
        assert_eq!(Plan::of(&late, &november(), 100), Err(missing));
    }

    #[test]
    fn the_body_names_value_codes() {
        let call = [Selection {
            variable: "Tid".into(),
            codes: vec!["2020".into()],
        }];
        assert_eq!(
            body(&call),
            r#"{"selection":[{"valueCodes":["2020"],"variableCode":"Tid"}]}"#
        );
    }
}
