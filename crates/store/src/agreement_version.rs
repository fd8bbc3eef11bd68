//! Versions of an agreement: its file, from draft to published and what comes after.
//!
//! At most one version of an agreement is published and at most one is open. The database refuses steps in any other
//! order than draft, submitted, approved, published, superseded or withdrawn; back to draft before
//! it is published; a changed text after it is submitted; and one person both submitting and approving.

use grants::agreement_version::VersionStatus as Status;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// A version of an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementVersion {
    /// Its id.
    pub id: String,
    /// The agreement it is a version of.
    pub agreement_id: String,
    /// Its number among the versions of the agreement, from 1.
    pub number: i64,
    /// Where it stands.
    pub status: Status,
    /// Grows by one at every change. Whoever changes it says which one they saw.
    pub revision: i64,
    /// The agreement file.
    pub text: String,
    /// The year of the agreement.
    pub year: i64,
    /// Its title in Swedish.
    pub title_sv: String,
    /// Its title in English.
    pub title_en: String,
    /// Whether it came with the program, signed by nobody here.
    pub shipped: bool,
    /// The id of the version it corrects.
    pub corrects: Option<String>,
    /// What was wrong with that one.
    pub reason: Option<String>,
    /// Who began it.
    pub created: Signed,
    /// Who changed it last.
    pub changed: Signed,
    /// Who submitted it.
    pub submitted: Option<Signed>,
    /// Who approved it.
    pub approved: Option<Signed>,
    /// Who published it.
    pub published: Option<Signed>,
    /// Who superseded or withdrew it.
    pub ended: Option<Signed>,
    /// Why.
    pub ended_reason: Option<String>,
}

/// What a save of a draft holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewText<'a> {
    /// The agreement file.
    pub text: &'a str,
    /// Its year.
    pub year: i64,
    /// Its title in Swedish.
    pub title_sv: &'a str,
    /// Its title in English.
    pub title_en: &'a str,
}

/// What came of a change to a version that somebody else may have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is done; this is how the version stands now.
    Done(Box<AgreementVersion>),
    /// Somebody else changed it since; this is how it stands, and nothing was changed.
    Stale(Box<AgreementVersion>),
    /// There is no such version.
    Missing,
}

macro_rules! columns {
    () => {
        "id, agreement_id, number, status, revision, text, year, title_sv, title_en, shipped, corrects, reason, \
         created_by, created_at, changed_by, changed_at, submitted_by, submitted_at, approved_by, approved_at, \
         published_by, published_at, ended_by, ended_at, ended_reason"
    };
}

/// Adds a version, whatever its status.
pub async fn insert(
    transaction: &mut Transaction,
    version: &AgreementVersion,
) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into agreement_version (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, \
         $21, $22, $23, $24, $25)"
    );
    let mut values = values![
        &version.id,
        &version.agreement_id,
        version.number,
        version.status.word(),
        version.revision,
        &version.text,
        version.year,
        &version.title_sv,
        &version.title_en,
        version.shipped,
        &version.corrects,
        &version.reason,
        &version.created.by,
        version.created.at,
        &version.changed.by,
        version.changed.at,
    ];
    for signed in [
        &version.submitted,
        &version.approved,
        &version.published,
        &version.ended,
    ] {
        values.push(signed.as_ref().map(|signed| signed.by.as_str()).into());
        values.push(signed.as_ref().map(|signed| signed.at).into());
    }
    values.push((&version.ended_reason).into());
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The version with this id.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<AgreementVersion>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from agreement_version where id = $1"
    );
    one(read, sql, values![id]).await
}

/// All versions of an agreement, the first first.
pub async fn of_agreement(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Vec<AgreementVersion>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from agreement_version where agreement_id = $1 order by number"
    );
    many(read, sql, values![agreement_id]).await
}

/// The published version of every agreement, the earliest year first.
pub async fn published(read: &mut impl Read) -> Result<Vec<AgreementVersion>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from agreement_version where status = 'published' order by year, agreement_id, number"
    );
    many(read, sql, values![]).await
}

/// The versions that are being written or wait to be published, the earliest year first.
pub async fn open_versions(read: &mut impl Read) -> Result<Vec<AgreementVersion>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from agreement_version where status in ('draft', 'submitted', 'approved') \
         order by year, agreement_id, number"
    );
    many(read, sql, values![]).await
}

/// Every version of every agreement, the earliest year first.
pub async fn all(read: &mut impl Read) -> Result<Vec<AgreementVersion>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from agreement_version order by year, agreement_id, number"
    );
    many(read, sql, values![]).await
}

