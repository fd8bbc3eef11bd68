//! Asking money back by decision: proposed, told, answered or not, decided by two, and only then claimed.

use casework::claw_back::{Ground, NewClawBack};
use casework::store::{claw_back, repayment};
use grants::Ore;
use grants::approval::ApprovalKind;
use grants::ledger::{Place, Right};
use jiff::Span;
use jiff::civil::Date;

use crate::years_of_money::clock::today;
use crate::years_of_money::giving_back::in_order;
use crate::years_of_money::template::{AGREEMENTS, CLAIMANTS, PAYERS};
use crate::years_of_money::world::{World, ore, sum};

/// A matter, as those who play believe.
#[derive(Clone, Debug)]
pub struct Matter {
    pub id: String,
    pub agreement: String,
    /// The place of whoever it concerns in the list.
    pub claimant: usize,
    /// The place of whoever asks in the list.
    pub payer: usize,
    pub parts: Vec<(Right, i64)>,
    pub step: Step,
    /// The last day to answer, when they were told.
    pub hear_by: Option<Date>,
    /// The amount of the decision that waits for a second person.
    pub waits: Option<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Proposed,
    Heard,
    Answered,
    Over,
}

impl World {
    pub async fn claw_back(&mut self) {
        let open: Vec<usize> = (0..self.matters.len())
            .filter(|at| self.matters[*at].step != Step::Over)
            .collect();
        let Some(at) = self.chance.one_of(&open).filter(|_| !self.chance.one_in(4)) else {
            return self.propose_claw_back().await;
        };
        let matter = self.matters[at].clone();
        // Most do what is next; some try to skip a step.
        match (matter.step, self.chance.below(12)) {
            (_, 0) => self.drop_matter(at).await,
            (Step::Proposed, 1..=9) | (_, 10) => self.communicate(at).await,
            (Step::Heard, 1..=3) | (_, 11) => self.answer(at).await,
            _ if matter.waits.is_some() => self.decide_matter(at).await,
            _ => self.propose_decision(at).await,
        }
    }

    async fn propose_claw_back(&mut self) {
        let agreement = self.chance.one_of(&AGREEMENTS).unwrap();
        let claimant = self.chance.below(CLAIMANTS.len());
        let payer = self.chance.below(PAYERS.len());
        let actor = self.somebody(PAYERS[payer].1);
        let of = CLAIMANTS[claimant].0;
        let there = self.casework.money_to_claw_back(&actor, agreement, of);
        let there = there.await.unwrap_or_default();
        let mut parts = Vec::new();
        for one in there {
            let at = |place| self.model.at(agreement, &one.right, place);
            let most = at(Place::Paid) + at(Place::Used);
            assert_eq!(one.most().ore(), most, "what can be asked back");
            let ore = match self.chance.below(10) {
                0 => most + 100,
                1..=5 => self.chance.kronor_up_to(most),
                6 | 7 => 0,
                _ => most,
            };
            parts.push((one.right, ore));
        }
        let new = NewClawBack {
            agreement_id: agreement.to_owned(),
            organisation_id: of.to_owned(),
            ground: Ground::NotForThePurpose,
            parts: ore(&parts),
            reasons: "Pengarna har använts till annat.".to_owned(),
        };
        let id = match self.casework.propose_claw_back(&actor, new).await {
            Ok(id) => id,
            Err(_) if parts.is_empty() => return self.nothing(),
            Err(error) => return self.not(format!("propose a claw-back: {error}")),
        };
        parts.retain(|(_, ore)| *ore != 0);
        in_order(&mut parts);
        let payer = (PAYERS.iter()).position(|(id, ..)| actor.organisation_id() == Some(*id));
        self.matters.push(Matter {
            id,
            agreement: agreement.to_owned(),
            claimant,
            payer: payer.unwrap(),
            parts,
            step: Step::Proposed,
            hear_by: None,
            waits: None,
        });
        self.done("proposed a claw-back");
    }

    async fn revision_of_matter(&self, at: usize) -> i64 {
        let mut read = self.casework.store().reader().await.unwrap();
        let row = claw_back::find(&mut read, &self.matters[at].id).await;
        row.unwrap().unwrap().revision
    }

