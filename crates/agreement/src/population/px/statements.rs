//! The statements of a PX file, up to the figures.

use std::collections::BTreeMap;

use super::super::fault::Fault;
use super::super::limits::MOST_PX_TEXTS;
use super::super::problem::{ImportProblems, Place, quoted};

/// The keywords that are read; everything else in the file is passed over.
const READ: [&str; 16] = [
    "STUB",
    "HEADING",
    "VALUES",
    "CODES",
    "TIMEVAL",
    "CONTVARIABLE",
    "MAP",
    "KEYS",
    "ELIMINATION",
    "REFPERIOD",
    "TITLE",
    "DESCRIPTION",
    "SOURCE",
    "LAST-UPDATED",
    "TABLEID",
    "MATRIX",
];

/// What a statement assigns.
#[derive(Debug, Default)]
struct Assigned {
    /// The quoted texts, in order.
    texts: Vec<String>,
    /// The first bare word: `YES`, `CODES`, `TLIST(A1`.
    word: Option<String>,
}

/// The statements by keyword and dimension, and the figures as they stand.
///
/// Statements in another language than the file's first (`TITLE[sv]`) are
/// passed over: they say the same again.
#[derive(Debug)]
pub(super) struct Statements<'t> {
    assigned: BTreeMap<(String, String), Assigned>,
    /// The text after `DATA=`.
    pub(super) data: &'t str,
    /// The line on which the figures start, counted from 1.
    pub(super) data_line: usize,
}

impl<'t> Statements<'t> {
    pub(super) fn read(text: &'t str) -> Result<Self, ImportProblems> {
        let mut scanner = Scanner {
            text,
            at: 0,
            texts: 0,
        };
        let mut assigned = BTreeMap::new();
        loop {
            scanner.skip_space();
            if scanner.rest().is_empty() {
                return Err(scanner.refusal(Fault::PxMissing("DATA".into())));
            }
            let start = scanner.at;
            let (keyword, language, subject) = scanner.head()?;
            if keyword == "DATA" {
                return Ok(Self {
                    assigned,
                    data: scanner.rest(),
                    data_line: scanner.line(scanner.at),
                });
            }
            let value = scanner.assigned()?;
            let is_read = !language && READ.contains(&keyword.as_str());
            if is_read && assigned.insert((keyword.clone(), subject), value).is_some() {
                scanner.at = start;
                return Err(scanner.refusal(Fault::PxKeywordTwice(quoted(&keyword))));
            }
        }
    }

    /// The quoted texts of a statement; none when it is not there.
    pub(super) fn texts(&self, keyword: &str, subject: &str) -> &[String] {
        self.assigned(keyword, subject)
            .map_or(&[], |assigned| &assigned.texts)
    }

    /// The bare word of a statement.
    pub(super) fn word(&self, keyword: &str, subject: &str) -> Option<&str> {
        self.assigned(keyword, subject)?.word.as_deref()
    }

    fn assigned(&self, keyword: &str, subject: &str) -> Option<&Assigned> {
        self.assigned.get(&(keyword.to_owned(), subject.to_owned()))
    }
}

/// Reads through the text; `at` is always the start of a character.
struct Scanner<'t> {
    text: &'t str,
    at: usize,
    texts: usize,
}

impl<'t> Scanner<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn next(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn skip(&mut self, character: char) -> bool {
        let found = self.rest().starts_with(character);
        if found {
            self.at += character.len_utf8();
        }
        found
    }

    fn skip_space(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    /// The characters up to the first of these, or to the end.
    fn until(&mut self, ends: &[char]) -> &'t str {
        let rest = self.rest();
        let (found, _) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
        self.at += found.len();
        found
    }

    fn line(&self, at: usize) -> usize {
        self.text
            .get(..at)
            .unwrap_or_default()
            .matches('\n')
            .count()
            + 1
    }

    fn refusal(&self, fault: Fault) -> ImportProblems {
        let before = self.text.get(..self.at).unwrap_or_default();
        let column = before
            .rsplit('\n')
            .next()
            .unwrap_or_default()
            .chars()
            .count()
            + 1;
        ImportProblems::one(
            Place::Line {
                line: self.line(self.at),
                column,
            },
            fault,
        )
    }

    /// `KEYWORD[language]("subject","…")=`: the keyword, whether there is a language, the first subject.
    fn head(&mut self) -> Result<(String, bool, String), ImportProblems> {
        let start = self.at;
        let keyword = self
            .until(&['[', '(', '=', ';', '"'])
            .trim()
            .to_ascii_uppercase();
        let is_keyword = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        if keyword.is_empty() || !keyword.bytes().all(is_keyword) {
            self.at = start;
            return Err(self.refusal(Fault::PxStatement));
        }
        let language = self.skip('[');
        if language {
            self.until(&[']', ';']);
            self.skip(']');
        }
        self.skip_space();
        let mut subjects = Vec::new();
        if self.skip('(') {
            loop {
                self.skip_space();
                match self.next() {
                    Some('"') => subjects.push(self.quoted_text()?),
                    Some(',') => self.at += 1,
                    Some(')') => {
                        self.at += 1;
                        break;
                    }
                    _ => return Err(self.refusal(Fault::PxStatement)),
                }
            }
        }
        self.skip_space();
        if !self.skip('=') {
            return Err(self.refusal(Fault::PxStatement));
        }
        // Statements about single cells have several subjects; none of those is used.
        Ok((
            keyword,
            language || subjects.len() > 1,
            subjects.into_iter().next().unwrap_or_default(),
        ))
    }

    /// What stands between the equals sign and the semicolon.
    fn assigned(&mut self) -> Result<Assigned, ImportProblems> {
        let mut assigned = Assigned::default();
        // Texts follow each other without a comma when one text goes over several lines.
        let mut goes_on = false;
        loop {
            self.skip_space();
            match self.next() {
                None => return Err(self.refusal(Fault::PxCutOff)),
                Some(';') => {
                    self.at += 1;
                    return Ok(assigned);
                }
                Some(',') => {
                    self.at += 1;
                    goes_on = false;
                }
                Some('"') => {
                    let text = self.quoted_text()?;
                    match assigned.texts.last_mut().filter(|_| goes_on) {
                        Some(last) => last.push_str(&text),
                        None => assigned.texts.push(text),
                    }
                    goes_on = true;
                }
                Some(_) => {
                    let word = self.until(&[',', ';', '"']).trim();
                    assigned.word.get_or_insert_with(|| word.to_owned());
                    goes_on = false;
                }
            }
        }
    }

    fn quoted_text(&mut self) -> Result<String, ImportProblems> {
        self.texts += 1;
        if self.texts > MOST_PX_TEXTS {
            return Err(self.refusal(Fault::PxTooManyTexts(MOST_PX_TEXTS)));
        }
        let start = self.at;
        self.skip('"');
        let text = self.until(&['"']).to_owned();
        if self.skip('"') {
            Ok(text)
        } else {
            self.at = start;
            Err(self.refusal(Fault::PxCutOff))
        }
    }
}
