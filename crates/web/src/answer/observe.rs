//! A number for every request, a line in the log, and the counts.

use std::fmt;
use std::sync::Arc;
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::header::HeaderName;
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use crate::Site;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// Longer than any proxy makes them.
const LONGEST_REQUEST_ID: usize = 64;
/// Said of addresses that fit no route, so that the log and the counts hold nothing a stranger made up.
const NO_ROUTE: &str = "none";

/// The number of a request: a person can tell it to us, and we find it in the log.
#[derive(Clone, Debug)]
pub(super) struct RequestId(String);

impl fmt::Display for RequestId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl RequestId {
    /// The proxy's number when it sent one, otherwise one of our own from the time and the count.
    fn of(headers: &HeaderMap, site: &Site, count: u64) -> Self {
        let sent = headers.get(REQUEST_ID).and_then(|id| id.to_str().ok());
        let usable = sent.filter(|id| {
            (1..=LONGEST_REQUEST_ID).contains(&id.len())
                && id
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        });
        let own = || format!("{:x}-{count:x}", site.now().as_millisecond());
        Self(usable.map_or_else(own, ToOwned::to_owned))
    }
}

/// Numbers the request, and tells the log and the counts how it went. The log has the pattern of the route and
/// not the address: what people search for and who they are is nobody's business.
pub async fn observed(State(site): State<Arc<Site>>, mut request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let id = RequestId::of(request.headers(), &site, site.measurements.next_request());
    request.extensions_mut().insert(id.clone());
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>();
    let route = route.map_or_else(|| NO_ROUTE.to_owned(), |path| path.as_str().to_owned());

    let mut response = next.run(request).await;

    let took = begun.elapsed();
    let status = response.status();
    let milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    site.measurements.answered(&method, &route, status, took);
    let status = status.as_u16();
    if status >= 500 {
        tracing::error!(%id, %method, route, status, milliseconds, "A request to {route} failed with {status}.");
    } else {
        tracing::info!(%id, %method, route, status, milliseconds, "A request to {route} was answered with {status}.");
    }
    if let Ok(id) = HeaderValue::from_str(&id.0) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}
