//! What the bank says: one row of an account.

use grants::Ore;
use grants::bank_entry::{EntryStatus, Flow, MatchedBy};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::row::{Fields, Row};
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A row of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementEntry {
    /// Its id.
    pub id: String,
    /// Its statement.
    pub statement_id: String,
    /// The organisation that pays.
    pub payer_id: String,
    /// Its place, from 1.
    pub position: i64,
    /// The bank's own name of it.
    pub bank_reference: String,
    /// Whether it came in or went out.
    pub direction: Flow,
    /// The amount.
    pub amount: Ore,
    /// The day the bank booked it.
    pub booked_on: Date,
    /// The name that followed the payment.
    pub end_to_end_id: Option<String>,
    /// A reference that a machine can read.
    pub reference: Option<String>,
    /// What it says.
    pub text: String,
    /// Who was on the other side, as the bank writes it.
    pub counterparty: String,
    /// The account of the other side.
    pub account: String,
    /// Why a payment came back, as the code of the bank.
    pub return_reason: Option<String>,
    /// Where it stands.
    pub status: EntryStatus,
    /// What kind of thing it is about.
    pub matched_kind: Option<String>,
    /// Which one.
    pub matched_id: Option<String>,
    /// How that became known.
    pub how: Option<MatchedBy>,
    /// Who decided it.
    pub decided_by: Option<String>,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// What was said about it.
    pub note: Option<String>,
}

macro_rules! columns {
    () => {
        "id, statement_id, payer_id, position, bank_reference, direction, amount, booked_on, end_to_end_id, \
         reference, text, counterparty, account, return_reason, status, matched_kind, matched_id, how, decided_by, \
         decided_at, note"
    };
}

/// Adds a row of an account. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &StatementEntry) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into statement_entry (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)"
    );
    let values = values![
        &new.id,
        &new.statement_id,
        &new.payer_id,
        new.position,
        &new.bank_reference,
        new.direction.word(),
        new.amount.ore(),
        new.booked_on,
        &new.end_to_end_id,
        &new.reference,
        &new.text,
        &new.counterparty,
        &new.account,
        &new.return_reason,
        new.status.word(),
        &new.matched_kind,
        &new.matched_id,
        new.how.map(MatchedBy::word),
        &new.decided_by,
        new.decided_at,
        &new.note,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// A row of an account by its key.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<StatementEntry>, StoreError> {
    let sql = concat!("select ", columns!(), " from statement_entry where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The entry of whoever pays that the bank calls so, on this side of the account.
pub async fn by_reference(
    read: &mut impl Read,
    payer_id: &str,
    bank_reference: &str,
    direction: Flow,
) -> Result<Option<StatementEntry>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from statement_entry where payer_id = $1 and bank_reference = $2 and direction = $3"
    );
    let found = many(
        read,
        sql,
        values![payer_id, bank_reference, direction.word()],
    );
    Ok(found.await?.pop())
}

/// The entries of a file, in its order.
pub async fn of(
    read: &mut impl Read,
    statement_id: &str,
) -> Result<Vec<StatementEntry>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from statement_entry where statement_id = $1 order by position"
    );
    many(read, sql, values![statement_id]).await
}

/// The entries of whoever pays, or of all, that wait for a person, the first first.
pub async fn waiting(
    read: &mut impl Read,
    payer_id: Option<&str>,
    limit: i64,
) -> Result<Vec<StatementEntry>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from statement_entry where status = 'waiting' and ($1 is null or payer_id = $1) \
         order by booked_on, statement_id, position limit $2"
    );
    many(read, sql, values![payer_id, limit]).await
}

/// What the bank has told of money that went out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The payment, or the batch.
    pub about_id: String,
    /// The amount.
    pub amount: Ore,
    /// The kind of the file that told it.
    pub kind: String,
}

/// What the bank has told of a batch and its payments as money that went out.
pub async fn told_of_batch(read: &mut impl Read, batch_id: &str) -> Result<Vec<Told>, StoreError> {
    let sql = "select statement_entry.id, statement_entry.matched_id, statement_entry.amount, statement.kind from statement_entry \
               join statement on statement.id = statement_entry.statement_id \
               where statement_entry.direction = 'out' and statement_entry.status = 'matched' \
               and (statement_entry.matched_id = $1 \
                    or statement_entry.matched_id in (select payment.id from payment where payment.batch_id = $1)) \
               order by statement_entry.matched_id, statement_entry.id";
    let rows = read.connection().rows(sql, values![batch_id]).await?;
    rows.iter()
        .map(|row| {
            let row = row.of("statement_entry", "id");
            Ok(Told {
                about_id: row.text("matched_id")?,
                amount: Ore::new(row.integer("amount")?),
                kind: row.text("kind")?,
            })
        })
        .collect()
}

/// What an entry was found to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decision<'a> {
    /// Where it stands now.
    pub status: EntryStatus,
    /// What it is about: what kind of thing, and which one.
    pub about: Option<(&'a str, &'a str)>,
    /// How that became known.
    pub how: MatchedBy,
    /// Who found it.
    pub by: &'a str,
    /// When.
    pub at: Timestamp,
    /// What was said about it.
    pub note: &'a str,
}

/// Says what a waiting entry is. Returns whether it waited.
pub async fn decide(
    transaction: &mut Transaction,
    id: &str,
    new: Decision<'_>,
) -> Result<bool, StoreError> {
    let sql = "update statement_entry set status = $2, matched_kind = $3, matched_id = $4, how = $5, decided_by = $6, \
               decided_at = $7, note = $8 where id = $1 and status = 'waiting'";
    let values = values![
        id,
        new.status.word(),
        new.about.map(|(kind, _)| kind),
        new.about.map(|(_, id)| id),
        new.how.word(),
        new.by,
        new.at,
        new.note,
    ];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Notes why an entry waits.
pub async fn note(transaction: &mut Transaction, id: &str, why: &str) -> Result<(), StoreError> {
    let sql = "update statement_entry set note = $2 where id = $1 and status = 'waiting'";
    transaction.0.run(sql, values![id, why]).await?;
    Ok(())
}

/// How it became known what an entry is about, if it did.
fn how(row: &Fields<'_>) -> Result<Option<MatchedBy>, StoreError> {
    let word = row.maybe_text("how")?;
    word.map(|word| MatchedBy::from_word(&word).ok_or_else(|| row.broken("how")))
        .transpose()
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<StatementEntry>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<StatementEntry, StoreError> {
    let row = row.of("statement_entry", "id");
    Ok(StatementEntry {
        id: row.text("id")?,
        statement_id: row.text("statement_id")?,
        payer_id: row.text("payer_id")?,
        position: row.integer("position")?,
        bank_reference: row.text("bank_reference")?,
        direction: row.word("direction", Flow::from_word)?,
        amount: Ore::new(row.integer("amount")?),
        booked_on: row.date("booked_on")?,
        end_to_end_id: row.maybe_text("end_to_end_id")?,
        reference: row.maybe_text("reference")?,
        text: row.text("text")?,
        counterparty: row.text("counterparty")?,
        account: row.text("account")?,
        return_reason: row.maybe_text("return_reason")?,
        status: row.word("status", EntryStatus::from_word)?,
        matched_kind: row.maybe_text("matched_kind")?,
        matched_id: row.maybe_text("matched_id")?,
        how: how(&row)?,
        decided_by: row.maybe_text("decided_by")?,
        decided_at: row.maybe_instant("decided_at")?,
        note: row.maybe_text("note")?,
    })
}
