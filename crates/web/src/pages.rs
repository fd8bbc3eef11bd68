//! The public pages, one module a page.

mod about;
mod accessibility;
mod agreement;
mod agreements;
mod amount;
mod amounts;
mod asked;
pub mod calendar;
mod comparison;
mod county;
mod dates;
mod feedback;
pub mod foresight;
pub mod government_reports;
mod messages;
mod method;
mod naming;
mod open_data;
pub mod opened;
pub mod plans;
pub mod projects;
pub mod recipient;
pub mod recipient_comparison;
mod round_sum;
mod seals;
mod search;
pub mod standing;
mod start;

use crate::Route;

pub use calendar::distance;
pub use dates::as_sentence;
pub use messages::{as_file, size};
pub use naming::{full as full_name, is_gotland};

/// Every public page.
pub fn routes() -> Vec<Route> {
    [
        start::routes(),
        agreements::routes(),
        agreement::routes(),
        amounts::routes(),
        comparison::routes(),
        recipient::routes(),
        recipient_comparison::routes(),
        county::routes(),
        amount::routes(),
        search::routes(),
        method::routes(),
        open_data::routes(),
        accessibility::routes(),
        about::routes(),
        feedback::routes(),
        seals::routes(),
        messages::routes(),
        dates::routes(),
        opened::routes(),
        projects::routes(),
        government_reports::routes(),
        plans::routes(),
        foresight::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
