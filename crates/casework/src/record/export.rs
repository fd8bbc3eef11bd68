//! The whole record as lines of JSON: a head, every act with all its fields, then the seals. `docs/audit.md` describes them.

use ::store::StoreError;
use ::store::audit::{self, Recorded};
use ::store::audit_seal::{self, Seal};
use grants::authorisation::Act;
use serde::Serialize;

use crate::seal::SUBJECT;
use crate::{Actor, Casework, NotAllowed};

/// Acts read at a time, so that memory does not grow with the record.
const ROWS: i64 = 1000;

/// Why the record is not exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The person's role does not allow it.
    #[error(transparent)]
    NotAllowed(#[from] NotAllowed),
}

/// An export under way.
#[derive(Debug)]
pub struct RecordExport {
    casework: Casework,
    seals: Vec<Seal>,
    last: Recorded,
    written: i64,
    part: Part,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Head,
    Entries,
    Seals,
    Done,
}

/// A line of an export.
#[derive(Serialize)]
#[serde(tag = "line", rename_all = "snake_case")]
enum Line<'a> {
    Head {
        format: &'static str,
        program: &'static str,
        entries: i64,
        last_hash: &'a str,
        seals: usize,
    },
    Entry {
        sequence: i64,
        at: String,
        actor_id: &'a str,
        actor_name: &'a str,
        organisation_id: Option<&'a str>,
        mandate_id: Option<&'a str>,
        act: &'a str,
        subject_kind: &'a str,
        subject_id: &'a str,
        reason: Option<&'a str>,
        details: &'a str,
        previous_hash: &'a str,
        hash: &'a str,
    },
    Seal(SealFields),
}

/// A seal as it is published.
#[derive(Serialize)]
struct SealFields {
    day: String,
    last_sequence: i64,
    last_hash: String,
    root: String,
    signed_at: String,
    public_key: String,
    signature: String,
}

/// A file of seals.
#[derive(Serialize)]
struct SealFile {
    format: &'static str,
    seals: Vec<SealFields>,
}

impl Casework {
    /// Begins an export of the whole record and notes it; the note is the last act in it.
    pub async fn export_record(&self, actor: &Actor) -> Result<RecordExport, ExportError> {
        actor.must(Act::ExportRecord)?;
        // The seals come first: each then covers nothing that is not in the export, unless somebody cut the record off.
        let seals = audit_seal::all(&mut self.store.reader().await?).await?;
        let last = self.note_export(actor, SUBJECT, "all").await?;
        Ok(RecordExport {
            casework: self.clone(),
            seals,
            last,
            written: 0,
            part: Part::Head,
        })
    }
}

impl RecordExport {
    /// How many acts it has.
    pub fn entries(&self) -> i64 {
        self.last.sequence
    }

    /// The next lines; none at the end.
    pub async fn lines(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        let mut bytes = Vec::new();
        match self.part {
            Part::Head => {
                let head = Line::Head {
                    format: "overens-audit-export-1",
                    program: self.casework.program.version,
                    entries: self.last.sequence,
                    last_hash: &self.last.hash,
                    seals: self.seals.len(),
                };
                write(&mut bytes, &head);
                self.part = Part::Entries;
            }
            Part::Entries => {
                let mut read = self.casework.store.reader().await?;
                let rows = audit::after(&mut read, self.written, ROWS).await?;
                let rows = rows.iter().filter(|row| row.sequence <= self.last.sequence);
                for row in rows {
                    write(&mut bytes, &entry(row));
                    self.written = row.sequence;
                }
                // Rows may be missing in a record that somebody was at; what is there is exported all the same.
                if bytes.is_empty() || self.written >= self.last.sequence {
                    self.part = Part::Seals;
                }
            }
            Part::Seals => {
                for seal in &self.seals {
                    write(&mut bytes, &Line::Seal(fields(seal)));
                }
                self.part = Part::Done;
            }
            Part::Done => return Ok(None),
        }
        Ok(Some(bytes))
    }
}

/// The file of these seals, the first first, as it is published.
pub fn seal_file(seals: &[Seal]) -> Vec<u8> {
    let file = SealFile {
        format: "overens-seals-1",
        seals: seals.iter().map(fields).collect(),
    };
    let mut bytes = Vec::new();
    write(&mut bytes, &file);
    bytes
}

fn entry(row: &Recorded) -> Line<'_> {
    Line::Entry {
        sequence: row.sequence,
        at: row.instant(),
        actor_id: &row.actor_id,
        actor_name: &row.actor_name,
        organisation_id: row.organisation_id.as_deref(),
        mandate_id: row.mandate_id.as_deref(),
        act: &row.act,
        subject_kind: &row.subject_kind,
        subject_id: &row.subject_id,
        reason: row.reason.as_deref(),
        details: &row.details,
        previous_hash: &row.previous_hash,
        hash: &row.hash,
    }
}

fn fields(seal: &Seal) -> SealFields {
    SealFields {
        day: seal.day.to_string(),
        last_sequence: seal.last_sequence,
        last_hash: seal.last_hash.clone(),
        root: seal.root.clone(),
        signed_at: seal.signed_instant(),
        public_key: seal.public_key.clone(),
        signature: seal.signature.clone(),
    }
}

fn write(bytes: &mut Vec<u8>, line: &impl Serialize) {
    // Neither writing to a vector nor these texts and numbers can fail.
    let _ = serde_json::to_writer(&mut *bytes, line);
    bytes.push(b'\n');
}
