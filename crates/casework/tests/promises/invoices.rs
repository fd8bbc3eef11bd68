//! A year whose money the coordinator passes on against invoices, from the coordinator's own requisition to a paid invoice.

use std::fmt::Write as _;

use casework::Actor;
use casework::batch::{NewBatch, PaidFromTyped};
use casework::ledger::Unlike;
use casework::money_year::NewMoneyYear;
use casework::review::{Chosen, ReviewError};
use casework::store::email::{self, EmailStatus};
use casework::store::payment::{self, Payment};
use casework::store::{Signed, organisation, statement_entry};
use grants::Ore;
use grants::approval::ApprovalKind;
use grants::ledger::{Holder, Place as Where};
use grants::money_year::{PassedOn, RepaidTo, SCodes, Stated, Way};
use grants::requisition::{Form, Leg, RequisitionStatus};
use jiff::civil::date;

use crate::database::KINDS;
use crate::reviews::place::{INVOICED, Place, now};

const PAYER: &str = "kammarkollegiet";
/// The account the bank tells about.
const ACCOUNT: &str = "SE4550000000058398257466";

impl Place {
    pub async fn decide(&self, actor: &Actor, kind: ApprovalKind, subject: &str) {
        let asked = self.casework.approval_of(actor, kind, subject).await;
        let asked = asked.unwrap().unwrap().approval;
        let done = self.casework.approve(actor, &asked.id, &asked.digest).await;
        done.unwrap();
    }

    async fn open_against_invoices(&self) {
        let (karin, karl) = (self.person("karin").await, self.person("karl").await);
        let year = self.casework.year_of_money(&karin, INVOICED).await.unwrap();
        let new = NewMoneyYear {
            agreement_id: INVOICED.to_owned(),
            payer_id: PAYER.to_owned(),
            terms: Stated {
                way: Some(Way::ViaCoordinator(PassedOn::AgainstInvoice)),
                parts: Some(true),
                claim_deadline: Some(date(2025, 3, 1)),
                lapses: Some(true),
                report_deadline: Some(date(2025, 4, 1)),
                repayment_deadline: Some(date(2025, 5, 1)),
                repaid_to: Some(RepaidTo::Coordinator),
                interest: Some(None),
                appropriation: "1:8 ap. 1".to_owned(),
                account_wait_days: Some(3),
                certificate: "Vi intygar.".to_owned(),
                decisions: "beslut".to_owned(),
                recovery_grounds: "grunder".to_owned(),
                follow_up: "Socialstyrelsen".to_owned(),
                s_codes: SCodes::same("S0000"),
                ..year.stated
            },
        };
        let proposed = self.casework.propose_money_year(&karin, new).await.unwrap();
        self.decide(&karl, ApprovalKind::MoneyYear, &proposed.id)
            .await;
        self.pays_from(("petra", PAYER, "2021000829")).await;
        self.pays_from(("karin", "skr", "2220000315")).await;
    }

    /// An organisation that pays has a number and an account it pays from.
    pub async fn pays_from(&self, (who, id, number): (&str, &str, &str)) {
        let actor = self.person(who).await;
        let typed = PaidFromTyped {
            number: "5050-1055".to_owned(),
            bank: "swedsess".to_owned(),
            agreement: String::new(),
        };
        self.casework.state_paid_from(&actor, &typed).await.unwrap();
        let mut transaction = self.casework.store().begin().await.unwrap();
        let found = organisation::find(&mut transaction, id).await.unwrap();
        let found = found.unwrap();
        let change = organisation::Change {
            name: found.name,
            number: Some(found.number.unwrap_or_else(|| number.to_owned())),
            county: found.county,
            signed: Signed {
                by: actor.id.clone(),
                at: now(),
            },
        };
        organisation::change(&mut transaction, id, found.revision, &change)
            .await
            .unwrap();
        transaction.commit().await.unwrap();
    }

    pub async fn accepted(&self, payer: &Actor, id: &str) -> Result<usize, ReviewError> {
        let revision = self.requisition(id).await.revision;
        let id = id.to_owned();
        self.casework
            .accept_requisitions(payer, &[Chosen { id, revision }])
            .await
    }

    /// One puts a batch together, another releases it, and the bank says that it paid.
    pub async fn paid(&self, prepares: &Actor, releases: &Actor, id: &str) {
        let new = NewBatch {
            requisitions: vec![id.to_owned()],
            execution_on: date(2024, 11, 25),
        };
        let batch = self.casework.start_batch(prepares, new).await.unwrap();
        self.casework
            .propose_batch(prepares, &batch.id, batch.revision)
            .await
            .unwrap();
        self.decide(releases, ApprovalKind::Batch, &batch.id).await;
        let mut read = self.casework.store().reader().await.unwrap();
        let payments = payment::of_batch(&mut read, &batch.id).await.unwrap();
        drop(read);
        let file = notice(&payments).into_bytes();
        let imported = self.casework.import_statement(prepares, "bank.xml", file);
        assert_eq!(imported.await.unwrap().matched, 1);
        assert_eq!(self.requisition(id).await.status, RequisitionStatus::Paid);
    }

