//! Foresight: what amounts coming years may have. A coordinator states what is known of each year, another publishes it, and it is
//! frozen with everything it was computed from. A later one is shown in its place, and the earlier is read at its number.

mod computed;
mod demo;
mod outcome;
mod reading;
mod refusal;
mod stated;

use std::sync::Arc;

use ::store::approval::Approval;
use ::store::foresight::{self as rows, Saved, Step};
use ::store::{Read, StoreError, Transaction};
use grants::approval::{ApprovalKind, Shown};
use grants::authorisation::Act;
use grants::foresight::ForesightStatus;
use wording::{Message, message};

use crate::actor::Note;
use crate::approval::{ApprovalError, Effect, Wanted};
use crate::organisation::COORDINATOR;
use crate::published::Published;
use crate::{Actor, Casework, id, stated as written, to_the_end};

pub use ::store::foresight::Foresight;
pub use computed::{Computed, Foreseen, ForeseenYear};
pub use outcome::Outcome;
pub use reading::{PublicForesight, SeenForesight};
pub use refusal::ForesightError;
pub use stated::{Budget, Stated, StatedYear};

/// The word for foresights in the record of acts.
pub const SUBJECT: &str = "foresight";
/// The longest reason.
pub const LONGEST_REASON_CHARACTERS: usize = 500;

/// Where a foresight stands.
pub fn status(status: ForesightStatus) -> Message {
    match status {
        ForesightStatus::Draft => message!("foresight-status-draft"),
        ForesightStatus::Submitted => message!("foresight-status-submitted"),
        ForesightStatus::Public => message!("foresight-status-public"),
        ForesightStatus::Withdrawn => message!("foresight-status-withdrawn"),
        ForesightStatus::Discarded => message!("foresight-status-discarded"),
    }
}

/// What is written to the database of what is stated.
fn saved<'a>(stated: &'a Stated, text: &'a str) -> Saved<'a> {
    Saved {
        base_id: &stated.base_id,
        years: stated.first_and_last(),
        stated: text,
    }
}

