//! What the recipients of an agreement year are asked: sections, questions, when each is shown, and what must hold.
//!
//! What lives here: the questions, the language of conditions and checks, the answers as values, and what a set of answers
//! lacks. What does not: files, forms, who answers what and when.

pub mod address;
pub mod answers;
pub mod disclosure;
pub mod evaluation;
pub mod expression;
pub mod finding;
pub mod problem;
pub mod text;
pub mod value;

use crate::{Level, Text};
use expression::Expression;

/// The most questions in a set. The longest that was found in use has 250.
pub const MOST_QUESTIONS: usize = 1_000;
/// The most sections in a set.
pub const MOST_SECTIONS: usize = 100;
/// The most checks of a question: more than anybody would read the sentences of.
pub const MOST_CHECKS: usize = 20;
/// The most choices or columns of a question. The longest list people choose from is the 290 municipalities.
pub const MOST_CHOICES: usize = 400;
/// The most rows of a table.
pub const MOST_ROWS: u16 = 200;
/// The longest name of a question, a section or a choice.
pub const LONGEST_NAME: usize = 60;
/// What the names of facts begin with, and no question's does.
pub const FACT_PREFIX: &str = "fact_";

/// Who answers a set.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Respondent {
    /// A region.
    Region,
    /// A municipality.
    Municipality,
    /// A county, through whoever its parties named.
    County,
    /// The youth clinics of a county, through whoever its parties named.
    YouthClinics,
    /// The coordinator of the agreement.
    Coordinator,
}

impl Respondent {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 5] = [
        Self::Region,
        Self::Municipality,
        Self::County,
        Self::YouthClinics,
        Self::Coordinator,
    ];

    /// The word used in files and addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Region => "region",
            Self::Municipality => "municipality",
            Self::County => "county",
            Self::YouthClinics => "youth-clinics",
            Self::Coordinator => "coordinator",
        }
    }

    /// The one a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// On which level they received what they account for. Youth clinics have no level of their own: what is theirs is an item of the county.
    pub const fn level(self) -> Level {
        match self {
            Self::Region => Level::Region,
            Self::Municipality => Level::Municipality,
            Self::County | Self::YouthClinics => Level::County,
            Self::Coordinator => Level::Coordinator,
        }
    }
}

/// The questions to one kind of respondent about one agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionSet {
    /// The id of the agreement.
    pub agreement: String,
    /// Who answers.
    pub respondent: Respondent,
    /// What it is called.
    pub title: Text,
    /// What is said before the first question.
    pub introduction: Option<Text>,
    /// The sections, in order.
    pub sections: Vec<Section>,
}

/// Questions that belong together and are saved together where no script runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its name, in addresses and files.
    pub name: String,
    /// Its heading.
    pub title: Text,
    /// What helps to answer it.
    pub guidance: Option<Text>,
    /// When it is shown; always if nothing is said.
    pub shown: Option<Expression>,
    /// How many times it is asked.
    pub repeated: Repeated,
    /// The questions, in order.
    pub questions: Vec<Question>,
}

/// How many times a section is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Repeated {
    /// Once.
    Once,
    /// Once for each item the respondent received money of.
    EachItem,
    /// Once for each of these items that the respondent received money of.
    Items(Vec<String>),
}

impl Repeated {
    /// Whether it is asked for items.
    pub const fn by_item(&self) -> bool {
        !matches!(self, Self::Once)
    }

    /// Whether it is asked about an item.
    pub fn covers(&self, item: &str) -> bool {
        match self {
            Self::Once => false,
            Self::EachItem => true,
            Self::Items(items) => items.iter().any(|it| it == item),
        }
    }
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its name in this set.
    pub name: String,
    /// What it is in every year, however it is worded: answers of the same series are compared.
    pub series: String,
    /// The question itself. `${name}` stands for a fact or an earlier answer.
    pub label: Text,
    /// What helps to answer it.
    pub guidance: Option<Text>,
    /// What an answer is.
    pub kind: Kind,
    /// What it tells about money.
    pub money: Option<MoneyRole>,
    /// Whether it must be answered when it is shown.
    pub required: bool,
    /// When it is shown; always if nothing is said.
    pub shown: Option<Expression>,
    /// What must hold of the answer.
    pub checks: Vec<Check>,
    /// What is filled in before anybody answers, from facts.
    pub prefill: Option<Expression>,
    /// Who uses the answer, and why it is asked for.
    pub used_for: Option<UsedFor>,
    /// Whether its answers are told to the public when a year is opened; by its kind if nothing is said.
    pub public: Option<bool>,
}

impl Question {
    /// Whether its answers are told to the public when a year is opened. A file never is: nobody can look through it here.
    pub fn is_public(&self) -> bool {
        let by_itself = || disclosure::is_public_by_itself(&self.kind);
        self.kind != Kind::File && self.public.unwrap_or_else(by_itself)
    }
}

/// Who uses an answer, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsedFor {
    /// Who.
    pub by: Text,
    /// Why.
    pub why: Text,
}

