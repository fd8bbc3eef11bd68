//! Proposing an account: which sort, the number, whose it is and what shows it.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::message::ACCEPTED;
use casework::payment_account::{
    Accounts, LONGEST_EVIDENCE_CHARACTERS, NewPaymentAccount, PaymentAccountError,
};
use grants::payment_account::Purpose;
use grants::payment_number::PaymentNumberKind;
use maud::{Markup, html};
use wording::{message, payment_number};

use super::{OWN, address, own_accounts, proposing, refusal, title};
use crate::Refusal;
use crate::ui::{Button, button, upload as upload_form};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::SignedIn;
use crate::work::reading::{Fault, Reading};
use crate::work::typed::Typed;
use crate::work::upload::Upload;

const KIND: &str = "slag";
const NUMBER: &str = "nummer";
const HOLDER: &str = "innehavare";
const EVIDENCE: &str = "underlag";
const FILE: &str = "fil";

fn sections(purpose: Purpose) -> [Section; 2] {
    let kinds =
        PaymentNumberKind::ALL.map(|kind| (kind.word().to_owned(), payment_number::kind(kind)));
    [
        Section {
            heading: message!("payment-accounts-section-number"),
            lead: None,
            entries: vec![
                Entry::choice(KIND, message!("payment-accounts-kind"), kinds.to_vec()),
                Entry::line(NUMBER, message!("payment-accounts-number"))
                    .hint(message!("payment-accounts-number-hint")),
                Entry::line(HOLDER, message!("payment-accounts-holder"))
                    .hint(message!("payment-accounts-holder-hint")),
            ],
        },
        Section {
            heading: message!("payment-accounts-section-evidence"),
            lead: Some(if purpose.is_paid() {
                message!("payment-accounts-section-evidence-lead")
            } else {
                message!("payment-accounts-section-evidence-lead-back")
            }),
            entries: vec![
                Entry::lines(EVIDENCE, message!("payment-accounts-evidence")).hint(message!(
                    "payment-accounts-evidence-field-hint",
                    most = LONGEST_EVIDENCE_CHARACTERS
                )),
                Entry::file(FILE, message!("payment-accounts-file"), ACCEPTED)
                    .hint(message!("payment-accounts-file-hint")),
            ],
        },
    ]
}

fn page(person: &SignedIn, found: &Accounts, typed: &Typed, faults: &[Fault]) -> Markup {
    let sections = sections(found.purpose);
    let lead = match found.purpose {
        Purpose::Paid => message!("payment-accounts-propose-lead"),
        Purpose::PaidBack => message!("payment-accounts-propose-lead-back"),
        Purpose::Both => message!("payment-accounts-propose-lead-both"),
    };
    let content = html! {
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("payment-accounts-propose"))))
            a href=(person.link(OWN)) { (person.say(&message!("work-leave"))) }
        }
    };
    let mut page = person
        .page(person.say(&proposing(found)))
        .lead(&person.say(&lead))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&title(found.purpose)), OWN);
    if !faults.is_empty() {
        page = page.error_title();
    }
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (upload_form(&person.link("/mina-sidor/betalkonto/nytt"), &content))
    })
    .render()
}

/// The empty form, with the organisation as the holder.
pub async fn asked(person: SignedIn) -> Result<Markup, Refusal> {
    let found = own_accounts(&person).await?;
    let typed = Typed::default()
        .with(KIND, PaymentNumberKind::Bankgiro.word())
        .with(HOLDER, &*found.organisation.name);
    Ok(page(&person, &found, &typed, &[]))
}

/// The form that was sent.
pub async fn sent(sent: Upload) -> Result<Response, Refusal> {
    let (person, typed) = (&sent.by, &sent.typed);
    let found = own_accounts(person).await?;
    let mut reading = Reading::new(typed);
    let kind = PaymentNumberKind::from_word(&reading.plain(KIND));
    let Some(kind) = kind else {
        reading.wrong(KIND, message!("payment-accounts-kind-missing"));
        let page = page(person, &found, typed, &reading.faults);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let new = NewPaymentAccount {
        kind,
        number: reading.plain(NUMBER),
        holder: reading.plain(HOLDER),
        evidence: reading.plain(EVIDENCE),
        file: sent.file,
    };
    let proposed = person.casework.propose_payment_account(&person.actor, new);
    match proposed.await {
        Ok(account) => Ok(person.go(&address(&account.id))),
        Err(error) => {
            let refusal = refusal(&error);
            if matches!(error, PaymentAccountError::NotAllowed(_)) {
                return Err(refusal);
            }
            let words = std::iter::once(refusal.message).chain(refusal.hint);
            let fault = Fault {
                field: field_of(&error).map(str::to_owned),
                words: words.collect(),
            };
            let page = page(person, &found, typed, &[fault]);
            Ok((refusal.status, page).into_response())
        }
    }
}

/// The field that a refusal is about.
const fn field_of(error: &PaymentAccountError) -> Option<&'static str> {
    match error {
        PaymentAccountError::Number(_)
        | PaymentAccountError::Personal
        | PaymentAccountError::Foreign
        | PaymentAccountError::SameAsNow => Some(NUMBER),
        PaymentAccountError::HolderMissing | PaymentAccountError::HolderNotALine => Some(HOLDER),
        PaymentAccountError::EvidenceMissing | PaymentAccountError::EvidenceTooLong => {
            Some(EVIDENCE)
        }
        PaymentAccountError::CertificateNeeded | PaymentAccountError::NotAttached(_) => Some(FILE),
        _ => None,
    }
}
