//! Where a text names what is bound: `[[name]]`.

use crate::rich_text::{Block, RichText, Span};

/// A piece of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    /// Words.
    Words(&'t str),
    /// What stands between the marks. It is a name, or was meant to be one.
    Mark(&'t str),
}

/// The pieces of a line. What is not closed is words, so that nothing typed is lost.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("[[") {
        let Some((name, behind)) = after.split_once("]]") else {
            break;
        };
        if name.contains('[') || name.is_empty() {
            // The first bracket is words; the mark may begin at the next.
            let length = before.len() + 1;
            let (words, again) = rest.split_at(length);
            all.push(Piece::Words(words));
            rest = again;
            continue;
        }
        if !before.is_empty() {
            all.push(Piece::Words(before));
        }
        all.push(Piece::Mark(name));
        rest = behind;
    }
    if !rest.is_empty() {
        all.push(Piece::Words(rest));
    }
    all
}

/// A name in a text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    /// The name.
    pub name: String,
    /// Whether it is all there is in a paragraph, where a table or a quotation can stand.
    pub alone: bool,
}

/// The name a paragraph consists of, when it is nothing else.
pub fn alone(spans: &[Span]) -> Option<&str> {
    let [Span::Words { text }] = spans else {
        return None;
    };
    match pieces(text.trim())[..] {
        [Piece::Mark(name)] => Some(name),
        _ => None,
    }
}

/// Every name in a text, in the order they stand.
pub fn named(text: &RichText) -> Vec<Named> {
    let mut all = Vec::new();
    for block in text.blocks() {
        match block {
            Block::Heading { text, .. } => within(text, &mut all),
            Block::Paragraph { spans } => match alone(spans) {
                Some(name) => all.push(Named {
                    name: name.to_owned(),
                    alone: true,
                }),
                None => of_line(spans, &mut all),
            },
            Block::List { items, .. } => items.iter().for_each(|item| of_line(item, &mut all)),
        }
    }
    all
}

fn of_line(spans: &[Span], all: &mut Vec<Named>) {
    for span in spans {
        let (Span::Words { text }
        | Span::Strong { text }
        | Span::Emphasis { text }
        | Span::Link { text, .. }) = span;
        within(text, all);
    }
}

fn within(text: &str, all: &mut Vec<Named>) {
    for piece in pieces(text) {
        if let Piece::Mark(name) = piece {
            all.push(Named {
                name: name.to_owned(),
                alone: false,
            });
        }
    }
}
