//! Pages that do not change are rendered once.
//!
//! An answer is kept under what is published, the day (a page may mark today), the address as it was written, and the
//! encoding, as the bytes that went out. So a kept answer is the fresh answer; only headers that belong to one request
//! are added outside. What is kept never depends on who asks: requests with a cookie pass by.

use std::sync::Arc;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, ETAG, IF_NONE_MATCH,
    LAST_MODIFIED, SET_COOKIE,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use jiff::civil::Date;
use moka::sync::Cache;

use crate::Site;
use crate::asset::short_digest;

/// Everything kept together: all pages of all years, in two languages and two encodings, are some tens of megabytes, and
/// a server should stay below 150.
const MOST_KEPT_BYTES: u64 = 48_000_000;
/// One answer alone.
const LARGEST_KEPT_BYTES: usize = 2_000_000;
/// An address longer than this is somebody trying.
const LONGEST_KEPT_ADDRESS: usize = 512;
/// What a kept answer takes besides its bytes: address, headers, a place in the list.
const BESIDES_BYTES: usize = 1_024;

/// A page is permanent but may be corrected: a minute is how long a correction may wait.
const A_MINUTE: HeaderValue = HeaderValue::from_static("public, max-age=60");

/// A route's promise that its answers may be kept.
#[derive(Clone, Copy)]
struct MayBeKept;

/// Marks an answer of a route whose pages may be kept.
pub(crate) async fn may_be_kept(mut response: Response) -> Response {
    response.extensions_mut().insert(MayBeKept);
    response
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    sequence: i64,
    day: Date,
    address: String,
    encoding: &'static str,
}

#[derive(Clone)]
struct Answer {
    headers: HeaderMap,
    body: Bytes,
}

/// The answers that are kept.
pub(crate) struct Kept(Cache<Key, Answer>);

impl Kept {
    pub(crate) fn new() -> Self {
        let weigh = |key: &Key, answer: &Answer| {
            let bytes = answer.body.len() + key.address.len() + BESIDES_BYTES;
            u32::try_from(bytes).unwrap_or(u32::MAX)
        };
        Self(
            Cache::builder()
                .max_capacity(MOST_KEPT_BYTES)
                .weigher(weigh)
                .build(),
        )
    }
}

/// Answers from what is kept, or keeps the answer.
pub async fn kept(State(site): State<Arc<Site>>, mut request: Request, next: Next) -> Response {
    let reads = request.method() == Method::GET || request.method() == Method::HEAD;
    let address = request.uri().path_and_query().map_or("/", |it| it.as_str());
    let bare = !request.headers().contains_key(COOKIE);
    if !reads || !bare || address.len() > LONGEST_KEPT_ADDRESS {
        return next.run(request).await;
    }
    let published = site.published();
    let encoding = chosen_encoding(request.headers());
    let key = Key {
        sequence: published.sequence,
        day: wording::stockholm(site.now()).date(),
        address: address.to_owned(),
        encoding,
    };
    let seen = request.headers().get(IF_NONE_MATCH).cloned();
    let head_only = request.method() == Method::HEAD;
    if let Some(answer) = site.kept.0.get(&key) {
        site.measurements.looked_up(true);
        return answer_with(&answer, seen.as_ref(), head_only);
    }
    // The layer inside compresses to what we have chosen, and a page is made whole even for one who asks for its head.
    request
        .headers_mut()
        .insert(ACCEPT_ENCODING, HeaderValue::from_static(encoding));
    *request.method_mut() = Method::GET;
    let response = next.run(request).await;
    let wanted = response.extensions().get::<MayBeKept>().is_some()
        && response.status() == StatusCode::OK
        && !response.headers().contains_key(SET_COOKIE);
    if !wanted {
        return if head_only {
            without_body(response)
        } else {
            response
        };
    }
    site.measurements.looked_up(false);
    let Some(answer) = gathered(response, published.changed_at).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    // While it was made something may have been published: then it is shown once and not kept.
    if answer.body.len() <= LARGEST_KEPT_BYTES && site.published().sequence == key.sequence {
        site.kept.0.insert(key, answer.clone());
    }
    answer_with(&answer, seen.as_ref(), head_only)
}

/// The one encoding we answer with: brotli before gzip before none, among those the reader takes.
fn chosen_encoding(headers: &HeaderMap) -> &'static str {
    let asked = headers.get_all(ACCEPT_ENCODING).into_iter();
    let taken: Vec<String> = asked
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(|part| {
            let (name, weight) = part.split_once(';').unwrap_or((part, ""));
            let refused = weight
                .trim()
                .strip_prefix("q=")
                .is_some_and(|weight| weight.trim_end_matches(['0', '.']).is_empty());
            (!refused).then(|| name.trim().to_ascii_lowercase())
        })
        .collect();
    let takes = |name: &str| taken.iter().any(|taken| taken == name);
    if takes("br") {
        "br"
    } else if takes("gzip") {
        "gzip"
    } else {
        "identity"
    }
}

/// The whole answer, with what tells it from another.
async fn gathered(response: Response, changed_at: Timestamp) -> Option<Answer> {
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.ok()?;
    let mut headers = parts.headers;
    let tag = short_digest(&body, 16);
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{tag}\"")) {
        headers.insert(ETAG, tag);
    }
    headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    headers.entry(CACHE_CONTROL).or_insert(A_MINUTE);
    if changed_at != Timestamp::UNIX_EPOCH {
        let written = jiff::fmt::rfc2822::DateTimePrinter::new();
        let changed = written.timestamp_to_rfc9110_string(&changed_at).ok();
        if let Some(changed) = changed.and_then(|text| HeaderValue::from_str(&text).ok()) {
            headers.entry(LAST_MODIFIED).or_insert(changed);
        }
    }
    Some(Answer { headers, body })
}

fn answer_with(answer: &Answer, seen: Option<&HeaderValue>, head_only: bool) -> Response {
    let mut headers = answer.headers.clone();
    let unchanged = match (seen, headers.get(ETAG)) {
        (Some(seen), Some(tag)) => names(seen, tag),
        _ => false,
    };
    if unchanged {
        headers.remove(CONTENT_LENGTH);
        headers.remove(CONTENT_TYPE);
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    if head_only {
        return (headers, Body::empty()).into_response();
    }
    (headers, answer.body.clone()).into_response()
}

/// Whether the reader has seen the answer with this tag (RFC 9110, 13.1.2: the weak comparison).
fn names(seen: &HeaderValue, tag: &HeaderValue) -> bool {
    let (Ok(seen), Ok(tag)) = (seen.to_str(), tag.to_str()) else {
        return false;
    };
    let tags = seen.split(',').map(str::trim);
    seen.trim() == "*"
        || tags
            .map(|seen| seen.trim_start_matches("W/"))
            .any(|seen| seen == tag)
}

fn without_body(response: Response) -> Response {
    let (parts, _) = response.into_parts();
    Response::from_parts(parts, Body::empty())
}
