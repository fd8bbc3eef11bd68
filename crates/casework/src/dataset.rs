//! Figures that a person imports beside those the program ships.
//!
//! The file is kept as it came, with the table that was made of it. Nothing published changes when figures come: an
//! allocation is frozen together with the figures it was made from.

use ::store::StoreError;
use ::store::dataset::{self as rows, Content, Dataset, DatasetKind, Withdrawal};
use agreement::population::{
    Day, ImportOptions, ImportProblems, Imported, import, write_ages_csv, write_csv,
};
use agreement::shipped;
use grants::authorisation::Act;
use grants::{Figures, Provenance};

use crate::actor::{NotAllowed, Note};
use crate::id::{self, NoRandomness};
use crate::{Actor, Casework, to_the_end};

/// The largest file that is taken: a whole country by single years of age in the most wordy format is a tenth of it.
pub const LARGEST_FILE_BYTES: usize = 16 * 1024 * 1024;

/// The word for datasets in the record of acts.
const SUBJECT: &str = "dataset";

/// A file of figures, and what the person who brings it knows about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Upload {
    /// The name of the file, as it came.
    pub file_name: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// The day the figures describe, when the file names only years.
    pub day: Option<Day>,
    /// Where the file comes from.
    pub source: String,
    /// Who publishes it.
    pub publisher: String,
    /// On what terms it may be used.
    pub licence: String,
    /// When it was fetched.
    pub retrieved: Option<jiff::civil::Date>,
}

