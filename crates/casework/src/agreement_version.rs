//! The versions of an agreement: started, written, submitted, sent back, approved, and taken back.
//! Publishing has a module of its own, `publishing`.

use std::sync::{Arc, LazyLock};

use ::store::agreement_version::{self as rows, AgreementVersion, Change, NewText};
use ::store::audit::{self, Recorded};
use ::store::publication::{self, PublicationAct};
use ::store::{Read, Signed, StoreError, Transaction};
use agreement::{Problems, reader, shipped, writer};
use grants::agreement::Agreement;
use grants::agreement_version::{VersionRefusal, VersionStatus};
use grants::authorisation::Act;

use crate::actor::{Fallen, NotAllowed, Note};
use crate::approval::ApprovalError;
use crate::assessment::{Assessment, Obstacle};
use crate::id::{self, NoRandomness};
use crate::published::PublishedError;
use crate::read_once::ReadOnce;
use crate::stated::{self, refuse_unstated};
use crate::{Actor, Casework, new_year, to_the_end};

/// The longest agreement file a draft may be: ten times the longest year yet.
pub const LONGEST_TEXT_BYTES: usize = 1024 * 1024;

/// The longest reason somebody may give.
pub const LONGEST_REASON_CHARACTERS: usize = 2000;

/// The word for versions in the record of acts.
pub(crate) const SUBJECT: &str = "agreement_version";

/// How a version begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// As the year after a published agreement.
    After {
        /// Its id.
        agreement: String,
    },
    /// From an agreement file.
    File {
        /// Its text.
        text: String,
    },
    /// As a correction of what is published.
    Correction {
        /// The id of the agreement.
        agreement: String,
        /// What was wrong.
        reason: String,
    },
}

