//! The marks of messages: plain text in, a tree out, which becomes a page and a document alike.
//!
//! | What is typed | What it becomes |
//! |---|---|
//! | a blank line | a new paragraph |
//! | `## ` first on a line | a heading |
//! | `- ` first on a line | an item of a list |
//! | `1. ` first on a line | an item of a numbered list |
//! | `> ` first on a line | something that must not be overlooked |
//! | `**words**` | words with weight |
//! | `[words](https://…)` | a link; `mailto:` works as well |
//!
//! Everything else is words. A mark that is not closed is words too, so that nothing typed is ever lost, and nothing is a
//! mark inside another. No text makes this fail.
//!
//! ```
//! use casework::message::marks::{parse, plain};
//! use casework::typeset::{Block, Span};
//!
//! let blocks = parse("## Pengarna\n\nDe är **er**.");
//! let heading = Block::Heading { level: 2, text: "Pengarna".to_owned() };
//! assert_eq!(blocks[0], heading);
//! assert_eq!(plain(&blocks), "Pengarna\n\nDe är er.\n");
//! ```

use typeset::{Block, Span};

/// The longest address a link may lead to.
const LONGEST_ADDRESS: usize = 500;

/// What a text says, from top to bottom.
pub fn parse(text: &str) -> Vec<Block> {
    let text = visible(text);
    let mut blocks = Vec::new();
    let mut open: Option<Open> = None;
    // Whether a blank line stands between a list and what comes.
    let mut parted = false;
    for line in text.split('\n') {
        let line = line.trim();
        let (kind, rest) = kind_of(line);
        match (kind, &mut open) {
            (Kind::Blank, Some(Open { kind, .. })) if kind.is_list() => parted = true,
            (Kind::Blank | Kind::Heading, _) => {
                close(&mut blocks, open.take());
                if kind == Kind::Heading {
                    blocks.push(Block::Heading {
                        level: 2,
                        text: words(&spans(rest)),
                    });
                }
            }
            // A further item of the same list, also after a blank line.
            (kind, Some(one)) if kind.is_list() && one.kind == kind => {
                one.parts.push(rest.to_owned());
                parted = false;
            }
            // A line that goes on.
            (Kind::Words, Some(one)) if !parted => one.go_on(rest),
            (Kind::Note, Some(one)) if one.kind == Kind::Note => one.go_on(rest),
            (kind, _) => {
                close(&mut blocks, open.take());
                parted = false;
                open = Some(Open {
                    kind,
                    parts: vec![rest.to_owned()],
                });
            }
        }
    }
    close(&mut blocks, open);
    blocks
}

/// The words without marks, as plain text: for e-mail, and to compare.
pub fn plain(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        if !text.is_empty() {
            text.push('\n');
        }
        match block {
            Block::Heading { text: words, .. } => text.push_str(words),
            Block::Paragraph { spans } | Block::Note { spans } => text.push_str(&words(spans)),
            Block::List { numbered, items } => {
                let lines: Vec<String> = (items.iter().enumerate())
                    .map(|(at, item)| {
                        if *numbered {
                            format!("{}. {}", at + 1, words(item))
                        } else {
                            format!("- {}", words(item))
                        }
                    })
                    .collect();
                text.push_str(&lines.join("\n"));
            }
            // No text of marks becomes any of these.
            Block::Facts { .. }
            | Block::Table(_)
            | Block::Room { .. }
            | Block::Choices { .. }
            | Block::EmptyRows { .. }
            | Block::NewPage => {}
        }
        text.push('\n');
    }
    text
}

/// The words of a line. A link is followed by where it leads, unless that is what it is called.
fn words(spans: &[Span]) -> String {
    let pieces = spans.iter().map(|span| match span {
        Span::Words { text } | Span::Strong { text } => text.clone(),
        Span::Link { text, address } => {
            let bare = address.strip_prefix("mailto:").unwrap_or(address);
            if text == bare || text == address {
                text.clone()
            } else {
                format!("{text} ({bare})")
            }
        }
    });
    pieces.collect()
}

/// What a line begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Blank,
    Heading,
    Item,
    NumberedItem,
    Note,
    Words,
}

impl Kind {
    const fn is_list(self) -> bool {
        matches!(self, Self::Item | Self::NumberedItem)
    }
}

/// A block that more lines may belong to.
struct Open {
    kind: Kind,
    /// One text, or one for each item.
    parts: Vec<String>,
}

impl Open {
    fn go_on(&mut self, line: &str) {
        if let Some(last) = self.parts.last_mut() {
            if !last.is_empty() && !line.is_empty() {
                last.push(' ');
            }
            last.push_str(line);
        }
    }
}

