//! What may be the answer to a question, from elsewhere: what the same respondent answered the year before, what the books say, and
//! what the answers given leave. It is offered beside the question and never written by itself.

use std::collections::BTreeMap;

use ::store::{Read, StoreError};
use grants::account_use::UseRole;
use grants::authorisation::Act;
use grants::question_set::address::Address;
use grants::question_set::answers::Sheet;
use grants::question_set::value::{Answer, LONGEST_LONG_TEXT};
use grants::question_set::{Fact, Kind, MoneyRole, Question, Respondent, Section};

use super::facts::Before;
use super::{ReportError, Whole, whole};
use crate::accounts_import::{AccountsFigures, figures_of};
use crate::plan::{OfferedPlan, PlanError, offered};
use crate::{Actor, Casework};

/// Where an offered answer is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OfferedFrom {
    /// The signed report of the year before.
    Before,
    /// The books of one's own organisation.
    Books,
    /// The answers given here and what was received.
    Answers,
    /// The goals of the plan that the respondent has published.
    Plan,
}

impl OfferedFrom {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::Before, Self::Books, Self::Answers, Self::Plan];

    /// The word in forms.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::Books => "books",
            Self::Answers => "answers",
            Self::Plan => "plan",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// Whether everything of it is taken with one press. The goals of a plan are the same beside every question, and a person says
    /// which of them they answer.
    pub const fn is_taken_at_once(self) -> bool {
        !matches!(self, Self::Plan)
    }
}

/// An offered answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Where it is from.
    pub from: OfferedFrom,
    /// The answers as they are kept, by address; several where the question is a table.
    pub answers: BTreeMap<String, String>,
}

/// What is offered, by the address of the question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offers {
    by_address: BTreeMap<String, Vec<Offer>>,
    /// The agreement whose report last year's answers are from.
    pub before: Option<String>,
    /// The plan whose goals are offered, by its title and its version.
    pub plan: Option<(String, i64)>,
}

impl Offers {
    /// What is offered for a question.
    pub fn of(&self, question: &Address) -> &[Offer] {
        let offers = self.by_address.get(&question.to_string());
        offers.map_or(&[], Vec::as_slice)
    }

    /// Everything that is offered, each with the address of its question.
    pub fn all(&self) -> impl Iterator<Item = (&str, &Offer)> {
        let all = self.by_address.iter();
        all.flat_map(|(at, offers)| offers.iter().map(move |offer| (at.as_str(), offer)))
    }

    fn add(&mut self, question: &Address, from: OfferedFrom, answers: BTreeMap<String, String>) {
        let offers = self.by_address.entry(question.to_string()).or_default();
        offers.push(Offer { from, answers });
    }
}

impl Casework {
    /// What may be the answers in a report, from elsewhere. What stands there already is not offered.
    pub async fn report_offers(&self, actor: &Actor, id: &str) -> Result<Offers, ReportError> {
        let mut read = self.store.reader().await?;
        let whole = whole(&mut read, actor, id, Act::AnswerReports).await?;
        let before = super::facts::before(&mut read, &whole.report).await?;
        let books = books(&mut read, actor, &whole).await?;
        let plan = plan(&mut read, &whole).await?;
        let sheet = whole.sheet();
        let mut offers = Offers {
            before: before.as_ref().map(|before| before.agreement_id.clone()),
            plan: plan.as_ref().map(|plan| (plan.title.clone(), plan.number)),
            ..Offers::default()
        };
        for (section, question, item) in sheet.questions() {
            let at = Address::of(&question.name).about(item);
            if let Some(before) = &before
                && let Some(answers) = answered_before(before, question, &at)
                && is_news(&whole, question, &at, &answers)
            {
                offers.add(&at, OfferedFrom::Before, answers);
            }
            if question.kind == Kind::LongText
                && let Some(plan) = &plan
                && let Some(text) = plan.text(about(&whole, item), LONGEST_LONG_TEXT)
            {
                let answers = BTreeMap::from([(at.to_string(), text)]);
                if is_news(&whole, question, &at, &answers) {
                    offers.add(&at, OfferedFrom::Plan, answers);
                }
            }
            let kronor = [
                (
                    OfferedFrom::Books,
                    books_say(books.as_ref(), question, item),
                ),
                (OfferedFrom::Answers, left_over(&sheet, question, item)),
            ];
            for (from, kronor) in kronor {
                let Some(kronor) = kronor.filter(|_| asks_alone(&whole, section, question)) else {
                    continue;
                };
                let answers = BTreeMap::from([(at.to_string(), kronor.to_string())]);
                if is_news(&whole, question, &at, &answers) {
                    offers.add(&at, from, answers);
                }
            }
        }
        Ok(offers)
    }
}

