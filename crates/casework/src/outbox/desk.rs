//! What people do with the outbox: see what waits or is in doubt, and say what is to happen with it.

use std::collections::BTreeMap;

use ::store::delivery_event::What;
use ::store::email::{self as rows, Email, EmailKind, EmailStatus};
use grants::authorisation::Act;
use wording::{Language, message};

use super::{Letter, OutboxError};
use crate::account::is_email;
use crate::actor::Note;
use crate::{Actor, Casework, to_the_end};

/// The word for an e-mail in the record of acts.
const SUBJECT: &str = "email";
/// So many of each status are shown; whoever has more in doubt has a mail server to mend first.
const MOST_SHOWN: i64 = 500;

/// Which e-mails of the outbox somebody wants to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those that failed, or else all: nobody should have to look for what failed, nor find an empty page.
    ToLookAt,
    /// All.
    All,
    /// Those that stand so.
    Only(EmailStatus),
}

/// What is in the outbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outbox {
    /// How many stand where.
    pub counts: BTreeMap<EmailStatus, i64>,
    /// Where those that are shown stand; nothing when all are shown.
    pub shown: Option<EmailStatus>,
    /// Those that are shown, the latest first.
    pub emails: Vec<Email>,
}

impl Outbox {
    /// How many stand so.
    pub fn count(&self, status: EmailStatus) -> i64 {
        self.counts.get(&status).copied().unwrap_or_default()
    }

    /// How many there are of what is shown; more than are listed when there are very many.
    pub fn of_shown(&self) -> i64 {
        match self.shown {
            Some(status) => self.count(status),
            None => self.counts.values().sum(),
        }
    }
}

/// What a person decides about an e-mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Decision {
    Again,
    Arrived,
    GivenUp,
}

impl Casework {
    /// What is in the outbox, with those that somebody wants to see.
    pub async fn outbox(&self, actor: &Actor, which: Which) -> Result<Outbox, OutboxError> {
        actor.must(Act::ReadMessages)?;
        let mut read = self.store().reader().await?;
        let counts: BTreeMap<EmailStatus, i64> =
            rows::counts(&mut read).await?.into_iter().collect();
        let failed = EmailStatus::Failed;
        let shown = match which {
            Which::ToLookAt => counts.contains_key(&failed).then_some(failed),
            Which::All => None,
            Which::Only(status) => Some(status),
        };
        let emails = match shown {
            Some(status) => rows::page(&mut read, status, MOST_SHOWN).await?,
            None => rows::latest(&mut read, MOST_SHOWN).await?,
        };
        Ok(Outbox {
            counts,
            shown,
            emails,
        })
    }

    /// An e-mail.
    pub async fn email(&self, actor: &Actor, id: &str) -> Result<Email, OutboxError> {
        actor.must(Act::ReadMessages)?;
        let found = rows::find(&mut self.store().reader().await?, id).await?;
        found.ok_or(OutboxError::NoSuchEmail)
    }

    /// Lets an e-mail that failed or is uncertain be sent again, as the same message.
    pub async fn send_email_again(&self, actor: &Actor, id: &str) -> Result<(), OutboxError> {
        self.decide(actor, id, Decision::Again).await
    }

    /// Notes that an uncertain e-mail arrived.
    pub async fn email_arrived(&self, actor: &Actor, id: &str) -> Result<(), OutboxError> {
        self.decide(actor, id, Decision::Arrived).await
    }

    /// Notes that an e-mail is not to be sent.
    pub async fn give_email_up(&self, actor: &Actor, id: &str) -> Result<(), OutboxError> {
        self.decide(actor, id, Decision::GivenUp).await
    }

    /// Puts an e-mail in that says nothing but that e-mail works.
    pub async fn post_trial(&self, actor: &Actor, address: &str) -> Result<String, OutboxError> {
        actor.must(Act::ResendMessages)?;
        let address = address.trim().to_owned();
        if !is_email(&address) {
            return Err(OutboxError::NoAddress);
        }
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let say = |words| Language::Swedish.say(&words);
            let mut transaction = this.store().begin().await?;
            let letter = Letter {
                kind: EmailKind::Test,
                about: ("account", &actor.id),
                organisation_id: None,
                address: &address,
                subject: &say(message!("deliveries-trial-subject")),
                body: &say(message!("deliveries-trial-body")),
                attachments: &[],
            };
            let id = this.post(&mut transaction, &actor, letter).await?;
            transaction.commit().await?;
            Ok(id)
        })
        .await
    }

    async fn decide(&self, actor: &Actor, id: &str, decision: Decision) -> Result<(), OutboxError> {
        actor.must(Act::ResendMessages)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let now = this.now();
            let mut transaction = this.store().begin().await?;
            let email = rows::find(&mut transaction, &id).await?;
            let email = email.ok_or(OutboxError::NoSuchEmail)?;
            let (done, act, what) = match decision {
                Decision::Again => (
                    rows::send_again(&mut transaction, &id, now).await?,
                    "sent_again",
                    What::Resent,
                ),
                Decision::Arrived => (
                    rows::note_arrived(&mut transaction, &id, now).await?,
                    "arrived",
                    What::Accepted,
                ),
                Decision::GivenUp => (
                    rows::cancel(&mut transaction, &id, now).await?,
                    "given_up",
                    What::GivenUp,
                ),
            };
            if !done {
                return Err(OutboxError::NotInDoubt);
            }
            this.note_on_delivery(&mut transaction, &email, what, "")
                .await?;
            let note = Note {
                act,
                subject_kind: SUBJECT,
                subject_id: &id,
                reason: None,
                details: "{}",
            };
            this.record_act(&mut transaction, &actor, note).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}
