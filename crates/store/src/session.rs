//! Sessions: who is signed in. Only the hash of the token is kept, so that a copy of the database opens no door.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A session.
#[derive(Clone, PartialEq, Eq)]
pub struct Session {
    /// The hash of its token.
    pub token_hash: String,
    /// The id it is listed and ended by.
    pub id: String,
    /// Whose it is.
    pub account_id: String,
    /// The mandate the person acts by; none when they act for nobody.
    pub mandate_id: Option<String>,
    /// How the person proved who they are.
    pub method: Method,
    /// The provider that vouched for them.
    pub issuer: Option<String>,
    /// The level it vouched for.
    pub acr: Option<String>,
    /// When the person last proved who they are.
    pub authenticated_at: Timestamp,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used.
    pub seen_at: Timestamp,
    /// When it ends, used or not.
    pub expires_at: Timestamp,
    /// What it runs on, in a few words of the program, so that a person knows their own.
    pub device: String,
}

/// How a person proves who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// By a password and a second factor kept here.
    Password,
    /// By another, who knows them.
    Provider,
    /// Not at all: a visitor to a demonstration.
    Demo,
}

impl Method {
    /// All methods.
    pub const ALL: [Self; 3] = [Self::Password, Self::Provider, Self::Demo];

    /// The word used in storage.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Provider => "provider",
            Self::Demo => "demo",
        }
    }

    /// The method of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.word() == word)
    }
}

macro_rules! columns {
    () => {
        "token_hash, id, account_id, mandate_id, method, issuer, acr, authenticated_at, created_at, seen_at, \
         expires_at, device"
    };
}

/// Without the hash of the token.
impl std::fmt::Debug for Session {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Session")
            .field("account_id", &self.account_id)
            .finish_non_exhaustive()
    }
}

/// Begins a session.
pub async fn insert(transaction: &mut Transaction, session: &Session) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into session (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
    );
    let values = values![
        &session.token_hash,
        &session.id,
        &session.account_id,
        &session.mandate_id,
        session.method.word(),
        &session.issuer,
        &session.acr,
        session.authenticated_at,
        session.created_at,
        session.seen_at,
        session.expires_at,
        &session.device,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The session of a token, expired or not.
pub async fn find(read: &mut impl Read, token_hash: &str) -> Result<Option<Session>, StoreError> {
    let sql = concat!("select ", columns!(), " from session where token_hash = $1");
    Ok(many(read, sql, values![token_hash]).await?.pop())
}

/// The sessions of an account, the latest first.
pub async fn of_account(
    read: &mut impl Read,
    account_id: &str,
) -> Result<Vec<Session>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from session where account_id = $1 order by created_at desc, token_hash"
    );
    many(read, sql, values![account_id]).await
}

/// Notes that a session was used.
pub async fn touch(
    transaction: &mut Transaction,
    token_hash: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    let sql = "update session set seen_at = $2 where token_hash = $1";
    transaction.0.run(sql, values![token_hash, at]).await?;
    Ok(())
}

/// Ends a session.
pub async fn end(transaction: &mut Transaction, token_hash: &str) -> Result<(), StoreError> {
    let sql = "delete from session where token_hash = $1";
    transaction.0.run(sql, values![token_hash]).await?;
    Ok(())
}

/// Ends the session of an account with this id. Returns whether there was one.
pub async fn end_by_id(
    transaction: &mut Transaction,
    account_id: &str,
    id: &str,
) -> Result<bool, StoreError> {
    let sql = "delete from session where account_id = $1 and id = $2";
    Ok(transaction.0.run(sql, values![account_id, id]).await? > 0)
}

/// Ends the sessions of an account but the one with this id, and tells how many there were.
pub async fn end_others(
    transaction: &mut Transaction,
    account_id: &str,
    id: &str,
) -> Result<u64, StoreError> {
    let sql = "delete from session where account_id = $1 and id <> $2";
    transaction.0.run(sql, values![account_id, id]).await
}

/// Ends all sessions of an account and tells how many there were.
pub async fn end_of_account(
    transaction: &mut Transaction,
    account_id: &str,
) -> Result<u64, StoreError> {
    let sql = "delete from session where account_id = $1";
    transaction.0.run(sql, values![account_id]).await
}

/// Ends the sessions of those who act by a mandate, and tells how many there were.
pub async fn end_of_mandate(
    transaction: &mut Transaction,
    mandate_id: &str,
) -> Result<u64, StoreError> {
    let sql = "delete from session where mandate_id = $1";
    transaction.0.run(sql, values![mandate_id]).await
}

/// Removes the sessions that have expired and tells how many there were.
pub async fn remove_expired(
    transaction: &mut Transaction,
    now: Timestamp,
) -> Result<u64, StoreError> {
    let sql = "delete from session where expires_at <= $1";
    transaction.0.run(sql, values![now]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Session>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Session, StoreError> {
    // A broken row is named by its account: the hash of a token belongs in no message.
    let row = row.of("session", "account_id");
    Ok(Session {
        token_hash: row.text("token_hash")?,
        id: row.text("id")?,
        account_id: row.text("account_id")?,
        mandate_id: row.maybe_text("mandate_id")?,
        method: row.word("method", Method::from_word)?,
        issuer: row.maybe_text("issuer")?,
        acr: row.maybe_text("acr")?,
        authenticated_at: row.instant("authenticated_at")?,
        created_at: row.instant("created_at")?,
        seen_at: row.instant("seen_at")?,
        expires_at: row.instant("expires_at")?,
        device: row.text("device")?,
    })
}
