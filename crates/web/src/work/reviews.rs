//! What was asked for, as the organisation that pays sees it.

use crate::Route;

/// Its routes.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
