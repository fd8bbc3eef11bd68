//! Where money is paid: a bankgiro, a plusgiro, an account in a bank in Sweden, or an international account number.
//!
//! ```
//! use grants::payment_number::{PaymentNumber, PaymentNumberKind};
//! let number = PaymentNumber::parse(PaymentNumberKind::Bankgiro, "160-9908")?;
//! assert_eq!(number.canonical(), "1609908");
//! assert_eq!(number.to_string(), "160-9908");
//! # Ok::<(), grants::payment_number::NotAPaymentNumber>(())
//! ```

use std::fmt;

use crate::bank_account::{BankAccount, NotABankAccount};
use crate::giro::{Bankgiro, NotAGiro, Plusgiro};
use crate::iban::{Iban, NotAnIban};

/// Which sort of number it is. The same digits can be several, so a person says which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaymentNumberKind {
    /// A bankgiro number.
    Bankgiro,
    /// A plusgiro number.
    Plusgiro,
    /// Clearing number and account number.
    BankAccount,
    /// An international account number.
    Iban,
}

/// A number money can be paid to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaymentNumber {
    /// A bankgiro number.
    Bankgiro(Bankgiro),
    /// A plusgiro number.
    Plusgiro(Plusgiro),
    /// Clearing number and account number.
    BankAccount(BankAccount),
    /// An international account number.
    Iban(Iban),
}

/// Why a text is not such a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAPaymentNumber {
    /// It is no bankgiro number.
    #[error("not a bankgiro number: {0}")]
    Bankgiro(NotAGiro),
    /// It is no plusgiro number.
    #[error("not a plusgiro number: {0}")]
    Plusgiro(NotAGiro),
    /// It is no account in a bank in Sweden.
    #[error("not a bank account: {0}")]
    BankAccount(NotABankAccount),
    /// It is no international account number.
    #[error("not an international account number: {0}")]
    Iban(NotAnIban),
}

impl PaymentNumber {
    /// Reads what a person has written, or what [`PaymentNumber::canonical`] wrote.
    pub fn parse(kind: PaymentNumberKind, text: &str) -> Result<Self, NotAPaymentNumber> {
        match kind {
            PaymentNumberKind::Bankgiro => text
                .parse()
                .map(Self::Bankgiro)
                .map_err(NotAPaymentNumber::Bankgiro),
            PaymentNumberKind::Plusgiro => text
                .parse()
                .map(Self::Plusgiro)
                .map_err(NotAPaymentNumber::Plusgiro),
            PaymentNumberKind::BankAccount => text
                .parse()
                .map(Self::BankAccount)
                .map_err(NotAPaymentNumber::BankAccount),
            PaymentNumberKind::Iban => text
                .parse()
                .map(Self::Iban)
                .map_err(NotAPaymentNumber::Iban),
        }
    }

    /// Which sort it is.
    pub fn kind(&self) -> PaymentNumberKind {
        match self {
            Self::Bankgiro(_) => PaymentNumberKind::Bankgiro,
            Self::Plusgiro(_) => PaymentNumberKind::Plusgiro,
            Self::BankAccount(_) => PaymentNumberKind::BankAccount,
            Self::Iban(_) => PaymentNumberKind::Iban,
        }
    }

    /// The one way it is stored and compared: digits only, with a comma after a clearing number.
    pub fn canonical(&self) -> String {
        match self {
            Self::Bankgiro(number) => number.digits().to_owned(),
            Self::Plusgiro(number) => number.digits().to_owned(),
            Self::BankAccount(number) => format!("{},{}", number.clearing(), number.account()),
            Self::Iban(number) => number.as_str().to_owned(),
        }
    }

    /// Whether the check digits are right. Only accounts of banks that have some without one can be unconfirmed; then the
    /// bank must have certified the number.
    pub fn is_confirmed(&self) -> bool {
        match self {
            Self::BankAccount(number) => number.is_confirmed(),
            Self::Bankgiro(_) | Self::Plusgiro(_) | Self::Iban(_) => true,
        }
    }

    /// Whether it is the account of a private person.
    pub fn is_personal(&self) -> bool {
        matches!(self, Self::BankAccount(number) if number.is_personal())
    }

    /// The bank, where the number tells it.
    pub fn bank(&self) -> Option<&'static str> {
        match self {
            Self::BankAccount(number) => Some(number.bank()),
            Self::Bankgiro(_) | Self::Plusgiro(_) | Self::Iban(_) => None,
        }
    }
}

impl PaymentNumberKind {
    /// Every sort, in the order they are offered.
    pub const ALL: [Self; 4] = [
        Self::Bankgiro,
        Self::Plusgiro,
        Self::BankAccount,
        Self::Iban,
    ];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Bankgiro => "bankgiro",
            Self::Plusgiro => "plusgiro",
            Self::BankAccount => "bank_account",
            Self::Iban => "iban",
        }
    }

    /// The sort of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

impl fmt::Display for PaymentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bankgiro(number) => number.fmt(f),
            Self::Plusgiro(number) => number.fmt(f),
            Self::BankAccount(number) => number.fmt(f),
            Self::Iban(number) => number.fmt(f),
        }
    }
}

impl fmt::Display for PaymentNumberKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typed_digits::HOSTILE;

    const EXAMPLES: [(PaymentNumberKind, &str, &str, &str); 5] = [
        (
            PaymentNumberKind::Bankgiro,
            "160 9908",
            "1609908",
            "160-9908",
        ),
        (
            PaymentNumberKind::Plusgiro,
            "9020033",
            "9020033",
            "90 20 03-3",
        ),
        (
            PaymentNumberKind::BankAccount,
            "6789 12345678\u{a0}9",
            "6789,123456789",
            "6789, 123 456 789",
        ),
        (
            PaymentNumberKind::BankAccount,
            "8129-9,43 386 711-6",
            "8129,0433867116",
            "8129-9, 043 386 711-6",
        ),
        (
            PaymentNumberKind::Iban,
            "SE4550000000058398257466",
            "SE4550000000058398257466",
            "SE45 5000 0000 0583 9825 7466",
        ),
    ];

    #[test]
    fn what_is_stored_and_what_is_written_are_both_read_back() {
        for (kind, typed, canonical, written) in EXAMPLES {
            let number = PaymentNumber::parse(kind, typed).unwrap();
            assert_eq!(number.kind(), kind);
            assert_eq!(
                (number.canonical().as_str(), number.to_string().as_str()),
                (canonical, written)
            );
            for text in [canonical, written] {
                assert_eq!(PaymentNumber::parse(kind, text), Ok(number.clone()));
            }
        }
    }

    #[test]
    fn a_word_means_the_sort_it_is_written_for() {
        for kind in PaymentNumberKind::ALL {
            assert_eq!(PaymentNumberKind::from_word(kind.word()), Some(kind));
        }
        assert_eq!(PaymentNumberKind::from_word("swish"), None);
    }

    #[test]
    fn hostile_texts_are_refused_whatever_they_are_said_to_be() {
        for kind in PaymentNumberKind::ALL {
            for text in HOSTILE {
                assert!(PaymentNumber::parse(kind, text).is_err(), "{kind} {text:?}");
            }
        }
    }
}
