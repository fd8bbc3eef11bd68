//! The second pair of eyes on a version of an agreement: what they are shown, and what their yes or no does.

use ::store::agreement_version::{self as rows, AgreementVersion};
use ::store::approval::{self, Approval};
use ::store::{Read, Transaction};
use grants::agreement_version::VersionStatus;
use grants::approval::{ApprovalKind, Shown};
use grants::authorisation::Act;

use crate::agreement_version::{VersionError, contributors, done, read};
use crate::approval::{AGREEMENT, ApprovalError, Wanted};
use crate::organisation::COORDINATOR;
use crate::{Actor, Casework};

/// The name of the fact that says what the amounts follow to: the digest of the proof.
const RESULT: &str = "result";

impl Casework {
    /// Asks a second person to approve a version that was handed in.
    pub(crate) async fn ask_about_version(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        version: &AgreementVersion,
        result: &str,
        reason: Option<&str>,
    ) -> Result<(), VersionError> {
        let shown = shown_of(version, result)?;
        let contributors = contributors(transaction, &version.id).await?;
        let wanted = Wanted {
            kind: ApprovalKind::Publication,
            subject_id: &version.id,
            organisation_id: actor.organisation_id().unwrap_or(COORDINATOR),
            shown: &shown,
            contributors: &contributors,
            reason,
        };
        let asked = self.ask(transaction, actor, wanted).await;
        asked.map_err(|error| VersionError::Approval(Box::new(error)))?;
        Ok(())
    }

    /// A version goes back to be changed, and what was asked about it is answered: a second person's word is a no, and
    /// whoever wrote or handed it in takes it back.
    pub(crate) async fn answer_about_version(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        id: &str,
        reason: &str,
    ) -> Result<(), VersionError> {
        let kind = ApprovalKind::Publication;
        let Some(asked) = approval::open_of(transaction, kind, id).await? else {
            return Ok(());
        };
        let contributors = approval::contributors(transaction, &asked.id).await?;
        let own = asked.proposed.by == actor.id || contributors.contains(&actor.id);
        if own || !actor.may_somewhere(Act::PublishVersions) {
            self.void(transaction, actor, kind, id, reason).await?;
        } else {
            self.say_no(transaction, actor, &asked, reason).await?;
        }
        Ok(())
    }

    /// What the amounts of a version follow to now: the digest of its proof.
    pub(crate) async fn result_of(&self, id: &str) -> Result<String, VersionError> {
        let published = self.published().await?;
        let version = rows::find(&mut self.store.reader().await?, id).await?;
        let version = version.ok_or(VersionError::NoSuchVersion)?;
        Ok(self.compute(&published, &version)?.digest)
    }
}

/// What a second person is shown of a version whose amounts follow to a digest; nothing when it waits no more.
pub(crate) async fn shown(
    from: &mut impl Read,
    id: &str,
    result: &str,
) -> Result<Option<Shown>, VersionError> {
    let version = rows::find(from, id).await?;
    let waits = |version: &AgreementVersion| version.status == VersionStatus::Submitted;
    let version = version.filter(waits);
    version
        .map(|version| shown_of(&version, result))
        .transpose()
}

fn shown_of(version: &AgreementVersion, result: &str) -> Result<Shown, VersionError> {
    let agreement = read(&version.text, &version.agreement_id)?;
    Ok(Shown::new("publication")
        .fact(AGREEMENT, &version.agreement_id)
        .fact("title", &version.title_sv)
        .fact("version", version.number.to_string())
        .fact("corrects", version.reason.as_deref().unwrap_or_default())
        .fact("total", agreement.total.ore().to_string())
        .fact("text", documents::proof::sha256(version.text.as_bytes()))
        .fact(RESULT, result))
}

/// A version was approved.
pub(crate) async fn approved(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
) -> Result<(), VersionError> {
    let version = rows::find(transaction, &approval.subject_id).await?;
    let version = version.ok_or(VersionError::NoSuchVersion)?;
    let contributors = contributors(transaction, &version.id).await?;
    let names: Vec<&str> = contributors.iter().map(String::as_str).collect();
    let status = version.status.approve(&actor.id, &names)?;
    let (revision, signed) = (version.revision, casework.signed(actor));
    let change = rows::set_status(transaction, &version.id, revision, status, &signed, None);
    let version = done(change.await?)?;
    casework
        .note(transaction, actor, "approved", &version, None)
        .await?;
    Ok(())
}

/// A version was refused: it goes back to be changed.
pub(crate) async fn refused(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
    reason: &str,
) -> Result<(), VersionError> {
    let version = rows::find(transaction, &approval.subject_id).await?;
    let version = version.ok_or(VersionError::NoSuchVersion)?;
    let status = version.status.send_back()?;
    let (revision, signed) = (version.revision, casework.signed(actor));
    let change = rows::set_status(
        transaction,
        &version.id,
        revision,
        status,
        &signed,
        Some(reason),
    );
    let version = done(change.await?)?;
    let reason = Some(reason.to_owned());
    casework
        .note(transaction, actor, "sent_back", &version, reason)
        .await?;
    Ok(())
}

/// Refuses to publish other amounts than those that were approved: figures may have been imported since.
pub(crate) async fn must_be_as_approved(
    from: &mut impl Read,
    version: &AgreementVersion,
    result: &str,
) -> Result<(), VersionError> {
    let given = approval::given_of(from, ApprovalKind::Publication, &version.id).await?;
    let shown = given.and_then(|given| Shown::read(&given.shown));
    if shown.as_ref().and_then(|shown| shown.find(RESULT)) == Some(result) {
        Ok(())
    } else {
        Err(VersionError::NotAsApproved)
    }
}

impl From<VersionError> for ApprovalError {
    fn from(error: VersionError) -> Self {
        match error {
            VersionError::Store(error) => Self::Store(error),
            error => Self::Version(Box::new(error)),
        }
    }
}
