//! Questions of an organisation and what was answered, kept with the case. A question has come in: it gets its number in the
//! register in the transaction that keeps it, and the first answer gets one when it goes out. What those who follow up ask about a
//! signed report is kept in the same way, the other way round: the organisation answers.

mod about_report;
pub(crate) mod demo;
mod reading;
mod receipt;
mod telling;
mod words;

use ::store::agreement_version;
use ::store::thread::{self as rows, Thread, ThreadStatus};
use ::store::thread_post::{self as posts, Post};
use ::store::{Signed, StoreError, Transaction, thread_seen};
use grants::agreement_version::VersionStatus;
use grants::authorisation::{Act, Reach, reach};

pub use ::store::report_question::{ListedQuestion, ReportQuestion};
pub use ::store::thread::{ListedThread, ThreadStatus as Status};
pub use about_report::{Follow, FollowUp, MOST_FOLLOW_UPS_A_DAY};
pub use reading::{OpenedThread, POSTS_ON_A_PAGE, THREADS_ON_A_PAGE, WrittenPost};
pub use words::status;

use crate::actor::{Fallen, Note};
use crate::id::{self, NoRandomness};
use crate::organisation::COORDINATOR;
use crate::outbox::PostError;
use crate::own_number::OwnNumberError;
use crate::register::{Direction, RegisterError};
use crate::{Actor, Casework, NotAllowed, to_the_end};

/// The word for questions in the register and the record of acts.
pub const SUBJECT: &str = "thread";
/// The longest subject: what fits on a line of the register.
pub const LONGEST_SUBJECT_CHARACTERS: usize = 120;
/// The longest text of one post: some five pages.
pub const LONGEST_TEXT_CHARACTERS: usize = 10_000;
/// So many questions an organisation may ask in a day: many times what anybody needs.
pub const MOST_QUESTIONS_A_DAY: i64 = 20;
/// So many posts an organisation may write in a day, in all its questions.
pub const MOST_POSTS_A_DAY: i64 = 200;
/// So many posts one question may have; then it is time for a new one.
pub const MOST_POSTS: i64 = 1_000;

