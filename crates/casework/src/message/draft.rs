//! Drafts of messages: begun from a template, written, given attachments, handed in, taken back or thrown away.

use ::store::message::{self as rows, Message, MessageStatus, NewText};
use ::store::{Transaction, message_attachment};
use grants::agreement::Route;
use grants::approval::ApprovalKind;
use grants::authorisation::Act;

use super::attachment::{MOST_ATTACHMENTS, NotAttached, checked};
use super::marks::visible;
use super::template::{LONGEST_BODY_BYTES, LONGEST_SUBJECT_CHARACTERS, Source, fill};
use super::{MessageError, SUBJECT, applying, current, done, facts, must_reach, shipped, writable};
use crate::approval::{Wanted, stated};
use crate::document::{DocumentKind, NewDocument};
use crate::organisation::COORDINATOR;
use crate::published::Published;
use crate::{Actor, Casework, id, to_the_end};

/// How a message begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begin {
    /// The agreement it is about.
    pub agreement_id: String,
    /// The template it is written from; nothing to begin with an empty page.
    pub template_id: Option<String>,
    /// The message it corrects.
    pub corrects: Option<String>,
}

/// What somebody wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The subject.
    pub subject: String,
    /// The text, in the marks of messages.
    pub body: String,
}

impl Text {
    /// What may be saved: something, and not too much of it. A subject is one line.
    fn checked(mut self) -> Result<Self, MessageError> {
        self.subject = visible(&self.subject)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        let body = visible(&self.body);
        body.trim().clone_into(&mut self.body);
        if self.subject.is_empty() {
            Err(MessageError::SubjectMissing)
        } else if self.subject.chars().count() > LONGEST_SUBJECT_CHARACTERS {
            Err(MessageError::SubjectTooLong)
        } else if self.body.is_empty() {
            Err(MessageError::BodyMissing)
        } else if self.body.len() > LONGEST_BODY_BYTES {
            Err(MessageError::BodyTooLong)
        } else {
            Ok(self)
        }
    }
}

