//! What was typed after `cargo xtask`.

use std::fmt;
use std::path::PathBuf;
use std::str::FromStr;

/// What to do.
#[derive(Debug, PartialEq, Eq)]
pub enum Task {
    /// Print what can be done.
    Help,
    /// Check everything.
    Test {
        /// The step to begin with, counted from one.
        from: usize,
    },
    /// Draw the main pages.
    Screenshots,
    /// Feed the readers made-up bytes.
    Fuzz(FuzzRequest),
    /// Measure the budgets.
    Bench {
        /// How many times each command is started.
        runs: u32,
    },
}

/// What to fuzz and for how long.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct FuzzRequest {
    /// One target; all when absent.
    pub target: Option<String>,
    /// Seconds per target; [`FuzzRequest::SECONDS`] when absent.
    pub seconds: Option<u32>,
    /// Only this input.
    pub replay: Option<PathBuf>,
}

impl FuzzRequest {
    /// Long enough to get past the seeds, short enough to wait for.
    pub const SECONDS: u32 = 60;
}

/// How often a command is started for a measurement, unless stated: enough for a
/// steady median on a busy machine.
const RUNS: u32 = 50;

/// What was typed cannot be understood.
#[derive(Debug, PartialEq, Eq)]
pub enum Misuse {
    /// No such task.
    UnknownTask(String),
    /// No such option, or one argument too many.
    Unexpected(String),
    /// The option wants a value after it.
    ValueMissing(String),
    /// The option wants a whole number above zero.
    NotANumber {
        /// The option.
        option: String,
        /// What stood there.
        value: String,
    },
    /// An input can only be replayed against a named target.
    ReplayWithoutTarget,
}

impl fmt::Display for Misuse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownTask(word) => write!(f, "There is no task `{word}`."),
            Self::Unexpected(word) => write!(f, "`{word}` is not expected here."),
            Self::ValueMissing(option) => write!(f, "`{option}` wants a value after it."),
            Self::NotANumber { option, value } => {
                write!(
                    f,
                    "`{option}` wants a whole number above zero, not `{value}`."
                )
            }
            Self::ReplayWithoutTarget => {
                f.write_str("`--replay` wants the name of a target before it.")
            }
        }
    }
}

/// Reads the words after `cargo xtask`.
pub fn read(words: impl Iterator<Item = String>) -> Result<Task, Misuse> {
    let mut words = words;
    let Some(task) = words.next() else {
        return Ok(Task::Help);
    };
    let task = match task.as_str() {
        "help" | "--help" | "-h" => Task::Help,
        "test" => return test(&mut words),
        "screenshots" => Task::Screenshots,
        "fuzz" => return fuzz(&mut words),
        "bench" => return bench(&mut words),
        _ => return Err(Misuse::UnknownTask(task)),
    };
    match words.next() {
        None => Ok(task),
        Some(word) => Err(Misuse::Unexpected(word)),
    }
}

fn test(words: &mut dyn Iterator<Item = String>) -> Result<Task, Misuse> {
    let mut from = 1;
    while let Some(word) = words.next() {
        match word.as_str() {
            "--from" => from = number(&word, words)?,
            _ => return Err(Misuse::Unexpected(word)),
        }
    }
    Ok(Task::Test { from })
}

fn fuzz(words: &mut dyn Iterator<Item = String>) -> Result<Task, Misuse> {
    let mut request = FuzzRequest::default();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--seconds" => request.seconds = Some(number(&word, words)?),
            "--replay" => request.replay = Some(value(&word, words)?.into()),
            _ if word.starts_with('-') || request.target.is_some() => {
                return Err(Misuse::Unexpected(word));
            }
            _ => request.target = Some(word),
        }
    }
    if request.replay.is_some() && request.target.is_none() {
        return Err(Misuse::ReplayWithoutTarget);
    }
    Ok(Task::Fuzz(request))
}

fn bench(words: &mut dyn Iterator<Item = String>) -> Result<Task, Misuse> {
    let mut runs = RUNS;
    while let Some(word) = words.next() {
        match word.as_str() {
            "--runs" => runs = number(&word, words)?,
            _ => return Err(Misuse::Unexpected(word)),
        }
    }
    Ok(Task::Bench { runs })
}

fn value(option: &str, words: &mut dyn Iterator<Item = String>) -> Result<String, Misuse> {
    words
        .next()
        .ok_or_else(|| Misuse::ValueMissing(option.to_owned()))
}

fn number<N>(option: &str, words: &mut dyn Iterator<Item = String>) -> Result<N, Misuse>
where
    N: FromStr + Default + PartialOrd,
{
    let value = value(option, words)?;
    match value.parse() {
        Ok(number) if number > N::default() => Ok(number),
        _ => Err(Misuse::NotANumber {
            option: option.to_owned(),
            value,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Result<Task, Misuse> {
        read(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn a_task_without_options_is_understood() {
        assert_eq!(typed(""), Ok(Task::Help));
        assert_eq!(typed("test"), Ok(Task::Test { from: 1 }));
        assert_eq!(typed("test --from 4"), Ok(Task::Test { from: 4 }));
        assert_eq!(typed("screenshots"), Ok(Task::Screenshots));
        assert_eq!(typed("bench"), Ok(Task::Bench { runs: RUNS }));
        assert_eq!(typed("fuzz"), Ok(Task::Fuzz(FuzzRequest::default())));
    }

    #[test]
    fn options_may_stand_before_and_after_the_target() {
        let expected = Task::Fuzz(FuzzRequest {
            target: Some("px".to_owned()),
            seconds: Some(5),
            replay: None,
        });
        assert_eq!(typed("fuzz px --seconds 5").as_ref(), Ok(&expected));
        assert_eq!(typed("fuzz --seconds 5 px"), Ok(expected));
    }

    #[test]
    fn misuse_is_named() {
        assert_eq!(typed("tset"), Err(Misuse::UnknownTask("tset".to_owned())));
        assert_eq!(
            typed("test --fast"),
            Err(Misuse::Unexpected("--fast".to_owned()))
        );
        assert_eq!(
            typed("fuzz px csv"),
            Err(Misuse::Unexpected("csv".to_owned()))
        );
        assert_eq!(
            typed("bench --runs"),
            Err(Misuse::ValueMissing("--runs".to_owned()))
        );
        assert!(matches!(
            typed("bench --runs 0"),
            Err(Misuse::NotANumber { .. })
        ));
        assert_eq!(
            typed("fuzz --replay bytes"),
            Err(Misuse::ReplayWithoutTarget)
        );
    }
}
