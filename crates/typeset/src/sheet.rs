//! A document as the template takes it: checked, with texts the fonts can draw and with the widths of its columns.

use jiff::civil::Date;
use serde::Serialize;

use crate::columns::{self, Shape};
use crate::document::{Block, Document, Language, Span, Table};
use crate::legible::{line, lines, within};
use crate::limits;
use crate::{TypesetError, address};

/// What the template reads.
#[derive(Debug, Serialize)]
pub struct Sheet {
    title: String,
    language: Language,
    year: i16,
    month: i8,
    day: i8,
    date_words: String,
    page_words: String,
    sender: String,
    recipient: Option<String>,
    kind: String,
    references: Vec<(String, String)>,
    foot: String,
    blocks: Vec<Block>,
    /// As many as there are blocks; the shape of a table stands in its place.
    shapes: Vec<Option<Shape>>,
}

impl Sheet {
    /// The sheet of a document.
    pub fn of(document: &Document) -> Result<Self, TypesetError> {
        limits::check(document)?;
        let title = line(&document.title);
        if title.is_empty() {
            return Err(TypesetError::NoTitle);
        }
        let blocks = blocks(&document.blocks);
        let shapes = blocks.iter().map(|block| match block {
            Block::Table(table) => Some(columns::shape(table)),
            _ => None,
        });
        Ok(Self {
            title,
            language: document.language,
            year: document.date.year(),
            month: document.date.month(),
            day: document.date.day(),
            date_words: date_words(document.date, document.language),
            page_words: page_words(document.language),
            sender: line(&document.sender),
            recipient: document
                .recipient
                .as_deref()
                .map(lines)
                .filter(|text| !text.is_empty()),
            kind: line(&document.kind),
            references: facts(&document.references),
            foot: line(&document.foot),
            shapes: shapes.collect(),
            blocks,
        })
    }
}

fn date_words(date: Date, language: Language) -> String {
    wording::date(date, language.of_wording())
}

fn page_words(language: Language) -> String {
    language.of_wording().say(&wording::message!(
        "typeset-page",
        page = "{page}",
        pages = "{pages}"
    ))
}

/// The blocks that say something, their headings without a step left out.
fn blocks(blocks: &[Block]) -> Vec<Block> {
    let mut deepest = 1;
    let mut kept = Vec::with_capacity(blocks.len());
    for block in blocks {
        let block = match block {
            Block::Heading { level, text } => {
                let text = line(text);
                if text.is_empty() {
                    continue;
                }
                deepest = (*level).clamp(2, 4).min(deepest + 1);
                Block::Heading {
                    level: deepest,
                    text,
                }
            }
            Block::Paragraph { spans } => Block::Paragraph {
                spans: cleaned(spans),
            },
            Block::Note { spans } => Block::Note {
                spans: cleaned(spans),
            },
            Block::List { numbered, items } => Block::List {
                numbered: *numbered,
                items: items
                    .iter()
                    .map(|item| cleaned(item))
                    .filter(|item| !item.is_empty())
                    .collect(),
            },
            Block::Facts { facts: all } => Block::Facts { facts: facts(all) },
            Block::Table(table) => Block::Table(table_of(table)),
            Block::Room { label, lines } => Block::Room {
                label: line(label),
                lines: *lines,
            },
            Block::Choices { items } => Block::Choices {
                items: items.iter().map(|item| within(item)).collect(),
            },
            Block::EmptyRows {
                caption,
                number,
                heads,
                rows,
            } => Block::EmptyRows {
                caption: line(caption),
                number: line(number),
                heads: heads.iter().map(|head| lines(head)).collect(),
                rows: *rows,
            },
            Block::NewPage => Block::NewPage,
        };
        if says_something(&block) {
            kept.push(block);
        }
    }
    kept
}

