//! Reads an export: lines of JSON, one after the other, whoever wrote them.

use std::io::{self, BufRead, Read as _};

use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use crate::audit::problem::{LineProblem, Problem};
use crate::audit::seal::Seal;
use crate::audit::{Hash, MAX_PROBLEMS, tree};

/// No line of an export is longer, in bytes: texts in an act are some pages at most.
const LONGEST_LINE_BYTES: u64 = 4 * 1024 * 1024;

/// What stands in an export.
#[derive(Debug, Default)]
pub struct Export {
    /// Its head.
    pub head: Option<Head>,
    /// Its acts, in the order of the file.
    pub entries: Vec<Entry>,
    /// Its seals, in the order of the file.
    pub seals: Vec<Seal>,
    /// Lines that cannot be read; the first ones when there are many.
    pub problems: Vec<Problem>,
    /// How many more there are.
    pub further: usize,
}

impl Export {
    /// Whether it is an export at all.
    pub fn is_one(&self) -> bool {
        self.head.is_some() || !self.entries.is_empty()
    }

    fn add(&mut self, problem: Problem) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(problem);
        } else {
            self.further += 1;
        }
    }
}

/// The head of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// How many acts it says there are.
    pub entries: u64,
    /// The hash of the last, as it says.
    pub last_hash: String,
    /// How many seals it says there are.
    pub seals: u64,
}

/// What is kept of an act once its hash was computed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub sequence: u64,
    /// The line it stands on.
    pub line: u64,
    /// The hash of the act before, as it says; none when it is no hash.
    pub previous_hash: Option<Hash>,
    /// Its hash, as it says; none when it is no hash.
    pub hash: Option<Hash>,
    /// Whether that is the hash of its fields.
    pub is_sound: bool,
}

/// A line as it is written.
#[derive(Deserialize)]
#[serde(tag = "line", rename_all = "snake_case", deny_unknown_fields)]
enum Line {
    Head {
        format: Format,
        #[serde(rename = "program")]
        _program: String,
        entries: u64,
        last_hash: String,
        seals: u64,
    },
    Entry(Fields),
    Seal(Seal),
}

#[derive(Deserialize)]
enum Format {
    #[serde(rename = "overens-audit-export-1")]
    One,
}

/// The fields of an act. Each must be there; those that may be absent are null.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fields {
    sequence: u64,
    at: String,
    actor_id: String,
    actor_name: String,
    #[serde(deserialize_with = "Option::deserialize")]
    organisation_id: Option<String>,
    #[serde(deserialize_with = "Option::deserialize")]
    mandate_id: Option<String>,
    act: String,
    subject_kind: String,
    subject_id: String,
    #[serde(deserialize_with = "Option::deserialize")]
    reason: Option<String>,
    details: String,
    previous_hash: String,
    hash: String,
}

impl Fields {
    /// The SHA-256 of its canonical bytes.
    fn computed_hash(&self) -> Hash {
        let sequence = self.sequence.to_string();
        let mut hash = Sha256::new();
        hash.update("overens-audit-1\n");
        for (name, value) in [
            ("previous_hash", Some(&self.previous_hash)),
            ("sequence", Some(&sequence)),
            ("at", Some(&self.at)),
            ("actor_id", Some(&self.actor_id)),
            ("actor_name", Some(&self.actor_name)),
            ("organisation_id", self.organisation_id.as_ref()),
            ("mandate_id", self.mandate_id.as_ref()),
            ("act", Some(&self.act)),
            ("subject_kind", Some(&self.subject_kind)),
            ("subject_id", Some(&self.subject_id)),
            ("reason", self.reason.as_ref()),
            ("details", Some(&self.details)),
        ] {
            match value {
                None => hash.update(format!("{name} -\n")),
                Some(value) => hash.update(format!("{name} {}\n{value}\n", value.len())),
            }
        }
        hash.finalize().into()
    }

    fn kept(&self, line: u64) -> Entry {
        let hash = tree::read(&self.hash);
        Entry {
            sequence: self.sequence,
            line,
            previous_hash: tree::read(&self.previous_hash),
            hash,
            is_sound: hash == Some(self.computed_hash()),
        }
    }
}

/// Reads an export to its end. Only a file that the system does not give is an error; what is wrong in it is a problem.
pub fn read(mut file: impl BufRead) -> io::Result<Export> {
    let mut export = Export::default();
    let mut bytes = Vec::new();
    for line in 1.. {
        bytes.clear();
        let mut limited = file.by_ref().take(LONGEST_LINE_BYTES);
        if limited.read_until(b'\n', &mut bytes)? == 0 {
            break;
        }
        if bytes.last() == Some(&b'\n') {
            bytes.pop();
        } else if limited.limit() == 0 {
            export.add(Problem::Line(line, LineProblem::TooLong));
            file.skip_until(b'\n')?;
            continue;
        } else {
            export.add(Problem::Line(line, LineProblem::NoLineFeed));
        }
        one(&mut export, line, &bytes);
    }
    if export.head.is_none() {
        export.add(Problem::NoHead);
    }
    Ok(export)
}

fn one(export: &mut Export, line: u64, bytes: &[u8]) {
    let problem = match serde_json::from_slice(bytes) {
        Err(error) => Some(LineProblem::NotALine(error.to_string())),
        Ok(Line::Head { .. }) if line != 1 => Some(LineProblem::Misplaced),
        Ok(Line::Head {
            format: Format::One,
            entries,
            last_hash,
            seals,
            ..
        }) => {
            export.head = Some(Head {
                entries,
                last_hash,
                seals,
            });
            None
        }
        Ok(Line::Entry(fields)) if fields.sequence == 0 => Some(LineProblem::NumberZero),
        Ok(Line::Entry(fields)) => {
            export.entries.push(fields.kept(line));
            (!export.seals.is_empty()).then_some(LineProblem::Misplaced)
        }
        Ok(Line::Seal(seal)) => {
            export.seals.push(seal);
            None
        }
    };
    if let Some(problem) = problem {
        export.add(Problem::Line(line, problem));
    }
}
