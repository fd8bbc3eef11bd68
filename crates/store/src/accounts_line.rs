//! Rows of vouchers that a rule took to an item.

use grants::Ore;
use grants::account_use::UseRole;
use jiff::civil::Date;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// A row of a voucher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountsLine {
    /// The file.
    pub import_id: String,
    /// Its place among those of the file, from 1.
    pub position: i64,
    /// The item.
    pub item_id: String,
    /// What the rows are.
    pub role: UseRole,
    /// The series of the voucher.
    pub series: String,
    /// The number of the voucher.
    pub number: String,
    /// The day it belongs to.
    pub dated_on: Date,
    /// What the voucher and the row say. They may name people.
    pub text: String,
    /// The account.
    pub account: String,
    /// The objects, as they are written.
    pub objects: String,
    /// Above zero in debit, below zero in credit.
    pub amount: Ore,
    /// The line of the file that it stands on.
    pub line: i64,
}

macro_rules! columns {
    () => {
        "import_id, position, item_id, role, series, number, dated_on, text, account, objects, amount, line"
    };
}

/// Adds one. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &AccountsLine) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into accounts_line (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
    );
    let values = values![
        &new.import_id,
        new.position,
        &new.item_id,
        new.role.word(),
        &new.series,
        &new.number,
        new.dated_on,
        &new.text,
        &new.account,
        &new.objects,
        new.amount.ore(),
        new.line,
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// The rows of a file, in its order.
pub async fn of(read: &mut impl Read, import_id: &str) -> Result<Vec<AccountsLine>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from accounts_line where import_id = $1 order by position"
    );
    many(read, sql, values![import_id]).await
}

/// What the rows of an item come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemSum {
    /// The item.
    pub item_id: String,
    /// What the rows are.
    pub role: UseRole,
    /// How many they are.
    pub row_count: i64,
    /// What they come to.
    pub amount: Ore,
}

/// What the rows of each item of a file come to, by item and role.
pub async fn sums(read: &mut impl Read, import_id: &str) -> Result<Vec<ItemSum>, StoreError> {
    // A sum of whole numbers is of a larger type on PostgreSQL.
    let sql = "select item_id, role, count(*) as row_count, cast(sum(amount) as bigint) as amount from accounts_line \
               where import_id = $1 group by item_id, role order by item_id, role";
    let rows = read.connection().rows(sql, values![import_id]).await?;
    rows.iter()
        .map(|row| {
            let row = row.of("accounts_line", "item_id");
            Ok(ItemSum {
                item_id: row.text("item_id")?,
                role: row.word("role", UseRole::from_word)?,
                row_count: row.integer("row_count")?,
                amount: Ore::new(row.integer("amount")?),
            })
        })
        .collect()
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<AccountsLine>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<AccountsLine, StoreError> {
    let row = row.of("accounts_line", "import_id");
    Ok(AccountsLine {
        import_id: row.text("import_id")?,
        position: row.integer("position")?,
        item_id: row.text("item_id")?,
        role: row.word("role", UseRole::from_word)?,
        series: row.text("series")?,
        number: row.text("number")?,
        dated_on: row.date("dated_on")?,
        text: row.text("text")?,
        account: row.text("account")?,
        objects: row.text("objects")?,
        amount: Ore::new(row.integer("amount")?),
        line: row.integer("line")?,
    })
}
