//! The development projects of one's own organisation: written part by part, looked at as everybody will see them, published.

mod about;
mod contacts;
mod documents;
mod list;
mod money;
mod named;
mod one;
mod posts;
mod preview;
mod taking_part;

use axum::http::StatusCode;
use axum::routing::get;
use casework::project::{OpenedProject, ProjectError};
use casework::store::audit::Recorded;
use grants::authorisation::Act;
use grants::project::{ProjectStatus, Standing};
use maud::{Markup, html};
use wording::{Language, Message, Speak, message};

use super::person::SignedIn;
use super::reading::Fault;
use super::trouble;
use crate::ui::field::carried;
use crate::ui::{Button, Page, Progress, button, form};
use crate::{Need, Refusal, Route};

/// The projects of one's own organisation.
pub const LIST: &str = "/mina-sidor/projekt";
/// Whom to ask about a project that everybody sees.
const CONTACTS: &str = "/mina-sidor/projektkontakter";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let reads = Need::To(Act::ReadProjects);
    let writes = Need::To(Act::WriteProjects);
    let publishes = Need::To(Act::PublishProjects);
    let part = |path, methods| Route::private(writes, path, methods);
    vec![
        Route::private(reads, LIST, get(list::shown)).sample("/mina-sidor/projekt"),
        part(
            "/mina-sidor/projekt/nytt",
            get(about::new).post(about::begun),
        )
        .sample("/mina-sidor/projekt/nytt"),
        Route::private(
            reads,
            "/mina-sidor/projekt/{project}",
            get(one::shown).post(one::done),
        )
        .writing(publishes)
        .sample("/mina-sidor/projekt/{project}")
        .answers("/mina-sidor/projekt/finns-inte", 404),
        part(
            "/mina-sidor/projekt/{project}/text",
            get(about::shown).post(about::saved),
        )
        .sample("/mina-sidor/projekt/{project}/text"),
        part(
            "/mina-sidor/projekt/{project}/medel",
            get(money::shown).post(money::sent),
        )
        .sample("/mina-sidor/projekt/{project}/medel"),
        part(
            "/mina-sidor/projekt/{project}/kontakter",
            get(contacts::shown).post(contacts::sent),
        )
        .sample("/mina-sidor/projekt/{project}/kontakter"),
        part(
            "/mina-sidor/projekt/{project}/deltagare",
            get(taking_part::shown).post(taking_part::sent),
        )
        .sample("/mina-sidor/projekt/{project}/deltagare"),
        part(
            "/mina-sidor/projekt/{project}/dokument",
            get(documents::shown).post(documents::sent),
        )
        .sample("/mina-sidor/projekt/{project}/dokument"),
        Route::private(
            reads,
            "/mina-sidor/projekt/{project}/dokument/{document}",
            get(documents::taken_home),
        )
        .answers("/mina-sidor/projekt/{project}/dokument/finns-inte", 404),
        part(
            "/mina-sidor/projekt/{project}/nyheter",
            get(posts::shown).post(posts::added),
        )
        .sample("/mina-sidor/projekt/{project}/nyheter"),
        part(
            "/mina-sidor/projekt/{project}/nyheter/{post}",
            get(posts::one).post(posts::saved),
        )
        .answers("/mina-sidor/projekt/{project}/nyheter/finns-inte", 404),
        Route::private(
            reads,
            "/mina-sidor/projekt/{project}/granska",
            get(preview::shown).post(preview::published),
        )
        .writing(publishes)
        .sample("/mina-sidor/projekt/{project}/granska"),
        Route::private(
            Need::To(Act::ReadProjectContacts),
            "/mina-sidor/projektkontakter/{project}",
            get(named::shown).post(named::withdrawn),
        )
        .writing(Need::To(Act::WithdrawProjects))
        .sample("/mina-sidor/projektkontakter/{public-project}")
        .answers("/mina-sidor/projektkontakter/finns-inte", 404),
    ]
}

/// The address of a project, or of a part of it.
pub fn address(id: &str, part: &str) -> String {
    format!("{LIST}/{id}{part}")
}

/// The address where those who have signed in see whom to ask.
pub fn contacts_address(id: &str) -> String {
    format!("{CONTACTS}/{id}")
}

