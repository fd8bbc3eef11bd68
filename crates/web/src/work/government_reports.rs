//! Reports to the government as they are written: text, figures that are bound and frozen, checks, and the way to a second person.

mod about;
mod bound;
mod checks;
mod list;
mod one;
mod preview;
mod sections;

use axum::http::StatusCode;
use axum::routing::get;
use casework::government_report::{GovernmentReportError, OpenedGovernmentReport};
use casework::store::audit::Recorded;
use grants::authorisation::Act;
use grants::government_report::GovernmentReportStatus;
use maud::{Markup, html};
use wording::{Message, Speak, message};

use super::person::SignedIn;
use super::reading::Fault;
use super::trouble;
use crate::ui::{Page, Progress, Tone, notice};
use crate::{Need, Refusal, Route};

/// All that somebody may see.
pub const LIST: &str = "/arbete/rapporter-till-regeringen";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let reads = Need::To(Act::ReadGovernmentReports);
    let writes = Need::To(Act::WriteGovernmentReports);
    vec![
        Route::private(reads, "/arbete/rapporter-till-regeringen", get(list::shown))
            .sample("/arbete/rapporter-till-regeringen"),
        Route::private(
            writes,
            "/arbete/rapporter-till-regeringen/ny",
            get(about::new).post(about::begun),
        )
        .sample("/arbete/rapporter-till-regeringen/ny"),
        Route::private(
            reads,
            "/arbete/rapporter-till-regeringen/{report}",
            get(one::shown).post(one::moved),
        )
        .writing(writes)
        .sample("/arbete/rapporter-till-regeringen/{government-report}")
        .answers("/arbete/rapporter-till-regeringen/finns-inte", 404),
        Route::private(
            writes,
            "/arbete/rapporter-till-regeringen/{report}/om",
            get(about::shown).post(about::saved),
        )
        .sample("/arbete/rapporter-till-regeringen/{government-report}/om"),
        Route::private(
            writes,
            "/arbete/rapporter-till-regeringen/{report}/avsnitt",
            get(sections::new).post(sections::added),
        )
        .sample("/arbete/rapporter-till-regeringen/{government-report}/avsnitt"),
        Route::private(
            writes,
            "/arbete/rapporter-till-regeringen/{report}/avsnitt/{number}",
            get(sections::shown).post(sections::saved),
        )
        .sample("/arbete/rapporter-till-regeringen/{government-report}/avsnitt/1")
        .answers(
            "/arbete/rapporter-till-regeringen/{government-report}/avsnitt/999",
            404,
        ),
        Route::private(
            writes,
            "/arbete/rapporter-till-regeringen/{report}/siffror",
            get(bound::new).post(bound::added),
        )
        .sample("/arbete/rapporter-till-regeringen/{government-report}/siffror"),
        Route::private(
            writes,
            "/arbete/rapporter-till-regeringen/{report}/siffror/{name}",
            get(bound::shown).post(bound::saved),
        )
        .sample("/arbete/rapporter-till-regeringen/{government-report}/siffror/beviljat")
        .answers(
            "/arbete/rapporter-till-regeringen/{government-report}/siffror/finns-inte",
            404,
        ),
        Route::private(
            reads,
            "/arbete/rapporter-till-regeringen/{report}/kontroller",
            get(checks::shown).post(checks::explained),
        )
        .writing(writes)
        .sample("/arbete/rapporter-till-regeringen/{government-report}/kontroller"),
        Route::private(
            reads,
            "/arbete/rapporter-till-regeringen/{report}/forhandsgranska",
            get(preview::shown),
        )
        .sample("/arbete/rapporter-till-regeringen/{government-report}/forhandsgranska"),
    ]
}

/// The address of a report, or of a part of it.
pub fn address(id: &str, part: &str) -> String {
    format!("{LIST}/{id}{part}")
}

