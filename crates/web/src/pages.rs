//! The public pages, one module a page.

mod about;
mod accessibility;
mod agreement;
mod agreements;
mod amount;
mod amounts;
mod asked;
mod comparison;
mod county;
mod feedback;
mod method;
mod open_data;
mod recipient;
mod search;
mod start;

use crate::Route;

/// Every public page.
pub fn routes() -> Vec<Route> {
    [
        start::routes(),
        agreements::routes(),
        agreement::routes(),
        amounts::routes(),
        comparison::routes(),
        recipient::routes(),
        county::routes(),
        amount::routes(),
        search::routes(),
        method::routes(),
        open_data::routes(),
        accessibility::routes(),
        about::routes(),
        feedback::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
