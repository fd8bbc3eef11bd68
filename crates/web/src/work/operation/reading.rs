//! Reading only, switched on with a reason that everybody reads, and off.

use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::reading_only::ReadingOnlyError;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Speak as _, message};

use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, button, form};
use crate::work::person::{SignedIn, Writer};
use crate::work::trouble;
use crate::work::typed::{Typed, lines};
use crate::{Need, Refusal, Route};

/// Where it is switched.
pub(super) const ADDRESS: &str = "/arbete/drift/lasning";
const OPERATION: &str = "/arbete/drift";
/// The fields: what to switch to, and why.
const STATE: &str = "lage";
const REASON: &str = "skal";
const ON: &str = "pa";

/// Its routes.
pub(super) fn routes() -> Vec<Route> {
    let need = Need::To(Act::SwitchReadOnly);
    vec![
        Route::private(need, "/arbete/drift/lasning", get(asked).post(done))
            .sample("/arbete/drift/lasning"),
    ]
}

async fn asked(person: SignedIn) -> Markup {
    page(&person, &Typed::default(), None)
}

async fn done(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let switched = if typed.get(STATE) == ON {
        let reason = lines(typed.get(REASON));
        casework.switch_to_reading_only(actor, &reason).await
    } else {
        casework.switch_to_writing(actor).await
    };
    let Err(error) = switched else {
        return Ok(person.go(OPERATION));
    };
    let status = trouble::reading_only(&error).status;
    Ok((status, page(person, typed, Some(&error))).into_response())
}

fn page(person: &SignedIn, typed: &Typed, error: Option<&ReadingOnlyError>) -> Markup {
    let wrong = error.map(|error| {
        let hint = error.hint().map(|hint| person.say(&hint));
        format!(
            "{} {}",
            person.say(&error.message()),
            hint.unwrap_or_default()
        )
    });
    let is_on = person.reading_only.is_some() && error.is_none();
    let (lead, words) = if is_on {
        (
            message!("administration-reading-off-lead"),
            message!("administration-reading-off"),
        )
    } else {
        (
            message!("administration-reading-on-lead"),
            message!("administration-reading-on"),
        )
    };
    let reason = Field::new(
        REASON,
        person.say(&message!("administration-reading-reason")),
    )
    .value(typed.get(REASON))
    .error(wrong);
    let content = html! {
        (carried(STATE, if is_on { "av" } else { ON }))
        @if !is_on { (field::lines(&reason, 3)) }
        p.buttons {
            (button(Button::Primary, &person.say(&words)))
            a href=(person.link(OPERATION)) { (person.say(&message!("administration-back-to-operation"))) }
        }
    };
    let mut page = person
        .page(person.say(&message!("administration-reading")))
        .lead(&person.say(&lead))
        .crumb(person.say(&message!("administration-operation")), OPERATION);
    if error.is_some() {
        page = page.error_title();
    }
    page.body(html! {
        (field::error_summary(&person.say(&message!("work-errors")), &[&reason]))
        (form(&person.link(ADDRESS), &content))
    })
    .render()
}
