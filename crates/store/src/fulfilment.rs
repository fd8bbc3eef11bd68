//! Who has done what a deadline asks for. What is noted is never changed; another note comes after it, and the latest counts.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// How something was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// In this system.
    Here,
    /// Somewhere else.
    Elsewhere,
    /// It need not be done.
    NotNeeded,
    /// It was not done after all: what was noted before is taken back.
    TakenBack,
}

/// A note about an organisation and a deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fulfilment {
    /// The agreement.
    pub agreement_id: String,
    /// The word of the deadline.
    pub deadline: String,
    /// The organisation.
    pub organisation_id: String,
    /// Its number among the notes about the three, from 1.
    pub number: i64,
    /// How it was done.
    pub how: How,
    /// What was said about it.
    pub note: String,
    /// Who noted it.
    pub noted_by: String,
    /// When.
    pub noted_at: Timestamp,
}

macro_rules! columns {
    () => {
        "f.agreement_id, f.deadline, f.organisation_id, f.number, f.how, f.note, f.noted_by, f.noted_at"
    };
}

/// No later note is about the same.
macro_rules! latest {
    () => {
        "not exists (select 1 from fulfilment l where l.agreement_id = f.agreement_id and l.deadline = f.deadline \
         and l.organisation_id = f.organisation_id and l.number > f.number)"
    };
}

/// Adds a note. [`StoreError::Taken`] when its number has been used.
pub async fn insert(transaction: &mut Transaction, new: &Fulfilment) -> Result<(), StoreError> {
    let sql = "insert into fulfilment (agreement_id, deadline, organisation_id, number, how, note, noted_by, noted_at) \
               values ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = values![
        &new.agreement_id,
        &new.deadline,
        &new.organisation_id,
        new.number,
        new.how.word(),
        &new.note,
        &new.noted_by,
        new.noted_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The notes about an organisation and a deadline, the first first.
pub async fn history(
    read: &mut impl Read,
    agreement_id: &str,
    deadline: &str,
    organisation_id: &str,
) -> Result<Vec<Fulfilment>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from fulfilment f where f.agreement_id = $1 and f.deadline = $2 and f.organisation_id = $3 order by f.number"
    );
    many(read, sql, values![agreement_id, deadline, organisation_id]).await
}

/// The latest note about each deadline of an organisation, by agreement and deadline.
pub async fn of_organisation(
    read: &mut impl Read,
    organisation_id: &str,
) -> Result<Vec<Fulfilment>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from fulfilment f where f.organisation_id = $1 and ",
        latest!(),
        " order by f.agreement_id, f.deadline"
    );
    many(read, sql, values![organisation_id]).await
}

/// The latest note about each organisation and deadline of an agreement, by deadline and organisation.
pub async fn of_agreement(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Vec<Fulfilment>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from fulfilment f where f.agreement_id = $1 and ",
        latest!(),
        " order by f.deadline, f.organisation_id"
    );
    many(read, sql, values![agreement_id]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Fulfilment>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Fulfilment, StoreError> {
    let row = row.of("fulfilment", "organisation_id");
    Ok(Fulfilment {
        agreement_id: row.text("agreement_id")?,
        deadline: row.text("deadline")?,
        organisation_id: row.text("organisation_id")?,
        number: row.integer("number")?,
        how: row.word("how", How::from_word)?,
        note: row.text("note")?,
        noted_by: row.text("noted_by")?,
        noted_at: row.instant("noted_at")?,
    })
}

impl How {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Here,
        Self::Elsewhere,
        Self::NotNeeded,
        Self::TakenBack,
    ];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Here => "here",
            Self::Elsewhere => "elsewhere",
            Self::NotNeeded => "not_needed",
            Self::TakenBack => "taken_back",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.word() == word)
    }
}
