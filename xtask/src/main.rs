//! What a person types to test, fuzz and measure Överens.
//!
//! `cargo xtask help` lists it. Plain standard library: the tool that checks the project
//! should build in a second and need nothing itself.

mod arguments;
mod bank_files;
mod benchmark;
mod browser;
mod commands;
mod database;
mod failure;
mod fuzzing;
mod identity;
mod mail;
mod needed;
mod open_data_checks;
mod papers;
mod prerequisites;
mod python;
mod question_forms;
mod seconds;
mod steps;
mod suite;
mod supply_chain;
mod tool;
mod workspace;

use std::process::ExitCode;

use arguments::Task;
use failure::Failure;
use workspace::Workspace;

const HELP: &str = "\
What a person types to test, fuzz and measure Överens.

  cargo xtask test [--from N]          everything that must hold before a change is taken in;
                                       from step N on, when those before it have passed
  cargo xtask fuzz [TARGET]            feed the readers made-up bytes; all targets unless one is named
             [--seconds N]             how long per target (60)
             [--replay FILE]           only this input, to see a failure again (needs TARGET)
  cargo xtask bench [--runs N]         measure the budgets of docs/benchmarks.md and print a table
  cargo xtask screenshots              draw the main pages into target/screenshots, to be looked at
  cargo xtask help                     this text

Exit codes: 0 done, 1 something failed, 2 wrong use.";

fn main() -> ExitCode {
    let task = match arguments::read(std::env::args().skip(1)) {
        Ok(task) => task,
        Err(misuse) => {
            eprintln!("{misuse}\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    match run(&task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: &Task) -> Result<(), Failure> {
    let workspace = Workspace::find()?;
    match task {
        Task::Help => {
            println!("{HELP}");
            Ok(())
        }
        Task::Test { from } => steps::run_from(&workspace, *from, &steps::TEST),
        Task::Screenshots => browser::screenshots(&workspace),
        Task::Fuzz(request) => fuzzing::long_run(&workspace, request),
        Task::Bench { runs } => benchmark::run(&workspace, *runs),
    }
}
