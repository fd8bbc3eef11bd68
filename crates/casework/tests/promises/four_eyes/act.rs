//! How a step is taken, and what must hold of each that succeeds.

use casework::Actor;
use casework::approval::{Asked, Effect};
use casework::mandate::{Holder, NewMandate, Proposed};
use casework::store::approval::Approval;
use casework::store::{invitation, mandate};
use grants::Role;
use grants::approval::ApprovalKind;
use jiff::SignedDuration;

use crate::four_eyes::check::{approval_refused, mandate_refused};
use crate::four_eyes::step::{By, For, Step};
use crate::four_eyes::world::{ORGANISATIONS, World, now, pass, use_up};

impl World {
    pub async fn take(&mut self, step: &Step) {
        // No two things happen in one moment, so that what comes first always does.
        pass(SignedDuration::from_secs(1));
        match *step {
            Step::Minutes(minutes) => pass(SignedDuration::from_mins(minutes)),
            Step::Days(days) => pass(SignedDuration::from_hours(24 * days)),
            Step::Accept(person, at) => self.accept(person, at).await,
            Step::ApproveOffered(by) => self.approve_offered(by).await,
            Step::Tell => (0..self.people.len()).for_each(|person| self.tell(person)),
            Step::Propose(by, ..)
            | Step::HandOver(by, _)
            | Step::Approve(by, ..)
            | Step::Refuse(by, _)
            | Step::End(by, _)
            | Step::Choose(by, _)
            | Step::AskRecovery(by, _)
            | Step::Start(by)
            | Step::Save(by)
            | Step::Submit(by)
            | Step::SendBack(by)
            | Step::Publish(by) => {
                if let Some(actor) = self.actor(by).await {
                    self.act(step, by, &actor).await;
                }
            }
        }
        self.casework.sweep_mandates().await.unwrap();
    }

    async fn act(&mut self, step: &Step, by: By, actor: &Actor) {
        match *step {
            Step::Propose(_, whom, elsewhere, role) => {
                let of_municipality = matches!(role, Role::Handler | Role::Attestant);
                let fitting = ORGANISATIONS[usize::from(of_municipality)];
                let own = actor.organisation_id().unwrap_or(fitting).to_owned();
                let organisation = if elsewhere { fitting } else { &own };
                self.propose(by, actor, whom, organisation, role).await;
            }
            Step::HandOver(_, whom) => self.hand_over(by, actor, whom).await,
            Step::Approve(_, at, other) => self.approve(by, actor, at, other).await,
            Step::Refuse(_, at) => {
                if let Some(asked) = self.open(actor, at).await {
                    let done = self.casework.refuse(actor, &asked.approval.id, "nej").await;
                    if let Err(error) = done {
                        approval_refused(&error);
                        self.count.refused += 1;
                    }
                }
            }
            Step::End(_, at) => {
                if let Some(one) = self.mandate_at(at).await {
                    let done = self.casework.end_mandate(actor, &one.id, "slut").await;
                    if let Err(error) = done {
                        mandate_refused(&error);
                        self.count.refused += 1;
                    }
                }
            }
            Step::Choose(_, at) => {
                let key = (by.person, actor.id.clone());
                let theirs = self.mandates_of(&actor.id).await;
                if let (Some(token), Some(one)) =
                    (self.tokens.get(&key), theirs.get(at % theirs.len().max(1)))
                    && let Ok(token) = self.casework.choose_mandate(token, &one.id).await
                {
                    self.tokens.insert(key, token);
                }
            }
            Step::AskRecovery(_, at) => self.ask_recovery(by, actor, at).await,
            _ => self.write(step, by, actor).await,
        }
    }

    async fn propose(&mut self, by: By, actor: &Actor, whom: For, organisation: &str, role: Role) {
        let (holder, meant_for) = self.holder(whom);
        let new = NewMandate {
            holder,
            organisation_id: organisation.to_owned(),
            role,
            agreement_id: None,
            from: wording::stockholm(now()).date(),
            to: self.made.is_multiple_of(3).then(|| {
                let last = now().checked_add(SignedDuration::from_hours(24 * 4));
                wording::stockholm(last.unwrap()).date()
            }),
            decision: "beslut".to_owned(),
            succeeds: None,
        };
        match self.casework.propose_mandate(actor, new).await {
            Ok(proposed) => self.proposed(by, meant_for, proposed),
            Err(error) => {
                mandate_refused(&error);
                self.count.refused += 1;
            }
        }
    }

