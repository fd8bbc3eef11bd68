//! Opening answers to the public: what was signed about a year by one kind of respondent is looked through, each thing that may
//! tell about a person is decided by somebody, and a second person lets it out. What is let out is frozen; a correction is a
//! version of its own that takes its place.

mod content;
mod deciding;
mod public;
mod reading;
mod refusal;

use ::store::approval::Approval;
use ::store::opening as rows;
use ::store::{Read, StoreError, Transaction, opened, opening_decision};
use grants::approval::{ApprovalKind, Shown};
use grants::authorisation::Act;
use grants::opening::OpeningStatus;
use grants::question_set::Respondent;
use wording::{Message, message};

use crate::actor::Note;
use crate::approval::{ApprovalError, Effect, Wanted};
use crate::{Actor, Casework, id, stated, to_the_end};

pub use ::store::opened::OpenedFile;
pub use ::store::opening::Opening;
pub use content::{Told, Withheld};
pub use deciding::NewDecision;
pub(crate) use public::opened_in;
pub use public::{Opened, OpenedYear};
pub use reading::{Draft, Flagged, SeenOpening};
pub use refusal::OpeningError;

/// The word for openings in the record of acts.
pub const SUBJECT: &str = "opening";
/// The longest reason.
pub const LONGEST_REASON_CHARACTERS: usize = 500;
/// The most decisions in one save: more than any page has.
pub const MOST_AT_ONCE: usize = 1_000;

/// Where an opening stands.
pub fn status(status: OpeningStatus) -> Message {
    match status {
        OpeningStatus::Draft => message!("opening-status-draft"),
        OpeningStatus::Submitted => message!("opening-status-submitted"),
        OpeningStatus::Open => message!("opening-status-open"),
        OpeningStatus::Replaced => message!("opening-status-replaced"),
        OpeningStatus::Withdrawn => message!("opening-status-withdrawn"),
        OpeningStatus::Discarded => message!("opening-status-discarded"),
    }
}

