//! Numbers as people type them: digits with spaces and hyphens between.

/// What may stand between the digits: hyphens of every kind, and spaces of every kind.
const BETWEEN: [char; 13] = [
    '-', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2212}', ' ', '\t', '\u{a0}',
    '\u{2007}', '\u{2009}', '\u{200a}', '\u{202f}',
];

/// Whether a character only stands between the digits.
pub(crate) fn is_between(character: char) -> bool {
    BETWEEN.contains(&character)
}

/// The digits of a text, or the first character that is neither digit, space nor hyphen.
pub(crate) fn digits(text: &str) -> Result<String, char> {
    let mut digits = String::new();
    for character in text.trim().chars() {
        match character {
            '0'..='9' => digits.push(character),
            _ if is_between(character) => {}
            _ => return Err(character),
        }
    }
    Ok(digits)
}

/// Whether a swap of two neighbours is the one that modulus 10 cannot see.
#[cfg(test)]
pub(crate) fn is_the_known_hole(one: u8, other: u8) -> bool {
    matches!((one, other), (b'0', b'9') | (b'9', b'0'))
}

/// Every text that differs from this one in one digit.
#[cfg(test)]
pub(crate) fn with_one_wrong_digit(right: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for (at, byte) in right.bytes().enumerate() {
        for digit in b'0'..=b'9' {
            if byte.is_ascii_digit() && digit != byte {
                let mut bytes = right.as_bytes().to_vec();
                bytes[at] = digit;
                wrong.push(String::from_utf8(bytes).unwrap());
            }
        }
    }
    wrong
}

/// Every text with two different neighbouring digits swapped, and which two.
#[cfg(test)]
pub(crate) fn with_neighbours_swapped(right: &str) -> Vec<(String, u8, u8)> {
    let bytes = right.as_bytes();
    (1..bytes.len())
        .filter(|at| {
            let (one, other) = (bytes[at - 1], bytes[*at]);
            one.is_ascii_digit() && other.is_ascii_digit() && one != other
        })
        .map(|at| {
            let mut swapped = bytes.to_vec();
            swapped.swap(at - 1, at);
            (
                String::from_utf8(swapped).unwrap(),
                bytes[at - 1],
                bytes[at],
            )
        })
        .collect()
}

/// What people and programs put into fields of numbers and no number may hold.
#[cfg(test)]
pub(crate) const HOSTILE: [&str; 14] = [
    "",
    "   ",
    "-",
    "abc",
    "１６０９９０８",
    "160\u{200f}9908",
    "\u{202e}8099061",
    "160\u{200b}9908",
    "160.9908",
    "160+9908",
    "1609908\0",
    "٤١٦٠٩٩٠٨",
    "160-9908; drop table account",
    "999999999999999999999999999999999999999999999999999999999999999999999999",
];
