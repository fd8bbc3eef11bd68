//! The documents that facts were read in.

use grants::agreement::{Agreement, Source};
use wording::{Message, message};

use crate::work::entry::{Entry, Section};
use crate::work::part::{Part, Words};
use crate::work::person::SignedIn;
use crate::work::reading::Reading;
use crate::work::typed::Typed;

impl Part for Source {
    const PATHS: [&'static str; 4] = [
        "/arbete/version/{version}/kallor",
        "/arbete/version/{version}/kallor/ny",
        "/arbete/version/{version}/kallor/{at}",
        "/arbete/version/{version}/kallor/{at}/ta-bort",
    ];
    const WORD: &'static str = "kallor";
    const TABLE: &'static str = "source";

    fn words() -> Words {
        Words {
            heading: message!("work-sources"),
            lead: message!("work-sources-lead"),
            empty: message!("work-sources-empty"),
            add: message!("work-source-add"),
            edit: message!("work-source-edit"),
            remove: message!("work-source-remove"),
        }
    }

    fn all(agreement: &Agreement) -> &Vec<Self> {
        &agreement.sources
    }

    fn all_mut(agreement: &mut Agreement) -> &mut Vec<Self> {
        &mut agreement.sources
    }

    fn columns() -> Vec<Message> {
        vec![
            message!("work-source-title"),
            message!("work-source-publisher"),
            message!("work-id"),
        ]
    }

    fn row(&self, _: &SignedIn) -> Vec<String> {
        vec![self.title.clone(), self.publisher.clone(), self.id.clone()]
    }

    fn sections(_: &Agreement) -> Vec<Section> {
        let labels = [message!("work-note-sv"), message!("work-note-en")];
        let mut entries = vec![
            Entry::line("id", message!("work-id")).hint(message!("work-hint-source-id")),
            Entry::line("title", message!("work-source-title")),
            Entry::line("publisher", message!("work-source-publisher")),
            Entry::date("published", message!("work-source-published")),
            Entry::date("retrieved", message!("work-source-retrieved")),
            Entry::line("url", message!("work-source-url")),
        ];
        entries.extend(Entry::pair("note", labels, 2));
        vec![Section {
            heading: message!("work-source"),
            lead: None,
            entries,
        }]
    }

    fn blank(_: &Agreement) -> Typed {
        Typed::default()
    }

    fn typed(&self) -> Typed {
        Typed::default()
            .with("id", &*self.id)
            .with("title", &*self.title)
            .with("publisher", &*self.publisher)
            .with_some("published", self.published)
            .with_some("retrieved", self.retrieved)
            .with_some("url", self.url.as_ref())
            .with_pair("note", self.note.as_ref())
    }

    fn read(reading: &mut Reading<'_>, _: &Agreement) -> Self {
        Self {
            id: reading.text("id"),
            title: reading.text("title"),
            publisher: reading.text("publisher"),
            published: reading.optional_date("published"),
            retrieved: reading.optional_date("retrieved"),
            url: reading.optional("url"),
            note: reading.optional_pair("note"),
        }
    }
}
