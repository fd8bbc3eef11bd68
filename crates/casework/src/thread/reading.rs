//! Reading questions: the list and what was written in one. Those of other organisations are not there.

use std::collections::BTreeMap;

use ::store::register_entry::{self, RegisterEntry};
use ::store::report_question::{self, ReportQuestion};
use ::store::thread::{self as rows, ListedThread, Thread, ThreadStatus, Wanted};
use ::store::thread_post::{self as posts, Post};
use ::store::{Read, StoreError, account, thread_seen};
use grants::Role;
use grants::authorisation::Act;

use super::{SUBJECT, ThreadError};
use crate::organisation::name_of;
use crate::own_number::OwnNumber;
use crate::{Actor, Casework, to_the_end};

/// So many questions stand on a page.
pub const THREADS_ON_A_PAGE: i64 = 50;
/// So many posts stand on a page.
pub const POSTS_ON_A_PAGE: i64 = 50;

/// A post with the names of who wrote it and for whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenPost {
    /// The post.
    pub post: Post,
    /// The name of the person.
    pub name: String,
    /// The name of the organisation they wrote for.
    pub organisation: String,
    /// Whether the reader had not seen it before.
    pub is_new: bool,
}

/// A question as it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedThread {
    /// The question.
    pub thread: Thread,
    /// The name of the organisation that asks.
    pub organisation: String,
    /// A page of what was written, the first first.
    pub posts: Vec<WrittenPost>,
    /// The number of the last post there is.
    pub last: i64,
    /// Whether there are posts before those of the page.
    pub has_earlier: bool,
    /// Its entries in the register, the first first.
    pub entries: Vec<RegisterEntry>,
    /// Its number in the register of the reader's own organisation.
    pub own_number: Option<OwnNumber>,
    /// Which signed report it is about, when it is asked by those who follow up.
    pub about: Option<ReportQuestion>,
}

/// The agreement a mandate is limited to.
pub(super) fn limit(actor: &Actor) -> Option<&str> {
    actor.acts_for.as_ref()?.agreement_id.as_deref()
}

/// A question the actor may see; one of others is not there.
pub(super) async fn seen(
    read: &mut impl Read,
    actor: &Actor,
    id: &str,
) -> Result<(Thread, Option<ReportQuestion>), ThreadError> {
    let about = report_question::find(read, id).await?;
    let thread = rows::find(read, id).await?;
    let act = match (&about, &thread) {
        (Some(_), Some(thread)) => super::about_report::reads(actor, thread),
        // To whoever follows up reports, one that is not there is not there.
        (_, None) if actor.may_somewhere(Act::ReadSignedReports) => Act::ReadSignedReports,
        _ => Act::ReadThreads,
    };
    actor.must(act)?;
    let thread = thread
        .filter(|thread| actor.may(act, &thread.organisation_id, true))
        .filter(|thread| actor.covers(thread.agreement_id.as_deref()))
        .ok_or(ThreadError::NoSuchThread)?;
    Ok((thread, about))
}

impl Casework {
    /// A page of the questions the actor may see that stand so, of one organisation or of all: those that wait first.
    pub async fn threads(
        &self,
        actor: &Actor,
        organisation_id: Option<&str>,
        status: Option<ThreadStatus>,
        page: i64,
    ) -> Result<Vec<ListedThread>, ThreadError> {
        actor.must(Act::ReadThreads)?;
        // No organisation has an empty id, so this asks about one that is not theirs.
        let organisation_id = if actor.may(Act::ReadThreads, "", true) {
            organisation_id
        } else {
            actor.organisation_id()
        };
        let wanted = Wanted {
            organisation_id,
            agreement_id: limit(actor),
            status,
        };
        let mut read = self.store.reader().await?;
        // One more than a page holds tells whether there is another.
        let offset = page.max(0).saturating_mul(THREADS_ON_A_PAGE);
        let threads = rows::page(&mut read, &actor.id, wanted, THREADS_ON_A_PAGE + 1, offset);
        Ok(threads.await?)
    }

    /// How many questions wait for the coordinator; none for those who answer nobody.
    pub async fn waiting_threads(&self, actor: &Actor) -> Result<i64, ThreadError> {
        if !actor.may(Act::WriteThreads, "", true) {
            return Ok(0);
        }
        Ok(rows::waiting(&mut self.store.reader().await?).await?)
    }

    /// A question with what was written before a number, or last when none is given. What is shown is seen.
    pub async fn open_thread(
        &self,
        actor: &Actor,
        id: &str,
        before: Option<i64>,
    ) -> Result<OpenedThread, ThreadError> {
        let mut read = self.store.reader().await?;
        let (thread, about) = seen(&mut read, actor, id).await?;
        let last = posts::last_number(&mut read, id).await?;
        let before = before.unwrap_or(i64::MAX);
        let page = posts::before(&mut read, id, before, POSTS_ON_A_PAGE).await?;
        let has_earlier = page.first().is_some_and(|first| first.number > 1);
        let already = thread_seen::find(&mut read, id, &actor.id).await?;
        let mut names = Names::default();
        let mut written = Vec::with_capacity(page.len());
        for post in page {
            written.push(WrittenPost {
                name: names.account(&mut read, &post.written_by).await?,
                organisation: names.organisation(&mut read, &post.organisation_id).await?,
                is_new: post.number > already && post.written_by != actor.id,
                post,
            });
        }
        let organisation = name_of(&mut read, &thread.organisation_id).await?;
        let entries = register_entry::about(&mut read, SUBJECT, id).await?;
        drop(read);
        let shown = written.last().map_or(0, |last| last.post.number);
        if shown > already {
            self.note_seen(actor, id, shown).await?;
        }
        Ok(OpenedThread {
            organisation,
            posts: written,
            last,
            has_earlier,
            entries,
            own_number: self.own_number(actor, SUBJECT, id).await?,
            about,
            thread,
        })
    }

    /// Notes that somebody has read as far as a post. Who audits leaves no such mark, and while nothing is to be written
    /// people read all the same.
    async fn note_seen(&self, actor: &Actor, id: &str, number: i64) -> Result<(), StoreError> {
        if actor.is_program() || actor.role() == Some(Role::Auditor) {
            return Ok(());
        }
        let (this, actor, id) = (self.clone(), actor.clone(), id.to_owned());
        let noted = to_the_end(async move {
            let mut transaction = this.store.begin().await?;
            thread_seen::set(&mut transaction, &id, &actor.id, number).await?;
            transaction.commit().await
        });
        match noted.await {
            Err(StoreError::ReadingOnly(_)) => Ok(()),
            other => other,
        }
    }
}

/// The names that were looked up, each once.
#[derive(Default)]
struct Names {
    accounts: BTreeMap<String, String>,
    organisations: BTreeMap<String, String>,
}

impl Names {
    async fn account(&mut self, read: &mut impl Read, id: &str) -> Result<String, StoreError> {
        if let Some(name) = self.accounts.get(id) {
            return Ok(name.clone());
        }
        let found = account::find(read, id).await?;
        let name = found.map_or_else(|| id.to_owned(), |account| account.name);
        self.accounts.insert(id.to_owned(), name.clone());
        Ok(name)
    }

    async fn organisation(&mut self, read: &mut impl Read, id: &str) -> Result<String, StoreError> {
        if let Some(name) = self.organisations.get(id) {
            return Ok(name.clone());
        }
        let name = name_of(read, id).await?;
        self.organisations.insert(id.to_owned(), name.clone());
        Ok(name)
    }
}
