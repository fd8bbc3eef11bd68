//! Where a claim stands, what happened to it, and what is refused about one, in words.

use grants::interest::InterestRefusal;
use grants::repayment::{RepaymentGround, RepaymentRefusal, RepaymentStatus};
use wording::{Message, Speak, message};

use super::{LONGEST_NOTE_CHARACTERS, RepaymentError, what};
use crate::refusal::database;

/// Where a claim stands, in words.
pub fn status(status: RepaymentStatus) -> Message {
    match status {
        RepaymentStatus::Claimed => message!("repayments-status-claimed"),
        RepaymentStatus::PartlyPaid => message!("repayments-status-partly-paid"),
        RepaymentStatus::Paid => message!("repayments-status-paid"),
        RepaymentStatus::Waived => message!("repayments-status-waived"),
        RepaymentStatus::Disputed => message!("repayments-status-disputed"),
    }
}

/// Why there is a claim, in words.
pub fn ground(ground: RepaymentGround) -> Message {
    match ground {
        RepaymentGround::Report => message!("repayments-ground-report"),
        RepaymentGround::Declared => message!("repayments-ground-declared"),
        RepaymentGround::ClawBack => message!("repayments-ground-claw-back"),
        RepaymentGround::Interest => message!("repayments-ground-interest"),
    }
}

/// What happened to a claim, in words.
pub fn event(word: &str) -> Message {
    match word {
        what::MADE => message!("repayments-event-made"),
        what::SENT => message!("repayments-event-sent"),
        what::REMINDED => message!("repayments-event-reminded"),
        what::PAID => message!("repayments-event-paid"),
        what::DISPUTED => message!("repayments-event-disputed"),
        what::UPHELD => message!("repayments-event-upheld"),
        what::PROPOSED => message!("repayments-event-proposed"),
        what::NOT_CHANGED => message!("repayments-event-not-changed"),
        what::REDUCED => message!("repayments-event-reduced"),
        what::WAIVED => message!("repayments-event-waived"),
        what::INTEREST_PROPOSED => message!("repayments-event-interest-proposed"),
        what::INTEREST_CLAIMED => message!("repayments-event-interest-claimed"),
        what::CHANGE_SENT => message!("repayments-event-change-sent"),
        what::ACCOUNT_NAMED => message!("repayments-event-account-named"),
        what::NO_ACCOUNT_NAMED => message!("repayments-event-no-account-named"),
        other => message!("repayments-event-other", word = other),
    }
}

/// A rate in hundredths of a percent as people write it: 8, 8,5 or 8,25.
pub(super) fn rate(hundredths: i64) -> String {
    let (whole, part) = (hundredths / 100, hundredths % 100);
    let text = format!("{whole},{part:02}");
    let text = text.trim_end_matches('0').trim_end_matches(',');
    text.to_owned()
}

fn refused(refusal: RepaymentRefusal) -> (Message, Message) {
    match refusal {
        RepaymentRefusal::NotFrom(_) => (
            message!("repayments-not-from"),
            message!("repayments-newer-hint"),
        ),
        RepaymentRefusal::Overpaid { excess } => (
            message!("repayments-overpaid", excess = excess),
            message!("repayments-overpaid-hint"),
        ),
        RepaymentRefusal::LessThanPaid { excess } => (
            message!("repayments-less-than-paid", excess = excess),
            message!("repayments-less-than-paid-hint"),
        ),
        RepaymentRefusal::NotLess => (
            message!("repayments-not-less"),
            message!("repayments-not-less-hint"),
        ),
        RepaymentRefusal::NotAnAmount
        | RepaymentRefusal::NeverCameIn { .. }
        | RepaymentRefusal::BeforeTheLast
        | RepaymentRefusal::DueBeforeMade => (
            message!("repayments-not-an-amount"),
            message!("repayments-not-an-amount-hint"),
        ),
    }
}

fn no_interest(refusal: InterestRefusal) -> Message {
    match refusal {
        InterestRefusal::NoBase => message!("repayments-interest-no-base"),
        InterestRefusal::NotSettled => message!("repayments-interest-not-settled"),
        InterestRefusal::Nothing => message!("repayments-interest-nothing"),
        InterestRefusal::TooLarge => message!("repayments-interest-too-large"),
    }
}

impl Speak for RepaymentError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchRepayment => message!("repayments-no-such"),
            Self::NoSuchYear => message!("repayments-no-such-year"),
            Self::NothingPaid => message!("repayments-nothing-paid"),
            Self::MoreThanPaid { paid, .. } => message!("repayments-more-than-paid", paid = *paid),
            Self::NotTheirs { .. } => message!("repayments-not-theirs"),
            Self::Newer => message!("repayments-newer"),
            Self::NoteMissing => message!("repayments-note-missing"),
            Self::NoteTooLong => {
                message!("repayments-note-too-long", most = LONGEST_NOTE_CHARACTERS)
            }
            Self::ChangeWaits => message!("repayments-change-waits"),
            Self::Refused(refusal) => refused(*refusal).0,
            Self::Interest(refusal) => no_interest(*refusal),
            Self::InterestClaimed => message!("repayments-interest-claimed"),
            Self::Approval(error) => error.message(),
            Self::Register(error) => error.message(),
            Self::Deadline(error) => error.message(),
            Self::NotAllowed(error) => error.message(),
            Self::Typeset(_) | Self::Document(_) => message!("repayments-letter-not-made"),
            Self::Ledger(_) | Self::NoDay => message!("repayments-ledger"),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchRepayment => message!("repayments-no-such-hint"),
            Self::NoSuchYear => message!("repayments-no-such-year-hint"),
            Self::NothingPaid => message!("repayments-nothing-paid-hint"),
            Self::MoreThanPaid { .. } => message!("repayments-more-than-paid-hint"),
            Self::NotTheirs { .. } | Self::Newer => message!("repayments-newer-hint"),
            Self::NoteMissing | Self::NoteTooLong => message!("repayments-note-hint"),
            Self::ChangeWaits => message!("repayments-change-waits-hint"),
            Self::Refused(refusal) => refused(*refusal).1,
            Self::Interest(_) | Self::InterestClaimed => {
                message!("repayments-interest-refused-hint")
            }
            Self::Approval(error) => return error.hint(),
            Self::Register(error) => return error.hint(),
            Self::Deadline(error) => return error.hint(),
            Self::NotAllowed(error) => return error.hint(),
            Self::Typeset(_) | Self::Document(_) => message!("repayments-letter-not-made-hint"),
            Self::Ledger(_) | Self::NoDay => message!("repayments-ledger-hint"),
            Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_is_written_as_people_do() {
        for (hundredths, text) in [
            (800, "8"),
            (850, "8,5"),
            (825, "8,25"),
            (5, "0,05"),
            (1_000, "10"),
        ] {
            assert_eq!(rate(hundredths), text);
        }
    }
}
