//! `overens read-only`: nothing is written for a while, in any process.

use casework::Actor;
use casework::reading_only::ReadingOnlyError;
use wording::{Language, message};

use crate::Outcome;
use crate::arguments::{Operation, ReadOnly, ReadOnlyOn};
use crate::failure::Failure;
use crate::operation::{self, trouble};

/// Runs the command.
pub fn run(command: &ReadOnly, language: Language) -> Result<Outcome, Failure> {
    match command {
        ReadOnly::On(arguments) => on(arguments, language),
        ReadOnly::Off(arguments) => off(arguments, language),
    }
}

fn on(arguments: &ReadOnlyOn, language: Language) -> Result<Outcome, Failure> {
    operation::run(arguments.operation.log, language, async {
        let casework = operation::open(&arguments.operation).await?;
        casework.prepare().await.map_err(|error| trouble(&error))?;
        let program = Actor::program();
        let switched = casework.switch_to_reading_only(&program, &arguments.reason);
        let switched = switched.await;
        casework.close().await;
        switched.map_err(|error| refused(&error))?;
        let said = message!("read-only-on");
        operation::say(arguments.operation.log, language, &said);
        Ok(Outcome::Done)
    })
}

fn off(arguments: &Operation, language: Language) -> Result<Outcome, Failure> {
    operation::run(arguments.log, language, async {
        let casework = operation::open(arguments).await?;
        casework.prepare().await.map_err(|error| trouble(&error))?;
        let switched = casework.switch_to_writing(&Actor::program()).await;
        casework.close().await;
        switched.map_err(|error| refused(&error))?;
        operation::say(arguments.log, language, &message!("read-only-off"));
        Ok(Outcome::Done)
    })
}

fn refused(error: &ReadingOnlyError) -> Failure {
    match error {
        ReadingOnlyError::Store(error) => trouble(error),
        error => Failure::of(error),
    }
}
