//! Messages from the board, from draft to sent.
//!
//! The database refuses steps in any other order than draft, submitted, sent; back to draft before it is sent; a changed text
//! after it is submitted; a number twice; and one person both submitting and sending.

use jiff::Timestamp;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// Where a message stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MessageStatus {
    /// It is written.
    Draft,
    /// A second person is asked.
    Submitted,
    /// It has its number, is published and on its way.
    Sent,
    /// It was thrown away.
    Discarded,
}

/// A message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its id.
    pub id: String,
    /// The agreement it is about.
    pub agreement_id: String,
    /// The version of the agreement its facts are from.
    pub version_id: String,
    /// The template it was written from.
    pub template_id: Option<String>,
    /// Where it stands.
    pub status: MessageStatus,
    /// Counts every change.
    pub revision: i64,
    /// Its subject.
    pub subject: String,
    /// What it says, in the simple marks of messages.
    pub body: String,
    /// Its year and number, once it is sent.
    pub number: Option<(i64, i64)>,
    /// The message it corrects.
    pub corrects: Option<String>,
    /// Who began it.
    pub created: Signed,
    /// Who changed it last.
    pub changed: Signed,
    /// Who asked for a second person.
    pub submitted: Option<Signed>,
    /// Who approved it, and with that sent it.
    pub sent: Option<Signed>,
    /// Its text as PDF, the same to all.
    pub document_id: Option<String>,
}

impl Message {
    /// When it was sent.
    pub fn sent_at(&self) -> Option<Timestamp> {
        self.sent.as_ref().map(|signed| signed.at)
    }
}

/// What a save of a draft holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewText<'a> {
    /// The subject.
    pub subject: &'a str,
    /// The text.
    pub body: &'a str,
    /// The version of the agreement its facts are from.
    pub version_id: &'a str,
}

/// What a message is sent with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sending<'a> {
    /// The year of its number.
    pub year: i64,
    /// Its number within the year.
    pub number: i64,
    /// Its text as PDF.
    pub document_id: &'a str,
}

/// What came of a change to a message that somebody else may have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is done; this is how the message stands now.
    Done(Box<Message>),
    /// Somebody else changed it since; this is how it stands, and nothing was changed.
    Stale(Box<Message>),
    /// There is no such message.
    Missing,
}

macro_rules! columns {
    () => {
        "id, agreement_id, version_id, template_id, status, revision, subject, body, year, number, corrects, created_by, \
         created_at, changed_by, changed_at, submitted_by, submitted_at, sent_by, sent_at, document_id"
    };
}

/// Adds a draft.
pub async fn insert(transaction: &mut Transaction, message: &Message) -> Result<(), StoreError> {
    let sql = "insert into message (id, agreement_id, version_id, template_id, status, revision, subject, body, corrects, \
               created_by, created_at, changed_by, changed_at) \
               values ($1, $2, $3, $4, 'draft', $5, $6, $7, $8, $9, $10, $11, $12)";
    let values = values![
        &message.id,
        &message.agreement_id,
        &message.version_id,
        &message.template_id,
        message.revision,
        &message.subject,
        &message.body,
        &message.corrects,
        &message.created.by,
        message.created.at,
        &message.changed.by,
        message.changed.at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The message with this id.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Message>, StoreError> {
    let sql = concat!("select ", columns!(), " from message where id = $1");
    one(read, sql, values![id]).await
}

/// The message with this number.
pub async fn numbered(
    read: &mut impl Read,
    year: i64,
    number: i64,
) -> Result<Option<Message>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from message where year = $1 and number = $2"
    );
    one(read, sql, values![year, number]).await
}

/// The last number of a year; none was sent when it is 0.
pub async fn last_number(read: &mut impl Read, year: i64) -> Result<i64, StoreError> {
    let sql = "select number from message where year = $1 and number is not null order by number desc limit 1";
    let row = read.connection().rows(sql, values![year]).await?.pop();
    row.map_or(Ok(0), |row| row.of("message", "number").integer("number"))
}

/// The messages that are written or wait for a second person, the one changed last first.
pub async fn open(read: &mut impl Read) -> Result<Vec<Message>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from message where status in ('draft', 'submitted') order by changed_at desc, id"
    );
    many(read, sql, values![]).await
}

/// The messages that were sent, the latest first.
pub async fn sent(read: &mut impl Read) -> Result<Vec<Message>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from message where status = 'sent' order by year desc, number desc"
    );
    many(read, sql, values![]).await
}

/// The messages that were sent and correct another, the first first.
pub async fn corrections(read: &mut impl Read, id: &str) -> Result<Vec<Message>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from message where corrects = $1 and status = 'sent' order by year, number"
    );
    many(read, sql, values![id]).await
}

