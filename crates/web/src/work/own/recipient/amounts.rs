//! What an organisation gets: the newest year with its items, and the years before.

use grants::{Level, Ore, Recipient};
use maud::{Markup, html};
use wording::{message, terms};

use crate::pages::recipient::{heading, number};
use crate::pages::standing::{Known, Standing, years};
use crate::pages::{full_name, is_gotland};
use crate::ui::{Cell, Column, Table};
use crate::{Reader, address};

/// What the recipients an organisation stands for get, each through the years.
pub struct Amounts<'r> {
    of: Vec<(&'r Recipient, Vec<Standing<'r>>)>,
}

impl<'r> Amounts<'r> {
    /// Of these recipients.
    pub fn of(reader: &'r Reader, recipients: &'r [Recipient]) -> Self {
        let standings = recipients
            .iter()
            .map(|one| (one, years(&reader.published, one.level, one.code)));
        Self {
            of: standings.collect(),
        }
    }

    /// The newest year with amounts.
    pub fn newest_year(&self) -> Option<i16> {
        let known = self.of.iter().flat_map(|(_, years)| years);
        known
            .filter(|one| one.known.has_amounts())
            .map(|one| one.of.agreement.year)
            .max()
    }

    /// What is known of a year, all recipients together.
    fn together(&self, year: i16) -> Option<Standing<'r>> {
        let of_year: Vec<&Standing<'r>> = (self.of.iter())
            .flat_map(|(_, years)| years)
            .filter(|one| one.of.agreement.year == year)
            .collect();
        let known: Vec<Known> = of_year.iter().map(|one| one.known).collect();
        let first = of_year.first()?;
        Some(Standing {
            of: first.of,
            known: Known::together(&known),
            sum: of_year.iter().map(|one| one.sum).sum(),
            people: None,
        })
    }

    /// "Vallentuna kommun får 1,2 miljoner kronor 2024".
    pub fn heading(&self, reader: &Reader, organisation: &str) -> String {
        let name = match self.of.as_slice() {
            [(only, _)] => full_name(reader.language, only),
            _ => organisation.to_owned(),
        };
        if self.of.is_empty() {
            return reader.say(&message!("own-page-heading-no-recipient", name = name));
        }
        let newest = self.newest_year().and_then(|year| self.together(year));
        heading(reader, &name, newest.as_ref())
    }

    /// The exact sum, and what is not known of later years.
    pub fn lead(&self, reader: &Reader) -> String {
        let newest = self.newest_year();
        let sum = newest.and_then(|year| self.together(year)).map(|one| {
            let year = one.of.agreement.year.to_string();
            let least = match one.known {
                Known::Partly => "partly",
                _ => "whole",
            };
            message!("own-page-sum", amount = one.sum, year = year, known = least)
        });
        let later = (self.of.iter())
            .filter_map(|(recipient, years)| Some((recipient.level, years.last()?)))
            .find(|(_, last)| last.known == Known::Nothing)
            .filter(|(_, last)| newest.is_none_or(|year| year < last.of.agreement.year))
            .map(|(level, last)| {
                let year = last.of.agreement.year.to_string();
                message!("places-lead-not-known", year = year, level = level)
            });
        let said: Vec<String> = sum
            .iter()
            .chain(&later)
            .map(|one| reader.say(one))
            .collect();
        said.join(" ")
    }

    /// The amounts with the ways to why, and the years before.
    pub fn markup(&self, reader: &Reader) -> Markup {
        html! {
            @if let Some(year) = self.newest_year() {
                h2 { (reader.say(&message!("own-page-amounts", year = year.to_string()))) }
                (self.of_year(reader, year))
                (self.years_before(reader, year))
            } @else {
                h2 { (reader.say(&message!("own-page-amounts-none-heading"))) }
                p { (reader.say(&message!("own-page-amounts-none"))) }
            }
        }
    }

    /// Whether there are amounts of a year.
    pub fn are_known_of(&self, year: i16) -> bool {
        let mut known = self.of.iter().flat_map(|(_, years)| years);
        known.any(|one| one.of.agreement.year == year && one.known.has_amounts())
    }

    /// The amounts of a year with the ways to why.
    pub fn of_year(&self, reader: &Reader, year: i16) -> Markup {
        let several = self.of.len() > 1;
        html! {
            @for (recipient, years) in &self.of {
                @if let Some(standing) = years.iter().find(|one| one.of.agreement.year == year) {
                    @if several { h3 { (as_what(reader, recipient)) } }
                    (items(reader, recipient, standing).markup())
                }
            }
        }
    }

    fn years_before(&self, reader: &Reader, newest: i16) -> Markup {
        let mut before: Vec<i16> = (self.of.iter())
            .flat_map(|(_, years)| years)
            .map(|one| one.of.agreement.year)
            .filter(|year| *year != newest)
            .collect();
        before.sort_unstable_by(|one, other| other.cmp(one));
        before.dedup();
        let rows = before.into_iter().filter_map(|year| {
            let one = self.together(year)?;
            let sum = match one.known {
                Known::Whole => number(reader, one.sum),
                Known::Partly => {
                    let number = number(reader, one.sum);
                    reader.say(&message!("places-at-least", number = number))
                }
                Known::Nothing => reader.say(&message!("places-unknown")),
                Known::NoMoney => reader.say(&message!("places-none")),
            };
            Some(vec![
                Cell::Link {
                    text: year.to_string(),
                    address: reader.link(&address::agreement(year)),
                },
                Cell::Text(sum),
            ])
        });
        let table = Table {
            caption: reader.say(&message!("own-page-years-caption")),
            columns: vec![
                Column::words(reader.say(&message!("places-year"))),
                Column::numbers(reader.say(&message!("places-sum-kronor"))),
            ],
            rows: rows.collect(),
            sum: None,
            empty: reader.say(&message!("places-years-empty")),
        };
        html! {
            details {
                summary { (reader.say(&message!("own-page-years"))) }
                (table.markup())
                ul {
                    @for (recipient, _) in &self.of {
                        @let path = address::recipient(recipient.level, recipient.code);
                        li { a href=(reader.link(&path)) {
                            (reader.say(&message!("own-page-public", name = as_what(reader, recipient))))
                        } }
                    }
                }
            }
        }
    }
}

