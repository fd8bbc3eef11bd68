//! Where the rows of figures come from: the ledger, who has reported, and answers that are open. Everything is read in one go, so that
//! the figures of a report are of one moment.

use std::collections::BTreeMap;

use ::store::Read;
use grants::government_report::About;
use grants::government_report::bound::{Bound, How, Measure, MoneyStep};
use grants::government_report::counting::{Counted, Fact, Row, Rule, Value, count, quoted};
use grants::ledger::{Balances, Holder};
use grants::question_set::value::Answer;
use grants::question_set::{Question, Respondent};
use grants::{Level, Ore};

use super::GovernmentReportError;
use crate::opening::{OpenedYear, Told, opened_in};
use crate::report::{Coverage, ReportError, Reported, coverage_of_year};

/// What figures are counted from.
pub(super) struct Sources {
    balances: BTreeMap<String, Balances>,
    coverage: BTreeMap<String, Coverage>,
    opened: BTreeMap<(String, Respondent), OpenedYear>,
}

impl Sources {
    /// Reads what these figures need, and who has not reported about any of the years.
    pub(super) async fn gather(
        read: &mut impl Read,
        about: &About,
        bound: &[Bound],
    ) -> Result<Self, GovernmentReportError> {
        let mut sources = Self {
            balances: BTreeMap::new(),
            coverage: BTreeMap::new(),
            opened: BTreeMap::new(),
        };
        for id in &about.agreements {
            match coverage_of_year(read, id).await {
                Ok(coverage) => {
                    sources.coverage.insert(id.clone(), coverage);
                }
                // A year that was never opened for money has nobody to report.
                Err(ReportError::NoSuchYear) => {}
                Err(error) => return Err(error.into()),
            }
        }
        for one in bound {
            let id = &one.agreement;
            match &one.measure {
                Measure::Money { .. } if !sources.balances.contains_key(id) => {
                    let balances = crate::ledger::balances(read, id).await?;
                    sources.balances.insert(id.clone(), balances);
                }
                Measure::Answers { respondent, .. } | Measure::Quotation { respondent, .. } => {
                    let key = (id.clone(), *respondent);
                    if !sources.opened.contains_key(&key)
                        && let Some(opened) = opened_in(read, id, *respondent).await?
                    {
                        sources.opened.insert(key, opened);
                    }
                }
                _ => {}
            }
        }
        Ok(sources)
    }

    /// How many have not reported, by agreement and as whom they answer.
    pub(super) fn silent(&self) -> Vec<(String, Respondent, i64)> {
        let mut counts: BTreeMap<(String, Respondent), i64> = BTreeMap::new();
        for (agreement, coverage) in &self.coverage {
            let silent = coverage.all.iter();
            for one in silent.filter(|one| one.reported != Reported::Signed) {
                *counts
                    .entry((agreement.clone(), one.respondent))
                    .or_default() += 1;
            }
        }
        let counts = counts.into_iter();
        counts
            .map(|((agreement, respondent), count)| (agreement, respondent, count))
            .collect()
    }

    /// What something bound says now.
    pub(super) fn counted(&self, bound: &Bound) -> Result<Counted, GovernmentReportError> {
        let (rule, rows) = match &bound.measure {
            Measure::Money { step, level, item } => (
                Rule::Sum,
                self.money(&bound.agreement, *step, (*level, item.as_deref()))?,
            ),
            Measure::Reported { respondent, signed } => (
                Rule::Count,
                self.reported(&bound.agreement, *respondent, *signed),
            ),
            Measure::Answers {
                respondent,
                question,
                item,
                how,
            } => {
                let rule = match how {
                    How::Sum => Rule::Sum,
                    How::Median => Rule::Median,
                    How::Count | How::Chosen(_) => Rule::Count,
                    How::Share(_) => Rule::Share,
                };
                let of = (bound.agreement.as_str(), *respondent);
                (
                    rule,
                    self.answers(of, (question, item.as_deref()), Some(how))?,
                )
            }
            Measure::Quotation {
                respondent,
                code,
                question,
                item,
            } => {
                let of = (bound.agreement.as_str(), *respondent);
                return Ok(self.quoted(of, code, (question, item.as_deref())));
            }
        };
        Ok(count(rule, bound.by, rows)?)
    }

    fn money(
        &self,
        agreement: &str,
        step: MoneyStep,
        (level, item): (Option<Level>, Option<&str>),
    ) -> Result<Vec<Row>, GovernmentReportError> {
        let mut rows = Vec::new();
        let Some(balances) = self.balances.get(agreement) else {
            return Ok(rows);
        };
        for (right, balance) in balances.iter() {
            // What the pool passes on is counted where it arrives.
            let Holder::Recipient { level: on, code } = &right.holder else {
                continue;
            };
            let is_wanted = level.is_none_or(|level| level == *on)
                && item.is_none_or(|item| item == right.item_id);
            let was_granted = MoneyStep::Granted.ore(balance);
            if !is_wanted || was_granted == Some(0) {
                continue;
            }
            let ore = step
                .ore(balance)
                .ok_or(GovernmentReportError::Uncountable)?;
            let (name, county) = named(*on, code);
            rows.push(Row {
                level: on.word().to_owned(),
                code: code.clone(),
                name,
                county,
                item: right.item_id.clone(),
                fact: Fact::Money(ore),
                report: None,
            });
        }
        Ok(rows)
    }

