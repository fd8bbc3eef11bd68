//! The register (diarium): what came in and went out gets its number in the transaction in which it did.

mod giving_out;
mod searching;
mod words;

use ::store::register_entry as rows;
use ::store::{Read, StoreError, Transaction, account, secrecy_mark};
use grants::authorisation::Act;

pub use ::store::register_entry::{Direction, RegisterEntry};
pub use ::store::secrecy_mark::{Secrecy, SecrecyMark};
pub use giving_out::{PublicEntry, PublicText};
pub use searching::{ENTRIES_ON_A_PAGE, Found, Sought};
pub use words::{direction, secrecy};

use crate::actor::{Fallen, Note};
use crate::id::{self, NoRandomness};
use crate::{Actor, Casework, NotAllowed, to_the_end};

/// The word for entries of the register in the record of acts.
pub const SUBJECT: &str = "register_entry";
/// The longest ground: a paragraph and a few words.
pub const LONGEST_GROUND_CHARACTERS: usize = 200;
/// So many decisions there may be about one entry.
pub const MOST_MARKS: usize = 100;

/// Why something is not done with the register.
#[derive(Debug, thiserror::Error)]
pub enum RegisterError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no entry with this number.
    #[error("there is no such entry")]
    NoSuchEntry,
    /// Something is kept back, and nobody says by which rule.
    #[error("a ground is needed")]
    GroundMissing,
    /// The ground is too long.
    #[error("the ground is too long")]
    GroundTooLong,
    /// The ground has several lines, or characters that cannot be seen.
    #[error("the ground is no line of text")]
    GroundNotALine,
    /// Somebody decided meanwhile.
    #[error("somebody decided meanwhile")]
    Newer,
    /// More was decided about the entry than anybody needs.
    #[error("there are too many decisions about the entry")]
    TooManyMarks,
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for RegisterError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

/// An entry with the decisions about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedEntry {
    /// The entry.
    pub entry: RegisterEntry,
    /// What was decided about keeping it back, the first first, each with the name of who did.
    pub marks: Vec<(SecrecyMark, String)>,
}

/// Something that came in or went out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NewEntry<'a> {
    pub(crate) direction: Direction,
    /// The name of an organisation.
    pub(crate) sender: &'a str,
    /// The name of an organisation, or all boards.
    pub(crate) recipient: &'a str,
    pub(crate) subject: &'a str,
    /// What kind of thing it is, and which one.
    pub(crate) about: (&'a str, &'a str),
    pub(crate) document_id: Option<&'a str>,
    pub(crate) agreement_id: Option<&'a str>,
    pub(crate) organisation_id: Option<&'a str>,
}

impl Casework {
    /// Enters something, with the next number of the year.
    pub(crate) async fn enter(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        new: NewEntry<'_>,
    ) -> Result<RegisterEntry, RegisterError> {
        let now = self.now();
        let year = i64::from(wording::stockholm(now).date().year());
        let owned = |text: Option<&str>| text.map(str::to_owned);
        let entry = RegisterEntry {
            year,
            number: rows::last_number(transaction, year).await? + 1,
            id: id::new()?,
            direction: new.direction,
            at: now,
            sender: new.sender.to_owned(),
            recipient: new.recipient.to_owned(),
            subject: new.subject.to_owned(),
            about_kind: new.about.0.to_owned(),
            about_id: new.about.1.to_owned(),
            document_id: owned(new.document_id),
            agreement_id: owned(new.agreement_id),
            organisation_id: owned(new.organisation_id),
            registered_by: actor.id.clone(),
        };
        rows::insert(transaction, &entry).await?;
        Ok(entry)
    }

    /// What was entered about a thing when it came in or went out.
    pub(crate) async fn entry_about(
        &self,
        (kind, id): (&str, &str),
        direction: Direction,
    ) -> Result<Option<RegisterEntry>, StoreError> {
        let entries = rows::about(&mut self.store.reader().await?, kind, id).await?;
        Ok(entries
            .into_iter()
            .find(|entry| entry.direction == direction))
    }

    /// An entry with the decisions about it, by its year and number.
    pub async fn register_entry(
        &self,
        actor: &Actor,
        year: i64,
        number: i64,
    ) -> Result<MarkedEntry, RegisterError> {
        actor.must(Act::ReadRegister)?;
        let mut read = self.store.reader().await?;
        let entry = found(&mut read, year, number).await?;
        let mut marks = Vec::new();
        for mark in secrecy_mark::of_entry(&mut read, &entry.id).await? {
            let account = account::find(&mut read, &mark.decided_by).await?;
            let name = account.map_or_else(|| mark.decided_by.clone(), |account| account.name);
            marks.push((mark, name));
        }
        Ok(MarkedEntry { entry, marks })
    }

    /// Decides what of an entry is kept back when the register is given out, as whoever decides has read the decisions
    /// there are: so many.
    pub async fn mark_secrecy(
        &self,
        actor: &Actor,
        (year, number): (i64, i64),
        after: usize,
        secrecy: Secrecy,
        ground: &str,
    ) -> Result<(), RegisterError> {
        actor.must(Act::MarkSecrecy)?;
        let ground = checked_ground(secrecy, ground)?;
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let act = Act::MarkSecrecy;
            this.must_stand(&mut transaction, &actor, act).await?;
            let entry = found(&mut transaction, year, number).await?;
            let there = secrecy_mark::of_entry(&mut transaction, &entry.id).await?;
            if there.len() != after {
                return Err(RegisterError::Newer);
            }
            if there.len() >= MOST_MARKS {
                return Err(RegisterError::TooManyMarks);
            }
            let mark = SecrecyMark {
                entry_id: entry.id,
                number: there.last().map_or(0, |last| last.number) + 1,
                secrecy,
                ground,
                decided_by: actor.id.clone(),
                decided_at: this.now(),
            };
            secrecy_mark::insert(&mut transaction, &mark).await?;
            let details = serde_json::json!({
                "entry": format!("{year}:{number}"),
                "mark": secrecy.word(),
            });
            let note = Note {
                act: "secrecy_marked",
                subject_kind: SUBJECT,
                subject_id: &mark.entry_id,
                reason: None,
                details: &details.to_string(),
            };
            this.record_act(&mut transaction, &actor, note).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}

async fn found(
    read: &mut impl Read,
    year: i64,
    number: i64,
) -> Result<RegisterEntry, RegisterError> {
    let entry = rows::find(read, year, number).await?;
    entry.ok_or(RegisterError::NoSuchEntry)
}

/// A ground as it is kept.
fn checked_ground(secrecy: Secrecy, typed: &str) -> Result<String, RegisterError> {
    let ground = typed.trim();
    if ground.is_empty() && secrecy != Secrecy::None {
        return Err(RegisterError::GroundMissing);
    }
    if ground.chars().count() > LONGEST_GROUND_CHARACTERS {
        return Err(RegisterError::GroundTooLong);
    }
    if ground.chars().any(char::is_control) {
        return Err(RegisterError::GroundNotALine);
    }
    Ok(ground.to_owned())
}
