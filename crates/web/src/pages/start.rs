//! The start page: how much, to whom, by when, and find your municipality.

use axum::routing::get;

use crate::ui::Page;
use crate::{Reader, Route};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![Route::page("/", get(start)).sample("/")]
}

async fn start(reader: Reader) -> maud::Markup {
    Page::new(&reader, "Överens").render()
}