    async fn communicate(&mut self, at: usize) {
        let actor = self.somebody(PAYERS[self.matters[at].payer].1);
        let revision = self.revision_of_matter(at).await;
        let days = if self.chance.one_in(6) { 13 } else { 14 };
        let hear_by = today().checked_add(Span::new().days(days)).unwrap();
        let id = self.matters[at].id.clone();
        let told = self
            .casework
            .communicate_claw_back(&actor, &id, revision, hear_by);
        if told.await.is_err() {
            return self.not("communicate");
        }
        assert!(self.matters[at].step == Step::Proposed && days == 14);
        self.matters[at].step = Step::Heard;
        self.matters[at].hear_by = Some(hear_by);
        self.done("communicated");
    }

    async fn answer(&mut self, at: usize) {
        let actor = self.somebody(CLAIMANTS[self.matters[at].claimant].1);
        let id = self.matters[at].id.clone();
        let answered = self.casework.answer_claw_back(&actor, &id, "Vi har rätt");
        if answered.await.is_err() {
            return self.not("answer");
        }
        let matter = &mut self.matters[at];
        assert!(matter.step == Step::Heard && matter.waits.is_none());
        matter.step = Step::Answered;
        self.done("answered");
    }

    async fn propose_decision(&mut self, at: usize) {
        let matter = self.matters[at].clone();
        let actor = self.somebody(PAYERS[matter.payer].1);
        let revision = self.revision_of_matter(at).await;
        let proposed = sum(&matter.parts);
        let amount = match self.chance.below(8) {
            0 => proposed + 100,
            1..=3 => self.chance.kronor_up_to(proposed),
            _ => proposed,
        };
        let decision = (Ore::new(amount), "Det har inte använts rätt.");
        let prepared = (self.casework)
            .propose_claw_back_decision(&actor, &matter.id, revision, decision)
            .await;
        if prepared.is_err() {
            return self.not("prepare a decision");
        }
        let is_heard = match matter.step {
            Step::Answered => true,
            Step::Heard => matter.hear_by.is_some_and(|last| last < today()),
            _ => false,
        };
        assert!(is_heard, "decided before they were heard: {matter:?}");
        assert!(amount > 0 && amount <= proposed, "{matter:?}");
        self.matters[at].waits = Some(amount);
        self.done("prepared a decision");
    }

    async fn decide_matter(&mut self, at: usize) {
        let matter = self.matters[at].clone();
        let actor = self.somebody(PAYERS[matter.payer].2);
        let kind = ApprovalKind::ClawBack;
        let is_no = self.chance.one_in(6);
        if is_no || !self.says_yes(&actor, kind, &matter.id).await {
            let asked = self.casework.approval_of(&actor, kind, &matter.id).await;
            let Ok(Some(asked)) = asked else {
                return self.not("decide on a claw-back");
            };
            let refused = self.casework.refuse(&actor, &asked.approval.id, "Nej");
            if refused.await.is_err() {
                return self.not("decide on a claw-back");
            }
            self.matters[at].waits = None;
            return self.done("refused a claw-back");
        }
        let amount = matter.waits.unwrap();
        let (mut left, mut parts) = (amount, Vec::new());
        for (right, part) in &matter.parts {
            let falls = left.min(*part);
            left -= falls;
            if falls == 0 {
                continue;
            }
            parts.push((right.clone(), falls));
            // What is not accounted for goes back first.
            let paid = self
                .model
                .at(&matter.agreement, right, Place::Paid)
                .min(falls);
            for (from, ore) in [(Place::Paid, paid), (Place::Used, falls - paid)] {
                if ore > 0 {
                    let way = (from, Place::Repayable);
                    self.model.go(&matter.agreement, right, way, ore);
                }
            }
        }
        self.matters[at].step = Step::Over;
        self.matters[at].waits = None;
        let mut read = self.casework.store().reader().await.unwrap();
        let claims = repayment::about(&mut read, &matter.id).await.unwrap();
        drop(read);
        assert_eq!(claims.len(), 1, "one decision, one claim");
        self.remember_claim(claims[0].id.clone(), matter.claimant, parts)
            .await;
        self.done("decided a claw-back");
    }

    async fn drop_matter(&mut self, at: usize) {
        let actor = self.somebody(PAYERS[self.matters[at].payer].1);
        let revision = self.revision_of_matter(at).await;
        let id = self.matters[at].id.clone();
        let dropped = self.casework.drop_claw_back(&actor, &id, revision, "Fel");
        if dropped.await.is_err() {
            return self.not("drop a claw-back");
        }
        assert!(self.matters[at].waits.is_none() && self.matters[at].step != Step::Over);
        self.matters[at].step = Step::Over;
        self.done("dropped a claw-back");
    }
}
