//! The record of every act, chained by hashes so that a changed, removed, inserted or moved row shows.
//!
//! # Canonical bytes
//!
//! The hash of a row is the SHA-256, in small hexadecimal digits, of these bytes, which anybody can make from the row:
//!
//! 1. `overens-audit-1` and a line feed.
//! 2. For each of `previous_hash`, `sequence`, `at`, `actor_id`, `actor_name`, `organisation_id`, `mandate_id`, `act`, `subject_kind`, `subject_id`,
//!    `reason` and `details`, in this order: its name, a space, the number of bytes of its value in decimal digits, a line feed, the
//!    bytes of the value in UTF-8, a line feed. For an absent value: its name, a space, `-`, a line feed.
//!
//! `sequence` is written in decimal digits, from 1 without gaps. `at` is an instant in UTC with six decimals, as in
//! `2021-03-01T12:00:00.000000Z`. `details` is JSON, hashed as the text it is. The `previous_hash` of row 1 is 64 zeros.
//! Because every value is preceded by its length, no two rows have the same bytes.
//!
//! The order of the chain is that of its numbers, never that of the clock: a row whose clock says an earlier time than the
//! row before it is appended all the same. `docs/audit.md` tells strangers how to check it all.

use std::fmt::Write as _;

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction, instant};

/// What the first row has in place of the hash of the one before.
pub const FIRST_PREVIOUS_HASH: &str =
    "0000000000000000000000000000000000000000000000000000000000000000";

/// An act to be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// When.
    pub at: Timestamp,
    /// The id of the account, or the name of the program that did it.
    pub actor_id: &'a str,
    /// The name of the person then.
    pub actor_name: &'a str,
    /// The organisation the person acted for.
    pub organisation_id: Option<&'a str>,
    /// By which mandate.
    pub mandate_id: Option<&'a str>,
    /// What was done, as in `version_published`.
    pub act: &'a str,
    /// What kind of thing it was done to.
    pub subject_kind: &'a str,
    /// Which one.
    pub subject_id: &'a str,
    /// Why, when the person said so.
    pub reason: Option<&'a str>,
    /// More about it, as JSON.
    pub details: &'a str,
}

/// A recorded act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// Its number, from 1 without gaps.
    pub sequence: i64,
    /// When.
    pub at: Timestamp,
    /// The id of the account, or the name of the program that did it.
    pub actor_id: String,
    /// The name of the person then.
    pub actor_name: String,
    /// The organisation the person acted for.
    pub organisation_id: Option<String>,
    /// By which mandate.
    pub mandate_id: Option<String>,
    /// What was done.
    pub act: String,
    /// What kind of thing it was done to.
    pub subject_kind: String,
    /// Which one.
    pub subject_id: String,
    /// Why, when the person said so.
    pub reason: Option<String>,
    /// More about it, as JSON.
    pub details: String,
    /// The hash of the row before.
    pub previous_hash: String,
    /// The hash of this row.
    pub hash: String,
}

impl Recorded {
    /// The bytes that are hashed, as the module describes them.
    pub fn canonical_bytes(&self) -> Vec<u8> {
        let mut bytes = b"overens-audit-1\n".to_vec();
        for (name, value) in [
            ("previous_hash", Some(&self.previous_hash)),
            ("sequence", Some(&self.sequence.to_string())),
            ("at", Some(&self.instant())),
            ("actor_id", Some(&self.actor_id)),
            ("actor_name", Some(&self.actor_name)),
            ("organisation_id", self.organisation_id.as_ref()),
            ("mandate_id", self.mandate_id.as_ref()),
            ("act", Some(&self.act)),
            ("subject_kind", Some(&self.subject_kind)),
            ("subject_id", Some(&self.subject_id)),
            ("reason", self.reason.as_ref()),
            ("details", Some(&self.details)),
        ] {
            let line = match value {
                Some(value) => format!("{name} {}\n{value}\n", value.len()),
                None => format!("{name} -\n"),
            };
            bytes.extend_from_slice(line.as_bytes());
        }
        bytes
    }

