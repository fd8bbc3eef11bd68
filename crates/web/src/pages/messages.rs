//! Messages from the board, as they were sent: a list, and each with its attachments.

use crate::Route;

/// Its routes.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
