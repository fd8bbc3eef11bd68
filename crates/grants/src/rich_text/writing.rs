//! From the tree back to what is typed. Signs are set apart only where the plain words would be read as something else.

use super::{Block, HeadingLevel, Span, reading};

/// The signs that may be marks within a line.
const MARKS: [char; 4] = ['\\', '*', '[', ']'];

/// A part as it is typed.
pub(super) fn block(block: &Block) -> String {
    let plain = lines(block, false);
    if reading::blocks(&plain) == std::slice::from_ref(block) {
        plain
    } else {
        lines(block, true)
    }
}

fn lines(block: &Block, apart: bool) -> String {
    match block {
        Block::Heading { level, text } => {
            let mark = match level {
                HeadingLevel::Section => "##",
                HeadingLevel::Below => "###",
            };
            format!("{mark} {}", set(text, apart))
        }
        Block::Paragraph { spans } => {
            let line = line(spans, apart);
            if apart { begun(&line) } else { line }
        }
        Block::List { numbered, items } => {
            let items = items.iter().enumerate().map(|(at, item)| {
                let line = line(item, apart);
                if *numbered {
                    // As far as it is read as a number.
                    format!("{}. {line}", (at + 1).min(999))
                } else {
                    format!("- {line}")
                }
            });
            items.collect::<Vec<_>>().join("\n")
        }
    }
}

fn line(spans: &[Span], apart: bool) -> String {
    let pieces = spans.iter().map(|span| match span {
        Span::Words { text } => set(text, apart),
        Span::Strong { text } => format!("**{}**", set(text, apart)),
        Span::Emphasis { text } => format!("*{}*", set(text, apart)),
        Span::Link { text, address } => format!("[{}]({})", set(text, apart), address.as_str()),
    });
    pieces.collect()
}

fn set(text: &str, apart: bool) -> String {
    if !apart {
        return text.to_owned();
    }
    let mut set = String::with_capacity(text.len());
    for sign in text.chars() {
        if MARKS.contains(&sign) {
            set.push('\\');
        }
        set.push(sign);
    }
    set
}

/// A line whose first sign begins nothing: no heading, no item.
fn begun(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at_checked(digits).unwrap_or(("", line));
    if rest.starts_with(['#', '-']) || (digits > 0 && rest.starts_with('.')) {
        format!("{number}\\{rest}")
    } else {
        line.to_owned()
    }
}
