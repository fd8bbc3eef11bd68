//! The last minute before the last day is over, on SQLite and one server, and on PostgreSQL and two.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::empty_folder;
use crate::commands::{cargo, show, succeeds};
use crate::database::{Database, VARIABLE};
use crate::failure::Failure;
use crate::workspace::Workspace;

const EXAMPLE: &str = "stampede";

/// Tells it the address of an empty database.
pub const ADDRESS: &str = "OVERENS_STAMPEDE_DATABASE";

/// Every municipality and every region, Gotland once, but the four that the made-up people act for. The 21 counties, recipients too, ask
/// through one of them.
const ORGANISATIONS: &str = "306";

/// So many requisitions each, so that there are at least as many as ten of each of 332 recipients.
const EACH: &str = "11";

/// Runs both and prints what they found.
pub fn run(workspace: &Workspace) -> Result<(), Failure> {
    let program = built(workspace)?;
    let folder = empty_folder(workspace, "benchmark-stampede")?;
    println!("\nThe last minute, on SQLite, one server");
    let file = folder.join("overens.db");
    sent(&program, &file.display().to_string(), "1")?;
    println!("\nThe last minute, on PostgreSQL, two servers");
    let started;
    let server = if let Ok(server) = env::var(VARIABLE) {
        server
    } else {
        // It is told not to wait for the disk: its times say nothing about one that does.
        started = Database::start()?;
        started.url()
    };
    let name = format!("overens_stampede_{}", std::process::id());
    let mut make = Command::new("createdb");
    make.arg(format!("--maintenance-db={server}")).args([
        "--locale=C",
        "--encoding=UTF8",
        "--template=template0",
        &name,
    ]);
    // Not shown: the address may hold a password.
    if !succeeds(&mut make) {
        return Err(Failure::CommandFailed {
            command: "createdb".to_owned(),
            advice: "A database of its own could not be made on the server of the tests.",
        });
    }
    let (before, _) = server.rsplit_once('/').unwrap_or((&server, ""));
    let done = sent(&program, &format!("{before}/{name}"), "2");
    let mut remove = Command::new("dropdb");
    remove
        .arg(format!("--maintenance-db={server}"))
        .args(["--force", &name]);
    if !succeeds(&mut remove) {
        eprintln!("The database {name} could not be removed; remove it yourself.");
    }
    done
}

/// The program that prepares, serves, sends and judges, built for release.
pub fn built(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let build = [
        "build",
        "--release",
        "--locked",
        "--package",
        "overens-web",
        "--example",
        EXAMPLE,
    ];
    show(
        &mut cargo(workspace, &build),
        "What does not build cannot be measured.",
    )?;
    Ok(workspace.released("examples").join(EXAMPLE))
}

fn sent(program: &Path, database: &str, servers: &str) -> Result<(), Failure> {
    let mut run = Command::new(program);
    run.args(["run", servers, ORGANISATIONS, EACH])
        .env(ADDRESS, database);
    show(
        &mut run,
        "Something was lost, double or half done, or could not be run: it says above what. That is a bug, not slowness.",
    )
}
