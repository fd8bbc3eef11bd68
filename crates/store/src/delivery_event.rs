//! What happened to a delivery, in order, and never changed.

use jiff::Timestamp;

use crate::value::values;
use crate::{Read, StoreError, Transaction};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// The message was sent, so the organisation gets it.
    Planned,
    /// Its copy was made.
    Typeset,
    /// An e-mail was put in.
    Posted,
    /// A mail server took it, or somebody knows that it arrived.
    Accepted,
    /// No mail server takes it.
    Refused,
    /// A mail server takes it later.
    Postponed,
    /// Nobody can know whether a mail server took it.
    Uncertain,
    /// It came back.
    Bounced,
    /// Somebody lets it be sent again.
    Resent,
    /// Somebody of the organisation opened it here.
    Opened,
    /// Somebody of the organisation said that it is registered.
    Confirmed,
    /// Nobody has said where to send it.
    NoAddress,
    /// Somebody decided that it is not to be sent.
    GivenUp,
}

/// How it happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Channel {
    /// By e-mail.
    Email,
    /// Here on the site.
    Site,
}

/// Something that happened to a delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryEvent {
    /// The delivery.
    pub delivery_id: String,
    /// Its place among those of the delivery, from 1.
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: What,
    /// How.
    pub channel: Channel,
    /// What a server said, or which document or e-mail it was.
    pub detail: String,
    /// Who did it.
    pub actor_id: String,
}

/// Something that happened now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewEvent<'a> {
    /// The delivery.
    pub delivery_id: &'a str,
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: What,
    /// How.
    pub channel: Channel,
    /// What a server said, or which document or e-mail it was.
    pub detail: &'a str,
    /// Who did it.
    pub actor_id: &'a str,
}

/// Notes what happened, after all that happened before.
pub async fn append(transaction: &mut Transaction, new: NewEvent<'_>) -> Result<(), StoreError> {
    let sql = "insert into delivery_event (delivery_id, number, at, what, channel, detail, actor_id) \
               select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 from delivery_event where delivery_id = $1";
    let values = values![
        new.delivery_id,
        new.at,
        new.what.word(),
        new.channel.word(),
        new.detail,
        new.actor_id,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// What happened to a delivery, the first first.
pub async fn of(read: &mut impl Read, delivery_id: &str) -> Result<Vec<DeliveryEvent>, StoreError> {
    let sql = "select delivery_id, number, at, what, channel, detail, actor_id from delivery_event \
               where delivery_id = $1 order by number";
    let rows = read.connection().rows(sql, values![delivery_id]).await?;
    let event = |row: &crate::row::Row| {
        let row = row.of("delivery_event", "delivery_id");
        Ok(DeliveryEvent {
            delivery_id: row.text("delivery_id")?,
            number: row.integer("number")?,
            at: row.instant("at")?,
            what: row.word("what", What::from_word)?,
            channel: row.word("channel", Channel::from_word)?,
            detail: row.text("detail")?,
            actor_id: row.text("actor_id")?,
        })
    };
    rows.iter().map(event).collect()
}

impl What {
    /// All of it.
    pub const ALL: [Self; 13] = [
        Self::Planned,
        Self::Typeset,
        Self::Posted,
        Self::Accepted,
        Self::Refused,
        Self::Postponed,
        Self::Uncertain,
        Self::Bounced,
        Self::Resent,
        Self::Opened,
        Self::Confirmed,
        Self::NoAddress,
        Self::GivenUp,
    ];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Typeset => "typeset",
            Self::Posted => "posted",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Postponed => "postponed",
            Self::Uncertain => "uncertain",
            Self::Bounced => "bounced",
            Self::Resent => "resent",
            Self::Opened => "opened",
            Self::Confirmed => "confirmed",
            Self::NoAddress => "no_address",
            Self::GivenUp => "given_up",
        }
    }

    /// What a word means.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|what| what.word() == word)
    }
}

impl Channel {
    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Site => "site",
        }
    }

    /// The channel of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Email, Self::Site]
            .into_iter()
            .find(|channel| channel.word() == word)
    }
}
