//! Which two years, which level and which order: from the address.

use casework::published::PublishedAgreement;
use grants::{Level, Recipient};
use maud::{Markup, html};
use wording::{message, terms};

use crate::drawn::levels;
use crate::pages::asked::{Asked, county_options, order_word, reversed, unknown, with_query};
use crate::ui::field::{self, Field};
use crate::ui::{Button, Order, button, filters};
use crate::{Reader, Refusal, address};

/// The levels with recipients to compare.
const LEVELS: [Level; 4] = [
    Level::Region,
    Level::Municipality,
    Level::County,
    Level::Coordinator,
];

/// What rows are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorting {
    Name,
    Before,
    After,
    Change,
}

impl Sorting {
    const ALL: [Self; 4] = [Self::Name, Self::Before, Self::After, Self::Change];

    const fn word(self) -> &'static str {
        match self {
            Self::Name => "namn",
            Self::Before => "fore",
            Self::After => "efter",
            Self::Change => "andring",
        }
    }

    const fn first(self) -> Order {
        match self {
            Self::Name => Order::Ascending,
            _ => Order::Descending,
        }
    }
}

/// What is compared.
pub struct Choice<'a> {
    pub before: &'a PublishedAgreement,
    pub after: &'a PublishedAgreement,
    pub level: Level,
    pub county: Option<&'static Recipient>,
    pub sorting: Sorting,
    pub order: Order,
}

impl<'a> Choice<'a> {
    /// What is asked for; none when there are not two years to compare.
    pub fn of(reader: &'a Reader, asked: &Asked) -> Result<Option<Self>, Refusal> {
        let Some((first, last)) = last_two(reader) else {
            return Ok(None);
        };
        let before = asked.year(reader, "fran")?;
        let after = asked.year(reader, "till")?;
        let (before, after) = match (before, after) {
            (None, None) => (first, last),
            (Some(before), Some(after)) => (before, after),
            _ => {
                return Err(Refusal::unprocessable(message!("overview-compare-both"))
                    .hint(message!("overview-compare-both-hint")));
            }
        };
        if before.agreement.id == after.agreement.id {
            let year = before.agreement.year.to_string();
            let message = message!("overview-compare-same-year", year = year);
            return Err(
                Refusal::unprocessable(message).hint(message!("overview-compare-both-hint"))
            );
        }
        let level = match asked.value("niva") {
            None => Level::Region,
            Some(word) => address::level(word)
                .filter(|level| LEVELS.contains(level))
                .ok_or_else(|| {
                    unknown("niva", word).hint(message!("overview-no-such-level-hint"))
                })?,
        };
        let sorting = match asked.value("sortera") {
            None => Sorting::Change,
            Some(given) => (Sorting::ALL.into_iter())
                .find(|one| one.word() == given)
                .ok_or_else(|| {
                    unknown("sortera", given).hint(message!("overview-compare-sorting-hint"))
                })?,
        };
        Ok(Some(Self {
            before,
            after,
            level,
            county: asked.county(reader)?,
            sorting,
            order: asked.order()?.unwrap_or(sorting.first()),
        }))
    }

    /// The address that sorts by a column, and how it is sorted now.
    pub fn sorted_by(&self, reader: &Reader, sorting: Sorting) -> (String, Option<Order>) {
        let now = (self.sorting == sorting).then_some(self.order);
        let order = now.map_or(sorting.first(), reversed);
        let before = self.before.agreement.year.to_string();
        let after = self.after.agreement.year.to_string();
        let county = self.county.map(|county| county.code.to_string());
        let address = with_query(
            &reader.link("/jamfor"),
            &[
                ("fran", Some(&before)),
                ("till", Some(&after)),
                ("niva", Some(address::level_word(self.level))),
                ("lan", county.as_deref()),
                ("sortera", Some(sorting.word())),
                ("ordning", Some(order_word(order))),
            ],
        );
        (address, now)
    }

    /// The form that chooses.
    pub fn form(&self, reader: &Reader) -> Markup {
        let say = |message| reader.say(&message);
        let years: Vec<(String, String)> = (reader.published.agreements().iter())
            .map(|year| year.agreement.year.to_string())
            .map(|year| (year.clone(), year))
            .collect();
        let year = |name: &str, label, chosen: &PublishedAgreement| {
            let field = Field::new(name, label).value(chosen.agreement.year.to_string());
            field::choice(&field, &years)
        };
        let levels = LEVELS.map(|level| {
            (
                address::level_word(level).to_owned(),
                level_name(reader, level),
            )
        });
        let level = Field::new("niva", say(message!("overview-head-level")))
            .value(address::level_word(self.level));
        let county = self.county.map(|county| county.code.to_string());
        let county = Field::new("lan", say(message!("overview-filter-county")))
            .value(county.unwrap_or_default());
        html! {
            (filters(&reader.link("/jamfor"), &html! {
                (year("fran", say(message!("overview-compare-from")), self.before))
                (year("till", say(message!("overview-compare-to")), self.after))
                (field::choice(&level, &levels))
                (field::choice(&county, &county_options(reader)))
                (button(Button::Secondary, &say(message!("overview-compare-show"))))
            }))
        }
    }
}

fn level_name(reader: &Reader, level: Level) -> String {
    reader.say(&terms::level_heading(level))
}

/// The last two years whose items are all known: with others, what is not known would look as if it had
/// ended. When there are no such two, simply the last two.
fn last_two(reader: &Reader) -> Option<(&PublishedAgreement, &PublishedAgreement)> {
    let years = reader.published.agreements();
    let known: Vec<&PublishedAgreement> = years
        .iter()
        .filter(|year| levels::unknown(year).is_zero())
        .collect();
    match (known.as_slice(), years) {
        ([.., before, after], _) => Some((before, after)),
        (_, [.., before, after]) => Some((before, after)),
        _ => None,
    }
}
