//! Years that are opened for money: one person states the terms, another opens, and everybody has a right to their amount.

use ::store::approval::Approval;
use ::store::money_year as rows;
use ::store::{Read, StoreError, Transaction};
use grants::approval::Shown;
use grants::money_year::Terms;

pub use ::store::money_year::MoneyYear;

use crate::approval::{ApprovalError, Effect};
use crate::{Actor, Casework};

/// The word for years opened for money in the record of acts.
pub const SUBJECT: &str = "money_year";

/// A year that is open, with its terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenYear {
    /// The row.
    pub year: MoneyYear,
    /// The terms it was opened on.
    pub terms: Terms,
}

/// The year of an agreement that is open for money.
pub(crate) async fn open_year(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Option<OpenYear>, StoreError> {
    let found = rows::open_of(read, agreement_id).await?;
    Ok(found.and_then(read_terms))
}

/// Every year that is open for money, by agreement.
pub(crate) async fn open_years(read: &mut impl Read) -> Result<Vec<OpenYear>, StoreError> {
    let found = rows::open(read).await?;
    Ok(found.into_iter().filter_map(read_terms).collect())
}

fn read_terms(year: MoneyYear) -> Option<OpenYear> {
    let terms = serde_json::from_str(&year.terms).ok()?;
    Some(OpenYear { year, terms })
}

/// What the second person is shown; nothing when there is nothing left to decide.
pub(crate) async fn shown(
    _read: &mut impl Read,
    _id: &str,
) -> Result<Option<Shown>, ApprovalError> {
    Ok(None)
}

/// A second person said yes.
pub(crate) async fn approved(
    _casework: &Casework,
    _transaction: &mut Transaction,
    _actor: &Actor,
    _approval: &Approval,
) -> Result<Effect, ApprovalError> {
    Ok(Effect::Done)
}

/// A second person said no, or what was to be decided is void.
pub(crate) async fn refused(
    _casework: &Casework,
    _transaction: &mut Transaction,
    _actor: &Actor,
    _approval: &Approval,
    _reason: &str,
) -> Result<(), ApprovalError> {
    Ok(())
}
