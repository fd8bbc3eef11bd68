//! A site made for demonstration, two years of money that are open in it, and what the players remember.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::PathBuf;

use casework::money_year::NewMoneyYear;
use casework::payment_account::NewPaymentAccount;
use casework::store::{Address, payment, voucher, voucher_line};
use casework::{Actor, Casework, Program};
use grants::Ore;
use grants::approval::ApprovalKind;
use grants::ledger::{Balances, Holder, Place, Right};
use grants::money_year::{RepaidTo, Stated, Terms};
use grants::payment::PaymentStatus;
use grants::payment_number::PaymentNumberKind;
use jiff::{SignedDuration, Timestamp};

use crate::years_of_money::Count;
use crate::years_of_money::chance::Chance;
use crate::years_of_money::model::Model;

/// One year in which everybody asks the payer, and one in which the coordinator passes the money on.
pub const AGREEMENTS: [&str; 2] = ["psykisk-halsa-2023", "psykisk-halsa-2021"];
/// Everybody who tries, also where they may not.
pub const PEOPLE: [&str; 12] = [
    "hanna", "anders", "hugo", "agnes", "henrik", "asa", "karin", "karl", "petra", "par", "rut",
    "cecilia",
];

thread_local! {
    static NOW: Cell<Timestamp> = const { Cell::new(Timestamp::UNIX_EPOCH) };
}

pub fn now() -> Timestamp {
    NOW.get()
}

fn set(at: Timestamp) {
    NOW.set(at);
}

const PROGRAM: Program = Program {
    version: "test",
    clock: now,
};

fn morning() -> Timestamp {
    "2025-02-03T08:00:00Z".parse().unwrap()
}

/// A database with the years open and some accounts confirmed, copied for each world.
pub struct Template {
    folder: tempfile::TempDir,
}

impl Template {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        set(morning());
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let file = folder.path().join("overens.db");
        runtime.block_on(async {
            let casework = Casework::open(&Address::sqlite(&file), PROGRAM).await;
            let casework = casework.unwrap();
            casework.prepare().await.unwrap();
            casework.seed_demo().await.unwrap();
            casework.seed_demo_years().await.unwrap();
            for (proposes, confirms, number) in [
                ("hanna", "anders", "5050-1055"),
                ("hugo", "agnes", "160-9908"),
                ("henrik", "asa", "5805-6201"),
                ("karin", "karl", "5805-6201"),
            ] {
                account(&casework, (proposes, confirms), number).await;
            }
            casework.close().await;
        });
        Self { folder }
    }
}

async fn account(casework: &Casework, (proposes, confirms): (&str, &str), number: &str) {
    let proposes = casework.demo_actor(proposes).await.unwrap();
    let confirms = casework.demo_actor(confirms).await.unwrap();
    let new = NewPaymentAccount {
        kind: PaymentNumberKind::Bankgiro,
        number: number.to_owned(),
        holder: proposes.acts_for.clone().unwrap().organisation_name,
        evidence: "Bankgirots register".to_owned(),
        file: None,
    };
    let proposed = casework.propose_payment_account(&proposes, new).await;
    let Ok(proposed) = proposed else {
        // The demonstration has one already.
        return;
    };
    approve(
        casework,
        &confirms,
        ApprovalKind::PaymentAccount,
        &proposed.id,
    )
    .await
    .unwrap();
}

/// Approves what waits, as whoever it is sees it. Nothing when they see nothing.
pub async fn approve(
    casework: &Casework,
    actor: &Actor,
    kind: ApprovalKind,
    subject: &str,
) -> Option<()> {
    let asked = casework.approval_of(actor, kind, subject).await.ok()??;
    let (id, digest) = (&asked.approval.id, &asked.approval.digest);
    casework.approve(actor, id, digest).await.ok().map(|_| ())
}

/// A requisition somebody remembers.
#[derive(Clone, Debug)]
pub struct Asked {
    pub id: String,
    pub agreement: String,
    pub rows: Vec<(Right, i64)>,
    pub by: &'static str,
    pub standing: Standing,
}

/// Where it stands, as those who play believe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Prepared,
    Received,
    Payable,
    Paid,
    Over,
}

/// A payment in the file of a released batch, and how often the bank has said that it paid.
#[derive(Clone, Debug)]
pub struct AtBank {
    pub end_to_end_id: String,
    pub requisition: String,
    pub amount: i64,
    pub payer: &'static str,
    pub said: usize,
    pub is_paid: bool,
    pub is_over: bool,
}

