//! How numbers, money and dates look to people.

use grants::Ore;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use crate::{Decimal, Language};

/// Keeps the groups of a number, and a number and its unit, on one line.
const NO_BREAK_SPACE: char = '\u{a0}';
/// The minus sign people read; machine formats use a hyphen.
const MINUS: char = '\u{2212}';

/// A whole number grouped by thousands: `1 680 000 000`, in English `1,680,000,000`.
///
/// ```
/// use wording::{Language, grouped};
/// assert_eq!(grouped(-1_234_567, Language::English), "\u{2212}1,234,567");
/// ```
pub fn grouped(number: i128, language: Language) -> String {
    group_digits(&number.to_string(), language)
}

/// Groups the digits of a number written by a machine.
pub(crate) fn group_digits(number: &str, language: Language) -> String {
    let (whole, part) = number
        .split_once('.')
        .map_or((number, None), |(whole, part)| (whole, Some(part)));
    let (negative, digits) = whole
        .strip_prefix('-')
        .map_or((false, whole), |digits| (true, digits));
    let separator = match language {
        Language::Swedish => NO_BREAK_SPACE,
        Language::English => ',',
    };
    let mut text = String::with_capacity(whole.len() * 2);
    if negative {
        text.push(MINUS);
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    if let Some(part) = part {
        text.push(decimal_sign(language));
        text.push_str(part);
    }
    text
}

fn decimal_sign(language: Language) -> char {
    match language {
        Language::Swedish => ',',
        Language::English => '.',
    }
}

/// Money with its unit: `937 983 kr`, in English `SEK 937,983`. Öre only when there are any.
pub fn money(amount: Ore, language: Language) -> String {
    let number = group_digits(&amount.to_string(), language);
    match language {
        Language::Swedish => format!("{number}{NO_BREAK_SPACE}kr"),
        Language::English => format!("SEK{NO_BREAK_SPACE}{number}"),
    }
}

/// A date in words: `1 december 2021`, in English `1 December 2021`.
pub fn date(date: Date, language: Language) -> String {
    const SWEDISH: [&str; 12] = [
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
    const ENGLISH: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let months = match language {
        Language::Swedish => SWEDISH,
        Language::English => ENGLISH,
    };
    // A civil date's month is 1 to 12 by construction.
    let month = usize::try_from(date.month() - 1)
        .ok()
        .and_then(|at| months.get(at))
        .copied()
        .unwrap_or_default();
    format!(
        "{}{NO_BREAK_SPACE}{month}{NO_BREAK_SPACE}{}",
        date.day(),
        date.year()
    )
}

/// The day of the week, in small letters in Swedish: "onsdag", "Wednesday".
pub fn weekday(date: Date, language: Language) -> &'static str {
    const DAYS: [(&str, &str); 7] = [
        ("måndag", "Monday"),
        ("tisdag", "Tuesday"),
        ("onsdag", "Wednesday"),
        ("torsdag", "Thursday"),
        ("fredag", "Friday"),
        ("lördag", "Saturday"),
        ("söndag", "Sunday"),
    ];
    let day = usize::try_from(date.weekday().to_monday_zero_offset());
    let (swedish, english) = day
        .ok()
        .and_then(|day| DAYS.get(day))
        .copied()
        .unwrap_or_default();
    match language {
        Language::Swedish => swedish,
        Language::English => english,
    }
}

/// A moment in words, as clocks in Sweden show it: `1 december 2021 kl. 23.59`, in English `1 December 2021 at 23:59`.
pub fn moment(moment: Timestamp, language: Language) -> String {
    let local = stockholm(moment);
    let (hour, minute) = (local.hour(), local.minute());
    let day = date(local.date(), language);
    match language {
        Language::Swedish => format!("{day} kl.{NO_BREAK_SPACE}{hour:02}.{minute:02}"),
        Language::English => format!("{day} at{NO_BREAK_SPACE}{hour:02}:{minute:02}"),
    }
}

/// Day and time as clocks in Sweden show them. Deadlines are days in Sweden.
///
/// ```
/// let moment = "2021-12-01T22:59:00Z".parse()?;
/// assert_eq!(wording::stockholm(moment).to_string(), "2021-12-01T23:59:00");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn stockholm(moment: Timestamp) -> DateTime {
    ZONE.to_datetime(moment)
}

/// The instant a day begins as clocks in Sweden show it.
///
/// ```
/// let day = "2021-12-01".parse()?;
/// assert_eq!(wording::day_begins(day).to_string(), "2021-11-30T23:00:00Z");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn day_begins(day: Date) -> Timestamp {
    let midnight = ZONE.to_ambiguous_timestamp(day.at(0, 0, 0, 0));
    // Only the very ends of the calendar have midnights beyond all instants.
    midnight.compatible().unwrap_or(if day.year() > 0 {
        Timestamp::MAX
    } else {
        Timestamp::MIN
    })
}

/// The rules of the zone are built in, so that no machine lacks them.
static ZONE: TimeZone = jiff::tz::get!("Europe/Stockholm");

