//! The amounts of an agreement, each with its level, key and purpose.

use grants::agreement::{Agreement, ItemStatus};
use grants::{Item, Ore};
use wording::{Message, message, terms};

use super::key;
use crate::work::choices::{self, LEVELS, PAYEES};
use crate::work::entry::{Entry, Section};
use crate::work::part::{Part, Words};
use crate::work::person::SignedIn;
use crate::work::reading::{Reading, STATUSES};
use crate::work::typed::Typed;

impl Part for Item {
    const PATHS: [&'static str; 4] = [
        "/arbete/version/{version}/poster",
        "/arbete/version/{version}/poster/ny",
        "/arbete/version/{version}/poster/{item}",
        "/arbete/version/{version}/poster/{item}/ta-bort",
    ];
    const WORD: &'static str = "poster";
    const TABLE: &'static str = "item";
    const ENDS_IN_NUMBERS: bool = true;

    fn words() -> Words {
        Words {
            heading: message!("work-items"),
            lead: message!("work-items-lead"),
            empty: message!("work-items-empty"),
            add: message!("work-item-add"),
            edit: message!("work-item-edit"),
            remove: message!("work-item-remove"),
        }
    }

    fn all(agreement: &Agreement) -> &Vec<Self> {
        &agreement.items
    }

    fn all_mut(agreement: &mut Agreement) -> &mut Vec<Self> {
        &mut agreement.items
    }

    fn name(&self, _: usize) -> String {
        self.id.clone()
    }

    fn columns() -> Vec<Message> {
        vec![
            message!("work-item"),
            message!("work-item-level"),
            message!("work-key"),
            message!("work-status"),
            message!("work-item-amount"),
        ]
    }

    fn row(&self, person: &SignedIn) -> Vec<String> {
        vec![
            person.reader.language.of(&self.title).to_owned(),
            person.say(&terms::level_heading(self.level)),
            person.say(&terms::item_key(self)),
            person.say(&terms::item_status(self)),
            wording::money(self.amount, person.reader.language),
        ]
    }

    fn sections(agreement: &Agreement) -> Vec<Section> {
        let titles = [message!("work-title-sv"), message!("work-title-en")];
        let notes = [message!("work-note-sv"), message!("work-note-en")];
        let first = [
            Entry::line("id", message!("work-id")).hint(message!("work-hint-item-id")),
            Entry::choice("level", message!("work-item-level"), choices::levels()),
            Entry::amount("amount", message!("work-item-amount")),
        ];
        let payee = Entry::choice(
            "payee",
            message!("work-item-payee"),
            choices::options(&PAYEES, terms::payee),
        );
        let statuses = [
            Entry::status("status", message!("work-item-status-amount")),
            Entry::status("status-key", message!("work-item-status-key")),
            Entry::status("status-level", message!("work-item-status-level")),
        ];
        let section = |heading, lead, entries| Section {
            heading,
            lead,
            entries,
        };
        vec![
            section(
                message!("work-item"),
                None,
                first
                    .into_iter()
                    .chain(Entry::pair("title", titles, 1))
                    .collect(),
            ),
            section(
                message!("work-key"),
                Some(message!("work-key-lead")),
                key::entries(),
            ),
            section(message!("work-item-payee"), None, vec![payee]),
            section(
                message!("work-item-sure"),
                Some(message!("work-item-sure-hint")),
                statuses
                    .into_iter()
                    .chain(Entry::place("source", agreement))
                    .collect(),
            ),
            section(
                message!("work-note"),
                None,
                Entry::pair("note", notes, 3).into(),
            ),
        ]
    }

    fn blank(_: &Agreement) -> Typed {
        Typed::default()
            .with("level", "municipality")
            .with("key", "population")
            .with("payee", "recipient")
            .with("status", "inferred")
            .with("status-key", "inferred")
            .with("status-level", "inferred")
    }

    fn typed(&self) -> Typed {
        let typed = Typed::default()
            .with("id", &*self.id)
            .with("level", choices::word(&LEVELS, self.level))
            .with_amount("amount", self.amount)
            .with_pair("title", Some(&self.title));
        key::typed(&typed, &self.key)
            .with("payee", choices::word(&PAYEES, self.payee))
            .with("status", choices::word(&STATUSES, self.status.amount))
            .with("status-key", choices::word(&STATUSES, self.status.key))
            .with("status-level", choices::word(&STATUSES, self.status.level))
            .with_place("source", Some(&self.source))
            .with_pair("note", self.note.as_ref())
    }

    fn read(reading: &mut Reading<'_>, agreement: &Agreement) -> Self {
        let level = reading.word("level", &LEVELS, grants::Level::Other);
        let before = reading.faults.len();
        let amount = reading.amount("amount");
        let known = (reading.faults.len() == before && amount > Ore::ZERO).then_some(amount);
        Self {
            id: reading.text("id"),
            level,
            amount,
            title: reading.pair("title"),
            key: key::read(reading, agreement, level, known),
            payee: reading.word("payee", &PAYEES, grants::agreement::PayeeRule::Unknown),
            status: ItemStatus {
                amount: reading.status("status"),
                key: reading.status("status-key"),
                level: reading.status("status-level"),
            },
            source: reading.place("source"),
            note: reading.optional_pair("note"),
        }
    }
}
