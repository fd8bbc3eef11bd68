//! The form of ids.

/// The longest id: it stands in file names and addresses.
pub(super) const LONGEST_IDENTIFIER: usize = 64;

/// Whether a text has the form of an id. The first character is not a hyphen:
/// on a command line that would be an option.
pub(crate) fn is_identifier(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let begins = text.bytes().next().is_some_and(|first| first != b'-');
    begins && text.len() <= LONGEST_IDENTIFIER && text.bytes().all(allowed)
}

/// The id nearest to a text: `Psykisk hälsa 2021` gives `psykisk-halsa-2021`.
pub(super) fn suggested_identifier(text: &str) -> Option<String> {
    let mut id = String::new();
    for character in text.to_lowercase().chars() {
        match character {
            'å' | 'ä' => id.push('a'),
            'ö' => id.push('o'),
            'é' => id.push('e'),
            'a'..='z' | '0'..='9' => id.push(character),
            _ if !id.ends_with('-') => id.push('-'),
            _ => {}
        }
    }
    let id = id.trim_matches('-').to_owned();
    (is_identifier(&id) && id.bytes().any(|byte| byte.is_ascii_lowercase())).then_some(id)
}