    /// When, as it is written and hashed: in UTC with six decimals.
    pub fn instant(&self) -> String {
        instant::written(self.at)
    }

    /// The hash that follows from the row.
    pub fn computed_hash(&self) -> String {
        let hash = Sha256::digest(self.canonical_bytes());
        hash.iter().fold(String::new(), |mut digits, byte| {
            // Writing to a text cannot fail.
            let _ = write!(digits, "{byte:02x}");
            digits
        })
    }
}

/// Which acts are looked for. What is not said matters not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Those done for this organisation.
    pub organisation_id: Option<String>,
    /// Those this account did.
    pub actor_id: Option<String>,
    /// Those done to this kind of thing.
    pub subject_kind: Option<String>,
    /// Those that say they were done at this instant or later.
    pub from: Option<Timestamp>,
    /// Those that say they were done before this instant.
    pub until: Option<Timestamp>,
}

/// The first thing that is wrong with the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Break {
    /// A number is missing.
    Gap {
        /// The number that should have come.
        expected: i64,
        /// The number that came.
        found: i64,
    },
    /// A row does not go on from the one before it.
    NotNext {
        /// Its number.
        sequence: i64,
    },
    /// A row is not what was hashed.
    Changed {
        /// Its number.
        sequence: i64,
    },
}

/// How far the chain was followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The number of the last row that holds; 0 when there is none.
    pub last_sequence: i64,
    /// Its hash.
    pub last_hash: String,
    /// What is wrong after it.
    pub broken: Option<Break>,
}

macro_rules! columns {
    () => {
        "sequence, at, actor_id, actor_name, organisation_id, mandate_id, act, subject_kind, subject_id, reason, \
         details, previous_hash, hash"
    };
}

/// Rows read at a time when the chain is followed, so that memory does not grow with it.
const ROWS: i64 = 1000;

/// Records an act and tells how it stands in the chain.
///
/// One transaction writes at a time, on PostgreSQL too, so the chain has neither gaps nor branches.
pub async fn append(
    transaction: &mut Transaction,
    entry: Entry<'_>,
) -> Result<Recorded, StoreError> {
    let last = last(transaction).await?;
    let (sequence, previous_hash) = match last {
        Some(last) => (last.sequence + 1, last.hash),
        None => (1, FIRST_PREVIOUS_HASH.to_owned()),
    };
    let mut recorded = Recorded {
        sequence,
        at: entry.at,
        actor_id: entry.actor_id.to_owned(),
        actor_name: entry.actor_name.to_owned(),
        organisation_id: entry.organisation_id.map(str::to_owned),
        mandate_id: entry.mandate_id.map(str::to_owned),
        act: entry.act.to_owned(),
        subject_kind: entry.subject_kind.to_owned(),
        subject_id: entry.subject_id.to_owned(),
        reason: entry.reason.map(str::to_owned),
        details: entry.details.to_owned(),
        previous_hash,
        hash: String::new(),
    };
    recorded.hash = recorded.computed_hash();
    let sql = concat!(
        "insert into audit (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
    );
    let values = values![
        recorded.sequence,
        recorded.at,
        &recorded.actor_id,
        &recorded.actor_name,
        &recorded.organisation_id,
        &recorded.mandate_id,
        &recorded.act,
        &recorded.subject_kind,
        &recorded.subject_id,
        &recorded.reason,
        &recorded.details,
        &recorded.previous_hash,
        &recorded.hash,
    ];
    transaction.0.run(sql, values).await?;
    Ok(recorded)
}

/// A page of the record, the latest first; those before a number when one is given.
pub async fn page(
    read: &mut impl Read,
    limit: i64,
    before: Option<i64>,
) -> Result<Vec<Recorded>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from audit where sequence < $1 order by sequence desc limit $2"
    );
    many(read, sql, values![before.unwrap_or(i64::MAX), limit]).await
}