/// What an answer is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An amount in whole kronor.
    Kronor,
    /// A number with up to so many decimals, four at most.
    Number {
        /// How many.
        decimals: u8,
    },
    /// A day.
    Date,
    /// Yes or no.
    YesNo,
    /// One of the choices.
    OneOf(Vec<Choice>),
    /// Any of the choices.
    SeveralOf(Vec<Choice>),
    /// A text on one line.
    ShortText,
    /// A text with paragraphs.
    LongText,
    /// Rows with the same columns.
    Table {
        /// The columns.
        columns: Vec<Column>,
        /// How many rows there may be.
        most_rows: u16,
    },
    /// Files.
    File,
}

impl Kind {
    /// The word used in files and addresses.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Kronor => "kronor",
            Self::Number { .. } => "number",
            Self::Date => "date",
            Self::YesNo => "yes-no",
            Self::OneOf(_) => "one-of",
            Self::SeveralOf(_) => "several-of",
            Self::ShortText => "short-text",
            Self::LongText => "long-text",
            Self::Table { .. } => "table",
            Self::File => "file",
        }
    }

    /// What can be chosen among.
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::OneOf(choices) | Self::SeveralOf(choices) => choices,
            _ => &[],
        }
    }

    /// The columns of a table.
    pub fn columns(&self) -> &[Column] {
        match self {
            Self::Table { columns, .. } => columns,
            _ => &[],
        }
    }
}

/// Something to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The word that is kept.
    pub name: String,
    /// What is read.
    pub label: Text,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name in the table.
    pub name: String,
    /// Its heading.
    pub label: Text,
    /// What a cell is; no table, and no file.
    pub kind: Kind,
    /// Whether a row that is begun must have it.
    pub required: bool,
}

/// What an answer tells about money. The report turns it into vouchers, and holds the sums against what was received.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MoneyRole {
    /// How much of an item was used.
    Used,
    /// How much of an item was not.
    Unused,
    /// What the respondent added of its own.
    OwnContribution,
}

impl MoneyRole {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Used, Self::Unused, Self::OwnContribution];

    /// The word used in files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Used => "used",
            Self::Unused => "unused",
            Self::OwnContribution => "own-contribution",
        }
    }

    /// The one a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// Something that must hold of an answer, or else is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What must hold.
    pub holds: Expression,
    /// What is said when it does not. `${name}` stands for a fact or an answer.
    pub says: Text,
    /// Whether a report can be signed though it does not hold.
    pub severity: Severity,
}

/// What happens when a check does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The report cannot be signed.
    Blocks,
    /// Whoever answers is asked, and may let it stand with a word of explanation.
    Asks,
}

impl Severity {
    /// The word used in files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Blocks => "blocks",
            Self::Asks => "asks",
        }
    }

    /// The one a word stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Blocks, Self::Asks]
            .into_iter()
            .find(|it| it.word() == word)
    }
}

/// What the program knows about a respondent, so that nobody is asked for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// What it has the right to.
    Granted,
    /// What it was paid.
    Received,
    /// What it has given back.
    Returned,
    /// What it said it used, in the report of the year before.
    UsedBefore,
    /// The year of the agreement.
    Year,
}

impl Fact {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Granted,
        Self::Received,
        Self::Returned,
        Self::UsedBefore,
        Self::Year,
    ];

    /// Its name in expressions and texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Granted => "fact_granted",
            Self::Received => "fact_received",
            Self::Returned => "fact_returned",
            Self::UsedBefore => "fact_used_before",
            Self::Year => "fact_year",
        }
    }

    /// The one with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// Whether it differs between the items of a respondent.
    pub const fn by_item(self) -> bool {
        match self {
            Self::Granted | Self::Received | Self::Returned | Self::UsedBefore => true,
            Self::Year => false,
        }
    }
}

impl QuestionSet {
    /// A question with the section it stands in.
    pub fn find(&self, name: &str) -> Option<(&Section, &Question)> {
        self.questions().find(|(_, question)| question.name == name)
    }

    /// All questions, in order, each with its section.
    pub fn questions(&self) -> impl Iterator<Item = (&Section, &Question)> {
        self.sections
            .iter()
            .flat_map(|section| section.questions.iter().map(move |it| (section, it)))
    }

    /// The kind of answer at an address; nothing when no such answer is asked for.
    pub fn kind_at(&self, address: &address::Address) -> Option<&Kind> {
        let (section, question) = self.find(&address.question)?;
        if section.repeated.by_item() != address.item.is_some() {
            return None;
        }
        if let Some(item) = &address.item
            && !section.repeated.covers(item)
        {
            return None;
        }
        match (&address.cell, &question.kind) {
            (None, Kind::Table { .. }) => None,
            (None, kind) => Some(kind),
            (Some(cell), Kind::Table { columns, most_rows }) => {
                let column = columns.iter().find(|column| column.name == cell.column)?;
                (cell.row <= *most_rows).then_some(&column.kind)
            }
            (Some(_), _) => None,
        }
    }

    /// Everything that is wrong with it. A set with nothing wrong can be opened.
    pub fn problems(&self) -> Vec<problem::Problem> {
        problem::problems(self)
    }
}

/// Whether a text can name a question, a section, a choice or a column: small letters, digits and `_`, a letter first.
pub fn is_name(text: &str) -> bool {
    text.len() <= LONGEST_NAME
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text
            .chars()
            .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '_')
}
