//! Invitations: how a person comes to an account, the first time or after losing their way in. It takes two halves, a
//! link told to whoever proposed and a code told to whoever confirmed, and only their hashes are kept.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// What an invitation is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// The first way in.
    First,
    /// A new way in, in place of one that was lost.
    Recovery,
}

impl Purpose {
    /// All purposes.
    pub const ALL: [Self; 2] = [Self::First, Self::Recovery];

    /// The word used in storage.
    pub const fn word(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Recovery => "recovery",
        }
    }

    /// The purpose of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.word() == word)
    }
}

/// An invitation.
#[derive(Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Its id.
    pub id: String,
    /// Whom it lets in.
    pub account_id: String,
    /// What it is for.
    pub purpose: Purpose,
    /// The hash of the link.
    pub link_hash: String,
    /// The hash of the code; none until a second person confirmed, and nobody gets in before.
    pub code_hash: Option<String>,
    /// Who asked for it.
    pub created_by: String,
    /// When.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
    /// How many wrong codes were tried.
    pub tries: i64,
    /// When it was taken back or replaced.
    pub ended_at: Option<Timestamp>,
    /// When it was used.
    pub used_at: Option<Timestamp>,
}

/// Without its hashes.
impl std::fmt::Debug for Invitation {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Invitation")
            .field("id", &self.id)
            .field("purpose", &self.purpose)
            .finish_non_exhaustive()
    }
}

macro_rules! columns {
    () => {
        "id, account_id, purpose, link_hash, code_hash, created_by, created_at, expires_at, tries, ended_at, used_at"
    };
}

/// Adds an invitation. [`StoreError::Taken`] when the account has an open one.
pub async fn insert(
    transaction: &mut Transaction,
    invitation: &Invitation,
) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into invitation (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    );
    let values = values![
        &invitation.id,
        &invitation.account_id,
        invitation.purpose.word(),
        &invitation.link_hash,
        &invitation.code_hash,
        &invitation.created_by,
        invitation.created_at,
        invitation.expires_at,
        invitation.tries,
        invitation.ended_at,
        invitation.used_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The invitation with this id.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Invitation>, StoreError> {
    let sql = concat!("select ", columns!(), " from invitation where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The invitation of a link, whatever became of it.
pub async fn find_by_link(
    read: &mut impl Read,
    link_hash: &str,
) -> Result<Option<Invitation>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from invitation where link_hash = $1"
    );
    Ok(many(read, sql, values![link_hash]).await?.pop())
}

/// The open invitation of an account: neither used nor ended. It may have expired.
pub async fn open_of(
    read: &mut impl Read,
    account_id: &str,
) -> Result<Option<Invitation>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from invitation where account_id = $1 and used_at is null and ended_at is null"
    );
    Ok(many(read, sql, values![account_id]).await?.pop())
}

/// Gives an open invitation its code, in place of any it had.
pub async fn set_code(
    transaction: &mut Transaction,
    id: &str,
    code_hash: &str,
    expires_at: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update invitation set code_hash = $2, expires_at = $3, tries = 0 \
               where id = $1 and used_at is null and ended_at is null";
    let changed = transaction.0.run(sql, values![id, code_hash, expires_at]);
    Ok(changed.await? > 0)
}

/// Notes that a wrong code was tried.
pub async fn count_try(transaction: &mut Transaction, id: &str) -> Result<(), StoreError> {
    let sql = "update invitation set tries = tries + 1 where id = $1";
    transaction.0.run(sql, values![id]).await?;
    Ok(())
}

/// Uses an open invitation. Returns whether it was open.
pub async fn use_up(
    transaction: &mut Transaction,
    id: &str,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let sql =
        "update invitation set used_at = $2 where id = $1 and used_at is null and ended_at is null";
    Ok(transaction.0.run(sql, values![id, at]).await? > 0)
}

/// Ends the open invitation of an account. Returns whether there was one.
pub async fn end_of(
    transaction: &mut Transaction,
    account_id: &str,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update invitation set ended_at = $2 \
               where account_id = $1 and used_at is null and ended_at is null";
    Ok(transaction.0.run(sql, values![account_id, at]).await? > 0)
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Invitation>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Invitation, StoreError> {
    let row = row.of("invitation", "id");
    Ok(Invitation {
        id: row.text("id")?,
        account_id: row.text("account_id")?,
        purpose: row.word("purpose", Purpose::from_word)?,
        link_hash: row.text("link_hash")?,
        code_hash: row.maybe_text("code_hash")?,
        created_by: row.text("created_by")?,
        created_at: row.instant("created_at")?,
        expires_at: row.instant("expires_at")?,
        tries: row.integer("tries")?,
        ended_at: row.maybe_instant("ended_at")?,
        used_at: row.maybe_instant("used_at")?,
    })
}
