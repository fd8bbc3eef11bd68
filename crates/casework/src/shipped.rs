//! A new site: the tables, and the agreements the program ships, published by the program itself.

use ::store::agreement_version::{self as rows, AgreementVersion};
use ::store::{MigrationError, Signed, StoreError};
use grants::agreement_version::VersionStatus;

use crate::agreement_version::VersionError;
use crate::published::Published;
use crate::publishing::Computed;
use crate::{Actor, Casework, id};

/// Why a site cannot be made ready.
#[derive(Debug, thiserror::Error)]
pub enum PrepareError {
    /// The tables cannot be brought up to date.
    #[error(transparent)]
    Migration(#[from] MigrationError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A shipped agreement cannot be published.
    #[error(transparent)]
    Version(#[from] VersionError),
}

impl Casework {
    /// Makes the tables and publishes the shipped agreements that the site has never had. Doing it twice is
    /// doing it once; what was corrected or withdrawn here is left alone.
    pub async fn prepare(&self) -> Result<usize, PrepareError> {
        self.store.migrate().await?;
        let shipped = Published::shipped().map_err(VersionError::from)?;
        let mut transaction = match self.store.begin().await {
            // A service that only reads starts too; what the program ships anew waits.
            Err(StoreError::ReadingOnly(_)) => return Ok(0),
            begun => begun?,
        };
        let (actor, at) = (Actor::program(), self.now());
        self.add_known(&mut transaction).await?;
        let mut published = 0;
        for year in shipped.agreements() {
            let known = rows::of_agreement(&mut transaction, &year.agreement.id).await?;
            if !known.is_empty() {
                continue;
            }
            let signed = Signed {
                by: actor.id.clone(),
                at,
            };
            let version = AgreementVersion {
                id: id::new().map_err(VersionError::from)?,
                agreement_id: year.agreement.id.clone(),
                number: 1,
                status: VersionStatus::Published,
                revision: 1,
                text: year.text.clone(),
                year: i64::from(year.agreement.year),
                title_sv: year.agreement.title.sv.clone(),
                title_en: year.agreement.title.en.clone(),
                shipped: true,
                corrects: None,
                reason: None,
                created: signed.clone(),
                changed: signed.clone(),
                submitted: None,
                approved: None,
                published: Some(signed),
                ended: None,
                ended_reason: None,
            };
            rows::insert(&mut transaction, &version).await?;
            let computed = Computed::of(&shipped.shared(year), self.program.version);
            self.freeze(&mut transaction, &version, &computed, &actor.id, at)
                .await?;
            self.note(&mut transaction, &actor, "published", &version, None)
                .await?;
            published += 1;
        }
        transaction.commit().await?;
        Ok(published)
    }
}
