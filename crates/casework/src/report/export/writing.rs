//! A year as files: read a report at a time, twice. The first time tells which columns are needed.

use std::collections::BTreeMap;
use std::fs::File;
use std::sync::Arc;

use ::store::answer_export as rows_of_exports;
use ::store::question_set;
use ::store::report as rows;
use ::store::report_version;
use documents::archive::Archive;
use documents::question_set::export::SignedReport as InFiles;
use documents::question_set::export::{AnswerFiles, Columns, Counts, ExportFailed};
use grants::question_set::QuestionSet as Questions;
use wording::Language;

use super::{ExportError, SUBJECT};
use crate::report::{Report, ReportError, ReportVersion, SignedAnswers, recipient_of};
use crate::{Actor, Casework, id, to_the_end};

/// So many reports are read before they are written, by one who computes.
const AT_ONCE: usize = 25;
/// The folder in the archive.
const FOLDER: &str = "svar";

/// A report that was read, with its questions.
struct Signed {
    report: Report,
    version: ReportVersion,
    questions: Arc<Questions>,
}

impl Signed {
    /// Hands it over as the files tell of it.
    fn tell<T>(&self, told: impl FnOnce(&InFiles<'_>) -> T) -> Result<T, ReportError> {
        let signed = SignedAnswers::read(&self.version.answers)?;
        let answers = signed.counted(&self.questions);
        let (name, county) = recipient_of(&self.report);
        Ok(told(&InFiles {
            agreement: &self.report.agreement_id,
            questions: &self.questions,
            question_set: &self.version.question_set_id,
            code: &self.report.code,
            name: &name,
            county: &county.map(|code| code.to_string()).unwrap_or_default(),
            version: self.version.number,
            signed_at: self.version.signed_at,
            late: self.version.late,
            digest: &self.version.digest,
            items: &signed.items,
            answers: &answers,
            explanations: &signed.explanations,
        }))
    }
}

/// Where it is noted how far an export is.
#[derive(Clone, Copy)]
pub(super) struct Progress<'a> {
    /// The export.
    pub(super) export_id: &'a str,
    /// How many reports the years before had.
    pub(super) before: i64,
}

/// The sets that were met, each read once.
#[derive(Default)]
struct Sets(BTreeMap<String, Arc<Questions>>);

impl Casework {
    /// Writes a year into an archive. Nothing comes back when somebody stopped the export it is for.
    pub(super) async fn write_year(
        &self,
        agreement_id: &str,
        language: Language,
        mut archive: Archive<File>,
        progress: Option<Progress<'_>>,
    ) -> Result<Option<(Archive<File>, Counts)>, ExportError> {
        let mut reports = rows::of_agreement(&mut self.store.reader().await?, agreement_id).await?;
        reports.retain(|one| one.version > 0);
        reports.sort_by(|one, other| {
            let key = |it: &Report| (it.respondent, it.code.clone(), it.id.clone());
            key(one).cmp(&key(other))
        });
        let (mut sets, mut columns) = (Sets::default(), Columns::default());
        for some in reports.chunks(AT_ONCE) {
            let read = self.read_signed(some, &mut sets).await?;
            columns = computed(move || {
                for one in &read {
                    one.tell(|report| columns.make_room(report))?;
                }
                Ok::<_, ReportError>(columns)
            })
            .await?;
            if !self.goes_on(progress, 0).await? {
                return Ok(None);
            }
        }
        let mut files = AnswerFiles::new(agreement_id, columns, language)?;
        let mut written = 0;
        for some in reports.chunks(AT_ONCE) {
            let read = self.read_signed(some, &mut sets).await?;
            files = computed(move || {
                for one in &read {
                    one.tell(|report| files.add(report))??;
                }
                Ok::<_, ExportError>(files)
            })
            .await?;
            written += some.len();
            if !self.goes_on(progress, written).await? {
                return Ok(None);
            }
        }
        let done = computed(move || {
            let counts = files.finish(&mut archive)?;
            Ok::<_, ExportFailed>((archive, counts))
        });
        Ok(Some(done.await?))
    }

    /// Notes how many reports are written, and tells whether to go on.
    async fn goes_on(
        &self,
        progress: Option<Progress<'_>>,
        written: usize,
    ) -> Result<bool, ExportError> {
        let Some(progress) = progress else {
            return Ok(true);
        };
        let made = progress.before + i64::try_from(written).unwrap_or_default();
        let mut transaction = self.store.begin().await?;
        let goes_on = rows_of_exports::set_made(&mut transaction, progress.export_id, made).await?;
        transaction.commit().await?;
        Ok(goes_on)
    }

    /// The versions that were signed last of some reports.
    async fn read_signed(
        &self,
        reports: &[Report],
        sets: &mut Sets,
    ) -> Result<Vec<Signed>, ExportError> {
        let mut read = self.store.reader().await?;
        let mut signed = Vec::new();
        for report in reports {
            let key = (report.id.as_str(), report.version);
            let version = report_version::find(&mut read, key).await?;
            let version = version.ok_or(ReportError::Broken)?;
            let known = sets.0.get(&version.question_set_id).map(Arc::clone);
            let questions = if let Some(known) = known {
                known
            } else {
                let set = question_set::find(&mut read, &version.question_set_id).await?;
                let set = set.ok_or(ReportError::NotAsked)?;
                let questions = crate::question_set::questions(&set).map_err(ReportError::from)?;
                let id = version.question_set_id.clone();
                sets.0.insert(id, Arc::clone(&questions));
                questions
            };
            signed.push(Signed {
                report: report.clone(),
                version,
                questions,
            });
        }
        Ok(signed)
    }

    /// Writes all signed answers of these years into a file at once, for whoever has the database at hand.
    pub async fn write_answers(
        &self,
        actor: &Actor,
        agreements: &[String],
        language: Language,
        file: File,
    ) -> Result<Counts, ExportError> {
        let agreements = self.years_to_export(actor, agreements).await?;
        let mut archive = new_archive(file);
        let mut counts = Counts::default();
        for agreement_id in &agreements {
            let written = self.write_year(agreement_id, language, archive, None);
            let (back, of_year) = Box::pin(written).await?.ok_or(ExportError::NotDone)?;
            archive = back;
            counts.reports += of_year.reports;
            counts.answers += of_year.answers;
        }
        archive.end()?;
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let details = serde_json::json!({ "agreements": agreements });
            let id = id::new()?;
            let note = crate::actor::Note {
                act: "written",
                subject_kind: SUBJECT,
                subject_id: &id,
                reason: None,
                details: &details.to_string(),
            };
            let mut transaction = this.store.begin().await?;
            this.record_act(&mut transaction, &actor, note).await?;
            transaction.commit().await?;
            Ok(counts)
        })
        .await
    }
}

/// An archive on its way to a file.
pub(super) fn new_archive(file: File) -> Archive<File> {
    Archive::to(FOLDER, file)
}

/// Does what takes a moment of computing where others are served meanwhile.
pub(super) async fn computed<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}
