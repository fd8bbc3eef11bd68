//! The check digit "modulus 10" of giro numbers, references and organisation numbers.
//!
//! It finds every single wrong digit, and every swap of two neighbours but one: `09` and `90` weigh the same.
//! Nothing but a register tells those two apart.
//!
//! ```
//! assert_eq!(grants::luhn::check_digit("160990"), 8);
//! assert!(grants::luhn::passes("1609908"));
//! assert!(!grants::luhn::passes("1609980"));
//! ```

/// The digit that makes the sum a multiple of ten when it is put last. What is no digit is not counted.
pub fn check_digit(digits: &str) -> u8 {
    let rest = weighed(digits, true) % 10;
    // A rest below ten is a digit.
    u8::try_from((10 - rest) % 10).unwrap_or_default()
}

/// Whether the last digit is the one that follows from the others. Nothing and only noughts do not pass.
pub fn passes(digits: &str) -> bool {
    let sum = weighed(digits, false);
    sum > 0 && sum.is_multiple_of(10)
}

/// Each second digit is doubled, counted from the end, and the digits of the products are added up.
fn weighed(digits: &str, double_last: bool) -> u32 {
    digits
        .bytes()
        .rev()
        .filter(u8::is_ascii_digit)
        .enumerate()
        .map(|(from_end, byte)| {
            let doubled = from_end.is_multiple_of(2) == double_last;
            let value = u32::from(byte - b'0') * if doubled { 2 } else { 1 };
            value / 10 + value % 10
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digit_is_found_for_numbers_known_to_be_right() {
        // Bankgirot's own number, an organisation number, and the example that is printed with the method.
        for (front, last) in [("160990", 8), ("212000014", 2), ("7992739871", 3)] {
            assert_eq!(check_digit(front), last, "{front}");
            assert!(passes(&format!("{front}{last}")));
        }
    }

    #[test]
    fn nothing_and_noughts_do_not_pass() {
        assert!(!passes(""));
        assert!(!passes("0"));
        assert!(!passes("0000000"));
    }
}
