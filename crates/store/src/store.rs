//! The store: a database that is open, from which transactions and readers come.

use std::sync::Arc;

use sqlx::{PgPool, SqlitePool};
use tokio::sync::Semaphore;

use crate::address::Place;
use crate::connection::{Connection, Held};
use crate::{
    Address, MigrationError, OpenError, Reader, StoreError, Transaction, migration, open,
    reading_only,
};

/// Which database it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A file, for one server process and its workers on the same machine.
    Sqlite,
    /// A server, for any number of processes.
    Postgres,
}

/// An open database. Copies share its connections.
#[derive(Clone, Debug)]
pub struct Store(pub(crate) Pools);

#[derive(Clone, Debug)]
pub(crate) enum Pools {
    Sqlite {
        /// One connection: whoever has it writes.
        writer: SqlitePool,
        /// They cannot write.
        readers: SqlitePool,
    },
    Postgres {
        pool: PgPool,
        /// Whose turn it is to write in this process. Who waits for it holds no connection, so that readers find one.
        writers: Arc<Semaphore>,
    },
}

/// So many times somebody who must not be sent away waits for their turn: some ten minutes in all.
const TURNS: usize = 60;

/// One writer at a time on PostgreSQL too, as decision 0014 says. Any number that nobody else uses will do.
const WRITERS_LOCK: i64 = 7_286_134_950_217;

impl Store {
    /// Opens a database. A file that is not there is made, with its folder; what is there must be ours and whole.
    ///
    /// Tables are neither made nor changed, see [`Store::migrate`].
    pub async fn open(address: &Address) -> Result<Self, OpenError> {
        match &address.0 {
            Place::Sqlite(path) => open::file(path).await,
            Place::Postgres(options) => open::server(options).await,
        }
    }

    /// Which database it is.
    pub fn kind(&self) -> Kind {
        match &self.0 {
            Pools::Sqlite { .. } => Kind::Sqlite,
            Pools::Postgres { .. } => Kind::Postgres,
        }
    }

    /// Begins writing, unless nothing is to be written: then [`StoreError::ReadingOnly`] tells who said so and why, in
    /// every process from the moment it was said.
    ///
    /// One writer writes at a time; the others wait, and are told [`StoreError::Locked`] after a while. Keep the work between
    /// this and [`Transaction::commit`] short: compute first, then begin.
    pub async fn begin(&self) -> Result<Transaction, StoreError> {
        let mut transaction = self.begin_regardless().await?;
        match reading_only::find(&mut transaction).await? {
            None => Ok(transaction),
            Some(stated) => Err(StoreError::ReadingOnly(Box::new(stated))),
        }
    }

    /// Begins writing when it is one's turn, however long the others take: for what must not be told to come again because
    /// the moment it came counts.
    pub async fn begin_patiently(&self) -> Result<Transaction, StoreError> {
        for _ in 1..TURNS {
            match self.begin().await {
                Err(StoreError::Locked) => {}
                begun => return begun,
            }
        }
        self.begin().await
    }

    /// Begins writing although nothing is to be written: for signing in and out, for what sessions and the record of
    /// readers note, and for letting everything be written again.
    pub async fn begin_regardless(&self) -> Result<Transaction, StoreError> {
        match &self.0 {
            Pools::Sqlite { writer, .. } => {
                let transaction = writer.begin_with("begin immediate").await?;
                Ok(Transaction(
                    Connection::new(Held::Sqlite(transaction)),
                    None,
                ))
            }
            Pools::Postgres { pool, writers } => {
                let turn = tokio::time::timeout(open::WAIT, Arc::clone(writers).acquire_owned());
                let turn = turn.await.map_err(|_| StoreError::Locked)?;
                let mut transaction = pool.begin_with("begin").await?;
                sqlx::query("select pg_advisory_xact_lock($1)")
                    .bind(WRITERS_LOCK)
                    .execute(&mut *transaction)
                    .await?;
                Ok(Transaction(
                    Connection::new(Held::Postgres(transaction)),
                    turn.ok(),
                ))
            }
        }
    }

