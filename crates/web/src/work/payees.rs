//! Who receives the money of a county.

use crate::Route;

/// Its routes.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
