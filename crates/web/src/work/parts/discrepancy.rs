//! Where a source and what is applied differ.

use grants::agreement::{Agreement, Discrepancy, Printed, Said, Subject};
use wording::{Message, message, terms};

use crate::work::choices::{self, PARTS};
use crate::work::entry::{Entry, Section};
use crate::work::part::{Part, Words};
use crate::work::person::SignedIn;
use crate::work::reading::{Reading, STATUSES};
use crate::work::typed::Typed;

/// Before the id of an item in the field for what it is about, to tell items from parts.
const ITEM: &str = "item:";

impl Part for Discrepancy {
    const PATHS: [&'static str; 4] = [
        "/arbete/version/{version}/avvikelser",
        "/arbete/version/{version}/avvikelser/ny",
        "/arbete/version/{version}/avvikelser/{at}",
        "/arbete/version/{version}/avvikelser/{at}/ta-bort",
    ];
    const WORD: &'static str = "avvikelser";
    const TABLE: &'static str = "discrepancy";

    fn words() -> Words {
        Words {
            heading: message!("work-discrepancies"),
            lead: message!("work-discrepancies-lead"),
            empty: message!("work-discrepancies-empty"),
            add: message!("work-discrepancy-add"),
            edit: message!("work-discrepancy-edit"),
            remove: message!("work-discrepancy-remove"),
        }
    }

    fn all(agreement: &Agreement) -> &Vec<Self> {
        &agreement.discrepancies
    }

    fn all_mut(agreement: &mut Agreement) -> &mut Vec<Self> {
        &mut agreement.discrepancies
    }

    fn columns() -> Vec<Message> {
        vec![
            message!("work-discrepancy-about"),
            message!("work-discrepancy-reason"),
            message!("work-discrepancy-decided-by"),
        ]
    }

    fn row(&self, person: &SignedIn) -> Vec<String> {
        let about = match &self.subject {
            Subject::Item(item) => item.clone(),
            Subject::Part(part) => person.say(&terms::part(part)),
        };
        let reason = person.reader.language.of(&self.reason).to_owned();
        vec![about, reason, self.decided_by.clone()]
    }

    fn sections(agreement: &Agreement) -> Vec<Section> {
        let items: Vec<(String, Message)> = (agreement.items.iter())
            .map(|item| {
                let words = message!("work-choice-item", title = &item.title, id = &item.id);
                (item.id.clone(), words)
            })
            .collect();
        let about: Vec<(String, Message)> = (items.iter())
            .map(|(id, words)| (format!("{ITEM}{id}"), words.clone()))
            .collect();
        let parts = PARTS.map(|part| (part.to_owned(), terms::part(part)));
        let about = std::iter::once(nothing()).chain(about).chain(parts);
        let with = std::iter::once(nothing()).chain(items);
        let source = Entry::place("source", agreement).into_iter();
        let first = [Entry::choice(
            "about",
            message!("work-discrepancy-about"),
            about.collect(),
        )];
        let says = Entry::pair(
            "says",
            [
                message!("work-discrepancy-says-sv"),
                message!("work-discrepancy-says-en"),
            ],
            2,
        );
        let printed = [
            Entry::amount("says", message!("work-discrepancy-says")),
            Entry::line("says_title", message!("work-discrepancy-says-title"))
                .hint(message!("work-discrepancy-says-title-hint")),
            Entry::choice(
                "printed_with",
                message!("work-discrepancy-printed-with"),
                with.collect(),
            )
            .hint(message!("work-discrepancy-printed-with-hint")),
        ];
        let applied = Entry::pair(
            "applied",
            [
                message!("work-discrepancy-applied-sv"),
                message!("work-discrepancy-applied-en"),
            ],
            2,
        );
        let reason = Entry::pair(
            "reason",
            [
                message!("work-discrepancy-reason-sv"),
                message!("work-discrepancy-reason-en"),
            ],
            3,
        );
        let last = [
            Entry::status("status", message!("work-discrepancy-status")),
            Entry::line("decided_by", message!("work-discrepancy-decided-by")),
        ];
        let amount = [Entry::amount(
            "applied",
            message!("work-discrepancy-applied"),
        )];
        let section = |heading, lead, entries| Section {
            heading,
            lead,
            entries,
        };
        vec![
            section(
                message!("work-discrepancy-about"),
                None,
                first.into_iter().chain(source).collect(),
            ),
            section(
                message!("work-discrepancy-printed"),
                Some(message!("work-discrepancy-printed-hint")),
                printed.into_iter().chain(says).collect(),
            ),
            section(
                message!("work-discrepancy-applied"),
                Some(message!("work-discrepancy-applied-hint")),
                amount.into_iter().chain(applied).collect(),
            ),
            section(
                message!("work-discrepancy-reason"),
                None,
                reason.into_iter().chain(last).collect(),
            ),
        ]
    }

