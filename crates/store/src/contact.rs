//! Contacts: who to ask at an organisation. One that is removed is emptied and keeps its place, because the record of acts
//! refers to it.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// A contact.
#[derive(Clone, PartialEq, Eq)]
pub struct Contact {
    /// Its id.
    pub id: String,
    /// The organisation it belongs to.
    pub organisation_id: String,
    /// What the person is asked about, as a word.
    pub purpose: String,
    /// The name; none when the contact is removed.
    pub name: Option<String>,
    /// The title.
    pub title: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The telephone number.
    pub phone: Option<String>,
    /// Who said it, as a word.
    pub source: String,
    /// How many times it was changed, from 1.
    pub revision: i64,
    /// Who added it.
    pub created_by: String,
    /// When.
    pub created_at: Timestamp,
    /// Who changed it last.
    pub changed_by: String,
    /// When.
    pub changed_at: Timestamp,
    /// When somebody last said that it holds.
    pub confirmed_on: Option<Date>,
    /// The person's own link.
    pub link: Option<Link>,
    /// Who removed it, and when.
    pub removed: Option<Signed>,
    /// Why it was removed, as a word.
    pub removed_reason: Option<String>,
    /// More about why, until it is emptied.
    pub removed_note: Option<String>,
}

/// The link of a contact to a page of their own.
#[derive(Clone, PartialEq, Eq)]
pub struct Link {
    /// The hash of its secret.
    pub hash: String,
    /// When it ends.
    pub expires_at: Timestamp,
    /// When it was first opened.
    pub opened_at: Option<Timestamp>,
}

/// Without what it says about a person.
impl std::fmt::Debug for Contact {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Contact")
            .field("id", &self.id)
            .field("revision", &self.revision)
            .finish_non_exhaustive()
    }
}

/// Without its hash.
impl std::fmt::Debug for Link {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Link")
            .field("expires_at", &self.expires_at)
            .finish_non_exhaustive()
    }
}

macro_rules! columns {
    () => {
        "id, organisation_id, purpose, name, title, email, phone, source, revision, created_by, created_at, changed_by, \
         changed_at, confirmed_on, link_hash, link_expires_at, link_opened_at, removed_by, removed_at, removed_reason, \
         removed_note"
    };
}

/// Adds a contact, which is neither removed nor has a link.
pub async fn insert(transaction: &mut Transaction, contact: &Contact) -> Result<(), StoreError> {
    let sql = "insert into contact (id, organisation_id, purpose, name, title, email, phone, source, revision, \
               created_by, created_at, changed_by, changed_at, confirmed_on) \
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    let values = values![
        &contact.id,
        &contact.organisation_id,
        &contact.purpose,
        &contact.name,
        &contact.title,
        &contact.email,
        &contact.phone,
        &contact.source,
        contact.revision,
        &contact.created_by,
        contact.created_at,
        &contact.changed_by,
        contact.changed_at,
        contact.confirmed_on,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The contact with this id, removed or not.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Contact>, StoreError> {
    let sql = concat!("select ", columns!(), " from contact where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The contact a link leads to, if it has not ended.
pub async fn find_by_link(
    read: &mut impl Read,
    link_hash: &str,
    now: Timestamp,
) -> Result<Option<Contact>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from contact where link_hash = $1 and link_expires_at > $2"
    );
    Ok(many(read, sql, values![link_hash, now]).await?.pop())
}

/// Every contact that is not removed, by organisation, name and id.
pub async fn all(read: &mut impl Read) -> Result<Vec<Contact>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from contact where removed_at is null order by organisation_id, name, id"
    );
    many(read, sql, values![]).await
}

/// The contacts of an organisation that are not removed, by name and id.
pub async fn of_organisation(
    read: &mut impl Read,
    organisation_id: &str,
) -> Result<Vec<Contact>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from contact where organisation_id = $1 and removed_at is null order by name, id"
    );
    many(read, sql, values![organisation_id]).await
}

