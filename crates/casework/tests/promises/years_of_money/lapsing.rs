//! What nobody asked for in time lapses; the last day is moved by two persons, and then a lapse can be undone.

use casework::money_year::NewMoneyYear;
use grants::approval::ApprovalKind;
use grants::ledger::{Holder, Place, Right};
use grants::money_year::{PassedOn, Way};
use jiff::Span;

use crate::years_of_money::clock::today;
use crate::years_of_money::template::{AGREEMENTS, PAYERS};
use crate::years_of_money::world::World;

impl World {
    pub async fn lapse(&mut self) {
        let agreement = self.chance.one_of(&AGREEMENTS).unwrap();
        let is_due = self.is_too_late(agreement) && self.terms[agreement].lapses;
        if !is_due && !self.chance.one_in(12) {
            return self.nothing();
        }
        let actor = self.somebody("karl");
        let loses = self.at_risk(agreement);
        if self.casework.lapse(&actor, agreement).await.is_err() {
            return self.not("lapse");
        }
        assert!(self.is_too_late(agreement) && self.terms[agreement].lapses);
        assert!(!loses.is_empty(), "nothing lapsed");
        self.go(agreement, &loses, (Place::Entitled, Place::Lapsed));
        self.done("lapsed");
    }

    /// What is lost: all that nobody asked for. Where money is passed on by key the recipients ask for nothing, and lose only
    /// what the coordinator did not ask for at all.
    fn at_risk(&self, agreement: &str) -> Vec<(Right, i64)> {
        let by_key = self.terms[agreement].way == Way::ViaCoordinator(PassedOn::ByKey);
        let standing = self.model.standing(agreement, Place::Entitled);
        let is_untouched = |right: &Right| {
            let pool = Right::new(&right.item_id, Holder::Pool);
            let granted = -self.model.at(agreement, &pool, Place::Appropriation);
            self.model.at(agreement, &pool, Place::Entitled) == granted
        };
        let loses = standing
            .into_iter()
            .filter(|(right, _)| !by_key || right.holder == Holder::Pool || is_untouched(right));
        loses.collect()
    }

    /// The year is opened once more, with a last day to come.
    pub async fn move_deadline(&mut self) {
        let agreement = self.chance.one_of(&AGREEMENTS).unwrap();
        if !self.is_too_late(agreement) {
            return self.nothing();
        }
        let karin = self.person("karin");
        let year = self.casework.year_of_money(&karin, agreement);
        let mut terms = year.await.unwrap().stated;
        let days = i64::try_from(10 + self.chance.below(20)).unwrap();
        let day = |more| Some(today().saturating_add(Span::new().days(days + more)));
        terms.claim_deadline = day(0);
        terms.report_deadline = day(30);
        terms.repayment_deadline = day(60);
        let new = NewMoneyYear {
            agreement_id: agreement.to_owned(),
            payer_id: PAYERS[0].0.to_owned(),
            terms,
        };
        let proposed = self.casework.propose_money_year(&karin, new).await;
        let proposed = proposed.unwrap();
        let karl = self.person("karl");
        let kind = ApprovalKind::MoneyYear;
        assert!(self.says_yes(&karl, kind, &proposed.id).await);
        let year = self.casework.year_of_money(&karin, agreement);
        let open = year.await.unwrap().open.unwrap();
        self.terms.insert(agreement, open.terms);
        assert!(!self.is_too_late(agreement));
        self.done("moved the last day");
    }

    pub async fn undo_lapse(&mut self) {
        let agreement = self.chance.one_of(&AGREEMENTS).unwrap();
        let lapsed = self.model.standing(agreement, Place::Lapsed);
        let Some((right, ore)) = self.chance.one_of(&lapsed) else {
            return self.nothing();
        };
        let actor = self.somebody("par");
        let undone = (self.casework).undo_lapse(&actor, agreement, &right, "Fel dag");
        if undone.await.is_err() {
            return self.not("undo a lapse");
        }
        assert!(!self.is_too_late(agreement), "lost again at once");
        self.go(agreement, &[(right, ore)], (Place::Lapsed, Place::Entitled));
        self.done("undid a lapse");
    }
}
