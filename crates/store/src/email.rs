//! E-mail that is to be sent, was sent, or came back. It is put in by the transaction that calls for it.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// What an e-mail is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EmailKind {
    /// A message from the board.
    Delivery,
    /// A reminder of a deadline.
    Reminder,
    /// That somebody asked or answered.
    Thread,
    /// That something came in.
    Receipt,
    /// Somebody tries whether e-mail works.
    Test,
}

/// Where an e-mail stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EmailStatus {
    /// It is to be sent. No server has anything of it.
    Waiting,
    /// A server is being given its text.
    Sending,
    /// A server took it.
    Sent,
    /// Nobody can know whether a server took it.
    Uncertain,
    /// It was refused, or nobody took it for so long that it was given up.
    Failed,
    /// It came back after a server had taken it.
    Bounced,
    /// Somebody decided that it is not to be sent.
    Cancelled,
}

/// An e-mail.
#[derive(Clone, PartialEq, Eq)]
pub struct Email {
    /// Its id.
    pub id: String,
    /// Its Message-ID, the same however often it is tried.
    pub header_id: String,
    /// What it is for.
    pub kind: EmailKind,
    /// What kind of thing it is about.
    pub about_kind: String,
    /// Which one.
    pub about_id: String,
    /// The organisation it is to.
    pub organisation_id: Option<String>,
    /// Where it goes.
    pub address: String,
    /// Its subject.
    pub subject: String,
    /// What it says, as plain text.
    pub body: String,
    /// Where it stands.
    pub status: EmailStatus,
    /// How many times it was tried.
    pub attempts: i64,
    /// When it is tried next.
    pub next_attempt_at: Option<Timestamp>,
    /// Who has it, or had it last.
    pub claimed_by: Option<String>,
    /// Until when they have it.
    pub claimed_until: Option<Timestamp>,
    /// What a server said last.
    pub last_answer: Option<String>,
    /// Who let it be sent.
    pub created_by: String,
    /// When it was put in.
    pub created_at: Timestamp,
    /// When a server took it.
    pub sent_at: Option<Timestamp>,
    /// When it ended in any other way.
    pub ended_at: Option<Timestamp>,
}

/// Without address and text.
impl std::fmt::Debug for Email {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Email")
            .field("id", &self.id)
            .field("status", &self.status)
            .field("attempts", &self.attempts)
            .finish_non_exhaustive()
    }
}

/// An e-mail to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewEmail<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its Message-ID, the same however often it is tried.
    pub header_id: &'a str,
    /// What it is for.
    pub kind: EmailKind,
    /// What kind of thing it is about.
    pub about_kind: &'a str,
    /// Which one.
    pub about_id: &'a str,
    /// The organisation it is to.
    pub organisation_id: Option<&'a str>,
    /// Where it goes.
    pub address: &'a str,
    /// Its subject.
    pub subject: &'a str,
    /// What it says, as plain text.
    pub body: &'a str,
    /// Who lets it be sent.
    pub created_by: &'a str,
    /// Now.
    pub created_at: Timestamp,
    /// The documents that go with it, in order.
    pub attachments: &'a [String],
}

/// Puts an e-mail in, to be sent at once.
pub async fn insert(transaction: &mut Transaction, email: NewEmail<'_>) -> Result<(), StoreError> {
    let sql = "insert into email (id, header_id, kind, about_kind, about_id, organisation_id, address, subject, body, \
               status, attempts, next_attempt_at, created_by, created_at) \
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'waiting', 0, $11, $10, $11)";
    let values = values![
        email.id,
        email.header_id,
        email.kind.word(),
        email.about_kind,
        email.about_id,
        email.organisation_id,
        email.address,
        email.subject,
        email.body,
        email.created_by,
        email.created_at,
    ];
    transaction.0.run(sql, values).await?;
    for (position, document) in (1_i64..).zip(email.attachments) {
        let sql =
            "insert into email_attachment (email_id, position, document_id) values ($1, $2, $3)";
        let values = values![email.id, position, document];
        transaction.0.run(sql, values).await?;
    }
    Ok(())
}

/// Holds an e-mail that nobody has tried yet until an instant, so that something can still be added to it.
pub async fn hold(
    transaction: &mut Transaction,
    id: &str,
    until: Timestamp,
) -> Result<(), StoreError> {
    let sql = "update email set next_attempt_at = $2 where id = $1 and status = 'waiting' and attempts = 0";
    transaction.0.run(sql, values![id, until]).await?;
    Ok(())
}

