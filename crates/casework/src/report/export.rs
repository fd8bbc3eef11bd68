//! All signed answers of a year, or of several, as files in one archive: asked for, made by the worker a year at a time, and
//! taken by whoever may read what was signed.
//!
//! A year is written a report at a time, packed, and kept in pieces; a worker that is killed loses the year at hand and nothing
//! else. The files are thrown away after a while: they are made of what is kept, and can be made again.

mod making;
mod refusal;
mod writing;

use ::store::answer_export::{self as rows, AnswerExport};
use ::store::answer_export_part::{self as parts, ARCHIVE, ExportPart};
use ::store::{Read, Store, StoreError, Transaction, report};
use grants::authorisation::Act;
use jiff::SignedDuration;
use wording::Language;

use super::coverage::must_read_all;
use crate::actor::Note;
use crate::approval::person_name;
use crate::money_year::open_year;
use crate::{Actor, Casework, id, to_the_end};

pub use ::store::answer_export::ExportStatus;
pub use documents::question_set::export::Counts;
pub(crate) use making::JOB;
pub use refusal::ExportError;

/// The word for exports in the record of acts.
pub const SUBJECT: &str = "answer_export";
/// The most years in one export: more than there are agreements.
pub const MOST_YEARS: usize = 40;
/// How long the files are kept: long enough to be taken after a holiday.
pub const KEPT: SignedDuration = SignedDuration::from_hours(24 * 7);
/// So many are listed, the latest.
const MOST_SHOWN: i64 = 50;

/// An export as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownExport {
    /// The export.
    pub export: AnswerExport,
    /// The years that are in its files so far.
    pub parts: Vec<ExportPart>,
    /// The name of whoever asked for it.
    pub asked_by: String,
    /// Whether it is running and no work is waiting for it any more: it was given up, and somebody must let it go on.
    pub is_stuck: bool,
}

impl ShownExport {
    /// What the archive is called as a file.
    pub fn file_name(&self) -> String {
        file_name(&self.export.agreements)
    }
}

/// What an archive of these years is called as a file.
pub fn file_name(agreements: &[String]) -> String {
    match agreements {
        [only] => format!("svar-{only}.zip"),
        [first, .., last] => format!("svar-{first}--{last}.zip"),
        [] => "svar.zip".to_owned(),
    }
}

/// The bytes of an archive, a piece at a time.
pub struct ExportBytes {
    store: Store,
    id: String,
    number: i64,
    /// How many bytes there are in all.
    pub size: i64,
    /// What the archive is called as a file.
    pub name: String,
}

impl ExportBytes {
    /// The next piece; nothing after the last.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        let key = (self.id.as_str(), ARCHIVE, self.number);
        let piece = parts::bytes(&mut self.store.reader().await?, key).await?;
        self.number += 1;
        Ok(piece)
    }
}

