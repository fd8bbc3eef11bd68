//! The work of an export: a year by each job, and the packing of all of them by the last. What is made is known from the parts
//! themselves, so that one that was cut short goes on where it was.

use std::fs::File;
use std::io::{Read as _, Seek as _};

use ::store::answer_export::{self as rows, AnswerExport, ExportStatus};
use ::store::answer_export_part::{self as parts, ARCHIVE, ExportPart};
use ::store::job::{self, NewJob};
use ::store::{Read, StoreError, Transaction};
use sha2::{Digest, Sha256};
use wording::Language;

use super::writing::{Progress, computed, new_archive};
use super::{ExportError, KEPT};
use crate::worker::WorkError;
use crate::{Actor, Casework, id};

/// The kind of work, as jobs call it.
pub(crate) const JOB: &str = "answer_export";
/// A file is kept in pieces of so many bytes: no more of it is ever held in memory.
const PIECE: usize = 1024 * 1024;

/// What a job needs to know.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
struct Payload {
    export: String,
}

impl Casework {
    /// Does the next of what an export still lacks, and puts in the work of the rest.
    pub(crate) async fn make_answer_export(&self, payload: &str) -> Result<(), WorkError> {
        let Ok(Payload { export: id }) = serde_json::from_str(payload) else {
            return Err(WorkError::UnknownKind(payload.to_owned()));
        };
        let mut read = self.store.reader().await?;
        let found = rows::find(&mut read, &id).await?;
        let Some(export) = found.filter(|one| one.status == ExportStatus::Running) else {
            return Ok(());
        };
        let made = parts::of(&mut read, &id).await?;
        drop(read);
        let done = match export.agreements.get(made.len()) {
            Some(agreement_id) => Box::pin(self.make_part(&export, &made, agreement_id)).await,
            None => self.pack(&export, &made).await,
        };
        done.map_err(|error| WorkError::Export(Box::new(error)))
    }

    /// A year: written to a place of its own, kept in pieces, and noted as made.
    async fn make_part(
        &self,
        export: &AnswerExport,
        made: &[ExportPart],
        agreement_id: &str,
    ) -> Result<(), ExportError> {
        let before: i64 = made.iter().map(|part| part.reports).sum();
        let progress = Progress {
            export_id: &export.id,
            before,
        };
        let language = Language::from_tag(&export.language).unwrap_or_default();
        let archive = new_archive(tempfile::tempfile()?);
        let written = self.write_year(agreement_id, language, archive, Some(progress));
        let Some((archive, counts)) = Box::pin(written).await? else {
            return Ok(());
        };
        let position = i64::try_from(made.len()).unwrap_or_default() + 1;
        let key = (export.id.as_str(), position);
        let Some((size, sha256)) = self.keep_pieces(key, archive.end()?).await? else {
            return Ok(());
        };
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let part = ExportPart {
            export_id: export.id.clone(),
            position,
            agreement_id: agreement_id.to_owned(),
            reports: number(counts.reports),
            answers: number(counts.answers),
            sha256,
            size,
            made_at: self.now(),
        };
        let mut transaction = self.store.begin().await?;
        if !rows::set_made(&mut transaction, &export.id, before + part.reports).await? {
            return Ok(());
        }
        parts::insert(&mut transaction, &part).await?;
        self.enqueue_export(&mut transaction, &export.id, made.len() + 1)
            .await?;
        transaction.commit().await?;
        Ok(())
    }

