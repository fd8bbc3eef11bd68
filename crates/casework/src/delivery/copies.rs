//! Each board's own copy of a message, and the e-mail it goes with.

use std::collections::BTreeMap;

use ::store::delivery_event::{Channel, NewEvent, What};
use ::store::document::DocumentKind;
use ::store::message::{self as message_rows, Message};
use ::store::organisation::Organisation;
use ::store::{Read, StoreError, Transaction, delivery, delivery_event, email, organisation};
use ::typeset::Document;
use grants::{Code, Level};
use wording::{Language, message};

use super::{Delivery, MESSAGE, SUBJECT, address_of};
use crate::document::NewDocument;
use crate::letters;
use crate::message::marks;
use crate::organisation::COORDINATOR;
use crate::outbox::{EmailKind, Letter, OutboxError};
use crate::worker::WorkError;
use crate::{Actor, Casework};

/// So many copies are typeset before they are written down, so that little is lost when the process is killed.
const SLICE: usize = 10;
/// No message goes to more organisations.
const MOST: i64 = 2000;
/// The language messages are written in.
const LANGUAGE: Language = Language::Swedish;

/// What the copies of a message are made of.
struct Ground {
    message: Message,
    document: Document,
    organisations: BTreeMap<String, Organisation>,
    recipients: BTreeMap<String, Vec<(Level, Code)>>,
}

impl Casework {
    /// Makes the copies of a message that are yet to be made, and puts them in to be sent.
    pub(crate) async fn make_copies(&self, payload: &str) -> Result<(), WorkError> {
        let payload: serde_json::Value = serde_json::from_str(payload).unwrap_or_default();
        let id = payload.get("message").and_then(|id| id.as_str());
        let id = id.unwrap_or_default();
        let Some(ground) = self.ground(id).await? else {
            return Ok(());
        };
        let mut read = self.store().reader().await?;
        let missing = delivery::without_copy(&mut read, id, MOST).await?;
        drop(read);
        if missing.is_empty() {
            return Ok(());
        }
        let published = std::sync::Arc::new(self.published().await?);
        let mut not_made = 0;
        for slice in missing.chunks(SLICE) {
            let documents = slice.iter().filter_map(|one| {
                let to = ground.organisations.get(&one.organisation_id)?;
                let recipients = ground.recipients.get(&to.id);
                let recipients = recipients.map(Vec::as_slice).unwrap_or_default();
                let agreement = &ground.message.agreement_id;
                let copy =
                    letters::copy_of(&ground.document, &published, agreement, to, recipients);
                Some((one.clone(), copy))
            });
            let documents: Vec<_> = documents.collect();
            // Typesetting takes its time and must not hold up whoever waits for an answer.
            let typeset = tokio::task::spawn_blocking(move || {
                let typeset = |(one, copy): (Delivery, Document)| {
                    let bytes = ::typeset::typeset(&copy);
                    (one, bytes)
                };
                documents.into_iter().map(typeset).collect::<Vec<_>>()
            });
            let typeset = match typeset.await {
                Ok(typeset) => typeset,
                // It was never cancelled, so it panicked, and the panic goes on where it would have gone.
                Err(error) => std::panic::resume_unwind(error.into_panic()),
            };
            for (one, bytes) in typeset {
                match bytes {
                    Ok(bytes) => self.keep_copy(&ground, &one, &bytes).await?,
                    Err(error) => {
                        // One that cannot be made does not keep the others from theirs.
                        tracing::error!(delivery = one.id, %error, "A copy cannot be typeset.");
                        not_made += 1;
                    }
                }
            }
        }
        if not_made > 0 {
            return Err(WorkError::CopiesNotMade { count: not_made });
        }
        Ok(())
    }

