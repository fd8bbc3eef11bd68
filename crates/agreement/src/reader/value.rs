//! Single values: texts, amounts, dates, words.

use std::ops::Range;

use grants::{Ore, Text};
use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeInteger, DeValue};

use super::identifier::{LONGEST_IDENTIFIER, is_identifier, suggested_identifier};
use super::reading::{Read, Reading, Reported};
use super::syntax::grouped_number;
use super::table::{Form, Table};
use super::word::Word;
use crate::problem::{FieldFault, Found, ProblemKind, SyntaxFault, ValueFault, Wanted, quote};
use crate::writer;
use wording::Language;

/// The longest text: some paragraphs. Longer ones belong in the source.
const LONGEST_TEXT: usize = 5_000;
/// The longest address that browsers and servers agree on.
const LONGEST_ADDRESS: usize = 2_000;
/// The first and last year a date can have: state grants by agreement began in the 1990s, and nobody signs a century ahead.
const YEARS: (i64, i64) = (1990, 2100);
/// So many years from the agreement's year a deadline can lie: it is signed in the year before at the earliest, and closed ten years after at the latest.
const DEADLINE_YEARS: (i64, i64) = (-1, 10);

/// A value of a field.
#[derive(Clone, Copy)]
pub(super) struct Value<'r> {
    pub reading: &'r Reading<'r>,
    pub node: &'r Spanned<DeValue<'r>>,
    /// The field it stands in, or whose list it stands in.
    pub field: &'r str,
}

/// A text for people or programs.
pub(super) const TEXT: Form<String> = Form {
    wanted: Wanted::Text,
    read: |value| value.text(LONGEST_TEXT),
};
/// An id.
pub(super) const IDENTIFIER: Form<String> = Form {
    wanted: Wanted::Identifier,
    read: |value| value.identifier(),
};
/// An address on the web.
pub(super) const ADDRESS: Form<String> = Form {
    wanted: Wanted::Address,
    read: |value| value.address(),
};
/// A text in both languages.
pub(super) const PAIR: Form<Text> = Form {
    wanted: Wanted::Pair,
    read: |value| value.pair(),
};
/// Whole kronor.
pub(super) const KRONOR: Form<Ore> = Form {
    wanted: Wanted::Kronor,
    read: |value| value.kronor(0),
};
/// Whole kronor, at least one.
pub(super) const POSITIVE_KRONOR: Form<Ore> = Form {
    wanted: Wanted::Kronor,
    read: |value| value.kronor(1),
};
/// A date.
pub(super) const DATE: Form<Date> = Form {
    wanted: Wanted::Date,
    read: |value| value.date_between(YEARS),
};
/// A last day to do something in the agreement.
pub(super) const DEADLINE: Form<Date> = Form {
    wanted: Wanted::Date,
    read: |value| value.deadline(),
};
/// True or false.
pub(super) const TRUTH: Form<bool> = Form {
    wanted: Wanted::Truth,
    read: |value| value.truth(),
};
/// A year.
pub(super) const YEAR: Form<i16> = Form {
    wanted: Wanted::Year,
    read: |value| value.year(),
};

/// One of the words of a type.
pub(super) const fn word<T: Word>() -> Form<T> {
    Form {
        wanted: Wanted::Words(T::NAMES),
        read: |value| value.word(),
    }
}

impl<'r> Value<'r> {
    /// Where the value stands.
    pub(super) fn place(self) -> Range<usize> {
        self.node.span()
    }

    /// Notes a problem with this value.
    pub(super) fn report(self, kind: impl Into<ProblemKind>) -> Reported {
        self.reading.report(self.place(), kind)
    }

    /// Notes that the value is of another kind than wanted.
    pub(super) fn wrong_type(self, wanted: Wanted) -> Reported {
        let faulty = self.reading.faulty_value(self.node);
        faulty.unwrap_or_else(|| {
            self.report(FieldFault::WrongType {
                field: quote(self.field),
                found: found(self.node.get_ref()),
                wanted,
            })
        })
    }

