//! Question sets as JSON: the same facts as in the file, for programs.

use grants::Text;
use grants::question_set::expression::Expression;
use grants::question_set::{self, MoneyRole, QuestionSet, Repeated, Respondent, Severity};
use serde::{Deserialize, Serialize};
use wording::{Message, Speak, message};

use crate::problem::quote;
use crate::reader::LONGEST_FILE;

/// The version of the format.
const FORMAT: u32 = 1;

/// Why bytes are no question set in JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JsonProblem {
    /// Longer than any set.
    TooLong {
        /// The longest length that is read, in bytes.
        longest: usize,
    },
    /// Written for another version of the format.
    Format {
        /// The version.
        given: u32,
    },
    /// Not JSON, or not a question set.
    Unreadable {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What the reader says, in English.
        words: String,
    },
}

impl Speak for JsonProblem {
    fn message(&self) -> Message {
        match self {
            Self::TooLong { longest } => {
                message!("question-set-json-too-long", longest = *longest)
            }
            Self::Format { given } => {
                message!("question-set-json-format", given = given.to_string())
            }
            Self::Unreadable {
                line,
                column,
                words,
            } => message!(
                "question-set-json-unreadable",
                line = line.to_string(),
                column = column.to_string(),
                words = words
            ),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::TooLong { .. } => message!("question-set-many-hint"),
            Self::Format { .. } => message!("question-set-json-format-hint"),
            Self::Unreadable { .. } => message!("question-set-json-unreadable-hint"),
        })
    }
}

/// The set as JSON.
pub fn write(set: &QuestionSet) -> String {
    // Texts and numbers alone can always be written.
    let mut text = serde_json::to_string_pretty(&Set::of(set)).unwrap_or_default();
    text.push('\n');
    text
}