pub struct World {
    pub casework: Casework,
    pub model: Model,
    pub chance: Chance,
    pub terms: BTreeMap<String, Terms>,
    pub asked: Vec<Asked>,
    pub batches: Vec<(String, &'static str)>,
    pub at_bank: Vec<AtBank>,
    pub files: Vec<(&'static str, Vec<u8>)>,
    pub repayments: Vec<String>,
    pub count: Count,
    _folder: tempfile::TempDir,
}

impl World {
    pub async fn new(template: &Template, mut chance: Chance) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file: PathBuf = folder.path().join("overens.db");
        std::fs::copy(template.folder.path().join("overens.db"), &file).unwrap();
        set(morning());
        pass(SignedDuration::from_hours(24 * 5));
        let casework = Casework::open(&Address::sqlite(&file), PROGRAM).await;
        let casework = casework.unwrap();
        let mut world = Self {
            casework,
            model: Model::default(),
            terms: BTreeMap::new(),
            asked: Vec::new(),
            batches: Vec::new(),
            at_bank: Vec::new(),
            files: Vec::new(),
            repayments: Vec::new(),
            count: Count::default(),
            chance: Chance::new(0),
            _folder: folder,
        };
        for agreement in AGREEMENTS {
            world.open(agreement, &mut chance).await;
        }
        world.chance = chance;
        world
    }

    pub async fn person(&self, key: &str) -> Actor {
        self.casework.demo_actor(key).await.unwrap()
    }

    /// Opens a year anew, on terms that chance makes.
    async fn open(&mut self, agreement: &str, chance: &mut Chance) {
        let (karin, karl) = (self.person("karin").await, self.person("karl").await);
        let year = self
            .casework
            .year_of_money(&karin, agreement)
            .await
            .unwrap();
        let day = |days: usize| {
            let days = i64::try_from(days).unwrap();
            let today = wording::stockholm(now()).date();
            Some(today.saturating_add(jiff::Span::new().days(days)))
        };
        let claim = 5 + chance.below(60);
        let terms = Stated {
            parts: Some(!chance.one_in(3)),
            lapses: Some(!chance.one_in(4)),
            claim_deadline: day(claim),
            report_deadline: day(claim + 30),
            repayment_deadline: day(claim + 60),
            repaid_to: Some(RepaidTo::Payer),
            ..year.stated
        };
        let new = NewMoneyYear {
            agreement_id: agreement.to_owned(),
            payer_id: year.payer_id.unwrap(),
            terms,
        };
        if let Ok(proposed) = self.casework.propose_money_year(&karin, new).await {
            let kind = ApprovalKind::MoneyYear;
            approve(&self.casework, &karl, kind, &proposed.id)
                .await
                .unwrap();
        }
        let year = self
            .casework
            .year_of_money(&karin, agreement)
            .await
            .unwrap();
        self.terms
            .insert(agreement.to_owned(), year.open.unwrap().terms);
        self.model.begin(agreement, &year.balances);
    }

    /// Whether the right to ask is over by the terms, as the model reads them.
    pub fn is_too_late(&self, agreement: &str) -> bool {
        let terms = self.terms.get(agreement).unwrap();
        wording::stockholm(now()).date() > terms.claim_deadline
    }

    /// The ledger says what the model says, every krona is in one place, the numbers are unbroken, and nothing is paid twice.
    pub async fn check(&self, after: &str) {
        let mut read = self.casework.store().reader().await.unwrap();
        for agreement in AGREEMENTS {
            let mut balances = Balances::default();
            for sum in voucher_line::sums(&mut read, agreement).await.unwrap() {
                let holder = Holder::from_words(&sum.level, &sum.code).unwrap();
                let right = Right::new(&sum.item_id, holder);
                balances.read(&right, sum.place, sum.amount).unwrap();
            }
            let mut found = BTreeMap::new();
            for (right, balance) in balances.iter() {
                assert!(balance.closes(), "{after}: {right}");
                for place in Place::ALL {
                    let ore = balance.at(place);
                    if ore != Ore::ZERO {
                        found.insert((right.clone(), place), ore.ore());
                    }
                }
            }
            let expected = self.model.of(agreement);
            for (key, ore) in &found {
                assert_eq!(expected.get(key), Some(ore), "{after}: {agreement} {key:?}");
            }
            assert_eq!(found.len(), expected.len(), "{after}: {agreement}");
        }
        let gaps = voucher::years_with_gaps(&mut read).await.unwrap();
        assert_eq!(gaps, Vec::<i64>::new(), "{after}");
        for asked in &self.asked {
            let tries = payment::of_requisition(&mut read, &asked.id).await.unwrap();
            let alive = tries.iter().filter(|one| one.status.is_alive()).count();
            let executed = tries
                .iter()
                .filter(|one| one.status == PaymentStatus::Executed);
            assert!(alive <= 1 && executed.count() <= 1, "{after}: {tries:?}");
        }
    }

    /// What was asked for, paid and claimed back says the same as the ledger.
    pub async fn reconcile(&self, after: &str) {
        let karin = self.person("karin").await;
        for payer in ["kammarkollegiet", "skr"] {
            let differences = self.casework.differences(&karin, payer).await.unwrap();
            assert_eq!(differences, [], "{after}: {payer}");
        }
    }
}

/// Time passes, or goes back.
pub fn pass(span: SignedDuration) {
    set(now().checked_add(span).unwrap());
}