/// Why something about a question is not done.
#[derive(Debug, thiserror::Error)]
pub enum ThreadError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is none that the person may see.
    #[error("there is no such question")]
    NoSuchThread,
    /// No subject is written.
    #[error("no subject is written")]
    SubjectMissing,
    /// The subject is too long.
    #[error("the subject is too long")]
    SubjectTooLong,
    /// The subject has several lines, or characters that cannot be seen.
    #[error("the subject is no line of text")]
    SubjectNotALine,
    /// Nothing is written.
    #[error("nothing is written")]
    TextMissing,
    /// The text is too long.
    #[error("the text is too long")]
    TextTooLong,
    /// There is no such agreement, or the mandate does not reach there.
    #[error("there is no such agreement")]
    NoSuchAgreement,
    /// The organisation has asked or written as much as anybody does in a day.
    #[error("too much was written today")]
    TooManyToday,
    /// The question is as long as any may be.
    #[error("the question has too many posts")]
    TooLong,
    /// There is no such answer in a signed report that the person may read.
    #[error("there is no such answer")]
    NoSuchAnswer,
    /// The organisation has asked about as many reports as anybody does in a day.
    #[error("too much was asked today")]
    TooManyFollowUps,
    /// Somebody wrote meanwhile.
    #[error("somebody wrote meanwhile")]
    Newer,
    /// It is closed already.
    #[error("the question is closed already")]
    AlreadyClosed,
    /// The number of the organisation's own register is not noted.
    #[error(transparent)]
    OwnNumber(#[from] OwnNumberError),
    /// The question could not be registered.
    #[error(transparent)]
    Register(#[from] RegisterError),
    /// The e-mail that tells of an answer could not be put in.
    #[error(transparent)]
    Outbox(#[from] PostError),
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
    /// The receipt cannot be typeset.
    #[error(transparent)]
    Typeset(#[from] typeset::TypesetError),
    /// The system has no randomness.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
}

impl From<Fallen> for ThreadError {
    fn from(fallen: Fallen) -> Self {
        match fallen {
            Fallen::Store(error) => Self::Store(error),
            Fallen::NotAllowed(error) => Self::NotAllowed(error),
        }
    }
}

/// A question to be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id, made before it is written so that sending it twice is asking once; see [`new_question`].
    pub id: String,
    /// The agreement it is about; none when it is about something else.
    pub agreement_id: Option<String>,
    /// What it is about, in a few words.
    pub subject: String,
    /// The question.
    pub text: String,
}

/// The id for a question that is about to be written.
pub fn new_question() -> Result<String, NoRandomness> {
    id::new()
}

/// Whether the actor asks for an organisation of their own, rather than answering everybody.
pub fn asks(actor: &Actor) -> bool {
    let role = actor.role();
    role.is_some_and(|role| reach(role, Act::WriteThreads) == Reach::Own)
}

impl Casework {
    /// Asks a question for one's own organisation. It is registered as come in, or it is not asked at all. Asking again
    /// with the same id gives the question that was asked.
    pub async fn ask_question(
        &self,
        actor: &Actor,
        question: Question,
    ) -> Result<Thread, ThreadError> {
        let not_allowed = NotAllowed {
            act: Act::WriteThreads,
        };
        if !asks(actor) {
            return Err(not_allowed.into());
        }
        let own = actor.organisation_id().ok_or(not_allowed)?.to_owned();
        let subject = subject(&question.subject)?;
        let text = text(&question.text)?;
        if !is_id(&question.id) {
            return Err(ThreadError::NoSuchThread);
        }
        let agreement_id = question.agreement_id;
        if !actor.covers(agreement_id.as_deref()) {
            return Err(ThreadError::NoSuchAgreement);
        }
        let (this, actor) = (self.clone(), actor.clone());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let act = Act::WriteThreads;
            this.must_stand(&mut transaction, &actor, act).await?;
            if let Some(asked) = rows::find(&mut transaction, &question.id).await? {
                let theirs = asked.opened_by == actor.id && asked.organisation_id == own;
                return theirs.then_some(asked).ok_or(ThreadError::NoSuchThread);
            }
            this.must_have_agreement(&mut transaction, agreement_id.as_deref())
                .await?;
            let midnight = wording::day_begins(this.today());
            let asked = rows::asked_since(&mut transaction, &own, midnight).await?;
            if asked >= MOST_QUESTIONS_A_DAY {
                return Err(ThreadError::TooManyToday);
            }
            let now = this.now();
            let thread = Thread {
                id: question.id,
                organisation_id: own,
                agreement_id,
                subject,
                status: ThreadStatus::Waiting,
                revision: 1,
                opened_by: actor.id.clone(),
                opened_at: now,
                changed_at: now,
                closed: None,
            };
            rows::insert(&mut transaction, &thread).await?;
            this.add_post(&mut transaction, &actor, &thread, 1, text)
                .await?;
            this.register_thread(&mut transaction, &actor, &thread, Direction::In)
                .await?;
            this.note_thread(&mut transaction, &actor, "asked", &thread)
                .await?;
            transaction.commit().await?;
            Ok(thread)
        })
        .await
    }

    /// Writes in a question, after the last post one has read. The words of whoever asks make it wait; those of the other side
    /// answer it, and tell whoever asked by e-mail that there is an answer. One that was closed is open again.
    pub async fn write_in_thread(
        &self,
        actor: &Actor,
        id: &str,
        after: i64,
        text: &str,
    ) -> Result<(), ThreadError> {
        let text = self::text(text)?;
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let (thread, about) = this.writable(&mut transaction, &actor, &id).await?;
            let last = posts::last_number(&mut transaction, &id).await?;
            if last != after {
                return Err(ThreadError::Newer);
            }
            if last >= MOST_POSTS {
                return Err(ThreadError::TooLong);
            }
            let is_own = actor.organisation_id() == Some(thread.organisation_id.as_str());
            let (answers, asker) = match &about {
                Some(about) => (is_own, &about.asker_id),
                None => (!asks(&actor), &thread.organisation_id),
            };
            if !answers {
                let midnight = wording::day_begins(this.today());
                let own = asker.as_str();
                let written = posts::written_since(&mut transaction, own, midnight).await?;
                if written >= MOST_POSTS_A_DAY {
                    return Err(ThreadError::TooManyToday);
                }
            }
            this.add_post(&mut transaction, &actor, &thread, last + 1, text)
                .await?;
            let (status, act) = if answers {
                (ThreadStatus::Answered, "answered")
            } else {
                (ThreadStatus::Waiting, "wrote")
            };
            this.stand(&mut transaction, &actor, &thread, status)
                .await?;
            match &about {
                Some(about) => {
                    let of = (&thread, about);
                    this.follow_up_written(&mut transaction, &actor, of, answers)
                        .await?;
                }
                None if answers => this.send_out(&mut transaction, &actor, &thread).await?,
                None => {}
            }
            this.note_thread(&mut transaction, &actor, act, &thread)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Closes a question: there is no more to it. Whoever writes in it opens it again.
    pub async fn close_thread(
        &self,
        actor: &Actor,
        id: &str,
        after: i64,
    ) -> Result<(), ThreadError> {
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let (thread, _) = this.writable(&mut transaction, &actor, &id).await?;
            if thread.status == ThreadStatus::Closed {
                return Err(ThreadError::AlreadyClosed);
            }
            // Nobody closes what they have not read.
            if posts::last_number(&mut transaction, &id).await? != after {
                return Err(ThreadError::Newer);
            }
            let status = ThreadStatus::Closed;
            this.stand(&mut transaction, &actor, &thread, status)
                .await?;
            this.note_thread(&mut transaction, &actor, "closed", &thread)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// Notes which number a question has in the asking organisation's own register.
    pub async fn note_thread_number(
        &self,
        actor: &Actor,
        id: &str,
        number: &str,
    ) -> Result<(), ThreadError> {
        let (this, actor) = (self.clone(), actor.clone());
        let (id, number) = (id.to_owned(), number.to_owned());
        to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            let (thread, _) = reading::seen(&mut transaction, &actor, &id).await?;
            if actor.organisation_id() != Some(thread.organisation_id.as_str()) {
                let act = Act::ConfirmReceipt;
                return Err(NotAllowed { act }.into());
            }
            this.note_own_number(&mut transaction, &actor, (SUBJECT, &id), &number)
                .await?;
            transaction.commit().await?;
            Ok(())
        })
        .await
    }

    /// A question the actor may write in.
    async fn writable(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        id: &str,
    ) -> Result<(Thread, Option<ReportQuestion>), ThreadError> {
        let (thread, about) = reading::seen(transaction, actor, id).await?;
        let act = match &about {
            Some(about) => about_report::must_write(actor, &thread, about)?,
            None => Act::WriteThreads,
        };
        if !actor.may(act, &thread.organisation_id, true) {
            return Err(NotAllowed { act }.into());
        }
        self.must_stand(transaction, actor, act).await?;
        Ok((thread, about))
    }

    async fn must_have_agreement(
        &self,
        transaction: &mut Transaction,
        agreement_id: Option<&str>,
    ) -> Result<(), ThreadError> {
        let Some(id) = agreement_id else {
            return Ok(());
        };
        let versions = agreement_version::of_agreement(transaction, id).await?;
        let is_there = versions
            .iter()
            .any(|version| version.status == VersionStatus::Published);
        is_there.then_some(()).ok_or(ThreadError::NoSuchAgreement)
    }

    async fn add_post(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        thread: &Thread,
        number: i64,
        text: String,
    ) -> Result<(), ThreadError> {
        let organisation_id = actor.organisation_id().unwrap_or(COORDINATOR).to_owned();
        let post = Post {
            thread_id: thread.id.clone(),
            number,
            written_by: actor.id.clone(),
            organisation_id,
            text,
            at: self.now(),
        };
        posts::insert(transaction, &post).await?;
        // Whoever writes has read what they answer.
        thread_seen::set(transaction, &thread.id, &actor.id, number).await?;
        Ok(())
    }

    async fn stand(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        thread: &Thread,
        status: ThreadStatus,
    ) -> Result<(), ThreadError> {
        let by = Signed {
            by: actor.id.clone(),
            at: self.now(),
        };
        let changed = rows::change(transaction, &thread.id, thread.revision, status, &by);
        changed.await?.then_some(()).ok_or(ThreadError::Newer)
    }

    async fn note_thread(
        &self,
        transaction: &mut Transaction,
        actor: &Actor,
        act: &str,
        thread: &Thread,
    ) -> Result<(), StoreError> {
        let details = serde_json::json!({
            "organisation": thread.organisation_id,
            "agreement": thread.agreement_id,
        });
        let note = Note {
            act,
            subject_kind: SUBJECT,
            subject_id: &thread.id,
            reason: None,
            details: &details.to_string(),
        };
        self.record_act(transaction, actor, note).await?;
        Ok(())
    }
}

