//! What recipients wrote in their own words in the version they signed last, with its words in a table beside it: a search looks
//! words up and reads no report.

use sqlx::AssertSqlSafe;

use crate::report_tagging::holds;
use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// What was written to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportText {
    /// The report.
    pub report_id: String,
    /// The signed version.
    pub version: i64,
    /// The agreement.
    pub agreement_id: String,
    /// As whom it was answered.
    pub respondent: String,
    /// The code of the recipient.
    pub code: String,
    /// The county the recipient lies in, or is.
    pub county: Option<String>,
    /// The questions that were answered.
    pub question_set_id: String,
    /// The series of the question.
    pub series: String,
    /// The name of the question.
    pub question: String,
    /// The item it is about.
    pub item: Option<String>,
    /// The address of the answer.
    pub address: String,
    /// What was written.
    pub text: String,
    /// Its words as they are compared, each between two spaces.
    pub folded: String,
}

/// A word that is looked for: any word that begins so when it is not short, or is one of these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantedWord {
    /// How it begins; empty when only whole words count.
    pub beginning: String,
    /// The words it may be.
    pub whole: [String; 2],
}

/// What is looked for. All of it must be there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// About these agreements.
    pub agreements: &'a [String],
    /// As whom it was answered.
    pub respondent: Option<&'a str>,
    /// The county.
    pub county: Option<&'a str>,
    /// The series of the question.
    pub series: Option<&'a str>,
    /// The organisation and its tag that the answer carries.
    pub tag: Option<(&'a str, &'a str)>,
    /// The words.
    pub words: &'a [WantedWord],
    /// Words that stand after each other exactly so, as in [`ReportText::folded`].
    pub phrases: &'a [String],
}

macro_rules! columns {
    () => {
        "x.report_id, x.version, x.agreement_id, x.respondent, x.code, x.county, x.question_set_id, x.series, x.question, \
         x.item, x.address, x.text, x.folded"
    };
}

/// Puts what a report says now in the place of what it said, each text with its words, and notes by which rules they were made.
pub async fn replace(
    transaction: &mut Transaction,
    (report_id, version, rules): (&str, i64, i64),
    texts: &[(ReportText, Vec<String>)],
) -> Result<(), StoreError> {
    let words = "delete from report_word where text_id in (select id from report_text where report_id = $1)";
    transaction.0.run(words, values![report_id]).await?;
    let before = "delete from report_text where report_id = $1";
    transaction.0.run(before, values![report_id]).await?;
    let first = next_id(transaction).await?;
    let numbered = || (first..).zip(texts);
    let rows = numbered().map(|(id, (new, _))| {
        values![
            id,
            &new.report_id,
            new.version,
            &new.agreement_id,
            &new.respondent,
            &new.code,
            &new.county,
            &new.question_set_id,
            &new.series,
            &new.question,
            &new.item,
            &new.address,
            &new.text,
            &new.folded,
        ]
    });
    let into = "report_text (id, report_id, version, agreement_id, respondent, code, county, question_set_id, series, question, \
                item, address, text, folded)";
    transaction.0.insert_all(into, rows.collect()).await?;
    let words =
        numbered().flat_map(|(id, (_, words))| words.iter().map(move |word| values![word, id]));
    let into = "report_word (word, text_id)";
    transaction.0.insert_all(into, words.collect()).await?;
    let noted = "insert into report_index (report_id, version, rules) values ($1, $2, $3) \
                 on conflict (report_id) do update set version = excluded.version, rules = excluded.rules";
    transaction
        .0
        .run(noted, values![report_id, version, rules])
        .await?;
    Ok(())
}

async fn next_id(transaction: &mut Transaction) -> Result<i64, StoreError> {
    let sql = "select cast(coalesce(max(id), 0) + 1 as bigint) as next from report_text";
    let row = transaction.0.rows(sql, values![]).await?.pop();
    row.map_or(Ok(1), |row| row.of("report_text", "next").integer("next"))
}

/// Reports whose last signed version is not searched yet, or was made ready by other rules.
pub async fn behind(
    read: &mut impl Read,
    rules: i64,
    limit: i64,
) -> Result<Vec<(String, i64)>, StoreError> {
    let sql = "select v.report_id, v.number from (select report_id, max(number) as number from report_version \
               group by report_id) as v left join report_index i on i.report_id = v.report_id \
               where i.report_id is null or i.version <> v.number or i.rules <> $1 order by v.report_id limit $2";
    let rows = read.connection().rows(sql, values![rules, limit]).await?;
    let one = |row: &Row| {
        let row = row.of("report_version", "report_id");
        Ok((row.text("report_id")?, row.integer("number")?))
    };
    rows.iter().map(one).collect()
}