/// Saves the text of a draft, unless somebody else changed it since.
pub async fn save_text(
    transaction: &mut Transaction,
    id: &str,
    expected_revision: i64,
    new: NewText<'_>,
    signed: &Signed,
) -> Result<Change, StoreError> {
    let sql = concat!(
        "update agreement_version set text = $3, year = $4, title_sv = $5, title_en = $6, \
         changed_by = $7, changed_at = $8, revision = revision + 1 \
         where id = $1 and revision = $2 returning ",
        columns!()
    );
    let values = values![
        id,
        expected_revision,
        new.text,
        new.year,
        new.title_sv,
        new.title_en,
        &signed.by,
        signed.at,
    ];
    let done = one(transaction, sql, values).await?;
    changed(transaction, id, done).await
}

/// Takes a version to another status, unless somebody else changed it since.
///
/// `reason` is kept for a version that is superseded or withdrawn. What is published is superseded first and the
/// next version published then, since there is only one at any moment.
pub async fn set_status(
    transaction: &mut Transaction,
    id: &str,
    expected_revision: i64,
    status: Status,
    signed: &Signed,
    reason: Option<&str>,
) -> Result<Change, StoreError> {
    let mut values = values![id, expected_revision, status.word(), &signed.by, signed.at];
    let sql = match status {
        Status::Draft => concat!(
            "update agreement_version set status = $3, changed_by = $4, changed_at = $5, submitted_by = null, \
             submitted_at = null, approved_by = null, approved_at = null, revision = revision + 1 \
             where id = $1 and revision = $2 returning ",
            columns!()
        ),
        Status::Submitted => concat!(
            "update agreement_version set status = $3, submitted_by = $4, submitted_at = $5, revision = revision + 1 \
             where id = $1 and revision = $2 returning ",
            columns!()
        ),
        Status::Approved => concat!(
            "update agreement_version set status = $3, approved_by = $4, approved_at = $5, revision = revision + 1 \
             where id = $1 and revision = $2 returning ",
            columns!()
        ),
        Status::Published => concat!(
            "update agreement_version set status = $3, published_by = $4, published_at = $5, revision = revision + 1 \
             where id = $1 and revision = $2 returning ",
            columns!()
        ),
        Status::Superseded | Status::Withdrawn => {
            values.push(reason.into());
            concat!(
                "update agreement_version set status = $3, ended_by = $4, ended_at = $5, ended_reason = $6, \
                 revision = revision + 1 where id = $1 and revision = $2 returning ",
                columns!()
            )
        }
    };
    let done = one(transaction, sql, values).await?;
    changed(transaction, id, done).await
}

/// Removes a draft, unless somebody else changed it since. Returns whether it was removed.
pub async fn delete_draft(
    transaction: &mut Transaction,
    id: &str,
    expected_revision: i64,
) -> Result<bool, StoreError> {
    let sql = "delete from agreement_version where id = $1 and revision = $2";
    let removed = transaction
        .0
        .run(sql, values![id, expected_revision])
        .await?;
    Ok(removed > 0)
}

async fn changed(
    transaction: &mut Transaction,
    id: &str,
    done: Option<AgreementVersion>,
) -> Result<Change, StoreError> {
    if let Some(done) = done {
        return Ok(Change::Done(Box::new(done)));
    }
    let current = find(transaction, id).await?;
    Ok(current.map_or(Change::Missing, |current| Change::Stale(Box::new(current))))
}

async fn one(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Option<AgreementVersion>, StoreError> {
    let row = read.connection().row(sql, values).await?;
    row.as_ref().map(from_row).transpose()
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<AgreementVersion>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<AgreementVersion, StoreError> {
    let row = row.of("agreement_version", "id");
    Ok(AgreementVersion {
        id: row.text("id")?,
        agreement_id: row.text("agreement_id")?,
        number: row.integer("number")?,
        status: row.word("status", Status::from_word)?,
        revision: row.integer("revision")?,
        text: row.text("text")?,
        year: row.integer("year")?,
        title_sv: row.text("title_sv")?,
        title_en: row.text("title_en")?,
        shipped: row.boolean("shipped")?,
        corrects: row.maybe_text("corrects")?,
        reason: row.maybe_text("reason")?,
        created: Signed {
            by: row.text("created_by")?,
            at: row.instant("created_at")?,
        },
        changed: Signed {
            by: row.text("changed_by")?,
            at: row.instant("changed_at")?,
        },
        submitted: row.maybe_signed("submitted_by", "submitted_at")?,
        approved: row.maybe_signed("approved_by", "approved_at")?,
        published: row.maybe_signed("published_by", "published_at")?,
        ended: row.maybe_signed("ended_by", "ended_at")?,
        ended_reason: row.maybe_text("ended_reason")?,
    })
}
