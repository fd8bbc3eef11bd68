//! The words an agreement file chooses between, each with what it means to people.

use grants::agreement::{PayeeRule, Route};
use grants::{Level, RoundingMethod};
use wording::{Message, terms};

/// Words of a file with their values.
pub type Words<T, const N: usize> = [(&'static str, T); N];

/// The levels.
pub const LEVELS: Words<Level, 5> = [
    ("region", Level::Region),
    ("municipality", Level::Municipality),
    ("county", Level::County),
    ("coordinator", Level::Coordinator),
    ("other", Level::Other),
];

/// Whose account money goes to.
pub const PAYEES: Words<PayeeRule, 4> = [
    ("recipient", PayeeRule::Recipient),
    (
        "named-by-region-and-municipalities",
        PayeeRule::NamedByRegionAndMunicipalities,
    ),
    ("coordinator", PayeeRule::Coordinator),
    ("unknown", PayeeRule::Unknown),
];

/// The ways money is asked for.
pub const ROUTES: Words<Route, 4> = [
    ("via-coordinator", Route::ViaCoordinator),
    ("direct", Route::Direct),
    ("invoice", Route::Invoice),
    ("unknown", Route::Unknown),
];

/// How exact amounts become whole.
pub const ROUNDINGS: Words<RoundingMethod, 2> = [
    ("largest-remainder", RoundingMethod::LargestRemainder),
    (
        "half-up-residual-to-largest",
        RoundingMethod::HalfUpResidualToLargest,
    ),
];

/// What a discrepancy can be about besides an item.
pub const PARTS: [&str; 10] = [
    "total",
    "group",
    "population",
    "ages",
    "key",
    "rounding",
    "claim",
    "report",
    "repayment",
    "other",
];

/// The word of a value.
pub fn word<T: PartialEq + Copy>(words: &[(&'static str, T)], value: T) -> &'static str {
    let found = words.iter().find(|(_, meaning)| *meaning == value);
    found.map_or("", |(word, _)| word)
}

/// Words with what they mean, for a field to choose from.
pub fn options<T: Copy>(
    words: &[(&'static str, T)],
    say: impl Fn(T) -> Message,
) -> Vec<(String, Message)> {
    let options = words
        .iter()
        .map(|(word, meaning)| ((*word).to_owned(), say(*meaning)));
    options.collect()
}

/// The levels to choose from.
pub fn levels() -> Vec<(String, Message)> {
    options(&LEVELS, terms::level_heading)
}
