//! Organisation numbers: ten digits, of which the last checks the others.
//!
//! The check digit finds every single wrong digit and every swap of two neighbours but one: `09` and `90` weigh the
//! same, so a number with the one in place of the other passes. Nothing but a register tells them apart.
//!
//! ```
//! use grants::OrganisationNumber;
//! let number: OrganisationNumber = "16212000-0142".parse()?;
//! assert_eq!(number.digits(), "2120000142");
//! assert_eq!(number.to_string(), "212000-0142");
//! assert!("212000-0124".parse::<OrganisationNumber>().is_err());
//! # Ok::<(), grants::NotAnOrganisationNumber>(())
//! ```

use std::fmt;
use std::str::FromStr;

use crate::{OrganisationKind, luhn};

/// How many digits a number has.
const DIGITS: usize = 10;
/// How many it has with the prefix that tells legal persons from people.
const DIGITS_WITH_PREFIX: usize = 12;
/// The prefix of legal persons.
const PREFIX: &str = "16";
/// The centuries that stand before a personal number.
const CENTURIES: [&str; 3] = ["18", "19", "20"];
/// What may stand between the digits: hyphens of every kind, and spaces.
const BETWEEN: [char; 8] = [
    '-', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2212}', ' ', '\u{a0}',
];
/// The first digit of the state, regions, municipalities and associations of these.
const PUBLIC_GROUP: u8 = b'2';

/// An organisation number whose check digit is right.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganisationNumber {
    digits: [u8; DIGITS],
}

/// Why a text is not an organisation number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnOrganisationNumber {
    /// Something else than digits, hyphens and spaces stands in it.
    #[error("{0:?} is no digit")]
    NotADigit(char),
    /// It has neither ten nor twelve digits.
    #[error("a number has 10 digits, not {0}")]
    Length(usize),
    /// It has twelve digits and does not begin with those of legal persons.
    #[error("a number of 12 digits begins with 16")]
    Prefix,
    /// It is the number of a person: its third digit is 0 or 1.
    #[error("it is the number of a person")]
    Personal,
    /// Its first digit is 0, which stands for no kind of legal person.
    #[error("no number begins with 0")]
    Group,
    /// Its last digit is not the one that follows from the others.
    #[error("the check digit should be {expected}")]
    CheckDigit {
        /// The digit it should be.
        expected: u8,
    },
}

impl OrganisationNumber {
    /// The ten digits, as they are stored.
    pub fn digits(&self) -> &str {
        std::str::from_utf8(&self.digits).unwrap_or_default()
    }

    /// Whether an organisation of this kind can have the number: those of the state, regions and municipalities begin
    /// with 2, which tells a municipality from a company it owns.
    pub fn fits(&self, kind: OrganisationKind) -> bool {
        match kind {
            OrganisationKind::Municipality
            | OrganisationKind::Region
            | OrganisationKind::Payer
            | OrganisationKind::Authority => self.digits[0] == PUBLIC_GROUP,
            OrganisationKind::County => false,
            OrganisationKind::CountyBody
            | OrganisationKind::Coordinator
            | OrganisationKind::Operator
            | OrganisationKind::Other => true,
        }
    }
}

/// The last digit that follows from the first nine.
fn check_digit(digits: &[u8]) -> u8 {
    let nine = digits.get(..DIGITS - 1).unwrap_or_default();
    luhn::check_digit(std::str::from_utf8(nine).unwrap_or_default())
}

impl FromStr for OrganisationNumber {
    type Err = NotAnOrganisationNumber;

    fn from_str(text: &str) -> Result<Self, NotAnOrganisationNumber> {
        let mut typed = String::new();
        for character in text.trim().chars() {
            match character {
                '0'..='9' => typed.push(character),
                // Only people who have turned a hundred have this between their digits.
                '+' => return Err(NotAnOrganisationNumber::Personal),
                _ if BETWEEN.contains(&character) => {}
                _ => return Err(NotAnOrganisationNumber::NotADigit(character)),
            }
        }
        let ten = match typed.len() {
            DIGITS => typed.as_str(),
            DIGITS_WITH_PREFIX => {
                if CENTURIES.iter().any(|century| typed.starts_with(century)) {
                    return Err(NotAnOrganisationNumber::Personal);
                }
                typed
                    .strip_prefix(PREFIX)
                    .ok_or(NotAnOrganisationNumber::Prefix)?
            }
            length => return Err(NotAnOrganisationNumber::Length(length)),
        };
        let mut digits = [b'0'; DIGITS];
        digits.copy_from_slice(ten.as_bytes());
        // The month of a birth stands where legal persons have 20 or more.
        if digits[2] < b'2' {
            return Err(NotAnOrganisationNumber::Personal);
        }
        if digits[0] == b'0' {
            return Err(NotAnOrganisationNumber::Group);
        }
        let expected = check_digit(&digits);
        if digits[DIGITS - 1] - b'0' != expected {
            return Err(NotAnOrganisationNumber::CheckDigit { expected });
        }
        Ok(Self { digits })
    }
}

