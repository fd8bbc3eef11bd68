//! Preparing a requisition: a draft that is saved, handed to the attestant, taken back or thrown away.

use ::store::requisition::{self as rows, Requisition, Written};
use ::store::requisition_row::{self, RequisitionRow};
use ::store::{StoreError, Transaction};
use grants::Ore;
use grants::approval::ApprovalKind;
use grants::authorisation::Act;
use grants::ledger::Right;
use grants::requisition::RequisitionStatus;

use super::checking::{is_id, lacks, not_writable, stated};
use super::{MOST_IN_A_YEAR, RequisitionError, reading, right_of, shown};
use crate::approval::Wanted;
use crate::id::{self, NoRandomness};
use crate::right::{YearRights, rights_in};
use crate::{Actor, Casework, NotAllowed, payment_account, to_the_end};

/// What somebody wants to ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The id, made before it is written so that sending it twice is asking once; see [`new_requisition`].
    pub id: String,
    /// The revision it was filled in on; 0 when it was not written before.
    pub revision: i64,
    /// The agreement.
    pub agreement_id: String,
    /// How much of which right.
    pub rows: Vec<(Right, Ore)>,
    /// What the claimant wants to see with the payment.
    pub reference: String,
    /// Whom to ask about it.
    pub contact_name: String,
    /// Where the receipt and questions about it go.
    pub contact_email: String,
    /// The number of the invoice, where it is one.
    pub invoice_number: String,
    /// Whether the claimant certifies what the terms say.
    pub certified: bool,
    /// The one that was sent back and that this one takes the place of.
    pub corrects: Option<String>,
}

/// The id for a requisition that is about to be written.
pub fn new_requisition() -> Result<String, NoRandomness> {
    id::new()
}

