//! A database of its own for one test, on either kind, gone afterwards.

use sqlx::postgres::PgConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{
    AssertSqlSafe, ConnectOptions as _, Connection as _, Executor as _, PgConnection, Row as _,
};
use sqlx::{Postgres, Sqlite, SqliteConnection};
use std::path::PathBuf;
use std::str::FromStr as _;
use store::{Address, Kind, Store};
use tempfile::TempDir;

/// A database of its own for one test.
pub struct Place {
    /// The database, its tables up to date.
    pub store: Store,
    /// Its address.
    pub address: Address,
    /// A folder for files of the test, and of SQLite.
    pub folder: TempDir,
    server: Option<(PgConnectOptions, String)>,
}

/// A connection past the store, to see and do what it does not let us.
pub enum Raw {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

/// One test for each kind of database.
macro_rules! on_both {
    ($($name:ident),* $(,)?) => {$(
        mod $name {
            #[tokio::test]
            async fn on_sqlite() {
                let place = crate::place::Place::new(store::Kind::Sqlite).await;
                Box::pin(super::$name(&place)).await;
            }

            #[tokio::test]
            async fn on_postgres() {
                let place = crate::place::Place::new(store::Kind::Postgres).await;
                Box::pin(super::$name(&place)).await;
            }
        }
    )*};
}
pub(crate) use on_both;

/// The server for the tests.
pub fn server() -> String {
    std::env::var("OVERENS_TEST_POSTGRES").expect(
        "OVERENS_TEST_POSTGRES is not set. Run `cargo xtask test`, which starts PostgreSQL for the tests, or set it \
         to the address of a server where databases may be made, as in postgres://postgres:password@localhost/postgres",
    )
}

impl Place {
    /// A new database with all tables.
    pub async fn new(kind: Kind) -> Self {
        let place = Self::without_tables(kind).await;
        place.store.migrate().await.expect("migrations");
        place
    }

    /// A new database without tables.
    pub async fn without_tables(kind: Kind) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let (text, server) = match kind {
            Kind::Sqlite => (folder.path().join("a.sqlite").display().to_string(), None),
            Kind::Postgres => {
                let (url, options, name) = new_database().await;
                (url, Some((options, name)))
            }
        };
        let address = Address::parse(&text).expect("an address");
        let store = Store::open(&address).await.expect("a new database");
        Self {
            store,
            address,
            folder,
            server,
        }
    }

    /// A file in the folder of the test.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A connection past the store.
    pub async fn raw(&self) -> Raw {
        match &self.server {
            None => {
                let options = SqliteConnectOptions::new().filename(self.file("a.sqlite"));
                Raw::Sqlite(options.connect().await.expect("a connection"))
            }
            Some((options, name)) => {
                let options = options.clone().database(name);
                Raw::Postgres(options.connect().await.expect("a connection"))
            }
        }
    }
}

/// Names are made from the process and a counter, so that tests beside each other do not meet.
async fn new_database() -> (String, PgConnectOptions, String) {
    use std::sync::atomic::{AtomicU64, Ordering};
    static COUNTER: AtomicU64 = AtomicU64::new(0);
    let number = COUNTER.fetch_add(1, Ordering::Relaxed);
    let name = format!("overens_test_{}_{number}", std::process::id());
    let url = server();
    let options = PgConnectOptions::from_str(&url).expect("the address in OVERENS_TEST_POSTGRES");
    let mut connection = options.connect().await.expect("a connection to the server");
    let sql = format!(
        "create database {name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'"
    );
    connection
        .execute(AssertSqlSafe(sql))
        .await
        .expect("a new database");
    let (begin, _) = url.rsplit_once('/').expect("a database in the address");
    (format!("{begin}/{name}"), options, name)
}

impl Drop for Place {
    fn drop(&mut self) {
        let Some((options, name)) = self.server.take() else {
            return;
        };
        // What is dropped cannot wait, so another thread does.
        let dropped = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build();
            runtime.expect("a runtime").block_on(async {
                let mut connection = options.connect().await.expect("a connection to the server");
                let sql = format!("drop database {name} with (force)");
                connection
                    .execute(AssertSqlSafe(sql))
                    .await
                    .expect("a dropped database");
            });
        });
        assert!(dropped.join().is_ok() || std::thread::panicking());
    }
}

impl Raw {
    /// Runs a statement; its error is the message of the database.
    pub async fn run(&mut self, sql: &str) -> Result<(), String> {
        let sql = AssertSqlSafe(sql.to_owned());
        let outcome = match self {
            Self::Sqlite(connection) => connection.execute(sql).await.map(|_| ()),
            Self::Postgres(connection) => connection.execute(sql).await.map(|_| ()),
        };
        outcome.map_err(|error| error.to_string())
    }

    /// Closes the connection. One that is dropped closes some time later.
    pub async fn close(self) {
        let closed = match self {
            Self::Sqlite(connection) => connection.close().await,
            Self::Postgres(connection) => connection.close().await,
        };
        closed.expect("a closed connection");
    }

    /// The rows that answer, every column a text.
    pub async fn texts(&mut self, sql: &str) -> Vec<Vec<Option<String>>> {
        let sql = AssertSqlSafe(sql.to_owned());
        match self {
            Self::Sqlite(connection) => {
                let rows = sqlx::query::<Sqlite>(sql)
                    .fetch_all(connection)
                    .await
                    .expect("rows");
                rows.iter()
                    .map(|row| (0..row.len()).map(|at| row.get(at)).collect())
                    .collect()
            }
            Self::Postgres(connection) => {
                let rows = sqlx::query::<Postgres>(sql)
                    .fetch_all(connection)
                    .await
                    .expect("rows");
                rows.iter()
                    .map(|row| (0..row.len()).map(|at| row.get(at)).collect())
                    .collect()
            }
        }
    }
}