    /// A copy, what happened and the e-mail are written down together: all of it or nothing.
    async fn keep_copy(
        &self,
        ground: &Ground,
        one: &Delivery,
        bytes: &[u8],
    ) -> Result<(), WorkError> {
        let program = Actor::program();
        let mut transaction = self.store().begin().await?;
        let title = format!("{} – {}", headline(&ground.message), ground.message.subject);
        let new = NewDocument {
            kind: DocumentKind::Copy,
            title: &title,
            language: "sv",
            file_name: &file_name(&ground.message, &one.organisation_id),
            media_type: "application/pdf",
            about: (SUBJECT, &one.id),
            content: bytes,
        };
        let document = self.keep_document(&mut transaction, &program, new).await?;
        if !delivery::set_document(&mut transaction, &one.id, &document.id).await? {
            // Somebody else made it in the meantime; what was written here is undone.
            return Ok(());
        }
        let event = NewEvent {
            delivery_id: &one.id,
            at: self.now(),
            what: What::Typeset,
            channel: Channel::Site,
            detail: &document.sha256,
            actor_id: &program.id,
        };
        delivery_event::append(&mut transaction, event).await?;
        self.post_copy(
            &mut transaction,
            &program,
            &ground.message,
            one,
            &document.id,
        )
        .await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Puts the e-mail of a delivery in, to the address the organisation has now. Tells whether it has one.
    pub(super) async fn post_copy(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        of: &Message,
        one: &Delivery,
        document_id: &str,
    ) -> Result<bool, OutboxError> {
        let address = address_of(transaction, &one.organisation_id).await?;
        let (what, detail) = if let Some(address) = &address {
            let path = format!("/mina-sidor/meddelanden/{}", one.id);
            let link = self.whole_address(&path);
            let attachments = [document_id.to_owned()];
            let letter = Letter {
                kind: EmailKind::Delivery,
                about: (MESSAGE, &of.id),
                organisation_id: Some(&one.organisation_id),
                address,
                subject: &email_subject(of),
                body: &email_body(of, &link),
                attachments: &attachments,
            };
            let id = self.post(transaction, actor, letter).await?;
            delivery::set_email(transaction, &one.id, &id).await?;
            (What::Posted, id)
        } else {
            (What::NoAddress, String::new())
        };
        let event = NewEvent {
            delivery_id: &one.id,
            at: self.now(),
            what,
            channel: Channel::Email,
            detail: &detail,
            actor_id: &actor.id,
        };
        delivery_event::append(transaction, event).await?;
        Ok(address.is_some())
    }

    async fn ground(&self, message_id: &str) -> Result<Option<Ground>, WorkError> {
        let mut read = self.store().reader().await?;
        let Some(message) = message_rows::find(&mut read, message_id).await? else {
            return Ok(None);
        };
        let organisations = organisation::all(&mut read).await?;
        let recipients = recipients(&mut read).await?;
        drop(read);
        let sender = organisations.iter().find(|one| one.id == COORDINATOR);
        let sender = sender.map_or_else(String::new, |one| one.name.clone());
        let published = self.published().await?;
        let Some(of) = published.agreement(&message.agreement_id) else {
            return Err(WorkError::NotPublished(message.agreement_id));
        };
        let sent_at = message.sent_at().unwrap_or_else(|| self.now());
        let date = wording::stockholm(sent_at).date();
        let blocks = marks::parse(&message.body);
        let document = letters::message_document(&message, blocks, &of.agreement, date, &sender);
        let organisations = organisations.into_iter();
        Ok(Some(Ground {
            message,
            document,
            organisations: organisations.map(|one| (one.id.clone(), one)).collect(),
            recipients,
        }))
    }
}

async fn recipients(
    read: &mut impl Read,
) -> Result<BTreeMap<String, Vec<(Level, Code)>>, StoreError> {
    let mut recipients: BTreeMap<String, Vec<(Level, Code)>> = BTreeMap::new();
    for one in organisation::recipients(read).await? {
        let of = recipients.entry(one.organisation_id).or_default();
        of.push((one.level, one.code));
    }
    Ok(recipients)
}

fn number(of: &Message) -> (String, String) {
    let (year, number) = of.number.unwrap_or_default();
    (number.to_string(), year.to_string())
}

fn headline(of: &Message) -> String {
    let (number, year) = number(of);
    LANGUAGE.say(&message!("letters-message", number = number, year = year))
}

fn email_subject(of: &Message) -> String {
    format!("{}: {}", headline(of), of.subject)
}

fn email_body(of: &Message, link: &str) -> String {
    let (number, year) = number(of);
    let parts = [
        message!("deliveries-email-greeting"),
        message!(
            "deliveries-email-what",
            number = number,
            year = year,
            subject = &of.subject
        ),
        message!("deliveries-email-copy"),
        message!("deliveries-email-register", link = link),
        message!("deliveries-email-sender"),
    ];
    let parts: Vec<String> = parts.iter().map(|part| LANGUAGE.say(part)).collect();
    parts.join("\n\n")
}

fn file_name(of: &Message, organisation_id: &str) -> String {
    let (number, year) = number(of);
    format!("meddelande-{year}-{number}-{organisation_id}.pdf")
}

/// An e-mail that is the one a delivery was last sent by.
pub(super) async fn status_of(
    read: &mut impl Read,
    one: &Delivery,
) -> Result<Option<email::EmailStatus>, StoreError> {
    let Some(id) = &one.email_id else {
        return Ok(None);
    };
    Ok(email::find(read, id).await?.map(|email| email.status))
}
