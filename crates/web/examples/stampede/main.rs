//! Many at once, on the real site. The last minute before the last day is over: every organisation sends many requisitions, over
//! slow lines, twice, or without hearing the answer. And half a minute in which everybody reports at once. Prints what became of it.
//!
//! `cargo run --release -p overens-web --example stampede -- run SERVERS ORGANISATIONS EACH`, or `-- report REPORTS SECONDS EACH`,
//! so many a second, with the address of an empty database in `OVERENS_STAMPEDE_DATABASE`; `cargo xtask bench` does so. Each server is a process of its own. It is the site
//! itself, from its router to its database; only its clock is moved, which the shipped program has no way to do.

mod arrivals;
mod clients;
mod clock;
mod judge;
mod prepare;
mod reports;
mod server;

use std::error::Error;
use std::process::ExitCode;
use std::time::Duration;

use casework::store::Address;
use casework::{Casework, Program};

/// What goes wrong ends the program.
type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// Names the database.
const DATABASE: &str = "OVERENS_STAMPEDE_DATABASE";

/// Servers are started this long before the first submission is sent.
const RUN_UP: Duration = Duration::from_secs(10);

/// A submission: who sends what.
#[derive(Clone, Debug)]
struct Submission {
    /// The token of the attestant's session.
    token: String,
    /// The network address it comes from.
    from: String,
    requisition_id: String,
    approval_id: String,
    digest: String,
}

async fn opened(address: &str) -> Outcome<Casework> {
    let program = Program {
        version: env!("CARGO_PKG_VERSION"),
        clock: clock::now,
    };
    Ok(Casework::open(&Address::parse(address)?, program).await?)
}

fn runtime() -> Outcome<tokio::runtime::Runtime> {
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    Ok(builder.enable_all().build()?)
}

fn run(words: &[&str]) -> Outcome<bool> {
    let database = std::env::var(DATABASE);
    let database = database.map_err(|_| format!("{DATABASE} names no database"))?;
    match words {
        ["serve", begins] => {
            clock::set(clock::moment(begins)?);
            runtime()?.block_on(server::serve(&database))?;
            Ok(true)
        }
        ["run", servers, organisations, each] => {
            let (servers, each) = (servers.parse()?, each.parse()?);
            whole(&database, servers, organisations.parse()?, each)
        }
        ["report", reports, seconds, each] => {
            let load = reports::Load {
                reports: reports.parse()?,
                seconds: seconds.parse()?,
                each_second: each.parse()?,
            };
            reports::run(&database, load)
        }
        _ => Err("run SERVERS ORGANISATIONS EACH | report REPORTS SECONDS EACH".into()),
    }
}

fn whole(database: &str, servers: usize, organisations: usize, each: usize) -> Outcome<bool> {
    let runtime = runtime()?;
    clock::set(clock::hour_before()?);
    let prepared = runtime.block_on(prepare::prepare(database, organisations, each))?;
    eprintln!("{} submissions are prepared.", prepared.len());
    let begins = clock::real().checked_add(jiff::SignedDuration::try_from(RUN_UP)?)?;
    clock::begin_at(begins);
    let mut running = Vec::new();
    for _ in 0..servers {
        running.push(server::Server::start(begins)?);
    }
    let addresses: Vec<String> = running.iter().map(|one| one.address.clone()).collect();
    let sent = clients::all(&prepared, &addresses)?;
    drop(running);
    runtime.block_on(judge::judge(database, &prepared, &sent))
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match run(&words) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}
