//! Reports: answered by many hands, one answer at a time; signed by one who did not hand it in; received whole and for good. What
//! was not used becomes a claim in the transaction of the signature.

pub mod analysis;
mod answering;
mod coverage;
mod demo;
mod draft;
pub mod export;
mod facts;
mod files;
mod money;
mod more_time;
mod offers;
mod reading;
mod receipt;
mod received;
mod refusal;
mod searching;
mod signing;
mod standing;
mod telling;
mod together;
mod words;

use std::collections::BTreeMap;
use std::sync::Arc;

use ::store::report as rows;
use ::store::report_answer::{self, ReportAnswer};
use ::store::report_event::{self as events, ReportEvent};
use ::store::{Read, StoreError, Transaction, question_set};
use grants::Level;
use grants::authorisation::Act;
use grants::question_set::address::Address;
use grants::question_set::answers::{Facts, Sheet};
use grants::question_set::value::Answer;
use grants::question_set::{QuestionSet as Questions, Respondent};
use grants::report::ReportStatus;
use jiff::civil::Date;

pub use ::store::question_set::QuestionSet;
pub use ::store::report::Report;
pub use ::store::report_comment::ReportComment;
pub use ::store::report_version::ReportVersion;
pub use answering::{NewAnswer, Outcome, Saved};
pub use coverage::{Coverage, Covered, Reported, ReportedYear, Signature};
pub(crate) use coverage::{of_year as coverage_of_year, recipient_of};
pub use draft::{BroughtBack, Field, LARGEST_DRAFT_BYTES, Place, Unread};
pub use offers::{Offer, OfferedFrom, Offers};
pub use reading::{OpenedReport, OwnReport, SignedReport, Stands};
pub use received::{Given, Received, ReceivedYear, SideBySide};
pub use refusal::ReportError;
pub use searching::{FoundAnswers, HITS_ON_A_PAGE, Hit, Search};
pub(crate) use signing::{SignedAnswers, approved, read_answers, refused, shown};
pub use telling::EXTENSION;
pub use together::{Linked, Present, ToAnswer};
pub use words::{answer, decimal_in, event, fact, finding, known_of_item, said, status, yes_no};

use crate::actor::Note;
use crate::{Actor, Casework};

/// The word in the record of acts, in the register and in the ledger.
pub const SUBJECT: &str = "report";
/// The longest comment, explanation or reason.
pub const LONGEST_TEXT_CHARACTERS: usize = 2_000;
/// The most answers in one save: more than any page has fields.
pub const MOST_AT_ONCE: usize = 3_000;
/// The most comments on one report.
pub const MOST_COMMENTS: i64 = 2_000;

/// A report with everything it is worked out from.
pub(crate) struct Whole {
    pub(crate) report: Report,
    pub(crate) set: QuestionSet,
    pub(crate) questions: Arc<Questions>,
    pub(crate) facts: Facts,
    pub(crate) kept: Vec<ReportAnswer>,
    pub(crate) answers: BTreeMap<Address, Answer>,
}

impl Whole {
    pub(crate) fn sheet(&self) -> Sheet<'_> {
        Sheet::new(&self.questions, &self.facts, &self.answers)
    }
}

/// The last day of a report: its own when more time was given.
pub fn last_day(report: &Report) -> Date {
    report.extended_to.unwrap_or(report.due_on)
}

/// The last day of a report by the terms of its year as they stand: when they have moved since it was begun, the later counts.
fn last_day_by(report: &Report, terms: Date) -> Date {
    last_day(report).max(terms)
}

/// What of the kept answers is an answer to a question of the set: a text that no longer is one stays kept and does not count.
pub(crate) fn counted(questions: &Questions, kept: &[ReportAnswer]) -> BTreeMap<Address, Answer> {
    let mut answers = BTreeMap::new();
    for one in kept {
        let Some(address) = Address::read(&one.address) else {
            continue;
        };
        let read = questions.kind_at(&address).map(|kind| kind.read(&one.text));
        if let Some(Ok(Some(answer))) = read {
            answers.insert(address, answer);
        }
    }
    answers
}

/// A report somebody may work in, with what it is worked out from.
pub(crate) async fn whole(
    read: &mut impl Read,
    actor: &Actor,
    id: &str,
    act: Act,
) -> Result<Whole, ReportError> {
    let report = rows::find(read, id).await?;
    let report = report.ok_or(ReportError::NoSuchReport)?;
    standing::must_reach(read, actor, &report, act).await?;
    of_report(read, report).await
}

/// A report with what it is worked out from, whoever asks.
pub(crate) async fn of_report(read: &mut impl Read, report: Report) -> Result<Whole, ReportError> {
    let set = question_set::open(read, &report.agreement_id, report.respondent).await?;
    let set = set.ok_or(ReportError::NotAsked)?;
    let questions = crate::question_set::questions(&set)?;
    let facts = facts::of(read, &report).await?;
    let kept = report_answer::of(read, &report.id).await?;
    let answers = counted(&questions, &kept);
    Ok(Whole {
        report,
        set,
        questions,
        facts,
        kept,
        answers,
    })
}

impl Casework {
    /// Makes a report stand elsewhere, with the event and the entry in the record of acts.
    async fn report_to(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        report: &Report,
        (to, version): (ReportStatus, i64),
        (what, note): (&str, &str),
    ) -> Result<(), ReportError> {
        let from = report.status;
        from.to(to)?;
        let key = (report.id.as_str(), report.revision);
        let way = (from, to, version);
        if !rows::set_status(transaction, key, way, &self.signed(actor)).await? {
            return Err(ReportError::Newer);
        }
        self.report_event(transaction, actor, report, (what, note))
            .await?;
        Ok(())
    }

    /// Notes what happened to a report, where everybody it concerns sees it and in the record of acts.
    async fn report_event(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        report: &Report,
        (what, note): (&str, &str),
    ) -> Result<(), StoreError> {
        let event = ReportEvent {
            report_id: report.id.clone(),
            number: events::last_number(transaction, &report.id).await? + 1,
            at: self.now(),
            what: what.to_owned(),
            note: note.to_owned(),
            actor_id: actor.id.clone(),
        };
        events::insert(transaction, &event).await?;
        let details = serde_json::json!({
            "organisation": report.organisation_id,
            "agreement": report.agreement_id,
            "respondent": report.respondent.word(),
            "code": report.code,
        });
        let note = Note {
            act: what,
            subject_kind: SUBJECT,
            subject_id: &report.id,
            reason: Some(note).filter(|note| !note.is_empty()),
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}

/// The level a respondent received its money on, as it is kept.
fn level_of(respondent: Respondent) -> Level {
    respondent.level()
}
