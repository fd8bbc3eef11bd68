//! Frozen allocations: what was published, with its files and amounts. Nothing of it is ever changed.

use std::str::FromStr as _;

use grants::{Code, Level, Ore};
use jiff::Timestamp;

use crate::row::Row;
use crate::value::values;
use crate::{Read, StoreError, Transaction};

/// What was frozen when a version was approved or published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allocation {
    /// Its id.
    pub id: String,
    /// The version that was shared out.
    pub version_id: String,
    /// The digest of inputs and result.
    pub digest: String,
    /// Who froze it.
    pub frozen_by: String,
    /// When.
    pub frozen_at: Timestamp,
    /// The version of the program that computed it.
    pub program_version: String,
}

/// A file of a frozen allocation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrozenFile {
    /// Its name within the allocation.
    pub name: String,
    /// Its bytes.
    pub content: Vec<u8>,
    /// Their SHA-256 in hexadecimal digits.
    pub sha256: String,
}

/// An amount of a frozen allocation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrozenAmount {
    /// The item.
    pub item_id: String,
    /// The level of the recipient.
    pub level: Level,
    /// The code of the recipient.
    pub code: Code,
    /// How much.
    pub amount: Ore,
}

/// Freezes an allocation with its files and amounts.
pub async fn freeze(
    transaction: &mut Transaction,
    allocation: &Allocation,
    files: &[FrozenFile],
    amounts: &[FrozenAmount],
) -> Result<(), StoreError> {
    let sql = "insert into allocation (id, version_id, digest, frozen_by, frozen_at, program_version) \
               values ($1, $2, $3, $4, $5, $6)";
    let values = values![
        &allocation.id,
        &allocation.version_id,
        &allocation.digest,
        &allocation.frozen_by,
        allocation.frozen_at,
        &allocation.program_version,
    ];
    transaction.0.run(sql, values).await?;
    for file in files {
        let sql = "insert into allocation_file (allocation_id, name, content, sha256) values ($1, $2, $3, $4)";
        let values = values![
            &allocation.id,
            &file.name,
            file.content.as_slice(),
            &file.sha256
        ];
        transaction.0.run(sql, values).await?;
    }
    let row = |amount: &FrozenAmount| {
        values![
            &allocation.id,
            &amount.item_id,
            amount.level.word(),
            amount.code.to_string(),
            amount.amount.ore(),
        ]
    };
    let into = "allocation_amount (allocation_id, item_id, level, code, amount_ore)";
    let rows = amounts.iter().map(row).collect();
    transaction.0.insert_all(into, rows).await
}

/// The allocation that was frozen for a version.
pub async fn of_version(
    read: &mut impl Read,
    version_id: &str,
) -> Result<Option<Allocation>, StoreError> {
    let sql = "select id, version_id, digest, frozen_by, frozen_at, program_version \
               from allocation where version_id = $1";
    let row = read.connection().row(sql, values![version_id]).await?;
    row.as_ref().map(from_row).transpose()
}

/// The files of an allocation, by name.
pub async fn files(
    read: &mut impl Read,
    allocation_id: &str,
) -> Result<Vec<FrozenFile>, StoreError> {
    let sql = "select allocation_id, name, content, sha256 from allocation_file \
               where allocation_id = $1 order by name";
    let rows = read.connection().rows(sql, values![allocation_id]).await?;
    rows.iter().map(file_from_row).collect()
}

/// One file of an allocation.
pub async fn file(
    read: &mut impl Read,
    allocation_id: &str,
    name: &str,
) -> Result<Option<FrozenFile>, StoreError> {
    let sql = "select allocation_id, name, content, sha256 from allocation_file \
               where allocation_id = $1 and name = $2";
    let row = read
        .connection()
        .row(sql, values![allocation_id, name])
        .await?;
    row.as_ref().map(file_from_row).transpose()
}

/// The amounts of an allocation, by item, level and code.
pub async fn amounts(
    read: &mut impl Read,
    allocation_id: &str,
) -> Result<Vec<FrozenAmount>, StoreError> {
    let sql = "select allocation_id, item_id, level, code, amount_ore from allocation_amount \
               where allocation_id = $1 order by item_id, level, code";
    let rows = read.connection().rows(sql, values![allocation_id]).await?;
    rows.iter().map(amount_from_row).collect()
}

/// The sum of what was frozen for an item.
pub async fn sum_of_item(
    read: &mut impl Read,
    allocation_id: &str,
    item_id: &str,
) -> Result<Ore, StoreError> {
    let sql = "select $1 as allocation_id, cast(coalesce(sum(amount_ore), 0) as bigint) as total \
               from allocation_amount where allocation_id = $1 and item_id = $2";
    let row = read
        .connection()
        .one(sql, values![allocation_id, item_id])
        .await?;
    let total = row
        .of("allocation_amount", "allocation_id")
        .integer("total")?;
    Ok(Ore::new(total))
}

/// What each recipient was given in all by the allocation frozen for a version, by level and code.
pub async fn sums_of_version(
    read: &mut impl Read,
    version_id: &str,
) -> Result<Vec<(Level, Code, Ore)>, StoreError> {
    let sql = "select m.level, m.code, cast(sum(m.amount_ore) as bigint) as total from allocation_amount m \
               join allocation a on a.id = m.allocation_id where a.version_id = $1 \
               group by m.level, m.code order by m.level, m.code";
    let rows = read.connection().rows(sql, values![version_id]).await?;
    let sum = |row: &Row| {
        let row = row.of("allocation_amount", "code");
        let level = |word: &str| Level::ALL.into_iter().find(|level| level.word() == word);
        Ok((
            row.word("level", level)?,
            row.word("code", |code| code.parse().ok())?,
            Ore::new(row.integer("total")?),
        ))
    };
    rows.iter().map(sum).collect()
}

fn from_row(row: &Row) -> Result<Allocation, StoreError> {
    let row = row.of("allocation", "id");
    Ok(Allocation {
        id: row.text("id")?,
        version_id: row.text("version_id")?,
        digest: row.text("digest")?,
        frozen_by: row.text("frozen_by")?,
        frozen_at: row.instant("frozen_at")?,
        program_version: row.text("program_version")?,
    })
}

fn file_from_row(row: &Row) -> Result<FrozenFile, StoreError> {
    let row = row.of("allocation_file", "allocation_id");
    Ok(FrozenFile {
        name: row.text("name")?,
        content: row.bytes("content")?,
        sha256: row.text("sha256")?,
    })
}

fn amount_from_row(row: &Row) -> Result<FrozenAmount, StoreError> {
    let row = row.of("allocation_amount", "allocation_id");
    let level = row.text("level")?;
    let level = Level::ALL.into_iter().find(|one| one.word() == level);
    Ok(FrozenAmount {
        item_id: row.text("item_id")?,
        level: level.ok_or_else(|| row.broken("level"))?,
        code: Code::from_str(&row.text("code")?).map_err(|_| row.broken("code"))?,
        amount: Ore::new(row.integer("amount_ore")?),
    })
}
