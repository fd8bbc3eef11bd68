//! Questions about signed reports: asked by those who follow up, answered by the organisation that signed. A question opens no
//! report; whoever answers it can do that themselves.

use ::store::report_question::{self, ListedQuestion, ReportQuestion, Wanted};
use ::store::thread::{self as rows, Thread, ThreadStatus};
use ::store::{Read, Transaction, report, report_version};
use grants::authorisation::Act;
use wording::{Language, message};

use super::reading::limit;
use super::{SUBJECT, ThreadError, is_id, text};
use crate::organisation::name_of;
use crate::outbox::{EmailKind, Letter, Notice};
use crate::register::Direction;
use crate::report::analysis::is_asked_in;
use crate::{Actor, Casework, NotAllowed, to_the_end};

/// So many questions about reports an organisation may ask in a day: one about each of a year, and some again.
pub const MOST_FOLLOW_UPS_A_DAY: i64 = 1_000;
/// So many questions stand on a page.
const ON_A_PAGE: i64 = super::THREADS_ON_A_PAGE;

/// A question about a signed report, to be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// Its id, made before it is written so that sending it twice is asking once; see [`super::new_question`].
    pub id: String,
    /// The report.
    pub report_id: String,
    /// The signed version that was read.
    pub version: i64,
    /// The address of the answer; empty when it is about all of the report.
    pub address: String,
    /// The question.
    pub text: String,
}

/// Which questions about reports are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Follow<'a> {
    /// Those about this report.
    pub report_id: Option<&'a str>,
    /// Those about this agreement.
    pub agreement_id: Option<&'a str>,
    /// Those that stand so.
    pub status: Option<ThreadStatus>,
    /// Only those that the reader's organisation asked.
    pub asked_by_own: bool,
}

/// By which act somebody reads a question about a report: as the one who answers, or as one who follows up.
pub(super) fn reads(actor: &Actor, thread: &Thread) -> Act {
    if actor.organisation_id() == Some(thread.organisation_id.as_str()) {
        Act::ReadReports
    } else {
        Act::ReadSignedReports
    }
}

/// By which act somebody writes in it. Others than the two sides read only.
pub(super) fn must_write(
    actor: &Actor,
    thread: &Thread,
    about: &ReportQuestion,
) -> Result<Act, NotAllowed> {
    let own = actor.organisation_id();
    if own == Some(thread.organisation_id.as_str()) {
        return Ok(Act::AnswerReports);
    }
    let act = Act::ManageReports;
    if own == Some(about.asker_id.as_str()) {
        Ok(act)
    } else {
        Err(NotAllowed { act })
    }
}

/// Refuses what is no place in the version that was read.
async fn must_be_asked(
    read: &mut impl Read,
    (report_id, version): (&str, i64),
    address: &str,
) -> Result<(), ThreadError> {
    let is_there = if address.is_empty() {
        let versions = report_version::of(read, report_id).await?;
        versions.iter().any(|one| one.number == version)
    } else {
        is_asked_in(read, (report_id, version), address).await?
    };
    is_there.then_some(()).ok_or(ThreadError::NoSuchAnswer)
}

