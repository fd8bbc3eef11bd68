//! A database on which a year is open, and three organisations have accounts.

use casework::approval::{ApprovalError, Effect};
use casework::batch::PaidFromTyped;
use casework::money_year::NewMoneyYear;
use casework::payment_account::NewPaymentAccount;
use casework::store::{Address, Signed, organisation};
use casework::{Actor, Casework, Program};
use grants::approval::ApprovalKind;
use grants::money_year::{RepaidTo, SCodes, Stated};
use grants::payment_number::PaymentNumberKind;
use jiff::Timestamp;
use jiff::civil::date;

use crate::database::{Kind, database};

/// The agreement.
pub const AGREEMENT: &str = "psykisk-halsa-2023";
/// Who pays.
pub const PAYER: &str = "kammarkollegiet";
/// Who prepares and who attests, with the account they are paid to.
pub const CLAIMANTS: [(&str, &str, &str); 3] = [
    ("hanna", "anders", "991-2346"),
    ("henrik", "asa", "5050-1055"),
    ("hugo", "agnes", "160-9908"),
];

/// Which database.
/// A database of its own.
pub struct Place {
    /// Its address.
    pub address: String,
    _folder: tempfile::TempDir,
}

fn now() -> Timestamp {
    "2024-11-22T09:00:00Z".parse().unwrap()
}

/// The database, opened.
pub async fn opened(address: &str) -> Casework {
    let program = Program {
        version: "test",
        clock: now,
    };
    let address = Address::parse(address).unwrap();
    Casework::open(&address, program).await.unwrap()
}

/// Runs something that waits.
pub fn wait_for<T>(work: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.unwrap().block_on(work)
}

/// Says yes to what somebody is asked about a thing.
pub async fn approve(
    casework: &Casework,
    actor: &Actor,
    kind: ApprovalKind,
    subject: &str,
) -> Result<Effect, ApprovalError> {
    let asked = casework.approval_of(actor, kind, subject).await?;
    let asked = asked.ok_or(ApprovalError::NoSuchApproval)?.approval;
    casework.approve(actor, &asked.id, &asked.digest).await
}

impl Place {
    /// Makes it.
    pub fn new(kind: Kind) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let address = database(kind, &folder);
        wait_for(prepare(&address));
        Self {
            address,
            _folder: folder,
        }
    }
}

async fn prepare(address: &str) {
    let casework = opened(address).await;
    casework.prepare().await.unwrap();
    casework.seed_demo().await.unwrap();
    let karin = casework.demo_actor("karin").await.unwrap();
    let karl = casework.demo_actor("karl").await.unwrap();
    let year = casework.year_of_money(&karin, AGREEMENT).await.unwrap();
    let new = NewMoneyYear {
        agreement_id: AGREEMENT.to_owned(),
        payer_id: year.payer_id.unwrap(),
        terms: Stated {
            parts: Some(true),
            lapses: Some(true),
            report_deadline: Some(date(2025, 4, 1)),
            claim_deadline: Some(date(2025, 3, 1)),
            repayment_deadline: Some(date(2025, 5, 1)),
            repaid_to: Some(RepaidTo::Payer),
            interest: Some(None),
            appropriation: "1:8 ap. 1".to_owned(),
            account_wait_days: Some(3),
            certificate: "Vi intygar.".to_owned(),
            decisions: "beslut".to_owned(),
            recovery_grounds: "grunder".to_owned(),
            s_codes: SCodes::same("S0000"),
            ..year.stated
        },
    };
    let proposed = casework.propose_money_year(&karin, new).await.unwrap();
    approve(&casework, &karl, ApprovalKind::MoneyYear, &proposed.id)
        .await
        .unwrap();
    for (prepares, attests, number) in CLAIMANTS {
        let prepares = casework.demo_actor(prepares).await.unwrap();
        let attests = casework.demo_actor(attests).await.unwrap();
        let new = NewPaymentAccount {
            kind: PaymentNumberKind::Bankgiro,
            number: number.to_owned(),
            holder: "Mottagaren".to_owned(),
            evidence: "Uppslag i bankgirots register".to_owned(),
            file: None,
        };
        let account = casework.propose_payment_account(&prepares, new).await;
        let kind = ApprovalKind::PaymentAccount;
        approve(&casework, &attests, kind, &account.unwrap().id)
            .await
            .unwrap();
    }
    let petra = casework.demo_actor("petra").await.unwrap();
    let typed = PaidFromTyped {
        number: "5050-1055".to_owned(),
        bank: "swedsess".to_owned(),
        agreement: String::new(),
    };
    casework.state_paid_from(&petra, &typed).await.unwrap();
    let mut transaction = casework.store().begin().await.unwrap();
    let payer = organisation::find(&mut transaction, PAYER).await.unwrap();
    let payer = payer.unwrap();
    if payer.number.is_none() {
        let change = organisation::Change {
            name: payer.name,
            number: Some("2021000829".to_owned()),
            county: payer.county,
            signed: Signed {
                by: petra.id.clone(),
                at: now(),
            },
        };
        organisation::change(&mut transaction, PAYER, payer.revision, &change)
            .await
            .unwrap();
    }
    transaction.commit().await.unwrap();
    casework.close().await;
}
