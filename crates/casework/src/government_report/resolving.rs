//! A text with what is frozen in the place of its names, for pages and for the document alike. What is written is Swedish, and so is
//! what stands in it.

use grants::government_report::marks::{Piece, alone, pieces};
use grants::rich_text::{Block, HeadingLevel, RichText, Span};

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShownBlock {
    /// A heading, and whether it is the lower kind.
    Heading {
        /// Its words.
        text: String,
        /// Whether it stands below another within a section.
        below: bool,
    },
    /// A paragraph.
    Paragraph(Vec<ShownSpan>),
    /// A list.
    List {
        /// Whether its items are numbered.
        numbered: bool,
        /// Its items.
        items: Vec<Vec<ShownSpan>>,
    },
    /// A table or a quotation stands here.
    Named(String),
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShownSpan {
    /// Words.
    Words(String),
    /// Words with weight.
    Strong(String),
    /// Words with stress.
    Emphasis(String),
    /// Words that lead somewhere.
    Link {
        /// The words.
        text: String,
        /// Where to.
        address: String,
    },
    /// A figure.
    Figure {
        /// Its name.
        name: String,
        /// What it says.
        words: String,
    },
}

/// A text with what its names stand for. `stands_alone` tells what takes a paragraph of its own, and `words` what another name says.
pub fn resolved(
    text: &RichText,
    stands_alone: &dyn Fn(&str) -> bool,
    words: &dyn Fn(&str) -> String,
) -> Vec<ShownBlock> {
    let line = |spans: &[Span]| line_of(spans, words);
    let all = text.blocks().iter().map(|block| match block {
        Block::Heading { level, text } => ShownBlock::Heading {
            text: flat(text, words),
            below: *level == HeadingLevel::Below,
        },
        Block::Paragraph { spans } => match alone(spans).filter(|name| stands_alone(name)) {
            Some(name) => ShownBlock::Named(name.to_owned()),
            None => ShownBlock::Paragraph(line(spans)),
        },
        Block::List { numbered, items } => ShownBlock::List {
            numbered: *numbered,
            items: items.iter().map(|item| line(item)).collect(),
        },
    });
    all.collect()
}

fn line_of(spans: &[Span], words: &dyn Fn(&str) -> String) -> Vec<ShownSpan> {
    let mut all = Vec::new();
    for span in spans {
        let (text, dressed): (&str, fn(String) -> ShownSpan) = match span {
            Span::Words { text } => (text, ShownSpan::Words),
            Span::Strong { text } => (text, ShownSpan::Strong),
            Span::Emphasis { text } => (text, ShownSpan::Emphasis),
            Span::Link { text, address } => {
                // Nothing leads elsewhere within what leads somewhere.
                all.push(ShownSpan::Link {
                    text: flat(text, words),
                    address: address.as_str().to_owned(),
                });
                continue;
            }
        };
        all.extend(pieces(text).into_iter().map(|piece| match piece {
            Piece::Words(words) => dressed(words.to_owned()),
            Piece::Mark(name) => ShownSpan::Figure {
                name: name.to_owned(),
                words: words(name),
            },
        }));
    }
    all
}

fn flat(text: &str, words: &dyn Fn(&str) -> String) -> String {
    let pieces = pieces(text).into_iter();
    let flat = pieces.map(|piece| match piece {
        Piece::Words(words) => words.to_owned(),
        Piece::Mark(name) => words(name),
    });
    flat.collect()
}