    /// An entry of the bank that no payment of ours explains is a difference, of the payment and of its day; whoever pays is told
    /// once a day, and pays nothing more.
    async fn the_bank_says_it_once_more(&self, karin: &Actor) {
        let casework = &self.casework;
        let mut transaction = casework.store().begin().await.unwrap();
        let all = casework.statements(karin).await.unwrap();
        let mut entries = statement_entry::of(&mut transaction, &all[0].statement.id)
            .await
            .unwrap();
        let mut entry = entries.remove(0);
        entry.id = "en-gang-till".to_owned();
        entry.bank_reference = "en-gang-till".to_owned();
        statement_entry::insert(&mut transaction, &entry)
            .await
            .unwrap();
        transaction.commit().await.unwrap();
        let found = casework.differences(karin, "skr").await.unwrap();
        let payment_id = entry.matched_id.clone().unwrap();
        let unlike: Vec<&Unlike> = found.iter().map(|one| &one.unlike).collect();
        let day = entry.booked_on;
        assert_eq!(unlike, [&Unlike::Bank { payment_id }, &Unlike::Day { day }]);
        assert_eq!(
            (found[0].ledger, found[0].other.ore()),
            (entry.amount, 2 * entry.amount.ore())
        );
        for _ in 0..2 {
            while casework.work_once("worker").await.unwrap() {}
        }
        let mut read = casework.store().reader().await.unwrap();
        let told = email::page(&mut read, EmailStatus::Waiting, 1_000).await;
        let told = told.unwrap();
        let mut told: Vec<(&str, Option<&str>)> = (told.iter())
            .filter(|one| one.about_kind == "reconciliation")
            .map(|one| (one.address.as_str(), one.organisation_id.as_deref()))
            .collect();
        for payer in ["skr", PAYER] {
            let told = told.contains(&("karin@demo.example", Some(payer)));
            assert!(told, "the coordinator is told of what {payer} cannot pay");
        }
        told.sort_unstable();
        let mut once = told.clone();
        once.dedup();
        assert_eq!(once.len(), told.len(), "nobody is told twice in a day");
    }

    async fn sum(&self, pool: bool, place: Where) -> Ore {
        let karin = self.person("karin").await;
        let year = self.casework.year_of_money(&karin, INVOICED).await.unwrap();
        let of = |right: &grants::ledger::Right| (right.holder == Holder::Pool) == pool;
        year.balances.together(of).unwrap().at(place)
    }
}

/// A notice of the bank about payments that it made.
fn notice(payments: &[Payment]) -> String {
    let mut text = format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"><BkToCstmrDbtCdtNtfctn><GrpHdr>\
         <MsgId>m</MsgId></GrpHdr><Ntfctn><Id>1</Id><Acct><Id><IBAN>{ACCOUNT}</IBAN></Id></Acct>"
    );
    for one in payments {
        let (kronor, ore, name) = (
            one.amount.ore() / 100,
            one.amount.ore() % 100,
            &one.end_to_end_id,
        );
        write!(
            text,
            "<Ntry><Amt Ccy=\"SEK\">{kronor}.{ore:02}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
             <BookgDt><Dt>2024-11-25</Dt></BookgDt><AcctSvcrRef>{}</AcctSvcrRef><NtryDtls><TxDtls><Refs>\
             <EndToEndId>{name}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>",
            one.id
        )
        .unwrap();
    }
    text + "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>"
}

#[tokio::test]
async fn an_invoice_is_paid_of_what_the_coordinator_was_paid_and_both_legs_agree() {
    for kind in KINDS {
        let place = Place::new(kind).await;
        place.open_against_invoices().await;
        let (karin, karl) = (place.person("karin").await, place.person("karl").await);
        let (petra, par) = (place.person("petra").await, place.person("par").await);

        // An invoice that comes before the coordinator has any money is received, and cannot be accepted.
        let invoice = place.asked(INVOICED, "hanna", "anders").await;
        assert_eq!(
            (invoice.leg, invoice.form),
            (Leg::FromCoordinator, Form::Invoice)
        );
        assert_eq!(invoice.invoice_number, "F-17");
        assert_eq!(invoice.payer_id, "skr");
        let early = place.accepted(&karin, &invoice.id).await;
        assert!(
            matches!(early, Err(ReviewError::PoolTooSmall { .. })),
            "{early:?}"
        );

        let whole = place.asked(INVOICED, "karin", "karl").await;
        assert_eq!(whole.leg, Leg::FromPayer);
        place.accepted(&petra, &whole.id).await.unwrap();
        place.paid(&petra, &par, &whole.id).await;
        assert_eq!(place.sum(true, Where::Paid).await, whole.total);
        assert_eq!(place.sum(true, Where::Distributed).await, Ore::ZERO);

        let theirs = place.accepted(&petra, &invoice.id).await;
        assert!(
            theirs.is_err(),
            "the payer pays no invoice of the coordinator"
        );
        place.accepted(&karin, &invoice.id).await.unwrap();
        place.paid(&karin, &karl, &invoice.id).await;
        assert_eq!(place.sum(false, Where::Paid).await, invoice.total);
        assert_eq!(place.sum(true, Where::Distributed).await, invoice.total);
        let left = whole.total.checked_sub(invoice.total).unwrap();
        assert_eq!(place.sum(true, Where::Paid).await, left);
        place.agrees().await;
        let own = place.casework.differences(&karin, "skr").await.unwrap();
        assert_eq!(own, []);
        place.the_bank_says_it_once_more(&karin).await;
    }
}
