//! Indicators that others publish, imported from the folder they were fetched to.
//!
//! Everything is read of the replies anew, each compared with the digest that was noted when it came. The folder is kept as it is; a
//! later import of the same indicator takes its place, and the earlier one stays in the database.

use std::collections::BTreeMap;

use ::store::StoreError;
use ::store::indicator_series::{self as rows, IndicatorContent};
use agreement::kolada::{self, KoladaError, Values, read_folder, write_csv};
use agreement::shipped;
use documents::archive::{self, ArchiveFailed};
use grants::authorisation::Act;
use wording::{Message, Speak, message};

use crate::actor::{NotAllowed, Note};
use crate::{Actor, Casework, to_the_end};

pub use ::store::indicator_series::IndicatorSeries;

/// The word for indicators in the record of acts.
pub const SUBJECT: &str = "indicator";
/// The most bytes of a folder: the replies of forty years of everybody are a third of it.
pub const LARGEST_FOLDER_BYTES: usize = 64 * 1024 * 1024;
/// The most indicators there are at a time: more than anybody would find their way among.
pub const MOST_INDICATORS: usize = 200;

/// Why an indicator is not imported. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum IndicatorError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The folder cannot be read.
    #[error(transparent)]
    Unreadable(#[from] KoladaError),
    /// The folder is larger than any fetch makes.
    #[error("the folder is too large")]
    TooLarge,
    /// There are as many indicators as there may be.
    #[error("there are too many indicators")]
    TooMany,
    /// The very same replies are here already.
    #[error("these replies have been imported already")]
    AlreadyHere(Box<IndicatorSeries>),
    /// The folder cannot be kept.
    #[error(transparent)]
    Archive(#[from] ArchiveFailed),
}

impl Speak for IndicatorError {
    fn message(&self) -> Message {
        match self {
            Self::Store(_) => message!("casework-database"),
            Self::NotAllowed(_) | Self::Archive(_) => message!("kolada-not-kept"),
            Self::Unreadable(error) => error.message(),
            Self::TooLarge => {
                message!(
                    "kolada-too-large",
                    limit = LARGEST_FOLDER_BYTES / (1024 * 1024)
                )
            }
            Self::TooMany => message!("kolada-too-many", limit = MOST_INDICATORS),
            Self::AlreadyHere(known) => message!(
                "kolada-already-here",
                id = &known.indicator_id,
                at = known.imported_at
            ),
        }
    }

    fn hint(&self) -> Option<Message> {
        match self {
            Self::Store(_) => Some(message!("casework-database-hint")),
            Self::Unreadable(error) => error.hint(),
            Self::TooLarge => Some(message!("kolada-folder-hint")),
            _ => None,
        }
    }
}

impl Casework {
    /// Imports an indicator from the files of a fetch, by name.
    pub async fn import_indicator(
        &self,
        actor: &Actor,
        files: BTreeMap<String, Vec<u8>>,
    ) -> Result<IndicatorSeries, IndicatorError> {
        actor.must(Act::ImportDatasets)?;
        let bytes: usize = files.values().map(Vec::len).sum();
        if bytes > LARGEST_FOLDER_BYTES {
            return Err(IndicatorError::TooLarge);
        }
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move { this.keep_indicator(&actor, &files).await }).await
    }

    async fn keep_indicator(
        &self,
        actor: &Actor,
        files: &BTreeMap<String, Vec<u8>>,
    ) -> Result<IndicatorSeries, IndicatorError> {
        let kept = read_folder(files, shipped::register())?;
        let indicator = &kept.indicator;
        let all: Vec<(&str, Vec<u8>)> = (files.iter())
            .map(|(name, bytes)| (name.as_str(), bytes.clone()))
            .collect();
        let content = IndicatorContent {
            table_csv: write_csv(indicator).into_bytes(),
            content: archive::folder(&indicator.id, &all)?,
        };
        let mut transaction = self.store.begin().await?;
        let earlier = rows::find(&mut transaction, &indicator.id).await?;
        let number = match earlier {
            Some(earlier) if earlier.sha256 == kept.sha256 => {
                return Err(IndicatorError::AlreadyHere(Box::new(earlier)));
            }
            Some(earlier) => earlier.number + 1,
            None if rows::latest(&mut transaction).await?.len() >= MOST_INDICATORS => {
                return Err(IndicatorError::TooMany);
            }
            None => 1,
        };
        let series = IndicatorSeries {
            indicator_id: indicator.id.clone(),
            number,
            title: indicator.title.clone(),
            description: indicator.description.clone(),
            base: kept.base.clone(),
            retrieved_at: kept.retrieved,
            sha256: kept.sha256.clone(),
            imported_by: actor.id.clone(),
            imported_at: self.now(),
        };
        rows::insert(&mut transaction, &series, &content).await?;
        let details = serde_json::json!({
            "number": number,
            "values": indicator.values.len(),
            "sha256": kept.sha256,
        });
        let note = Note {
            act: "imported",
            subject_kind: SUBJECT,
            subject_id: &series.indicator_id,
            reason: None,
            details: &details.to_string(),
        };
        self.record_act(&mut transaction, actor, note).await?;
        transaction.commit().await?;
        Ok(series)
    }

    /// The last import of every indicator, by id.
    pub async fn indicators(&self) -> Result<Vec<IndicatorSeries>, StoreError> {
        rows::latest(&mut self.store.reader().await?).await
    }

    /// An indicator with its values; none when it was never imported.
    pub async fn indicator(
        &self,
        id: &str,
    ) -> Result<Option<(IndicatorSeries, Values)>, IndicatorError> {
        let mut read = self.store.reader().await?;
        let Some(series) = rows::find(&mut read, id).await? else {
            return Ok(None);
        };
        let csv = rows::table_csv(&mut read, (id, series.number)).await?;
        let values = kolada::read_csv(&csv.unwrap_or_default(), shipped::register())?;
        Ok(Some((series, values)))
    }
}
