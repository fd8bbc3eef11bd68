//! The files an agreement year is offered as, and how each is made.

use std::sync::{Arc, LazyLock};

use casework::published::{Published, PublishedAgreement};
use documents::open_table::{self, Edition};
use documents::{archive, json_stat, proof};
use moka::sync::Cache;
use wording::{Language, Message, message};

/// How much of what was made is kept ready: all files of the years people ask for at a time.
const MOST_KEPT_BYTES: u64 = 16 * 1024 * 1024;

/// How many files' sizes and digests are kept: those of a hundred years.
const MOST_FACTS: u64 = 2_000;

/// A file of an agreement year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum OpenFile {
    /// The table for programs.
    Csv,
    /// The table for spreadsheets.
    SpreadsheetCsv,
    /// The table as a workbook.
    Workbook,
    /// The table as JSON.
    Json,
    /// The table as a statistical cube.
    JsonStat,
    /// The agreement itself.
    Agreement,
    /// Everything needed to recompute the amounts.
    Proof,
}

impl OpenFile {
    /// Every file.
    pub(crate) const ALL: [Self; 7] = [
        Self::Csv,
        Self::SpreadsheetCsv,
        Self::Workbook,
        Self::Json,
        Self::JsonStat,
        Self::Agreement,
        Self::Proof,
    ];

    /// Its name in addresses.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Csv => "tilldelning.csv",
            Self::SpreadsheetCsv => "tilldelning-excel.csv",
            Self::Workbook => "tilldelning.xlsx",
            Self::Json => "tilldelning.json",
            Self::JsonStat => "tilldelning.jsonstat",
            Self::Agreement => "overenskommelse.toml",
            Self::Proof => "bevis.zip",
        }
    }

    /// Its media type as the answer states it.
    pub(crate) const fn content_type(self) -> &'static str {
        match self {
            Self::Csv | Self::SpreadsheetCsv => "text/csv; charset=utf-8",
            _ => self.media_type(),
        }
    }

    /// Its media type.
    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Self::Csv | Self::SpreadsheetCsv => "text/csv",
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            // JSON-stat has no media type of its own.
            Self::Json | Self::JsonStat => "application/json",
            Self::Agreement => "application/toml",
            Self::Proof => "application/zip",
        }
    }

    /// The short name of its format.
    pub(crate) const fn format(self) -> &'static str {
        match self {
            Self::Csv | Self::SpreadsheetCsv => "CSV",
            Self::Workbook => "XLSX",
            Self::Json => "JSON",
            Self::JsonStat => "JSON-stat",
            Self::Agreement => "TOML",
            Self::Proof => "ZIP",
        }
    }

    /// Whether something in it is said in the reader's language.
    pub(crate) const fn follows_language(self) -> bool {
        !matches!(self, Self::Agreement | Self::Proof)
    }

    /// What it is, in a few words.
    pub(crate) fn title(self) -> Message {
        match self {
            Self::Csv => message!("open-data-file-csv"),
            Self::SpreadsheetCsv => message!("open-data-file-spreadsheet"),
            Self::Workbook => message!("open-data-file-workbook"),
            Self::Json => message!("open-data-file-json"),
            Self::JsonStat => message!("open-data-file-json-stat"),
            Self::Agreement => message!("open-data-file-agreement"),
            Self::Proof => message!("open-data-file-proof"),
        }
    }
}

/// Why a file could not be made.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FileFailed {
    /// The workbook.
    #[error(transparent)]
    Workbook(#[from] documents::xlsx::WorkbookFailed),
    /// The archive.
    #[error(transparent)]
    Archive(#[from] archive::ArchiveFailed),
}

/// What everything that goes into a file's bytes is known by.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    agreement: String,
    version: i64,
    published_at: jiff::Timestamp,
    digest: String,
    file: OpenFile,
    language: Language,
    program: &'static str,
}

/// The size and SHA-256 of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Facts {
    /// Its size in bytes.
    pub bytes: usize,
    /// Its SHA-256 in lower-case hex.
    pub sha256: String,
}

/// A file that was made, with its facts.
type Made = (Arc<[u8]>, Facts);

// What is published never changes, so that a file once made can be kept without asking.
static FILES: LazyLock<Cache<Key, Made>> = LazyLock::new(|| {
    Cache::builder()
        .max_capacity(MOST_KEPT_BYTES)
        .weigher(|_, (bytes, _): &Made| u32::try_from(bytes.len()).unwrap_or(u32::MAX))
        .build()
});
static FACTS: LazyLock<Cache<Key, Facts>> = LazyLock::new(|| Cache::new(MOST_FACTS));

/// Makes files of what is published.
#[derive(Clone, Copy)]
pub(crate) struct Shelf<'a> {
    /// What is published.
    pub published: &'a Published,
    /// The version of the program, which the proof states.
    pub program: &'static str,
}

impl Shelf<'_> {
    /// A file's bytes and facts.
    pub(crate) fn file(
        self,
        of: &PublishedAgreement,
        file: OpenFile,
        language: Language,
    ) -> Result<Made, FileFailed> {
        let key = self.key(of, file, language);
        if let Some(made) = FILES.get(&key) {
            return Ok(made);
        }
        let bytes = self.make(of, file, language)?;
        let facts = Facts {
            bytes: bytes.len(),
            sha256: proof::sha256(&bytes),
        };
        let made = (Arc::from(bytes), facts.clone());
        FACTS.insert(key.clone(), facts);
        FILES.insert(key, made.clone());
        Ok(made)
    }

    /// A file's facts.
    pub(crate) fn facts(
        self,
        of: &PublishedAgreement,
        file: OpenFile,
        language: Language,
    ) -> Result<Facts, FileFailed> {
        match FACTS.get(&self.key(of, file, language)) {
            Some(facts) => Ok(facts),
            None => Ok(self.file(of, file, language)?.1),
        }
    }

    fn key(self, of: &PublishedAgreement, file: OpenFile, language: Language) -> Key {
        Key {
            agreement: of.agreement.id.clone(),
            version: of.version.number,
            published_at: of.version.published_at,
            digest: of.digest.clone(),
            file,
            language,
            program: self.program,
        }
    }

    fn make(
        self,
        of: &PublishedAgreement,
        file: OpenFile,
        language: Language,
    ) -> Result<Vec<u8>, FileFailed> {
        let shared = self.published.shared(of);
        let edition = Edition {
            version: of.version.number,
            published_at: of.version.published_at,
            digest: &of.digest,
        };
        Ok(match file {
            OpenFile::Csv => open_table::comma(&shared, language),
            OpenFile::SpreadsheetCsv => open_table::spreadsheet(&shared, language),
            OpenFile::Workbook => open_table::workbook(&shared, &edition, language)?,
            OpenFile::Json => open_table::json(&shared, &edition, language),
            OpenFile::JsonStat => json_stat::dataset(&shared, &edition, language),
            OpenFile::Agreement => of.text.clone().into_bytes(),
            OpenFile::Proof => {
                let files = proof::files(&shared, self.program);
                archive::folder(&format!("bevis-{}", of.agreement.id), &files)?
            }
        })
    }
}
