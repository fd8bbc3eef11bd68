//! The ledger of a message: how it stands with each board, and sending again what did not arrive.

use std::collections::BTreeMap;

use ::store::delivery::Alike;
use ::store::delivery_event::{Channel, DeliveryEvent, NewEvent, What};
use ::store::email::EmailStatus;
use ::store::message::{self as message_rows, Message};
use ::store::{delivery, delivery_event};
use grants::authorisation::Act;

use super::copies::status_of;
use super::{DeliveryError, Line, MESSAGE};
use crate::actor::Note;
use crate::{Actor, Casework, to_the_end};

/// How it stands with a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// It was refused, came back, or somebody gave it up.
    Failed,
    /// Nobody can know whether it arrived.
    Uncertain,
    /// Nobody has said where to send it.
    NoAddress,
    /// It is on its way.
    OnItsWay,
    /// A mail server took it, and nobody has opened it here.
    NotOpened,
    /// Somebody opened it here, and nobody said that it is registered.
    NotConfirmed,
    /// It is registered.
    Confirmed,
}

impl Standing {
    /// All of them, those to look at first.
    pub const ALL: [Self; 7] = [
        Self::Failed,
        Self::Uncertain,
        Self::NoAddress,
        Self::OnItsWay,
        Self::NotOpened,
        Self::NotConfirmed,
        Self::Confirmed,
    ];

    /// Of a line. Who opened or confirmed it has it, whatever became of the e-mail.
    pub const fn of(line: &Line) -> Self {
        let delivery = &line.delivery;
        let has_copy = delivery.document_id.is_some();
        if delivery.confirmed.is_some() {
            return Self::Confirmed;
        }
        Self::before_confirmed(delivery.opened.is_some(), has_copy, line.email_status)
    }

    /// Of deliveries that stand alike.
    const fn of_alike(alike: &Alike) -> Self {
        if alike.confirmed {
            return Self::Confirmed;
        }
        Self::before_confirmed(alike.opened, alike.has_copy, alike.email_status)
    }

    const fn before_confirmed(opened: bool, has_copy: bool, email: Option<EmailStatus>) -> Self {
        if opened {
            return Self::NotConfirmed;
        }
        match email {
            Some(EmailStatus::Failed | EmailStatus::Bounced | EmailStatus::Cancelled) => {
                Self::Failed
            }
            Some(EmailStatus::Uncertain) => Self::Uncertain,
            Some(EmailStatus::Sent) => Self::NotOpened,
            None if has_copy => Self::NoAddress,
            Some(EmailStatus::Waiting | EmailStatus::Sending) | None => Self::OnItsWay,
        }
    }

    /// The word in addresses and tables.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::Uncertain => "uncertain",
            Self::NoAddress => "no-address",
            Self::OnItsWay => "on-its-way",
            Self::NotOpened => "not-opened",
            Self::NotConfirmed => "not-confirmed",
            Self::Confirmed => "confirmed",
        }
    }

    /// Of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// Whether it can be sent again without anybody getting it twice.
    pub const fn can_be_sent_again(self) -> bool {
        matches!(self, Self::Failed | Self::NoAddress)
    }
}

/// How many boards stand how with a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally(BTreeMap<Standing, usize>);

impl Tally {
    fn add(&mut self, standing: Standing, number: usize) {
        *self.0.entry(standing).or_default() += number;
    }

    /// How many stand so.
    pub fn count(&self, standing: Standing) -> usize {
        self.0.get(&standing).copied().unwrap_or_default()
    }

    /// How many boards there are in all.
    pub fn boards(&self) -> usize {
        self.0.values().sum()
    }

    /// How many got it: a mail server took it, or somebody opened it here.
    pub fn got(&self) -> usize {
        self.count(Standing::NotOpened) + self.opened()
    }

    /// How many opened it here, or said that it is registered without having done so.
    pub fn opened(&self) -> usize {
        self.count(Standing::NotConfirmed) + self.confirmed()
    }

    /// How many said that it is registered.
    pub fn confirmed(&self) -> usize {
        self.count(Standing::Confirmed)
    }

    /// How many it could not be sent to: it was refused, came back, or was given up.
    pub fn failed(&self) -> usize {
        self.count(Standing::Failed)
    }
}

