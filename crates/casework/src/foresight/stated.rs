//! What a coordinator states about coming years: what it builds on, how late people are counted, and of each year the whole amount
//! with where it stands, or that nobody knows it yet.

use std::collections::BTreeMap;

use grants::Ore;
use grants::foresight::MOST_YEARS;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::ForesightError;
use crate::stated as written;

/// The longest name of a document, and of a place in it.
pub const LONGEST_SOURCE_CHARACTERS: usize = 200;
/// The longest note.
pub const LONGEST_NOTE_CHARACTERS: usize = 2_000;

/// What is stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The agreement it builds on.
    pub base_id: String,
    /// People are counted no later than this; as late as there are figures when absent.
    pub until: Option<Date>,
    /// The years, one after another.
    pub years: Vec<StatedYear>,
    /// What else a reader must know.
    pub note: String,
}

/// What is stated of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedYear {
    /// The year.
    pub year: i16,
    /// The whole amount, where it is known.
    pub budget: Option<Budget>,
}

/// A whole amount that a document states for a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Budget {
    /// The amount.
    pub total: Ore,
    /// The document.
    pub document: String,
    /// Where in it: page, table.
    pub place: String,
    /// Its address; empty when it has none.
    pub address: String,
    /// Amounts of single items that are known already. The others share the rest as before.
    pub items: BTreeMap<String, Ore>,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    base: String,
    until: Option<Date>,
    years: Vec<KeptYear>,
    note: String,
}

#[derive(Serialize, Deserialize)]
struct KeptYear {
    year: i16,
    budget: Option<KeptBudget>,
}

#[derive(Serialize, Deserialize)]
struct KeptBudget {
    total: i64,
    document: String,
    place: String,
    address: String,
    items: BTreeMap<String, i64>,
}

impl Stated {
    /// Some years after another, with nothing known of them yet.
    pub fn of(base_id: &str, first_year: i16, count: usize) -> Self {
        let years = (first_year..).take(count);
        Self {
            base_id: base_id.to_owned(),
            until: None,
            years: years
                .map(|year| StatedYear { year, budget: None })
                .collect(),
            note: String::new(),
        }
    }

    /// The first year and the last, as they are kept.
    pub(super) fn first_and_last(&self) -> (i64, i64) {
        let year = |one: Option<&StatedYear>| one.map_or(0, |one| i64::from(one.year));
        (year(self.years.first()), year(self.years.last()))
    }

    /// The same without space around texts, when it can be kept.
    pub(super) fn checked(mut self) -> Result<Self, ForesightError> {
        if self.years.is_empty() || self.years.len() > MOST_YEARS {
            return Err(ForesightError::YearCount);
        }
        let follows = |pair: &[StatedYear]| match pair {
            [one, next] => one.year.checked_add(1) == Some(next.year),
            _ => true,
        };
        if !self.years.windows(2).all(follows) {
            return Err(ForesightError::YearCount);
        }
        self.note = written::noted(&self.note, LONGEST_NOTE_CHARACTERS)?;
        for stated in &mut self.years {
            let year = stated.year;
            if let Some(budget) = &mut stated.budget {
                for text in [&mut budget.document, &mut budget.place, &mut budget.address] {
                    *text = written::noted(text, LONGEST_SOURCE_CHARACTERS)?;
                }
                if budget.document.is_empty() || budget.place.is_empty() {
                    return Err(ForesightError::SourceMissing(year));
                }
                let address = budget.address.as_str();
                if !(address.is_empty() || is_address(address)) {
                    return Err(ForesightError::NoAddress(year));
                }
            }
        }
        Ok(self)
    }

    /// As it is kept, in one way only.
    pub(super) fn written(&self) -> String {
        let years = self.years.iter().map(|one| KeptYear {
            year: one.year,
            budget: one.budget.as_ref().map(|budget| KeptBudget {
                total: budget.total.ore(),
                document: budget.document.clone(),
                place: budget.place.clone(),
                address: budget.address.clone(),
                items: (budget.items.iter())
                    .map(|(id, amount)| (id.clone(), amount.ore()))
                    .collect(),
            }),
        });
        let kept = Kept {
            base: self.base_id.clone(),
            until: self.until,
            years: years.collect(),
            note: self.note.clone(),
        };
        // Texts, days and whole numbers can always be written.
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// Reads what was kept.
    pub fn read(text: &str) -> Option<Self> {
        let kept: Kept = serde_json::from_str(text).ok()?;
        let years = kept.years.into_iter().map(|one| StatedYear {
            year: one.year,
            budget: one.budget.map(|budget| Budget {
                total: Ore::new(budget.total),
                document: budget.document,
                place: budget.place,
                address: budget.address,
                items: (budget.items.into_iter())
                    .map(|(id, ore)| (id, Ore::new(ore)))
                    .collect(),
            }),
        });
        Some(Self {
            base_id: kept.base,
            until: kept.until,
            years: years.collect(),
            note: kept.note,
        })
    }
}

/// Whether a browser may be led there: an address of the web, without what a browser would run and without spaces.
fn is_address(text: &str) -> bool {
    let rest = text
        .strip_prefix("https://")
        .or(text.strip_prefix("http://"));
    let plain =
        |one: char| !one.is_control() && !one.is_whitespace() && !"\"<>\\^`{|}".contains(one);
    rest.is_some_and(|rest| !rest.is_empty() && rest.chars().all(plain))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Stated {
        let mut stated = Stated::of("psykisk-halsa-2023", 2025, 2);
        stated.years[0].budget = Some(Budget {
            total: Ore::new(100),
            document: " Prop. 2024/25:1 ".to_owned(),
            place: "s. 12".to_owned(),
            address: "https://regeringen.se/prop?x=1".to_owned(),
            items: BTreeMap::from([("a".to_owned(), Ore::new(50))]),
        });
        stated
    }

    #[test]
    fn what_is_stated_is_read_back_as_it_was_kept() {
        let stated = known().checked().unwrap();
        let budget = stated.years[0].budget.as_ref().unwrap();
        assert_eq!(budget.document, "Prop. 2024/25:1");
        assert_eq!(Stated::read(&stated.written()), Some(stated));
        assert_eq!(Stated::read("{}"), None);
    }

    #[test]
    fn an_amount_without_a_source_and_years_out_of_order_are_refused() {
        let refused = |change: &dyn Fn(&mut Stated)| {
            let mut stated = known();
            change(&mut stated);
            stated.checked().unwrap_err()
        };
        let budget = |stated: &mut Stated| stated.years[0].budget.clone().unwrap();
        for (document, place, address) in [
            ("", "s. 1", ""),
            ("Prop.", " ", ""),
            ("Prop.", "s. 1", "javascript:alert(1)"),
            ("Prop.", "s. 1", "https://a b"),
        ] {
            let error = refused(&|stated| {
                stated.years[0].budget = Some(Budget {
                    document: document.to_owned(),
                    place: place.to_owned(),
                    address: address.to_owned(),
                    ..budget(stated)
                });
            });
            assert!(matches!(
                error,
                ForesightError::SourceMissing(2025) | ForesightError::NoAddress(2025)
            ));
        }
        let error = refused(&|stated| stated.years[1].year = 2027);
        assert!(matches!(error, ForesightError::YearCount));
        let error = refused(&|stated| stated.years.clear());
        assert!(matches!(error, ForesightError::YearCount));
        let error = refused(&|stated| *stated = Stated::of("a", 2025, 5));
        assert!(matches!(error, ForesightError::YearCount));
    }
}
