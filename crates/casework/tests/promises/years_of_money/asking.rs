//! Asking for money and signing: in time and too late, in parts, twice, anew when it was sent back, by those who may not.

use casework::Actor;
use casework::requisition::{RequisitionError, Wish, new_requisition};
use casework::store::requisition::{self, Requisition};
use grants::approval::ApprovalKind;
use grants::ledger::{Place, Right};
use grants::money_year::{PassedOn, Way};
use grants::requisition::RequisitionStatus;

use crate::years_of_money::template::{AGREEMENTS, CLAIMANTS, COORDINATOR};
use crate::years_of_money::world::{Asked, Standing, World, ore, sum};

impl World {
    pub async fn ask(&mut self) {
        let agreement = self.chance.one_of(&AGREEMENTS).unwrap();
        let claimant = self.chance.below(CLAIMANTS.len());
        // What was sent back is soon answered.
        let back: Vec<Asked> = (self.asked.iter())
            .filter(|one| one.standing == Standing::AskedBack)
            .cloned()
            .collect();
        let back = self.chance.one_of(&back).filter(|_| self.chance.one_in(2));
        let is_back = |id: &&&str| back.as_ref().is_some_and(|back| back.agreement == **id);
        let agreement = AGREEMENTS
            .iter()
            .find(is_back)
            .copied()
            .unwrap_or(agreement);
        let claimant = back.as_ref().map_or(claimant, |back| back.claimant);
        let by_key = self.terms[agreement].way == Way::ViaCoordinator(PassedOn::ByKey);
        if by_key && claimant != COORDINATOR && !self.chance.one_in(24) {
            // They ask for nothing, and are told so.
            return self.nothing();
        }
        let actor = self.somebody(CLAIMANTS[claimant].1);
        // Whoever it is asks for their own.
        let is_own = |one: &(&str, &str, &str)| actor.organisation_id() == Some(one.0);
        let Some(claimant) = CLAIMANTS.iter().position(is_own) else {
            let years = self.casework.own_rights(&actor).await.unwrap_or_default();
            assert!(years.is_empty(), "{} has no right", actor.name);
            return self.not("ask, without rights");
        };
        let years = self.casework.own_rights(&actor).await.unwrap_or_default();
        let Some(year) = years.iter().find(|one| one.agreement_id == agreement) else {
            return self.nothing();
        };
        let back: Vec<usize> = (0..self.asked.len())
            .filter(|at| {
                let one = &self.asked[*at];
                let is_this = one.claimant == claimant && one.agreement == agreement;
                is_this && one.standing == Standing::AskedBack
            })
            .collect();
        let corrects = self.chance.one_of(&back);
        let corrects = corrects.filter(|_| !self.chance.one_in(4));
        let rights = year.rights.iter().map(|one| one.right.clone()).collect();
        let rows = self.wanted((agreement, claimant), rights, corrects);
        if sum(&rows) == 0 && !self.chance.one_in(12) {
            return self.nothing();
        }
        let wish = Wish {
            id: new_requisition().unwrap(),
            revision: 0,
            agreement_id: agreement.to_owned(),
            rows: ore(&rows),
            reference: "KS 2025:1".to_owned(),
            contact_name: "Eva Påhittad".to_owned(),
            contact_email: "eva@demo.example".to_owned(),
            invoice_number: "F-1".to_owned(),
            certified: !self.chance.one_in(12),
            corrects: corrects.map(|at| self.asked[at].id.clone()),
        };
        let prepared = match self.prepared(&actor, wish).await {
            Ok(prepared) => prepared,
            Err(error) => return self.not(format!("ask: {error:?}")),
        };
        self.asked.push(Asked {
            id: prepared.id,
            agreement: agreement.to_owned(),
            claimant,
            payer: prepared.payer_id,
            leg: prepared.leg,
            rows: rows.into_iter().filter(|(_, ore)| *ore != 0).collect(),
            standing: Standing::Prepared,
            by: actor.name,
            corrects,
        });
        self.done(if corrects.is_some() {
            "asked anew"
        } else {
            "asked"
        });
    }

    /// How much somebody wants of each right: most as much as they may.
    fn wanted(
        &mut self,
        (agreement, claimant): (&str, usize),
        rights: Vec<Right>,
        corrects: Option<usize>,
    ) -> Vec<(Right, i64)> {
        let is_plain = !self.chance.one_in(3);
        let is_whole = !self.terms[agreement].parts || claimant == COORDINATOR;
        let mut rows = Vec::new();
        for right in rights {
            let held = corrects.map_or(0, |at| {
                let before = self.asked[at].rows.iter();
                let of_it = before.filter(|(of, _)| *of == right);
                of_it.map(|(_, ore)| ore).sum()
            });
            let there = self.model.at(agreement, &right, Place::Entitled);
            let room = if self.is_too_late(agreement) && corrects.is_some() {
                held
            } else {
                there + held
            };
            let wanted = match self.chance.below(8) {
                0 if !is_plain => there + 100,
                1 if !is_plain => self.chance.kronor_up_to(room * 2),
                _ if is_plain && is_whole && corrects.is_none() => room,
                0..=4 => self.chance.kronor_up_to(room),
                5 => 0,
                _ => room,
            };
            rows.push((right, wanted));
        }
        rows
    }

