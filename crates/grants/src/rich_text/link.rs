//! Where a link may lead: a page over a safe line, or an e-mail address. No script, no file, no place of ours that acts.

use serde::{Deserialize, Serialize};

/// The longest address, in bytes.
pub const LONGEST_LINK: usize = 500;

/// An address that may be followed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LinkAddress(String);

/// It is no address that may be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("only https:// and mailto: addresses without spaces are followed")]
pub struct NotALink;

impl LinkAddress {
    /// The address as it is followed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address as people read it.
    pub fn shown(&self) -> &str {
        self.0.strip_prefix("mailto:").unwrap_or(&self.0)
    }
}

impl TryFrom<String> for LinkAddress {
    type Error = NotALink;

    fn try_from(address: String) -> Result<Self, NotALink> {
        let rest = ["https://", "mailto:"]
            .iter()
            .find_map(|start| address.strip_prefix(start));
        let begins_plainly = rest
            .and_then(|rest| rest.bytes().next())
            .is_some_and(|byte| byte.is_ascii_alphanumeric());
        // Round brackets would end the link in what is typed.
        let is_plain = |byte: u8| byte.is_ascii_graphic() && !b"\"'<>\\^`{|}()[]*".contains(&byte);
        if begins_plainly && address.len() <= LONGEST_LINK && address.bytes().all(is_plain) {
            Ok(Self(address))
        } else {
            Err(NotALink)
        }
    }
}

impl From<LinkAddress> for String {
    fn from(address: LinkAddress) -> Self {
        address.0
    }
}
