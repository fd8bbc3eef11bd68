//! What the public may look for among plans: a row for each that everybody sees, with its areas and its words in tables beside it,
//! so that a list or a search parses nothing that was published.

use grants::plan::PlanKind;
use grants::project::PriorityArea;
use jiff::Timestamp;
use sqlx::AssertSqlSafe;

use crate::found_by_words::Words;
use crate::report_text::WantedWord;
use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A plan as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedPlan {
    /// The plan.
    pub plan_id: String,
    /// Its part of the address.
    pub slug: String,
    /// What it is called.
    pub title: String,
    /// Whose it is.
    pub organisation_id: String,
    /// The name of that.
    pub owner: String,
    /// The code of the county it lies in.
    pub county: Option<String>,
    /// What it is.
    pub kind: PlanKind,
    /// Its first year.
    pub from: i64,
    /// Its last year.
    pub to: i64,
    /// How many goals it has.
    pub goals: i64,
    /// How many of them are reached, by what was told last.
    pub reached: i64,
    /// When its latest version was published.
    pub published_at: Timestamp,
}

/// What is looked for. All of it must be there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// Whose.
    pub organisation_id: Option<&'a str>,
    /// The county.
    pub county: Option<&'a str>,
    /// The area.
    pub area: Option<PriorityArea>,
    /// What it is.
    pub kind: Option<PlanKind>,
    /// A year it is for.
    pub year: Option<i16>,
    /// The words.
    pub words: &'a [WantedWord],
    /// Words that stand after each other exactly so.
    pub phrases: &'a [String],
}

const WORDS: Words = Words {
    table: "plan_word",
    id: "plan_id",
};

macro_rules! columns {
    () => {
        "x.plan_id, x.slug, x.title, x.organisation_id, x.owner, x.county, x.kind, x.from_year, x.to_year, x.goals, \
         x.reached, x.published_at"
    };
}

/// Takes a plan out of lists and searches.
pub async fn remove(transaction: &mut Transaction, plan_id: &str) -> Result<(), StoreError> {
    for sql in [
        "delete from plan_word where plan_id = $1",
        "delete from plan_area where plan_id = $1",
        "delete from plan_listing where plan_id = $1",
    ] {
        transaction.0.run(sql, values![plan_id]).await?;
    }
    Ok(())
}

/// Puts a plan in with its areas, in place of what was told of it before: with its words as they are compared, each between two
/// spaces, the stems it is found by, and the rules both were made by.
pub async fn replace(
    transaction: &mut Transaction,
    new: &ListedPlan,
    areas: impl IntoIterator<Item = PriorityArea>,
    (folded, stems, rules): (&str, &[String], i64),
) -> Result<(), StoreError> {
    remove(transaction, &new.plan_id).await?;
    let sql = "insert into plan_listing (plan_id, slug, title, organisation_id, owner, county, kind, from_year, to_year, \
               goals, reached, folded, rules, published_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    let values = values![
        &new.plan_id,
        &new.slug,
        &new.title,
        &new.organisation_id,
        &new.owner,
        &new.county,
        new.kind.word(),
        new.from,
        new.to,
        new.goals,
        new.reached,
        folded,
        rules,
        new.published_at,
    ];
    transaction.0.run(sql, values).await?;
    let areas = areas.into_iter();
    let areas = areas.map(|area| values![&new.plan_id, area.word()]);
    let into = "plan_area (plan_id, area)";
    transaction.0.insert_all(into, areas.collect()).await?;
    let words = stems.iter().map(|word| values![word, &new.plan_id]);
    let into = "plan_word (word, plan_id)";
    transaction.0.insert_all(into, words.collect()).await
}

/// The plans that were put in by other rules than these.
pub async fn behind(read: &mut impl Read, rules: i64) -> Result<Vec<String>, StoreError> {
    let sql = "select plan_id from plan_listing where rules <> $1 order by plan_id";
    let rows = read.connection().rows(sql, values![rules]).await?;
    let id = |row: &Row| row.of("plan_listing", "plan_id").text("plan_id");
    rows.iter().map(id).collect()
}

/// How many plans are what is looked for.
pub async fn count(read: &mut impl Read, wanted: &Wanted<'_>) -> Result<i64, StoreError> {
    let (conditions, values) = conditions(wanted);
    let sql =
        format!("select cast(count(*) as bigint) as found from plan_listing x where {conditions}");
    let rows = read.connection().rows(AssertSqlSafe(sql), values);
    let row = rows.await?.pop();
    row.map_or(Ok(0), |row| {
        row.of("plan_listing", "found").integer("found")
    })
}

/// A page of the plans that are what is looked for, the period that ends last first.
pub async fn page(
    read: &mut impl Read,
    wanted: &Wanted<'_>,
    (limit, offset): (i64, i64),
) -> Result<Vec<ListedPlan>, StoreError> {
    let (conditions, mut values) = conditions(wanted);
    values.extend(values![limit, offset]);
    let sql = format!(
        "select {} from plan_listing x where {conditions} order by x.to_year desc, x.published_at desc, x.slug \
         limit ${} offset ${}",
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
        ("organisation_id", wanted.organisation_id),
        ("county", wanted.county),
        ("kind", wanted.kind.map(PlanKind::word)),
    ] {
        if let Some(value) = value {
            all.push(format!("x.{column} = {}", place(Value::from(value))));
        }
    }
    if let Some(area) = wanted.area {
        let area = place(Value::from(area.word()));
        all.push(format!(
            "x.plan_id in (select plan_id from plan_area where area = {area})"
        ));
    }
    if let Some(year) = wanted.year {
        let [from, to] = [(); 2].map(|()| place(Value::from(i64::from(year))));
        all.push(format!("x.from_year <= {from} and x.to_year >= {to}"));
    }
    all.extend(WORDS.conditions(wanted.words, wanted.phrases, &mut place));
    (all.join(" and "), values)
}

fn from_row(row: &Row) -> Result<ListedPlan, StoreError> {
    let row = row.of("plan_listing", "plan_id");
    Ok(ListedPlan {
        plan_id: row.text("plan_id")?,
        slug: row.text("slug")?,
        title: row.text("title")?,
        organisation_id: row.text("organisation_id")?,
        owner: row.text("owner")?,
        county: row.maybe_text("county")?,
        kind: row.word("kind", PlanKind::from_word)?,
        from: row.integer("from_year")?,
        to: row.integer("to_year")?,
        goals: row.integer("goals")?,
        reached: row.integer("reached")?,
        published_at: row.instant("published_at")?,
    })
}
