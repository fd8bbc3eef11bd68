//! The register of what came in and went out: a number without gaps within each year, never changed.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// Which way a document went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// It came in.
    In,
    /// It went out.
    Out,
}

/// An entry of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterEntry {
    /// The year it was entered in, in Sweden.
    pub year: i64,
    /// Its number within the year.
    pub number: i64,
    /// Its id.
    pub id: String,
    /// Which way the document went.
    pub direction: Direction,
    /// When it came in or went out.
    pub at: Timestamp,
    /// Who it is from: the name of an organisation.
    pub sender: String,
    /// Who it is to: the name of an organisation, or all boards.
    pub recipient: String,
    /// What it is about.
    pub subject: String,
    /// What kind of thing it is.
    pub about_kind: String,
    /// Which one.
    pub about_id: String,
    /// The document, when it is one.
    pub document_id: Option<String>,
    /// The agreement it belongs to.
    pub agreement_id: Option<String>,
    /// The organisation it came from or went to; nobody when to all.
    pub organisation_id: Option<String>,
    /// Who entered it.
    pub registered_by: String,
}

macro_rules! columns {
    () => {
        "year, number, id, direction, at, sender, recipient, subject, about_kind, about_id, document_id, agreement_id, \
         organisation_id, registered_by"
    };
}

/// Enters something. The number is the one after the last of the year; only one transaction writes at a time.
pub async fn insert(
    transaction: &mut Transaction,
    entry: &RegisterEntry,
) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into register_entry (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
    );
    let values = values![
        entry.year,
        entry.number,
        &entry.id,
        entry.direction.word(),
        entry.at,
        &entry.sender,
        &entry.recipient,
        &entry.subject,
        &entry.about_kind,
        &entry.about_id,
        &entry.document_id,
        &entry.agreement_id,
        &entry.organisation_id,
        &entry.registered_by,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The last number of a year; nothing was entered when it is 0.
pub async fn last_number(read: &mut impl Read, year: i64) -> Result<i64, StoreError> {
    let sql = "select number from register_entry where year = $1 order by number desc limit 1";
    let row = read.connection().rows(sql, values![year]).await?.pop();
    row.map_or(Ok(0), |row| {
        row.of("register_entry", "number").integer("number")
    })
}

/// The entry with this number of a year.
pub async fn find(
    read: &mut impl Read,
    year: i64,
    number: i64,
) -> Result<Option<RegisterEntry>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from register_entry where year = $1 and number = $2"
    );
    Ok(many(read, sql, values![year, number]).await?.pop())
}

/// What was entered in a year, the last first.
pub async fn of_year(read: &mut impl Read, year: i64) -> Result<Vec<RegisterEntry>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from register_entry where year = $1 order by number desc"
    );
    many(read, sql, values![year]).await
}

/// The years something was entered in, the latest first.
pub async fn years(read: &mut impl Read) -> Result<Vec<i64>, StoreError> {
    let sql = "select distinct year from register_entry order by year desc";
    let rows = read.connection().rows(sql, values![]).await?;
    let year = |row: &Row| row.of("register_entry", "year").integer("year");
    rows.iter().map(year).collect()
}

/// What was entered about a thing, the first first.
pub async fn about(
    read: &mut impl Read,
    about_kind: &str,
    about_id: &str,
) -> Result<Vec<RegisterEntry>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from register_entry where about_kind = $1 and about_id = $2 order by year, number"
    );
    many(read, sql, values![about_kind, about_id]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<RegisterEntry>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<RegisterEntry, StoreError> {
    let row = row.of("register_entry", "id");
    Ok(RegisterEntry {
        year: row.integer("year")?,
        number: row.integer("number")?,
        id: row.text("id")?,
        direction: row.word("direction", Direction::from_word)?,
        at: row.instant("at")?,
        sender: row.text("sender")?,
        recipient: row.text("recipient")?,
        subject: row.text("subject")?,
        about_kind: row.text("about_kind")?,
        about_id: row.text("about_id")?,
        document_id: row.maybe_text("document_id")?,
        agreement_id: row.maybe_text("agreement_id")?,
        organisation_id: row.maybe_text("organisation_id")?,
        registered_by: row.text("registered_by")?,
    })
}

impl Direction {
    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
        }
    }

    /// The direction of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::In, Self::Out]
            .into_iter()
            .find(|direction| direction.word() == word)
    }
}
