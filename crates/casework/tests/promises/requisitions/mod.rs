//! Asking for money, on SQLite and on PostgreSQL: two persons, one number, the ledger in step, and the moment of arrival.
//! `cargo xtask test` starts a PostgreSQL server and names it in `OVERENS_TEST_POSTGRES`.

mod shapes;

use casework::approval::{ApprovalError, Effect};
use casework::money_year::NewMoneyYear;
use casework::payment_account::NewPaymentAccount;
use casework::requisition::{Lack, Requisition, RequisitionError, Wish, new_requisition};
use casework::store::email::{EmailKind, EmailStatus};
use casework::store::{Address, Signed, document, email, fulfilment, register_entry, requisition};
use casework::{Actor, Casework, Program};
use grants::Ore;
use grants::approval::{ApprovalKind, ApprovalRefusal};
use grants::deadline::last_moment;
use grants::ledger::{Holder, Place, Right};
use grants::money_year::{RepaidTo, SCodes, Stated};
use grants::payment_number::PaymentNumberKind;
use grants::requisition::RequisitionStatus as Status;
use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};
use wording::Language;

use crate::database::{Kind, database};

const DIRECT: &str = "psykisk-halsa-2023";
const VIA: &str = "psykisk-halsa-2021";
const DEADLINE: Date = date(2025, 3, 1);
const OWN: &str = "kommun-0115";

fn now() -> Timestamp {
    "2024-11-22T09:00:00Z".parse().unwrap()
}

const PROGRAM: Program = Program {
    version: "test",
    clock: now,
};

struct Here {
    casework: Casework,
    hanna: Actor,
    anders: Actor,
    _folder: tempfile::TempDir,
}

impl Here {
    async fn new() -> Self {
        Self::on(Kind::Sqlite, true).await
    }

    async fn on(kind: Kind, parts: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let address = Address::parse(&database(kind, &folder)).unwrap();
        let casework = Casework::open(&address, PROGRAM).await.unwrap();
        casework.prepare().await.unwrap();
        casework.seed_demo().await.unwrap();
        let here = Self {
            hanna: casework.demo_actor("hanna").await.unwrap(),
            anders: casework.demo_actor("anders").await.unwrap(),
            casework,
            _folder: folder,
        };
        for agreement in [DIRECT, VIA] {
            here.open(agreement, parts).await;
        }
        here
    }

    async fn person(&self, key: &str) -> Actor {
        self.casework.demo_actor(key).await.unwrap()
    }

