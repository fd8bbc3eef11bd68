//! The word of a party in its own pages.

use ::store::payee::{self as rows, Payee};
use ::store::payee_word::{self as words, PayeeWord};
use ::store::{StoreError, Transaction};
use grants::approval::is_fresh;
use grants::authorisation::Act;
use grants::payee::{Answer, How, PayeeStatus, WordStatus};

use super::{PayeeError, parties, stated};
use crate::{Actor, Casework, NotAllowed, to_the_end};

/// The word of a party before it is kept.
pub(super) struct NewWord<'a> {
    pub(super) organisation_id: &'a str,
    pub(super) answer: Answer,
    pub(super) how: How,
    pub(super) note: &'a str,
    pub(super) document_id: Option<String>,
}

impl Casework {
    /// Says yes or no for one's own organisation, freshly signed in; with `alike` to every proposal of the same agreement,
    /// county and receiver that waits. A no says why.
    pub async fn say_payee_word(
        &self,
        actor: &Actor,
        id: &str,
        answer: Answer,
        note: &str,
        alike: bool,
    ) -> Result<usize, PayeeError> {
        const ACT: Act = Act::NamePayees;
        actor.must(ACT)?;
        let note = stated(note, answer == Answer::No)?;
        let own = actor.organisation_id().map(str::to_owned);
        let own = own.ok_or(NotAllowed { act: ACT })?;
        let fresh = (actor.authenticated_at).is_some_and(|at| is_fresh(at, self.now()));
        if !fresh {
            return Err(PayeeError::NotFresh);
        }
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, ACT).await?;
            let payee = rows::find(&mut transaction, &id).await?;
            let payee = payee.filter(|one| actor.may_agreement(&one.agreement_id));
            let payee = payee.ok_or(PayeeError::NoSuchPayee)?;
            let parties = parties(&mut transaction, &payee.county).await?;
            if !parties.iter().any(|party| party.id == own) {
                return Err(PayeeError::NoSuchPayee);
            }
            let mut said = 0;
            let first = payee.id.clone();
            for payee in this.alike(&mut transaction, payee, alike).await? {
                let new = NewWord {
                    organisation_id: &own,
                    answer,
                    how: How::Signed,
                    note: &note,
                    document_id: None,
                };
                match this.add_word(&mut transaction, &actor, &payee, new).await {
                    // What was said of the others before stays as it is.
                    Err(PayeeError::SaidAlready | PayeeError::PaperWaits) if payee.id != first => {
                        continue;
                    }
                    word => word?,
                };
                this.note_word(&mut transaction, &actor, &payee, answer, &note)
                    .await?;
                this.complete_if_all_said_yes(&mut transaction, &actor, &payee)
                    .await?;
                said += 1;
            }
            transaction.commit().await?;
            Ok(said)
        })
        .await
    }

    /// A proposal, and with `alike` those of the same agreement, county and receiver that wait too.
    async fn alike(
        &self,
        transaction: &mut Transaction,
        payee: Payee,
        alike: bool,
    ) -> Result<Vec<Payee>, StoreError> {
        let mut all = vec![payee];
        if let Some(first) = all.first().filter(|_| alike).cloned() {
            let others = rows::of_county(transaction, &first.agreement_id, &first.county).await?;
            all.extend(others.into_iter().filter(|one| {
                one.id != first.id
                    && one.status == PayeeStatus::Proposed
                    && one.organisation_id == first.organisation_id
            }));
        }
        Ok(all)
    }

    /// Records what a party said.
    async fn note_word(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        payee: &Payee,
        answer: Answer,
        note: &str,
    ) -> Result<(), StoreError> {
        let act = match answer {
            Answer::Yes => "said_yes",
            Answer::No => "said_no",
        };
        let reason = Some(note).filter(|note| !note.is_empty());
        self.note_payee(transaction, actor, act, payee, reason)
            .await
    }

    /// Keeps a word. What the party said here before is taken back; what it said on a paper that waits is decided first.
    pub(super) async fn add_word(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        payee: &Payee,
        new: NewWord<'_>,
    ) -> Result<PayeeWord, PayeeError> {
        if payee.status != PayeeStatus::Proposed {
            return Err(grants::payee::PayeeRefusal::NotFrom {
                from: payee.status,
                to: PayeeStatus::Complete,
            }
            .into());
        }
        let mut before: Vec<PayeeWord> = words::of(transaction, &payee.id).await?;
        before.retain(|one| one.organisation_id == new.organisation_id);
        let status = match new.how {
            How::Signed => WordStatus::Valid,
            How::Certificate => WordStatus::Proposed,
        };
        for one in &before {
            match one.status {
                WordStatus::Proposed => return Err(PayeeError::PaperWaits),
                WordStatus::Valid if one.answer == new.answer => {
                    return Err(PayeeError::SaidAlready);
                }
                // A paper counts, and takes back what was said before, only when a second person has confirmed it.
                WordStatus::Valid if status == WordStatus::Valid => {
                    words::decide(transaction, one, one.status.take_back()?, None).await?;
                }
                _ => {}
            }
        }
        let word = PayeeWord {
            payee_id: payee.id.clone(),
            organisation_id: new.organisation_id.to_owned(),
            number: before.iter().map(|one| one.number).max().unwrap_or(0) + 1,
            answer: new.answer,
            how: new.how,
            note: new.note.to_owned(),
            document_id: new.document_id,
            given_by: actor.id.clone(),
            given_at: self.now(),
            status,
            confirmed_by: None,
            confirmed_at: None,
        };
        words::insert(transaction, &word).await?;
        Ok(word)
    }
}
