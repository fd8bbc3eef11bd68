//! Paying, at random: passing on, batches, release, and what recipients account for.

use casework::batch::NewBatch;
use casework::repayment::Declaration;
use grants::Ore;
use grants::approval::ApprovalKind;
use grants::business_day::is_business_day;
use grants::ledger::Place;

use crate::years_of_money::world::{AGREEMENTS, Asked, AtBank, Standing, World, approve, now};

impl World {
    pub async fn pass_on(&mut self) -> &'static str {
        let agreement = AGREEMENTS[1];
        let actor = self.person("karin").await;
        let legs = self.casework.legs(&actor, agreement).await;
        let Some(passing_on) = legs.ok().and_then(|legs| legs.passing_on) else {
            return "pass on, nothing there";
        };
        let digest = if self.chance.one_in(8) {
            "annat"
        } else {
            passing_on.digest.as_str()
        };
        let passed = self.casework.pass_on(&actor, agreement, digest).await;
        if passed.is_err() {
            self.count.refused += 1;
            return "pass on, refused";
        }
        let payable = self.casework.payable(&actor).await.unwrap();
        for share in passing_on.shares {
            let is_new = |id: &String| !self.asked.iter().any(|asked| asked.id == *id);
            let made = payable.iter().find(|one| {
                one.requisition.claimant_id == share.organisation_id && is_new(&one.requisition.id)
            });
            let rows = share.rows.iter();
            self.asked.push(Asked {
                id: made.unwrap().requisition.id.clone(),
                agreement: agreement.to_owned(),
                rows: rows
                    .map(|(right, ore)| (right.clone(), ore.ore()))
                    .collect(),
                by: "karin",
                standing: Standing::Payable,
            });
            let at = self.asked.len() - 1;
            self.goes(at, (Place::Entitled, Place::Payable), Standing::Payable);
        }
        self.count.passed_on += 1;
        "pass on"
    }

    pub async fn make_a_batch(&mut self) -> &'static str {
        let (who, _) = self.payer();
        let actor = self.person(who).await;
        let Ok(payable) = self.casework.payable(&actor).await else {
            self.count.refused += 1;
            return "batch, refused";
        };
        let mut chosen: Vec<String> = payable.into_iter().map(|one| one.requisition.id).collect();
        chosen.retain(|_| !self.chance.one_in(4));
        // Somebody may try to have paid what is paid, or in another batch.
        if self.chance.one_in(4) {
            let all: Vec<String> = self.asked.iter().map(|one| one.id.clone()).collect();
            chosen.extend(self.chance.one_of(&all).cloned());
        }
        let mut day = wording::stockholm(now()).date();
        while !is_business_day(day) {
            day = day.tomorrow().unwrap();
        }
        let new = NewBatch {
            requisitions: chosen,
            execution_on: day,
        };
        let Ok(batch) = self.casework.start_batch(&actor, new).await else {
            self.count.refused += 1;
            return "batch, refused";
        };
        let proposed = self
            .casework
            .propose_batch(&actor, &batch.id, batch.revision)
            .await;
        if proposed.is_ok() {
            self.batches.push((batch.id, who));
        }
        "batch"
    }

    /// Who puts payments together, and who releases them.
    pub fn payer(&mut self) -> (&'static str, &'static str) {
        if self.chance.one_in(2) {
            ("petra", "par")
        } else {
            ("karin", "karl")
        }
    }

    pub async fn release(&mut self) -> &'static str {
        let at = self.chance.below(self.batches.len());
        let Some((id, by)) = self.batches.get(at).cloned() else {
            return "release, nothing there";
        };
        let who = match (by, self.chance.below(6)) {
            (_, 0) => by,
            ("petra", _) => "par",
            _ => "karl",
        };
        let actor = self.person(who).await;
        if self.chance.one_in(8) {
            let batch = self.casework.open_batch(&actor, &id).await;
            let Ok(batch) = batch else {
                return "drop, not seen";
            };
            let revision = batch.batch.revision;
            let dropped = self
                .casework
                .drop_batch(&actor, &id, revision, "Fel dag")
                .await;
            if dropped.is_ok() {
                self.batches.remove(at);
            }
            return "drop";
        }
        if approve(&self.casework, &actor, ApprovalKind::Batch, &id)
            .await
            .is_none()
        {
            self.count.refused += 1;
            return "release, refused";
        }
        assert_ne!(who, by, "two persons");
        self.batches.remove(at);
        let payer = if by == "petra" { "petra" } else { "karin" };
        let opened = self
            .casework
            .open_batch(&self.person(payer).await, &id)
            .await
            .unwrap();
        for listed in opened.payments {
            let again = self
                .at_bank
                .iter()
                .any(|one| one.requisition == listed.payment.requisition_id && !one.is_over);
            assert!(!again, "{} would be paid twice", listed.number);
            self.at_bank.push(AtBank {
                end_to_end_id: listed.payment.end_to_end_id,
                requisition: listed.payment.requisition_id,
                amount: listed.payment.amount.ore(),
                payer,
                said: 0,
                is_paid: false,
                is_over: false,
            });
        }
        self.count.released += 1;
        "release"
    }

    pub async fn declare(&mut self) -> &'static str {
        let who = ["hanna", "hugo", "henrik"][self.chance.below(3)];
        let agreement = AGREEMENTS[self.chance.below(AGREEMENTS.len())];
        let actor = self.person(who).await;
        let Ok(declarable) = self.casework.declarable(&actor, agreement).await else {
            self.count.refused += 1;
            return "declare, refused";
        };
        let paid: i64 = declarable.iter().map(|one| one.paid.ore()).sum();
        let mut unused = Vec::new();
        for one in &declarable {
            let ore = match self.chance.below(4) {
                0 => one.paid.ore() + 100,
                1 => self.chance.kronor_up_to(one.paid.ore()),
                _ => 0,
            };
            unused.push((one.right.clone(), Ore::new(ore)));
        }
        let declaration = Declaration {
            agreement_id: agreement.to_owned(),
            paid: Ore::new(paid),
            unused: unused.clone(),
            note: String::new(),
        };
        let Ok(claim) = self.casework.declare_unused(&actor, declaration).await else {
            self.count.refused += 1;
            return "declare, refused";
        };
        for (one, (_, unused)) in declarable.iter().zip(&unused) {
            let (paid, unused) = (one.paid.ore(), unused.ore());
            for (to, ore) in [(Place::Used, paid - unused), (Place::Repayable, unused)] {
                self.model.go(agreement, &one.right, (Place::Paid, to), ore);
            }
        }
        self.repayments.extend(claim);
        self.count.declared += 1;
        "declare"
    }
}
