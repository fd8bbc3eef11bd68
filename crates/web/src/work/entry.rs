//! Forms as data: sections of fields with their words, filled with what was typed and what is wrong with it.

use grants::agreement::Agreement;
use maud::{Markup, html};
use wording::{Message, message, terms};

use super::reading::{Fault, STATUSES};
use super::typed::Typed;
use crate::Reader;
use crate::ui::field::{self, Field};

/// How something is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A line of text.
    Line,
    /// So many lines of text.
    Lines(u8),
    /// One of several values, each with its words.
    Choice(Vec<(String, Message)>),
    /// Yes or nothing.
    Check,
    /// A file of one of these kinds.
    File(&'static str),
}

/// A field of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// What is asked for.
    pub label: Message,
    /// What helps to answer.
    pub hint: Option<Message>,
    /// How.
    pub kind: Kind,
}

/// Fields that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What they are about.
    pub heading: Message,
    /// What helps to answer them.
    pub lead: Option<Message>,
    /// The fields.
    pub entries: Vec<Entry>,
}

impl Entry {
    /// A line of text.
    pub fn line(name: impl Into<String>, label: Message) -> Self {
        Self {
            name: name.into(),
            label,
            hint: None,
            kind: Kind::Line,
        }
    }

    /// Several lines of text.
    pub fn lines(name: impl Into<String>, label: Message) -> Self {
        Self {
            kind: Kind::Lines(3),
            ..Self::line(name, label)
        }
    }

    /// One of several values.
    pub fn choice(name: impl Into<String>, label: Message, values: Vec<(String, Message)>) -> Self {
        Self {
            kind: Kind::Choice(values),
            ..Self::line(name, label)
        }
    }

    /// Yes or nothing.
    pub fn check(name: impl Into<String>, label: Message) -> Self {
        Self {
            kind: Kind::Check,
            ..Self::line(name, label)
        }
    }

    /// A file to send.
    pub fn file(name: impl Into<String>, label: Message, accept: &'static str) -> Self {
        Self {
            kind: Kind::File(accept),
            ..Self::line(name, label)
        }
    }

    /// Adds what helps to answer.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Self {
        self.hint = Some(hint);
        self
    }

    /// A date.
    pub fn date(name: impl Into<String>, label: Message) -> Self {
        Self::line(name, label).hint(message!("work-hint-date"))
    }

    /// An amount.
    pub fn amount(name: impl Into<String>, label: Message) -> Self {
        Self::line(name, label).hint(message!("work-hint-amount"))
    }

    /// How sure a fact is.
    pub fn status(name: impl Into<String>, label: Message) -> Self {
        let words = STATUSES.map(|(word, status)| (word.to_owned(), terms::status(status)));
        Self::choice(name, label, words.to_vec())
    }

    /// How sure a fact is, or that it is not there at all.
    pub fn optional_status(name: impl Into<String>, label: Message) -> Self {
        let nothing = (String::new(), message!("work-choice-nothing"));
        let words = STATUSES.map(|(word, status)| (word.to_owned(), terms::status(status)));
        let words = std::iter::once(nothing).chain(words);
        Self::choice(name, label, words.collect())
    }

    /// A text in both languages: two fields.
    pub fn pair(name: &str, label: [Message; 2], lines: u8) -> [Self; 2] {
        let [swedish, english] = label;
        let kind = if lines > 1 {
            Kind::Lines(lines)
        } else {
            Kind::Line
        };
        [("sv", swedish), ("en", english)].map(|(language, label)| Self {
            kind: kind.clone(),
            ..Self::line(format!("{name}-{language}"), label)
        })
    }

    /// A place in one of the sources of an agreement: two fields.
    pub fn place(name: &str, agreement: &Agreement) -> [Self; 2] {
        let nothing = (String::new(), message!("work-choice-no-source"));
        let sources = agreement.sources.iter().map(|source| {
            let words = message!("work-choice-source", id = &source.id, title = &source.title);
            (source.id.clone(), words)
        });
        let sources = std::iter::once(nothing).chain(sources).collect();
        [
            Self::choice(format!("{name}-id"), message!("work-source"), sources),
            Self::line(format!("{name}-at"), message!("work-source-at"))
                .hint(message!("work-hint-source-at")),
        ]
    }

    /// The field with what was typed and what is wrong.
    fn field(&self, reader: &Reader, typed: &Typed, faults: &[Fault]) -> Field {
        let mut field = Field::new(&self.name, reader.say(&self.label))
            .value(typed.get(&self.name))
            .error(error_of(reader, &self.name, faults));
        field.hint = self.hint.as_ref().map(|hint| reader.say(hint));
        field
    }

    fn markup(&self, reader: &Reader, field: &Field) -> Markup {
        match &self.kind {
            Kind::Line => field::text(field),
            Kind::Lines(rows) => field::lines(field, *rows),
            Kind::Check => field::check(field),
            Kind::File(accept) => field::file(field, accept),
            Kind::Choice(values) => {
                let mut options: Vec<(String, String)> = (values.iter())
                    .map(|(value, words)| (value.clone(), reader.say(words)))
                    .collect();
                // A value that is no longer there is still what was typed, and is not changed in silence.
                if !options.iter().any(|(value, _)| *value == field.value) {
                    options.push((field.value.clone(), field.value.clone()));
                }
                field::choice(field, &options)
            }
        }
    }
}