/// What was done to a report, as in "skickade en rapport till regeringen".
pub fn act(done: &Recorded) -> Message {
    match done.act.as_str() {
        "begun" => message!("government-reports-did-begin"),
        "saved" => message!("government-reports-did-save"),
        "removed" => message!("government-reports-did-remove"),
        "frozen" => message!("government-reports-did-freeze"),
        "submitted" => message!("government-reports-did-submit"),
        "taken_back" => message!("government-reports-did-take-back"),
        "sent_back" => message!("government-reports-did-send-back"),
        "discarded" => message!("government-reports-did-discard"),
        "corrected" => message!("government-reports-did-correct"),
        "sent" => message!("government-reports-did-send"),
        other => message!("work-done-other", act = other),
    }
}

/// What casework refuses as an answer of the site.
fn refusal(error: &GovernmentReportError) -> Refusal {
    trouble::refused(status(error), error, error)
}

fn status(error: &GovernmentReportError) -> StatusCode {
    match error {
        GovernmentReportError::Store(error) => trouble::store_status(error),
        GovernmentReportError::NotAllowed(_) => StatusCode::FORBIDDEN,
        GovernmentReportError::NoSuchReport | GovernmentReportError::NoSuchPart => {
            StatusCode::NOT_FOUND
        }
        GovernmentReportError::Approval(error) => trouble::approval(error).status,
        GovernmentReportError::Newer
        | GovernmentReportError::InUse
        | GovernmentReportError::NothingToFreeze
        | GovernmentReportError::Unseen(_)
        | GovernmentReportError::Refused(_) => StatusCode::CONFLICT,
        GovernmentReportError::Document(_)
        | GovernmentReportError::Broken
        | GovernmentReportError::Other(_)
        | GovernmentReportError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// Whether what is refused can be done otherwise on the page it was tried on.
fn stays(error: &GovernmentReportError) -> bool {
    matches!(
        status(error),
        StatusCode::UNPROCESSABLE_ENTITY | StatusCode::CONFLICT
    )
}

/// What is wrong, at its field.
fn fault(error: &GovernmentReportError, field: Option<&str>) -> Fault {
    Fault {
        field: field.map(str::to_owned),
        words: std::iter::once(error.message())
            .chain(error.hint())
            .collect(),
    }
}

/// A refusal of the whole page, with the way out.
fn alert(person: &SignedIn, error: Option<&GovernmentReportError>) -> Markup {
    html! {
        @if let Some(error) = error {
            div role="alert" {
                (notice(Tone::Warning, &person.say(&error.message()), &html! {
                    @if let Some(hint) = error.hint() { p { (person.say(&hint)) } }
                }))
            }
        }
    }
}

/// A report somebody may see.
async fn found(person: &SignedIn, id: &str) -> Result<OpenedGovernmentReport, Refusal> {
    let found = person.casework.government_report(&person.actor, id).await;
    found.map_err(|error| refusal(&error))
}

/// A page below the list of reports.
fn page_below<'p>(person: &'p SignedIn, heading: &Message) -> Page<'p> {
    person
        .page(person.say(heading))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&message!("government-reports-nav")), LIST)
}

/// A page about a part of a report.
fn page_of<'p>(
    person: &'p SignedIn,
    opened: &OpenedGovernmentReport,
    heading: &Message,
) -> Page<'p> {
    let title = &opened.about.content.title;
    page_below(person, heading)
        .title(format!("{}: {title}", person.say(heading)))
        .crumb(title.clone(), address(&opened.report.id, ""))
}

/// A page with a form that has something to mend, or nothing.
fn marked(page: Page<'_>, is_wrong: bool) -> Page<'_> {
    if is_wrong { page.error_title() } else { page }
}

/// Where it stands, with its shape.
const fn stands(status: GovernmentReportStatus) -> Progress {
    match status {
        GovernmentReportStatus::Draft | GovernmentReportStatus::Submitted => Progress::UnderWay,
        GovernmentReportStatus::Published => Progress::Done,
        GovernmentReportStatus::Discarded => Progress::NotBegun,
    }
}

/// How a name is written in a text.
fn names(person: &SignedIn, opened: &OpenedGovernmentReport) -> Markup {
    html! {
        details {
            summary { (person.say(&message!("government-reports-names"))) }
            p { (person.say(&message!("government-reports-names-lead"))) }
            ul {
                @for one in &opened.bound {
                    li { code { "[[" (one.content.name) "]]" } " " (one.content.title) }
                }
            }
        }
    }
}
