//! Messages from the board: written by one, approved by another, numbered, sent to every board and published.
//!
//! A draft is filled in once from a template with the facts of an agreement, and is free text from then on. What a second person
//! approves is exactly that text with those attachments; the number, the documents, the entry in the register and the deliveries
//! come about in the transaction of the approval. What was sent is never taken back: another message corrects it.

mod attachment;
pub mod check;
mod demo;
mod draft;
pub mod facts;
pub mod figures;
pub mod marks;
mod problem;
mod refusal;
pub mod scan;
mod sending;
mod sent;
pub mod shipped;
pub mod template;
mod templates;

use ::store::agreement_version::{self as versions, AgreementVersion};
use ::store::audit::{self, Recorded};
use ::store::message::{self as rows, Change, Message, MessageStatus};
use ::store::{Read, StoreError, Transaction, document, message_attachment};
use grants::agreement_version::VersionStatus;
use grants::authorisation::Act;

use crate::actor::Note;
use crate::document::Document;
use crate::published::PublishedAgreement;
use crate::{Actor, Casework, NotAllowed};

pub(crate) use attachment::checked as checked_attachment;
pub(crate) use attachment::checked as checked_file;
pub use attachment::{ACCEPTED, LARGEST_ATTACHMENT_BYTES, MOST_ATTACHMENTS, NotAttached};
pub use draft::{Begin, Text, fitting};
pub use problem::{Part, Problem, ProblemKind};
pub use refusal::MessageError;
pub(crate) use sending::{Prepared, approved, prepare, refused, shown};
pub use sent::{SentDocument, SentMessage};
pub use templates::{NewTemplate, Template};

/// The word for messages in the record of acts.
pub const SUBJECT: &str = "message";

/// A message in the workspace, with what belongs to it.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The message.
    pub message: Message,
    /// What goes with it.
    pub attachments: Vec<Document>,
    /// What was done to it, the latest first.
    pub history: Vec<Recorded>,
    /// The message it corrects.
    pub corrects: Option<Message>,
    /// The messages that were sent to correct it.
    pub corrected_by: Vec<Message>,
    /// Whether its facts are from the version of the agreement that applies.
    pub is_current: bool,
}

/// The amounts and days of a message that are not found in its agreement: written by hand, or wrong.
pub fn not_in_agreement(subject: &str, body: &str, of: &PublishedAgreement) -> Vec<String> {
    let known = facts::of(of).figures();
    let mut unknown = figures::unknown(subject, &known);
    for one in figures::unknown(body, &known) {
        if !unknown.contains(&one) {
            unknown.push(one);
        }
    }
    unknown
}

impl Casework {
    /// The messages that are written or wait for a second person, the one changed last first.
    pub async fn open_messages(&self, actor: &Actor) -> Result<Vec<Message>, MessageError> {
        actor.must(Act::ReadMessages)?;
        let open = rows::open(&mut self.store.reader().await?).await?;
        let seen = |message: &Message| actor.may_agreement(&message.agreement_id);
        Ok(open.into_iter().filter(seen).collect())
    }

    /// A message somebody may see.
    pub async fn message(&self, actor: &Actor, id: &str) -> Result<Opened, MessageError> {
        actor.must(Act::ReadMessages)?;
        let mut read = self.store.reader().await?;
        let message = seen(&mut read, actor, id).await?;
        let version = applying(&mut read, &message.agreement_id).await?;
        let corrects = match &message.corrects {
            Some(id) => rows::find(&mut read, id).await?,
            None => None,
        };
        Ok(Opened {
            attachments: attachments(&mut read, id).await?,
            history: history(&mut read, id).await?,
            corrected_by: rows::corrections(&mut read, id).await?,
            corrects,
            is_current: version.is_some_and(|version| version.id == message.version_id),
            message,
        })
    }

    /// A document that goes with a message somebody may see, sent or not.
    pub async fn attachment(
        &self,
        actor: &Actor,
        message_id: &str,
        document_id: &str,
    ) -> Result<(Document, Vec<u8>), MessageError> {
        actor.must(Act::ReadMessages)?;
        let mut read = self.store.reader().await?;
        let message = seen(&mut read, actor, message_id).await?;
        let all = attachments(&mut read, message_id).await?;
        let own = message.document_id.as_deref() == Some(document_id);
        if !own && !all.iter().any(|one| one.id == document_id) {
            return Err(MessageError::NoSuchDocument);
        }
        whole(&mut read, document_id).await
    }

