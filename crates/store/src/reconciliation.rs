//! What requisitions, payments and claims for repayment say about money, to be held against the ledger.

use grants::Ore;
use grants::requisition::RequisitionStatus;

use crate::value::values;
use crate::{Read, StoreError};

/// What requisitions that stand somewhere ask for of a right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedFor {
    /// The item.
    pub item_id: String,
    /// The level of the recipient, or `pool`.
    pub level: String,
    /// The code of the recipient; empty for the pool.
    pub code: String,
    /// Where the requisitions stand.
    pub status: RequisitionStatus,
    /// What they ask for.
    pub amount: Ore,
}

/// A requisition whose rows or payments do not say what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paying {
    /// The requisition.
    pub requisition_id: String,
    /// Where it stands.
    pub status: RequisitionStatus,
    /// What it says that it asks for.
    pub total: Ore,
    /// What its rows ask for.
    pub rows: Ore,
    /// How many payments of it were executed and did not come back.
    pub payments: i64,
    /// What they paid.
    pub paid: Ore,
}

/// What claims for repayment of an agreement say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Claimed {
    /// What is claimed and did not come in.
    pub outstanding: Ore,
    /// What came in, as far as it was claimed.
    pub returned: Ore,
}

/// What the requisitions of an agreement that hold money ask for, by item, level, code and status.
pub async fn asked_for(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Vec<AskedFor>, StoreError> {
    let sql = "select w.item_id, w.level, w.code, q.status, cast(sum(w.amount) as bigint) as amount \
               from requisition_row w join requisition q on q.id = w.requisition_id \
               where q.agreement_id = $1 and q.status in ('received', 'asked_back', 'accepted', 'paid') \
               group by w.item_id, w.level, w.code, q.status order by w.item_id, w.level, w.code, q.status";
    let rows = read.connection().rows(sql, values![agreement_id]).await?;
    rows.iter()
        .map(|row| {
            let row = row.of("requisition_row", "item_id");
            Ok(AskedFor {
                item_id: row.text("item_id")?,
                level: row.text("level")?,
                code: row.text("code")?,
                status: row.word("status", RequisitionStatus::from_word)?,
                amount: Ore::new(row.integer("amount")?),
            })
        })
        .collect()
}

/// The requisitions of an agreement whose rows do not sum to their total, that are paid without exactly one executed payment of
/// the total, or that have one without being paid.
pub async fn paying(read: &mut impl Read, agreement_id: &str) -> Result<Vec<Paying>, StoreError> {
    let sql = "select id, status, total, asked, payments, paid from (\
               select q.id, q.status, q.total, \
               (select cast(coalesce(sum(w.amount), 0) as bigint) from requisition_row w where w.requisition_id = q.id) as asked, \
               (select count(*) from payment p where p.requisition_id = q.id and p.status = 'executed') as payments, \
               (select cast(coalesce(sum(p.amount), 0) as bigint) from payment p \
               where p.requisition_id = q.id and p.status = 'executed') as paid \
               from requisition q where q.agreement_id = $1 and q.attested_at is not null) held \
               where asked <> total or (status = 'paid' and (payments <> 1 or paid <> total)) \
               or (status <> 'paid' and payments <> 0) order by id";
    let rows = read.connection().rows(sql, values![agreement_id]).await?;
    rows.iter()
        .map(|row| {
            let row = row.of("requisition", "id");
            Ok(Paying {
                requisition_id: row.text("id")?,
                status: row.word("status", RequisitionStatus::from_word)?,
                total: Ore::new(row.integer("total")?),
                rows: Ore::new(row.integer("asked")?),
                payments: row.integer("payments")?,
                paid: Ore::new(row.integer("paid")?),
            })
        })
        .collect()
}

/// What claims for repayment of an agreement say together. Interest is money of nobody's right, and is not in the ledger.
pub async fn claimed(read: &mut impl Read, agreement_id: &str) -> Result<Claimed, StoreError> {
    let sql = "select $1 as agreement_id, \
               cast(coalesce(sum(case when paid > amount - reduced then 0 else amount - reduced - paid end), 0) as bigint) \
               as outstanding, \
               cast(coalesce(sum(case when paid > amount - reduced then amount - reduced else paid end), 0) as bigint) \
               as returned \
               from repayment where agreement_id = $1 and ground <> 'interest'";
    let rows = read.connection().rows(sql, values![agreement_id]).await?;
    let Some(row) = rows.first() else {
        return Ok(Claimed::default());
    };
    let row = row.of("repayment", "agreement_id");
    Ok(Claimed {
        outstanding: Ore::new(row.integer("outstanding")?),
        returned: Ore::new(row.integer("returned")?),
    })
}
