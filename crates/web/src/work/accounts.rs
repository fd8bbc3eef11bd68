//! Accounts, sessions and attempts to sign in, for administrators.

use crate::Route;

/// Its routes.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
