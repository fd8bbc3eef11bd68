//! What pays for a project: items of agreements, each with an amount when the owners tell it.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::project::{NewMoney, OpenedProject, ProjectError};
use grants::Ore;
use grants::project::Money;
use maud::{Markup, html};
use wording::{message, money};

use super::{address, fault, found, page_of, refusal, removal, status, stays};
use crate::Refusal;
use crate::pages::projects::item_title;
use crate::ui::field::carried;
use crate::ui::{Button, Cell, Column, Table, button, form};
use crate::work::amount;
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::typed::Typed;

const ITEM: &str = "post";
const AMOUNT: &str = "belopp";
const REMOVED: &str = "bort";
const REVISION: &str = "revision";

/// An item of an agreement as the form sends it. Neither id holds a slash.
fn key(agreement: &str, item: &str) -> String {
    format!("{agreement}/{item}")
}

fn section(person: &SignedIn) -> Section {
    let years = person.reader.published.agreements().iter().rev();
    let items = years.flat_map(|year| {
        year.agreement.items.iter().map(|item| {
            let words = message!(
                "projects-item",
                year = year.agreement.year.to_string(),
                title = &item.title
            );
            (key(&year.agreement.id, &item.id), words)
        })
    });
    let none = (String::new(), message!("work-choice-nothing"));
    Section {
        heading: message!("projects-money-add"),
        lead: Some(message!("projects-money-add-lead")),
        entries: vec![
            Entry::choice(
                ITEM,
                message!("projects-money-item"),
                std::iter::once(none).chain(items).collect(),
            ),
            Entry::amount(AMOUNT, message!("projects-money-amount")),
        ],
    }
}

/// What pays for a project as a table.
fn table(person: &SignedIn, opened: &OpenedProject) -> Table {
    let reader = &person.reader;
    let heads = [
        Column::words(person.say(&message!("projects-money-agreement"))),
        Column::words(person.say(&message!("projects-money-item"))),
        Column::numbers(person.say(&message!("projects-money-amount"))),
    ];
    let rows = opened.money.content.iter().map(|one| {
        vec![
            Cell::Text(reader.agreement_title(&one.agreement)),
            Cell::Text(item_title(reader, one)),
            Cell::Text(kronor(person, one.kronor)),
        ]
    });
    Table {
        caption: person.say(&message!("projects-money")),
        columns: heads.to_vec(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("projects-money-none")),
    }
}

fn kronor(person: &SignedIn, kronor: Option<i64>) -> String {
    let amount = kronor.and_then(Ore::from_kronor);
    amount.map_or_else(
        || person.say(&message!("projects-money-untold")),
        |amount| money(amount, person.reader.language),
    )
}

fn remove(person: &SignedIn, opened: &OpenedProject, one: &Money) -> Markup {
    let what = format!(
        "{}, {}",
        person.reader.agreement_title(&one.agreement),
        item_title(&person.reader, one)
    );
    let revision = opened.money.revision.to_string();
    removal(
        &person.link(&address(&opened.project.id, "/medel")),
        &[
            (REVISION, &revision),
            (REMOVED, &key(&one.agreement, &one.item)),
        ],
        &person.say(&message!("projects-remove", what = what)),
    )
}

fn markup(person: &SignedIn, opened: &OpenedProject, typed: &Typed, faults: &[Fault]) -> Markup {
    let sections = [section(person)];
    let id = &opened.project.id;
    let content = html! {
        (carried(REVISION, &opened.money.revision.to_string()))
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("projects-money-button"))))
            a href=(person.link(&address(id, ""))) { (person.say(&message!("projects-back"))) }
        }
    };
    let page = page_of(person, opened, &message!("projects-money"));
    let page = if faults.is_empty() {
        page
    } else {
        page.error_title()
    };
    page.lead(&person.say(&message!("projects-money-lead")))
        .body(html! {
            (summary(&person.reader, &sections, faults))
            (table(person, opened).markup())
            @for one in &opened.money.content { (remove(person, opened, one)) }
            (form(&person.link(&address(id, "/medel")), &content))
        })
        .render()
}

/// The page.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    Ok(markup(&person, &opened, &Typed::default(), &[]))
}

/// Adds an item, or takes one away.
pub async fn sent(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let opened = found(person, &id).await?;
    let seen = typed.revision().unwrap_or(-1);
    let again = |fault: Fault, status| {
        let page = markup(person, &opened, typed, &[fault]);
        Ok((status, page).into_response())
    };
    let removed = typed.get(REMOVED);
    let done = if removed.is_empty() {
        let kronor = match typed.get(AMOUNT).trim() {
            "" => None,
            amount => match amount::read(amount) {
                Ok(amount) => amount.whole_kronor(),
                Err(words) => {
                    let fault = Fault::of(AMOUNT, words);
                    return again(fault, StatusCode::UNPROCESSABLE_ENTITY);
                }
            },
        };
        let (agreement, item) = typed.get(ITEM).split_once('/').unwrap_or_default();
        let new = NewMoney {
            agreement: agreement.to_owned(),
            item: item.to_owned(),
            kronor,
        };
        let published = &person.reader.published;
        casework
            .add_project_money(actor, published, (&id, seen), new)
            .await
    } else {
        let what = removed.split_once('/').unwrap_or_default();
        casework
            .remove_project_money(actor, (&id, seen), what)
            .await
    };
    match done {
        Ok(()) => Ok(person.go(&address(&id, "/medel"))),
        Err(error) if stays(&error) => {
            let field = match &error {
                ProjectError::NoSuchItem if removed.is_empty() => Some(ITEM),
                ProjectError::AmountTooLarge => Some(AMOUNT),
                _ => None,
            };
            // A colleague may have changed the list meanwhile: the page shows it as it stands now.
            let opened = found(person, &id).await?;
            let page = markup(person, &opened, typed, &[fault(&error, field)]);
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}
