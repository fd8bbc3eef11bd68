//! What no rule took to an item, by account: sums only, so that no more is kept than what is asked for.

use grants::Ore;

use crate::row::Row;
use crate::value::{Value, values};
use crate::{Read, StoreError, Transaction};

/// What is left on an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountsRest {
    /// The file.
    pub import_id: String,
    /// `unmapped`: no rule took it; `outside`: of other days; `outside_taken`: of other days, and a rule would have taken it.
    pub place: String,
    /// The account.
    pub account: String,
    /// The name of the account.
    pub name: String,
    /// How many rows.
    pub row_count: i64,
    /// What they come to.
    pub amount: Ore,
}

macro_rules! columns {
    () => {
        "import_id, place, account, name, row_count, amount"
    };
}

/// Adds one. [`StoreError::Taken`] when there is one like it.
pub async fn insert(transaction: &mut Transaction, new: &AccountsRest) -> Result<(), StoreError> {
    let sql = concat!(
        "insert into accounts_rest (",
        columns!(),
        ") values ($1, $2, $3, $4, $5, $6)"
    );
    let values = values![
        &new.import_id,
        &new.place,
        &new.account,
        &new.name,
        new.row_count,
        new.amount.ore(),
    ];
    transaction.0.run(sql, values).await?;
    Ok(())
}

/// What is left of a file, in order.
pub async fn of(read: &mut impl Read, import_id: &str) -> Result<Vec<AccountsRest>, StoreError> {
    let sql = concat!(
        "select ",
        columns!(),
        " from accounts_rest where import_id = $1 order by place, account"
    );
    many(read, sql, values![import_id]).await
}

async fn many(
    read: &mut impl Read,
    sql: &'static str,
    values: Vec<Value>,
) -> Result<Vec<AccountsRest>, StoreError> {
    let rows = read.connection().rows(sql, values).await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<AccountsRest, StoreError> {
    let row = row.of("accounts_rest", "import_id");
    Ok(AccountsRest {
        import_id: row.text("import_id")?,
        place: row.text("place")?,
        account: row.text("account")?,
        name: row.text("name")?,
        row_count: row.integer("row_count")?,
        amount: Ore::new(row.integer("amount")?),
    })
}
