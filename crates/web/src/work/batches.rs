//! Batches of payments.

use crate::Route;

/// Its routes.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
