//! Questions of organisations: what they are about and where they stand. What was written is in [`crate::thread_post`].

use jiff::Timestamp;

use crate::row::Row;
use crate::value::values;
use crate::{Read, Signed, StoreError, Transaction};

/// Where a question stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ThreadStatus {
    /// It waits for the coordinator.
    Waiting,
    /// The coordinator wrote last.
    Answered,
    /// Somebody said that there is no more to it.
    Closed,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thread {
    /// Its id.
    pub id: String,
    /// The organisation that asks.
    pub organisation_id: String,
    /// The agreement it is about; none when it is about something else.
    pub agreement_id: Option<String>,
    /// What it is about, in a few words.
    pub subject: String,
    /// Where it stands.
    pub status: ThreadStatus,
    /// How many times it was changed, from 1.
    pub revision: i64,
    /// Who asked.
    pub opened_by: String,
    /// When.
    pub opened_at: Timestamp,
    /// When somebody last wrote or closed.
    pub changed_at: Timestamp,
    /// Who closed it and when.
    pub closed: Option<Signed>,
}

/// A question in a list, with how much of it somebody has seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedThread {
    /// The question.
    pub thread: Thread,
    /// The name of the organisation that asks.
    pub organisation_name: String,
    /// How many posts there are.
    pub posts: i64,
    /// The number of the last post the reader has seen; 0 when none.
    pub seen: i64,
}

/// Which questions are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// Those of this organisation.
    pub organisation_id: Option<&'a str>,
    /// Those about this agreement.
    pub agreement_id: Option<&'a str>,
    /// Those that stand so.
    pub status: Option<ThreadStatus>,
}

macro_rules! columns {
    () => {
        "t.id, t.organisation_id, t.agreement_id, t.subject, t.status, t.revision, t.opened_by, t.opened_at, t.changed_at, \
         t.closed_by, t.closed_at"
    };
}

pub(crate) use columns as thread_columns;

/// What keeps what those who follow up ask about reports apart: it waits for somebody else.
macro_rules! of_its_own {
    () => {
        "not exists (select 1 from report_question q where q.thread_id = t.id)"
    };
}

/// Adds a question, which nobody has closed.
pub async fn insert(transaction: &mut Transaction, thread: &Thread) -> Result<(), StoreError> {
    let sql = "insert into thread (id, organisation_id, agreement_id, subject, status, revision, opened_by, opened_at, \
               changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = values![
        &thread.id,
        &thread.organisation_id,
        &thread.agreement_id,
        &thread.subject,
        thread.status.word(),
        thread.revision,
        &thread.opened_by,
        thread.opened_at,
        thread.changed_at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The question with this id.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Thread>, StoreError> {
    let sql = concat!("select ", columns!(), " from thread t where t.id = $1");
    let row = read.connection().rows(sql, values![id]).await?.pop();
    row.as_ref().map(from_row).transpose()
}

/// Says where a question stands. Returns whether it was at this revision.
pub async fn change(
    transaction: &mut Transaction,
    id: &str,
    revision: i64,
    status: ThreadStatus,
    by: &Signed,
) -> Result<bool, StoreError> {
    let closed = (status == ThreadStatus::Closed).then_some(by);
    let sql = "update thread set status = $3, revision = revision + 1, changed_at = $4, closed_by = $5, closed_at = $6 \
               where id = $1 and revision = $2";
    let values = values![
        id,
        revision,
        status.word(),
        by.at,
        closed.map(|closed| closed.by.as_str()),
        closed.map(|closed| closed.at),
    ];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// How many questions an organisation asked from a moment on.
pub async fn asked_since(
    read: &mut impl Read,
    organisation_id: &str,
    since: Timestamp,
) -> Result<i64, StoreError> {
    let sql = concat!(
        "select cast(count(*) as bigint) as found from thread t where t.organisation_id = $1 and t.opened_at >= $2 and ",
        of_its_own!()
    );
    let rows = read.connection().rows(sql, values![organisation_id, since]);
    let row = rows.await?.pop();
    row.map_or(Ok(0), |row| row.of("thread", "found").integer("found"))
}

/// How many questions wait for the coordinator.
pub async fn waiting(read: &mut impl Read) -> Result<i64, StoreError> {
    let sql = concat!(
        "select cast(count(*) as bigint) as found from thread t where t.status = 'waiting' and ",
        of_its_own!()
    );
    let row = read.connection().rows(sql, values![]).await?.pop();
    row.map_or(Ok(0), |row| row.of("thread", "found").integer("found"))
}

/// A page of the questions that are looked for, as an account sees them: those that wait first, the one that has waited
/// longest before the others; then those that were changed last. What is asked about reports is in [`crate::report_question`].
pub async fn page(
    read: &mut impl Read,
    account_id: &str,
    wanted: Wanted<'_>,
    limit: i64,
    offset: i64,
) -> Result<Vec<ListedThread>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        ", o.name as organisation_name, \
         (select cast(coalesce(max(p.number), 0) as bigint) from thread_post p where p.thread_id = t.id) as posts, \
         coalesce((select s.number from thread_seen s where s.thread_id = t.id and s.account_id = $1), 0) as seen \
         from thread t join organisation o on o.id = t.organisation_id \
         where ($2 = '' or t.organisation_id = $2) and ($3 = '' or t.agreement_id = $3) and ($4 = '' or t.status = $4) and ",
        of_its_own!(),
        " order by case when t.status = 'waiting' then 0 else 1 end, \
         case when t.status = 'waiting' then t.changed_at else '' end, t.changed_at desc, t.id limit $5 offset $6"
    );
    // No id and no word is the empty text, so it stands for what is not said.
    let values = values![
        account_id,
        wanted.organisation_id.unwrap_or_default(),
        wanted.agreement_id.unwrap_or_default(),
        wanted.status.map_or("", ThreadStatus::word),
        limit,
        offset,
    ];
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(listed).collect()
}

pub(crate) fn listed(row: &Row) -> Result<ListedThread, StoreError> {
    let thread = from_row(row)?;
    let row = row.of("thread", "id");
    Ok(ListedThread {
        thread,
        organisation_name: row.text("organisation_name")?,
        posts: row.integer("posts")?,
        seen: row.integer("seen")?,
    })
}

fn from_row(row: &Row) -> Result<Thread, StoreError> {
    let row = row.of("thread", "id");
    Ok(Thread {
        id: row.text("id")?,
        organisation_id: row.text("organisation_id")?,
        agreement_id: row.maybe_text("agreement_id")?,
        subject: row.text("subject")?,
        status: row.word("status", ThreadStatus::from_word)?,
        revision: row.integer("revision")?,
        opened_by: row.text("opened_by")?,
        opened_at: row.instant("opened_at")?,
        changed_at: row.instant("changed_at")?,
        closed: row.maybe_signed("closed_by", "closed_at")?,
    })
}

impl ThreadStatus {
    /// All, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Answered, Self::Closed];

    /// The word used in storage and in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Answered => "answered",
            Self::Closed => "closed",
        }
    }

    /// The status of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }
}
