//! The command line: what is asked for, and what is answered.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::audit::seal::Key;
use crate::audit::{self, check_files};
use crate::check::check_path;
use crate::digests::Digest;
use crate::texts::{self, Language};

/// The exit code when everything holds.
pub const HOLDS: u8 = 0;
/// The exit code when something does not hold.
pub const DOES_NOT_HOLD: u8 = 1;
/// The exit code when nothing could be checked.
pub const CANNOT_CHECK: u8 = 2;

/// What the command answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// What was asked for.
    pub stdout: String,
    /// Why it could not be given.
    pub stderr: String,
    /// 0, 1 or 2.
    pub exit_code: u8,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// How the command is used.
    Help,
    /// Which version it is.
    Version,
    /// A check of this folder, against this digest when one is given.
    Check {
        /// The folder with the proof.
        folder: PathBuf,
        /// The published digest.
        published: Option<Digest>,
    },
    /// A check of an export of the record of acts.
    Audit(audit::Asked),
}

/// Why a command line cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UsageProblem {
    /// No folder is named.
    NoFolder,
    /// More than one folder is named.
    SecondFolder(String),
    /// There is no such option.
    UnknownOption(String),
    /// The option needs a value.
    NoValue(&'static str),
    /// The option stands twice.
    OptionTwice(&'static str),
    /// The language is neither `sv` nor `en`.
    Language(String),
    /// The digest is not 64 hexadecimal digits.
    Digest(String),
    /// No export is named.
    NoExport,
    /// More than one export is named.
    SecondExport(String),
    /// The key is not 64 hexadecimal digits.
    Key(String),
    /// The option is for the other kind of check.
    OtherCheck(&'static str),
}

/// Does what the arguments (without the program's own name) ask for.
pub fn run(arguments: impl Iterator<Item = OsString>) -> Outcome {
    let (language, request) = read(arguments);
    let answer = |stdout, exit_code| Outcome {
        stdout,
        stderr: String::new(),
        exit_code,
    };
    let fail = |stderr| Outcome {
        stdout: String::new(),
        stderr,
        exit_code: CANNOT_CHECK,
    };
    match request {
        Err(problem) => fail(texts::usage_problem(language, &problem)),
        Ok(Request::Help) => answer(texts::help(language), HOLDS),
        Ok(Request::Version) => answer(
            concat!("overens-verify ", env!("CARGO_PKG_VERSION"), "\n").to_owned(),
            HOLDS,
        ),
        Ok(Request::Check { folder, published }) => match check_path(&folder, published.as_ref()) {
            Err(unreadable) => fail(texts::unreadable(language, &folder, &unreadable)),
            Ok(report) if report.holds() => answer(texts::report(language, &report), HOLDS),
            Ok(report) => answer(texts::report(language, &report), DOES_NOT_HOLD),
        },
        Ok(Request::Audit(asked)) => match check_files(&asked) {
            Err(unreadable) => fail(texts::audit_unreadable(language, &unreadable)),
            Ok(report) if report.holds() => answer(texts::audit_report(language, &report), HOLDS),
            Ok(report) => answer(texts::audit_report(language, &report), DOES_NOT_HOLD),
        },
    }
}

/// Reads the arguments. The language is given even when they cannot be understood, so that the answer can say so.
fn read(arguments: impl Iterator<Item = OsString>) -> (Language, Result<Request, UsageProblem>) {
    let mut reader = Reader::default();
    let read = reader.read(arguments);
    let language = reader.language.unwrap_or(Language::Swedish);
    (language, read.and_then(|()| reader.request()))
}

/// What has been read of the arguments.
#[derive(Default)]
struct Reader {
    language: Option<Language>,
    published: Option<Digest>,
    /// Whether the record of acts is what is checked.
    audit: bool,
    seals: Option<PathBuf>,
    keys: Vec<Key>,
    folder: Option<PathBuf>,
    help: bool,
    version: bool,
}

impl Reader {
    /// Reads every argument. The first problem is kept, and what follows it is still read for the language.
    fn read(&mut self, mut arguments: impl Iterator<Item = OsString>) -> Result<(), UsageProblem> {
        let mut first_problem = Ok(());
        let mut only_folders = false;
        while let Some(argument) = arguments.next() {
            if argument == "--" && !only_folders {
                only_folders = true;
                continue;
            }
            let read = match argument.to_str() {
                Some(option) if option.starts_with('-') && !only_folders => {
                    self.option(option, &mut arguments)
                }
                Some("audit") if !only_folders && !self.audit && self.folder.is_none() => {
                    self.audit = true;
                    Ok(())
                }
                _ => self.folder(argument),
            };
            first_problem = first_problem.and(read);
        }
        first_problem
    }

    fn folder(&mut self, folder: OsString) -> Result<(), UsageProblem> {
        if self.folder.is_some() {
            let name = folder.to_string_lossy().into_owned();
            return Err(if self.audit {
                UsageProblem::SecondExport(name)
            } else {
                UsageProblem::SecondFolder(name)
            });
        }
        self.folder = Some(PathBuf::from(folder));
        Ok(())
    }

    fn option(
        &mut self,
        option: &str,
        rest: &mut impl Iterator<Item = OsString>,
    ) -> Result<(), UsageProblem> {
        let (name, joined) = option
            .split_once('=')
            .map_or((option, None), |(name, value)| {
                (name, Some(value.to_owned()))
            });
        let mut value = |name| {
            let next = || rest.next().map(|next| next.to_string_lossy().into_owned());
            joined
                .clone()
                .or_else(next)
                .ok_or(UsageProblem::NoValue(name))
        };
        match name {
            "--lang" => {
                let word = value("--lang")?;
                let language = Language::named(&word).ok_or(UsageProblem::Language(word))?;
                set_once(&mut self.language, language, "--lang")
            }
            "--digest" => {
                let hex = value("--digest")?;
                // A digest copied from a page may have been set in capitals.
                let digest =
                    Digest::read(&hex.to_ascii_lowercase()).ok_or(UsageProblem::Digest(hex))?;
                set_once(&mut self.published, digest, "--digest")
            }
            "--seals" => {
                let path = match &joined {
                    Some(path) => PathBuf::from(path),
                    None => PathBuf::from(rest.next().ok_or(UsageProblem::NoValue("--seals"))?),
                };
                set_once(&mut self.seals, path, "--seals")
            }
            "--key" => {
                let hex = value("--key")?;
                let key = Key::read(&hex.to_ascii_lowercase()).ok_or(UsageProblem::Key(hex))?;
                self.keys.push(key);
                Ok(())
            }
            "-h" | "--help" if joined.is_none() => {
                self.help = true;
                Ok(())
            }
            "-V" | "--version" if joined.is_none() => {
                self.version = true;
                Ok(())
            }
            _ => Err(UsageProblem::UnknownOption(option.to_owned())),
        }
    }

    /// What is asked for; a question for help is answered whatever else there is.
    fn request(self) -> Result<Request, UsageProblem> {
        if self.help {
            return Ok(Request::Help);
        }
        if self.version {
            return Ok(Request::Version);
        }
        if self.audit {
            return match (self.folder, self.published) {
                (_, Some(_)) => Err(UsageProblem::OtherCheck("--digest")),
                (None, None) => Err(UsageProblem::NoExport),
                (Some(export), None) => Ok(Request::Audit(audit::Asked {
                    export,
                    seals: self.seals,
                    keys: self.keys,
                })),
            };
        }
        if self.seals.is_some() {
            return Err(UsageProblem::OtherCheck("--seals"));
        }
        if !self.keys.is_empty() {
            return Err(UsageProblem::OtherCheck("--key"));
        }
        let folder = self.folder.ok_or(UsageProblem::NoFolder)?;
        Ok(Request::Check {
            folder,
            published: self.published,
        })
    }
}

/// Gives an option its value unless it has one.
fn set_once<T>(option: &mut Option<T>, value: T, name: &'static str) -> Result<(), UsageProblem> {
    match option.replace(value) {
        Some(_) => Err(UsageProblem::OptionTwice(name)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEX: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    fn asked<const N: usize>(arguments: [&str; N]) -> (Language, Result<Request, UsageProblem>) {
        read(arguments.into_iter().map(OsString::from))
    }

    fn check(folder: &str, digest: Option<&str>) -> Request {
        Request::Check {
            folder: folder.into(),
            published: digest.and_then(Digest::read),
        }
    }

    #[test]
    fn a_folder_is_enough() {
        assert_eq!(
            asked(["proof"]),
            (Language::Swedish, Ok(check("proof", None)))
        );
    }

    #[test]
    fn options_stand_anywhere_and_take_their_value_in_two_ways() {
        assert_eq!(
            asked(["--lang", "en", "proof"]),
            (Language::English, Ok(check("proof", None)))
        );
        assert_eq!(
            asked(["proof", "--lang=en"]),
            (Language::English, Ok(check("proof", None)))
        );
        assert_eq!(
            asked(["--digest", HEX, "proof"]).1,
            Ok(check("proof", Some(HEX)))
        );
        assert_eq!(
            asked([&format!("--digest={}", HEX.to_uppercase()), "proof"]).1,
            Ok(check("proof", Some(HEX)))
        );
    }

    #[test]
    fn a_folder_whose_name_begins_with_a_dash_is_named_after_two() {
        assert_eq!(asked(["--", "--lang"]).1, Ok(check("--lang", None)));
    }

    #[test]
    fn the_word_audit_asks_for_a_check_of_the_record() {
        let asked_for = |seals: Option<&str>, keys: Vec<Key>| {
            Ok(Request::Audit(audit::Asked {
                export: "acts.jsonl".into(),
                seals: seals.map(PathBuf::from),
                keys,
            }))
        };
        assert_eq!(asked(["audit", "acts.jsonl"]).1, asked_for(None, vec![]));
        let key = Key::read(HEX).unwrap();
        let capitals = HEX.to_uppercase();
        assert_eq!(
            asked([
                "--seals=s.json",
                "audit",
                "--key",
                HEX,
                "acts.jsonl",
                "--key",
                &capitals
            ])
            .1,
            asked_for(Some("s.json"), vec![key, key])
        );
        assert_eq!(asked(["--", "audit"]).1, Ok(check("audit", None)));
        assert_eq!(asked(["./audit"]).1, Ok(check("./audit", None)));
        for (arguments, problem) in [
            (&["audit"][..], UsageProblem::NoExport),
            (
                &["audit", "a", "b"],
                UsageProblem::SecondExport("b".to_owned()),
            ),
            (
                &["audit", "a", "--key", "12"],
                UsageProblem::Key("12".to_owned()),
            ),
            (&["audit", "a", "--seals"], UsageProblem::NoValue("--seals")),
            (
                &["audit", "a", "--digest", HEX],
                UsageProblem::OtherCheck("--digest"),
            ),
            (&["proof", "--key", HEX], UsageProblem::OtherCheck("--key")),
            (
                &["proof", "--seals", "s"],
                UsageProblem::OtherCheck("--seals"),
            ),
        ] {
            let read = read(arguments.iter().map(OsString::from)).1;
            assert_eq!(read, Err(problem), "{arguments:?}");
        }
    }

    #[test]
    fn what_cannot_be_understood_is_named() {
        assert_eq!(asked([]).1, Err(UsageProblem::NoFolder));
        assert_eq!(
            asked(["a", "b"]).1,
            Err(UsageProblem::SecondFolder("b".to_owned()))
        );
        assert_eq!(
            asked(["--fast", "a"]).1,
            Err(UsageProblem::UnknownOption("--fast".to_owned()))
        );
        assert_eq!(
            asked(["a", "--help=yes"]).1,
            Err(UsageProblem::UnknownOption("--help=yes".to_owned()))
        );
        assert_eq!(
            asked(["a", "--lang"]).1,
            Err(UsageProblem::NoValue("--lang"))
        );
        assert_eq!(
            asked(["a", "--lang", "de"]).1,
            Err(UsageProblem::Language("de".to_owned()))
        );
        assert_eq!(
            asked(["a", "--digest", "12"]).1,
            Err(UsageProblem::Digest("12".to_owned()))
        );
        assert_eq!(
            asked(["a", "--lang=en", "--lang=sv"]).1,
            Err(UsageProblem::OptionTwice("--lang"))
        );
    }

    #[test]
    fn a_problem_is_told_in_the_language_asked_for_after_it() {
        assert_eq!(asked(["--fast", "--lang", "en"]).0, Language::English);
    }
}
