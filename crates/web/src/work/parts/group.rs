//! The sums that items must add up to.

use grants::agreement::{Agreement, Group};
use wording::{Message, message, terms};

use crate::work::choices::{self, LEVELS};
use crate::work::entry::{Entry, Section};
use crate::work::part::{Part, Words};
use crate::work::person::SignedIn;
use crate::work::reading::{Reading, STATUSES};
use crate::work::typed::Typed;

impl Part for Group {
    const PATHS: [&'static str; 4] = [
        "/arbete/version/{version}/summor",
        "/arbete/version/{version}/summor/ny",
        "/arbete/version/{version}/summor/{at}",
        "/arbete/version/{version}/summor/{at}/ta-bort",
    ];
    const WORD: &'static str = "summor";
    const TABLE: &'static str = "group";
    const ENDS_IN_NUMBERS: bool = true;

    fn words() -> Words {
        Words {
            heading: message!("work-groups"),
            lead: message!("work-groups-lead"),
            empty: message!("work-groups-empty"),
            add: message!("work-group-add"),
            edit: message!("work-group-edit"),
            remove: message!("work-group-remove"),
        }
    }

    fn all(agreement: &Agreement) -> &Vec<Self> {
        &agreement.groups
    }

    fn all_mut(agreement: &mut Agreement) -> &mut Vec<Self> {
        &mut agreement.groups
    }

    fn columns() -> Vec<Message> {
        vec![message!("work-group-levels"), message!("work-group-total")]
    }

    fn row(&self, person: &SignedIn) -> Vec<String> {
        let levels: Vec<String> = (self.levels.iter())
            .map(|level| person.say(&terms::level_heading(*level)))
            .collect();
        vec![
            levels.join(", "),
            wording::money(self.total, person.reader.language),
        ]
    }

    fn sections(agreement: &Agreement) -> Vec<Section> {
        let levels = LEVELS.iter().map(|(word, level)| {
            Entry::check(format!("levels-{word}"), terms::level_heading(*level))
        });
        let sum = [
            Entry::amount("total", message!("work-group-total")),
            Entry::status("status", message!("work-status")),
        ];
        let whole = Entry::check("incomplete", message!("work-group-incomplete"))
            .hint(message!("work-group-incomplete-hint"));
        vec![
            Section {
                heading: message!("work-group-levels"),
                lead: Some(message!("work-group-levels-hint")),
                entries: levels.collect(),
            },
            Section {
                heading: message!("work-group-total"),
                lead: None,
                entries: (sum.into_iter())
                    .chain(Entry::place("source", agreement))
                    .chain([whole])
                    .collect(),
            },
        ]
    }

    fn blank(_: &Agreement) -> Typed {
        Typed::default().with("status", "inferred")
    }

    fn typed(&self) -> Typed {
        let yes = |is: bool| if is { "ja" } else { "" };
        let typed = LEVELS
            .iter()
            .fold(Typed::default(), |typed, (word, level)| {
                typed.with(format!("levels-{word}"), yes(self.levels.contains(level)))
            });
        typed
            .with_amount("total", self.total)
            .with("status", choices::word(&STATUSES, self.status))
            .with_place("source", self.source.as_ref())
            .with("incomplete", yes(!self.complete))
    }

    fn read(reading: &mut Reading<'_>, _: &Agreement) -> Self {
        let chosen = LEVELS
            .iter()
            .filter(|(word, _)| !reading.plain(&format!("levels-{word}")).is_empty());
        let levels: Vec<_> = chosen.map(|(_, level)| *level).collect();
        if levels.is_empty() {
            reading.wrong("levels-region", message!("work-group-levels-missing"));
        }
        Self {
            levels,
            total: reading.amount("total"),
            status: reading.status("status"),
            source: reading.optional_place("source"),
            complete: reading.plain("incomplete").is_empty(),
        }
    }
}
