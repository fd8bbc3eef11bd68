//! What the commands of the service share: the database, the log, and when to stop.

use std::future::Future;
use std::io::IsTerminal as _;

use casework::store::Address;
use casework::{Casework, Program, Trouble};
use tracing_subscriber::EnvFilter;
use wording::message;

use crate::arguments::{LogFormat, Operation};
use crate::clock;
use crate::failure::Failure;

/// The file that is used when nobody names another.
const DATABASE: &str = "overens.db";

/// What is logged unless `OVERENS_LOG` says otherwise.
const LOGGED: &str = "info,sqlx=warn,hyper=warn";

/// What this program is.
pub const PROGRAM: Program = Program {
    version: env!("CARGO_PKG_VERSION"),
    clock: clock::now,
};

/// Runs a command that waits for the network or the database.
pub fn run<T>(work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| {
            Failure::wrong(message!("serve-no-threads", reason = error.to_string()))
        })?;
    runtime.block_on(work)
}

/// Where the database is: as typed, as the environment says, or beside us.
pub fn address(operation: &Operation) -> Result<Address, Failure> {
    let typed = operation.database.clone();
    let stated = typed.or_else(|| std::env::var("DATABASE_URL").ok());
    Address::parse(stated.as_deref().unwrap_or(DATABASE))
        .map_err(|error| Failure::of(&Trouble::from(&error)))
}

/// Opens the database.
pub async fn open(operation: &Operation) -> Result<Casework, Failure> {
    let address = address(operation)?;
    let opened = Casework::open(&address, PROGRAM).await;
    opened.map_err(|error| Failure::of(&Trouble::from(&error)))
}

/// Something the database did not do.
pub fn trouble<'e, E>(error: &'e E) -> Failure
where
    Trouble: From<&'e E>,
{
    Failure::of(&Trouble::from(error))
}

/// Begins to log, on stderr.
pub fn log(format: LogFormat) {
    let filter = std::env::var("OVERENS_LOG").unwrap_or_else(|_| LOGGED.to_owned());
    let filter = EnvFilter::builder().parse_lossy(filter);
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .with_target(false);
    // A log that is already there, as in tests, goes on.
    let _ = match format {
        LogFormat::Text => log.try_init(),
        LogFormat::Json => log.json().flatten_event(true).try_init(),
    };
}

/// Comes when somebody asks the program to stop: SIGTERM, or Ctrl+C.
pub async fn stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminated) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = terminated.recv() => {}
                _ = interrupted => {}
            }
            return;
        }
    }
    let _ = interrupted.await;
}