/// How many texts hold all that is looked for.
pub async fn count(read: &mut impl Read, wanted: &Wanted<'_>) -> Result<i64, StoreError> {
    let Some((conditions, values)) = conditions(wanted) else {
        return Ok(0);
    };
    let sql =
        format!("select cast(count(*) as bigint) as found from report_text x where {conditions}");
    let rows = read.connection().rows(AssertSqlSafe(sql), values);
    let row = rows.await?.pop();
    row.map_or(Ok(0), |row| row.of("report_text", "found").integer("found"))
}

/// A page of the texts that hold all that is looked for: the latest agreement first, then by respondent, code and address.
pub async fn page(
    read: &mut impl Read,
    wanted: &Wanted<'_>,
    (limit, offset): (i64, i64),
) -> Result<Vec<ReportText>, StoreError> {
    let Some((conditions, mut values)) = conditions(wanted) else {
        return Ok(Vec::new());
    };
    values.extend(values![limit, offset]);
    let sql = format!(
        "select {} from report_text x where {conditions} \
         order by x.agreement_id desc, x.respondent, x.code, x.address, x.id limit ${} offset ${}",
        columns!(),
        values.len() - 1,
        values.len(),
    );
    let rows = read.connection().rows(AssertSqlSafe(sql), values).await?;
    rows.iter().map(from_row).collect()
}

/// Everything that is demanded, as one condition; nothing when no agreement is asked about.
fn conditions(wanted: &Wanted<'_>) -> Option<(String, Vec<Value>)> {
    if wanted.agreements.is_empty() {
        return None;
    }
    let mut values: Vec<Value> = Vec::new();
    let mut place = |value: Value| {
        values.push(value);
        format!("${}", values.len())
    };
    let agreements: Vec<String> = (wanted.agreements.iter())
        .map(|id| place(Value::from(id)))
        .collect();
    let mut all = vec![format!("x.agreement_id in ({})", agreements.join(", "))];
    for (column, value) in [
        ("respondent", wanted.respondent),
        ("county", wanted.county),
        ("series", wanted.series),
    ] {
        if let Some(value) = value {
            all.push(format!("x.{column} = {}", place(Value::from(value))));
        }
    }
    if let Some((organisation, tag)) = wanted.tag {
        let (organisation, tag) = (place(Value::from(organisation)), place(Value::from(tag)));
        all.push(format!(
            "exists (select 1 from report_tagging g where g.organisation_id = {organisation} and g.tag_id = {tag} \
             and g.report_id = x.report_id and g.address = x.address and {})",
            holds!()
        ));
    }
    for word in wanted.words {
        let [one, other] = word.whole.each_ref().map(|word| place(Value::from(word)));
        let begins = if word.beginning.is_empty() {
            String::new()
        } else {
            let from = place(Value::from(&word.beginning));
            let to = place(Value::from(format!("{}{}", word.beginning, char::MAX)));
            format!(" union select text_id from report_word where word >= {from} and word < {to}")
        };
        all.push(format!(
            "x.id in (select text_id from report_word where word in ({one}, {other}){begins})"
        ));
    }
    for phrase in wanted.phrases {
        // The words are letters and digits only, so nothing in them stands for anything else.
        let like = place(Value::from(format!("%{phrase}%")));
        all.push(format!("x.folded like {like}"));
    }
    Some((all.join(" and "), values))
}

fn from_row(row: &Row) -> Result<ReportText, StoreError> {
    let row = row.of("report_text", "report_id");
    Ok(ReportText {
        report_id: row.text("report_id")?,
        version: row.integer("version")?,
        agreement_id: row.text("agreement_id")?,
        respondent: row.text("respondent")?,
        code: row.text("code")?,
        county: row.maybe_text("county")?,
        question_set_id: row.text("question_set_id")?,
        series: row.text("series")?,
        question: row.text("question")?,
        item: row.maybe_text("item")?,
        address: row.text("address")?,
        text: row.text("text")?,
        folded: row.text("folded")?,
    })
}
