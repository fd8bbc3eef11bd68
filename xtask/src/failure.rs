//! Why a task stopped, and what to do about it.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why a task stopped. Each says what a person can do next.
#[derive(Debug)]
pub enum Failure {
    /// Not started by cargo, so the project's folder is not known.
    NoProject,
    /// A program could not be started.
    NotStarted {
        /// What was to be run.
        command: String,
        /// What the system said.
        reason: io::Error,
    },
    /// A program ended with an error of its own, printed above.
    CommandFailed {
        /// What was run.
        command: String,
        /// What to do.
        advice: &'static str,
    },
    /// Something a step needs is not installed.
    NotInstalled {
        /// What is missing and what it is for.
        what: &'static str,
        /// The command that installs it.
        install: &'static str,
    },
    /// A file or folder could not be used.
    File {
        /// Which.
        path: PathBuf,
        /// What the system said.
        reason: io::Error,
    },
    /// The test has no step of this number.
    NoSuchStep {
        /// What was asked for.
        number: usize,
        /// The last there is.
        last: usize,
    },
    /// There is no such fuzz target.
    NoSuchTarget {
        /// What was asked for.
        asked: String,
        /// Those that exist.
        targets: Vec<String>,
    },
    /// A fuzz target found an input that breaks a promise.
    Broken {
        /// The target.
        target: String,
    },
    /// A measuring program printed something else than measurements.
    NotMeasured {
        /// The line.
        line: String,
    },
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoProject => f.write_str(
                "The project's folder is not known, since cargo did not start this program.\n\
                 Run `cargo xtask` inside the project.",
            ),
            Self::NotStarted { command, reason } => write!(
                f,
                "`{command}` could not be started: {reason}.\n\
                 Check that the program is installed and can be run."
            ),
            Self::CommandFailed { command, advice } => {
                write!(f, "`{command}` failed, see above.\n{advice}")
            }
            Self::NotInstalled { what, install } => {
                write!(f, "{what} is missing.\nInstall it with: {install}")
            }
            Self::File { path, reason } => write!(
                f,
                "{} could not be used: {reason}.\nCheck that it exists and that you may write there.",
                path.display()
            ),
            Self::NoSuchStep { number, last } => {
                write!(
                    f,
                    "There is no step {number}.\nThey are numbered from 1 to {last}."
                )
            }
            Self::NoSuchTarget { asked, targets } => write!(
                f,
                "There is no fuzz target `{asked}`.\nThose that exist: {}.",
                targets.join(", ")
            ),
            Self::Broken { target } => write!(
                f,
                "The fuzz target `{target}` found an input that breaks a promise.\n\
                 The input lies in fuzz/artifacts/{target}. Run it again with\n\
                 `cargo xtask fuzz {target} --replay FILE`, mend the reader, and keep the input in fuzz/corpus/{target}."
            ),
            Self::NotMeasured { line } => write!(
                f,
                "A measuring program printed `{line}` where name, minimum, median and maximum\n\
                 in nanoseconds were expected, separated by tabs. Mend the program or xtask/src/benchmark.rs."
            ),
        }
    }
}
