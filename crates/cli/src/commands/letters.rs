//! `overens letters`: a letter to every recipient of an agreement, or the annex with everybody's amounts, as PDF.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

use agreement::{file, shipped};
use casework::letters::{Grounds, annex, decision_letter, file_name, folder_name, recipients};
use casework::typeset::{TypesetError, typeset};
use documents::Shared;
use documents::archive::Archive;
use grants::reconciliation::{View, reconcile};
use grants::{Level, Recipient};
use wording::{Language, message};

use crate::Outcome;
use crate::arguments::Letters;
use crate::failure::Failure;
use crate::opened::Opened;
use crate::{clock, output, selection};

/// How far it is is told each time this many more are made.
const TOLD_EVERY: usize = 50;

/// A document to be made, by the path it gets.
type Wanted<'a> = (String, Option<&'a Recipient>);

/// Runs the command.
pub fn run(arguments: &Letters, language: Language) -> Result<Outcome, Failure> {
    if arguments.out.is_none() && arguments.zip.is_none() {
        return Err(Failure::wrong_with(
            message!("letters-no-place"),
            message!("letters-no-place-hint"),
        ));
    }
    let mut opened = Opened::default();
    opened.figures_from(&arguments.population)?;
    let file = opened.agreement(&arguments.agreement)?;
    let register = shipped::register();
    let only = selection::only(register, &arguments.recipient)?;
    let distribution = opened.distribute(&file.agreement)?;
    let unexplained = reconcile(&file.agreement, View::Applied)
        .map_err(|refusal| Failure::of(&refusal))?
        .unexplained();
    let shared = Shared {
        agreement: &file.agreement,
        agreement_text: &file.text,
        distribution: &distribution,
        basis: opened.basis(),
        unexplained,
        only: None,
    };
    let digest = documents::proof::digest(&shared);
    let grounds = Grounds {
        shared,
        digest: &digest,
        version: None,
        date: (arguments.date).unwrap_or_else(|| wording::stockholm(clock::now()).date()),
    };
    let wanted: Vec<Wanted<'_>> = if arguments.annex {
        let name = match language {
            Language::Swedish => "bilaga-alla-belopp.pdf",
            Language::English => "annex-all-amounts.pdf",
        };
        vec![(name.to_owned(), None)]
    } else {
        let chosen = |one: &&Recipient| match &only {
            Some(only) => only.contains(&(one.level, one.code)),
            None => true,
        };
        let coordinator = register.of(Level::Coordinator).iter();
        // The coordinator gets a letter only when it is asked for by name.
        let coordinator = coordinator.filter(|_| only.is_some());
        let all = recipients(register).chain(coordinator).filter(chosen);
        all.map(|one| (file_name(one, language), Some(one)))
            .collect()
    };
    let mut place = Place::new(arguments, &file.agreement.id, language);
    make(&grounds, &wanted, language, &mut place)?;
    place.finish(wanted.len(), language)?;
    Ok(Outcome::Done)
}

/// Makes the documents on every processor and hands them over in their order, whoever was ready first.
fn make(
    grounds: &Grounds<'_>,
    wanted: &[Wanted<'_>],
    language: Language,
    place: &mut Place<'_>,
) -> Result<(), Failure> {
    let next = AtomicUsize::new(0);
    let processors = std::thread::available_parallelism().map_or(1, NonZero::get);
    // No more wait to be written than there are hands to make them.
    let (sender, made) = mpsc::sync_channel(processors);
    std::thread::scope(|scope| {
        for _ in 0..processors.min(wanted.len()) {
            let (sender, next) = (sender.clone(), &next);
            scope.spawn(move || {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some((_, recipient)) = wanted.get(at) else {
                        return;
                    };
                    let document = match recipient {
                        Some(recipient) => decision_letter(grounds, recipient, language),
                        None => annex(grounds, language),
                    };
                    // Whoever receives has stopped at a failure; then nothing more is made.
                    if sender.send((at, typeset(&document))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        let mut waiting = BTreeMap::new();
        let mut written = 0;
        for (at, bytes) in made {
            waiting.insert(at, bytes);
            while let Some(bytes) = waiting.remove(&written) {
                let path = wanted.get(written).map_or("", |(path, _)| path.as_str());
                place.keep(path, &bytes.map_err(|error| not_typeset(path, &error))?)?;
                written += 1;
                if written % TOLD_EVERY == 0 && written < wanted.len() {
                    let told = message!("letters-progress", made = written, total = wanted.len());
                    output::aside(&format!("{}\n", language.say(&told)));
                }
            }
        }
        Ok(())
    })
}

fn not_typeset(path: &str, error: &TypesetError) -> Failure {
    let reason = error.to_string();
    Failure::wrong(message!(
        "letters-not-typeset",
        path = path,
        reason = reason
    ))
}

/// Where the documents go.
struct Place<'a> {
    folder: Option<&'a Path>,
    zip: Option<(&'a Path, Archive)>,
    kept: usize,
}

impl<'a> Place<'a> {
    fn new(arguments: &'a Letters, agreement_id: &str, language: Language) -> Self {
        let name = folder_name(agreement_id, language);
        let zip = arguments.zip.as_deref();
        Self {
            folder: arguments.out.as_deref(),
            zip: zip.map(|path| (path, Archive::new(&name))),
            kept: 0,
        }
    }

    /// Writes a document whole. One that stands there and is the same is left alone.
    fn keep(&mut self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        if let Some(folder) = self.folder {
            let path = folder.join(name);
            if file::read(&path).is_ok_and(|there| there == bytes) {
                self.kept += 1;
            } else {
                let parent = path.parent().map_or_else(PathBuf::new, Path::to_owned);
                std::fs::create_dir_all(&parent).map_err(|source| {
                    Failure::not_written(&documents::file::WriteFailed {
                        path: parent,
                        source,
                    })
                })?;
                documents::file::write(&path, bytes)
                    .map_err(|failed| Failure::not_written(&failed))?;
            }
        }
        if let Some((_, archive)) = &mut self.zip {
            archive
                .add(name, bytes)
                .map_err(|error| not_packed(&error))?;
        }
        Ok(())
    }

    fn finish(self, total: usize, language: Language) -> Result<(), Failure> {
        let say = |told: &wording::Message| output::aside(&format!("{}\n", language.say(told)));
        if let Some((path, archive)) = self.zip {
            let bytes = archive.finish().map_err(|error| not_packed(&error))?;
            documents::file::write(path, &bytes).map_err(|failed| Failure::not_written(&failed))?;
            let path = path.display().to_string();
            say(&message!("letters-packed", total = total, path = path));
        }
        if let Some(folder) = self.folder {
            let path = folder.display().to_string();
            say(&message!("letters-written", total = total, path = path));
            if self.kept > 0 {
                say(&message!("letters-kept", count = self.kept));
            }
        }
        Ok(())
    }
}

fn not_packed(error: &documents::archive::ArchiveFailed) -> Failure {
    Failure::wrong(message!("letters-not-packed", reason = error.to_string()))
}
