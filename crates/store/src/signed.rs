//! Who did something, and when.

use jiff::Timestamp;

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The id of the account, or the name of the program that did it.
    pub by: String,
    /// When.
    pub at: Timestamp,
}
