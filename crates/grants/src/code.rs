//! Codes of counties, regions, municipalities and organisations.

use std::fmt;
use std::str::FromStr;

/// A code as the field writes it: two digits for a county or its region
/// (`"01"`), four for a municipality (`"0114"`), capitals for an organisation
/// (`"SKR"`).
///
/// A code is text: the leading zero belongs to it, and the same digits can mean
/// a county and a region, so a [`Level`](crate::Level) always stands beside it.
///
/// ```
/// use grants::Code;
/// let code: Code = "0114".parse().expect("a code");
/// assert_eq!(code.to_string(), "0114");
/// assert_eq!(code.county().map(|county| county.to_string()).as_deref(), Some("01"));
/// assert!("114".parse::<Code>().is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    /// The characters, padded with zero bytes, which sort before any of them.
    bytes: [u8; Self::LONGEST],
}

/// Why a text is not a code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{given:?} is not a code: two digits (county, region), four digits (municipality) or 2–8 capital letters"
)]
pub struct NotACode {
    /// The text that was given, cut to a readable length.
    pub given: String,
}

impl Code {
    const LONGEST: usize = 8;

    /// The code as text.
    pub fn as_str(&self) -> &str {
        let length = self
            .bytes
            .iter()
            .position(|byte| *byte == 0)
            .unwrap_or(Self::LONGEST);
        std::str::from_utf8(&self.bytes[..length]).unwrap_or_default()
    }

    /// Whether the code has the form of a county or region: two digits.
    pub fn is_county(&self) -> bool {
        self.as_str().len() == 2 && self.bytes[0].is_ascii_digit()
    }

    /// Whether the code has the form of a municipality: four digits.
    pub fn is_municipality(&self) -> bool {
        self.as_str().len() == 4 && self.bytes[0].is_ascii_digit()
    }

    /// The county a code of digits belongs to: its first two digits.
    pub fn county(&self) -> Option<Self> {
        if !self.bytes[0].is_ascii_digit() {
            return None;
        }
        let mut bytes = [0; Self::LONGEST];
        bytes[..2].copy_from_slice(&self.bytes[..2]);
        Some(Self { bytes })
    }
}

impl FromStr for Code {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        let digits = text.bytes().all(|byte| byte.is_ascii_digit()) && matches!(text.len(), 2 | 4);
        let letters = text.bytes().all(|byte| byte.is_ascii_uppercase())
            && (2..=Self::LONGEST).contains(&text.len());
        if !digits && !letters {
            return Err(NotACode {
                given: text.chars().take(40).collect(),
            });
        }
        let mut bytes = [0; Self::LONGEST];
        bytes[..text.len()].copy_from_slice(text.as_bytes());
        Ok(Self { bytes })
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl serde::Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> serde::Deserialize<'de> for Code {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_leading_zero_is_part_of_the_code() {
        let code: Code = "0114".parse().unwrap();
        assert!(code.is_municipality());
        assert_eq!(code.county(), "01".parse().ok());
    }

    #[test]
    fn what_is_no_code_is_refused_with_what_was_given() {
        for text in ["", "1", "114", "01140", "0 14", "skr", "Å1", "+1", "９９"] {
            assert_eq!(
                text.parse::<Code>(),
                Err(NotACode {
                    given: text.to_owned()
                })
            );
        }
    }

    #[test]
    fn codes_sort_as_their_text() {
        let mut codes: Vec<Code> = ["SKR", "0114", "01", "25"]
            .iter()
            .map(|text| text.parse().unwrap())
            .collect();
        codes.sort();
        assert_eq!(
            codes.iter().map(Code::as_str).collect::<Vec<_>>(),
            ["01", "0114", "25", "SKR"]
        );
    }
}
