//! What the commands of the service share: the database, the log, and when to stop.

use std::future::Future;
use std::io::IsTerminal as _;

use casework::store::Address;
use casework::{Casework, Program, Trouble};
use tracing_subscriber::EnvFilter;
use wording::{Language, Message, message};

use crate::arguments::{LogFormat, Operation};
use crate::clock;
use crate::failure::Failure;
use crate::output;

/// The file that is used when nobody names another.
const DATABASE: &str = "overens.db";

/// What is logged unless `OVERENS_LOG` says otherwise.
const LOGGED: &str = "info,sqlx=warn,hyper=warn";

/// What this program is.
pub const PROGRAM: Program = Program {
    version: env!("CARGO_PKG_VERSION"),
    clock: clock::now,
};

/// Runs a command that waits for the network or the database, and logs while it runs.
pub fn run<T>(
    format: LogFormat,
    language: Language,
    work: impl Future<Output = Result<T, Failure>>,
) -> Result<T, Failure> {
    log(format);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::wrong(message!("serve-no-threads", reason = error.to_string())));
    let done = runtime.and_then(|runtime| {
        let done = runtime.block_on(work);
        // Whatever still waits, as for a database that has fallen silent, is not waited for.
        runtime.shutdown_background();
        done
    });
    done.map_err(|failure| logged(failure, format, language))
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

/// A database whose tables are those of this program. They are neither made nor changed here.
pub async fn open_ready(operation: &Operation) -> Result<Casework, Failure> {
    let casework = open(operation).await?;
    let pending = casework.store().pending_migrations().await;
    if pending.map_err(|error| trouble(&error))?.is_empty() {
        return Ok(casework);
    }
    casework.close().await;
    Err(Failure::wrong_with(
        message!("audit-not-ready"),
        message!("audit-not-ready-hint"),
    ))
}

/// Something the database did not do.
pub fn trouble<'e, E>(error: &'e E) -> Failure
where
    Trouble: From<&'e E>,
{
    Failure::of(&Trouble::from(error))
}

/// Begins to log, on stderr.
fn log(format: LogFormat) {
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

/// Says something beside the result: on a line of its own, or as a line of a log that machines read.
pub fn say(format: LogFormat, language: Language, message: &Message) {
    let text = language.say(message);
    match format {
        LogFormat::Text => output::aside(&format!("{text}\n")),
        LogFormat::Json => tracing::info!("{text}"),
    }
}

/// A failure that has been told as a line of a log that machines read, or is yet to be told to a person.
fn logged(failure: Failure, format: LogFormat, language: Language) -> Failure {
    match (&failure, format) {
        (Failure::ReaderGone, _) | (_, LogFormat::Text) => failure,
        (Failure::Wrong { message, hint }, LogFormat::Json) => {
            let hint = hint.as_ref().map(|hint| language.say(hint));
            tracing::error!(hint, "{}", language.say(message));
            Failure::Told
        }
        (_, LogFormat::Json) => {
            tracing::error!("{}", failure.render(language));
            Failure::Told
        }
    }
}

/// What is asked of the program from outside: to stop, by SIGTERM or Ctrl+C.
#[derive(Debug)]
pub struct Signals {
    #[cfg(unix)]
    terminated: Option<tokio::signal::unix::Signal>,
    #[cfg(unix)]
    interrupted: Option<tokio::signal::unix::Signal>,
}

impl Signals {
    /// Listens from now on. Before this a signal ends the program where it stands.
    pub fn listen() -> Self {
        #[cfg(unix)]
        {
            use tokio::signal::unix::{SignalKind, signal};
            Self {
                terminated: signal(SignalKind::terminate()).ok(),
                interrupted: signal(SignalKind::interrupt()).ok(),
            }
        }
        #[cfg(not(unix))]
        Self {}
    }

    /// Comes the next time somebody asks the program to stop.
    pub async fn stop(&mut self) {
        #[cfg(unix)]
        tokio::select! {
            () = next(&mut self.terminated) => {}
            () = next(&mut self.interrupted) => {}
        }
        #[cfg(not(unix))]
        let _ = tokio::signal::ctrl_c().await;
    }
}

/// A signal that cannot be listened to never comes.
#[cfg(unix)]
async fn next(signal: &mut Option<tokio::signal::unix::Signal>) {
    match signal {
        Some(signal) => {
            signal.recv().await;
        }
        None => std::future::pending().await,
    }
}
