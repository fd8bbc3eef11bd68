//! Organisations that are asked to take part in a project of another, and what they said.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::values;
use crate::{Read, Signed, StoreError, Transaction};

/// What an organisation said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TakesPart {
    /// Nothing yet.
    Asked,
    /// That it takes part.
    Yes,
    /// That it does not.
    No,
}

impl TakesPart {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Asked, Self::Yes, Self::No];

    /// The word in storage.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Yes => "yes",
            Self::No => "no",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// An organisation that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectOrganisation {
    /// The project.
    pub project_id: String,
    /// The organisation.
    pub organisation_id: String,
    /// What it said.
    pub answer: TakesPart,
    /// Who asked.
    pub asked_by: String,
    /// When.
    pub asked_at: Timestamp,
    /// Who answered.
    pub answered_by: Option<String>,
    /// When.
    pub answered_at: Option<Timestamp>,
}

/// The organisations that are asked, in the order they were.
pub async fn of(
    read: &mut impl Read,
    project_id: &str,
) -> Result<Vec<ProjectOrganisation>, StoreError> {
    let sql = "select project_id, organisation_id, answer, asked_by, asked_at, answered_by, answered_at \
               from project_organisation where project_id = $1 order by asked_at, organisation_id";
    let rows = read.connection().rows(sql, values![project_id]).await?;
    rows.iter().map(from_row).collect()
}

/// Asks an organisation; one that said no can be asked again. Returns whether it is asked now and was not.
pub async fn ask(
    transaction: &mut Transaction,
    (project_id, organisation_id): (&str, &str),
    by: &Signed,
) -> Result<bool, StoreError> {
    let sql = "insert into project_organisation (project_id, organisation_id, answer, asked_by, asked_at) \
               values ($1, $2, 'asked', $3, $4) on conflict (project_id, organisation_id) do update set \
               answer = 'asked', asked_by = excluded.asked_by, asked_at = excluded.asked_at, answered_by = null, \
               answered_at = null where project_organisation.answer = 'no'";
    let values = values![project_id, organisation_id, &by.by, by.at];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Keeps what an organisation said. Returns whether it was asked.
pub async fn answer(
    transaction: &mut Transaction,
    (project_id, organisation_id): (&str, &str),
    answer: TakesPart,
    by: &Signed,
) -> Result<bool, StoreError> {
    let sql = "update project_organisation set answer = $3, answered_by = $4, answered_at = $5 \
               where project_id = $1 and organisation_id = $2";
    let values = values![project_id, organisation_id, answer.word(), &by.by, by.at];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Asks an organisation no more. Returns whether it was asked.
pub async fn remove(
    transaction: &mut Transaction,
    (project_id, organisation_id): (&str, &str),
) -> Result<bool, StoreError> {
    let sql = "delete from project_organisation where project_id = $1 and organisation_id = $2";
    let values = values![project_id, organisation_id];
    Ok(transaction.0.run(sql, values).await? > 0)
}

fn from_row(row: &Row) -> Result<ProjectOrganisation, StoreError> {
    let row = row.of("project_organisation", "organisation_id");
    Ok(ProjectOrganisation {
        project_id: row.text("project_id")?,
        organisation_id: row.text("organisation_id")?,
        answer: row.word("answer", TakesPart::from_word)?,
        asked_by: row.text("asked_by")?,
        asked_at: row.instant("asked_at")?,
        answered_by: row.maybe_text("answered_by")?,
        answered_at: row.maybe_instant("answered_at")?,
    })
}
