//! A run of letters for a demonstration: it is stopped before its first letter, so that somebody can let it go on.

use wording::Language;

use crate::demo::DemoError;
use crate::{Actor, Casework};

/// The agreement the letters tell of.
const AGREEMENT: &str = "psykisk-halsa-2023";

impl Casework {
    /// Starts a run and stops it.
    pub(crate) async fn seed_demo_letters(&self, actor: &Actor) -> Result<(), DemoError> {
        let run = self
            .start_letters(actor, AGREEMENT, Language::Swedish)
            .await?;
        self.stop_letters(actor, &run).await?;
        Ok(())
    }
}