impl Casework {
    /// Begins a foresight. What is stated is computed at once, and refused when nothing follows from it.
    pub async fn begin_foresight(
        &self,
        actor: &Actor,
        published: &Published,
        stated: Stated,
    ) -> Result<Foresight, ForesightError> {
        let stated = checked(actor, published, stated)?;
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, Act::WriteForesights)
                .await?;
            let now = this.now();
            let (first_year, last_year) = stated.first_and_last();
            let foresight = Foresight {
                id: id::new()?,
                number: None,
                status: ForesightStatus::Draft,
                revision: 1,
                base_id: stated.base_id.clone(),
                first_year,
                last_year,
                stated: stated.written(),
                frozen: None,
                digest: None,
                reason: String::new(),
                created_by: actor.id.clone(),
                created_at: now,
                changed_by: actor.id.clone(),
                changed_at: now,
                submitted_by: None,
                submitted_at: None,
                published_by: None,
                published_at: None,
            };
            rows::insert(&mut transaction, &foresight).await?;
            this.note_foresight(&mut transaction, &actor, "begun", &foresight, "")
                .await?;
            transaction.commit().await?;
            Ok(foresight)
        })
        .await
    }

    /// Saves a draft over the revision somebody saw.
    pub async fn save_foresight(
        &self,
        actor: &Actor,
        published: &Published,
        (id, revision): (&str, i64),
        stated: Stated,
    ) -> Result<(), ForesightError> {
        let stated = checked(actor, published, stated)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, Act::WriteForesights)
                .await?;
            let foresight = writable(&mut transaction, &actor, (&id, revision)).await?;
            if foresight.status != ForesightStatus::Draft {
                return Err(ForesightError::NotADraft);
            }
            let (text, by) = (stated.written(), this.signed(&actor));
            let key = (id.as_str(), revision);
            if !rows::save(&mut transaction, key, saved(&stated, &text), &by).await? {
                return Err(ForesightError::Newer);
            }
            this.note_foresight(&mut transaction, &actor, "saved", &foresight, "")
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Asks a second person to publish it. What it is computed from is frozen now, so that what is approved is what is published.
    pub async fn submit_foresight(
        &self,
        actor: &Actor,
        published: &Published,
        (id, revision): (&str, i64),
    ) -> Result<(), ForesightError> {
        actor.must(Act::WriteForesights)?;
        let foresight = writable(&mut self.store.reader().await?, actor, (id, revision)).await?;
        let stated = Stated::read(&foresight.stated).ok_or(ForesightError::Broken)?;
        let foreseen = Foreseen::of(stated, published)?;
        let (frozen, digest) = (foreseen.frozen(), foreseen.digest);
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, Act::WriteForesights)
                .await?;
            let foresight = writable(&mut transaction, &actor, (&id, revision)).await?;
            let step = Step::Submitted {
                frozen: &frozen,
                digest: &digest,
            };
            this.foresight_to(&mut transaction, &actor, &foresight, (step, ""))
                .await?;
            let shown = shown(&mut transaction, &id).await?;
            let shown = shown.ok_or(ForesightError::Newer)?;
            // Whoever wrote it had a hand in it.
            let hands = [foresight.created_by.clone(), foresight.changed_by.clone()];
            let wanted = Wanted {
                kind: ApprovalKind::Foresight,
                subject_id: &id,
                organisation_id: actor.organisation_id().unwrap_or(COORDINATOR),
                shown: &shown,
                contributors: &hands,
                reason: None,
            };
            this.ask(&mut transaction, &actor, wanted).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Takes a foresight that waits back to be written on.
    pub async fn take_back_foresight(
        &self,
        actor: &Actor,
        key: (&str, i64),
    ) -> Result<(), ForesightError> {
        self.end_foresight(actor, key, ForesightStatus::Draft, "")
            .await
    }

    /// Throws a foresight away that nobody has seen.
    pub async fn discard_foresight(
        &self,
        actor: &Actor,
        key: (&str, i64),
    ) -> Result<(), ForesightError> {
        self.end_foresight(actor, key, ForesightStatus::Discarded, "")
            .await
    }

    /// Takes what everybody sees away, with a reason that everybody sees. It takes one person: a wrong number does not wait.
    pub async fn withdraw_foresight(
        &self,
        actor: &Actor,
        key: (&str, i64),
        reason: &str,
    ) -> Result<(), ForesightError> {
        let reason = written::stated(reason, LONGEST_REASON_CHARACTERS)?;
        self.end_foresight(actor, key, ForesightStatus::Withdrawn, &reason)
            .await
    }

    async fn end_foresight(
        &self,
        actor: &Actor,
        (id, revision): (&str, i64),
        to: ForesightStatus,
        reason: &str,
    ) -> Result<(), ForesightError> {
        actor.must(Act::WriteForesights)?;
        let (this, actor) = (self.clone(), actor.clone());
        let (id, reason) = (id.to_owned(), reason.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, Act::WriteForesights)
                .await?;
            let foresight = writable(&mut transaction, &actor, (&id, revision)).await?;
            let step = match to {
                ForesightStatus::Withdrawn => Step::Withdrawn { reason: &reason },
                ForesightStatus::Discarded => Step::Discarded,
                _ => Step::Draft,
            };
            this.foresight_to(&mut transaction, &actor, &foresight, (step, &reason))
                .await?;
            let kind = ApprovalKind::Foresight;
            this.void(&mut transaction, &actor, kind, &id, "").await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Makes a foresight stand elsewhere, with the entry in the record of acts.
    async fn foresight_to(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        foresight: &Foresight,
        (step, reason): (Step<'_>, &str),
    ) -> Result<(), ForesightError> {
        let (from, to) = (foresight.status, step.to());
        from.to(to)?;
        let key = (foresight.id.as_str(), foresight.revision);
        let by = self.signed(actor);
        if !rows::set_status(transaction, key, from, step, &by).await? {
            return Err(ForesightError::Newer);
        }
        let act = match to {
            ForesightStatus::Draft => "taken_back",
            other => other.word(),
        };
        self.note_foresight(transaction, actor, act, foresight, reason)
            .await?;
        Ok(())
    }

    async fn note_foresight(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        foresight: &Foresight,
        reason: &str,
    ) -> Result<(), StoreError> {
        let details = serde_json::json!({
            "base": foresight.base_id,
            "first_year": foresight.first_year,
            "last_year": foresight.last_year,
        });
        let note = Note {
            act,
            subject_kind: SUBJECT,
            subject_id: &foresight.id,
            reason: Some(reason).filter(|reason| !reason.is_empty()),
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}

/// What is stated, when something follows from it and the person may state it.
fn checked(actor: &Actor, published: &Published, stated: Stated) -> Result<Stated, ForesightError> {
    actor.must(Act::WriteForesights)?;
    if !actor.may_agreement(&stated.base_id) {
        return Err(ForesightError::NoSuchForesight);
    }
    let stated = stated.checked()?;
    Foreseen::of(stated.clone(), published)?;
    Ok(stated)
}

/// A foresight as it stands, when somebody's mandate reaches to it and nobody changed it since `revision`.
async fn writable(
    read: &mut impl Read,
    actor: &Actor,
    (id, revision): (&str, i64),
) -> Result<Foresight, ForesightError> {
    let foresight = rows::find(read, id).await?;
    let foresight = foresight.ok_or(ForesightError::NoSuchForesight)?;
    if !actor.may_agreement(&foresight.base_id) {
        return Err(ForesightError::NoSuchForesight);
    }
    if foresight.revision != revision {
        return Err(ForesightError::Newer);
    }
    Ok(foresight)
}

/// What is published or waits, computed from what was frozen with it.
fn foreseen(foresight: &Foresight) -> Result<Arc<Foreseen>, ForesightError> {
    let frozen = foresight.frozen.as_deref().ok_or(ForesightError::Broken)?;
    let foreseen = Foreseen::read(&foresight.id, frozen)?;
    if foresight.digest.as_deref() == Some(foreseen.digest.as_str()) {
        Ok(foreseen)
    } else {
        Err(ForesightError::DigestDiffers(foresight.id.clone()))
    }
}

/// What the second person is shown. Nothing when it does not wait for them any more.
pub(crate) async fn shown(read: &mut impl Read, id: &str) -> Result<Option<Shown>, ApprovalError> {
    let found = rows::find(read, id).await?;
    let waits = found.filter(|one| one.status == ForesightStatus::Submitted);
    let Some(foresight) = waits else {
        return Ok(None);
    };
    let foreseen = foreseen(&foresight)?;
    let mut shown = Shown::new("foresight")
        .fact("agreement", &foresight.base_id)
        .fact("version", foreseen.base_version.to_string())
        .fact(
            "until",
            foreseen
                .stated
                .until
                .map_or_else(String::new, |on| on.to_string()),
        )
        .fact("note", &foreseen.stated.note);
    for year in &foreseen.years {
        let total = year.budget.as_ref().map(|(stated, _)| stated);
        let total = total.map_or_else(String::new, |stated| {
            format!(
                "{} {} {}",
                stated.total.ore(),
                stated.document,
                stated.place
            )
        });
        shown = shown.fact(&format!("year-{}", year.year), total);
    }
    Ok(Some(shown.fact("sha256", &foreseen.digest)))
}

/// A second person publishes it.
pub(crate) async fn approved(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
) -> Result<Effect, ApprovalError> {
    let foresight = rows::find(transaction, &approval.subject_id).await?;
    let foresight = foresight.ok_or(ForesightError::NoSuchForesight)?;
    let number = rows::next_number(transaction).await?;
    let step = Step::Public { number };
    casework
        .foresight_to(transaction, actor, &foresight, (step, ""))
        .await?;
    Ok(Effect::Done)
}

/// A second person said no: it is written on again.
pub(crate) async fn refused(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
    reason: &str,
) -> Result<(), ApprovalError> {
    let foresight = rows::find(transaction, &approval.subject_id).await?;
    let foresight = foresight.ok_or(ForesightError::NoSuchForesight)?;
    casework
        .foresight_to(transaction, actor, &foresight, (Step::Draft, reason))
        .await?;
    Ok(())
}
