//! Numbers of people as files write them.

use super::fault::Fault;
use super::limits::MOST_PEOPLE;
use super::problem::quoted;

/// The marks statistics offices put where there is no figure.
pub(crate) fn is_missing_mark(text: &str) -> bool {
    text.is_empty() || text == ":" || (text.len() <= 6 && text.bytes().all(|byte| byte == b'.'))
}

/// The number a person or an office wrote in a table: digits, in groups of
/// three with any kind of space between them or in none at all.
///
/// A point or comma is a thousands sign to one and a decimal sign to another,
/// so it gives a question back and no number.
pub(crate) fn written(text: &str) -> Result<i64, Fault> {
    let text = text.trim();
    let refused = |fault: fn(String) -> Fault| Err(fault(quoted(text)));
    if is_missing_mark(text) {
        return Err(Fault::FigureMissing);
    }
    if text.starts_with(['-', '\u{2212}', '\u{2013}'])
        && text.chars().any(|character| character.is_ascii_digit())
    {
        return refused(Fault::Negative);
    }
    if text.contains(['.', ','])
        && text.chars().all(|character| {
            character.is_ascii_digit()
                || character.is_whitespace()
                || matches!(character, '.' | ',')
        })
    {
        return refused(Fault::PointOrComma);
    }
    let groups: Vec<&str> = text.split(char::is_whitespace).collect();
    let well_grouped = groups.len() == 1
        || groups.iter().enumerate().all(|(at, group)| {
            if at == 0 {
                (1..=3).contains(&group.len())
            } else {
                group.len() == 3
            }
        });
    if !well_grouped
        || !groups
            .iter()
            .all(|group| group.bytes().all(|byte| byte.is_ascii_digit()))
    {
        return refused(Fault::NotANumber);
    }
    people(&groups.concat()).ok_or_else(|| Fault::NumberTooLarge(quoted(text)))
}

/// The number a program wrote in a data file: digits with a sign and perhaps a
/// point and zeros. The sign is kept, for a table can hold a decrease beside a
/// population; whoever reads a population refuses it.
pub(crate) fn machine_written(text: &str) -> Result<i64, Fault> {
    let text = text.trim();
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let all_digits =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(digits) || !all_digits(part) {
        return Err(Fault::NotANumber(quoted(text)));
    }
    if part.bytes().any(|byte| byte != b'0') {
        return Err(Fault::Fraction(quoted(text)));
    }
    people(whole).ok_or_else(|| Fault::NumberTooLarge(quoted(text)))
}

/// The digits as a number of people there can be.
fn people(digits: &str) -> Option<i64> {
    digits.parse().ok().filter(|people| *people <= MOST_PEOPLE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_of_three_with_any_space_are_one_number() {
        for text in [
            "1234567",
            "1 234 567",
            "1\u{a0}234\u{a0}567",
            "1\u{202f}234\u{2009}567",
            " 1234567 ",
        ] {
            assert_eq!(written(text), Ok(1_234_567));
        }
        assert_eq!(written("0"), Ok(0));
    }

    #[test]
    fn points_and_commas_give_a_question_and_no_number() {
        for text in ["1.234", "1,234", "1.234.567", "47184,0", "47184.5"] {
            assert_eq!(written(text), Err(Fault::PointOrComma(text.to_owned())));
        }
    }

    #[test]
    fn what_is_no_number_of_people_is_refused_by_its_kind() {
        assert_eq!(written("-5"), Err(Fault::Negative("-5".into())));
        assert_eq!(
            written("\u{2212}5"),
            Err(Fault::Negative("\u{2212}5".into()))
        );
        assert_eq!(written("12 34"), Err(Fault::NotANumber("12 34".into())));
        assert_eq!(written("1  234"), Err(Fault::NotANumber("1  234".into())));
        assert_eq!(written("många"), Err(Fault::NotANumber("många".into())));
        assert_eq!(written("٣"), Err(Fault::NotANumber("٣".into())));
        assert_eq!(written(".."), Err(Fault::FigureMissing));
        assert_eq!(
            written("99999999999999999999"),
            Err(Fault::NumberTooLarge("99999999999999999999".into()))
        );
    }

    #[test]
    fn a_program_may_write_point_zero_and_nothing_else_after_the_point() {
        assert_eq!(machine_written("47184.0"), Ok(47_184));
        assert_eq!(machine_written("-3"), Ok(-3));
        assert_eq!(
            machine_written("47184.5"),
            Err(Fault::Fraction("47184.5".into()))
        );
        for text in ["", "-", ".5", "5.", "1e5", "0x10", "NaN", "+5"] {
            assert_eq!(
                machine_written(text),
                Err(Fault::NotANumber(text.to_owned()))
            );
        }
    }
}
