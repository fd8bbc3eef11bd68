//! The overens command: what a person types.
//!
//! Text on stdout is data; everything said about it goes to stderr. Exit codes: 0 done, 1 the
//! check failed, 2 wrong use or bad input.

mod arguments;
mod clock;
mod commands;
mod failure;
mod help;
mod key_file;
mod mail_settings;
mod opened;
mod operation;
mod output;
mod page;
mod selection;

use std::process::ExitCode;

use wording::Language;

use crate::arguments::Command;
use crate::failure::Failure;

/// What a command that ran to its end found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Done; whatever was checked holds.
    Done,
    /// What was checked does not hold.
    DoesNotHold,
}

fn main() -> ExitCode {
    let language = arguments::language();
    match run(language) {
        // A reader that went away (`| head`) has what it wanted.
        Ok(Outcome::Done) | Err(Failure::ReaderGone) => ExitCode::SUCCESS,
        Ok(Outcome::DoesNotHold) => ExitCode::from(1),
        Err(failure) => {
            output::aside(&failure.render(language));
            ExitCode::from(2)
        }
    }
}

fn run(language: Language) -> Result<Outcome, Failure> {
    let Some(command) = arguments::parse(language)? else {
        return Ok(Outcome::Done);
    };
    match command {
        Command::Check(arguments) => commands::check::run(&arguments, language),
        Command::Allocate(arguments) => commands::allocate::run(&arguments, language),
        Command::Explain(arguments) => commands::explain::run(&arguments, language),
        Command::Letters(arguments) => commands::letters::run(&arguments, language),
        Command::Compare(arguments) => commands::compare::run(&arguments, language),
        Command::Diff(arguments) => commands::diff::run(&arguments, language),
        Command::Simulate(arguments) => commands::simulate::run(&arguments, language),
        Command::Population(command) => commands::population::run(&command, language),
        Command::Kolada(command) => commands::kolada::run(&command, language),
        Command::Questions(command) => commands::questions::run(&command, language),
        Command::Reports(command) => commands::reports::run(&command, language),
        Command::Serve(arguments) => commands::serve::run(arguments, language),
        Command::Worker(arguments) => commands::worker::run(&arguments, language),
        Command::Migrate(arguments) => commands::migrate::run(&arguments, language),
        Command::Backup(arguments) => commands::backup::back_up(&arguments, language),
        Command::Restore(arguments) => commands::backup::restore(&arguments, language),
        Command::User(command) => commands::user::run(&command, language),
        Command::Doctor(arguments) => commands::doctor::run(&arguments, language),
        Command::Mail(command) => commands::mail::run(&command, language),
        Command::Keys(command) => commands::keys::run(&command, language),
        Command::ReadOnly(command) => commands::read_only::run(&command, language),
        Command::Audit(command) => commands::audit::run(&command, language),
    }
}
