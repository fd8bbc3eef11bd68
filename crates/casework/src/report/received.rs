//! What was signed about a year, all of it: each report as it was signed last, and the answers to one question side by side.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::store::report as rows;
use ::store::{Read, agreement_version, question_set, report_version};
use grants::Code;
use grants::agreement_version::VersionStatus;
use grants::authorisation::Act;
use grants::question_set::address::{Address, Cell};
use grants::question_set::answers::{Facts, Sheet};
use grants::question_set::value::Answer;
use grants::question_set::{Question, QuestionSet as Questions, Respondent};

use super::coverage::{must_read_all, recipient_of};
use super::facts::area;
use super::signing::SignedAnswers;
use super::{Report, ReportError, ReportVersion};
use crate::{Actor, Casework};

/// A report as it was signed last.
pub struct Received {
    /// The report.
    pub report: Report,
    /// The version.
    pub version: ReportVersion,
    /// The name of the recipient it is about.
    pub name: String,
    /// The county the recipient lies in, or is.
    pub county: Option<Code>,
    /// Which of the sets of the year it answers.
    set: usize,
    /// What was known when it was signed.
    pub facts: Facts,
    /// What counts as answered.
    pub answers: BTreeMap<Address, Answer>,
    /// What was said about what did not hold.
    pub explanations: BTreeMap<String, String>,
}

/// Everything that was signed about a year.
pub struct ReceivedYear {
    /// The agreement.
    pub agreement_id: String,
    /// The sets that were answered, each once.
    pub sets: Vec<Arc<Questions>>,
    /// The reports, by respondent and code.
    pub reports: Vec<Received>,
}

/// An answer to a question in a report.
pub struct Given<'a> {
    /// The question.
    pub question: &'a Question,
    /// The item it is about.
    pub item: Option<&'a str>,
    /// The answers by cell; one without a cell where the question is no table.
    pub answers: Vec<(Option<&'a Cell>, &'a Answer)>,
}

/// The answers of one respondent to one question, this year and the year before.
pub struct SideBySide<'a> {
    /// The report.
    pub received: &'a Received,
    /// This year's.
    pub given: Given<'a>,
    /// What was answered the year before to the same question, however it was worded; nothing when nothing was.
    pub before: Option<Given<'a>>,
}

impl ReceivedYear {
    /// The questions a report answers.
    pub fn questions(&self, received: &Received) -> Option<&Questions> {
        self.sets.get(received.set).map(Arc::as_ref)
    }

    /// A report as a sheet, by which it is known what of it was shown.
    pub fn sheet<'a>(&'a self, received: &'a Received) -> Option<Sheet<'a>> {
        let questions = self.questions(received)?;
        Some(Sheet::new(questions, &received.facts, &received.answers))
    }

    /// The questions of a series, each with who is asked it.
    pub fn of_series(&self, series: &str) -> Vec<(Respondent, &Question)> {
        let mut found: Vec<(Respondent, &Question)> = Vec::new();
        for set in &self.sets {
            for (_, question) in set.questions().filter(|(_, it)| it.series == series) {
                if !found
                    .iter()
                    .any(|(of, it)| *of == set.respondent && it.label == question.label)
                {
                    found.push((set.respondent, question));
                }
            }
        }
        found
    }

    /// All answers to a question, by respondent and code, with those of another year beside them.
    pub fn side_by_side<'a>(
        &'a self,
        series: &str,
        before: Option<&'a ReceivedYear>,
    ) -> Vec<SideBySide<'a>> {
        let mut all = Vec::new();
        let mut earlier = before
            .map(|year| year.by_respondent(series))
            .unwrap_or_default();
        for received in &self.reports {
            for given in self.given(received) {
                if given.question.series != series || given.answers.is_empty() {
                    continue;
                }
                let key = (
                    received.report.respondent,
                    received.report.code.as_str(),
                    given.item,
                );
                all.push(SideBySide {
                    received,
                    given,
                    before: earlier.remove(&key),
                });
            }
        }
        all
    }

    /// Every question that was shown in a report, in order, with what was answered.
    pub fn given<'a>(&'a self, received: &'a Received) -> Vec<Given<'a>> {
        let Some(sheet) = self.sheet(received) else {
            return Vec::new();
        };
        let Some(questions) = self.questions(received) else {
            return Vec::new();
        };
        let mut all = Vec::new();
        for section in &questions.sections {
            for item in sheet.rounds(section) {
                for question in &section.questions {
                    if sheet.is_shown(&question.name, item) {
                        all.push(received.given_to(question, item));
                    }
                }
            }
        }
        all
    }

    /// What each respondent answered to a question, by respondent, code and item.
    fn by_respondent(&self, series: &str) -> BTreeMap<OfWhom<'_>, Given<'_>> {
        let mut all = BTreeMap::new();
        for received in &self.reports {
            let report = &received.report;
            for given in self.given(received) {
                if given.question.series == series && !given.answers.is_empty() {
                    let key = (report.respondent, report.code.as_str(), given.item);
                    all.insert(key, given);
                }
            }
        }
        all
    }

    /// What was answered by series and item in the only report of this; what [`Casework::report_before`] gives.
    pub fn by_series(&self) -> BTreeMap<(&str, Option<&str>), Given<'_>> {
        let given = self.reports.iter().flat_map(|one| self.given(one));
        let answered = given.filter(|one| !one.answers.is_empty());
        answered
            .map(|one| ((one.question.series.as_str(), one.item), one))
            .collect()
    }
}

