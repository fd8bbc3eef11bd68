//! What of a level is shown, and in which order: the address decides, links and a form change it.

use casework::published::PublishedAgreement;
use grants::allocation::Allocation;
use grants::{Level, Recipient};
use maud::{Markup, html};
use wording::message;

use crate::pages::asked::{Asked, county_options, order_word, reversed, unknown, with_query};
use crate::ui::field::{self, Field};
use crate::ui::{Button, Order, button, filters};
use crate::{Reader, Refusal, address};

/// What rows are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorting {
    Name,
    Code,
    Amount,
    PerInhabitant,
}

impl Sorting {
    const ALL: [Self; 4] = [Self::Name, Self::Code, Self::Amount, Self::PerInhabitant];

    /// The word in addresses.
    const fn word(self) -> &'static str {
        match self {
            Self::Name => "namn",
            Self::Code => "kod",
            Self::Amount => "belopp",
            Self::PerInhabitant => "per-invanare",
        }
    }

    /// The order one wants first: names from A, amounts from the largest.
    const fn first(self) -> Order {
        match self {
            Self::Name | Self::Code => Order::Ascending,
            Self::Amount | Self::PerInhabitant => Order::Descending,
        }
    }
}

/// What is asked for.
pub struct Choice<'a> {
    year: i16,
    pub level: Level,
    /// Everything shared out on the level.
    pub on_level: Vec<&'a Allocation>,
    /// The one item that is shown, when one is chosen.
    pub item: Option<&'a Allocation>,
    pub county: Option<&'static Recipient>,
    pub name: Option<String>,
    pub sorting: Sorting,
    pub order: Order,
}

impl<'a> Choice<'a> {
    pub fn of(
        reader: &Reader,
        year: &'a PublishedAgreement,
        level: Level,
        asked: &Asked,
    ) -> Result<Self, Refusal> {
        let allocations = year.distribution.allocations.iter();
        let on_level: Vec<&Allocation> = allocations
            .filter(|allocation| allocation.item.level == level)
            .collect();
        let item = match asked.value("post") {
            None => None,
            Some(id) => Some(
                *(on_level.iter())
                    .find(|allocation| allocation.item.id == id)
                    .ok_or_else(|| {
                        unknown("post", id).hint(message!("overview-asked-item-hint"))
                    })?,
            ),
        };
        let sorting = match asked.value("sortera") {
            None => Sorting::Name,
            Some(given) => (Sorting::ALL.into_iter())
                .find(|one| one.word() == given)
                .ok_or_else(|| {
                    unknown("sortera", given).hint(message!("overview-asked-sorting-hint"))
                })?,
        };
        Ok(Self {
            year: year.agreement.year,
            level,
            on_level,
            item,
            county: asked.county(reader)?,
            name: asked.text("namn")?.map(ToOwned::to_owned),
            sorting,
            order: asked.order()?.unwrap_or(sorting.first()),
        })
    }

    /// The items whose amounts are summed.
    pub fn items(&self) -> Vec<&'a Allocation> {
        self.item
            .map_or_else(|| self.on_level.clone(), |item| vec![item])
    }

    /// Whether recipients are left out.
    pub fn is_filtered(&self) -> bool {
        self.county.is_some() || self.name.is_some()
    }

    /// Whether a recipient is among those asked for. Case does not matter, å is not a.
    pub fn shows(&self, recipient: &Recipient) -> bool {
        let in_county = self
            .county
            .is_none_or(|county| recipient.county == Some(county.code));
        let named = self.name.as_ref().is_none_or(|name| {
            let wanted = name.to_lowercase();
            recipient.name.to_lowercase().contains(&wanted)
        });
        in_county && named
    }

    /// The address that sorts by a column, the other way round when it is sorted by it now, and how it is now.
    pub fn sorted_by(&self, reader: &Reader, sorting: Sorting) -> (String, Option<Order>) {
        let now = (self.sorting == sorting).then_some(self.order);
        let order = now.map_or(sorting.first(), reversed);
        let county = self.county.map(|county| county.code.to_string());
        let address = with_query(
            &self.everything(reader),
            &[
                ("post", self.item.map(|item| item.item.id.as_str())),
                ("lan", county.as_deref()),
                ("namn", self.name.as_deref()),
                ("sortera", Some(sorting.word())),
                ("ordning", Some(order_word(order))),
            ],
        );
        (address, now)
    }

    /// The page without any choice.
    pub fn everything(&self, reader: &Reader) -> String {
        reader.link(&address::amounts(self.year, self.level))
    }

    /// The form that filters. It sends by GET, so that what it shows has an address.
    pub fn form(&self, reader: &Reader) -> Markup {
        if self.level == Level::Coordinator {
            return html! {};
        }
        let say = |message| reader.say(&message);
        let several = self.on_level.len() > 1;
        html! {
            (filters(&self.everything(reader), &html! {
                (field::text(&Field::new("namn", say(message!("overview-filter-name"))).value(self.name.clone().unwrap_or_default())))
                (field::choice(&self.county_field(reader), &county_options(reader)))
                @if several { (field::choice(&self.item_field(reader), &self.item_options(reader))) }
                @if self.sorting != Sorting::Name || self.order != Order::Ascending {
                    (field::carried("sortera", self.sorting.word()))
                    (field::carried("ordning", order_word(self.order)))
                }
                (button(Button::Secondary, &say(message!("overview-filter-show"))))
            }))
        }
    }

    fn county_field(&self, reader: &Reader) -> Field {
        let chosen = self.county.map(|county| county.code.to_string());
        Field::new("lan", reader.say(&message!("overview-filter-county")))
            .value(chosen.unwrap_or_default())
    }

    fn item_field(&self, reader: &Reader) -> Field {
        let chosen = self.item.map(|item| item.item.id.clone());
        Field::new("post", reader.say(&message!("overview-filter-item")))
            .value(chosen.unwrap_or_default())
    }

    fn item_options(&self, reader: &Reader) -> Vec<(String, String)> {
        let all = (
            String::new(),
            reader.say(&message!("overview-filter-every-item")),
        );
        let items = self.on_level.iter().map(|allocation| {
            let title = reader.language.of(&allocation.item.title);
            (allocation.item.id.clone(), title.to_owned())
        });
        [all].into_iter().chain(items).collect()
    }
}
