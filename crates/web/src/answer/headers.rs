//! The headers that keep a reader safe, on every answer.

use axum::extract::Request;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

/// Everything comes from here or not at all: no script runs unless a page says that it has one, no style stands in a page, nothing frames us.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; \
     object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
     report-uri /policyrapport; report-to policy";

/// As [`POLICY`], for a page with a program of ours, which may talk to us and nobody else.
const POLICY_OF_PROGRAMS: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; \
     img-src 'self'; font-src 'self'; object-src 'none'; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'; report-uri /policyrapport; report-to policy";

/// For a file somebody sent in: should a browser ever show it, it runs nothing, sends nothing and is nobody of ours.
const POLICY_OF_FILES: &str = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
     report-uri /policyrapport; report-to policy";

/// Said by an answer that is a file somebody sent in.
#[derive(Clone, Copy, Debug)]
pub struct Sandboxed;

/// Said by an answer whose page has a program of ours.
#[derive(Clone, Copy, Debug)]
pub struct Scripted;

/// Where browsers that know the newer way tell what broke the policy.
const ENDPOINTS: &str = "policy=\"/policyrapport\"";

/// Said of every answer.
const ALWAYS: [(HeaderName, &str); 8] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (
        STRICT_TRANSPORT_SECURITY,
        "max-age=63072000; includeSubDomains",
    ),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // For browsers that do not know frame-ancestors.
    (X_FRAME_OPTIONS, "DENY"),
    // The address of a page here may hold what somebody searched for.
    (REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (HeaderName::from_static("reporting-endpoints"), ENDPOINTS),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
];

const RESOURCE_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// What anybody may use from pages of their own.
const OPEN: [&str; 3] = ["/api/", "/oppna-data/", "/datasets/"];

/// Adds the headers. A handler that has said something stricter about keeping is left alone.
pub async fn protected(request: Request, next: Next) -> Response {
    let open = OPEN
        .iter()
        .any(|path| request.uri().path().starts_with(path));
    let mut response = next.run(request).await;
    let is_file = response.extensions().get::<Sandboxed>().is_some();
    let is_scripted = response.extensions().get::<Scripted>().is_some();
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if is_scripted {
        let policy = HeaderValue::from_static(POLICY_OF_PROGRAMS);
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    if is_file {
        let policy = HeaderValue::from_static(POLICY_OF_FILES);
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    let policy = if open { "cross-origin" } else { "same-origin" };
    headers.insert(RESOURCE_POLICY, HeaderValue::from_static(policy));
    not_kept_unless_said(headers);
    response
}

/// An answer that says nothing about being kept is not kept.
fn not_kept_unless_said(headers: &mut HeaderMap) {
    if !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}
