//! Which organisation gets which message: its own copy, the e-mail it was last sent by, when it was opened here and when
//! somebody said that it is registered.

use grants::OrganisationKind;
use jiff::Timestamp;

use crate::email::EmailStatus;
use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, Signed, StoreError, Transaction};

/// That an organisation gets a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Its id.
    pub id: String,
    /// The message.
    pub message_id: String,
    /// The organisation.
    pub organisation_id: String,
    /// Its own copy, once it is made.
    pub document_id: Option<String>,
    /// The e-mail it was last sent by.
    pub email_id: Option<String>,
    /// When the message was sent.
    pub planned_at: Timestamp,
    /// Who of the organisation opened it here first, and when.
    pub opened: Option<Signed>,
    /// Who said that it is registered, and when.
    pub confirmed: Option<Signed>,
}

/// A delivery with what a list tells of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Line {
    /// The delivery.
    pub delivery: Delivery,
    /// The name of the organisation.
    pub organisation_name: String,
    /// Its kind.
    pub organisation_kind: OrganisationKind,
    /// Where the e-mail stands.
    pub email_status: Option<EmailStatus>,
    /// Where the e-mail went.
    pub address: Option<String>,
    /// What a server said last.
    pub last_answer: Option<String>,
    /// When a server took it.
    pub sent_at: Option<Timestamp>,
    /// The number it has in the register of the organisation.
    pub own_number: Option<String>,
}

/// Without the address.
impl std::fmt::Debug for Line {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Line")
            .field("delivery", &self.delivery)
            .field("email_status", &self.email_status)
            .finish_non_exhaustive()
    }
}

/// How many deliveries of a message stand alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// The message.
    pub message_id: String,
    /// Whether somebody said that it is registered.
    pub confirmed: bool,
    /// Whether somebody of the organisation opened it here.
    pub opened: bool,
    /// Whether the copy is made.
    pub has_copy: bool,
    /// Where the e-mail stands.
    pub email_status: Option<EmailStatus>,
    /// How many.
    pub number: i64,
}

macro_rules! columns {
    () => {
        "d.id, d.message_id, d.organisation_id, d.document_id, d.email_id, d.planned_at, d.opened_by, d.opened_at, \
         d.confirmed_by, d.confirmed_at"
    };
}

/// Plans a delivery.
pub async fn insert(
    transaction: &mut Transaction,
    id: &str,
    message_id: &str,
    organisation_id: &str,
    planned_at: Timestamp,
) -> Result<(), StoreError> {
    let sql = "insert into delivery (id, message_id, organisation_id, planned_at) values ($1, $2, $3, $4)";
    let values = values![id, message_id, organisation_id, planned_at];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// Gives a delivery its copy. Returns whether it had none.
pub async fn set_document(
    transaction: &mut Transaction,
    id: &str,
    document_id: &str,
) -> Result<bool, StoreError> {
    let sql = "update delivery set document_id = $2 where id = $1 and document_id is null";
    Ok(transaction.0.run(sql, values![id, document_id]).await? > 0)
}

/// Notes by which e-mail it is sent from now on.
pub async fn set_email(
    transaction: &mut Transaction,
    id: &str,
    email_id: &str,
) -> Result<bool, StoreError> {
    let sql = "update delivery set email_id = $2 where id = $1";
    Ok(transaction.0.run(sql, values![id, email_id]).await? > 0)
}

/// Notes that somebody opened it. Returns whether nobody had before.
pub async fn note_opened(
    transaction: &mut Transaction,
    id: &str,
    signed: &Signed,
) -> Result<bool, StoreError> {
    let sql =
        "update delivery set opened_by = $2, opened_at = $3 where id = $1 and opened_at is null";
    let values = values![id, &signed.by, signed.at];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// Notes that somebody said that it is registered. Returns whether nobody had before.
pub async fn note_confirmed(
    transaction: &mut Transaction,
    id: &str,
    signed: &Signed,
) -> Result<bool, StoreError> {
    let sql = "update delivery set confirmed_by = $2, confirmed_at = $3 where id = $1 and confirmed_at is null";
    let values = values![id, &signed.by, signed.at];
    Ok(transaction.0.run(sql, values).await? > 0)
}

/// The delivery with this id.
pub async fn find(read: &mut impl Read, id: &str) -> Result<Option<Delivery>, StoreError> {
    let sql = concat!("select ", columns!(), " from delivery d where d.id = $1");
    Ok(many(read, sql, values![id]).await?.pop())
}

/// The delivery an e-mail belongs to, if it is the one it was last sent by.
pub async fn find_by_email(
    read: &mut impl Read,
    email_id: &str,
) -> Result<Option<Delivery>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from delivery d where d.email_id = $1"
    );
    Ok(many(read, sql, values![email_id]).await?.pop())
}

