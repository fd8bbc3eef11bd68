//! What nobody asked for in time is lost, once, with a list before and after; and the ledger is held against what it follows from.

use std::cell::Cell;

use casework::approval::ApprovalError;
use casework::lapse::{GRACE, LapseError};
use casework::ledger::{CorrectionError, LedgerError, Unlike};
use casework::money_year::NewMoneyYear;
use casework::store::email::EmailStatus;
use casework::store::requisition::{self, Requisition};
use casework::store::requisition_row::{self, RequisitionRow};
use casework::store::{Address, email, register_entry, voucher};
use casework::{Actor, Casework, Program};
use grants::Ore;
use grants::approval::ApprovalKind;
use grants::deadline::last_moment;
use grants::ledger::{Holder, Origin, Place, Right, VoucherKind};
use grants::money_year::Stated;
use grants::requisition::{Form, Leg, RequisitionStatus};
use jiff::civil::Date;
use jiff::{SignedDuration, Span, Timestamp};

use crate::database::{KINDS, Kind, database};

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
    async fn on(kind: Kind) -> Self {
        NOW.set("2024-11-22T09:00:00Z".parse().unwrap());
        let folder = tempfile::tempdir().unwrap();
        let address = Address::parse(&database(kind, &folder)).unwrap();
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

    /// The year is corrected by two so that there is time to ask again.
    async fn open_later(&self) {
        let karl = self.casework.demo_actor("karl").await.unwrap();
        let karin = self.casework.demo_actor("karin").await.unwrap();
        let year = self.casework.year_of_money(&karin, DIRECT).await.unwrap();
        let open = year.open.unwrap();
        let later = self.deadline.saturating_add(Span::new().days(30));
        let new = NewMoneyYear {
            agreement_id: DIRECT.to_owned(),
            payer_id: open.year.payer_id,
            terms: Stated {
                claim_deadline: Some(later),
                ..Stated::from(open.terms)
            },
        };
        let proposed = self.casework.propose_money_year(&karin, new).await.unwrap();
        let kind = ApprovalKind::MoneyYear;
        let asked = self.casework.approval_of(&karl, kind, &proposed.id).await;
        let asked = asked.unwrap().unwrap().approval;
        self.casework
            .approve(&karl, &asked.id, &asked.digest)
            .await
            .unwrap();
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
    for kind in KINDS {
        let here = Here::on(kind).await;
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
}

#[tokio::test]
async fn the_list_before_is_the_list_after_and_what_is_lost_is_lost_once() {
    for kind in KINDS {
        let here = Here::on(kind).await;
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
}

#[tokio::test]
async fn the_worker_lets_every_year_lapse_by_itself() {
    for kind in KINDS {
        let here = Here::on(kind).await;
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
}

#[tokio::test]
async fn a_lapse_is_undone_only_when_there_is_time_to_ask_again() {
    for kind in KINDS {
        let here = Here::on(kind).await;
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
            .propose_correction(&here.karin, &lapse.id, "fel dag");
        assert!(matches!(back.await, Err(CorrectionError::DeadlinePassed)));

        here.open_later().await;
        let karin = here.karin.clone();

        let blank = here
            .casework
            .undo_lapse(&here.karin, DIRECT, &right, "  ")
            .await;
        assert!(matches!(blank, Err(LapseError::ReasonMissing)));
        undo().await.unwrap();
        assert_eq!(here.sum(DIRECT, Place::Entitled).await, amount);
        assert!(matches!(undo().await, Err(LapseError::NothingLapsed)));
        // What was undone cannot be taken back once more with the rest.
        let back = here
            .casework
            .propose_correction(&karin, &lapse.id, "fel dag");
        let Err(CorrectionError::BuiltOn { vouchers }) = back.await else {
            panic!("it was taken back twice");
        };
        assert_eq!(vouchers.len(), 1, "the undoing is named");
    }
}

#[tokio::test]
async fn only_who_may_correct_the_ledger_lets_rights_lapse() {
    for kind in KINDS {
        let here = Here::on(kind).await;
        NOW.set(last_moment(here.deadline).checked_add(GRACE).unwrap());
        for key in ["petra", "rut", "hanna"] {
            let actor = here.casework.demo_actor(key).await.unwrap();
            let refused = here.casework.lapse(&actor, DIRECT).await;
            assert!(matches!(refused, Err(LapseError::NotAllowed(_))), "{key}");
        }
    }
}

#[tokio::test]
async fn a_requisition_of_one_ore_that_is_not_in_the_ledger_is_a_difference() {
    for kind in KINDS {
        let here = Here::on(kind).await;
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
}

#[tokio::test]
async fn a_whole_lapse_is_taken_back_by_two_and_everybody_may_ask_again() {
    for kind in KINDS {
        let here = Here::on(kind).await;
        let total = here.sum(DIRECT, Place::Entitled).await;
        NOW.set(last_moment(here.deadline).checked_add(GRACE).unwrap());
        let lapse = here.casework.lapse(&here.karin, DIRECT).await.unwrap();
        here.open_later().await;
        let (karin, par) = (
            here.casework.demo_actor("karin").await.unwrap(),
            here.casework.demo_actor("par").await.unwrap(),
        );
        let shown = here.casework.correction(&karin, &lapse.id).await.unwrap();
        assert!(shown.refused.is_none() && shown.may_propose);
        let back = Ore::checked_sum(shown.movements.iter().map(|one| one.amount));
        assert_eq!(back, Some(total), "what it will do is said before");

        let blank = here.casework.propose_correction(&karin, &lapse.id, " ");
        assert!(matches!(blank.await, Err(CorrectionError::Approval(_))));
        let propose = || {
            here.casework
                .propose_correction(&karin, &lapse.id, "fel sista dag")
        };
        let asked = propose().await.unwrap();
        assert!(matches!(propose().await, Err(CorrectionError::Approval(_))));
        let own = here
            .casework
            .approve(&karin, &asked.id, &asked.digest)
            .await;
        assert!(matches!(own, Err(ApprovalError::Refused(_))));
        assert_eq!(here.sum(DIRECT, Place::Lapsed).await, total);
        let petra = here.casework.demo_actor("petra").await.unwrap();
        let handler = here
            .casework
            .approve(&petra, &asked.id, &asked.digest)
            .await;
        assert!(
            handler.is_err(),
            "who may not correct the ledger says no yes"
        );
        here.casework
            .approve(&par, &asked.id, &asked.digest)
            .await
            .unwrap();

        assert_eq!(here.sum(DIRECT, Place::Lapsed).await, Ore::ZERO);
        assert_eq!(here.sum(DIRECT, Place::Entitled).await, total);
        let opened = here.casework.voucher(&karin, &lapse.id).await.unwrap();
        let reversal = opened.reversed_by.unwrap();
        assert_eq!(reversal.kind, VoucherKind::Reversed);
        assert_eq!(reversal.text, "fel sista dag");
        let mut read = here.casework.store().reader().await.unwrap();
        let entered = register_entry::about(&mut read, "voucher", &reversal.id).await;
        assert_eq!(entered.unwrap().len(), 1);
        let told = email::page(&mut read, EmailStatus::Waiting, 1_000)
            .await
            .unwrap();
        let about_it = |one: &&email::Email| one.about_id == reversal.id;
        let told: Vec<_> = told.iter().filter(about_it).collect();
        let own = told
            .iter()
            .find(|one| one.organisation_id.as_deref() == Some("kommun-0115"));
        let own = own.expect("those whose right it is are told");
        assert!(own.body.contains("gäller igen"), "{}", own.body);
        assert!(!own.body.contains("fel sista dag"), "the reason stays here");
        drop(read);
        let again = propose().await;
        let Err(CorrectionError::Ledger(error)) = again else {
            panic!("it was taken back twice");
        };
        assert!(matches!(*error, LedgerError::ReversedAlready));
        assert_eq!(
            here.casework
                .differences(&karin, "kammarkollegiet")
                .await
                .unwrap(),
            []
        );
    }
}

#[tokio::test]
async fn what_was_proposed_is_not_done_when_the_money_has_moved_meanwhile() {
    for kind in KINDS {
        let here = Here::on(kind).await;
        NOW.set(last_moment(here.deadline).checked_add(GRACE).unwrap());
        let lapse = here.casework.lapse(&here.karin, DIRECT).await.unwrap();
        here.open_later().await;
        let karin = here.casework.demo_actor("karin").await.unwrap();
        let karl = here.casework.demo_actor("karl").await.unwrap();
        let asked = here
            .casework
            .propose_correction(&karin, &lapse.id, "fel dag")
            .await
            .unwrap();
        let lapsed = here.casework.at_risk(&karin, DIRECT).await.unwrap().lapsed;
        let (right, amount) = &lapsed[0];
        here.casework
            .undo_lapse(&karin, DIRECT, right, "Beslut 12/2025")
            .await
            .unwrap();
        let refused = here.casework.approve(&karl, &asked.id, &asked.digest).await;
        let Err(ApprovalError::Money(error)) = refused else {
            panic!("{refused:?}");
        };
        assert!(error.to_string().contains("build on it"), "{error}");
        assert_eq!(here.sum(DIRECT, Place::Entitled).await, *amount);
        here.casework
            .refuse(&karl, &asked.id, "en rätt är redan hävd")
            .await
            .unwrap();
        // The undoing itself can be reversed: the right is lost again.
        let mut read = here.casework.store().reader().await.unwrap();
        let all = voucher::of(&mut read, DIRECT).await.unwrap();
        drop(read);
        let undone = all.iter().find(|one| one.kind == VoucherKind::LapseUndone);
        let asked = here
            .casework
            .propose_correction(&karin, &undone.unwrap().id, "fel rätt")
            .await
            .unwrap();
        here.casework
            .approve(&karl, &asked.id, &asked.digest)
            .await
            .unwrap();
        assert_eq!(here.sum(DIRECT, Place::Entitled).await, Ore::ZERO);
    }
}

#[tokio::test]
async fn what_follows_from_something_else_is_corrected_there() {
    for kind in KINDS {
        let here = Here::on(kind).await;
        let mut read = here.casework.store().reader().await.unwrap();
        let all = voucher::of(&mut read, DIRECT).await.unwrap();
        drop(read);
        let refused = here
            .casework
            .propose_correction(&here.karin, &all[0].id, "fel")
            .await;
        assert!(matches!(
            refused,
            Err(CorrectionError::FollowsFrom(Origin::MoneyYear))
        ));
        let shown = here.casework.correction(&here.karin, &all[0].id).await;
        assert!(shown.unwrap().refused.is_some());
        let hanna = here.casework.demo_actor("hanna").await.unwrap();
        let refused = here.casework.correction(&hanna, &all[0].id).await;
        assert!(matches!(refused, Err(CorrectionError::Ledger(_))));
        assert_eq!(here.vouchers(DIRECT, VoucherKind::Reversed).await, 0);
    }
}
