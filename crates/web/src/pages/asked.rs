//! What the address asks for, after the question mark.

use crate::Reader;

/// The first value of a parameter, without space around it; none when it is absent or empty. Unknown
/// parameters are ignored.
pub fn asked(reader: &Reader, name: &str) -> Option<String> {
    let query = reader.query.as_deref().unwrap_or_default();
    form_urlencoded::parse(query.as_bytes())
        .find(|(given, _)| given == name)
        .map(|(_, value)| value.trim().to_owned())
        .filter(|value| !value.is_empty())
}

/// A text from outside, short enough to be repeated in a sentence.
pub fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut characters = text.chars().filter(|one| !one.is_control());
    let mut short: String = characters.by_ref().take(LONGEST).collect();
    if characters.next().is_some() {
        short.push('…');
    }
    short
}

/// A year in an address: four digits.
pub fn year(text: &str) -> Option<i16> {
    let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}
