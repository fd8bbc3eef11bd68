//! Contacts: who to ask at an organisation. What is said about a person is in one table and nowhere else; the record of
//! acts holds ids and which fields changed, so that a person can be removed and the record still holds.

mod demo;
mod details;
mod export;
mod import;
mod matching;
mod own_page;
mod round;
mod table;
mod words;

use ::store::audit::{self, Recorded};
use ::store::contact as rows;
use ::store::{Read, StoreError, Transaction, organisation};
use grants::authorisation::Act;

pub use ::store::contact::Contact;
pub use details::{Details, Fault, Field, Purpose};
pub use import::{
    Choice, ContactFile, Imported, LARGEST_FILE_BYTES, MOST_ROWS, Outcome, Plan, Planned,
};
pub use matching::{Candidate, Same};
pub use own_page::{LINK_LASTS, OPENED_LASTS, OwnContact};
pub use round::{Answer, RoundState, State, is_old};
pub use table::{Column, RowFault};

use crate::actor::Note;
use crate::id::{self, NoRandomness};
use crate::{Actor, Casework, NotAllowed, to_the_end};

/// More people than this nobody at an organisation needs to be asked about.
pub const MOST_CONTACTS: usize = 200;
/// More acts than this on one contact are not listed.
const MOST_ACTS: i64 = 200;
/// The longest text about why a contact was removed.
pub const LONGEST_NOTE_CHARACTERS: usize = 1_000;

pub(crate) const SUBJECT: &str = "contact";

/// Why something about contacts is not done.
#[derive(Debug, thiserror::Error)]
pub enum ContactError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is none that the person may see.
    #[error("there is no such contact")]
    NoSuchContact,
    /// There is no such organisation, or it is closed.
    #[error("there is no such organisation")]
    NoSuchOrganisation,
    /// There is no such round.
    #[error("there is no such round")]
    NoSuchRound,
    /// Somebody changed the contact meanwhile.
    #[error("somebody changed the contact meanwhile")]
    Stale,
    /// What is said about the contact cannot be kept.
    #[error("what is said about the contact cannot be kept")]
    Wrong(Vec<Fault>),
    /// The text about why is too long.
    #[error("the note is too long")]
    NoteTooLong,
    /// The organisation has as many contacts as anybody needs.
    #[error("the organisation has too many contacts")]
    TooMany,
    /// A round is open already, or the year has had one.
    #[error("there is a round already")]
    RoundThere,
    /// The round is closed.
    #[error("the round is closed")]
    RoundClosed,
    /// The last day to answer has been, or is too far away.
    #[error("the last day to answer does not fit")]
    DayDoesNotFit,
    /// The file cannot be read.
    #[error("the file cannot be read")]
    Unreadable(Box<agreement::population::ImportProblems>),
    /// The file is no table of contacts.
    #[error("the file is no table of contacts")]
    NoTable,
    /// A column that must be there is missing, or stands twice.
    #[error("a column is missing or stands twice: {0:?}")]
    ColumnMissing(Column),
    /// The file is larger than any register.
    #[error("the file is too large")]
    TooLarge,
    /// Something changed since the preview was shown.
    #[error("the preview is not what would be done now")]
    PreviewChanged,
    /// A choice that must be made is not made.
    #[error("a choice is missing for row {0}")]
    ChoiceMissing(usize),
    /// Nobody said what the export is for.
    #[error("nobody said what it is for")]
    ReasonMissing,
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

/// Who said what is known about a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// The organisation itself.
    Organisation,
    /// The coordinator.
    Coordinator,
    /// The person.
    Person,
    /// A file.
    File(String),
}

impl Source {
    /// The word kept in the register.
    pub fn word(&self) -> String {
        match self {
            Self::Organisation => "organisation".to_owned(),
            Self::Coordinator => "coordinator".to_owned(),
            Self::Person => "person".to_owned(),
            Self::File(name) => format!("import {name}").trim_end().to_owned(),
        }
    }

    /// The source of a word.
    pub fn from_word(word: &str) -> Self {
        match word {
            "organisation" => Self::Organisation,
            "coordinator" => Self::Coordinator,
            "person" => Self::Person,
            other => Self::File(
                other
                    .strip_prefix("import")
                    .unwrap_or(other)
                    .trim()
                    .to_owned(),
            ),
        }
    }

    /// Of somebody who says something about a contact of an organisation.
    fn of(actor: &Actor, organisation_id: &str) -> Self {
        if actor.organisation_id() == Some(organisation_id) {
            Self::Organisation
        } else {
            Self::Coordinator
        }
    }
}

/// Why a contact is removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemovalReason {
    /// The person has left.
    Left,
    /// The person has other duties now.
    OtherDuties,
    /// It was wrong, or stood twice.
    Wrong,
    /// The person asked for it.
    Asked,
    /// Nobody has confirmed it for long.
    Old,
}

