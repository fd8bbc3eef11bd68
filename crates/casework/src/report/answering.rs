//! Saving answers: each by itself, over the version somebody saw. Who comes later with an older version is shown both texts and
//! loses neither; what cannot be an answer is said and not kept in its place.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::store::report::{self as rows};
use ::store::report_answer::{self, ReportAnswer};
use ::store::report_explanation::{self, ReportExplanation};
use ::store::{Read, Transaction, report_extension, report_presence, report_save};
use grants::authorisation::Act;
use grants::question_set::address::Address;
use grants::question_set::answers::Facts;
use grants::question_set::value::{Answer, NotAnAnswer};
use grants::question_set::{Kind, QuestionSet as Questions, Respondent};
use grants::report::ReportStatus;

use super::reading::Names;
use super::{LONGEST_TEXT_CHARACTERS, MOST_AT_ONCE, Present, Report, ReportError, Whole, whole};
use crate::{Actor, Casework, id, right, stated, to_the_end};

/// An answer as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAnswer {
    /// Where it stands, see [`Address`].
    pub address: String,
    /// The version whoever typed it saw; 0 when there was none.
    pub seen: i64,
    /// What was typed.
    pub text: String,
}

/// What became of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is kept, or stood there already.
    Kept {
        /// Its version now.
        version: i64,
        /// As it is kept.
        text: String,
    },
    /// Somebody else wrote there meanwhile. Theirs stands; what was typed is given back to whoever typed it.
    Stale {
        /// The version that stands.
        version: i64,
        /// What stands.
        theirs: String,
        /// Who wrote it.
        by: String,
    },
    /// It is no answer to the question, so what stood there stands.
    NotAnAnswer(NotAnAnswer),
    /// There is no such question.
    NoSuchQuestion,
}

/// What became of each answer of a save, and the report after it as far as whoever goes on writing needs it.
#[derive(Debug)]
pub struct Saved {
    /// What became of each, by its address.
    pub outcomes: BTreeMap<String, Outcome>,
    /// The questions.
    pub questions: Arc<Questions>,
    /// What is known.
    pub facts: Facts,
    /// What counts as answered now.
    pub answers: BTreeMap<Address, Answer>,
    /// Who else is in the report.
    pub present: Vec<Present>,
}

/// What becomes of an answer over the one that stands. Kept with another version than that is what is to be saved.
async fn weigh(
    read: &mut impl Read,
    whole: &Whole,
    stands: Option<&ReportAnswer>,
    new: &NewAnswer,
) -> Result<Outcome, ReportError> {
    let address = Address::read(&new.address);
    let kind = address.as_ref().and_then(|at| whole.questions.kind_at(at));
    let asked = address.as_ref().and_then(|at| at.item.as_ref());
    let (Some(kind), true) = (
        kind,
        asked.is_none_or(|item| whole.facts.items.contains(item)),
    ) else {
        return Ok(Outcome::NoSuchQuestion);
    };
    let text = match kind.read(&new.text) {
        Ok(answer) => answer.map(|answer| answer.written()).unwrap_or_default(),
        Err(why) => return Ok(Outcome::NotAnAnswer(why)),
    };
    // Files are named by their ids, which anybody can write: only those that came with this report answer anything in it.
    if *kind == Kind::File {
        for file in text.split_ascii_whitespace() {
            let found = ::store::document::find(read, file).await?;
            if !found.is_some_and(|found| super::files::is_of(&found, &whole.report.id)) {
                return Ok(Outcome::NoSuchQuestion);
            }
        }
    }
    let (version, there) = stands.map_or((0, ""), |one| (one.version, one.text.as_str()));
    if there == text {
        return Ok(Outcome::Kept { version, text });
    }
    if version != new.seen {
        let by = stands.map_or("", |one| one.saved_by.as_str());
        return Ok(Outcome::Stale {
            version,
            theirs: there.to_owned(),
            by: Names::default().of(read, by).await?,
        });
    }
    Ok(Outcome::Kept {
        version: version + 1,
        text,
    })
}

