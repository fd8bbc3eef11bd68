//! References that a payment carries so that it finds what it pays: OCR numbers.
//!
//! The last digit checks the others. The digit before it may tell the length, so that a number that was cut is found too.
//!
//! ```
//! use grants::reference::Ocr;
//! let reference = Ocr::for_number(4711);
//! assert_eq!(reference.digits(), "471169");
//! assert_eq!("4711 69".parse::<Ocr>(), Ok(reference));
//! ```

use std::fmt;
use std::str::FromStr;

use crate::{luhn, typed_digits};

/// The least and the greatest number of digits banks take.
const DIGITS: (usize, usize) = (2, 25);

/// An OCR reference whose check digit is right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ocr(String);

/// Why a text is not an OCR reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnOcr {
    /// Nothing is written.
    #[error("nothing is written")]
    Empty,
    /// Something else than digits, hyphens and spaces stands in it.
    #[error("{0:?} is no digit")]
    NotADigit(char),
    /// It has too few or too many digits.
    #[error("it has {found} digits, not 2 to 25")]
    Length {
        /// How many digits it has.
        found: usize,
    },
    /// Its last but one digit does not tell its length.
    #[error("the length digit does not fit")]
    LengthDigit,
    /// Its last digit is not the one that follows from the others.
    #[error("the check digit does not fit the other digits")]
    CheckDigit,
}

impl Ocr {
    /// The reference of a number, with length digit and check digit.
    pub fn for_number(number: u64) -> Self {
        // A number has at most twenty digits, so the reference fits.
        let front = number.to_string();
        let with_length = format!("{front}{}", (front.len() + 2) % 10);
        Self(with_check(&with_length))
    }

    /// The reference of digits, with or without a length digit. Noughts in front stay.
    pub fn for_digits(digits: &str, length_digit: bool) -> Result<Self, NotAnOcr> {
        let front = typed_digits::digits(digits).map_err(NotAnOcr::NotADigit)?;
        if front.is_empty() {
            return Err(NotAnOcr::Empty);
        }
        let found = front.len() + if length_digit { 2 } else { 1 };
        if found > DIGITS.1 {
            return Err(NotAnOcr::Length { found });
        }
        let whole = if length_digit {
            format!("{front}{}", found % 10)
        } else {
            front
        };
        with_check(&whole).parse()
    }

    /// Reads a reference that must have a length digit.
    pub fn parse_with_length(text: &str) -> Result<Self, NotAnOcr> {
        let reference: Self = text.parse()?;
        if reference.tells_its_length() {
            Ok(reference)
        } else {
            Err(NotAnOcr::LengthDigit)
        }
    }

    /// The digits, as they are stored and sent.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// Whether the last but one digit is the length of the whole, less its tens.
    pub fn tells_its_length(&self) -> bool {
        let length = self.0.len();
        self.0
            .bytes()
            .nth_back(1)
            .is_some_and(|digit| length > 2 && usize::from(digit - b'0') == length % 10)
    }
}

/// The digits and their check digit.
fn with_check(digits: &str) -> String {
    format!("{digits}{}", luhn::check_digit(digits))
}

impl FromStr for Ocr {
    type Err = NotAnOcr;

    fn from_str(text: &str) -> Result<Self, NotAnOcr> {
        let digits = typed_digits::digits(text).map_err(NotAnOcr::NotADigit)?;
        let found = digits.len();
        if found == 0 {
            return Err(NotAnOcr::Empty);
        }
        if !(DIGITS.0..=DIGITS.1).contains(&found) {
            return Err(NotAnOcr::Length { found });
        }
        if luhn::passes(&digits) {
            Ok(Self(digits))
        } else {
            Err(NotAnOcr::CheckDigit)
        }
    }
}

impl fmt::Display for Ocr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::typed_digits::{
        HOSTILE, is_the_known_hole, with_neighbours_swapped, with_one_wrong_digit,
    };

    fn read(text: &str) -> Result<Ocr, NotAnOcr> {
        text.parse()
    }

    #[test]
    fn a_reference_ends_with_its_length_and_its_check_digit() {
        // 12345 becomes seven digits: 12345, the 7 of the length, and the digit that checks these six.
        let reference = Ocr::for_number(12_345);
        assert_eq!(reference.digits(), "1234574");
        assert!(reference.tells_its_length());
        assert_eq!(
            Ocr::for_digits("12345", false).map(|it| it.to_string()),
            Ok("123455".into())
        );
        assert_eq!(
            Ocr::for_digits("00012345", true).map(|it| it.0.len()),
            Ok(10)
        );
        assert_eq!(Ocr::for_number(u64::MAX).digits().len(), 22);
        assert!(Ocr::for_number(0).tells_its_length());
    }

    #[test]
    fn each_rule_that_fails_is_named() {
        for (text, why) in [
            ("", NotAnOcr::Empty),
            ("5", NotAnOcr::Length { found: 1 }),
            ("12345678901234567890123456", NotAnOcr::Length { found: 26 }),
            ("RF18 5390", NotAnOcr::NotADigit('R')),
            ("000", NotAnOcr::CheckDigit),
            ("1234575", NotAnOcr::CheckDigit),
        ] {
            assert_eq!(read(text), Err(why), "{text}");
        }
        assert_eq!(Ocr::parse_with_length("123455"), Err(NotAnOcr::LengthDigit));
        assert_eq!(
            Ocr::parse_with_length("1234574"),
            Ok(Ocr::for_number(12_345))
        );
        assert_eq!(
            Ocr::for_digits(&"1".repeat(24), true),
            Err(NotAnOcr::Length { found: 26 })
        );
        assert_eq!(Ocr::for_digits("1a", true), Err(NotAnOcr::NotADigit('a')));
    }

    #[test]
    fn hostile_texts_are_refused() {
        for text in HOSTILE {
            assert!(read(text).is_err(), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn every_single_wrong_digit_is_found(number: u64) {
            let right = Ocr::for_number(number);
            for wrong in with_one_wrong_digit(right.digits()) {
                prop_assert!(read(&wrong).is_err(), "{wrong} for {right}");
            }
        }

        #[test]
        fn every_swap_of_neighbours_but_nought_and_nine_is_found(number: u64) {
            let right = Ocr::for_number(number);
            for (swapped, one, other) in with_neighbours_swapped(right.digits()) {
                prop_assert_eq!(read(&swapped).is_ok(), is_the_known_hole(one, other), "{}", swapped);
            }
        }

        #[test]
        fn a_digit_too_few_or_too_many_is_found_by_the_length(number: u64, at in 0..22_usize, more in 0..=9_u8) {
            let right = Ocr::for_number(number);
            let at = at % right.digits().len();
            let mut digits = right.digits().to_owned();
            digits.remove(at);
            // The digit before the last may be taken away; then another stands in its place and can be right by chance.
            if at + 2 < right.digits().len() {
                prop_assert!(Ocr::parse_with_length(&digits).is_err());
            }
            let mut digits = right.digits().to_owned();
            digits.insert(at, char::from(b'0' + more));
            if at + 1 < right.digits().len() {
                prop_assert!(Ocr::parse_with_length(&digits).is_err());
            }
        }

        #[test]
        fn what_is_written_is_read_back(number: u64) {
            let right = Ocr::for_number(number);
            prop_assert_eq!(Ocr::parse_with_length(&right.to_string()), Ok(right));
        }

        #[test]
        fn any_text_is_answered(text in any::<String>()) {
            let _ = read(&text);
            let _ = Ocr::for_digits(&text, true);
        }
    }
}
