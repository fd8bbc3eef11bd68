//! What is said no to about accounts, in words.

use grants::payment_account::PaymentAccountRefusal;
use wording::{Message, Speak, message};

use super::{LONGEST_EVIDENCE_CHARACTERS, LONGEST_HOLDER_CHARACTERS, PaymentAccountError};
use crate::refusal::database;

impl Speak for PaymentAccountError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchAccount => message!("payment-accounts-no-such"),
            Self::NoSuchOrganisation => message!("payment-accounts-no-such-organisation"),
            Self::Number(error) => error.message(),
            Self::Personal => message!("payment-accounts-personal"),
            Self::Foreign => message!("payment-accounts-foreign"),
            Self::HolderMissing => message!("payment-accounts-holder-missing"),
            Self::HolderNotALine => message!(
                "payment-accounts-holder-not-a-line",
                most = LONGEST_HOLDER_CHARACTERS
            ),
            Self::EvidenceMissing => message!("payment-accounts-evidence-missing"),
            Self::EvidenceTooLong => message!(
                "payment-accounts-evidence-too-long",
                most = LONGEST_EVIDENCE_CHARACTERS
            ),
            Self::CertificateNeeded => message!("payment-accounts-certificate-needed"),
            Self::NotAttached(error) => error.message(),
            Self::AlreadyProposed => message!("payment-accounts-already-proposed"),
            Self::SameAsNow => message!("payment-accounts-same"),
            Self::Refused(PaymentAccountRefusal::OwnProposal) => {
                message!("payment-accounts-own-proposal")
            }
            Self::Refused(PaymentAccountRefusal::NotFrom { .. }) => {
                message!("payment-accounts-decided")
            }
            Self::NotAllowed(error) => error.message(),
            Self::Approval(error) => error.message(),
            Self::Document(_) => message!("payment-accounts-no-certificate"),
            Self::Outbox(_) | Self::NoRandomness(_) => message!("casework-database"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchAccount | Self::NoSuchOrganisation => {
                message!("payment-accounts-no-such-hint")
            }
            Self::Number(error) => return error.hint(),
            Self::Personal => message!("payment-accounts-personal-hint"),
            Self::Foreign => message!("payment-accounts-foreign-hint"),
            Self::HolderMissing | Self::HolderNotALine => message!("payment-accounts-holder-hint"),
            Self::EvidenceMissing | Self::EvidenceTooLong => {
                message!("payment-accounts-evidence-hint")
            }
            Self::CertificateNeeded => message!("payment-accounts-certificate-needed-hint"),
            Self::NotAttached(error) => return error.hint(),
            Self::AlreadyProposed => message!("payment-accounts-already-proposed-hint"),
            Self::SameAsNow => message!("payment-accounts-same-hint"),
            Self::Refused(PaymentAccountRefusal::OwnProposal) => {
                message!("payment-accounts-own-proposal-hint")
            }
            Self::Refused(PaymentAccountRefusal::NotFrom { .. }) => {
                message!("payment-accounts-decided-hint")
            }
            Self::NotAllowed(error) => return error.hint(),
            Self::Approval(error) => return error.hint(),
            Self::Document(_) => message!("payment-accounts-no-such-hint"),
            Self::Outbox(_) | Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}
