//! The list of reports that are sent.

use std::sync::Arc;

use axum::extract::State;
use casework::government_report::GovernmentReportVersion;
use maud::Markup;
use wording::{message, moment};

use super::{address, refusal};
use crate::ui::{Cell, Column, Page, Table};
use crate::{Reader, Refusal, Site};

/// The page.
pub async fn shown(State(site): State<Arc<Site>>, reader: Reader) -> Result<Markup, Refusal> {
    let all = match site.casework() {
        None => Vec::new(),
        Some(casework) => {
            let all = casework.published_government_reports().await;
            all.map_err(|error| refusal(&error))?
        }
    };
    let heading = message!("government-reports-public-heading", count = all.len());
    Ok(Page::new(&reader, reader.say(&heading))
        .title(reader.say(&message!("government-reports-nav")))
        .lead(&reader.say(&message!("government-reports-public-lead")))
        .body(table(&reader, &all).markup())
        .feedback()
        .render())
}

fn table(reader: &Reader, all: &[(String, GovernmentReportVersion)]) -> Table {
    let heads = [
        message!("government-reports-column-report"),
        message!("government-reports-column-kind"),
        message!("government-reports-about-agreements"),
        message!("government-reports-column-sender"),
        message!("government-reports-column-recipient"),
        message!("government-reports-column-sent"),
    ];
    let rows = all.iter().map(|(slug, version)| {
        let agreements: Vec<String> = (version.agreements.split(' '))
            .map(|id| reader.agreement_title(id))
            .collect();
        vec![
            Cell::Link {
                text: version.title.clone(),
                address: reader.link(&address(slug)),
            },
            Cell::Text(reader.say(&casework::government_report::kind(version.kind))),
            Cell::Text(agreements.join(", ")),
            Cell::Text(version.sender.clone()),
            Cell::Text(version.recipient.clone()),
            Cell::Text(moment(version.published_at, reader.language)),
        ]
    });
    Table {
        caption: reader.say(&message!("government-reports-nav")),
        columns: heads
            .iter()
            .map(|head| Column::words(reader.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: reader.say(&message!("government-reports-public-none")),
    }
}
