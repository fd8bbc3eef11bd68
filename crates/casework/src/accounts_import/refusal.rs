//! Why nothing is done with the books of an organisation, and the way out.

use ::store::StoreError;
use documents::sie::SieFaults;
use grants::account_use::{MOST_OBJECTS, MOST_RANGES, NotAccounts, NotObjects};
use wording::{Message, Speak, message};

use super::importing::MOST_KEPT_ROWS;
use super::rules::MOST_RULES;
use crate::NotAllowed;
use crate::actor::Fallen;
use crate::document::DocumentError;
use crate::id::NoRandomness;
use crate::published::PublishedError;
use crate::refusal::database;

/// Why nothing is done with the books of an organisation. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum AccountsError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What is published cannot be read.
    #[error(transparent)]
    Published(Box<PublishedError>),
    /// There is no such agreement, or the mandate does not reach there.
    #[error("there is no such agreement")]
    NoSuchAgreement,
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// No file was chosen.
    #[error("no file was chosen")]
    NoFile,
    /// The file cannot be read.
    #[error(transparent)]
    File(#[from] SieFaults),
    /// The file has no vouchers.
    #[error("the file has no vouchers")]
    NoVouchers,
    /// More rows are led to items, or lie on more accounts, than are kept.
    #[error("too many rows are led to items")]
    TooManyRows,
    /// Two rules claim a row for different things.
    #[error("{first} and {second} both claim a row of {voucher}")]
    Claimed {
        /// The voucher.
        voucher: String,
        /// The account of the row.
        account: String,
        /// The first rule, as it is written.
        first: String,
        /// The other.
        second: String,
    },
    /// A sum does not fit.
    #[error("a sum is too large")]
    SumTooLarge,
    /// A rule names no accounts.
    #[error(transparent)]
    Accounts(#[from] NotAccounts),
    /// A rule names no objects.
    #[error(transparent)]
    Objects(#[from] NotObjects),
    /// A rule leads to no item of the agreement.
    #[error("there is no such item")]
    NoSuchItem,
    /// A rule does not say what the rows are.
    #[error("a rule says whether rows are used or own contribution")]
    NoRole,
    /// There is such a rule already.
    #[error("there is such a rule already")]
    AlreadyThere,
    /// The rule is not there, or holds no more.
    #[error("there is no such rule")]
    NoSuchRule,
    /// There are as many rules as anybody needs.
    #[error("there are too many rules")]
    TooManyRules,
    /// The file cannot be kept.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for AccountsError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

impl Speak for AccountsError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::Published(_) | Self::Document(_) | Self::NoRandomness(_) => {
                message!("casework-database")
            }
            Self::NoSuchAgreement => message!("bookkeeping-no-such-agreement"),
            Self::NotAllowed(error) => error.message(),
            Self::NoFile => message!("bookkeeping-no-file"),
            Self::File(faults) => faults.message(),
            Self::NoVouchers => message!("bookkeeping-no-vouchers"),
            Self::TooManyRows => message!("bookkeeping-too-many-rows", most = MOST_KEPT_ROWS),
            Self::Claimed {
                voucher,
                account,
                first,
                second,
            } => message!(
                "bookkeeping-claimed",
                voucher = voucher,
                account = account,
                first = first,
                second = second
            ),
            Self::SumTooLarge => message!("sie-read-sum"),
            Self::Accounts(error) => match error {
                NotAccounts::Missing => message!("bookkeeping-accounts-missing"),
                NotAccounts::Account(found) => {
                    message!("bookkeeping-accounts-account", found = found)
                }
                NotAccounts::Range(found) => message!("bookkeeping-accounts-range", found = found),
                NotAccounts::TooMany => {
                    message!("bookkeeping-accounts-many", most = MOST_RANGES)
                }
            },
            Self::Objects(error) => match error {
                NotObjects::Object(found) => message!("bookkeeping-objects-object", found = found),
                NotObjects::TooMany => message!("bookkeeping-objects-many", most = MOST_OBJECTS),
            },
            Self::NoSuchItem => message!("bookkeeping-no-such-item"),
            Self::NoRole => message!("bookkeeping-no-role"),
            Self::AlreadyThere => message!("bookkeeping-already-there"),
            Self::NoSuchRule => message!("bookkeeping-no-such-rule"),
            Self::TooManyRules => message!("bookkeeping-too-many-rules", most = MOST_RULES),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::Published(_) | Self::Document(_) | Self::NoRandomness(_) => {
                message!("casework-database-hint")
            }
            Self::NotAllowed(error) => return error.hint(),
            Self::File(faults) => return faults.hint(),
            Self::NoSuchAgreement => message!("bookkeeping-no-such-agreement-hint"),
            Self::NoFile => message!("bookkeeping-no-file-hint"),
            Self::NoVouchers => message!("bookkeeping-no-vouchers-hint"),
            Self::TooManyRows | Self::SumTooLarge => message!("bookkeeping-too-many-rows-hint"),
            Self::Claimed { .. } => message!("bookkeeping-claimed-hint"),
            Self::Accounts(_) => message!("bookkeeping-accounts-hint"),
            Self::Objects(_) => message!("bookkeeping-objects-hint"),
            Self::NoSuchItem | Self::NoRole => message!("bookkeeping-choose-hint"),
            Self::AlreadyThere | Self::NoSuchRule | Self::TooManyRules => {
                message!("bookkeeping-rules-hint")
            }
        })
    }
}
