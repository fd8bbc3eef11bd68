//! What every answer gets on its way out, errors and redirects included: the page around an error, the headers that keep
//! a reader safe, compression, a place among the kept answers, a line in the log.
//!
//! The layers, from the outside in: [`observed`](observe) → [`protected`](headers) → what is published is looked up anew →
//! [`kept`](keep) → compression →
//! [`explained`](explain) → panics caught → time limit → no form from another site → size limit → the route.

mod explain;
mod headers;
mod health;
mod keep;
mod measurements;
mod observe;
mod policy_report;
#[cfg(test)]
mod tests;

use std::any::Any;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;
use wording::message;

pub(crate) use explain::{Surroundings, heading};
pub(crate) use headers::{Sandboxed, Scripted};
pub use health::operations;
pub(crate) use keep::{Kept, may_be_kept};
pub(crate) use measurements::Measurements;

use crate::{Refusal, Route, Site};

/// The largest body of a request. The largest thing anybody sends is an attachment of a message, of 10 MB at the most, with
/// what a form adds around it.
pub(crate) const LARGEST_BODY_MEGABYTES: u8 = 11;
const LARGEST_BODY_BYTES: usize = LARGEST_BODY_MEGABYTES as usize * 1_000_000;

/// Nothing we show takes more than a second; an import may take some. After this the reader is told to try again.
const LONGEST_ANSWER: Duration = Duration::from_secs(30);

/// Wraps the routes in what every answer needs.
pub fn layered(router: Router<Arc<Site>>, site: Arc<Site>) -> Router {
    router
        .layer(DefaultBodyLimit::disable())
        .layer(RequestBodyLimitLayer::new(LARGEST_BODY_BYTES))
        .layer(CsrfLayer::new())
        .layer(from_fn(in_time))
        .layer(CatchPanicLayer::custom(broken))
        .layer(from_fn_with_state(Arc::clone(&site), explain::explained))
        .layer(CompressionLayer::new().compress_when(worth_compressing()))
        .layer(from_fn_with_state(Arc::clone(&site), keep::kept))
        .layer(from_fn(headers::protected))
        .layer(from_fn_with_state(Arc::clone(&site), observe::observed))
        .with_state(site)
}

/// Addresses for machines: whether the service is well, and what browsers tell of broken rules.
pub(crate) fn routes() -> Vec<Route> {
    let mut routes = health::routes();
    routes.extend(policy_report::routes());
    routes
}

/// Nothing is at this address.
pub async fn not_found() -> Refusal {
    Refusal::not_found(message!("frame-not-found")).hint(message!("frame-not-found-hint"))
}

/// Everything but what is compressed already.
fn worth_compressing() -> impl Predicate {
    DefaultPredicate::new()
        .and(NotForContentType::const_new("font/"))
        .and(NotForContentType::const_new("application/zip"))
        .and(NotForContentType::const_new(
            "application/vnd.openxmlformats",
        ))
}

async fn in_time(request: Request, next: Next) -> Response {
    let answer = tokio::time::timeout(LONGEST_ANSWER, next.run(request)).await;
    answer.unwrap_or_else(|_| StatusCode::SERVICE_UNAVAILABLE.into_response())
}

/// A mistake of ours: the log gets what it was, the reader a page with the number of the request.
#[expect(
    clippy::needless_pass_by_value,
    reason = "the layer hands over what was thrown"
)]
fn broken(thrown: Box<dyn Any + Send>) -> Response {
    let words = thrown.downcast_ref::<&str>().copied();
    let words = words.or_else(|| thrown.downcast_ref::<String>().map(String::as_str));
    let words = words.unwrap_or("no words");
    tracing::error!(words, "A request met a mistake in the program: {words}");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
