//! What is told of the reports of an opening: the answers to questions that are public, less what somebody left out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ::store::opening_decision;
use ::store::{Read, question_set, report, report_version};
use documents::question_set::opened::{self as files, OpenReport};
use grants::question_set::QuestionSet as Questions;
use grants::question_set::address::Address;
use grants::question_set::value::Answer;
use jiff::Timestamp;

use super::{Opening, OpeningError};
use crate::report::recipient_of;
use crate::report::{ReportError, SignedAnswers};

/// Whether an answer is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// It is told.
    No,
    /// Somebody left it out.
    Yes,
}

/// A report, as far as it is told.
#[derive(Clone, Debug)]
pub struct Told {
    /// The report.
    pub report_id: String,
    /// The code of the recipient.
    pub code: String,
    /// The name of the recipient.
    pub name: String,
    /// The county it lies in, or is; empty for one that lies in none.
    pub county: String,
    /// The number of the signed version.
    pub version: i64,
    /// When it was signed.
    pub signed_at: Timestamp,
    /// Whether it came after the last moment.
    pub late: bool,
    /// The id of its questions.
    pub question_set: String,
    /// Its questions.
    pub questions: Arc<Questions>,
    /// The items it is about, in the order of the agreement.
    pub items: Vec<String>,
    /// The answers that are told.
    pub answers: BTreeMap<Address, Answer>,
    /// Where an answer is left out.
    pub left_out: BTreeSet<Address>,
}

/// What is kept of it.
#[derive(serde::Serialize, serde::Deserialize)]
struct Kept {
    question_set: String,
    name: String,
    county: String,
    signed_at: Timestamp,
    late: bool,
    items: Vec<String>,
    answers: BTreeMap<String, String>,
    left_out: Vec<String>,
}

impl Told {
    /// As it is kept, in one way only.
    pub(super) fn written(&self) -> String {
        let answers = self.answers.iter();
        let kept = Kept {
            question_set: self.question_set.clone(),
            name: self.name.clone(),
            county: self.county.clone(),
            signed_at: self.signed_at,
            late: self.late,
            items: self.items.clone(),
            answers: answers
                .map(|(address, answer)| (address.to_string(), answer.written()))
                .collect(),
            left_out: self.left_out.iter().map(ToString::to_string).collect(),
        };
        // Texts and truths alone can always be written.
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// Reads what was kept.
    pub(super) async fn read(
        read: &mut impl Read,
        kept: &::store::opened::OpenedReport,
        sets: &mut Sets,
    ) -> Result<Self, OpeningError> {
        let content: Kept =
            serde_json::from_str(&kept.content).map_err(|_| OpeningError::Broken)?;
        let questions = sets.of(read, &content.question_set).await?;
        let addresses = content.left_out.iter();
        Ok(Self {
            report_id: kept.report_id.clone(),
            code: kept.code.clone(),
            name: content.name,
            county: content.county,
            version: kept.version,
            signed_at: content.signed_at,
            late: content.late,
            question_set: content.question_set,
            answers: crate::report::read_answers(&questions, &content.answers),
            questions,
            items: content.items,
            left_out: addresses.filter_map(|one| Address::read(one)).collect(),
        })
    }

    /// Its answers with what is left out in its place, empty.
    pub fn all_answers(&self) -> BTreeMap<Address, Answer> {
        let mut all = self.answers.clone();
        for address in &self.left_out {
            all.insert(address.clone(), Answer::Text(String::new()));
        }
        all
    }

    /// As the files tell of it.
    pub(super) fn in_files<'a>(&'a self, agreement: &'a str) -> OpenReport<'a> {
        OpenReport {
            agreement,
            questions: &self.questions,
            question_set: &self.question_set,
            code: &self.code,
            name: &self.name,
            county: &self.county,
            version: self.version,
            signed_at: self.signed_at,
            late: self.late,
            items: &self.items,
            answers: &self.answers,
            left_out: &self.left_out,
        }
    }
}

/// A file: its name, its media type and its bytes.
pub(super) type OpenFile = (&'static str, &'static str, Vec<u8>);

/// Everything an opening tells.
pub(super) struct Everything {
    /// The reports, by code.
    pub(super) reports: Vec<Told>,
    /// The names of the questions whose answers are not public.
    pub(super) withheld: Vec<String>,
}

impl Everything {
    /// How many answers are told, or left out.
    pub(super) fn count(&self, withheld: Withheld) -> usize {
        let counts = self.reports.iter().map(|one| match withheld {
            Withheld::No => one.answers.len(),
            Withheld::Yes => one.left_out.len(),
        });
        counts.sum()
    }

