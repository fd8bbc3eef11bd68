//! Publishing: an approved version is shared out, its proof frozen, and it becomes what applies.
//! The read model of what is published is built from what was frozen.

use ::store::agreement_version::{self as rows, AgreementVersion};
use ::store::allocation::{self, FrozenAmount, FrozenFile};
use ::store::publication::{self, PublicationAct};
use ::store::{Reader, StoreError, Transaction, dataset};
use agreement::shipped;
use documents::Shared;
use grants::Figures;
use grants::agreement_version::VersionStatus;
use grants::authorisation::Act;
use grants::reconciliation::Reconciliation;
use jiff::Timestamp;

use crate::agreement_version::{VersionError, contributors, current, done, must_reach};
use crate::assessment::Assessment;
use crate::published::{
    EarlierVersion, Frozen, Published, PublishedError, PublishedVersion, Stored, WithdrawnAgreement,
};
use crate::version_approval::must_be_as_approved;
use crate::{Actor, Casework, id, to_the_end};

/// A version shared out, ready to be frozen.
pub(crate) struct Computed {
    pub(crate) digest: String,
    pub(crate) files: Vec<FrozenFile>,
    pub(crate) amounts: Vec<FrozenAmount>,
}

impl Computed {
    pub(crate) fn of(shared: &Shared<'_>, program_version: &str) -> Self {
        let files = documents::proof::files(shared, program_version).into_iter();
        let amounts = shared.distribution.allocations.iter();
        Self {
            digest: documents::proof::digest(shared),
            files: files
                .map(|(name, content)| FrozenFile {
                    name: name.to_owned(),
                    sha256: documents::proof::sha256(&content),
                    content,
                })
                .collect(),
            amounts: amounts
                .flat_map(|allocation| {
                    allocation.steps.iter().map(|step| FrozenAmount {
                        item_id: allocation.item.id.clone(),
                        level: allocation.item.level,
                        code: step.code,
                        amount: step.amount,
                    })
                })
                .collect(),
        }
    }
}

