//! Whom somebody is compared with: everybody, those of the county, those of like size, or those that are named in the address.

use std::collections::BTreeMap;

use grants::recipient_comparison::{MOST_IN_GROUP, NEAREST_IN_SIZE, nearest_in_size};
use grants::{Code, Level, Recipient};
use wording::{Message, message};

use crate::pages::asked::{Asked, shortened, unknown};
use crate::pages::naming;
use crate::{Reader, Refusal};

/// The longest list of codes or names that is read: the most recipients, each with the longest name.
const LONGEST_LIST_CHARACTERS: usize = 5_000;

/// Whom somebody is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Group {
    Everybody,
    County,
    Size,
    Named(Vec<Code>),
}

impl Group {
    pub const WORDS: [&str; 4] = ["alla", "lan", "storlek", "grupp"];

    pub const fn word(&self) -> &'static str {
        match self {
            Self::Everybody => "alla",
            Self::County => "lan",
            Self::Size => "storlek",
            Self::Named(_) => "grupp",
        }
    }

    /// What is asked for: a list of codes is a group, whatever else is said.
    pub fn of(
        reader: &Reader,
        asked: &Asked,
        level: Level,
        own: Option<&Recipient>,
    ) -> Result<Self, Refusal> {
        let named = asked.value("grupp");
        let word = asked.value("urval");
        let needs_own = |group: Self| match own {
            Some(_) => Ok(group),
            None => Err(Refusal::unprocessable(message!("comparisons-own-needed"))
                .hint(message!("comparisons-own-needed-hint"))),
        };
        match (word, named) {
            (None | Some("grupp"), Some(list)) => names(reader, level, list).map(Self::Named),
            (Some("grupp"), None) => {
                Err(Refusal::unprocessable(message!("comparisons-group-needed"))
                    .hint(message!("comparisons-group-hint")))
            }
            (None | Some("alla"), _) => Ok(Self::Everybody),
            (Some("lan"), _) if level == Level::Municipality => needs_own(Self::County),
            (Some("lan"), _) => Err(Refusal::unprocessable(message!(
                "comparisons-county-only-municipalities"
            ))
            .hint(message!("comparisons-choose-another-group"))),
            (Some("storlek"), _) => needs_own(Self::Size),
            (Some(given), _) => {
                let words = Self::WORDS.map(str::to_owned).to_vec();
                let hint = message!("comparisons-groups-there-are", groups = words);
                Err(unknown("urval", given).hint(hint))
            }
        }
    }

    /// Who is in it, one's own always among them. How large they are is asked only where it decides.
    pub fn members<'r>(
        &self,
        register: &'r [Recipient],
        own: Option<&Recipient>,
        sizes: impl FnOnce() -> BTreeMap<Code, i64>,
    ) -> Vec<&'r Recipient> {
        let own_code = own.map(|one| one.code);
        let county = own.and_then(|one| one.county);
        let chosen: Option<Vec<Code>> = match self {
            Self::Everybody | Self::County => None,
            Self::Named(codes) => Some(codes.clone()),
            Self::Size => {
                let sizes: Vec<(Code, i64)> = sizes().into_iter().collect();
                own_code.map(|own| nearest_in_size(own, &sizes, NEAREST_IN_SIZE))
            }
        };
        let is_in = |one: &&Recipient| {
            Some(one.code) == own_code
                || match (self, &chosen) {
                    (Self::County, _) => one.county == county,
                    (_, Some(codes)) => codes.contains(&one.code),
                    (_, None) => true,
                }
        };
        register.iter().filter(is_in).collect()
    }

    /// In a few words.
    pub fn name(&self, level: Level) -> Message {
        match self {
            Self::Everybody => message!("comparisons-group-everybody", level = level),
            Self::County => message!("comparisons-group-county"),
            Self::Size => message!("comparisons-group-size", count = NEAREST_IN_SIZE),
            Self::Named(_) => message!("comparisons-group-named"),
        }
    }

    /// The codes of a group that is named, as the address has them.
    pub fn list(&self) -> Option<String> {
        match self {
            Self::Named(codes) => {
                let codes: Vec<&str> = codes.iter().map(Code::as_str).collect();
                Some(codes.join(","))
            }
            _ => None,
        }
    }
}

/// The recipients of a list of codes or names, each once.
fn names(reader: &Reader, level: Level, list: &str) -> Result<Vec<Code>, Refusal> {
    let too_many = || {
        Refusal::unprocessable(message!(
            "comparisons-group-too-many",
            limit = MOST_IN_GROUP
        ))
        .hint(message!("comparisons-group-hint"))
    };
    if list.chars().count() > LONGEST_LIST_CHARACTERS {
        return Err(too_many());
    }
    let mut codes = Vec::new();
    let mut unknown = Vec::new();
    let parts = list.split([',', ';', '\n']).map(str::trim);
    for part in parts.filter(|part| !part.is_empty()) {
        match naming::find(reader, level, part) {
            Some(found) => codes.push(found.code),
            None => unknown.push(shortened(part)),
        }
    }
    unknown.truncate(5);
    if !unknown.is_empty() {
        let refusal = message!("comparisons-group-unknown", names = unknown, level = level);
        return Err(Refusal::unprocessable(refusal).hint(message!("comparisons-group-hint")));
    }
    codes.sort_unstable();
    codes.dedup();
    match codes.len() {
        0 => Err(Refusal::unprocessable(message!("comparisons-group-needed"))
            .hint(message!("comparisons-group-hint"))),
        count if count > MOST_IN_GROUP => Err(too_many()),
        _ => Ok(codes),
    }
}