/// The ledger of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    /// The message.
    pub message: Message,
    /// A line for each board, by kind and name.
    pub lines: Vec<Line>,
}

impl Ledger {
    /// How many boards stand how.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for line in &self.lines {
            tally.add(Standing::of(line), 1);
        }
        tally
    }
}

/// What became of sending again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resent {
    /// So many were put in again.
    pub sent: usize,
    /// So many still have no address.
    pub without_address: usize,
}

impl Casework {
    /// The ledger of a message that was sent.
    pub async fn ledger(&self, actor: &Actor, message_id: &str) -> Result<Ledger, DeliveryError> {
        actor.must(Act::ReadMessages)?;
        let mut read = self.store().reader().await?;
        let message = message_rows::find(&mut read, message_id).await?;
        let message = message.filter(|message| message.number.is_some());
        let message = message.ok_or(DeliveryError::NoSuchDelivery)?;
        let lines = delivery::lines(&mut read, message_id).await?;
        Ok(Ledger { message, lines })
    }

    /// How every message that was sent stands with the boards, by the id of the message.
    pub async fn tallies(&self, actor: &Actor) -> Result<BTreeMap<String, Tally>, DeliveryError> {
        actor.must(Act::ReadMessages)?;
        let mut all: BTreeMap<String, Tally> = BTreeMap::new();
        for alike in delivery::counts(&mut self.store().reader().await?).await? {
            let standing = Standing::of_alike(&alike);
            let number = usize::try_from(alike.number).unwrap_or_default();
            all.entry(alike.message_id)
                .or_default()
                .add(standing, number);
        }
        Ok(all)
    }

    /// What happened to a delivery of a message, the first first.
    pub async fn delivery_events(
        &self,
        actor: &Actor,
        delivery_id: &str,
    ) -> Result<Vec<DeliveryEvent>, DeliveryError> {
        actor.must(Act::ReadMessages)?;
        let mut read = self.store().reader().await?;
        Ok(delivery_event::of(&mut read, delivery_id).await?)
    }

    /// Sends a message again to those it did not reach: to one, or to all of them. Whoever has it, or may have it, gets it
    /// no second time.
    pub async fn resend(
        &self,
        actor: &Actor,
        message_id: &str,
        only: Option<&str>,
    ) -> Result<Resent, DeliveryError> {
        actor.must(Act::ResendMessages)?;
        let (this, actor) = (self.clone(), actor.clone());
        let (message_id, only) = (message_id.to_owned(), only.map(str::to_owned));
        to_the_end(async move {
            let mut transaction = this.store().begin().await?;
            let message = message_rows::find(&mut transaction, &message_id).await?;
            let message = message.ok_or(DeliveryError::NoSuchDelivery)?;
            let mut resent = Resent {
                sent: 0,
                without_address: 0,
            };
            for line in delivery::lines(&mut transaction, &message_id).await? {
                let one = &line.delivery;
                if only.as_ref().is_some_and(|only| *only != one.id)
                    || !Standing::of(&line).can_be_sent_again()
                {
                    continue;
                }
                let Some(document_id) = one.document_id.as_deref() else {
                    continue;
                };
                if status_of(&mut transaction, one).await?.is_some() {
                    let event = NewEvent {
                        delivery_id: &one.id,
                        at: this.now(),
                        what: What::Resent,
                        channel: Channel::Email,
                        detail: "",
                        actor_id: &actor.id,
                    };
                    delivery_event::append(&mut transaction, event).await?;
                }
                let posting = this.post_copy(&mut transaction, &actor, &message, one, document_id);
                if posting.await? {
                    resent.sent += 1;
                } else {
                    resent.without_address += 1;
                }
            }
            if resent.sent + resent.without_address == 0 {
                return Err(DeliveryError::NothingToSend);
            }
            let details = serde_json::json!({ "sent": resent.sent, "delivery": only });
            let note = Note {
                act: "sent_again",
                subject_kind: MESSAGE,
                subject_id: &message_id,
                reason: None,
                details: &details.to_string(),
            };
            this.record_act(&mut transaction, &actor, note).await?;
            transaction.commit().await?;
            Ok(resent)
        })
        .await
    }
}
