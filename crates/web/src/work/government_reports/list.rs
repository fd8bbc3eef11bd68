//! The reports somebody may see, and where a new one is begun.

use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{message, moment};

use super::{LIST, address, page_below, refusal, stands};
use crate::Refusal;
use crate::ui::{Button, Cell, Column, Table, link_button};
use crate::work::person::SignedIn;

/// The page.
pub async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let all = person.casework.government_reports(&person.actor).await;
    let all = all.map_err(|error| refusal(&error))?;
    let heads = [
        message!("government-reports-column-report"),
        message!("government-reports-column-kind"),
        message!("government-reports-column-status"),
        message!("government-reports-column-begun"),
    ];
    let rows = all.iter().map(|(report, about)| {
        vec![
            Cell::Link {
                text: about.title.clone(),
                address: person.link(&address(&report.id, "")),
            },
            Cell::Text(person.say(&casework::government_report::kind(about.kind))),
            Cell::Status {
                progress: stands(report.status),
                text: person.say(&casework::government_report::status(report.status)),
            },
            Cell::Text(moment(report.created_at, person.reader.language)),
        ]
    });
    let table = Table {
        caption: person.say(&message!("government-reports-own-caption")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("government-reports-own-none")),
    };
    Ok(
        page_below(&person, &message!("government-reports-own-heading"))
            .lead(&person.say(&message!("government-reports-own-lead")))
            .body(html! {
                @if person.may(Act::WriteGovernmentReports) {
                    p { (link_button(
                        Button::Primary,
                        &person.say(&message!("government-reports-begin")),
                        &person.link(&format!("{LIST}/ny")),
                    )) }
                }
                (table.markup())
                p { a href=(person.link(crate::pages::government_reports::LIST)) {
                    (person.say(&message!("government-reports-to-public")))
                } }
            })
            .render(),
    )
}
