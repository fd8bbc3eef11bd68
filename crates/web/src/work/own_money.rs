//! The money of one's own organisation: what it may ask for, requisitions, what was paid.

use crate::Route;

/// Its routes.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
