//! Messages from the board: written by one, approved by another, numbered, sent to every board and published.

use ::store::approval::Approval;
use ::store::{Read, StoreError, Transaction};
use grants::approval::Shown;

use wording::{Message as Words, Speak, message};

use crate::refusal::database;
use crate::{Actor, Casework, NotAllowed};

/// Why something about a message is not done.
#[derive(Debug, thiserror::Error)]
pub enum MessageError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is none that the person may see.
    #[error("there is no such message")]
    NoSuchMessage,
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
}

impl Speak for MessageError {
    fn message(&self) -> Words {
        match self {
            Self::Store(error) => database(error).0,
            Self::NoSuchMessage => message!("message-none"),
            Self::NotAllowed(error) => error.message(),
        }
    }

    fn hint(&self) -> Option<Words> {
        Some(match self {
            Self::Store(error) => database(error).1,
            Self::NoSuchMessage => message!("message-none-hint"),
            Self::NotAllowed(error) => return error.hint(),
        })
    }
}

/// What the second person is shown of a message; nothing when it waits no more.
pub(crate) async fn shown(_read: &mut impl Read, _id: &str) -> Result<Option<Shown>, MessageError> {
    Ok(None)
}

/// A message was approved: it gets its number, is published and sent.
pub(crate) async fn approved(
    _casework: &Casework,
    _transaction: &mut Transaction,
    _actor: &Actor,
    _approval: &Approval,
) -> Result<(), MessageError> {
    Ok(())
}

/// A message was refused, and is a draft again.
pub(crate) async fn refused(
    _casework: &Casework,
    _transaction: &mut Transaction,
    _actor: &Actor,
    _approval: &Approval,
    _reason: &str,
) -> Result<(), MessageError> {
    Ok(())
}
