//! A site where requisitions are accepted.

use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

use ::store::approval as approvals;
use ::store::batch::Batch;
use ::store::payment::{self as payments, Payment};
use ::store::payment_account::{self as accounts, PaymentAccount};
use ::store::requisition::{self, Requisition};
use ::store::requisition_row::{self, RequisitionRow};
use ::store::{Address, organisation};
use grants::Ore;
use grants::approval::ApprovalKind;
use grants::ledger::{Holder, Movement, Place, Right, VoucherKind};
use grants::payment_account::PaymentAccountStatus;
use grants::payment_number::PaymentNumberKind;
use grants::requisition::{Form, Leg, RequisitionStatus};
use jiff::civil::Date;

use crate::approval::{ApprovalError, Effect};
use crate::bank::{BankError, Imported};
use crate::batch::{BatchError, NewBatch, PaidFromTyped};
use crate::ledger::{Posting, balances};
use crate::{Actor, Casework, Program, id};

const AGREEMENT: &str = "psykisk-halsa-2023";
const PAYER: &str = "kammarkollegiet";

fn now() -> jiff::Timestamp {
    "2026-03-02T08:00:00Z".parse().unwrap()
}

const PROGRAM: Program = Program {
    version: "test",
    clock: now,
};

/// Both kinds of database.
pub(super) const KINDS: [Kind; 2] = [Kind::Sqlite, Kind::Postgres];

#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    Sqlite,
    Postgres,
}

pub(super) struct Site {
    pub(super) casework: Casework,
    address: String,
    _folder: tempfile::TempDir,
}

/// The address of an empty database of a kind.
fn database(kind: Kind, folder: &tempfile::TempDir) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    match kind {
        Kind::Sqlite => folder.path().join("overens.db").display().to_string(),
        Kind::Postgres => {
            let server = std::env::var("OVERENS_TEST_POSTGRES")
                .expect("run `cargo xtask test`, which starts PostgreSQL and says where");
            let count = COUNT.fetch_add(1, Ordering::Relaxed);
            let name = format!("overens_bank_{}_{count}", std::process::id());
            let made = Command::new("createdb")
                .arg(format!("--maintenance-db={server}"))
                .args([
                    "--locale=C",
                    "--encoding=UTF8",
                    "--template=template0",
                    &name,
                ])
                .status();
            assert!(made.unwrap().success(), "createdb {name}");
            let (before, _) = server.rsplit_once('/').unwrap();
            format!("{before}/{name}")
        }
    }
}

