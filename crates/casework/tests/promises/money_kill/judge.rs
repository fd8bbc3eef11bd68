//! Looks through what a killed process left: everything that it said is there, and each act is there with all that belongs to it
//! or not at all. The judge knows what belongs together, and asks the tables one by one.

use std::collections::{BTreeMap, BTreeSet};

use casework::bank::{EntryStatus, Flow};
use casework::batch::{BatchStatus, PaymentStatus};
use casework::store::audit::{self, Recorded};
use casework::store::email::{self, EmailKind, EmailStatus};
use casework::store::requisition::{self, Requisition};
use casework::store::{
    Transaction, approval, batch, batch_file, payment, register_entry, requisition_event,
    requisition_row, statement_entry, voucher, voucher_line,
};
use casework::{Actor, Casework};
use grants::Ore;
use grants::approval::{ApprovalKind, ApprovalStatus};
use grants::ledger::{self, VoucherKind};
use grants::requisition::RequisitionStatus as Status;

use crate::money_kill::killed::Act;
use crate::money_kill::place::{AGREEMENT, CLAIMANTS, PAYER, Place, opened, wait_for};
use crate::money_kill::work::ACCOUNT;

/// More than any run has.
const ALL: i64 = 1_000_000;

/// Asks a database after each kill.
pub struct Judge<'a> {
    place: &'a Place,
}

/// Everything the questions of one moment are asked of.
struct Moment {
    requisitions: Vec<Requisition>,
    acts: Vec<Recorded>,
    letters: Vec<String>,
}

impl<'a> Judge<'a> {
    /// Of this database.
    pub fn new(place: &'a Place) -> Self {
        Self { place }
    }

    /// What was said to be done is done, and was said once.
    pub fn everything_said_is_there(&self, said: &BTreeMap<Act, u32>) {
        // A batch that is planned has no name before it is, so all of them are said alike.
        let has_name = |act: &Act| act.what != "planned";
        let twice: Vec<_> = (said.iter())
            .filter(|(act, times)| has_name(act) && **times > 1)
            .collect();
        assert!(twice.is_empty(), "done twice: {twice:?}");
        wait_for(async {
            let casework = opened(&self.place.address).await;
            let moment = moment(&casework).await;
            let there: BTreeMap<&str, Status> = (moment.requisitions.iter())
                .map(|one| (one.id.as_str(), one.status))
                .collect();
            let mut read = casework.store().reader().await.unwrap();
            for act in said.keys().filter(|act| has_name(act)) {
                match act.what.as_str() {
                    "proposed" | "released" => {
                        let found = batch::find(&mut read, &act.id).await.unwrap();
                        let status = found.unwrap_or_else(|| panic!("lost: {act:?}")).status;
                        let is_there = status == BatchStatus::Released
                            || (act.what == "proposed" && status == BatchStatus::Proposed);
                        assert!(is_there, "lost: {act:?}, it is {status:?}");
                        continue;
                    }
                    "heard" => {
                        let found = payment::find(&mut read, &act.id).await.unwrap();
                        let status = found.unwrap_or_else(|| panic!("lost: {act:?}")).status;
                        assert_eq!(status, PaymentStatus::Executed, "lost: {act:?}");
                        continue;
                    }
                    _ => {}
                }
                let status = there.get(act.id.as_str());
                let status = *status.unwrap_or_else(|| panic!("lost: {act:?}"));
                let least = match act.what.as_str() {
                    "prepared" => Status::Prepared,
                    "attested" => Status::Received,
                    "accepted" => Status::Accepted,
                    other => panic!("{other}"),
                };
                assert!(status >= least, "lost: {act:?}, it is {status:?}");
            }
            drop(read);
            casework.close().await;
        });
    }

    /// Each requisition with its rows, events, approval, number, register entry, receipt, vouchers and acts; and the ledger.
    pub fn nothing_is_half_done(&self) {
        wait_for(async {
            let casework = opened(&self.place.address).await;
            let moment = moment(&casework).await;
            let mut read = casework.store().begin().await.unwrap();
            for one in &moment.requisitions {
                whole(&mut read, &moment, one).await;
            }
            unbroken(&mut read, &moment).await;
            drop(read);
            balanced(&casework, &moment).await;
            casework.close().await;
        });
    }

