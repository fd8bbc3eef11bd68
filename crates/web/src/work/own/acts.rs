//! Everything the people of one's own organisation did, the latest first.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::html;
use wording::message;

use super::HERE;
use crate::Refusal;
use crate::work::history;
use crate::work::person::SignedIn;
use crate::work::trouble;
use crate::work::typed::Typed;

/// The path of the page.
pub const ACTS: &str = "/mina-sidor/handelser";
/// So many rows stand on a page.
const ROWS: i64 = 50;

/// The page.
pub async fn shown(person: SignedIn) -> Result<Response, Refusal> {
    let query = person.reader.query.as_deref().unwrap_or_default();
    let typed = Typed::read(query.as_bytes());
    let before = match typed.get("fore").trim() {
        "" => None,
        text => Some(text.parse().map_err(|_| Refusal {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            message: message!("work-page-number"),
            hint: Some(message!("work-page-number-hint")),
        })?),
    };
    let acts = person.casework.own_acts(&person.actor, ROWS, before).await;
    let acts = acts.map_err(|error| trouble::database(&error))?;
    let last = acts.last().map(|last| last.sequence);
    let whole = i64::try_from(acts.len()).is_ok_and(|count| count == ROWS);
    let more = last.filter(|last| whole && *last > 1);
    let table = history::brief(&person, &acts).await?;
    Ok(person
        .page(person.say(&message!("own-page-history")))
        .crumb(person.say(&message!("work-nav-own")), HERE)
        .lead(&person.say(&message!("own-page-history-lead")))
        .body(html! {
            (table)
            @if let Some(last) = more {
                p { a href={ (person.link(ACTS)) "?fore=" (last) } { (person.say(&message!("own-page-earlier-acts"))) } }
            }
        })
        .render()
        .into_response())
}
