//! Proposing who receives the money of a county.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::payee::{
    CountyPayees, LONGEST_REASON_CHARACTERS, NewPayees, PayeeError, county_items,
};
use casework::published::PublishedAgreement;
use maud::{Markup, html};
use wording::{Message, message};

use super::{AGREEMENT, ALL, OWN, address, agreements, chosen, query, refusal};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, button, form};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::{Fault, Reading};
use crate::work::typed::Typed;

const COUNTY: &str = "lan";
const ITEM: &str = "post";
const RECEIVER: &str = "mottagare";
const REASON: &str = "skal";

/// The agreement and the county that a form or an address names; one's own county when it names none.
async fn about<'a>(
    person: &'a SignedIn,
    typed: &Typed,
) -> Result<(&'a PublishedAgreement, CountyPayees), Refusal> {
    let all = agreements(person);
    let year = chosen(&all, typed).ok_or_else(|| refusal(&PayeeError::NoSuchItem))?;
    let code = match typed.get(COUNTY) {
        "" => {
            let own = person.casework.county_of(&person.actor).await;
            let own = own.map_err(|error| refusal(&error))?;
            own.ok_or_else(|| refusal(&PayeeError::NoSuchCounty))?
        }
        code => code.to_owned(),
    };
    let id = &year.agreement.id;
    let found = person.casework.payees_of_county(&person.actor, id, &code);
    let found = found.await.map_err(|error| refusal(&error))?;
    if found.may_propose {
        Ok((year, found))
    } else {
        Err(refusal(&PayeeError::NoSuchCounty))
    }
}

fn sections(year: &PublishedAgreement, county: &CountyPayees) -> [Section; 1] {
    let every = (String::new(), message!("payees-every-item"));
    let items = county_items(&year.agreement).map(|item| {
        (
            item.id.clone(),
            message!("payees-item-title", title = &item.title),
        )
    });
    let receivers = county.receivers.iter().map(|one| {
        let words = message!("payees-receiver-name", name = &one.name);
        (one.id.clone(), words)
    });
    let none = (String::new(), message!("payees-choose-receiver"));
    let receivers: Vec<(String, Message)> = std::iter::once(none).chain(receivers).collect();
    [Section {
        heading: message!("payees-section"),
        lead: None,
        entries: vec![
            Entry::choice(
                ITEM,
                message!("payees-item"),
                std::iter::once(every).chain(items).collect(),
            ),
            Entry::choice(RECEIVER, message!("payees-receiver"), receivers)
                .hint(message!("payees-receiver-hint")),
            Entry::lines(REASON, message!("payees-reason")).hint(message!(
                "payees-reason-field-hint",
                most = LONGEST_REASON_CHARACTERS
            )),
        ],
    }]
}

fn page(
    person: &SignedIn,
    (year, county): (&PublishedAgreement, &CountyPayees),
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let sections = sections(year, county);
    let is_own = person.may(grants::authorisation::Act::NamePayees)
        || !person.may(grants::authorisation::Act::ReadLedger);
    let (title, list) = if is_own {
        (message!("payees-title"), OWN)
    } else {
        (message!("payees-title-all"), ALL)
    };
    let content = html! {
        (carried(AGREEMENT, &year.agreement.id))
        (carried(COUNTY, &county.county))
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("payees-propose"))))
            a href=(person.link(list)) { (person.say(&message!("work-leave"))) }
        }
    };
    let heading = message!("payees-propose-heading", county = &county.name);
    let lead = message!("payees-propose-lead", title = &year.agreement.title);
    let mut page = person
        .page(person.say(&heading))
        .lead(&person.say(&lead))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&title), list);
    if !faults.is_empty() {
        page = page.error_title();
    }
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (form(&person.link(&format!("{OWN}/nytt")), &content))
    })
    .render()
}

/// The empty form.
pub async fn asked(person: SignedIn) -> Result<Markup, Refusal> {
    let (year, county) = about(&person, &query(&person)).await?;
    Ok(page(&person, (year, &county), &Typed::default(), &[]))
}

/// The form that was sent.
pub async fn sent(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (year, county) = about(person, typed).await?;
    let mut reading = Reading::new(typed);
    let receiver = reading.plain(RECEIVER);
    if receiver.is_empty() {
        reading.wrong(RECEIVER, message!("payees-receiver-missing"));
        let page = page(person, (year, &county), typed, &reading.faults);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let new = NewPayees {
        agreement_id: year.agreement.id.clone(),
        item_id: reading.optional(ITEM),
        county: county.county.clone(),
        organisation_id: receiver,
        reason: reading.plain(REASON),
    };
    let published = &person.reader.published;
    match person
        .casework
        .propose_payees(&person.actor, published, new)
        .await
    {
        Ok(proposed) => {
            let next = match proposed.as_slice() {
                [only] => address(&only.id),
                _ if person.may(grants::authorisation::Act::ReadLedger) => {
                    format!("{ALL}?{AGREEMENT}={}", year.agreement.id)
                }
                _ => format!("{OWN}?{AGREEMENT}={}", year.agreement.id),
            };
            Ok(person.go(&next))
        }
        Err(error) => {
            let refusal = refusal(&error);
            let field = match error {
                PayeeError::NoSuchItem | PayeeError::NothingToPropose => ITEM,
                PayeeError::NotAReceiver => RECEIVER,
                PayeeError::ReasonMissing | PayeeError::ReasonTooLong => REASON,
                _ => return Err(refusal),
            };
            let words = std::iter::once(refusal.message).chain(refusal.hint);
            let fault = Fault {
                field: Some(field.to_owned()),
                words: words.collect(),
            };
            let page = page(person, (year, &county), typed, &[fault]);
            Ok((refusal.status, page).into_response())
        }
    }
}