    fn reported(&self, agreement: &str, respondent: Option<Respondent>, signed: bool) -> Vec<Row> {
        let all = self
            .coverage
            .get(agreement)
            .into_iter()
            .flat_map(|one| &one.all);
        let wanted = all.filter(|one| respondent.is_none_or(|wanted| wanted == one.respondent));
        let row = |one: &crate::report::Covered| Row {
            level: one.respondent.word().to_owned(),
            code: one.code.clone(),
            name: one.name.clone(),
            county: one.county.map(|code| code.to_string()).unwrap_or_default(),
            item: String::new(),
            fact: Fact::Is((one.reported == Reported::Signed) == signed),
            report: None,
        };
        wanted.map(row).collect()
    }

    fn answers(
        &self,
        (agreement, respondent): (&str, Respondent),
        of: (&str, Option<&str>),
        how: Option<&How>,
    ) -> Result<Vec<Row>, GovernmentReportError> {
        let mut rows = Vec::new();
        let opened = self.opened.get(&(agreement.to_owned(), respondent));
        for report in opened.into_iter().flat_map(|one| one.reports.iter()) {
            let answers = answered(report, of);
            if let (Some(How::Count), true) = (how, answers.is_empty()) {
                rows.push(row(report, respondent, "", Fact::Is(false)));
            }
            for (item, _, answer) in answers {
                let fact = match how {
                    Some(How::Chosen(choice) | How::Share(choice)) => {
                        Some(Fact::Is(is_chosen(answer, choice)))
                    }
                    Some(How::Count) => Some(Fact::Is(true)),
                    _ => number(answer)?,
                };
                rows.extend(fact.map(|fact| row(report, respondent, item, fact)));
            }
        }
        Ok(rows)
    }

    fn quoted(
        &self,
        (agreement, respondent): (&str, Respondent),
        code: &str,
        of: (&str, Option<&str>),
    ) -> Counted {
        let opened = self.opened.get(&(agreement.to_owned(), respondent));
        let mut reports = opened.into_iter().flat_map(|one| one.reports.iter());
        let report = reports.find(|one| one.code == code);
        let said = report.and_then(|report| {
            let answers = answered(report, of).into_iter();
            let mut texts = answers.filter_map(|(item, _, answer)| match answer {
                Answer::Text(text) => Some((item, text.clone())),
                _ => None,
            });
            let (item, text) = texts.next()?;
            Some(quoted(text, row(report, respondent, item, Fact::Is(true))))
        });
        said.unwrap_or(Counted {
            value: Value::Nothing,
            base: 0,
            cells: Vec::new(),
            quotation: None,
            rows: Vec::new(),
        })
    }
}

/// The answers of a report to the question of a series, each with its item.
fn answered<'r>(
    report: &'r Told,
    (series, item): (&str, Option<&str>),
) -> Vec<(&'r str, &'r Question, &'r Answer)> {
    let mut questions = report.questions.questions();
    let found = questions.find(|(_, question)| question.series == series && question.is_public());
    let Some((_, question)) = found else {
        return Vec::new();
    };
    let answers = report.answers.iter().filter(|(address, _)| {
        address.question == question.name
            && address.cell.is_none()
            && item.is_none_or(|item| address.item.as_deref() == Some(item))
    });
    let answers = answers.map(|(address, answer)| {
        let item = address.item.as_deref().unwrap_or_default();
        (item, question, answer)
    });
    answers.collect()
}

fn row(report: &Told, respondent: Respondent, item: &str, fact: Fact) -> Row {
    Row {
        level: respondent.word().to_owned(),
        code: report.code.clone(),
        name: report.name.clone(),
        county: report.county.clone(),
        item: item.to_owned(),
        fact,
        report: Some((report.report_id.clone(), report.version)),
    }
}

fn is_chosen(answer: &Answer, choice: &str) -> bool {
    match answer {
        Answer::YesNo(yes) => (choice == "yes") == *yes,
        Answer::One(one) => one == choice,
        Answer::Several(all) => all.iter().any(|one| one == choice),
        _ => false,
    }
}

fn number(answer: &Answer) -> Result<Option<Fact>, GovernmentReportError> {
    let large = GovernmentReportError::Uncountable;
    Ok(match answer {
        Answer::Kronor(kronor) => {
            let ore = Ore::from_kronor(*kronor).ok_or(large)?;
            Some(Fact::Money(ore.ore()))
        }
        Answer::Number(parts) => {
            let parts = i64::try_from(*parts).map_err(|_| large)?;
            Some(Fact::Number(parts))
        }
        _ => None,
    })
}

/// The name of a recipient, and the code of the county it lies in, or is.
fn named(level: Level, code: &str) -> (String, String) {
    let register = agreement::shipped::register();
    let found = code
        .parse()
        .ok()
        .and_then(|code| register.find(level, code));
    match found {
        None => (code.to_owned(), String::new()),
        Some(one) => {
            let county = match level {
                Level::County => Some(one.code),
                _ => one.county,
            };
            let county = county.map(|code| code.to_string()).unwrap_or_default();
            (one.name.clone(), county)
        }
    }
}
