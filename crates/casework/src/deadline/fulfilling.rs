//! Noting that what a deadline asks for is done, and taking that back.

use ::store::Transaction;
use ::store::fulfilment::{self as rows, Fulfilment, How};
use grants::authorisation::Act;

use super::{DeadlineError, LONGEST_NOTE_CHARACTERS, SUBJECT, found, must_see};
use crate::actor::{Fallen, Note};
use crate::stated;
use crate::{Actor, Casework, NotAllowed, to_the_end};

/// That an organisation has done what a deadline asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NewFulfilment<'a> {
    pub(crate) agreement_id: &'a str,
    /// The word of the deadline, see `grants::deadline::Due::word`.
    pub(crate) deadline: &'a str,
    pub(crate) organisation_id: &'a str,
    pub(crate) how: How,
    pub(crate) note: &'a str,
}

impl Casework {
    /// Notes in the transaction in which it happens that an organisation has done what a deadline asks for. What asked for
    /// it is found by whoever calls; nothing is checked here.
    pub(crate) async fn fulfilled(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        new: NewFulfilment<'_>,
    ) -> Result<Fulfilment, DeadlineError> {
        let (agreement, deadline, organisation) =
            (new.agreement_id, new.deadline, new.organisation_id);
        let history = rows::history(transaction, agreement, deadline, organisation).await?;
        let fulfilment = Fulfilment {
            agreement_id: agreement.to_owned(),
            deadline: deadline.to_owned(),
            organisation_id: organisation.to_owned(),
            number: history.last().map_or(1, |last| last.number + 1),
            how: new.how,
            note: new.note.to_owned(),
            noted_by: actor.id.clone(),
            noted_at: self.now(),
        };
        rows::insert(transaction, &fulfilment).await?;
        let details = serde_json::json!({
            "organisation": organisation,
            "number": fulfilment.number,
            "how": new.how.word(),
        });
        let note = Note {
            act: if new.how == How::TakenBack {
                "taken_back"
            } else {
                "fulfilled"
            },
            subject_kind: SUBJECT,
            subject_id: &format!("{agreement}/{deadline}/{organisation}"),
            reason: None,
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(fulfilment)
    }

    /// Notes that an organisation has done it elsewhere, or need not do it.
    pub async fn note_fulfilment(
        &self,
        actor: &Actor,
        organisation_id: &str,
        (agreement_id, deadline): (&str, &str),
        needed: bool,
        note: &str,
    ) -> Result<(), DeadlineError> {
        let note = stated(note)?;
        if note.is_empty() {
            return Err(DeadlineError::NoteMissing);
        }
        let how = if needed {
            How::Elsewhere
        } else {
            How::NotNeeded
        };
        self.noted(actor, organisation_id, (agreement_id, deadline), how, note)
            .await
    }

    /// Takes back that it was done elsewhere or not needed.
    pub async fn take_fulfilment_back(
        &self,
        actor: &Actor,
        organisation_id: &str,
        (agreement_id, deadline): (&str, &str),
        note: &str,
    ) -> Result<(), DeadlineError> {
        let (note, how) = (stated(note)?, How::TakenBack);
        self.noted(actor, organisation_id, (agreement_id, deadline), how, note)
            .await
    }

    async fn noted(
        &self,
        actor: &Actor,
        organisation_id: &str,
        (agreement_id, deadline): (&str, &str),
        how: How,
        note: String,
    ) -> Result<(), DeadlineError> {
        const ACT: Act = Act::NoteFulfilment;
        must_see(actor, organisation_id)?;
        if !actor.may(ACT, organisation_id, true) {
            return Err(NotAllowed { act: ACT }.into());
        }
        let (this, actor) = (self.clone(), actor.clone());
        let [organisation_id, agreement_id, deadline] =
            [organisation_id, agreement_id, deadline].map(str::to_owned);
        to_the_end(async move {
            let (of, agreement) = (&organisation_id, &agreement_id);
            let mut transaction = this.store.begin().await?;
            let stands = this.must_stand(&mut transaction, &actor, ACT).await;
            stands.map_err(|fallen| match fallen {
                Fallen::Store(error) => DeadlineError::Store(error),
                Fallen::NotAllowed(error) => DeadlineError::NotAllowed(error),
            })?;
            found(&mut transaction, &actor, of, agreement, &deadline).await?;
            let history = rows::history(&mut transaction, agreement, &deadline, of).await?;
            let last = history.last().map_or(How::TakenBack, |last| last.how);
            match (how, last) {
                (How::TakenBack, How::Elsewhere | How::NotNeeded) | (_, How::TakenBack)
                    if how != last => {}
                (How::TakenBack, _) => return Err(DeadlineError::NothingToTakeBack),
                _ => return Err(DeadlineError::DoneAlready),
            }
            let new = NewFulfilment {
                agreement_id: agreement,
                deadline: &deadline,
                organisation_id: of,
                how,
                note: &note,
            };
            this.fulfilled(&mut transaction, &actor, new).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}

/// A text that is not too long.
fn stated(note: &str) -> Result<String, DeadlineError> {
    stated::noted(note, LONGEST_NOTE_CHARACTERS).map_err(|_| DeadlineError::NoteTooLong)
}
