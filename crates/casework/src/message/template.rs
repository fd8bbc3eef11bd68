//! Templates of messages: which there are, how one is filled in, and how it is held against every agreement year.
//!
//! A template is data, written by people who are no programmers and kept in the database. So the engine that fills it in is on a
//! short leash: no files, no other templates, no functions, a small language (see [`super::scan`]), so many steps and so
//! many bytes, and no name and no fact that is not there.

use std::fmt;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{DynObject, Enumerator, Object, ObjectRepr, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior};
use wording::{date, message, money};

use super::facts::{Fact, LANGUAGE};
use super::marks::visible;
use super::problem::{Part, Problem, ProblemKind};
use super::scan::{Scan, scan};

/// The longest subject, in characters: what fits on two lines of a document.
pub const LONGEST_SUBJECT_CHARACTERS: usize = 200;

/// The longest text of a message or a template, in bytes: twenty pages.
pub const LONGEST_BODY_BYTES: usize = 60_000;

/// The longest name of a template, in characters.
pub const LONGEST_NAME_CHARACTERS: usize = 100;

/// A template takes so many steps at the most. Ours take some hundreds.
const FUEL: u64 = 100_000;

/// The longest text one filter may put together, in bytes.
const LONGEST_JOINED: usize = 10_000;

/// A template in one place of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source<'a> {
    /// Its subject.
    pub subject: &'a str,
    /// Its text.
    pub body: &'a str,
}

/// A template that was filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
}

/// Fills a template in with the facts of an agreement, or tells everything that stands in the way.
pub fn fill(source: Source<'_>, facts: &Fact) -> Result<Filled, Vec<Problem>> {
    let subject = part(Part::Subject, source.subject, facts);
    let body = part(Part::Body, source.body, facts);
    match (subject, body) {
        (Ok(subject), Ok(body)) => Ok(Filled {
            // A subject is one line, whatever its template looks like.
            subject: visible(&subject)
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" "),
            body: tidy(&body),
        }),
        (subject, body) => {
            let problems = [subject.err(), body.err()];
            Err(problems.into_iter().flatten().flatten().collect())
        }
    }
}

/// No more than one blank line anywhere, and none at the ends: what was left out leaves no hole.
fn tidy(text: &str) -> String {
    let text = visible(text);
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim_end) {
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    lines.join("\n").trim().to_owned()
}

fn part(part: Part, source: &str, facts: &Fact) -> Result<String, Vec<Problem>> {
    let at = |line: usize, kind: ProblemKind| Problem {
        part,
        line,
        years: Vec::new(),
        kind,
    };
    if source.len() > LONGEST_BODY_BYTES {
        return Err(vec![at(1, ProblemKind::TooLong)]);
    }
    let scan = scan(source);
    let foreign = scan.foreign.iter();
    let foreign: Vec<Problem> = foreign
        .map(|foreign| {
            let word = foreign.word.clone();
            at(foreign.line, ProblemKind::NotInLanguage(word))
        })
        .collect();
    if !foreign.is_empty() {
        return Err(foreign);
    }
    let troubles = Arc::new(Troubles::default());
    let root = Value::from_object(Known {
        path: String::new(),
        fact: facts.clone(),
        troubles: Arc::clone(&troubles),
    });
    let mut written = Limited(Vec::new());
    let environment = environment();
    let done = environment
        .template_from_str(source)
        .and_then(|template| template.render_captured_to(root, &mut written).map(|_| ()));
    let mut problems: Vec<Problem> = (troubles.taken().into_iter())
        .map(|kind| at(line_of(&scan, &kind), kind))
        .collect();
    if let Err(error) = done {
        problems.push(at(error.line().unwrap_or(1), kind_of(&error)));
    }
    problems.sort();
    problems.dedup();
    if problems.is_empty() {
        Ok(String::from_utf8_lossy(&written.0).into_owned())
    } else {
        Err(problems)
    }
}

fn line_of(scan: &Scan, kind: &ProblemKind) -> usize {
    match kind {
        ProblemKind::NoSuchName { name, .. } | ProblemKind::NotKnown { name } => scan.line_of(name),
        _ => 1,
    }
}

