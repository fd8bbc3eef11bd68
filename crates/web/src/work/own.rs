//! The first page of whoever signs in, and which mandate they act by.

use crate::Route;

/// Its routes.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
