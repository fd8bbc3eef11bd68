//! What in answers a person looks at before they are opened to the public: what may be a name, a personal identity number, a
//! telephone number or an e-mail address, and numbers so small that they may tell about somebody.
//!
//! Nothing here decides: each flag is decided by a person. A false alarm costs a glance, and silence cannot be taken back, so
//! every rule says too much rather than too little. No list of names is used; a name nobody has written before is found too.
//!
//! ```
//! use grants::question_set::disclosure::{Known, Reason, flags_in};
//! let mut known = Known::default();
//! known.text("Vem är vår samordnare?");
//! let found = flags_in("Vår samordnare Anna Ek svarar på 070-123 45 67.", &known);
//! let reasons: Vec<Reason> = found.iter().map(|flag| flag.reason).collect();
//! assert_eq!(reasons, [Reason::Name, Reason::Phone]);
//! ```

mod digits;
mod names;

use std::collections::{BTreeMap, BTreeSet};

use super::address::Address;
use super::value::Answer;
use super::{Kind, QuestionSet};

/// Numbers that count people below this are flagged. Those who publish statistics about health in Sweden withhold groups of fewer than
/// five: in a municipality of a few thousand, four persons with a diagnosis and an age are known by name.
pub const SMALL: i128 = 5;

/// Ten-thousandths in one.
const SCALE: i128 = 10_000;

/// Why something is flagged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// It may be the name of a person.
    Name,
    /// It may be a personal identity number.
    IdentityNumber,
    /// It may be a telephone number.
    Phone,
    /// It may be an e-mail address.
    Email,
    /// It is so small that it may tell about somebody, if it counts people.
    SmallNumber,
}

impl Reason {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 5] = [
        Self::Name,
        Self::IdentityNumber,
        Self::Phone,
        Self::Email,
        Self::SmallNumber,
    ];

    /// The word in addresses and data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::IdentityNumber => "identity-number",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::SmallNumber => "small-number",
        }
    }

    /// The one of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// Something in a text that a person looks at, as the bytes from `start` to `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Flag {
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Why.
    pub reason: Reason,
}

/// What is known not to be the name of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The words of names of organisations and places, as they are written.
    proper: BTreeSet<String>,
    /// Words that were seen with a small first letter: they are no names where a sentence begins with them.
    small: BTreeSet<String>,
}

impl Known {
    /// A name of an organisation, a place or an agreement: its words are not taken for names of people.
    pub fn name(&mut self, name: &str) {
        for word in names::words(name) {
            self.proper.insert(word.text.to_lowercase());
        }
    }

    /// A text by which it is learnt which words are ordinary: those that are written with a small first letter in it.
    pub fn text(&mut self, text: &str) {
        for word in names::words(text) {
            if word.text.starts_with(char::is_lowercase) {
                self.small.insert(word.text.to_owned());
            }
        }
    }

    /// The words of everything a set says.
    pub fn questions(&mut self, set: &QuestionSet) {
        let mut texts = vec![&set.title];
        texts.extend(&set.introduction);
        for section in &set.sections {
            texts.push(&section.title);
            texts.extend(&section.guidance);
        }
        for (_, question) in set.questions() {
            texts.push(&question.label);
            texts.extend(&question.guidance);
            texts.extend(question.kind.choices().iter().map(|one| &one.label));
            texts.extend(question.kind.columns().iter().map(|one| &one.label));
            let used = question.used_for.as_ref();
            texts.extend(used.into_iter().flat_map(|used| [&used.by, &used.why]));
        }
        for text in texts {
            self.text(&text.sv);
            self.text(&text.en);
        }
    }

    fn is_proper(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        // The genitive of a name is the name and an s.
        let bare = word.strip_suffix('s').unwrap_or(&word);
        self.proper.contains(&word) || self.proper.contains(bare)
    }

    fn is_ordinary(&self, word: &str) -> bool {
        self.small.contains(&word.to_lowercase())
    }
}

/// Everything in a text that a person looks at, in the order it stands.
pub fn flags_in(text: &str, known: &Known) -> Vec<Flag> {
    let mut flags = digits::flags(text);
    flags.extend(names::flags(text, known));
    flags.extend(names::small_counts(text));
    flags.sort();
    flags
}

/// Everything in an answer that a person looks at. An amount of money counts no people, and what is chosen among given words
/// says nothing of its own.
pub fn flags_of(answer: &Answer, known: &Known) -> Vec<Flag> {
    match answer {
        Answer::Text(text) => flags_in(text, known),
        Answer::Number(number) if is_small(*number) => vec![Flag {
            start: 0,
            end: answer.written().len(),
            reason: Reason::SmallNumber,
        }],
        _ => Vec::new(),
    }
}

/// Whether a number may tell about somebody. Nobody at all, and a part of something, are about nobody.
fn is_small(ten_thousandths: i128) -> bool {
    ten_thousandths % SCALE == 0 && (1..SMALL).contains(&(ten_thousandths / SCALE))
}

/// The answers of a report that would be told to the public and hold something to look at, by address.
pub fn flagged<'a>(
    set: &QuestionSet,
    answers: &'a BTreeMap<Address, Answer>,
    known: &Known,
) -> Vec<(&'a Address, Vec<Flag>)> {
    let told = answers.iter().filter(|(address, _)| {
        let question = set.find(&address.question);
        question.is_some_and(|(_, question)| question.is_public())
    });
    told.map(|(address, answer)| (address, flags_of(answer, known)))
        .filter(|(_, flags)| !flags.is_empty())
        .collect()
}

/// Whether answers of a kind are told to the public when nothing is said about it: figures and choices are, what somebody wrote in
/// their own words and files are not.
pub(super) fn is_public_by_itself(kind: &Kind) -> bool {
    match kind {
        Kind::Kronor
        | Kind::Number { .. }
        | Kind::Date
        | Kind::YesNo
        | Kind::OneOf(_)
        | Kind::SeveralOf(_) => true,
        Kind::ShortText | Kind::LongText | Kind::File => false,
        Kind::Table { columns, .. } => columns.iter().all(|one| is_public_by_itself(&one.kind)),
    }
}