/// The last row; none when nothing was done yet.
pub async fn last(read: &mut impl Read) -> Result<Option<Recorded>, StoreError> {
    Ok(page(read, 1, None).await?.pop())
}

/// The last row that says it was done before an instant; none when there is none.
pub async fn last_before(
    read: &mut impl Read,
    instant: Timestamp,
) -> Result<Option<Recorded>, StoreError> {
    let filter = Filter {
        until: Some(instant),
        ..Filter::default()
    };
    Ok(filtered(read, &filter, 1, None).await?.pop())
}

/// A page of the acts that are looked for, the latest first; those before a number when one is given.
pub async fn filtered(
    read: &mut impl Read,
    filter: &Filter,
    limit: i64,
    before: Option<i64>,
) -> Result<Vec<Recorded>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from audit where sequence < $1 and ($2 = '' or organisation_id = $2) and ($3 = '' or actor_id = $3) \
         and ($4 = '' or subject_kind = $4) and ($5 = '' or at >= $5) and ($6 = '' or at < $6) \
         order by sequence desc limit $7"
    );
    // No id, kind or instant is the empty text, so it stands for what is not said.
    let text = |said: &Option<String>| said.clone().unwrap_or_default();
    let instant = |at: Option<Timestamp>| at.map(instant::written).unwrap_or_default();
    let values = values![
        before.unwrap_or(i64::MAX),
        text(&filter.organisation_id),
        text(&filter.actor_id),
        text(&filter.subject_kind),
        instant(filter.from),
        instant(filter.until),
        limit,
    ];
    many(read, sql, values).await
}

/// The last time an account did something to one thing; none when it never has.
pub async fn last_of(
    read: &mut impl Read,
    actor_id: &str,
    act: &str,
    subject_kind: &str,
    subject_id: &str,
) -> Result<Option<Recorded>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from audit where actor_id = $1 and act = $2 and subject_kind = $3 and subject_id = $4 \
         order by sequence desc limit 1"
    );
    let values = values![actor_id, act, subject_kind, subject_id];
    Ok(many(read, sql, values).await?.pop())
}

/// What was done to one thing, the latest first; before a number when one is given.
pub async fn of_subject(
    read: &mut impl Read,
    subject_kind: &str,
    subject_id: &str,
    limit: i64,
    before: Option<i64>,
) -> Result<Vec<Recorded>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from audit where subject_kind = $1 and subject_id = $2 and sequence < $3 \
         order by sequence desc limit $4"
    );
    let before = before.unwrap_or(i64::MAX);
    many(read, sql, values![subject_kind, subject_id, before, limit]).await
}

/// What was done for an organisation, the latest first; before a number when one is given. Who signed in, and what an
/// auditor looked at, is no matter of an organisation and left out.
pub async fn of_organisation(
    read: &mut impl Read,
    organisation_id: &str,
    limit: i64,
    before: Option<i64>,
) -> Result<Vec<Recorded>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from audit where organisation_id = $1 and sequence < $2 \
         and subject_kind not in ('account', 'session', 'page', 'audit') order by sequence desc limit $3"
    );
    let before = before.unwrap_or(i64::MAX);
    many(read, sql, values![organisation_id, before, limit]).await
}

/// The record from the row after a number, the first first.
pub async fn after(
    read: &mut impl Read,
    sequence: i64,
    limit: i64,
) -> Result<Vec<Recorded>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from audit where sequence > $1 order by sequence limit $2"
    );
    many(read, sql, values![sequence, limit]).await
}

/// Follows the chain from its first row to its last, or to where it breaks.
pub async fn check(read: &mut impl Read) -> Result<Checked, StoreError> {
    check_each(read, |_| ()).await
}

