//! International account numbers: country, two check digits, and the number as that country writes it.
//!
//! ```
//! use grants::iban::Iban;
//! let iban: Iban = "se45 5000 0000 0583 9825 7466".parse()?;
//! assert_eq!(iban.as_str(), "SE4550000000058398257466");
//! assert_eq!(iban.to_string(), "SE45 5000 0000 0583 9825 7466");
//! assert!(iban.is_swedish());
//! # Ok::<(), grants::iban::NotAnIban>(())
//! ```

use std::fmt;
use std::str::FromStr;

use crate::typed_digits;

/// How many characters the country and the check digits take.
const FRONT: usize = 4;
/// How many characters stand together when it is written.
const TOGETHER: usize = 4;
/// What people write before the number.
const LABEL: &str = "IBAN";

/// What may stand in a place of a country's account number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Digit,
    Letter,
    Either,
}

use Place::{Digit, Either, Letter};

/// The countries money can be sent to in the single euro payments area, and how each writes its account numbers: from the
/// register SWIFT keeps for ISO 13616, release 101.
const COUNTRIES: [(&str, &[(usize, Place)]); 42] = [
    ("AD", &[(8, Digit), (12, Either)]),
    ("AL", &[(8, Digit), (16, Either)]),
    ("AT", &[(16, Digit)]),
    ("BE", &[(12, Digit)]),
    ("BG", &[(4, Letter), (6, Digit), (8, Either)]),
    ("CH", &[(5, Digit), (12, Either)]),
    ("CY", &[(8, Digit), (16, Either)]),
    ("CZ", &[(20, Digit)]),
    ("DE", &[(18, Digit)]),
    ("DK", &[(14, Digit)]),
    ("EE", &[(16, Digit)]),
    ("ES", &[(20, Digit)]),
    ("FI", &[(14, Digit)]),
    ("FR", &[(10, Digit), (11, Either), (2, Digit)]),
    ("GB", &[(4, Letter), (14, Digit)]),
    ("GI", &[(4, Letter), (15, Either)]),
    ("GR", &[(7, Digit), (16, Either)]),
    ("HR", &[(17, Digit)]),
    ("HU", &[(24, Digit)]),
    ("IE", &[(4, Letter), (14, Digit)]),
    ("IS", &[(22, Digit)]),
    ("IT", &[(1, Letter), (10, Digit), (12, Either)]),
    ("LI", &[(5, Digit), (12, Either)]),
    ("LT", &[(16, Digit)]),
    ("LU", &[(3, Digit), (13, Either)]),
    ("LV", &[(4, Letter), (13, Either)]),
    ("MC", &[(10, Digit), (11, Either), (2, Digit)]),
    ("MD", &[(2, Either), (18, Either)]),
    ("ME", &[(18, Digit)]),
    ("MK", &[(3, Digit), (10, Either), (2, Digit)]),
    ("MT", &[(4, Letter), (5, Digit), (18, Either)]),
    ("NL", &[(4, Letter), (10, Digit)]),
    ("NO", &[(11, Digit)]),
    ("PL", &[(24, Digit)]),
    ("PT", &[(21, Digit)]),
    ("RO", &[(4, Letter), (16, Either)]),
    ("RS", &[(18, Digit)]),
    ("SE", &[(20, Digit)]),
    ("SI", &[(15, Digit)]),
    ("SK", &[(20, Digit)]),
    ("SM", &[(1, Letter), (10, Digit), (12, Either)]),
    ("VA", &[(18, Digit)]),
];

/// An international account number whose length, form and check digits are right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Iban(String);

