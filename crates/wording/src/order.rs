//! The order of names: Swedish, with å, ä and ö last.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

/// Compares names as Swedish readers expect, whatever language the page is in:
/// they are Swedish names. Without collation data (never seen) it falls back to bytes.
pub struct NameOrder {
    collator: Option<CollatorBorrowed<'static>>,
}

impl Default for NameOrder {
    fn default() -> Self {
        let preferences = CollatorPreferences::from(&locale!("sv"));
        Self {
            collator: CollatorBorrowed::try_new(preferences, CollatorOptions::default()).ok(),
        }
    }
}

impl NameOrder {
    /// Which of two names comes first.
    pub fn compare(&self, one: &str, other: &str) -> Ordering {
        match &self.collator {
            Some(collator) => collator.compare(one, other).then_with(|| one.cmp(other)),
            None => one.cmp(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_letters_come_last() {
        let order = NameOrder::default();
        let mut names = ["Örebro", "Älmhult", "Åmål", "Zorn", "Umeå", "Ale"];
        names.sort_by(|one, other| order.compare(one, other));
        assert_eq!(names, ["Ale", "Umeå", "Zorn", "Åmål", "Älmhult", "Örebro"]);
    }
}