fn kind_of(line: &str) -> (Kind, &str) {
    if line.is_empty() {
        return (Kind::Blank, "");
    }
    for (mark, kind) in [
        ("## ", Kind::Heading),
        ("- ", Kind::Item),
        ("> ", Kind::Note),
    ] {
        if let Some(rest) = line.strip_prefix(mark) {
            let rest = rest.trim();
            if !rest.is_empty() {
                return (kind, rest);
            }
        }
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    // "2021. " ends a sentence more often than it counts something.
    if (1..=2).contains(&digits)
        && let Some(rest) = line.get(digits..).and_then(|rest| rest.strip_prefix(". "))
        && !rest.trim().is_empty()
    {
        return (Kind::NumberedItem, rest.trim());
    }
    (Kind::Words, line)
}

fn close(blocks: &mut Vec<Block>, open: Option<Open>) {
    let Some(Open { kind, parts }) = open else {
        return;
    };
    let mut lines = parts.iter().map(|part| spans(part));
    blocks.push(match kind {
        Kind::Item | Kind::NumberedItem => Block::List {
            numbered: kind == Kind::NumberedItem,
            items: lines.collect(),
        },
        Kind::Note => Block::Note {
            spans: lines.next().unwrap_or_default(),
        },
        Kind::Blank | Kind::Heading | Kind::Words => Block::Paragraph {
            spans: lines.next().unwrap_or_default(),
        },
    });
}

/// The pieces of a line. What is no whole mark is words.
fn spans(line: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut words = String::new();
    let mut rest = line;
    // What no later mark can close is not looked for again: a line of only opening marks takes no longer than another.
    let mut may_be_strong = true;
    while !rest.is_empty() {
        let at = rest.find(['*', '[']).unwrap_or(rest.len());
        let (before, from) = rest.split_at(at);
        words.push_str(before);
        rest = from;
        let found = if may_be_strong && rest.starts_with("**") {
            let found = strong(rest);
            may_be_strong =
                found.is_some() || rest.get(2..).is_some_and(|rest| rest.contains("**"));
            found
        } else {
            link(rest)
        };
        if let Some((span, after)) = found {
            if !words.is_empty() {
                let text = std::mem::take(&mut words);
                spans.push(Span::Words { text });
            }
            spans.push(span);
            rest = after;
        } else if let Some(first) = rest.chars().next() {
            words.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
        }
    }
    if !words.is_empty() {
        spans.push(Span::Words { text: words });
    }
    spans
}

fn strong(rest: &str) -> Option<(Span, &str)> {
    let inside = rest.strip_prefix("**")?;
    let (text, after) = inside.split_once("**")?;
    let is_plain = !text.trim().is_empty() && text.trim() == text && !text.starts_with('*');
    let text = text.to_owned();
    is_plain.then_some((Span::Strong { text }, after))
}

fn link(rest: &str) -> Option<(Span, &str)> {
    // Neither end is looked for beyond what stands in no link, so that many beginnings take no longer than one.
    let inside = rest.strip_prefix('[')?;
    let end = inside.find(['[', ']'])?;
    let (text, after) = inside.split_at(end);
    let after = after.strip_prefix("](")?;
    let end = after.find([')', '(', ' '])?;
    let (address, after) = after.split_at(end);
    let after = after.strip_prefix(')')?;
    if text.trim().is_empty() || !may_be_followed(address) {
        return None;
    }
    let (text, address) = (text.trim().to_owned(), address.to_owned());
    Some((Span::Link { text, address }, after))
}

/// Whether a link may lead there: a page over a safe line, or an e-mail address. No script, no file.
fn may_be_followed(address: &str) -> bool {
    let rest = ["https://", "mailto:"]
        .iter()
        .find_map(|start| address.strip_prefix(start));
    let is_plain = |byte: u8| byte.is_ascii_graphic() && !b"\"'<>\\^`{|}".contains(&byte);
    rest.is_some_and(|rest| {
        rest.bytes()
            .next()
            .is_some_and(|byte| byte.is_ascii_alphanumeric())
    }) && address.len() <= LONGEST_ADDRESS
        && address.bytes().all(is_plain)
}

/// The text without what nobody can see: characters that steer, and those that turn the direction of writing.
pub(crate) fn visible(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\t'], " ");
    text.chars()
        .filter(|character| *character == '\n' || !is_unseen(*character))
        .collect()
}

fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{ffff}')
}

#[cfg(test)]
mod tests;