/// Why a text is not an international account number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnIban {
    /// Nothing is written.
    #[error("nothing is written")]
    Empty,
    /// Something else than letters, digits, hyphens and spaces stands in it.
    #[error("{0:?} is neither letter nor digit")]
    NotACharacter(char),
    /// It does not begin with the letters of a country money can be sent to from here.
    #[error("it does not begin with a country of the euro payments area")]
    Country,
    /// Its length is not that of the country.
    #[error("it has {found} characters, not {expected}")]
    Length {
        /// How many characters it has.
        found: usize,
        /// How many those of the country have.
        expected: usize,
    },
    /// A letter stands where the country has a digit, or the other way round.
    #[error("character {at} is not of the kind that stands there")]
    Form {
        /// Which character, counted from one.
        at: usize,
    },
    /// The check digits do not fit. Which character is wrong cannot be known.
    #[error("the check digits do not fit the other characters")]
    CheckDigits,
}

impl Iban {
    /// The characters without spaces, as they are stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The two letters of the country.
    pub fn country(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }

    /// Whether it is an account in Sweden.
    pub fn is_swedish(&self) -> bool {
        self.country() == "SE"
    }
}

impl Place {
    fn takes(self, byte: u8) -> bool {
        match self {
            Self::Digit => byte.is_ascii_digit(),
            Self::Letter => byte.is_ascii_uppercase(),
            Self::Either => byte.is_ascii_digit() || byte.is_ascii_uppercase(),
        }
    }
}

/// What is left of a number, with its front moved to the end and letters counted from ten, after division by 97.
fn rest(number: &str) -> u32 {
    let (front, account) = number.split_at_checked(FRONT).unwrap_or_default();
    account
        .bytes()
        .chain(front.bytes())
        .fold(0, |rest, byte| match byte {
            b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
            _ => (rest * 100 + 10 + u32::from(byte.saturating_sub(b'A'))) % 97,
        })
}

/// Whether the front is two letters and two digits that can come out: 00, 01 and 99 never do.
fn front_is_right(number: &str) -> Result<(), NotAnIban> {
    for (at, place) in [Letter, Letter, Digit, Digit].into_iter().enumerate() {
        if !number
            .as_bytes()
            .get(at)
            .is_some_and(|byte| place.takes(*byte))
        {
            return Err(NotAnIban::Form { at: at + 1 });
        }
    }
    match number.get(2..FRONT) {
        Some("00" | "01" | "99") => Err(NotAnIban::CheckDigits),
        _ => Ok(()),
    }
}

impl FromStr for Iban {
    type Err = NotAnIban;

    fn from_str(text: &str) -> Result<Self, NotAnIban> {
        let mut number = String::new();
        for character in text.trim().chars() {
            match character {
                '0'..='9' | 'A'..='Z' | 'a'..='z' => number.push(character.to_ascii_uppercase()),
                _ if typed_digits::is_between(character) => {}
                _ => return Err(NotAnIban::NotACharacter(character)),
            }
        }
        let number = number.strip_prefix(LABEL).unwrap_or(&number);
        if number.is_empty() {
            return Err(NotAnIban::Empty);
        }
        let places = COUNTRIES
            .iter()
            .find(|(country, _)| number.starts_with(country))
            .map(|(_, places)| *places)
            .ok_or(NotAnIban::Country)?;
        let expected = FRONT + places.iter().map(|(length, _)| length).sum::<usize>();
        let found = number.len();
        if found != expected {
            return Err(NotAnIban::Length { found, expected });
        }
        front_is_right(number)?;
        let kinds = places
            .iter()
            .flat_map(|(length, place)| std::iter::repeat_n(*place, *length));
        for (at, (byte, kind)) in number.bytes().skip(FRONT).zip(kinds).enumerate() {
            if !kind.takes(byte) {
                return Err(NotAnIban::Form { at: FRONT + at + 1 });
            }
        }
        if rest(number) == 1 {
            Ok(Self(number.to_owned()))
        } else {
            Err(NotAnIban::CheckDigits)
        }
    }
}

impl fmt::Display for Iban {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut written = String::new();
        for (at, character) in self.0.chars().enumerate() {
            if at > 0 && at.is_multiple_of(TOGETHER) {
                written.push(' ');
            }
            written.push(character);
        }
        f.pad(&written)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::typed_digits::{HOSTILE, with_neighbours_swapped, with_one_wrong_digit};

    fn read(text: &str) -> Result<Iban, NotAnIban> {
        text.parse()
    }

