//! Claims for money that goes back.

use grants::Ore;
use grants::repayment::{RepaymentGround, RepaymentStatus};
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
    /// The organisation that pays back.
    pub organisation_id: String,
    /// The organisation that gets the money.
    pub to_id: String,
    /// Why there is a claim.
    pub ground: RepaymentGround,
    /// The decision it follows from.
    pub about_id: Option<String>,
    /// The OCR reference a payment carries.
    pub reference: String,
    /// What was claimed first.
    pub amount: Ore,
    /// How much less is claimed by decision, or not at all.
    pub reduced: Ore,
    /// What came in.
    pub paid: Ore,
    /// The last day to pay.
    pub due_on: Date,
    /// The legal base of interest, where there is one.
    pub interest_base: Option<String>,
    /// The yearly rate, in hundredths of a percent.
    pub interest_rate: Option<i64>,
    /// Where it stands.
    pub status: RepaymentStatus,
    /// How often it was changed.
    pub revision: i64,
    /// The letter, when it is made.
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
        new.ground.word(),
        &new.about_id,
        &new.reference,
        new.amount.ore(),
        new.reduced.ore(),
        new.paid.ore(),
        new.due_on,
        &new.interest_base,
        new.interest_rate,
        new.status.word(),
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

/// The claim a payment names by its reference.
pub async fn by_reference(
    read: &mut impl Read,
    reference: &str,
) -> Result<Option<Repayment>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from repayment where reference = $1"
    );
    Ok(many(read, sql, values![reference]).await?.pop())
}

/// The last number of a year, whoever gets the money: references are made of it, and no two may be the same.
pub async fn last_number(read: &mut impl Read, year: i64) -> Result<i64, StoreError> {
    let sql =
        "select cast(coalesce(max(number), 0) as bigint) as number from repayment where year = $1";
    let row = read.connection().rows(sql, values![year]).await?.pop();
    row.map_or(Ok(0), |row| row.of("repayment", "number").integer("number"))
}

/// Claims of a payer, or on an organisation, or of all when neither is said: those that are not settled first, by the day
/// they are due.
pub async fn listed(
    read: &mut impl Read,
    organisation_id: Option<&str>,
    to_id: Option<&str>,
    limit: i64,
) -> Result<Vec<Repayment>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from repayment where ($1 = '' or organisation_id = $1) and ($2 = '' or to_id = $2) \
         order by case when status in ('paid', 'waived') then 1 else 0 end, due_on, year, number limit $3"
    );
    // No organisation has the empty id, so it stands for what is not said.
    let values = values![
        organisation_id.unwrap_or_default(),
        to_id.unwrap_or_default(),
        limit
    ];
    many(read, sql, values).await
}

/// The claims that are made by a decision.
pub async fn about(read: &mut impl Read, about_id: &str) -> Result<Vec<Repayment>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from repayment where about_id = $1 order by year, number"
    );
    many(read, sql, values![about_id]).await
}

/// The claims of which no letter was made yet.
pub async fn without_letter(read: &mut impl Read) -> Result<Vec<Repayment>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from repayment where letter_document_id is null order by year, number"
    );
    many(read, sql, values![]).await
}

/// The claims on which something is to come, by the day they are due.
pub async fn outstanding(read: &mut impl Read) -> Result<Vec<Repayment>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from repayment where status in ('claimed', 'partly_paid') order by due_on, year, number"
    );
    many(read, sql, values![]).await
}

/// Says where a claim stands. Returns whether it was at the revision before.
pub async fn change(transaction: &mut Transaction, to: &Repayment) -> Result<bool, StoreError> {
    let sql = "update repayment set reduced = $3, paid = $4, status = $5, letter_document_id = $6, changed_by = $7, \
               changed_at = $8, revision = revision + 1 where id = $1 and revision = $2";
    let values = values![
        &to.id,
        to.revision,
        to.reduced.ore(),
        to.paid.ore(),
        to.status.word(),
        &to.letter_document_id,
        &to.changed_by,
        to.changed_at,
    ];
    Ok(transaction.0.run(sql, values).await? > 0)
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
        ground: row.word("ground", RepaymentGround::from_word)?,
        about_id: row.maybe_text("about_id")?,
        reference: row.text("reference")?,
        amount: Ore::new(row.integer("amount")?),
        reduced: Ore::new(row.integer("reduced")?),
        paid: Ore::new(row.integer("paid")?),
        due_on: row.date("due_on")?,
        interest_base: row.maybe_text("interest_base")?,
        interest_rate: row.maybe_integer("interest_rate")?,
        status: row.word("status", RepaymentStatus::from_word)?,
        revision: row.integer("revision")?,
        letter_document_id: row.maybe_text("letter_document_id")?,
        created_by: row.text("created_by")?,
        created_at: row.instant("created_at")?,
        changed_by: row.text("changed_by")?,
        changed_at: row.instant("changed_at")?,
    })
}
