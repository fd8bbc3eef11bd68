//! The plans of one's own organisation and county: written, followed goal by goal, looked at as everybody will see them, published.

mod about;
mod documents;
mod following;
mod goals;
mod list;
mod one;
mod preview;
mod withdrawal;

use axum::http::StatusCode;
use axum::routing::get;
use casework::plan::{OpenedGoal, OpenedPlan, PlanError};
use casework::store::audit::Recorded;
use grants::authorisation::Act;
use grants::project::Standing;
use maud::{Markup, html};
use wording::{Message, Speak, message};

use super::conflict::difference;
use super::person::SignedIn;
use super::reading::Fault;
use super::trouble;
use crate::ui::{Page, Progress, Tone, notice};
use crate::{Need, Refusal, Route};

/// The plans of one's own organisation and county.
pub const LIST: &str = "/arbete/planer";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let reads = Need::To(Act::ReadPlans);
    let writes = Need::To(Act::WritePlans);
    let part = |path, methods| Route::private(writes, path, methods);
    vec![
        Route::private(reads, LIST, get(list::shown)).sample("/arbete/planer"),
        part("/arbete/planer/ny", get(about::new).post(about::begun)).sample("/arbete/planer/ny"),
        Route::private(reads, "/arbete/planer/{plan}", get(one::shown))
            .sample("/arbete/planer/{plan}")
            .answers("/arbete/planer/finns-inte", 404),
        part(
            "/arbete/planer/{plan}/text",
            get(about::shown).post(about::saved),
        )
        .sample("/arbete/planer/{plan}/text"),
        part(
            "/arbete/planer/{plan}/mal",
            get(goals::shown).post(goals::added),
        )
        .sample("/arbete/planer/{plan}/mal"),
        part(
            "/arbete/planer/{plan}/mal/{goal}",
            get(goals::one).post(goals::saved),
        )
        .sample("/arbete/planer/{plan}/mal/1")
        .answers("/arbete/planer/{plan}/mal/999", 404),
        part(
            "/arbete/planer/{plan}/mal/{goal}/uppfoljning",
            get(following::shown).post(following::sent),
        )
        .sample("/arbete/planer/{plan}/mal/1/uppfoljning")
        .answers("/arbete/planer/{plan}/mal/999/uppfoljning", 404),
        part(
            "/arbete/planer/{plan}/dokument",
            get(documents::shown).post(documents::sent),
        )
        .sample("/arbete/planer/{plan}/dokument"),
        Route::private(
            reads,
            "/arbete/planer/{plan}/dokument/{document}",
            get(documents::taken_home),
        )
        .answers("/arbete/planer/{plan}/dokument/finns-inte", 404),
        Route::private(
            reads,
            "/arbete/planer/{plan}/granska",
            get(preview::shown).post(preview::published),
        )
        .writing(Need::To(Act::PublishPlans))
        .sample("/arbete/planer/{plan}/granska"),
        Route::private(
            Need::To(Act::WithdrawPlans),
            "/arbete/planer/{plan}/borttagning",
            get(withdrawal::shown).post(withdrawal::withdrawn),
        )
        .sample("/arbete/planer/{plan}/borttagning")
        .answers("/arbete/planer/finns-inte/borttagning", 404),
    ]
}

/// The address of a plan, or of a part of it.
fn address(id: &str, part: &str) -> String {
    format!("{LIST}/{id}{part}")
}

/// What was done to a plan, as in "publicerade en plan".
pub fn act(done: &Recorded) -> Message {
    match done.act.as_str() {
        "begun" => message!("plans-did-begin"),
        "saved" => message!("plans-did-save"),
        "goal_removed" => message!("plans-did-remove-goal"),
        "published" => message!("plans-did-publish"),
        "withdrawn" => message!("plans-did-withdraw"),
        "attached" => message!("plans-did-attach"),
        "detached" => message!("plans-did-detach"),
        other => message!("work-done-other", act = other),
    }
}