    /// Numbers of every country with right check digits.
    fn numbers() -> impl Strategy<Value = String> {
        (0..COUNTRIES.len(), proptest::collection::vec(0..36_u8, 30)).prop_map(|(at, random)| {
            let (country, places) = COUNTRIES[at];
            let kinds = places
                .iter()
                .flat_map(|(length, place)| std::iter::repeat_n(*place, *length));
            let account: String = kinds
                .zip(random)
                .map(|(kind, value)| match kind {
                    Digit => char::from(b'0' + value % 10),
                    Letter => char::from(b'A' + value % 26),
                    Either if value < 10 => char::from(b'0' + value),
                    Either => char::from(b'A' + value - 10),
                })
                .collect();
            let check = 98 - rest(&format!("{country}00{account}"));
            format!("{country}{check:02}{account}")
        })
    }

    #[test]
    fn examples_of_the_register_are_right() {
        // The examples SWIFT prints for these countries.
        for text in [
            "SE45 5000 0000 0583 9825 7466",
            "NO93 8601 1117 947",
            "DK50 0040 0440 1162 43",
            "FI21 1234 5600 0007 85",
            "DE89 3704 0044 0532 0130 00",
            "GB29 NWBK 6016 1331 9268 19",
            "FR14 2004 1010 0505 0001 3M02 606",
            "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
        ] {
            let iban = read(text).unwrap_or_else(|why| panic!("{text}: {why}"));
            assert_eq!(iban.to_string(), text);
            assert_eq!(iban.is_swedish(), text.starts_with("SE"));
        }
        assert_eq!(read("iban: se45"), Err(NotAnIban::NotACharacter(':')));
        assert!(read("IBAN se45 5000-0000\u{a0}0583 9825 7466").is_ok());
    }

    #[test]
    fn each_part_that_is_wrong_is_named() {
        for (text, why) in [
            ("", NotAnIban::Empty),
            ("IBAN", NotAnIban::Empty),
            (
                "SE45 5000",
                NotAnIban::Length {
                    found: 8,
                    expected: 24,
                },
            ),
            ("US45 5000", NotAnIban::Country),
            ("4550000000058398257466", NotAnIban::Country),
            ("S345 5000 0000 0583 9825 7466", NotAnIban::Country),
            ("SEA5 5000 0000 0583 9825 7466", NotAnIban::Form { at: 3 }),
            ("SE45 5000 0000 O583 9825 7466", NotAnIban::Form { at: 13 }),
            ("SE46 5000 0000 0583 9825 7466", NotAnIban::CheckDigits),
            ("SE00 5000 0000 0583 9825 7466", NotAnIban::CheckDigits),
        ] {
            assert_eq!(read(text), Err(why), "{text}");
        }
    }

    #[test]
    fn the_countries_are_in_order() {
        assert!(COUNTRIES.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn hostile_texts_are_refused() {
        for text in HOSTILE {
            assert!(read(text).is_err(), "{text:?}");
            assert!(read(&format!("SE45{text}")).is_err(), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn every_single_wrong_digit_is_found(right in numbers()) {
            prop_assert!(read(&right).is_ok(), "{right}");
            for wrong in with_one_wrong_digit(&right) {
                prop_assert!(read(&wrong).is_err(), "{wrong} for {right}");
            }
        }

        #[test]
        fn every_swap_of_neighbouring_digits_is_found(right in numbers()) {
            for (swapped, ..) in with_neighbours_swapped(&right) {
                prop_assert!(read(&swapped).is_err(), "{swapped} for {right}");
            }
        }

        #[test]
        fn what_is_written_is_read_back(right in numbers()) {
            let iban = read(&right).unwrap();
            prop_assert_eq!(iban.as_str(), &right);
            prop_assert_eq!(read(&iban.to_string()), Ok(iban));
        }

        #[test]
        fn any_text_is_answered(text in any::<String>()) {
            let _ = read(&text);
            let _ = read(&format!("SE{text}"));
        }
    }
}
