//! Accounting and giving back: what was not used is declared and claimed; claims are disputed, upheld, reduced and given up.

use casework::repayment::{Change, Declaration};
use casework::store::repayment;
use grants::Ore;
use grants::approval::ApprovalKind;
use grants::ledger::{Place, Right};

use crate::years_of_money::template::{AGREEMENTS, CLAIMANTS, COORDINATOR, PAYERS};
use crate::years_of_money::world::{World, ore, sum};

/// Money that is to come back, as those who play believe.
#[derive(Clone, Debug)]
pub struct Claim {
    pub id: String,
    pub agreement: String,
    /// The place of whoever owes in the list.
    pub claimant: usize,
    /// The place of whoever gets it in the list.
    pub to: usize,
    pub reference: String,
    /// In the order in which they are settled.
    pub parts: Vec<(Right, i64)>,
    pub paid: i64,
    pub given_up: i64,
    pub status: ClaimStatus,
    /// What waits for a second person.
    pub proposed: Option<Change>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimStatus {
    Open,
    Disputed,
    Paid,
    Waived,
}

impl Claim {
    pub fn outstanding(&self) -> i64 {
        sum(&self.parts) - self.paid - self.given_up
    }
}

/// The order in which parts are settled.
pub fn in_order(parts: &mut [(Right, i64)]) {
    parts.sort_by_key(|(right, _)| {
        let (level, code) = (right.holder.level_word(), right.holder.code().to_owned());
        (right.item_id.clone(), level, code)
    });
}

impl World {
    /// Remembers a claim that was made.
    pub async fn remember_claim(
        &mut self,
        id: String,
        claimant: usize,
        mut parts: Vec<(Right, i64)>,
    ) {
        let mut read = self.casework.store().reader().await.unwrap();
        let row = repayment::find(&mut read, &id).await.unwrap().unwrap();
        drop(read);
        in_order(&mut parts);
        assert_eq!(row.amount.ore(), sum(&parts), "all of it is claimed");
        assert_eq!(row.organisation_id, CLAIMANTS[claimant].0);
        let to = PAYERS.iter().position(|(id, ..)| *id == row.to_id);
        self.claims.push(Claim {
            id,
            agreement: row.agreement_id,
            claimant,
            to: to.unwrap(),
            reference: row.reference,
            parts,
            paid: 0,
            given_up: 0,
            status: ClaimStatus::Open,
            proposed: None,
        });
    }

    /// So much of a claim is settled: the first part first.
    pub fn settle(&mut self, at: usize, amount: i64, to: Place) {
        let claim = self.claims[at].clone();
        let (mut before, mut left) = (claim.paid + claim.given_up, amount);
        for (right, part) in &claim.parts {
            let skipped = before.min(*part);
            before -= skipped;
            let falls = left.min(part - skipped);
            left -= falls;
            if falls > 0 {
                let way = (Place::Repayable, to);
                self.model.go(&claim.agreement, right, way, falls);
            }
        }
        assert_eq!(left, 0, "more than is claimed");
        let claim = &mut self.claims[at];
        match to {
            Place::Returned => claim.paid += amount,
            _ => claim.given_up += amount,
        }
        if claim.outstanding() == 0 && claim.status == ClaimStatus::Open {
            claim.status = ClaimStatus::Paid;
        }
    }

    pub async fn declare(&mut self) {
        let claimant = self.chance.below(CLAIMANTS.len());
        let agreement = self.chance.one_of(&AGREEMENTS).unwrap();
        let actor = self.somebody(CLAIMANTS[claimant].1);
        let is_mine = actor.organisation_id() == Some(CLAIMANTS[claimant].0);
        let declarable = self.casework.declarable(&actor, agreement).await;
        let Ok(declarable) = declarable.map(|all| if is_mine { all } else { Vec::new() }) else {
            return self.not("declare");
        };
        // The coordinator waits with its own until most is passed on.
        if declarable.is_empty() || (claimant == COORDINATOR && !self.chance.one_in(4)) {
            return self.nothing();
        }
        let is_all_used = self.chance.one_in(4);
        let mut unused = Vec::new();
        for one in &declarable {
            let paid = self.model.at(agreement, &one.right, Place::Paid);
            // What recipients are to be paid is not the coordinator's to account for.
            let paid = paid - self.promised(agreement, &one.right);
            assert_eq!(one.paid.ore(), paid, "what is there to account for");
            let ore = match self.chance.below(16) {
                _ if is_all_used => 0,
                0 => paid + 100,
                1..=10 => self.chance.kronor_up_to(paid),
                11..=13 => paid,
                _ => 0,
            };
            unused.push((one.right.clone(), ore));
        }
        let paid: Ore = declarable.iter().map(|one| one.paid).sum();
        let stale = if self.chance.one_in(12) { 100 } else { 0 };
        let declaration = Declaration {
            agreement_id: agreement.to_owned(),
            paid: Ore::new(paid.ore() + stale),
            unused: ore(&unused),
            note: String::new(),
        };
        let again = declaration.clone();
        let claim = if self.chance.one_in(6) {
            let (one, other) = tokio::join!(
                Box::pin(self.casework.declare_unused(&actor, declaration)),
                Box::pin(self.casework.declare_unused(&actor, again))
            );
            assert!(one.is_err() || other.is_err(), "declared twice");
            one.or(other)
        } else {
            Box::pin(self.casework.declare_unused(&actor, declaration)).await
        };
        let Ok(claim) = claim else {
            return self.not("declare");
        };
        for (one, (_, unused)) in declarable.iter().zip(&unused) {
            let paid = one.paid.ore();
            for (to, ore) in [(Place::Used, paid - unused), (Place::Repayable, *unused)] {
                self.model.go(agreement, &one.right, (Place::Paid, to), ore);
            }
        }
        unused.retain(|(_, ore)| *ore != 0);
        assert_eq!(claim.is_none(), unused.is_empty(), "claimed when unused");
        let Some(id) = claim else {
            return self.done("declared all used");
        };
        self.remember_claim(id, claimant, unused).await;
        self.done("declared unused");
    }