    /// The text of a value that is to be one; nothing is said about its content.
    pub(super) fn characters(self, wanted: Wanted) -> Read<&'r str> {
        match self.node.get_ref() {
            DeValue::String(text) => match self.reading.faulty_value(self.node) {
                Some(reported) => Err(reported),
                None => Ok(text.as_ref()),
            },
            _ => Err(self.wrong_type(wanted)),
        }
    }

    /// A text that says something and is not longer than so many characters.
    pub(super) fn text(self, longest: usize) -> Read<String> {
        let text = self.characters(Wanted::Text)?;
        if text.trim().is_empty() {
            return Err(self.report(ValueFault::Empty));
        }
        let characters = text.chars().count();
        if characters > longest {
            return Err(self.report(ValueFault::TooLong {
                characters,
                longest,
            }));
        }
        if text.chars().any(is_unseen) {
            return Err(self.report(ValueFault::ControlCharacter));
        }
        Ok(text.to_owned())
    }

    fn identifier(self) -> Read<String> {
        self.characters(Wanted::Identifier)?;
        let text = self.text(LONGEST_IDENTIFIER)?;
        if is_identifier(&text) {
            return Ok(text);
        }
        let suggested = suggested_identifier(&text);
        Err(self.report(ValueFault::BadIdentifier {
            given: quote(&text),
            suggested,
        }))
    }

    fn address(self) -> Read<String> {
        self.characters(Wanted::Address)?;
        let text = self.text(LONGEST_ADDRESS)?;
        // Pages make links of addresses; a link must lead to the web and nowhere else.
        let host = ["https://", "http://"]
            .into_iter()
            .find_map(|scheme| text.strip_prefix(scheme));
        match host {
            Some(host) if !host.is_empty() && !text.contains(char::is_whitespace) => Ok(text),
            _ => Err(self.report(ValueFault::NotAnAddress)),
        }
    }

    fn pair(self) -> Read<Text> {
        let table = self.table(&["sv", "en"], Wanted::Pair)?;
        let part = |language: Language| match table.get(language.tag()) {
            Some(value) => value.text(LONGEST_TEXT),
            None => Err(table.missing(FieldFault::MissingLanguage { language })),
        };
        let (sv, en) = (part(Language::Swedish), part(Language::English));
        Ok(Text { sv: sv?, en: en? })
    }

    /// A whole number from `lowest` to `highest`.
    pub(super) fn number(self, wanted: Wanted, lowest: i64, highest: i64) -> Read<i64> {
        match self.integer(wanted)? {
            Ok(number) if (lowest..=highest).contains(&number) => Ok(number),
            Ok(number) if number < lowest => Err(self.report(ValueFault::TooSmall { lowest })),
            Err(Beyond::Below) => Err(self.report(ValueFault::TooSmall { lowest })),
            Ok(_) | Err(Beyond::Above) => Err(self.report(ValueFault::TooLarge { highest })),
        }
    }

    /// The number of an integer, or on which side it lies beyond every number.
    fn integer(self, wanted: Wanted) -> Read<Result<i64, Beyond>> {
        if let Some(reported) = self.reading.faulty_value(self.node) {
            return Err(reported);
        }
        let DeValue::Integer(integer) = self.node.get_ref() else {
            return Err(self.wrong_type(wanted));
        };
        // The TOML reader lets `0x` pass, which says no number at all.
        if !integer
            .as_str()
            .contains(|character: char| character.is_ascii_alphanumeric())
        {
            return Err(self.report(SyntaxFault::BadNumber));
        }
        let beyond = if integer.as_str().starts_with('-') {
            Beyond::Below
        } else {
            Beyond::Above
        };
        Ok(parse(integer).ok_or(beyond))
    }

    /// An amount in whole kronor, at least `lowest`.
    pub(super) fn kronor(self, lowest: i64) -> Read<Ore> {
        if self.reading.faulty_value(self.node).is_none()
            && let Some(fault) = misspelt_amount(self.node.get_ref())
        {
            return Err(self.report(fault));
        }
        let too_small = || ValueFault::AmountTooSmall {
            lowest: Ore::from_kronor(lowest).unwrap_or_default(),
        };
        match self.integer(Wanted::Kronor)? {
            Ok(kronor) if kronor < lowest => Err(self.report(too_small())),
            Ok(kronor) => Ore::from_kronor(kronor).ok_or_else(|| self.report(too_large())),
            Err(Beyond::Below) => Err(self.report(too_small())),
            Err(Beyond::Above) => Err(self.report(too_large())),
        }
    }

    fn year(self) -> Read<i16> {
        let year = self.number(Wanted::Year, i64::MIN, i64::MAX)?;
        let (from, to) = YEARS;
        match i16::try_from(year) {
            Ok(short) if (from..=to).contains(&year) => Ok(short),
            _ => Err(self.report(ValueFault::UnlikelyYear { year, from, to })),
        }
    }

    fn truth(self) -> Read<bool> {
        match self.node.get_ref() {
            DeValue::Boolean(truth) if self.reading.faulty_value(self.node).is_none() => Ok(*truth),
            _ => Err(self.wrong_type(Wanted::Truth)),
        }
    }

    fn deadline(self) -> Read<Date> {
        let (before, after) = DEADLINE_YEARS;
        self.date_between(self.reading.known.year.map_or(YEARS, |year| {
            (year.saturating_add(before), year.saturating_add(after))
        }))
    }

    /// A date in a year from the first to the last of these.
    pub(super) fn date_between(self, (from, to): (i64, i64)) -> Read<Date> {
        if let Some(reported) = self.reading.faulty_value(self.node) {
            return Err(reported);
        }
        let found = match self.node.get_ref() {
            DeValue::Datetime(found) => found,
            DeValue::String(text) => {
                let suggested = text.trim().parse::<Date>().map(|date| date.to_string());
                return Err(match suggested {
                    Ok(suggested) => self.report(ValueFault::QuotedDate { suggested }),
                    Err(_) => self.wrong_type(Wanted::Date),
                });
            }
            _ => return Err(self.wrong_type(Wanted::Date)),
        };
        let day = found.date.and_then(|day| {
            let year = i16::try_from(day.year).ok()?;
            Date::new(
                year,
                i8::try_from(day.month).ok()?,
                i8::try_from(day.day).ok()?,
            )
            .ok()
        });
        let Some(date) = day else {
            return Err(self.wrong_type(Wanted::Date));
        };
        if found.time.is_some() {
            return Err(self.report(ValueFault::DateWithTime {
                suggested: date.to_string(),
            }));
        }
        let year = i64::from(date.year());
        if !(from..=to).contains(&year) {
            return Err(self.report(ValueFault::UnlikelyYear { year, from, to }));
        }
        Ok(date)
    }

    /// One of the words of a type.
    pub(super) fn word<T: Word>(self) -> Read<T> {
        let given = self.characters(Wanted::Words(T::NAMES))?;
        T::from_word(given).ok_or_else(|| self.unknown_word(given, T::NAMES))
    }

    /// Notes that a word is none of these.
    pub(super) fn unknown_word(self, given: &str, known: &'static [&'static str]) -> Reported {
        let nearest = self.reading.nearest(given, known.iter().copied());
        self.report(ValueFault::UnknownWord {
            given: quote(given),
            nearest,
            known: known.to_vec(),
        })
    }

    /// The values of a list.
    pub(super) fn list(self, wanted: Wanted) -> Read<Vec<Self>> {
        match self.node.get_ref() {
            DeValue::Array(_) if self.reading.faulty_value(self.node).is_some() => {
                Err(self.wrong_type(wanted))
            }
            DeValue::Array(nodes) => Ok(nodes.iter().map(|node| Self { node, ..self }).collect()),
            _ => Err(self.wrong_type(wanted)),
        }
    }

    /// A table with these fields.
    pub(super) fn table(self, known: &'static [&'static str], wanted: Wanted) -> Read<Table<'r>> {
        match self.node.get_ref() {
            DeValue::Table(entries) => Ok(Table::open(self.reading, entries, self.place(), known)),
            _ => Err(self.wrong_type(wanted)),
        }
    }
}

