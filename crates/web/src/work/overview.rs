//! The first page of the workspace: which agreement year stands where, what does not add up, who acts next.

use axum::routing::get;
use casework::assessment::Assessment;
use casework::store::agreement_version::AgreementVersion;
use grants::agreement_version::VersionStatus;
use grants::authorisation::Act;
use grants::reconciliation::Reconciliation;
use maud::{Markup, html};
use wording::{Message, message};

use super::draft::{address, name};
use super::person::SignedIn;
use super::sums::is_incomplete;
use super::trouble;
use crate::ui::{Button, Cell, Column, Progress, Table, link_button};
use crate::{Need, Refusal, Route};

/// Its route.
pub fn routes() -> Vec<Route> {
    vec![Route::private(Need::To(Act::ReadVersions), "/arbete", get(shown)).sample("/arbete")]
}

/// How far a status is.
pub const fn progress(status: VersionStatus) -> Progress {
    match status {
        VersionStatus::Draft | VersionStatus::Submitted | VersionStatus::Approved => {
            Progress::UnderWay
        }
        VersionStatus::Published => Progress::Done,
        VersionStatus::Superseded | VersionStatus::Withdrawn => Progress::NotBegun,
    }
}

/// Who acts next, and how.
pub fn next(version: &AgreementVersion) -> Message {
    match version.status {
        VersionStatus::Draft => message!("work-next-draft"),
        VersionStatus::Submitted => message!("work-next-submitted"),
        VersionStatus::Approved => message!("work-next-approved"),
        VersionStatus::Published => message!("work-next-published"),
        VersionStatus::Superseded => message!("work-next-superseded"),
        VersionStatus::Withdrawn => message!("work-next-withdrawn"),
    }
}

async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let versions = person.casework.versions().await;
    let mut versions = versions.map_err(|error| trouble::database(&error))?;
    // What is being worked on comes first, then the latest year.
    versions.sort_by_key(|version| (!version.status.is_open(), -version.year, -version.number));
    let (open, closed): (Vec<_>, Vec<_>) = versions
        .iter()
        .partition(|version| version.status.is_open());
    let start = link_button(
        Button::Primary,
        &person.say(&message!("work-start")),
        &person.link("/arbete/ny"),
    );
    Ok(person
        .page(person.say(&message!("work-overview", count = open.len())))
        .lead(&person.say(&message!("work-overview-lead")))
        .body(html! {
            @if person.may(Act::WriteVersions) { p { (start) } }
            @if let Some(words) = person.only_reads() { (words) }
            (table(&person, &open, &message!("work-open"), &message!("work-open-empty")).markup())
            (table(&person, &closed, &message!("work-closed-versions"), &message!("work-closed-versions-empty")).markup())
        })
        .render())
}

fn table(
    person: &SignedIn,
    versions: &[&AgreementVersion],
    caption: &Message,
    empty: &Message,
) -> Table {
    let columns = [
        message!("work-column-version"),
        message!("work-status-heading"),
        message!("work-column-adds-up"),
        message!("work-column-next"),
    ];
    let rows = versions.iter().map(|version| {
        let words = person.say(&casework::refusal::status(version.status));
        vec![
            Cell::Link {
                text: name(person, version),
                address: person.link(&address(&version.id, "")),
            },
            Cell::Status {
                progress: progress(version.status),
                text: words,
            },
            Cell::Text(person.say(&adds_up(person, version))),
            Cell::Text(person.say(&next(version))),
        ]
    });
    Table {
        caption: person.say(caption),
        columns: columns
            .iter()
            .map(|words| Column::words(person.say(words)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(empty),
    }
}

/// Whether a version adds up. What is published is looked up; the others are worked out.
fn adds_up(person: &SignedIn, version: &AgreementVersion) -> Message {
    let published = &person.reader.published;
    let of = |sums: &Reconciliation| match (sums.closes(), is_incomplete(sums)) {
        (true, _) => message!("work-adds-up"),
        (false, true) => message!("work-adds-up-incomplete"),
        (false, false) => message!("work-does-not-add-up"),
    };
    let told = match version.status {
        VersionStatus::Published => {
            let found = published.agreement(&version.agreement_id);
            found.map(|one| of(&one.applied))
        }
        status if status.is_open() => {
            let assessed = Assessment::of(published, &version.text, &version.agreement_id);
            let assessed = assessed.ok();
            assessed.and_then(|assessed| assessed.reconciliation.as_ref().map(of))
        }
        // There may be many that are over and done with; the page of each tells.
        _ => None,
    };
    told.unwrap_or_else(|| message!("work-adds-up-unknown"))
}
