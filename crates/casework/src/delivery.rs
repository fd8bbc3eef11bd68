//! Which board got which message, when, how, and what they said to it.
//!
//! A delivery is planned by the transaction that sends the message. Its copy is made and its e-mail put in by the worker, one
//! organisation at a time, so that whoever is killed in between goes on where it ended. Every board can read the message on
//! its own pages too, whether it has an address or not.

mod bounces;
mod copies;
mod ledger;
mod own;

use ::store::delivery_event::{Channel, NewEvent, What};
use ::store::document::Document;
use ::store::message::Message;
use ::store::{
    Read, StoreError, Transaction, contact, delivery, delivery_event, job, organisation,
};
use grants::OrganisationKind;
use jiff::Timestamp;

pub use ::store::delivery::{Delivery, Line};
pub use ::store::delivery_event::{
    Channel as DeliveryChannel, DeliveryEvent, What as DeliveryWhat,
};
pub use ledger::{Ledger, Resent, Standing, Tally};

use crate::contact::Purpose;
use crate::id::NoRandomness;
use crate::outbox::OutboxError;
use crate::own_number::OwnNumberError;
use crate::{Actor, Casework, NotAllowed};

/// The word for a delivery in the record of acts, and for what belongs to one.
const SUBJECT: &str = "delivery";
/// The word for a message.
const MESSAGE: &str = "message";

/// Why something about deliveries is not done.
#[derive(Debug, thiserror::Error)]
pub enum DeliveryError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is none that the person may see.
    #[error("there is no such delivery")]
    NoSuchDelivery,
    /// Nothing of it failed.
    #[error("nothing is there to send again")]
    NothingToSend,
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The number of one's own register.
    #[error(transparent)]
    OwnNumber(#[from] OwnNumberError),
    /// The e-mail.
    #[error(transparent)]
    Outbox(#[from] OutboxError),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

/// A message as an organisation got it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDelivery {
    /// Its id.
    pub id: String,
    /// The message.
    pub message: Message,
    /// The organisation's own copy, once it is made.
    pub document_id: Option<String>,
    /// When somebody of the organisation first opened it here.
    pub opened_at: Option<Timestamp>,
    /// When somebody said that it is registered.
    pub confirmed_at: Option<Timestamp>,
    /// The number it has in the organisation's own register.
    pub own_number: Option<String>,
}

/// What an organisation got with a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Got {
    /// The message as the organisation got it.
    pub own: OwnDelivery,
    /// The organisation's own copy, the message as it went to all, and what was attached, in this order.
    pub documents: Vec<Document>,
}

impl Casework {
    /// Plans that every municipality and region gets a message, in the transaction that sends it.
    pub(crate) async fn plan_deliveries(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        message: &Message,
    ) -> Result<(), StoreError> {
        let now = self.now();
        for one in organisation::all(transaction).await? {
            // Region Gotland is a municipality too, and is one organisation: it gets the message once.
            let is_board = matches!(
                one.kind,
                OrganisationKind::Municipality | OrganisationKind::Region
            );
            if !is_board || one.closed_at.is_some() {
                continue;
            }
            let id = format!("{}-{}", message.id, one.id);
            delivery::insert(transaction, &id, &message.id, &one.id, now).await?;
            let event = NewEvent {
                delivery_id: &id,
                at: now,
                what: What::Planned,
                channel: Channel::Site,
                detail: "",
                actor_id: &actor.id,
            };
            delivery_event::append(transaction, event).await?;
        }
        let id = format!("copies-{}", message.id);
        let payload = serde_json::json!({ "message": message.id }).to_string();
        let job = job::NewJob {
            id: &id,
            kind: "copies",
            payload: &payload,
            run_at: now,
            created_at: now,
            unique_key: Some(&id),
        };
        job::enqueue(transaction, job).await?;
        Ok(())
    }
}

/// Where a message to an organisation goes: to the contact for the agreement that was confirmed last.
async fn address_of(
    read: &mut impl Read,
    organisation_id: &str,
) -> Result<Option<String>, StoreError> {
    let contacts = contact::of_organisation(read, organisation_id).await?;
    let newest = contacts
        .into_iter()
        .filter(|one| one.purpose == Purpose::Agreement.word())
        .filter(|one| one.email.is_some())
        .max_by(|a, b| {
            let known = |one: &contact::Contact| (one.confirmed_on, one.changed_at);
            known(a).cmp(&known(b)).then_with(|| b.id.cmp(&a.id))
        });
    Ok(newest.and_then(|one| one.email))
}