/// Some deliveries of a message whose copies are yet to be made.
pub async fn without_copy(
    read: &mut impl Read,
    message_id: &str,
    limit: i64,
) -> Result<Vec<Delivery>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from delivery d where d.message_id = $1 and d.document_id is null order by d.organisation_id limit $2"
    );
    many(read, sql, values![message_id, limit]).await
}

/// The deliveries to an organisation, the latest first.
pub async fn of_organisation(
    read: &mut impl Read,
    organisation_id: &str,
) -> Result<Vec<Delivery>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from delivery d where d.organisation_id = $1 order by d.planned_at desc, d.id"
    );
    many(read, sql, values![organisation_id]).await
}

/// What a list tells of the deliveries of a message, by kind and name of organisation.
pub async fn lines(read: &mut impl Read, message_id: &str) -> Result<Vec<Line>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        ", o.name as organisation_name, o.kind as organisation_kind, e.status as email_status, e.address as address, \
         e.last_answer as last_answer, e.sent_at as sent_at, n.number as own_number \
         from delivery d join organisation o on o.id = d.organisation_id left join email e on e.id = d.email_id \
         left join own_number n on n.organisation_id = d.organisation_id and n.about_kind = 'message' \
         and n.about_id = d.message_id \
         where d.message_id = $1 order by o.kind desc, o.name, d.id"
    );
    let rows = read.connection().rows(sql, values![message_id]).await?;
    rows.iter().map(line).collect()
}

/// How the deliveries of every message stand, counted.
pub async fn counts(read: &mut impl Read) -> Result<Vec<Alike>, StoreError> {
    let sql = "select message_id, confirmed, opened, has_copy, email_status, count(*) as number from \
               (select d.message_id, cast(case when d.confirmed_at is null then 0 else 1 end as bigint) as confirmed, \
               cast(case when d.opened_at is null then 0 else 1 end as bigint) as opened, \
               cast(case when d.document_id is null then 0 else 1 end as bigint) as has_copy, e.status as email_status \
               from delivery d left join email e on e.id = d.email_id) standing \
               group by message_id, confirmed, opened, has_copy, email_status \
               order by message_id, confirmed, opened, has_copy, email_status";
    let rows = read.connection().rows(sql, values![]).await?;
    rows.iter()
        .map(|row| {
            let email_status = status_of(row)?;
            let row = row.of("delivery", "message_id");
            Ok(Alike {
                message_id: row.text("message_id")?,
                confirmed: row.integer("confirmed")? > 0,
                opened: row.integer("opened")? > 0,
                has_copy: row.integer("has_copy")? > 0,
                email_status,
                number: row.integer("number")?,
            })
        })
        .collect()
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Delivery>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Delivery, StoreError> {
    let row = row.of("delivery", "id");
    Ok(Delivery {
        id: row.text("id")?,
        message_id: row.text("message_id")?,
        organisation_id: row.text("organisation_id")?,
        document_id: row.maybe_text("document_id")?,
        email_id: row.maybe_text("email_id")?,
        planned_at: row.instant("planned_at")?,
        opened: row.maybe_signed("opened_by", "opened_at")?,
        confirmed: row.maybe_signed("confirmed_by", "confirmed_at")?,
    })
}

/// Where the e-mail stands; nothing when there is none.
fn status_of(row: &Row) -> Result<Option<EmailStatus>, StoreError> {
    let row = row.of("email", "email_status");
    let Some(word) = row.maybe_text("email_status")? else {
        return Ok(None);
    };
    let known = EmailStatus::from_word(&word);
    known.map(Some).ok_or_else(|| row.broken("email_status"))
}

fn line(row: &Row) -> Result<Line, StoreError> {
    let delivery = from_row(row)?;
    let email_status = status_of(row)?;
    let row = row.of("delivery", "id");
    Ok(Line {
        delivery,
        organisation_name: row.text("organisation_name")?,
        organisation_kind: row.word("organisation_kind", OrganisationKind::from_word)?,
        email_status,
        address: row.maybe_text("address")?,
        last_answer: row.maybe_text("last_answer")?,
        sent_at: row.maybe_instant("sent_at")?,
        own_number: row.maybe_text("own_number")?,
    })
}