/// Why figures are not taken.
#[derive(Debug, thiserror::Error)]
pub enum DatasetError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file cannot be read as figures.
    #[error("the file cannot be read as figures")]
    Unreadable(Box<ImportProblems>),
    /// The file is larger than any table of figures.
    #[error("the file is too large")]
    TooLarge,
    /// The very same file is here already.
    #[error("the file has been imported already")]
    AlreadyHere(Box<Dataset>),
    /// There is no such dataset.
    #[error("there is no such dataset")]
    NoSuchDataset,
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// A reason is needed.
    #[error("a reason is needed")]
    ReasonMissing,
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl Casework {
    /// Reads a file of figures and tells what it holds. Nothing is written.
    pub async fn preview_dataset(&self, upload: &Upload) -> Result<Imported, DatasetError> {
        if upload.bytes.len() > LARGEST_FILE_BYTES {
            return Err(DatasetError::TooLarge);
        }
        let upload = upload.clone();
        let read = tokio::task::spawn_blocking(move || {
            let options = ImportOptions {
                day: upload.day,
                provenance: Provenance {
                    source: upload.source,
                    licence: upload.licence,
                    retrieved: upload
                        .retrieved
                        .map(|date| date.to_string())
                        .unwrap_or_default(),
                    ..Provenance::default()
                },
                ..ImportOptions::default()
            };
            import(&upload.bytes, &options, shipped::register())
        });
        match read.await {
            Ok(imported) => {
                imported.map_err(|problems| DatasetError::Unreadable(Box::new(problems)))
            }
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        }
    }

    /// Imports a file of figures: one dataset for each date in it.
    pub async fn import_dataset(
        &self,
        actor: &Actor,
        upload: Upload,
    ) -> Result<Vec<Dataset>, DatasetError> {
        actor.must(Act::ImportDatasets)?;
        let imported = self.preview_dataset(&upload).await?;
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move { this.keep(&actor, upload, &imported).await }).await
    }

    async fn keep(
        &self,
        actor: &Actor,
        upload: Upload,
        imported: &Imported,
    ) -> Result<Vec<Dataset>, DatasetError> {
        let sha256 = documents::proof::sha256(&upload.bytes);
        let populations = imported.populations.iter().map(|table| {
            let csv = write_csv(std::slice::from_ref(table));
            let (date, from) = (table.reference_date, &table.provenance);
            (DatasetKind::Population, date, from, csv)
        });
        let ages = imported.ages.iter().map(|table| {
            let csv = write_ages_csv(std::slice::from_ref(table));
            let (date, from) = (table.reference_date, &table.provenance);
            (DatasetKind::Ages, date, from, csv)
        });
        let mut transaction = self.store.begin().await?;
        let known = rows::find_by_sha256(&mut transaction, &sha256).await?;
        if let Some(known) = known.into_iter().find(|known| known.withdrawn.is_none()) {
            return Err(DatasetError::AlreadyHere(Box::new(known)));
        }
        let mut kept = Vec::new();
        for (kind, reference_date, from, csv) in populations.chain(ages) {
            let dataset = Dataset {
                id: id::new()?,
                kind,
                reference_date,
                source: from.source.clone(),
                publisher: upload.publisher.clone(),
                retrieved: upload.retrieved,
                method: from.method.clone(),
                licence: upload.licence.clone(),
                file_name: upload.file_name.clone(),
                sha256: sha256.clone(),
                imported_by: actor.id.clone(),
                imported_at: self.now(),
                withdrawn: None,
            };
            let content = Content {
                file: upload.bytes.clone(),
                table_csv: csv.into_bytes(),
            };
            rows::insert(&mut transaction, &dataset, &content).await?;
            let details = serde_json::json!({
                "kind": kind.name(),
                "reference_date": reference_date,
                "sha256": sha256,
            });
            let note = Note {
                act: "imported",
                subject_kind: SUBJECT,
                subject_id: &dataset.id,
                reason: None,
                details: &details.to_string(),
            };
            self.record_act(&mut transaction, actor, note).await?;
            kept.push(dataset);
        }
        transaction.commit().await?;
        Ok(kept)
    }

    /// Every imported dataset, withdrawn ones too.
    pub async fn datasets(&self) -> Result<Vec<Dataset>, StoreError> {
        rows::all(&mut self.store.reader().await?).await
    }

    /// No longer offers a dataset to new agreements. What was frozen with it stays as it is.
    pub async fn withdraw_dataset(
        &self,
        actor: &Actor,
        id: &str,
        reason: &str,
    ) -> Result<(), DatasetError> {
        actor.must(Act::ImportDatasets)?;
        let reason = reason.trim().to_owned();
        if reason.is_empty() {
            return Err(DatasetError::ReasonMissing);
        }
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let withdrawal = Withdrawal {
                by: actor.id.clone(),
                at: this.now(),
                reason: reason.clone(),
            };
            if !rows::withdraw(&mut transaction, &id, &withdrawal).await? {
                return Err(DatasetError::NoSuchDataset);
            }
            let note = Note {
                act: "withdrawn",
                subject_kind: SUBJECT,
                subject_id: &id,
                reason: Some(&reason),
                details: "{}",
            };
            this.record_act(&mut transaction, &actor, note).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}

/// The figures of a stored table. It was read when it was imported, so a table that cannot be read again is left out here
/// and missed by name where it is needed.
pub(crate) fn figures(dataset: &Dataset, table_csv: &[u8]) -> Figures {
    let options = ImportOptions {
        partial: true,
        ..ImportOptions::default()
    };
    let Ok(read) = import(table_csv, &options, shipped::register()) else {
        tracing::error!(
            dataset = dataset.id,
            "A stored table of figures cannot be read."
        );
        return Figures::default();
    };
    let provenance = Provenance {
        source: dataset.source.clone(),
        licence: dataset.licence.clone(),
        retrieved: dataset
            .retrieved
            .map(|date| date.to_string())
            .unwrap_or_default(),
        method: dataset.method.clone(),
        sha256: dataset.sha256.clone(),
    };
    let mut figures = Figures {
        populations: read.populations,
        ages: read.ages,
    };
    for table in &mut figures.populations {
        table.provenance = provenance.clone();
    }
    for table in &mut figures.ages {
        table.provenance = provenance.clone();
    }
    figures
}
