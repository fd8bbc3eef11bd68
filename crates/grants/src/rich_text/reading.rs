//! From what is typed to the tree. Time grows with the length of the text: no mark is looked for beyond the next that could be it.

use super::{Block, HeadingLevel, LinkAddress, Span};

/// A list is numbered as far as people number by hand; "2021. " ends a sentence more often than it counts something.
const MOST_DIGITS: usize = 3;

/// What a line begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Blank,
    Heading(HeadingLevel),
    Item,
    NumberedItem,
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

/// The parts of a text.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Open> = None;
    // Whether a blank line stands between a list and what comes.
    let mut parted = false;
    for line in text.split('\n') {
        let line = line.trim();
        let (kind, rest) = kind_of(line);
        match (kind, &mut open) {
            (Kind::Blank, Some(Open { kind, .. })) if kind.is_list() => parted = true,
            (Kind::Blank, _) => close(&mut blocks, open.take()),
            (Kind::Heading(level), _) => {
                close(&mut blocks, open.take());
                let text = words(&spans(rest));
                blocks.push(Block::Heading { level, text });
            }
            // A further item of the same list, also after a blank line.
            (kind, Some(one)) if kind.is_list() && one.kind == kind => {
                one.parts.push(rest.to_owned());
                parted = false;
            }
            // A line that goes on.
            (Kind::Words, Some(one)) if !parted => {
                if let Some(last) = one.parts.last_mut() {
                    last.push(' ');
                    last.push_str(rest);
                }
            }
            (kind, _) => {
                close(&mut blocks, open.take());
                parted = false;
                let parts = vec![rest.to_owned()];
                open = Some(Open { kind, parts });
            }
        }
    }
    close(&mut blocks, open);
    blocks
}

fn kind_of(line: &str) -> (Kind, &str) {
    if line.is_empty() {
        return (Kind::Blank, "");
    }
    for (mark, kind) in [
        ("### ", Kind::Heading(HeadingLevel::Below)),
        ("## ", Kind::Heading(HeadingLevel::Section)),
        ("- ", Kind::Item),
    ] {
        let rest = line.strip_prefix(mark).map(str::trim);
        if let Some(rest) = rest.filter(|rest| !rest.is_empty()) {
            return (kind, rest);
        }
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let counts = (1..=MOST_DIGITS).contains(&digits);
    let rest = line.get(digits..).and_then(|rest| rest.strip_prefix(". "));
    match rest.map(str::trim) {
        Some(rest) if counts && !rest.is_empty() => (Kind::NumberedItem, rest),
        _ => (Kind::Words, line),
    }
}

fn close(blocks: &mut Vec<Block>, open: Option<Open>) {
    let Some(Open { kind, parts }) = open else {
        return;
    };
    let mut lines = parts.iter().map(|part| spans(part));
    blocks.push(if kind.is_list() {
        Block::List {
            numbered: kind == Kind::NumberedItem,
            items: lines.collect(),
        }
    } else {
        Block::Paragraph {
            spans: lines.next().unwrap_or_default(),
        }
    });
}

/// The words of a line, whatever they are marked as.
fn words(spans: &[Span]) -> String {
    let words = spans.iter().map(|span| match span {
        Span::Words { text }
        | Span::Strong { text }
        | Span::Emphasis { text }
        | Span::Link { text, .. } => text.as_str(),
    });
    words.collect()
}

/// A sign of a line, and whether it may be a mark: not after a backslash.
type Sign = (char, bool);

fn signs(line: &str) -> Vec<Sign> {
    let mut signs = Vec::with_capacity(line.len());
    let mut rest = line.chars().peekable();
    while let Some(character) = rest.next() {
        let escaped = (character == '\\')
            .then(|| rest.next_if(char::is_ascii_punctuation))
            .flatten();
        signs.push(escaped.map_or((character, true), |sign| (sign, false)));
    }
    signs
}

/// The pieces of a line. What is no whole mark is words.
fn spans(line: &str) -> Vec<Span> {
    let signs = signs(line);
    let mut spans = Vec::new();
    let mut words = String::new();
    let mut at = 0;
    while let Some(sign) = signs.get(at) {
        let rest = signs.get(at..).unwrap_or_default();
        let found = match sign {
            ('*', true) => strong(rest).or_else(|| emphasis(rest)),
            ('[', true) => link(rest),
            _ => None,
        };
        if let Some((span, length)) = found {
            if !words.is_empty() {
                let text = std::mem::take(&mut words);
                spans.push(Span::Words { text });
            }
            spans.push(span);
            at += length;
        } else {
            words.push(sign.0);
            at += 1;
        }
    }
    if !words.is_empty() {
        spans.push(Span::Words { text: words });
    }
    spans
}

/// Where the first of some marks stands.
fn find(signs: &[Sign], marks: &[char]) -> Option<usize> {
    signs
        .iter()
        .position(|(sign, may_mark)| *may_mark && marks.contains(sign))
}

/// What stands between two marks, when it is words with nothing blank around.
fn inside(signs: &[Sign]) -> Option<String> {
    let text: String = signs.iter().map(|(sign, _)| *sign).collect();
    let is_plain = !text.is_empty() && text.trim() == text;
    is_plain.then_some(text)
}

fn strong(rest: &[Sign]) -> Option<(Span, usize)> {
    let after = rest.strip_prefix(&[('*', true), ('*', true)])?;
    let length = find(after, &['*'])?;
    let (between, end) = after.split_at_checked(length)?;
    end.strip_prefix(&[('*', true), ('*', true)])?;
    let text = inside(between)?;
    Some((Span::Strong { text }, length + 4))
}

fn emphasis(rest: &[Sign]) -> Option<(Span, usize)> {
    let after = rest.strip_prefix(&[('*', true)])?;
    let length = find(after, &['*'])?;
    let text = inside(after.get(..length)?)?;
    Some((Span::Emphasis { text }, length + 2))
}

fn link(rest: &[Sign]) -> Option<(Span, usize)> {
    let after = rest.strip_prefix(&[('[', true)])?;
    let length = find(after, &['[', ']'])?;
    let (between, end) = after.split_at_checked(length)?;
    let address = end.strip_prefix(&[(']', true), ('(', true)])?;
    let long = find(address, &[')', '(', ' '])?;
    let (address, end) = address.split_at_checked(long)?;
    end.strip_prefix(&[(')', true)])?;
    let text = inside(between)?;
    let address: String = address.iter().map(|(sign, _)| *sign).collect();
    let address = LinkAddress::try_from(address).ok()?;
    Some((Span::Link { text, address }, length + long + 4))
}
