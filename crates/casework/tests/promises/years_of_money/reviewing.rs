//! Deciding about what was asked for, and passing on by key.

use casework::review::Chosen;
use casework::store::payment_account;
use grants::ledger::{Holder, Place, Right};
use grants::money_year::{PassedOn, Way};
use grants::requisition::{Leg, RequisitionStatus};

use crate::years_of_money::clock::now;
use crate::years_of_money::template::{AGREEMENTS, CLAIMANTS, PAYERS};
use crate::years_of_money::world::{Asked, Standing, World};

impl World {
    /// The place of a payer in the list.
    pub fn payer_of(&self, at: usize) -> usize {
        let id = &self.asked[at].payer;
        PAYERS.iter().position(|(payer, ..)| payer == id).unwrap()
    }

    pub async fn decide(&mut self) {
        let standing = if self.chance.one_in(8) {
            Standing::AskedBack
        } else {
            Standing::Received
        };
        let Some(at) = self.one_that(&[standing]) else {
            return self.nothing();
        };
        let (_, reviews, decides) = PAYERS[self.payer_of(at)];
        let who = self.chance.one_of(&[reviews, decides]).unwrap();
        let actor = self.somebody(who);
        let (revision, _) = self.stored(at).await;
        let revision = revision - i64::from(self.chance.one_in(10));
        let id = self.asked[at].id.clone();
        let chosen = Chosen { id, revision };
        match (standing, self.chance.below(9)) {
            (_, 0 | 1) => self.ask_back(&actor, at, chosen).await,
            (Standing::AskedBack, _) | (_, 2) => self.refuse(&actor, at, chosen).await,
            _ => self.accept(&actor, at, chosen).await,
        }
    }

    async fn ask_back(&mut self, actor: &casework::Actor, at: usize, chosen: Chosen) {
        let asked = self
            .casework
            .ask_requisition_back(actor, chosen, "Vilket konto?");
        if asked.await.is_err() {
            return self.not("ask back");
        }
        // Nothing moves: it stays asked for while they answer.
        assert_eq!(self.asked[at].standing, Standing::Received);
        self.asked[at].standing = Standing::AskedBack;
        self.done("asked back");
    }

    async fn refuse(&mut self, actor: &casework::Actor, at: usize, chosen: Chosen) {
        let refused = self
            .casework
            .refuse_requisition(actor, chosen, "Fel mottagare");
        if refused.await.is_err() {
            return self.not("refuse");
        }
        let from = match self.asked[at].standing {
            Standing::Received | Standing::AskedBack => Place::Requested,
            Standing::Payable => Place::Payable,
            other => panic!("{other:?} was refused"),
        };
        self.goes(at, (from, Place::Entitled), Standing::Over);
        self.done("refused by the payer");
    }

    async fn accept(&mut self, actor: &casework::Actor, at: usize, chosen: Chosen) {
        let all = [chosen];
        let way = self.chance.below(10);
        if way == 0 {
            let (actor, all) = (actor.clone(), all.clone());
            self.dies_in(|casework| async move {
                let _unheard = casework.accept_requisitions(&actor, &all).await;
            });
        }
        let accepted = if way == 1 {
            let (one, other) = tokio::join!(
                self.casework.accept_requisitions(actor, &all),
                self.casework.accept_requisitions(actor, &all)
            );
            assert!(one.is_err() || other.is_err(), "accepted twice");
            one.is_ok() || other.is_ok()
        } else {
            self.casework.accept_requisitions(actor, &all).await.is_ok()
        };
        let was = self.asked[at].standing;
        let (_, status) = self.stored(at).await;
        let stands = status == RequisitionStatus::Accepted && was != Standing::Payable;
        // It may have been accepted by the process that died.
        let stands = stands && (accepted || way == 0);
        assert!(stands || !accepted, "{was:?} was accepted");
        if !stands {
            return self.not("accept");
        }
        assert_eq!(was, Standing::Received);
        self.goes(at, (Place::Requested, Place::Payable), Standing::Payable);
        let asked = self.asked[at].clone();
        if asked.leg == Leg::FromCoordinator {
            self.is_covered(&asked.agreement, &asked.rows);
        }
        self.done("accepted");
    }

