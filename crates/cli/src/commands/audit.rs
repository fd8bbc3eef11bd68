//! `overens audit`: the record of acts, taken out for a checker or checked where it is.

use std::path::Path;

use casework::Actor;
use casework::record::{ExportError, RecordExport};
use casework::seal::{RecordCheck, SealProblem};
use casework::store::audit::Break;
use wording::{Language, Message, message};

use crate::Outcome;
use crate::arguments::{Audit, AuditExport, Operation};
use crate::failure::Failure;
use crate::operation::{self, trouble};
use crate::output;
use crate::page::Page;

/// Runs the command.
pub fn run(command: &Audit, language: Language) -> Result<Outcome, Failure> {
    match command {
        Audit::Export(arguments) => export(arguments, language),
        Audit::Verify(arguments) => verify(arguments, language),
    }
}

fn export(arguments: &AuditExport, language: Language) -> Result<Outcome, Failure> {
    let AuditExport { to, operation } = arguments;
    operation::run(operation.log, language, async {
        let casework = operation::open_ready(operation).await?;
        let export = casework.export_record(&Actor::program()).await;
        let written = match export {
            Ok(export) => write(export, to.as_deref()).await,
            Err(ExportError::Store(error)) => Err(trouble(&error)),
            Err(ExportError::NotAllowed(error)) => Err(Failure::of(&error)),
        };
        casework.close().await;
        let entries = written?;
        if let Some(path) = to {
            let path = path.display().to_string();
            let done = message!("audit-exported", count = entries, path = path);
            operation::say(operation.log, language, &done);
        }
        Ok(Outcome::Done)
    })
}

/// To a file whole that is its owner's alone, or line by line to stdout.
async fn write(mut export: RecordExport, to: Option<&Path>) -> Result<i64, Failure> {
    let mut whole = Vec::new();
    while let Some(lines) = export.lines().await.map_err(|error| trouble(&error))? {
        match to {
            Some(_) => whole.extend(lines),
            None => output::print(&lines)?,
        }
    }
    if let Some(path) = to {
        output::deliver_private(path, &whole)?;
    }
    Ok(export.entries())
}

fn verify(operation: &Operation, language: Language) -> Result<Outcome, Failure> {
    operation::run(operation.log, language, async {
        let casework = operation::open_ready(operation).await?;
        let check = casework.check_record().await;
        casework.close().await;
        let check = check.map_err(|error| trouble(&error))?;
        output::print(&report(&check, language))?;
        Ok(if check.holds() {
            Outcome::Done
        } else {
            Outcome::DoesNotHold
        })
    })
}

fn report(check: &RecordCheck, language: Language) -> Vec<u8> {
    let mut page = Page::new(language);
    let until = check.chain.last_sequence;
    match &check.chain.broken {
        None => page.say(&message!("audit-chain-holds", count = until)),
        Some(broken) => page.say(&broken_words(broken)),
    }
    for (day, problem) in &check.problems {
        page.point(&problem_words(&day.to_string(), problem));
    }
    if check.seals == 0 {
        page.say(&message!("audit-no-seals"));
    } else {
        let (seals, until) = (check.seals, check.sealed_until);
        page.say(&message!("audit-seals", count = seals, until = until));
    }
    for key in &check.public_keys {
        page.say(&message!("audit-key", key = key));
    }
    page.into_bytes()
}

fn broken_words(broken: &Break) -> Message {
    match broken {
        Break::Gap { expected, found } if *found - *expected == 1 => {
            message!("audit-gap-one", number = *expected)
        }
        Break::Gap { expected, found } => {
            message!("audit-gap", first = *expected, last = *found - 1)
        }
        Break::NotNext { sequence } => {
            message!("audit-not-next", number = *sequence, before = *sequence - 1)
        }
        Break::Changed { sequence } => message!("audit-changed", number = *sequence),
    }
}

fn problem_words(day: &str, problem: &SealProblem) -> Message {
    match problem {
        SealProblem::Signature => message!("audit-seal-signature", day = day),
        SealProblem::CutOff { last_sequence } => {
            message!("audit-seal-cut-off", day = day, last = *last_sequence)
        }
        SealProblem::Rewritten {
            last_sequence,
            holds_until,
        } => message!(
            "audit-seal-rewritten",
            day = day,
            first = *holds_until + 1,
            last = *last_sequence
        ),
    }
}
