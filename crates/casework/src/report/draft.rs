//! A report taken home to be written without a connection, as a workbook and on paper, and the workbook when it comes back. Each
//! answer in it is saved over the version that was seen, as every other answer is, so that nothing is lost.

mod coming_back;
mod paper;

use std::sync::Arc;

use agreement::question_set::draft::{self, Asked, Draft, Part, Round};
use grants::Agreement;
use grants::authorisation::Act;
use grants::question_set::address::Address;
use grants::question_set::answers::Sheet;
use grants::question_set::expression::{Expression, Function, Operator};
use grants::question_set::{Kind, Question, Section};
use jiff::civil::Date;
use wording::{Language, Message, deadline, message};

pub use agreement::question_set::draft::{Field, LARGEST_DRAFT_BYTES, Place, Unread};
pub use coming_back::BroughtBack;

use super::words::{answer, known_of_item, said, yes_no};
use super::{Report, ReportError, Whole, last_day_by, whole};
use crate::{Actor, Casework};

/// Everything a draft is made from.
struct Source {
    whole: Whole,
    last_day: Date,
    agreement: Arc<Agreement>,
    organisation: String,
}

impl Casework {
    /// The draft of a report as a workbook to fill in, with the name of its file.
    pub async fn draft_workbook(
        &self,
        actor: &Actor,
        id: &str,
        language: Language,
    ) -> Result<(String, Vec<u8>), ReportError> {
        let source = self.draft_source(actor, id).await?;
        let now = self.now();
        let name = file_name(&source.whole.report, "xlsx");
        let made = tokio::task::spawn_blocking(move || {
            draft::write(&source.draft(language, &wording::moment(now, language)))
        });
        let made = made.await.map_err(|_| ReportError::Broken)?;
        Ok((name, made?))
    }

    /// The draft of a report on paper, with the name of its file: every question, and room to write.
    pub async fn draft_on_paper(
        &self,
        actor: &Actor,
        id: &str,
        language: Language,
    ) -> Result<(String, Vec<u8>), ReportError> {
        let source = self.draft_source(actor, id).await?;
        let (now, today) = (self.now(), self.today());
        let name = file_name(&source.whole.report, "pdf");
        let made = tokio::task::spawn_blocking(move || {
            let draft = source.draft(language, &wording::moment(now, language));
            typeset::typeset(&paper::document(&draft, &source.organisation, today))
        });
        let made = made.await.map_err(|_| ReportError::Broken)?;
        Ok((name, made?))
    }

    async fn draft_source(&self, actor: &Actor, id: &str) -> Result<Source, ReportError> {
        let mut read = self.store.reader().await?;
        let whole = whole(&mut read, actor, id, Act::ReadReports).await?;
        let year = crate::money_year::open_year(&mut read, &whole.report.agreement_id).await?;
        let year = year.ok_or(ReportError::NoSuchYear)?;
        let agreement = crate::right::agreement_of(&mut read, &year.year).await?;
        let organisation = super::facts::name(&mut read, &whole.report).await?;
        Ok(Source {
            last_day: last_day_by(&whole.report, year.terms.report_deadline),
            whole,
            agreement,
            organisation,
        })
    }
}

fn file_name(report: &Report, end: &str) -> String {
    format!(
        "utkast-redovisning-{}-{}.{end}",
        report.agreement_id, report.code
    )
}

impl Source {
    fn draft(&self, language: Language, taken_at: &str) -> Draft<'_> {
        let Whole {
            report, set, kept, ..
        } = &self.whole;
        let sheet = self.whole.sheet();
        let title = message!(
            "draft-of",
            agreement = language.of(&self.agreement.title),
            respondent = crate::question_set::respondent(report.respondent)
        );
        let fact = |name: Message, value: String| (language.say(&name), value);
        let facts = vec![
            fact(
                message!("draft-fact-organisation"),
                self.organisation.clone(),
            ),
            fact(
                message!("draft-fact-last-day"),
                language.say(&deadline::until(self.last_day)),
            ),
            fact(message!("draft-fact-taken"), taken_at.to_owned()),
        ];
        let sections = self.whole.questions.sections.iter();
        let parts = sections.filter_map(|section| self.part(&sheet, section, language));
        let kept = kept.iter().map(|one| {
            let stands = (one.version, one.text.clone());
            (one.address.clone(), stands)
        });
        Draft {
            report: &report.id,
            question_set: &set.sha256,
            language,
            title: language.say(&title),
            facts,
            parts: parts.collect(),
            kept: kept.collect(),
        }
    }

    /// A section; nothing when nobody could be asked it.
    fn part<'a>(
        &self,
        sheet: &Sheet<'a>,
        section: &'a Section,
        language: Language,
    ) -> Option<Part<'a>> {
        let rounds = sheet.rounds(section);
        if rounds.is_empty() {
            return None;
        }
        let first = rounds.first().copied().flatten();
        let guidance = section.guidance.iter();
        let guidance = guidance.map(|text| said(language, sheet, text, first));
        let shown = section.shown.iter();
        let shown = shown.map(|shown| condition(language, sheet, shown, first));
        let said_first = guidance.chain(shown).collect();
        let rounds = rounds.into_iter().map(|item| Round {
            heading: item.map(|item| {
                let found = self.agreement.item(item);
                found.map_or(item, |it| language.of(&it.title)).to_owned()
            }),
            known: item
                .map(|item| known_of_item(language, sheet.facts, item))
                .unwrap_or_default(),
            questions: section
                .questions
                .iter()
                .map(|question| asked(language, sheet, question, item))
                .collect(),
        });
        Some(Part {
            title: said(language, sheet, &section.title, None),
            said: said_first,
            rounds: rounds.collect(),
        })
    }
}

