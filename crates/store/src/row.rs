//! A row of either database, and its fields by name.

use jiff::Timestamp;
use jiff::civil::Date;
use sqlx::postgres::{PgRow, Postgres};
use sqlx::sqlite::{Sqlite, SqliteRow};
use sqlx::{Decode, Row as _, Type};

use crate::{Signed, StoreError, instant};

/// A row of either database.
pub(crate) enum Row {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

/// A row together with the table it came from, so that a broken one can be named.
pub(crate) struct Fields<'r> {
    row: &'r Row,
    table: &'static str,
    key: &'static str,
}

impl Row {
    /// The fields of this row of a table, whose rows are told apart by the column `key`.
    pub(crate) fn of(&self, table: &'static str, key: &'static str) -> Fields<'_> {
        Fields {
            row: self,
            table,
            key,
        }
    }

    fn get<T>(&self, column: &str) -> Option<T>
    where
        T: for<'r> Decode<'r, Sqlite> + Type<Sqlite>,
        T: for<'r> Decode<'r, Postgres> + Type<Postgres>,
    {
        match self {
            Self::Sqlite(row) => row.try_get(column).ok(),
            Self::Postgres(row) => row.try_get(column).ok(),
        }
    }
}

impl Fields<'_> {
    fn get<T>(&self, column: &'static str) -> Result<T, StoreError>
    where
        T: for<'r> Decode<'r, Sqlite> + Type<Sqlite>,
        T: for<'r> Decode<'r, Postgres> + Type<Postgres>,
    {
        self.row.get(column).ok_or_else(|| self.broken(column))
    }

    /// The refusal of a row that holds what it never should.
    pub(crate) fn broken(&self, column: &'static str) -> StoreError {
        let number = || self.row.get::<i64>(self.key).map(|key| key.to_string());
        StoreError::BrokenRow {
            table: self.table,
            id: self.row.get(self.key).or_else(number).unwrap_or_default(),
            column,
        }
    }

    pub(crate) fn text(&self, column: &'static str) -> Result<String, StoreError> {
        self.get(column)
    }

    pub(crate) fn maybe_text(&self, column: &'static str) -> Result<Option<String>, StoreError> {
        self.get(column)
    }

    /// A word of the program, read by whoever knows the words.
    pub(crate) fn word<T>(
        &self,
        column: &'static str,
        read: fn(&str) -> Option<T>,
    ) -> Result<T, StoreError> {
        read(&self.text(column)?).ok_or_else(|| self.broken(column))
    }

    pub(crate) fn integer(&self, column: &'static str) -> Result<i64, StoreError> {
        self.get(column)
    }

    pub(crate) fn maybe_integer(&self, column: &'static str) -> Result<Option<i64>, StoreError> {
        self.get(column)
    }

    pub(crate) fn boolean(&self, column: &'static str) -> Result<bool, StoreError> {
        self.get(column)
    }

    pub(crate) fn maybe_boolean(&self, column: &'static str) -> Result<Option<bool>, StoreError> {
        self.get(column)
    }

    pub(crate) fn bytes(&self, column: &'static str) -> Result<Vec<u8>, StoreError> {
        self.get(column)
    }

    pub(crate) fn maybe_bytes(&self, column: &'static str) -> Result<Option<Vec<u8>>, StoreError> {
        self.get(column)
    }

    pub(crate) fn instant(&self, column: &'static str) -> Result<Timestamp, StoreError> {
        instant::read(&self.text(column)?).ok_or_else(|| self.broken(column))
    }

    pub(crate) fn maybe_instant(
        &self,
        column: &'static str,
    ) -> Result<Option<Timestamp>, StoreError> {
        let text = self.maybe_text(column)?;
        text.map(|text| instant::read(&text).ok_or_else(|| self.broken(column)))
            .transpose()
    }

    /// Who did something and when, where somebody has.
    pub(crate) fn maybe_signed(
        &self,
        by: &'static str,
        at: &'static str,
    ) -> Result<Option<Signed>, StoreError> {
        match (self.maybe_text(by)?, self.maybe_instant(at)?) {
            (Some(by), Some(at)) => Ok(Some(Signed { by, at })),
            (None, None) => Ok(None),
            _ => Err(self.broken(at)),
        }
    }

    pub(crate) fn date(&self, column: &'static str) -> Result<Date, StoreError> {
        let date = self.text(column)?.parse();
        date.map_err(|_| self.broken(column))
    }

    pub(crate) fn maybe_date(&self, column: &'static str) -> Result<Option<Date>, StoreError> {
        let text = self.maybe_text(column)?;
        text.map(|text| text.parse().map_err(|_| self.broken(column)))
            .transpose()
    }
}
