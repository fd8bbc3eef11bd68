//! Why a payment file is not written, and the way out.

use wording::{Message, Speak, message};

use super::{Expected, LONGEST_IDENTIFIER, MOST_PAYMENTS};

/// A part of the file that holds words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The name of the file.
    MessageId,
    /// What the bank calls its customer.
    Agreement,
    /// The name that follows a payment.
    EndToEndId,
    /// The name of the payer.
    PayerName,
    /// The name of a payee.
    CreditorName,
    /// The message to a payee.
    Message,
}

/// Why a file was not written. Nothing of it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaymentFileRefusal {
    /// There is nothing to pay.
    #[error("there is no payment")]
    NoPayments,
    /// There are more payments than one file holds.
    #[error("{found} payments are too many")]
    TooManyPayments {
        /// How many there are.
        found: usize,
    },
    /// Two payments have the same name.
    #[error("two payments are called {id}")]
    SameIdTwice {
        /// The name.
        id: String,
    },
    /// A payment is not above zero.
    #[error("{id} is no amount above zero")]
    NoAmount {
        /// The name of the payment.
        id: String,
    },
    /// The sum does not fit.
    #[error("the sum is too large")]
    SumTooLarge,
    /// The payments do not come to what was expected.
    #[error("expected {expected:?}, found {found:?}")]
    NotAsExpected {
        /// What they should come to.
        expected: Expected,
        /// What they come to.
        found: Expected,
    },
    /// A name for machines is empty, too long or holds other characters than banks send back.
    #[error("{id:?} is no identifier ({field:?})")]
    Identifier {
        /// Which.
        field: Field,
        /// The name.
        id: String,
    },
    /// A text is empty.
    #[error("{field:?} is empty ({payment:?})")]
    Missing {
        /// Which.
        field: Field,
        /// The name of the payment, if it is in one.
        payment: Option<String>,
    },
    /// A text is too long.
    #[error("{field:?} is longer than {longest} ({payment:?})")]
    TooLong {
        /// Which.
        field: Field,
        /// The name of the payment, if it is in one.
        payment: Option<String>,
        /// How long it may be.
        longest: usize,
    },
    /// A text holds a character that banks do not take.
    #[error("{field:?} holds {character:?} ({payment:?})")]
    Character {
        /// Which.
        field: Field,
        /// The name of the payment, if it is in one.
        payment: Option<String>,
        /// The character.
        character: char,
    },
    /// The payer's account has not the form of one.
    #[error("the payer's account is none")]
    PayerAccount,
    /// The payer's bank has not the form of a BIC.
    #[error("the payer's bank is no BIC")]
    PayerBank,
    /// A payee's account has not the form of one.
    #[error("the account of {id} is none")]
    Account {
        /// The name of the payment.
        id: String,
    },
    /// A reference has not the form of an OCR reference.
    #[error("the reference of {id} is none")]
    Ocr {
        /// The name of the payment.
        id: String,
    },
}

impl Field {
    fn words(self) -> Message {
        match self {
            Self::MessageId => message!("payment-file-field-file"),
            Self::Agreement => message!("payment-file-field-agreement"),
            Self::EndToEndId => message!("payment-file-field-payment"),
            Self::PayerName => message!("payment-file-field-payer"),
            Self::CreditorName => message!("payment-file-field-payee"),
            Self::Message => message!("payment-file-field-message"),
        }
    }
}

/// Which payment, or the payer.
fn place(payment: Option<&String>) -> Message {
    match payment {
        Some(id) => message!("payment-file-in-payment", payment = id),
        None => message!("payment-file-in-payer"),
    }
}

impl Speak for PaymentFileRefusal {
    fn message(&self) -> Message {
        match self {
            Self::NoPayments => message!("payment-file-empty"),
            Self::TooManyPayments { found } => {
                message!("payment-file-many", found = *found, most = MOST_PAYMENTS)
            }
            Self::SameIdTwice { id } => message!("payment-file-twice", payment = id),
            Self::NoAmount { id } => message!("payment-file-amount", payment = id),
            Self::SumTooLarge => message!("payment-file-sum"),
            Self::NotAsExpected { expected, found } => message!(
                "payment-file-expected",
                payments = found.payments,
                total = found.total,
                wanted = expected.payments,
                amount = expected.total
            ),
            Self::Identifier { field, id } => message!(
                "payment-file-identifier",
                field = field.words(),
                id = id,
                longest = LONGEST_IDENTIFIER
            ),
            Self::Missing { field, payment } => message!(
                "payment-file-missing",
                field = field.words(),
                place = place(payment.as_ref())
            ),
            Self::TooLong {
                field,
                payment,
                longest,
            } => message!(
                "payment-file-long",
                field = field.words(),
                place = place(payment.as_ref()),
                longest = *longest
            ),
            Self::Character {
                field,
                payment,
                character,
            } => message!(
                "payment-file-character",
                field = field.words(),
                place = place(payment.as_ref()),
                character = shown(*character)
            ),
            Self::PayerAccount => message!("payment-file-payer-account"),
            Self::PayerBank => message!("payment-file-payer-bank"),
            Self::Account { id } => message!("payment-file-account", payment = id),
            Self::Ocr { id } => message!("payment-file-ocr", payment = id),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::NoPayments => message!("payment-file-empty-hint"),
            Self::TooManyPayments { .. } | Self::SumTooLarge => message!("payment-file-many-hint"),
            Self::SameIdTwice { .. } | Self::NoAmount { .. } | Self::NotAsExpected { .. } => {
                message!("payment-file-expected-hint")
            }
            Self::Identifier { .. } => message!("payment-file-identifier-hint"),
            Self::Missing { .. } => message!("payment-file-missing-hint"),
            Self::TooLong { .. } => message!("payment-file-long-hint"),
            Self::Character { .. } => message!("payment-file-character-hint"),
            Self::PayerAccount | Self::PayerBank => message!("payment-file-payer-account-hint"),
            Self::Account { .. } => message!("payment-file-account-hint"),
            Self::Ocr { .. } => message!("payment-file-ocr-hint"),
        })
    }
}

/// The character, or its number when it cannot be seen.
fn shown(character: char) -> String {
    if character.is_control() || !character.is_alphanumeric() && !character.is_ascii() {
        format!("U+{:04X}", u32::from(character))
    } else {
        character.to_string()
    }
}
