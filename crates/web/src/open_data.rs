//! The files of the open data: the same table as CSV, XLSX, JSON and JSON-stat, the proof, and the catalogue.

mod catalogue;
mod download;
mod file;
pub(crate) mod publisher;

use std::sync::Arc;

use axum::routing::get;

use crate::Route;
use crate::api::guard;
use crate::api::limit::Limit;

/// Its routes.
pub fn routes() -> Vec<Route> {
    let limit = Arc::new(Limit::default());
    vec![
        Route::file(
            "/oppna-data/{agreement}/{file}",
            guard::file(get(download::download), &limit),
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
        Route::file("/datasets/dcat", guard::file(get(catalogue::dcat), &limit))
            .sample("/datasets/dcat"),
    ]
}
