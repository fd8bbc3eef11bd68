//! Who sends: where to, and in whose name.

use std::time::Duration;

use lettre::message::Mailbox;

use crate::composed::{Composed, CompositionError, Letter, compose};
use crate::line::{Line, Stopped};
use crate::place::Place;

/// Sends e-mail in one name to one place.
#[derive(Clone, Debug)]
pub struct Sender {
    pub(crate) place: Place,
    from: Mailbox,
    reply_to: Option<Mailbox>,
}

/// Why nobody can send like this.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SenderError {
    /// The sender is no address.
    #[error("the sender is no e-mail address")]
    From,
    /// The address for answers is none.
    #[error("the address for answers is no e-mail address")]
    ReplyTo,
}

/// How far one gets with a server, without sending anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trial {
    /// It answers, the line is as it should be, and it lets us in.
    Ready {
        /// What it calls itself.
        server: String,
        /// Whether the line is encrypted.
        is_encrypted: bool,
    },
    /// There is a folder that can be written to.
    Folder,
    /// It does not get so far, and what was said last.
    Stopped(String),
}

impl Sender {
    /// Sends to a place, in the name of `Name <address>` or an address alone.
    pub fn new(place: Place, from: &str) -> Result<Self, SenderError> {
        let from = from.parse().map_err(|_| SenderError::From)?;
        Ok(Self {
            place,
            from,
            reply_to: None,
        })
    }

    /// With another address for answers.
    pub fn with_reply_to(self, reply_to: &str) -> Result<Self, SenderError> {
        let reply_to = reply_to.parse().map_err(|_| SenderError::ReplyTo)?;
        Ok(Self {
            reply_to: Some(reply_to),
            ..self
        })
    }

    /// Where it sends to.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// The domain of the sender, which stands in every Message-ID.
    pub fn domain(&self) -> &str {
        self.from.email.domain()
    }

    /// How long to wait between two messages.
    pub fn pause(&self) -> Option<Duration> {
        match &self.place {
            Place::Smtp(server) => Some(Duration::from_secs(1) / server.per_second?),
            Place::Folder(_) => None,
        }
    }

    /// A message as it goes over the wire.
    pub fn compose(&self, letter: &Letter<'_>) -> Result<Composed, CompositionError> {
        compose(&self.from, self.reply_to.as_ref(), letter)
    }

    /// A line to the place, which is not opened before something is sent.
    pub fn line(&self) -> Line<'_> {
        Line::new(self)
    }

    /// Tries how far one gets, without sending anything.
    pub async fn try_out(&self) -> Trial {
        match &self.place {
            Place::Folder(folder) => match std::fs::create_dir_all(folder) {
                Ok(()) => Trial::Folder,
                Err(error) => Trial::Stopped(error.to_string()),
            },
            Place::Smtp(_) => {
                let mut line = self.line();
                match line.open().await {
                    Ok((server, is_encrypted)) => {
                        line.close().await;
                        Trial::Ready {
                            server,
                            is_encrypted,
                        }
                    }
                    Err(Stopped::Refused(answer) | Stopped::Later(answer)) => {
                        Trial::Stopped(answer)
                    }
                }
            }
        }
    }
}