impl Casework {
    /// Publishes an approved version, exactly as it stood at `revision`. What was published before it is
    /// superseded in the same moment.
    pub async fn publish_version(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
    ) -> Result<AgreementVersion, VersionError> {
        actor.must(Act::PublishVersions)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move { this.publish(&actor, &id, revision).await }).await
    }

    async fn publish(
        &self,
        actor: &Actor,
        id: &str,
        revision: i64,
    ) -> Result<AgreementVersion, VersionError> {
        // Computing takes longer than writing, so it is done before anybody has to wait.
        let published = self.published().await?;
        let version = current(&mut self.store.reader().await?, id, revision).await?;
        must_reach(actor, Act::PublishVersions, &version.agreement_id)?;
        let computed = self.compute(&published, &version)?;

        let mut transaction = self.store.begin().await?;
        let version = current(&mut transaction, id, revision).await?;
        if publication::latest_sequence(&mut transaction).await? != published.sequence {
            // Somebody published meanwhile, and earlier amounts may have changed.
            return Err(VersionError::Stale(Box::new(version)));
        }
        self.must_stand(&mut transaction, actor, Act::PublishVersions)
            .await?;
        must_be_as_approved(&mut transaction, &version, &computed.digest).await?;
        let contributors = contributors(&mut transaction, id).await?;
        let names: Vec<&str> = contributors.iter().map(String::as_str).collect();
        let status = version.status.publish(&actor.id, &names)?;
        let signed = self.signed(actor);
        let versions = rows::of_agreement(&mut transaction, &version.agreement_id).await?;
        for earlier in versions {
            if earlier.status == VersionStatus::Published {
                let superseded = earlier.status.supersede()?;
                let (earlier_id, revision) = (&earlier.id, earlier.revision);
                let reason = version.reason.as_deref();
                let change = rows::set_status(
                    &mut transaction,
                    earlier_id,
                    revision,
                    superseded,
                    &signed,
                    reason,
                );
                let earlier = done(change.await?)?;
                let act = PublicationAct::Superseded;
                publication::append(&mut transaction, &earlier.id, act, signed.at).await?;
                let reason = version.reason.clone();
                self.note(&mut transaction, actor, "superseded", &earlier, reason)
                    .await?;
            }
        }
        let change = rows::set_status(&mut transaction, id, revision, status, &signed, None);
        let version = done(change.await?)?;
        self.freeze(&mut transaction, &version, &computed, &signed.by, signed.at)
            .await?;
        self.note(&mut transaction, actor, "published", &version, None)
            .await?;
        transaction.commit().await?;
        Ok(version)
    }

    pub(crate) fn compute(
        &self,
        published: &Published,
        version: &AgreementVersion,
    ) -> Result<Computed, VersionError> {
        let assessment = Assessment::of(published, &version.text, &version.agreement_id)
            .map_err(VersionError::Unreadable)?;
        let distribution = match &assessment.outcome {
            Ok(distribution) => distribution,
            Err(obstacle) => return Err(VersionError::NotShared(Box::new(obstacle.clone()))),
        };
        let unexplained = assessment.reconciliation.as_ref();
        let shared = Shared {
            agreement: &assessment.agreement,
            agreement_text: &version.text,
            distribution,
            basis: assessment.basis(),
            unexplained: unexplained.map_or(grants::Ore::ZERO, Reconciliation::unexplained),
            only: None,
        };
        Ok(Computed::of(&shared, self.program.version))
    }

    /// Freezes what was computed and notes that something is published.
    pub(crate) async fn freeze(
        &self,
        transaction: &mut Transaction,
        version: &AgreementVersion,
        computed: &Computed,
        by: &str,
        at: Timestamp,
    ) -> Result<(), VersionError> {
        let allocation = allocation::Allocation {
            id: id::new()?,
            version_id: version.id.clone(),
            digest: computed.digest.clone(),
            frozen_by: by.to_owned(),
            frozen_at: at,
            program_version: self.program.version.to_owned(),
        };
        let Computed { files, amounts, .. } = computed;
        allocation::freeze(transaction, &allocation, files, amounts).await?;
        publication::append(transaction, &version.id, PublicationAct::Published, at).await?;
        Ok(())
    }

    /// What is published now, rebuilt from what was frozen and compared with its digests.
    pub async fn published(&self) -> Result<Published, PublishedError> {
        self.rebuilt(|_| true).await
    }

    /// One agreement as it is published now, rebuilt in the same way without the others: what was frozen holds all it rests
    /// on.
    pub(crate) async fn published_only(
        &self,
        agreement: &str,
    ) -> Result<Published, PublishedError> {
        self.rebuilt(|version| version.agreement_id == agreement)
            .await
    }

    async fn rebuilt(
        &self,
        is_wanted: impl Fn(&AgreementVersion) -> bool + Send,
    ) -> Result<Published, PublishedError> {
        let mut read = self.store.reader().await?;
        let acts = publication::all(&mut read).await?;
        let sequence = acts.last().map_or(0, |last| last.sequence);
        let changed_at = acts.last().map_or(Timestamp::UNIX_EPOCH, |last| last.at);
        let versions = rows::all(&mut read).await?;
        let mut stored = Vec::new();
        for version in &versions {
            if version.status == VersionStatus::Published && is_wanted(version) {
                stored.push(self::stored(&mut read, version, &versions).await?);
            }
        }
        let withdrawn = withdrawn(&versions);
        let figures = imported(dataset::tables_in_use(&mut read).await?);
        drop(read);
        let built = tokio::task::spawn_blocking(move || {
            let mut at_hand = shipped::figures();
            at_hand.populations.extend(figures.populations);
            at_hand.ages.extend(figures.ages);
            let mut published = Published::build(sequence, changed_at, stored, at_hand)?;
            published.withdrawn = withdrawn;
            Ok(published)
        });
        match built.await {
            Ok(published) => published,
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        }
    }

    /// The files of the proof that was frozen with a version, by the id of its agreement and its number, whether it
    /// still applies or not.
    pub async fn frozen_files(
        &self,
        agreement: &str,
        number: i64,
    ) -> Result<Option<Vec<FrozenFile>>, StoreError> {
        let mut read = self.store.reader().await?;
        let versions = rows::of_agreement(&mut read, agreement).await?;
        let version = versions.iter().find(|version| version.number == number);
        let Some(version) = version else {
            return Ok(None);
        };
        match allocation::of_version(&mut read, &version.id).await? {
            Some(frozen) => Ok(Some(allocation::files(&mut read, &frozen.id).await?)),
            None => Ok(None),
        }
    }
}

