//! Which board got which message, when, how, and what they said to it.

use ::store::message::Message;
use ::store::{StoreError, Transaction};
use jiff::Timestamp;

use crate::worker::WorkError;
use crate::{Actor, Casework, NotAllowed};

/// Why something about deliveries is not done.
#[derive(Debug, thiserror::Error)]
pub enum DeliveryError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is none that the person may see.
    #[error("there is no such delivery")]
    NoSuchDelivery,
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
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

impl Casework {
    /// Plans that every municipality and region gets a message, in the transaction that sends it.
    pub(crate) async fn plan_deliveries(
        &self,
        _transaction: &mut Transaction,
        _actor: &Actor,
        _message: &Message,
    ) -> Result<(), StoreError> {
        Ok(())
    }

    /// The messages an organisation got, the latest first.
    pub async fn own_deliveries(
        &self,
        _actor: &Actor,
        _organisation_id: &str,
    ) -> Result<Vec<OwnDelivery>, DeliveryError> {
        Ok(Vec::new())
    }

    /// Makes the copies of a message that are yet to be made, and puts them in to be sent.
    pub(crate) async fn make_copies(&self, _payload: &str) -> Result<(), WorkError> {
        Ok(())
    }

    /// Reads the reports of mail servers that came in.
    pub(crate) async fn read_bounces(&self) -> Result<(), WorkError> {
        Ok(())
    }
}
