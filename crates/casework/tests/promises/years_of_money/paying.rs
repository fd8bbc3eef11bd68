//! Paying: batches, release, what the bank refuses, and the accounts that money goes to.

use casework::batch::BatchStatus;
use casework::batch::NewBatch;
use casework::store::{batch, payment_account, requisition};
use grants::approval::ApprovalKind;
use grants::business_day::is_business_day;

use crate::years_of_money::clock::{now, today};
use crate::years_of_money::template::{AGREEMENTS, CLAIMANTS, NUMBERS, PAYERS, new_account};
use crate::years_of_money::world::{AtBank, Bundle, Standing, World};

impl World {
    pub async fn put_together(&mut self) {
        let payer = self.chance.below(PAYERS.len());
        let agreement = self.chance.one_of(&AGREEMENTS).unwrap();
        let actor = self.somebody(PAYERS[payer].1);
        let mut chosen = Vec::new();
        for at in 0..self.asked.len() {
            let one = &self.asked[at];
            let is_his = one.payer == PAYERS[payer].0 && one.agreement == agreement;
            let is_payable = is_his && one.standing == Standing::Payable && !self.is_paid(at);
            if is_payable && !self.chance.one_in(6) {
                chosen.push(self.asked[at].id.clone());
            }
        }
        // Somebody may try to have paid what is paid, or in another batch.
        if self.chance.one_in(10) {
            chosen.extend(self.chance.one_of(&self.asked).map(|one| one.id));
        }
        if chosen.is_empty() {
            return self.nothing();
        }
        let mut execution_on = today();
        while !is_business_day(execution_on) {
            execution_on = execution_on.tomorrow().unwrap();
        }
        let new = NewBatch {
            requisitions: chosen,
            execution_on,
        };
        let again = new.clone();
        let batch = if self.chance.one_in(5) {
            let (one, other) = tokio::join!(
                self.casework.start_batch(&actor, new),
                self.casework.start_batch(&actor, again)
            );
            assert!(one.is_err() || other.is_err(), "planned twice");
            one.or(other)
        } else {
            self.casework.start_batch(&actor, new).await
        };
        let batch = match batch {
            Ok(batch) => batch,
            Err(error) => return self.not(format!("put together: {error}")),
        };
        let proposed = (self.casework).propose_batch(&actor, &batch.id, batch.revision);
        let is_proposed = proposed.await.is_ok();
        self.bundles.push(Bundle {
            id: batch.id,
            payer,
            by: actor.name,
            is_proposed,
        });
        self.done(if is_proposed {
            "put together"
        } else {
            "put together, not proposed"
        });
    }

    /// Whether somebody is paying it: in a batch that is not released, or at the bank.
    fn is_paid(&self, at: usize) -> bool {
        let mut at_bank = self.at_bank.iter();
        at_bank.any(|one| one.asked == at && !one.is_over)
    }

    pub async fn release(&mut self) {
        let at = self.chance.below(self.bundles.len());
        let Some(bundle) = self.bundles.get(at).cloned() else {
            return self.nothing();
        };
        let (_, prepares, releases) = PAYERS[bundle.payer];
        let actor = self.somebody(releases);
        if self.chance.one_in(12) || (!bundle.is_proposed && self.chance.one_in(3)) {
            return self.drop_bundle(at, prepares).await;
        }
        if !bundle.is_proposed {
            return self.propose_again(at, prepares).await;
        }
        let kind = ApprovalKind::Batch;
        if self.chance.one_in(12) {
            let asked = self.casework.approval_of(&actor, kind, &bundle.id).await;
            let Ok(Some(asked)) = asked else {
                return self.not("send a batch back");
            };
            let said = self.casework.refuse(&actor, &asked.approval.id, "Fel dag");
            if said.await.is_err() {
                return self.not("send a batch back");
            }
            self.bundles[at].is_proposed = false;
            return self.done("sent a batch back");
        }
        if !self.says_yes(&actor, kind, &bundle.id).await {
            let mut read = self.casework.store().reader().await.unwrap();
            let found = batch::find(&mut read, &bundle.id).await.unwrap().unwrap();
            assert_eq!(found.status, BatchStatus::Proposed);
            drop(read);
            // A day that is over, or an account that was changed: nobody can release it any more.
            if actor.name == self.person(releases).name {
                return self.drop_bundle(at, prepares).await;
            }
            return self.not("release");
        }
        assert_ne!(actor.name, bundle.by, "two persons");
        self.bundles.remove(at);
        self.at_the_bank(&bundle).await;
        self.done("released");
    }

