//! Indicators that others publish about municipalities and regions: what an id looks like, whose a value is, and how its digits
//! are read without losing any.

use crate::{Code, Fraction, Level};

/// The longest id of an indicator. Those of Kolada have six characters.
pub const LONGEST_INDICATOR_ID: usize = 12;
/// The most digits of a value, before and after the point together: more than any measurement has, and so few that sums and
/// comparisons of them are exact.
pub const MOST_DIGITS: usize = 24;
/// The code of the country where municipalities have four digits.
pub const COUNTRY: &str = "0000";

/// Whether a text can name an indicator: a capital, then capitals and digits.
pub fn is_indicator_id(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    text.starts_with(|first: char| first.is_ascii_uppercase())
        && (2..=LONGEST_INDICATOR_ID).contains(&text.len())
        && text.bytes().all(allowed)
}

/// Whose a value is: four digits are a municipality, or a region when the first two are zeros. The country is nobody's.
pub fn place(id: &str) -> Option<(Level, Code)> {
    let is_digits = id.len() == 4 && id.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digits || id == COUNTRY {
        return None;
    }
    match id.strip_prefix("00") {
        Some(region) => Some((Level::Region, region.parse().ok()?)),
        None => Some((Level::Municipality, id.parse().ok()?)),
    }
}

/// The id of a recipient in such a source; counties and the coordinator have none.
pub fn id_of(level: Level, code: Code) -> Option<String> {
    match level {
        Level::Municipality => Some(code.to_string()),
        Level::Region => Some(format!("00{code}")),
        Level::County | Level::Coordinator | Level::Other => None,
    }
}

/// Why digits are no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAValue {
    /// It is not written as a number.
    #[error("not a number")]
    NotANumber,
    /// It has more digits than are kept.
    #[error("more than {MOST_DIGITS} digits")]
    TooManyDigits,
}

/// A number as machines write it, `-12.345` or `1.2e-3`, exactly.
///
/// ```
/// use grants::{Fraction, indicator::exact};
/// assert_eq!(exact("12.50"), Ok(Fraction::new(25, 2).unwrap()));
/// assert_eq!(exact("1.5e2"), Ok(Fraction::whole(150)));
/// assert!(exact("1,5").is_err());
/// ```
pub fn exact(text: &str) -> Result<Fraction, NotAValue> {
    let (negative, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (digits, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, power(exponent)?),
        None => (unsigned, 0),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let ends_in_point = digits.ends_with('.');
    if whole.is_empty() || ends_in_point || !all_digits(whole) || !all_digits(part) {
        return Err(NotAValue::NotANumber);
    }
    // Zeros at the end of decimals say nothing; those of a program may be many.
    let part = part.trim_end_matches('0');
    let written = format!("{whole}{part}");
    let written = written.trim_start_matches('0');
    if written.len() > MOST_DIGITS {
        return Err(NotAValue::TooManyDigits);
    }
    if written.is_empty() {
        return Ok(Fraction::whole(0));
    }
    let number: i128 = written.parse().map_err(|_| NotAValue::NotANumber)?;
    let number = if negative { -number } else { number };
    let decimals = i32::try_from(part.len()).map_err(|_| NotAValue::TooManyDigits)?;
    scaled(number, exponent - decimals).ok_or(NotAValue::TooManyDigits)
}

/// What stands after the `e` of a number.
fn power(text: &str) -> Result<i32, NotAValue> {
    let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NotAValue::NotANumber);
    }
    if digits.trim_start_matches('0').len() > 2 {
        return Err(NotAValue::TooManyDigits);
    }
    text.strip_prefix('+')
        .unwrap_or(text)
        .parse()
        .map_err(|_| NotAValue::NotANumber)
}

/// A whole number times a power of ten.
fn scaled(number: i128, power: i32) -> Option<Fraction> {
    let size = power.unsigned_abs();
    if usize::try_from(size).ok()? > MOST_DIGITS {
        return None;
    }
    let ten = 10_i128.checked_pow(size)?;
    if power < 0 {
        Fraction::new(number, ten)
    } else {
        Some(Fraction::whole(number.checked_mul(ten)?))
    }
}

/// A fraction that was read by [`exact`], as digits with a point; none when its decimals have no end.
pub fn written(value: Fraction) -> Option<String> {
    let mut decimals = 0_usize;
    let mut scale: i128 = 1;
    while scale % value.denominator() != 0 {
        decimals += 1;
        scale = scale.checked_mul(10).filter(|_| decimals <= MOST_DIGITS)?;
    }
    let digits = value.numerator().checked_mul(scale / value.denominator())?;
    let sign = if digits < 0 { "-" } else { "" };
    let text = format!("{:0>width$}", digits.unsigned_abs(), width = decimals + 1);
    let (whole, part) = text.split_at(text.len() - decimals);
    Some(if part.is_empty() {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{part}")
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn digits_are_kept_one_and_all() {
        for (text, same) in [
            ("0", "0"),
            ("-0.0", "0"),
            ("12.340", "12.34"),
            ("1e3", "1000"),
            ("1.25E-2", "0.0125"),
            ("-7", "-7"),
            ("123456789012.123456789012", "123456789012.123456789012"),
            ("0.100000000000000000000000000000", "0.1"),
        ] {
            assert_eq!(
                exact(text).map(written),
                Ok(Some(same.to_owned())),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "", "-", ".", "1.", ".5", "1,5", "+1", "1e", "e1", "1e1.5", "NaN", "1 000", "٣", "0x1",
        ] {
            assert_eq!(exact(text), Err(NotAValue::NotANumber), "{text}");
        }
        for text in [
            "1e999",
            "1e99",
            "1234567890123456789012345",
            "1e99999999999",
        ] {
            assert_eq!(exact(text), Err(NotAValue::TooManyDigits), "{text}");
        }
    }

    #[test]
    fn an_id_tells_whose_it_is() {
        let code = |text: &str| text.parse::<Code>().unwrap();
        assert_eq!(place("0138"), Some((Level::Municipality, code("0138"))));
        assert_eq!(place("0001"), Some((Level::Region, code("01"))));
        for nobody in ["0000", "138", "01380", "O138", "G123", ""] {
            assert_eq!(place(nobody), None, "{nobody}");
        }
        assert_eq!(id_of(Level::Region, code("25")).as_deref(), Some("0025"));
        assert_eq!(id_of(Level::County, code("25")), None);
    }

    #[test]
    fn an_indicator_has_a_short_plain_id() {
        assert!(is_indicator_id("N00945") && is_indicator_id("U28119"));
        for text in [
            "",
            "N",
            "n00945",
            "N00945/x",
            "00945",
            "N00945,N00946",
            "N123456789012",
        ] {
            assert!(!is_indicator_id(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_as_the_same(digits in -1_000_000_000_000_i128..1_000_000_000_000, decimals in 0_u32..9) {
            let value = Fraction::new(digits, 10_i128.pow(decimals)).unwrap();
            prop_assert_eq!(exact(&written(value).unwrap()), Ok(value));
        }

        #[test]
        fn no_text_is_too_strange(text in ".{0,40}") {
            let _ = exact(&text);
            let _ = place(&text);
        }
    }
}
