//! What happened to a claim for money that goes back.

use grants::Ore;
use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// An event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RepaymentEvent {
    /// The claim.
    pub repayment_id: String,
    /// Its number among them, from 1.
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// What happened.
    pub what: String,
    /// The amount.
    pub amount: Option<Ore>,
    /// What was said about it.
    pub note: String,
    /// What kind of thing it is about.
    pub about_kind: Option<String>,
    /// Which one.
    pub about_id: Option<String>,
    /// Who did it.
    pub actor_id: String,
}

macro_rules! columns {
    () => {
        "repayment_id, number, at, what, amount, note, about_kind, about_id, actor_id"
    };
}

/// Adds an event. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &RepaymentEvent) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into repayment_event (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    );
    let values = values![
        &new.repayment_id,
        new.number,
        new.at,
        &new.what,
        new.amount.map(Ore::ore),
        &new.note,
        &new.about_kind,
        &new.about_id,
        &new.actor_id,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// All of one, in order.
pub async fn of(
    read: &mut impl Read,
    repayment_id: &str,
) -> Result<Vec<RepaymentEvent>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from repayment_event where repayment_id = $1 order by repayment_id, number"
    );
    many(read, sql, values![repayment_id]).await
}

/// The claims that were changed more often than a letter has said so.
pub async fn changed_without_letter(read: &mut impl Read) -> Result<Vec<String>, StoreError> {
    let sql = "select repayment_id from repayment_event where what in ('reduced', 'waived', 'change_sent') \
               group by repayment_id having sum(case when what = 'change_sent' then -1 else 1 end) > 0 \
               order by repayment_id";
    let rows = read.connection().rows(sql, values![]).await?;
    rows.iter()
        .map(|row| {
            row.of("repayment_event", "repayment_id")
                .text("repayment_id")
        })
        .collect()
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<RepaymentEvent>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<RepaymentEvent, StoreError> {
    let row = row.of("repayment_event", "repayment_id");
    Ok(RepaymentEvent {
        repayment_id: row.text("repayment_id")?,
        number: row.integer("number")?,
        at: row.instant("at")?,
        what: row.text("what")?,
        amount: row.maybe_integer("amount")?.map(Ore::new),
        note: row.text("note")?,
        about_kind: row.maybe_text("about_kind")?,
        about_id: row.maybe_text("about_id")?,
        actor_id: row.text("actor_id")?,
    })
}
