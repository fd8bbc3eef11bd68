//! From what was typed to facts of an agreement. Every field is looked at, so that everything that is wrong is told at once.

use grants::agreement::{SourcePlace, Status};
use grants::{Ore, Text};
use jiff::civil::Date;
use wording::{Message, message};

use super::amount;
use super::typed::{Typed, lines};

/// Something wrong with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The field; none when it belongs to the form as a whole.
    pub field: Option<String>,
    /// What happened and what to do, one after the other.
    pub words: Vec<Message>,
}

impl Fault {
    /// A fault of one field.
    pub fn of(field: impl Into<String>, message: Message) -> Self {
        Self {
            field: Some(field.into()),
            words: vec![message],
        }
    }
}

/// One reading of a form. What is wrong is noted, and a value that will not be used stands in for it.
pub struct Reading<'t> {
    /// What was typed.
    pub typed: &'t Typed,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

impl<'t> Reading<'t> {
    /// Begins to read.
    pub const fn new(typed: &'t Typed) -> Self {
        Self {
            typed,
            faults: Vec::new(),
        }
    }

    /// Notes that a field is wrong.
    pub fn wrong(&mut self, field: impl Into<String>, message: Message) {
        self.faults.push(Fault::of(field, message));
    }

    /// What was typed, without space around it.
    pub fn plain(&self, name: &str) -> String {
        lines(self.typed.get(name)).trim().to_owned()
    }

    /// A text that must be there.
    pub fn text(&mut self, name: &str) -> String {
        let text = self.plain(name);
        if text.is_empty() {
            self.wrong(name, message!("work-field-missing"));
        }
        text
    }

    /// A text that may be left out.
    pub fn optional(&self, name: &str) -> Option<String> {
        Some(self.plain(name)).filter(|text| !text.is_empty())
    }

    /// A text in both languages that must be there.
    pub fn pair(&mut self, name: &str) -> Text {
        Text {
            sv: self.text(&format!("{name}-sv")),
            en: self.text(&format!("{name}-en")),
        }
    }

    /// A text in both languages or in none.
    pub fn optional_pair(&mut self, name: &str) -> Option<Text> {
        let [swedish, english] = ["sv", "en"].map(|language| format!("{name}-{language}"));
        match (self.optional(&swedish), self.optional(&english)) {
            (None, None) => None,
            (Some(sv), Some(en)) => Some(Text { sv, en }),
            (None, Some(_)) => {
                self.wrong(swedish, message!("work-field-both-languages"));
                None
            }
            (Some(_), None) => {
                self.wrong(english, message!("work-field-both-languages"));
                None
            }
        }
    }

    /// An amount in whole kronor that must be there.
    pub fn amount(&mut self, name: &str) -> Ore {
        match amount::read(self.typed.get(name)) {
            Ok(amount) => amount,
            Err(message) => {
                self.wrong(name, message);
                Ore::ZERO
            }
        }
    }

    /// A date that may be left out.
    pub fn optional_date(&mut self, name: &str) -> Option<Date> {
        let typed = self.optional(name)?;
        let date = typed.parse().ok().filter(|_| is_date(&typed));
        if date.is_none() {
            self.wrong(name, message!("work-field-date"));
        }
        date
    }

    /// A date that must be there.
    pub fn date(&mut self, name: &str) -> Date {
        if self.plain(name).is_empty() {
            self.wrong(name, message!("work-field-date-missing"));
        }
        self.optional_date(name).unwrap_or(Date::ZERO)
    }

    /// A whole number within limits.
    pub fn number(&mut self, name: &str, from: i16, to: i16) -> i16 {
        let number = self.plain(name).parse().ok();
        let number = number.filter(|number| (from..=to).contains(number));
        if number.is_none() {
            let (from, to) = (i64::from(from), i64::from(to));
            // Years and ages are written without groups.
            let (from, to) = (from.to_string(), to.to_string());
            self.wrong(name, message!("work-field-number", from = from, to = to));
        }
        number.unwrap_or(from)
    }

    /// One of several words; none when the field is left at nothing.
    pub fn optional_word<T: Copy>(&mut self, name: &str, words: &[(&str, T)]) -> Option<T> {
        let typed = self.plain(name);
        if typed.is_empty() {
            return None;
        }
        let found = words.iter().find(|(word, _)| *word == typed);
        if found.is_none() {
            self.wrong(name, message!("work-field-choice"));
        }
        found.map(|(_, meaning)| *meaning)
    }

