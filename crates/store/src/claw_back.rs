//! Decisions to claim money back, from the proposal on.

use grants::Ore;
use grants::recovery::{Ground, RecoveryStatus};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A decision to claim back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClawBack {
    /// Its id.
    pub id: String,
    /// The year of its number.
    pub year: i64,
    /// Its number.
    pub number: i64,
    /// The agreement.
    pub agreement_id: String,
    /// The organisation the money is asked back from.
    pub organisation_id: String,
    /// The organisation that paid, and asks it back.
    pub payer_id: String,
    /// Why.
    pub ground: Ground,
    /// Where it stands.
    pub status: RecoveryStatus,
    /// How often it was changed.
    pub revision: i64,
    /// What is asked for: as proposed, or as it is to be decided.
    pub amount: Ore,
    /// Why, in words, as they were told.
    pub reasons: String,
    /// The last day to answer.
    pub hear_by: Option<Date>,
    /// What they answered.
    pub answer: Option<String>,
    /// The reasons of the decision.
    pub decision: Option<String>,
    /// Who created it.
    pub created_by: String,
    /// When it was created.
    pub created_at: Timestamp,
    /// Who changed it.
    pub changed_by: String,
    /// When it was changed.
    pub changed_at: Timestamp,
    /// When it was communicated.
    pub communicated_at: Option<Timestamp>,
    /// Who answered it.
    pub answered_by: Option<String>,
    /// When it was answered.
    pub answered_at: Option<Timestamp>,
    /// Who decided it.
    pub decided_by: Option<String>,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
}

macro_rules! columns {
    () => {
        "id, year, number, agreement_id, organisation_id, payer_id, ground, status, revision, amount, reasons, \
         hear_by, answer, decision, created_by, created_at, changed_by, changed_at, communicated_at, answered_by, \
         answered_at, decided_by, decided_at"
    };
}

/// Adds a decision to claim back. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &ClawBack) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into claw_back (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)"
    );
    let values = values![
        &new.id,
        new.year,
        new.number,
        &new.agreement_id,
        &new.organisation_id,
        &new.payer_id,
        new.ground.word(),
        new.status.word(),
        new.revision,
        new.amount.ore(),
        &new.reasons,
        new.hear_by,
        &new.answer,
        &new.decision,
        &new.created_by,
        new.created_at,
        &new.changed_by,
        new.changed_at,
        new.communicated_at,
        &new.answered_by,
        new.answered_at,
        &new.decided_by,
        new.decided_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// A decision to claim back by its key.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<ClawBack>, StoreError> {
    let sql = concat!("select ", columns!(), " from claw_back where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The last number of a payer in a year.
pub async fn last_number(
    read: &mut impl Read,
    payer_id: &str,
    year: i64,
) -> Result<i64, StoreError> {
    let sql = "select cast(coalesce(max(number), 0) as bigint) as number from claw_back where payer_id = $1 and year = $2";
    let rows = read.connection().rows(sql, values![payer_id, year]);
    let row = rows.await?.pop();
    row.map_or(Ok(0), |row| row.of("claw_back", "number").integer("number"))
}

/// Those of a payer, or about an organisation, or all when neither is said, the latest first.
pub async fn listed(
    read: &mut impl Read,
    organisation_id: Option<&str>,
    payer_id: Option<&str>,
    limit: i64,
) -> Result<Vec<ClawBack>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from claw_back where ($1 = '' or organisation_id = $1) and ($2 = '' or payer_id = $2) \
         order by year desc, number desc, id limit $3"
    );
    // No organisation has the empty id, so it stands for what is not said.
    let values = values![
        organisation_id.unwrap_or_default(),
        payer_id.unwrap_or_default(),
        limit
    ];
    many(read, sql, values).await
}

/// Says where it stands. Returns whether it was at the revision before.
pub async fn change(transaction: &mut Transaction, to: &ClawBack) -> Result<bool, StoreError> {
    let sql = "update claw_back set status = $3, amount = $4, hear_by = $5, answer = $6, decision = $7, changed_by = $8, \
               changed_at = $9, communicated_at = $10, answered_by = $11, answered_at = $12, decided_by = $13, \
               decided_at = $14, revision = revision + 1 where id = $1 and revision = $2";
    let values = values![
        &to.id,
        to.revision,
        to.status.word(),
        to.amount.ore(),
        to.hear_by,
        &to.answer,
        &to.decision,
        &to.changed_by,
        to.changed_at,
        to.communicated_at,
        &to.answered_by,
        to.answered_at,
        &to.decided_by,
        to.decided_at,
    ];
    Ok(transaction.0.run(sql, values).await? > 0)
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<ClawBack>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<ClawBack, StoreError> {
    let row = row.of("claw_back", "id");
    Ok(ClawBack {
        id: row.text("id")?,
        year: row.integer("year")?,
        number: row.integer("number")?,
        agreement_id: row.text("agreement_id")?,
        organisation_id: row.text("organisation_id")?,
        payer_id: row.text("payer_id")?,
        ground: row.word("ground", Ground::from_word)?,
        status: row.word("status", RecoveryStatus::from_word)?,
        revision: row.integer("revision")?,
        amount: Ore::new(row.integer("amount")?),
        reasons: row.text("reasons")?,
        hear_by: row.maybe_date("hear_by")?,
        answer: row.maybe_text("answer")?,
        decision: row.maybe_text("decision")?,
        created_by: row.text("created_by")?,
        created_at: row.instant("created_at")?,
        changed_by: row.text("changed_by")?,
        changed_at: row.instant("changed_at")?,
        communicated_at: row.maybe_instant("communicated_at")?,
        answered_by: row.maybe_text("answered_by")?,
        answered_at: row.maybe_instant("answered_at")?,
        decided_by: row.maybe_text("decided_by")?,
        decided_at: row.maybe_instant("decided_at")?,
    })
}
