//! What is said about the ledger.

use grants::ledger::{LedgerRefusal, Origin, Place, VoucherKind};
use wording::{Message, Speak, message};

use super::{CorrectionError, ExportError, LedgerError};
use crate::outbox::PostError;
use crate::refusal::database;

/// Where money is, in a word or two.
pub fn place(place: Place) -> Message {
    match place {
        Place::Appropriation => message!("ledger-place-appropriation"),
        Place::Entitled => message!("ledger-place-entitled"),
        Place::Requested => message!("ledger-place-requested"),
        Place::Payable => message!("ledger-place-payable"),
        Place::Paid => message!("ledger-place-paid"),
        Place::Used => message!("ledger-place-used"),
        Place::Repayable => message!("ledger-place-repayable"),
        Place::Returned => message!("ledger-place-returned"),
        Place::Waived => message!("ledger-place-waived"),
        Place::Lapsed => message!("ledger-place-lapsed"),
        Place::Distributed => message!("ledger-place-distributed"),
    }
}

/// What happened to the money.
pub fn kind(kind: VoucherKind) -> Message {
    match kind {
        VoucherKind::Opened => message!("ledger-kind-opened"),
        VoucherKind::Adjusted => message!("ledger-kind-adjusted"),
        VoucherKind::Requested => message!("ledger-kind-requested"),
        VoucherKind::TakenBack => message!("ledger-kind-taken-back"),
        VoucherKind::Accepted => message!("ledger-kind-accepted"),
        VoucherKind::Paid => message!("ledger-kind-paid"),
        VoucherKind::PaymentReturned => message!("ledger-kind-payment-returned"),
        VoucherKind::Distributed => message!("ledger-kind-distributed"),
        VoucherKind::Lapsed => message!("ledger-kind-lapsed"),
        VoucherKind::LapseUndone => message!("ledger-kind-lapse-undone"),
        VoucherKind::Used => message!("ledger-kind-used"),
        VoucherKind::Unused => message!("ledger-kind-unused"),
        VoucherKind::ClawedBack => message!("ledger-kind-clawed-back"),
        VoucherKind::Reduced => message!("ledger-kind-reduced"),
        VoucherKind::Returned => message!("ledger-kind-returned"),
        VoucherKind::Waived => message!("ledger-kind-waived"),
        VoucherKind::Reversed => message!("ledger-kind-reversed"),
    }
}

/// Where a mistake is corrected.
pub fn origin(origin: Origin) -> Message {
    match origin {
        Origin::MoneyYear => message!("ledger-origin-money-year"),
        Origin::Requisition => message!("ledger-origin-requisition"),
        Origin::Payment => message!("ledger-origin-payment"),
        Origin::Repayment => message!("ledger-origin-repayment"),
    }
}

impl Speak for CorrectionError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) | Self::Post(PostError::Store(error)) => database(error).0,
            Self::FollowsFrom(_) => message!("ledger-follows-from"),
            Self::BuiltOn { vouchers } => {
                message!("ledger-built-on", vouchers = vouchers.join(", "))
            }
            Self::DeadlinePassed => message!("lapses-deadline-passed"),
            Self::Ledger(error) => error.message(),
            Self::Approval(error) => error.message(),
            Self::Register(error) => error.message(),
            Self::Post(PostError::NoRandomness(_)) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) | Self::Post(PostError::Store(error)) => database(error).1,
            Self::FollowsFrom(from) => origin(*from),
            Self::BuiltOn { .. } => message!("ledger-built-on-hint"),
            Self::DeadlinePassed => message!("lapses-deadline-passed-hint"),
            Self::Ledger(error) => return error.hint(),
            Self::Approval(error) => return error.hint(),
            Self::Register(error) => return error.hint(),
            Self::Post(PostError::NoRandomness(_)) => message!("casework-database-hint"),
        })
    }
}

impl Speak for LedgerError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::Refused(LedgerRefusal::NotAnAmount { .. }) => message!("ledger-not-an-amount"),
            Self::Refused(LedgerRefusal::NoSuchWay { from, to }) => {
                message!("ledger-no-such-way", from = place(*from), to = place(*to))
            }
            Self::Refused(LedgerRefusal::TooLittle {
                right,
                place: at,
                there,
                amount,
            }) => message!(
                "ledger-too-little",
                right = right.to_string(),
                place = place(*at),
                there = *there,
                amount = *amount
            ),
            Self::TooLarge | Self::Refused(LedgerRefusal::TooLarge { .. }) => {
                message!("ledger-too-large")
            }
            Self::NoSuchVoucher => message!("ledger-no-such-voucher"),
            Self::ReversedAlready => message!("ledger-reversed-already"),
            Self::NoSuchYear => message!("ledger-no-such-year"),
            Self::NoSuchRight => message!("ledger-no-such-right"),
            Self::NotAllowed(error) => error.message(),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::Refused(LedgerRefusal::NotAnAmount { .. }) => {
                message!("ledger-not-an-amount-hint")
            }
            Self::Refused(_) | Self::TooLarge => message!("ledger-refused-hint"),
            Self::NoSuchVoucher => message!("ledger-no-such-voucher-hint"),
            Self::ReversedAlready => message!("ledger-reversed-already-hint"),
            Self::NoSuchYear => message!("ledger-no-such-year-hint"),
            Self::NoSuchRight => message!("ledger-no-such-right-hint"),
            Self::NotAllowed(error) => return error.hint(),
            Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}

impl Speak for ExportError {
    fn message(&self) -> Message {
        match self {
            Self::Ledger(error) => error.message(),
            Self::NoVouchers(year) => message!("ledger-no-vouchers", year = year.to_string()),
            Self::NoNumber { name, .. } => message!("ledger-no-number", name = name),
            Self::Refused(refusal) => refusal.message(),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Ledger(error) => return error.hint(),
            Self::NoVouchers(_) => message!("ledger-no-vouchers-hint"),
            Self::NoNumber { .. } => message!("ledger-no-number-hint"),
            Self::Refused(refusal) => return refusal.hint(),
        })
    }
}