/// The published plan of the respondent for the year of the report: of a county its parties', of others their own.
async fn plan(read: &mut impl Read, whole: &Whole) -> Result<Option<OfferedPlan>, ReportError> {
    let report = &whole.report;
    let year = whole.facts.number_of(Fact::Year);
    let Some(year) = year.and_then(|year| i16::try_from(year).ok()) else {
        return Ok(None);
    };
    let county = format!("lan-{}", report.code);
    let owner = match report.respondent {
        Respondent::County | Respondent::YouthClinics => county.as_str(),
        _ => report.organisation_id.as_str(),
    };
    match offered(read, owner, year).await {
        Ok(plan) => Ok(plan),
        Err(PlanError::Store(error)) => Err(ReportError::Store(error)),
        Err(_) => Err(ReportError::Broken),
    }
}

/// The agreement and the item a question is asked about, for one that is asked item by item.
fn about<'w>(whole: &'w Whole, item: Option<&'w str>) -> Option<(&'w str, &'w str)> {
    Some((whole.report.agreement_id.as_str(), item?))
}

/// The books, when they are those of whoever asks: nobody else's are told.
async fn books(
    read: &mut impl Read,
    actor: &Actor,
    whole: &Whole,
) -> Result<Option<AccountsFigures>, StoreError> {
    let own = actor.organisation_id().unwrap_or_default();
    let report = &whole.report;
    if own != report.organisation_id || !actor.may(Act::ReadAccountsUse, own, true) {
        return Ok(None);
    }
    figures_of(read, own, &report.agreement_id).await
}

fn books_say(
    books: Option<&AccountsFigures>,
    question: &Question,
    item: Option<&str>,
) -> Option<i64> {
    let role = match question.money? {
        MoneyRole::Used => UseRole::Used,
        MoneyRole::OwnContribution => UseRole::OwnContribution,
        MoneyRole::Unused => return None,
    };
    let kronor = books?.kronor(item?, role)?;
    (kronor >= 0).then_some(kronor)
}

/// What is left of what was received, by what was answered to be used. Nothing while that is not answered, or more than there was.
fn left_over(sheet: &Sheet<'_>, question: &Question, item: Option<&str>) -> Option<i64> {
    if question.money != Some(MoneyRole::Unused) {
        return None;
    }
    let accounts = sheet.accounts();
    let account = accounts
        .iter()
        .find(|one| Some(one.item.as_str()) == item)?;
    let left = account.received.checked_sub(account.used?)?;
    left.whole_kronor().filter(|kronor| *kronor >= 0)
}

/// Whether no other question tells the same about the money of an item: only then the whole of it is the answer to this one.
fn asks_alone(whole: &Whole, section: &Section, question: &Question) -> bool {
    let of_items = |other: &Section| {
        let mut items = whole.facts.items.iter();
        items.any(|item| section.repeated.covers(item) && other.repeated.covers(item))
    };
    let mut all = whole.questions.questions();
    !all.any(|(other, one)| {
        one.name != question.name && one.money == question.money && of_items(other)
    })
}

/// What was answered to the same question the year before, as far as it is an answer to this one. Amounts of money are not: what
/// was used last year is no answer to what was used this year, and what the set says of it stands above the questions.
fn answered_before(
    before: &Before,
    question: &Question,
    at: &Address,
) -> Option<BTreeMap<String, String>> {
    if question.money.is_some() || question.kind == Kind::File {
        return None;
    }
    let mut all = before.questions.questions();
    let (_, same) = all.find(|(section, one)| {
        one.series == question.series && section.repeated.by_item() == at.item.is_some()
    })?;
    let mut answers = BTreeMap::new();
    for (other, answer) in &before.answers {
        if other.question != same.name || other.item != at.item {
            continue;
        }
        let (here, kind) = match (&other.cell, &question.kind) {
            (Some(cell), Kind::Table { columns, most_rows }) if cell.row <= *most_rows => {
                let column = columns.iter().find(|one| one.name == cell.column);
                let here = at.clone().cell(cell.row, &cell.column);
                (here, column.map(|column| &column.kind))
            }
            (Some(_), _) | (None, Kind::Table { .. }) => continue,
            (None, kind) => (at.clone(), Some(kind)),
        };
        if let Some(text) = kind.and_then(|kind| still(kind, answer)) {
            answers.insert(here.to_string(), text);
        }
    }
    (!answers.is_empty()).then_some(answers)
}

/// An answer as it is kept, when it is an answer of this kind too.
fn still(kind: &Kind, answer: &Answer) -> Option<String> {
    let read = kind.read(&answer.written()).ok().flatten()?;
    Some(read.written())
}

/// Whether what is offered is not what stands there. For a table that is begun nothing is offered: rows would be mixed.
fn is_news(
    whole: &Whole,
    question: &Question,
    at: &Address,
    answers: &BTreeMap<String, String>,
) -> bool {
    if !question.kind.columns().is_empty() {
        let mut kept = whole.answers.keys();
        return !kept.any(|one| one.question == at.question && one.item == at.item);
    }
    let kept = whole.answers.get(at).map(Answer::written);
    kept.as_ref() != answers.get(&at.to_string())
}
