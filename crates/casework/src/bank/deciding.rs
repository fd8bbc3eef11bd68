//! What a person says about an entry that no rule knew.

use ::store::{payment as payments, repayment, statement as statements};
use grants::authorisation::Act;
use grants::bank_entry::{EntryStatus, Flow, MatchedBy, Unclear, judge};

use super::matching::kind_of;
use super::sum::released;
use super::{BankError, reconciler, seen};
use crate::batch::noted;
use crate::{Actor, Casework, to_the_end};

/// What an entry is about, as a person says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A payment of ours, by its id.
    Payment(String),
    /// All that is left to pay of a payment file, by the id of its batch.
    File(String),
    /// A claim for repayment, by its id.
    Claim(String),
    /// Nothing here.
    Nothing,
}

impl Casework {
    /// Says what an entry is about, with the reason. The rules hold for people too: an amount that differs is no match, and a
    /// payment that was made is not made again.
    pub async fn decide_on_entry(
        &self,
        actor: &Actor,
        entry_id: &str,
        about: About,
        reason: &str,
    ) -> Result<(), BankError> {
        let payer = reconciler(actor)?;
        let reason = noted(reason)?;
        let (this, actor, id) = (self.clone(), actor.clone(), entry_id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, Act::ReconcileBank)
                .await?;
            let entry = seen(&mut transaction, &actor, &id).await?;
            if entry.payer_id != payer {
                return Err(BankError::NoSuchEntry);
            }
            if entry.status != EntryStatus::Waiting {
                return Err(BankError::Decided);
            }
            let how = MatchedBy::Person;
            match about {
                About::Payment(payment_id) => {
                    let payment = payments::find(&mut transaction, &payment_id).await?;
                    let payment = payment.ok_or(BankError::NoSuchThing)?;
                    // Only payments of the same organisation.
                    let name = &payment.end_to_end_id;
                    let own = payments::by_end_to_end(&mut transaction, &payer, name).await?;
                    own.ok_or(BankError::NoSuchThing)?;
                    let standing = (payment.status, payment.amount);
                    let verdict = judge(entry.direction, entry.amount, standing)?;
                    this.payment_told(
                        &mut transaction,
                        &actor,
                        (&entry, &payment),
                        verdict,
                        (how, &reason),
                    )
                    .await?;
                }
                About::File(batch_id) => {
                    if entry.direction != Flow::Out {
                        return Err(Unclear::OtherSum.into());
                    }
                    let batch = released(&mut transaction, &payer, &batch_id).await?;
                    let statement = statements::find(&mut transaction, &entry.statement_id).await?;
                    let statement = statement.ok_or(BankError::NoSuchThing)?;
                    let said = (&entry, &batch, None, kind_of(&statement.kind));
                    let by = (how, reason.as_str());
                    this.sum_told(&mut transaction, &actor, said, by).await??;
                }
                About::Claim(claim_id) => {
                    let claim = repayment::find(&mut transaction, &claim_id).await?;
                    let claim = claim.ok_or(BankError::NoSuchThing)?;
                    if entry.direction != Flow::In {
                        return Err(Unclear::DoesNotFitClaim.into());
                    }
                    let told = (&entry, claim.reference.as_str());
                    let by = (how, reason.as_str());
                    this.claim_paid(&mut transaction, &actor, told, by)
                        .await??;
                }
                About::Nothing => {
                    this.decide_entry(&mut transaction, &actor, &entry, (None, how, &reason))
                        .await?;
                }
            }
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}
