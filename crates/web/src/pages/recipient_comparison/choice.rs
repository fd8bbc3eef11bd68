//! What of a figure is shown, and in which order: the address decides, links and a form change it.

use casework::recipient_comparison::{Compared, LEVELS, Per, Year};
use grants::{Code, Level, Recipient};
use maud::{Markup, html};
use wording::{Message, NameOrder, message};

use super::LIST;
use super::group::Group;
use crate::address::level_word;
use crate::pages::asked::{self, Asked, order_word, reversed, unknown, with_query};
use crate::pages::naming;
use crate::ui::field::{self, Field};
use crate::ui::{Button, Order, button, filters};
use crate::{Reader, Refusal};

/// What rows are sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorting {
    Name,
    Code,
    Value,
    People,
}

impl Sorting {
    const ALL: [Self; 4] = [Self::Name, Self::Code, Self::Value, Self::People];

    const fn word(self) -> &'static str {
        match self {
            Self::Name => "namn",
            Self::Code => "kod",
            Self::Value => "varde",
            Self::People => "invanare",
        }
    }

    /// The order one wants first: names from A, numbers from the largest.
    const fn first(self) -> Order {
        match self {
            Self::Name | Self::Code => Order::Ascending,
            Self::Value | Self::People => Order::Descending,
        }
    }
}

/// What is asked for.
pub struct Choice<'a> {
    pub compared: &'a Compared,
    pub levels: &'a [Level],
    pub year: &'a Year,
    pub own: Option<&'static Recipient>,
    pub group: Group,
    pub per: Per,
    pub sorting: Sorting,
    pub order: Order,
    /// The group and its names as they were asked for, when they could not be understood.
    typed: Option<(String, String)>,
}

impl<'a> Choice<'a> {
    pub fn of(
        reader: &Reader,
        compared: &'a Compared,
        levels: &'a [Level],
    ) -> Result<Self, Refusal> {
        let asked = Asked::by(reader);
        let level = compared.level;
        let own = own(reader, &asked, level)?;
        let sorting = match asked.value("sortera") {
            None => Sorting::Value,
            Some(given) => (Sorting::ALL.into_iter())
                .find(|one| one.word() == given)
                .ok_or_else(|| {
                    unknown("sortera", given).hint(message!("comparisons-sorting-hint"))
                })?,
        };
        Ok(Self {
            compared,
            levels,
            year: year(&asked, compared)?,
            own,
            group: Group::of(reader, &asked, level, own)?,
            per: per(&asked, compared)?,
            sorting,
            order: asked.order()?.unwrap_or(sorting.first()),
            typed: None,
        })
    }

    /// What is asked for as far as it can be understood, for the form to be filled in again.
    pub fn as_typed(reader: &Reader, compared: &'a Compared, levels: &'a [Level]) -> Option<Self> {
        let asked = Asked::by(reader);
        let typed = |name: &str| asked.value(name).unwrap_or_default().to_owned();
        Some(Self {
            compared,
            levels,
            year: year(&asked, compared).ok().or(compared.years.last())?,
            own: own(reader, &asked, compared.level).unwrap_or_default(),
            group: Group::Everybody,
            per: per(&asked, compared)
                .ok()
                .or(compared.unit.ways().first().copied())?,
            sorting: Sorting::Value,
            order: Sorting::Value.first(),
            typed: Some((typed("urval"), typed("grupp"))),
        })
    }

    pub const fn level(&self) -> Level {
        self.compared.level
    }

    /// Everything that is chosen, as a query of this path.
    fn address(&self, path: &str, sorting: Option<(Sorting, Order)>) -> String {
        let year = self.year.year.to_string();
        let own = self.own.map(|one| one.code.to_string());
        let list = self.group.list();
        let group = Some(self.group.word()).filter(|_| self.group != Group::Everybody);
        let sorting = sorting.filter(|(by, order)| *by != Sorting::Value || *order != by.first());
        with_query(
            path,
            &[
                ("niva", Some(level_word(self.level()))),
                ("ar", Some(&year)),
                ("egen", own.as_deref()),
                ("urval", group),
                ("grupp", list.as_deref()),
                ("per", Some(self.per.word())),
                ("sortera", sorting.map(|(by, _)| by.word())),
                ("ordning", sorting.map(|(_, order)| order_word(order))),
            ],
        )
    }

    fn path(&self) -> String {
        format!("{LIST}/{}", self.compared.figure.word())
    }

    /// The address that sorts by a column, the other way round when it is sorted by it now, and how it is now.
    pub fn sorted_by(&self, reader: &Reader, sorting: Sorting) -> (String, Option<Order>) {
        let now = (self.sorting == sorting).then_some(self.order);
        let order = now.map_or(sorting.first(), reversed);
        let address = self.address(&self.path(), Some((sorting, order)));
        (reader.link(&address), now)
    }

    /// The address of the same rows as a file.
    pub fn file(&self, reader: &Reader, format: &str) -> String {
        let word = self.compared.figure.word();
        let path = format!("/oppna-data/jamforelser/{word}.{format}");
        let address = self.address(&path, Some((self.sorting, self.order)));
        let language = reader.language.tag();
        if language == "sv" {
            address
        } else {
            format!("{address}&sprak={language}")
        }
    }

