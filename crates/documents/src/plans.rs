//! Published plans as open data: as CSV a row for each goal and year that something is told of, everything that is told as JSON.

use grants::plan::{Goal, Outcome, Told};
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::csv::table;
use crate::json::pretty;
use crate::open_table::harmless;

/// A plan as it is told.
pub struct OpenPlan<'a> {
    /// Its part of the address.
    pub slug: &'a str,
    /// What is told.
    pub told: &'a Told,
    /// The number of the version.
    pub version: i64,
    /// When that was published.
    pub published_at: Timestamp,
}

/// The columns of the table.
pub const COLUMNS: [&str; 22] = [
    "plan",
    "title",
    "owner",
    "kind",
    "areas",
    "from",
    "to",
    "version",
    "published_at",
    "goal",
    "what",
    "for_whom",
    "measure",
    "unit",
    "start",
    "target",
    "by",
    "kronor",
    "item",
    "year",
    "status",
    "value",
];

/// Several values in one cell.
const BETWEEN: &str = "; ";

fn written(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// The table: UTF-8, commas, LF. A text that a spreadsheet would run has an apostrophe before it. A plan without goals and a goal
/// nothing is told of have a row all the same, with nothing in the cells of what there is not.
pub fn csv(plans: &[OpenPlan<'_>]) -> Vec<u8> {
    let mut rows = vec![COLUMNS.map(str::to_owned).to_vec()];
    for one in plans {
        let plan = of_plan(one);
        if one.told.goals.is_empty() {
            rows.push(row(&plan, None, None));
        }
        for goal in &one.told.goals {
            if goal.years.is_empty() {
                rows.push(row(&plan, Some(goal), None));
            }
            for told in &goal.years {
                rows.push(row(&plan, Some(goal), Some(told)));
            }
        }
    }
    table(rows)
}

fn row(plan: &[String], goal: Option<&Goal>, told: Option<(&i16, &Outcome)>) -> Vec<String> {
    let mut row = plan.to_vec();
    row.extend(goal.into_iter().flat_map(of_goal));
    row.extend(told.into_iter().flat_map(|(year, outcome)| {
        [
            year.to_string(),
            outcome.status.word().to_owned(),
            written(outcome.value),
        ]
    }));
    row.resize(COLUMNS.len(), String::new());
    row
}

fn of_plan(one: &OpenPlan<'_>) -> Vec<String> {
    let about = &one.told.about;
    let areas: Vec<&str> = about.areas.iter().map(|area| area.word()).collect();
    vec![
        one.slug.to_owned(),
        harmless(&about.title),
        harmless(&one.told.owner.name),
        about.kind.word().to_owned(),
        areas.join(BETWEEN),
        about.from.to_string(),
        about.to.to_string(),
        one.version.to_string(),
        one.published_at.to_string(),
    ]
}

fn of_goal(goal: &Goal) -> Vec<String> {
    let aim = &goal.aim;
    let item = aim.item.as_ref();
    vec![
        goal.number.to_string(),
        harmless(&aim.what),
        harmless(&aim.for_whom),
        harmless(&aim.measure),
        harmless(&aim.unit),
        written(aim.start),
        written(aim.target),
        written(aim.by),
        written(aim.kronor),
        written(item.map(|of| format!("{}/{}", of.agreement, of.item))),
    ]
}

/// Everything that is told, texts as their trees.
pub fn json(plans: &[OpenPlan<'_>]) -> Vec<u8> {
    let plans = plans.iter().map(|one| {
        let mut plan = json!({
            "plan": one.slug,
            "version": one.version,
            "published_at": one.published_at.to_string(),
        });
        // What is told holds texts, whole numbers and lists only, which always serialise.
        let told = serde_json::to_value(one.told).unwrap_or_default();
        if let (Some(plan), Value::Object(told)) = (plan.as_object_mut(), told) {
            plan.extend(told);
        }
        plan
    });
    pretty(&json!({ "plans": plans.collect::<Vec<Value>>() }))
}