impl Casework {
    /// Asks for all signed answers of these years. The id of the export comes back.
    pub async fn start_answer_export(
        &self,
        actor: &Actor,
        agreements: &[String],
        language: Language,
    ) -> Result<String, ExportError> {
        let act = Act::ReadSignedReports;
        let agreements = self.years_to_export(actor, agreements).await?;
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let mut total = 0;
            for agreement_id in &agreements {
                let of = report::of_agreement(&mut transaction, agreement_id).await?;
                total += of.iter().filter(|one| one.version > 0).count();
            }
            let export = AnswerExport {
                id: id::new()?,
                agreements,
                language: language.tag().to_owned(),
                status: ExportStatus::Running,
                total: i64::try_from(total).unwrap_or(i64::MAX),
                made: 0,
                size: 0,
                sha256: None,
                asked_by: actor.id.clone(),
                asked_at: this.now(),
                finished_at: None,
                stopped_by: None,
                removed_at: None,
            };
            match rows::insert(&mut transaction, &export).await {
                Err(StoreError::Taken { .. }) => return Err(ExportError::AlreadyRunning),
                inserted => inserted?,
            }
            this.enqueue_export(&mut transaction, &export.id, 0).await?;
            this.note_answer_export(&mut transaction, &actor, "asked", &export)
                .await?;
            transaction.commit().await?;
            Ok(export.id)
        })
        .await
    }

    /// The years, once each and in order, when somebody may read what was signed about all of them.
    async fn years_to_export(
        &self,
        actor: &Actor,
        agreements: &[String],
    ) -> Result<Vec<String>, ExportError> {
        let mut agreements = agreements.to_vec();
        agreements.sort();
        agreements.dedup();
        if agreements.is_empty() {
            return Err(ExportError::NoYear);
        }
        if agreements.len() > MOST_YEARS {
            return Err(ExportError::TooManyYears);
        }
        let mut read = self.store.reader().await?;
        for agreement_id in &agreements {
            must_read_all(actor, agreement_id)?;
            let open = open_year(&mut read, agreement_id).await;
            if open.map_err(super::ReportError::from)?.is_none() {
                return Err(super::ReportError::NoSuchYear.into());
            }
        }
        Ok(agreements)
    }

    /// Stops an export. What is made is kept until it goes on or is thrown away.
    pub async fn stop_answer_export(&self, actor: &Actor, id: &str) -> Result<(), ExportError> {
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let export = readable(&mut transaction, &actor, &id).await?;
            if !rows::stop(&mut transaction, &id, &actor.id).await? {
                return Err(ExportError::NotRunning);
            }
            this.note_answer_export(&mut transaction, &actor, "stopped", &export)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Lets an export that was stopped, or given up after its work failed, go on where it was.
    pub async fn resume_answer_export(&self, actor: &Actor, id: &str) -> Result<(), ExportError> {
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let export = readable(&mut transaction, &actor, &id).await?;
            let is_stuck = making::is_stuck(&mut transaction, &export).await?;
            match export.status {
                ExportStatus::Stopped => {
                    match rows::resume(&mut transaction, &id).await {
                        Err(StoreError::Taken { .. }) => return Err(ExportError::AlreadyRunning),
                        resumed => resumed?,
                    };
                }
                ExportStatus::Running if is_stuck => {}
                _ => return Err(ExportError::NotStopped),
            }
            let made = parts::of(&mut transaction, &id).await?.len();
            this.enqueue_export(&mut transaction, &id, made).await?;
            this.note_answer_export(&mut transaction, &actor, "resumed", &export)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// The exports somebody may take, whoever asked for them, the latest first.
    pub async fn answer_exports(&self, actor: &Actor) -> Result<Vec<ShownExport>, ExportError> {
        let mut read = self.store.reader().await?;
        let mut shown = Vec::new();
        for export in rows::latest(&mut read, MOST_SHOWN).await? {
            if may_read(actor, &export) {
                shown.push(of(&mut read, export).await?);
            }
        }
        Ok(shown)
    }

    /// An export somebody may take.
    pub async fn answer_export(&self, actor: &Actor, id: &str) -> Result<ShownExport, ExportError> {
        let mut read = self.store.reader().await?;
        let export = readable(&mut read, actor, id).await?;
        of(&mut read, export).await
    }

    /// The archive of an export that is done.
    pub async fn answer_export_bytes(
        &self,
        actor: &Actor,
        id: &str,
    ) -> Result<ExportBytes, ExportError> {
        let export = readable(&mut self.store.reader().await?, actor, id).await?;
        match export.status {
            ExportStatus::Done => {}
            ExportStatus::Removed => return Err(ExportError::Removed),
            _ => return Err(ExportError::NotDone),
        }
        Ok(ExportBytes {
            store: self.store.clone(),
            id: export.id,
            number: 0,
            size: export.size,
            name: file_name(&export.agreements),
        })
    }

    async fn note_answer_export(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        export: &AnswerExport,
    ) -> Result<(), StoreError> {
        let details = serde_json::json!({ "agreements": export.agreements });
        let note = Note {
            act,
            subject_kind: SUBJECT,
            subject_id: &export.id,
            reason: None,
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}

/// Whether somebody may read all that is in it.
fn may_read(actor: &Actor, export: &AnswerExport) -> bool {
    let mut years = export.agreements.iter();
    years.all(|id| must_read_all(actor, id).is_ok())
}

async fn readable(
    read: &mut impl Read,
    actor: &Actor,
    id: &str,
) -> Result<AnswerExport, ExportError> {
    let export = rows::find(read, id).await?;
    let export = export.filter(|export| may_read(actor, export));
    export.ok_or(ExportError::NoSuchExport)
}

async fn of(read: &mut impl Read, export: AnswerExport) -> Result<ShownExport, ExportError> {
    Ok(ShownExport {
        parts: parts::of(read, &export.id).await?,
        asked_by: person_name(read, &export.asked_by).await?,
        is_stuck: making::is_stuck(read, &export).await?,
        export,
    })
}