/// An amount with decimals or in quotes, with the amount as it is to be written.
fn misspelt_amount(value: &DeValue<'_>) -> Option<ValueFault> {
    let grouped = |digits: &str| {
        digits
            .parse()
            .ok()
            .and_then(Ore::from_kronor)
            .map(writer::kronor)
    };
    match value {
        DeValue::Float(decimal) => {
            let whole = decimal.as_str().split_once('.');
            let whole = whole.filter(|(_, part)| part.bytes().all(|byte| byte == b'0'));
            let suggested = whole.and_then(|(kronor, _)| grouped(kronor));
            Some(ValueFault::Fraction { suggested })
        }
        DeValue::String(text) => {
            let suggested = grouped(text).or_else(|| grouped_number(text))?;
            Some(ValueFault::QuotedAmount { suggested })
        }
        _ => None,
    }
}

/// On which side of all numbers an integer lies.
#[derive(Clone, Copy)]
enum Beyond {
    Below,
    Above,
}

/// That an amount, or a sum of amounts, is more than can be counted.
pub(super) fn too_large() -> ValueFault {
    let whole_kronor = Ore::from_kronor(i64::MAX / Ore::PER_KRONA);
    ValueFault::AmountTooLarge {
        highest: whole_kronor.unwrap_or_default(),
    }
}

/// The number an integer of TOML says, when it fits.
pub(super) fn parse(integer: &DeInteger<'_>) -> Option<i64> {
    i64::from_str_radix(integer.as_str(), integer.radix()).ok()
}

fn found(value: &DeValue<'_>) -> Found {
    match value {
        DeValue::String(_) => Found::Text,
        DeValue::Integer(_) => Found::Number,
        DeValue::Float(_) => Found::Decimal,
        DeValue::Boolean(_) => Found::Truth,
        DeValue::Datetime(found) if found.time.is_none() => Found::Date,
        DeValue::Datetime(_) => Found::Time,
        DeValue::Array(_) => Found::List,
        DeValue::Table(_) => Found::Table,
    }
}

/// Such characters steer terminals and break tables, or turn the direction in which what follows is shown: an amount beside such
/// a title would be read backwards.
fn is_unseen(character: char) -> bool {
    (character.is_control() && character != '\n')
        || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