impl RemovalReason {
    /// All reasons.
    pub const ALL: [Self; 5] = [
        Self::Left,
        Self::OtherDuties,
        Self::Wrong,
        Self::Asked,
        Self::Old,
    ];

    /// The word kept in the register.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::OtherDuties => "other_duties",
            Self::Wrong => "wrong",
            Self::Asked => "asked",
            Self::Old => "old",
        }
    }

    /// The reason of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.word() == word)
    }
}

impl Casework {
    /// The contacts somebody may see: those of their organisation, or all.
    pub async fn contacts(&self, actor: &Actor) -> Result<Vec<Contact>, ContactError> {
        actor.must(Act::ReadContacts)?;
        let mut read = self.store.reader().await?;
        if sees_all(actor) {
            return Ok(rows::all(&mut read).await?);
        }
        match actor.organisation_id() {
            Some(own) => Ok(rows::of_organisation(&mut read, own).await?),
            None => Ok(Vec::new()),
        }
    }

    /// A contact somebody may see, removed or not.
    pub async fn contact(&self, actor: &Actor, id: &str) -> Result<Contact, ContactError> {
        seen(&mut self.store.reader().await?, actor, id).await
    }

    /// What was done with a contact somebody may see, the latest first.
    pub async fn contact_history(
        &self,
        actor: &Actor,
        id: &str,
    ) -> Result<Vec<Recorded>, ContactError> {
        let mut read = self.store.reader().await?;
        seen(&mut read, actor, id).await?;
        Ok(audit::of_subject(&mut read, SUBJECT, id, MOST_ACTS, None).await?)
    }

