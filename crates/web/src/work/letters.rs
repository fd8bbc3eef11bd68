//! Letters to every recipient of a year: the run, how far it is, all of them as one file.

use crate::Route;

/// Its routes.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
