//! Bytes as hexadecimal digits: a file that a page carries from one form to the next.

use std::fmt::Write as _;

/// The digits of these bytes.
pub fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// The bytes of these digits; nothing when they are no such digits.
pub fn read(digits: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| {
        char::from(byte)
            .to_digit(16)
            .and_then(|digit| u8::try_from(digit).ok())
    };
    let (pairs, rest) = digits.as_bytes().as_chunks::<2>();
    let bytes = pairs
        .iter()
        .map(|[high, low]| Some(digit(*high)? * 16 + digit(*low)?));
    rest.is_empty().then(|| bytes.collect()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_comes_back() {
        let bytes: Vec<u8> = (0..=255).collect();
        assert_eq!(read(&write(&bytes)), Some(bytes));
        assert_eq!(read(""), Some(Vec::new()));
    }

    #[test]
    fn what_is_no_digits_is_nothing() {
        for text in ["0", "0g", "+1", "å", " 00"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
