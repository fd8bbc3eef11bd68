//! `overens reports`: all signed answers of one year or more, as files in one archive.

use std::io::Seek as _;

use casework::Actor;
use wording::{Language, message};

use crate::Outcome;
use crate::arguments::{Reports, ReportsExport};
use crate::failure::Failure;
use crate::operation;

/// Runs the command.
pub fn run(command: &Reports, language: Language) -> Result<Outcome, Failure> {
    match command {
        Reports::Export(arguments) => export(arguments, language),
    }
}

/// A file that is its owner's alone: answers may name people.
fn export(arguments: &ReportsExport, language: Language) -> Result<Outcome, Failure> {
    let ReportsExport {
        agreement,
        out,
        operation,
    } = arguments;
    let failed = |source| {
        Failure::not_written(&documents::file::WriteFailed {
            path: out.clone(),
            source,
        })
    };
    operation::run(operation.log, language, async {
        let mut place = tempfile::tempfile().map_err(failed)?;
        let casework = operation::open_ready(operation).await?;
        let to = place.try_clone().map_err(failed)?;
        let program = Actor::program();
        let written = casework.write_answers(&program, agreement, language, to);
        let written = written.await;
        casework.close().await;
        let counts = written.map_err(|error| Failure::of(&error))?;
        place.rewind().map_err(failed)?;
        documents::file::write_private_from(out, &mut place)
            .map_err(|failed| Failure::not_written(&failed))?;
        let done = message!(
            "exports-written",
            reports = counts.reports,
            answers = counts.answers,
            path = out.display().to_string()
        );
        operation::say(operation.log, language, &done);
        Ok(Outcome::Done)
    })
}
