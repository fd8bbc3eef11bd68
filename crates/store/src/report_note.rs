//! Notes of those who follow up on answers: only added to. One that is taken away is named by a later one.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A note, or that one was taken away.
#[derive(Clone, PartialEq, Eq)]
pub struct ReportNote {
    /// The organisation whose it is.
    pub organisation_id: String,
    /// The report.
    pub report_id: String,
    /// The address of the answer.
    pub address: String,
    /// Its number on the answer, from 1.
    pub number: i64,
    /// The signed version that was read.
    pub version: i64,
    /// The number of the note it takes away.
    pub takes_away: Option<i64>,
    /// What it says; empty when it takes one away.
    pub text: String,
    /// Who wrote it.
    pub written_by: String,
    /// When.
    pub written_at: Timestamp,
}

/// Without what was written.
impl std::fmt::Debug for ReportNote {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("ReportNote")
            .field("report_id", &self.report_id)
            .field("address", &self.address)
            .field("number", &self.number)
            .finish_non_exhaustive()
    }
}

macro_rules! columns {
    () => {
        "n.organisation_id, n.report_id, n.address, n.number, n.version, n.takes_away, n.text, n.written_by, n.written_at"
    };
}

/// Adds one. [`StoreError::Taken`] or [`StoreError::Refused`] when the number is there already.
pub async fn insert(transaction: &mut Transaction, new: &ReportNote) -> Result<(), StoreError> {
    let sql = "insert into report_note (organisation_id, report_id, address, number, version, takes_away, text, written_by, \
               written_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = values![
        &new.organisation_id,
        &new.report_id,
        &new.address,
        new.number,
        new.version,
        new.takes_away,
        &new.text,
        &new.written_by,
        new.written_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The number of the last one of an organisation on an answer; 0 when there is none.
pub async fn last_number(
    read: &mut impl Read,
    (organisation_id, report_id, address): (&str, &str, &str),
) -> Result<i64, StoreError> {
    let sql = "select number from report_note where organisation_id = $1 and report_id = $2 and address = $3 \
               order by number desc limit 1";
    let rows = read
        .connection()
        .rows(sql, values![organisation_id, report_id, address]);
    let row = rows.await?.pop();
    row.map_or(Ok(0), |row| {
        row.of("report_note", "number").integer("number")
    })
}

/// The notes of an organisation on the answers of a report that were not taken away, in the order they were written.
pub async fn of_report(
    read: &mut impl Read,
    organisation_id: &str,
    report_id: &str,
) -> Result<Vec<ReportNote>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report_note n where n.organisation_id = $1 and n.report_id = $2 and n.takes_away is null and not exists ( \
         select 1 from report_note later where later.organisation_id = n.organisation_id \
         and later.report_id = n.report_id and later.address = n.address and later.takes_away = n.number) \
         order by n.address, n.number"
    );
    let values: Vec<Value> = values![organisation_id, report_id];
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

/// On how many reports and answers of an agreement an organisation has notes: the report, the address and how many.
pub async fn counted(
    read: &mut impl Read,
    organisation_id: &str,
    agreement_id: &str,
) -> Result<Vec<(String, String, i64)>, StoreError> {
    let sql = "select n.report_id, n.address, cast(count(*) as bigint) as notes from report_note n \
               join report r on r.id = n.report_id \
               where n.organisation_id = $1 and r.agreement_id = $2 and n.takes_away is null and not exists ( \
               select 1 from report_note later where later.organisation_id = n.organisation_id \
               and later.report_id = n.report_id and later.address = n.address and later.takes_away = n.number) \
               group by n.report_id, n.address order by n.report_id, n.address";
    let values: Vec<Value> = values![organisation_id, agreement_id];
    let rows = read.connection().rows(sql, values).await?;
    let one = |row: &Row| {
        let row = row.of("report_note", "report_id");
        Ok((
            row.text("report_id")?,
            row.text("address")?,
            row.integer("notes")?,
        ))
    };
    rows.iter().map(one).collect()
}

fn from_row(row: &Row) -> Result<ReportNote, StoreError> {
    let row = row.of("report_note", "report_id");
    Ok(ReportNote {
        organisation_id: row.text("organisation_id")?,
        report_id: row.text("report_id")?,
        address: row.text("address")?,
        number: row.integer("number")?,
        version: row.integer("version")?,
        takes_away: row.maybe_integer("takes_away")?,
        text: row.text("text")?,
        written_by: row.text("written_by")?,
        written_at: row.instant("written_at")?,
    })
}