/// What counts as answered when a save has become of what did.
fn after(
    questions: &Questions,
    mut answers: BTreeMap<Address, Answer>,
    outcomes: &BTreeMap<String, Outcome>,
) -> BTreeMap<Address, Answer> {
    for (address, outcome) in outcomes {
        let (Some(address), Outcome::Kept { text, .. }) = (Address::read(address), outcome) else {
            continue;
        };
        match questions.kind_at(&address).map(|kind| kind.read(text)) {
            Some(Ok(Some(answer))) => answers.insert(address, answer),
            _ => answers.remove(&address),
        };
    }
    answers
}

impl Casework {
    /// Begins a report, or finds the one that was begun. Nobody is asked whether they want to: opening it is enough.
    pub async fn start_report(
        &self,
        actor: &Actor,
        agreement_id: &str,
        (respondent, code): (Respondent, &str),
    ) -> Result<Report, ReportError> {
        let act = Act::AnswerReports;
        let own = actor.organisation_id().unwrap_or_default().to_owned();
        if !actor.may(act, &own, true) {
            return Err(crate::NotAllowed { act }.into());
        }
        if !actor.may_agreement(agreement_id) {
            return Err(ReportError::NoSuchReport);
        }
        let (this, actor) = (self.clone(), actor.clone());
        let (agreement_id, code) = (agreement_id.to_owned(), code.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let of = (agreement_id.as_str(), respondent);
            let found = rows::one(&mut transaction, of, (&code, &own)).await?;
            if let Some(found) = found {
                return Ok(found);
            }
            let set = ::store::question_set::open(&mut transaction, of.0, of.1).await?;
            let set = set.ok_or(ReportError::NotAsked)?;
            if set.opens_on.is_some_and(|day| day > this.today()) {
                return Err(ReportError::NotYet {
                    opens_on: set.opens_on.unwrap_or_default(),
                });
            }
            let year = right::rights_in(&mut transaction, &own, &agreement_id).await?;
            let year = year.ok_or(ReportError::NoSuchYear)?;
            let more_time = report_extension::latest(&mut transaction, of, &code).await?;
            let now = this.now();
            let report = Report {
                id: id::new()?,
                due_on: year.terms.report_deadline,
                agreement_id,
                respondent,
                level: super::level_of(respondent).word().to_owned(),
                code,
                organisation_id: own,
                status: ReportStatus::Open,
                revision: 1,
                version: 0,
                extended_to: more_time.as_ref().map(|one| one.until_on),
                extension_reason: more_time.map(|one| one.reason).unwrap_or_default(),
                started_by: actor.id.clone(),
                started_at: now,
                changed_by: actor.id.clone(),
                changed_at: now,
            };
            if super::facts::rights_of(&year, &report).is_empty() {
                return Err(ReportError::NotAsked);
            }
            rows::insert(&mut transaction, &report).await?;
            this.report_event(&mut transaction, &actor, &report, ("started", ""))
                .await?;
            transaction.commit().await?;
            Ok(report)
        })
        .await
    }

    /// Saves answers. Each is kept or refused by itself, and the address of each tells what became of it.
    pub async fn save_answers(
        &self,
        actor: &Actor,
        report_id: &str,
        answers: Vec<NewAnswer>,
    ) -> Result<BTreeMap<String, Outcome>, ReportError> {
        let saved = self.save_and_go_on(actor, report_id, answers).await?;
        Ok(saved.outcomes)
    }

    /// The same for whoever goes on writing: the report was read to be saved in, and need not be read again to be shown.
    pub async fn save_and_go_on(
        &self,
        actor: &Actor,
        report_id: &str,
        answers: Vec<NewAnswer>,
    ) -> Result<Saved, ReportError> {
        if answers.len() > MOST_AT_ONCE {
            return Err(ReportError::TooMany);
        }
        let (this, actor, id) = (self.clone(), actor.clone(), report_id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let act = Act::AnswerReports;
            let whole = whole(&mut transaction, &actor, &id, act).await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            let outcomes = this
                .save_in(&mut transaction, &actor.id, &whole, answers)
                .await?;
            let mut names = Names::default();
            let present = this.present_in(&mut transaction, &actor, &id, &mut names);
            let present = present.await?;
            transaction.commit().await?;
            Ok(Saved {
                answers: after(&whole.questions, whole.answers, &outcomes),
                questions: whole.questions,
                facts: whole.facts,
                outcomes,
                present,
            })
        })
        .await
    }

    /// Saves answers in a transaction that has read the report. A report that waits to be signed, or is, is not written in.
    pub(super) async fn save_in(
        &self,
        transaction: &mut Transaction,
        by: &str,
        whole: &Whole,
        answers: Vec<NewAnswer>,
    ) -> Result<BTreeMap<String, Outcome>, ReportError> {
        if whole.report.status != ReportStatus::Open {
            return Err(ReportError::NotOpen);
        }
        let kept = whole.kept.iter().map(|one| (one.address.as_str(), one));
        let stands: BTreeMap<&str, &ReportAnswer> = kept.collect();
        let (mut outcomes, mut to_save) = (BTreeMap::new(), BTreeMap::new());
        for new in answers {
            // What stands twice in one save is taken as it stands last.
            to_save.remove(&new.address);
            let stands = stands.get(new.address.as_str()).copied();
            let outcome = weigh(transaction, whole, stands, &new).await?;
            if let Outcome::Kept { version, text } = &outcome
                && stands.map_or(0, |one| one.version) != *version
            {
                let saved = ReportAnswer {
                    report_id: whole.report.id.clone(),
                    address: new.address.clone(),
                    version: *version,
                    text: text.clone(),
                    saved_by: by.to_owned(),
                    saved_at: self.now(),
                };
                to_save.insert(new.address.clone(), saved);
            }
            outcomes.insert(new.address, outcome);
        }
        let to_save: Vec<ReportAnswer> = to_save.into_values().collect();
        // The report was read in this transaction, and nobody writes beside it.
        if !report_answer::save_all(transaction, &to_save).await? {
            return Err(ReportError::Newer);
        }
        report_save::insert_all(transaction, &to_save).await?;
        Ok(outcomes)
    }

    /// Says why a finding that is only asked about is as it is.
    pub async fn explain_finding(
        &self,
        actor: &Actor,
        report_id: &str,
        finding: &str,
        text: &str,
    ) -> Result<(), ReportError> {
        let text = stated::noted(text, LONGEST_TEXT_CHARACTERS)?;
        let (this, actor) = (self.clone(), actor.clone());
        let (id, finding) = (report_id.to_owned(), finding.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let act = Act::AnswerReports;
            let whole = whole(&mut transaction, &actor, &id, act).await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            if whole.report.status != ReportStatus::Open {
                return Err(ReportError::NotOpen);
            }
            let findings = whole.sheet().findings();
            if !findings.iter().any(|one| one.word() == finding) {
                return Err(ReportError::NoSuchFinding);
            }
            let before = report_explanation::of(&mut transaction, &id).await?;
            let last = before.iter().rfind(|one| one.finding == finding);
            if last.map_or("", |one| one.text.as_str()) == text {
                return Ok(());
            }
            let said = ReportExplanation {
                report_id: id,
                number: last.map_or(1, |one| one.number + 1),
                finding,
                text,
                written_by: actor.id.clone(),
                written_at: this.now(),
            };
            report_explanation::insert(&mut transaction, &said).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Notes where in a report somebody is, so that the others see it.
    pub async fn seen_in_report(
        &self,
        actor: &Actor,
        report_id: &str,
        place: &str,
    ) -> Result<(), ReportError> {
        let (this, actor) = (self.clone(), actor.clone());
        let seen = report_presence::ReportPresence {
            report_id: report_id.to_owned(),
            account_id: actor.id.clone(),
            place: place.chars().take(200).collect(),
            seen_at: self.now(),
        };
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let report = rows::find(&mut transaction, &seen.report_id).await?;
            let report = report.ok_or(ReportError::NoSuchReport)?;
            let act = Act::ReadReports;
            super::standing::must_reach(&mut transaction, &actor, &report, act).await?;
            report_presence::set(&mut transaction, &seen).await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }
}