/// Changes what a contact says. Returns whether it was at this revision and not removed.
pub async fn change(
    transaction: &mut Transaction,
    contact: &Contact,
    revision: i64,
) -> Result<bool, StoreError> {
    let sql = "update contact set purpose = $3, name = $4, title = $5, email = $6, phone = $7, source = $8, \
               revision = revision + 1, changed_by = $9, changed_at = $10, confirmed_on = $11 \
               where id = $1 and revision = $2 and removed_at is null";
    let values = values![
        &contact.id,
        revision,
        &contact.purpose,
        &contact.name,
        &contact.title,
        &contact.email,
        &contact.phone,
        &contact.source,
        &contact.changed_by,
        contact.changed_at,
        contact.confirmed_on,
    ];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Notes that somebody said a contact holds. Returns whether it is there.
pub async fn confirm(
    transaction: &mut Transaction,
    id: &str,
    on: Date,
) -> Result<bool, StoreError> {
    let sql = "update contact set confirmed_on = $2 where id = $1 and removed_at is null";
    Ok(transaction.0.run(sql, values![id, on]).await? > 0)
}

/// Gives a contact a link in place of any it had. Returns whether it is there.
pub async fn set_link(
    transaction: &mut Transaction,
    id: &str,
    link_hash: &str,
    expires_at: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update contact set link_hash = $2, link_expires_at = $3, link_opened_at = null \
               where id = $1 and removed_at is null";
    let changed = transaction.0.run(sql, values![id, link_hash, expires_at]);
    Ok(changed.await? > 0)
}

/// Notes that a link was opened for the first time, and when it ends from now on.
pub async fn open_link(
    transaction: &mut Transaction,
    link_hash: &str,
    at: Timestamp,
    expires_at: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update contact set link_opened_at = $2, link_expires_at = $3 \
               where link_hash = $1 and link_opened_at is null";
    let changed = transaction.0.run(sql, values![link_hash, at, expires_at]);
    Ok(changed.await? > 0)
}

/// Why a contact is removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Removal<'a> {
    /// Who removes it.
    pub by: &'a str,
    /// When.
    pub at: Timestamp,
    /// Why, as a word.
    pub reason: &'a str,
    /// More about why.
    pub note: Option<&'a str>,
    /// Who had said it, without anything about a person.
    pub source: &'a str,
}

/// Removes a contact: all that is said about the person goes, its place stays. Returns whether it was there.
pub async fn remove(
    transaction: &mut Transaction,
    id: &str,
    removal: Removal<'_>,
) -> Result<bool, StoreError> {
    let sql = "update contact set name = null, title = null, email = null, phone = null, link_hash = null, \
               link_expires_at = null, link_opened_at = null, revision = revision + 1, source = $6, \
               removed_by = $2, removed_at = $3, removed_reason = $4, removed_note = $5 \
               where id = $1 and removed_at is null";
    let values = values![
        id,
        removal.by,
        removal.at,
        removal.reason,
        removal.note,
        removal.source,
    ];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Empties what was noted when contacts were removed. Returns how many notes there were.
pub async fn empty_notes(transaction: &mut Transaction) -> Result<u64, StoreError> {
    let sql = "update contact set removed_note = null where removed_note is not null";
    transaction.0.run(sql, values![]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Contact>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Contact, StoreError> {
    let row = row.of("contact", "id");
    let link = match (
        row.maybe_text("link_hash")?,
        row.maybe_instant("link_expires_at")?,
    ) {
        (Some(hash), Some(expires_at)) => Some(Link {
            hash,
            expires_at,
            opened_at: row.maybe_instant("link_opened_at")?,
        }),
        (None, None) => None,
        _ => return Err(row.broken("link_expires_at")),
    };
    Ok(Contact {
        id: row.text("id")?,
        organisation_id: row.text("organisation_id")?,
        purpose: row.text("purpose")?,
        name: row.maybe_text("name")?,
        title: row.maybe_text("title")?,
        email: row.maybe_text("email")?,
        phone: row.maybe_text("phone")?,
        source: row.text("source")?,
        revision: row.integer("revision")?,
        created_by: row.text("created_by")?,
        created_at: row.instant("created_at")?,
        changed_by: row.text("changed_by")?,
        changed_at: row.instant("changed_at")?,
        confirmed_on: row.maybe_date("confirmed_on")?,
        link,
        removed: row.maybe_signed("removed_by", "removed_at")?,
        removed_reason: row.maybe_text("removed_reason")?,
        removed_note: row.maybe_text("removed_note")?,
    })
}
