//! The messages one's own organisation got: open, confirm, note one's own number.

use crate::Route;

/// Its routes.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
