//! Running the program, and what it answers.

use std::ffi::{OsStr, OsString};
use std::fmt::{self, Write as _};
use std::io::{Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Where the program is.
pub const OVERENS: &str = env!("CARGO_BIN_EXE_overens");

/// A program that has not answered by then hangs. It is generous, since several tests share the machine.
const PATIENCE: Duration = Duration::from_mins(1);

/// The years whose agreements are shipped.
pub const YEARS: [u16; 9] = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024];

/// The id of the shipped agreement of a year.
pub fn shipped(year: u16) -> String {
    format!("psykisk-halsa-{year}")
}

/// A command line that has not been run yet.
pub struct Program {
    executable: PathBuf,
    arguments: Vec<OsString>,
    folder: Option<PathBuf>,
    environment: Vec<(OsString, OsString)>,
    stdin: Vec<u8>,
    user: Option<u32>,
}

impl Program {
    /// `overens` with these arguments.
    pub fn with<A: Into<OsString>>(arguments: impl IntoIterator<Item = A>) -> Self {
        Self {
            executable: OVERENS.into(),
            arguments: arguments.into_iter().map(Into::into).collect(),
            folder: None,
            environment: Vec::new(),
            stdin: Vec::new(),
            user: None,
        }
    }

    /// Run in this folder.
    pub fn inside(self, folder: &Path) -> Self {
        let folder = Some(folder.to_owned());
        Self { folder, ..self }
    }

    /// Run with this variable set.
    pub fn knowing(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        let value = value.as_ref().to_owned();
        self.environment.push((name.into(), value));
        self
    }

    /// Run with these bytes on standard input.
    pub fn reading(self, stdin: impl Into<Vec<u8>>) -> Self {
        let stdin = stdin.into();
        Self { stdin, ..self }
    }

    /// Run this copy of the program as this user of the system.
    pub fn by_user(self, executable: &Path, user: u32) -> Self {
        Self {
            executable: executable.to_owned(),
            user: Some(user),
            ..self
        }
    }

    /// Runs it to its end. Whatever was asked, the program answers in time, with an
    /// exit code it has promised, and never with a panic.
    pub fn run(self) -> Answer {
        let typed = self.typed();
        let stdin = self.stdin.clone();
        let mut child = self.command().spawn().unwrap();
        let mut pipe = child.stdin.take().unwrap();
        // A program that refuses at once closes the pipe; that is not the test's failure.
        let feeding = thread::spawn(move || drop(pipe.write_all(&stdin)));
        let stdout = collect(child.stdout.take().unwrap());
        let stderr = collect(child.stderr.take().unwrap());
        let exit_code = wait(&mut child, &typed);
        feeding.join().unwrap();
        let answer = Answer {
            exit_code,
            stdout: stdout.join().unwrap(),
            stderr: text(stderr.join().unwrap()),
            typed,
        };
        answer.assert_proper();
        answer
    }

    /// The command with its three streams piped.
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.executable);
        command
            .args(&self.arguments)
            .env_clear()
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Some(folder) = &self.folder {
            command.current_dir(folder);
        }
        #[cfg(unix)]
        if let Some(user) = self.user {
            use std::os::unix::process::CommandExt;
            command.uid(user);
        }
        command
    }

    /// The command line as a person would type it.
    fn typed(&self) -> String {
        let mut typed = String::from("overens");
        for argument in &self.arguments {
            let argument = argument.to_string_lossy();
            let plain = argument
                .chars()
                .all(|one| one.is_alphanumeric() || "-_./=".contains(one));
            typed.push(' ');
            if plain && !argument.is_empty() {
                typed.push_str(&argument);
            } else {
                let _ = write!(typed, "'{argument}'");
            }
        }
        typed
    }
}

fn collect(mut stream: impl Read + Send + 'static) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        bytes
    })
}

fn wait(child: &mut Child, typed: &str) -> i32 {
    let started = Instant::now();
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status
                .code()
                .unwrap_or_else(|| panic!("{typed}: ended by a signal"));
        }
        if started.elapsed() > PATIENCE {
            child.kill().unwrap();
            panic!("{typed}: no answer within {PATIENCE:?}");
        }
        thread::sleep(Duration::from_millis(2));
    }
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

/// What the program answered.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    /// 0 done, 1 the check failed, 2 wrong use or bad input.
    pub exit_code: i32,
    /// The data that was asked for.
    pub stdout: Vec<u8>,
    /// What is said about it.
    pub stderr: String,
    /// What was typed.
    pub typed: String,
}

impl Answer {
    /// What was printed, as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.stdout).unwrap()
    }

    /// The same answer, which must be that of a command that did its work.
    pub fn done(self) -> Self {
        assert_eq!(self.exit_code, 0, "{self}");
        self
    }

    /// The same answer, which must be that of a command that refused: exit code 2,
    /// nothing on stdout, and on stderr what happened and what to do.
    pub fn refused(self) -> Self {
        assert_eq!(self.exit_code, 2, "{self}");
        assert!(self.stdout.is_empty(), "{self}");
        assert!(!self.stderr.trim().is_empty(), "{self}");
        self
    }

    fn assert_proper(&self) {
        assert!((0..=2).contains(&self.exit_code), "{self}");
        for word in ["panicked", "RUST_BACKTRACE", "overflow", "unwrap"] {
            assert!(!self.stderr.contains(word), "{self}");
        }
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "$ {}", self.typed)?;
        writeln!(f, "exit code: {}", self.exit_code)?;
        let stdout = String::from_utf8_lossy(&self.stdout);
        for (name, stream) in [("stdout", &*stdout), ("stderr", &self.stderr)] {
            writeln!(f, "───── {name} ─────")?;
            write!(f, "{stream}")?;
            if !stream.is_empty() && !stream.ends_with('\n') {
                writeln!(f, "⏎ missing")?;
            }
        }
        Ok(())
    }
}

/// Runs the program on words without spaces in them.
pub fn overens(words: &str) -> Answer {
    Program::with(words.split_whitespace()).run()
}