/// What was done to a project, as in "publicerade ett projekt".
pub fn act(done: &Recorded) -> Message {
    match done.act.as_str() {
        "begun" => message!("projects-did-begin"),
        "saved" => message!("projects-did-save"),
        "published" => message!("projects-did-publish"),
        "archived" => message!("projects-did-archive"),
        "withdrawn" => message!("projects-did-withdraw"),
        "asked" => message!("projects-did-ask"),
        "asked_no_more" => message!("projects-did-ask-no-more"),
        "takes_part" => message!("projects-did-take-part"),
        "takes_no_part" => message!("projects-did-take-no-part"),
        "attached" => message!("projects-did-attach"),
        "detached" => message!("projects-did-detach"),
        "contact_added" => message!("projects-did-add-contact"),
        "contact_removed" => message!("projects-did-remove-contact"),
        other => message!("work-done-other", act = other),
    }
}

/// What casework refuses as an answer of the site.
pub fn refusal(error: &ProjectError) -> Refusal {
    trouble::refused(status(error), error, error)
}

fn status(error: &ProjectError) -> StatusCode {
    match error {
        ProjectError::Store(error) => trouble::store_status(error),
        ProjectError::NotAllowed(_) | ProjectError::OnlyLeads => StatusCode::FORBIDDEN,
        ProjectError::NoSuchProject | ProjectError::NoSuchPart => StatusCode::NOT_FOUND,
        ProjectError::Withdrawn { .. } => StatusCode::GONE,
        ProjectError::NotAnswered
        | ProjectError::Newer
        | ProjectError::AlreadyAsked
        | ProjectError::Lacking(_)
        | ProjectError::NothingNew
        | ProjectError::Refused(_) => StatusCode::CONFLICT,
        ProjectError::Document(_) | ProjectError::Broken | ProjectError::NoRandomness(_) => {
            StatusCode::INTERNAL_SERVER_ERROR
        }
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// Whether what is refused can be done otherwise on the page it was tried on.
fn stays(error: &ProjectError) -> bool {
    matches!(
        status(error),
        StatusCode::UNPROCESSABLE_ENTITY | StatusCode::CONFLICT
    )
}

/// What is wrong, at its field.
fn fault(error: &ProjectError, field: Option<&str>) -> Fault {
    Fault {
        field: field.map(str::to_owned),
        words: std::iter::once(error.message())
            .chain(error.hint())
            .collect(),
    }
}

/// A project of one's own.
async fn found(person: &SignedIn, id: &str) -> Result<OpenedProject, Refusal> {
    let found = person.casework.project(&person.actor, id).await;
    found.map_err(|error| refusal(&error))
}

/// A page below the list of projects.
fn page_below<'p>(person: &'p SignedIn, heading: &Message) -> Page<'p> {
    person
        .page(person.say(heading))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&message!("projects-nav")), LIST)
}

/// A page about a part of a project.
fn page_of<'p>(person: &'p SignedIn, opened: &OpenedProject, heading: &Message) -> Page<'p> {
    let title = &opened.told.about.title;
    page_below(person, heading)
        .title(format!("{}: {title}", person.say(heading)))
        .crumb(title.clone(), address(&opened.project.id, ""))
}

/// How far the work has come, with its shape.
pub const fn progress(status: ProjectStatus) -> Progress {
    match status {
        ProjectStatus::Planned => Progress::NotBegun,
        ProjectStatus::Current => Progress::UnderWay,
        ProjectStatus::Closed | ProjectStatus::ClosedInUse => Progress::Done,
    }
}

/// Where it stands on its way to the public, with its shape.
const fn stands(standing: Standing) -> Progress {
    match standing {
        Standing::Draft => Progress::UnderWay,
        Standing::Published => Progress::Done,
        Standing::Archived => Progress::NotBegun,
        Standing::Withdrawn => Progress::Late,
    }
}

/// The button that takes something away.
pub fn removal(action: &str, fields: &[(&str, &str)], words: &str) -> Markup {
    form(
        action,
        &html! {
            @for (name, value) in fields { (carried(name, value)) }
            p { (button(Button::Plain, words)) }
        },
    )
}

/// How a text is typed that has a little shape.
pub fn marks(person: &SignedIn) -> Markup {
    let rows = [
        ("## Rubrik", message!("projects-mark-heading")),
        ("- punkt", message!("projects-mark-list")),
        ("1. steg", message!("projects-mark-numbers")),
        ("**ord**", message!("projects-mark-strong")),
        ("*ord*", message!("projects-mark-emphasis")),
        ("[ord](https://…)", message!("projects-mark-link")),
    ];
    html! {
        details {
            summary { (person.say(&message!("projects-marks"))) }
            ul {
                @for (typed, words) in &rows {
                    li { code lang=(Language::Swedish.tag()) { (typed) } " " (person.say(words)) }
                }
            }
        }
    }
}
