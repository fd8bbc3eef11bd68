//! Why vouchers are not written out, and the way out.

use grants::Ore;
use wording::{Message, Speak, message};

/// Why a file of vouchers was not written. Nothing of it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SieRefusal {
    /// The rows of a voucher do not come to nothing.
    #[error("{voucher} does not balance: {sum:?}")]
    DoesNotBalance {
        /// Its series and number.
        voucher: String,
        /// What the rows come to.
        sum: Ore,
    },
    /// A voucher has no rows.
    #[error("{voucher} has no rows")]
    NoRows {
        /// Its series and number.
        voucher: String,
    },
    /// A voucher does not follow on the one before in its series.
    #[error("{voucher} does not follow on the one before")]
    NotUnbroken {
        /// Its series and number.
        voucher: String,
    },
    /// A voucher belongs to another year.
    #[error("{voucher} belongs to another year")]
    OtherYear {
        /// Its series and number.
        voucher: String,
    },
    /// An account is named that the file does not have once, under a number of digits.
    #[error("the account {account:?} is not known, or is known twice")]
    Account {
        /// Its number.
        account: String,
    },
    /// An object is named that the file does not have.
    #[error("{voucher} names the object {object:?}")]
    Object {
        /// The series and number of the voucher.
        voucher: String,
        /// The number of the object.
        object: String,
    },
    /// A sum does not fit.
    #[error("a sum is too large")]
    SumTooLarge,
}

impl Speak for SieRefusal {
    fn message(&self) -> Message {
        match self {
            Self::DoesNotBalance { voucher, sum } => {
                message!("sie-balance", voucher = voucher, sum = *sum)
            }
            Self::NoRows { voucher } => message!("sie-empty", voucher = voucher),
            Self::NotUnbroken { voucher } => message!("sie-broken", voucher = voucher),
            Self::OtherYear { voucher } => message!("sie-year", voucher = voucher),
            Self::Account { account } => message!("sie-account", account = account),
            Self::Object { voucher, object } => {
                message!("sie-object", voucher = voucher, object = object)
            }
            Self::SumTooLarge => message!("sie-sum"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(message!("sie-hint"))
    }
}
