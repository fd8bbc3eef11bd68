//! From paid money to the last krona returned, on a real database: the ledger follows every step.

mod accounts;
mod change_letters;
mod interest_claims;

use std::cell::Cell;

use ::store::Address;
use ::store::money_year::MoneyYear;
use grants::Level;
use grants::approval::ApprovalStatus;
use grants::ledger::Balances;
use grants::money_year::{InterestTerm, MoneyYearStatus, RepaidTo, SCodes, Terms, Way};
use jiff::civil::date;
use jiff::{Span, Timestamp};
use tempfile::TempDir;

use super::*;
use crate::Program;
use crate::approval::Effect;
use crate::claw_back::{ClawBackError, Ground, NewClawBack, RecoveryStatus};

const AGREEMENT: &str = "psykisk-halsa-2023";
const PAYER: &str = "kammarkollegiet";
const VALLENTUNA: &str = "kommun-0115";

thread_local! {
    /// How many days have passed; each test has its thread.
    static DAYS: Cell<i64> = const { Cell::new(0) };
}

fn now() -> Timestamp {
    let days = Span::new().hours(24 * DAYS.get());
    "2025-02-03T19:00:00Z"
        .parse::<Timestamp>()
        .unwrap()
        .checked_add(days)
        .unwrap()
}

fn later(days: i64) {
    DAYS.set(DAYS.get() + days);
}

struct Scene {
    casework: Casework,
    rights: Vec<Right>,
    _folder: TempDir,
}

fn kronor(kronor: i64) -> Ore {
    Ore::from_kronor(kronor).unwrap()
}

fn terms(interest: Option<InterestTerm>) -> Terms {
    Terms {
        way: Way::Direct,
        parts: true,
        claim_deadline: date(2025, 12, 1),
        lapses: true,
        report_deadline: date(2026, 1, 31),
        repayment_deadline: date(2025, 3, 31),
        repaid_to: RepaidTo::Payer,
        interest,
        appropriation: "1:8".to_owned(),
        account_wait_days: 3,
        certificate: "Vi intygar.".to_owned(),
        decisions: String::new(),
        recovery_grounds: String::new(),
        follow_up: String::new(),
        s_codes: SCodes::same("S0000"),
        answer_days: 14,
        days_to_pay: 30,
    }
}

impl Scene {
    /// A demonstration in which Vallentuna was paid a hundred thousand kronor of each item of its level.
    async fn new(interest: Option<InterestTerm>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let program = Program {
            version: "0.0.0",
            clock: now,
        };
        let file = folder.path().join("overens.db");
        let casework = Casework::open(&Address::sqlite(&file), program)
            .await
            .unwrap();
        casework.prepare().await.unwrap();
        casework.seed_demo().await.unwrap();
        let published = casework.published().await.unwrap();
        let of = published.agreement(AGREEMENT).unwrap();
        let items = of.agreement.items.iter();
        let rights: Vec<Right> = items
            .filter(|item| item.level == Level::Municipality)
            .map(|item| {
                let holder = Holder::recipient("municipality", "0115").unwrap();
                Right::new(&item.id, holder)
            })
            .collect();
        let this = Self {
            casework,
            rights,
            _folder: folder,
        };
        this.open(terms(interest)).await;
        this
    }

    async fn open(&self, terms: Terms) {
        let this = &self.casework;
        let mut transaction = this.store.begin().await.unwrap();
        let versions = ::store::agreement_version::published(&mut transaction).await;
        let mut versions = versions.unwrap().into_iter();
        let version = versions.rfind(|one| one.agreement_id == AGREEMENT).unwrap();
        let year = MoneyYear {
            id: crate::id::new().unwrap(),
            agreement_id: AGREEMENT.to_owned(),
            version_id: version.id,
            number: 1,
            payer_id: PAYER.to_owned(),
            coordinator_id: "skr".to_owned(),
            status: MoneyYearStatus::Open,
            terms: serde_json::to_string(&terms).unwrap(),
            total: kronor(1),
            proposed_by: "a".to_owned(),
            proposed_at: now(),
            opened_by: Some("b".to_owned()),
            opened_at: Some(now()),
        };
        ::store::money_year::insert(&mut transaction, &year)
            .await
            .unwrap();
        let ways = [
            (Place::Appropriation, Place::Entitled),
            (Place::Entitled, Place::Requested),
            (Place::Requested, Place::Payable),
            (Place::Payable, Place::Paid),
        ];
        for (from, to) in ways {
            let movements: Vec<Movement> = (self.rights.iter())
                .map(|right| Movement::new(right, from, to, kronor(100_000)))
                .collect();
            let posting = Posting {
                agreement_id: AGREEMENT,
                kind: VoucherKind::Paid,
                event_on: date(2025, 2, 3),
                text: "",
                about: ("test", "test"),
                movements: &movements,
            };
            let booked = this
                .book(&mut transaction, &Actor::program(), posting)
                .await;
            booked.unwrap();
        }
        transaction.commit().await.unwrap();
    }

