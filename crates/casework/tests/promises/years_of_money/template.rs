//! A site made for demonstration on which two years are open for money, on terms that chance made. It is made once, and copied
//! for each world that is played on it.

use casework::batch::PaidFromTyped;
use casework::money_year::NewMoneyYear;
use casework::payment_account::NewPaymentAccount;
use casework::store::{Address, Signed, organisation};
use casework::{Actor, Casework, Program};
use grants::approval::ApprovalKind;
use grants::money_year::{PassedOn, RepaidTo, SCodes, Way};
use grants::payment_number::PaymentNumberKind;
use tempfile::TempDir;

use crate::years_of_money::chance::Chance;
use crate::years_of_money::clock::{now, set, today};

/// One year in which everybody asks the payer, and one in which the coordinator passes the money on.
pub const AGREEMENTS: [&str; 2] = ["psykisk-halsa-2023", "psykisk-halsa-2021"];
/// The organisations that ask: who prepares, who attests.
pub const CLAIMANTS: [(&str, &str, &str); 4] = [
    ("kommun-0115", "hanna", "anders"),
    ("kommun-1440", "hugo", "agnes"),
    ("region-21", "henrik", "asa"),
    ("skr", "karin", "karl"),
];
/// The place of the coordinator among them.
pub const COORDINATOR: usize = 3;
/// Those who pay: who prepares, who decides.
pub const PAYERS: [(&str, &str, &str); 2] = [
    ("kammarkollegiet", "petra", "par"),
    ("skr", "karin", "karl"),
];
/// Bankgiro numbers whose check digit is right.
pub const NUMBERS: [&str; 4] = ["5050-1055", "160-9908", "5805-6201", "991-2346"];

pub const PROGRAM: Program = Program {
    version: "test",
    clock: now,
};

/// A folder in memory where the machine has one: what a disk keeps when a process dies is for the kill tests.
pub fn folder() -> TempDir {
    let memory = std::path::Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    }
}

/// A database to play on.
pub struct Template {
    folder: TempDir,
    variant: u64,
}

impl Template {
    /// The site with the terms of a variant.
    pub fn new(variant: u64) -> Self {
        let folder = folder();
        let file = folder.path().join("overens.db");
        prepared(&Address::sqlite(&file), variant);
        Self { folder, variant }
    }

    /// A copy of it, and the moment it was made.
    pub fn copy(&self) -> (TempDir, Address) {
        let folder = folder();
        let file = folder.path().join("overens.db");
        std::fs::copy(self.folder.path().join("overens.db"), &file).unwrap();
        set(morning(self.variant));
        (folder, Address::sqlite(&file))
    }
}

/// When a site is made: in spring, or so late that its acts cross a new year.
pub fn morning(variant: u64) -> jiff::Timestamp {
    let late = variant % 3 == 1;
    let text = if late {
        "2024-12-05T08:00:00Z"
    } else {
        "2025-02-03T08:00:00Z"
    };
    text.parse().unwrap()
}

/// Makes the site in an empty database.
pub fn prepared(address: &Address, variant: u64) {
    set(morning(variant));
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let casework = Casework::open(address, PROGRAM).await.unwrap();
        casework.prepare().await.unwrap();
        casework.seed_demo().await.unwrap();
        for (at, (_, proposes, confirms)) in CLAIMANTS.into_iter().enumerate() {
            account(&casework, (proposes, confirms), NUMBERS[at]).await;
        }
        let mut chance = Chance::new(variant + 1_000);
        for agreement in AGREEMENTS {
            open(&casework, agreement, &mut chance).await;
        }
        number_the_payer(&casework).await;
        for (_, prepares, _) in PAYERS {
            let actor = casework.demo_actor(prepares).await.unwrap();
            let typed = PaidFromTyped {
                number: NUMBERS[0].to_owned(),
                bank: "swedsess".to_owned(),
                agreement: String::new(),
            };
            casework.state_paid_from(&actor, &typed).await.unwrap();
        }
        casework.close().await;
    });
}