    /// Records an act on a message, with the digest of the text it was done to.
    async fn note_message(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        message: &Message,
        reason: Option<&str>,
    ) -> Result<(), StoreError> {
        let details = serde_json::json!({
            "agreement": message.agreement_id,
            "revision": message.revision,
            "text_sha256": text_digest(message),
            "number": message.number.map(|(year, number)| format!("{number}/{year}")),
            "document": message.document_id,
        });
        let note = Note {
            act,
            subject_kind: SUBJECT,
            subject_id: &message.id,
            reason,
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}

/// The SHA-256 of what a message says: its subject, a line break, its text.
fn text_digest(message: &Message) -> String {
    documents::proof::sha256(format!("{}\n{}", message.subject, message.body).as_bytes())
}

/// A message, when somebody's mandate reaches to its agreement.
async fn seen(read: &mut impl Read, actor: &Actor, id: &str) -> Result<Message, MessageError> {
    let message = rows::find(read, id).await?;
    let message = message.filter(|message| actor.may_agreement(&message.agreement_id));
    message.ok_or(MessageError::NoSuchMessage)
}

/// A draft as it stands, when somebody may write it and nobody changed it since `revision`.
async fn writable(
    read: &mut impl Read,
    actor: &Actor,
    id: &str,
    revision: i64,
) -> Result<Message, MessageError> {
    let message = current(read, actor, id, revision).await?;
    if message.status == MessageStatus::Draft {
        Ok(message)
    } else {
        Err(MessageError::NotADraft)
    }
}

/// A message as it stands, when nobody changed it since `revision`.
async fn current(
    read: &mut impl Read,
    actor: &Actor,
    id: &str,
    revision: i64,
) -> Result<Message, MessageError> {
    let message = seen(read, actor, id).await?;
    if message.revision == revision {
        Ok(message)
    } else {
        Err(MessageError::Stale(Box::new(message)))
    }
}

fn done(change: Change) -> Result<Message, MessageError> {
    match change {
        Change::Done(message) => Ok(*message),
        Change::Stale(message) => Err(MessageError::Stale(message)),
        Change::Missing => Err(MessageError::NoSuchMessage),
    }
}

/// The version of an agreement that applies.
async fn applying(
    read: &mut impl Read,
    agreement_id: &str,
) -> Result<Option<AgreementVersion>, StoreError> {
    let versions = versions::of_agreement(read, agreement_id).await?;
    let published = |version: &AgreementVersion| version.status == VersionStatus::Published;
    Ok(versions.into_iter().find(published))
}

/// What goes with a message, in its order.
async fn attachments(read: &mut impl Read, id: &str) -> Result<Vec<Document>, StoreError> {
    let mut all = Vec::new();
    for document_id in message_attachment::of_message(read, id).await? {
        all.extend(document::find(read, &document_id).await?);
    }
    Ok(all)
}

/// A document with its bytes.
async fn whole(
    read: &mut impl Read,
    document_id: &str,
) -> Result<(Document, Vec<u8>), MessageError> {
    let found = document::find(read, document_id).await?;
    let content = document::content(read, document_id).await?;
    found.zip(content).ok_or(MessageError::NoSuchDocument)
}

/// Everybody who began, saved, attached to or submitted a message: they cannot be the second person.
async fn contributors(read: &mut impl Read, id: &str) -> Result<Vec<String>, StoreError> {
    let acts = history(read, id).await?.into_iter();
    let wrote = acts.filter(is_contribution);
    Ok(wrote.map(|done| done.actor_id).collect())
}

fn is_contribution(done: &Recorded) -> bool {
    let acts = ["started", "saved", "attached", "detached", "submitted"];
    acts.contains(&done.act.as_str())
}

/// Everything that was done to a message, the latest first.
async fn history(read: &mut impl Read, id: &str) -> Result<Vec<Recorded>, StoreError> {
    /// Acts read at a time.
    const ROWS: i64 = 500;
    let mut all: Vec<Recorded> = Vec::new();
    loop {
        let before = all.last().map(|last| last.sequence);
        let page = audit::of_subject(read, SUBJECT, id, ROWS, before).await?;
        if page.is_empty() {
            return Ok(all);
        }
        all.extend(page);
    }
}

/// Refuses what a mandate for one agreement does not reach to.
fn must_reach(actor: &Actor, act: Act, agreement_id: &str) -> Result<(), NotAllowed> {
    if actor.may_agreement(agreement_id) {
        Ok(())
    } else {
        Err(NotAllowed { act })
    }
}
