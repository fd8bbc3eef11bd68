//! Reading: the list, and one matter with everything about it.

use ::store::claw_back::{self as rows, ClawBack};
use ::store::{document, repayment};
use grants::Ore;
use grants::authorisation::Act;
use grants::ledger::Right;
use grants::recovery::RecoveryStatus;
use jiff::Timestamp;

use super::{ClawBackError, MOST_SHOWN, seen};
use crate::approval::person_name;
use crate::organisation::name_of;
use crate::{Actor, Casework};

/// A matter in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedClawBack {
    /// The matter.
    pub claw_back: ClawBack,
    /// The name of the organisation money is asked back from.
    pub organisation: String,
    /// The name of the organisation that asks.
    pub payer: String,
}

/// Something that happened in a matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClawBackStep {
    /// What, by the word of [`super::event`].
    pub what: String,
    /// When.
    pub at: Timestamp,
    /// What was said about it.
    pub note: String,
    /// Who did it.
    pub by: String,
}

/// A matter with everything about it.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each tells of one thing whether the reader may do it now; none excludes another"
)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedClawBack {
    /// The matter.
    pub listed: ListedClawBack,
    /// What was proposed, all together.
    pub proposed: Ore,
    /// How much of it is of which right.
    pub parts: Vec<(Right, Ore)>,
    /// What happened, the first first, as far as the reader is concerned.
    pub steps: Vec<ClawBackStep>,
    /// The claim it led to.
    pub repayment_id: Option<String>,
    /// Whether a letter was sent.
    pub has_letter: bool,
    /// Whether a decision waits for a second person.
    pub decision_waits: bool,
    /// Whether the days to answer are over.
    pub period_is_over: bool,
    /// So many days there are to answer at least.
    pub answer_days: u16,
    /// Whether the reader handles it.
    pub may_manage: bool,
    /// Whether the reader may answer now.
    pub may_answer: bool,
}

impl Casework {
    /// The matters somebody may see, the latest first.
    pub async fn claw_backs(&self, actor: &Actor) -> Result<Vec<ListedClawBack>, ClawBackError> {
        let act = Act::ReadMoney;
        actor.must(act)?;
        let mut read = self.store.reader().await?;
        // No organisation has the empty id, so this asks about one that is not theirs.
        let all = actor.may(act, "", true);
        let own = (!all).then(|| actor.organisation_id().unwrap_or("-"));
        let mut listed = Vec::new();
        for row in rows::listed(&mut read, own, None, MOST_SHOWN).await? {
            let told = all || row.communicated_at.is_some();
            if told && actor.may_agreement(&row.agreement_id) {
                listed.push(ListedClawBack {
                    organisation: name_of(&mut read, &row.organisation_id).await?,
                    payer: name_of(&mut read, &row.payer_id).await?,
                    claw_back: row,
                });
            }
        }
        Ok(listed)
    }

    /// One matter.
    pub async fn claw_back(
        &self,
        actor: &Actor,
        id: &str,
    ) -> Result<OpenedClawBack, ClawBackError> {
        let mut read = self.store.reader().await?;
        let whole = seen(&mut read, actor, id).await?;
        let row = &whole.row;
        let inside = actor.may(Act::ReadMoney, "", true);
        let mut steps = Vec::new();
        for event in &whole.events {
            // What the payer does before it tells is its own.
            let outward = [
                super::what::COMMUNICATED,
                super::what::ANSWERED,
                super::what::DECIDED,
                super::what::DROPPED,
            ];
            if inside || outward.contains(&event.what.as_str()) {
                steps.push(ClawBackStep {
                    what: event.what.clone(),
                    at: event.at,
                    note: event.note.clone(),
                    by: person_name(&mut read, &event.actor_id).await?,
                });
            }
        }
        let claims = repayment::about(&mut read, id).await?;
        let answerable = [RecoveryStatus::Heard, RecoveryStatus::PeriodPassed];
        let waits = whole.waits().is_some();
        Ok(OpenedClawBack {
            proposed: whole.proposed(),
            parts: whole.parts.clone(),
            steps,
            repayment_id: claims.into_iter().next().map(|claim| claim.id),
            answer_days: super::answer_days(&mut read, &row.agreement_id).await?,
            has_letter: row.communicated_at.is_some(),
            decision_waits: waits,
            period_is_over: row.hear_by.is_some_and(|last| last < self.today()),
            may_manage: actor.may(Act::ManageRepayments, &row.payer_id, true),
            may_answer: actor.may(Act::DeclareUnused, &row.organisation_id, true)
                && answerable.contains(&row.status)
                && !waits,
            listed: ListedClawBack {
                organisation: name_of(&mut read, &row.organisation_id).await?,
                payer: name_of(&mut read, &row.payer_id).await?,
                claw_back: whole.row,
            },
        })
    }

    /// The letter of a matter, with the name of its file.
    pub async fn claw_back_letter(
        &self,
        actor: &Actor,
        id: &str,
    ) -> Result<(String, Vec<u8>), ClawBackError> {
        let mut read = self.store.reader().await?;
        let whole = seen(&mut read, actor, id).await?;
        let mut events = whole.events.iter();
        let none = ClawBackError::NoSuchClawBack;
        let Some(document_id) = events.find_map(|event| event.document_id.as_deref()) else {
            return Err(none);
        };
        let found = document::find(&mut read, document_id).await?;
        let content = document::content(&mut read, document_id).await?;
        match (found, content) {
            (Some(found), Some(content)) => Ok((found.file_name, content)),
            _ => Err(none),
        }
    }
}
