//! Organisations: those everybody knows are there from the start; others are added, changed, closed and imported, each
//! with a reason and a trace.

mod change;
mod export;
mod import;
mod known;
mod people;
mod plan;
mod refusal;

use ::store::audit::{self, Recorded};
use ::store::organisation::{self as rows, Organisation, StandsFor};
use ::store::{Read, StoreError, Transaction};
use agreement::organisations::TableFault;
use grants::authorisation::Act;
use grants::organisation::OrganisationRefusal;
use grants::{Code, OrganisationKind, OrganisationNumber, Recipient};

use crate::id::NoRandomness;
use crate::{Actor, Casework, NotAllowed};

pub use export::csv;
pub(crate) use people::addresses;
pub use plan::{Added, Changed, ImportFault, LeftOut, Preview};

/// The id of the organisation that coordinates the agreements.
pub const COORDINATOR: &str = "skr";
/// The id of the organisation that runs this system.
pub const OPERATOR: &str = "driften";

/// The word for organisations in the record of acts.
pub const SUBJECT: &str = "organisation";

/// The most acts shown of the history of one organisation.
const MOST_ACTS: i64 = 200;

/// The longest reason.
pub const LONGEST_REASON_CHARACTERS: usize = 2000;

/// Why nothing was done with an organisation. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum OrganisationError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no such organisation, or it is none of theirs.
    #[error("there is no such organisation")]
    NoSuchOrganisation,
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// It cannot be as it is said to be.
    #[error(transparent)]
    Refused(#[from] OrganisationRefusal),
    /// Another has the number.
    #[error("{name} has the number")]
    NumberTaken {
        /// The name of the other.
        name: String,
    },
    /// Another of the same kind has the name.
    #[error("another has the name")]
    NameTaken {
        /// The name.
        name: String,
    },
    /// Somebody else changed it meanwhile: this is how it stands now.
    #[error("somebody else changed it meanwhile")]
    Stale(Box<Organisation>),
    /// It is closed.
    #[error("it is closed")]
    Closed,
    /// Nothing would be changed.
    #[error("nothing would be changed")]
    NothingChanged,
    /// A reason is needed.
    #[error("a reason is needed")]
    ReasonMissing,
    /// The reason is longer than any.
    #[error("the reason is too long")]
    ReasonTooLong,
    /// People act for it.
    #[error("{count} mandates are proposed or in force")]
    HasMandates {
        /// How many mandates are proposed or in force.
        count: usize,
    },
    /// It stands for recipients or runs the service: without it nobody could act for them.
    #[error("it comes with the program")]
    ComesWithTheProgram,
    /// The file is no table of organisations.
    #[error(transparent)]
    Table(#[from] TableFault),
    /// A file would change more than all organisations there are.
    #[error("the file would change too much")]
    TooManyChanges,
    /// What the file would change is not what was shown.
    #[error("what would be changed is not what was shown")]
    PreviewChanged,
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

/// What can be said of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Its name.
    pub name: String,
    /// Its number; none where nobody has said it.
    pub number: Option<OrganisationNumber>,
    /// The county it lies in.
    pub county: Option<Code>,
}

impl Facts {
    /// Those of an organisation as it stands.
    pub fn of(organisation: &Organisation) -> Self {
        Self {
            name: organisation.name.clone(),
            number: read(organisation.number.as_ref()),
            county: read(organisation.county.as_ref()),
        }
    }

    /// The facts as the rules want them, or why they cannot be so.
    fn checked(self, kind: OrganisationKind) -> Result<Self, OrganisationRefusal> {
        let name = grants::organisation::name(&self.name)?;
        grants::organisation::facts(kind, self.number.as_ref(), self.county.is_some())?;
        Ok(Self { name, ..self })
    }
}

/// What was stored as a word or digits; nothing where it cannot be read, which no rule lets in.
fn read<T: std::str::FromStr>(text: Option<&String>) -> Option<T> {
    text.and_then(|text| text.parse().ok())
}

/// An organisation and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The organisation.
    pub organisation: Organisation,
    /// The recipients it stands for, by level and code.
    pub recipients: Vec<Recipient>,
}

