//! What every answer gets on its way out: the page around an error.

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use maud::html;
use wording::message;

use crate::ui::Page;
use crate::{Reader, Refusal, Site};

/// Wraps the routes in what every answer needs.
pub fn layered(router: Router<Arc<Site>>, site: Arc<Site>) -> Router {
    router
        .layer(from_fn_with_state(Arc::clone(&site), explained))
        .with_state(site)
}

/// Nothing is at this address.
pub async fn not_found() -> Refusal {
    Refusal::not_found(message!("frame-not-found")).hint(message!("frame-not-found-hint"))
}

/// Gives an error the page that explains it.
async fn explained(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let reader = Reader::of(&site, request.uri().path(), request.uri().query());
    let mut response = next.run(request).await;
    let Some(refusal) = response.extensions_mut().remove::<Refusal>() else {
        return response;
    };
    let status = refusal.status;
    (status, error_page(&reader, &refusal)).into_response()
}

fn error_page(reader: &Reader, refusal: &Refusal) -> maud::Markup {
    let heading = match refusal.status {
        StatusCode::NOT_FOUND => message!("frame-not-found-title"),
        _ => message!("frame-error-title"),
    };
    Page::new(reader, reader.say(&heading))
        .lead(&reader.say(&refusal.message))
        .body(html! {
            @if let Some(hint) = &refusal.hint { p { (reader.say(hint)) } }
        })
        .render()
}