fn says_something(block: &Block) -> bool {
    match block {
        Block::Paragraph { spans } | Block::Note { spans } => !spans.is_empty(),
        Block::List { items, .. } => !items.is_empty(),
        Block::Facts { facts } => !facts.is_empty(),
        Block::Choices { items } => !items.is_empty(),
        Block::Heading { .. }
        | Block::Table(_)
        | Block::Room { .. }
        | Block::EmptyRows { .. }
        | Block::NewPage => true,
    }
}

/// The pieces of a line that say something. An address that leads nowhere safe stays as words.
fn cleaned(spans: &[Span]) -> Vec<Span> {
    let cleaned: Vec<Span> = spans.iter().map(span).collect();
    if cleaned.iter().all(is_blank) {
        Vec::new()
    } else {
        cleaned
    }
}

fn span(span: &Span) -> Span {
    match span {
        Span::Words { text } => Span::Words { text: within(text) },
        Span::Strong { text } => Span::Strong { text: within(text) },
        Span::Link { text, address } => {
            let text = if text.trim().is_empty() {
                address
            } else {
                text
            };
            match address::followed(address) {
                Some(address) => Span::Link {
                    text: within(text),
                    address,
                },
                None => Span::Words { text: within(text) },
            }
        }
    }
}

fn is_blank(span: &Span) -> bool {
    match span {
        Span::Words { text } | Span::Strong { text } | Span::Link { text, .. } => {
            text.trim().is_empty()
        }
    }
}

fn facts(facts: &[(String, String)]) -> Vec<(String, String)> {
    let cleaned = facts
        .iter()
        .map(|(name, value)| (lines(name), lines(value)));
    cleaned
        .filter(|(name, value)| !name.is_empty() || !value.is_empty())
        .collect()
}

fn table_of(table: &Table) -> Table {
    let row = |row: &Vec<String>| row.iter().map(|cell| lines(cell)).collect();
    Table {
        caption: line(&table.caption),
        columns: table
            .columns
            .iter()
            .map(|column| crate::Column {
                head: lines(&column.head),
                align: column.align,
            })
            .collect(),
        rows: table.rows.iter().map(row).collect(),
        sum: table.sum.as_ref().map(row),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(given: &[u8]) -> Vec<u8> {
        let heading = |level: &u8| Block::Heading {
            level: *level,
            text: "Rubrik".to_owned(),
        };
        let given: Vec<Block> = given.iter().map(heading).collect();
        let level = |block: &Block| match block {
            Block::Heading { level, .. } => Some(*level),
            _ => None,
        };
        blocks(&given).iter().filter_map(level).collect()
    }

    #[test]
    fn no_level_of_headings_is_left_out() {
        assert_eq!(levels(&[2, 3, 4, 2]), [2, 3, 4, 2]);
        assert_eq!(levels(&[4, 4, 2, 4]), [2, 3, 2, 3]);
        assert_eq!(levels(&[0, 1, 9, 255]), [2, 2, 3, 4]);
    }

    #[test]
    fn blocks_that_say_nothing_are_left_out() {
        let nothing = [
            Block::Heading {
                level: 2,
                text: " ".to_owned(),
            },
            Block::Paragraph {
                spans: vec![Span::Words {
                    text: "\n ".to_owned(),
                }],
            },
            Block::Note { spans: Vec::new() },
            Block::List {
                numbered: true,
                items: vec![Vec::new()],
            },
            Block::Facts {
                facts: vec![(String::new(), "\0".to_owned())],
            },
        ];
        assert_eq!(blocks(&nothing), []);
    }

    #[test]
    fn an_address_that_is_none_stays_as_words() {
        let link = |address: &str| Span::Link {
            text: String::new(),
            address: address.to_owned(),
        };
        assert_eq!(
            span(&link("javascript:x")),
            Span::Words {
                text: "javascript:x".to_owned()
            }
        );
        let followed = Span::Link {
            text: "https://a.example".to_owned(),
            address: "https://a.example".to_owned(),
        };
        assert_eq!(span(&link("https://a.example")), followed);
    }
}