    async fn hand_over(&mut self, by: By, actor: &Actor, whom: For) {
        let Some(own) = actor.mandate_id() else {
            return;
        };
        let (holder, meant_for) = self.holder(whom);
        let proposed = self
            .casework
            .hand_over(actor, own, holder, None, "byte")
            .await;
        match proposed {
            Ok(proposed) => self.proposed(by, meant_for, proposed),
            Err(error) => {
                mandate_refused(&error);
                self.count.refused += 1;
            }
        }
    }

    /// One of the accounts, the newest first.
    fn newest(&self, at: usize) -> String {
        let accounts = &self.accounts;
        accounts[accounts.len() - 1 - at % accounts.len()].clone()
    }

    fn holder(&mut self, whom: For) -> (Holder, Option<usize>) {
        self.made += 1;
        let (name, meant_for) = match whom {
            For::Account(at) => {
                let account_id = self.newest(at);
                let meant_for = self.meant_for[&account_id];
                return (Holder::Known { account_id }, meant_for);
            }
            For::Outsider(at) => (format!("utomstående-{at}"), Some(5 + at)),
            For::Alias => (format!("alias-{}", self.made), None),
        };
        let email = format!("{name}@example.se");
        (Holder::New { name, email }, meant_for)
    }

    fn proposed(&mut self, by: By, meant_for: Option<usize>, proposed: Proposed) {
        let id = proposed.mandate.account_id;
        if self.meant_for.insert(id.clone(), meant_for).is_none() {
            self.accounts.push(id.clone());
        }
        self.asked_by.insert(proposed.approval_id, by.person);
        if let Some(link) = proposed.link {
            self.people[by.person].links.push((id, link));
        }
    }

    async fn ask_recovery(&mut self, by: By, actor: &Actor, at: usize) {
        let id = self.newest(at);
        let Some(organisation) = actor.organisation_id() else {
            return;
        };
        let asked = self
            .casework
            .ask_recovery(actor, &id, organisation, "borttappat")
            .await;
        match asked {
            Ok(asked) => {
                self.asked_by.insert(asked.approval_id, by.person);
                self.people[by.person].links.push((id, asked.link));
            }
            Err(error) => {
                approval_refused(&error);
                self.count.refused += 1;
            }
        }
    }

    /// An approval that is open and that somebody may see.
    async fn open(&self, actor: &Actor, at: usize) -> Option<Asked> {
        let mut open = self.casework.open_approvals(actor).await.unwrap();
        open.reverse();
        let at = at % open.len().max(1);
        (at < open.len()).then(|| open.swap_remove(at))
    }

    async fn approve_offered(&mut self, by: By) {
        for person in 0..self.people.len() {
            let person = (by.person + person) % self.people.len();
            let by = By { person, ..by };
            let Some(actor) = self.actor(by).await else {
                continue;
            };
            let mut open = self.casework.open_approvals(&actor).await.unwrap();
            open.reverse();
            if let Some(at) = open.iter().position(|one| one.may_decide.is_ok()) {
                return self.approve(by, &actor, at, false).await;
            }
        }
    }

