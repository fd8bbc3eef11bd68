//! Letters to recipients: what stands in them, and the run that makes one for each recipient of a year.

use crate::Casework;
use crate::worker::WorkError;

impl Casework {
    /// Makes the letters of a run that are yet to be made.
    pub(crate) async fn make_letters(&self, _payload: &str) -> Result<(), WorkError> {
        Ok(())
    }
}
