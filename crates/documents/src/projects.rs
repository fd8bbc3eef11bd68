//! Published development projects as open data: a row each as CSV, everything that is told as JSON. Contacts are roles, as everywhere.

use grants::project::{Named, Told};
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::csv::table;
use crate::json::pretty;
use crate::open_table::harmless;

/// A project as it is told.
pub struct OpenProject<'a> {
    /// Its part of the address.
    pub slug: &'a str,
    /// What is told.
    pub told: &'a Told,
    /// Whether nobody writes it any more.
    pub archived: bool,
    /// The number of the version.
    pub version: i64,
    /// When that was published.
    pub published_at: Timestamp,
}

/// The columns of the table.
pub const COLUMNS: [&str; 14] = [
    "project",
    "title",
    "leads",
    "takes_part",
    "county",
    "area",
    "status",
    "from",
    "to",
    "money",
    "archived",
    "version",
    "published_at",
    "purpose",
];

/// Several values in one cell.
const BETWEEN: &str = "; ";

fn names(all: &[Named]) -> String {
    let names: Vec<&str> = all.iter().map(|one| one.name.as_str()).collect();
    names.join(BETWEEN)
}

fn written(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// The table: UTF-8, commas, LF. A text that a spreadsheet would run has an apostrophe before it.
pub fn csv(projects: &[OpenProject<'_>]) -> Vec<u8> {
    let mut rows = vec![COLUMNS.map(str::to_owned).to_vec()];
    for one in projects {
        let about = &one.told.about;
        let money: Vec<String> = (one.told.money.iter())
            .map(|it| {
                let kronor = it
                    .kronor
                    .map_or_else(String::new, |kronor| format!("={kronor}"));
                format!("{}/{}{kronor}", it.agreement, it.item)
            })
            .collect();
        rows.push(vec![
            one.slug.to_owned(),
            harmless(&about.title),
            harmless(&one.told.leads.name),
            harmless(&names(&one.told.takes_part)),
            written(about.county),
            about.area.word().to_owned(),
            about.status.word().to_owned(),
            written(about.from),
            written(about.to),
            money.join(BETWEEN),
            if one.archived { "yes" } else { "no" }.to_owned(),
            one.version.to_string(),
            one.published_at.to_string(),
            harmless(about.purpose.plain().trim()),
        ]);
    }
    table(rows)
}

/// Everything that is told, texts as their trees.
pub fn json(projects: &[OpenProject<'_>]) -> Vec<u8> {
    let projects = projects.iter().map(|one| {
        let mut project = json!({
            "project": one.slug,
            "archived": one.archived,
            "version": one.version,
            "published_at": one.published_at.to_string(),
        });
        // What is told holds texts, whole numbers and lists only, which always serialise.
        let told = serde_json::to_value(one.told).unwrap_or_default();
        if let (Some(project), Value::Object(told)) = (project.as_object_mut(), told) {
            project.extend(told);
        }
        project
    });
    pretty(&json!({ "projects": projects.collect::<Vec<Value>>() }))
}