impl Casework {
    /// Every organisation, closed ones too.
    pub async fn organisations(&self) -> Result<Vec<Organisation>, StoreError> {
        rows::all(&mut self.store.reader().await?).await
    }

    /// The organisations a person may see, closed ones too, with what they stand for.
    pub async fn organisations_seen_by(
        &self,
        actor: &Actor,
    ) -> Result<Vec<Listed>, OrganisationError> {
        actor.must(Act::ReadOrganisations)?;
        let mut read = self.store.reader().await?;
        let all = rows::all(&mut read).await?;
        let recipients = rows::recipients(&mut read).await?;
        let seen = all.into_iter().filter(|one| may_see(actor, &one.id));
        let listed = seen.map(|organisation| Listed {
            recipients: of_register(
                recipients
                    .iter()
                    .filter(|one| one.organisation_id == organisation.id),
            ),
            organisation,
        });
        Ok(listed.collect())
    }

    /// An organisation a person may see.
    pub async fn organisation(&self, actor: &Actor, id: &str) -> Result<Listed, OrganisationError> {
        let mut read = self.store.reader().await?;
        let organisation = seen(&mut read, actor, id).await?;
        let recipients = rows::recipients_of(&mut read, id).await?;
        Ok(Listed {
            organisation,
            recipients: of_register(recipients.iter()),
        })
    }

    /// What was done to an organisation a person may see, the latest first.
    pub async fn organisation_history(
        &self,
        actor: &Actor,
        id: &str,
    ) -> Result<Vec<Recorded>, OrganisationError> {
        let mut read = self.store.reader().await?;
        seen(&mut read, actor, id).await?;
        Ok(audit::of_subject(&mut read, SUBJECT, id, MOST_ACTS, None).await?)
    }

    /// Adds those everybody knows that are not there yet. Numbers nobody has said are left out.
    pub(crate) async fn add_known(&self, transaction: &mut Transaction) -> Result<(), StoreError> {
        let (actor, now) = (Actor::program(), self.now());
        let there = rows::all(transaction).await?;
        for known in known::known() {
            if there.iter().any(|one| one.id == known.id) {
                continue;
            }
            let organisation = Organisation {
                id: known.id,
                kind: known.kind,
                name: known.name,
                number: None,
                county: known.county,
                revision: 1,
                created_by: actor.id.clone(),
                created_at: now,
                changed_by: actor.id.clone(),
                changed_at: now,
                closed_at: None,
            };
            rows::insert(transaction, &organisation).await?;
            for (level, code) in known.recipients {
                rows::insert_recipient(transaction, &organisation.id, level, code).await?;
            }
        }
        Ok(())
    }
}

fn may_see(actor: &Actor, id: &str) -> bool {
    actor.may(Act::ReadOrganisations, id, true)
}

/// An organisation, for those who may see it; others are not told whether there is one.
async fn seen(
    read: &mut impl Read,
    actor: &Actor,
    id: &str,
) -> Result<Organisation, OrganisationError> {
    let found = rows::find(read, id).await?;
    let found = found.filter(|_| may_see(actor, id));
    found.ok_or(OrganisationError::NoSuchOrganisation)
}

/// The recipients of the register.
fn of_register<'r>(stands_for: impl Iterator<Item = &'r StandsFor>) -> Vec<Recipient> {
    let register = agreement::shipped::register();
    let found = stands_for.filter_map(|one| register.find(one.level, one.code).cloned());
    let mut recipients: Vec<Recipient> = found.collect();
    recipients.sort_by_key(|one| (one.level, one.code));
    recipients
}

/// The name of an organisation, for people.
pub(crate) async fn name_of(read: &mut impl Read, id: &str) -> Result<String, StoreError> {
    let found = rows::find(read, id).await?;
    Ok(found.map_or_else(|| id.to_owned(), |organisation| organisation.name))
}