/// Follows the chain like [`check`] and shows each row that holds, in order.
pub async fn check_each(
    read: &mut impl Read,
    mut seen: impl FnMut(&Recorded) + Send,
) -> Result<Checked, StoreError> {
    let mut checked = Checked {
        last_sequence: 0,
        last_hash: FIRST_PREVIOUS_HASH.to_owned(),
        broken: None,
    };
    loop {
        let rows = after(read, checked.last_sequence, ROWS).await?;
        if rows.is_empty() {
            return Ok(checked);
        }
        for row in rows {
            checked.broken = break_at(&checked, &row);
            if checked.broken.is_some() {
                return Ok(checked);
            }
            seen(&row);
            checked.last_sequence = row.sequence;
            checked.last_hash = row.hash;
        }
    }
}

fn break_at(before: &Checked, row: &Recorded) -> Option<Break> {
    let (expected, sequence) = (before.last_sequence + 1, row.sequence);
    if sequence != expected {
        return Some(Break::Gap {
            expected,
            found: sequence,
        });
    }
    if row.previous_hash != before.last_hash {
        return Some(Break::NotNext { sequence });
    }
    (row.hash != row.computed_hash()).then_some(Break::Changed { sequence })
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<Recorded>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<Recorded, StoreError> {
    let row = row.of("audit", "sequence");
    Ok(Recorded {
        sequence: row.integer("sequence")?,
        at: row.instant("at")?,
        actor_id: row.text("actor_id")?,
        actor_name: row.text("actor_name")?,
        organisation_id: row.maybe_text("organisation_id")?,
        mandate_id: row.maybe_text("mandate_id")?,
        act: row.text("act")?,
        subject_kind: row.text("subject_kind")?,
        subject_id: row.text("subject_id")?,
        reason: row.maybe_text("reason")?,
        details: row.text("details")?,
        previous_hash: row.text("previous_hash")?,
        hash: row.text("hash")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first() -> Recorded {
        Recorded {
            sequence: 1,
            at: "2021-03-01T12:00:00Z".parse().unwrap(),
            actor_id: "a1".to_owned(),
            actor_name: "Åsa Ek".to_owned(),
            organisation_id: Some("skr".to_owned()),
            mandate_id: None,
            act: "version_published".to_owned(),
            subject_kind: "agreement_version".to_owned(),
            subject_id: "v1".to_owned(),
            reason: None,
            details: "{}".to_owned(),
            previous_hash: FIRST_PREVIOUS_HASH.to_owned(),
            hash: String::new(),
        }
    }

    #[test]
    fn the_canonical_bytes_are_those_the_documentation_describes() {
        let bytes = String::from_utf8(first().canonical_bytes()).unwrap();
        let zeros = "0".repeat(64);
        let expected = format!(
            "overens-audit-1\nprevious_hash 64\n{zeros}\nsequence 1\n1\nat 27\n2021-03-01T12:00:00.000000Z\n\
             actor_id 2\na1\nactor_name 7\nÅsa Ek\norganisation_id 3\nskr\nmandate_id -\nact 17\nversion_published\nsubject_kind 17\n\
             agreement_version\nsubject_id 2\nv1\nreason -\ndetails 2\n{{}}\n"
        );
        assert_eq!(bytes, expected);
    }

    #[test]
    fn every_field_is_hashed() {
        let plain = first().computed_hash();
        let changes: [fn(&mut Recorded); 12] = [
            |row| row.sequence = 2,
            |row| row.at = Timestamp::UNIX_EPOCH,
            |row| row.actor_id.push('x'),
            |row| row.actor_name.push('x'),
            |row| row.organisation_id = None,
            |row| row.mandate_id = Some(String::new()),
            |row| row.act.push('x'),
            |row| row.subject_kind.push('x'),
            |row| row.subject_id.push('x'),
            |row| row.reason = Some(String::new()),
            |row| row.details.push('x'),
            |row| row.previous_hash.push('x'),
        ];
        for change in changes {
            let mut row = first();
            change(&mut row);
            assert_ne!(row.computed_hash(), plain, "{row:?}");
        }
    }
}
