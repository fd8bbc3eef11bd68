//! Importing organisations and their numbers from a file: shown first, done when it is what was shown.

use ::store::organisation as rows;
use agreement::organisations::{Table, read};
use grants::authorisation::Act;

use super::change::reason_of;
use super::plan::plan;
use super::{OrganisationError, Preview};
use crate::{Actor, Casework, to_the_end};

impl Casework {
    /// Reads a file and tells what it would change. Nothing is written.
    pub async fn preview_organisations(
        &self,
        actor: &Actor,
        bytes: &[u8],
    ) -> Result<Preview, OrganisationError> {
        actor.must(Act::ChangeOrganisations)?;
        let (table, digest) = table(bytes).await?;
        let mut read = self.store.reader().await?;
        let all = rows::all(&mut read).await?;
        let recipients = rows::recipients(&mut read).await?;
        plan(&table, &digest, &all, &recipients)
    }

    /// Does what a file says, all of it or nothing. `shown` is the digest of what the person was shown: when the register
    /// has changed meanwhile so that something else would be done, nothing is.
    pub async fn import_organisations(
        &self,
        actor: &Actor,
        bytes: &[u8],
        shown: &str,
        reason: &str,
    ) -> Result<Preview, OrganisationError> {
        actor.must(Act::ChangeOrganisations)?;
        let reason = reason_of(reason)?;
        let (table, digest) = table(bytes).await?;
        let (this, actor, shown) = (self.clone(), actor.clone(), shown.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let all = rows::all(&mut transaction).await?;
            let recipients = rows::recipients(&mut transaction).await?;
            let preview = plan(&table, &digest, &all, &recipients)?;
            if preview.digest != shown {
                return Err(OrganisationError::PreviewChanged);
            }
            if preview.added.is_empty() && preview.changed.is_empty() {
                return Err(OrganisationError::NothingChanged);
            }
            for one in &preview.changed {
                this.change(&mut transaction, &actor, &one.now, &one.facts, &reason)
                    .await?;
            }
            for one in &preview.added {
                this.add_organisation_in(&mut transaction, &actor, one.kind, &one.facts, &reason)
                    .await?;
            }
            transaction.commit().await?;
            Ok(preview)
        })
        .await
    }
}

/// The table in a file, and the digest of the file. Large files are read where they hold up nobody.
async fn table(bytes: &[u8]) -> Result<(Table, String), OrganisationError> {
    let bytes = bytes.to_vec();
    let work = move || (read(&bytes), documents::proof::sha256(&bytes));
    match tokio::task::spawn_blocking(work).await {
        Ok((table, digest)) => Ok((table?, digest)),
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}
