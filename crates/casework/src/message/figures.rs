//! The amounts and the days in a Swedish text, so that what was written by hand can be held against the agreement.
//!
//! ```
//! use casework::message::figures::{of, Figure};
//! use grants::Ore;
//!
//! let found = of("Beloppet är 1,5 miljoner kronor, senast den 1 december 2021.");
//! assert_eq!(found[0], ("1,5 miljoner".to_owned(), Figure::Amount(Ore::new(150_000_000))));
//! assert_eq!(found[1], ("1 december 2021".to_owned(), Figure::Day(jiff::civil::date(2021, 12, 1))));
//! ```

use std::collections::BTreeSet;

use grants::Ore;
use jiff::civil::Date;

/// An amount or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// An amount of money.
    Amount(Ore),
    /// A day.
    Day(Date),
    /// A day of an unsaid year: its month and its day.
    DayOfYear(i8, i8),
    /// An amount beyond all counting.
    TooLarge,
}

/// The months as they begin in Swedish; the whole names.
const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

/// The words after an amount, and how many öre one of it is.
const UNITS: [(&str, i128); 11] = [
    ("kr", 100),
    ("kronor", 100),
    ("krona", 100),
    ("tkr", 100_000),
    ("mkr", 100_000_000),
    ("mnkr", 100_000_000),
    ("miljon", 100_000_000),
    ("miljoner", 100_000_000),
    ("mdkr", 100_000_000_000),
    ("miljard", 100_000_000_000),
    ("miljarder", 100_000_000_000),
];

/// Every amount and day of a text as it stands there, in the order of the text.
pub fn of(text: &str) -> Vec<(String, Figure)> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut before = None;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let first = rest.chars().next().unwrap_or_default();
        let begins = first.is_ascii_digit() && !before.is_some_and(char::is_alphanumeric);
        if begins && let Some((length, figure)) = figure(rest) {
            let words = rest.get(..length).unwrap_or_default();
            found.push((words.to_owned(), figure));
            at += length;
            before = words.chars().next_back();
            continue;
        }
        // A number that is none of them is passed whole, so that its end is not taken for a beginning.
        let length = if begins {
            number(rest).length.max(1)
        } else {
            first.len_utf8()
        };
        at += length;
        before = rest
            .get(..length)
            .and_then(|passed| passed.chars().next_back());
    }
    found
}

/// The amounts and days of a text that are not among those known, each once as it stands there.
pub fn unknown(text: &str, known: &BTreeSet<Figure>) -> Vec<String> {
    let is_known = |figure: &Figure| match figure {
        Figure::DayOfYear(month, day) => known.iter().any(|one| match one {
            Figure::Day(date) => (date.month(), date.day()) == (*month, *day),
            other => other == figure,
        }),
        _ => known.contains(figure),
    };
    let mut unknown: Vec<String> = Vec::new();
    for (words, figure) in of(text) {
        if !is_known(&figure) && !unknown.contains(&words) {
            unknown.push(words);
        }
    }
    unknown
}

/// A number as people write it: digits in groups of three, and perhaps decimals.
struct Number {
    /// The digits without spaces, decimals included.
    digits: String,
    /// How many of them are decimals.
    decimals: u32,
    /// How many bytes it takes.
    length: usize,
}

const fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

fn number(text: &str) -> Number {
    let digits_at = |at: usize| {
        let rest = text.get(at..).unwrap_or_default();
        rest.bytes().take_while(u8::is_ascii_digit).count()
    };
    let mut length = digits_at(0);
    let mut digits = text.get(..length).unwrap_or_default().to_owned();
    if length <= 3 {
        // Further groups of exactly three.
        while let Some(space) = text.get(length..).and_then(|rest| rest.chars().next()) {
            let at = length + space.len_utf8();
            if !is_space(space) || digits_at(at) != 3 {
                break;
            }
            digits.push_str(text.get(at..at + 3).unwrap_or_default());
            length = at + 3;
        }
    }
    let mut decimals = 0;
    if text.get(length..).is_some_and(|rest| rest.starts_with(',')) {
        let after = digits_at(length + 1);
        if (1..=6).contains(&after) {
            digits.push_str(text.get(length + 1..length + 1 + after).unwrap_or_default());
            decimals = u32::try_from(after).unwrap_or(0);
            length += 1 + after;
        }
    }
    Number {
        digits,
        decimals,
        length,
    }
}

/// The word a text begins with after one space, in small letters, and where it ends.
fn word_after(text: &str, at: usize) -> Option<(String, usize)> {
    let rest = text.get(at..)?;
    let space = rest.chars().next().filter(|first| is_space(*first))?;
    let start = at + space.len_utf8();
    let rest = text.get(start..)?;
    let length: usize = (rest.chars())
        .take_while(|character| character.is_alphabetic())
        .map(char::len_utf8)
        .sum();
    let word = rest.get(..length).filter(|word| !word.is_empty())?;
    Some((word.to_lowercase(), start + length))
}