impl Casework {
    /// Asks the organisation that signed a report about it. It is registered as gone out, and the organisation is told by e-mail that
    /// there is a question, or it is not asked at all. Asking again with the same id gives the question that was asked.
    pub async fn ask_about_report(
        &self,
        actor: &Actor,
        question: FollowUp,
    ) -> Result<Thread, ThreadError> {
        let act = Act::ManageReports;
        actor.must(act)?;
        let own = actor
            .organisation_id()
            .ok_or(NotAllowed { act })?
            .to_owned();
        let text = text(&question.text)?;
        if !is_id(&question.id) {
            return Err(ThreadError::NoSuchThread);
        }
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            this.must_stand(&mut transaction, &actor, act).await?;
            if let Some(asked) = rows::find(&mut transaction, &question.id).await? {
                let about = report_question::find(&mut transaction, &question.id).await?;
                let theirs = about.is_some_and(|about| about.asker_id == own);
                let theirs = theirs && asked.opened_by == actor.id;
                return theirs.then_some(asked).ok_or(ThreadError::NoSuchThread);
            }
            let report = report::find(&mut transaction, &question.report_id).await?;
            let report = report.filter(|one| actor.may_agreement(&one.agreement_id));
            let report = report.ok_or(ThreadError::NoSuchAnswer)?;
            let key = (report.id.as_str(), question.version);
            must_be_asked(&mut transaction, key, &question.address).await?;
            let midnight = wording::day_begins(this.today());
            let asked = report_question::asked_since(&mut transaction, &own, midnight).await?;
            if asked >= MOST_FOLLOW_UPS_A_DAY {
                return Err(ThreadError::TooManyFollowUps);
            }
            let now = this.now();
            let subject = message!(
                "follow-up-subject",
                agreement = &report.agreement_id,
                respondent = crate::question_set::respondent(report.respondent)
            );
            let thread = Thread {
                id: question.id.clone(),
                organisation_id: report.organisation_id,
                agreement_id: Some(report.agreement_id),
                subject: Language::Swedish.say(&subject),
                status: ThreadStatus::Waiting,
                revision: 1,
                opened_by: actor.id.clone(),
                opened_at: now,
                changed_at: now,
                closed: None,
            };
            let about = ReportQuestion {
                thread_id: question.id,
                report_id: report.id,
                version: question.version,
                address: question.address,
                asker_id: own,
            };
            rows::insert(&mut transaction, &thread).await?;
            report_question::insert(&mut transaction, &about).await?;
            this.add_post(&mut transaction, &actor, &thread, 1, text)
                .await?;
            let between = (&thread, about.asker_id.as_str());
            this.register_between(&mut transaction, &actor, between, Direction::Out)
                .await?;
            this.follow_up_told(&mut transaction, &actor, (&thread, &about))
                .await?;
            this.note_thread(&mut transaction, &actor, "asked", &thread)
                .await?;
            transaction.commit().await?;
            Ok(thread)
        })
        .await
    }

    /// What somebody wrote sets going: the first answer is registered, and the other side is told that there is something to read.
    pub(super) async fn follow_up_written(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (thread, about): (&Thread, &ReportQuestion),
        answers: bool,
    ) -> Result<(), ThreadError> {
        if !answers {
            return self
                .follow_up_told(transaction, actor, (thread, about))
                .await;
        }
        let entries = ::store::register_entry::about(transaction, SUBJECT, &thread.id).await?;
        if entries.iter().all(|one| one.direction != Direction::In) {
            let between = (thread, about.asker_id.as_str());
            self.register_between(transaction, actor, between, Direction::In)
                .await?;
        }
        let asker = (thread, about.asker_id.as_str());
        let Some(address) = self.address_of_asker(transaction, asker).await? else {
            return Ok(());
        };
        let language = Language::Swedish;
        let organisation = name_of(transaction, &thread.organisation_id).await?;
        // Neither what was asked nor what was answered leaves the service.
        let subject = language.say(&message!("follow-up-answer-mail-subject"));
        let body = message!("follow-up-answer-mail-body", organisation = organisation);
        let letter = Letter {
            kind: EmailKind::Thread,
            about: (SUBJECT, &thread.id),
            organisation_id: Some(&about.asker_id),
            address: &address,
            subject: &subject,
            body: &language.say(&body),
            attachments: &[],
        };
        self.post(transaction, actor, letter).await?;
        Ok(())
    }

    /// Tells those of the organisation by e-mail that there is something to answer.
    async fn follow_up_told(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        (thread, about): (&Thread, &ReportQuestion),
    ) -> Result<(), ThreadError> {
        let language = Language::Swedish;
        let own = &thread.organisation_id;
        let organisation = name_of(transaction, own).await?;
        let asker = name_of(transaction, &about.asker_id).await?;
        let subject = language.say(&message!("follow-up-mail-subject"));
        let body = message!(
            "follow-up-mail-body",
            asker = asker,
            organisation = organisation
        );
        let body = language.say(&body);
        let notice = Notice {
            kind: EmailKind::Thread,
            about: (SUBJECT, &thread.id),
            organisation_id: own,
            subject: &subject,
            body: &body,
        };
        self.post_to_everybody(transaction, actor, notice, &[])
            .await?;
        Ok(())
    }

    /// A page of the questions about reports that are looked for: those who follow up see all, others those they answer.
    pub async fn report_questions(
        &self,
        actor: &Actor,
        follow: Follow<'_>,
        page: i64,
    ) -> Result<Vec<ListedQuestion>, ThreadError> {
        // No organisation has an empty id, so this asks about one that is not theirs.
        let follows_up = actor.may(Act::ReadSignedReports, "", true);
        let own = actor.organisation_id();
        let organisation_id = if follows_up { None } else { own };
        if !follows_up {
            actor.must(Act::ReadReports)?;
        }
        let agreement_id = match (follow.agreement_id, limit(actor)) {
            (Some(wanted), Some(only)) if wanted != only => return Ok(Vec::new()),
            (wanted, only) => wanted.or(only),
        };
        let wanted = Wanted {
            organisation_id,
            asker_id: own.filter(|_| follow.asked_by_own),
            report_id: follow.report_id,
            agreement_id,
            status: follow.status,
        };
        let mut read = self.store.reader().await?;
        // One more than a page holds tells whether there is another.
        let part = (ON_A_PAGE + 1, page.max(0).saturating_mul(ON_A_PAGE));
        Ok(report_question::page(&mut read, &actor.id, wanted, part).await?)
    }

    /// The questions about reports that an organisation has not answered yet; none for those who write no reports.
    pub async fn own_report_questions(
        &self,
        actor: &Actor,
    ) -> Result<Vec<ListedQuestion>, ThreadError> {
        let own = actor.organisation_id().unwrap_or_default();
        if !actor.may(Act::ReadReports, own, true) {
            return Ok(Vec::new());
        }
        let wanted = Wanted {
            organisation_id: Some(own),
            agreement_id: limit(actor),
            status: Some(ThreadStatus::Waiting),
            ..Wanted::default()
        };
        let mut read = self.store.reader().await?;
        Ok(report_question::page(&mut read, &actor.id, wanted, (ON_A_PAGE, 0)).await?)
    }
}
