//! Tags put on answers and taken away: only added to. The last word of a tag and an answer counts.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A tag that was put on an answer, or taken away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportTagging {
    /// The organisation whose tag it is.
    pub organisation_id: String,
    /// The report.
    pub report_id: String,
    /// The address of the answer.
    pub address: String,
    /// The tag.
    pub tag_id: String,
    /// Its number among those of the same tag and answer, from 1.
    pub number: i64,
    /// The signed version that was read.
    pub version: i64,
    /// Whether it was taken away.
    pub taken_away: bool,
    /// Who did it.
    pub made_by: String,
    /// When.
    pub made_at: Timestamp,
}

macro_rules! columns {
    () => {
        "g.organisation_id, g.report_id, g.address, g.tag_id, g.number, g.version, g.taken_away, g.made_by, g.made_at"
    };
}

/// What holds now: the last word, when it does not take away, of a tag that is on the list.
macro_rules! holds {
    () => {
        "not g.taken_away and exists (select 1 from report_tag t where t.id = g.tag_id and t.ended_at is null) \
         and not exists (select 1 from report_tagging later where later.organisation_id = g.organisation_id \
         and later.report_id = g.report_id and later.address = g.address and later.tag_id = g.tag_id \
         and later.number > g.number)"
    };
}
pub(crate) use holds;

/// Adds one. [`StoreError::Taken`] or [`StoreError::Refused`] when the number is there already.
pub async fn insert(transaction: &mut Transaction, new: &ReportTagging) -> Result<(), StoreError> {
    let sql = "insert into report_tagging (organisation_id, report_id, address, tag_id, number, version, taken_away, made_by, \
               made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = values![
        &new.organisation_id,
        &new.report_id,
        &new.address,
        &new.tag_id,
        new.number,
        new.version,
        new.taken_away,
        &new.made_by,
        new.made_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The last word of a tag and an answer.
pub async fn last(
    read: &mut impl Read,
    (organisation_id, report_id, address): (&str, &str, &str),
    tag_id: &str,
) -> Result<Option<ReportTagging>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report_tagging g where g.organisation_id = $1 and g.report_id = $2 and g.address = $3 and g.tag_id = $4 \
         order by g.number desc limit 1"
    );
    let values = values![organisation_id, report_id, address, tag_id];
    Ok(many(read, sql, values).await?.pop())
}

/// What an organisation has put on the answers of a report now.
pub async fn of_report(
    read: &mut impl Read,
    organisation_id: &str,
    report_id: &str,
) -> Result<Vec<ReportTagging>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report_tagging g where g.organisation_id = $1 and g.report_id = $2 and ",
        holds!(),
        " order by g.address, g.tag_id, g.number"
    );
    many(read, sql, values![organisation_id, report_id]).await
}

/// What an organisation has put on the answers of all reports about an agreement now.
pub async fn of_agreement(
    read: &mut impl Read,
    organisation_id: &str,
    agreement_id: &str,
) -> Result<Vec<ReportTagging>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from report_tagging g join report r on r.id = g.report_id \
         where g.organisation_id = $1 and r.agreement_id = $2 and ",
        holds!(),
        " order by g.report_id, g.address, g.tag_id, g.number"
    );
    many(read, sql, values![organisation_id, agreement_id]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<ReportTagging>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<ReportTagging, StoreError> {
    let row = row.of("report_tagging", "report_id");
    Ok(ReportTagging {
        organisation_id: row.text("organisation_id")?,
        report_id: row.text("report_id")?,
        address: row.text("address")?,
        tag_id: row.text("tag_id")?,
        number: row.integer("number")?,
        version: row.integer("version")?,
        taken_away: row.boolean("taken_away")?,
        made_by: row.text("made_by")?,
        made_at: row.instant("made_at")?,
    })
}
