//! E-mail that is to be sent, was sent, or came back. It is put in by the transaction that calls for it.

use jiff::Timestamp;

use crate::value::values;
use crate::{StoreError, Transaction};

/// What an e-mail is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EmailKind {
    /// A message from the board.
    Delivery,
    /// A reminder of a deadline.
    Reminder,
    /// That somebody asked or answered.
    Thread,
    /// That something came in.
    Receipt,
    /// Somebody tries whether e-mail works.
    Test,
}

/// An e-mail to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewEmail<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its Message-ID, the same however often it is tried.
    pub header_id: &'a str,
    /// What it is for.
    pub kind: EmailKind,
    /// What kind of thing it is about.
    pub about_kind: &'a str,
    /// Which one.
    pub about_id: &'a str,
    /// The organisation it is to.
    pub organisation_id: Option<&'a str>,
    /// Where it goes.
    pub address: &'a str,
    /// Its subject.
    pub subject: &'a str,
    /// What it says, as plain text.
    pub body: &'a str,
    /// Who lets it be sent.
    pub created_by: &'a str,
    /// Now.
    pub created_at: Timestamp,
    /// The documents that go with it, in order.
    pub attachments: &'a [String],
}

/// Puts an e-mail in, to be sent at once.
pub async fn insert(transaction: &mut Transaction, email: NewEmail<'_>) -> Result<(), StoreError> {
    let sql = "insert into email (id, header_id, kind, about_kind, about_id, organisation_id, address, subject, body, \
               status, attempts, next_attempt_at, created_by, created_at) \
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'waiting', 0, $11, $10, $11)";
    let values = values![
        email.id,
        email.header_id,
        email.kind.word(),
        email.about_kind,
        email.about_id,
        email.organisation_id,
        email.address,
        email.subject,
        email.body,
        email.created_by,
        email.created_at,
    ];
    transaction.0.run(sql, values).await?;
    for (position, document) in (1_i64..).zip(email.attachments) {
        let sql =
            "insert into email_attachment (email_id, position, document_id) values ($1, $2, $3)";
        let values = values![email.id, position, document];
        transaction.0.run(sql, values).await?;
    }
    Ok(())
}

impl EmailKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [
        Self::Delivery,
        Self::Reminder,
        Self::Thread,
        Self::Receipt,
        Self::Test,
    ];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Delivery => "delivery",
            Self::Reminder => "reminder",
            Self::Thread => "thread",
            Self::Receipt => "receipt",
            Self::Test => "test",
        }
    }

    /// The kind of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}
