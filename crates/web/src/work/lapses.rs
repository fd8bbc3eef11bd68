//! What nobody has asked for yet, and what was lost.

use crate::Route;

/// Its routes.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