impl Casework {
    /// Begins a message: the template is filled in once, with what is published.
    pub async fn start_message(
        &self,
        actor: &Actor,
        published: &Published,
        begin: Begin,
    ) -> Result<Message, MessageError> {
        actor.must(Act::WriteMessages)?;
        must_reach(actor, Act::WriteMessages, &begin.agreement_id)?;
        let year = published.agreement(&begin.agreement_id);
        let year = year.ok_or(MessageError::NoSuchAgreement)?;
        let text = match &begin.template_id {
            Some(template_id) => {
                let template = self.template(actor, template_id).await?;
                let source = Source {
                    subject: &template.subject,
                    body: &template.body,
                };
                let filled = fill(source, &facts::of(year)).map_err(MessageError::Template)?;
                Text {
                    subject: filled.subject,
                    body: filled.body,
                }
            }
            None => Text {
                subject: facts::LANGUAGE.of(&year.agreement.title).to_owned(),
                body: String::new(),
            },
        };
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move { this.begin_message(&actor, begin, text).await }).await
    }

    async fn begin_message(
        &self,
        actor: &Actor,
        begin: Begin,
        text: Text,
    ) -> Result<Message, MessageError> {
        let mut transaction = self.store.begin().await?;
        self.must_stand(&mut transaction, actor, Act::WriteMessages)
            .await?;
        let version = applying(&mut transaction, &begin.agreement_id).await?;
        let version = version.ok_or(MessageError::NoSuchAgreement)?;
        if let Some(wrong) = &begin.corrects {
            let wrong = rows::find(&mut transaction, wrong).await?;
            let sent = |wrong: &Message| {
                wrong.status == MessageStatus::Sent && wrong.agreement_id == begin.agreement_id
            };
            wrong.filter(sent).ok_or(MessageError::NoSuchMessage)?;
        }
        let signed = self.signed(actor);
        let message = Message {
            id: id::new()?,
            agreement_id: begin.agreement_id,
            version_id: version.id,
            template_id: begin.template_id,
            status: MessageStatus::Draft,
            revision: 1,
            subject: text.subject,
            body: text.body,
            number: None,
            corrects: begin.corrects,
            created: signed.clone(),
            changed: signed,
            submitted: None,
            sent: None,
            document_id: None,
        };
        rows::insert(&mut transaction, &message).await?;
        self.note_message(&mut transaction, actor, "started", &message, None)
            .await?;
        transaction.commit().await?;
        Ok(message)
    }

    /// Saves the text of a draft, when nobody changed it since `revision`. Its facts are those that apply from then on.
    pub async fn save_message(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        text: Text,
    ) -> Result<Message, MessageError> {
        actor.must(Act::WriteMessages)?;
        let text = text.checked()?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let message = this
                .drafted(&mut transaction, &actor, &id, revision)
                .await?;
            let version = applying(&mut transaction, &message.agreement_id).await?;
            let version = version.ok_or(MessageError::AgreementChanged)?;
            let new = NewText {
                subject: &text.subject,
                body: &text.body,
                version_id: &version.id,
            };
            let signed = this.signed(&actor);
            let message = rows::save_text(&mut transaction, &id, revision, new, &signed).await?;
            let message = done(message)?;
            this.note_message(&mut transaction, &actor, "saved", &message, None)
                .await?;
            transaction.commit().await?;
            Ok(message)
        })
        .await
    }

    /// Attaches a file to a draft, when nobody changed it since `revision`.
    pub async fn attach_to_message(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        file_name: &str,
        bytes: Vec<u8>,
    ) -> Result<Message, MessageError> {
        actor.must(Act::WriteMessages)?;
        let (name, media_type) = checked(file_name, &bytes)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.drafted(&mut transaction, &actor, &id, revision)
                .await?;
            let there = message_attachment::of_message(&mut transaction, &id).await?;
            if there.len() >= MOST_ATTACHMENTS {
                return Err(NotAttached::TooMany.into());
            }
            let new = NewDocument {
                kind: DocumentKind::Attachment,
                title: &name,
                language: facts::LANGUAGE.tag(),
                file_name: &name,
                media_type,
                about: (SUBJECT, &id),
                content: &bytes,
            };
            let document = this.keep_document(&mut transaction, &actor, new).await?;
            message_attachment::add(&mut transaction, &id, &document.id).await?;
            let message = this
                .touched(&mut transaction, &actor, (&id, revision), "attached")
                .await?;
            transaction.commit().await?;
            Ok(message)
        })
        .await
    }

    /// Takes a file away from a draft, when nobody changed it since `revision`. The file itself is kept, as everything that came
    /// in is.
    pub async fn detach_from_message(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        document_id: &str,
    ) -> Result<Message, MessageError> {
        actor.must(Act::WriteMessages)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        let document_id = document_id.to_owned();
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.drafted(&mut transaction, &actor, &id, revision)
                .await?;
            if !message_attachment::remove(&mut transaction, &id, &document_id).await? {
                return Err(MessageError::NoSuchDocument);
            }
            let message = this
                .touched(&mut transaction, &actor, (&id, revision), "detached")
                .await?;
            transaction.commit().await?;
            Ok(message)
        })
        .await
    }

    /// Hands a draft in: a second person is asked.
    pub async fn submit_message(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
    ) -> Result<Message, MessageError> {
        actor.must(Act::WriteMessages)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let draft = this
                .drafted(&mut transaction, &actor, &id, revision)
                .await?;
            // A draft that was begun on an empty page says nothing yet.
            Text {
                subject: draft.subject.clone(),
                body: draft.body.clone(),
            }
            .checked()?;
            let version = applying(&mut transaction, &draft.agreement_id).await?;
            if version.is_none_or(|version| version.id != draft.version_id) {
                return Err(MessageError::AgreementChanged);
            }
            let (status, signed) = (MessageStatus::Submitted, this.signed(&actor));
            let change = rows::set_status(&mut transaction, &id, revision, status, &signed);
            let message = done(change.await?)?;
            this.note_message(&mut transaction, &actor, "submitted", &message, None)
                .await?;
            let shown = super::shown(&mut transaction, &id).await?;
            let shown = shown.ok_or(MessageError::NotSubmitted)?;
            let contributors = super::contributors(&mut transaction, &id).await?;
            let wanted = Wanted {
                kind: ApprovalKind::Message,
                subject_id: &id,
                organisation_id: actor.organisation_id().unwrap_or(COORDINATOR),
                shown: &shown,
                contributors: &contributors,
                reason: None,
            };
            this.ask(&mut transaction, &actor, wanted).await?;
            transaction.commit().await?;
            Ok(message)
        })
        .await
    }

    /// Takes a message that waits for a second person back to be changed.
    pub async fn take_back_message(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        reason: &str,
    ) -> Result<Message, MessageError> {
        actor.must(Act::WriteMessages)?;
        let reason = stated(reason)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let message = current(&mut transaction, &actor, &id, revision).await?;
            this.must_stand(&mut transaction, &actor, Act::WriteMessages)
                .await?;
            if message.status != MessageStatus::Submitted {
                return Err(MessageError::NotSubmitted);
            }
            let (status, signed) = (MessageStatus::Draft, this.signed(&actor));
            let change = rows::set_status(&mut transaction, &id, revision, status, &signed);
            let message = done(change.await?)?;
            this.note_message(
                &mut transaction,
                &actor,
                "taken_back",
                &message,
                Some(&reason),
            )
            .await?;
            let kind = ApprovalKind::Message;
            this.void(&mut transaction, &actor, kind, &id, &reason)
                .await?;
            transaction.commit().await?;
            Ok(message)
        })
        .await
    }

    /// Throws a draft away. What was done to it stays in the record.
    pub async fn discard_message(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
    ) -> Result<(), MessageError> {
        actor.must(Act::WriteMessages)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.drafted(&mut transaction, &actor, &id, revision)
                .await?;
            let (status, signed) = (MessageStatus::Discarded, this.signed(&actor));
            let change = rows::set_status(&mut transaction, &id, revision, status, &signed);
            let message = done(change.await?)?;
            this.note_message(&mut transaction, &actor, "discarded", &message, None)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// A draft that somebody is about to change.
    async fn drafted(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        id: &str,
        revision: i64,
    ) -> Result<Message, MessageError> {
        let message = writable(transaction, actor, id, revision).await?;
        self.must_stand(transaction, actor, Act::WriteMessages)
            .await?;
        Ok(message)
    }

    /// Counts and records that what belongs to a draft was changed.
    async fn touched(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (id, revision): (&str, i64),
        act: &str,
    ) -> Result<Message, MessageError> {
        let signed = self.signed(actor);
        let message = done(rows::touch(transaction, id, revision, &signed).await?)?;
        self.note_message(transaction, actor, act, &message, None)
            .await?;
        Ok(message)
    }
}

/// The template that fits the way money is asked for in an agreement.
pub fn fitting(published: &Published, agreement_id: &str) -> &'static str {
    let year = published.agreement(agreement_id);
    let claim = year.and_then(|year| year.agreement.claim.as_ref());
    shipped::fitting(claim.map_or(Route::Unknown, |claim| claim.route))
}
