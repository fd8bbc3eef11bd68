//! People and trust: signing in, what takes two people, sealing the record of acts, taking it home and checking it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::table::{Measurement, table};
use super::{empty_folder, measured, memory, told_by};
use crate::commands::written;
use crate::failure::Failure;
use crate::workspace::Workspace;

/// Each takes seconds; odd, so that the median is a measured value.
const RUNS: usize = 5;

/// A program is asked this often how much memory it takes.
const LOOK_EVERY: Duration = Duration::from_millis(2);

/// The folder under `target` that all this is done in, made anew each time.
const FOLDER: &str = "benchmark-people";

/// Measures and prints.
pub fn run(workspace: &Workspace) -> Result<(), Failure> {
    let folder = empty_folder(workspace, FOLDER)?;
    println!("\nPeople and trust, on SQLite");
    for example in [
        ("overens-web", "sign_in_time"),
        ("overens-casework", "trust_time"),
    ] {
        let told = told_by(workspace, example, &[folder.as_os_str()])?;
        let (rows, sentences): (Vec<&str>, Vec<&str>) =
            told.lines().partition(|line| line.contains('\t'));
        let rows: Result<Vec<Measurement>, Failure> = rows.into_iter().map(measured).collect();
        println!("\n{}", table(&rows?));
        for sentence in sentences {
            println!("{}", sentence.trim());
        }
    }
    commands(workspace, &folder)
}

/// The commands on the long record that was left in the folder.
fn commands(workspace: &Workspace, folder: &Path) -> Result<(), Failure> {
    let database = folder.join("overens.db");
    let export = folder.join("record.jsonl");
    let overens = |words: &[&str]| {
        let mut command = Command::new(workspace.released("overens"));
        command.args(words).arg("--database").arg(&database);
        command
    };
    let mut to_file = overens(&["audit", "export"]);
    to_file.arg("--to").arg(&export);
    let mut verify = Command::new(workspace.released("overens-verify"));
    verify.arg("audit").arg(&export);
    let mut rows = Vec::new();
    let mut taken = |name: &str, command: &mut Command, may_find: bool| {
        let (row, most) = timed(name, command, may_find)?;
        rows.push(row);
        Ok::<_, Failure>(format!("{name}: at most {}.", memory::in_megabytes(most)))
    };
    let memory = [
        taken("overens audit export, to a file", &mut to_file, false)?,
        taken("overens-verify audit", &mut verify, false)?,
        taken(
            "overens audit verify",
            &mut overens(&["audit", "verify"]),
            false,
        )?,
        // The site of the benchmark has its faults, such as people who have not come in.
        taken(
            "overens doctor, on the same",
            &mut overens(&["doctor"]),
            true,
        )?,
    ];
    println!("\nOn that record, each command started {RUNS} times");
    println!("\n{}", table(&rows));
    println!("Memory, the most it ever was:");
    for sentence in memory {
        println!("{sentence}");
    }
    for (what, path) in [("database", &database), ("export", &export)] {
        let size = size(path)?;
        println!("The {what} has {} MB.", size / 1_000_000);
    }
    Ok(())
}

fn size(path: &PathBuf) -> Result<u64, Failure> {
    let metadata = fs::metadata(path).map_err(|reason| Failure::File {
        path: path.clone(),
        reason,
    })?;
    Ok(metadata.len())
}

/// Starts a command again and again, the first start left out; how long it took, and the most memory it had in kibibytes.
fn timed(
    name: &str,
    command: &mut Command,
    may_find: bool,
) -> Result<(Measurement, Option<u64>), Failure> {
    println!("$ {}", written(command));
    let (mut times, mut most) = (Vec::new(), None);
    for run in 0..=RUNS {
        let begun = Instant::now();
        let not_started = |reason| Failure::NotStarted {
            command: name.to_owned(),
            reason,
        };
        command.stdin(Stdio::null());
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn().map_err(not_started)?;
        let status = loop {
            most = most.max(memory::kibibytes(&child, "VmHWM"));
            if let Some(status) = child.try_wait().map_err(not_started)? {
                break status;
            }
            thread::sleep(LOOK_EVERY);
        };
        // 1 says that something was found, and nothing of how well the command went.
        let found = may_find && status.code() == Some(1);
        if !status.success() && !found {
            return Err(Failure::CommandFailed {
                command: written(command),
                advice: "Run the command by hand and see what it says.",
            });
        }
        if run > 0 {
            times.push(begun.elapsed());
        }
    }
    times.sort_unstable();
    let at = |place: usize| times.get(place).copied().unwrap_or_default();
    let row = Measurement {
        name: name.to_owned(),
        budget: None,
        median: at(RUNS / 2),
        minimum: at(0),
        maximum: at(RUNS - 1),
    };
    Ok((row, most))
}
