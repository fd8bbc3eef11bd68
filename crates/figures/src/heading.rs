//! What every figure says, and how wide it is made.

use crate::Refusal;

/// Ids longer than this help nobody.
const LONGEST_PREFIX: usize = 60;

/// What the ids inside a figure begin with; unique on the page.
///
/// ```
/// assert!(figures::Prefix::new("map-2021").is_ok());
/// assert!(figures::Prefix::new("2021\" onload=\"").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prefix(String);

impl Prefix {
    /// A letter, then letters, digits and hyphens.
    pub fn new(prefix: impl Into<String>) -> Result<Self, Refusal> {
        let prefix = prefix.into();
        let begins = prefix.starts_with(|first: char| first.is_ascii_alphabetic());
        let rest = prefix
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
        if begins && rest && prefix.len() <= LONGEST_PREFIX {
            Ok(Self(prefix))
        } else {
            Err(Refusal::Prefix { prefix })
        }
    }

    /// The id of a part of the figure.
    pub(crate) fn id(&self, part: &str) -> String {
        format!("{}-{part}", self.0)
    }
}

/// What every figure says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// What the ids inside the figure begin with.
    pub prefix: Prefix,
    /// The finding: "Gotland får mest per invånare". Also the caption of the table.
    pub title: String,
    /// What the picture shows, for those who do not see it: what is drawn how, the largest, the
    /// smallest, the reader's own.
    pub description: String,
    /// What stands in the picture when there is nothing to draw: what will come here, and when.
    pub nothing: String,
}

impl Heading {
    pub(crate) fn check(&self) -> Result<(), Refusal> {
        let words = [&self.title, &self.description, &self.nothing];
        if words.iter().any(|text| text.trim().is_empty()) {
            return Err(Refusal::NoWords);
        }
        words.iter().try_for_each(|text| length(text))
    }
}

/// The longest text a figure takes: a description of some paragraphs.
pub const LONGEST_TEXT_CHARACTERS: usize = 2_000;

/// Whether a text is short enough.
pub(crate) fn length(text: &str) -> Result<(), Refusal> {
    let characters = text.chars().count();
    if characters > LONGEST_TEXT_CHARACTERS {
        return Err(Refusal::TextTooLong {
            characters,
            beginning: text.chars().take(40).collect(),
        });
    }
    Ok(())
}

/// How wide a figure is made. It fills the place it is put in; the width tells how large its
/// text is against the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// For places from 320 px: text is 12 px or more there.
    Narrow,
    /// For places from 640 px: text is 12 px or more there.
    Wide,
}

impl Width {
    /// Both widths.
    pub const ALL: [Self; 2] = [Self::Narrow, Self::Wide];

    /// The units across; one is a pixel where the figure is shown as narrow as it may be.
    pub(crate) const fn units(self) -> f64 {
        match self {
            Self::Narrow => 320.0,
            Self::Wide => 640.0,
        }
    }

    /// The size of text.
    pub(crate) const fn text(self) -> f64 {
        match self {
            Self::Narrow => 13.0,
            Self::Wide => 14.0,
        }
    }

    /// The size of the smallest text.
    pub(crate) const fn small(self) -> f64 {
        match self {
            Self::Narrow => 12.0,
            Self::Wide => 12.5,
        }
    }

    /// The class that tells style sheets which one it is.
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Narrow => "figure figure-narrow",
            Self::Wide => "figure figure-wide",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_holds_nothing_that_could_end_an_attribute() {
        for prefix in ["", "1a", "a b", "a\"b", "a<b", "å", "a_b", &"a".repeat(61)] {
            assert!(Prefix::new(prefix).is_err(), "{prefix}");
        }
        for prefix in ["a", "karta-2021", "A1"] {
            assert!(Prefix::new(prefix).is_ok(), "{prefix}");
        }
    }

    #[test]
    fn a_figure_without_words_is_refused() {
        let heading = |title: &str| Heading {
            prefix: Prefix::new("a").unwrap(),
            title: title.to_owned(),
            description: "b".to_owned(),
            nothing: "c".to_owned(),
        };
        assert_eq!(heading(" ").check(), Err(Refusal::NoWords));
        assert!(matches!(
            heading(&"å".repeat(LONGEST_TEXT_CHARACTERS + 1)).check(),
            Err(Refusal::TextTooLong {
                characters: 2_001,
                ..
            })
        ));
        assert_eq!(heading("a").check(), Ok(()));
    }
}
