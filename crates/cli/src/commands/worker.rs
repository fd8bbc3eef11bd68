//! `overens worker`: the work that is done without anybody asking, in a process of its own.

use wording::{Language, message};

use crate::Outcome;
use crate::arguments::Operation;
use crate::failure::Failure;
use crate::operation::{self, trouble};
use crate::output;

/// Runs the command.
pub fn run(arguments: &Operation, language: Language) -> Result<Outcome, Failure> {
    operation::log(arguments.log);
    operation::run(async {
        let casework = operation::open(arguments).await?;
        casework.prepare().await.map_err(|error| trouble(&error))?;
        output::aside(&format!("{}\n", language.say(&message!("worker-works"))));
        let worked = casework.work(operation::stop()).await;
        casework.close().await;
        worked.map_err(|error| trouble(&error))?;
        Ok(Outcome::Done)
    })
}
