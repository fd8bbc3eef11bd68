//! Who was reminded of what. A reminder is stated once, in the transaction that puts its e-mail in.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// That an organisation was reminded of a deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// The agreement.
    pub agreement_id: String,
    /// The word of the deadline.
    pub deadline: String,
    /// The organisation.
    pub organisation_id: String,
    /// Which of the three it was: 30, 7 or 1.
    pub days_before: i64,
    /// The e-mail; none when the organisation had no address.
    pub email_id: Option<String>,
    /// When.
    pub at: Timestamp,
}

macro_rules! columns {
    () => {
        "agreement_id, deadline, organisation_id, days_before, email_id, at"
    };
}

/// States a reminder. [`StoreError::Taken`] when the organisation has had it.
pub async fn insert(transaction: &mut Transaction, new: &Reminder) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into reminder (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6)"
    );
    let values = values![
        &new.agreement_id,
        &new.deadline,
        &new.organisation_id,
        new.days_before,
        &new.email_id,
        new.at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The reminders an organisation had of a deadline, the first first.
pub async fn of_deadline(
    read: &mut impl Read,
    agreement_id: &str,
    deadline: &str,
    organisation_id: &str,
) -> Result<Vec<Reminder>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from reminder where agreement_id = $1 and deadline = $2 and organisation_id = $3 order by days_before desc"
    );
    many(read, sql, values![agreement_id, deadline, organisation_id]).await
}

/// The reminders of an agreement, by deadline and organisation, the first first.
pub async fn of_agreement(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Vec<Reminder>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from reminder where agreement_id = $1 order by deadline, organisation_id, days_before desc"
    );
    many(read, sql, values![agreement_id]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Reminder>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Reminder, StoreError> {
    let row = row.of("reminder", "organisation_id");
    Ok(Reminder {
        agreement_id: row.text("agreement_id")?,
        deadline: row.text("deadline")?,
        organisation_id: row.text("organisation_id")?,
        days_before: row.integer("days_before")?,
        email_id: row.maybe_text("email_id")?,
        at: row.instant("at")?,
    })
}
