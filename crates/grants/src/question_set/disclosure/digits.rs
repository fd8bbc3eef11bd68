//! Personal identity numbers, telephone numbers and e-mail addresses.

use super::{Flag, Reason};
use crate::luhn;

/// The fewest digits of a telephone number with its area code: `08-123 45` has seven.
const SHORTEST_PHONE: usize = 7;
/// The most digits of a telephone number in the world.
const LONGEST_PHONE: usize = 15;

/// Everything of this kind in a text.
pub(super) fn flags(text: &str) -> Vec<Flag> {
    let mut flags = emails(text);
    for run in runs(text) {
        let written = text.get(run.start..run.end).unwrap_or_default();
        let reason = if holds_identity_number(written) {
            Reason::IdentityNumber
        } else if is_phone(written) {
            Reason::Phone
        } else {
            continue;
        };
        flags.push(Flag { reason, ..run });
    }
    flags
}

/// Digits with what people write between them, from the first digit or sign to the last digit.
fn runs(text: &str) -> Vec<Flag> {
    let between = |it: char| {
        it.is_whitespace()
            || matches!(
                it,
                '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '+' | '(' | ')' | '/' | '.'
            )
    };
    let mut runs: Vec<Flag> = Vec::new();
    let mut now: Option<Flag> = None;
    for (at, sign) in text.char_indices() {
        let end = at + sign.len_utf8();
        let is_digit = sign.is_ascii_digit();
        match &mut now {
            Some(run) if is_digit => run.end = end,
            // Two line breaks or a long gap are something else.
            Some(run) if between(sign) && sign != '\n' && at - run.end < 4 => {}
            Some(run) => {
                runs.push(*run);
                now = None;
            }
            None if is_digit || matches!(sign, '+' | '(') => {
                now = Some(Flag {
                    start: at,
                    end,
                    reason: Reason::Phone,
                });
            }
            None => {}
        }
    }
    runs.extend(now);
    runs
}

fn digits(text: &str) -> Vec<u8> {
    let digits = text.bytes().filter(u8::is_ascii_digit);
    digits.map(|digit| digit - b'0').collect()
}

/// Whether somewhere among the digits are ten or twelve that begin with a day and end with the digit that checks them. Other
/// digits before or after do not hide one.
fn holds_identity_number(text: &str) -> bool {
    let digits = digits(text);
    let mut windows = digits.windows(10);
    windows.any(|ten| begins_with_a_day(ten) && checks(ten)) || is_written_as_one(text)
}

/// Six digits of a day, or eight, a sign and four digits, whatever the last of them is: one with a slip of the pen tells as much.
fn is_written_as_one(text: &str) -> bool {
    let signs = ['-', '+', '\u{2010}', '\u{2011}', '\u{2013}', '\u{2212}'];
    let mut places = text.match_indices(signs);
    places.any(|(at, sign)| {
        let before = digits_next_to(text.get(..at).unwrap_or_default().chars().rev());
        let after = digits_next_to(text.get(at + sign.len()..).unwrap_or_default().chars());
        let day: Vec<u8> = before.iter().rev().copied().collect();
        let day = day.get(day.len().saturating_sub(6)..).unwrap_or_default();
        matches!(before.len(), 6 | 8) && after.len() == 4 && begins_with_a_day(day)
    })
}

fn digits_next_to(signs: impl Iterator<Item = char>) -> Vec<u8> {
    let digits = signs.map_while(|sign| sign.to_digit(10));
    digits
        .filter_map(|digit| u8::try_from(digit).ok())
        .collect()
}

/// Whether six digits can be a year, a month and a day; sixty more are added to the day of whoever has no number of their own
/// yet.
fn begins_with_a_day(digits: &[u8]) -> bool {
    let two = |at: usize| match (digits.get(at), digits.get(at + 1)) {
        (Some(tens), Some(ones)) => tens * 10 + ones,
        _ => 0,
    };
    let (month, day) = (two(2), two(4));
    (1..=12).contains(&month) && ((1..=31).contains(&day) || (61..=91).contains(&day))
}

/// Whether the last of ten digits checks the others.
fn checks(ten: &[u8]) -> bool {
    let digits: String = ten.iter().map(ToString::to_string).collect();
    luhn::passes(&digits)
}

/// Whether digits are written as a telephone number: the area code begins with nought, or a country's with a plus.
fn is_phone(text: &str) -> bool {
    let count = digits(text).len();
    let from = text.trim_start_matches('(');
    (from.starts_with('0') || from.starts_with('+'))
        && (SHORTEST_PHONE..=LONGEST_PHONE).contains(&count)
}

/// What has an at sign between letters.
fn emails(text: &str) -> Vec<Flag> {
    let is_part = |it: char| it.is_alphanumeric() || matches!(it, '.' | '-' | '_' | '+');
    let mut flags = Vec::new();
    for (at, sign) in text.match_indices(['@', '＠']) {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + sign.len()..).unwrap_or_default();
        let start = before.trim_end_matches(is_part).len();
        let left = after.trim_start_matches(is_part).len();
        if start < at && left < after.len() {
            flags.push(Flag {
                start,
                end: text.len() - left,
                reason: Reason::Email,
            });
        }
    }
    flags
}
