//! Amounts, days and numbers as the format writes them.

use grants::Ore;
use jiff::civil::Date;

/// The most digits that an amount may have before its point: all that fits in öre, and a few zeros before.
const MOST_DIGITS: usize = 20;

/// An amount in kronor with at most two decimals after a point. Nothing else divides its digits.
pub(super) fn amount(text: &str) -> Option<Ore> {
    let (sign, digits) = match text.as_bytes().first()? {
        b'-' => (-1, text.get(1..)?),
        b'+' => (1, text.get(1..)?),
        _ => (1, text),
    };
    let (kronor, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let are_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let is_amount = are_digits(kronor)
        && are_digits(decimals)
        && decimals.len() <= 2
        && kronor.len() <= MOST_DIGITS
        && !(kronor.is_empty() && decimals.is_empty());
    if !is_amount {
        return None;
    }
    let number = |part: &str| -> Option<i128> {
        if part.is_empty() {
            Some(0)
        } else {
            part.parse().ok()
        }
    };
    let per_krona = i128::from(Ore::PER_KRONA);
    let tenths = if decimals.len() == 1 { 10 } else { 1 };
    let ore = number(kronor)?
        .checked_mul(per_krona)?
        .checked_add(number(decimals)?.checked_mul(tenths)?)?;
    i64::try_from(ore.checked_mul(sign)?).ok().map(Ore::new)
}

/// A day as eight digits.
pub(super) fn date(text: &str) -> Option<Date> {
    if text.len() != 8 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |from, to| text.get(from..to);
    Date::new(
        part(0, 4)?.parse().ok()?,
        part(4, 6)?.parse().ok()?,
        part(6, 8)?.parse().ok()?,
    )
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_to_the_ore() {
        for (text, ore) in [
            ("0", 0),
            ("-0.01", -1),
            ("100", 10_000),
            ("100.5", 10_050),
            ("100.", 10_000),
            ("-.5", -50),
            ("+1.25", 125),
            ("00012.30", 1_230),
            ("92233720368547758.07", i64::MAX),
            ("-92233720368547758.08", i64::MIN),
        ] {
            assert_eq!(amount(text), Some(Ore::new(ore)), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in [
            "",
            "-",
            ".",
            "1,50",
            "1.234",
            "1 000",
            "--1",
            "1e3",
            "NaN",
            "92233720368547758.08",
            "١",
        ] {
            assert_eq!(amount(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_days_of_the_calendar() {
        assert_eq!(date("20240229"), Some(jiff::civil::date(2024, 2, 29)));
        for text in ["20230229", "2024-02-29", "240229", "", "2024022ö"] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