/// An account to propose.
pub fn new_account(proposes: &Actor, number: &str) -> NewPaymentAccount {
    let holder = proposes.acts_for.as_ref().unwrap();
    NewPaymentAccount {
        kind: PaymentNumberKind::Bankgiro,
        number: number.to_owned(),
        holder: holder.organisation_name.clone(),
        evidence: "Bankgirots register".to_owned(),
        file: None,
    }
}

async fn account(casework: &Casework, (proposes, confirms): (&str, &str), number: &str) {
    let proposes = casework.demo_actor(proposes).await.unwrap();
    let confirms = casework.demo_actor(confirms).await.unwrap();
    let new = new_account(&proposes, number);
    let proposed = casework.propose_payment_account(&proposes, new).await;
    let kind = ApprovalKind::PaymentAccount;
    approve(casework, &confirms, kind, &proposed.unwrap().id).await;
}

async fn approve(casework: &Casework, actor: &Actor, kind: ApprovalKind, subject: &str) {
    let asked = casework.approval_of(actor, kind, subject).await.unwrap();
    let asked = asked.unwrap().approval;
    casework
        .approve(actor, &asked.id, &asked.digest)
        .await
        .unwrap();
}

/// Opens a year, on terms that chance makes.
async fn open(casework: &Casework, agreement: &str, chance: &mut Chance) {
    let karin = casework.demo_actor("karin").await.unwrap();
    let karl = casework.demo_actor("karl").await.unwrap();
    let year = casework.year_of_money(&karin, agreement).await.unwrap();
    let day = |days: usize| {
        let days = i64::try_from(days).unwrap();
        Some(today().saturating_add(jiff::Span::new().days(days)))
    };
    let claim = 20 + chance.below(50);
    let is_passed_on = agreement == AGREEMENTS[1];
    let way = match (is_passed_on, chance.one_in(3)) {
        (false, _) => Way::Direct,
        (true, true) => Way::ViaCoordinator(PassedOn::AgainstInvoice),
        (true, false) => Way::ViaCoordinator(PassedOn::ByKey),
    };
    let repaid_to = if is_passed_on && chance.one_in(2) {
        RepaidTo::Coordinator
    } else {
        RepaidTo::Payer
    };
    let mut terms = year.stated;
    terms.way = Some(way);
    terms.parts = Some(!chance.one_in(6));
    terms.lapses = Some(!chance.one_in(4));
    terms.claim_deadline = day(claim);
    terms.report_deadline = day(claim + 30);
    terms.repayment_deadline = day(claim + 60);
    terms.repaid_to = Some(repaid_to);
    terms.interest = Some(None);
    terms.appropriation = "1:8 ap. 1".to_owned();
    terms.account_wait_days = Some(3);
    terms.certificate = "Vi intygar.".to_owned();
    terms.decisions = "beslut".to_owned();
    terms.recovery_grounds = "grunder".to_owned();
    terms.s_codes = SCodes::same("S0000");
    let new = NewMoneyYear {
        agreement_id: agreement.to_owned(),
        payer_id: PAYERS[0].0.to_owned(),
        terms,
    };
    let proposed = casework.propose_money_year(&karin, new).await.unwrap();
    approve(casework, &karl, ApprovalKind::MoneyYear, &proposed.id).await;
}

/// A payment file names whoever pays by its number, and nobody has said it in what is shipped.
async fn number_the_payer(casework: &Casework) {
    let by = casework.demo_actor("petra").await.unwrap().id;
    let mut transaction = casework.store().begin().await.unwrap();
    for (id, number) in [(PAYERS[0].0, "2021000829"), (PAYERS[1].0, "2220000315")] {
        let payer = organisation::find(&mut transaction, id).await.unwrap();
        let payer = payer.unwrap();
        if payer.number.is_some() {
            continue;
        }
        let change = organisation::Change {
            name: payer.name,
            number: Some(number.to_owned()),
            county: payer.county,
            signed: Signed {
                by: by.clone(),
                at: now(),
            },
        };
        organisation::change(&mut transaction, id, payer.revision, &change)
            .await
            .unwrap();
    }
    transaction.commit().await.unwrap();
}
