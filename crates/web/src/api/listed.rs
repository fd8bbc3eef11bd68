//! A part of a list, with the way to the other parts.

use axum::Json;
use axum::http::HeaderValue;
use axum::http::header::LINK;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use super::question::Paging;
use crate::Reader;

/// Some of the results, and how many there are in all.
#[derive(Serialize, ToSchema)]
pub(crate) struct Listed<T> {
    total_count: usize,
    limit: u32,
    offset: u32,
    results: Vec<T>,
}

/// Answers with the part of the list that was asked for. Only what is shown is made.
pub(crate) fn listed<S, T: Serialize>(
    reader: &Reader,
    paging: Paging,
    all: &[S],
    shown: impl Fn(&S) -> T,
) -> Response {
    let size = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let part = all
        .iter()
        .skip(size(paging.offset))
        .take(size(paging.limit));
    let body = Listed {
        total_count: all.len(),
        limit: paging.limit,
        offset: paging.offset,
        results: part.map(shown).collect(),
    };
    let mut response = Json(body).into_response();
    let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
    if let Ok(links) = HeaderValue::from_str(&links(reader, paging, total)) {
        response.headers_mut().insert(LINK, links);
    }
    response
}

/// The parts before and after, first and last, as RFC 8288 writes them.
fn links(reader: &Reader, Paging { limit, offset }: Paging, total: u32) -> String {
    let last = total.saturating_sub(1) / limit * limit;
    let mut parts = vec![("first", 0), ("last", last)];
    if offset > 0 {
        parts.push(("prev", offset.saturating_sub(limit)));
    }
    if let Some(next) = offset.checked_add(limit).filter(|next| *next < total) {
        parts.push(("next", next));
    }
    let query = reader.query.as_deref().unwrap_or_default();
    let kept: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes())
        .filter(|(name, _)| name != "limit" && name != "offset")
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    let written = parts.into_iter().map(|(rel, offset)| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(&kept);
        query.append_pair("limit", &limit.to_string());
        query.append_pair("offset", &offset.to_string());
        format!("<{}?{}>; rel=\"{rel}\"", reader.path, query.finish())
    });
    written.collect::<Vec<_>>().join(", ")
}