/// A published version with what was frozen and what came before it.
async fn stored(
    read: &mut Reader,
    version: &AgreementVersion,
    all: &[AgreementVersion],
) -> Result<Stored, StoreError> {
    let frozen = match allocation::of_version(read, &version.id).await? {
        Some(allocation) => {
            let files = allocation::files(read, &allocation.id).await?.into_iter();
            Some(Frozen {
                digest: allocation.digest,
                files: files.map(|file| (file.name, file.content)).collect(),
            })
        }
        None => None,
    };
    let corrected = version.corrects.as_ref();
    let corrected = corrected.and_then(|id| all.iter().find(|other| other.id == *id));
    let mut earlier = Vec::new();
    for before in all.iter().rev() {
        let (Some(published), Some(ended)) = (&before.published, &before.ended) else {
            continue;
        };
        if before.agreement_id != version.agreement_id {
            continue;
        }
        let Some(frozen) = allocation::of_version(read, &before.id).await? else {
            continue;
        };
        earlier.push(EarlierVersion {
            number: before.number,
            published_at: published.at,
            ended_at: ended.at,
            reason: before.ended_reason.clone().unwrap_or_default(),
            digest: frozen.digest,
        });
    }
    let published_at = version.published.as_ref().map(|signed| signed.at);
    Ok(Stored {
        text: version.text.clone(),
        version: PublishedVersion {
            number: version.number,
            published_at: published_at.unwrap_or(version.changed.at),
            corrects: corrected.map(|corrected| {
                let reason = version.reason.clone().unwrap_or_default();
                (corrected.number, reason)
            }),
        },
        frozen,
        earlier,
    })
}

/// The agreements whose last published version was taken back.
fn withdrawn(versions: &[AgreementVersion]) -> Vec<WithdrawnAgreement> {
    let applies = |id: &str| {
        let published = |one: &&AgreementVersion| one.status == VersionStatus::Published;
        versions
            .iter()
            .filter(published)
            .any(|one| one.agreement_id == id)
    };
    let mut found: Vec<WithdrawnAgreement> = Vec::new();
    for version in versions.iter().rev() {
        let known = found.iter().any(|one| one.id == version.agreement_id);
        if let (VersionStatus::Withdrawn, Some(ended)) = (version.status, &version.ended)
            && !known
            && !applies(&version.agreement_id)
        {
            found.push(WithdrawnAgreement {
                id: version.agreement_id.clone(),
                year: version.year,
                at: ended.at,
                reason: version.ended_reason.clone().unwrap_or_default(),
            });
        }
    }
    found
}

/// The figures of imported datasets, each with where it comes from.
fn imported(tables: Vec<(dataset::Dataset, Vec<u8>)>) -> Figures {
    let mut figures = Figures::default();
    for (dataset, table) in tables {
        let read = crate::dataset::figures(&dataset, &table);
        figures.populations.extend(read.populations);
        figures.ages.extend(read.ages);
    }
    figures
}

impl From<StoreError> for PublishedError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}