    /// The form that chooses. It sends by GET, so that what it shows has an address.
    pub fn form(&self, reader: &Reader) -> Markup {
        let say = |message: Message| reader.say(&message);
        let chosen =
            |name: &str, label: Message, value: String| Field::new(name, say(label)).value(value);
        let level = level_word(self.level()).to_owned();
        let levels = self.levels.iter().map(|level| {
            let words = say(wording::terms::level_heading(*level));
            (level_word(*level).to_owned(), words)
        });
        let levels: Vec<(String, String)> = levels.collect();
        let years = self.compared.years.iter().rev();
        let years: Vec<(String, String)> = years
            .map(|one| (one.year.to_string(), one.year.to_string()))
            .collect();
        let year = self.year.year.to_string();
        let own = self.own.map(|one| one.code.to_string()).unwrap_or_default();
        let groups = self.groups(reader);
        let (group, names) = self.typed.clone().unwrap_or_else(|| {
            let names = self.group.list().unwrap_or_default();
            (self.group.word().to_owned(), names)
        });
        let list = Field::new("grupp", say(message!("comparisons-choice-names")))
            .hint(say(message!("comparisons-choice-names-hint")))
            .value(names);
        html! {
            div.whole-choices { (filters(&reader.link(&self.path()), &html! {
                (field::choice(&chosen("niva", message!("comparisons-choice-level"), level), &levels))
                (field::choice(&chosen("ar", message!("comparisons-choice-year"), year), &years))
                (field::choice(&chosen("egen", message!("comparisons-choice-own"), own), &self.everybody(reader)))
                @if self.compared.unit.ways().len() > 1 {
                    (field::choice(&chosen("per", message!("comparisons-choice-per"), self.per.word().to_owned()), &self.ways(reader)))
                }
                (field::choice(&chosen("urval", message!("comparisons-choice-group"), group), &groups))
                (field::text(&list))
                @if self.sorting != Sorting::Value || self.order != self.sorting.first() {
                    (field::carried("sortera", self.sorting.word()))
                    (field::carried("ordning", order_word(self.order)))
                }
                (button(Button::Primary, &say(message!("comparisons-choice-show"))))
            })) }
        }
    }

    fn groups(&self, reader: &Reader) -> Vec<(String, String)> {
        let mut groups = vec![Group::Everybody];
        if self.level() == Level::Municipality {
            groups.push(Group::County);
        }
        groups.extend([Group::Size, Group::Named(Vec::new())]);
        let option = |group: &Group| {
            let words = reader.say(&group.name(self.level()));
            (group.word().to_owned(), words)
        };
        groups.iter().map(option).collect()
    }

    fn ways(&self, reader: &Reader) -> Vec<(String, String)> {
        let ways = self.compared.unit.ways().iter();
        ways.map(|way| {
            let words = super::table::unit(self.compared.unit, *way);
            (way.word().to_owned(), reader.say(&words))
        })
        .collect()
    }

    /// All recipients of the level by name, and none of them first.
    fn everybody(&self, reader: &Reader) -> Vec<(String, String)> {
        let names = NameOrder::default();
        let all = reader.published.register().of(self.level()).iter();
        let mut options: Vec<(String, String)> = all
            .map(|one| (one.code.to_string(), one.name.clone()))
            .collect();
        options.sort_by(|one, other| names.compare(&one.1, &other.1));
        let none = reader.say(&message!("comparisons-choice-nobody"));
        options.insert(0, (String::new(), none));
        options
    }
}

/// The one that is pointed out. The code of a municipality means its region or county where those are compared.
fn own(
    reader: &Reader,
    asked: &Asked,
    level: Level,
) -> Result<Option<&'static Recipient>, Refusal> {
    let Some(given) = asked.value("egen") else {
        return Ok(None);
    };
    let above = || {
        let code: Code = given.parse().ok()?;
        let register = reader.published.register();
        register.find(Level::Municipality, code)?;
        register.find(level, code.county()?)
    };
    let found = naming::find(reader, level, given).or_else(above);
    // Whoever chooses another level in the form still has one of the old level chosen: then nobody is.
    let of_another_level = || {
        LEVELS
            .iter()
            .any(|other| naming::find(reader, *other, given).is_some())
    };
    if found.is_none() && of_another_level() {
        return Ok(None);
    }
    found.map(Some).ok_or_else(|| {
        unknown("egen", given).hint(message!("comparisons-own-unknown-hint", level = level))
    })
}

/// The year that is asked for, or else the last.
fn year<'a>(asked: &Asked, compared: &'a Compared) -> Result<&'a Year, Refusal> {
    let years = || compared.years.iter();
    let given = asked.value("ar");
    let found = match given {
        None => years().next_back(),
        Some(given) => asked::year(given).and_then(|year| years().find(|one| one.year == year)),
    };
    found.ok_or_else(|| {
        let there_are: Vec<String> = years().map(|one| one.year.to_string()).collect();
        unknown("ar", given.unwrap_or_default())
            .hint(message!("comparisons-years-there-are", years = there_are))
    })
}

fn per(asked: &Asked, compared: &Compared) -> Result<Per, Refusal> {
    let ways = compared.unit.ways();
    let first = ways.first().copied().unwrap_or(Per::Whole);
    let Some(given) = asked.value("per") else {
        return Ok(first);
    };
    let mut known = ways.iter().copied();
    known.find(|way| way.word() == given).ok_or_else(|| {
        let words = ways.iter().map(|way| way.word().to_owned());
        let words: Vec<String> = words.collect();
        unknown("per", given).hint(message!("comparisons-ways-there-are", ways = words))
    })
}
