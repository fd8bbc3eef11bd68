//! What an operator is told when the database or the program cannot go on: what happened, what it means, what to do.

use ::store::backup::BackupError;
use ::store::{AddressError, MigrationError, OpenError, StoreError};
use wording::{Message, Speak, message};

use crate::agreement_version::VersionError;
use crate::published::PublishedError;
use crate::shipped::PrepareError;

/// A problem with the database, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    message: Message,
    hint: Option<Message>,
}

impl Trouble {
    fn new(message: Message, hint: Message) -> Self {
        Self {
            message,
            hint: Some(hint),
        }
    }
}

impl Speak for Trouble {
    fn message(&self) -> Message {
        self.message.clone()
    }

    fn hint(&self) -> Option<Message> {
        self.hint.clone()
    }
}
