//! The account that the money is taken from.

use axum::response::{IntoResponse, Response};
use casework::batch::{BatchError, PaidFromTyped};
use maud::{Markup, html};
use wording::message;

use super::{ALL, fault, refusal, status_of, stays};
use crate::Refusal;
use crate::ui::{Button, button, form};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::typed::Typed;

const NUMBER: &str = "konto";
const BANK: &str = "bank";
const AGREEMENT: &str = "avtal";

fn sections() -> [Section; 1] {
    [Section {
        heading: message!("payment-accounts-section-number"),
        lead: None,
        entries: vec![
            Entry::line(NUMBER, message!("batches-paid-from-number"))
                .hint(message!("batches-paid-from-number-hint")),
            Entry::line(BANK, message!("batches-paid-from-bank"))
                .hint(message!("batches-paid-from-bank-hint")),
            Entry::line(AGREEMENT, message!("batches-paid-from-agreement"))
                .hint(message!("batches-paid-from-agreement-hint")),
        ],
    }]
}

fn page(person: &SignedIn, typed: &Typed, faults: &[Fault]) -> Markup {
    let sections = sections();
    let content = html! {
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("batches-paid-from-save"))))
            a href=(person.link(ALL)) { (person.say(&message!("work-leave"))) }
        }
    };
    let mut page = person
        .page(person.say(&message!("batches-paid-from-title")))
        .crumb(person.say(&message!("batches-title")), ALL)
        .lead(&person.say(&message!("batches-paid-from-lead")));
    if !faults.is_empty() {
        page = page.error_title();
    }
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (form(&person.link("/arbete/utbetalningar/konto"), &content))
    })
    .render()
}

/// The form with the account as it is stated.
pub async fn asked(person: SignedIn) -> Result<Markup, Refusal> {
    let stated = person.casework.paid_from(&person.actor).await;
    let stated = stated.map_err(|error| refusal(&error))?;
    let typed = stated.map_or_else(Typed::default, |stated| {
        Typed::default()
            .with(NUMBER, stated.written())
            .with(BANK, stated.bank.unwrap_or_default())
            .with(AGREEMENT, stated.agreement.unwrap_or_default())
    });
    Ok(page(&person, &typed, &[]))
}

/// States it.
pub async fn sent(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let stated = PaidFromTyped {
        number: typed.get(NUMBER).to_owned(),
        bank: typed.get(BANK).to_owned(),
        agreement: typed.get(AGREEMENT).to_owned(),
    };
    let done = person.casework.state_paid_from(&person.actor, &stated);
    match done.await {
        Ok(_) => Ok(person.go(ALL)),
        Err(error) if stays(&error) => {
            let field = match error {
                BatchError::NotABank => BANK,
                BatchError::NotAnAgreement => AGREEMENT,
                _ => NUMBER,
            };
            let page = page(person, typed, &[fault(Some(field), &error)]);
            Ok((status_of(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}
