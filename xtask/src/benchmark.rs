//! Measures the budgets of `docs/benchmarks.md` and prints them as a table. Nothing fails
//! because it was slow: times depend on the machine, so they are read by people.

mod addresses;
mod exports;
mod http;
mod letters;
mod load;
mod mail;
mod memory;
mod people;
mod reports;
mod served;
mod stampede;
mod table;

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::commands::{cargo, read, show, written};
use crate::failure::Failure;
use crate::workspace::Workspace;
use table::{Measurement, table};

/// The year everything is measured on: ten items, all levels, keys with and without ages.
const AGREEMENT: &str = "psykisk-halsa-2021";

/// Builds for release, measures, prints.
pub fn run(workspace: &Workspace, runs: u32) -> Result<(), Failure> {
    let build = [
        "build",
        "--release",
        "--locked",
        "--package",
        "overens",
        "--package",
        "overens-verify",
    ];
    show(
        &mut cargo(workspace, &build),
        "Run `cargo xtask test` first; what does not build cannot be measured.",
    )?;
    let mut measurements = in_one_process(workspace)?;
    measurements.push(payment_file(workspace)?);
    measurements.push(checked_report(workspace)?);
    measurements.extend(from_start_to_end(workspace, runs)?);
    println!("\n{}", table(&measurements));
    println!("Each command was started {runs} times; the first start is left out.");
    people::run(workspace)?;
    letters::run(workspace)?;
    mail::run(workspace)?;
    exports::run(workspace)?;
    served::run(workspace)?;
    stampede::run(workspace)?;
    reports::run(workspace)
}

/// How long a year takes to share out, without starting a program for each.
fn in_one_process(workspace: &Workspace) -> Result<Vec<Measurement>, Failure> {
    let told = told_by(workspace, ("overens-agreement", "allocation_time"), &[])?;
    let mut measurements = Vec::new();
    for line in told.lines().filter(|line| !line.trim().is_empty()) {
        let measured = measured(line)?;
        measurements.push(Measurement {
            name: format!("sharing out {}, with steps", measured.name),
            // docs/benchmarks.md: one year with its steps within a millisecond.
            budget: Some(Duration::from_millis(1)),
            ..measured
        });
    }
    Ok(measurements)
}

/// How long a payment file to all recipients of a year takes to write.
fn payment_file(workspace: &Workspace) -> Result<Measurement, Failure> {
    let told = told_by(
        workspace,
        ("overens-documents", "bank_files"),
        &["time".as_ref()],
    )?;
    Ok(Measurement {
        // docs/benchmarks.md: a payment file within ten milliseconds.
        budget: Some(Duration::from_millis(10)),
        ..measured(told.trim_end())?
    })
}

/// How long a long report takes to check.
fn checked_report(workspace: &Workspace) -> Result<Measurement, Failure> {
    let told = told_by(workspace, ("overens-agreement", "question_time"), &[])?;
    Ok(Measurement {
        // docs/benchmarks.md: 250 answers within a millisecond.
        budget: Some(Duration::from_millis(1)),
        ..measured(told.trim_end())?
    })
}

