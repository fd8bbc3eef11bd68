//! Amounts side by side: what was decided for the year it builds on, each scenario, what a reader tries, and what was decided in the
//! end.

use casework::foresight::{Computed, ForeseenYear, PublicForesight};
use casework::published::PublishedAgreement;
use grants::allocation::Distribution;
use grants::foresight::Scenario;
use grants::{Item, Level, Ore, Recipient};
use wording::{message, terms};

use super::words;
use crate::Reader;
use crate::drawn::said;
use crate::ui::{Cell, Column, Table};

/// One of the columns: its head, and who gets what.
pub struct Beside<'a> {
    /// The head.
    pub head: String,
    /// Who gets what.
    pub distribution: &'a Distribution,
}

/// The columns of a year.
pub struct Columns<'a>(pub Vec<Beside<'a>>);

impl<'a> Columns<'a> {
    /// Those of a year, with what a reader tries where that is asked for.
    pub fn of(
        reader: &Reader,
        seen: &'a PublicForesight,
        year: &'a ForeseenYear,
        own: Option<&'a Computed>,
        decided: Option<&'a PublishedAgreement>,
    ) -> Self {
        let foreseen = &seen.foreseen;
        let base = foreseen.base.agreement.year.to_string();
        let preliminary = |scenario| {
            let scenario = words::scenario(foreseen, scenario);
            reader.say(&message!("foresight-head-preliminary", scenario = scenario))
        };
        let mut all = vec![Beside {
            head: reader.say(&message!("foresight-head-decided", year = base)),
            distribution: &foreseen.base.distribution,
        }];
        all.extend(year.scenarios().map(|(scenario, computed)| Beside {
            head: preliminary(scenario),
            distribution: &computed.distribution,
        }));
        all.extend(own.map(|own| Beside {
            head: preliminary(Scenario::Own),
            distribution: &own.distribution,
        }));
        all.extend(decided.map(|decided| Beside {
            head: reader.say(&message!(
                "foresight-head-decided",
                year = year.year.to_string()
            )),
            distribution: &decided.distribution,
        }));
        Self(all)
    }

    /// The items of all columns on these levels, in the order they are met.
    fn items(&self, on: impl Fn(Level) -> bool) -> Vec<&'a Item> {
        let mut items: Vec<&Item> = Vec::new();
        for beside in &self.0 {
            for allocation in &beside.distribution.allocations {
                let item = &allocation.item;
                let known = |one: &&Item| one.id == item.id && one.level == item.level;
                if on(item.level) && !items.iter().any(known) {
                    items.push(item);
                }
            }
        }
        items
    }

    fn table(
        &self,
        heads: Vec<Column>,
        caption: String,
        rows: Vec<Vec<Cell>>,
        sum: Option<Vec<Cell>>,
    ) -> Table {
        let numbers = self
            .0
            .iter()
            .map(|beside| Column::numbers(beside.head.clone()));
        Table {
            caption,
            columns: heads.into_iter().chain(numbers).collect(),
            rows,
            sum,
            empty: String::new(),
        }
    }

    fn numbers(&self, reader: &Reader, of: impl Fn(&Distribution) -> Option<Ore>) -> Vec<Cell> {
        let numbers = self.0.iter().map(|beside| {
            let amount = of(beside.distribution);
            Cell::Text(amount.map_or_else(
                || said::NOTHING.to_owned(),
                |amount| said::kronor(reader, amount),
            ))
        });
        numbers.collect()
    }

    /// The items with their whole amounts.
    pub fn by_item(&self, reader: &Reader) -> Table {
        let rows = self.items(|_| true).into_iter().map(|item| {
            let mut row = vec![
                Cell::Text(reader.language.of(&item.title).to_owned()),
                Cell::Text(reader.say(&terms::level_heading(item.level))),
            ];
            row.extend(self.numbers(reader, |of| {
                let found = of.of(&item.id)?;
                (found.item.level == item.level).then_some(found.item.amount)
            }));
            row
        });
        let mut sum = vec![
            Cell::Text(reader.say(&message!("foresight-sum"))),
            Cell::Text(String::new()),
        ];
        sum.extend(self.numbers(reader, |of| {
            Some(of.allocations.iter().map(|one| one.item.amount).sum())
        }));
        self.table(
            vec![
                Column::words(reader.say(&message!("foresight-column-item"))),
                Column::words(reader.say(&message!("foresight-column-level"))),
            ],
            reader.say(&message!("foresight-items-caption")),
            rows.collect(),
            Some(sum),
        )
    }

    /// The levels with their whole amounts.
    pub fn by_level(&self, reader: &Reader) -> Table {
        let on = |level: Level| {
            move |of: &Distribution| -> Ore {
                let all = of.allocations.iter();
                let on_level = all.filter(|one| one.item.level == level);
                on_level.map(|one| one.item.amount).sum()
            }
        };
        let levels = Level::ALL.into_iter();
        let levels = levels.filter(|level| {
            self.0
                .iter()
                .any(|one| !on(*level)(one.distribution).is_zero())
        });
        let rows = levels.map(|level| {
            let mut row = vec![Cell::Text(reader.say(&terms::level_heading(level)))];
            row.extend(self.numbers(reader, |of| Some(on(level)(of))));
            row
        });
        self.table(
            vec![Column::words(
                reader.say(&message!("foresight-column-level")),
            )],
            reader.say(&message!("foresight-levels-caption")),
            rows.collect(),
            None,
        )
    }

    /// The items of a recipient, with its sum.
    pub fn of_recipient(&self, reader: &Reader, recipient: &Recipient) -> Table {
        let (level, code) = (recipient.level, recipient.code);
        let rows = self.items(|one| one == level).into_iter().map(|item| {
            let mut row = vec![Cell::Text(reader.language.of(&item.title).to_owned())];
            row.extend(self.numbers(reader, |of| {
                let found = of.of(&item.id)?;
                let step = found.step(code)?;
                (found.item.level == level).then_some(step.amount)
            }));
            row
        });
        let mut sum = vec![Cell::Text(reader.say(&message!("foresight-sum")))];
        sum.extend(self.numbers(reader, |of| Some(of.sum_of(level, code))));
        self.table(
            vec![Column::words(
                reader.say(&message!("foresight-column-item")),
            )],
            reader.say(&message!(
                "foresight-recipient-caption",
                name = &recipient.name
            )),
            rows.collect(),
            Some(sum),
        )
    }

    /// Recipients with their sums, each leading to its own page.
    pub fn of_many(
        &self,
        reader: &Reader,
        recipients: &[&Recipient],
        there: impl Fn(&Recipient) -> String,
    ) -> Table {
        let rows = recipients.iter().map(|one| {
            let mut row = vec![Cell::Link {
                text: one.name.clone(),
                address: reader.link(&there(one)),
            }];
            row.extend(self.numbers(reader, |of| Some(of.sum_of(one.level, one.code))));
            row
        });
        let mut table = self.table(
            vec![Column::words(
                reader.say(&message!("foresight-column-recipient")),
            )],
            reader.say(&message!("foresight-recipients-caption")),
            rows.collect(),
            None,
        );
        table.empty = reader.say(&message!("foresight-nobody"));
        table
    }
}