    /// The chain of acts and everything frozen, from the first.
    pub fn the_record_holds(&self) {
        wait_for(async {
            let casework = opened(&self.place.address).await;
            casework.verify().await.unwrap();
            casework.close().await;
        });
    }
}

async fn moment(casework: &Casework) -> Moment {
    let mut organisations = BTreeSet::new();
    for (prepares, _, _) in CLAIMANTS {
        let actor: Actor = casework.demo_actor(prepares).await.unwrap();
        organisations.insert(actor.organisation_id().unwrap().to_owned());
    }
    let mut read = casework.store().begin().await.unwrap();
    let mut requisitions = Vec::new();
    for id in organisations {
        let own = requisition::of_claimant(&mut read, &id).await;
        requisitions.extend(own.unwrap());
    }
    let (mut acts, mut after) = (Vec::new(), 0);
    loop {
        let next = audit::after(&mut read, after, 1000).await.unwrap();
        let Some(last) = next.last() else { break };
        after = last.sequence;
        acts.extend(
            next.into_iter()
                .filter(|act| act.subject_kind == "requisition"),
        );
    }
    let waiting = email::page(&mut read, EmailStatus::Waiting, ALL).await;
    let letters = waiting.unwrap().into_iter();
    let letters = letters.filter(|one| one.kind == EmailKind::Receipt);
    Moment {
        requisitions,
        acts,
        letters: letters.map(|one| one.about_id).collect(),
    }
}

/// What there must be of a requisition, by how far it came.
async fn whole(read: &mut Transaction, moment: &Moment, one: &Requisition) {
    let id = one.id.as_str();
    let (mut events, vouchers): (Vec<&str>, &[VoucherKind]) = match one.status {
        Status::Prepared => (vec!["drafted", "prepared"], &[]),
        Status::Received => (
            vec!["drafted", "prepared", "received"],
            &[VoucherKind::Requested],
        ),
        Status::Accepted | Status::Paid => (
            vec!["drafted", "prepared", "received", "accepted"],
            &[VoucherKind::Requested, VoucherKind::Accepted],
        ),
        other => panic!("{id} is {other:?}"),
    };
    events.extend(paid(read, one).await);
    let acts = moment.acts.iter().filter(|act| act.subject_id == id);
    let acts: Vec<&str> = acts.map(|act| act.act.as_str()).collect();
    assert_eq!(acts, events, "acts of {id}");
    let is_received = one.status != Status::Prepared;
    let rows = requisition_row::of(read, id).await.unwrap();
    let sum = Ore::checked_sum(rows.iter().map(|row| row.amount));
    assert_eq!(sum, Some(one.total), "rows of {id}");

    let noted = requisition_event::of(read, id).await.unwrap();
    let noted: Vec<&str> = noted.iter().map(|event| event.what.as_str()).collect();
    assert_eq!(noted, events, "events of {id}");

    let asked = approval::latest_of(read, ApprovalKind::Requisition, id).await;
    let asked = asked.unwrap().unwrap();
    let (open, given) = (ApprovalStatus::Open, ApprovalStatus::Approved);
    let expected = if is_received { given } else { open };
    assert_eq!(asked.status, expected, "approval of {id}");

    let signed = (one.number.is_some(), one.attested_by.is_some(), one.late);
    let expected = (is_received, is_received, is_received.then_some(false));
    assert_eq!(signed, expected, "number of {id}");
    let entered = register_entry::about(read, "requisition", id).await;
    let letters = moment.letters.iter().filter(|about| *about == id);
    let told = (entered.unwrap().len(), letters.count());
    // The claimant is written to when it is received, when it is decided and when it is paid: as often as money moves.
    let is_paid = usize::from(one.status == Status::Paid);
    let expected = (usize::from(is_received), vouchers.len().min(2) + is_paid);
    assert_eq!(told, expected, "register and letters of {id}");

    let booked = voucher::about(read, "requisition", id).await.unwrap();
    let kinds: Vec<VoucherKind> = booked.iter().map(|voucher| voucher.kind).collect();
    assert_eq!(kinds, vouchers, "vouchers of {id}");
    for voucher in booked {
        let moved = voucher_line::moved(read, &voucher.id).await.unwrap();
        assert_eq!(moved, one.total, "voucher {} of {id}", voucher.id);
    }
}