fn figure(text: &str) -> Option<(usize, Figure)> {
    if let Some(found) = iso_day(text) {
        return Some(found);
    }
    let number = number(text);
    let (word, end) = word_after(text, number.length)?;
    if let Some((_, worth)) = UNITS.iter().find(|(unit, _)| *unit == word) {
        let amount = amount(&number, *worth).unwrap_or(Figure::TooLarge);
        return Some((end, amount));
    }
    let month = MONTHS.iter().position(|month| *month == word)?;
    let month = i8::try_from(month + 1).ok()?;
    let day: i8 = number
        .digits
        .parse()
        .ok()
        .filter(|_| number.decimals == 0)?;
    let year = text.get(end..).and_then(|rest| {
        let space = rest.chars().next().filter(|first| is_space(*first))?;
        let start = end + space.len_utf8();
        let digits = text.get(start..)?;
        let count = digits.bytes().take_while(u8::is_ascii_digit).count();
        (count == 4).then(|| (digits.get(..4).unwrap_or_default(), start + 4))
    });
    match year {
        Some((year, end)) => {
            let date = Date::new(year.parse().ok()?, month, day).ok()?;
            Some((end, Figure::Day(date)))
        }
        None => Some((end, Figure::DayOfYear(month, day))),
    }
}

fn iso_day(text: &str) -> Option<(usize, Figure)> {
    let day = text.get(..10)?;
    let ends = !text
        .get(10..)?
        .starts_with(|next: char| next.is_ascii_digit());
    let is_written = day.bytes().enumerate().all(|(at, byte)| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    });
    let date = day.parse().ok().filter(|_| is_written && ends)?;
    Some((10, Figure::Day(date)))
}

fn amount(number: &Number, worth: i128) -> Option<Figure> {
    let digits: i128 = number.digits.parse().ok()?;
    let scale = 10_i128.checked_pow(number.decimals)?;
    let scaled = digits.checked_mul(worth)?;
    // A part of an öre is written by nobody.
    (scaled % scale == 0).then_some(())?;
    let ore = i64::try_from(scaled / scale).ok()?;
    Some(Figure::Amount(Ore::new(ore)))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn kronor(kronor: i64) -> Figure {
        Figure::Amount(Ore::from_kronor(kronor).unwrap())
    }

    fn only(text: &str) -> Vec<Figure> {
        of(text).into_iter().map(|(_, figure)| figure).collect()
    }

    #[test]
    fn amounts_are_found_in_every_way_people_write_them() {
        let text = "1\u{a0}680\u{a0}000\u{a0}000\u{a0}kr, 1 680 miljoner kronor, 1,68 miljarder, 300000 kronor, 50 mnkr, 0,50 kr";
        let wanted = [
            kronor(1_680_000_000),
            kronor(1_680_000_000),
            kronor(1_680_000_000),
            kronor(300_000),
            kronor(50_000_000),
            Figure::Amount(Ore::new(50)),
        ];
        assert_eq!(only(text), wanted);
    }

    #[test]
    fn days_are_found_with_and_without_a_year() {
        let text = "den 1 december 2021 kl. 23.59, 2022-03-31 och 31 januari.";
        let wanted = [
            Figure::Day(date(2021, 12, 1)),
            Figure::Day(date(2022, 3, 31)),
            Figure::DayOfYear(1, 31),
        ];
        assert_eq!(only(text), wanted);
    }

    #[test]
    fn other_numbers_are_neither() {
        let text = "20/2020, 290 kommuner, 0–25 år, kl. 23.59, punkt 4, A4 kr, 32 december 2021, 1234567890123-1";
        assert_eq!(only(text), []);
    }

    #[test]
    fn what_cannot_be_counted_is_never_known() {
        let text = "99999999999999999999999999999999999999999999 kr";
        assert_eq!(unknown(text, &BTreeSet::new()), [text]);
    }

    #[test]
    fn a_day_without_year_is_known_when_the_agreement_has_it_in_some_year() {
        let known = BTreeSet::from([Figure::Day(date(2021, 12, 1))]);
        assert_eq!(unknown("senast 1 december", &known), Vec::<String>::new());
        assert_eq!(unknown("senast 2 december", &known), ["2 december"]);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_fail(text in "[0-9 ,.a-zö\u{a0}-]{0,60}") {
            for (words, _) in of(&text) {
                prop_assert!(text.contains(&words));
            }
        }

        #[test]
        fn an_amount_as_we_write_it_is_found(ore in 0..i64::MAX / 100) {
            let amount = Ore::new(ore);
            let text = format!("Det är {}.", wording::money(amount, wording::Language::Swedish));
            prop_assert_eq!(only(&text), vec![Figure::Amount(amount)]);
        }
    }
}