/// Saves the text of a draft, unless somebody else changed it since.
pub async fn save_text(
    transaction: &mut Transaction,
    id: &str,
    expected_revision: i64,
    new: NewText<'_>,
    signed: &Signed,
) -> Result<Change, StoreError> {
    let sql = concat!(
        "update message set subject = $3, body = $4, version_id = $5, changed_by = $6, changed_at = $7, \
         revision = revision + 1 where id = $1 and revision = $2 returning ",
        columns!()
    );
    let values = values![
        id,
        expected_revision,
        new.subject,
        new.body,
        new.version_id,
        &signed.by,
        signed.at,
    ];
    let done = one(transaction, sql, values).await?;
    changed(transaction, id, done).await
}

/// Counts a change of what belongs to a draft, unless somebody else changed it since.
pub async fn touch(
    transaction: &mut Transaction,
    id: &str,
    expected_revision: i64,
    signed: &Signed,
) -> Result<Change, StoreError> {
    let sql = concat!(
        "update message set changed_by = $3, changed_at = $4, revision = revision + 1 \
         where id = $1 and revision = $2 returning ",
        columns!()
    );
    let values = values![id, expected_revision, &signed.by, signed.at];
    let done = one(transaction, sql, values).await?;
    changed(transaction, id, done).await
}

/// Takes a message to another status short of sent, unless somebody else changed it since.
pub async fn set_status(
    transaction: &mut Transaction,
    id: &str,
    expected_revision: i64,
    status: MessageStatus,
    signed: &Signed,
) -> Result<Change, StoreError> {
    let sql = match status {
        MessageStatus::Submitted => concat!(
            "update message set status = $3, submitted_by = $4, submitted_at = $5, revision = revision + 1 \
             where id = $1 and revision = $2 returning ",
            columns!()
        ),
        // What is sent has a number, which this does not know: the database refuses it.
        MessageStatus::Draft | MessageStatus::Discarded | MessageStatus::Sent => concat!(
            "update message set status = $3, changed_by = $4, changed_at = $5, submitted_by = null, \
             submitted_at = null, revision = revision + 1 where id = $1 and revision = $2 returning ",
            columns!()
        ),
    };
    let values = values![id, expected_revision, status.word(), &signed.by, signed.at];
    let done = one(transaction, sql, values).await?;
    changed(transaction, id, done).await
}

/// Sends a message under a number, unless somebody else changed it since.
pub async fn send(
    transaction: &mut Transaction,
    id: &str,
    expected_revision: i64,
    sending: Sending<'_>,
    signed: &Signed,
) -> Result<Change, StoreError> {
    let sql = concat!(
        "update message set status = 'sent', year = $3, number = $4, document_id = $5, sent_by = $6, sent_at = $7, \
         revision = revision + 1 where id = $1 and revision = $2 returning ",
        columns!()
    );
    let values = values![
        id,
        expected_revision,
        sending.year,
        sending.number,
        sending.document_id,
        &signed.by,
        signed.at,
    ];
    let done = one(transaction, sql, values).await?;
    changed(transaction, id, done).await
}

async fn changed(
    transaction: &mut Transaction,
    id: &str,
    done: Option<Message>,
) -> Result<Change, StoreError> {
    if let Some(done) = done {
        return Ok(Change::Done(Box::new(done)));
    }
    let current = find(transaction, id).await?;
    Ok(current.map_or(Change::Missing, |current| Change::Stale(Box::new(current))))
}

async fn one(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Option<Message>, StoreError> {
    let row = read.connection().row(sql, values).await?;
    row.as_ref().map(from_row).transpose()
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Message>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Message, StoreError> {
    let row = row.of("message", "id");
    let number = match (row.maybe_integer("year")?, row.maybe_integer("number")?) {
        (Some(year), Some(number)) => Some((year, number)),
        (None, None) => None,
        _ => return Err(row.broken("number")),
    };
    Ok(Message {
        id: row.text("id")?,
        agreement_id: row.text("agreement_id")?,
        version_id: row.text("version_id")?,
        template_id: row.maybe_text("template_id")?,
        status: row.word("status", MessageStatus::from_word)?,
        revision: row.integer("revision")?,
        subject: row.text("subject")?,
        body: row.text("body")?,
        number,
        corrects: row.maybe_text("corrects")?,
        created: Signed {
            by: row.text("created_by")?,
            at: row.instant("created_at")?,
        },
        changed: Signed {
            by: row.text("changed_by")?,
            at: row.instant("changed_at")?,
        },
        submitted: row.maybe_signed("submitted_by", "submitted_at")?,
        sent: row.maybe_signed("sent_by", "sent_at")?,
        document_id: row.maybe_text("document_id")?,
    })
}

impl MessageStatus {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Submitted, Self::Sent, Self::Discarded];

    /// The word used in storage and in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Sent => "sent",
            Self::Discarded => "discarded",
        }
    }

    /// The status of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }
}
