//! Templates of messages that were written here. Those the program brings with it stand in no table.

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// A template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageTemplate {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The subject of its messages, as a template.
    pub subject: String,
    /// Their text, as a template.
    pub body: String,
    /// Counts every change.
    pub revision: i64,
    /// Who began it.
    pub created: Signed,
    /// Who changed it last.
    pub changed: Signed,
    /// Who took it out of use.
    pub closed: Option<Signed>,
}

/// What came of a change to a template that somebody else may have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is done; this is how it stands now.
    Done(Box<MessageTemplate>),
    /// Somebody else changed it since; this is how it stands, and nothing was changed.
    Stale(Box<MessageTemplate>),
    /// There is no such template.
    Missing,
}

macro_rules! columns {
    () => {
        "id, name, subject, body, revision, created_by, created_at, changed_by, changed_at, closed_by, closed_at"
    };
}

/// Adds a template.
pub async fn insert(
    transaction: &mut Transaction,
    template: &MessageTemplate,
) -> Result<(), StoreError> {
    let sql = "insert into message_template (id, name, subject, body, revision, created_by, created_at, changed_by, \
               changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let values = values![
        &template.id,
        &template.name,
        &template.subject,
        &template.body,
        template.revision,
        &template.created.by,
        template.created.at,
        &template.changed.by,
        template.changed.at,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The template with this id.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<MessageTemplate>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from message_template where id = $1"
    );
    one(read, sql, values![id]).await
}

/// The templates in use, by name.
pub async fn in_use(read: &mut impl Read) -> Result<Vec<MessageTemplate>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from message_template where closed_at is null order by name, id"
    );
    let rows = read.connection().rows(sql, values![]).await?;
    rows.iter().map(from_row).collect()
}

/// Changes a template in use, unless somebody else changed it since.
pub async fn save(
    transaction: &mut Transaction,
    id: &str,
    expected_revision: i64,
    (name, subject, body): (&str, &str, &str),
    signed: &Signed,
) -> Result<Change, StoreError> {
    let sql = concat!(
        "update message_template set name = $3, subject = $4, body = $5, changed_by = $6, changed_at = $7, \
         revision = revision + 1 where id = $1 and revision = $2 and closed_at is null returning ",
        columns!()
    );
    let values = values![
        id,
        expected_revision,
        name,
        subject,
        body,
        &signed.by,
        signed.at
    ];
    let done = one(transaction, sql, values).await?;
    changed(transaction, id, done).await
}

/// Takes a template out of use, unless somebody else changed it since.
pub async fn close(
    transaction: &mut Transaction,
    id: &str,
    expected_revision: i64,
    signed: &Signed,
) -> Result<Change, StoreError> {
    let sql = concat!(
        "update message_template set closed_by = $3, closed_at = $4, revision = revision + 1 \
         where id = $1 and revision = $2 and closed_at is null returning ",
        columns!()
    );
    let values = values![id, expected_revision, &signed.by, signed.at];
    let done = one(transaction, sql, values).await?;
    changed(transaction, id, done).await
}

async fn changed(
    transaction: &mut Transaction,
    id: &str,
    done: Option<MessageTemplate>,
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
) -> Result<Option<MessageTemplate>, StoreError> {
    let row = read.connection().row(sql, values).await?;
    row.as_ref().map(from_row).transpose()
}

fn from_row(row: &Row) -> Result<MessageTemplate, StoreError> {
    let row = row.of("message_template", "id");
    Ok(MessageTemplate {
        id: row.text("id")?,
        name: row.text("name")?,
        subject: row.text("subject")?,
        body: row.text("body")?,
        revision: row.integer("revision")?,
        created: Signed {
            by: row.text("created_by")?,
            at: row.instant("created_at")?,
        },
        changed: Signed {
            by: row.text("changed_by")?,
            at: row.instant("changed_at")?,
        },
        closed: row.maybe_signed("closed_by", "closed_at")?,
    })
}