/// A respondent, its code and the item an answer is about.
type OfWhom<'a> = (Respondent, &'a str, Option<&'a str>);

impl Received {
    /// What was answered to a question about an item.
    fn given_to<'a>(&'a self, question: &'a Question, item: Option<&'a str>) -> Given<'a> {
        let is_of = |address: &Address| {
            address.question == question.name && address.item.as_deref() == item
        };
        let mut answers: Vec<(Option<&Cell>, &Answer)> = self
            .answers
            .iter()
            .filter(|(address, _)| is_of(address))
            .map(|(address, answer)| (address.cell.as_ref(), answer))
            .collect();
        let column = |name: &str| {
            let mut columns = question.kind.columns().iter();
            columns.position(|one| one.name == name)
        };
        answers.sort_by_key(|(cell, _)| cell.map(|cell| (cell.row, column(&cell.column))));
        Given {
            question,
            item,
            answers,
        }
    }
}

impl Casework {
    /// Everything that was signed about a year, each report as it was signed last.
    pub async fn received_reports(
        &self,
        actor: &Actor,
        agreement_id: &str,
    ) -> Result<ReceivedYear, ReportError> {
        must_read_all(actor, agreement_id)?;
        let mut read = self.store.reader().await?;
        received(&mut read, agreement_id).await
    }

    /// Everything that was signed about a year, and about the year before it in the same area.
    pub async fn received_reports_with_before(
        &self,
        actor: &Actor,
        agreement_id: &str,
    ) -> Result<(ReceivedYear, Option<ReceivedYear>), ReportError> {
        must_read_all(actor, agreement_id)?;
        let mut read = self.store.reader().await?;
        let now = received(&mut read, agreement_id).await?;
        let before = match year_before(&mut read, actor, agreement_id).await? {
            Some(id) => Some(received(&mut read, &id).await?),
            None => None,
        };
        Ok((now, before))
    }

    /// What the same respondent signed last about the year before in the same area, for whoever may read it.
    pub async fn report_before(
        &self,
        actor: &Actor,
        report: &Report,
    ) -> Result<Option<ReceivedYear>, ReportError> {
        let mut read = self.store.reader().await?;
        let Some(earlier) = year_before(&mut read, actor, &report.agreement_id).await? else {
            return Ok(None);
        };
        let all = rows::of_agreement(&mut read, &earlier).await?;
        let same = all.into_iter().find(|one| {
            one.respondent == report.respondent
                && one.code == report.code
                && one.version > 0
                && actor.may(Act::ReadSignedReports, &one.organisation_id, true)
        });
        let Some(same) = same else { return Ok(None) };
        let mut versions = report_version::of(&mut read, &same.id).await?;
        let Some(latest) = versions.pop() else {
            return Ok(None);
        };
        let found = of_versions(&mut read, &earlier, vec![same], vec![latest]).await?;
        Ok(Some(found))
    }
}

/// The year before in the same area, as far as a mandate reaches.
async fn year_before(
    read: &mut impl Read,
    actor: &Actor,
    agreement_id: &str,
) -> Result<Option<String>, ReportError> {
    let mut earlier: Vec<String> = agreement_version::all(read)
        .await?
        .into_iter()
        .filter(|one| one.status == VersionStatus::Published)
        .map(|one| one.agreement_id)
        .filter(|id| area(id) == area(agreement_id) && id.as_str() < agreement_id)
        .filter(|id| actor.may_agreement(id))
        .collect();
    earlier.sort();
    Ok(earlier.pop())
}

async fn received(read: &mut impl Read, agreement_id: &str) -> Result<ReceivedYear, ReportError> {
    let reports = rows::of_agreement(read, agreement_id).await?;
    let versions = report_version::latest_of_agreement(read, agreement_id).await?;
    of_versions(read, agreement_id, reports, versions).await
}

/// Reports with the version of each that counts.
async fn of_versions(
    read: &mut impl Read,
    agreement_id: &str,
    reports: Vec<Report>,
    versions: Vec<ReportVersion>,
) -> Result<ReceivedYear, ReportError> {
    let reports = reports.into_iter().map(|one| (one.id.clone(), one));
    let mut reports: BTreeMap<String, Report> = reports.collect();
    let (mut ids, mut sets, mut all) = (Vec::new(), Vec::new(), Vec::new());
    for version in versions {
        let Some(report) = reports.remove(&version.report_id) else {
            continue;
        };
        let known = ids.iter().position(|id| *id == version.question_set_id);
        let set = if let Some(at) = known {
            at
        } else {
            let set = question_set::find(read, &version.question_set_id).await?;
            let set = set.ok_or(ReportError::NotAsked)?;
            sets.push(crate::question_set::questions(&set)?);
            ids.push(version.question_set_id.clone());
            sets.len() - 1
        };
        let signed = SignedAnswers::read(&version.answers)?;
        let questions: &Questions = sets.get(set).ok_or(ReportError::NotAsked)?;
        let (name, county) = recipient_of(&report);
        all.push(Received {
            name,
            county,
            set,
            facts: signed.facts(),
            answers: signed.counted(questions),
            explanations: signed.explanations,
            report,
            version,
        });
    }
    all.sort_by(|one, other| {
        let key = |it: &Received| (it.report.respondent, it.report.code.clone());
        key(one).cmp(&key(other))
    });
    Ok(ReceivedYear {
        agreement_id: agreement_id.to_owned(),
        sets,
        reports: all,
    })
}
