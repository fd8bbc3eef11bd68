//! What was written in a question and its answers: in order, never changed.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// Something that was written.
#[derive(Clone, PartialEq, Eq)]
pub struct Post {
    /// The question.
    pub thread_id: String,
    /// Its number in the question, from 1.
    pub number: i64,
    /// Who wrote it.
    pub written_by: String,
    /// The organisation they wrote for.
    pub organisation_id: String,
    /// What they wrote.
    pub text: String,
    /// When.
    pub at: Timestamp,
}

/// Without what was written.
impl std::fmt::Debug for Post {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Post")
            .field("thread_id", &self.thread_id)
            .field("number", &self.number)
            .finish_non_exhaustive()
    }
}

macro_rules! columns {
    () => {
        "thread_id, number, written_by, organisation_id, text, at"
    };
}

/// Adds what was written. [`StoreError::Refused`] or [`StoreError::Taken`] when the number is there already.
pub async fn insert(transaction: &mut Transaction, post: &Post) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into thread_post (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6)"
    );
    let values = values![
        &post.thread_id,
        post.number,
        &post.written_by,
        &post.organisation_id,
        &post.text,
        post.at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The number of the last post; 0 when there is none.
pub async fn last_number(read: &mut impl Read, thread_id: &str) -> Result<i64, StoreError> {
    let sql = "select number from thread_post where thread_id = $1 order by number desc limit 1";
    let row = read.connection().rows(sql, values![thread_id]).await?.pop();
    row.map_or(Ok(0), |row| {
        row.of("thread_post", "number").integer("number")
    })
}

/// How many posts an organisation wrote from a moment on.
pub async fn written_since(
    read: &mut impl Read,
    organisation_id: &str,
    since: Timestamp,
) -> Result<i64, StoreError> {
    let sql = "select cast(count(*) as bigint) as found from thread_post where organisation_id = $1 and at >= $2";
    let rows = read.connection().rows(sql, values![organisation_id, since]);
    let row = rows.await?.pop();
    row.map_or(Ok(0), |row| row.of("thread_post", "found").integer("found"))
}

/// The posts before a number, as many as asked for, the first first.
pub async fn before(
    read: &mut impl Read,
    thread_id: &str,
    number: i64,
    limit: i64,
) -> Result<Vec<Post>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from thread_post where thread_id = $1 and number < $2 order by number desc limit $3"
    );
    let mut posts = many(read, sql, values![thread_id, number, limit]).await?;
    posts.reverse();
    Ok(posts)
}

/// Those who wrote for an organisation, by their accounts, whoever wrote last first.
pub async fn writers(
    read: &mut impl Read,
    thread_id: &str,
    organisation_id: &str,
) -> Result<Vec<String>, StoreError> {
    let sql = "select written_by, max(number) as latest from thread_post \
               where thread_id = $1 and organisation_id = $2 group by written_by order by latest desc";
    let values = values![thread_id, organisation_id];
    let rows = read.connection().rows(sql, values).await?;
    let writer = |row: &Row| row.of("thread_post", "written_by").text("written_by");
    rows.iter().map(writer).collect()
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Post>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Post, StoreError> {
    let row = row.of("thread_post", "thread_id");
    Ok(Post {
        thread_id: row.text("thread_id")?,
        number: row.integer("number")?,
        written_by: row.text("written_by")?,
        organisation_id: row.text("organisation_id")?,
        text: row.text("text")?,
        at: row.instant("at")?,
    })
}