    async fn actor(&self, key: &str) -> Actor {
        self.casework.demo_actor(key).await.unwrap()
    }

    async fn balances(&self) -> Balances {
        let mut read = self.casework.store.reader().await.unwrap();
        let balances = crate::ledger::balances(&mut read, AGREEMENT).await.unwrap();
        for (right, balance) in balances.iter() {
            assert!(balance.closes(), "{right}");
        }
        balances
    }

    async fn sum(&self, place: Place) -> Ore {
        self.balances().await.sum(place).unwrap()
    }

    /// What Vallentuna was paid and has not accounted for.
    async fn paid(&self) -> Ore {
        self.sum(Place::Paid).await
    }

    fn declaration(&self, paid: Ore, unused: &[i64]) -> Declaration {
        let unused = self.rights.iter().zip(unused);
        Declaration {
            agreement_id: AGREEMENT.to_owned(),
            paid,
            unused: unused
                .map(|(right, amount)| (right.clone(), kronor(*amount)))
                .collect(),
            note: "Projektet blev försenat.".to_owned(),
        }
    }

    /// Hanna says what was not used.
    async fn declare(&self, unused: &[i64]) -> Result<Option<String>, RepaymentError> {
        let hanna = self.actor("hanna").await;
        let declaration = self.declaration(self.paid().await, unused);
        self.casework.declare_unused(&hanna, declaration).await
    }

    async fn receive(&self, reference: &str, ore: Ore, entry: &str) -> Result<(), RepaymentError> {
        let this = &self.casework;
        let mut transaction = this.store.begin().await.unwrap();
        let incoming = Incoming {
            reference,
            amount: ore,
            booked_on: this.today(),
            entry_id: entry,
        };
        let program = Actor::program();
        let received = this.repayment_received(&mut transaction, &program, incoming);
        received.await?;
        transaction.commit().await.unwrap();
        Ok(())
    }

    async fn approve(&self, key: &str) -> Result<Effect, ApprovalError> {
        let actor = self.actor(key).await;
        let open = self.casework.open_approvals(&actor).await.unwrap();
        let mut waiting = open.into_iter().map(|asked| asked.approval);
        let approval = waiting
            .find(|one| one.status == ApprovalStatus::Open && one.organisation_id == PAYER)
            .unwrap();
        let (id, digest) = (&approval.id, &approval.digest);
        self.casework.approve(&actor, id, digest).await
    }

    async fn opened(&self, id: &str) -> OpenedRepayment {
        let petra = self.actor("petra").await;
        self.casework.repayment(&petra, id).await.unwrap()
    }
}

#[tokio::test]
async fn unused_money_is_claimed_and_comes_back_to_the_last_ore() {
    let place = Scene::new(None).await;
    assert!(place.rights.len() >= 2);
    let whole = place.paid().await;
    let id = place.declare(&[30_000, 500]).await.unwrap().unwrap();
    assert_eq!(place.paid().await, Ore::ZERO);
    assert_eq!(place.sum(Place::Repayable).await, kronor(30_500));
    assert_eq!(
        place.sum(Place::Used).await,
        Ore::new(whole.ore() - kronor(30_500).ore())
    );
    let claim = place.opened(&id).await.listed.repayment;
    assert_eq!(
        (claim.amount, claim.due_on),
        (kronor(30_500), date(2025, 3, 31))
    );
    assert!(claim.reference.parse::<grants::reference::Ocr>().is_ok());
    place
        .receive(&claim.reference, kronor(30_499), "entry-1")
        .await
        .unwrap();
    // The same entry again changes nothing.
    place
        .receive(&claim.reference, kronor(30_499), "entry-1")
        .await
        .unwrap();
    assert_eq!(place.sum(Place::Returned).await, kronor(30_499));
    let too_much = place.receive(&claim.reference, kronor(2), "entry-2").await;
    assert!(matches!(
        too_much,
        Err(RepaymentError::Refused(RepaymentRefusal::Overpaid { excess })) if excess == kronor(1)
    ));
    place
        .receive(&claim.reference, kronor(1), "entry-3")
        .await
        .unwrap();
    assert_eq!(place.sum(Place::Repayable).await, Ore::ZERO);
    let opened = place.opened(&id).await;
    assert_eq!(opened.listed.repayment.status, RepaymentStatus::Paid);
    assert_eq!(opened.interest, None);
}

