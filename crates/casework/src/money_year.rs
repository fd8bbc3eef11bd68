//! Years that are opened for money: one person states the terms, another opens, and everybody has a right to their amount.

mod demo;
mod opening;
mod proposing;
mod reading;
mod words;

use ::store::agreement_version::{self, AgreementVersion};
use ::store::money_year as rows;
use ::store::{Read, StoreError};
use grants::Ore;
use grants::agreement_version::VersionStatus;
use grants::ledger::Right;
use grants::money_year::{Fault, Terms};

pub use ::store::money_year::MoneyYear;
pub(crate) use opening::{approved, refused, shown};
pub use proposing::NewMoneyYear;
pub use reading::{MoneyYears, StandingYear, YearOfMoney};
pub use words::{counterparty, fault, passed_on, repaid_to, status, term, way};

use crate::NotAllowed;
use crate::actor::Fallen;
use crate::agreement_version::VersionError;
use crate::approval::ApprovalError;
use crate::id::NoRandomness;
use crate::ledger::LedgerError;

/// The word for years opened for money in the record of acts.
pub const SUBJECT: &str = "money_year";

/// Why a year is not opened for money. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum MoneyYearError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No such agreement is published, or it is none of theirs.
    #[error("no such agreement is published")]
    NoSuchAgreement,
    /// There is nothing that waits for a second person.
    #[error("nothing waits")]
    NothingWaits,
    /// Something is blank, or cannot be meant.
    #[error("{} terms are not as they should be", .0.len())]
    Faults(Vec<Fault>),
    /// Nobody pays, or not one who can.
    #[error("there is no such payer")]
    NoSuchPayer,
    /// Nothing of the agreement could be shared out, so nobody has a right to anything.
    #[error("nothing is shared out")]
    NothingShared,
    /// Another opening of the same agreement waits for a second person.
    #[error("another waits already")]
    WaitsAlready,
    /// The year is open on exactly this.
    #[error("nothing would change")]
    NothingChanges,
    /// The way money is asked for cannot change when somebody asked for some.
    #[error("money was asked for already")]
    WayInUse,
    /// A correction takes away what was asked for already.
    #[error("{right}: {entitled} can be taken away, not {less}")]
    Claimed {
        /// Whose money.
        right: Box<Right>,
        /// What nobody asked for yet.
        entitled: Ore,
        /// So much less the right would be.
        less: Ore,
    },
    /// The published agreement cannot be read.
    #[error(transparent)]
    Version(Box<VersionError>),
    /// The ledger refuses it.
    #[error(transparent)]
    Ledger(Box<LedgerError>),
    /// A second person cannot be asked.
    #[error(transparent)]
    Approval(Box<ApprovalError>),
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for MoneyYearError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

impl From<VersionError> for MoneyYearError {
    fn from(error: VersionError) -> Self {
        match error {
            VersionError::Store(error) => Self::Store(error),
            error => Self::Version(Box::new(error)),
        }
    }
}

impl From<LedgerError> for MoneyYearError {
    fn from(error: LedgerError) -> Self {
        match error {
            LedgerError::Store(error) => Self::Store(error),
            error => Self::Ledger(Box::new(error)),
        }
    }
}

impl From<ApprovalError> for MoneyYearError {
    fn from(error: ApprovalError) -> Self {
        match error {
            ApprovalError::Store(error) => Self::Store(error),
            error => Self::Approval(Box::new(error)),
        }
    }
}

impl From<MoneyYearError> for ApprovalError {
    fn from(error: MoneyYearError) -> Self {
        match error {
            MoneyYearError::Store(error) => Self::Store(error),
            error => Self::Money(Box::new(error)),
        }
    }
}

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

/// The version of an agreement that is published.
async fn published(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Option<AgreementVersion>, StoreError> {
    let versions = agreement_version::of_agreement(read, agreement_id).await?;
    let is_published = |version: &AgreementVersion| version.status == VersionStatus::Published;
    Ok(versions.into_iter().find(is_published))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_written_before_there_were_codes_and_days_are_still_read() {
        let old = serde_json::json!({
            "way": { "route": "direct" }, "parts": true, "claim_deadline": "2024-12-01", "lapses": true,
            "report_deadline": "2025-03-01", "repayment_deadline": "2025-03-31", "repaid_to": "payer",
            "interest": null, "appropriation": "1:8", "account_wait_days": 3, "certificate": "c",
            "decisions": "d", "recovery_grounds": "g", "follow_up": "f",
        });
        let terms: Terms = serde_json::from_value(old).unwrap();
        assert_eq!(terms.s_codes, grants::money_year::SCodes::default());
        assert_eq!((terms.answer_days, terms.days_to_pay), (14, 30));
    }
}
