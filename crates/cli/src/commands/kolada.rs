//! `overens kolada`: ask Kolada and keep the replies as they came, and put what was fetched into the database.

use std::collections::BTreeMap;
use std::path::Path;

use agreement::fetch::{Progress, Settings};
use agreement::kolada::{Client, IndicatorRequest, KOLADA};
use agreement::{file, shipped};
use casework::Actor;
use casework::indicator::IndicatorError;
use wording::{Language, Speak, message};

use crate::Outcome;
use crate::arguments::{Kolada, KoladaFetch, KoladaImport};
use crate::clock;
use crate::failure::Failure;
use crate::operation::{self, trouble};
use crate::output;

/// The most files of a folder: more than any fetch makes.
const MOST_FILES: usize = 600;

/// Runs the command.
pub fn run(command: &Kolada, language: Language) -> Result<Outcome, Failure> {
    match command {
        Kolada::Fetch(arguments) => fetch(arguments, language),
        Kolada::Import(arguments) => import(arguments, language),
    }
}

fn fetch(arguments: &KoladaFetch, language: Language) -> Result<Outcome, Failure> {
    let settings = Settings {
        base: arguments.url.as_deref().unwrap_or(KOLADA).to_owned(),
        ..Settings::default()
    };
    let request = IndicatorRequest {
        indicator: arguments.indicator.clone(),
        from: arguments.from,
        to: arguments.to,
    };
    let mut tell = |progress: Progress| {
        output::aside(&format!("{}\n", language.say(&progress.message())));
    };
    let mut client = Client::new(settings, &clock::now);
    let fetched = client
        .fetch(&request, shipped::register(), &mut tell)
        .map_err(|error| Failure::of(&error))?;
    let stored = fetched.files();
    let files: Vec<(&str, Vec<u8>)> = (stored.iter())
        .map(|file| (file.name.as_str(), file.bytes.clone()))
        .collect();
    documents::file::write_folder(&arguments.out, &files)
        .map_err(|failed| Failure::not_written(&failed))?;
    let path = arguments.out.display().to_string();
    let written = message!(
        "kolada-written",
        title = &fetched.indicator.title,
        count = fetched.indicator.values.len(),
        path = path
    );
    output::aside(&format!("{}\n", language.say(&written)));
    Ok(Outcome::Done)
}

fn import(arguments: &KoladaImport, language: Language) -> Result<Outcome, Failure> {
    let files = folder(&arguments.folder)?;
    operation::run(arguments.operation.log, language, async {
        let casework = operation::open(&arguments.operation).await?;
        casework.prepare().await.map_err(|error| trouble(&error))?;
        let imported = casework.import_indicator(&Actor::program(), files).await;
        casework.close().await;
        let imported = imported.map_err(|error| refused(&error))?;
        let said = message!(
            "kolada-imported",
            id = &imported.indicator_id,
            title = &imported.title
        );
        operation::say(arguments.operation.log, language, &said);
        Ok(Outcome::Done)
    })
}

/// The files of a folder by name. What is no file is left alone.
fn folder(path: &Path) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let unreadable = |_| {
        let path = path.display().to_string();
        Failure::wrong_with(
            message!("kolada-no-folder", path = path),
            message!("kolada-folder-hint"),
        )
    };
    let mut files = BTreeMap::new();
    for entry in std::fs::read_dir(path)
        .map_err(unreadable)?
        .take(MOST_FILES)
    {
        let entry = entry.map_err(unreadable)?;
        if !entry.file_type().map_err(unreadable)?.is_file() {
            continue;
        }
        let bytes = file::read(&entry.path()).map_err(|error| Failure::of(&error))?;
        files.insert(entry.file_name().to_string_lossy().into_owned(), bytes);
    }
    Ok(files)
}

fn refused(error: &IndicatorError) -> Failure {
    match error {
        IndicatorError::Store(error) => trouble(error),
        error => Failure::of(error),
    }
}
