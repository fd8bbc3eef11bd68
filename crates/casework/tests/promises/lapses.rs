//! What nobody asked for in time is lost, once, with a list before and after; and the ledger is held against what it follows from.

use std::cell::Cell;

use casework::lapse::{GRACE, LapseError};
use casework::ledger::Unlike;
use casework::money_year::NewMoneyYear;
use casework::store::requisition::{self, Requisition};
use casework::store::requisition_row::{self, RequisitionRow};
use casework::store::{Address, register_entry, voucher};
use casework::{Actor, Casework, Program};
use grants::Ore;
use grants::approval::ApprovalKind;
use grants::deadline::last_moment;
use grants::ledger::{Holder, Place, Right, VoucherKind};
use grants::money_year::Stated;
use grants::requisition::{Form, Leg, RequisitionStatus};
use jiff::civil::Date;
use jiff::{SignedDuration, Span, Timestamp};

thread_local! {
    static NOW: Cell<Timestamp> = const { Cell::new(Timestamp::UNIX_EPOCH) };
}

fn now() -> Timestamp {
    NOW.get()
}

const PROGRAM: Program = Program {
    version: "test",
    clock: now,
};

const DIRECT: &str = "psykisk-halsa-2023";
const VIA: &str = "psykisk-halsa-2021";

struct Here {
    casework: Casework,
    karin: Actor,
    deadline: Date,
    _folder: tempfile::TempDir,
}

impl Here {
    /// Two years are open, and there is still time to ask.
    async fn new() -> Self {
        NOW.set("2024-11-22T09:00:00Z".parse().unwrap());
        let folder = tempfile::tempdir().unwrap();
        let address = Address::sqlite(folder.path().join("overens.db"));
        let casework = Casework::open(&address, PROGRAM).await.unwrap();
        casework.prepare().await.unwrap();
        casework.seed_demo().await.unwrap();
        casework.seed_demo_years().await.unwrap();
        let karin = casework.demo_actor("karin").await.unwrap();
        let year = casework.year_of_money(&karin, DIRECT).await.unwrap();
        let deadline = year.open.unwrap().terms.claim_deadline;
        Self {
            casework,
            karin,
            deadline,
            _folder: folder,
        }
    }

    async fn sum(&self, agreement_id: &str, place: Place) -> Ore {
        let year = self.casework.year_of_money(&self.karin, agreement_id).await;
        year.unwrap().balances.sum(place).unwrap()
    }

    async fn vouchers(&self, agreement_id: &str, kind: VoucherKind) -> usize {
        let mut read = self.casework.store().reader().await.unwrap();
        let all = voucher::of(&mut read, agreement_id).await.unwrap();
        all.iter().filter(|one| one.kind == kind).count()
    }
}

#[tokio::test]
async fn nothing_lapses_while_something_in_time_may_be_on_its_way() {
    let here = Here::new().await;
    let last = last_moment(here.deadline);
    NOW.set(
        last.checked_add(GRACE)
            .unwrap()
            .checked_sub(SignedDuration::from_nanos(1))
            .unwrap(),
    );
    let early = here.casework.lapse(&here.karin, DIRECT).await;
    assert!(matches!(early, Err(LapseError::TooEarly { .. })));
    NOW.set(last.checked_add(GRACE).unwrap());
    here.casework.lapse(&here.karin, DIRECT).await.unwrap();
}

#[tokio::test]
async fn the_list_before_is_the_list_after_and_what_is_lost_is_lost_once() {
    let here = Here::new().await;
    let before = here.casework.at_risk(&here.karin, DIRECT).await.unwrap();
    let total = here.sum(DIRECT, Place::Entitled).await;
    assert_eq!(before.sum(), Some(total));
    let counties = before.by_county();
    assert_eq!(Ore::checked_sum(counties.values().copied()), Some(total));
    assert_eq!(
        counties.len(),
        22,
        "21 counties, and the coordinator in none"
    );
    assert!(before.lapsed.is_empty());

    NOW.set(last_moment(here.deadline).checked_add(GRACE).unwrap());
    let voucher = here.casework.lapse(&here.karin, DIRECT).await.unwrap();
    let after = here.casework.at_risk(&here.karin, DIRECT).await.unwrap();
    assert!(after.at_risk.is_empty());
    assert_eq!(after.lapsed, before.at_risk);
    assert_eq!(here.sum(DIRECT, Place::Lapsed).await, total);
    let again = here.casework.lapse(&here.karin, DIRECT).await;
    assert!(matches!(again, Err(LapseError::NothingLeft)));
    assert_eq!(here.vouchers(DIRECT, VoucherKind::Lapsed).await, 1);
    let mut read = here.casework.store().reader().await.unwrap();
    let entered = register_entry::about(&mut read, "voucher", &voucher.id).await;
    assert_eq!(entered.unwrap().len(), 1, "the lapse is in the register");
}

#[tokio::test]
async fn the_worker_lets_every_year_lapse_by_itself() {
    let here = Here::new().await;
    let last = last_moment(here.deadline);
    let span = GRACE.checked_add(SignedDuration::from_secs(1)).unwrap();
    NOW.set(last.checked_add(span).unwrap());
    while here.casework.work_once("worker").await.unwrap() {}
    for year in [DIRECT, VIA] {
        assert_eq!(here.vouchers(year, VoucherKind::Lapsed).await, 1, "{year}");
        assert_eq!(here.sum(year, Place::Entitled).await, Ore::ZERO, "{year}");
    }
    NOW.set(now().checked_add(SignedDuration::from_hours(24)).unwrap());
    while here.casework.work_once("worker").await.unwrap() {}
    assert_eq!(here.vouchers(DIRECT, VoucherKind::Lapsed).await, 1);
}

