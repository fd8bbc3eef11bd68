//! The released server, started on a database of its own and driven hard. Prints what it found beside the budgets.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::addresses::ADDRESSES;
use super::http::Connection;
use super::load::{self, Load, percentile};
use super::memory;
use crate::failure::Failure;
use crate::seconds::in_milliseconds;
use crate::workspace::Workspace;

/// docs/benchmarks.md: the load that the budget for a page is stated for.
const PER_SECOND: usize = 200;
const LASTING: Duration = Duration::from_secs(20);
const FULL_LASTING: Duration = Duration::from_secs(5);

/// Measures the server and prints it.
pub fn run(workspace: &Workspace) -> Result<(), Failure> {
    let folder = workspace.target().join("benchmark-served");
    let unusable = |reason| Failure::File {
        path: folder.clone(),
        reason,
    };
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(unusable)?;
    }
    fs::create_dir_all(&folder).map_err(unusable)?;
    let program = workspace.released("overens");
    println!("\nThe server, on SQLite");
    let fresh = Server::start(&program, &folder)?;
    line(
        "start to first answer, new database",
        &in_milliseconds(fresh.first_answer),
        "",
    );
    drop(fresh);
    let server = Server::start(&program, &folder)?;
    line(
        "start to first answer, database there",
        &in_milliseconds(server.first_answer),
        "",
    );
    let asked = |reason| Failure::File {
        path: folder.join("overens.db"),
        reason,
    };
    let made = first_time(&server.address).map_err(asked)?;
    let (bytes, files) = first_load(&server.address).map_err(asked)?;
    let kilobytes = bytes.div_ceil(1_000);
    line(
        &format!("first load of the start page, {files} files"),
        &format!("{kilobytes} kB"),
        "≤ 100 kB",
    );

    let steady = load::steady(&server.address, PER_SECOND, LASTING);
    println!(
        "\n{PER_SECOND} requests a second for {} s, {} failed",
        LASTING.as_secs(),
        steady.failed
    );
    table(&made, &steady);
    let full = load::full(&server.address, FULL_LASTING);
    println!();
    line(
        "as fast as it answers",
        &format!("{} requests/s", full.per_second()),
        "",
    );
    line(
        "requests without an answer meanwhile",
        &full.failed.to_string(),
        "",
    );
    line(
        "told to wait by the limit of the API, not counted",
        &full.told_to_wait.to_string(),
        "",
    );
    for (field, name) in [
        ("VmRSS", "resident memory after the runs"),
        ("VmHWM", "the most it ever was"),
    ] {
        let memory = memory::kibibytes(&server.child, field);
        line(name, &memory::in_megabytes(memory), "< 150 MB");
    }
    println!("Saving is not measured yet: it needs an account, a session and a draft of its own.");
    Ok(())
}

fn line(name: &str, found: &str, budget: &str) {
    println!("{}", format!("{name:<44}{found:>18}  {budget}").trim_end());
}

/// What an address answers the first time, when nothing is kept yet.
struct Made {
    status: u16,
    bytes: usize,
    took: Duration,
}

fn first_time(server: &str) -> io::Result<Vec<Made>> {
    let mut connection = Connection::new(server, "br");
    // So that the time of connecting is nobody's.
    connection.get("/health")?;
    let mut made = Vec::new();
    for address in ADDRESSES {
        let begun = Instant::now();
        let answer = connection.get(address.path)?;
        made.push(Made {
            status: answer.status,
            bytes: answer.bytes,
            took: begun.elapsed(),
        });
    }
    Ok(made)
}

fn table(made: &[Made], load: &Load) {
    let heads = ["", "status", "bytes", "first time", "p50", "p95", "p99"];
    let row = |cells: [String; 7]| {
        let [name, status, bytes, first, p50, p95, p99] = cells;
        println!("{name:<22}{status:>7}{bytes:>9}{first:>13}{p50:>12}{p95:>12}{p99:>12}");
    };
    row(heads.map(str::to_owned));
    let times = |sorted: &[Duration]| {
        [50, 95, 99].map(|percent| in_milliseconds(percentile(sorted, percent)))
    };
    for ((address, made), sorted) in ADDRESSES.iter().zip(made).zip(&load.times) {
        let [p50, p95, p99] = times(sorted);
        let (status, bytes) = (made.status.to_string(), made.bytes.to_string());
        let first = in_milliseconds(made.took);
        row([address.name.to_owned(), status, bytes, first, p50, p95, p99]);
    }
    let [p50, p95, p99] = times(&load.all());
    let none = String::new;
    row([
        "all, budget p99 < 50 ms".to_owned(),
        none(),
        none(),
        none(),
        p50,
        p95,
        p99,
    ]);
}

/// What a browser loads that has never been here: the page, and what it names of ours.
fn first_load(server: &str) -> io::Result<(usize, usize)> {
    let mut connection = Connection::new(server, "identity");
    let page = connection.get(ADDRESSES[0].path)?;
    let text = String::from_utf8_lossy(&page.body).into_owned();
    let mut connection = Connection::new(server, "br");
    let mut files = vec![ADDRESSES[0].path];
    for part in text.split(['"', '\'']) {
        let ours = part.starts_with("/statiskt/") || part == "/favicon.svg";
        if ours && !files.contains(&part) {
            files.push(part);
        }
    }
    let mut bytes = 0;
    for file in &files {
        bytes += connection.get(file)?.bytes;
    }
    Ok((bytes, files.len()))
}

/// A running server, stopped when it is dropped.
struct Server {
    child: Child,
    address: String,
    first_answer: Duration,
}

impl Server {
    fn start(program: &Path, folder: &Path) -> Result<Self, Failure> {
        let log: PathBuf = folder.join("log");
        let database = folder.join("overens.db");
        let mut command = Command::new(program);
        command
            .args(["serve", "--lang=en", "--listen=127.0.0.1:0", "--database"])
            .arg(&database)
            // A line for every request, as in operation; whoever reads it takes it away.
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        let not_started = |reason| Failure::NotStarted {
            command: "overens serve".to_owned(),
            reason,
        };
        let begun = Instant::now();
        let mut child = command.spawn().map_err(not_started)?;
        let Some(said) = child.stderr.take() else {
            return Err(not_started(io::ErrorKind::BrokenPipe.into()));
        };
        let mut said = BufReader::new(said);
        let mut first = String::new();
        said.read_line(&mut first).map_err(not_started)?;
        let address = first
            .split("http://")
            .nth(1)
            .and_then(|rest| rest.split('/').next());
        let Some(address) = address.map(str::to_owned) else {
            eprint!("{first}");
            return Err(Failure::CommandFailed {
                command: "overens serve".to_owned(),
                advice: "The server says above why it did not start.",
            });
        };
        std::thread::spawn(move || {
            let mut log = File::options().create(true).append(true).open(log)?;
            io::copy(&mut said, &mut log)
        });
        Connection::new(&address, "br")
            .get("/")
            .map_err(not_started)?;
        Ok(Self {
            child,
            address,
            first_answer: begun.elapsed(),
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It keeps nothing that would be lost.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