/// The one payment of a requisition, with its batch, its file, its voucher and the entry of the bank; which events it has.
async fn paid(read: &mut Transaction, one: &Requisition) -> Vec<&'static str> {
    let id = one.id.as_str();
    let all = payment::of_requisition(read, id).await.unwrap();
    assert!(all.len() <= 1, "{id} is paid more than once: {all:?}");
    let status = all.first().map(|payment| payment.status);
    let is_paid = status == Some(PaymentStatus::Executed);
    assert_eq!(is_paid, one.status == Status::Paid, "{id}: {status:?}");
    let Some(payment) = all.first() else {
        return Vec::new();
    };
    assert_eq!(payment.amount, one.total, "payment of {id}");
    let batch = batch::find(read, &payment.batch_id).await.unwrap().unwrap();
    let file = batch_file::find(read, &batch.id).await.unwrap();
    let in_file = file.map_or(0, |file| {
        let text = String::from_utf8(file.content).unwrap();
        let named = format!("<EndToEndId>{}</EndToEndId>", payment.end_to_end_id);
        text.matches(&named).count()
    });
    let is_released = payment.status != PaymentStatus::Planned;
    assert_eq!(batch.status == BatchStatus::Released, is_released, "{id}");
    assert_eq!(in_file, usize::from(is_released), "file of {id}");
    // The bank's name for a movement is one of the account it is on.
    let name = format!("{ACCOUNT} {}", payment.id);
    let told = statement_entry::by_reference(read, &batch.payer_id, &name, Flow::Out).await;
    let is_told = told.unwrap().is_some_and(|entry| {
        assert_eq!(entry.status, EntryStatus::Matched, "entry of {id}");
        true
    });
    assert_eq!(is_told, is_paid, "entry of {id}");
    let booked = voucher::about(read, "payment", &payment.id).await.unwrap();
    let kinds: Vec<VoucherKind> = booked.iter().map(|voucher| voucher.kind).collect();
    let expected: &[VoucherKind] = if is_paid { &[VoucherKind::Paid] } else { &[] };
    assert_eq!(kinds, expected, "vouchers of the payment of {id}");
    match payment.status {
        PaymentStatus::Executed => vec!["payment_released", "paid"],
        PaymentStatus::Released => vec!["payment_released"],
        _ => Vec::new(),
    }
}

/// No number is missing and none is there twice, of requisitions, of the register and of vouchers.
async fn unbroken(read: &mut Transaction, moment: &Moment) {
    let mut numbers: Vec<i64> = (moment.requisitions.iter())
        .filter_map(|one| one.number)
        .collect();
    numbers.sort_unstable();
    let expected: Vec<i64> = (1..).take(numbers.len()).collect();
    assert_eq!(numbers, expected, "numbers of requisitions");
    for year in register_entry::years(read).await.unwrap() {
        let entered = register_entry::of_year(read, year).await.unwrap();
        let last = entered.first().map(|entry| entry.number);
        let count = i64::try_from(entered.len()).unwrap();
        assert_eq!(last, Some(count), "numbers of the register");
    }
    let gaps = voucher::years_with_gaps(read).await.unwrap();
    assert_eq!(gaps, Vec::<i64>::new(), "numbers of vouchers");
    let unbalanced = voucher_line::unbalanced(read, AGREEMENT).await.unwrap();
    assert_eq!(unbalanced, [], "vouchers whose lines do not sum to nothing");
}

/// Every krona that left the appropriation is somewhere, and where the requisitions say.
async fn balanced(casework: &Casework, moment: &Moment) {
    let karin = casework.demo_actor("karin").await.unwrap();
    let balances = casework.balances_of_year(&karin, AGREEMENT).await.unwrap();
    assert!(balances.iter().all(|(_, balance)| balance.closes()));
    for (status, place) in [
        (Status::Received, ledger::Place::Requested),
        (Status::Accepted, ledger::Place::Payable),
        (Status::Paid, ledger::Place::Paid),
    ] {
        let there = moment.requisitions.iter();
        let there = there.filter(|one| one.status == status);
        let sum = Ore::checked_sum(there.map(|one| one.total));
        assert_eq!(balances.sum(place), sum, "{place:?}");
    }
    let differences = casework.differences(&karin, PAYER).await.unwrap();
    assert_eq!(differences, [], "the ledger and what it follows from");
}