/// Adds a document to the e-mails about something that are held, which are to be sent at once from then on. An e-mail that was
/// tried stays as it is: the same name must not stand for two texts.
pub async fn complete(
    transaction: &mut Transaction,
    (about_kind, about_id): (&str, &str),
    document_id: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = "select id from email where about_kind = $1 and about_id = $2 and status = 'waiting' and attempts = 0 \
               and next_attempt_at > created_at order by id";
    let rows = transaction.0.rows(sql, values![about_kind, about_id]);
    for row in rows.await? {
        let id = row.of("email", "id").text("id")?;
        let sql = "insert into email_attachment (email_id, position, document_id) \
                   select $1, coalesce(max(position), 0) + 1, $2 from email_attachment where email_id = $1";
        transaction.0.run(sql, values![&id, document_id]).await?;
        let sql = "update email set next_attempt_at = $2 where id = $1";
        transaction.0.run(sql, values![&id, now]).await?;
    }
    Ok(())
}

macro_rules! columns {
    () => {
        "id, header_id, kind, about_kind, about_id, organisation_id, address, subject, body, status, attempts, \
         next_attempt_at, claimed_by, claimed_until, last_answer, created_by, created_at, sent_at, ended_at"
    };
}

/// Takes the e-mail that has been due longest, until an instant. No server has anything of it yet.
pub async fn claim(
    transaction: &mut Transaction,
    worker: &str,
    now: Timestamp,
    until: Timestamp,
) -> Result<Option<Email>, StoreError> {
    let sql = concat!(
        "update email set claimed_by = $1, claimed_until = $3, attempts = attempts + 1 where id = ( \
         select id from email where status = 'waiting' and next_attempt_at <= $2 \
         and (claimed_until is null or claimed_until <= $2) order by next_attempt_at, id limit 1) returning ",
        columns!()
    );
    let row = transaction.0.row(sql, values![worker, now, until]).await?;
    row.as_ref().map(from_row).transpose()
}

/// Notes that a server is about to be given the text. Returns false when the worker no longer has the e-mail: then it
/// must not go on.
pub async fn note_sending(
    transaction: &mut Transaction,
    id: &str,
    worker: &str,
    until: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update email set status = 'sending', claimed_until = $3 \
               where id = $1 and claimed_by = $2 and status = 'waiting'";
    Ok(transaction.0.run(sql, values![id, worker, until]).await? > 0)
}

/// Notes that a server took it. Who was thought dead and comes back with an answer is heard. Returns whether the worker
/// was the one who sent it.
pub async fn note_sent(
    transaction: &mut Transaction,
    id: &str,
    worker: &str,
    answer: &str,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update email set status = 'sent', last_answer = $3, sent_at = $4, ended_at = null, claimed_until = null, \
               next_attempt_at = null where id = $1 and claimed_by = $2 and status in ('sending', 'uncertain')";
    let values = values![id, worker, answer, at];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Notes that it is certain that no server took it, and when to try again. Returns whether the worker had it.
pub async fn note_later(
    transaction: &mut Transaction,
    id: &str,
    worker: &str,
    answer: &str,
    next_attempt_at: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update email set status = 'waiting', last_answer = $3, next_attempt_at = $4, claimed_by = null, \
               claimed_until = null, ended_at = null \
               where id = $1 and claimed_by = $2 and status in ('waiting', 'sending', 'uncertain')";
    let values = values![id, worker, answer, next_attempt_at];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Notes that it is not tried any more: no server took it, or nobody can know whether one did. Returns whether the worker
/// had it.
pub async fn note_ended(
    transaction: &mut Transaction,
    id: &str,
    worker: &str,
    status: EmailStatus,
    answer: &str,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update email set status = $3, last_answer = $4, ended_at = $5, claimed_until = null, next_attempt_at = null \
               where id = $1 and claimed_by = $2 and status in ('waiting', 'sending', 'uncertain')";
    let values = values![id, worker, status.word(), answer, at];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Notes that nobody can know what came of those that were being sent by somebody who has not been heard of since. Returns
/// their ids.
pub async fn note_unheard(
    transaction: &mut Transaction,
    now: Timestamp,
) -> Result<Vec<String>, StoreError> {
    let sql = "update email set status = 'uncertain', ended_at = $1, claimed_until = null, next_attempt_at = null \
               where status = 'sending' and claimed_until <= $1 returning id";
    let rows = transaction.0.rows(sql, values![now]).await?;
    rows.iter()
        .map(|row| row.of("email", "id").text("id"))
        .collect()
}

/// Notes that it came back. Returns whether it had been sent.
pub async fn note_bounced(
    transaction: &mut Transaction,
    id: &str,
    reason: &str,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update email set status = 'bounced', last_answer = $2, ended_at = $3, next_attempt_at = null, \
               claimed_until = null where id = $1 and status in ('sent', 'uncertain')";
    Ok(transaction.0.run(sql, values![id, reason, at]).await? > 0)
}

/// Lets it be sent again at once, with the same Message-ID. Returns whether it had ended without arriving for sure.
pub async fn send_again(
    transaction: &mut Transaction,
    id: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update email set status = 'waiting', attempts = 0, next_attempt_at = $2, claimed_by = null, \
               claimed_until = null, ended_at = null where id = $1 and status in ('failed', 'uncertain')";
    Ok(transaction.0.run(sql, values![id, now]).await? > 0)
}

/// Notes that somebody knows that it arrived. Returns whether that was uncertain.
pub async fn note_arrived(
    transaction: &mut Transaction,
    id: &str,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update email set status = 'sent', sent_at = $2, ended_at = null, claimed_by = null \
               where id = $1 and status = 'uncertain'";
    Ok(transaction.0.run(sql, values![id, at]).await? > 0)
}

/// Notes that somebody decided that it is not to be sent. Returns false when it is being sent, was sent or has ended so.
pub async fn cancel(
    transaction: &mut Transaction,
    id: &str,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let sql = "update email set status = 'cancelled', ended_at = $2, next_attempt_at = null, claimed_by = null, \
               claimed_until = null where id = $1 and (status in ('failed', 'uncertain') \
               or (status = 'waiting' and (claimed_until is null or claimed_until <= $2)))";
    Ok(transaction.0.run(sql, values![id, now]).await? > 0)
}

/// The e-mail with this id.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Email>, StoreError> {
    let sql = concat!("select ", columns!(), " from email where id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The e-mail with this Message-ID.
pub async fn find_by_header(
    read: &mut impl Read,
    header_id: &str,
) -> Result<Option<Email>, StoreError> {
    let sql = concat!("select ", columns!(), " from email where header_id = $1");
    Ok(many(read, sql, values![header_id]).await?.pop())
}

/// Those that stand somewhere, the latest put in first.
pub async fn page(
    read: &mut impl Read,
    status: EmailStatus,
    limit: i64,
) -> Result<Vec<Email>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from email where status = $1 order by created_at desc, id limit $2"
    );
    many(read, sql, values![status.word(), limit]).await
}

/// All of them, the latest put in first.
pub async fn latest(read: &mut impl Read, limit: i64) -> Result<Vec<Email>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from email order by created_at desc, id limit $1"
    );
    many(read, sql, values![limit]).await
}