    async fn approve(&mut self, by: By, actor: &Actor, at: usize, other: bool) {
        let Some(asked) = self.open(actor, at).await else {
            return;
        };
        let Approval {
            id,
            kind,
            subject_id,
            digest,
            ..
        } = asked.approval;
        let digest = if other {
            documents::proof::sha256(b"")
        } else {
            digest
        };
        let effect = match self.casework.approve(actor, &id, &digest).await {
            Ok(effect) => effect,
            Err(error) => {
                approval_refused(&error);
                self.count.refused += 1;
                return;
            }
        };
        assert!(!other, "something else was approved than what was shown");
        assert_ne!(
            self.asked_by.get(&id),
            Some(&by.person),
            "one person asked for and gave the approval of a {kind:?}"
        );
        let mut read = self.casework.store().reader().await.unwrap();
        let about = match kind {
            ApprovalKind::Mandate => {
                self.count.confirmed += 1;
                let one = mandate::find(&mut read, &subject_id)
                    .await
                    .unwrap()
                    .unwrap();
                self.count.handed_over += usize::from(one.succeeds.is_some());
                Some(one.account_id)
            }
            // Messages, money and reports have worlds of their own.
            ApprovalKind::Message
            | ApprovalKind::MoneyYear
            | ApprovalKind::PayeeWord
            | ApprovalKind::PaymentAccount
            | ApprovalKind::Requisition
            | ApprovalKind::Batch
            | ApprovalKind::RepaymentChange
            | ApprovalKind::ClawBack
            | ApprovalKind::LedgerCorrection
            | ApprovalKind::QuestionSet
            | ApprovalKind::Report
            | ApprovalKind::Opening
            | ApprovalKind::Foresight
            | ApprovalKind::GovernmentReport => {
                unreachable!("nobody here writes messages, pays, reports or foresees")
            }
            ApprovalKind::Recovery => {
                self.count.recovered += 1;
                let one = invitation::find(&mut read, &subject_id)
                    .await
                    .unwrap()
                    .unwrap();
                Some(one.account_id)
            }
            ApprovalKind::Publication => {
                self.count.approved += 1;
                let writers = &self.writers[&subject_id];
                assert!(!writers.contains(&by.person), "a writer approved a version");
                None
            }
        };
        if let Some(about) = about {
            let controls = self.people[by.person].accounts.contains(&about);
            assert!(!controls, "somebody approved a {kind:?} of their own");
            if let Effect::Code(code) = effect {
                self.people[by.person].codes.push((about, code));
            }
        }
    }

    /// Passes on the halves somebody was told, each to the person it is about.
    fn tell(&mut self, person: usize) {
        let (links, codes) = (
            self.people[person].links.clone(),
            self.people[person].codes.clone(),
        );
        for (half, is_link) in (links.into_iter().map(|half| (half, true)))
            .chain(codes.into_iter().map(|half| (half, false)))
        {
            if let Some(Some(to)) = self.meant_for.get(&half.0) {
                let to = &mut self.people[*to];
                let known = if is_link {
                    &mut to.links
                } else {
                    &mut to.codes
                };
                if !known.contains(&half) {
                    known.push(half);
                }
            }
        }
    }

    /// Whoever knows both halves of an invitation is let in by them, without a password, which takes long to hash.
    async fn accept(&mut self, person: usize, at: usize) {
        let mut both: Vec<(usize, String)> = Vec::new();
        for (one, knows) in self.people.iter().enumerate() {
            for (id, _) in knows.links.iter().rev() {
                let pair = (one, id.clone());
                let has_code = knows.codes.iter().any(|(about, _)| about == id);
                if has_code && !both.contains(&pair) {
                    both.push(pair);
                }
            }
        }
        let Some((person, id)) = both.get((person + at) % both.len().max(1)).cloned() else {
            return;
        };
        let knows = |halves: &[(String, String)]| -> Vec<String> {
            let of = halves.iter().filter(|(about, _)| *about == id);
            of.map(|(_, half)| half.clone()).rev().collect()
        };
        let (links, codes) = (
            knows(&self.people[person].links),
            knows(&self.people[person].codes),
        );
        if !self.let_in(&links, &codes).await {
            return;
        }
        assert_eq!(
            self.meant_for[&id],
            Some(person),
            "somebody was let into an account that is not theirs"
        );
        self.count.let_in += 1;
        for other in &mut self.people {
            other.accounts.retain(|known| *known != id);
            // Halves that were used, or replaced by those that were, open nothing more.
            other.links.retain(|(about, _)| *about != id);
            other.codes.retain(|(about, _)| *about != id);
        }
        self.people[person].accounts.push(id);
    }

    /// Whether one of the links and one of the codes go together. The latest are tried first, and wrong codes count.
    async fn let_in(&self, links: &[String], codes: &[String]) -> bool {
        for link in links {
            for code in codes {
                if let Ok(checked) = self.casework.check_invitation(link, code).await {
                    use_up(&self.casework, &checked).await;
                    return true;
                }
            }
        }
        false
    }
}