/// The set that JSON says. It may have what [`QuestionSet::problems`] finds.
pub fn read(bytes: &[u8]) -> Result<QuestionSet, JsonProblem> {
    if bytes.len() > LONGEST_FILE {
        return Err(JsonProblem::TooLong {
            longest: LONGEST_FILE,
        });
    }
    let set: Set = serde_json::from_slice(bytes).map_err(|error| JsonProblem::Unreadable {
        line: error.line().max(1),
        column: error.column().max(1),
        words: quote(&error.to_string()),
    })?;
    if set.format != FORMAT {
        return Err(JsonProblem::Format { given: set.format });
    }
    Ok(set.into_set())
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Set {
    format: u32,
    agreement: String,
    respondent: Respondent,
    title: Words,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    introduction: Option<Words>,
    sections: Vec<Section>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    sv: String,
    en: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Section {
    name: String,
    title: Words,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    guidance: Option<Words>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    shown: Option<Written>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    repeat: Option<Repeat>,
    questions: Vec<Question>,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Repeat {
    Each(Each),
    Items(Vec<String>),
}

#[derive(Serialize, Deserialize)]
enum Each {
    #[serde(rename = "each-item")]
    Item,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    name: String,
    series: String,
    label: Words,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    guidance: Option<Words>,
    answer: Kind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    money: Option<Money>,
    #[serde(default)]
    required: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    shown: Option<Written>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    prefill: Option<Written>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    checks: Vec<Check>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    used: Option<Used>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    public: Option<bool>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Money {
    Used,
    Unused,
    OwnContribution,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Check {
    holds: Written,
    severity: Weight,
    says: Words,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Weight {
    Blocks,
    Asks,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Used {
    by: Words,
    why: Words,
}

#[derive(Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
enum Kind {
    Kronor,
    Number {
        decimals: u8,
    },
    Date,
    YesNo,
    OneOf {
        choices: Vec<Choice>,
    },
    SeveralOf {
        choices: Vec<Choice>,
    },
    ShortText,
    LongText,
    Table {
        columns: Vec<Column>,
        most_rows: u16,
    },
    File,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Choice {
    name: String,
    label: Words,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Column {
    name: String,
    label: Words,
    answer: Kind,
    #[serde(default)]
    required: bool,
}

/// An expression as it is written.
#[derive(Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
#[derive(Clone)]
struct Written(Expression);

impl From<Written> for String {
    fn from(written: Written) -> Self {
        written.0.to_string()
    }
}

impl TryFrom<String> for Written {
    type Error = question_set::expression::ExpressionRefusal;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Expression::read(&text).map(Self)
    }
}

impl Words {
    fn of(text: &Text) -> Self {
        Self {
            sv: text.sv.clone(),
            en: text.en.clone(),
        }
    }

    fn into_text(self) -> Text {
        Text {
            sv: self.sv,
            en: self.en,
        }
    }
}

impl Set {
    fn of(set: &QuestionSet) -> Self {
        Self {
            format: FORMAT,
            agreement: set.agreement.clone(),
            respondent: set.respondent,
            title: Words::of(&set.title),
            introduction: set.introduction.as_ref().map(Words::of),
            sections: set.sections.iter().map(Section::of).collect(),
        }
    }

    fn into_set(self) -> QuestionSet {
        QuestionSet {
            agreement: self.agreement,
            respondent: self.respondent,
            title: self.title.into_text(),
            introduction: self.introduction.map(Words::into_text),
            sections: self
                .sections
                .into_iter()
                .map(Section::into_section)
                .collect(),
        }
    }
}

impl Section {
    fn of(section: &question_set::Section) -> Self {
        let repeat = match &section.repeated {
            Repeated::Once => None,
            Repeated::EachItem => Some(Repeat::Each(Each::Item)),
            Repeated::Items(items) => Some(Repeat::Items(items.clone())),
        };
        Self {
            name: section.name.clone(),
            title: Words::of(&section.title),
            guidance: section.guidance.as_ref().map(Words::of),
            shown: section.shown.clone().map(Written),
            repeat,
            questions: section.questions.iter().map(Question::of).collect(),
        }
    }

    fn into_section(self) -> question_set::Section {
        let repeated = match self.repeat {
            None => Repeated::Once,
            Some(Repeat::Each(Each::Item)) => Repeated::EachItem,
            Some(Repeat::Items(items)) => Repeated::Items(items),
        };
        let questions = self.questions.into_iter();
        question_set::Section {
            name: self.name,
            title: self.title.into_text(),
            guidance: self.guidance.map(Words::into_text),
            shown: self.shown.map(|it| it.0),
            repeated,
            questions: questions.map(Question::into_question).collect(),
        }
    }
}

impl Question {
    fn of(question: &question_set::Question) -> Self {
        let checks = question.checks.iter().map(|check| Check {
            holds: Written(check.holds.clone()),
            severity: match check.severity {
                Severity::Blocks => Weight::Blocks,
                Severity::Asks => Weight::Asks,
            },
            says: Words::of(&check.says),
        });
        Self {
            name: question.name.clone(),
            series: question.series.clone(),
            label: Words::of(&question.label),
            guidance: question.guidance.as_ref().map(Words::of),
            answer: Kind::of(&question.kind),
            money: question.money.map(|role| match role {
                MoneyRole::Used => Money::Used,
                MoneyRole::Unused => Money::Unused,
                MoneyRole::OwnContribution => Money::OwnContribution,
            }),
            required: question.required,
            shown: question.shown.clone().map(Written),
            prefill: question.prefill.clone().map(Written),
            checks: checks.collect(),
            used: question.used_for.as_ref().map(|used| Used {
                by: Words::of(&used.by),
                why: Words::of(&used.why),
            }),
            public: question.public,
        }
    }

    fn into_question(self) -> question_set::Question {
        let checks = self.checks.into_iter().map(|check| question_set::Check {
            holds: check.holds.0,
            severity: match check.severity {
                Weight::Blocks => Severity::Blocks,
                Weight::Asks => Severity::Asks,
            },
            says: check.says.into_text(),
        });
        question_set::Question {
            name: self.name,
            series: self.series,
            label: self.label.into_text(),
            guidance: self.guidance.map(Words::into_text),
            kind: self.answer.into_kind(),
            money: self.money.map(|role| match role {
                Money::Used => MoneyRole::Used,
                Money::Unused => MoneyRole::Unused,
                Money::OwnContribution => MoneyRole::OwnContribution,
            }),
            required: self.required,
            shown: self.shown.map(|it| it.0),
            checks: checks.collect(),
            prefill: self.prefill.map(|it| it.0),
            used_for: self.used.map(|used| question_set::UsedFor {
                by: used.by.into_text(),
                why: used.why.into_text(),
            }),
            public: self.public,
        }
    }
}

impl Kind {
    fn of(kind: &question_set::Kind) -> Self {
        use question_set::Kind as Of;
        let choices = |choices: &[question_set::Choice]| {
            let choices = choices.iter().map(|choice| Choice {
                name: choice.name.clone(),
                label: Words::of(&choice.label),
            });
            choices.collect()
        };
        match kind {
            Of::Kronor => Self::Kronor,
            Of::Number { decimals } => Self::Number {
                decimals: *decimals,
            },
            Of::Date => Self::Date,
            Of::YesNo => Self::YesNo,
            Of::OneOf(of) => Self::OneOf {
                choices: choices(of),
            },
            Of::SeveralOf(of) => Self::SeveralOf {
                choices: choices(of),
            },
            Of::ShortText => Self::ShortText,
            Of::LongText => Self::LongText,
            Of::Table { columns, most_rows } => Self::Table {
                columns: columns.iter().map(Column::of).collect(),
                most_rows: *most_rows,
            },
            Of::File => Self::File,
        }
    }

    fn into_kind(self) -> question_set::Kind {
        use question_set::Kind as To;
        let choices = |choices: Vec<Choice>| {
            let choices = choices.into_iter().map(|choice| question_set::Choice {
                name: choice.name,
                label: choice.label.into_text(),
            });
            choices.collect()
        };
        match self {
            Self::Kronor => To::Kronor,
            Self::Number { decimals } => To::Number { decimals },
            Self::Date => To::Date,
            Self::YesNo => To::YesNo,
            Self::OneOf { choices: of } => To::OneOf(choices(of)),
            Self::SeveralOf { choices: of } => To::SeveralOf(choices(of)),
            Self::ShortText => To::ShortText,
            Self::LongText => To::LongText,
            Self::Table { columns, most_rows } => To::Table {
                columns: columns.into_iter().map(Column::into_column).collect(),
                most_rows,
            },
            Self::File => To::File,
        }
    }
}

impl Column {
    fn of(column: &question_set::Column) -> Self {
        Self {
            name: column.name.clone(),
            label: Words::of(&column.label),
            answer: Kind::of(&column.kind),
            required: column.required,
        }
    }

    fn into_column(self) -> question_set::Column {
        question_set::Column {
            name: self.name,
            label: self.label.into_text(),
            kind: self.answer.into_kind(),
            required: self.required,
        }
    }
}
