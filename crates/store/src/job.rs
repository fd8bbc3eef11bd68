//! Work to be done later. It is put in by the transaction that calls for it, so that neither is without the other.
//!
//! Who takes a job has it until an instant; a worker that dies loses it then, and another takes it. Handlers must
//! bear being run twice.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Its id.
    pub id: String,
    /// What kind of work it is.
    pub kind: String,
    /// What the work needs to know, as JSON.
    pub payload: String,
    /// Not before this instant.
    pub run_at: Timestamp,
    /// How many times it was taken.
    pub attempts: i64,
    /// What went wrong last time.
    pub last_error: Option<String>,
    /// When it was done.
    pub done_at: Option<Timestamp>,
    /// When it was given up.
    pub dead_at: Option<Timestamp>,
    /// Who has it.
    pub claimed_by: Option<String>,
    /// Until when they have it.
    pub claimed_until: Option<Timestamp>,
    /// When it was put in.
    pub created_at: Timestamp,
    /// At most one job that is neither done nor given up has this key.
    pub unique_key: Option<String>,
}

/// A job to be put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewJob<'a> {
    /// Its id.
    pub id: &'a str,
    /// What kind of work it is.
    pub kind: &'a str,
    /// What the work needs to know, as JSON.
    pub payload: &'a str,
    /// Not before this instant.
    pub run_at: Timestamp,
    /// Now.
    pub created_at: Timestamp,
    /// At most one job that is neither done nor given up has this key.
    pub unique_key: Option<&'a str>,
}

macro_rules! columns {
    () => {
        "id, kind, payload, run_at, attempts, last_error, done_at, dead_at, claimed_by, claimed_until, created_at, \
         unique_key"
    };
}

/// Puts a job in. Returns whether it is new: with the id of another, or the key of one that is yet to be done, nothing happens.
pub async fn enqueue(transaction: &mut Transaction, job: NewJob<'_>) -> Result<bool, StoreError> {
    let sql = "insert into job (id, kind, payload, run_at, attempts, created_at, unique_key) \
               values ($1, $2, $3, $4, 0, $5, $6) on conflict do nothing";
    let values = values![
        job.id,
        job.kind,
        job.payload,
        job.run_at,
        job.created_at,
        job.unique_key
    ];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Takes the job that has been due longest, until an instant.
pub async fn claim(
    transaction: &mut Transaction,
    worker: &str,
    now: Timestamp,
    until: Timestamp,
) -> Result<Option<Job>, StoreError> {
    let sql = concat!(
        "update job set claimed_by = $1, claimed_until = $3, attempts = attempts + 1 where id = ( \
         select id from job where done_at is null and dead_at is null and run_at <= $2 \
         and (claimed_until is null or claimed_until <= $2) order by run_at, id limit 1) returning ",
        columns!()
    );
    let row = transaction.0.row(sql, values![worker, now, until]).await?;
    row.as_ref().map(from_row).transpose()
}

/// Notes that a job is done. Returns false when the worker no longer had it.
pub async fn complete(
    transaction: &mut Transaction,
    id: &str,
    worker: &str,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update job set done_at = $3, claimed_by = null, claimed_until = null \
               where id = $1 and claimed_by = $2 and done_at is null and dead_at is null";
    Ok(transaction.0.run(sql, values![id, worker, at]).await? > 0)
}

/// Notes that a job went wrong and when to try again. Returns false when the worker no longer had it.
pub async fn fail(
    transaction: &mut Transaction,
    id: &str,
    worker: &str,
    error: &str,
    run_at: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update job set last_error = $3, run_at = $4, claimed_by = null, claimed_until = null \
               where id = $1 and claimed_by = $2 and done_at is null and dead_at is null";
    let values = values![id, worker, error, run_at];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Gives a job up: a person must look at it. Returns false when the worker no longer had it.
pub async fn bury(
    transaction: &mut Transaction,
    id: &str,
    worker: &str,
    error: &str,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update job set last_error = $3, dead_at = $4, claimed_by = null, claimed_until = null \
               where id = $1 and claimed_by = $2 and done_at is null and dead_at is null";
    let values = values![id, worker, error, at];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Removes the jobs that were done before an instant and tells how many there were.
pub async fn remove_done_before(
    transaction: &mut Transaction,
    before: Timestamp,
) -> Result<u64, StoreError> {
    let sql = "delete from job where done_at < $1";
    transaction.0.run(sql, values![before]).await
}

/// A page of jobs: those given up first, then those yet to be done, then those done, the latest first.
pub async fn page(read: &mut impl Read, limit: i64, offset: i64) -> Result<Vec<Job>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from job order by case when dead_at is not null then 0 when done_at is null then 1 else 2 end, \
         run_at desc, id limit $1 offset $2"
    );
    many(read, sql, values![limit, offset]).await
}

/// The job with this id.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Job>, StoreError> {
    let sql = concat!("select ", columns!(), " from job where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// Whether work of a kind with this payload is yet to be done, and not given up.
pub async fn is_waiting(
    read: &mut impl Read,
    kind: &str,
    payload: &str,
) -> Result<bool, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from job where kind = $1 and payload = $2 and done_at is null and dead_at is null order by id limit 1"
    );
    Ok(!many(read, sql, values![kind, payload]).await?.is_empty())
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Job>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Job, StoreError> {
    let row = row.of("job", "id");
    Ok(Job {
        id: row.text("id")?,
        kind: row.text("kind")?,
        payload: row.text("payload")?,
        run_at: row.instant("run_at")?,
        attempts: row.integer("attempts")?,
        last_error: row.maybe_text("last_error")?,
        done_at: row.maybe_instant("done_at")?,
        dead_at: row.maybe_instant("dead_at")?,
        claimed_by: row.maybe_text("claimed_by")?,
        claimed_until: row.maybe_instant("claimed_until")?,
        created_at: row.instant("created_at")?,
        unique_key: row.maybe_text("unique_key")?,
    })
}
