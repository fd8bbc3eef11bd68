//! Bankgiro and plusgiro numbers: digits of which the last checks the others.
//!
//! ```
//! use grants::giro::{Bankgiro, Plusgiro};
//! let bankgiro: Bankgiro = "5050 1055".parse()?;
//! assert_eq!((bankgiro.digits(), bankgiro.to_string().as_str()), ("50501055", "5050-1055"));
//! let plusgiro: Plusgiro = "902003-3".parse()?;
//! assert_eq!(plusgiro.to_string(), "90 20 03-3");
//! # Ok::<(), grants::giro::NotAGiro>(())
//! ```

use std::fmt;
use std::str::FromStr;

use crate::{luhn, typed_digits};

/// A bankgiro number whose check digit is right: seven or eight digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bankgiro(String);

/// A plusgiro number whose check digit is right: two to eight digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Plusgiro(String);

/// Why a text is not a giro number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAGiro {
    /// Nothing is written.
    #[error("nothing is written")]
    Empty,
    /// Something else than digits, hyphens and spaces stands in it.
    #[error("{0:?} is no digit")]
    NotADigit(char),
    /// It has too few or too many digits.
    #[error("it has {found} digits, not {least} to {most}")]
    Length {
        /// How many digits it has.
        found: usize,
        /// How many it must have.
        least: usize,
        /// How many it may have.
        most: usize,
    },
    /// It begins with 0, which no giro number does.
    #[error("no giro number begins with 0")]
    Nought,
    /// Its last digit is not the one that follows from the others. Which digit is wrong cannot be known, so none is
    /// suggested.
    #[error("the check digit does not fit the other digits")]
    CheckDigit,
}

impl Bankgiro {
    /// The least and the greatest number of digits.
    const DIGITS: (usize, usize) = (7, 8);

    /// The digits, as they are stored.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

impl Plusgiro {
    /// The least and the greatest number of digits.
    pub(crate) const DIGITS: (usize, usize) = (2, 8);

    /// The digits, as they are stored.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

/// The digits of a giro number of this length.
fn read(text: &str, (least, most): (usize, usize)) -> Result<String, NotAGiro> {
    let digits = typed_digits::digits(text).map_err(NotAGiro::NotADigit)?;
    let found = digits.len();
    if found == 0 {
        return Err(NotAGiro::Empty);
    }
    if !(least..=most).contains(&found) {
        return Err(NotAGiro::Length { found, least, most });
    }
    if digits.starts_with('0') {
        return Err(NotAGiro::Nought);
    }
    if !luhn::passes(&digits) {
        return Err(NotAGiro::CheckDigit);
    }
    Ok(digits)
}

/// The digits as people write a plusgiro number: pairs from the right, the check digit after a hyphen. Seven digits before it
/// begin with a group of three.
pub(crate) fn in_pairs(digits: &str) -> String {
    let (front, check) = digits.split_at(digits.len().saturating_sub(1));
    let mut written = String::new();
    for (at, digit) in front.chars().enumerate() {
        let left = front.len() - at;
        let joined = front.len() == 7 && at == 1;
        if at > 0 && left.is_multiple_of(2) && !joined {
            written.push(' ');
        }
        written.push(digit);
    }
    format!("{written}-{check}")
}

impl FromStr for Bankgiro {
    type Err = NotAGiro;

    fn from_str(text: &str) -> Result<Self, NotAGiro> {
        read(text, Self::DIGITS).map(Self)
    }
}

impl FromStr for Plusgiro {
    type Err = NotAGiro;

    fn from_str(text: &str) -> Result<Self, NotAGiro> {
        read(text, Self::DIGITS).map(Self)
    }
}

impl fmt::Display for Bankgiro {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (front, back) = self.0.split_at(self.0.len().saturating_sub(4));
        f.pad(&format!("{front}-{back}"))
    }
}

impl fmt::Display for Plusgiro {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&in_pairs(&self.0))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::typed_digits::{
        HOSTILE, is_the_known_hole, with_neighbours_swapped, with_one_wrong_digit,
    };

