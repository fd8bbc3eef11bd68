//! The addresses of the pages, in one place: permanent, Swedish, and the same in every room of the site.

use grants::{Code, Level};

/// The word of a level in addresses.
pub const fn level_word(level: Level) -> &'static str {
    match level {
        Level::Region => "regioner",
        Level::Municipality => "kommuner",
        Level::County => "lan",
        Level::Coordinator => "samordnare",
        Level::Other => "ovrigt",
    }
}

/// The level of a word in an address.
pub fn level(word: &str) -> Option<Level> {
    Level::ALL
        .into_iter()
        .find(|level| level_word(*level) == word)
}

/// One agreement year.
pub fn agreement(year: i16) -> String {
    format!("/overenskommelser/{year}")
}

/// The amounts of a level in a year.
pub fn amounts(year: i16, level: Level) -> String {
    format!("/overenskommelser/{year}/{}", level_word(level))
}

/// A recipient through the years: `/lan/03` for a county, `/mottagare/03` for its region.
pub fn recipient(level: Level, code: Code) -> String {
    match level {
        Level::County => format!("/lan/{code}"),
        _ => format!("/mottagare/{code}"),
    }
}

/// Why a recipient gets what it gets of an item.
pub fn amount(level: Level, code: Code, year: i16, item: &str) -> String {
    format!("{}/{year}/{item}", recipient(level, code))
}

/// A file of the open data of an agreement: `tilldelning.csv` and its like, `bevis.zip`.
pub fn open_data(agreement: &str, file: &str) -> String {
    format!("/oppna-data/{agreement}/{file}")
}

/// Two years compared.
pub fn comparison(before: i16, after: i16) -> String {
    format!("/jamfor?fran={before}&till={after}")
}
