//! Answers that are open, as data: their files at permanent addresses, and their place in the catalogue.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, ETAG};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use casework::opening::{Opened, OpenedFile};
use documents::catalogue::{Dataset, Distribution};
use documents::json::both;
use grants::Text;
use grants::question_set::Respondent;
use jiff::civil::date;
use wording::{Message, message};

use crate::api::guard;
use crate::pages::opened::{address, file_address, nothing, refusal};
use crate::{Reader, Refusal, Site};

/// A file of what is open. One of what was replaced or withdrawn is not given out.
pub(super) async fn file(
    State(site): State<Arc<Site>>,
    Path((agreement, respondent, number, name)): Path<(String, String, String, String)>,
) -> Result<Response, Refusal> {
    let respondent = Respondent::from_word(&respondent).ok_or_else(nothing)?;
    let number: i64 = number.parse().map_err(|_| nothing())?;
    let casework = site.casework().ok_or_else(nothing)?;
    let found = casework.opened_file(&agreement, (respondent, number), &name);
    let (file, bytes) = found.await.map_err(|error| refusal(&error))?;
    let mut headers = HeaderMap::new();
    let content_type = match file.media_type.as_str() {
        "text/csv" => "text/csv; charset=utf-8",
        _ => "application/json",
    };
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    let saved_as = format!(
        "attachment; filename=\"{agreement}-{}-{name}\"",
        respondent.word()
    );
    for (header, value) in [
        (CONTENT_DISPOSITION, HeaderValue::from_str(&saved_as).ok()),
        (ETAG, guard::tag(&file.sha256)),
    ] {
        if let Some(value) = value {
            headers.insert(header, value);
        }
    }
    Ok((headers, bytes).into_response())
}

/// What the catalogue says of it.
pub(super) fn dataset(reader: &Reader, opened: &Opened) -> Option<Dataset> {
    let opening = &opened.opening;
    let of = reader.published.agreement(&opening.agreement_id)?;
    let agreement = &of.agreement;
    let whole_year = || (date(agreement.year, 1, 1), date(agreement.year, 12, 31));
    let respondent = both(&casework::question_set::respondent(opening.respondent));
    let year = agreement.year.to_string();
    Some(Dataset {
        id: format!("{}-svar-{}", agreement.id, opening.respondent.word()),
        title: both(&message!(
            "opened-data-title",
            title = &agreement.title,
            respondent = respondent
        )),
        description: both(&message!(
            "opened-data-description",
            title = &agreement.title
        )),
        keywords: vec![
            both(&message!("open-data-keyword-grants")),
            both(&message!("open-data-keyword-health")),
            Text {
                sv: year.clone(),
                en: year,
            },
        ],
        issued: opening.opened_at.unwrap_or(opening.changed_at),
        version: opening.number,
        period: agreement.period.unwrap_or_else(whole_year),
        page: address(&agreement.id),
        files: (opened.files.iter())
            .map(|file| distribution(opened, file))
            .collect(),
    })
}

fn distribution(opened: &Opened, file: &OpenedFile) -> Distribution {
    Distribution {
        title: both(&title(&file.name)),
        path: file_address(opened, &file.name),
        media_type: file.media_type.clone(),
        bytes: usize::try_from(file.size).unwrap_or_default(),
        sha256: file.sha256.clone(),
    }
}

fn title(name: &str) -> Message {
    match name {
        "svar.json" => message!("opened-file-json"),
        "kodbok.csv" => message!("opened-file-codebook"),
        _ => message!("opened-file-csv"),
    }
}