/// What is wrong with a field, in one piece.
fn error_of(reader: &Reader, name: &str, faults: &[Fault]) -> Option<String> {
    let of = faults
        .iter()
        .filter(|fault| fault.field.as_deref() == Some(name));
    let words: Vec<String> = of.map(|fault| in_words(reader, fault)).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn in_words(reader: &Reader, fault: &Fault) -> String {
    let words: Vec<String> = fault.words.iter().map(|words| reader.say(words)).collect();
    words.join(" ")
}

/// The name of what stands for the form as a whole in the summary of errors.
const WHOLE: &str = "formularet";

/// The faults of the form as a whole, in words: those of no field that is on the page.
fn of_whole(reader: &Reader, sections: &[Section], faults: &[Fault]) -> Vec<String> {
    let is_known = |fault: &&Fault| {
        let mut entries = sections.iter().flat_map(|section| &section.entries);
        entries.any(|entry| Some(entry.name.as_str()) == fault.field.as_deref())
    };
    let of_whole = faults.iter().filter(|fault| !is_known(fault));
    of_whole.map(|fault| in_words(reader, fault)).collect()
}

/// Everything that is wrong, each leading to its field. It stands first on the page.
pub fn summary(reader: &Reader, sections: &[Section], faults: &[Fault]) -> Markup {
    let whole = of_whole(reader, sections, faults);
    let whole = Field::new(WHOLE, "").error((!whole.is_empty()).then(|| whole.join(" ")));
    let entries = sections.iter().flat_map(|section| &section.entries);
    let fields: Vec<Field> = std::iter::once(whole)
        .chain(entries.map(|entry| entry.field(reader, &Typed::default(), faults)))
        .collect();
    let fields: Vec<&Field> = fields.iter().collect();
    field::error_summary(&reader.say(&message!("work-errors")), &fields)
}

/// The fields in their sections, each with what is wrong with it.
pub fn fields(reader: &Reader, sections: &[Section], typed: &Typed, faults: &[Fault]) -> Markup {
    let whole = of_whole(reader, sections, faults);
    html! {
        @if !whole.is_empty() {
            div id=(WHOLE) { @for words in &whole { p.field-error { (words) } } }
        }
        @for section in sections {
            section.form-section {
                h2 { (reader.say(&section.heading)) }
                @if let Some(lead) = &section.lead { p.hint { (reader.say(lead)) } }
                @for entry in &section.entries {
                    (entry.markup(reader, &entry.field(reader, typed, faults)))
                }
            }
        }
    }
}
