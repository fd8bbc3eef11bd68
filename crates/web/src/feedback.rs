//! What visitors say about a page.

use jiff::Timestamp;

/// The longest comment that is kept: two pages of text.
pub const LONGEST_COMMENT_CHARACTERS: usize = 2_000;

/// A visitor's answer to "did this page help you". It holds nothing about the visitor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feedback {
    /// The path of the page, without the language.
    pub page: String,
    /// Whether it helped.
    pub helped: bool,
    /// What the visitor wrote, exactly as written; may be empty.
    pub comment: String,
    /// When it came.
    pub at: Timestamp,
}

/// What was said could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the feedback could not be kept")]
pub struct NotKept;
