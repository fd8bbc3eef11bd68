//! All deadlines, on a page and as calendars for ordinary calendar programs.

use crate::Route;

/// Its routes.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
