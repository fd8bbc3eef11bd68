//! Made-up bytes for everything that reads foreign bytes.
//!
//! The targets run without a sanitizer, which a stable toolchain can do: they look for panics,
//! overflow, endless loops, hunger for memory and broken promises. The project has no unsafe
//! code for a sanitizer to find fault with.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::arguments::FuzzRequest;
use crate::commands::{read, show, written};
use crate::failure::Failure;
use crate::tool::Tool;
use crate::workspace::Workspace;

const CARGO_FUZZ: Tool = Tool {
    name: "cargo-fuzz",
    version: "0.13.2",
};

/// Long enough to run every seed and a good many changes of each, short enough for every test run.
const SHORT_SECONDS: u32 = 10;

/// No input of a few kilobytes may keep a reader busy for longer than this.
const SLOWEST_INPUT_SECONDS: u32 = 10;

/// Memory a target may use before it counts as broken, in megabytes.
const MOST_MEMORY_MB: u32 = 1024;

/// The run that belongs to `cargo xtask test`: every target for a few seconds.
pub fn short_run(workspace: &Workspace) -> Result<(), Failure> {
    let fuzzing = Fuzzing::prepare(workspace)?;
    for target in targets(workspace)? {
        let mut run = fuzzing.run(&target, SHORT_SECONDS)?;
        let output = read(&mut run)?;
        let said = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() {
            println!("$ {}", written(&run));
            eprint!("{said}");
            return Err(Failure::Broken { target });
        }
        println!("{target}: {} inputs, none broke a promise", tried(&said));
    }
    Ok(())
}

/// `cargo xtask fuzz`: as long as asked for, everything shown.
pub fn long_run(workspace: &Workspace, request: &FuzzRequest) -> Result<(), Failure> {
    let targets = targets(workspace)?;
    let chosen = match &request.target {
        None => targets,
        Some(target) if targets.contains(target) => vec![target.clone()],
        Some(asked) => {
            return Err(Failure::NoSuchTarget {
                asked: asked.clone(),
                targets,
            });
        }
    };
    let fuzzing = Fuzzing::prepare(workspace)?;
    for target in chosen {
        let mut run = match &request.replay {
            Some(input) => fuzzing.replay(&target, input.clone()),
            None => fuzzing.run(&target, request.seconds.unwrap_or(FuzzRequest::SECONDS))?,
        };
        show(&mut run, "").map_err(|_| Failure::Broken { target })?;
    }
    Ok(())
}

/// The targets, by the names of their files.
fn targets(workspace: &Workspace) -> Result<Vec<String>, Failure> {
    let folder = workspace.root().join("fuzz/fuzz_targets");
    let problem = |reason| Failure::File {
        path: folder.clone(),
        reason,
    };
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).map_err(problem)? {
        let path = entry.map_err(problem)?.path();
        if let Some(name) = path.file_stem().filter(|_| path.is_file()) {
            names.push(name.to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

/// How many inputs were tried, by the last words of the fuzzing library.
fn tried(said: &str) -> &str {
    said.lines()
        .find_map(|line| line.strip_prefix("stat::number_of_executed_units:"))
        .map_or("an unknown number of", str::trim)
}

/// The built targets.
struct Fuzzing<'a> {
    workspace: &'a Workspace,
    program: PathBuf,
}

impl<'a> Fuzzing<'a> {
    /// Installs the tool if needed and builds all targets.
    fn prepare(workspace: &'a Workspace) -> Result<Self, Failure> {
        let fuzzing = Self {
            workspace,
            program: CARGO_FUZZ.program(workspace)?,
        };
        show(
            &mut fuzzing.command("build", &[]),
            "A fuzz target in fuzz/fuzz_targets does not build; it must follow when a reader changes.",
        )?;
        Ok(fuzzing)
    }

    fn command(&self, subcommand: &str, words: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command
            .current_dir(self.workspace.root())
            .args([subcommand, "--sanitizer", "none"])
            // The default of one unit is for programs that run for days; ours should build on both cores.
            .args(["--codegen-units", "16", "--target-dir"])
            .arg(self.workspace.target().join("fuzz"))
            .args(words);
        command
    }

    /// New inputs go to the target folder, so that a run never changes what is committed.
    fn run(&self, target: &str, seconds: u32) -> Result<Command, Failure> {
        let found = self.workspace.target().join("fuzz-corpus").join(target);
        fs::create_dir_all(&found).map_err(|reason| Failure::File {
            path: found.clone(),
            reason,
        })?;
        let mut command = self.command("run", &[target]);
        command.arg(found).arg(format!("fuzz/corpus/{target}"));
        match target {
            "agreement_file" => command.arg("agreements"),
            "question_set_file" => command.arg("agreements/questions"),
            "bank_statement" => command.arg("crates/documents/tests/documents/statements"),
            _ => &mut command,
        };
        command.arg("--").args([
            format!("-max_total_time={seconds}"),
            format!("-timeout={SLOWEST_INPUT_SECONDS}"),
            format!("-rss_limit_mb={MOST_MEMORY_MB}"),
            // Changed seeds may be as long as the seeds from the start; a whole table is no short thing.
            "-len_control=0".to_owned(),
            "-print_final_stats=1".to_owned(),
        ]);
        Ok(command)
    }

    fn replay(&self, target: &str, input: PathBuf) -> Command {
        let mut command = self.command("run", &[target]);
        command.arg(input);
        command
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_inputs_is_read_from_the_closing_lines() {
        let said = "Done 12 runs in 1 second(s)\nstat::number_of_executed_units: 4711\n";
        assert_eq!(tried(said), "4711");
        assert_eq!(tried(""), "an unknown number of");
    }
}
