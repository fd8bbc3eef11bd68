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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_the_web_and_of_mail_are_followed() {
        for address in [
            "https://overens.example/a?b=c&d=%20#e",
            "mailto:karin@overens.example",
            "HTTPS://A.example",
        ] {
            assert_eq!(followed(address).as_deref(), Some(address));
        }
    }

    #[test]
    fn what_does_something_else_is_not() {
        let long = format!("https://a.example/{}", "å".repeat(LONGEST));
        for address in [
            "",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "//a.example",
            "https://",
            "mailto:",
            "å",
            "data:text/html,x",
            &long,
        ] {
            assert_eq!(followed(address), None, "{address}");
        }
    }

    #[test]
    fn what_no_address_may_hold_is_written_in_its_numbers() {
        assert_eq!(
            followed("https://a.example/å b\n\"").as_deref(),
            Some("https://a.example/%C3%A5%20b%0A%22")
        );
        assert_eq!(
            followed(" https://a.example/)\\ ").as_deref(),
            Some("https://a.example/)%5C")
        );
    }
}
