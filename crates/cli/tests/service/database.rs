//! A database of its own for one test, on either kind, gone afterwards.

use std::str::FromStr as _;
use std::sync::atomic::{AtomicU64, Ordering};

use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions as _, Executor as _};
use tempfile::TempDir;

/// Which database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Sqlite,
    Postgres,
}

/// An empty database.
pub struct Database {
    /// Its address, as the program is told it.
    pub address: String,
    /// A folder for files of the test, and of SQLite.
    pub folder: TempDir,
    made: Option<(PgConnectOptions, String)>,
}

impl Database {
    /// An empty database.
    pub fn new(kind: Kind) -> Self {
        let folder = tempfile::tempdir().unwrap();
        match kind {
            Kind::Sqlite => Self {
                address: folder.path().join("a.db").display().to_string(),
                folder,
                made: None,
            },
            Kind::Postgres => {
                let (address, options, name) = make();
                Self {
                    address,
                    folder,
                    made: Some((options, name)),
                }
            }
        }
    }

    /// A file.
    pub fn file() -> Self {
        Self::new(Kind::Sqlite)
    }
}

/// The server for the tests.
pub fn server() -> String {
    std::env::var("OVERENS_TEST_POSTGRES").expect(
        "OVERENS_TEST_POSTGRES is not set. Run `cargo xtask test`, which starts PostgreSQL for the tests, or set it \
         to the address of a server where databases may be made, as in postgres://postgres:password@localhost/postgres",
    )
}

fn make() -> (String, PgConnectOptions, String) {
    static COUNTER: AtomicU64 = AtomicU64::new(0);
    let number = COUNTER.fetch_add(1, Ordering::Relaxed);
    let name = format!("overens_service_{}_{number}", std::process::id());
    let server = server();
    let options =
        PgConnectOptions::from_str(&server).expect("the address in OVERENS_TEST_POSTGRES");
    run(
        &options,
        format!(
            "create database {name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'"
        ),
    );
    let (begin, _) = server.rsplit_once('/').unwrap();
    (format!("{begin}/{name}"), options, name)
}

/// Whether the server lets this address in.
pub fn lets_in(address: &str) -> bool {
    let options = PgConnectOptions::from_str(address).unwrap();
    crate::inspection::wait_for(async { options.connect().await.is_ok() })
}

fn run(options: &PgConnectOptions, sql: String) {
    crate::inspection::wait_for(async {
        let mut connection = options.connect().await.unwrap();
        connection.execute(AssertSqlSafe(sql)).await.unwrap();
    });
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some((options, name)) = self.made.take() {
            run(&options, format!("drop database {name} with (force)"));
        }
    }
}
