//! Claims for money that goes back.

use grants::Ore;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repayment {
    /// Its id.
    pub id: String,
    /// The year of its number.
    pub year: i64,
    /// Its number.
    pub number: i64,
    /// The agreement.
    pub agreement_id: String,
    /// The organisation.
    pub organisation_id: String,
    /// Its to.
    pub to_id: String,
    /// Its ground.
    pub ground: String,
    /// Which one.
    pub about_id: Option<String>,
    /// Its reference.
    pub reference: String,
    /// The amount.
    pub amount: Ore,
    /// Its reduced.
    pub reduced: Ore,
    /// Its paid.
    pub paid: Ore,
    /// Its due on.
    pub due_on: Date,
    /// Its interest base.
    pub interest_base: Option<String>,
    /// Its interest rate.
    pub interest_rate: Option<i64>,
    /// Where it stands.
    pub status: String,
    /// How often it was changed.
    pub revision: i64,
    /// Its letter document.
    pub letter_document_id: Option<String>,
    /// Who created it.
    pub created_by: String,
    /// When it was created.
    pub created_at: Timestamp,
    /// Who changed it.
    pub changed_by: String,
    /// When it was changed.
    pub changed_at: Timestamp,
}

macro_rules! columns {
    () => {
        "id, year, number, agreement_id, organisation_id, to_id, ground, about_id, reference, amount, reduced, \
         paid, due_on, interest_base, interest_rate, status, revision, letter_document_id, created_by, created_at, \
         changed_by, changed_at"
    };
}

/// Adds a claim. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &Repayment) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into repayment (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)"
    );
    let values = values![
        &new.id,
        new.year,
        new.number,
        &new.agreement_id,
        &new.organisation_id,
        &new.to_id,
        &new.ground,
        &new.about_id,
        &new.reference,
        new.amount.ore(),
        new.reduced.ore(),
        new.paid.ore(),
        new.due_on,
        &new.interest_base,
        new.interest_rate,
        &new.status,
        new.revision,
        &new.letter_document_id,
        &new.created_by,
        new.created_at,
        &new.changed_by,
        new.changed_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// A claim by its key.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Repayment>, StoreError> {
    let sql = concat!("select ", columns!(), " from repayment where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Repayment>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Repayment, StoreError> {
    let row = row.of("repayment", "id");
    Ok(Repayment {
        id: row.text("id")?,
        year: row.integer("year")?,
        number: row.integer("number")?,
        agreement_id: row.text("agreement_id")?,
        organisation_id: row.text("organisation_id")?,
        to_id: row.text("to_id")?,
        ground: row.text("ground")?,
        about_id: row.maybe_text("about_id")?,
        reference: row.text("reference")?,
        amount: Ore::new(row.integer("amount")?),
        reduced: Ore::new(row.integer("reduced")?),
        paid: Ore::new(row.integer("paid")?),
        due_on: row.date("due_on")?,
        interest_base: row.maybe_text("interest_base")?,
        interest_rate: row.maybe_integer("interest_rate")?,
        status: row.text("status")?,
        revision: row.integer("revision")?,
        letter_document_id: row.maybe_text("letter_document_id")?,
        created_by: row.text("created_by")?,
        created_at: row.instant("created_at")?,
        changed_by: row.text("changed_by")?,
        changed_at: row.instant("changed_at")?,
    })
}
