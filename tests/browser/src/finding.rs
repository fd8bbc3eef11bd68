//! Something that is wrong on a page.

use serde::Deserialize;

/// Something that is wrong on a page.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Finding {
    /// The rule that is broken: a rule of axe or of html-validate, or one of ours.
    pub rule: String,
    /// Where on the page, as a selector.
    #[serde(default)]
    pub selector: String,
    /// The beginning of the markup there.
    #[serde(default)]
    pub html: String,
    /// What is wrong.
    pub says: String,
    /// The path of the page.
    #[serde(default)]
    pub path: String,
    /// In which width or colours it was seen; empty when it is always so.
    #[serde(default)]
    pub seen: String,
}

impl Finding {
    /// A finding about a page as a whole.
    pub fn of_page(rule: &str, path: &str, says: impl Into<String>) -> Self {
        Self {
            rule: rule.to_owned(),
            selector: String::new(),
            html: String::new(),
            says: says.into(),
            path: path.to_owned(),
            seen: String::new(),
        }
    }
}
