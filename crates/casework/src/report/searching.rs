//! Searching signed answers: every answer of the version of a report that was signed last stands as a row of its own with its
//! words, put there in the transaction of the signature. A search looks words up and parses no report.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::store::report_text::{self, ReportText, Wanted};
use ::store::{Transaction, question_set, report as rows, report_version};
use grants::question_set::address::Address;
use grants::question_set::value::Answer;
use grants::question_set::{Kind, Question, QuestionSet as Questions, Respondent};
use grants::{Code, Level};
use wording::word_forms::{self, Sought};

use super::coverage::{must_follow_up, recipient};
use super::signing::SignedAnswers;
use super::{Report, ReportError, ReportVersion};
use crate::money_year::open_years;
use crate::sought::{phrases_of, words_of};
use crate::{Actor, Casework, to_the_end};

/// So many hits stand on a page.
pub const HITS_ON_A_PAGE: i64 = 25;
/// So many reports are made ready to be searched at a time: others write meanwhile.
const AT_A_TIME: i64 = 20;

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// What was typed.
    pub text: String,
    /// The agreement; all that the actor may follow up when none.
    pub agreement_id: Option<String>,
    /// As whom it was answered.
    pub respondent: Option<Respondent>,
    /// The county.
    pub county: Option<Code>,
    /// The series of the question.
    pub series: Option<String>,
    /// A tag of the actor's organisation that the answer carries.
    pub tag_id: Option<String>,
}

/// An answer that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The answer.
    pub text: ReportText,
    /// The name of the recipient.
    pub name: String,
    /// The question, as it was asked.
    pub question: Option<Question>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundAnswers {
    /// What was looked for.
    pub sought: Sought,
    /// How many there are in all.
    pub count: i64,
    /// A page of them.
    pub hits: Vec<Hit>,
}

/// An answer as it is searched: its own words, or those of the choice. Files are known by ids alone.
fn in_words(kind: &Kind, answer: &Answer) -> Option<String> {
    let label = |name: &String| {
        let found = kind.choices().iter().find(|one| one.name == *name);
        found.map_or_else(|| name.clone(), |one| one.label.sv.clone())
    };
    match answer {
        Answer::Files(_) => None,
        Answer::One(name) => Some(label(name)),
        Answer::Several(names) => Some(names.iter().map(label).collect::<Vec<_>>().join("\n")),
        Answer::YesNo(true) => Some("Ja".to_owned()),
        Answer::YesNo(false) => Some("Nej".to_owned()),
        other => Some(other.written()),
    }
}

/// The answers of a version as they are searched, each with its words.
fn texts(
    (report, version): (&Report, &ReportVersion),
    questions: &Questions,
    signed: &SignedAnswers,
) -> Vec<(ReportText, Vec<String>)> {
    // The cells of a table stand together, in order.
    let mut by_question: BTreeMap<Address, BTreeMap<Address, String>> = BTreeMap::new();
    for (address, answer) in signed.counted(questions) {
        let words = questions
            .kind_at(&address)
            .and_then(|kind| in_words(kind, &answer));
        if let Some(words) = words {
            let whole = Address::of(&address.question).about(address.item.as_deref());
            by_question.entry(whole).or_default().insert(address, words);
        }
    }
    let level = report.respondent.level();
    let county = recipient(level, &report.code).and_then(|one| match level {
        Level::County => Some(one.code),
        _ => one.county,
    });
    let mut all = Vec::with_capacity(by_question.len());
    for (address, cells) in by_question {
        let Some((_, question)) = questions.find(&address.question) else {
            continue;
        };
        let text = cells.into_values().collect::<Vec<_>>().join("\n");
        let words = word_forms::stems(&text);
        let text = ReportText {
            report_id: report.id.clone(),
            version: version.number,
            agreement_id: report.agreement_id.clone(),
            respondent: report.respondent.word().to_owned(),
            code: report.code.clone(),
            county: county.map(|county| county.to_string()),
            question_set_id: version.question_set_id.clone(),
            series: question.series.clone(),
            question: question.name.clone(),
            address: address.to_string(),
            item: address.item,
            folded: word_forms::folded(&text),
            text,
        };
        all.push((text, words));
    }
    all
}

/// Makes what was signed ready to be searched, in place of what was.
pub(super) async fn make_ready(
    transaction: &mut Transaction,
    (report, version): (&Report, &ReportVersion),
    questions: &Questions,
    signed: &SignedAnswers,
) -> Result<(), ReportError> {
    let texts = texts((report, version), questions, signed);
    let key = (report.id.as_str(), version.number, word_forms::RULES);
    report_text::replace(transaction, key, &texts).await?;
    Ok(())
}

