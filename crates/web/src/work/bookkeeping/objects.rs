//! What the rows of the file are told apart by, to write rules from.

use axum::extract::Path;
use maud::{Markup, html};
use wording::{grouped, message};

use super::{address, found, refusal};
use crate::Refusal;
use crate::ui::{Cell, Column, Table};
use crate::work::person::SignedIn;

/// The address of the list.
pub(super) fn address_of(agreement: &str) -> String {
    format!("{}/objekt", address(agreement))
}

/// The list.
pub async fn shown(person: SignedIn, Path(agreement): Path<String>) -> Result<Markup, Refusal> {
    let year = found(&person, &agreement).await?;
    let objects = if year.latest.is_some() {
        let objects = person.casework.accounts_objects(&person.actor, &agreement);
        objects.await.map_err(|error| refusal(&error))?
    } else {
        Vec::new()
    };
    let language = person.reader.language;
    let rows = objects.iter().map(|one| {
        let dimension = if one.dimension_name.is_empty() {
            one.dimension.to_string()
        } else {
            format!("{} {}", one.dimension, one.dimension_name)
        };
        let count = i128::try_from(one.row_count).unwrap_or(i128::MAX);
        vec![
            Cell::Text(one.written()),
            Cell::Text(dimension),
            Cell::Text(one.name.clone()),
            Cell::Text(grouped(count, language)),
        ]
    });
    let heads = [
        message!("bookkeeping-column-object-in-rule"),
        message!("bookkeeping-column-dimension"),
        message!("bookkeeping-column-object-name"),
    ];
    let count = Column::numbers(person.say(&message!("bookkeeping-column-rows")));
    let table = Table {
        caption: person.say(&message!("bookkeeping-objects-caption")),
        columns: (heads.iter().map(|head| Column::words(person.say(head))))
            .chain([count])
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("bookkeeping-objects-empty")),
    };
    let heading = message!("bookkeeping-objects-heading", count = objects.len());
    let title = message!("bookkeeping-title", year = year.year.to_string());
    Ok(person
        .page(person.say(&heading))
        .title(person.say(&message!("bookkeeping-objects-title")))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&title), address(&agreement))
        .lead(&person.say(&message!("bookkeeping-objects-lead")))
        .body(html! { (table.markup()) })
        .render())
}