    async fn open(&self, agreement: &str, parts: bool) {
        let karin = self.person("karin").await;
        let year = self.casework.year_of_money(&karin, agreement).await;
        let year = year.unwrap();
        let new = NewMoneyYear {
            agreement_id: agreement.to_owned(),
            payer_id: year.payer_id.unwrap(),
            terms: Stated {
                parts: Some(parts),
                lapses: Some(true),
                report_deadline: Some(date(2025, 4, 1)),
                claim_deadline: Some(DEADLINE),
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
        let proposed = self.casework.propose_money_year(&karin, new).await;
        let id = proposed.unwrap().id;
        let kind = ApprovalKind::MoneyYear;
        self.yes("karl", kind, &id).await.unwrap();
    }

    async fn yes(
        &self,
        key: &str,
        kind: ApprovalKind,
        subject: &str,
    ) -> Result<Effect, ApprovalError> {
        let actor = self.person(key).await;
        approve(&self.casework, &actor, kind, subject).await
    }

    async fn account(&self, proposes: &str, confirms: &str, number: &str) {
        let new = NewPaymentAccount {
            kind: PaymentNumberKind::Bankgiro,
            number: number.to_owned(),
            holder: "Kommunen".to_owned(),
            evidence: "Uppslag i bankgirots register".to_owned(),
            file: None,
        };
        let actor = self.person(proposes).await;
        let account = self.casework.propose_payment_account(&actor, new).await;
        let kind = ApprovalKind::PaymentAccount;
        self.yes(confirms, kind, &account.unwrap().id)
            .await
            .unwrap();
    }

    /// A wish for all that is left, as the form fills it in.
    async fn wish(&self, actor: &Actor, agreement: &str) -> Wish {
        let asking = self.casework.begin_requisition(actor, agreement).await;
        let asking = asking.unwrap();
        let rights = asking.year.rights.iter();
        Wish {
            id: new_requisition().unwrap(),
            revision: 0,
            agreement_id: agreement.to_owned(),
            rows: rights.map(|own| (own.right.clone(), own.left())).collect(),
            reference: asking.reference,
            contact_name: asking.contact.0,
            contact_email: asking.contact.1,
            invoice_number: String::new(),
            certified: true,
            corrects: None,
        }
    }

    async fn prepared(&self) -> Requisition {
        let wish = self.wish(&self.hanna, DIRECT).await;
        let prepared = self.casework.prepare_requisition(&self.hanna, wish).await;
        prepared.unwrap()
    }

    async fn attest(&self, id: &str) -> Result<Effect, ApprovalError> {
        self.yes("anders", ApprovalKind::Requisition, id).await
    }

    async fn attest_at(&self, id: &str, at: Timestamp) -> Result<Effect, ApprovalError> {
        let late = self.casework.clone().at_arrival(at);
        approve(&late, &self.anders, ApprovalKind::Requisition, id).await
    }

    async fn received(&self) -> Requisition {
        let prepared = self.prepared().await;
        self.attest(&prepared.id).await.unwrap();
        self.find(&prepared.id).await
    }

    async fn find(&self, id: &str) -> Requisition {
        let mut read = self.casework.store().reader().await.unwrap();
        requisition::find(&mut read, id).await.unwrap().unwrap()
    }

    /// What stands in a place for all rights of the municipality together.
    async fn at(&self, place: Place) -> Ore {
        let years = self.casework.own_rights(&self.hanna).await.unwrap();
        let year = years.iter().find(|year| year.agreement_id == DIRECT);
        let rights = year.unwrap().rights.iter();
        Ore::checked_sum(rights.map(|own| own.balance.at(place))).unwrap()
    }

    /// The payer asks back, as its page does.
    async fn ask_back(&self, id: &str) {
        let found = self.find(id).await;
        let by = Signed {
            by: "petra".to_owned(),
            at: now(),
        };
        let mut transaction = self.casework.store().begin().await.unwrap();
        let way = (Status::Received, Status::AskedBack);
        let key = (id, found.revision);
        let done = requisition::set_status(&mut transaction, key, way, &by).await;
        assert!(done.unwrap());
        transaction.commit().await.unwrap();
    }
}

async fn approve(
    casework: &Casework,
    actor: &Actor,
    kind: ApprovalKind,
    subject: &str,
) -> Result<Effect, ApprovalError> {
    let asked = casework.approval_of(actor, kind, subject).await?;
    let asked = asked.ok_or(ApprovalError::NoSuchApproval)?.approval;
    casework.approve(actor, &asked.id, &asked.digest).await
}

fn after_deadline() -> Timestamp {
    let moment = SignedDuration::from_nanos(1);
    last_moment(DEADLINE).checked_add(moment).unwrap()
}

fn lacks(error: RequisitionError) -> Vec<Lack> {
    match error {
        RequisitionError::Incomplete(lacks) => lacks,
        other => panic!("{other:?}"),
    }
}

const BANKGIRO: &str = "991-2346";

#[tokio::test]
async fn what_two_have_signed_is_received_with_number_register_ledger_and_receipt() {
    let here = Here::new().await;
    here.account("hanna", "anders", BANKGIRO).await;
    let granted = here.at(Place::Entitled).await;
    assert!(granted > Ore::ZERO);
    let prepared = here.prepared().await;
    assert_eq!((prepared.status, prepared.number), (Status::Prepared, None));
    assert_eq!(here.at(Place::Requested).await, Ore::ZERO);

    here.attest(&prepared.id).await.unwrap();
    let received = here.find(&prepared.id).await;
    assert_eq!(received.status, Status::Received);
    assert_eq!((received.year, received.number), (Some(2024), Some(1)));
    assert_eq!(received.attested_by.as_ref(), Some(&here.anders.id));
    assert_eq!(received.attested_at, Some(now()));
    assert_eq!(received.late, Some(false));
    assert_eq!(received.total, granted);
    assert_eq!(here.at(Place::Entitled).await, Ore::ZERO);
    assert_eq!(here.at(Place::Requested).await, granted);

    let mut read = here.casework.store().reader().await.unwrap();
    let about = register_entry::about(&mut read, "requisition", &prepared.id).await;
    assert_eq!(about.unwrap().len(), 1);
    let noted = fulfilment::history(&mut read, DIRECT, "claim", OWN).await;
    let noted = noted.unwrap();
    assert_eq!(noted.len(), 1);
    assert_eq!(noted.last().unwrap().note, "2024:1");
    let mails = email::page(&mut read, EmailStatus::Waiting, 100).await;
    let mut mails = mails.unwrap().into_iter();
    let mail = mails.find(|one| one.about_id == prepared.id).unwrap();
    assert_eq!(mail.kind, EmailKind::Receipt);
    assert_eq!(mail.address, received.contact_email);
    assert!(mail.body.contains(received.digest.as_deref().unwrap()));
    drop(read);

    let receipt = |language| {
        let id = prepared.id.clone();
        let (casework, actor) = (here.casework.clone(), here.hanna.clone());
        async move { casework.requisition_receipt(&actor, &id, language).await }
    };
    let (name, first) = receipt(Language::Swedish).await.unwrap();
    assert_eq!(name, "kvitto-rekvisition-2024-1.pdf");
    assert!(first.starts_with(b"%PDF"));
    let (_, again) = receipt(Language::Swedish).await.unwrap();
    assert_eq!(first, again);
    let kept = here.find(&prepared.id).await.receipt_document_id;
    assert!(kept.is_some());
}

#[tokio::test]
async fn the_receipt_is_made_at_once_and_goes_with_the_e_mail_whoever_makes_it() {
    for made_by in ["worker", "page", "both"] {
        let here = Here::new().await;
        here.account("hanna", "anders", BANKGIRO).await;
        let prepared = here.prepared().await;
        here.attest(&prepared.id).await.unwrap();
        let mails = async || {
            let mut read = here.casework.store().reader().await.unwrap();
            let mails = email::page(&mut read, EmailStatus::Waiting, 100).await;
            let mails = mails.unwrap().into_iter();
            let own = mails.filter(|one| one.about_id == prepared.id);
            own.collect::<Vec<_>>()
        };
        let [held] = &mails().await[..] else {
            panic!("one e-mail");
        };
        assert!(held.next_attempt_at.unwrap() > now());
        let page = || {
            let receipt =
                here.casework
                    .requisition_receipt(&here.hanna, &prepared.id, Language::Swedish);
            async { receipt.await.unwrap().1 }
        };
        match made_by {
            "worker" => assert!(here.casework.make_receipts().await.unwrap()),
            "page" => drop(page().await),
            _ => {
                let (_, made) = tokio::join!(page(), here.casework.make_receipts());
                made.unwrap();
            }
        }
        // A second time makes nothing.
        assert!(!here.casework.make_receipts().await.unwrap());
        let [ready] = &mails().await[..] else {
            panic!("one e-mail");
        };
        assert_eq!(ready.next_attempt_at, Some(now()), "{made_by}");
        let mut read = here.casework.store().reader().await.unwrap();
        let attached = email::attachments(&mut read, &ready.id).await.unwrap();
        let kept = here.find(&prepared.id).await.receipt_document_id.unwrap();
        assert_eq!(attached, std::slice::from_ref(&kept), "{made_by}");
        let sent = document::content(&mut read, &kept).await.unwrap();
        drop(read);
        assert_eq!(sent.unwrap(), page().await, "{made_by}");
    }
}

#[tokio::test]
async fn whoever_had_a_hand_in_it_does_not_attest_it() {
    let here = Here::new().await;
    here.account("hanna", "anders", BANKGIRO).await;
    let wish = here.wish(&here.anders, DIRECT).await;
    let draft = here.casework.save_requisition(&here.anders, wish.clone());
    let draft = draft.await.unwrap();
    let revision = draft.revision;
    let wish = Wish { revision, ..wish };
    let prepared = here.casework.prepare_requisition(&here.hanna, wish).await;
    let prepared = prepared.unwrap();
    for key in ["anders", "hanna"] {
        let refused = here.yes(key, ApprovalKind::Requisition, &prepared.id).await;
        let refused = refused.unwrap_err();
        assert!(
            matches!(refused, ApprovalError::Refused(ApprovalRefusal::OwnWork)),
            "{key}: {refused:?}"
        );
    }
    assert_eq!(here.find(&prepared.id).await.status, Status::Prepared);
}

#[tokio::test]
async fn the_moment_the_last_byte_arrived_decides_whether_it_is_late() {
    for (at, status) in [
        (
            "2025-03-01T22:59:59.999999Z".parse().unwrap(),
            Status::Received,
        ),
        (after_deadline(), Status::Lapsed),
    ] {
        let here = Here::new().await;
        here.account("hanna", "anders", BANKGIRO).await;
        let granted = here.at(Place::Entitled).await;
        let prepared = here.prepared().await;
        here.attest_at(&prepared.id, at).await.unwrap();
        let found = here.find(&prepared.id).await;
        assert_eq!((found.status, found.attested_at), (status, Some(at)));
        assert_eq!(found.number, Some(1), "late or not, it is received");
        let is_late = status == Status::Lapsed;
        assert_eq!(found.late, Some(is_late));
        let left = here.at(Place::Entitled).await;
        assert_eq!(left, if is_late { granted } else { Ore::ZERO });
        let mut read = here.casework.store().reader().await.unwrap();
        let entries = register_entry::about(&mut read, "requisition", &found.id).await;
        let entries = entries.unwrap();
        assert_eq!(entries.len(), 1);
        assert_eq!(
            entries.iter().any(|one| one.subject.contains("för sent")),
            is_late
        );
        let noted = fulfilment::history(&mut read, DIRECT, "claim", OWN).await;
        assert_eq!(noted.unwrap().is_empty(), is_late);
    }
}

#[tokio::test]
async fn each_missing_part_is_refused_and_nothing_is_written() {
    let here = Here::new().await;
    let whole = here.wish(&here.hanna, DIRECT).await;
    let refused = here
        .casework
        .prepare_requisition(&here.hanna, whole.clone());
    let refused = lacks(refused.await.unwrap_err());
    assert_eq!(refused, [Lack::NoAccount]);
    here.account("hanna", "anders", BANKGIRO).await;
    let (right, left) = whole.rows.first().cloned().unwrap();
    let more = left.checked_add(Ore::new(1)).unwrap();
    let without = |change: fn(&mut Wish)| {
        let mut wish = whole.clone();
        change(&mut wish);
        wish
    };
    for (wish, lack) in [
        (without(|wish| wish.rows.clear()), Lack::NothingAsked),
        (without(|wish| wish.reference.clear()), Lack::Reference),
        (
            without(|wish| wish.reference = "a\nb".to_owned()),
            Lack::Reference,
        ),
        (
            without(|wish| wish.reference = "x".repeat(36)),
            Lack::Reference,
        ),
        (without(|wish| wish.contact_name.clear()), Lack::ContactName),
        (
            without(|wish| wish.contact_email = "anna".to_owned()),
            Lack::ContactEmail,
        ),
        (without(|wish| wish.certified = false), Lack::NotCertified),
        (
            Wish {
                rows: vec![(right.clone(), more)],
                ..whole.clone()
            },
            Lack::TooMuch {
                right: right.clone(),
                left,
            },
        ),
        (
            Wish {
                rows: vec![(right.clone(), Ore::new(-1))],
                ..whole.clone()
            },
            Lack::NotAnAmount {
                right: right.clone(),
            },
        ),
        (
            Wish {
                rows: vec![(right.clone(), Ore::new(1)), (right.clone(), left)],
                ..whole.clone()
            },
            Lack::NotAnAmount {
                right: right.clone(),
            },
        ),
    ] {
        let refused = here.casework.prepare_requisition(&here.hanna, wish).await;
        assert_eq!(lacks(refused.unwrap_err()), [lack]);
    }
    let all = here.casework.own_requisitions(&here.hanna).await.unwrap();
    assert!(all.is_empty());
}

#[tokio::test]
async fn nobody_asks_for_the_money_of_others_or_sees_what_they_asked_for() {
    let here = Here::new().await;
    here.account("hanna", "anders", BANKGIRO).await;
    let own = here.wish(&here.hanna, DIRECT).await;
    let (right, _) = own.rows.first().unwrap();
    let krona = Ore::from_kronor(1).unwrap();
    for holder in [
        Holder::recipient("municipality", "0138").unwrap(),
        Holder::recipient("county", "01").unwrap(),
        Holder::Pool,
    ] {
        let rows = vec![(Right::new(&right.item_id, holder), krona)];
        let wish = Wish {
            rows,
            ..own.clone()
        };
        let refused = here.casework.prepare_requisition(&here.hanna, wish).await;
        assert!(matches!(refused, Err(RequisitionError::NoSuchRight)));
    }
    let received = here.received().await;
    for key in ["hugo", "agnes", "henrik", "ada"] {
        let actor = here.person(key).await;
        let seen = here.casework.requisition(&actor, &received.id).await;
        assert!(
            matches!(
                seen,
                Err(RequisitionError::NoSuchRequisition | RequisitionError::NotAllowed(_))
            ),
            "{key}"
        );
        let key = (received.id.as_str(), received.revision);
        let taken = here.casework.withdraw_requisition(&actor, key, "Nej").await;
        assert!(taken.is_err());
    }
    for key in ["petra", "karin", "rut", "cecilia"] {
        let actor = here.person(key).await;
        let seen = here.casework.requisition(&actor, &received.id).await;
        assert_eq!(seen.unwrap().claimant_name, "Vallentuna kommun", "{key}");
        let wish = Wish {
            id: new_requisition().unwrap(),
            ..own.clone()
        };
        let refused = here.casework.prepare_requisition(&actor, wish).await;
        assert!(refused.is_err(), "{key}");
    }
}
