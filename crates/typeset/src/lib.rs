//! Documents as PDF: what a document says goes in as plain values, bytes come out.
//!
//! Every document is tagged for whoever reads it by ear (PDF/UA-1) and can be archived (PDF/A-2a). The same document gives
//! the same bytes, so that it can be hashed and kept. Nothing here knows an agreement, a database or a clock.
//!
//! Any text may stand in any field: it is never read as markup. What the fonts in the binary cannot draw, such as emoji or
//! Chinese, becomes an empty square (□); control characters and signs without width are left out. A break in a text is a break in the
//! document, two at most. Headings that skip a level are raised, blocks that say nothing are left out, and an address
//! that is neither for the web nor for mail stands as words.
//!
//! [`typeset`] takes some milliseconds of computing, so whoever serves others meanwhile calls it through
//! `tokio::task::spawn_blocking`. Several may run at once.
//!
//! ```
//! use jiff::civil::date;
//! use typeset::{Block, Document, Language, Span, typeset};
//! let letter = Document {
//!     title: "Beslut om medel".to_owned(),
//!     language: Language::Sv,
//!     date: date(2021, 12, 1),
//!     sender: "Överens".to_owned(),
//!     recipient: Some("Tyresö kommun\nKommunstyrelsen".to_owned()),
//!     kind: "Beslutsbrev 12/2021".to_owned(),
//!     references: Vec::new(),
//!     blocks: vec![Block::Paragraph {
//!         spans: vec![Span::Words { text: "Ni får 937 983 kronor.".to_owned() }],
//!     }],
//!     foot: "Fråga samordnaren.".to_owned(),
//! };
//! let pdf = typeset(&letter).expect("the letter is short and has a title");
//! assert!(pdf.starts_with(b"%PDF-"));
//! assert_eq!(pdf, typeset(&letter).expect("it is the same letter"));
//! ```

mod address;
mod columns;
mod document;
mod legible;
mod limits;
mod sheet;
mod world;

use typst::diag::SourceDiagnostic;
use typst::ecow::EcoVec;
use typst::foundations::Smart;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

pub use document::{Align, Block, Column, Document, Language, Span, Table};
pub use limits::{LARGEST_DOCUMENT, LONGEST_LINE, MOST_COLUMNS};

use sheet::Sheet;
use world::OneDocument;

/// What an earlier document left to save work is dropped when this many documents did not use it.
const KEPT_FOR: usize = 4;

/// Why a document cannot be typeset.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum TypesetError {
    /// It is larger than any document should be.
    #[error("the document holds more than {LARGEST_DOCUMENT} characters; make several of it")]
    TooLarge,
    /// A title, a heading, a caption, the head of a column, a sender, a kind or a foot is too long for its place.
    #[error(
        "a title, heading, caption, head of a column, sender, kind or foot holds more than {LONGEST_LINE} characters; make it shorter"
    )]
    LineTooLong,
    /// Nobody finds a document without a title again.
    #[error("the document has no title; give it one")]
    NoTitle,
    /// The day is outside of what a document can be dated.
    #[error(
        "the year {year} cannot stand in the properties of a document; date it between 1000 and 9999"
    )]
    Year {
        /// The year.
        year: i16,
    },
    /// A table has no columns, or too many to be read on paper.
    #[error("a table has {columns} columns; give it between 1 and {MOST_COLUMNS}")]
    Columns {
        /// How many there are.
        columns: usize,
    },
    /// A row does not have a cell per column.
    #[error(
        "row {row} of the table “{caption}” does not have {columns} cells; give it a cell per column"
    )]
    Row {
        /// What the table shows.
        caption: String,
        /// Which row, from one; the sum comes last.
        row: usize,
        /// How many columns the table has.
        columns: usize,
    },
    /// The typesetter refuses it. What it says is for whoever mends the program.
    #[error("the document cannot be typeset: {0}")]
    Refused(String),
}

/// Typesets a document. This computes for some milliseconds up to some seconds without giving way to others.
pub fn typeset(document: &Document) -> Result<Vec<u8>, TypesetError> {
    let sheet = Sheet::of(document)?;
    let json =
        serde_json::to_string(&sheet).map_err(|error| TypesetError::Refused(error.to_string()))?;
    let pdf = pdf(json);
    typst::comemo::evict(KEPT_FOR);
    pdf
}

fn pdf(json: String) -> Result<Vec<u8>, TypesetError> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|error| TypesetError::Refused(error.message().to_string()))?;
    let options = PdfOptions {
        // Two documents with the same title and sender are two documents.
        ident: Smart::Custom(json.clone()),
        creator: Smart::Custom(Some("Överens".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    let world = OneDocument::new(json);
    let pages = typst::compile(&world)
        .output
        .map_err(|said| refused(&said))?;
    typst_pdf::pdf(&pages, &options).map_err(|said| refused(&said))
}

fn refused(said: &EcoVec<SourceDiagnostic>) -> TypesetError {
    let messages: Vec<&str> = said.iter().map(|one| one.message.as_str()).collect();
    TypesetError::Refused(messages.join("; "))
}