    /// The digest of all of it.
    pub(super) fn digest(&self) -> String {
        let mut text = String::from("overens-opening-1\n");
        for one in &self.reports {
            let line = format!("{} {} {}\n", one.code, one.version, one.written());
            text.push_str(&line);
        }
        documents::proof::sha256(text.as_bytes())
    }

    /// The files: name, media type and bytes.
    pub(super) fn files(&self, opening: &Opening) -> Vec<OpenFile> {
        let reports: Vec<OpenReport<'_>> = (self.reports.iter())
            .map(|one| one.in_files(&opening.agreement_id))
            .collect();
        let edition = files::Edition {
            agreement: &opening.agreement_id,
            respondent: opening.respondent,
            number: opening.number,
        };
        vec![
            ("svar.csv", "text/csv", files::csv(&reports)),
            (
                "svar.json",
                "application/json",
                files::json(&edition, &reports),
            ),
            ("kodbok.csv", "text/csv", files::codebook(&reports)),
        ]
    }
}

/// Question sets that were met, each read once.
#[derive(Default)]
pub(super) struct Sets(BTreeMap<String, Arc<Questions>>);

impl Sets {
    pub(super) async fn of(
        &mut self,
        read: &mut impl Read,
        id: &str,
    ) -> Result<Arc<Questions>, OpeningError> {
        if let Some(known) = self.0.get(id) {
            return Ok(Arc::clone(known));
        }
        let set = question_set::find(read, id).await?;
        let set = set.ok_or(OpeningError::Broken)?;
        let questions = crate::question_set::questions(&set).map_err(ReportError::from)?;
        self.0.insert(id.to_owned(), Arc::clone(&questions));
        Ok(questions)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &Arc<Questions>> {
        self.0.values()
    }
}

/// The reports an opening is about, with every answer to a public question, whatever was decided of it.
pub(super) async fn candidates(
    read: &mut impl Read,
    opening: &Opening,
    sets: &mut Sets,
) -> Result<Vec<Told>, OpeningError> {
    let mut all = Vec::new();
    for (report_id, number) in opening_decision::reports(read, &opening.id).await? {
        let report = report::find(read, &report_id).await?;
        let version = report_version::find(read, (&report_id, number)).await?;
        let (report, version) = report.zip(version).ok_or(OpeningError::Broken)?;
        let questions = sets.of(read, &version.question_set_id).await?;
        let signed = SignedAnswers::read(&version.answers)?;
        let mut answers = signed.counted(&questions);
        answers.retain(|address, _| {
            let question = questions.find(&address.question);
            question.is_some_and(|(_, question)| question.is_public())
        });
        let (name, county) = recipient_of(&report);
        all.push(Told {
            report_id,
            code: report.code,
            name,
            county: county.map(|code| code.to_string()).unwrap_or_default(),
            version: version.number,
            signed_at: version.signed_at,
            late: version.late,
            question_set: version.question_set_id,
            questions,
            items: signed.items,
            answers,
            left_out: BTreeSet::new(),
        });
    }
    all.sort_by(|one, other| {
        let key = |it: &Told| (it.code.clone(), it.report_id.clone());
        key(one).cmp(&key(other))
    });
    Ok(all)
}

/// What is told when the decisions that stand now are followed.
pub(super) async fn told(
    read: &mut impl Read,
    opening: &Opening,
) -> Result<Everything, OpeningError> {
    let mut sets = Sets::default();
    let mut reports = candidates(read, opening, &mut sets).await?;
    let mut left_out: BTreeMap<String, BTreeSet<Address>> = BTreeMap::new();
    for decision in opening_decision::of(read, &opening.id).await? {
        if decision.left_out
            && let Some(address) = Address::read(&decision.address)
        {
            left_out
                .entry(decision.report_id)
                .or_default()
                .insert(address);
        }
    }
    for one in &mut reports {
        if let Some(mut addresses) = left_out.remove(&one.report_id) {
            addresses.retain(|address| one.answers.remove(address).is_some());
            one.left_out = addresses;
        }
    }
    let mut withheld: BTreeSet<String> = BTreeSet::new();
    for questions in sets.all() {
        let all = questions.questions().map(|(_, question)| question);
        let not_public = all.filter(|question| !question.is_public());
        withheld.extend(not_public.map(|question| question.name.clone()));
    }
    Ok(Everything {
        reports,
        withheld: withheld.into_iter().collect(),
    })
}
