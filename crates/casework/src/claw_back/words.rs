//! Where a matter stands, why money is asked back, and what is refused, in words.

use grants::recovery::{Ground, RecoveryRefusal, RecoveryStatus};
use wording::{Message, Speak, message};

use super::{ClawBackError, LONGEST_TEXT_CHARACTERS, what};
use crate::refusal::database;

/// Where a matter stands, in words.
pub fn status(status: RecoveryStatus) -> Message {
    match status {
        RecoveryStatus::Proposed => message!("claw-backs-status-proposed"),
        RecoveryStatus::Heard => message!("claw-backs-status-heard"),
        RecoveryStatus::Answered => message!("claw-backs-status-answered"),
        RecoveryStatus::PeriodPassed => message!("claw-backs-status-period-passed"),
        RecoveryStatus::Decided => {
            message!("claw-backs-status-decided")
        }
        RecoveryStatus::Claimed => message!("claw-backs-status-claimed"),
        RecoveryStatus::Dropped => message!("claw-backs-status-dropped"),
    }
}

/// Why money is asked back, in words.
pub fn ground(ground: Ground) -> Message {
    match ground {
        Ground::WrongOrTooHigh => message!("claw-backs-ground-wrong"),
        Ground::NotUsed => message!("claw-backs-ground-not-used"),
        Ground::NotForThePurpose => message!("claw-backs-ground-purpose"),
        Ground::NoReport => message!("claw-backs-ground-no-report"),
        Ground::ConditionsNotFollowed => message!("claw-backs-ground-conditions"),
        Ground::Other => message!("claw-backs-ground-other"),
    }
}

/// What happened in a matter, in words.
pub fn event(word: &str) -> Message {
    match word {
        what::PROPOSED => message!("claw-backs-event-proposed"),
        what::COMMUNICATED => message!("claw-backs-event-communicated"),
        what::ANSWERED => message!("claw-backs-event-answered"),
        what::TO_DECIDE => message!("claw-backs-event-to-decide"),
        what::NOT_DECIDED => message!("claw-backs-event-not-decided"),
        what::DECIDED => message!("claw-backs-event-decided"),
        what::DROPPED => message!("claw-backs-event-dropped"),
        other => message!("claw-backs-event-other", word = other),
    }
}

fn refused(refusal: &RecoveryRefusal) -> (Message, Message) {
    match refusal {
        RecoveryRefusal::TooShort { days, earliest } => (
            message!("claw-backs-too-short", days = u32::from(*days)),
            message!("claw-backs-too-short-hint", earliest = *earliest),
        ),
        RecoveryRefusal::MayStillAnswer { last_day } => (
            message!("claw-backs-may-still-answer", last = *last_day),
            message!("claw-backs-may-still-answer-hint"),
        ),
        RecoveryRefusal::More { most } => (
            message!("claw-backs-more", most = *most),
            message!("claw-backs-amount-hint"),
        ),
        RecoveryRefusal::NotAnAmount => (
            message!("claw-backs-no-amount"),
            message!("claw-backs-amount-hint"),
        ),
        RecoveryRefusal::NoReason => (
            message!("claw-backs-text-missing"),
            message!("claw-backs-text-hint"),
        ),
        RecoveryRefusal::NotFrom { .. }
        | RecoveryRefusal::BeforeCommunicated
        | RecoveryRefusal::OtherGround => (
            message!("claw-backs-not-from"),
            message!("claw-backs-newer-hint"),
        ),
    }
}

impl Speak for ClawBackError {
    fn message(&self) -> Message {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchClawBack => message!("claw-backs-no-such"),
            Self::NoSuchYear => message!("claw-backs-no-such-year"),
            Self::NoSuchOrganisation => message!("claw-backs-no-such-organisation"),
            Self::NoAmount => message!("claw-backs-no-amount"),
            Self::MoreThanThere { most, .. } => {
                message!("claw-backs-more-than-there", most = *most)
            }
            Self::TextMissing => message!("claw-backs-text-missing"),
            Self::TextTooLong => {
                message!("claw-backs-text-too-long", most = LONGEST_TEXT_CHARACTERS)
            }
            Self::Newer => message!("claw-backs-newer"),
            Self::DecisionWaits => message!("claw-backs-decision-waits"),
            Self::Refused(refusal) => refused(refusal).0,
            Self::Repayment(error) => error.message(),
            Self::Approval(error) => error.message(),
            Self::Register(error) => error.message(),
            Self::NotAllowed(error) => error.message(),
            Self::Typeset(_) | Self::Document(_) => message!("claw-backs-letter-not-made"),
            Self::NoRandomness(_) => message!("casework-no-randomness"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchClawBack => message!("claw-backs-no-such-hint"),
            Self::NoSuchYear | Self::NoSuchOrganisation => message!("claw-backs-choose-hint"),
            Self::NoAmount | Self::MoreThanThere { .. } => message!("claw-backs-amount-hint"),
            Self::TextMissing | Self::TextTooLong => message!("claw-backs-text-hint"),
            Self::Newer => message!("claw-backs-newer-hint"),
            Self::DecisionWaits => message!("claw-backs-decision-waits-hint"),
            Self::Refused(refusal) => refused(refusal).1,
            Self::Repayment(error) => return error.hint(),
            Self::Approval(error) => return error.hint(),
            Self::Register(error) => return error.hint(),
            Self::NotAllowed(error) => return error.hint(),
            Self::Typeset(_) | Self::Document(_) => message!("claw-backs-letter-not-made-hint"),
            Self::NoRandomness(_) => message!("casework-database-hint"),
        })
    }
}