impl Casework {
    /// Begins to open what was signed about a year so far. What was decided before of the same versions is taken along.
    pub async fn begin_opening(
        &self,
        actor: &Actor,
        (agreement_id, respondent): (&str, Respondent),
        reason: &str,
    ) -> Result<Opening, OpeningError> {
        let act = Act::ManageReports;
        must_reach(actor, agreement_id)?;
        let reason = stated::noted(reason, LONGEST_REASON_CHARACTERS)?;
        let (this, actor, agreement_id) = (self.clone(), actor.clone(), agreement_id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let mut reports =
                ::store::report::of_agreement(&mut transaction, &agreement_id).await?;
            reports.retain(|one| one.respondent == respondent && one.version > 0);
            if reports.is_empty() {
                return Err(OpeningError::NothingSigned);
            }
            let before = rows::of_agreement(&mut transaction, &agreement_id).await?;
            let before = before.into_iter().find(|one| one.respondent == respondent);
            if before.is_some() && reason.is_empty() {
                return Err(OpeningError::ReasonMissing);
            }
            let now = this.now();
            let opening = Opening {
                id: id::new()?,
                agreement_id,
                respondent,
                number: before.as_ref().map_or(0, |one| one.number) + 1,
                status: OpeningStatus::Draft,
                revision: 1,
                digest: None,
                reason,
                created_by: actor.id.clone(),
                created_at: now,
                changed_by: actor.id.clone(),
                changed_at: now,
                submitted_by: None,
                submitted_at: None,
                opened_by: None,
                opened_at: None,
            };
            match rows::insert(&mut transaction, &opening).await {
                Err(StoreError::Taken { .. }) => return Err(OpeningError::AlreadyBegun),
                inserted => inserted?,
            }
            for report in &reports {
                let of = (report.id.as_str(), report.version);
                opening_decision::add_report(&mut transaction, &opening.id, of).await?;
            }
            if let Some(before) = before {
                carry_over(&mut transaction, &before.id, &opening.id).await?;
            }
            this.note_opening(&mut transaction, &actor, "begun", &opening, "")
                .await?;
            transaction.commit().await?;
            Ok(opening)
        })
        .await
    }

    /// Asks a second person to let it out. Every flag is decided first.
    pub async fn submit_opening(
        &self,
        actor: &Actor,
        (id, revision): (&str, i64),
    ) -> Result<(), OpeningError> {
        let act = Act::ManageReports;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let opening = writable(&mut transaction, &actor, (&id, revision)).await?;
            let draft = reading::draft(&mut transaction, &opening).await?;
            let left = draft.undecided();
            if left > 0 {
                return Err(OpeningError::Undecided(left));
            }
            let told = content::told(&mut transaction, &opening).await?;
            let digest = told.digest();
            let to = OpeningStatus::Submitted;
            this.opening_to(&mut transaction, &actor, &opening, (to, Some(&digest)), "")
                .await?;
            let shown = shown(&mut transaction, &id)
                .await?
                .ok_or(OpeningError::Newer)?;
            // Whoever decided about an answer had a hand in it.
            let decisions = opening_decision::of(&mut transaction, &id).await?;
            let mut hands: Vec<String> = decisions.into_iter().map(|one| one.decided_by).collect();
            hands.sort();
            hands.dedup();
            let own = actor.organisation_id().unwrap_or_default();
            let wanted = Wanted {
                kind: ApprovalKind::Opening,
                subject_id: &id,
                organisation_id: own,
                shown: &shown,
                contributors: &hands,
                reason: Some(opening.reason.as_str()).filter(|it| !it.is_empty()),
            };
            this.ask(&mut transaction, &actor, wanted).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Takes an opening that waits back to be decided on.
    pub async fn take_back_opening(
        &self,
        actor: &Actor,
        key: (&str, i64),
    ) -> Result<(), OpeningError> {
        self.end_opening(actor, key, OpeningStatus::Draft, "").await
    }

    /// Throws an opening away that nobody has seen.
    pub async fn discard_opening(
        &self,
        actor: &Actor,
        key: (&str, i64),
    ) -> Result<(), OpeningError> {
        self.end_opening(actor, key, OpeningStatus::Discarded, "")
            .await
    }

    /// Takes what is open away from the public at once. It takes one person: what was told by mistake does not wait.
    pub async fn withdraw_opening(
        &self,
        actor: &Actor,
        key: (&str, i64),
        reason: &str,
    ) -> Result<(), OpeningError> {
        let reason = stated::stated(reason, LONGEST_REASON_CHARACTERS)?;
        self.end_opening(actor, key, OpeningStatus::Withdrawn, &reason)
            .await
    }

    async fn end_opening(
        &self,
        actor: &Actor,
        (id, revision): (&str, i64),
        to: OpeningStatus,
        reason: &str,
    ) -> Result<(), OpeningError> {
        let act = Act::ManageReports;
        let (this, actor) = (self.clone(), actor.clone());
        let (id, reason) = (id.to_owned(), reason.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let opening = writable(&mut transaction, &actor, (&id, revision)).await?;
            this.opening_to(&mut transaction, &actor, &opening, (to, None), &reason)
                .await?;
            let kind = ApprovalKind::Opening;
            this.void(&mut transaction, &actor, kind, &id, "").await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Makes an opening stand elsewhere, with the entry in the record of acts.
    async fn opening_to(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        opening: &Opening,
        (to, digest): (OpeningStatus, Option<&str>),
        reason: &str,
    ) -> Result<(), OpeningError> {
        let from = opening.status;
        from.to(to)?;
        let key = (opening.id.as_str(), opening.revision);
        let by = self.signed(actor);
        if !rows::set_status(transaction, key, (from, to), digest, &by).await? {
            return Err(OpeningError::Newer);
        }
        self.note_opening(transaction, actor, to.word(), opening, reason)
            .await?;
        Ok(())
    }

    async fn note_opening(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        opening: &Opening,
        reason: &str,
    ) -> Result<(), StoreError> {
        let details = serde_json::json!({
            "agreement": opening.agreement_id,
            "respondent": opening.respondent.word(),
            "number": opening.number,
        });
        let note = Note {
            act,
            subject_kind: SUBJECT,
            subject_id: &opening.id,
            reason: Some(reason).filter(|reason| !reason.is_empty()),
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}

/// Refuses whoever may not open answers, or not about this agreement.
fn must_reach(actor: &Actor, agreement_id: &str) -> Result<(), OpeningError> {
    actor.must(Act::ManageReports)?;
    if actor.may_agreement(agreement_id) {
        Ok(())
    } else {
        Err(OpeningError::NoSuchOpening)
    }
}

/// An opening as it stands, when somebody's mandate reaches to its agreement and nobody changed it since `revision`.
async fn writable(
    transaction: &mut Transaction,
    actor: &Actor,
    (id, revision): (&str, i64),
) -> Result<Opening, OpeningError> {
    let opening = rows::find(transaction, id).await?;
    let opening = opening.ok_or(OpeningError::NoSuchOpening)?;
    must_reach(actor, &opening.agreement_id)?;
    if opening.revision != revision {
        return Err(OpeningError::Newer);
    }
    Ok(opening)
}

/// What was decided of an answer in a version of a report holds as long as the version is the same.
async fn carry_over(transaction: &mut Transaction, from: &str, to: &str) -> Result<(), StoreError> {
    let earlier = opening_decision::reports(transaction, from).await?;
    let now = opening_decision::reports(transaction, to).await?;
    for decision in opening_decision::of(transaction, from).await? {
        let is_of = |(report, _): &&(String, i64)| *report == decision.report_id;
        if earlier.iter().find(is_of) == now.iter().find(is_of) {
            let decision = opening_decision::OpeningDecision {
                opening_id: to.to_owned(),
                ..decision
            };
            opening_decision::decide(transaction, &decision).await?;
        }
    }
    Ok(())
}

/// What the second person is shown. Nothing when it does not wait for them any more.
pub(crate) async fn shown(read: &mut impl Read, id: &str) -> Result<Option<Shown>, ApprovalError> {
    let found = rows::find(read, id).await?;
    let waits = found.filter(|one| one.status == OpeningStatus::Submitted);
    let Some(opening) = waits else {
        return Ok(None);
    };
    let told = content::told(read, &opening).await?;
    let withheld = told.withheld.join(", ");
    Ok(Some(
        Shown::new("opening")
            .fact("agreement", &opening.agreement_id)
            .fact("respondent", opening.respondent.word())
            .fact("number", opening.number.to_string())
            .fact("reports", told.reports.len().to_string())
            .fact("told", told.count(Withheld::No).to_string())
            .fact("left-out", told.count(Withheld::Yes).to_string())
            .fact("questions-withheld", withheld)
            .fact("reason", &opening.reason)
            .fact("sha256", told.digest()),
    ))
}

/// A second person lets it out.
pub(crate) async fn approved(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
) -> Result<Effect, ApprovalError> {
    casework
        .let_out(transaction, actor, &approval.subject_id)
        .await?;
    Ok(Effect::Done)
}

/// A second person said no: it is decided on again.
pub(crate) async fn refused(
    casework: &Casework,
    transaction: &mut Transaction,
    actor: &Actor,
    approval: &Approval,
    reason: &str,
) -> Result<(), ApprovalError> {
    let opening = rows::find(transaction, &approval.subject_id).await?;
    let opening = opening.ok_or(OpeningError::NoSuchOpening)?;
    let to = (OpeningStatus::Draft, None);
    casework
        .opening_to(transaction, actor, &opening, to, reason)
        .await?;
    Ok(())
}

impl Casework {
    /// What is open takes the place of what was, frozen with its files.
    async fn let_out(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        id: &str,
    ) -> Result<(), OpeningError> {
        let opening = rows::find(transaction, id).await?;
        let opening = opening.ok_or(OpeningError::NoSuchOpening)?;
        let told = content::told(transaction, &opening).await?;
        let all = rows::of_agreement(transaction, &opening.agreement_id).await?;
        let is_before = |one: &&Opening| {
            one.respondent == opening.respondent && one.status == OpeningStatus::Open
        };
        if let Some(before) = all.iter().find(is_before) {
            let to = (OpeningStatus::Replaced, None);
            self.opening_to(transaction, actor, before, to, &opening.reason)
                .await?;
        }
        let to = (OpeningStatus::Open, None);
        self.opening_to(transaction, actor, &opening, to, "")
            .await?;
        for report in &told.reports {
            let kept = opened::OpenedReport {
                opening_id: opening.id.clone(),
                report_id: report.report_id.clone(),
                code: report.code.clone(),
                version: report.version,
                content: report.written(),
            };
            opened::insert_report(transaction, &kept).await?;
        }
        for (name, media_type, bytes) in told.files(&opening) {
            let file = OpenedFile {
                opening_id: opening.id.clone(),
                name: name.to_owned(),
                media_type: media_type.to_owned(),
                sha256: documents::proof::sha256(&bytes),
                size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
            };
            opened::insert_file(transaction, &file, &bytes).await?;
        }
        Ok(())
    }
}
