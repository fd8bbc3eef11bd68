//! What Överens says to people.
//!
//! Every room above the rules speaks through this one: a [`Message`] is a key
//! with arguments and no language; a [`Language`] turns it into a sentence.
//! The sentences live in `texts/sv` and `texts/en` (Fluent); code holds keys.
//! Here too are the forms of numbers, money, dates and the order of names.
//!
//! ```
//! use wording::{Language, message};
//! let text = Language::Swedish.say(&message!("amount-of", amount = grants::Ore::new(168_000_000_000)));
//! assert_eq!(text, "1\u{a0}680\u{a0}000\u{a0}000\u{a0}kr");
//! ```

mod catalogue;
mod format;
mod message;
mod order;
pub mod table;

pub use format::{date, decimal, grouped, money, truncated};
pub use message::{Argument, Language, Message, Speak};
pub use order::NameOrder;
