//! Letters to recipients: what stands in them, and the run that makes one for each recipient of a year.
//!
//! What stands in a document is a function of what is published, with no clock and no database; typesetting it gives the
//! same bytes every time.

mod amounts;
mod annex;
pub(crate) mod blocks;
mod board_message;
mod decision;
mod demo;
mod grounds;
mod making;
mod receipt;
mod refusal;
mod run;

use grants::Level;
use grants::allocation::{Assumption, Distribution};

pub use annex::annex;
pub use board_message::{copy_of, message_document};
pub use decision::decision_letter;
pub use grounds::{Grounds, file_name, is_gotland, plain, recipients};
pub use receipt::{Received, receipt};
pub use refusal::LettersError;
pub use run::{MadeLetter, SUBJECT, ShownRun, folder_name};

/// Whether figures of another day than the agreement means stand in for what a level gets.
fn is_preliminary(distribution: &Distribution, level: Level) -> bool {
    let on_level = distribution.allocations.iter();
    let on_level = on_level.filter(|one| one.item.level == level);
    on_level
        .flat_map(|one| &one.assumptions)
        .any(Assumption::is_stand_in)
}

#[cfg(test)]
mod tests;
