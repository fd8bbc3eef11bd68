//! A PostgreSQL server of our own for the tests: on a temporary folder, on this machine only, gone afterwards.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::commands::{read, succeeds, written};
use crate::failure::Failure;
use crate::prerequisites::{install, is_root};

/// The variable that tells the tests where the server is.
pub const VARIABLE: &str = "OVERENS_TEST_POSTGRES";

/// The server listens on this machine only and holds nothing; the password is there so that a wrong one can be tested.
const PASSWORD: &str = "overens-test";

/// PostgreSQL refuses to run as root, so its Debian package has a user for it.
const USER: &str = "postgres";

const MISSING: Failure = Failure::NotInstalled {
    what: "PostgreSQL, on which the storage is tested besides SQLite,",
    install: "apt-get install postgresql (as root), or your system's package for its server",
};

/// A running server. Dropping it stops it and removes its folder.
pub struct Database {
    folder: PathBuf,
    server: Child,
    port: u16,
}

impl Database {
    /// Starts a server, and installs it first where that is possible.
    pub fn start() -> Result<Self, Failure> {
        let programs = programs()?;
        let name = format!("overens-postgres-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        let made = make(&programs, &folder).and_then(|()| {
            let port = free_port().map_err(|reason| unusable(&folder, reason))?;
            let server = serve(&programs, &folder, port)?;
            Ok((server, port))
        });
        match made {
            Ok((server, port)) => {
                let mut database = Self {
                    folder,
                    server,
                    port,
                };
                database.wait_until_ready()?;
                println!("PostgreSQL runs on port {port} of this machine");
                Ok(database)
            }
            Err(failure) => {
                remove(&folder);
                Err(failure)
            }
        }
    }

    /// Its address with everything that is needed to make databases on it.
    pub fn url(&self) -> String {
        format!(
            "postgres://{USER}:{PASSWORD}@127.0.0.1:{}/postgres",
            self.port
        )
    }

    /// The server says when it is ready. What it says later must still be read, or it would
    /// stop when nobody takes it.
    fn wait_until_ready(&mut self) -> Result<(), Failure> {
        let Some(says) = self.server.stderr.take() else {
            return Ok(());
        };
        let mut lines = BufReader::new(says).lines();
        let mut said = String::new();
        for line in lines.by_ref() {
            let line = line.map_err(|reason| unusable(&self.folder, reason))?;
            if line.contains("ready to accept connections") {
                std::thread::spawn(move || lines.count());
                return Ok(());
            }
            said.push_str(&line);
            said.push('\n');
        }
        eprint!("{said}");
        Err(Failure::CommandFailed {
            command: USER.to_owned(),
            advice: "PostgreSQL did not start; it says above why.",
        })
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // The process we started may be one that changes the user and waits, so the server itself is asked who it is.
        // "Fast shutdown": it does not wait for anybody who is still connected.
        let stopped = process_id(&self.folder)
            .is_some_and(|id| succeeds(Command::new("kill").args(["-INT", &id])));
        if !stopped {
            eprintln!(
                "PostgreSQL in {} could not be stopped; stop it yourself.",
                self.folder.display()
            );
            return;
        }
        if let Err(reason) = self.server.wait() {
            eprintln!("PostgreSQL did not end as it should: {reason}");
        }
        remove(&self.folder);
    }
}

/// A running server writes its process id into the first line of a file.
fn process_id(folder: &Path) -> Option<String> {
    let file = File::open(folder.join("postmaster.pid")).ok()?;
    BufReader::new(file).lines().next()?.ok()
}

/// The folder with the programs of the newest version that is installed.
fn programs() -> Result<PathBuf, Failure> {
    if let Some(found) = find_programs() {
        return Ok(found);
    }
    if !is_root() || !succeeds(Command::new("apt-get").arg("--version")) {
        return Err(MISSING);
    }
    install(
        "postgresql",
        "Look at what apt-get says above; the package postgresql is needed.",
    )?;
    find_programs().ok_or(MISSING)
}

fn find_programs() -> Option<PathBuf> {
    let has_server = |folder: &PathBuf| folder.join("initdb").is_file();
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten();
    let versions = debian.flatten().filter_map(|version| {
        let number: u32 = version.file_name().to_str()?.parse().ok()?;
        Some((number, version.path().join("bin")))
    });
    let newest = versions.filter(|(_, folder)| has_server(folder)).max();
    newest.map(|(_, folder)| folder).or_else(|| {
        let stated = read(Command::new("pg_config").arg("--bindir")).ok()?.stdout;
        let folder = PathBuf::from(String::from_utf8(stated).ok()?.trim());
        Some(folder).filter(has_server)
    })
}

/// A program of PostgreSQL, as its own user when we are root.
fn command(programs: &Path, name: &str) -> Command {
    let program = programs.join(name);
    if !is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("runuser");
    command.args(["-u", USER, "--"]).arg(program);
    command
}

fn make(programs: &Path, folder: &Path) -> Result<(), Failure> {
    let password = folder.with_extension("password");
    let written_down = File::options()
        .write(true)
        .create_new(true)
        .open(&password)
        .and_then(|mut file| file.write_all(PASSWORD.as_bytes()));
    written_down.map_err(|reason| unusable(&password, reason))?;
    let mut initialise = command(programs, "initdb");
    initialise
        .args([
            "--no-locale",
            "--encoding=UTF8",
            "--auth=password",
            "--no-sync",
        ])
        .arg(format!("--username={USER}"))
        .arg(format!("--pwfile={}", password.display()))
        .arg("-D")
        .arg(folder)
        // Where we stand, its own user may not be able to.
        .current_dir(std::env::temp_dir());
    let output = read(&mut initialise);
    if let Err(reason) = fs::remove_file(&password) {
        eprintln!("{} could not be removed: {reason}", password.display());
    }
    let output = output?;
    if output.status.success() {
        return Ok(());
    }
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    Err(Failure::CommandFailed {
        command: written(&initialise),
        advice: "PostgreSQL could not make its folder; it says above why.",
    })
}

/// A port that nobody used a moment ago.
fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

fn serve(programs: &Path, folder: &Path, port: u16) -> Result<Child, Failure> {
    let mut server = command(programs, "postgres");
    server.arg("-D").arg(folder);
    for setting in [
        "listen_addresses=127.0.0.1",
        &format!("port={port}"),
        "unix_socket_directories=",
        "max_connections=200",
        // Nothing of this needs to outlive the tests.
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
    ] {
        server.args(["-c", setting]);
    }
    server
        .current_dir(std::env::temp_dir())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    server.spawn().map_err(|reason| Failure::NotStarted {
        command: written(&server),
        reason,
    })
}

fn remove(folder: &Path) {
    if folder.exists()
        && let Err(reason) = fs::remove_dir_all(folder)
    {
        eprintln!("{} could not be removed: {reason}", folder.display());
    }
}

fn unusable(path: &Path, reason: std::io::Error) -> Failure {
    Failure::File {
        path: path.to_owned(),
        reason,
    }
}
