//! What of the register must not be given out: decisions about its entries, the latest of which counts.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// What of an entry is kept back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Secrecy {
    /// Nothing: somebody looked and found nothing to keep back.
    None,
    /// What it is about.
    Subject,
    /// Who it is from and to.
    Parties,
    /// Everything but number and time.
    Whole,
}

/// A decision about an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecrecyMark {
    /// The entry.
    pub entry_id: String,
    /// Its number among the decisions about the entry, from 1.
    pub number: i64,
    /// What is kept back.
    pub secrecy: Secrecy,
    /// By which rule.
    pub ground: String,
    /// Who decided.
    pub decided_by: String,
    /// When.
    pub decided_at: Timestamp,
}

macro_rules! columns {
    () => {
        "m.entry_id, m.number, m.mark, m.ground, m.decided_by, m.decided_at"
    };
}

/// Adds a decision. [`StoreError::Refused`] or [`StoreError::Taken`] when somebody decided meanwhile.
pub async fn insert(transaction: &mut Transaction, mark: &SecrecyMark) -> Result<(), StoreError> {
    let sql = "insert into secrecy_mark (entry_id, number, mark, ground, decided_by, decided_at) \
               values ($1, $2, $3, $4, $5, $6)";
    let values = values![
        &mark.entry_id,
        mark.number,
        mark.secrecy.word(),
        &mark.ground,
        &mark.decided_by,
        mark.decided_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The decisions about an entry, the first first.
pub async fn of_entry(
    read: &mut impl Read,
    entry_id: &str,
) -> Result<Vec<SecrecyMark>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from secrecy_mark m where m.entry_id = $1 order by m.number"
    );
    many(read, sql, values![entry_id]).await
}

/// The decisions about the entries of a year, those of an entry in their order.
pub async fn of_year(read: &mut impl Read, year: i64) -> Result<Vec<SecrecyMark>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from secrecy_mark m join register_entry e on e.id = m.entry_id where e.year = $1 \
         order by m.entry_id, m.number"
    );
    many(read, sql, values![year]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<SecrecyMark>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<SecrecyMark, StoreError> {
    let row = row.of("secrecy_mark", "entry_id");
    Ok(SecrecyMark {
        entry_id: row.text("entry_id")?,
        number: row.integer("number")?,
        secrecy: row.word("mark", Secrecy::from_word)?,
        ground: row.text("ground")?,
        decided_by: row.text("decided_by")?,
        decided_at: row.instant("decided_at")?,
    })
}

impl Secrecy {
    /// All, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::None, Self::Subject, Self::Parties, Self::Whole];

    /// The word used in storage and in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Subject => "subject",
            Self::Parties => "parties",
            Self::Whole => "whole",
        }
    }

    /// What a word keeps back.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|secrecy| secrecy.word() == word)
    }

    /// Whether the subject is kept back.
    pub const fn hides_subject(self) -> bool {
        matches!(self, Self::Subject | Self::Whole)
    }

    /// Whether sender and recipient are kept back.
    pub const fn hides_parties(self) -> bool {
        matches!(self, Self::Parties | Self::Whole)
    }
}
