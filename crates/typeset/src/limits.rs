//! How large a document may be.

use crate::TypesetError;
use crate::document::{Block, Document, Span, Table};

/// What a document may hold, counted in characters. It makes some hundred pages, ten times the longest document the office
/// makes. Time and memory grow with it: at this size some two hundred megabytes while it is typeset.
pub const LARGEST_DOCUMENT: usize = 300_000;
/// A line, a row or a cell takes room beside its characters: this many characters' worth.
const PART: usize = 20;
/// What a title, a heading and everything else may hold that stands whole on a page, such as the head of a column.
pub const LONGEST_LINE: usize = 300;
/// The properties of a document write a year with four digits.
const FIRST_YEAR: i16 = 1_000;
/// A table of more columns cannot be read on paper.
pub const MOST_COLUMNS: usize = 16;

/// Refuses what is too large or has no shape.
pub fn check(document: &Document) -> Result<(), TypesetError> {
    for text in [
        &document.title,
        &document.sender,
        &document.kind,
        &document.foot,
    ] {
        short(text)?;
    }
    let year = document.date.year();
    if year < FIRST_YEAR {
        return Err(TypesetError::Year { year });
    }
    let mut size = document
        .references
        .iter()
        .map(|(name, value)| of(name) + of(value))
        .sum::<usize>();
    size += document.recipient.as_deref().map_or(0, of);
    for block in &document.blocks {
        size += match block {
            Block::Heading { text, .. } => {
                short(text)?;
                of(text)
            }
            Block::Paragraph { spans } | Block::Note { spans } => all(spans),
            Block::List { items, .. } => items.iter().map(|item| PART + all(item)).sum(),
            Block::Facts { facts } => facts.iter().map(|(name, value)| of(name) + of(value)).sum(),
            Block::Table(table) => {
                shaped(table)?;
                let heads = table.columns.iter().map(|column| of(&column.head));
                let rows = table
                    .rows
                    .iter()
                    .chain(&table.sum)
                    .flatten()
                    .map(|cell| of(cell));
                heads.chain(rows).sum()
            }
            Block::Room { label, lines } => {
                short(label)?;
                of(label) + usize::from(*lines) * PART
            }
            Block::Choices { items } => items.iter().map(|item| of(item)).sum(),
            Block::EmptyRows {
                caption,
                number,
                heads,
                rows,
            } => {
                for text in heads.iter().chain([caption, number]) {
                    short(text)?;
                }
                // One column more, for the numbers of the rows.
                let columns = heads.len() + 1;
                if heads.is_empty() || columns > MOST_COLUMNS {
                    return Err(TypesetError::Columns { columns });
                }
                let cells = columns * usize::from(*rows) * PART;
                cells + heads.iter().map(|head| of(head)).sum::<usize>()
            }
            Block::NewPage => PART * PART,
        };
        if size > LARGEST_DOCUMENT {
            break;
        }
    }
    if size > LARGEST_DOCUMENT {
        return Err(TypesetError::TooLarge);
    }
    Ok(())
}

fn of(text: &str) -> usize {
    let breaks = text
        .bytes()
        .filter(|byte| matches!(byte, b'\n' | 0xb | 0xc))
        .count();
    PART + text.len() + breaks * PART
}

fn all(spans: &[Span]) -> usize {
    let texts = spans.iter().map(|span| match span {
        Span::Words { text } | Span::Strong { text } | Span::Link { text, .. } => of(text),
    });
    PART + texts.sum::<usize>()
}

fn short(text: &str) -> Result<(), TypesetError> {
    if text.chars().nth(LONGEST_LINE).is_some() {
        Err(TypesetError::LineTooLong)
    } else {
        Ok(())
    }
}

fn shaped(table: &Table) -> Result<(), TypesetError> {
    short(&table.caption)?;
    table
        .columns
        .iter()
        .try_for_each(|column| short(&column.head))?;
    let columns = table.columns.len();
    if columns == 0 || columns > MOST_COLUMNS {
        return Err(TypesetError::Columns { columns });
    }
    let mut rows = table.rows.iter().chain(&table.sum);
    match rows.position(|row| row.len() != columns) {
        None => Ok(()),
        Some(row) => Err(TypesetError::Row {
            caption: table.caption.clone(),
            row: row + 1,
            columns,
        }),
    }
}
