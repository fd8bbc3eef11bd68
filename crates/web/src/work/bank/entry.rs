//! One entry of the bank: what it says, what it may be about, and what a person says it is.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::bank::{About, EntryStatus, OpenedEntry};
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Message, date, message, money};

use super::{ALL, fault, flow, refusal, status_of, stays};
use crate::Refusal;
use crate::ui::field::{self, Field};
use crate::ui::{Button, button, facts, form};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::typed::Typed;

const ABOUT: &str = "om";
const REASON: &str = "skal";
/// The choice that it is about nothing here.
const NOTHING: &str = "inget";
/// What the choice of a payment file begins with.
const PAYMENT_FILE: &str = "fil-";
/// What the choice of a claim begins with.
const CLAIM: &str = "krav-";

/// The page of an entry.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    Ok(page(&person, &opened, &Typed::default(), &[]))
}

async fn found(person: &SignedIn, id: &str) -> Result<OpenedEntry, Refusal> {
    let opened = person.casework.open_entry(&person.actor, id).await;
    opened.map_err(|error| refusal(&error))
}

/// What a person says.
pub async fn sent(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let about = match typed.get(ABOUT) {
        "" => {
            let opened = found(person, &id).await?;
            let fault = Fault::of(ABOUT, message!("bank-nothing-chosen"));
            let page = page(person, &opened, typed, &[fault]);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
        NOTHING => About::Nothing,
        other => match (other.strip_prefix(CLAIM), other.strip_prefix(PAYMENT_FILE)) {
            (Some(claim), _) => About::Claim(claim.to_owned()),
            (None, Some(batch)) => About::File(batch.to_owned()),
            (None, None) => About::Payment(other.to_owned()),
        },
    };
    let reason = typed.get(REASON);
    let decided = person
        .casework
        .decide_on_entry(&person.actor, &id, about, reason);
    match decided.await {
        Ok(()) => Ok(person.go(ALL)),
        Err(error) if stays(&error) => {
            let opened = found(person, &id).await?;
            let field = match error {
                casework::bank::BankError::Batch(_) => REASON,
                _ => ABOUT,
            };
            let page = page(person, &opened, typed, &[fault(field, &error)]);
            Ok((status_of(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

/// What the bank says.
fn told(person: &SignedIn, opened: &OpenedEntry) -> Markup {
    let (entry, language) = (&opened.entry, person.reader.language);
    let mut all: Vec<(Message, String)> = vec![
        (message!("bank-column-day"), date(entry.booked_on, language)),
        (
            message!("bank-column-direction"),
            person.say(&flow(entry.direction)),
        ),
        (
            message!("bank-column-amount"),
            money(entry.amount, language),
        ),
        (
            message!("bank-column-status"),
            person.say(&casework::bank::entry_status(entry.status)),
        ),
    ];
    let why = opened
        .why
        .map(|why| person.say(&casework::bank::unclear(why)));
    let how = entry
        .how
        .map(|how| person.say(&casework::bank::matched_by(how)));
    let returned = entry
        .return_reason
        .as_deref()
        .map(|told| person.say(&casework::bank::return_reason(told)));
    let waits = entry.status == EntryStatus::Waiting;
    let more = [
        (message!("bank-column-why"), why),
        (
            message!("bank-column-other"),
            Some(entry.counterparty.clone()),
        ),
        (message!("bank-fact-account"), Some(entry.account.clone())),
        (message!("bank-column-text"), Some(entry.text.clone())),
        (
            message!("bank-fact-end-to-end"),
            entry.end_to_end_id.clone(),
        ),
        (message!("bank-fact-ocr"), entry.reference.clone()),
        (message!("bank-fact-return"), returned),
        (
            message!("bank-fact-reference"),
            Some(entry.bank_reference.clone()),
        ),
        (message!("bank-column-file"), Some(opened.file_name.clone())),
        (message!("bank-fact-how"), how),
        (message!("bank-fact-decided"), opened.decided_by.clone()),
        (
            message!("bank-fact-note"),
            entry.note.clone().filter(|_| !waits),
        ),
    ];
    let more = more.into_iter().filter_map(|(name, fact)| {
        let fact = fact.filter(|fact| !fact.is_empty())?;
        Some((name, fact))
    });
    all.extend(more);
    facts(
        all.into_iter()
            .map(|(name, fact)| (person.say(&name), html! { (fact) })),
    )
}

/// The choice, for what leads to it from above.
fn about() -> Section {
    Section {
        heading: message!("bank-about-heading"),
        lead: None,
        entries: vec![Entry::choice(
            ABOUT,
            message!("bank-about-heading"),
            Vec::new(),
        )],
    }
}

fn reason() -> [Section; 1] {
    [Section {
        heading: message!("bank-reason"),
        lead: None,
        entries: vec![Entry::lines(REASON, message!("work-reason"))],
    }]
}

fn page(person: &SignedIn, opened: &OpenedEntry, typed: &Typed, faults: &[Fault]) -> Markup {
    let sections = reason();
    let mut page = person
        .page(person.say(&message!("bank-entry-title")))
        .crumb(person.say(&message!("bank-title")), ALL);
    if !faults.is_empty() {
        page = page.error_title();
    }
    let entry = &opened.entry;
    let may = entry.status == EntryStatus::Waiting
        && person.actor.may(Act::ReconcileBank, &entry.payer_id, true);
    // What it is about is chosen outside the sections, and says itself what is wrong with it.
    let of_reason: Vec<Fault> = (faults.iter())
        .filter(|fault| fault.field.as_deref() != Some(ABOUT))
        .cloned()
        .collect();
    let known: Vec<Section> = std::iter::once(about()).chain(reason()).collect();
    page.body(html! {
        (summary(&person.reader, &known, faults))
        (told(person, opened))
        @if may {
            p { (person.say(&lead(opened))) }
            (form(&person.link(&format!("{ALL}/{}", entry.id)), &html! {
                (choices(person, opened, typed, faults))
                (fields(&person.reader, &sections, typed, &of_reason))
                p.buttons { (button(Button::Primary, &person.say(&message!("bank-decide")))) }
            }))
        }
    })
    .render()
}

fn lead(opened: &OpenedEntry) -> Message {
    if opened.suggestions.is_empty() && opened.files.is_empty() && opened.claims.is_empty() {
        message!("bank-about-none")
    } else {
        message!("bank-about-lead")
    }
}

/// What it may be about. Nothing is chosen beforehand.
fn choices(person: &SignedIn, opened: &OpenedEntry, typed: &Typed, faults: &[Fault]) -> Markup {
    let payments = opened.suggestions.iter().map(|suggestion| {
        let listed = &suggestion.payment;
        let words = message!(
            "bank-about-payment",
            number = &listed.number,
            claimant = &listed.claimant,
            account = &listed.account
        );
        let likely = if suggestion.is_likely {
            format!(". {}", person.say(&message!("bank-about-likely")))
        } else {
            String::new()
        };
        let words = format!("{}{likely}", person.say(&words));
        (listed.payment.id.clone(), words)
    });
    let files = opened.files.iter().map(|suggested| {
        let words = message!(
            "bank-about-file",
            name = &suggested.name,
            left = suggested.left,
            total = money(suggested.left_total, person.reader.language)
        );
        let id = &suggested.batch.id;
        (format!("{PAYMENT_FILE}{id}"), person.say(&words))
    });
    let claims = opened.claims.iter().map(|suggested| {
        let words = message!(
            "bank-about-claim",
            number = &suggested.number,
            organisation = &suggested.organisation
        );
        let likely = if suggested.is_likely {
            format!(". {}", person.say(&message!("bank-about-likely")))
        } else {
            String::new()
        };
        let words = format!("{}{likely}", person.say(&words));
        (format!("{CLAIM}{}", suggested.claim.id), words)
    });
    let nothing = (
        NOTHING.to_owned(),
        person.say(&message!("bank-about-nothing")),
    );
    let options: Vec<(String, String)> = payments
        .chain(files)
        .chain(claims)
        .chain([nothing])
        .collect();
    let error = faults.iter().find_map(|fault| {
        let of_this = fault.field.as_deref() == Some(ABOUT);
        let words: Vec<String> = fault.words.iter().map(|words| person.say(words)).collect();
        of_this.then(|| words.join(" "))
    });
    let field = Field::new(ABOUT, person.say(&message!("bank-about-heading")))
        .value(typed.get(ABOUT))
        .error(error);
    field::radios(&field, &options)
}
