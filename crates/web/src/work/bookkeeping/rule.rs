//! One rule: changed, or taken away.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::accounts_import::{AccountsError, AccountsYear};
use maud::{Markup, html};
use wording::message;

use super::{
    ACCOUNTS, DO, ITEM, OBJECTS, ROLE, address, faults_of, found, refusal, rule_section, status_of,
    stays, to, typed_rule,
};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, button, form};
use crate::work::entry::{fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::typed::Typed;

const CHANGE: &str = "andra";
const END: &str = "ta-bort";

/// The address of a rule.
pub(super) fn address_of(agreement: &str, rule: &str) -> String {
    format!("{}/regel/{rule}", address(agreement))
}

/// The rule as it would be typed.
fn as_typed(year: &AccountsYear, id: &str) -> Option<Typed> {
    let mut rules = year.rules.iter();
    let rule = &rules.find(|listed| listed.rule.id == id)?.rule;
    let typed = Typed::default()
        .with(ACCOUNTS, rule.accounts.as_str())
        .with(OBJECTS, rule.objects.as_str())
        .with(ITEM, rule.item_id.as_str())
        .with(ROLE, rule.role.word());
    Some(typed)
}

fn page(
    person: &SignedIn,
    (agreement, id): (&str, &str),
    year: &AccountsYear,
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let lead = message!("bookkeeping-rule-change-lead");
    let sections = [rule_section(
        year,
        message!("bookkeeping-rule-title"),
        Some(lead),
    )];
    let here = person.link(&address_of(agreement, id));
    let title = message!("bookkeeping-title", year = year.year.to_string());
    let mut page = person
        .page(person.say(&message!("bookkeeping-rule-title")))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&title), address(agreement));
    if !faults.is_empty() {
        page = page.error_title();
    }
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (form(&here, &html! {
            (carried(DO, CHANGE))
            (fields(&person.reader, &sections, typed, faults))
            p.buttons { (button(Button::Primary, &person.say(&message!("bookkeeping-rule-change")))) }
        }))
        (form(&here, &html! {
            (carried(DO, END))
            p.buttons { (button(Button::Secondary, &person.say(&message!("bookkeeping-rule-end")))) }
        }))
    })
    .render()
}

/// The form.
pub async fn shown(
    person: SignedIn,
    Path((agreement, id)): Path<(String, String)>,
) -> Result<Markup, Refusal> {
    let year = found(&person, &agreement).await?;
    let typed = as_typed(&year, &id);
    let typed = typed.ok_or_else(|| gone(&AccountsError::NoSuchRule))?;
    Ok(page(&person, (&agreement, &id), &year, &typed, &[]))
}

/// A page about a rule that is not there.
fn gone(error: &AccountsError) -> Refusal {
    let refusal = refusal(error);
    Refusal {
        status: axum::http::StatusCode::NOT_FOUND,
        ..refusal
    }
}

/// Changes it or takes it away.
pub async fn sent(
    Path((agreement, id)): Path<(String, String)>,
    writer: Writer,
) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let result = if typed.get(DO) == END {
        let ended = casework.end_account_rule(actor, &id).await;
        ended.map(|()| "borttagen")
    } else {
        let new = typed_rule(typed);
        let changed = casework.change_account_rule(actor, &agreement, &id, &new);
        changed.await.map(|_| "andrad")
    };
    match result {
        Ok(what) => Ok(to(person, &agreement, what)),
        Err(error) if stays(&error) => {
            let year = found(person, &agreement).await?;
            let faults = faults_of(&error, None);
            let page = page(person, (&agreement, &id), &year, typed, &faults);
            Ok((status_of(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}
