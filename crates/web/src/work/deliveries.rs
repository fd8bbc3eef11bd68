//! Which board got which message, and sending again what did not arrive.

use crate::Route;

/// Its routes.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