impl fmt::Display for OrganisationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (front, back) = self.digits().split_at(6);
        f.pad(&format!("{front}-{back}"))
    }
}

impl fmt::Debug for OrganisationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<OrganisationNumber, NotAnOrganisationNumber> {
        text.parse()
    }

    /// Numbers of every kind with right check digits, as digits.
    fn numbers() -> impl Iterator<Item = Vec<u8>> {
        (0..3_000_u32).map(|at| {
            // Steps through all nine digits, the third never below 2.
            let nine = 100_000_000 + (at * 299_417) % 900_000_000;
            let mut digits = nine.to_string().into_bytes();
            digits[2] = b'2' + (digits[2] - b'0') % 8;
            digits.push(b'0' + check_digit(&digits));
            digits
        })
    }

    fn of(digits: &[u8]) -> Result<OrganisationNumber, NotAnOrganisationNumber> {
        read(std::str::from_utf8(digits).unwrap())
    }

    #[test]
    fn a_number_is_read_however_it_is_written_and_printed_in_one_way() {
        for text in [
            "2120000142",
            "212000-0142",
            " 212000-0142 ",
            "212000 0142",
            "16212000-0142",
            "162120000142",
            "16 212000\u{2011}0142",
            "212000\u{2013}0142",
        ] {
            let number = read(text).unwrap();
            assert_eq!(number.digits(), "2120000142");
            assert_eq!(number.to_string(), "212000-0142");
            assert_eq!(read(&number.to_string()), Ok(number));
        }
    }

    #[test]
    fn each_rule_that_fails_is_named() {
        use NotAnOrganisationNumber as Not;
        for (text, why) in [
            ("", Not::Length(0)),
            ("212000-014", Not::Length(9)),
            ("212000-01420", Not::Length(11)),
            ("SE2120000142", Not::NotADigit('S')),
            ("212000.0142", Not::NotADigit('.')),
            ("２120000142", Not::NotADigit('２')),
            ("992120000142", Not::Prefix),
            ("19811228-9874", Not::Personal),
            ("811228-9874", Not::Personal),
            ("811228+9874", Not::Personal),
            ("012000-0142", Not::Group),
            ("212000-0143", Not::CheckDigit { expected: 2 }),
        ] {
            assert_eq!(read(text), Err(why), "{text}");
        }
    }

    #[test]
    fn every_single_wrong_digit_is_found() {
        for right in numbers() {
            assert!(of(&right).is_ok(), "{right:?}");
            for at in 0..DIGITS {
                for digit in b'0'..=b'9' {
                    let mut wrong = right.clone();
                    wrong[at] = digit;
                    assert_eq!(of(&wrong).is_ok(), wrong == right, "{wrong:?}");
                }
            }
        }
    }

    #[test]
    fn every_swap_of_neighbours_is_found_but_that_of_nought_and_nine() {
        let (mut found, mut hole) = (0, 0);
        for right in numbers() {
            for at in 0..DIGITS - 1 {
                let mut swapped = right.clone();
                swapped.swap(at, at + 1);
                if swapped == right {
                    continue;
                }
                let mut pair = [right[at], right[at + 1]];
                pair.sort_unstable();
                if pair == *b"09" {
                    // The check digit is blind here; only the other rules may refuse it.
                    let refused = of(&swapped).err();
                    let blind =
                        !matches!(refused, Some(NotAnOrganisationNumber::CheckDigit { .. }));
                    assert!(blind, "{swapped:?}");
                    hole += 1;
                } else {
                    assert!(of(&swapped).is_err(), "{swapped:?}");
                    found += 1;
                }
            }
        }
        assert!(found > 20_000 && hole > 300, "{found} {hole}");
    }

    #[test]
    fn what_belongs_to_the_public_begins_with_two_and_a_county_has_none() {
        let public = read("212000-0142").unwrap();
        let company = read("556036-0793").unwrap();
        for kind in OrganisationKind::ALL {
            assert_eq!(public.fits(kind), kind.is_legal_person(), "{kind}");
        }
        assert!(!company.fits(OrganisationKind::Municipality));
        assert!(company.fits(OrganisationKind::CountyBody));
    }
}