    /// Numbers with a right check digit, of so many digits before it.
    fn right(front: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = String> {
        (1..=9_u8, proptest::collection::vec(0..=9_u8, front)).prop_map(|(first, rest)| {
            let mut digits = first.to_string();
            for digit in rest {
                digits.push_str(&digit.to_string());
            }
            let check = luhn::check_digit(&digits);
            format!("{digits}{check}")
        })
    }

    fn bankgiro(text: &str) -> Result<Bankgiro, NotAGiro> {
        text.parse()
    }

    fn plusgiro(text: &str) -> Result<Plusgiro, NotAGiro> {
        text.parse()
    }

    #[test]
    fn a_number_is_read_however_it_is_written_and_printed_in_one_way() {
        for text in [
            "1609908",
            "160-9908",
            " 160 9908 ",
            "160\u{a0}9908",
            "160\u{2011}9908",
        ] {
            assert_eq!(bankgiro(text).unwrap().to_string(), "160-9908", "{text}");
        }
        assert_eq!(bankgiro("50501055").unwrap().to_string(), "5050-1055");
        for (typed, written) in [
            ("18", "1-8"),
            ("1230", "1 23-0"),
            ("12344", "12 34-4"),
            ("123455", "1 23 45-5"),
            ("902003-3", "90 20 03-3"),
            ("1234566", "12 34 56-6"),
            ("48474985", "484 74 98-5"),
        ] {
            let number = plusgiro(typed).unwrap();
            assert_eq!(number.to_string(), written);
            assert_eq!(plusgiro(written), Ok(number));
        }
    }

    #[test]
    fn each_rule_that_fails_is_named() {
        let length = |found| NotAGiro::Length {
            found,
            least: 7,
            most: 8,
        };
        for (text, why) in [
            ("", NotAGiro::Empty),
            (" - ", NotAGiro::Empty),
            ("BG 160-9908", NotAGiro::NotADigit('B')),
            ("160-990", length(6)),
            ("160990812", length(9)),
            ("0160990", NotAGiro::Nought),
            ("160-9907", NotAGiro::CheckDigit),
        ] {
            assert_eq!(bankgiro(text), Err(why), "{text}");
        }
        assert_eq!(
            plusgiro("0"),
            Err(NotAGiro::Length {
                found: 1,
                least: 2,
                most: 8
            })
        );
        assert_eq!(plusgiro("00"), Err(NotAGiro::Nought));
    }

    #[test]
    fn hostile_texts_are_refused() {
        for text in HOSTILE {
            assert!(bankgiro(text).is_err(), "{text:?}");
            assert!(plusgiro(text).is_err(), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn every_single_wrong_digit_of_a_giro_number_is_found(
            bank in right(5..=6),
            plus in right(0..=6),
        ) {
            prop_assert!(bankgiro(&bank).is_ok());
            for wrong in with_one_wrong_digit(&bank) {
                prop_assert!(bankgiro(&wrong).is_err(), "{wrong} for {bank}");
            }
            prop_assert!(plusgiro(&plus).is_ok());
            for wrong in with_one_wrong_digit(&plus) {
                prop_assert!(plusgiro(&wrong).is_err(), "{wrong} for {plus}");
            }
        }

        #[test]
        fn every_swap_of_neighbours_but_nought_and_nine_is_found(number in right(5..=6)) {
            for (swapped, one, other) in with_neighbours_swapped(&number) {
                // In the hole only the rule about a leading nought may refuse.
                let refused = [NotAGiro::CheckDigit, NotAGiro::Nought];
                let found = bankgiro(&swapped).err();
                if is_the_known_hole(one, other) {
                    prop_assert_ne!(found, Some(NotAGiro::CheckDigit));
                } else {
                    prop_assert!(found.is_some_and(|why| refused.contains(&why)), "{swapped}");
                }
                prop_assert_eq!(plusgiro(&swapped).is_err(), found.is_some());
            }
        }

        #[test]
        fn what_is_written_is_read_back(bank in right(5..=6), plus in right(0..=6)) {
            let number = bankgiro(&bank).unwrap();
            prop_assert_eq!(bankgiro(&number.to_string()), Ok(number.clone()));
            prop_assert_eq!(number.digits(), bank);
            let number = plusgiro(&plus).unwrap();
            prop_assert_eq!(plusgiro(&number.to_string()), Ok(number.clone()));
            prop_assert_eq!(number.digits(), plus);
        }

        #[test]
        fn any_text_is_answered(text in any::<String>()) {
            let _ = bankgiro(&text);
            let _ = plusgiro(&text);
        }
    }
}
