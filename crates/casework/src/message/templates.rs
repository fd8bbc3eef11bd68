//! Templates of messages: those the program brings with it, and those written here.

use ::store::message_template::{self as rows, Change, MessageTemplate};
use ::store::{StoreError, Transaction};
use grants::authorisation::Act;

use super::template::{LONGEST_NAME_CHARACTERS, Source};
use super::{MessageError, check, shipped};
use crate::actor::Note;
use crate::published::Published;
use crate::{Actor, Casework, id, to_the_end};

/// The word for templates in the record of acts.
const SUBJECT: &str = "message_template";

/// A template, wherever it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The subject of its messages.
    pub subject: String,
    /// Their text.
    pub body: String,
    /// The row it stands in, and with that who wrote it and when; none for those the program brings with it.
    pub row: Option<MessageTemplate>,
}

/// What somebody wrote as a template.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewTemplate {
    /// What it is called.
    pub name: String,
    /// The subject of its messages.
    pub subject: String,
    /// Their text.
    pub body: String,
}

impl From<MessageTemplate> for Template {
    fn from(row: MessageTemplate) -> Self {
        Self {
            id: row.id.clone(),
            name: row.name.clone(),
            subject: row.subject.clone(),
            body: row.body.clone(),
            row: Some(row),
        }
    }
}

impl From<shipped::ShippedTemplate> for Template {
    fn from(shipped: shipped::ShippedTemplate) -> Self {
        Self {
            id: shipped.id.to_owned(),
            name: shipped.name.to_owned(),
            subject: shipped.source.subject.to_owned(),
            body: shipped.source.body.to_owned(),
            row: None,
        }
    }
}

impl NewTemplate {
    /// What may be saved: with a name, a subject and a text, and fitting every year that is published.
    fn checked(mut self, published: &Published) -> Result<Self, MessageError> {
        self.name = self.name.split_whitespace().collect::<Vec<_>>().join(" ");
        if self.name.is_empty() {
            return Err(MessageError::NameMissing);
        }
        if self.name.chars().count() > LONGEST_NAME_CHARACTERS {
            return Err(MessageError::NameTooLong);
        }
        if self.subject.trim().is_empty() {
            return Err(MessageError::SubjectMissing);
        }
        if self.body.trim().is_empty() {
            return Err(MessageError::BodyMissing);
        }
        let source = Source {
            subject: &self.subject,
            body: &self.body,
        };
        let problems = check::all(source, published);
        if problems.is_empty() {
            Ok(self)
        } else {
            Err(MessageError::Template(problems))
        }
    }
}

impl Casework {
    /// The templates in use: those the program brings with it, then those written here by name.
    pub async fn templates(&self, actor: &Actor) -> Result<Vec<Template>, MessageError> {
        actor.must(Act::ReadMessages)?;
        let own = rows::in_use(&mut self.store.reader().await?).await?;
        let own = own.into_iter().map(Template::from);
        Ok(shipped::templates()
            .map(Template::from)
            .chain(own)
            .collect())
    }

    /// A template in use.
    pub async fn template(&self, actor: &Actor, id: &str) -> Result<Template, MessageError> {
        actor.must(Act::ReadMessages)?;
        if let Some(shipped) = shipped::templates().find(|one| one.id == id) {
            return Ok(shipped.into());
        }
        let found = rows::find(&mut self.store.reader().await?, id).await?;
        let found = found.filter(|template| template.closed.is_none());
        found
            .map(Template::from)
            .ok_or(MessageError::NoSuchTemplate)
    }

    /// Adds a template.
    pub async fn add_template(
        &self,
        actor: &Actor,
        published: &Published,
        new: NewTemplate,
    ) -> Result<MessageTemplate, MessageError> {
        actor.must(Act::WriteMessages)?;
        let new = new.checked(published)?;
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, Act::WriteMessages)
                .await?;
            let signed = this.signed(&actor);
            let template = MessageTemplate {
                id: id::new()?,
                name: new.name,
                subject: new.subject,
                body: new.body,
                revision: 1,
                created: signed.clone(),
                changed: signed,
                closed: None,
            };
            rows::insert(&mut transaction, &template).await?;
            this.note_template(&mut transaction, &actor, "added", &template)
                .await?;
            transaction.commit().await?;
            Ok(template)
        })
        .await
    }

    /// Changes a template, when nobody changed it since `revision`.
    pub async fn save_template(
        &self,
        actor: &Actor,
        published: &Published,
        (id, revision): (&str, i64),
        new: NewTemplate,
    ) -> Result<MessageTemplate, MessageError> {
        actor.must(Act::WriteMessages)?;
        let new = new.checked(published)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, Act::WriteMessages)
                .await?;
            let signed = this.signed(&actor);
            let text = (new.name.as_str(), new.subject.as_str(), new.body.as_str());
            let saved = rows::save(&mut transaction, &id, revision, text, &signed).await?;
            let template = done(saved)?;
            this.note_template(&mut transaction, &actor, "saved", &template)
                .await?;
            transaction.commit().await?;
            Ok(template)
        })
        .await
    }

    /// Takes a template out of use. The messages written from it stay as they are.
    pub async fn close_template(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
    ) -> Result<(), MessageError> {
        actor.must(Act::WriteMessages)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, Act::WriteMessages)
                .await?;
            let signed = this.signed(&actor);
            let closed = rows::close(&mut transaction, &id, revision, &signed).await?;
            let template = done(closed)?;
            this.note_template(&mut transaction, &actor, "closed", &template)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    async fn note_template(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        template: &MessageTemplate,
    ) -> Result<(), StoreError> {
        let text = format!("{}\n{}", template.subject, template.body);
        let details = serde_json::json!({
            "revision": template.revision,
            "text_sha256": documents::proof::sha256(text.as_bytes()),
        });
        let note = Note {
            act,
            subject_kind: SUBJECT,
            subject_id: &template.id,
            reason: None,
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}

fn done(change: Change) -> Result<MessageTemplate, MessageError> {
    match change {
        Change::Done(template) => Ok(*template),
        Change::Stale(template) if template.closed.is_none() => {
            Err(MessageError::StaleTemplate(template))
        }
        Change::Stale(_) | Change::Missing => Err(MessageError::NoSuchTemplate),
    }
}