    /// One of several words that must be chosen; `otherwise` stands in until it is.
    pub fn word<T: Copy>(&mut self, name: &str, words: &[(&str, T)], otherwise: T) -> T {
        if self.plain(name).is_empty() {
            self.wrong(name, message!("work-field-choice"));
        }
        self.optional_word(name, words).unwrap_or(otherwise)
    }

    /// How sure a fact is.
    pub fn status(&mut self, name: &str) -> Status {
        self.word(name, &STATUSES, Status::Inferred)
    }

    /// A place in a source that may be left out.
    pub fn optional_place(&mut self, name: &str) -> Option<SourcePlace> {
        let [id, at] = ["id", "at"].map(|part| format!("{name}-{part}"));
        match (self.optional(&id), self.optional(&at)) {
            (None, None) => None,
            (Some(id), Some(at)) => Some(SourcePlace { id, at }),
            (None, Some(_)) => {
                self.wrong(id, message!("work-field-source"));
                None
            }
            (Some(_), None) => {
                self.wrong(at, message!("work-field-source-place"));
                None
            }
        }
    }

    /// A place in a source that must be there.
    pub fn place(&mut self, name: &str) -> SourcePlace {
        let place = self.optional_place(name);
        if place.is_none() && self.plain(&format!("{name}-id")).is_empty() {
            let noted = (self.faults.iter())
                .any(|fault| fault.field.as_deref() == Some(&format!("{name}-id")));
            if !noted {
                self.wrong(format!("{name}-id"), message!("work-field-source"));
            }
        }
        place.unwrap_or(SourcePlace {
            id: String::new(),
            at: String::new(),
        })
    }
}

/// The words for how sure a fact is.
pub const STATUSES: [(&str, Status); 3] = [
    ("confirmed", Status::Confirmed),
    ("derived", Status::Derived),
    ("inferred", Status::Inferred),
];

/// A date as a year with four digits, a month and a day, and no time.
fn is_date(typed: &str) -> bool {
    let plain = |at: usize, byte: u8| match at {
        4 | 7 => byte == b'-',
        _ => byte.is_ascii_digit(),
    };
    typed.len() == 10 && typed.bytes().enumerate().all(|(at, byte)| plain(at, byte))
}

/// Puts facts into fields, as a person would have typed them.
impl Typed {
    /// A text in both languages.
    #[must_use]
    pub fn with_pair(self, name: &str, text: Option<&Text>) -> Self {
        let (sv, en) = text.map_or(("", ""), |text| (text.sv.as_str(), text.en.as_str()));
        self.with(format!("{name}-sv"), sv)
            .with(format!("{name}-en"), en)
    }

    /// A place in a source.
    #[must_use]
    pub fn with_place(self, name: &str, place: Option<&SourcePlace>) -> Self {
        let (id, at) = place.map_or(("", ""), |place| (place.id.as_str(), place.at.as_str()));
        self.with(format!("{name}-id"), id)
            .with(format!("{name}-at"), at)
    }

    /// Something that may not be there.
    #[must_use]
    pub fn with_some(self, name: &str, value: Option<impl ToString>) -> Self {
        self.with(
            name,
            value.map(|value| value.to_string()).unwrap_or_default(),
        )
    }

    /// An amount, in groups of three.
    #[must_use]
    pub fn with_amount(self, name: &str, amount: Ore) -> Self {
        let kronor = amount
            .whole_kronor()
            .map(|kronor| wording::grouped(i128::from(kronor), wording::Language::Swedish));
        self.with_some(name, kronor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let typed = Typed::read(b"a-sv=x&b=2021-13-01&c=1.000&d=maybe&e-at=here&f=1799");
        let mut reading = Reading::new(&typed);
        reading.pair("a");
        reading.date("b");
        reading.amount("c");
        reading.status("d");
        reading.place("e");
        reading.number("f", 1990, 2100);
        let fields: Vec<_> = (reading.faults.iter())
            .filter_map(|fault| fault.field.as_deref())
            .collect();
        assert_eq!(fields, ["a-en", "b", "c", "d", "e-id", "f"]);
    }

    #[test]
    fn only_dates_written_out_are_dates() {
        for (typed, is) in [
            ("2021-12-01", true),
            ("2021-12-01T10:00", false),
            ("20211201", false),
            ("2021-1-1", false),
            ("2021-02-30", false),
            ("-009999-01-01", false),
        ] {
            let typed = Typed::default().with("a", typed);
            assert_eq!(
                Reading::new(&typed).optional_date("a").is_some(),
                is,
                "{typed:?}"
            );
        }
    }
}