fn asked<'a>(
    language: Language,
    sheet: &Sheet<'a>,
    question: &'a Question,
    item: Option<&str>,
) -> Asked<'a> {
    let label = said(language, sheet, &question.label, item);
    let label = if question.required {
        label
    } else {
        language.say(&message!("reporting-optional", question = label))
    };
    let shown = question.shown.iter();
    let shown = shown.map(|shown| condition(language, sheet, shown, item));
    let guidance = question.guidance.iter();
    let guidance = guidance.map(|text| said(language, sheet, text, item));
    let suggested = sheet.prefilled(question, item).map(|suggested| {
        let text = answer(language, &question.kind, &suggested);
        language.say(&message!("draft-suggested", text = text))
    });
    Asked {
        at: Address::of(&question.name).about(item),
        kind: &question.kind,
        label,
        help: shown.chain(guidance).collect(),
        known: suggested.into_iter().collect(),
    }
}

/// When a question is to be answered, in words: which choices of which question, or else only what it depends on.
fn condition(
    language: Language,
    sheet: &Sheet<'_>,
    shown: &Expression,
    item: Option<&str>,
) -> String {
    let label = |name: &str| {
        let (_, question) = sheet.set.find(name)?;
        Some(said(language, sheet, &question.label, item))
    };
    if let Some((name, words)) = choices(shown)
        && let Some((_, question)) = sheet.set.find(name)
        && let Some(label) = label(name)
    {
        let quoted = words.into_iter().map(|word| {
            let text = choice(language, &question.kind, word);
            language.say(&message!("draft-quoted", text = text))
        });
        let listed = quoted
            .reduce(|first, last| language.say(&message!("draft-or", first = first, last = last)));
        if let Some(listed) = listed {
            return language.say(&message!(
                "draft-only-if",
                choices = listed,
                question = label
            ));
        }
    }
    if let Expression::Two(one, Operator::More, other) = shown
        && let (Expression::Answer(name), Expression::Number(0)) = (one.as_ref(), other.as_ref())
        && let Some(label) = label(name)
    {
        return language.say(&message!("draft-only-if-more", question = label));
    }
    let names = shown.names().into_iter();
    let labels = names.filter_map(label);
    let quoted = labels.map(|text| language.say(&message!("draft-quoted", text = text)));
    let questions = quoted.collect::<Vec<_>>().join(", ");
    language.say(&message!("draft-only-sometimes", questions = questions))
}

/// The question and the choices of it that a condition asks for, when that is all it asks.
fn choices(shown: &Expression) -> Option<(&str, Vec<&str>)> {
    match shown {
        Expression::Two(one, Operator::Equal, other) => match (one.as_ref(), other.as_ref()) {
            (Expression::Answer(name), Expression::Text(word)) => Some((name, vec![word])),
            _ => None,
        },
        Expression::Call(Function::Selected, arguments) => match arguments.as_slice() {
            [Expression::Answer(name), Expression::Text(word)] => Some((name, vec![word])),
            _ => None,
        },
        Expression::Two(one, Operator::Or, other) => {
            let (name, mut words) = choices(one)?;
            let (other, more) = choices(other)?;
            words.extend(more);
            (name == other).then_some((name, words))
        }
        _ => None,
    }
}

fn choice(language: Language, kind: &Kind, word: &str) -> String {
    if *kind == Kind::YesNo {
        return language.say(&yes_no(word == "yes"));
    }
    let found = kind.choices().iter().find(|one| one.name == word);
    found.map_or(word, |one| language.of(&one.label)).to_owned()
}
