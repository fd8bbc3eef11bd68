//! Mandates: who acts for which organisation, in which role and time. What was proposed is never changed; the database
//! refuses one that comes into force without an approval by a second person.

use grants::Role;
use grants::mandate::MandateStatus;
use jiff::civil::Date;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// A mandate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandate {
    /// Its id.
    pub id: String,
    /// Who acts.
    pub account_id: String,
    /// For whom.
    pub organisation_id: String,
    /// As what.
    pub role: Role,
    /// The only agreement it is for; every agreement when none.
    pub agreement_id: Option<String>,
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Option<Date>,
    /// The decision it rests on, as whoever proposed it wrote it.
    pub decision: String,
    /// Whether it was given at the command line, before anybody could give any.
    pub founding: bool,
    /// The mandate it was handed over from.
    pub succeeds: Option<String>,
    /// Where it stands.
    pub status: MandateStatus,
    /// Who proposed it.
    pub proposed: Signed,
    /// Who confirmed or refused it.
    pub decided: Option<Signed>,
    /// Who ended it.
    pub ended: Option<Signed>,
    /// Why.
    pub ended_reason: Option<String>,
}

macro_rules! columns {
    () => {
        "id, account_id, organisation_id, role, agreement_id, from_date, to_date, decision, founding, succeeds, \
         status, proposed_by, proposed_at, decided_by, decided_at, ended_by, ended_at, ended_reason"
    };
}

/// Adds a proposed mandate.
pub async fn insert(transaction: &mut Transaction, mandate: &Mandate) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into mandate (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'proposed', $11, $12, null, null, null, null, null)"
    );
    let values = values![
        &mandate.id,
        &mandate.account_id,
        &mandate.organisation_id,
        mandate.role.word(),
        &mandate.agreement_id,
        mandate.from,
        mandate.to,
        &mandate.decision,
        mandate.founding,
        &mandate.succeeds,
        &mandate.proposed.by,
        mandate.proposed.at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The mandate with this id.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Mandate>, StoreError> {
    let sql = concat!("select ", columns!(), " from mandate where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The mandates of a person, whatever became of them, the earliest proposed first.
pub async fn of_account(
    read: &mut impl Read,
    account_id: &str,
) -> Result<Vec<Mandate>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from mandate where account_id = $1 order by proposed_at, id"
    );
    many(read, sql, values![account_id]).await
}

/// The mandates for an organisation, whatever became of them, the earliest proposed first.
pub async fn of_organisation(
    read: &mut impl Read,
    organisation_id: &str,
) -> Result<Vec<Mandate>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from mandate where organisation_id = $1 order by proposed_at, id"
    );
    many(read, sql, values![organisation_id]).await
}

/// Those in force whose last day is before a day.
pub async fn over(read: &mut impl Read, today: Date) -> Result<Vec<Mandate>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from mandate where status = 'in_force' and to_date < $1 order by to_date, id"
    );
    many(read, sql, values![today]).await
}

/// Those in force whose successor's mandate is in force and has begun on a day.
pub async fn handed_over(read: &mut impl Read, today: Date) -> Result<Vec<Mandate>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from mandate where status = 'in_force' and exists (select 1 from mandate after where after.succeeds = mandate.id \
         and after.status = 'in_force' and after.from_date <= $1) order by proposed_at, id"
    );
    many(read, sql, values![today]).await
}

/// The mandates that were proposed to take over from one, whatever became of them, the earliest proposed first.
pub async fn successors(read: &mut impl Read, id: &str) -> Result<Vec<Mandate>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from mandate where succeeds = $1 order by proposed_at, id"
    );
    many(read, sql, values![id]).await
}

/// Confirms or refuses a proposed mandate. Returns whether it was still proposed.
pub async fn decide(
    transaction: &mut Transaction,
    id: &str,
    status: MandateStatus,
    signed: &Signed,
) -> Result<bool, StoreError> {
    let sql = "update mandate set status = $2, decided_by = $3, decided_at = $4 \
               where id = $1 and status = 'proposed'";
    let values = values![id, status.word(), &signed.by, signed.at];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Ends a mandate, or takes its proposal back. Returns whether it had not ended.
pub async fn end(
    transaction: &mut Transaction,
    id: &str,
    signed: &Signed,
    reason: &str,
) -> Result<bool, StoreError> {
    let sql = "update mandate set status = 'ended', ended_by = $2, ended_at = $3, ended_reason = $4 \
               where id = $1 and status in ('proposed', 'in_force')";
    let values = values![id, &signed.by, signed.at, reason];
    Ok(transaction.0.run(sql, values).await? > 0)
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Mandate>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Mandate, StoreError> {
    let row = row.of("mandate", "id");
    Ok(Mandate {
        id: row.text("id")?,
        account_id: row.text("account_id")?,
        organisation_id: row.text("organisation_id")?,
        role: row.word("role", Role::from_word)?,
        agreement_id: row.maybe_text("agreement_id")?,
        from: row.date("from_date")?,
        to: row.maybe_date("to_date")?,
        decision: row.text("decision")?,
        founding: row.boolean("founding")?,
        succeeds: row.maybe_text("succeeds")?,
        status: row.word("status", MandateStatus::from_word)?,
        proposed: Signed {
            by: row.text("proposed_by")?,
            at: row.instant("proposed_at")?,
        },
        decided: row.maybe_signed("decided_by", "decided_at")?,
        ended: row.maybe_signed("ended_by", "ended_at")?,
        ended_reason: row.maybe_text("ended_reason")?,
    })
}
