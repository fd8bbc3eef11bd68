//! The words for roles, and for where a mandate stands.

use casework::mandate::{EXPIRED, HANDED_OVER, Held};
use casework::store::audit::Recorded;
use grants::Role;
use grants::mandate::MandateStatus;
use jiff::civil::Date;
use wording::{Message, message};

pub use wording::terms::role as role_words;

use crate::ui::Progress;

/// What somebody in a role does, in a sentence to them.
pub fn role_does(role: Role) -> Message {
    match role {
        Role::Handler => message!("role-does-handler"),
        Role::Attestant => message!("role-does-attestant"),
        Role::Contact => message!("role-does-contact"),
        Role::Coordinator => message!("role-does-coordinator"),
        Role::PayerHandler => message!("role-does-payer-handler"),
        Role::PayerApprover => message!("role-does-payer-approver"),
        Role::Authority => message!("role-does-authority"),
        Role::Auditor => message!("role-does-auditor"),
        Role::Administrator => message!("role-does-administrator"),
    }
}

/// Where a mandate stands on a day.
pub fn standing(held: &Held, today: Date) -> (Progress, Message) {
    let one = &held.mandate;
    match one.status {
        MandateStatus::Proposed => (Progress::UnderWay, message!("mandate-waits")),
        MandateStatus::Refused => (Progress::Late, message!("mandate-refused")),
        MandateStatus::Ended if one.ended_reason.as_deref() == Some(HANDED_OVER) => {
            (Progress::NotBegun, message!("mandate-was-handed-over"))
        }
        MandateStatus::Ended if one.ended_reason.as_deref() == Some(EXPIRED) => {
            (Progress::NotBegun, message!("mandate-is-over"))
        }
        MandateStatus::Ended => (Progress::NotBegun, message!("mandate-ended")),
        MandateStatus::InForce if one.from > today => (
            Progress::UnderWay,
            message!("mandate-begins", on = one.from),
        ),
        MandateStatus::InForce if held.is_usable => (Progress::Done, message!("mandate-in-force")),
        MandateStatus::InForce => (Progress::NotBegun, message!("mandate-is-over")),
    }
}

/// From which day to which, as in "från den 1 februari 2025, tills vidare".
pub fn days(from: Date, to: Option<Date>) -> Message {
    match to {
        Some(to) => message!("mandate-days", from = from, to = to),
        None => message!("mandate-days-open", from = from),
    }
}

/// Why a mandate ended, when somebody said so.
pub fn ended_reason(held: &Held) -> Option<&str> {
    let reason = held.mandate.ended_reason.as_deref()?;
    (reason != HANDED_OVER && reason != EXPIRED).then_some(reason)
}

/// What was done to a mandate.
pub fn done(act: &Recorded) -> Message {
    match act.act.as_str() {
        "proposed" => message!("mandate-done-proposed"),
        "confirmed" => message!("mandate-done-confirmed"),
        "refused" => message!("mandate-done-refused"),
        "ended" => message!("mandate-done-ended"),
        HANDED_OVER => message!("mandate-done-handed-over"),
        EXPIRED => message!("mandate-done-expired"),
        other => message!("work-done-other", act = other),
    }
}