#[tokio::test]
async fn a_letter_is_made_registered_and_told_once() {
    let place = Scene::new(None).await;
    let id = place.declare(&[10_000]).await.unwrap().unwrap();
    place.casework.send_repayment_letters().await.unwrap();
    let hanna = place.actor("hanna").await;
    let (name, content) = place
        .casework
        .repayment_letter(&hanna, &id, None)
        .await
        .unwrap();
    assert!(name.starts_with("aterbetalning-2025-1") && content.starts_with(b"%PDF"));
    let events = place.opened(&id).await.events;
    let sent = events.iter().filter(|event| event.what == what::SENT);
    assert_eq!(sent.count(), 1);
    let other = place.actor("henrik").await;
    assert!(matches!(
        place.casework.repayment_letter(&other, &id, None).await,
        Err(RepaymentError::NoSuchRepayment)
    ));
}

#[tokio::test]
async fn nobody_says_more_than_was_paid_or_what_is_not_theirs() {
    let place = Scene::new(None).await;
    let before = place.balances().await;
    assert!(matches!(
        place.declare(&[100_001]).await,
        Err(RepaymentError::MoreThanPaid { .. })
    ));
    let henrik = place.actor("henrik").await;
    let declaration = place.declaration(place.paid().await, &[1]);
    let theirs = place.casework.declare_unused(&henrik, declaration.clone());
    assert!(matches!(theirs.await, Err(RepaymentError::NothingPaid)));
    let petra = place.actor("petra").await;
    let payer = place.casework.declare_unused(&petra, declaration.clone());
    assert!(matches!(payer.await, Err(RepaymentError::NotAllowed(_))));
    let hanna = place.actor("hanna").await;
    let twice = Declaration {
        unused: [declaration.unused.clone(), declaration.unused.clone()].concat(),
        ..declaration.clone()
    };
    let twice = place.casework.declare_unused(&hanna, twice).await;
    assert!(matches!(twice, Err(RepaymentError::NotTheirs { .. })));
    let old = Declaration {
        paid: kronor(1),
        ..declaration
    };
    let old = place.casework.declare_unused(&hanna, old).await;
    assert!(matches!(old, Err(RepaymentError::Newer)));
    assert_eq!(place.balances().await, before);
}

#[tokio::test]
async fn what_is_said_twice_is_said_once() {
    let place = Scene::new(None).await;
    let paid = place.paid().await;
    let hanna = place.actor("hanna").await;
    let declaration = place.declaration(paid, &[10]);
    let first = place
        .casework
        .declare_unused(&hanna, declaration.clone())
        .await;
    assert!(first.unwrap().is_some());
    let second = place.casework.declare_unused(&hanna, declaration).await;
    assert!(matches!(second, Err(RepaymentError::NothingPaid)));
    assert_eq!(place.sum(Place::Repayable).await, kronor(10));
}

#[tokio::test]
async fn all_used_makes_no_claim() {
    let place = Scene::new(None).await;
    let whole = place.paid().await;
    assert_eq!(place.declare(&[0, 0]).await.unwrap(), None);
    assert_eq!(place.sum(Place::Used).await, whole);
    let petra = place.actor("petra").await;
    assert_eq!(place.casework.repayments(&petra).await.unwrap(), []);
}

#[tokio::test]
async fn less_is_claimed_only_when_two_say_so() {
    let place = Scene::new(None).await;
    let id = place.declare(&[1_000, 1_000]).await.unwrap().unwrap();
    let reference = place.opened(&id).await.listed.repayment.reference;
    place
        .receive(&reference, kronor(300), "entry-1")
        .await
        .unwrap();
    let petra = place.actor("petra").await;
    let revision = place.opened(&id).await.listed.repayment.revision;
    let propose = |change, revision| {
        let (casework, petra, id) = (&place.casework, &petra, &id);
        casework.propose_repayment_change(petra, id, revision, change, "Fel underlag.")
    };
    assert!(matches!(
        propose(Change::ReduceTo(kronor(299)), revision).await,
        Err(RepaymentError::Refused(
            RepaymentRefusal::LessThanPaid { .. }
        ))
    ));
    propose(Change::ReduceTo(kronor(1_200)), revision)
        .await
        .unwrap();
    let revision = place.opened(&id).await.listed.repayment.revision;
    assert!(matches!(
        propose(Change::Waive, revision).await,
        Err(RepaymentError::ChangeWaits)
    ));
    assert_eq!(place.sum(Place::Waived).await, Ore::ZERO);
    place.approve("par").await.unwrap();
    assert_eq!(place.sum(Place::Waived).await, kronor(800));
    let opened = place.opened(&id).await;
    assert_eq!(opened.listed.outstanding, kronor(900));
    let revision = opened.listed.repayment.revision;
    propose(Change::Waive, revision).await.unwrap();
    place.approve("par").await.unwrap();
    let opened = place.opened(&id).await;
    assert_eq!(opened.listed.repayment.status, RepaymentStatus::Waived);
    assert_eq!(place.sum(Place::Repayable).await, Ore::ZERO);
    assert_eq!(place.sum(Place::Returned).await, kronor(300));
    assert_eq!(place.sum(Place::Waived).await, kronor(1_700));
}

