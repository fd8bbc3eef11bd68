//! The files of the open data: the same table as CSV, XLSX, JSON and JSON-stat, the proof, and the catalogue.

use crate::Route;

/// Its routes.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