    /// Adds a contact and gives its id. What an organisation says about its own is confirmed that day.
    pub async fn add_contact(
        &self,
        actor: &Actor,
        organisation_id: &str,
        details: Details,
    ) -> Result<String, ContactError> {
        may_change(actor, organisation_id, ContactError::NoSuchOrganisation)?;
        let details = details.checked().map_err(ContactError::Wrong)?;
        let source = Source::of(actor, organisation_id);
        let (this, actor, organisation_id) =
            (self.clone(), actor.clone(), organisation_id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            must_be_open(&mut transaction, &organisation_id).await?;
            let there = rows::of_organisation(&mut transaction, &organisation_id).await?;
            if there.len() >= MOST_CONTACTS {
                return Err(ContactError::TooMany);
            }
            let id = id::new()?;
            let of = &organisation_id;
            this.insert_contact(&mut transaction, &actor, &id, of, details, &source)
                .await?;
            transaction.commit().await?;
            Ok(id)
        })
        .await
    }

    /// Changes what is said about a contact, as it was at a revision.
    pub async fn change_contact(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        details: Details,
    ) -> Result<(), ContactError> {
        let details = details.checked().map_err(ContactError::Wrong)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let contact = changeable(&mut transaction, &actor, &id).await?;
            let source = Source::of(&actor, &contact.organisation_id);
            let update = this.update_contact(
                &mut transaction,
                &actor,
                contact,
                revision,
                &details,
                &source,
            );
            update.await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Notes that contacts hold, all or none of them.
    pub async fn confirm_contacts(
        &self,
        actor: &Actor,
        ids: &[String],
    ) -> Result<(), ContactError> {
        actor.must(Act::ChangeContacts)?;
        let (this, actor, ids) = (self.clone(), actor.clone(), ids.to_vec());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            for id in &ids {
                let contact = changeable(&mut transaction, &actor, id).await?;
                this.note_confirmed(&mut transaction, &actor, &contact)
                    .await?;
            }
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Removes what is said about a contact. Its place stays, for the record of acts refers to it.
    pub async fn remove_contact(
        &self,
        actor: &Actor,
        id: &str,
        reason: RemovalReason,
        note: Option<&str>,
    ) -> Result<(), ContactError> {
        let note = note.map(str::trim).filter(|note| !note.is_empty());
        if note.is_some_and(|note| note.chars().count() > LONGEST_NOTE_CHARACTERS) {
            return Err(ContactError::NoteTooLong);
        }
        let note = note.map(str::to_owned);
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let contact = changeable(&mut transaction, &actor, &id).await?;
            let removal =
                this.empty_contact(&mut transaction, &actor, &contact, reason, note.as_deref());
            removal.await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    async fn insert_contact(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        id: &str,
        organisation_id: &str,
        details: Details,
        source: &Source,
    ) -> Result<(), ContactError> {
        let now = self.now();
        let confirmed_on = (*source == Source::Organisation).then(|| self.today());
        let fields = details.fields();
        let contact = Contact {
            id: id.to_owned(),
            organisation_id: organisation_id.to_owned(),
            purpose: details.purpose.word().to_owned(),
            name: Some(details.name),
            title: details.title,
            email: details.email,
            phone: details.phone,
            source: source.word(),
            revision: 1,
            created_by: actor.id.clone(),
            created_at: now,
            changed_by: actor.id.clone(),
            changed_at: now,
            confirmed_on,
            link: None,
            removed: None,
            removed_reason: None,
            removed_note: None,
        };
        rows::insert(transaction, &contact).await?;
        let act = match source {
            Source::File(_) => "imported",
            _ => "added",
        };
        self.note_contact(transaction, actor, act, &contact, &fields)
            .await?;
        Ok(())
    }

    async fn update_contact(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        contact: Contact,
        revision: i64,
        details: &Details,
        source: &Source,
    ) -> Result<(), ContactError> {
        if contact.revision != revision {
            return Err(ContactError::Stale);
        }
        let fields = details.differing(&contact);
        let by_those_who_know = matches!(source, Source::Organisation | Source::Person);
        if fields.is_empty() {
            // Whoever saves what stands there says that it holds.
            if by_those_who_know {
                self.note_confirmed(transaction, actor, &contact).await?;
            }
            return Ok(());
        }
        let confirmed_on = if by_those_who_know {
            Some(self.today())
        } else {
            contact.confirmed_on
        };
        let changed = Contact {
            purpose: details.purpose.word().to_owned(),
            name: Some(details.name.clone()),
            title: details.title.clone(),
            email: details.email.clone(),
            phone: details.phone.clone(),
            source: source.word(),
            changed_by: actor.id.clone(),
            changed_at: self.now(),
            confirmed_on,
            ..contact
        };
        if !rows::change(transaction, &changed, revision).await? {
            return Err(ContactError::Stale);
        }
        self.note_contact(transaction, actor, "changed", &changed, &fields)
            .await?;
        Ok(())
    }

    async fn note_confirmed(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        contact: &Contact,
    ) -> Result<(), ContactError> {
        rows::confirm(transaction, &contact.id, self.today()).await?;
        self.note_contact(transaction, actor, "confirmed", contact, &[])
            .await?;
        Ok(())
    }

    async fn empty_contact(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        contact: &Contact,
        reason: RemovalReason,
        note: Option<&str>,
    ) -> Result<(), ContactError> {
        // The name of a file may be that of a person.
        let source = match Source::from_word(&contact.source) {
            Source::File(_) => Source::File(String::new()),
            other => other,
        };
        let removal = rows::Removal {
            by: &actor.id,
            at: self.now(),
            reason: reason.word(),
            note,
            source: &source.word(),
        };
        rows::remove(transaction, &contact.id, removal).await?;
        let details = serde_json::json!({
            "organisation": contact.organisation_id,
            "reason": reason.word(),
        });
        let note = Note {
            act: "removed",
            subject_kind: SUBJECT,
            subject_id: &contact.id,
            reason: None,
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }

    async fn note_contact(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        contact: &Contact,
        fields: &[Field],
    ) -> Result<(), StoreError> {
        let fields: Vec<&str> = fields.iter().map(|field| field.word()).collect();
        let details = serde_json::json!({
            "organisation": contact.organisation_id,
            "fields": fields,
        });
        let note = Note {
            act,
            subject_kind: SUBJECT,
            subject_id: &contact.id,
            reason: None,
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}

/// Whether somebody sees the contacts of every organisation.
pub fn sees_all(actor: &Actor) -> bool {
    // No organisation has an empty id, so this asks about one that is not theirs.
    actor.may(Act::ReadContacts, "", true)
}

/// A contact somebody may see.
async fn seen(read: &mut impl Read, actor: &Actor, id: &str) -> Result<Contact, ContactError> {
    actor.must(Act::ReadContacts)?;
    let contact = rows::find(read, id).await?;
    contact
        .filter(|contact| actor.may(Act::ReadContacts, &contact.organisation_id, true))
        .ok_or(ContactError::NoSuchContact)
}

/// A contact somebody may change, which is not removed.
async fn changeable(
    read: &mut impl Read,
    actor: &Actor,
    id: &str,
) -> Result<Contact, ContactError> {
    let contact = seen(read, actor, id).await?;
    may_change(actor, &contact.organisation_id, ContactError::NoSuchContact)?;
    if contact.removed.is_some() {
        return Err(ContactError::NoSuchContact);
    }
    Ok(contact)
}

/// Refuses whoever may not change the contacts of an organisation; those who may not even see them learn nothing.
fn may_change(
    actor: &Actor,
    organisation_id: &str,
    unseen: ContactError,
) -> Result<(), ContactError> {
    if actor.may(Act::ChangeContacts, organisation_id, true) {
        return Ok(());
    }
    if !actor.may(Act::ReadContacts, organisation_id, true)
        && actor.may_somewhere(Act::ReadContacts)
    {
        return Err(unseen);
    }
    Err(ContactError::NotAllowed(NotAllowed {
        act: Act::ChangeContacts,
    }))
}

async fn must_be_open(read: &mut impl Read, organisation_id: &str) -> Result<(), ContactError> {
    let organisation = organisation::find(read, organisation_id).await?;
    organisation
        .filter(|organisation| organisation.closed_at.is_none())
        .map(|_| ())
        .ok_or(ContactError::NoSuchOrganisation)
}