/// An exact number as decimals: rounded half away from zero, or cut off with an ellipsis when more follow.
pub fn decimal(decimal: Decimal, language: Language) -> String {
    let Decimal {
        number,
        decimals,
        cut,
    } = decimal;
    let denominator = number.denominator().unsigned_abs();
    let (digits, rest) = digits(number.numerator().unsigned_abs(), denominator, decimals);
    let up = !cut && rest >= denominator - rest;
    let mut text = with_decimals(
        number.numerator() < 0,
        digits + u128::from(up),
        decimals,
        language,
    );
    if cut && rest != 0 {
        text.push('…');
    }
    text
}

/// Long division: the digits down to the last decimal as one whole number, and the remainder.
fn digits(numerator: u128, denominator: u128, decimals: u32) -> (u128, u128) {
    let denominator = denominator.max(1);
    let (mut digits, mut rest) = (numerator / denominator, numerator % denominator);
    for _ in 0..decimals {
        rest *= 10;
        digits = digits * 10 + rest / denominator;
        rest %= denominator;
    }
    (digits, rest)
}

fn with_decimals(negative: bool, digits: u128, decimals: u32, language: Language) -> String {
    let width = usize::try_from(decimals).unwrap_or(usize::MAX);
    let text = format!("{digits:0>width$}", width = width + 1);
    let (whole, part) = text.split_at(text.len() - width);
    let sign = if negative && digits != 0 { "-" } else { "" };
    let text = if part.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{part}")
    };
    group_digits(&text, language)
}

/// Parts as a list in a sentence: `a, b och c`.
pub(crate) fn list(parts: &[String], language: Language) -> String {
    let and = match language {
        Language::Swedish => " och ",
        Language::English => " and ",
    };
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{}{and}{last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_with_no_break_spaces() {
        assert_eq!(
            grouped(1_680_000_000, Language::Swedish),
            "1\u{a0}680\u{a0}000\u{a0}000"
        );
        assert_eq!(grouped(999, Language::Swedish), "999");
        assert_eq!(grouped(-1000, Language::Swedish), "\u{2212}1\u{a0}000");
        assert_eq!(grouped(0, Language::English), "0");
    }

    #[test]
    fn money_carries_its_unit() {
        assert_eq!(
            money(Ore::new(93_798_300), Language::Swedish),
            "937\u{a0}983\u{a0}kr"
        );
        assert_eq!(
            money(Ore::new(-105), Language::English),
            "SEK\u{a0}\u{2212}1.05"
        );
    }

    #[test]
    fn a_moment_is_told_in_swedish_time_over_both_clock_changes() {
        let told = |text: &str| moment(text.parse().unwrap(), Language::Swedish);
        assert_eq!(
            told("2021-12-01T22:59:00Z"),
            "1\u{a0}december\u{a0}2021 kl.\u{a0}23.59"
        );
        // Summer time began at 01:00 UTC on 28 March 2021 and ended on 31 October.
        for (utc, time) in [
            ("2021-03-28T00:59:59Z", "01.59"),
            ("2021-03-28T01:00:00Z", "03.00"),
            ("2021-10-31T00:59:59Z", "02.59"),
            ("2021-10-31T01:00:00Z", "02.00"),
        ] {
            assert!(told(utc).ends_with(time), "{utc}");
        }
        let english = moment("2021-06-30T22:05:00Z".parse().unwrap(), Language::English);
        assert_eq!(english, "1\u{a0}July\u{a0}2021 at\u{a0}00:05");
    }

    #[test]
    fn decimals_round_half_up_or_are_cut_with_an_ellipsis() {
        let shown = |numerator, denominator, decimals, cut| {
            let number = grants::Fraction::new(numerator, denominator).unwrap();
            decimal(
                Decimal {
                    number,
                    decimals,
                    cut,
                },
                Language::Swedish,
            )
        };
        assert_eq!(shown(1, 8, 2, false), "0,13");
        assert_eq!(shown(2, 3, 2, true), "0,66…");
        assert_eq!(shown(1, 4, 2, true), "0,25");
        assert_eq!(shown(-1, 3, 1, true), "\u{2212}0,3…");
        assert_eq!(shown(7, 1, 0, false), "7");
        assert_eq!(shown(123_456_789, 100, 2, true), "1\u{a0}234\u{a0}567,89");
    }

    #[test]
    fn dates_are_words() {
        let day = jiff::civil::date(2021, 12, 1);
        assert_eq!(date(day, Language::Swedish), "1\u{a0}december\u{a0}2021");
        assert_eq!(date(day, Language::English), "1\u{a0}December\u{a0}2021");
    }

    #[test]
    fn a_day_of_the_week_is_a_word() {
        let day = jiff::civil::date(2021, 12, 1);
        assert_eq!(weekday(day, Language::Swedish), "onsdag");
        assert_eq!(weekday(day, Language::English), "Wednesday");
    }

    #[test]
    fn lists_end_with_and() {
        let parts = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
        assert_eq!(list(&parts, Language::Swedish), "a, b och c");
        assert_eq!(list(&parts[..1], Language::English), "a");
    }
}
