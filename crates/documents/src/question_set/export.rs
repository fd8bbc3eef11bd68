//! Signed answers of a year as files: a row for each answer, a row for each report, JSON, and the codebook. Rows are written as
//! they come, so that no more than one report is held in memory however many there are.

mod book;
mod long;
mod wide;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, BufWriter, Seek as _, Write};

use grants::question_set::address::Address;
use grants::question_set::value::Answer;
use grants::question_set::{QuestionSet, Respondent};
use jiff::Timestamp;
use serde_json::{Value, json};
use wording::{Language, message};

use super::codebook;
use super::placed::{Placed, placed};
use crate::archive::{Archive, ArchiveFailed};
use crate::xlsx::WorkbookFailed;
use long::Long;
use wide::Wide;

pub use wide::Columns;

/// Why the files could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ExportFailed {
    /// The place they are put in meanwhile.
    #[error("the answers could not be written: {0}")]
    Disk(#[from] io::Error),
    /// A table.
    #[error("the answers could not be written: {0}")]
    Table(#[from] ::csv::Error),
    /// A workbook.
    #[error(transparent)]
    Workbook(#[from] WorkbookFailed),
    /// The archive.
    #[error(transparent)]
    Archive(#[from] ArchiveFailed),
}

impl From<rust_xlsxwriter::XlsxError> for ExportFailed {
    fn from(error: rust_xlsxwriter::XlsxError) -> Self {
        Self::Workbook(error.into())
    }
}

/// A signed report, as files tell of it.
#[derive(Clone, Copy, Debug)]
pub struct SignedReport<'a> {
    /// The agreement.
    pub agreement: &'a str,
    /// The questions it answers.
    pub questions: &'a QuestionSet,
    /// The id of the set.
    pub question_set: &'a str,
    /// The code of the recipient.
    pub code: &'a str,
    /// The name of the recipient.
    pub name: &'a str,
    /// The code of the county it lies in, or is; empty for one that lies in none.
    pub county: &'a str,
    /// The number of the version.
    pub version: i64,
    /// When it was signed.
    pub signed_at: Timestamp,
    /// Whether it came after the last moment.
    pub late: bool,
    /// The digest of what was signed.
    pub digest: &'a str,
    /// The items it is about, in the order of the agreement.
    pub items: &'a [String],
    /// The answers.
    pub answers: &'a BTreeMap<Address, Answer>,
    /// What was said about what did not hold, by finding.
    pub explanations: &'a BTreeMap<String, String>,
}

impl<'a> SignedReport<'a> {
    /// Its answers in order.
    pub fn placed(&self) -> Vec<Placed<'a>> {
        placed(self.questions, self.items, self.answers)
    }

    /// What every row about it begins with.
    fn head(&self) -> [String; HEAD.len()] {
        [
            self.agreement.to_owned(),
            self.questions.respondent.word().to_owned(),
            self.code.to_owned(),
            self.name.to_owned(),
            self.county.to_owned(),
            self.version.to_string(),
            wording::stockholm(self.signed_at).date().to_string(),
            if self.late { "yes" } else { "no" }.to_owned(),
        ]
    }
}

/// The first columns of every table, named the same in every language so that programs can rely on them.
const HEAD: [&str; 8] = [
    "agreement",
    "respondent",
    "code",
    "name",
    "county",
    "version",
    "signed_on",
    "late",
];

/// How many reports and answers the files hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Reports.
    pub reports: usize,
    /// Answers.
    pub answers: usize,
}

/// The files of a year, being written.
pub struct AnswerFiles {
    agreement: String,
    language: Language,
    long: Long,
    wide: Wide,
    json: BufWriter<File>,
    codebooks: Vec<(Respondent, Vec<u8>)>,
    sets: BTreeSet<String>,
    counts: Counts,
}

impl AnswerFiles {
    /// Without a row yet. The columns of the wide tables are known before their first row is written.
    pub fn new(
        agreement: &str,
        columns: Columns,
        language: Language,
    ) -> Result<Self, ExportFailed> {
        let mut json = BufWriter::new(tempfile::tempfile()?);
        let head = serde_json::to_string(agreement).unwrap_or_default();
        write!(json, "{{\"agreement\":{head},\"reports\":[")?;
        Ok(Self {
            agreement: agreement.to_owned(),
            language,
            long: Long::new()?,
            wide: Wide::new(columns)?,
            json,
            codebooks: Vec::new(),
            sets: BTreeSet::new(),
            counts: Counts::default(),
        })
    }

    /// Adds a report.
    pub fn add(&mut self, report: &SignedReport<'_>) -> Result<(), ExportFailed> {
        if self.sets.insert(report.question_set.to_owned()) {
            let book = codebook::csv(report.questions);
            self.codebooks.push((report.questions.respondent, book));
        }
        let answers = report.placed();
        self.long.add(report, &answers, self.language)?;
        self.wide.add(report, &answers, self.language)?;
        if self.counts.reports > 0 {
            self.json.write_all(b",")?;
        }
        serde_json::to_writer(&mut self.json, &as_json(report, &answers))
            .map_err(io::Error::from)?;
        self.counts.reports += 1;
        self.counts.answers += answers.len();
        Ok(())
    }

    /// Puts the files in an archive, in a folder of the agreement's name.
    pub fn finish<W: Write + io::Seek>(
        mut self,
        archive: &mut Archive<W>,
    ) -> Result<Counts, ExportFailed> {
        self.json.write_all(b"]}\n")?;
        let mut files: Vec<(String, File)> = Vec::new();
        files.extend(self.long.finish()?);
        files.extend(self.wide.finish()?);
        let json = self
            .json
            .into_inner()
            .map_err(io::IntoInnerError::into_error)?;
        files.push(("svar.json".to_owned(), json));
        for (name, mut file) in files {
            file.rewind()?;
            archive.add_from(&format!("{}/{name}", self.agreement), &mut file)?;
        }
        let mut seen: BTreeMap<Respondent, usize> = BTreeMap::new();
        for (respondent, book) in &self.codebooks {
            let number = seen.entry(*respondent).or_default();
            *number += 1;
            let more = match number {
                1 => String::new(),
                number => format!("-{number}"),
            };
            let name = format!("kodbok-{}{more}.csv", respondent.word());
            archive.add(&format!("{}/{name}", self.agreement), book)?;
        }
        let Counts { reports, answers } = self.counts;
        let about = message!(
            "exports-read-me",
            agreement = &self.agreement,
            reports = reports,
            answers = answers
        );
        let about = self.language.say(&about).replace('\n', "\r\n");
        archive.add(&format!("{}/las-mig.txt", self.agreement), about.as_bytes())?;
        Ok(self.counts)
    }
}

/// A report for programs: answers as they are kept, by address.
fn as_json(report: &SignedReport<'_>, answers: &[Placed<'_>]) -> Value {
    let answers = answers.iter().map(|one| {
        json!({
            "series": one.question.series,
            "question": one.question.name,
            "item": one.item(),
            "row": one.cell().map(|cell| cell.row),
            "column": one.cell().map(|cell| cell.column.as_str()),
            "kind": one.kind.word(),
            "answer": one.answer.written(),
        })
    });
    json!({
        "respondent": report.questions.respondent.word(),
        "code": report.code,
        "name": report.name,
        "county": Some(report.county).filter(|county| !county.is_empty()),
        "version": report.version,
        "signed_at": report.signed_at.to_string(),
        "late": report.late,
        "digest": report.digest,
        "question_set": report.question_set,
        "answers": answers.collect::<Vec<Value>>(),
        "explanations": report.explanations,
    })
}