    fn blank(_: &Agreement) -> Typed {
        Typed::default().with("status", "inferred")
    }

    fn typed(&self) -> Typed {
        let about = match &self.subject {
            Subject::Item(item) => format!("{ITEM}{item}"),
            Subject::Part(part) => (*part).to_owned(),
        };
        let (says, with) = match &self.printed {
            Printed::Says(says) => (Some(says), None),
            Printed::With(item) => (None, Some(item)),
            Printed::InWords => (None, None),
        };
        let typed = Typed::default().with("about", about);
        let typed = with_said(
            with_said(typed, "says", says),
            "applied",
            self.applied.as_ref(),
        );
        typed
            .with_some("says_title", self.printed_title.as_ref())
            .with_some("printed_with", with)
            .with_place("source", Some(&self.source))
            .with_pair("reason", Some(&self.reason))
            .with("status", choices::word(&STATUSES, self.status))
            .with("decided_by", &*self.decided_by)
    }

    fn read(reading: &mut Reading<'_>, _: &Agreement) -> Self {
        let about = reading.text("about");
        let part = PARTS.into_iter().find(|part| *part == about);
        let subject = match (about.strip_prefix(ITEM), part) {
            (Some(item), _) => Subject::Item(item.to_owned()),
            (None, Some(part)) => Subject::Part(part),
            (None, None) => {
                if !about.is_empty() {
                    reading.wrong("about", message!("work-field-choice"));
                }
                Subject::Part("other")
            }
        };
        let says = said(reading, "says");
        let printed = match (says, reading.optional("printed_with")) {
            (None, None) => Printed::InWords,
            (Some(says), None) => Printed::Says(says),
            (None, Some(item)) => Printed::With(item),
            (Some(_), Some(_)) => {
                reading.wrong("printed_with", message!("work-discrepancy-one-of"));
                Printed::InWords
            }
        };
        Self {
            subject,
            source: reading.place("source"),
            printed,
            printed_title: reading.optional("says_title"),
            applied: said(reading, "applied"),
            reason: reading.pair("reason"),
            status: reading.status("status"),
            decided_by: reading.text("decided_by"),
        }
    }
}

fn nothing() -> (String, Message) {
    (String::new(), message!("work-choice-nothing"))
}

fn with_said(typed: Typed, name: &str, said: Option<&Said>) -> Typed {
    match said {
        None => typed.with(name, "").with_pair(name, None),
        Some(Said::Amount(amount)) => typed.with_amount(name, *amount).with_pair(name, None),
        Some(Said::Words(words)) => typed.with(name, "").with_pair(name, Some(words)),
    }
}

/// An amount or words, but not both.
fn said(reading: &mut Reading<'_>, name: &str) -> Option<Said> {
    let words = reading.optional_pair(name);
    let amount = reading.optional(name).map(|_| reading.amount(name));
    match (amount, words) {
        (None, None) => None,
        (Some(amount), None) => Some(Said::Amount(amount)),
        (None, Some(words)) => Some(Said::Words(words)),
        (Some(_), Some(_)) => {
            reading.wrong(name, message!("work-discrepancy-amount-or-words"));
            None
        }
    }
}
