//! Signing in by another who knows the person: OpenID Connect.

use crate::Route;

/// Its routes.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