impl Site {
    pub(super) async fn new(kind: Kind) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let address = database(kind, &folder);
        let casework = open(&address).await;
        casework.prepare().await.unwrap();
        casework.seed_demo().await.unwrap();
        let site = Self {
            casework,
            address,
            _folder: folder,
        };
        let petra = site.person("petra").await;
        let typed = PaidFromTyped {
            number: "5050-1055".to_owned(),
            bank: "swedsess".to_owned(),
            agreement: String::new(),
        };
        site.casework.state_paid_from(&petra, &typed).await.unwrap();
        let mut transaction = site.casework.store.begin().await.unwrap();
        let payer = organisation::find(&mut transaction, PAYER).await.unwrap();
        let payer = payer.unwrap();
        if payer.number.is_none() {
            let change = organisation::Change {
                name: payer.name,
                number: Some("2021000829".to_owned()),
                county: payer.county,
                signed: site.casework.signed(&petra),
            };
            organisation::change(&mut transaction, PAYER, payer.revision, &change)
                .await
                .unwrap();
        }
        transaction.commit().await.unwrap();
        site
    }

    /// Another program on the same database.
    pub(super) async fn another(&self) -> Casework {
        open(&self.address).await
    }

    pub(super) async fn person(&self, key: &str) -> Actor {
        self.casework.demo_actor(key).await.unwrap()
    }

    pub(super) fn day(&self) -> Date {
        self.casework.today().tomorrow().unwrap()
    }

    /// An account that two persons have confirmed.
    pub(super) async fn account(&self, organisation_id: &str, number: &str, minutes: i64) {
        let at = now() - jiff::SignedDuration::from_mins(60 - minutes);
        let account = PaymentAccount {
            id: id::new().unwrap(),
            organisation_id: organisation_id.to_owned(),
            kind: PaymentNumberKind::Bankgiro,
            number: number.to_owned(),
            holder: "Mottagaren".to_owned(),
            evidence: "Påhittat".to_owned(),
            evidence_document_id: None,
            status: PaymentAccountStatus::Confirmed,
            proposed_by: "one".to_owned(),
            proposed_at: at,
            confirmed_by: Some("two".to_owned()),
            confirmed_at: Some(at),
            usable_from: Some(at),
            ended_by: None,
            ended_at: None,
        };
        let mut transaction = self.casework.store.begin().await.unwrap();
        accounts::insert(&mut transaction, &account).await.unwrap();
        transaction.commit().await.unwrap();
    }

    /// A requisition of so many kronor that was accepted, and the money of it in the ledger.
    pub(super) async fn accepted(&self, organisation_id: &str, kronor: i64) -> String {
        let mut read = self.casework.store.reader().await.unwrap();
        let there = accounts::usable(&mut read, organisation_id, now()).await;
        drop(read);
        if there.unwrap().is_none() {
            self.account(organisation_id, "50501055", 0).await;
        }
        self.accepted_without_account(organisation_id, kronor).await
    }

    pub(super) async fn accepted_without_account(
        &self,
        organisation_id: &str,
        kronor: i64,
    ) -> String {
        let total = Ore::from_kronor(kronor).unwrap();
        let mut transaction = self.casework.store.begin().await.unwrap();
        let year = 2026;
        let number = requisition::last_number(&mut transaction, PAYER, year).await;
        let asked = Requisition {
            id: id::new().unwrap(),
            agreement_id: AGREEMENT.to_owned(),
            leg: Leg::Direct,
            form: Form::Requisition,
            claimant_id: organisation_id.to_owned(),
            payer_id: PAYER.to_owned(),
            status: RequisitionStatus::Accepted,
            revision: 1,
            payment_account_id: None,
            reference: "dnr 17/2026 <50 %>".to_owned(),
            contact_name: "Hanna".to_owned(),
            contact_email: "hanna@demo.example".to_owned(),
            invoice_number: String::new(),
            certificate: String::new(),
            total,
            corrects: None,
            created_by: "one".to_owned(),
            created_at: now(),
            changed_by: "one".to_owned(),
            changed_at: now(),
            year: Some(year),
            number: Some(number.unwrap() + 1),
            attested_by: Some("two".to_owned()),
            attested_at: Some(now()),
            digest: Some("digest".to_owned()),
            late: Some(false),
            receipt_document_id: None,
            decided_by: None,
            decided_at: None,
            decision_note: None,
        };
        requisition::insert(&mut transaction, &asked).await.unwrap();
        let row = RequisitionRow {
            requisition_id: asked.id.clone(),
            item_id: "item".to_owned(),
            level: "municipality".to_owned(),
            code: "0115".to_owned(),
            amount: total,
        };
        requisition_row::insert(&mut transaction, &row)
            .await
            .unwrap();
        for (kind, from, to) in [
            (VoucherKind::Opened, Place::Appropriation, Place::Entitled),
            (VoucherKind::Requested, Place::Entitled, Place::Requested),
            (VoucherKind::Accepted, Place::Requested, Place::Payable),
        ] {
            self.book(&mut transaction, kind, (from, to), total).await;
        }
        transaction.commit().await.unwrap();
        asked.id
    }

    async fn book(
        &self,
        transaction: &mut ::store::Transaction,
        kind: VoucherKind,
        (from, to): (Place, Place),
        amount: Ore,
    ) {
        let movements = [Movement::new(&right(), from, to, amount)];
        let posting = Posting {
            agreement_id: AGREEMENT,
            kind,
            event_on: self.casework.today(),
            text: "test",
            about: ("test", "test"),
            movements: &movements,
        };
        let program = Actor::program();
        let booked = self.casework.book(transaction, &program, posting);
        booked.await.unwrap();
    }

    /// The same right asks for so many kronor more.
    pub(super) async fn asked_for_more(&self, kronor: i64) {
        let total = Ore::from_kronor(kronor).unwrap();
        let mut transaction = self.casework.store.begin().await.unwrap();
        for (kind, from, to) in [
            (VoucherKind::Opened, Place::Appropriation, Place::Entitled),
            (VoucherKind::Requested, Place::Entitled, Place::Requested),
        ] {
            self.book(&mut transaction, kind, (from, to), total).await;
        }
        transaction.commit().await.unwrap();
    }

    /// What is to be paid becomes an öre less, as no act of ours could do it.
    pub(super) async fn take_back_an_ore(&self) {
        let mut transaction = self.casework.store.begin().await.unwrap();
        let way = (Place::Payable, Place::Entitled);
        let kind = VoucherKind::TakenBack;
        self.book(&mut transaction, kind, way, Ore::new(1)).await;
        transaction.commit().await.unwrap();
    }

    /// What stands in a place.
    pub(super) async fn at(&self, place: Place) -> Ore {
        let mut read = self.casework.store.reader().await.unwrap();
        let balances = balances(&mut read, AGREEMENT).await.unwrap();
        assert!(balances.iter().all(|(_, balance)| balance.closes()));
        balances.of(&right()).at(place)
    }

    pub(super) async fn status(&self, requisition_id: &str) -> RequisitionStatus {
        let mut read = self.casework.store.reader().await.unwrap();
        let found = requisition::find(&mut read, requisition_id).await;
        found.unwrap().unwrap().status
    }

    pub(super) async fn payment(&self, name: &str) -> Payment {
        let mut read = self.casework.store.reader().await.unwrap();
        let found = payments::by_end_to_end(&mut read, PAYER, name).await;
        found.unwrap().unwrap()
    }

    pub(super) async fn batch(&self, requisitions: &[&str]) -> Result<Batch, BatchError> {
        let new = NewBatch {
            requisitions: requisitions.iter().map(ToString::to_string).collect(),
            execution_on: self.day(),
        };
        let petra = self.person("petra").await;
        self.casework.start_batch(&petra, new).await
    }

    /// The id and the digest of the approval that waits.
    pub(super) async fn waiting(&self, batch_id: &str) -> (String, String) {
        let mut read = self.casework.store.reader().await.unwrap();
        let open = approvals::open_of(&mut read, ApprovalKind::Batch, batch_id).await;
        let open = open.unwrap().unwrap();
        (open.id, open.digest)
    }

    /// Hands a draft in and releases it.
    pub(super) async fn release(&self, batch: &Batch) -> Result<Effect, ApprovalError> {
        let (petra, par) = (self.person("petra").await, self.person("par").await);
        let proposed = self
            .casework
            .propose_batch(&petra, &batch.id, batch.revision);
        proposed.await.unwrap();
        let (approval, digest) = self.waiting(&batch.id).await;
        self.casework.approve(&par, &approval, &digest).await
    }

    pub(super) async fn import(&self, text: &str) -> Result<Imported, BankError> {
        let petra = self.person("petra").await;
        let bytes = text.as_bytes().to_vec();
        self.casework
            .import_statement(&petra, "bank.xml", bytes)
            .await
    }
}