fn kind_of(error: &Error) -> ProblemKind {
    let detail = || error.detail().unwrap_or_default().to_owned();
    match error.kind() {
        ErrorKind::OutOfFuel => ProblemKind::TooManySteps,
        ErrorKind::WriteFailure => ProblemKind::TooLong,
        ErrorKind::UnknownFilter => ProblemKind::NoSuchFilter { detail: detail() },
        ErrorKind::SyntaxError => ProblemKind::Syntax { detail: detail() },
        _ => ProblemKind::CannotBeFilledIn { detail: detail() },
    }
}

fn environment() -> Environment<'static> {
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    environment.set_fuel(Some(FUEL));
    environment.set_syntax(
        // A tag on a line of its own leaves no line behind.
        SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .build()
            .unwrap_or_default(),
    );
    environment.set_formatter(|out, _, value| match shown(value) {
        Some(text) => out.write_str(&text).map_err(Error::from),
        None => Err(Error::new(ErrorKind::InvalidOperation, "no words")),
    });
    environment.add_filter("kronor", |value: Value| {
        filtered(value, |fact| match fact {
            Fact::Amount(amount) => Some(money(*amount, LANGUAGE)),
            _ => None,
        })
    });
    environment.add_filter("datum", |value: Value| {
        filtered(value, |fact| match fact {
            Fact::Day(day) => Some(date(*day, LANGUAGE)),
            _ => None,
        })
    });
    environment.add_filter("veckodag", |value: Value| {
        filtered(value, |fact| match fact {
            Fact::Day(day) => Some(wording::weekday(*day, LANGUAGE).to_owned()),
            _ => None,
        })
    });
    environment.add_filter("senast", |value: Value| {
        filtered(value, |fact| match fact {
            Fact::Day(day) => {
                let weekday = wording::weekday(*day, LANGUAGE);
                Some(LANGUAGE.say(&message!("message-by", weekday = weekday, date = *day)))
            }
            _ => None,
        })
    });
    environment.add_filter("versal", |value: Value| capital(&value));
    environment.add_filter("join", joined);
    environment.add_filter("length", minijinja::filters::length);
    environment.add_filter("first", minijinja::filters::first);
    environment.add_filter("last", minijinja::filters::last);
    environment
}

/// The words for a value where a template shows it; nothing for what has none.
fn shown(value: &Value) -> Option<String> {
    if value
        .downcast_object_ref::<Known>()
        .is_some_and(Known::is_plain)
    {
        return Some(value.to_string());
    }
    (value.as_str().is_some() || value.is_number()).then(|| value.to_string())
}

/// A fact as a filter writes it. One that is not known goes through, and is told where it would be shown.
fn filtered(value: Value, write: impl Fn(&Fact) -> Option<String>) -> Result<Value, Error> {
    let Some(known) = value.downcast_object_ref::<Known>() else {
        return Err(Error::new(ErrorKind::InvalidOperation, "not of this kind"));
    };
    if known.fact == Fact::Unknown {
        return Ok(value);
    }
    let written = write(&known.fact);
    let written = written.map(Value::from);
    written.ok_or_else(|| Error::new(ErrorKind::InvalidOperation, "not of this kind"))
}

/// With a capital first.
fn capital(value: &Value) -> Result<Value, Error> {
    if value
        .downcast_object_ref::<Known>()
        .is_some_and(|known| known.fact == Fact::Unknown)
    {
        return Ok(value.clone());
    }
    let text = shown(value);
    let text = text.ok_or_else(|| Error::new(ErrorKind::InvalidOperation, "no words"))?;
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    Ok(Value::from(format!(
        "{}{}",
        first.unwrap_or_default(),
        letters.as_str()
    )))
}

/// The parts of a list with something between them. Only a list, so that a text cannot be put between its own letters.
#[expect(
    clippy::needless_pass_by_value,
    reason = "the engine hands a filter its arguments like this"
)]
fn joined(list: &Value, between: Option<String>) -> Result<Value, Error> {
    let known = list.downcast_object_ref::<Known>();
    let is_list = known.is_some_and(|known| matches!(known.fact, Fact::List(_)));
    if !is_list {
        return Err(Error::new(ErrorKind::InvalidOperation, "not of this kind"));
    }
    let mut text = String::new();
    for (at, part) in list.try_iter()?.enumerate() {
        if at > 0 {
            text.push_str(between.as_deref().unwrap_or_default());
        }
        let part = shown(&part);
        text.push_str(&part.ok_or_else(|| Error::new(ErrorKind::InvalidOperation, "no words"))?);
        if text.len() > LONGEST_JOINED {
            return Err(Error::new(ErrorKind::WriteFailure, "too long"));
        }
    }
    Ok(Value::from(text))
}

