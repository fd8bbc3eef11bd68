//! Saying what was not used, item by item.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::repayment::{Declarable, Declaration, LONGEST_NOTE_CHARACTERS, RepaymentError};
use grants::Ore;
use grants::ledger::Right;
use maud::{Markup, html};
use wording::{Speak, message};

use super::{OWN, item_title, money_of, place_name, refusal, status_of};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Tone, button, form, link_button, notice};
use crate::work::amount;
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::typed::Typed;

const NOTE: &str = "anteckning";
/// What was paid and not accounted for when the form was shown, in öre.
const PAID: &str = "utbetalt";

/// The name of the field of a right.
pub fn field_of(right: &Right) -> String {
    let (level, code) = (right.holder.level_word(), right.holder.code());
    format!("belopp-{}-{level}-{code}", right.item_id)
}

fn paid(held: &[Declarable]) -> Ore {
    held.iter().map(|one| one.paid).sum()
}

fn sections(person: &SignedIn, agreement: &str, held: &[Declarable]) -> [Section; 1] {
    let amounts = held.iter().map(|one| {
        let label = message!(
            "repayments-declare-item",
            item = item_title(person, agreement, &one.right.item_id),
            place = place_name(person, &one.right)
        );
        let hint = message!("repayments-declare-item-hint", paid = one.paid);
        Entry::line(field_of(&one.right), label).hint(hint)
    });
    let note = Entry::lines(NOTE, message!("repayments-declare-note")).hint(message!(
        "repayments-declare-note-hint",
        most = LONGEST_NOTE_CHARACTERS
    ));
    [Section {
        heading: message!("repayments-declare-section"),
        lead: None,
        entries: amounts.chain([note]).collect(),
    }]
}

fn shown(
    person: &SignedIn,
    agreement: &str,
    held: &[Declarable],
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let sections = sections(person, agreement, held);
    let content = html! {
        (carried(PAID, &paid(held).ore().to_string()))
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("repayments-declare-send"))))
            a href=(person.link(OWN)) { (person.say(&message!("work-leave"))) }
        }
    };
    let heading = message!("repayments-declare-heading", paid = paid(held));
    let mut page = person
        .page(person.say(&heading))
        .title(person.say(&message!("repayments-declare-title")))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&message!("repayments-own-title")), OWN)
        .lead(&person.say(&message!("repayments-declare-lead")));
    if !faults.is_empty() {
        page = page.error_title();
    }
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        p { (person.reader.agreement_title(agreement)) }
        @if held.is_empty() {
            p.empty { (person.say(&message!("repayments-nothing-paid"))) }
        } @else {
            (form(&person.link(&format!("{OWN}/ny/{agreement}")), &content))
        }
    })
    .render()
}

async fn held(person: &SignedIn, agreement: &str) -> Result<Vec<Declarable>, Refusal> {
    let held = person.casework.declarable(&person.actor, agreement).await;
    held.map_err(|error| refusal(&error))
}

/// The form.
pub async fn asked(person: SignedIn, Path(agreement): Path<String>) -> Result<Markup, Refusal> {
    let held = held(&person, &agreement).await?;
    Ok(shown(&person, &agreement, &held, &Typed::default(), &[]))
}

/// Reads amounts for some rights; a field that is left empty is nothing.
pub fn amounts<'a>(
    rights: impl Iterator<Item = &'a Right>,
    typed: &Typed,
    faults: &mut Vec<Fault>,
) -> Vec<(Right, Ore)> {
    let mut all = Vec::new();
    for right in rights {
        let name = field_of(right);
        let text = typed.get(&name).trim();
        if text.is_empty() {
            continue;
        }
        match amount::read(text) {
            Ok(amount) => all.push((right.clone(), amount)),
            Err(words) => faults.push(Fault::of(name, words)),
        }
    }
    all
}

/// Says it.
pub async fn sent(Path(agreement): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let held = held(person, &agreement).await?;
    let mut faults = Vec::new();
    let unused = amounts(held.iter().map(|one| &one.right), typed, &mut faults);
    if !faults.is_empty() {
        let page = shown(person, &agreement, &held, typed, &faults);
        return Ok((axum::http::StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let declaration = Declaration {
        agreement_id: agreement.clone(),
        paid: Ore::new(typed.get(PAID).parse().unwrap_or_default()),
        unused,
        note: typed.get(NOTE).to_owned(),
    };
    let casework = &person.casework;
    match casework.declare_unused(&person.actor, declaration).await {
        Ok(Some(id)) => Ok(person.go(&format!("{OWN}/{id}"))),
        Ok(None) => Ok(all_used(person).into_response()),
        Err(error) => {
            let status = status_of(&error);
            if !status.is_client_error()
                || matches!(
                    error,
                    RepaymentError::NotAllowed(_) | RepaymentError::NoSuchYear
                )
            {
                return Err(refusal(&error));
            }
            let field = match &error {
                RepaymentError::MoreThanPaid { item_id, .. } => {
                    let found = held.iter().find(|one| one.right.item_id == *item_id);
                    found.map(|one| field_of(&one.right))
                }
                RepaymentError::NoteTooLong => Some(NOTE.to_owned()),
                _ => None,
            };
            let fault = Fault {
                field,
                words: std::iter::once(error.message())
                    .chain(error.hint())
                    .collect(),
            };
            let page = shown(person, &agreement, &held, typed, &[fault]);
            Ok((status, page).into_response())
        }
    }
}

/// That all was used.
fn all_used(person: &SignedIn) -> Markup {
    let thanks = person.say(&message!("repayments-declare-all-used"));
    person
        .page(thanks.clone())
        .title(person.say(&message!("repayments-declare-title")))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&message!("repayments-own-title")), OWN)
        .body(html! {
            (notice(Tone::Done, &person.say(&message!("repayments-nothing-paid")), &html! {
                p { (person.say(&message!("repayments-outstanding"))) ": " (money_of(person, Ore::ZERO)) }
            }))
            p { (link_button(Button::Secondary, &person.say(&message!("repayments-back")), &person.link(OWN))) }
        })
        .render()
}
