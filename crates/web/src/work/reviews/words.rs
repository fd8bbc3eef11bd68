//! What is said of one requisition to those who decide.

use casework::review::{LegDifference, Reviewed};
use grants::requisition::{Form, Leg, RequisitionStatus};
use wording::{Message, message};

/// Where it stands, and what that means for the reader.
pub fn lead(found: &Reviewed) -> Message {
    let requisition = &found.requisition;
    match requisition.status {
        RequisitionStatus::Received if found.to_decide() => message!("reviews-lead-to-decide"),
        RequisitionStatus::Received => {
            message!("reviews-lead-waits", organisation = &found.payer)
        }
        RequisitionStatus::AskedBack => {
            message!("reviews-lead-asked-back", organisation = &found.claimant)
        }
        RequisitionStatus::Accepted if found.is_being_paid => message!("reviews-lead-in-batch"),
        RequisitionStatus::Accepted => message!("reviews-lead-accepted"),
        RequisitionStatus::Refused => message!("reviews-lead-refused"),
        RequisitionStatus::Lapsed => message!("reviews-lead-late"),
        RequisitionStatus::Withdrawn => {
            message!("reviews-lead-withdrawn", organisation = &found.claimant)
        }
        RequisitionStatus::Replaced => message!("reviews-lead-replaced"),
        RequisitionStatus::Paid => message!("reviews-lead-paid"),
        RequisitionStatus::Draft | RequisitionStatus::Prepared | RequisitionStatus::Discarded => {
            message!("reviews-lead-not-sent")
        }
    }
}

/// Between whom the money goes, and how it was asked for.
pub fn form(leg: Leg, form: Form) -> Message {
    match (leg, form) {
        (Leg::FromPayer, _) => message!("reviews-form-for-all"),
        (_, Form::ByKey) => message!("reviews-form-by-key"),
        (_, Form::Invoice) => message!("reviews-form-invoice"),
        (_, Form::Requisition) => message!("reviews-form-requisition"),
    }
}

/// What does not agree between the legs.
pub fn difference(difference: LegDifference) -> Message {
    match difference {
        LegDifference::Granted { pool, recipients } => message!(
            "reviews-difference-granted",
            pool = pool,
            recipients = recipients
        ),
        LegDifference::PassedOn { pool, recipients } => message!(
            "reviews-difference-passed-on",
            pool = pool,
            recipients = recipients
        ),
        LegDifference::Promised { pool, recipients } => message!(
            "reviews-difference-promised",
            pool = pool,
            recipients = recipients
        ),
    }
}