#[tokio::test]
async fn a_lapse_is_undone_only_when_there_is_time_to_ask_again() {
    let here = Here::new().await;
    let code = "0115".to_owned();
    let right = here.casework.at_risk(&here.karin, DIRECT).await.unwrap();
    let right = right
        .at_risk
        .into_iter()
        .find(|(right, _)| right.holder.code() == code);
    let (right, amount) = right.unwrap();
    let undo = || {
        here.casework
            .undo_lapse(&here.karin, DIRECT, &right, "Beslut 12/2025")
    };
    assert!(matches!(undo().await, Err(LapseError::NothingLapsed)));
    NOW.set(last_moment(here.deadline).checked_add(GRACE).unwrap());
    let lapse = here.casework.lapse(&here.karin, DIRECT).await.unwrap();
    assert!(matches!(undo().await, Err(LapseError::DeadlinePassed)));
    let back = here
        .casework
        .take_lapse_back(&here.karin, &lapse.id, "fel dag");
    assert!(matches!(back.await, Err(LapseError::DeadlinePassed)));

    let karl = here.casework.demo_actor("karl").await.unwrap();
    let karin = here.casework.demo_actor("karin").await.unwrap();
    let year = here.casework.year_of_money(&karin, DIRECT).await.unwrap();
    let open = year.open.unwrap();
    let later = here.deadline.saturating_add(Span::new().days(30));
    let new = NewMoneyYear {
        agreement_id: DIRECT.to_owned(),
        payer_id: open.year.payer_id,
        terms: Stated {
            claim_deadline: Some(later),
            ..Stated::from(open.terms)
        },
    };
    let proposed = here.casework.propose_money_year(&karin, new).await.unwrap();
    let kind = ApprovalKind::MoneyYear;
    let asked = here.casework.approval_of(&karl, kind, &proposed.id).await;
    let asked = asked.unwrap().unwrap().approval;
    here.casework
        .approve(&karl, &asked.id, &asked.digest)
        .await
        .unwrap();

    let blank = here
        .casework
        .undo_lapse(&here.karin, DIRECT, &right, "  ")
        .await;
    assert!(matches!(blank, Err(LapseError::ReasonMissing)));
    undo().await.unwrap();
    assert_eq!(here.sum(DIRECT, Place::Entitled).await, amount);
    assert!(matches!(undo().await, Err(LapseError::NothingLapsed)));
    // What was undone cannot be taken back once more with the rest.
    let back = here.casework.take_lapse_back(&karin, &lapse.id, "fel dag");
    assert!(matches!(back.await, Err(LapseError::Ledger(_))));
}

#[tokio::test]
async fn only_who_may_correct_the_ledger_lets_rights_lapse() {
    let here = Here::new().await;
    NOW.set(last_moment(here.deadline).checked_add(GRACE).unwrap());
    for key in ["petra", "rut", "hanna"] {
        let actor = here.casework.demo_actor(key).await.unwrap();
        let refused = here.casework.lapse(&actor, DIRECT).await;
        assert!(matches!(refused, Err(LapseError::NotAllowed(_))), "{key}");
    }
}

#[tokio::test]
async fn a_requisition_of_one_ore_that_is_not_in_the_ledger_is_a_difference() {
    let here = Here::new().await;
    let payer = "kammarkollegiet";
    let none = here.casework.differences(&here.karin, payer).await.unwrap();
    assert_eq!(none, []);
    let row = RequisitionRow {
        requisition_id: "r".to_owned(),
        item_id: "primarvard".to_owned(),
        level: "municipality".to_owned(),
        code: "0115".to_owned(),
        amount: Ore::new(1),
    };
    let asked = Requisition {
        id: "r".to_owned(),
        agreement_id: DIRECT.to_owned(),
        leg: Leg::Direct,
        form: Form::Requisition,
        claimant_id: "kommun-0115".to_owned(),
        payer_id: payer.to_owned(),
        status: RequisitionStatus::Received,
        revision: 1,
        payment_account_id: None,
        reference: String::new(),
        contact_name: String::new(),
        contact_email: String::new(),
        invoice_number: String::new(),
        certificate: String::new(),
        total: Ore::new(2),
        corrects: None,
        created_by: here.karin.id.clone(),
        created_at: now(),
        changed_by: here.karin.id.clone(),
        changed_at: now(),
        year: Some(2024),
        number: Some(1),
        attested_by: Some(here.karin.id.clone()),
        attested_at: Some(now()),
        digest: None,
        late: Some(false),
        receipt_document_id: None,
        decided_by: None,
        decided_at: None,
        decision_note: None,
    };
    let mut transaction = here.casework.store().begin().await.unwrap();
    requisition::insert(&mut transaction, &asked).await.unwrap();
    requisition_row::insert(&mut transaction, &row)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let found = here.casework.differences(&here.karin, payer).await.unwrap();
    let holder = Holder::recipient(&row.level, &row.code).unwrap();
    let right = Right::new(&row.item_id, holder);
    assert_eq!(found.len(), 2);
    assert_eq!(found[0].unlike, Unlike::Requested(right));
    assert_eq!((found[0].ledger, found[0].other), (Ore::ZERO, Ore::new(1)));
    let requisition_id = "r".to_owned();
    assert_eq!(found[1].unlike, Unlike::Rows { requisition_id });
    assert_eq!(
        (found[1].ledger, found[1].other),
        (Ore::new(2), Ore::new(1))
    );
}