    fn a_claim(&mut self, is: impl Fn(&Claim) -> bool) -> Option<usize> {
        let any = self.chance.one_in(12);
        let all: Vec<usize> = (0..self.claims.len())
            .filter(|at| any || is(&self.claims[*at]))
            .collect();
        self.chance.one_of(&all)
    }

    pub async fn dispute(&mut self) {
        let Some(at) = self.a_claim(|one| one.status == ClaimStatus::Open) else {
            return self.nothing();
        };
        let actor = self.somebody(CLAIMANTS[self.claims[at].claimant].1);
        let id = self.claims[at].id.clone();
        let disputed = self.casework.dispute_repayment(&actor, &id, "Fel belopp");
        if disputed.await.is_err() {
            return self.not("dispute");
        }
        assert_eq!(self.claims[at].status, ClaimStatus::Open);
        self.claims[at].status = ClaimStatus::Disputed;
        self.done("disputed");
    }

    pub async fn uphold(&mut self) {
        let Some(at) = self.a_claim(|one| one.status == ClaimStatus::Disputed) else {
            return self.nothing();
        };
        let actor = self.somebody(PAYERS[self.claims[at].to].2);
        let id = self.claims[at].id.clone();
        let upheld = self.casework.uphold_repayment(&actor, &id, "Det stämmer");
        if upheld.await.is_err() {
            return self.not("uphold");
        }
        let claim = &mut self.claims[at];
        assert_eq!(claim.status, ClaimStatus::Disputed);
        claim.status = if claim.outstanding() == 0 {
            ClaimStatus::Paid
        } else {
            ClaimStatus::Open
        };
        self.done("upheld");
    }

    /// Less is claimed, or nothing more, when two say so.
    pub async fn change_claim(&mut self) {
        let Some(at) = self.a_claim(|one| one.outstanding() > 0 || one.proposed.is_some()) else {
            return self.nothing();
        };
        if self.claims[at].proposed.is_some() && !self.chance.one_in(8) {
            return self.decide_change(at).await;
        }
        let claim = self.claims[at].clone();
        let actor = self.somebody(PAYERS[claim.to].1);
        let claimed = sum(&claim.parts) - claim.given_up;
        let change = match self.chance.below(8) {
            0 => Change::ReduceTo(Ore::new(claimed + 100)),
            1 => Change::ReduceTo(Ore::new(self.chance.kronor_up_to(claimed))),
            2..=4 => {
                let left = self.chance.kronor_up_to(claim.outstanding() - 100);
                Change::ReduceTo(Ore::new(claim.paid + left.max(0)))
            }
            _ => Change::Waive,
        };
        let mut read = self.casework.store().reader().await.unwrap();
        let row = repayment::find(&mut read, &claim.id).await.unwrap();
        let revision = row.unwrap().revision;
        drop(read);
        let proposed = self.casework.propose_repayment_change(
            &actor,
            &claim.id,
            revision,
            change,
            "Efter samtal",
        );
        if proposed.await.is_err() {
            return self.not("propose a change");
        }
        assert_eq!(claim.proposed, None, "one change at a time");
        self.claims[at].proposed = Some(change);
        self.done("proposed a change");
    }

    async fn decide_change(&mut self, at: usize) {
        let claim = self.claims[at].clone();
        let actor = self.somebody(PAYERS[claim.to].2);
        let kind = ApprovalKind::RepaymentChange;
        let proposed = claim.proposed.unwrap();
        let is_no = self.chance.one_in(6);
        if is_no || !self.says_yes(&actor, kind, &claim.id).await {
            let asked = self.casework.approval_of(&actor, kind, &claim.id).await;
            let Ok(Some(asked)) = asked else {
                return self.not("decide on a change");
            };
            let refused = self.casework.refuse(&actor, &asked.approval.id, "Nej");
            if refused.await.is_err() {
                return self.not("decide on a change");
            }
            self.claims[at].proposed = None;
            return self.done("refused a change");
        }
        self.claims[at].proposed = None;
        let status = claim.status;
        assert!(matches!(status, ClaimStatus::Open | ClaimStatus::Disputed));
        match proposed {
            Change::ReduceTo(to) => {
                let less = sum(&claim.parts) - claim.given_up - to.ore();
                assert!(to.ore() >= claim.paid && less > 0, "{claim:?}");
                // It answers the dispute.
                self.claims[at].status = ClaimStatus::Open;
                self.settle(at, less, Place::Waived);
                self.done("reduced");
            }
            Change::Waive => {
                assert!(claim.outstanding() > 0, "{claim:?}");
                self.settle(at, claim.outstanding(), Place::Waived);
                self.claims[at].status = ClaimStatus::Waived;
                self.done("given up");
            }
        }
    }
}
