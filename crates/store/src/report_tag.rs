//! The words an organisation that follows up sorts answers by: its own list.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// A tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportTag {
    /// Its id.
    pub id: String,
    /// The organisation whose it is.
    pub organisation_id: String,
    /// What it says.
    pub name: String,
    /// Who made it.
    pub made_by: String,
    /// When.
    pub made_at: Timestamp,
    /// Who took it off the list and when.
    pub ended: Option<Signed>,
}

macro_rules! columns {
    () => {
        "t.id, t.organisation_id, t.name, t.made_by, t.made_at, t.ended_by, t.ended_at"
    };
}

/// Adds a tag. [`StoreError::Taken`] when the organisation has one of that name.
pub async fn insert(transaction: &mut Transaction, new: &ReportTag) -> Result<(), StoreError> {
    let sql = "insert into report_tag (id, organisation_id, name, made_by, made_at) values ($1, $2, $3, $4, $5)";
    let values = values![
        &new.id,
        &new.organisation_id,
        &new.name,
        &new.made_by,
        new.made_at
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// A tag by its key.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<ReportTag>, StoreError> {
    let sql = concat!("select ", columns!(), " from report_tag t where t.id = $1");
    let row = read.connection().rows(sql, values![id]).await?.pop();
    row.as_ref().map(from_row).transpose()
}

/// The tags on the list of an organisation by name, each with how many answers of an agreement carry it; of all when the agreement
/// is the empty text.
pub async fn on_list(
    read: &mut impl Read,
    organisation_id: &str,
    agreement_id: &str,
) -> Result<Vec<(ReportTag, i64)>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        ", (select cast(count(*) as bigint) from report_tagging g join report r on r.id = g.report_id \
         where g.tag_id = t.id and not g.taken_away and ($2 = '' or r.agreement_id = $2) and not exists ( \
         select 1 from report_tagging later where later.organisation_id = g.organisation_id \
         and later.report_id = g.report_id and later.address = g.address and later.tag_id = g.tag_id \
         and later.number > g.number)) as carried \
         from report_tag t where t.organisation_id = $1 and t.ended_at is null order by t.name, t.id"
    );
    let values: Vec<Value> = values![organisation_id, agreement_id];
    let rows = read.connection().rows(sql, values).await?;
    let one = |row: &Row| {
        Ok((
            from_row(row)?,
            row.of("report_tag", "id").integer("carried")?,
        ))
    };
    rows.iter().map(one).collect()
}

/// Takes a tag off the list. Returns whether it was on it.
pub async fn end(transaction: &mut Transaction, id: &str, by: &Signed) -> Result<bool, StoreError> {
    let sql =
        "update report_tag set ended_by = $2, ended_at = $3 where id = $1 and ended_at is null";
    Ok(transaction.0.run(sql, values![id, &by.by, by.at]).await? > 0)
}

fn from_row(row: &Row) -> Result<ReportTag, StoreError> {
    let row = row.of("report_tag", "id");
    Ok(ReportTag {
        id: row.text("id")?,
        organisation_id: row.text("organisation_id")?,
        name: row.text("name")?,
        made_by: row.text("made_by")?,
        made_at: row.instant("made_at")?,
        ended: row.maybe_signed("ended_by", "ended_at")?,
    })
}
