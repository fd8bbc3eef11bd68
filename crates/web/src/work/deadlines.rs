//! Deadlines of all organisations: who is silent, how much money is at risk, reminders.

use crate::Route;

/// Its routes.
pub fn routes() -> Vec<Route> {
    Vec::new()
}
