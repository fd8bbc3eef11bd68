//! What those who follow up ask about signed reports: a question of [`crate::thread`] that the organisation answers, with the
//! version and the answer it is about.

use crate::row::Row;
use crate::thread::{ListedThread, ThreadStatus, listed, thread_columns};
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// What a question is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportQuestion {
    /// The question.
    pub thread_id: String,
    /// The report.
    pub report_id: String,
    /// The signed version that was read.
    pub version: i64,
    /// The address of the answer; empty when it is about all of the report.
    pub address: String,
    /// The organisation that asks.
    pub asker_id: String,
}

/// A question in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedQuestion {
    /// What it is about.
    pub about: ReportQuestion,
    /// The name of the organisation that asks.
    pub asker: String,
    /// The question; its organisation is the one that answers.
    pub listed: ListedThread,
}

/// Which questions are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// Those that this organisation answers.
    pub organisation_id: Option<&'a str>,
    /// Those that this organisation asked.
    pub asker_id: Option<&'a str>,
    /// Those about this report.
    pub report_id: Option<&'a str>,
    /// Those about this agreement.
    pub agreement_id: Option<&'a str>,
    /// Those that stand so.
    pub status: Option<ThreadStatus>,
}

/// Notes what a question is about, in the transaction that asks it.
pub async fn insert(transaction: &mut Transaction, new: &ReportQuestion) -> Result<(), StoreError> {
    let sql = "insert into report_question (thread_id, report_id, version, address, asker_id) values ($1, $2, $3, $4, $5)";
    let values = values![
        &new.thread_id,
        &new.report_id,
        new.version,
        &new.address,
        &new.asker_id,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// What a question is about; nothing when it is about no report.
pub async fn find(
    read: &mut impl Read,
    thread_id: &str,
) -> Result<Option<ReportQuestion>, StoreError> {
    let sql = "select thread_id, report_id, version, address, asker_id from report_question where thread_id = $1";
    let row = read.connection().rows(sql, values![thread_id]).await?.pop();
    row.as_ref().map(from_row).transpose()
}

/// A page of what is looked for, as an account sees it: what waits first, what has waited longest before the others; then what was
/// changed last.
pub async fn page(
    read: &mut impl Read,
    account_id: &str,
    wanted: Wanted<'_>,
    (limit, offset): (i64, i64),
) -> Result<Vec<ListedQuestion>, StoreError> {
    let sql = concat!(
        "select ",
        thread_columns!(),
        ", o.name as organisation_name, q.thread_id, q.report_id, q.version, q.address, q.asker_id, a.name as asker_name, \
         (select cast(coalesce(max(p.number), 0) as bigint) from thread_post p where p.thread_id = t.id) as posts, \
         coalesce((select s.number from thread_seen s where s.thread_id = t.id and s.account_id = $1), 0) as seen \
         from report_question q join thread t on t.id = q.thread_id join organisation o on o.id = t.organisation_id \
         join organisation a on a.id = q.asker_id \
         where ($2 = '' or t.organisation_id = $2) and ($3 = '' or q.asker_id = $3) and ($4 = '' or q.report_id = $4) \
         and ($5 = '' or t.agreement_id = $5) and ($6 = '' or t.status = $6) \
         order by case when t.status = 'waiting' then 0 else 1 end, \
         case when t.status = 'waiting' then t.changed_at else '' end, t.changed_at desc, t.id limit $7 offset $8"
    );
    let values = values![
        account_id,
        wanted.organisation_id.unwrap_or_default(),
        wanted.asker_id.unwrap_or_default(),
        wanted.report_id.unwrap_or_default(),
        wanted.agreement_id.unwrap_or_default(),
        wanted.status.map_or("", ThreadStatus::word),
        limit,
        offset,
    ];
    many(read, sql, values).await
}

/// How many questions about reports an organisation asked from a moment on.
pub async fn asked_since(
    read: &mut impl Read,
    asker_id: &str,
    since: jiff::Timestamp,
) -> Result<i64, StoreError> {
    let sql = "select cast(count(*) as bigint) as found from report_question q join thread t on t.id = q.thread_id \
               where q.asker_id = $1 and t.opened_at >= $2";
    let rows = read.connection().rows(sql, values![asker_id, since]);
    let row = rows.await?.pop();
    row.map_or(Ok(0), |row| {
        row.of("report_question", "found").integer("found")
    })
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<ListedQuestion>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    let one = |row: &Row| {
        Ok(ListedQuestion {
            about: from_row(row)?,
            asker: row.of("report_question", "thread_id").text("asker_name")?,
            listed: listed(row)?,
        })
    };
    rows.iter().map(one).collect()
}

fn from_row(row: &Row) -> Result<ReportQuestion, StoreError> {
    let row = row.of("report_question", "thread_id");
    Ok(ReportQuestion {
        thread_id: row.text("thread_id")?,
        report_id: row.text("report_id")?,
        version: row.integer("version")?,
        address: row.text("address")?,
        asker_id: row.text("asker_id")?,
    })
}
