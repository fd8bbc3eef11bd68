//! The figures that keys divide by: those that came with the program and those that were imported, each with where it
//! comes from; importing more, and taking some out of use.

mod import;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::dataset::DatasetError;
use casework::store::dataset::{Dataset, DatasetKind};
use grants::Provenance;
use grants::authorisation::Act;
use jiff::civil::Date;
use maud::{Markup, html};
use wording::{Message, message, moment};

use super::entry::{Entry, Section, fields, summary};
use super::person::{SignedIn, Writer};
use super::reading::Fault;
use super::trouble;
use super::typed::Typed;
use crate::ui::{Button, Cell, Column, Table, button, form, link_button};
use crate::{Need, Refusal, Route, refresh};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::private(Need::To(Act::ReadDatasets), "/arbete/underlag", get(listed))
            .sample("/arbete/underlag"),
        Route::private(
            Need::To(Act::ReadDatasets),
            "/arbete/underlag/hamta",
            get(import::asked).post(import::sent),
        )
        .writing(Need::To(Act::ImportDatasets))
        .sample("/arbete/underlag/hamta"),
        Route::private(
            Need::To(Act::ImportDatasets),
            "/arbete/underlag/{id}/ta-ur-bruk",
            get(asked_to_withdraw).post(withdrawn),
        )
        .answers("/arbete/underlag/finns-inte/ta-ur-bruk", 404),
    ]
}

fn kind(kind: DatasetKind) -> Message {
    match kind {
        DatasetKind::Population => message!("work-figures-population"),
        DatasetKind::Ages => message!("work-figures-ages"),
    }
}

async fn datasets(person: &SignedIn) -> Result<Vec<Dataset>, Refusal> {
    let all = person.casework.datasets().await;
    all.map_err(|error| trouble::database(&error))
}

async fn listed(person: SignedIn) -> Result<Markup, Refusal> {
    let imported = datasets(&person).await?;
    let shipped = agreement::shipped::figures();
    let populations = shipped.populations.iter();
    let populations = populations.map(|table| {
        (
            DatasetKind::Population,
            table.reference_date,
            &table.provenance,
        )
    });
    let ages = shipped.ages.iter();
    let ages = ages.map(|table| (DatasetKind::Ages, table.reference_date, &table.provenance));
    let shipped: Vec<_> = populations.chain(ages).collect();
    let new = person.link("/arbete/underlag/hamta");
    Ok(person
        .page(person.say(&message!("work-figures")))
        .lead(&person.say(&message!("work-figures-lead")))
        .crumb(person.say(&message!("work-nav-overview")), "/arbete")
        .body(html! {
            @if person.may(Act::ImportDatasets) { p { (link_button(Button::Primary, &person.say(&message!("work-figures-import")), &new)) } }
            (imported_table(&person, &imported).markup())
            (shipped_table(&person, &shipped).markup())
        })
        .render())
}

fn imported_table(person: &SignedIn, imported: &[Dataset]) -> Table {
    let columns = [
        message!("work-figures-what"),
        message!("column-date"),
        message!("work-figures-source"),
        message!("work-figures-publisher"),
        message!("work-figures-licence"),
        message!("work-figures-imported-at"),
        message!("work-figures-in-use"),
    ];
    let rows = imported.iter().map(|one| {
        let in_use = match &one.withdrawn {
            Some(withdrawn) => Cell::Text(person.say(&message!(
                "work-figures-withdrawn",
                reason = &withdrawn.reason
            ))),
            None if person.may(Act::ImportDatasets) => Cell::Link {
                text: person.say(&message!(
                    "work-figures-withdraw-one",
                    date = one.reference_date.to_string()
                )),
                address: person.link(&format!("/arbete/underlag/{}/ta-ur-bruk", one.id)),
            },
            None => Cell::Text(person.say(&message!("answer-yes"))),
        };
        vec![
            Cell::Text(person.say(&kind(one.kind))),
            Cell::Text(one.reference_date.to_string()),
            Cell::Text(one.source.clone()),
            Cell::Text(one.publisher.clone()),
            Cell::Text(one.licence.clone()),
            Cell::Text(moment(one.imported_at, person.reader.language)),
            in_use,
        ]
    });
    Table {
        caption: person.say(&message!("work-figures-imported")),
        columns: columns
            .iter()
            .map(|words| Column::words(person.say(words)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("work-figures-imported-empty")),
    }
}

fn shipped_table(person: &SignedIn, shipped: &[(DatasetKind, Date, &Provenance)]) -> Table {
    let columns = [
        message!("work-figures-what"),
        message!("column-date"),
        message!("work-figures-source"),
        message!("work-figures-licence"),
        message!("work-figures-retrieved"),
        message!("work-figures-method"),
    ];
    let rows = shipped.iter().map(|(what, date, from)| {
        vec![
            Cell::Text(person.say(&kind(*what))),
            Cell::Text(date.to_string()),
            Cell::Text(from.source.clone()),
            Cell::Text(from.licence.clone()),
            Cell::Text(from.retrieved.clone()),
            Cell::Text(from.method.clone()),
        ]
    });
    Table {
        caption: person.say(&message!("work-figures-shipped")),
        columns: columns
            .iter()
            .map(|words| Column::words(person.say(words)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("work-figures-imported-empty")),
    }
}

async fn found(person: &SignedIn, id: &str) -> Result<Dataset, Refusal> {
    let all = datasets(person).await?;
    let mut found = all
        .into_iter()
        .filter(|one| one.id == id && one.withdrawn.is_none());
    found
        .next()
        .ok_or_else(|| trouble::dataset(&DatasetError::NoSuchDataset))
}

fn withdrawal(person: &SignedIn, one: &Dataset, typed: &Typed, faults: &[Fault]) -> Markup {
    let sections = [Section {
        heading: message!("work-reason-heading"),
        lead: None,
        entries: vec![
            Entry::lines("skal", message!("work-reason"))
                .hint(message!("work-figures-withdraw-hint")),
        ],
    }];
    let what = message!(
        "work-figures-withdraw-what",
        kind = kind(one.kind),
        date = one.reference_date,
        source = &one.source
    );
    let content = html! {
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("work-figures-withdraw"))))
            a href=(person.link("/arbete/underlag")) { (person.say(&message!("work-leave"))) }
        }
    };
    let mut page = person
        .page(person.say(&message!("work-figures-withdraw")))
        .lead(&person.say(&what))
        .crumb(person.say(&message!("work-nav-overview")), "/arbete")
        .crumb(person.say(&message!("work-figures")), "/arbete/underlag");
    if !faults.is_empty() {
        page = page.error_title();
    }
    let action = person.link(&format!("/arbete/underlag/{}/ta-ur-bruk", one.id));
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (form(&action, &content))
    })
    .render()
}

async fn asked_to_withdraw(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    person.must(Act::ImportDatasets)?;
    let one = found(&person, &id).await?;
    Ok(withdrawal(&person, &one, &Typed::default(), &[]))
}

async fn withdrawn(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let one = found(person, &id).await?;
    let reason = super::typed::lines(typed.get("skal"));
    match person
        .casework
        .withdraw_dataset(&person.actor, &id, &reason)
        .await
    {
        Ok(()) => {
            refresh::now(&person.site).await;
            Ok(person.go("/arbete/underlag"))
        }
        Err(error) => {
            let refusal = trouble::dataset(&error);
            let words = std::iter::once(refusal.message)
                .chain(refusal.hint)
                .collect();
            let fault = Fault {
                field: Some("skal".to_owned()),
                words,
            };
            Ok((refusal.status, withdrawal(person, &one, typed, &[fault])).into_response())
        }
    }
}
