//! The list of those who pay, one requisition and both legs, as pages.

mod legs;
mod list;
mod one;

use casework::requisition::{Wish, new_requisition};
use casework::store::payment_account::{self, PaymentAccount};
use casework::store::requisition::{self, Requisition};
use grants::approval::ApprovalKind;
use grants::payment_account::PaymentAccountStatus;
use grants::payment_number::PaymentNumberKind;
use jiff::SignedDuration;

use crate::desk::{Desk, now};

/// A year in which everybody asks the payer.
const DIRECT: &str = "psykisk-halsa-2023";
/// A year in which the coordinator asks for the whole and passes it on by key.
const VIA: &str = "psykisk-halsa-2021";

/// Two years are open, some have accounts, and Vallentuna has asked.
async fn begun() -> (Desk, Requisition) {
    let desk = Desk::new().await;
    desk.casework.seed_demo_years().await.unwrap();
    for organisation in ["kommun-0115", "kommun-1440", "skr"] {
        account(&desk, organisation).await;
    }
    let asked = asked(&desk, DIRECT, "hanna", "anders").await;
    (desk, asked)
}

async fn account(desk: &Desk, organisation_id: &str) {
    let before = now().checked_sub(SignedDuration::from_hours(240)).unwrap();
    let account = PaymentAccount {
        id: format!("konto-{organisation_id}"),
        organisation_id: organisation_id.to_owned(),
        kind: PaymentNumberKind::Bankgiro,
        number: "50501055".to_owned(),
        holder: organisation_id.to_owned(),
        evidence: "Påhittat".to_owned(),
        evidence_document_id: None,
        status: PaymentAccountStatus::Confirmed,
        proposed_by: "a".to_owned(),
        proposed_at: before,
        confirmed_by: Some("b".to_owned()),
        confirmed_at: Some(before),
        usable_from: Some(before),
        ended_by: None,
        ended_at: None,
    };
    let mut transaction = desk.casework.store().begin().await.unwrap();
    let inserted = payment_account::insert(&mut transaction, &account).await;
    inserted.unwrap();
    transaction.commit().await.unwrap();
}

/// One person prepares a requisition of everything that is left, and another attests it.
async fn asked(desk: &Desk, agreement: &str, prepares: &str, attests: &str) -> Requisition {
    let casework = &desk.casework;
    let by = casework.demo_actor(prepares).await.unwrap();
    let asking = casework.begin_requisition(&by, agreement).await.unwrap();
    let rights = asking.year.rights.iter();
    let wish = Wish {
        id: new_requisition().unwrap(),
        revision: 0,
        agreement_id: agreement.to_owned(),
        rows: rights.map(|own| (own.right.clone(), own.left())).collect(),
        reference: "<b>Referens</b>".to_owned(),
        contact_name: "=1+1 Ekonomi".to_owned(),
        contact_email: "ekonomi@demo.example".to_owned(),
        invoice_number: String::new(),
        certified: true,
        corrects: None,
    };
    let prepared = casework.prepare_requisition(&by, wish).await.unwrap();
    let by = casework.demo_actor(attests).await.unwrap();
    let kind = ApprovalKind::Requisition;
    let waits = casework.approval_of(&by, kind, &prepared.id).await.unwrap();
    let waits = waits.unwrap().approval;
    casework
        .approve(&by, &waits.id, &waits.digest)
        .await
        .unwrap();
    stands(desk, &prepared.id).await
}

/// A requisition as it stands now.
async fn stands(desk: &Desk, id: &str) -> Requisition {
    let mut read = desk.casework.store().reader().await.unwrap();
    requisition::find(&mut read, id).await.unwrap().unwrap()
}
