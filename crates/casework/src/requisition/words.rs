//! Where a requisition stands and what happened to it, in words.

use grants::requisition::RequisitionStatus;
use wording::{Message, message};

use crate::bank::return_reason;

/// The word of the event that a payment came back.
const RETURNED: &str = "payment_returned";

/// Where a requisition stands, in words.
pub fn status(status: RequisitionStatus) -> Message {
    match status {
        RequisitionStatus::Draft => message!("requisitions-status-draft"),
        RequisitionStatus::Prepared => message!("requisitions-status-prepared"),
        RequisitionStatus::Discarded => message!("requisitions-status-discarded"),
        RequisitionStatus::Received => message!("requisitions-status-received"),
        RequisitionStatus::Lapsed => message!("requisitions-status-lapsed"),
        RequisitionStatus::AskedBack => message!("requisitions-status-asked-back"),
        RequisitionStatus::Replaced => message!("requisitions-status-replaced"),
        RequisitionStatus::Withdrawn => message!("requisitions-status-withdrawn"),
        RequisitionStatus::Accepted => message!("requisitions-status-accepted"),
        RequisitionStatus::Refused => message!("requisitions-status-refused"),
        RequisitionStatus::Paid => message!("requisitions-status-paid"),
    }
}

/// What happened to a requisition, by the word of the event, as in “tog emot rekvisitionen”.
pub fn event(what: &str) -> Message {
    match what {
        "drafted" => message!("requisitions-event-drafted"),
        "saved" => message!("requisitions-event-saved"),
        "prepared" => message!("requisitions-event-prepared"),
        "taken_back" => message!("requisitions-event-taken-back"),
        "not_attested" => message!("requisitions-event-not-attested"),
        "discarded" => message!("requisitions-event-discarded"),
        "received" => message!("requisitions-event-received"),
        "lapsed" => message!("requisitions-event-lapsed"),
        "replaced" => message!("requisitions-event-replaced"),
        "withdrawn" => message!("requisitions-event-withdrawn"),
        "asked_back" => message!("requisitions-event-asked-back"),
        "accepted" => message!("requisitions-event-accepted"),
        "refused" => message!("requisitions-event-refused"),
        "paid" => message!("requisitions-event-paid"),
        "paid_in_sum" => message!("requisitions-event-paid-in-sum"),
        "payment_released" => message!("batches-event-released"),
        "payment_rejected" => message!("batches-event-rejected"),
        RETURNED => message!("requisitions-event-payment-returned"),
        other => message!("work-done-other", act = other),
    }
}

/// What was said with an event; the reason of a bank is told in words.
pub fn note(what: &str, note: &str) -> Option<Message> {
    match (what, note) {
        (_, "") => None,
        (RETURNED, code) => Some(return_reason(code)),
        (_, note) => Some(message!("requisitions-event-note", note = note)),
    }
}
