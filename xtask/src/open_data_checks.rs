//! What programs of others make of the running service: schemathesis asks the API everything its description allows and
//! forbids, pyjstat reads the cubes, icalendar the calendars. Before it is started, pyxform reads the question sets.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio};

use crate::commands::{cargo, show, written};
use crate::failure::Failure;
use crate::python::python;
use crate::question_forms;
use crate::workspace::Workspace;

/// The checks, in the order they are run: the quick one first.
const SCRIPTS: [(&str, &str); 3] = [
    (
        "check_calendars.py",
        "A calendar program would not read a calendar, or reads another day. Mend crates/documents/src/calendar.rs or \
         crates/web/src/pages/dates/feed.rs.",
    ),
    (
        "check_json_stat.py",
        "A cube and its table differ. Mend crates/documents/src/json_stat.rs or open_table.rs.",
    ),
    (
        "check_api.py",
        "The API does something else than its description says. The lines above show the question that shows it; ask it \
         again with the curl command printed there.",
    ),
];

/// Starts the service on a free port, lets the Python programs at it, and stops it.
pub fn run(workspace: &Workspace) -> Result<(), Failure> {
    let python = python(workspace)?;
    // Built with everything else, so that nothing is built anew; that an example is built with it makes cargo ask the same
    // features of the packages of others as for tests.
    let build = [
        "build",
        "--locked",
        "--workspace",
        "--bin",
        "overens",
        "--example",
        "papers",
    ];
    show(
        &mut cargo(workspace, &build),
        "What does not build cannot be asked. See the step before.",
    )?;
    question_forms::run(workspace, &python)?;
    let service = Service::start(workspace)?;
    for (script, advice) in SCRIPTS {
        let mut command = Command::new(&python);
        command
            .arg(workspace.root().join("tests/python").join(script))
            .arg(format!("http://{}", service.address))
            // Findings are kept beside what is built, not in the sources.
            .current_dir(workspace.target());
        show(&mut command, advice)?;
    }
    Ok(())
}

/// The running service. It is stopped when this goes out of use, also when a check failed.
struct Service {
    process: Child,
    address: SocketAddr,
}

impl Service {
    fn start(workspace: &Workspace) -> Result<Self, Failure> {
        let name = format!("overens{}", std::env::consts::EXE_SUFFIX);
        let mut command = Command::new(workspace.target().join("debug").join(name));
        let database = workspace.target().join("python/site.db");
        // A new site every time: what an earlier run left is in nobody's way.
        for ending in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{ending}", database.display()));
        }
        let not_started = |command: &Command, reason| Failure::NotStarted {
            command: written(command),
            reason,
        };
        let address = free_address().map_err(|reason| not_started(&command, reason))?;
        command
            .arg("serve")
            .arg(format!("--listen={address}"))
            .arg(format!("--database={}", database.display()))
            .env("OVERENS_LOG", "error")
            .stderr(Stdio::piped());
        let mut process = command
            .spawn()
            .map_err(|reason| not_started(&command, reason))?;
        let output = process.stderr.take();
        let service = Self { process, address };
        // It says where it listens as soon as it does, so that nobody has to wait by the clock.
        let mut said = String::new();
        if let Some(output) = output {
            let mut output = BufReader::new(output);
            let read = output.read_line(&mut said);
            read.map_err(|reason| not_started(&command, reason))?;
            // What it says later must be taken, or it would stop when nobody does.
            std::thread::spawn(move || std::io::copy(&mut output, &mut std::io::stderr()));
        }
        if said.is_empty() {
            return Err(Failure::CommandFailed {
                command: written(&command),
                advice: "The service ended before it listened; what it says stands above.",
            });
        }
        Ok(service)
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to stop.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A port nobody uses now.
fn free_address() -> std::io::Result<SocketAddr> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()
}
