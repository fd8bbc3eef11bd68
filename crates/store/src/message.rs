//! Messages from the board, from draft to sent.

use jiff::Timestamp;

use crate::Signed;

/// Where a message stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MessageStatus {
    /// It is written.
    Draft,
    /// A second person is asked.
    Submitted,
    /// It has its number, is published and on its way.
    Sent,
    /// It was thrown away.
    Discarded,
}

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its id.
    pub id: String,
    /// The agreement it is about.
    pub agreement_id: String,
    /// The version of the agreement its facts are from.
    pub version_id: String,
    /// The template it was written from.
    pub template_id: Option<String>,
    /// Where it stands.
    pub status: MessageStatus,
    /// Counts every change.
    pub revision: i64,
    /// Its subject.
    pub subject: String,
    /// What it says, in the simple marks of messages.
    pub body: String,
    /// Its year and number, once it is sent.
    pub number: Option<(i64, i64)>,
    /// The message it corrects.
    pub corrects: Option<String>,
    /// Who began it.
    pub created: Signed,
    /// Who changed it last.
    pub changed: Signed,
    /// Who asked for a second person.
    pub submitted: Option<Signed>,
    /// Who approved it, and with that sent it.
    pub sent: Option<Signed>,
    /// Its text as PDF, the same to all.
    pub document_id: Option<String>,
}

impl Message {
    /// When it was sent.
    pub fn sent_at(&self) -> Option<Timestamp> {
        self.sent.as_ref().map(|signed| signed.at)
    }
}
