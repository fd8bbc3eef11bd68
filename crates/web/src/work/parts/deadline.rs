//! Further dates that somebody must keep.

use grants::agreement::{Agreement, Deadline};
use wording::{Message, message};

use crate::work::entry::{Entry, Section};
use crate::work::part::{Part, Words};
use crate::work::person::SignedIn;
use crate::work::reading::Reading;
use crate::work::typed::Typed;

impl Part for Deadline {
    const PATHS: [&'static str; 4] = [
        "/arbete/version/{version}/tidsfrister",
        "/arbete/version/{version}/tidsfrister/ny",
        "/arbete/version/{version}/tidsfrister/{at}",
        "/arbete/version/{version}/tidsfrister/{at}/ta-bort",
    ];
    const WORD: &'static str = "tidsfrister";
    const TABLE: &'static str = "deadline";

    fn words() -> Words {
        Words {
            heading: message!("work-deadlines"),
            lead: message!("work-deadlines-lead"),
            empty: message!("work-deadlines-empty"),
            add: message!("work-deadline-add"),
            edit: message!("work-deadline-edit"),
            remove: message!("work-deadline-remove"),
        }
    }

    fn all(agreement: &Agreement) -> &Vec<Self> {
        &agreement.deadlines
    }

    fn all_mut(agreement: &mut Agreement) -> &mut Vec<Self> {
        &mut agreement.deadlines
    }

    fn columns() -> Vec<Message> {
        vec![
            message!("work-deadline-what"),
            message!("work-deadline-who"),
            message!("work-deadline-date"),
        ]
    }

    fn row(&self, person: &SignedIn) -> Vec<String> {
        let words = person.reader.language.of(&self.what).to_owned();
        vec![words, self.who.clone(), self.date.to_string()]
    }

    fn sections(agreement: &Agreement) -> Vec<Section> {
        let labels = [
            message!("work-deadline-what-sv"),
            message!("work-deadline-what-en"),
        ];
        let first = [
            Entry::date("date", message!("work-deadline-date")),
            Entry::line("who", message!("work-deadline-who")),
        ];
        let entries = (first.into_iter())
            .chain(Entry::pair("what", labels, 2))
            .chain(Entry::place("source", agreement));
        vec![Section {
            heading: message!("work-deadline"),
            lead: None,
            entries: entries.collect(),
        }]
    }

    fn blank(_: &Agreement) -> Typed {
        Typed::default()
    }

    fn typed(&self) -> Typed {
        Typed::default()
            .with("date", self.date.to_string())
            .with("who", &*self.who)
            .with_pair("what", Some(&self.what))
            .with_place("source", self.source.as_ref())
    }

    fn read(reading: &mut Reading<'_>, _: &Agreement) -> Self {
        Self {
            date: reading.date("date"),
            who: reading.text("who"),
            what: reading.pair("what"),
            source: reading.optional_place("source"),
        }
    }
}
