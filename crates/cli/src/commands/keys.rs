//! `overens keys`: the secrets of a site, made and changed. No secret is ever printed.

use casework::keys::Keys as Secrets;
use wording::{Language, message};

use crate::Outcome;
use crate::arguments::{Keys, KeysChange, KeysMake};
use crate::failure::Failure;
use crate::operation::{self, trouble};
use crate::{key_file, output};

/// Runs the command.
pub fn run(command: &Keys, language: Language) -> Result<Outcome, Failure> {
    match command {
        Keys::Make(arguments) => make(arguments, language),
        Keys::Change(arguments) => change(arguments, language),
    }
}

fn make(arguments: &KeysMake, language: Language) -> Result<Outcome, Failure> {
    let path = &arguments.file;
    let keys = Secrets::make().map_err(|error| key_file::refused(&error.into(), path))?;
    let written = keys.write(path);
    written.map_err(|error| key_file::refused(&error, path))?;
    let made = message!("keys-made", path = path.display().to_string());
    output::aside(&format!("{}\n", language.say(&made)));
    // The public half is the result: whoever checks seals needs it.
    output::print(format!("{}\n", keys.public_key()).as_bytes())?;
    Ok(Outcome::Done)
}

fn change(arguments: &KeysChange, language: Language) -> Result<Outcome, Failure> {
    let log = arguments.operation.log;
    operation::run(log, language, async {
        let (path, _) = key_file::named(&arguments.operation, &arguments.keys)?;
        let (earlier, new) = (key_file::read(&path)?, key_file::read(&arguments.file)?);
        let casework = operation::open(&arguments.operation).await?;
        casework.prepare().await.map_err(|error| trouble(&error))?;
        let changed = casework.change_keys(&earlier, &new).await;
        casework.close().await;
        let changed = changed.map_err(|error| key_file::refused(&error, &path))?;
        let done = message!("keys-changed", count = changed);
        operation::say(log, language, &done);
        output::print(format!("{}\n", new.public_key()).as_bytes())?;
        Ok(Outcome::Done)
    })
}