/// How many there are of each status.
pub async fn counts(read: &mut impl Read) -> Result<Vec<(EmailStatus, i64)>, StoreError> {
    let sql = "select status, count(*) as number from email group by status order by status";
    let rows = read.connection().rows(sql, values![]).await?;
    rows.iter()
        .map(|row| {
            let row = row.of("email", "status");
            Ok((
                row.word("status", EmailStatus::from_word)?,
                row.integer("number")?,
            ))
        })
        .collect()
}

/// The ids of the documents that go with an e-mail, in order.
pub async fn attachments(read: &mut impl Read, id: &str) -> Result<Vec<String>, StoreError> {
    let sql =
        "select email_id, document_id from email_attachment where email_id = $1 order by position";
    let rows = read.connection().rows(sql, values![id]).await?;
    rows.iter()
        .map(|row| row.of("email_attachment", "email_id").text("document_id"))
        .collect()
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Email>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Email, StoreError> {
    let row = row.of("email", "id");
    Ok(Email {
        id: row.text("id")?,
        header_id: row.text("header_id")?,
        kind: row.word("kind", EmailKind::from_word)?,
        about_kind: row.text("about_kind")?,
        about_id: row.text("about_id")?,
        organisation_id: row.maybe_text("organisation_id")?,
        address: row.text("address")?,
        subject: row.text("subject")?,
        body: row.text("body")?,
        status: row.word("status", EmailStatus::from_word)?,
        attempts: row.integer("attempts")?,
        next_attempt_at: row.maybe_instant("next_attempt_at")?,
        claimed_by: row.maybe_text("claimed_by")?,
        claimed_until: row.maybe_instant("claimed_until")?,
        last_answer: row.maybe_text("last_answer")?,
        created_by: row.text("created_by")?,
        created_at: row.instant("created_at")?,
        sent_at: row.maybe_instant("sent_at")?,
        ended_at: row.maybe_instant("ended_at")?,
    })
}

impl EmailStatus {
    /// All of them, those to look at first.
    pub const ALL: [Self; 7] = [
        Self::Failed,
        Self::Uncertain,
        Self::Bounced,
        Self::Waiting,
        Self::Sending,
        Self::Sent,
        Self::Cancelled,
    ];

    /// The word used in storage and in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Uncertain => "uncertain",
            Self::Failed => "failed",
            Self::Bounced => "bounced",
            Self::Cancelled => "cancelled",
        }
    }

    /// The status of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }
}

impl EmailKind {
    /// All kinds.
    pub const ALL: [Self; 5] = [
        Self::Delivery,
        Self::Reminder,
        Self::Thread,
        Self::Receipt,
        Self::Test,
    ];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Delivery => "delivery",
            Self::Reminder => "reminder",
            Self::Thread => "thread",
            Self::Receipt => "receipt",
            Self::Test => "test",
        }
    }

    /// The kind of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}
