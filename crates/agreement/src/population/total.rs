//! Categories that stand for all the others of their dimension.

use super::cube::{Category, Dimension};

/// Codes and labels of a total, in small letters.
const TOTALS: [&str; 24] = [
    "tot",
    "total",
    "totals",
    "totalt",
    "t",
    "1+2",
    "0+1",
    "samtliga",
    "alla",
    "all",
    "summa",
    "båda könen",
    "män och kvinnor",
    "kvinnor och män",
    "both sexes",
    "men and women",
    "women and men",
    "alla åldrar",
    "samtliga åldrar",
    "all ages",
    "alla civilstånd",
    "samtliga civilstånd",
    "all marital statuses",
    "totalt antal",
];

/// Whether a code or label names a total: `tot`, `Totalt`, `totalt ålder`, `total age`.
pub(crate) fn names_total(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    TOTALS.contains(&text.as_str()) || text.starts_with("totalt ") || text.starts_with("total ")
}

/// Where the total stands among the categories: the one the file names, or the
/// one whose code or label does.
pub(crate) fn total_of(dimension: &Dimension) -> Option<usize> {
    let named = |category: &Category| {
        dimension
            .total
            .as_ref()
            .is_some_and(|total| *total == category.code)
    };
    let called = |category: &Category| names_total(&category.code) || names_total(&category.label);
    let find = |is: &dyn Fn(&Category) -> bool| dimension.categories.iter().position(is);
    find(&named).or_else(|| find(&called))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_known_by_code_or_label_in_both_languages() {
        for text in [
            "tot",
            "TOT",
            "Totalt",
            "total",
            "1+2",
            "totalt ålder",
            "Total age",
            "båda könen",
        ] {
            assert!(names_total(text), "{text}");
        }
        for text in ["1", "OG", "totem", "Tota", "100+"] {
            assert!(!names_total(text), "{text}");
        }
    }
}
