//! Amounts as people type them: `1680000000`, `1 680 000 000 kr`, `1680000000:-`. What could mean two things is asked about
//! and never guessed.

use grants::Ore;
use wording::{Message, message};

/// Characters that people and programs put between digits and nobody sees.
const UNSEEN: [char; 3] = ['\u{200b}', '\u{2060}', '\u{feff}'];
/// What may follow or come before the number.
const UNITS: [&str; 4] = ["kronor", "kr", "sek", ":-"];
/// More digits than any amount has.
const MOST_DIGITS: usize = 15;

/// The amount, or what to ask.
pub fn read(typed: &str) -> Result<Ore, Message> {
    let plain = typed.to_lowercase();
    let plain: String = (plain.chars())
        .filter(|character| !character.is_whitespace() && !UNSEEN.contains(character))
        .collect();
    let mut number = plain.as_str();
    for unit in UNITS {
        number = number.strip_suffix(unit).unwrap_or(number);
        number = number.strip_prefix(unit).unwrap_or(number);
    }
    if number.is_empty() {
        return Err(message!("work-amount-missing"));
    }
    let signed = number.strip_prefix(['-', '\u{2212}', '\u{2013}']);
    if signed.is_some_and(is_number) {
        return Err(message!("work-amount-below-zero"));
    }
    if is_number(number) {
        return whole(number).ok_or_else(|| message!("work-amount-too-large"));
    }
    if let Some(meant) = grouped(number).as_deref().and_then(whole) {
        return Err(message!("work-amount-grouped", meant = meant));
    }
    if (number.rsplit_once([',', '.']))
        .is_some_and(|(kronor, ore)| is_number(kronor) && is_number(ore))
    {
        return Err(message!("work-amount-decimals"));
    }
    Err(message!("work-amount-no-number"))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn whole(digits: &str) -> Option<Ore> {
    let digits = digits.trim_start_matches('0');
    if digits.len() > MOST_DIGITS {
        return None;
    }
    let kronor = if digits.is_empty() {
        0
    } else {
        digits.parse().ok()?
    };
    Ore::from_kronor(kronor)
}

/// The digits of a number whose groups of three stand between points, commas or apostrophes.
fn grouped(number: &str) -> Option<String> {
    let parts: Vec<&str> = number.split(['.', ',', '\'', '’', '_']).collect();
    let (first, rest) = parts.split_first()?;
    let groups = !rest.is_empty() && rest.iter().all(|part| part.len() == 3);
    let digits = parts.iter().all(|part| is_number(part)) && first.len() <= 3;
    (groups && digits).then(|| parts.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_kronor_are_read_however_they_are_spaced() {
        let wanted = Ok(Ore::from_kronor(1_680_000_000).unwrap());
        for typed in [
            "1680000000",
            "1 680 000 000",
            "1\u{a0}680\u{a0}000\u{a0}000\u{a0}kr",
            "1\u{202f}680\u{2009}000\u{2003}000 kronor",
            " SEK 1680000000 ",
            "1680000000:-",
            "1 680\u{200b} 000 000\tKr",
        ] {
            assert_eq!(read(typed), wanted, "{typed}");
        }
        assert_eq!(read("0"), Ok(Ore::ZERO));
    }

    #[test]
    fn groups_with_points_are_asked_about() {
        for typed in ["1.680.000.000", "1,680,000,000 kr", "1.000"] {
            assert_eq!(
                read(typed).unwrap_err().key,
                "work-amount-grouped",
                "{typed}"
            );
        }
    }

    #[test]
    fn what_is_no_amount_in_whole_kronor_is_refused_for_what_it_is() {
        for (typed, key) in [
            ("", "work-amount-missing"),
            (" kr ", "work-amount-missing"),
            ("12,50", "work-amount-decimals"),
            ("12.5", "work-amount-decimals"),
            ("-5", "work-amount-below-zero"),
            ("\u{2212}5 kr", "work-amount-below-zero"),
            ("9999999999999999", "work-amount-too-large"),
            ("99999999999999999999999999999999", "work-amount-too-large"),
            ("200 Mkr", "work-amount-no-number"),
            ("１２", "work-amount-no-number"),
            ("1e6", "work-amount-no-number"),
            ("'); drop table", "work-amount-no-number"),
        ] {
            assert_eq!(read(typed).unwrap_err().key, key, "{typed}");
        }
    }
}
