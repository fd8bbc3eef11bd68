//! Text with a little shape that people write for others to read: headings, paragraphs, lists, words with weight and links. What is
//! typed is read once into a tree, and the tree is what is kept; nobody's markup is ever kept or shown.
//!
//! | What is typed | What it becomes |
//! |---|---|
//! | a blank line | a new paragraph |
//! | `## ` or `### ` first on a line | a heading, or one below it |
//! | `- ` first on a line | an item of a list |
//! | `1. ` first on a line | an item of a numbered list |
//! | `**words**`, `*words*` | words with weight, words with stress |
//! | `[words](https://…)` | a link; `mailto:` works as well |
//! | `\*` | the sign itself, where it would be a mark |
//!
//! Everything else is words. A mark that is not closed is words too, so that nothing typed is lost, and nothing is a mark inside
//! another.
//!
//! ```
//! use grants::rich_text::{Block, RichText, Span};
//! let text = RichText::read("Vi *provade* i <b>tre</b> kommuner.").unwrap();
//! assert_eq!(text.plain(), "Vi provade i <b>tre</b> kommuner.\n");
//! assert_eq!(text.written(), "Vi *provade* i <b>tre</b> kommuner.");
//! assert!(RichText::read("[x](javascript:alert(1))").unwrap().blocks().iter().all(
//!     |block| matches!(block, Block::Paragraph { spans } if matches!(spans[..], [Span::Words { .. }]))
//! ));
//! ```

mod link;
mod reading;
mod writing;

use serde::{Deserialize, Serialize};

pub use link::{LONGEST_LINK, LinkAddress, NotALink};

/// The longest text: some ten pages, more than anybody reads about one thing.
pub const LONGEST_TEXT_CHARACTERS: usize = 20_000;

/// A text, from top to bottom.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RichText {
    blocks: Vec<Block>,
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "block")]
pub enum Block {
    /// A heading.
    Heading {
        /// How far down.
        level: HeadingLevel,
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// What it says.
        spans: Vec<Span>,
    },
    /// A list.
    List {
        /// Whether its items are numbered.
        numbered: bool,
        /// Its items.
        items: Vec<Vec<Span>>,
    },
}

/// How far down a heading stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HeadingLevel {
    /// Of a section.
    Section,
    /// Within a section.
    Below,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "span")]
pub enum Span {
    /// Words.
    Words {
        /// Them.
        text: String,
    },
    /// Words with weight.
    Strong {
        /// Them.
        text: String,
    },
    /// Words with stress.
    Emphasis {
        /// Them.
        text: String,
    },
    /// Words that lead somewhere.
    Link {
        /// The words.
        text: String,
        /// Where to.
        address: LinkAddress,
    },
}

/// The text is longer than is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the text has more than {LONGEST_TEXT_CHARACTERS} characters")]
pub struct TextTooLong;

impl RichText {
    /// What a text becomes. Only its length can be wrong.
    pub fn read(typed: &str) -> Result<Self, TextTooLong> {
        if typed.chars().count() > LONGEST_TEXT_CHARACTERS {
            return Err(TextTooLong);
        }
        Ok(Self {
            blocks: reading::blocks(&visible(typed)),
        })
    }

    /// The text as somebody would type it: read again it is the same.
    pub fn written(&self) -> String {
        let blocks: Vec<String> = self.blocks.iter().map(writing::block).collect();
        blocks.join("\n\n")
    }

    /// Its parts.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// The words without marks: to be searched, and for those who read data. A link is followed by where it leads.
    pub fn plain(&self) -> String {
        let mut text = String::new();
        for block in &self.blocks {
            if !text.is_empty() {
                text.push('\n');
            }
            match block {
                Block::Heading { text: words, .. } => text.push_str(words),
                Block::Paragraph { spans } => text.push_str(&plain(spans)),
                Block::List { items, .. } => {
                    let lines: Vec<String> = items.iter().map(|one| plain(one)).collect();
                    text.push_str("- ");
                    text.push_str(&lines.join("\n- "));
                }
            }
            text.push('\n');
        }
        text
    }
}

fn plain(spans: &[Span]) -> String {
    let pieces = spans.iter().map(|span| match span {
        Span::Words { text } | Span::Strong { text } | Span::Emphasis { text } => text.clone(),
        Span::Link { text, address } if address.shown() == text => text.clone(),
        Span::Link { text, address } => format!("{text} ({})", address.shown()),
    });
    pieces.collect()
}

/// A text without what nobody can see: characters that steer, and those that turn the direction of writing. Lines end in one way.
pub fn visible(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\t'], " ");
    text.chars()
        .filter(|character| *character == '\n' || !is_unseen(*character))
        .collect()
}

/// The same on one line, with single spaces.
pub fn visible_line(text: &str) -> String {
    let text = visible(text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_unseen(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' |
            '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{ffff}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests;
