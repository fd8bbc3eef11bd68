//! A message without language, and the languages it can be said in.

use std::fmt;

use grants::{Code, Fraction, Level, Ore};
use jiff::Timestamp;
use jiff::civil::Date;

use crate::catalogue;

/// A language of the service.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Swedish, the first language.
    #[default]
    Swedish,
    /// English.
    English,
}

impl Language {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Swedish, Self::English];

    /// The tag used on command lines and in addresses.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::English => "en",
        }
    }

    /// The language with this tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The sentence a message makes in this language.
    pub fn say(self, message: &Message) -> String {
        catalogue::say(self, message)
    }

    /// The text of a key that is put together at run time, such as the help of
    /// a command; none when there is no such text.
    pub fn text(self, key: &str) -> Option<String> {
        catalogue::text(self, key)
    }

    /// The part of a text pair in this language.
    pub fn of(self, text: &grants::Text) -> &str {
        match self {
            Self::Swedish => &text.sv,
            Self::English => &text.en,
        }
    }
}

/// A key into the texts with what the sentence needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The key, the same in both languages.
    pub key: &'static str,
    /// The arguments by name.
    pub arguments: Vec<(&'static str, Argument)>,
}

/// What a sentence can hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Words as they stand.
    Text(String),
    /// A text pair, said in the reader's language.
    Pair(grants::Text),
    /// A whole number; it is grouped by thousands and chooses plural forms.
    Number(i64),
    /// Money, with its unit.
    Money(Ore),
    /// An exact number as decimals.
    Decimal(Decimal),
    /// A date in words.
    Date(Date),
    /// A moment in words, in Swedish time.
    Moment(Timestamp),
    /// Another message inside this one.
    Message(Message),
    /// Several parts as a list in a sentence: "a, b och c".
    List(Vec<Argument>),
}

/// An exact number and how many decimals of it are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    /// The number.
    pub number: Fraction,
    /// How many decimals.
    pub decimals: u32,
    /// Cut off with an ellipsis where more follow, instead of rounded.
    pub cut: bool,
}

/// Something that can tell a person what happened and what to do.
pub trait Speak {
    /// What happened.
    fn message(&self) -> Message;

    /// What to do about it, when that is not plain from the message.
    fn hint(&self) -> Option<Message> {
        None
    }
}

/// Builds a [`Message`]: `message!("key", name = value, …)`.
///
/// A test of this crate reads every call in the workspace and demands the key
/// and the names in both languages, so the key must be a literal.
#[macro_export]
macro_rules! message {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::Message {
            key: $key,
            arguments: vec![$((stringify!($name), $crate::Argument::from($value))),*],
        }
    };
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<i64> for Argument {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u8> for Argument {
    fn from(number: u8) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<u32> for Argument {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u64> for Argument {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Ore> for Argument {
    fn from(amount: Ore) -> Self {
        Self::Money(amount)
    }
}

impl From<Decimal> for Argument {
    fn from(decimal: Decimal) -> Self {
        Self::Decimal(decimal)
    }
}

impl From<Timestamp> for Argument {
    fn from(moment: Timestamp) -> Self {
        Self::Moment(moment)
    }
}

impl From<Date> for Argument {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<Code> for Argument {
    fn from(code: Code) -> Self {
        Self::Text(code.to_string())
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Message(message)
    }
}

impl From<grants::Text> for Argument {
    fn from(text: grants::Text) -> Self {
        Self::Pair(text)
    }
}

impl From<&grants::Text> for Argument {
    fn from(text: &grants::Text) -> Self {
        Self::Pair(text.clone())
    }
}

impl From<Level> for Argument {
    fn from(level: Level) -> Self {
        Self::Message(match level {
            Level::Region => message!("level-region"),
            Level::Municipality => message!("level-municipality"),
            Level::County => message!("level-county"),
            Level::Coordinator => message!("level-coordinator"),
            Level::Other => message!("level-other"),
        })
    }
}

impl<A: Into<Argument>> From<Vec<A>> for Argument {
    fn from(parts: Vec<A>) -> Self {
        Self::List(parts.into_iter().map(Into::into).collect())
    }
}

/// The English sentence: for logs and for the `Display` of error types.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Language::English.say(self))
    }
}
