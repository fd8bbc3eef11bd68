//! What every answer of the API and the open data gets: a limit, free use from other sites, an `ETag`, and errors a
//! program can read.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_NONE_MATCH, LINK, RETRY_AFTER,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::MethodRouter;
use documents::proof::sha256;
use tower_http::cors::{Any, CorsLayer};
use wording::message;

use super::limit::Limit;
use crate::client::ClientAddress;
use crate::{Refusal, Site, problem};

/// The largest answer that is looked through for its digest; every answer of ours is far smaller.
const MOST_BYTES: usize = 64 * 1024 * 1024;

/// What is published changes a few times a year; after a minute a copy is asked about again.
const CACHED: &str = "public, max-age=60";

/// A browser remembers for a day that it may ask.
const PREFLIGHT_REMEMBERED: Duration = Duration::from_hours(24);

/// An address of the API or a file of the open data.
pub(crate) fn open(
    methods: MethodRouter<Arc<Site>>,
    limit: &Arc<Limit>,
) -> MethodRouter<Arc<Site>> {
    limited(methods, limit).layer(for_everyone())
}

fn limited(methods: MethodRouter<Arc<Site>>, limit: &Arc<Limit>) -> MethodRouter<Arc<Site>> {
    let tagged: MethodRouter<Arc<Site>> = methods.layer(from_fn(tagged));
    tagged.layer(from_fn_with_state(Arc::clone(limit), counted))
}

/// Any site may read open data with its visitors' browsers.
fn for_everyone() -> CorsLayer {
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::HEAD])
        .allow_headers([IF_NONE_MATCH, HeaderName::from_static("accept-language")])
        .expose_headers([ETAG, LINK, RETRY_AFTER])
        .max_age(PREFLIGHT_REMEMBERED)
}

/// Refuses who asks too much. Who asks so fast is a program, and is told as one.
async fn counted(State(limit): State<Arc<Limit>>, request: Request, next: Next) -> Response {
    let client = request.extensions().get::<ClientAddress>().copied();
    // Who asks is always known on the network; where it is not, the program asks itself.
    let waiting = client.and_then(|ClientAddress(address)| limit.count(address).err());
    let Some(wait) = waiting else {
        return next.run(request).await;
    };
    // Whole seconds, and never so few that the next try is refused as well.
    let seconds = wait.as_secs() + 1;
    let refusal = Refusal {
        status: StatusCode::TOO_MANY_REQUESTS,
        message: message!("open-data-problem-too-often"),
        hint: Some(message!(
            "open-data-problem-too-many-hint",
            seconds = seconds
        )),
    };
    let mut response = problem::answer(&refusal, request.headers(), request.uri().path());
    let headers = response.headers_mut();
    headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
    response
}

/// Gives an answer its `ETag`, and answers 304 to who has it already.
async fn tagged(request: Request, next: Next) -> Response {
    let known = request.headers().get(IF_NONE_MATCH).cloned();
    let response = next.run(request).await;
    if response.status() != StatusCode::OK {
        return response;
    }
    let (mut parts, mut body) = response.into_parts();
    if !parts.headers.contains_key(ETAG) {
        let Ok(bytes) = to_bytes(body, MOST_BYTES).await else {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        if let Some(tag) = tag(&sha256(&bytes)) {
            parts.headers.insert(ETAG, tag);
        }
        body = Body::from(bytes);
    }
    let cached = HeaderValue::from_static(CACHED);
    parts.headers.entry(CACHE_CONTROL).or_insert(cached);
    if known.is_some_and(|known| has(&known, &parts.headers)) {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(CONTENT_LENGTH);
        parts.headers.remove(CONTENT_TYPE);
        body = Body::empty();
    }
    Response::from_parts(parts, body)
}

/// The tag of content with this digest. It is weak, because the same content may be sent compressed or not.
pub(crate) fn tag(digest: &str) -> Option<HeaderValue> {
    HeaderValue::from_str(&format!("W/\"{}\"", digest.get(..32).unwrap_or(digest))).ok()
}

fn has(known: &HeaderValue, headers: &HeaderMap) -> bool {
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let tag = headers
        .get(ETAG)
        .and_then(|tag| tag.to_str().ok())
        .map(bare);
    let (Some(tag), Ok(known)) = (tag, known.to_str()) else {
        return false;
    };
    known.trim() == "*" || known.split(',').any(|one| bare(one) == tag)
}
