//! Parts of documents from plain words.

use ::typeset::{Align, Block, Column, Span};
use grants::Ore;
use wording::Language;

/// The language of a document.
pub(crate) const fn typeset_language(language: Language) -> ::typeset::Language {
    match language {
        Language::Swedish => ::typeset::Language::Sv,
        Language::English => ::typeset::Language::En,
    }
}

/// The language a document is written in.
pub(crate) const fn language_of(language: ::typeset::Language) -> Language {
    match language {
        ::typeset::Language::Sv => Language::Swedish,
        ::typeset::Language::En => Language::English,
    }
}

/// A text for one line, cut off with an ellipsis where it is longer than any line. No name or title of ours is near it, but
/// one in a file may be.
pub(crate) fn line(text: String) -> String {
    match text.char_indices().nth(::typeset::LONGEST_LINE - 1) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

/// A heading; level 2 is the first below the title.
pub(crate) fn heading(level: u8, text: String) -> Block {
    Block::Heading {
        level,
        text: line(text),
    }
}

/// Words as a line.
pub(crate) fn words(text: String) -> Vec<Span> {
    vec![Span::Words { text }]
}

/// A paragraph.
pub(crate) fn paragraph(text: String) -> Block {
    Block::Paragraph { spans: words(text) }
}

/// Something that must not be overlooked.
pub(crate) fn note(text: String) -> Block {
    Block::Note { spans: words(text) }
}

/// A list.
pub(crate) fn list(numbered: bool, items: Vec<String>) -> Block {
    Block::List {
        numbered,
        items: items.into_iter().map(words).collect(),
    }
}

/// A column of words.
pub(crate) const fn words_column(head: String) -> Column {
    Column {
        head,
        align: Align::Left,
    }
}

/// A column of numbers.
pub(crate) const fn numbers_column(head: String) -> Column {
    Column {
        head,
        align: Align::Right,
    }
}

/// An amount in a column whose head names the unit.
pub(crate) fn number(amount: Ore, language: Language) -> String {
    match amount.whole_kronor() {
        Some(kronor) => wording::grouped(i128::from(kronor), language),
        None => wording::money(amount, language),
    }
}