    /// All years in one archive.
    async fn pack(&self, export: &AnswerExport, made: &[ExportPart]) -> Result<(), ExportError> {
        let mut archive = new_archive(tempfile::tempfile()?);
        for part in made {
            let file = self.taken((&export.id, part)).await?;
            archive = computed(move || {
                archive.add_archive(file)?;
                Ok::<_, ExportError>(archive)
            })
            .await?;
        }
        let key = (export.id.as_str(), ARCHIVE);
        let Some((size, sha256)) = self.keep_pieces(key, archive.end()?).await? else {
            return Ok(());
        };
        let mut transaction = self.store.begin().await?;
        let of = (size, sha256.as_str());
        if rows::finish(&mut transaction, &export.id, of, self.now()).await? {
            parts::remove_parts(&mut transaction, &export.id).await?;
            self.note_answer_export(&mut transaction, &Actor::program(), "finished", export)
                .await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    /// Keeps a file in pieces, each in a transaction of its own so that nobody who writes waits for all of them. Its size
    /// and its SHA-256 come back; nothing when somebody stopped the export meanwhile.
    async fn keep_pieces(
        &self,
        (export_id, position): (&str, i64),
        mut file: File,
    ) -> Result<Option<(i64, String)>, ExportError> {
        file.rewind()?;
        let mut transaction = self.store.begin().await?;
        // What another worker had begun before it was killed.
        parts::remove(&mut transaction, (export_id, position)).await?;
        transaction.commit().await?;
        let (mut digest, mut size) = (Sha256::new(), 0);
        for number in 0.. {
            let mut piece = Vec::with_capacity(PIECE);
            let most = u64::try_from(PIECE).unwrap_or(u64::MAX);
            (&mut file).take(most).read_to_end(&mut piece)?;
            if piece.is_empty() {
                break;
            }
            digest.update(&piece);
            size += i64::try_from(piece.len()).unwrap_or_default();
            let mut transaction = self.store.begin().await?;
            let export = rows::find(&mut transaction, export_id).await?;
            if export.is_none_or(|it| it.status != ExportStatus::Running) {
                return Ok(None);
            }
            let key = (export_id, position, number);
            parts::add_bytes(&mut transaction, key, &piece).await?;
            transaction.commit().await?;
        }
        Ok(Some((size, hex(digest))))
    }

    /// A part as a file again, held against what was noted when it was made.
    async fn taken(&self, (export_id, part): (&str, &ExportPart)) -> Result<File, ExportError> {
        let (mut file, mut digest) = (tempfile::tempfile()?, Sha256::new());
        for number in 0.. {
            let key = (export_id, part.position, number);
            let piece = parts::bytes(&mut self.store.reader().await?, key).await?;
            let Some(piece) = piece else { break };
            digest.update(&piece);
            std::io::Write::write_all(&mut file, &piece)?;
        }
        if hex(digest) != part.sha256 {
            return Err(ExportError::Broken);
        }
        file.rewind()?;
        Ok(file)
    }

    /// Puts in the work of what comes next. Each state of an export has a key of its own: the work at hand is not done yet
    /// when it puts in what comes after it.
    pub(super) async fn enqueue_export(
        &self,
        transaction: &mut Transaction,
        export_id: &str,
        made: usize,
    ) -> Result<(), ExportError> {
        let (id, now) = (id::new()?, self.now());
        let key = format!("{JOB}-{export_id}-{made}");
        let new = NewJob {
            id: &id,
            kind: JOB,
            payload: &payload(export_id),
            run_at: now,
            created_at: now,
            unique_key: Some(&key),
        };
        job::enqueue(transaction, new).await?;
        Ok(())
    }

    /// Throws away files that have been kept long enough.
    pub(crate) async fn remove_old_exports(
        &self,
        transaction: &mut Transaction,
    ) -> Result<(), StoreError> {
        let now = self.now();
        let before = now.checked_sub(KEPT).unwrap_or(now);
        rows::remove_before(transaction, before, now).await?;
        Ok(())
    }
}

fn hex(digest: Sha256) -> String {
    use std::fmt::Write as _;
    let mut text = String::new();
    for byte in digest.finalize() {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// What a job is told.
fn payload(export_id: &str) -> String {
    serde_json::json!({ "export": export_id }).to_string()
}

/// Whether an export is running and no work is waiting for it.
pub(super) async fn is_stuck(
    read: &mut impl Read,
    export: &AnswerExport,
) -> Result<bool, StoreError> {
    if export.status != ExportStatus::Running {
        return Ok(false);
    }
    Ok(!job::is_waiting(read, JOB, &payload(&export.id)).await?)
}