impl Casework {
    /// Makes signed reports ready that are not: those signed before there was a search, and those made ready by other rules. Some at
    /// a time; returns whether there was anything to do. Doing it twice is doing it once.
    pub async fn make_reports_ready(&self) -> Result<bool, ReportError> {
        let mut read = self.store.reader().await?;
        let behind = report_text::behind(&mut read, word_forms::RULES, AT_A_TIME).await?;
        drop(read);
        let any = !behind.is_empty();
        for (report_id, number) in behind {
            let this = self.clone();
            to_the_end(async move { this.make_one_ready(&report_id, number).await }).await?;
        }
        Ok(any)
    }

    async fn make_one_ready(&self, report_id: &str, number: i64) -> Result<(), ReportError> {
        let mut transaction = self.store.begin().await?;
        let report = rows::find(&mut transaction, report_id).await?;
        let report = report.ok_or(ReportError::NoSuchReport)?;
        let versions = report_version::of(&mut transaction, report_id).await?;
        // Somebody may have signed meanwhile: what is signed last counts.
        let Some(version) = versions.into_iter().next_back() else {
            return Ok(());
        };
        let set = question_set::find(&mut transaction, &version.question_set_id).await?;
        let questions = set.and_then(|set| crate::question_set::questions(&set).ok());
        let signed = SignedAnswers::read(&version.answers);
        if let (Some(questions), Ok(signed)) = (questions, signed) {
            make_ready(&mut transaction, (&report, &version), &questions, &signed).await?;
        } else {
            // One that cannot be read must not keep the others from being found.
            tracing::error!(%report_id, number, "A signed report cannot be read, and is not searched.");
            let key = (report_id, version.number, word_forms::RULES);
            report_text::replace(&mut transaction, key, &[]).await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    /// Looks for words in the answers that were signed last, about the years the actor may follow up.
    pub async fn search_reports(
        &self,
        actor: &Actor,
        search: &Search,
        page: i64,
    ) -> Result<FoundAnswers, ReportError> {
        must_follow_up(actor)?;
        let sought = Sought::read(&search.text);
        let mut read = self.store.reader().await?;
        let mut agreements: Vec<String> = open_years(&mut read)
            .await?
            .into_iter()
            .map(|open| open.year.agreement_id)
            .filter(|id| actor.may_agreement(id))
            .collect();
        if let Some(wanted) = &search.agreement_id {
            agreements.retain(|id| id == wanted);
        }
        // Without words a tag says what is wanted; without either nothing does.
        if sought.is_empty() && search.tag_id.is_none() {
            return Ok(FoundAnswers::default());
        }
        let (words, phrases) = (words_of(&sought), phrases_of(&sought));
        let county = search.county.map(|county| county.to_string());
        let own = actor.organisation_id().unwrap_or_default();
        let wanted = Wanted {
            agreements: &agreements,
            respondent: search.respondent.map(Respondent::word),
            county: county.as_deref(),
            series: search.series.as_deref(),
            tag: search.tag_id.as_deref().map(|tag| (own, tag)),
            words: &words,
            phrases: &phrases,
        };
        let count = report_text::count(&mut read, &wanted).await?;
        let part = (HITS_ON_A_PAGE, page.max(0).saturating_mul(HITS_ON_A_PAGE));
        let mut sets: BTreeMap<String, Option<Arc<Questions>>> = BTreeMap::new();
        let mut hits = Vec::new();
        for text in report_text::page(&mut read, &wanted, part).await? {
            if !sets.contains_key(&text.question_set_id) {
                let set = question_set::find(&mut read, &text.question_set_id).await?;
                let questions = set.and_then(|set| crate::question_set::questions(&set).ok());
                sets.insert(text.question_set_id.clone(), questions);
            }
            let questions = sets.get(&text.question_set_id).and_then(Option::as_ref);
            let found = questions.and_then(|questions| questions.find(&text.question));
            hits.push(Hit {
                name: name_of(&text),
                question: found.map(|(_, question)| question.clone()),
                text,
            });
        }
        Ok(FoundAnswers {
            sought,
            count,
            hits,
        })
    }
}

/// The name of the recipient an answer is of.
fn name_of(text: &ReportText) -> String {
    let respondent = Respondent::from_word(&text.respondent);
    let found = respondent.and_then(|one| recipient(one.level(), &text.code));
    found.map_or_else(|| text.code.clone(), |one| one.name.clone())
}
