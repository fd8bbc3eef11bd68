//! Telling whoever money is about what was decided and what was paid: by e-mail, and in the register, since it goes out. Neither
//! the question nor the reason leaves the service.

use ::store::requisition::Requisition;
use ::store::{StoreError, Transaction, requisition_event};
use grants::requisition::{Form, RequisitionStatus};
use wording::{Language, Message, message};

use super::{ReviewError, number_of};
use crate::deadline::economy_address;
use crate::organisation::name_of;
use crate::outbox::{EmailKind, Letter, PostError};
use crate::register::{Direction, NewEntry, RegisterError};
use crate::requisition::{RequisitionError, SUBJECT};
use crate::{Actor, Casework};

/// The word in the register for what was decided about a requisition.
pub const DECISION: &str = "requisition_event";

/// Why nobody is told.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Untold {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It could not be registered.
    #[error(transparent)]
    Register(#[from] RegisterError),
    /// The e-mail could not be put in.
    #[error(transparent)]
    Outbox(#[from] PostError),
}

impl From<Untold> for ReviewError {
    fn from(untold: Untold) -> Self {
        match untold {
            Untold::Store(error) => Self::Store(error),
            Untold::Register(error) => Self::Register(error),
            Untold::Outbox(error) => Self::Outbox(error),
        }
    }
}

impl From<Untold> for RequisitionError {
    fn from(untold: Untold) -> Self {
        match untold {
            Untold::Store(error) => Self::Store(error),
            Untold::Register(error) => Self::Register(error),
            Untold::Outbox(error) => Self::Post(error),
        }
    }
}

impl Casework {
    /// Tells of a decision or a payment that was just noted as an event. What was passed on by key nobody asked for; it is told to
    /// whoever looks after money there.
    pub(crate) async fn tell_decision(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        found: &Requisition,
        to: RequisitionStatus,
    ) -> Result<(), Untold> {
        let language = Language::Swedish;
        let payer = name_of(transaction, &found.payer_id).await?;
        let claimant = name_of(transaction, &found.claimant_id).await?;
        let (subject, what) = said(found, to, (&payer, &claimant));
        let subject = language.say(&subject);
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
        let address = if found.form == Form::ByKey {
            economy_address(transaction, &found.claimant_id).await?
        } else {
            Some(found.contact_email.clone())
        };
        let Some(address) = address.filter(|address| !address.is_empty()) else {
            return Ok(());
        };
        let link = self.whole_address(&format!("/mina-sidor/rekvisitioner/{}", found.id));
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
            address: &address,
            subject: &subject,
            body: &format!("{}\n", body.join("\n\n")),
            attachments: &[],
        };
        self.post(transaction, actor, letter).await?;
        Ok(())
    }
}

/// The subject and what there is to say.
fn said(
    found: &Requisition,
    to: RequisitionStatus,
    (payer, organisation): (&str, &str),
) -> (Message, Message) {
    let (number, amount) = (number_of(found), found.total);
    let is_by_key = found.form == Form::ByKey;
    match to {
        RequisitionStatus::AskedBack => (
            message!("reviews-subject-asked-back", number = &number),
            message!(
                "reviews-mail-asked-back",
                payer = payer,
                number = &number,
                organisation = organisation
            ),
        ),
        RequisitionStatus::Refused => (
            message!("reviews-subject-refused", number = &number),
            message!(
                "reviews-mail-refused",
                payer = payer,
                number = &number,
                organisation = organisation
            ),
        ),
        RequisitionStatus::Paid => (
            message!("reviews-subject-paid", amount = amount),
            message!(
                "reviews-mail-paid",
                payer = payer,
                number = &number,
                organisation = organisation,
                amount = amount
            ),
        ),
        _ if is_by_key => (
            message!("reviews-subject-by-key", amount = amount),
            message!(
                "reviews-mail-by-key",
                payer = payer,
                number = &number,
                organisation = organisation,
                amount = amount
            ),
        ),
        _ => (
            message!("reviews-subject-accepted", number = &number),
            message!(
                "reviews-mail-accepted",
                payer = payer,
                number = &number,
                organisation = organisation
            ),
        ),
    }
}
