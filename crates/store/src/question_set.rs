//! What one kind of respondent is asked about one agreement: drafts, what is open, and what it took the place of.

use grants::question_set::Respondent;
use grants::report::QuestionSetStatus;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// A question set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionSet {
    /// Its id.
    pub id: String,
    /// The agreement.
    pub agreement_id: String,
    /// Its respondent.
    pub respondent: Respondent,
    /// Its number.
    pub number: i64,
    /// Where it stands.
    pub status: QuestionSetStatus,
    /// How often it was changed.
    pub revision: i64,
    /// What it says.
    pub text: String,
    /// The SHA-256 of the bytes.
    pub sha256: String,
    /// Its opens on.
    pub opens_on: Option<Date>,
    /// Its amends.
    pub amends: Option<String>,
    /// Why.
    pub reason: String,
    /// Who created it.
    pub created_by: String,
    /// When it was created.
    pub created_at: Timestamp,
    /// Who changed it.
    pub changed_by: String,
    /// When it was changed.
    pub changed_at: Timestamp,
    /// Who submitted it.
    pub submitted_by: Option<String>,
    /// When it was submitted.
    pub submitted_at: Option<Timestamp>,
    /// Who opened it.
    pub opened_by: Option<String>,
    /// When it was opened.
    pub opened_at: Option<Timestamp>,
}

macro_rules! columns {
    () => {
        "id, agreement_id, respondent, number, status, revision, text, sha256, opens_on, amends, reason, \
         created_by, created_at, changed_by, changed_at, submitted_by, submitted_at, opened_by, opened_at"
    };
}

/// Adds a question set. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &QuestionSet) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into question_set (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)"
    );
    let values = values![
        &new.id,
        &new.agreement_id,
        new.respondent.word(),
        new.number,
        new.status.word(),
        new.revision,
        &new.text,
        &new.sha256,
        new.opens_on,
        &new.amends,
        &new.reason,
        &new.created_by,
        new.created_at,
        &new.changed_by,
        new.changed_at,
        &new.submitted_by,
        new.submitted_at,
        &new.opened_by,
        new.opened_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// A question set by its key.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<QuestionSet>, StoreError> {
    let sql = concat!("select ", columns!(), " from question_set where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The sets of an agreement, all that ever were, by respondent and number.
pub async fn of_agreement(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Vec<QuestionSet>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from question_set where agreement_id = $1 order by respondent, number"
    );
    many(read, sql, values![agreement_id]).await
}

/// Every set that is written, waits or is open, by agreement and respondent, the latest number first.
pub async fn alive(read: &mut impl Read) -> Result<Vec<QuestionSet>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from question_set where status in ('draft', 'submitted', 'open') order by agreement_id, respondent, number desc"
    );
    many(read, sql, values![]).await
}

/// The set a respondent of an agreement answers now.
pub async fn open(
    read: &mut impl Read,
    agreement_id: &str,
    respondent: Respondent,
) -> Result<Option<QuestionSet>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from question_set where agreement_id = $1 and respondent = $2 and status = 'open'"
    );
    let values = values![agreement_id, respondent.word()];
    Ok(many(read, sql, values).await?.pop())
}

/// The last number of a respondent's sets; 0 when there is none.
pub async fn last_number(
    read: &mut impl Read,
    agreement_id: &str,
    respondent: Respondent,
) -> Result<i64, StoreError> {
    let sql = "select number from question_set where agreement_id = $1 and respondent = $2 order by number desc limit 1";
    let values = values![agreement_id, respondent.word()];
    let row = read.connection().rows(sql, values).await?.pop();
    row.map_or(Ok(0), |row| {
        row.of("question_set", "number").integer("number")
    })
}

/// What a save of a draft holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewText<'a> {
    /// The set as a file.
    pub text: &'a str,
    /// Its SHA-256.
    pub sha256: &'a str,
    /// When it is to be answered from.
    pub opens_on: Option<Date>,
    /// Why it takes the place of another.
    pub reason: &'a str,
}

/// Writes a draft anew, unless somebody else did. Returns whether it was written.
pub async fn write(
    transaction: &mut Transaction,
    (id, revision): (&str, i64),
    new: NewText<'_>,
    by: &Signed,
) -> Result<bool, StoreError> {
    let sql = "update question_set set text = $3, sha256 = $4, opens_on = $5, reason = $6, changed_by = $7, changed_at = $8, \
               revision = revision + 1 where id = $1 and revision = $2 and status = 'draft'";
    let values = values![
        id,
        revision,
        new.text,
        new.sha256,
        new.opens_on,
        new.reason,
        &by.by,
        by.at,
    ];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Makes a set stand elsewhere. Returns whether it did.
pub async fn set_status(
    transaction: &mut Transaction,
    (id, revision): (&str, i64),
    (from, to): (QuestionSetStatus, QuestionSetStatus),
    by: &Signed,
) -> Result<bool, StoreError> {
    let sql = match to {
        QuestionSetStatus::Submitted => {
            "update question_set set status = $4, submitted_by = $5, submitted_at = $6, revision = revision + 1 \
             where id = $1 and revision = $2 and status = $3"
        }
        QuestionSetStatus::Open => {
            "update question_set set status = $4, opened_by = $5, opened_at = $6, revision = revision + 1 \
             where id = $1 and revision = $2 and status = $3"
        }
        QuestionSetStatus::Draft | QuestionSetStatus::Discarded | QuestionSetStatus::Replaced => {
            "update question_set set status = $4, changed_by = $5, changed_at = $6, revision = revision + 1 \
             where id = $1 and revision = $2 and status = $3"
        }
    };
    let values = values![id, revision, from.word(), to.word(), &by.by, by.at];
    Ok(transaction.0.run(sql, values).await? > 0)
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<QuestionSet>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<QuestionSet, StoreError> {
    let row = row.of("question_set", "id");
    Ok(QuestionSet {
        id: row.text("id")?,
        agreement_id: row.text("agreement_id")?,
        respondent: row.word("respondent", Respondent::from_word)?,
        number: row.integer("number")?,
        status: row.word("status", QuestionSetStatus::from_word)?,
        revision: row.integer("revision")?,
        text: row.text("text")?,
        sha256: row.text("sha256")?,
        opens_on: row.maybe_date("opens_on")?,
        amends: row.maybe_text("amends")?,
        reason: row.text("reason")?,
        created_by: row.text("created_by")?,
        created_at: row.instant("created_at")?,
        changed_by: row.text("changed_by")?,
        changed_at: row.instant("changed_at")?,
        submitted_by: row.maybe_text("submitted_by")?,
        submitted_at: row.maybe_instant("submitted_at")?,
        opened_by: row.maybe_text("opened_by")?,
        opened_at: row.maybe_instant("opened_at")?,
    })
}
