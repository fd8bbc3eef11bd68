//! The rows of a comparison as data, by the same parameters as its page.

use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use documents::recipient_comparison::{ComparedRow, ComparedTable};
use wording::{Language, message};

use super::choice::Choice;
use super::rows::rows;
use super::{of_word, table};
use crate::address::level_word;
use crate::pages::asked::Asked;
use crate::{Reader, Refusal, Site};

/// The formats, and what the names of files end in.
pub const FILES: [(&str, &str); 3] = [("CSV", "csv"), ("XLSX", "xlsx"), ("JSON", "json")];

fn no_file() -> Refusal {
    let names = FILES.map(|(_, name)| name.to_owned()).to_vec();
    Refusal::not_found(message!("comparisons-no-such-file"))
        .hint(message!("comparisons-formats-there-are", formats = names))
}

/// A file.
pub async fn file(
    State(site): State<Arc<Site>>,
    mut reader: Reader,
    path: Result<Path<String>, PathRejection>,
) -> Result<Response, Refusal> {
    let Path(name) = path.map_err(|_| no_file())?;
    let (word, format) = name.rsplit_once('.').ok_or_else(no_file)?;
    let content_type = match format {
        "csv" => "text/csv; charset=utf-8",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "json" => "application/json",
        _ => return Err(no_file()),
    };
    if let Some(tag) = Asked::by(&reader).value("sprak") {
        reader.language = Language::from_tag(tag).ok_or_else(|| {
            Refusal::unprocessable(message!("open-data-no-language"))
                .hint(message!("open-data-no-language-hint"))
        })?;
    }
    let (found, levels) = of_word(&site, &reader, word).await?;
    let choice = Choice::of(&reader, &found, &levels)?;
    let rows = rows(&reader, &choice)?;
    let told: Vec<ComparedRow> = (rows.all.iter())
        .map(|row| ComparedRow {
            code: row.recipient.code.to_string(),
            recipient: row.recipient.name.clone(),
            county: row
                .recipient
                .county
                .map(|code| code.to_string())
                .unwrap_or_default(),
            value: row.value,
            inhabitants: row.people,
            place: row.rank.map(|rank| rank.place),
            own: row.own,
        })
        .collect();
    let source = format!(
        "{} {}",
        reader.say(&found.source),
        reader.say(&table::method(&found))
    );
    let table = ComparedTable {
        figure: word,
        title: &reader.say(&found.title),
        unit: &reader.say(&table::unit(found.unit, choice.per)),
        level: level_word(found.level),
        year: choice.year.year,
        per: choice.per.word(),
        source: &source,
        decimals: rows.decimals,
        spread: rows.spread,
        rows: &told,
    };
    let bytes = match format {
        "csv" => table.csv(),
        "json" => table.json(),
        _ => {
            let names = [
                reader.say(&message!("comparisons-sheet")),
                reader.say(&message!("open-data-sheet-about")),
            ];
            let made = table.workbook([&names[0], &names[1]]);
            made.map_err(|error| {
                tracing::error!(%error, "A comparison could not be made into a workbook.");
                Refusal {
                    status: StatusCode::INTERNAL_SERVER_ERROR,
                    message: message!("open-data-file-failed"),
                    hint: Some(message!("open-data-file-failed-hint")),
                }
            })?
        }
    };
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    let level = level_word(found.level);
    let saved_as = format!(
        "attachment; filename=\"jamforelse-{word}-{level}-{}.{format}\"",
        choice.year.year
    );
    if let Ok(saved_as) = HeaderValue::from_str(&saved_as) {
        headers.insert(CONTENT_DISPOSITION, saved_as);
    }
    Ok(response)
}
