//! What Överens says to people.
//!
//! Every room above the rules speaks through this one: a [`Message`] is a key
//! with arguments and no language; a [`Language`] turns it into a sentence.
//! The sentences live in `texts/sv` and `texts/en` (Fluent); code holds keys.
//! Here too are the forms of numbers, money, dates and the order of names.
//!
//! ```
//! use wording::{Language, message};
//! let text = Language::Swedish.say(&message!("ages-from", from = 65_u8));
//! assert_eq!(text, "65 år och äldre");
//! ```

mod assumption;
mod catalogue;
pub mod deadline;
pub mod difference;
pub mod explanation;
mod format;
mod message;
mod order;
mod organisation;
pub mod payment_number;
mod question_set;
pub mod reconciliation;
mod refusal;
pub mod table;
pub mod terms;
pub mod word_forms;

pub use format::{
    date, day_begins, decimal, grouped, moment, money, stockholm, time_of_day, weekday,
};
pub use message::{Argument, Decimal, Language, Message, Speak};
pub use order::NameOrder;
