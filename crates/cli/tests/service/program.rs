//! Running the program: to its end, or as a service that is asked things while it runs.

use std::ffi::{OsStr, OsString};
use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use crate::http::{self, Answer};

/// Where the program is.
pub const OVERENS: &str = env!("CARGO_BIN_EXE_overens");

/// What has not happened by then does not happen. Generous, since several tests share the machine.
pub const PATIENCE: Duration = Duration::from_mins(2);

/// A command line that has not been run yet. It knows nothing of the environment but what it is told.
pub struct Program {
    before: Vec<OsString>,
    arguments: Vec<OsString>,
    environment: Vec<(OsString, OsString)>,
    folder: Option<PathBuf>,
}

/// What a command answered.
#[derive(Debug, PartialEq, Eq)]
pub struct Ended {
    /// None when a signal ended it.
    pub exit_code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Program {
    /// `overens` with these words.
    pub fn with(words: &str) -> Self {
        Self {
            before: Vec::new(),
            arguments: words.split_whitespace().map(Into::into).collect(),
            environment: Vec::new(),
            folder: None,
        }
    }

    /// With one more argument, which may have spaces.
    pub fn and(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.arguments.push(argument.as_ref().to_owned());
        self
    }

    /// On this database, with the keys that all tests share: a site is restored and moved in them.
    pub fn on(self, database: impl AsRef<OsStr>) -> Self {
        self.and("--database")
            .and(database)
            .knowing("OVERENS_KEYS", shared_keys())
    }

    /// Started by another program, whose words come before.
    pub fn by(mut self, before: impl IntoIterator<Item = OsString>) -> Self {
        self.before = before.into_iter().collect();
        self
    }

    /// With this variable set.
    pub fn knowing(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        let value = value.as_ref().to_owned();
        self.environment.push((name.into(), value));
        self
    }

    /// In this folder.
    pub fn inside(mut self, folder: &Path) -> Self {
        self.folder = Some(folder.to_owned());
        self
    }

    /// Starts it with its three streams piped.
    pub fn start(&self) -> Child {
        let mut words = self.before.clone();
        words.push(OVERENS.into());
        words.extend(self.arguments.iter().cloned());
        let mut command = Command::new(&words[0]);
        command
            .args(&words[1..])
            .env_clear()
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            // The search path is for what stands before us, see `by`.
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Some(folder) = &self.folder {
            command.current_dir(folder);
        }
        command.spawn().unwrap()
    }

    /// Runs it to its end.
    pub fn run(&self) -> Ended {
        let mut child = self.start();
        drop(child.stdin.take());
        let stdout = gather(child.stdout.take().unwrap());
        let stderr = gather(child.stderr.take().unwrap());
        let status = wait(&mut child);
        let ended = Ended {
            exit_code: status.code(),
            stdout: stdout.join().unwrap(),
            stderr: stderr.join().unwrap(),
        };
        assert!(!ended.stderr.contains("panicked"), "{ended:?}");
        ended
    }

    /// Starts it as a service and waits until it says where it is.
    pub fn serve(self) -> Service {
        let service = self.serve_or_end();
        service.unwrap_or_else(|ended| panic!("it did not start: {ended:?}"))
    }

    /// The same, for a service that may refuse.
    pub fn serve_or_end(self) -> Result<Service, Ended> {
        let mut child = self
            .and("--listen")
            .and("127.0.0.1:0")
            .and("--lang=en")
            .start();
        let stderr = BufReader::new(child.stderr.take().unwrap());
        let said = Arc::new(Mutex::new(String::new()));
        let (tell, told) = std::sync::mpsc::channel();
        let hearing = thread::spawn({
            let said = Arc::clone(&said);
            move || {
                for line in stderr.lines() {
                    let line = line.unwrap();
                    if let Some((_, rest)) = line.split_once("is shown at http://") {
                        let _ = tell.send(rest.split('/').next().unwrap().to_owned());
                    }
                    let mut said = said.lock().unwrap();
                    said.push_str(&line);
                    said.push('\n');
                }
            }
        });
        let Ok(address) = told.recv_timeout(PATIENCE) else {
            let status = wait(&mut child);
            hearing.join().unwrap();
            let stderr = said.lock().unwrap().clone();
            return Err(Ended {
                exit_code: status.code(),
                stdout: String::new(),
                stderr,
            });
        };
        Ok(Service {
            child,
            address,
            said,
            hearing: Some(hearing),
        })
    }
}

/// A file of keys, made by whichever test is first. The name is given last, so that nobody reads half of it.
pub fn shared_keys() -> PathBuf {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join("service-tests.keys");
    if !path.exists() {
        let mut file = tempfile::NamedTempFile::new_in(folder).unwrap();
        let (signing, sealing) = ("5e".repeat(32), "a1".repeat(32));
        write!(
            file,
            "overens-keys-1\nsigning {signing}\nsealing {sealing}\n"
        )
        .unwrap();
        let owner = std::fs::Permissions::from_mode(0o600);
        file.as_file().set_permissions(owner).unwrap();
        file.persist(&path).unwrap();
    }
    path
}

/// A running service, killed when it is dropped.
pub struct Service {
    pub child: Child,
    /// Host and port.
    pub address: String,
    said: Arc<Mutex<String>>,
    hearing: Option<thread::JoinHandle<()>>,
}

impl Service {
    /// What it has said so far.
    pub fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// Asks for a page.
    pub fn get(&self, path: &str) -> Answer {
        http::get(&self.address, path).unwrap()
    }

    /// Sends a signal by its name.
    pub fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args(["-s", name, &id]).status();
        assert!(sent.unwrap().success());
    }

    /// Waits until it ends, and tells what it said.
    pub fn ended(mut self) -> Ended {
        let status = wait(&mut self.child);
        self.hearing.take().unwrap().join().unwrap();
        Ended {
            exit_code: status.code(),
            stdout: String::new(),
            stderr: self.said(),
        }
    }

    /// Asks it to stop and waits until it has.
    pub fn stop(self) -> Ended {
        self.signal("TERM");
        self.ended()
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Waits for something to become true, and says what it waited for when it does not.
pub fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let started = Instant::now();
    while !holds() {
        assert!(started.elapsed() < PATIENCE, "waited in vain until {what}");
        thread::sleep(Duration::from_millis(20));
    }
}

/// Waits for a child, and kills it when it hangs.
pub fn wait(child: &mut Child) -> ExitStatus {
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        if started.elapsed() > PATIENCE {
            child.kill().unwrap();
            panic!("no end within {PATIENCE:?}");
        }
        thread::sleep(Duration::from_millis(2));
    }
}

fn gather(mut stream: impl Read + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    })
}
