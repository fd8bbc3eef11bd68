//! Telling whoever asked what was decided: by e-mail, and in the register when something goes out that they must answer or
//! can object to. Neither the question nor the reason leaves the service.

use ::store::requisition::Requisition;
use ::store::{Transaction, requisition_event};
use grants::requisition::RequisitionStatus;
use wording::{Language, Message, message};

use super::{ReviewError, number_of};
use crate::organisation::name_of;
use crate::outbox::{EmailKind, Letter};
use crate::register::{Direction, NewEntry};
use crate::requisition::SUBJECT;
use crate::{Actor, Casework};

/// The word in the register for what was decided about a requisition.
pub const DECISION: &str = "requisition_event";

impl Casework {
    /// Tells of a decision. Nobody is told of what they did not ask for.
    pub(super) async fn tell_decision(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        found: &Requisition,
        to: RequisitionStatus,
    ) -> Result<(), ReviewError> {
        let number = number_of(found);
        let payer = name_of(transaction, &found.payer_id).await?;
        let claimant = name_of(transaction, &found.claimant_id).await?;
        let language = Language::Swedish;
        if matches!(
            to,
            RequisitionStatus::AskedBack | RequisitionStatus::Refused
        ) {
            let subject = language.say(&subject(to, &number));
            // One requisition may be asked back and then refused: each is an entry of its own.
            let event = requisition_event::last_number(transaction, &found.id).await?;
            let decision = format!("{}/{event}", found.id);
            let entry = NewEntry {
                direction: Direction::Out,
                sender: &payer,
                recipient: &claimant,
                subject: &subject,
                about: (DECISION, &decision),
                document_id: None,
                agreement_id: Some(&found.agreement_id),
                organisation_id: Some(&found.claimant_id),
            };
            self.enter(transaction, actor, entry).await?;
        }
        if found.contact_email.is_empty() {
            return Ok(());
        }
        let link = self.whole_address(&format!("/mina-sidor/rekvisitioner/{}", found.id));
        let what = match to {
            RequisitionStatus::AskedBack => message!(
                "reviews-mail-asked-back",
                payer = &payer,
                number = &number,
                organisation = &claimant
            ),
            RequisitionStatus::Refused => message!(
                "reviews-mail-refused",
                payer = &payer,
                number = &number,
                organisation = &claimant
            ),
            _ => message!(
                "reviews-mail-accepted",
                payer = &payer,
                number = &number,
                organisation = &claimant
            ),
        };
        let body = [
            message!("reviews-mail-hello"),
            what,
            message!("reviews-mail-link", link = &link),
        ];
        let body: Vec<String> = body.iter().map(|one| language.say(one)).collect();
        let letter = Letter {
            kind: EmailKind::Receipt,
            about: (SUBJECT, &found.id),
            organisation_id: Some(&found.claimant_id),
            address: &found.contact_email,
            subject: &language.say(&subject(to, &number)),
            body: &format!("{}\n", body.join("\n\n")),
            attachments: &[],
        };
        self.post(transaction, actor, letter).await?;
        Ok(())
    }
}

fn subject(to: RequisitionStatus, number: &str) -> Message {
    match to {
        RequisitionStatus::AskedBack => message!("reviews-subject-asked-back", number = number),
        RequisitionStatus::Refused => message!("reviews-subject-refused", number = number),
        _ => message!("reviews-subject-accepted", number = number),
    }
}
