//! What the site must remember about itself: when it was made, which program changed its tables last.

use crate::value::values;
use crate::{Read, StoreError, Transaction};

/// Remembers a value under a name, in place of what was there.
pub async fn set(transaction: &mut Transaction, name: &str, value: &str) -> Result<(), StoreError> {
    let sql = "insert into setting (name, value) values ($1, $2) \
               on conflict (name) do update set value = excluded.value";
    transaction.0.run(sql, values![name, value]).await?;
    Ok(())
}

/// What is remembered under a name.
pub async fn find(read: &mut impl Read, name: &str) -> Result<Option<String>, StoreError> {
    let sql = "select name, value from setting where name = $1";
    let row = read.connection().row(sql, values![name]).await?;
    row.map(|row| row.of("setting", "name").text("value"))
        .transpose()
}

/// Everything that is remembered, by name.
pub async fn all(read: &mut impl Read) -> Result<Vec<(String, String)>, StoreError> {
    let sql = "select name, value from setting order by name";
    let rows = read.connection().rows(sql, values![]).await?;
    let pair = |row: &crate::row::Row| {
        let row = row.of("setting", "name");
        Ok((row.text("name")?, row.text("value")?))
    };
    rows.iter().map(pair).collect()
}

/// Forgets a value. Returns whether there was one.
pub async fn remove(transaction: &mut Transaction, name: &str) -> Result<bool, StoreError> {
    let sql = "delete from setting where name = $1";
    Ok(transaction.0.run(sql, values![name]).await? > 0)
}
