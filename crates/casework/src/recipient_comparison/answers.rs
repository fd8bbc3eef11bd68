//! Answers that are open to the public, as figures: amounts and numbers, year by year. Nothing is read here but what was frozen when
//! it was opened.

use std::collections::{BTreeMap, BTreeSet};

use grants::question_set::text::{Piece, pieces};
use grants::question_set::value::Answer;
use grants::question_set::{Kind, Question, Repeated};
use grants::{Code, Fraction, Text};
use wording::{Message, message};

use super::from_published::{item_title, people};
use super::{AnswerFigure, Compared, ComparisonError, Figure, LEVELS, Unit, Year};
use crate::Casework;
use crate::opening::{OpenedYear, OpeningError, Told};
use crate::published::Published;

/// Ten-thousandths in one, as answers keep numbers.
const SCALE: i128 = 10_000;

/// A question whose answers can be compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparableAnswer {
    /// The figure.
    pub figure: AnswerFigure,
    /// The question as it was asked last, with dots where it differs between recipients.
    pub label: Text,
}

impl ComparableAnswer {
    /// What it is called: the question, and the item it is about.
    pub fn title(&self, published: &Published) -> Message {
        title(published, &self.figure, &self.label)
    }
}

fn title(published: &Published, figure: &AnswerFigure, label: &Text) -> Message {
    match &figure.item {
        Some(item) => message!(
            "comparisons-figure-answer-item",
            question = label,
            item = item_title(published, item)
        ),
        None => message!("comparisons-figure-answer", question = label),
    }
}

impl Casework {
    /// Everything that is open and can be compared, by respondent and as the questions are asked.
    pub async fn comparable_answers(&self) -> Result<Vec<ComparableAnswer>, ComparisonError> {
        let mut labels: BTreeMap<AnswerFigure, Text> = BTreeMap::new();
        for opened in self.opened().await? {
            let opening = opened.opening;
            if !LEVELS.contains(&opening.respondent.level()) {
                continue;
            }
            let Some(year) = self
                .open_year(&opening.agreement_id, opening.respondent)
                .await?
            else {
                continue;
            };
            let respondent = opening.respondent;
            for report in year.reports.iter() {
                for (section, question) in report.questions.questions() {
                    if !question.is_public() || unit(question).is_none() {
                        continue;
                    }
                    for item in asked_about(&section.repeated, report) {
                        let figure = AnswerFigure {
                            respondent,
                            series: question.series.clone(),
                            item,
                        };
                        labels.insert(figure, label(question));
                    }
                }
            }
        }
        let all = labels.into_iter();
        Ok(all
            .map(|(figure, label)| ComparableAnswer { figure, label })
            .collect())
    }

    /// The answers to a question, year by year; none when none is open.
    pub async fn compared_answers(
        &self,
        published: &Published,
        figure: &AnswerFigure,
    ) -> Result<Option<Compared>, ComparisonError> {
        let level = figure.respondent.level();
        let mut found: Option<(Unit, Text)> = None;
        let mut years = Vec::new();
        for of in published.agreements() {
            let id = &of.agreement.id;
            let Some(open) = self.open_year(id, figure.respondent).await? else {
                continue;
            };
            let mut values: BTreeMap<Code, Fraction> = BTreeMap::new();
            for report in open.reports.iter() {
                let Some((question, value)) = answered(report, figure) else {
                    continue;
                };
                if let (Some(unit), Ok(code), Some(value)) =
                    (unit(question), report.code.parse(), value)
                {
                    found = Some((unit, label(question)));
                    values.insert(code, value);
                }
            }
            if !values.is_empty() {
                let (counted_on, people) = people(published, of, level);
                years.push(Year {
                    year: of.agreement.year,
                    counted_on,
                    values,
                    people,
                });
            }
        }
        Ok(found.map(|(unit, label)| Compared {
            figure: Figure::Answer(figure.clone()),
            level,
            unit,
            title: title(published, figure, &label),
            source: message!("comparisons-source-answers"),
            years,
            untold: Vec::new(),
        }))
    }

    /// What is open of a year; none when nothing is.
    async fn open_year(
        &self,
        agreement_id: &str,
        respondent: grants::question_set::Respondent,
    ) -> Result<Option<OpenedYear>, OpeningError> {
        match self.opened_year(agreement_id, respondent).await {
            Err(OpeningError::NoSuchOpening) => Ok(None),
            other => other.map(Some),
        }
    }
}

/// What the answers to a question count, when they count something.
fn unit(question: &Question) -> Option<Unit> {
    match question.kind {
        Kind::Kronor => Some(Unit::Kronor),
        Kind::Number { .. } => Some(Unit::Number),
        _ => None,
    }
}

/// The items a section is asked about in a report; once without item when it is not asked about items.
fn asked_about(repeated: &Repeated, report: &Told) -> BTreeSet<Option<String>> {
    if !repeated.by_item() {
        return BTreeSet::from([None]);
    }
    let items = report.items.iter().filter(|item| repeated.covers(item));
    items.cloned().map(Some).collect()
}

/// The question of a series in a report, and the answer to it as a number.
fn answered<'r>(
    report: &'r Told,
    figure: &AnswerFigure,
) -> Option<(&'r Question, Option<Fraction>)> {
    let mut questions = report.questions.questions();
    let (_, question) =
        questions.find(|(_, question)| question.series == figure.series && question.is_public())?;
    let answer = report.answers.iter().find(|(address, _)| {
        address.question == question.name && address.item == figure.item && address.cell.is_none()
    });
    let value = answer.and_then(|(_, answer)| match answer {
        Answer::Kronor(kronor) => Some(Fraction::whole(i128::from(*kronor))),
        Answer::Number(parts) => Fraction::new(*parts, SCALE),
        _ => None,
    });
    Some((question, value))
}

/// A question as it was asked of everybody.
fn label(question: &Question) -> Text {
    let of = |text: &str| -> String {
        let pieces = pieces(text).into_iter();
        let words = pieces.map(|piece| match piece {
            Piece::Words(words) => words,
            Piece::Name(_) => "…",
        });
        words.collect()
    };
    Text {
        sv: of(&question.label.sv),
        en: of(&question.label.en),
    }
}