/// What is written to no more than a message may be.
struct Limited(Vec<u8>);

impl io::Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LONGEST_BODY_BYTES {
            return Err(io::Error::from(io::ErrorKind::StorageFull));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What was asked for in vain while a template was filled in.
#[derive(Debug, Default)]
struct Troubles(Mutex<Vec<ProblemKind>>);

impl Troubles {
    fn note(&self, kind: ProblemKind) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !all.contains(&kind) {
            all.push(kind);
        }
    }

    fn taken(&self) -> Vec<ProblemKind> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// A fact as a template meets it. It notes what is asked of it in vain and goes on, so that everything wrong is told at once.
#[derive(Debug)]
struct Known {
    path: String,
    fact: Fact,
    troubles: Arc<Troubles>,
}

impl Known {
    const fn is_plain(&self) -> bool {
        matches!(self.fact, Fact::Amount(_) | Fact::Day(_) | Fact::Unknown)
    }

    fn value(&self, path: String, fact: &Fact) -> Value {
        match fact {
            Fact::Words(text) => Value::from(text.as_str()),
            Fact::Number(number) => Value::from(*number),
            Fact::Truth(truth) => Value::from(*truth),
            Fact::Amount(_) | Fact::Day(_) | Fact::List(_) | Fact::Group { .. } | Fact::Unknown => {
                Value::from_object(Self {
                    path,
                    fact: fact.clone(),
                    troubles: Arc::clone(&self.troubles),
                })
            }
        }
    }

    fn within(&self, name: &str) -> String {
        if self.path.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.path)
        }
    }
}

impl Object for Known {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        match self.fact {
            Fact::List(_) => ObjectRepr::Seq,
            Fact::Group { .. } => ObjectRepr::Map,
            _ => ObjectRepr::Plain,
        }
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        if let Fact::List(all) = &self.fact
            && let Some(at) = key.as_usize()
        {
            return all.get(at).map(|one| self.value(self.path.clone(), one));
        }
        let name = key.as_str()?;
        let path = self.within(name);
        if let Some(fact) = self.fact.find(name) {
            return Some(self.value(path, fact));
        }
        let known: Vec<&'static str> = match &self.fact {
            Fact::Group { facts, .. } => facts.iter().map(|(name, _)| *name).collect(),
            _ => Vec::new(),
        };
        let nearest = agreement::nearest(name, known.iter().copied());
        self.troubles.note(ProblemKind::NoSuchName {
            name: path,
            nearest: nearest.map(|near| self.within(near)),
        });
        // It was told that there is no such name; that its fact is not known need not be told as well.
        Some(Value::from(""))
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        match &self.fact {
            Fact::List(all) => Enumerator::Seq(all.len()),
            Fact::Group { facts, .. } => {
                Enumerator::Values(facts.iter().map(|(name, _)| Value::from(*name)).collect())
            }
            // Nothing is gone through, and nothing is missed.
            Fact::Unknown => Enumerator::Empty,
            _ => Enumerator::NonEnumerable,
        }
    }

    fn is_true(self: &Arc<Self>) -> bool {
        match &self.fact {
            Fact::Unknown => false,
            Fact::Group { known, .. } => *known,
            Fact::List(all) => !all.is_empty(),
            _ => true,
        }
    }

    fn custom_cmp(self: &Arc<Self>, other: &DynObject) -> Option<std::cmp::Ordering> {
        let other = other.downcast_ref::<Self>()?;
        match (&self.fact, &other.fact) {
            (Fact::Amount(one), Fact::Amount(other)) => Some(one.cmp(other)),
            (Fact::Day(one), Fact::Day(other)) => Some(one.cmp(other)),
            _ => None,
        }
    }

    fn render(self: &Arc<Self>, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.fact {
            Fact::Amount(amount) => out.write_str(&money(*amount, LANGUAGE)),
            Fact::Day(day) => out.write_str(&date(*day, LANGUAGE)),
            Fact::Unknown => {
                let name = self.path.clone();
                self.troubles.note(ProblemKind::NotKnown { name });
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests;