async fn open(address: &str) -> Casework {
    let address = Address::parse(address).unwrap();
    Casework::open(&address, PROGRAM).await.unwrap()
}

fn right() -> Right {
    let holder = Holder::recipient("municipality", "0115").unwrap();
    Right::new("item", holder)
}

/// A notice of the bank: its name of each entry, the direction, the kronor, the name of the payment, the reason of a return.
pub(super) fn notice(entries: &[(&str, &str, i64, &str, &str)]) -> String {
    let mut text = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"><BkToCstmrDbtCdtNtfctn><GrpHdr>\
                    <MsgId>m</MsgId></GrpHdr><Ntfctn><Id>1</Id><Acct><Id><IBAN>SE4550000000058398257466</IBAN></Id></Acct>"
        .to_owned();
    for (reference, direction, kronor, name, reason) in entries {
        let way = if *direction == "in" { "CRDT" } else { "DBIT" };
        let returned = if reason.is_empty() {
            String::new()
        } else {
            format!("<RtrInf><Rsn><Cd>{reason}</Cd></Rsn></RtrInf>")
        };
        let entry = format!(
            "<Ntry><Amt Ccy=\"SEK\">{kronor}.00</Amt><CdtDbtInd>{way}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
             <BookgDt><Dt>2026-03-04</Dt></BookgDt><AcctSvcrRef>{reference}</AcctSvcrRef><NtryDtls><TxDtls><Refs>\
             <EndToEndId>{name}</EndToEndId></Refs>{returned}</TxDtls></NtryDtls></Ntry>"
        );
        text.push_str(&entry);
    }
    text + "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>"
}

/// A debit of so many kronor without details of the payments: the bank's name of it, and what it says of the batch.
pub(super) fn sum(reference: &str, kronor: i64, batch: &str) -> String {
    format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><GrpHdr><MsgId>m</MsgId></GrpHdr>\
         <Stmt><Id>1</Id><Acct><Id><IBAN>SE4550000000058398257466</IBAN></Id></Acct>\
         <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"SEK\">{kronor}.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>\
         <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy=\"SEK\">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>\
         <Ntry><Amt Ccy=\"SEK\">{kronor}.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
         <BookgDt><Dt>2026-03-04</Dt></BookgDt><AcctSvcrRef>{reference}</AcctSvcrRef>{batch}</Ntry>\
         </Stmt></BkToCstmrStmt></Document>"
    )
}

/// What the bank says of a batch that it booked as one sum.
pub(super) fn btch(name: &str, count: i64, kronor: i64) -> String {
    format!(
        "<NtryDtls><Btch><PmtInfId>{name}</PmtInfId><NbOfTxs>{count}</NbOfTxs><TtlAmt Ccy=\"SEK\">{kronor}.00</TtlAmt>\
         </Btch></NtryDtls>"
    )
}
