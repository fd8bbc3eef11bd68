//! Addresses a document may lead to.

use std::fmt::Write as _;

/// Longer addresses are no longer followed by all programs.
const LONGEST: usize = 2_000;

/// The address as it may stand in a document; none for what is no web or mail address, such as a script.
pub fn followed(address: &str) -> Option<String> {
    let address = address.trim();
    let lower = address
        .get(..8.min(address.len()))
        .map(str::to_ascii_lowercase)?;
    let leads = ["https://", "http://", "mailto:"]
        .iter()
        .any(|start| lower.starts_with(start) && address.len() > start.len());
    let mut written = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic()
            && !matches!(
                byte,
                b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}'
            )
        {
            written.push(char::from(byte));
        } else {
            // Writing into a string does not fail.
            let _ = write!(written, "%{byte:02X}");
        }
    }
    (leads && written.len() <= LONGEST).then_some(written)
}