    /// No more is promised of an item than the pool has.
    fn is_covered(&self, agreement: &str, rows: &[(Right, i64)]) {
        for (right, _) in rows {
            let pool = Right::new(&right.item_id, Holder::Pool);
            let promised = self.promised(agreement, &pool);
            let there = self.model.at(agreement, &pool, Place::Paid);
            assert!(promised <= there, "{promised} promised of {there}: {right}");
        }
    }

    /// What recipients are to be paid out of a right of the coordinator.
    pub fn promised(&self, agreement: &str, pool: &Right) -> i64 {
        if pool.holder != Holder::Pool {
            return 0;
        }
        let payable = self.model.standing(agreement, Place::Payable);
        let of_item = payable
            .iter()
            .filter(|(of, _)| of.item_id == pool.item_id && of.holder != Holder::Pool);
        of_item.map(|(_, ore)| ore).sum()
    }

    pub async fn pass_on(&mut self) {
        let agreement = AGREEMENTS[1];
        let pool = self.model.standing(agreement, Place::Paid).into_iter();
        let has_money = pool
            .filter(|(right, _)| right.holder == Holder::Pool)
            .count()
            > 0;
        let by_key = Way::ViaCoordinator(PassedOn::ByKey);
        let can = has_money && self.terms[agreement].way == by_key;
        if !can && !self.chance.one_in(12) {
            return self.nothing();
        }
        let actor = self.somebody("karin");
        let legs = self.casework.legs(&actor, agreement).await;
        let Some(passing_on) = legs.ok().and_then(|legs| legs.passing_on) else {
            return self.nothing();
        };
        let digest = if self.chance.one_in(8) {
            "annat"
        } else {
            passing_on.digest.as_str()
        };
        let passed = if self.chance.one_in(3) {
            let (one, other) = tokio::join!(
                self.casework.pass_on(&actor, agreement, digest),
                self.casework.pass_on(&actor, agreement, digest)
            );
            assert!(one.is_err() || other.is_err(), "passed on twice");
            one.or(other)
        } else {
            self.casework.pass_on(&actor, agreement, digest).await
        };
        if let Err(error) = passed {
            return self.not(format!("pass on: {error}"));
        }
        let payable = self.casework.payable(&self.person("karin")).await.unwrap();
        for share in passing_on.shares {
            let to = &share.organisation_id;
            let mut read = self.casework.store().reader().await.unwrap();
            let usable = payment_account::usable(&mut read, to, now()).await.unwrap();
            let usable = usable.map(|account| account.id);
            assert_eq!(usable, Some(share.payment_account_id), "where {to} is paid");
            drop(read);
            let is_new = |id: &String| !self.asked.iter().any(|asked| asked.id == *id);
            let made = payable
                .iter()
                .map(|one| &one.requisition)
                .find(|one| one.claimant_id == *to && is_new(&one.id));
            let made = made.unwrap();
            let rows = share.rows.iter();
            let rows: Vec<_> = rows.map(|(of, ore)| (of.clone(), ore.ore())).collect();
            let claimant = CLAIMANTS.iter().position(|(id, ..)| id == to).unwrap();
            self.asked.push(Asked {
                id: made.id.clone(),
                agreement: agreement.to_owned(),
                claimant,
                payer: made.payer_id.clone(),
                leg: made.leg,
                rows: rows.clone(),
                standing: Standing::Payable,
                by: actor.name.clone(),
                corrects: None,
            });
            self.go(agreement, &rows, (Place::Entitled, Place::Payable));
            self.is_covered(agreement, &rows);
        }
        self.done("passed on");
    }
}
