//! Approvals: what one person proposed, exactly what a second one was shown, and what they decided. The database refuses
//! one by whoever proposed or prepared it, of anything else than what was shown, or by a sign-in that is not fresh.

use grants::approval::{ApprovalKind, ApprovalStatus};
use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// An approval, asked for or given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    /// Its id.
    pub id: String,
    /// What is approved.
    pub kind: ApprovalKind,
    /// The id of the thing.
    pub subject_id: String,
    /// The organisation it is done for.
    pub organisation_id: String,
    /// What the second person is shown, in canonical form.
    pub shown: String,
    /// The digest of that.
    pub digest: String,
    /// Where it stands.
    pub status: ApprovalStatus,
    /// Who proposed it.
    pub proposed: Signed,
    /// By which mandate.
    pub proposed_mandate: Option<String>,
    /// Why, when the person said so.
    pub reason: Option<String>,
    /// Who decided it, and when.
    pub decided: Option<Signed>,
    /// By which mandate.
    pub decided_mandate: Option<String>,
    /// Why, when the person said so.
    pub decided_reason: Option<String>,
}

/// How an approval is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given<'a> {
    /// By whom, and when.
    pub signed: &'a Signed,
    /// By which mandate.
    pub mandate: Option<&'a str>,
    /// The digest of what they were shown.
    pub digest: &'a str,
    /// When they last proved who they are.
    pub authenticated_at: Timestamp,
    /// Until when that is fresh enough.
    pub fresh_until: Timestamp,
}

macro_rules! columns {
    () => {
        "id, kind, subject_id, organisation_id, shown, digest, status, proposed_by, proposed_at, proposed_mandate, \
         reason, decided_by, decided_at, decided_mandate, decided_reason"
    };
}

/// Asks for an approval. [`StoreError::Taken`] when one of the same thing is open.
pub async fn insert(
    transaction: &mut Transaction,
    approval: &Approval,
    contributors: &[String],
) -> Result<(), StoreError> {
    let sql = "insert into approval (id, kind, subject_id, organisation_id, shown, digest, status, proposed_by, \
               proposed_mandate, proposed_at, reason) values ($1, $2, $3, $4, $5, $6, 'open', $7, $8, $9, $10)";
    let values = values![
        &approval.id,
        approval.kind.word(),
        &approval.subject_id,
        &approval.organisation_id,
        &approval.shown,
        &approval.digest,
        &approval.proposed.by,
        &approval.proposed_mandate,
        approval.proposed.at,
        &approval.reason,
    ];
    transaction.0.run(sql, values).await?;
    for contributor in contributors {
        let sql = "insert into approval_contributor (approval_id, account_id) values ($1, $2)";
        let values = values![&approval.id, contributor];
        transaction.0.run(sql, values).await?;
    }
    Ok(())
}

/// The approval with this id.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Approval>, StoreError> {
    let sql = concat!("select ", columns!(), " from approval where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The open approval of a thing.
pub async fn open_of(
    read: &mut impl Read,
    kind: ApprovalKind,
    subject_id: &str,
) -> Result<Option<Approval>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from approval where kind = $1 and subject_id = $2 and status = 'open'"
    );
    Ok(many(read, sql, values![kind.word(), subject_id])
        .await?
        .pop())
}

/// The last approval of a thing that was given.
pub async fn given_of(
    read: &mut impl Read,
    kind: ApprovalKind,
    subject_id: &str,
) -> Result<Option<Approval>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from approval where kind = $1 and subject_id = $2 and status = 'approved' order by decided_at, id"
    );
    Ok(many(read, sql, values![kind.word(), subject_id])
        .await?
        .pop())
}

/// Every open approval, the one that waited longest first.
pub async fn open(read: &mut impl Read) -> Result<Vec<Approval>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from approval where status = 'open' order by proposed_at, id"
    );
    many(read, sql, values![]).await
}

/// The open approvals somebody asked for, by whichever mandate.
pub async fn open_by(read: &mut impl Read, account_id: &str) -> Result<Vec<Approval>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from approval where status = 'open' and proposed_by = $1 order by proposed_at, id"
    );
    many(read, sql, values![account_id]).await
}

/// The approval of a thing that was asked for last, whatever became of it.
pub async fn latest_of(
    read: &mut impl Read,
    kind: ApprovalKind,
    subject_id: &str,
) -> Result<Option<Approval>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from approval where kind = $1 and subject_id = $2 \
         order by case when status = 'open' then 1 else 0 end, proposed_at, \
         case when status = 'approved' then 1 else 0 end, id"
    );
    Ok(many(read, sql, values![kind.word(), subject_id])
        .await?
        .pop())
}

/// The approvals that were decided last, the latest first.
pub async fn decided(read: &mut impl Read, limit: i64) -> Result<Vec<Approval>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from approval where status <> 'open' order by decided_at desc, id limit $1"
    );
    many(read, sql, values![limit]).await
}

/// Who had a hand in what is to be approved, besides whoever proposed it.
pub async fn contributors(
    read: &mut impl Read,
    approval_id: &str,
) -> Result<Vec<String>, StoreError> {
    let sql =
        "select account_id from approval_contributor where approval_id = $1 order by account_id";
    let rows = read.connection().rows(sql, values![approval_id]).await?;
    rows.iter()
        .map(|row| {
            row.of("approval_contributor", "account_id")
                .text("account_id")
        })
        .collect()
}

/// Gives an approval. Returns whether it was open.
pub async fn approve(
    transaction: &mut Transaction,
    id: &str,
    given: &Given<'_>,
) -> Result<bool, StoreError> {
    let sql = "update approval set status = 'approved', decided_by = $2, decided_at = $3, decided_mandate = $4, \
               decided_digest = $5, authenticated_at = $6, fresh_until = $7 where id = $1 and status = 'open'";
    let values = values![
        id,
        &given.signed.by,
        given.signed.at,
        given.mandate,
        given.digest,
        given.authenticated_at,
        given.fresh_until,
    ];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Refuses an approval, or makes it void. Returns whether it was open.
pub async fn end(
    transaction: &mut Transaction,
    id: &str,
    status: ApprovalStatus,
    signed: &Signed,
    mandate: Option<&str>,
    reason: &str,
) -> Result<bool, StoreError> {
    let sql = "update approval set status = $2, decided_by = $3, decided_at = $4, decided_mandate = $5, \
               decided_reason = $6 where id = $1 and status = 'open'";
    let values = values![id, status.word(), &signed.by, signed.at, mandate, reason];
    Ok(transaction.0.run(sql, values).await? > 0)
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Approval>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Approval, StoreError> {
    let row = row.of("approval", "id");
    Ok(Approval {
        id: row.text("id")?,
        kind: row.word("kind", ApprovalKind::from_word)?,
        subject_id: row.text("subject_id")?,
        organisation_id: row.text("organisation_id")?,
        shown: row.text("shown")?,
        digest: row.text("digest")?,
        status: row.word("status", ApprovalStatus::from_word)?,
        proposed: Signed {
            by: row.text("proposed_by")?,
            at: row.instant("proposed_at")?,
        },
        proposed_mandate: row.maybe_text("proposed_mandate")?,
        reason: row.maybe_text("reason")?,
        decided: row.maybe_signed("decided_by", "decided_at")?,
        decided_mandate: row.maybe_text("decided_mandate")?,
        decided_reason: row.maybe_text("decided_reason")?,
    })
}
