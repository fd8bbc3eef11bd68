//! What a row of a table of organisations says.

use grants::organisation::OrganisationRefusal;
use grants::{Code, Level, NotAnOrganisationNumber, OrganisationKind, OrganisationNumber};
use wording::{Language, Message, Speak, message, terms};

use super::Column;
use crate::population::problem::quoted;
use crate::population::table::{Cell, Row};
use crate::shipped;

/// A code or id is no longer than this.
const LONGEST_CODE_CHARACTERS: usize = 60;

/// What a row says; what it leaves out stays as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The code of the recipient, or our own id.
    pub code: Option<String>,
    /// The name.
    pub name: Option<String>,
    /// The organisation number.
    pub number: Option<OrganisationNumber>,
    /// The kind.
    pub kind: Option<OrganisationKind>,
    /// The county.
    pub county: Option<Code>,
}

/// Why a row cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowFault {
    /// Nothing in it tells which organisation it is about.
    NothingSaid,
    /// A cell holds what the spreadsheet could not compute.
    Broken {
        /// The column.
        column: Column,
        /// What the cell shows.
        given: String,
    },
    /// The code is longer than any.
    CodeTooLong {
        /// Its beginning.
        given: String,
    },
    /// The code has lost its leading zero.
    ZeroLost {
        /// What stands there.
        given: String,
        /// What was probably meant.
        meant: String,
    },
    /// The name is none.
    Name(OrganisationRefusal),
    /// The number is none.
    Number {
        /// What stands there; nothing where it may be the number of a person.
        given: Option<String>,
        /// Why.
        why: NotAnOrganisationNumber,
    },
    /// There is no such kind.
    UnknownKind {
        /// What stands there.
        given: String,
    },
    /// There is no such county.
    UnknownCounty {
        /// What stands there.
        given: String,
    },
}

/// Reads a row.
pub(super) fn line(row: &Row, columns: &[(Column, usize)]) -> Result<Line, RowFault> {
    let mut line = Line::default();
    for (column, at) in columns {
        let Some(cell) = row.cells.get(*at).filter(|cell| **cell != Cell::Empty) else {
            continue;
        };
        let given = cell.shown();
        if let Cell::Broken(_) = cell {
            return Err(RowFault::Broken {
                column: *column,
                given: quoted(&given),
            });
        }
        match column {
            Column::Code => line.code = Some(code(&given)?),
            Column::Name => {
                let name = grants::organisation::name(&given);
                line.name = Some(name.map_err(RowFault::Name)?);
            }
            Column::Number => line.number = Some(number(&given)?),
            Column::Kind => line.kind = Some(kind(&given)?),
            Column::County => line.county = Some(county(&given)?),
        }
    }
    if line.code.is_none() && line.name.is_none() && line.number.is_none() {
        return Err(RowFault::NothingSaid);
    }
    Ok(line)
}

/// Codes have two or four digits: one digit less is a zero that a spreadsheet took away.
fn zero_lost(given: &str) -> Option<RowFault> {
    let lost = matches!(given.len(), 1 | 3) && given.bytes().all(|byte| byte.is_ascii_digit());
    lost.then(|| RowFault::ZeroLost {
        given: given.to_owned(),
        meant: format!("0{given}"),
    })
}

fn code(given: &str) -> Result<String, RowFault> {
    if given.chars().count() > LONGEST_CODE_CHARACTERS {
        return Err(RowFault::CodeTooLong {
            given: quoted(given),
        });
    }
    zero_lost(given).map_or_else(|| Ok(given.to_owned()), Err)
}

fn number(given: &str) -> Result<OrganisationNumber, RowFault> {
    given.parse().map_err(|why| RowFault::Number {
        // What may be the number of a person, or a part of one, is not repeated: pages are printed and sent on.
        given: matches!(
            why,
            NotAnOrganisationNumber::CheckDigit { .. } | NotAnOrganisationNumber::Group
        )
        .then(|| quoted(given)),
        why,
    })
}

fn kind(given: &str) -> Result<OrganisationKind, RowFault> {
    let typed = given.to_lowercase();
    let is_said = |kind: &OrganisationKind| {
        kind.word() == typed
            || Language::ALL.iter().any(|language| {
                language
                    .say(&terms::organisation_kind(*kind))
                    .to_lowercase()
                    == typed
            })
    };
    let found = OrganisationKind::ALL.into_iter().find(is_said);
    found.ok_or_else(|| RowFault::UnknownKind {
        given: quoted(given),
    })
}

fn county(given: &str) -> Result<Code, RowFault> {
    let counties = shipped::register().of(Level::County);
    let typed = given.to_lowercase();
    let is_said = |code: Code, name: &str| code.as_str() == typed || name.to_lowercase() == typed;
    let mut found = counties.iter().filter(|one| is_said(one.code, &one.name));
    let unknown = || {
        zero_lost(given).unwrap_or_else(|| RowFault::UnknownCounty {
            given: quoted(given),
        })
    };
    found.next().map(|one| one.code).ok_or_else(unknown)
}

impl Speak for RowFault {
    fn message(&self) -> Message {
        match self {
            Self::NothingSaid => message!("organisation-row-nothing"),
            Self::Broken { column, given } => message!(
                "organisation-row-broken",
                column = column.name(),
                given = given
            ),
            Self::CodeTooLong { given } => message!("organisation-row-code-long", given = given),
            Self::ZeroLost { given, .. } => message!("organisation-row-zero", given = given),
            Self::Name(refusal) => refusal.message(),
            Self::Number { given: None, why } => why.message(),
            Self::Number {
                given: Some(given),
                why,
            } => message!(
                "organisation-row-number",
                given = given,
                why = why.message()
            ),
            Self::UnknownKind { given } => message!("organisation-row-kind", given = given),
            Self::UnknownCounty { given } => message!("organisation-row-county", given = given),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::NothingSaid => message!("organisation-row-nothing-hint"),
            Self::Broken { .. } => message!("organisation-row-broken-hint"),
            Self::CodeTooLong { .. } => message!("organisation-row-code-long-hint"),
            Self::ZeroLost { meant, .. } => message!("organisation-row-zero-hint", meant = meant),
            Self::Name(refusal) => return refusal.hint(),
            Self::Number { why, .. } => return why.hint(),
            Self::UnknownKind { .. } => message!("organisation-row-kind-hint"),
            Self::UnknownCounty { .. } => message!("organisation-row-county-hint"),
        })
    }
}
