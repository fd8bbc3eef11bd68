//! What the public may look for among projects: a row for each that everybody sees, with its words in a table beside it, so that
//! a list or a search parses nothing that was published.

use grants::project::{PriorityArea, ProjectStatus};
use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::AssertSqlSafe;

use crate::found_by_words::Words;
use crate::report_text::WantedWord;
use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A project as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedProject {
    /// The project.
    pub project_id: String,
    /// Its part of the address.
    pub slug: String,
    /// What it is called.
    pub title: String,
    /// The name of who leads it.
    pub owner: String,
    /// The code of its county; the whole country when none.
    pub county: Option<String>,
    /// The area it belongs to.
    pub area: PriorityArea,
    /// How far it has come.
    pub status: ProjectStatus,
    /// Its first day.
    pub from: Option<Date>,
    /// Its last day.
    pub to: Option<Date>,
    /// Whether nobody writes it any more.
    pub archived: bool,
    /// When its latest version was published.
    pub published_at: Timestamp,
}

/// What is looked for. All of it must be there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// The county.
    pub county: Option<&'a str>,
    /// The area.
    pub area: Option<PriorityArea>,
    /// How far it has come.
    pub status: Option<ProjectStatus>,
    /// The words.
    pub words: &'a [WantedWord],
    /// Words that stand after each other exactly so.
    pub phrases: &'a [String],
}

const WORDS: Words = Words {
    table: "project_word",
    id: "project_id",
};

macro_rules! columns {
    () => {
        "x.project_id, x.slug, x.title, x.owner, x.county, x.area, x.status, x.from_on, x.to_on, x.archived, x.published_at"
    };
}

/// Takes a project out of lists and searches.
pub async fn remove(transaction: &mut Transaction, project_id: &str) -> Result<(), StoreError> {
    for sql in [
        "delete from project_word where project_id = $1",
        "delete from project_listing where project_id = $1",
    ] {
        transaction.0.run(sql, values![project_id]).await?;
    }
    Ok(())
}

/// Puts a project in, in place of what was told of it before: with its words as they are compared, each between two spaces, the
/// stems it is found by, and the rules both were made by.
pub async fn replace(
    transaction: &mut Transaction,
    new: &ListedProject,
    (folded, stems, rules): (&str, &[String], i64),
) -> Result<(), StoreError> {
    remove(transaction, &new.project_id).await?;
    let sql = "insert into project_listing (project_id, slug, title, owner, county, area, status, from_on, to_on, archived, \
               folded, rules, published_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    let values = values![
        &new.project_id,
        &new.slug,
        &new.title,
        &new.owner,
        &new.county,
        new.area.word(),
        new.status.word(),
        new.from,
        new.to,
        new.archived,
        folded,
        rules,
        new.published_at,
    ];
    transaction.0.run(sql, values).await?;
    let words = stems.iter().map(|word| values![word, &new.project_id]);
    let into = "project_word (word, project_id)";
    transaction.0.insert_all(into, words.collect()).await
}

/// The projects that were put in by other rules than these.
pub async fn behind(read: &mut impl Read, rules: i64) -> Result<Vec<String>, StoreError> {
    let sql = "select project_id from project_listing where rules <> $1 order by project_id";
    let rows = read.connection().rows(sql, values![rules]).await?;
    let id = |row: &Row| row.of("project_listing", "project_id").text("project_id");
    rows.iter().map(id).collect()
}

/// How many projects are what is looked for.
pub async fn count(read: &mut impl Read, wanted: &Wanted<'_>) -> Result<i64, StoreError> {
    let (conditions, values) = conditions(wanted);
    let sql = format!(
        "select cast(count(*) as bigint) as found from project_listing x where {conditions}"
    );
    let rows = read.connection().rows(AssertSqlSafe(sql), values);
    let row = rows.await?.pop();
    row.map_or(Ok(0), |row| {
        row.of("project_listing", "found").integer("found")
    })
}

/// A page of the projects that are what is looked for: those that go on first, then those that are planned, then those that are
/// over; each by the day they were published, the latest first.
pub async fn page(
    read: &mut impl Read,
    wanted: &Wanted<'_>,
    (limit, offset): (i64, i64),
) -> Result<Vec<ListedProject>, StoreError> {
    let (conditions, mut values) = conditions(wanted);
    values.extend(values![limit, offset]);
    let sql = format!(
        "select {} from project_listing x where {conditions} order by case x.status when 'current' then 1 \
         when 'planned' then 2 when 'closed-in-use' then 3 else 4 end, x.published_at desc, x.slug limit ${} offset ${}",
        columns!(),
        values.len() - 1,
        values.len(),
    );
    let rows = read.connection().rows(AssertSqlSafe(sql), values).await?;
    rows.iter().map(from_row).collect()
}

/// Everything that is demanded, as one condition.
fn conditions(wanted: &Wanted<'_>) -> (String, Vec<Value>) {
    let mut values: Vec<Value> = Vec::new();
    let mut place = |value: Value| {
        values.push(value);
        format!("${}", values.len())
    };
    let mut all = vec!["1 = 1".to_owned()];
    for (column, value) in [
        ("county", wanted.county),
        ("area", wanted.area.map(PriorityArea::word)),
        ("status", wanted.status.map(ProjectStatus::word)),
    ] {
        if let Some(value) = value {
            all.push(format!("x.{column} = {}", place(Value::from(value))));
        }
    }
    all.extend(WORDS.conditions(wanted.words, wanted.phrases, &mut place));
    (all.join(" and "), values)
}

fn from_row(row: &Row) -> Result<ListedProject, StoreError> {
    let row = row.of("project_listing", "project_id");
    Ok(ListedProject {
        project_id: row.text("project_id")?,
        slug: row.text("slug")?,
        title: row.text("title")?,
        owner: row.text("owner")?,
        county: row.maybe_text("county")?,
        area: row.word("area", PriorityArea::from_word)?,
        status: row.word("status", ProjectStatus::from_word)?,
        from: row.maybe_date("from_on")?,
        to: row.maybe_date("to_on")?,
        archived: row.boolean("archived")?,
        published_at: row.instant("published_at")?,
    })
}