#[tokio::test]
async fn money_that_comes_while_a_change_waits_makes_it_void() {
    let place = Scene::new(None).await;
    let id = place.declare(&[1_000]).await.unwrap().unwrap();
    let claim = place.opened(&id).await.listed.repayment;
    let petra = place.actor("petra").await;
    let change = Change::ReduceTo(kronor(500));
    place
        .casework
        .propose_repayment_change(&petra, &id, claim.revision, change, "Fel.")
        .await
        .unwrap();
    place
        .receive(&claim.reference, kronor(600), "entry-1")
        .await
        .unwrap();
    assert!(place.approve("par").await.is_err());
    assert_eq!(place.sum(Place::Waived).await, Ore::ZERO);
}

#[tokio::test]
async fn interest_is_shown_only_with_a_legal_base() {
    let base = InterestTerm {
        base: "6 § räntelagen (1975:635)".to_owned(),
        rate: 1_000,
        unit: interest::InterestUnit::Ore,
    };
    let place = Scene::new(Some(base)).await;
    let id = place.declare(&[36_500]).await.unwrap().unwrap();
    assert_eq!(place.opened(&id).await.interest.unwrap().amount, Ore::ZERO);
    // Ten days after the last day to pay, at ten kronor a day.
    later(66);
    assert_eq!(place.casework.today(), date(2025, 4, 10));
    let opened = place.opened(&id).await;
    assert_eq!(opened.interest.unwrap().amount, kronor(100));
    assert!(opened.listed.is_late);
}

#[tokio::test]
async fn a_dispute_is_answered_before_anybody_is_reminded() {
    let place = Scene::new(None).await;
    let id = place.declare(&[1_000]).await.unwrap().unwrap();
    let anders = place.actor("anders").await;
    let dispute = place.casework.dispute_repayment(&anders, &id, " ").await;
    assert!(matches!(dispute, Err(RepaymentError::NoteMissing)));
    place
        .casework
        .dispute_repayment(&anders, &id, "Vi har använt pengarna.")
        .await
        .unwrap();
    later(60);
    place.casework.remind_of_repayments().await.unwrap();
    let reminded = |opened: &OpenedRepayment| {
        let events = opened.events.iter();
        events.filter(|event| event.what == what::REMINDED).count()
    };
    assert_eq!(reminded(&place.opened(&id).await), 0);
    let petra = place.actor("petra").await;
    let handler = place.casework.uphold_repayment(&petra, &id, "Nej.").await;
    assert!(matches!(handler, Err(RepaymentError::NotAllowed(_))));
    let par = place.actor("par").await;
    place
        .casework
        .uphold_repayment(&par, &id, "Underlaget visar annat.")
        .await
        .unwrap();
    place.casework.remind_of_repayments().await.unwrap();
    place.casework.remind_of_repayments().await.unwrap();
    assert_eq!(reminded(&place.opened(&id).await), 1);
}

/// A matter that is proposed by Petra for money that was used.
async fn proposed(place: &Scene) -> String {
    place.declare(&[0]).await.unwrap();
    let petra = place.actor("petra").await;
    let new = NewClawBack {
        agreement_id: AGREEMENT.to_owned(),
        organisation_id: VALLENTUNA.to_owned(),
        ground: Ground::NotForThePurpose,
        parts: vec![
            (place.rights[0].clone(), kronor(60_000)),
            (place.rights[1].clone(), kronor(20_000)),
        ],
        reasons: "Pengarna gick till möbler.".to_owned(),
    };
    place.casework.propose_claw_back(&petra, new).await.unwrap()
}

async fn revision(place: &Scene, id: &str) -> i64 {
    let petra = place.actor("petra").await;
    let opened = place.casework.claw_back(&petra, id).await.unwrap();
    opened.listed.claw_back.revision
}