/// What a program of ours that measures itself prints. It is told a folder, or what to measure, when it needs to be.
fn told_by(
    workspace: &Workspace,
    (package, example): (&str, &str),
    what: &[&OsStr],
) -> Result<String, Failure> {
    let arguments = [
        "run",
        "--release",
        "--locked",
        "--quiet",
        "--package",
        package,
        "--example",
        example,
        "--",
    ];
    let mut command = cargo(workspace, &arguments);
    command.args(what);
    command.stderr(Stdio::inherit());
    println!("$ {}", written(&command));
    let output = read(&mut command)?;
    if !output.status.success() {
        return Err(Failure::CommandFailed {
            command: written(&command),
            advice: "The example that measures must run to its end before there is anything to print.",
        });
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A folder under `target` that something is measured in, made anew.
fn empty_folder(workspace: &Workspace, name: &str) -> Result<PathBuf, Failure> {
    let folder = workspace.target().join(name);
    let unusable = |reason| Failure::File {
        path: folder.clone(),
        reason,
    };
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(unusable)?;
    }
    fs::create_dir_all(&folder).map_err(unusable)?;
    Ok(folder)
}

/// A line that such a program prints: `name<TAB>minimum<TAB>median<TAB>maximum` in nanoseconds.
fn measured(line: &str) -> Result<Measurement, Failure> {
    let not_measured = || Failure::NotMeasured {
        line: line.to_owned(),
    };
    let nanoseconds = |word: &str| {
        word.trim()
            .parse()
            .map(Duration::from_nanos)
            .map_err(|_| not_measured())
    };
    let fields: Vec<&str> = line.split('\t').collect();
    let [name, minimum, median, maximum] = fields[..] else {
        return Err(not_measured());
    };
    Ok(Measurement {
        name: name.to_owned(),
        budget: None,
        median: nanoseconds(median)?,
        minimum: nanoseconds(minimum)?,
        maximum: nanoseconds(maximum)?,
    })
}

/// Whole commands, as a person starts them.
fn from_start_to_end(workspace: &Workspace, runs: u32) -> Result<Vec<Measurement>, Failure> {
    let overens = workspace.released("overens");
    let verify = workspace.released("overens-verify");
    let proof = workspace.target().join("benchmark-proof");
    write_proof(&overens, &proof)?;
    let mut allocate = Command::new(&overens);
    allocate.args(["allocate", AGREEMENT]);
    let mut check = Command::new(&overens);
    check.args(["check", AGREEMENT]);
    let mut verify = Command::new(&verify);
    verify.arg(&proof);
    Ok(vec![
        measure(
            "overens allocate, start to printed table",
            // docs/benchmarks.md: from start to printed table.
            Some(Duration::from_millis(30)),
            &mut allocate,
            runs,
        )?,
        measure("overens check", None, &mut check, runs)?,
        measure(
            "overens-verify, the independent recomputation",
            None,
            &mut verify,
            runs,
        )?,
    ])
}

fn write_proof(overens: &Path, proof: &Path) -> Result<(), Failure> {
    if proof.exists() {
        fs::remove_dir_all(proof).map_err(|reason| Failure::File {
            path: proof.to_path_buf(),
            reason,
        })?;
    }
    let mut command = Command::new(overens);
    command
        .args(["allocate", AGREEMENT, "--proof"])
        .arg(proof)
        .stdout(Stdio::null());
    show(
        &mut command,
        "The proof must be written before its checking can be measured.",
    )
}

fn measure(
    name: &str,
    budget: Option<Duration>,
    command: &mut Command,
    runs: u32,
) -> Result<Measurement, Failure> {
    let mut times = Vec::new();
    // One start more than asked for: the first fills the file cache and is left out.
    for run in 0..=runs {
        let started = Instant::now();
        let output = read(command)?;
        let time = started.elapsed();
        if !output.status.success() {
            eprint!("{}", String::from_utf8_lossy(&output.stderr));
            return Err(Failure::CommandFailed {
                command: written(command),
                advice: "Run the command by hand and see what it says.",
            });
        }
        if run > 0 {
            times.push(time);
        }
    }
    times.sort_unstable();
    Ok(Measurement {
        name: name.to_owned(),
        budget,
        median: times.get(times.len() / 2).copied().unwrap_or_default(),
        minimum: times.first().copied().unwrap_or_default(),
        maximum: times.last().copied().unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_nanoseconds_is_read() {
        let measurement = measured("ett-avtal-2030\t100\t200\t300").unwrap();
        assert_eq!(measurement.name, "ett-avtal-2030");
        assert_eq!(measurement.minimum, Duration::from_nanos(100));
        assert_eq!(measurement.median, Duration::from_nanos(200));
        assert_eq!(measurement.maximum, Duration::from_nanos(300));
    }

    #[test]
    fn anything_else_is_refused() {
        for line in ["all items", "all items\t1\t2", "all items\t1\t2\tmany"] {
            assert!(matches!(measured(line), Err(Failure::NotMeasured { .. })));
        }
    }
}