    /// Prepared, or sent twice at once, which is the same.
    async fn prepared(
        &mut self,
        actor: &Actor,
        wish: Wish,
    ) -> Result<Requisition, RequisitionError> {
        if !self.chance.one_in(5) {
            let prepared = self.casework.prepare_requisition(actor, wish);
            return Box::pin(prepared).await;
        }
        let (one, other) = tokio::join!(
            Box::pin(self.casework.prepare_requisition(actor, wish.clone())),
            Box::pin(self.casework.prepare_requisition(actor, wish))
        );
        if let (Ok(one), Ok(other)) = (&one, &other) {
            assert_eq!(one.id, other.id, "sent twice, asked once");
        }
        one.or(other)
    }

    /// One that stands somewhere, by its place in memory; now and then any.
    pub fn one_that(&mut self, standing: &[Standing]) -> Option<usize> {
        let any = self.chance.one_in(12);
        let all: Vec<usize> = (0..self.asked.len())
            .filter(|at| any || standing.contains(&self.asked[*at].standing))
            .collect();
        self.chance.one_of(&all)
    }

    /// The revision and where it stands, as the database says.
    pub async fn stored(&self, at: usize) -> (i64, RequisitionStatus) {
        let mut read = self.casework.store().reader().await.unwrap();
        let id = &self.asked[at].id;
        let found = requisition::find(&mut read, id).await;
        let found = found.unwrap().unwrap();
        (found.revision, found.status)
    }

    pub async fn attest(&mut self) {
        let Some(at) = self.one_that(&[Standing::Prepared]) else {
            return self.nothing();
        };
        let (organisation, _, attests) = CLAIMANTS[self.asked[at].claimant];
        let actor = self.somebody(attests);
        let (id, was) = (self.asked[at].id.clone(), self.asked[at].standing);
        if self.chance.one_in(14) {
            let (revision, _) = self.stored(at).await;
            let actor = self.somebody(CLAIMANTS[self.asked[at].claimant].1);
            let thrown = self.casework.discard_requisition(&actor, (&id, revision));
            if thrown.await.is_err() {
                return self.not("throw away");
            }
            assert!(matches!(was, Standing::Prepared | Standing::Over));
            self.asked[at].standing = Standing::Over;
            return self.done("thrown away");
        }
        let kind = ApprovalKind::Requisition;
        if !self.says_yes(&actor, kind, &id).await {
            let (revision, _) = self.stored(at).await;
            let actor = self.person(CLAIMANTS[self.asked[at].claimant].1);
            // What cannot be signed any more must not be in the way for good.
            let thrown = self.casework.discard_requisition(&actor, (&id, revision));
            let thrown = thrown.await.is_ok();
            if was == Standing::Prepared && thrown {
                self.asked[at].standing = Standing::Over;
            }
            return self.not("attest");
        }
        assert_eq!(was, Standing::Prepared, "attested once");
        assert_eq!(actor.organisation_id(), Some(organisation));
        assert_ne!(actor.name, self.asked[at].by, "two persons");
        let agreement = self.asked[at].agreement.clone();
        let (_, status) = self.stored(at).await;
        let corrects = self.asked[at].corrects;
        if self.is_too_late(&agreement)
            && self.terms[agreement.as_str()].lapses
            && corrects.is_none()
        {
            assert_eq!(status, RequisitionStatus::Lapsed);
            self.asked[at].standing = Standing::Over;
            return self.done("attested too late");
        }
        assert_eq!(status, RequisitionStatus::Received);
        if let Some(before) = corrects {
            assert_eq!(self.asked[before].standing, Standing::AskedBack);
            self.goes(before, (Place::Requested, Place::Entitled), Standing::Over);
            self.done("took the place of another");
        }
        self.goes(at, (Place::Entitled, Place::Requested), Standing::Received);
        self.done("attested");
    }

    pub async fn withdraw(&mut self) {
        let Some(at) = self.one_that(&[Standing::Received, Standing::AskedBack]) else {
            return self.nothing();
        };
        let actor = self.somebody(CLAIMANTS[self.asked[at].claimant].2);
        let (revision, _) = self.stored(at).await;
        let id = self.asked[at].id.clone();
        let withdrawn = (self.casework).withdraw_requisition(&actor, (&id, revision), "Fel år");
        if withdrawn.await.is_err() {
            return self.not("withdraw");
        }
        match self.asked[at].standing {
            Standing::Received | Standing::AskedBack => {
                self.goes(at, (Place::Requested, Place::Entitled), Standing::Over);
                self.done("withdrawn");
            }
            // The same person, once more.
            Standing::Over => self.not("withdraw, it was"),
            other => panic!("{other:?} was withdrawn"),
        }
    }
}
