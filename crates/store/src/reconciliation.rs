//! What requisitions, payments and claims for repayment say about money, to be held against the ledger.

use grants::Ore;
use grants::requisition::RequisitionStatus;
use jiff::civil::Date;

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

/// A claim of which the ledger does not say what the claim does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimBooked {
    /// The claim.
    pub repayment_id: String,
    /// What it says.
    pub claimed: Claimed,
    /// What the vouchers about it say.
    pub booked: Claimed,
}

/// A payment of which the bank does not say what the payment does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaymentTold {
    /// The payment.
    pub payment_id: String,
    /// What left the account by it and did not come back, by where it stands.
    pub paid: Ore,
    /// What the entries of the bank say that did.
    pub told: Ore,
}

/// A day on which the payments that were made and the entries of the bank about them do not sum to the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayTold {
    /// The day.
    pub day: Date,
    /// What was paid.
    pub paid: Ore,
    /// What the bank says.
    pub told: Ore,
}

/// The claims of an agreement of which the vouchers about each say something else than the claim, by id.
pub async fn claims_unlike(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Vec<ClaimBooked>, StoreError> {
    let sql = "select id, outstanding, returned, repayable, back from (\
               select r.id, \
               case when r.paid > r.amount - r.reduced then 0 else r.amount - r.reduced - r.paid end as outstanding, \
               case when r.paid > r.amount - r.reduced then r.amount - r.reduced else r.paid end as returned, \
               (select cast(coalesce(sum(l.amount), 0) as bigint) from voucher v join voucher_line l on l.voucher_id = v.id \
               where v.about_kind = 'repayment' and v.about_id = r.id and l.place = 'repayable') as repayable, \
               (select cast(coalesce(sum(l.amount), 0) as bigint) from voucher v join voucher_line l on l.voucher_id = v.id \
               where v.about_kind = 'repayment' and v.about_id = r.id and l.place = 'returned') as back \
               from repayment r where r.agreement_id = $1) held \
               where outstanding <> repayable or returned <> back order by id";
    let rows = read.connection().rows(sql, values![agreement_id]).await?;
    rows.iter()
        .map(|row| {
            let row = row.of("repayment", "id");
            let amount = |name| row.integer(name).map(Ore::new);
            Ok(ClaimBooked {
                repayment_id: row.text("id")?,
                claimed: Claimed {
                    outstanding: amount("outstanding")?,
                    returned: amount("returned")?,
                },
                booked: Claimed {
                    outstanding: amount("repayable")?,
                    returned: amount("back")?,
                },
            })
        })
        .collect()
}

/// The payments of an agreement that are made without an entry of the bank that says so, or of which the bank says something
/// else, by id. An entry is about a payment by rule or by the word of a person.
pub async fn payments_unlike(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Vec<PaymentTold>, StoreError> {
    let sql = "select id, paid, told from (\
               select p.id, case when p.status = 'executed' then p.amount else 0 end as paid, \
               (select cast(coalesce(sum(case when e.direction = 'out' then e.amount else -e.amount end), 0) as bigint) \
               from statement_entry e where e.matched_id = p.id and e.matched_kind = 'payment' and e.status = 'matched') as told \
               from payment p join batch b on b.id = p.batch_id where b.agreement_id = $1) held \
               where paid <> told order by id";
    let rows = read.connection().rows(sql, values![agreement_id]).await?;
    rows.iter()
        .map(|row| {
            let row = row.of("payment", "id");
            Ok(PaymentTold {
                payment_id: row.text("id")?,
                paid: Ore::new(row.integer("paid")?),
                told: Ore::new(row.integer("told")?),
            })
        })
        .collect()
}

/// The days on which what a payer paid and what the bank says that it paid do not sum to the same.
pub async fn days_unlike(read: &mut impl Read, payer_id: &str) -> Result<Vec<DayTold>, StoreError> {
    let sql = "select day, paid, told from (\
               select day, cast(sum(paid) as bigint) as paid, cast(sum(told) as bigint) as told from (\
               select p.executed_on as day, p.amount as paid, 0 as told from payment p join batch b on b.id = p.batch_id \
               where b.payer_id = $1 and p.executed_on is not null \
               union all \
               select e.booked_on as day, 0 as paid, e.amount as told from statement_entry e \
               where e.payer_id = $1 and e.direction = 'out' and e.status = 'matched' and e.matched_kind = 'payment') moved \
               group by day) held where paid <> told order by day";
    let rows = read.connection().rows(sql, values![payer_id]).await?;
    rows.iter()
        .map(|row| {
            let row = row.of("payment", "day");
            Ok(DayTold {
                day: row.date("day")?,
                paid: Ore::new(row.integer("paid")?),
                told: Ore::new(row.integer("told")?),
            })
        })
        .collect()
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