/// A subject as it is kept: one line.
fn subject(typed: &str) -> Result<String, ThreadError> {
    let subject = typed.trim();
    if subject.is_empty() {
        return Err(ThreadError::SubjectMissing);
    }
    if subject.chars().count() > LONGEST_SUBJECT_CHARACTERS {
        return Err(ThreadError::SubjectTooLong);
    }
    if subject.chars().any(is_unseen) {
        return Err(ThreadError::SubjectNotALine);
    }
    Ok(subject.to_owned())
}

/// A text as it is kept.
fn text(typed: &str) -> Result<String, ThreadError> {
    let text = typed.replace("\r\n", "\n");
    let text = text.trim();
    if text.is_empty() {
        return Err(ThreadError::TextMissing);
    }
    if text.chars().count() > LONGEST_TEXT_CHARACTERS {
        return Err(ThreadError::TextTooLong);
    }
    Ok(text.to_owned())
}

/// Whether a character breaks a line or turns the text around it.
pub(crate) fn is_unseen(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether this is an id as we make them.
fn is_id(id: &str) -> bool {
    const LENGTH: usize = 32;
    id.len() == LENGTH
        && id
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_one_line_that_can_be_seen() {
        assert_eq!(
            subject("  Hur rekvirerar vi? ").unwrap(),
            "Hur rekvirerar vi?"
        );
        assert!(matches!(subject(" \n "), Err(ThreadError::SubjectMissing)));
        let long = "å".repeat(LONGEST_SUBJECT_CHARACTERS + 1);
        assert!(matches!(subject(&long), Err(ThreadError::SubjectTooLong)));
        for hostile in ["a\r\nBcc: b@c.se", "a\u{202e}b", "a\u{2028}b", "a\u{7}b"] {
            assert!(matches!(
                subject(hostile),
                Err(ThreadError::SubjectNotALine)
            ));
        }
    }

    #[test]
    fn a_text_keeps_its_lines() {
        assert_eq!(text("ett\r\n\r\ntvå\n").unwrap(), "ett\n\ntvå");
        let long = "å".repeat(LONGEST_TEXT_CHARACTERS + 1);
        assert!(matches!(text(&long), Err(ThreadError::TextTooLong)));
    }

    #[test]
    fn an_id_is_one_of_ours() {
        assert!(is_id(&new_question().unwrap()));
        for other in ["", "finns-inte", "../x", &"A".repeat(32)] {
            assert!(!is_id(other));
        }
    }
}
