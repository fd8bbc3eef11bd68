//! The conditions that come with the money.

use grants::agreement::{Agreement, Condition};
use wording::{Message, message};

use crate::work::entry::{Entry, Section};
use crate::work::part::{Part, Words};
use crate::work::person::SignedIn;
use crate::work::reading::Reading;
use crate::work::typed::Typed;

impl Part for Condition {
    const PATHS: [&'static str; 4] = [
        "/arbete/version/{version}/villkor",
        "/arbete/version/{version}/villkor/ny",
        "/arbete/version/{version}/villkor/{at}",
        "/arbete/version/{version}/villkor/{at}/ta-bort",
    ];
    const WORD: &'static str = "villkor";
    const TABLE: &'static str = "condition";

    fn words() -> Words {
        Words {
            heading: message!("work-conditions"),
            lead: message!("work-conditions-lead"),
            empty: message!("work-conditions-empty"),
            add: message!("work-condition-add"),
            edit: message!("work-condition-edit"),
            remove: message!("work-condition-remove"),
        }
    }

    fn all(agreement: &Agreement) -> &Vec<Self> {
        &agreement.conditions
    }

    fn all_mut(agreement: &mut Agreement) -> &mut Vec<Self> {
        &mut agreement.conditions
    }

    fn columns() -> Vec<Message> {
        vec![message!("work-column-condition"), message!("work-source")]
    }

    fn row(&self, person: &SignedIn) -> Vec<String> {
        let words = person.reader.language.of(&self.text).to_owned();
        vec![words, super::source_words(person, self.source.as_ref())]
    }

    fn sections(agreement: &Agreement) -> Vec<Section> {
        let labels = [message!("work-condition-sv"), message!("work-condition-en")];
        let text = Entry::pair("text", labels, 4).into_iter();
        vec![Section {
            heading: message!("work-column-condition"),
            lead: None,
            entries: text.chain(Entry::place("source", agreement)).collect(),
        }]
    }

    fn blank(_: &Agreement) -> Typed {
        Typed::default()
    }

    fn typed(&self) -> Typed {
        Typed::default()
            .with_pair("text", Some(&self.text))
            .with_place("source", self.source.as_ref())
    }

    fn read(reading: &mut Reading<'_>, _: &Agreement) -> Self {
        Self {
            text: reading.pair("text"),
            source: reading.optional_place("source"),
        }
    }
}
