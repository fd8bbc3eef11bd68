//! What stops a command, and how it is told: what happened, then what to do.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use agreement::population::ImportProblems;
use agreement::problem::Problems;
use documents::file::WriteFailed;
use wording::{Language, Message, Speak, message};

/// A command that could not do its work.
#[derive(Debug)]
pub enum Failure {
    /// Wrong use or bad input.
    Wrong {
        /// What happened.
        message: Message,
        /// What to do about it.
        hint: Option<Message>,
    },
    /// Problems with places in an agreement file.
    Problems(Problems),
    /// Problems with places in a table of figures.
    Table {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        problems: ImportProblems,
    },
    /// It stands in the log already.
    Told,
    /// Whoever read the output closed it.
    ReaderGone,
}

impl Failure {
    /// Wrong use or bad input without a hint.
    pub fn wrong(message: Message) -> Self {
        Self::Wrong {
            message,
            hint: None,
        }
    }

    /// Wrong use or bad input, and the way out.
    pub fn wrong_with(message: Message, hint: Message) -> Self {
        Self::Wrong {
            message,
            hint: Some(hint),
        }
    }

    /// Something that can speak for itself.
    pub fn of(speaker: &impl Speak) -> Self {
        Self::Wrong {
            message: speaker.message(),
            hint: speaker.hint(),
        }
    }

    /// A table with problems: each with its place and what to do.
    pub fn unreadable(path: &Path, problems: ImportProblems) -> Self {
        Self::Table {
            path: path.to_owned(),
            problems,
        }
    }

    /// A place that could not be written to.
    pub fn not_written(failed: &WriteFailed) -> Self {
        let WriteFailed {
            path,
            source: error,
        } = failed;
        let path = path.display().to_string();
        let message = match error.kind() {
            std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => {
                message!("write-no-folder", path = path)
            }
            std::io::ErrorKind::PermissionDenied => message!("write-no-permission", path = path),
            std::io::ErrorKind::DirectoryNotEmpty => {
                message!("write-folder-not-empty", path = path)
            }
            std::io::ErrorKind::StorageFull => message!("write-disk-full", path = path),
            std::io::ErrorKind::AlreadyExists => message!("write-not-a-file", path = path),
            _ => message!("write-failed", path = path, reason = error.to_string()),
        };
        Self::wrong(message)
    }

    /// The text for stderr.
    pub fn render(&self, language: Language) -> String {
        match self {
            Self::Wrong { message, hint } => {
                let first = language.say(&message!("failure", message = message.clone()));
                match hint {
                    Some(hint) => {
                        let second = language.say(&message!("failure-hint", hint = hint.clone()));
                        format!("{first}\n{second}\n")
                    }
                    None => format!("{first}\n"),
                }
            }
            Self::Problems(problems) => problems.render(language),
            Self::Table { path, problems } => table(path, problems, language),
            Self::Told | Self::ReaderGone => String::new(),
        }
    }
}

fn table(path: &Path, problems: &ImportProblems, language: Language) -> String {
    let path = path.display().to_string();
    let heading = message!("table-unreadable", path = path, count = problems.count());
    let mut text = language.say(&message!("failure", message = heading));
    text.push('\n');
    for problem in &problems.problems {
        // Writing to a text cannot fail.
        let _ = writeln!(text, "  • {}", language.say(&problem.message()));
        if let Some(hint) = problem.hint() {
            let _ = writeln!(
                text,
                "    {}",
                language.say(&message!("failure-hint", hint = hint))
            );
        }
    }
    if problems.left_out > 0 {
        let more = message!("table-more-problems", count = problems.left_out);
        let _ = writeln!(text, "  • {}", language.say(&more));
    }
    text
}
