//! Taking the register home, for a purpose that is recorded.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use casework::contact::{Contact, ContactError, Purpose, Source};
use documents::plain_table;
use maud::{Markup, html};
use wording::{Message, Speak, message};

use super::{LIST, organisations, page, refusal};
use crate::Refusal;
use crate::ui::{Button, button, form};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::typed::{Typed, lines};

const ADDRESS: &str = "/arbete/kontakter/export";

fn shown(person: &SignedIn, typed: &Typed, faults: &[Fault]) -> Markup {
    let formats = [
        ("xlsx", message!("contacts-format-xlsx")),
        ("csv", message!("contacts-format-csv")),
    ];
    let formats = formats
        .map(|(word, words)| (word.to_owned(), words))
        .to_vec();
    let sections = [Section {
        heading: message!("contacts-export-purpose"),
        lead: Some(message!("contacts-export-purpose-lead")),
        entries: vec![
            Entry::lines("skal", message!("contacts-export-for"))
                .hint(message!("contacts-export-for-hint")),
            Entry::choice("format", message!("contacts-format"), formats),
        ],
    }];
    let content = html! {
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("contacts-export-take"))))
            a href=(person.link(LIST)) { (person.say(&message!("work-leave"))) }
        }
    };
    let mut page = page(person, &message!("contacts-export"))
        .lead(&person.say(&message!("contacts-export-lead")));
    if !faults.is_empty() {
        page = page.error_title();
    }
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (form(&person.link(ADDRESS), &content))
    })
    .render()
}

/// What it is for.
pub async fn asked(person: SignedIn) -> Markup {
    shown(&person, &Typed::default().with("format", "xlsx"), &[])
}

/// The file.
pub async fn sent(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let purpose = lines(typed.get("skal"));
    let contacts = match person
        .casework
        .export_contacts(&person.actor, &purpose)
        .await
    {
        Ok(contacts) => contacts,
        Err(error @ (ContactError::ReasonMissing | ContactError::NoteTooLong)) => {
            let words = std::iter::once(error.message())
                .chain(error.hint())
                .collect();
            let fault = Fault {
                field: Some("skal".to_owned()),
                words,
            };
            let page = shown(person, typed, &[fault]);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
        Err(error) => return Err(refusal(&error)),
    };
    let (head, rows) = table(person, &contacts).await?;
    let csv = typed.get("format") == "csv";
    let (bytes, kind, name) = if csv {
        let bytes = plain_table::spreadsheet(&head, &rows);
        (
            bytes,
            "text/csv; charset=utf-8",
            "attachment; filename=\"kontakter.csv\"",
        )
    } else {
        let title = person.say(&message!("contacts-title"));
        let bytes = plain_table::workbook(&title, &head, &rows).map_err(|error| {
            tracing::error!(%error, "The register of contacts could not be made a workbook.");
            Refusal {
                status: StatusCode::INTERNAL_SERVER_ERROR,
                message: message!("contacts-no-workbook"),
                hint: Some(message!("contacts-no-workbook-hint")),
            }
        })?;
        let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        (bytes, kind, "attachment; filename=\"kontakter.xlsx\"")
    };
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(kind)),
        (CONTENT_DISPOSITION, HeaderValue::from_static(name)),
    ];
    Ok((headers, bytes).into_response())
}

async fn table(
    person: &SignedIn,
    contacts: &[Contact],
) -> Result<(Vec<String>, Vec<Vec<String>>), Refusal> {
    let names = organisations(person).await?;
    let heads: [Message; 9] = [
        message!("contacts-column-organisation-id"),
        message!("contacts-column-organisation-name"),
        message!("contacts-field-purpose"),
        message!("contacts-field-name"),
        message!("contacts-field-title"),
        message!("contacts-field-email"),
        message!("contacts-field-phone"),
        message!("contacts-column-confirmed"),
        message!("contacts-source"),
    ];
    let head = heads.iter().map(|head| person.say(head)).collect();
    let rows = contacts.iter().map(|contact| {
        let purpose = Purpose::from_word(&contact.purpose).unwrap_or(Purpose::Other);
        let confirmed = contact.confirmed_on.map(|on| on.to_string());
        vec![
            contact.organisation_id.clone(),
            names
                .get(&contact.organisation_id)
                .cloned()
                .unwrap_or_default(),
            person.say(&purpose.words()),
            contact.name.clone().unwrap_or_default(),
            contact.title.clone().unwrap_or_default(),
            contact.email.clone().unwrap_or_default(),
            contact.phone.clone().unwrap_or_default(),
            confirmed.unwrap_or_default(),
            person.say(&Source::from_word(&contact.source).words()),
        ]
    });
    Ok((head, rows.collect()))
}
