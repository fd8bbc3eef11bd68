//! Reading and writing: one moment seen by a [`Reader`], one whole task written by a [`Transaction`].

use sqlx::postgres::{PgArguments, Postgres};
use sqlx::query::Query;
use sqlx::sqlite::{Sqlite, SqliteArguments};
use sqlx::{SqlSafeStr, SqlStr};

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
pub struct Transaction(pub(crate) Connection);

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
        match self.0 {
            Connection::Sqlite(transaction) => transaction.commit().await?,
            Connection::Postgres(transaction) => transaction.commit().await?,
        }
        Ok(())
    }
}

/// A connection of either kind, inside a transaction.
#[derive(Debug)]
pub enum Connection {
    /// To a file.
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    /// To a server.
    Postgres(sqlx::Transaction<'static, Postgres>),
}

/// Does the same with whichever database it is.
macro_rules! on_either {
    ($connection:expr, $sql:expr, $values:expr, |$query:ident, $on:ident, $row:ident| $answer:expr) => {{
        let (sql, values) = ($sql, $values);
        if values.iter().any(Value::has_nul) {
            return Err(StoreError::NulInText);
        }
        match $connection {
            Connection::Sqlite(transaction) => {
                let ($query, $on, $row) =
                    (for_sqlite(sql, values), &mut **transaction, Row::Sqlite);
                $answer
            }
            Connection::Postgres(transaction) => {
                let ($query, $on, $row) =
                    (for_postgres(sql, values), &mut **transaction, Row::Postgres);
                $answer
            }
        }
    }};
}

impl Connection {
    /// Runs a statement and tells how many rows it touched.
    pub(crate) async fn run(
        &mut self,
        sql: impl SqlSafeStr,
        values: Vec<Value>,
    ) -> Result<u64, StoreError> {
        let sql = sql.into_sql_str();
        on_either!(self, sql, values, |query, on, _row| Ok(query
            .execute(on)
            .await?
            .rows_affected()))
    }

    /// The rows that answer.
    pub(crate) async fn rows(
        &mut self,
        sql: impl SqlSafeStr,
        values: Vec<Value>,
    ) -> Result<Vec<Row>, StoreError> {
        let sql = sql.into_sql_str();
        on_either!(self, sql, values, |query, on, row| {
            let rows = query.fetch_all(on).await?;
            Ok(rows.into_iter().map(row).collect())
        })
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