#[tokio::test]
async fn no_step_of_a_decision_is_left_out() {
    let place = Scene::new(None).await;
    let id = proposed(&place).await;
    let petra = place.actor("petra").await;
    let hanna = place.actor("hanna").await;
    let this = &place.casework;
    // Nobody outside is told before the letter goes out, and nothing is decided before it is answered.
    assert!(matches!(
        this.claw_back(&hanna, &id).await,
        Err(ClawBackError::NoSuchClawBack)
    ));
    let decision = (kronor(70_000), "Möbler ingår inte i ändamålet.");
    let at = revision(&place, &id).await;
    let early = this.propose_claw_back_decision(&petra, &id, at, decision);
    assert!(matches!(early.await, Err(ClawBackError::Refused(_))));
    let short = this.communicate_claw_back(&petra, &id, at, date(2025, 2, 16));
    assert!(matches!(short.await, Err(ClawBackError::Refused(_))));
    let last = date(2025, 2, 24);
    this.communicate_claw_back(&petra, &id, at, last)
        .await
        .unwrap();
    let (_, letter) = this.claw_back_letter(&hanna, &id).await.unwrap();
    assert!(letter.starts_with(b"%PDF"));
    let at = revision(&place, &id).await;
    let early = this.propose_claw_back_decision(&petra, &id, at, decision);
    assert!(matches!(early.await, Err(ClawBackError::Refused(_))));
    this.answer_claw_back(&hanna, &id, "Möblerna står i ungdomsmottagningen.")
        .await
        .unwrap();
    let at = revision(&place, &id).await;
    let more = this.propose_claw_back_decision(&petra, &id, at, (kronor(80_001), "x"));
    assert!(matches!(more.await, Err(ClawBackError::Refused(_))));
    this.propose_claw_back_decision(&petra, &id, at, decision)
        .await
        .unwrap();
    assert_eq!(place.sum(Place::Repayable).await, Ore::ZERO);
    place.approve("par").await.unwrap();
    assert_eq!(place.sum(Place::Repayable).await, kronor(70_000));
    let opened = this.claw_back(&hanna, &id).await.unwrap();
    assert_eq!(opened.listed.claw_back.status, RecoveryStatus::Claimed);
    let claim = place.opened(&opened.repayment_id.unwrap()).await;
    assert_eq!(claim.listed.repayment.amount, kronor(70_000));
    // Thirty days of its own: the day of the agreement is not that of a decision.
    assert_eq!(claim.listed.repayment.due_on, date(2025, 3, 5));
    let parts: Vec<Ore> = claim.parts.iter().map(|(_, amount)| *amount).collect();
    assert_eq!(parts.iter().copied().sum::<Ore>(), kronor(70_000));
}

#[tokio::test]
async fn the_period_passes_without_an_answer_and_whoever_prepared_does_not_decide() {
    let place = Scene::new(None).await;
    let id = proposed(&place).await;
    let par = place.actor("par").await;
    let this = &place.casework;
    let at = revision(&place, &id).await;
    this.communicate_claw_back(&par, &id, at, date(2025, 2, 24))
        .await
        .unwrap();
    later(22);
    let at = revision(&place, &id).await;
    let decision = (kronor(80_000), "Inget svar har kommit.");
    this.propose_claw_back_decision(&par, &id, at, decision)
        .await
        .unwrap();
    assert!(place.approve("par").await.is_err());
    assert_eq!(place.sum(Place::Repayable).await, Ore::ZERO);
}

#[tokio::test]
async fn no_more_is_asked_back_than_was_paid() {
    let place = Scene::new(None).await;
    let petra = place.actor("petra").await;
    let new = NewClawBack {
        agreement_id: AGREEMENT.to_owned(),
        organisation_id: VALLENTUNA.to_owned(),
        ground: Ground::NoReport,
        parts: vec![(place.rights[0].clone(), kronor(100_001))],
        reasons: "Ingen redovisning.".to_owned(),
    };
    let more = place.casework.propose_claw_back(&petra, new.clone()).await;
    assert!(matches!(more, Err(ClawBackError::MoreThanThere { .. })));
    let hanna = place.actor("hanna").await;
    let theirs = place.casework.propose_claw_back(&hanna, new.clone()).await;
    assert!(matches!(theirs, Err(ClawBackError::NotAllowed(_))));
    // The coordinator is not the one this year's money goes back to.
    let karin = place.actor("karin").await;
    let coordinator = place.casework.propose_claw_back(&karin, new).await;
    assert!(matches!(coordinator, Err(ClawBackError::NotAllowed(_))));
}
