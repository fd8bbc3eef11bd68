//! That nothing is to be written for a while, who said so and why. Whoever begins to write asks first, see
//! [`Store::begin`](crate::Store::begin): it stands in the database, so that it holds for every process at once.

use jiff::Timestamp;

use crate::{Read, StoreError, Transaction, setting};

/// The name it is remembered under.
const NAME: &str = "reading_only";

/// That nothing is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingOnly {
    /// Since when.
    pub since: Timestamp,
    /// The account that switched it on.
    pub by: String,
    /// The name of the person.
    pub by_name: String,
    /// Why, in words for everybody who works here.
    pub reason: String,
}

/// Whether nothing is to be written now.
pub async fn find(read: &mut impl Read) -> Result<Option<ReadingOnly>, StoreError> {
    let stated = setting::find(read, NAME).await?;
    stated.map(|stated| parse(&stated)).transpose()
}

/// Lets nothing be written from now on.
pub async fn set(transaction: &mut Transaction, stated: &ReadingOnly) -> Result<(), StoreError> {
    let line = |text: &str| text.replace(['\n', '\r'], " ");
    let (by, name) = (line(&stated.by), line(&stated.by_name));
    let text = format!("{}\n{by}\n{name}\n{}", stated.since, stated.reason);
    setting::set(transaction, NAME, &text).await
}

/// Lets everything be written again. Returns whether it was not.
pub async fn end(transaction: &mut Transaction) -> Result<bool, StoreError> {
    setting::remove(transaction, NAME).await
}

fn parse(stated: &str) -> Result<ReadingOnly, StoreError> {
    let mut parts = stated.splitn(4, '\n');
    let mut next = || parts.next().map(str::to_owned);
    let read = (|| {
        Some(ReadingOnly {
            since: next()?.parse().ok()?,
            by: next()?,
            by_name: next()?,
            reason: next()?,
        })
    })();
    read.ok_or_else(|| StoreError::BrokenRow {
        table: "setting",
        id: NAME.to_owned(),
        column: "value",
    })
}