/// Why a version is not started or changed. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum VersionError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no such version or agreement.
    #[error("there is no such version")]
    NoSuchVersion,
    /// Somebody else changed it since.
    #[error("the version was changed by somebody else")]
    Stale(Box<AgreementVersion>),
    /// The agreement has a version already that is being worked on.
    #[error("version {number} of the agreement is being worked on")]
    AnotherOpen {
        /// Its id.
        id: String,
        /// Its number.
        number: i64,
    },
    /// The agreement is published already: what is published is corrected, not started again.
    #[error("the agreement {0} is published already")]
    AlreadyThere(String),
    /// The file cannot be read.
    #[error("the agreement file has problems")]
    Unreadable(Box<Problems>),
    /// The file is longer than any agreement.
    #[error("the agreement file is too long")]
    TooLong,
    /// The file is that of another agreement.
    #[error("the file is that of {found}, not of {expected}")]
    OtherAgreement {
        /// The agreement of the version.
        expected: String,
        /// The agreement of the file.
        found: String,
    },
    /// The status does not allow it, or the person may not.
    #[error(transparent)]
    Refused(#[from] VersionRefusal),
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// A second person cannot be asked.
    #[error(transparent)]
    Approval(Box<ApprovalError>),
    /// Its amounts are not those that were approved.
    #[error("the amounts are not those that were approved")]
    NotAsApproved,
    /// A reason is needed.
    #[error("a reason is needed")]
    ReasonMissing,
    /// The reason is too long.
    #[error("the reason is too long")]
    ReasonTooLong,
    /// It cannot be shared out.
    #[error("the version cannot be shared out")]
    NotShared(Box<Obstacle>),
    /// It does not add up, and nobody said why it should be submitted all the same.
    #[error("the version does not add up")]
    DoesNotAddUp,
    /// What is published cannot be read.
    #[error(transparent)]
    Published(Box<PublishedError>),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for VersionError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

impl From<PublishedError> for VersionError {
    fn from(error: PublishedError) -> Self {
        Self::Published(Box::new(error))
    }
}

/// What one person does to a version as a whole.
enum Step {
    /// Hands it in, with the digest of what its amounts follow to.
    Submit { result: String },
    /// Gives it back to be changed.
    SendBack,
    /// Takes back what is published.
    Withdraw,
}

impl Casework {
    /// Every version of every agreement, the earliest year first.
    pub async fn versions(&self) -> Result<Vec<AgreementVersion>, StoreError> {
        rows::all(&mut self.store.reader().await?).await
    }

    /// A version and what was done to it, the latest first.
    pub async fn version(
        &self,
        id: &str,
    ) -> Result<(AgreementVersion, Vec<Recorded>), VersionError> {
        let mut read = self.store.reader().await?;
        let version = rows::find(&mut read, id).await?;
        let version = version.ok_or(VersionError::NoSuchVersion)?;
        let history = history(&mut read, id).await?;
        Ok((version, history))
    }

    /// Starts a version.
    pub async fn start_version(
        &self,
        actor: &Actor,
        start: Start,
    ) -> Result<AgreementVersion, VersionError> {
        actor.must(Act::WriteVersions)?;
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move { this.start(&actor, start).await }).await
    }

    async fn start(&self, actor: &Actor, start: Start) -> Result<AgreementVersion, VersionError> {
        let mut transaction = self.store.begin().await?;
        let (text, corrects, reason) = match start {
            Start::File { text } => (text, None, None),
            Start::After { agreement } => {
                let previous = published_of(&mut transaction, &agreement).await?;
                let read = read(&previous.text, &previous.agreement_id)?;
                (writer::write(&new_year::after(&read)), None, None)
            }
            Start::Correction { agreement, reason } => {
                let reason = stated(&reason)?;
                let wrong = published_of(&mut transaction, &agreement).await?;
                (wrong.text, Some(wrong.id), Some(reason))
            }
        };
        let agreement = read(&text, "agreement.toml")?;
        must_reach(actor, Act::WriteVersions, &agreement.id)?;
        let versions = rows::of_agreement(&mut transaction, &agreement.id).await?;
        if let Some(open) = versions.iter().find(|version| version.status.is_open()) {
            return Err(VersionError::AnotherOpen {
                id: open.id.clone(),
                number: open.number,
            });
        }
        let is_published = |version: &&AgreementVersion| version.status == VersionStatus::Published;
        if corrects.is_none() && versions.iter().any(|version| is_published(&version)) {
            return Err(VersionError::AlreadyThere(agreement.id));
        }
        let signed = self.signed(actor);
        let version = AgreementVersion {
            id: id::new()?,
            agreement_id: agreement.id.clone(),
            number: versions.last().map_or(1, |last| last.number + 1),
            status: VersionStatus::Draft,
            revision: 1,
            text,
            year: i64::from(agreement.year),
            title_sv: agreement.title.sv,
            title_en: agreement.title.en,
            shipped: false,
            corrects,
            reason: reason.clone(),
            created: signed.clone(),
            changed: signed.clone(),
            submitted: None,
            approved: None,
            published: None,
            ended: None,
            ended_reason: None,
        };
        rows::insert(&mut transaction, &version).await?;
        self.note(&mut transaction, actor, "started", &version, reason)
            .await?;
        transaction.commit().await?;
        Ok(version)
    }

    /// Saves the text of a draft, when nobody changed it since `revision`.
    pub async fn save_version(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        text: String,
    ) -> Result<AgreementVersion, VersionError> {
        actor.must(Act::WriteVersions)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move { this.save(&actor, &id, revision, text).await }).await
    }

    async fn save(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        text: String,
    ) -> Result<AgreementVersion, VersionError> {
        let agreement = read(&text, "agreement.toml")?;
        let mut transaction = self.store.begin().await?;
        let version = current(&mut transaction, id, revision).await?;
        must_reach(actor, Act::WriteVersions, &version.agreement_id)?;
        if version.status != VersionStatus::Draft {
            let (from, to) = (version.status, VersionStatus::Draft);
            return Err(VersionRefusal::NotFrom { from, to }.into());
        }
        if agreement.id != version.agreement_id {
            return Err(VersionError::OtherAgreement {
                expected: version.agreement_id,
                found: agreement.id,
            });
        }
        let new = NewText {
            text: &text,
            year: i64::from(agreement.year),
            title_sv: &agreement.title.sv,
            title_en: &agreement.title.en,
        };
        let signed = self.signed(actor);
        let change = rows::save_text(&mut transaction, id, revision, new, &signed).await?;
        let version = done(change)?;
        self.note(&mut transaction, actor, "saved", &version, None)
            .await?;
        transaction.commit().await?;
        Ok(version)
    }

    /// Hands a draft in for approval. One that does not add up needs a reason.
    pub async fn submit_version(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        reason: &str,
    ) -> Result<AgreementVersion, VersionError> {
        let (version, _) = self.version(id).await?;
        let published = self.published().await?;
        let assessment = Assessment::of(&published, &version.text, &version.agreement_id)
            .map_err(VersionError::Unreadable)?;
        if let Err(obstacle) = &assessment.outcome {
            return Err(VersionError::NotShared(Box::new(obstacle.clone())));
        }
        let reason = match stated(reason) {
            Ok(reason) => Some(reason),
            Err(VersionError::ReasonMissing) if assessment.adds_up() => None,
            Err(VersionError::ReasonMissing) => return Err(VersionError::DoesNotAddUp),
            Err(error) => return Err(error),
        };
        let result = self.compute(&published, &version)?.digest;
        let step = Step::Submit { result };
        self.step(actor, id, revision, step, reason).await
    }

    /// Gives a submitted or approved version back to be changed.
    pub async fn send_back_version(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        reason: &str,
    ) -> Result<AgreementVersion, VersionError> {
        let reason = Some(stated(reason)?);
        self.step(actor, id, revision, Step::SendBack, reason).await
    }

    /// Takes back what is published, though nothing replaces it.
    pub async fn withdraw_version(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        reason: &str,
    ) -> Result<AgreementVersion, VersionError> {
        let reason = Some(stated(reason)?);
        self.step(actor, id, revision, Step::Withdraw, reason).await
    }

    /// Removes a draft that nobody wants. What was done to it stays in the record.
    pub async fn discard_version(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
    ) -> Result<(), VersionError> {
        actor.must(Act::WriteVersions)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let version = current(&mut transaction, &id, revision).await?;
            must_reach(&actor, Act::WriteVersions, &version.agreement_id)?;
            if version.status != VersionStatus::Draft {
                let (from, to) = (version.status, VersionStatus::Draft);
                return Err(VersionRefusal::NotFrom { from, to }.into());
            }
            rows::delete_draft(&mut transaction, &id, revision).await?;
            this.note(&mut transaction, &actor, "discarded", &version, None)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Takes a version from one status to another.
    async fn step(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
        step: Step,
        reason: Option<String>,
    ) -> Result<AgreementVersion, VersionError> {
        let needs = match step {
            Step::Withdraw => Act::WithdrawVersions,
            Step::Submit { .. } | Step::SendBack => Act::WriteVersions,
        };
        actor.must(needs)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let version = current(&mut transaction, &id, revision).await?;
            must_reach(&actor, needs, &version.agreement_id)?;
            let (status, act) = match step {
                Step::Submit { .. } => (version.status.submit()?, "submitted"),
                Step::SendBack => (version.status.send_back()?, "sent_back"),
                Step::Withdraw => (version.status.withdraw()?, "withdrawn"),
            };
            let signed = this.signed(&actor);
            let why = reason.as_deref();
            let change =
                rows::set_status(&mut transaction, &id, revision, status, &signed, why).await?;
            let version = done(change)?;
            this.note(&mut transaction, &actor, act, &version, reason.clone())
                .await?;
            match &step {
                Step::Submit { result } => {
                    this.ask_about_version(&mut transaction, &actor, &version, result, why)
                        .await?;
                }
                Step::SendBack => {
                    let why = why.unwrap_or_default();
                    this.answer_about_version(&mut transaction, &actor, &id, why)
                        .await?;
                }
                Step::Withdraw => {
                    let act = PublicationAct::Withdrawn;
                    publication::append(&mut transaction, &id, act, signed.at).await?;
                }
            }
            transaction.commit().await?;
            Ok(version)
        })
        .await
    }

    pub(crate) fn signed(&self, actor: &Actor) -> Signed {
        Signed {
            by: actor.id.clone(),
            at: self.now(),
        }
    }

    /// Records an act on a version, with the digest of the text it was done to.
    pub(crate) async fn note(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        version: &AgreementVersion,
        reason: Option<String>,
    ) -> Result<(), StoreError> {
        let details = serde_json::json!({
            "agreement": version.agreement_id,
            "number": version.number,
            "revision": version.revision,
            "text_sha256": documents::proof::sha256(version.text.as_bytes()),
        });
        let note = Note {
            act,
            subject_kind: SUBJECT,
            subject_id: &version.id,
            reason: reason.as_deref(),
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}

/// Refuses what a mandate for one agreement does not reach to.
pub(crate) fn must_reach(actor: &Actor, act: Act, agreement_id: &str) -> Result<(), NotAllowed> {
    if actor.may_agreement(agreement_id) {
        Ok(())
    } else {
        Err(NotAllowed { act })
    }
}

/// The version as it stands, when nobody changed it since `revision`.
pub(crate) async fn current(
    read: &mut impl Read,
    id: &str,
    revision: i64,
) -> Result<AgreementVersion, VersionError> {
    let version = rows::find(read, id).await?;
    let version = version.ok_or(VersionError::NoSuchVersion)?;
    if version.revision == revision {
        Ok(version)
    } else {
        Err(VersionError::Stale(Box::new(version)))
    }
}

pub(crate) fn done(change: Change) -> Result<AgreementVersion, VersionError> {
    match change {
        Change::Done(version) => Ok(*version),
        Change::Stale(version) => Err(VersionError::Stale(version)),
        Change::Missing => Err(VersionError::NoSuchVersion),
    }
}

/// Everybody who started, saved or submitted a version: they cannot be the second person.
pub(crate) async fn contributors(
    read: &mut impl Read,
    id: &str,
) -> Result<Vec<String>, StoreError> {
    let acts = history(read, id).await?;
    let wrote = acts.into_iter().filter(is_contribution);
    Ok(wrote.map(|done| done.actor_id).collect())
}

/// Whether somebody started, saved or submitted a version, by what was done to it.
pub fn had_a_hand(history: &[Recorded], actor: &str) -> bool {
    (history.iter()).any(|done| done.actor_id == actor && is_contribution(done))
}

fn is_contribution(done: &Recorded) -> bool {
    matches!(done.act.as_str(), "started" | "saved" | "submitted")
}

/// Everything that was done to a version, the latest first.
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

async fn published_of(
    read: &mut impl Read,
    agreement: &str,
) -> Result<AgreementVersion, VersionError> {
    let versions = rows::of_agreement(read, agreement).await?;
    let mut published = versions.into_iter();
    published
        .find(|version| version.status == VersionStatus::Published)
        .ok_or(VersionError::NoSuchVersion)
}

pub(crate) fn read(text: &str, name: &str) -> Result<Agreement, VersionError> {
    if text.len() > LONGEST_TEXT_BYTES {
        return Err(VersionError::TooLong);
    }
    reader::read(text, name, shipped::register())
        .map_err(|problems| VersionError::Unreadable(Box::new(problems)))
}

/// So many agreements are kept read: every year of several areas, with corrections.
const MOST_KEPT: u64 = 64;

static KEPT: LazyLock<ReadOnce<Agreement>> = LazyLock::new(|| ReadOnce::new(MOST_KEPT));

/// An agreement whose text does not change any more.
pub(crate) fn of_published(text: &str, name: &str) -> Result<Arc<Agreement>, VersionError> {
    KEPT.of(name, text, || read(text, name))
}

refuse_unstated!(VersionError, ReasonMissing, ReasonTooLong);

/// A reason that says something and is not a book.
fn stated(reason: &str) -> Result<String, VersionError> {
    Ok(stated::stated(reason, LONGEST_REASON_CHARACTERS)?)
}
