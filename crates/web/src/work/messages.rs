//! Messages from the board: templates, drafts, what a second person approves.

use crate::Route;

/// Its routes.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
