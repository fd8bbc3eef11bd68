//! Documents go in, PDF comes out: always the same, whatever stands in them. What the PDF says is read back by
//! `tests/python/check_papers.py`.

mod any_document;
mod hostile;
mod limits;
mod same_bytes;

#[path = "../../examples/papers/letters.rs"]
mod letters;
#[path = "../../examples/papers/texts.rs"]
mod texts;

use jiff::civil::date;
use typeset::{Block, Document, Language, Span};

/// A document of one paragraph.
fn saying(text: &str) -> Document {
    Document {
        title: "Ett dokument".to_owned(),
        language: Language::Sv,
        date: date(2021, 12, 1),
        sender: "Kansliet".to_owned(),
        recipient: None,
        kind: "Brev".to_owned(),
        references: Vec::new(),
        blocks: vec![Block::Paragraph {
            spans: vec![Span::Words {
                text: text.to_owned(),
            }],
        }],
        foot: "Kansliet".to_owned(),
    }
}

/// Whether bytes are a PDF from its first line to its last.
fn is_whole(pdf: &[u8]) -> bool {
    pdf.starts_with(b"%PDF-1.7") && pdf.trim_ascii_end().ends_with(b"%%EOF")
}
