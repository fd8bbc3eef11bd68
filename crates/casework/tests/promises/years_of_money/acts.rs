//! What people try, at random: asking, signing, deciding, letting time pass, letting rights lapse.

use casework::requisition::{Wish, new_requisition};
use casework::review::Chosen;
use grants::Ore;
use grants::approval::ApprovalKind;
use grants::ledger::{Place, Right};
use grants::requisition::RequisitionStatus;
use jiff::SignedDuration;

use crate::years_of_money::world::{AGREEMENTS, Asked, PEOPLE, Standing, World, approve, pass};

impl World {
    /// Somebody tries something. What it was is told.
    pub async fn act(&mut self) -> &'static str {
        match self.chance.below(24) {
            0..=3 => self.ask().await,
            4..=8 => self.attest().await,
            9..=11 => self.decide().await,
            12 => self.withdraw().await,
            13 => self.pass_on().await,
            14..=16 => self.make_a_batch().await,
            17..=18 => self.release().await,
            19..=20 => self.bank().await,
            21 => self.declare().await,
            22 => self.lapse().await,
            _ => self.time(),
        }
    }

    /// Most who try are those who may; some are not.
    fn somebody(&mut self, likely: &[&'static str]) -> &'static str {
        let from: &[&'static str] = if self.chance.one_in(5) {
            &PEOPLE
        } else {
            likely
        };
        self.chance.one_of(from).copied().unwrap_or("hanna")
    }

    async fn ask(&mut self) -> &'static str {
        let who = self.somebody(&["hanna", "hugo", "henrik", "karin"]);
        let actor = self.person(who).await;
        let Ok(years) = self.casework.own_rights(&actor).await else {
            self.count.refused += 1;
            return "ask, without rights";
        };
        let Some(year) = self.chance.one_of(&years).cloned() else {
            return "ask, without a year";
        };
        let mut rows: Vec<(Right, Ore)> = Vec::new();
        // Most ask for what they may ask for.
        let is_plain = !self.chance.one_in(3);
        for right in &year.rights {
            if !is_plain && self.chance.one_in(3) && !rows.is_empty() {
                continue;
            }
            let there = self
                .model
                .at(&year.agreement_id, &right.right, Place::Entitled);
            let ore = match self.chance.below(8) {
                _ if is_plain => there,
                0 => self.chance.kronor_up_to(there),
                1 => there + 100,
                2 => self.chance.kronor_up_to(there * 2),
                3 => 100,
                _ => there,
            };
            rows.push((right.right.clone(), Ore::new(ore)));
        }
        let wish = Wish {
            id: new_requisition().unwrap(),
            revision: 0,
            agreement_id: year.agreement_id.clone(),
            rows: rows.clone(),
            reference: "KS 2025:1".to_owned(),
            contact_name: "Eva Påhittad".to_owned(),
            contact_email: "eva@demo.example".to_owned(),
            invoice_number: String::new(),
            certified: !self.chance.one_in(10),
            corrects: None,
        };
        let again = wish.clone();
        let Ok(prepared) = self.casework.prepare_requisition(&actor, wish).await else {
            self.count.refused += 1;
            return "ask, refused";
        };
        if self.chance.one_in(3) {
            let twice = self.casework.prepare_requisition(&actor, again).await;
            assert_eq!(twice.unwrap().id, prepared.id, "sent twice");
        }
        let rows = rows.into_iter().map(|(right, ore)| (right, ore.ore()));
        self.asked.push(Asked {
            id: prepared.id,
            agreement: year.agreement_id,
            rows: rows.filter(|(_, ore)| *ore != 0).collect(),
            by: who,
            standing: Standing::Prepared,
        });
        "ask"
    }

    /// One that stands somewhere; by its place in memory.
    fn one_that(&mut self, standing: &[Standing]) -> Option<usize> {
        let any = self.chance.one_in(6);
        let all: Vec<usize> = (0..self.asked.len())
            .filter(|at| any || standing.contains(&self.asked[*at].standing))
            .collect();
        self.chance.one_of(&all).copied()
    }

    /// Moves the rows of a requisition from place to place in the model.
    pub fn goes(&mut self, at: usize, way: (Place, Place), standing: Standing) {
        let asked = &mut self.asked[at];
        asked.standing = standing;
        for (right, ore) in asked.rows.clone() {
            self.model.go(&asked.agreement, &right, way, ore);
        }
    }

    async fn attest(&mut self) -> &'static str {
        let Some(at) = self.one_that(&[Standing::Prepared]) else {
            return "attest, nothing there";
        };
        let colleague = match self.asked[at].by {
            "hanna" => "anders",
            "hugo" => "agnes",
            "henrik" => "asa",
            "karin" => "karl",
            _ => "karin",
        };
        let who = self.somebody(&[colleague]);
        let actor = self.person(who).await;
        let (id, by) = (self.asked[at].id.clone(), self.asked[at].by);
        let kind = ApprovalKind::Requisition;
        if approve(&self.casework, &actor, kind, &id).await.is_none() {
            self.count.refused += 1;
            return "attest, refused";
        }
        assert_ne!(who, by, "two persons");
        let again = approve(&self.casework, &actor, kind, &id).await;
        assert!(again.is_none(), "attested twice");
        let seen = self.casework.requisition(&actor, &id).await.unwrap();
        let agreement = self.asked[at].agreement.clone();
        let lapses = self.terms[&agreement].lapses;
        // The pool is the coordinator's own, and its money is held for it.
        if self.is_too_late(&agreement) && lapses {
            assert_eq!(seen.requisition.status, RequisitionStatus::Lapsed);
            self.asked[at].standing = Standing::Over;
            self.count.late += 1;
            return "attest, too late";
        }
        assert_eq!(seen.requisition.status, RequisitionStatus::Received);
        self.goes(at, (Place::Entitled, Place::Requested), Standing::Received);
        self.count.attested += 1;
        "attest"
    }

    async fn revision(&self, id: &str) -> i64 {
        let mut read = self.casework.store().reader().await.unwrap();
        let found = store::requisition::find(&mut read, id).await;
        found.unwrap().map_or(0, |one| one.revision)
    }

    async fn decide(&mut self) -> &'static str {
        let Some(at) = self.one_that(&[Standing::Received]) else {
            return "decide, nothing there";
        };
        let who = self.somebody(&["petra", "par"]);
        let actor = self.person(who).await;
        let id = self.asked[at].id.clone();
        let stale = i64::from(self.chance.one_in(8));
        let revision = self.revision(&id).await - stale;
        let chosen = Chosen { id, revision };
        let was = self.asked[at].standing;
        match self.chance.below(9) {
            0 => {
                let asked = self
                    .casework
                    .ask_requisition_back(&actor, chosen, "Vilket konto?");
                if asked.await.is_err() {
                    self.count.refused += 1;
                    return "ask back, refused";
                }
                assert_eq!(was, Standing::Received);
                self.goes(at, (Place::Requested, Place::Entitled), Standing::Over);
                self.count.given_back += 1;
                "ask back"
            }
            1 => {
                let refused = self
                    .casework
                    .refuse_requisition(&actor, chosen, "Fel mottagare");
                if refused.await.is_err() {
                    self.count.refused += 1;
                    return "refuse, refused";
                }
                let from = match was {
                    Standing::Received => Place::Requested,
                    Standing::Payable => Place::Payable,
                    // What was asked back before gave its money back then.
                    Standing::Over => return "refuse what was asked back",
                    other => panic!("{other:?} was refused"),
                };
                self.goes(at, (from, Place::Entitled), Standing::Over);
                self.count.given_back += 1;
                "refuse"
            }
            _ => {
                let accepted = self.casework.accept_requisitions(&actor, &[chosen]).await;
                if !matches!(accepted, Ok(1)) {
                    self.count.refused += 1;
                    return "accept, refused";
                }
                assert_eq!(was, Standing::Received);
                self.goes(at, (Place::Requested, Place::Payable), Standing::Payable);
                self.count.accepted += 1;
                "accept"
            }
        }
    }

    async fn withdraw(&mut self) -> &'static str {
        let Some(at) = self.one_that(&[Standing::Received]) else {
            return "withdraw, nothing there";
        };
        let who = self.somebody(&["hanna", "anders", "hugo", "henrik", "karin"]);
        let actor = self.person(who).await;
        let id = self.asked[at].id.clone();
        let revision = self.revision(&id).await;
        let withdrawn = self
            .casework
            .withdraw_requisition(&actor, (&id, revision), "Fel år");
        if withdrawn.await.is_err() {
            self.count.refused += 1;
            return "withdraw, refused";
        }
        match self.asked[at].standing {
            Standing::Received => {
                self.goes(at, (Place::Requested, Place::Entitled), Standing::Over);
                self.count.given_back += 1;
            }
            Standing::Over => {}
            other => panic!("{other:?} was withdrawn"),
        }
        "withdraw"
    }

    async fn lapse(&mut self) -> &'static str {
        let who = self.somebody(&["karl", "par"]);
        let actor = self.person(who).await;
        let agreement = AGREEMENTS[self.chance.below(AGREEMENTS.len())];
        let at_risk = self.casework.at_risk(&actor, agreement).await;
        if self.casework.lapse(&actor, agreement).await.is_err() {
            self.count.refused += 1;
            return "lapse, refused";
        }
        assert!(self.is_too_late(agreement) && self.terms[agreement].lapses);
        for (right, ore) in at_risk.unwrap().at_risk {
            let way = (Place::Entitled, Place::Lapsed);
            self.model.go(agreement, &right, way, ore.ore());
        }
        self.count.lapsed += 1;
        "lapse"
    }

    fn time(&mut self) -> &'static str {
        let hours = match self.chance.below(8) {
            0 => -1,
            1..=4 => 5,
            5 | 6 => 30,
            _ => 24 * 9,
        };
        pass(SignedDuration::from_hours(hours));
        "time"
    }
}