    async fn propose_again(&mut self, at: usize, prepares: &'static str) {
        let actor = self.person(prepares);
        let id = self.bundles[at].id.clone();
        let revision = self.revision_of_batch(&id).await;
        let proposed = self.casework.propose_batch(&actor, &id, revision).await;
        if proposed.is_err() {
            return self.not("propose again");
        }
        self.bundles[at].is_proposed = true;
        self.done("proposed again");
    }

    async fn drop_bundle(&mut self, at: usize, prepares: &'static str) {
        let actor = self.somebody(prepares);
        let id = self.bundles[at].id.clone();
        let revision = self.revision_of_batch(&id).await;
        let dropped = self.casework.drop_batch(&actor, &id, revision, "Fel dag");
        if dropped.await.is_err() {
            return self.not("drop");
        }
        self.bundles.remove(at);
        self.done("dropped a batch");
    }

    async fn revision_of_batch(&self, id: &str) -> i64 {
        let mut read = self.casework.store().reader().await.unwrap();
        batch::find(&mut read, id).await.unwrap().unwrap().revision
    }

    /// The bank has the file. Nobody is paid twice, nor anything else than they asked for, nor on an account that waits.
    async fn at_the_bank(&mut self, bundle: &Bundle) {
        let payer = self.person(PAYERS[bundle.payer].1);
        let opened = self.casework.open_batch(&payer, &bundle.id).await.unwrap();
        let mut read = self.casework.store().reader().await.unwrap();
        let before = self.at_bank.len();
        for listed in opened.payments {
            let payment = listed.payment;
            let asked = requisition::find(&mut read, &payment.requisition_id).await;
            let asked = asked.unwrap().unwrap();
            let at = self.asked.iter().position(|one| one.id == asked.id);
            let at = at.unwrap();
            assert!(!self.is_paid(at), "{} would be paid twice", listed.number);
            assert_eq!(self.asked[at].standing, Standing::Payable);
            let amount: i64 = self.asked[at].rows.iter().map(|(_, ore)| ore).sum();
            assert_eq!(payment.amount.ore(), amount);
            let account = payment_account::find(&mut read, &payment.payment_account_id).await;
            let account = account.unwrap().unwrap();
            assert_eq!(
                account.organisation_id,
                CLAIMANTS[self.asked[at].claimant].0
            );
            let from = account.usable_from;
            assert!(from.is_some_and(|from| from <= now()), "{account:?} waits");
            self.at_bank.push(AtBank {
                id: payment.id,
                end_to_end_id: payment.end_to_end_id,
                asked: at,
                amount,
                payer: bundle.payer,
                is_paid: false,
                is_over: false,
            });
        }
        // Names are random; the same seed finds them in the same order.
        self.at_bank[before..].sort_by_key(|one| one.asked);
    }

    /// The bank refuses a payment, as a person is told.
    pub async fn reject(&mut self) {
        let all: Vec<usize> = (0..self.at_bank.len())
            .filter(|at| !self.at_bank[*at].is_over)
            .collect();
        let Some(at) = self.chance.one_of(&all) else {
            return self.nothing();
        };
        let actor = self.somebody(PAYERS[self.at_bank[at].payer].2);
        let id = self.at_bank[at].id.clone();
        let rejected = self.casework.reject_payment(&actor, &id, "Konto saknas");
        if rejected.await.is_err() {
            return self.not("reject");
        }
        assert!(!self.at_bank[at].is_paid, "what was paid was rejected");
        self.at_bank[at].is_over = true;
        self.done("payment rejected");
    }

    pub async fn change_account(&mut self) {
        let (_, proposes, confirms) = self.chance.one_of(&CLAIMANTS).unwrap();
        let number = self.chance.one_of(&NUMBERS).unwrap();
        let actor = self.person(proposes);
        let new = new_account(&actor, number);
        let proposed = self.casework.propose_payment_account(&actor, new).await;
        let Ok(proposed) = proposed else {
            return self.not("change account");
        };
        let actor = self.person(confirms);
        let kind = ApprovalKind::PaymentAccount;
        if !self.says_yes(&actor, kind, &proposed.id).await {
            let actor = self.person(proposes);
            let ended = self
                .casework
                .end_payment_account(&actor, &proposed.id, "Fel");
            ended.await.unwrap();
            return self.not("confirm account");
        }
        self.done("changed account");
    }
}