    /// Begins reading what is there at this moment.
    pub async fn reader(&self) -> Result<Reader, StoreError> {
        let held = match &self.0 {
            Pools::Sqlite { readers, .. } => Held::Sqlite(readers.begin_with("begin").await?),
            Pools::Postgres { pool, .. } => Held::Postgres(
                pool.begin_with("begin isolation level repeatable read read only")
                    .await?,
            ),
        };
        Ok(Reader(Connection::new(held)))
    }

    /// Brings the tables up to date. Doing it twice is doing it once, at the same time too.
    pub async fn migrate(&self) -> Result<(), MigrationError> {
        let mut lacking = self.pending_migrations().await?.len();
        loop {
            let outcome = match &self.0 {
                Pools::Sqlite { writer, .. } => migration::for_sqlite().run(writer).await,
                Pools::Postgres { pool, .. } => migration::for_postgres().run(pool).await,
            };
            let Err(error) = outcome else { return Ok(()) };
            // Another process may have made the step in the moment before us. Then fewer are left, and we go on from there.
            let left = self.pending_migrations().await?.len();
            if left >= lacking {
                return Err(MigrationError::new(error, migration::LAST));
            }
            lacking = left;
        }
    }

    /// The names of the migrations that the tables lack, the first to apply first.
    pub async fn pending_migrations(&self) -> Result<Vec<String>, MigrationError> {
        match self.pending_once().await {
            // Two processes that make the list of migrations at the same time are in each other's way once.
            Err(MigrationError::Store(_)) => self.pending_once().await,
            other => other,
        }
    }

    async fn pending_once(&self) -> Result<Vec<String>, MigrationError> {
        match &self.0 {
            Pools::Sqlite { writer, .. } => {
                let mut connection = writer.acquire().await.map_err(StoreError::from)?;
                migration::pending(&migration::for_sqlite(), &mut *connection).await
            }
            Pools::Postgres { pool, .. } => {
                let mut connection = pool.acquire().await.map_err(StoreError::from)?;
                migration::pending(&migration::for_postgres(), &mut *connection).await
            }
        }
    }

    /// Looks through a whole file, its indexes against its tables too, which opening it does not. A server keeps its own files.
    pub async fn check_whole(&self) -> Result<(), StoreError> {
        let Pools::Sqlite { readers, .. } = &self.0 else {
            return Ok(());
        };
        let found = sqlx::query_scalar("pragma integrity_check(1)").fetch_one(readers);
        let finding: String = found.await?;
        if finding == "ok" {
            return Ok(());
        }
        Err(StoreError::Damaged { finding })
    }

    /// Closes all connections. What has not been committed is undone.
    pub async fn close(&self) {
        match &self.0 {
            Pools::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres { pool, .. } => pool.close().await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::setting;

    #[tokio::test]
    async fn a_full_disk_is_told_and_what_was_committed_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.sqlite");
        let store = Store::open(&Address::sqlite(&path)).await.unwrap();
        store.migrate().await.unwrap();
        let mut transaction = store.begin().await.unwrap();
        setting::set(&mut transaction, "kept", "1").await.unwrap();
        transaction.commit().await.unwrap();
        let Pools::Sqlite { writer, .. } = &store.0 else {
            panic!("not a file");
        };
        // SQLite says the same of a file that may not grow as of a disk with no room.
        sqlx::query("pragma max_page_count = 1")
            .execute(writer)
            .await
            .unwrap();

        let mut transaction = store.begin().await.unwrap();
        let long = "å".repeat(1_000_000);
        let refused = setting::set(&mut transaction, "long", &long).await;
        assert!(matches!(refused, Err(StoreError::DiskFull)), "{refused:?}");
        let after = setting::set(&mut transaction, "after", "1").await;
        assert!(matches!(after, Err(StoreError::Undone)), "{after:?}");
        let committed = transaction.commit().await;
        assert!(
            matches!(committed, Err(StoreError::Undone)),
            "{committed:?}"
        );
        let mut transaction = store.begin().await.unwrap();
        let all = setting::all(&mut transaction).await.unwrap();
        assert_eq!(all, [("kept".to_owned(), "1".to_owned())]);
    }
}