/// What casework refuses as an answer of the site.
fn refusal(error: &PlanError) -> Refusal {
    trouble::refused(status(error), error, error)
}

fn status(error: &PlanError) -> StatusCode {
    match error {
        PlanError::Store(error) => trouble::store_status(error),
        PlanError::NotAllowed(_) => StatusCode::FORBIDDEN,
        PlanError::NoSuchPlan | PlanError::NoSuchPart | PlanError::NoSuchVersion => {
            StatusCode::NOT_FOUND
        }
        PlanError::Withdrawn { .. } => StatusCode::GONE,
        PlanError::Newer
        | PlanError::Lacking(_)
        | PlanError::NothingNew
        | PlanError::Refused(_) => StatusCode::CONFLICT,
        PlanError::Document(_) | PlanError::Broken | PlanError::NoRandomness(_) => {
            StatusCode::INTERNAL_SERVER_ERROR
        }
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// Whether what is refused can be done otherwise on the page it was tried on.
fn stays(error: &PlanError) -> bool {
    matches!(
        status(error),
        StatusCode::UNPROCESSABLE_ENTITY | StatusCode::CONFLICT
    )
}

/// What is wrong, at its field.
fn fault(error: &PlanError, field: Option<&str>) -> Fault {
    Fault {
        field: field.map(str::to_owned),
        words: std::iter::once(error.message())
            .chain(error.hint())
            .collect(),
    }
}

/// A refusal of the whole page, with the way out.
fn alert(person: &SignedIn, error: Option<&PlanError>) -> Markup {
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

/// That a colleague saved, what differs, and the way to go on with theirs.
fn conflict(person: &SignedIn, (saved, yours): (&str, &str), here: &str) -> Markup {
    html! {
        div role="alert" {
            (notice(Tone::Warning, &person.say(&message!("plans-newer")), &html! {
                p { (person.say(&message!("message-stale-hint"))) }
                p { a href=(person.link(here)) { (person.say(&message!("work-conflict-theirs-instead"))) } }
            }))
        }
        h2 { (person.say(&message!("work-lines-heading"))) }
        (difference(person, (saved, &message!("work-lines-theirs")), (yours, &message!("work-lines-yours"))))
    }
}

/// A plan of one's own.
async fn found(person: &SignedIn, id: &str) -> Result<OpenedPlan, Refusal> {
    let found = person.casework.own_plan(&person.actor, id).await;
    found.map_err(|error| refusal(&error))
}

/// A goal of it, by the number in the address.
fn goal_of<'o>(opened: &'o OpenedPlan, number: &str) -> Result<&'o OpenedGoal, Refusal> {
    let goal = number.parse().ok().and_then(|number| opened.goal(number));
    goal.ok_or_else(|| refusal(&PlanError::NoSuchPart))
}

/// A page below the list of plans.
fn page_below<'p>(person: &'p SignedIn, heading: &Message) -> Page<'p> {
    person
        .page(person.say(heading))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&message!("plans-nav")), LIST)
}

/// A page about a part of a plan.
fn page_of<'p>(person: &'p SignedIn, opened: &OpenedPlan, heading: &Message) -> Page<'p> {
    let title = &opened.told.about.title;
    page_below(person, heading)
        .title(format!("{}: {title}", person.say(heading)))
        .crumb(title.clone(), address(&opened.plan.id, ""))
}

/// A page with a form that has something to mend, or nothing.
fn marked(page: Page<'_>, is_wrong: bool) -> Page<'_> {
    if is_wrong { page.error_title() } else { page }
}

/// Where it stands on its way to the public, with its shape.
const fn stands(standing: Standing) -> Progress {
    match standing {
        Standing::Draft => Progress::UnderWay,
        Standing::Published | Standing::Archived => Progress::Done,
        Standing::Withdrawn => Progress::Late,
    }
}
