//! Numbers as they may stand in a table: digits only, no sign but a minus, no needless zeros.

use num_bigint::BigInt;

/// The most digits a number of people or kronor may have. Sweden has eight, a state budget thirteen.
const MAX_DIGITS: usize = 18;

/// Reads a whole number that is not negative: `0`, `17`, but not `017`, `+17`, `1e3` or an empty field.
pub fn count(text: &str) -> Option<u64> {
    let digits_only = text.bytes().all(|byte| byte.is_ascii_digit());
    let needless_zero = text.len() > 1 && text.starts_with('0');
    if text.is_empty() || text.len() > MAX_DIGITS || !digits_only || needless_zero {
        return None;
    }
    text.parse().ok()
}

/// Reads kronor that may be negative: as [`count`], with `-` before it; `-0` is refused.
pub fn kronor(text: &str) -> Option<BigInt> {
    match text.strip_prefix('-') {
        Some("0") => None,
        Some(digits) => count(digits).map(|kronor| -BigInt::from(kronor)),
        None => count(text).map(BigInt::from),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_read() {
        assert_eq!(count("0"), Some(0));
        assert_eq!(count("10379295"), Some(10_379_295));
        assert_eq!(kronor("-9"), Some(BigInt::from(-9)));
    }

    #[test]
    fn every_other_way_to_write_a_number_is_refused() {
        for text in [
            "",
            "00",
            "017",
            "+17",
            "-17",
            "1 000",
            "1.0",
            "1e3",
            "0x1",
            "٣",
            "9999999999999999999",
        ] {
            assert_eq!(count(text), None, "{text}");
        }
        for text in ["", "-", "-0", "--1", "-017", "+1"] {
            assert_eq!(kronor(text), None, "{text}");
        }
    }
}
