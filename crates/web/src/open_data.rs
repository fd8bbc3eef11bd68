//! The files of the open data: the same table as CSV, XLSX, JSON and JSON-stat, the proof, and the catalogue.

mod answers;
mod catalogue;
mod download;
mod file;
mod plans;
mod projects;
pub(crate) mod publisher;

use std::sync::Arc;

use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use documents::open_table::COLUMNS;
use wording::Language;

use crate::api::guard;
use crate::api::limit::Limit;
use crate::ui::Download;
use crate::{Reader, Route, address};
use file::OpenFile;

/// Its routes.
pub fn routes() -> Vec<Route> {
    let limit = Arc::new(Limit::default());
    vec![
        Route::file(
            "/oppna-data/{agreement}/{file}",
            guard::open(get(download::download), &limit),
        )
        .sample("/oppna-data/psykisk-halsa-2021/tilldelning.csv")
        .sample("/oppna-data/psykisk-halsa-2021/tilldelning-excel.csv?sprak=en")
        .sample("/oppna-data/psykisk-halsa-2021/tilldelning.xlsx")
        .sample("/oppna-data/psykisk-halsa-2021/tilldelning.json")
        .sample("/oppna-data/psykisk-halsa-2021/tilldelning.jsonstat")
        .sample("/oppna-data/psykisk-halsa-2021/overenskommelse.toml")
        .sample("/oppna-data/psykisk-halsa-2021/bevis.zip?version=1")
        .answers("/oppna-data/psykisk-halsa-2021/tilldelning.cvs", 404)
        .answers("/oppna-data/psykisk-halsa-2031/tilldelning.csv", 404)
        .answers(
            "/oppna-data/psykisk-halsa-2021/tilldelning.csv?version=2",
            404,
        )
        .answers(
            "/oppna-data/psykisk-halsa-2021/tilldelning.csv?sprak=de",
            422,
        ),
        Route::file(
            "/oppna-data/{agreement}/svar/{respondent}/{number}/{file}",
            guard::open(get(answers::file), &limit),
        )
        .answers(
            "/oppna-data/psykisk-halsa-2021/svar/municipality/1/svar.csv",
            404,
        ),
        Route::file(
            "/oppna-data/projekt/{file}",
            guard::open(get(projects::file), &limit),
        )
        .sample("/oppna-data/projekt/projekt.csv")
        .sample("/oppna-data/projekt/projekt.json")
        .answers("/oppna-data/projekt/projekt.xlsx", 404),
        Route::file(
            "/oppna-data/planer/{file}",
            guard::open(get(plans::file), &limit),
        )
        .sample("/oppna-data/planer/planer.csv")
        .sample("/oppna-data/planer/planer.json")
        .answers("/oppna-data/planer/planer.xlsx", 404),
        Route::file(
            "/oppna-data/jamforelser/{file}",
            guard::open(get(crate::pages::recipient_comparison::file), &limit),
        )
        .sample("/oppna-data/jamforelser/belopp.csv?niva=kommuner&egen=0138&urval=storlek")
        .sample("/oppna-data/jamforelser/alder.0-24.json?niva=regioner&sprak=en")
        .sample("/oppna-data/jamforelser/folkmangd.xlsx")
        .answers("/oppna-data/jamforelser/belopp", 404)
        .answers("/oppna-data/jamforelser/belopp.ods", 404)
        .answers("/oppna-data/jamforelser/belopp.csv?ar=1999", 422),
        Route::file(
            "/oppna-data/utblick/{file}",
            guard::open(get(crate::pages::foresight::file), &limit),
        )
        .answers("/oppna-data/utblick/1999.csv", 404)
        .answers("/oppna-data/utblick/2025.ods", 404)
        .answers("/oppna-data/utblick/2025", 404),
        Route::file("/datasets/dcat", guard::open(get(catalogue::dcat), &limit))
            .sample("/datasets/dcat"),
    ]
}

/// A file to be saved by its name.
fn attached(name: &str, content_type: &'static str, bytes: Vec<u8>) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    let saved_as = format!("attachment; filename=\"{name}\"");
    if let Ok(saved_as) = HeaderValue::from_str(&saved_as) {
        headers.insert(CONTENT_DISPOSITION, saved_as);
    }
    response
}

/// The files of an agreement year, for the pages that offer them. Titles of items follow the reader's language.
pub fn downloads(reader: &Reader, agreement: &str) -> Vec<Download> {
    let files = OpenFile::ALL.into_iter().map(|file| {
        let mut address = address::open_data(agreement, file.name());
        if reader.language != Language::Swedish && file.follows_language() {
            address.push_str("?sprak=");
            address.push_str(reader.language.tag());
        }
        Download {
            label: reader.say(&file.title()),
            format: file.format(),
            address,
        }
    });
    files.collect()
}

/// The columns of the open table and what each holds, for the page that describes them.
pub fn columns(language: Language) -> Vec<(&'static str, String)> {
    let meaning = |column: &str| language.text(&format!("help-open-data-column-{column}"));
    let columns = COLUMNS.into_iter();
    columns
        .map(|column| (column, meaning(column).unwrap_or_default()))
        .collect()
}