/// What a recipient is called; Gotland stands in three lists.
fn as_what(reader: &Reader, recipient: &Recipient) -> String {
    if !is_gotland(recipient) {
        return full_name(reader.language, recipient);
    }
    reader.say(&match recipient.level {
        Level::Municipality => message!("places-as-municipality"),
        Level::Region => message!("places-as-region"),
        _ => message!("places-as-county"),
    })
}

/// The items of a year: how much, and the way to why.
fn items(reader: &Reader, recipient: &Recipient, standing: &Standing<'_>) -> Table {
    let agreement = &standing.of.agreement;
    let of_level = agreement
        .items
        .iter()
        .filter(|item| item.level == recipient.level);
    let rows = of_level.filter_map(|item| {
        let shared = standing.of.distribution.of(&item.id);
        let step = shared.and_then(|one| one.step(recipient.code));
        let amount = match step {
            Some(step) if step.amount == Ore::ZERO => return None,
            Some(step) => number(reader, step.amount),
            None => reader.say(&message!("places-unknown")),
        };
        let path = address::amount(recipient.level, recipient.code, agreement.year, &item.id);
        Some(vec![
            Cell::Text(reader.language.of(&item.title).to_owned()),
            Cell::Link {
                text: amount,
                address: reader.link(&path),
            },
            Cell::Text(reader.say(&terms::item_key_by_name(item, reader.published.register()))),
        ])
    });
    let sum = match standing.known {
        Known::Partly => {
            let number = number(reader, standing.sum);
            reader.say(&message!("places-at-least", number = number))
        }
        _ => number(reader, standing.sum),
    };
    Table {
        caption: reader.say(&message!(
            "own-page-items-caption",
            year = agreement.year.to_string()
        )),
        columns: vec![
            Column::words(reader.say(&message!("places-item"))),
            Column::numbers(reader.say(&message!("places-amount-kronor"))),
            Column::words(reader.say(&message!("own-page-column-how"))),
        ],
        rows: rows.collect(),
        sum: standing.known.has_amounts().then(|| {
            vec![
                Cell::Text(reader.say(&message!("places-sum"))),
                Cell::Text(sum),
                Cell::Text(String::new()),
            ]
        }),
        empty: reader.say(&message!("places-years-empty")),
    }
}
