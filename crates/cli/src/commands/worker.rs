//! `overens worker`: the work that is done without anybody asking, in a process of its own.

use wording::{Language, message};

use crate::Outcome;
use crate::arguments::Worker;
use crate::failure::Failure;
use crate::operation::{self, Signals, trouble};
use crate::{key_file, mail_settings};

/// Runs the command.
pub fn run(arguments: &Worker, language: Language) -> Result<Outcome, Failure> {
    operation::run(arguments.operation.log, language, async {
        // Read before the database is touched: a mistake in it changes nothing.
        let mail = mail_settings::read(&arguments.mail)?;
        let casework = operation::open(&arguments.operation).await?;
        casework.prepare().await.map_err(|error| trouble(&error))?;
        let (casework, made) =
            key_file::fitted(casework, &arguments.operation, &arguments.keys).await?;
        let casework = match mail {
            Some(mail) => casework.with_mail(mail),
            None => casework,
        };
        // What is sent out leads to the site only when somebody said where it stands.
        let casework = match &arguments.base_address {
            Some(base) => casework.with_base_address(base),
            None => casework,
        };
        // Before anything is said, so that whoever has heard it can stop us.
        let mut signals = Signals::listen();
        operation::say(arguments.operation.log, language, &message!("worker-works"));
        key_file::tell(made.as_deref(), arguments.operation.log, language);
        let worked = casework.work(signals.stop()).await;
        casework.close().await;
        worked.map_err(|error| trouble(&error))?;
        Ok(Outcome::Done)
    })
}
