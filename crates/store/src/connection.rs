//! Reading and writing: one moment seen by a [`Reader`], one whole task written by a [`Transaction`].

use sqlx::postgres::{PgArguments, Postgres};
use sqlx::query::Query;
use sqlx::sqlite::{Sqlite, SqliteArguments};
use sqlx::{AssertSqlSafe, SqlSafeStr, SqlStr};
use tokio::sync::OwnedSemaphorePermit;

use crate::StoreError;
use crate::row::Row;
use crate::value::Value;

/// What reads: a [`Reader`] or a [`Transaction`].
pub trait Read: sealed::Connected + Send {}

impl<T: sealed::Connected + Send> Read for T {}

pub(crate) mod sealed {
    /// Has a connection of ours.
    pub trait Connected {
        /// The connection.
        fn connection(&mut self) -> &mut super::Connection;
    }
}

/// Sees the database as it was at one moment, however much is written meanwhile.
#[derive(Debug)]
pub struct Reader(pub(crate) Connection);

/// Writes all or nothing. Dropping it leaves nothing.
#[derive(Debug)]
pub struct Transaction(pub(crate) Connection, pub(crate) Turn);

/// The turn to write among those of this process, given on when it is dropped. A file needs none: it has one connection that writes.
pub(crate) type Turn = Option<OwnedSemaphorePermit>;

impl sealed::Connected for Reader {
    fn connection(&mut self) -> &mut Connection {
        &mut self.0
    }
}

impl sealed::Connected for Transaction {
    fn connection(&mut self) -> &mut Connection {
        &mut self.0
    }
}

impl Transaction {
    /// Makes everything that was written last, and visible to others.
    pub async fn commit(self) -> Result<(), StoreError> {
        // PostgreSQL would undo everything here without a word.
        self.0.still_holds()?;
        match self.0.held {
            Held::Sqlite(transaction) => transaction.commit().await?,
            Held::Postgres(transaction) => transaction.commit().await?,
        }
        drop(self.1);
        Ok(())
    }
}

/// Rows per statement. Beyond some dozens nothing is won, and SQLite looks for the name of each value among all of them: 400 rows
/// of six took longer than all that is written with them.
pub(crate) const ROWS: usize = 48;

/// A connection of either kind, inside a transaction.
#[derive(Debug)]
pub struct Connection {
    pub(crate) held: Held,
    /// Whether a statement failed or was left before it ended.
    ///
    /// PostgreSQL refuses whatever comes after. SQLite undoes everything when the disk is full and would write what comes
    /// after for good at once, so it is refused here on both.
    failed: bool,
}

/// The transaction of either kind.
#[derive(Debug)]
pub(crate) enum Held {
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    Postgres(sqlx::Transaction<'static, Postgres>),
}

impl Connection {
    pub(crate) fn new(held: Held) -> Self {
        Self {
            held,
            failed: false,
        }
    }

    fn still_holds(&self) -> Result<(), StoreError> {
        if self.failed {
            return Err(StoreError::Undone);
        }
        Ok(())
    }

    /// Whether a statement may be run now.
    fn check(&self, values: &[Value]) -> Result<(), StoreError> {
        self.still_holds()?;
        if values.iter().any(Value::has_nul) {
            return Err(StoreError::NulInText);
        }
        Ok(())
    }

    /// Runs a statement and tells how many rows it touched.
    pub(crate) async fn run(
        &mut self,
        sql: impl SqlSafeStr,
        values: Vec<Value>,
    ) -> Result<u64, StoreError> {
        let sql = sql.into_sql_str();
        self.check(&values)?;
        self.failed = true;
        let touched = match &mut self.held {
            Held::Sqlite(transaction) => {
                let query = for_sqlite(sql, values);
                query.execute(&mut **transaction).await?.rows_affected()
            }
            Held::Postgres(transaction) => {
                let query = for_postgres(sql, values);
                query.execute(&mut **transaction).await?.rows_affected()
            }
        };
        self.failed = false;
        Ok(touched)
    }

    /// Adds many rows to a table, some hundred per statement; `into` is the table with its columns.
    pub(crate) async fn insert_all(
        &mut self,
        into: &str,
        rows: Vec<Vec<Value>>,
    ) -> Result<(), StoreError> {
        let mut rows = rows.into_iter().peekable();
        while let Some(width) = rows.peek().map(Vec::len) {
            let mut places: Vec<String> = Vec::new();
            let mut values = Vec::new();
            for row in rows.by_ref().take(ROWS) {
                let first = values.len() + 1;
                let numbers = (first..first + width).map(|number| format!("${number}"));
                places.push(format!("({})", numbers.collect::<Vec<_>>().join(", ")));
                values.extend(row);
            }
            let sql = format!("insert into {into} values {}", places.join(", "));
            self.run(AssertSqlSafe(sql), values).await?;
        }
        Ok(())
    }

    /// The rows that answer.
    pub(crate) async fn rows(
        &mut self,
        sql: impl SqlSafeStr,
        values: Vec<Value>,
    ) -> Result<Vec<Row>, StoreError> {
        let sql = sql.into_sql_str();
        self.check(&values)?;
        self.failed = true;
        let rows = match &mut self.held {
            Held::Sqlite(transaction) => {
                let rows = for_sqlite(sql, values).fetch_all(&mut **transaction);
                rows.await?.into_iter().map(Row::Sqlite).collect()
            }
            Held::Postgres(transaction) => {
                let rows = for_postgres(sql, values).fetch_all(&mut **transaction);
                rows.await?.into_iter().map(Row::Postgres).collect()
            }
        };
        self.failed = false;
        Ok(rows)
    }

    /// The row that answers, when there is one.
    pub(crate) async fn row(
        &mut self,
        sql: impl SqlSafeStr,
        values: Vec<Value>,
    ) -> Result<Option<Row>, StoreError> {
        Ok(self.rows(sql, values).await?.pop())
    }

    /// The one row that answers, as a count or a sum always does.
    pub(crate) async fn one(
        &mut self,
        sql: impl SqlSafeStr,
        values: Vec<Value>,
    ) -> Result<Row, StoreError> {
        let found = self.row(sql, values).await?;
        found.ok_or(StoreError::Other(sqlx::Error::RowNotFound))
    }
}

fn for_sqlite(sql: SqlStr, values: Vec<Value>) -> Query<'static, Sqlite, SqliteArguments> {
    values
        .into_iter()
        .fold(sqlx::query(sql), |query, value| match value {
            Value::Text(text) => query.bind(text),
            Value::Integer(number) => query.bind(number),
            Value::Boolean(truth) => query.bind(truth),
            Value::Bytes(bytes) => query.bind(bytes),
        })
}

fn for_postgres(sql: SqlStr, values: Vec<Value>) -> Query<'static, Postgres, PgArguments> {
    values
        .into_iter()
        .fold(sqlx::query(sql), |query, value| match value {
            Value::Text(text) => query.bind(text),
            Value::Integer(number) => query.bind(number),
            Value::Boolean(truth) => query.bind(truth),
            Value::Bytes(bytes) => query.bind(bytes),
        })
}
