//! Who acts for an organisation: proposed, ended, handed over.

use crate::Route;

/// Its routes.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