impl Casework {
    /// Saves a draft, whatever it lacks. Saving the same twice is saving once.
    pub async fn save_requisition(
        &self,
        actor: &Actor,
        wish: Wish,
    ) -> Result<Requisition, RequisitionError> {
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let saved = this.write_wish(&mut transaction, &actor, &wish).await?;
            let Saved { requisition, .. } = saved;
            transaction.commit().await?;
            Ok(requisition)
        })
        .await
    }

    /// Writes a requisition and asks the attestant, in one transaction. Doing it twice is doing it once. A requisition that
    /// lacks something is not written at all.
    pub async fn prepare_requisition(
        &self,
        actor: &Actor,
        wish: Wish,
    ) -> Result<Requisition, RequisitionError> {
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let saved = this.write_wish(&mut transaction, &actor, &wish).await?;
            let Saved {
                requisition,
                year,
                is_new,
            } = saved;
            if !is_new && requisition.status != RequisitionStatus::Draft {
                return Ok(requisition);
            }
            let before = match &requisition.corrects {
                Some(id) => requisition_row::of(&mut transaction, id).await?,
                None => Vec::new(),
            };
            let is_late = this.received_at() > year.last_moment();
            let lacks = lacks(&wish, &requisition, &year, (&before, is_late));
            if !lacks.is_empty() {
                return Err(RequisitionError::Incomplete(lacks));
            }
            let said = ("prepared", "");
            let to = RequisitionStatus::Prepared;
            this.requisition_to(&mut transaction, &actor, &requisition, to, said)
                .await?;
            this.ask_attestant(&mut transaction, &actor, &requisition)
                .await?;
            let prepared = rows::find(&mut transaction, &requisition.id).await?;
            transaction.commit().await?;
            prepared.ok_or(RequisitionError::NoSuchRequisition)
        })
        .await
    }

    /// Takes one that waits for the attestant back to be changed.
    pub async fn take_back_requisition(
        &self,
        actor: &Actor,
        (id, revision): (&str, i64),
        reason: &str,
    ) -> Result<(), RequisitionError> {
        let reason = stated(reason)?;
        let to = RequisitionStatus::Draft;
        self.end_preparing(actor, (id, revision), to, ("taken_back", reason))
            .await
    }

    /// Throws one away that was not attested. What was done to it stays in the record.
    pub async fn discard_requisition(
        &self,
        actor: &Actor,
        (id, revision): (&str, i64),
    ) -> Result<(), RequisitionError> {
        let to = RequisitionStatus::Discarded;
        self.end_preparing(actor, (id, revision), to, ("discarded", String::new()))
            .await
    }

    async fn end_preparing(
        &self,
        actor: &Actor,
        (id, revision): (&str, i64),
        to: RequisitionStatus,
        (what, note): (&'static str, String),
    ) -> Result<(), RequisitionError> {
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let found = this.own_writable(&mut transaction, &actor, &id).await?;
            if found.status == to && found.changed_by == actor.id {
                return Ok(());
            }
            if found.revision != revision {
                return Err(RequisitionError::Newer);
            }
            let said = (what, note.as_str());
            this.requisition_to(&mut transaction, &actor, &found, to, said)
                .await?;
            let kind = ApprovalKind::Requisition;
            this.void(&mut transaction, &actor, kind, &id, &note)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// One of the actor's own organisation, for whoever prepares.
    pub(super) async fn own_writable(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        id: &str,
    ) -> Result<Requisition, RequisitionError> {
        let found = reading::seen(transaction, actor, id).await?;
        let act = Act::PrepareRequisitions;
        if !actor.may(act, &found.claimant_id, true) {
            return Err(NotAllowed { act }.into());
        }
        self.must_stand(transaction, actor, act).await?;
        Ok(found)
    }

    async fn ask_attestant(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        requisition: &Requisition,
    ) -> Result<(), RequisitionError> {
        let id = &requisition.id;
        let shown = shown(transaction, id).await?;
        let shown = shown.ok_or(RequisitionError::Newer)?;
        // Whoever had a hand in what is asked for does not attest it.
        let events = ::store::requisition_event::of(transaction, id).await?;
        let contributors = events.into_iter().map(|event| event.actor_id);
        let contributors: Vec<String> = contributors.filter(|one| *one != actor.id).collect();
        let wanted = Wanted {
            kind: ApprovalKind::Requisition,
            subject_id: id,
            organisation_id: &requisition.claimant_id,
            shown: &shown,
            contributors: &contributors,
            reason: None,
        };
        self.ask(transaction, actor, wanted).await?;
        Ok(())
    }

    /// Writes a wish as a draft, or finds that it was written already.
    async fn write_wish(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        wish: &Wish,
    ) -> Result<Saved, RequisitionError> {
        let act = Act::PrepareRequisitions;
        let not_allowed = NotAllowed { act };
        let own = actor.organisation_id().ok_or(not_allowed)?;
        if !actor.may(act, own, true) {
            return Err(not_allowed.into());
        }
        self.must_stand(transaction, actor, act).await?;
        let agreement = &wish.agreement_id;
        if !actor.may_agreement(agreement) {
            return Err(RequisitionError::NoSuchYear);
        }
        let year = rights_in(transaction, own, agreement).await?;
        let year = year.ok_or(RequisitionError::NoSuchYear)?;
        if !year.is_asked_for() {
            return Err(RequisitionError::NotAskedFor);
        }
        let asked: Vec<&(Right, Ore)> = (wish.rows.iter())
            .filter(|(_, amount)| !amount.is_zero())
            .collect();
        if asked.iter().any(|(right, _)| year.find(right).is_none()) {
            return Err(RequisitionError::NoSuchRight);
        }
        let lacks = not_writable(wish, &asked);
        if !lacks.is_empty() {
            return Err(RequisitionError::Incomplete(lacks));
        }
        if let Some(found) = rows::find(transaction, &wish.id).await? {
            if found.claimant_id != own || found.agreement_id != *agreement {
                return Err(RequisitionError::NoSuchRequisition);
            }
            return self
                .write_again(transaction, actor, wish, (found, year))
                .await;
        }
        if !is_id(&wish.id) || wish.revision != 0 {
            return Err(RequisitionError::NoSuchRequisition);
        }
        if let Some(other) = rows::unattested(transaction, own, agreement).await? {
            return Err(RequisitionError::AnotherOpen { id: other.id });
        }
        if rows::count(transaction, own, agreement).await? >= MOST_IN_A_YEAR {
            return Err(RequisitionError::TooMany);
        }
        let corrects = self.sent_back(transaction, actor, wish).await?;
        let account = payment_account::usable(transaction, own, self.now()).await?;
        let (now, total) = (self.now(), sum(&asked)?);
        let requisition = Requisition {
            id: wish.id.clone(),
            agreement_id: agreement.clone(),
            leg: year.leg,
            form: year.form,
            claimant_id: own.to_owned(),
            payer_id: year.payer_id.clone(),
            status: RequisitionStatus::Draft,
            revision: 1,
            payment_account_id: account.map(|account| account.id),
            reference: wish.reference.trim().to_owned(),
            contact_name: wish.contact_name.trim().to_owned(),
            contact_email: wish.contact_email.trim().to_owned(),
            invoice_number: wish.invoice_number.trim().to_owned(),
            certificate: certificate(wish, &year),
            total,
            corrects,
            created_by: actor.id.clone(),
            created_at: now,
            changed_by: actor.id.clone(),
            changed_at: now,
            year: None,
            number: None,
            attested_by: None,
            attested_at: None,
            digest: None,
            late: None,
            receipt_document_id: None,
            decided_by: None,
            decided_at: None,
            decision_note: None,
        };
        rows::insert(transaction, &requisition).await?;
        insert_rows(transaction, &requisition.id, &asked).await?;
        self.requisition_event(transaction, actor, &requisition, ("drafted", ""))
            .await?;
        Ok(Saved {
            requisition,
            year,
            is_new: true,
        })
    }

    /// Writes a draft anew; the same text sent again is left as it is.
    async fn write_again(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        wish: &Wish,
        (found, year): (Requisition, YearRights),
    ) -> Result<Saved, RequisitionError> {
        let is_new = false;
        if found.revision != wish.revision {
            let there = requisition_row::of(transaction, &found.id).await?;
            return if found.changed_by == actor.id && says_the_same(&found, &there, wish) {
                Ok(Saved {
                    requisition: found,
                    year,
                    is_new,
                })
            } else {
                Err(RequisitionError::Newer)
            };
        }
        found.status.to(RequisitionStatus::Prepared)?;
        let asked: Vec<&(Right, Ore)> = (wish.rows.iter())
            .filter(|(_, amount)| !amount.is_zero())
            .collect();
        let account = payment_account::usable(transaction, &found.claimant_id, self.now()).await?;
        let written = Written {
            payment_account_id: account.as_ref().map(|account| account.id.as_str()),
            reference: wish.reference.trim(),
            contact_name: wish.contact_name.trim(),
            contact_email: wish.contact_email.trim(),
            invoice_number: wish.invoice_number.trim(),
            certificate: &certificate(wish, &year),
            total: sum(&asked)?,
        };
        let (key, by) = ((found.id.as_str(), found.revision), self.signed(actor));
        if !rows::write(transaction, key, written, &by).await? {
            return Err(RequisitionError::Newer);
        }
        requisition_row::remove_all(transaction, &found.id).await?;
        insert_rows(transaction, &found.id, &asked).await?;
        self.requisition_event(transaction, actor, &found, ("saved", ""))
            .await?;
        let requisition = rows::find(transaction, &found.id).await?;
        let requisition = requisition.ok_or(RequisitionError::NoSuchRequisition)?;
        Ok(Saved {
            requisition,
            year,
            is_new,
        })
    }

    /// The one a wish takes the place of, which must have been sent back and not be answered yet.
    async fn sent_back(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        wish: &Wish,
    ) -> Result<Option<String>, RequisitionError> {
        let Some(id) = &wish.corrects else {
            return Ok(None);
        };
        let before = self.own_writable(transaction, actor, id).await?;
        if before.status != RequisitionStatus::AskedBack
            || before.agreement_id != wish.agreement_id
            || rows::correction_of(transaction, id).await?.is_some()
        {
            return Err(RequisitionError::NotSentBack);
        }
        Ok(Some(before.id))
    }
}

/// What came of writing a wish.
struct Saved {
    requisition: Requisition,
    year: YearRights,
    is_new: bool,
}

async fn insert_rows(
    transaction: &mut Transaction,
    id: &str,
    asked: &[&(Right, Ore)],
) -> Result<(), StoreError> {
    for (right, amount) in asked {
        let row = RequisitionRow {
            requisition_id: id.to_owned(),
            item_id: right.item_id.clone(),
            level: right.holder.level_word().to_owned(),
            code: right.holder.code().to_owned(),
            amount: *amount,
        };
        requisition_row::insert(transaction, &row).await?;
    }
    Ok(())
}

/// What was certified: the words of the terms, or nothing.
fn certificate(wish: &Wish, year: &YearRights) -> String {
    let said = wish.certified.then(|| year.terms.certificate.clone());
    said.unwrap_or_default()
}

fn sum(asked: &[&(Right, Ore)]) -> Result<Ore, RequisitionError> {
    let sum = Ore::checked_sum(asked.iter().map(|(_, amount)| *amount));
    sum.ok_or(RequisitionError::NoSuchRight)
}

fn says_the_same(found: &Requisition, there: &[RequisitionRow], wish: &Wish) -> bool {
    let mut rows: Vec<(Right, Ore)> = there
        .iter()
        .filter_map(|row| Some((right_of(row)?, row.amount)))
        .collect();
    let mut wished: Vec<(Right, Ore)> = (wish.rows.iter())
        .filter(|(_, amount)| !amount.is_zero())
        .cloned()
        .collect();
    rows.sort();
    wished.sort();
    rows == wished
        && found.reference == wish.reference.trim()
        && found.contact_name == wish.contact_name.trim()
        && found.contact_email == wish.contact_email.trim()
        && found.invoice_number == wish.invoice_number.trim()
        && found.certificate.is_empty() != wish.certified
}
