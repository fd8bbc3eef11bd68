//! What is wrong with a number money is paid to, and the way out; and what the sorts are called.

use grants::bank_account::NotABankAccount;
use grants::giro::NotAGiro;
use grants::iban::NotAnIban;
use grants::payment_number::{NotAPaymentNumber, PaymentNumberKind};

use crate::{Message, Speak, message};

/// What a sort of number is called.
pub fn kind(kind: PaymentNumberKind) -> Message {
    match kind {
        PaymentNumberKind::Bankgiro => message!("payment-accounts-kind-bankgiro"),
        PaymentNumberKind::Plusgiro => message!("payment-accounts-kind-plusgiro"),
        PaymentNumberKind::BankAccount => message!("payment-accounts-kind-bank-account"),
        PaymentNumberKind::Iban => message!("payment-accounts-kind-iban"),
    }
}

impl Speak for NotAPaymentNumber {
    fn message(&self) -> Message {
        match self {
            Self::Bankgiro(why) | Self::Plusgiro(why) => giro(*why),
            Self::BankAccount(why) => bank_account(*why),
            Self::Iban(why) => iban(*why),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Bankgiro(NotAGiro::CheckDigit)
            | Self::Plusgiro(NotAGiro::CheckDigit)
            | Self::BankAccount(
                NotABankAccount::CheckDigit { .. } | NotABankAccount::ClearingCheckDigit,
            )
            | Self::Iban(NotAnIban::CheckDigits) => message!("payment-accounts-check-hint"),
            Self::BankAccount(NotABankAccount::UnknownClearing(_)) => {
                message!("payment-accounts-clearing-hint")
            }
            Self::Bankgiro(_) => message!("payment-accounts-bankgiro-hint"),
            Self::Plusgiro(_) => message!("payment-accounts-plusgiro-hint"),
            Self::BankAccount(_) => message!("payment-accounts-bank-account-hint"),
            Self::Iban(_) => message!("payment-accounts-iban-hint"),
        })
    }
}

fn not_a_digit(character: char) -> Message {
    message!(
        "payment-accounts-not-a-digit",
        character = character.to_string()
    )
}

fn giro(why: NotAGiro) -> Message {
    match why {
        NotAGiro::Empty => message!("payment-accounts-number-missing"),
        NotAGiro::NotADigit(character) => not_a_digit(character),
        NotAGiro::Length { found, least, most } => message!(
            "payment-accounts-length",
            found = found,
            least = least,
            most = most
        ),
        NotAGiro::Nought => message!("payment-accounts-nought"),
        NotAGiro::CheckDigit => message!("payment-accounts-check"),
    }
}

fn bank_account(why: NotABankAccount) -> Message {
    match why {
        NotABankAccount::Empty => message!("payment-accounts-number-missing"),
        NotABankAccount::NotADigit(character) => not_a_digit(character),
        NotABankAccount::ClearingLength(found) => {
            message!("payment-accounts-clearing-length", found = found)
        }
        NotABankAccount::UnknownClearing(clearing) => message!(
            "payment-accounts-clearing-unknown",
            clearing = format!("{clearing:04}")
        ),
        NotABankAccount::ClearingCheckDigit => message!("payment-accounts-clearing-check"),
        NotABankAccount::AccountLength {
            bank,
            found,
            least,
            most,
        } => message!(
            "payment-accounts-account-length",
            bank = bank,
            found = found,
            least = least,
            most = most
        ),
        NotABankAccount::Nought => message!("payment-accounts-all-noughts"),
        NotABankAccount::CheckDigit { bank } => {
            message!("payment-accounts-account-check", bank = bank)
        }
        NotABankAccount::Ambiguous => message!("payment-accounts-ambiguous"),
    }
}

fn iban(why: NotAnIban) -> Message {
    match why {
        NotAnIban::Empty => message!("payment-accounts-number-missing"),
        NotAnIban::NotACharacter(character) => message!(
            "payment-accounts-not-a-character",
            character = character.to_string()
        ),
        NotAnIban::Country => message!("payment-accounts-iban-country"),
        NotAnIban::Length { found, expected } => message!(
            "payment-accounts-iban-length",
            found = found,
            expected = expected
        ),
        NotAnIban::Form { at } => message!("payment-accounts-iban-form", at = at),
        NotAnIban::CheckDigits => message!("payment-accounts-iban-check"),
    }
}
