//! Faults in which fields stand in a table.

use wording::{Language, Message, Speak, message};

use super::Found;

/// What a field is to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A text.
    Text,
    /// An id of small letters, digits and hyphens.
    Identifier,
    /// A text in Swedish and English.
    Pair,
    /// An amount in whole kronor.
    Kronor,
    /// A whole number.
    Number,
    /// A year.
    Year,
    /// A date.
    Date,
    /// True or false.
    Truth,
    /// One of these words.
    Words(&'static [&'static str]),
    /// A list of such words.
    WordList(&'static [&'static str]),
    /// A source and a place in it.
    Source,
    /// The first and last day.
    Period,
    /// A distribution key.
    Key,
    /// One or two ages.
    Ages,
    /// A code, as text.
    Code,
    /// A list of codes.
    Codes,
    /// Kronor by code.
    AmountsByCode,
    /// Weights and keys.
    Parts,
    /// Amounts from before: another agreement's item, or kronor by code.
    Previous,
    /// A status, or one per part.
    ItemStatus,
    /// Kronor or a text in both languages.
    Said,
    /// An address on the web.
    Address,
    /// A table of its own, in brackets.
    Table,
    /// A table that may stand many times, in double brackets.
    Tables,
    /// An expression about answers and facts.
    Expression,
    /// For which items questions are asked.
    Repeat,
    /// What can be chosen among.
    Choices,
    /// The columns of a table.
    Columns,
    /// What must hold of an answer.
    Checks,
    /// Who uses an answer, and why.
    Used,
}

impl Wanted {
    /// What it is, as part of a sentence.
    fn message(self) -> Message {
        match self {
            Self::Text => message!("agreement-wanted-text"),
            Self::Identifier => message!("agreement-wanted-identifier"),
            Self::Pair => message!("agreement-wanted-pair"),
            Self::Kronor => message!("agreement-wanted-kronor"),
            Self::Number => message!("agreement-wanted-number"),
            Self::Year => message!("agreement-wanted-year"),
            Self::Date => message!("agreement-wanted-date"),
            Self::Truth => message!("agreement-wanted-truth"),
            Self::Words(words) => message!("agreement-wanted-words", words = listed(words)),
            Self::WordList(words) => message!("agreement-wanted-word-list", words = listed(words)),
            Self::Source => message!("agreement-wanted-source"),
            Self::Period => message!("agreement-wanted-period"),
            Self::Key => message!("agreement-wanted-key"),
            Self::Ages => message!("agreement-wanted-ages"),
            Self::Code => message!("agreement-wanted-code"),
            Self::Codes => message!("agreement-wanted-codes"),
            Self::AmountsByCode => message!("agreement-wanted-amounts-by-code"),
            Self::Parts => message!("agreement-wanted-parts"),
            Self::Previous => message!("agreement-wanted-previous"),
            Self::ItemStatus => message!("agreement-wanted-item-status"),
            Self::Said => message!("agreement-wanted-said"),
            Self::Address => message!("agreement-wanted-address"),
            Self::Table => message!("agreement-wanted-table"),
            Self::Tables => message!("agreement-wanted-tables"),
            Self::Expression => message!("question-set-wanted-expression"),
            Self::Repeat => message!("question-set-wanted-repeat"),
            Self::Choices => message!("question-set-wanted-choices"),
            Self::Columns => message!("question-set-wanted-columns"),
            Self::Checks => message!("question-set-wanted-checks"),
            Self::Used => message!("question-set-wanted-used"),
        }
    }

    /// How the field can look in a file.
    fn example(self, field: &str) -> String {
        let value = match self {
            Self::Text => r#""…""#,
            Self::Identifier => r#""psykisk-halsa-2021""#,
            Self::Pair => r#"{ sv = "…", en = "…" }"#,
            Self::Kronor | Self::Said => "5_000_000",
            Self::Number => "1",
            Self::Year => "2021",
            Self::Date => "2021-12-01",
            Self::Truth => "true",
            Self::Words(words) => {
                return format!("{field} = \"{}\"", words.first().copied().unwrap_or("…"));
            }
            Self::WordList(words) => {
                return format!("{field} = [\"{}\"]", words.first().copied().unwrap_or("…"));
            }
            Self::Source => r#"{ id = "…", at = "…" }"#,
            Self::Period => "{ from = 2021-01-01, to = 2021-12-31 }",
            Self::Key => r#""population""#,
            Self::Ages => "[0, 25]",
            Self::Code => r#""0114""#,
            Self::Codes => r#"["0114", "0115"]"#,
            Self::AmountsByCode => r#"{ "01" = 2_000_000 }"#,
            Self::Parts => {
                r#"[ { weight = 2, key = "population" }, { weight = 1, key = "equal" } ]"#
            }
            Self::Previous => r#""psykisk-halsa-2020/barn-och-unga""#,
            Self::ItemStatus => r#""confirmed""#,
            Self::Address => r#""https://…""#,
            Self::Table => return format!("[{field}]"),
            Self::Tables => return format!("[[{field}]]"),
            Self::Expression => r#""${plan} = 'yes'""#,
            Self::Repeat => r#""each-item""#,
            Self::Choices => r#"[ { name = "…", label = { sv = "…", en = "…" } } ]"#,
            Self::Columns => {
                r#"[ { name = "…", kind = "short-text", label = { sv = "…", en = "…" } } ]"#
            }
            Self::Checks => {
                r#"[ { holds = ". > 0", severity = "blocks", says = { sv = "…", en = "…" } } ]"#
            }
            Self::Used => r#"{ by = { sv = "…", en = "…" }, why = { sv = "…", en = "…" } }"#,
        };
        format!("{field} = {value}")
    }
}

fn listed(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| format!("`{word}`")).collect()
}

/// What is wrong with a field of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldFault {
    /// The format has no such field here.
    Unknown {
        /// Its name.
        given: String,
        /// The field that was probably meant.
        nearest: Option<&'static str>,
        /// The fields that can stand here.
        known: &'static [&'static str],
    },
    /// A required field is missing.
    Missing {
        /// Its name.
        field: &'static str,
        /// What it is to hold.
        wanted: Wanted,
    },
    /// One of the two languages is missing.
    MissingLanguage {
        /// The language.
        language: Language,
    },
    /// The field holds something else than it is to hold.
    WrongType {
        /// Its name.
        field: String,
        /// What stands there.
        found: Found,
        /// What is to stand there.
        wanted: Wanted,
    },
    /// The field cannot stand together with another.
    Excluded {
        /// Its name.
        field: &'static str,
        /// The other.
        by: &'static str,
    },
}

impl Speak for FieldFault {
    fn message(&self) -> Message {
        match self {
            Self::Unknown { given, .. } => message!("agreement-field-unknown", given = given),
            Self::Missing { field, .. } => message!("agreement-field-missing", field = *field),
            Self::MissingLanguage {
                language: Language::Swedish,
            } => message!("agreement-field-missing-swedish"),
            Self::MissingLanguage {
                language: Language::English,
            } => message!("agreement-field-missing-english"),
            Self::WrongType {
                field,
                found,
                wanted,
            } => {
                message!(
                    "agreement-field-wrong-type",
                    field = field,
                    found = found.message(),
                    wanted = wanted.message()
                )
            }
            Self::Excluded { field, by } => {
                message!("agreement-field-excluded", field = *field, by = *by)
            }
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Unknown {
                nearest: Some(nearest),
                ..
            } => message!("agreement-nearest-hint", nearest = *nearest),
            Self::Unknown { known: [], .. } => return None,
            Self::Unknown { known, .. } => {
                message!("agreement-field-known-hint", known = listed(known))
            }
            Self::Missing { field, wanted } => message!(
                "agreement-field-missing-hint",
                example = wanted.example(field)
            ),
            Self::MissingLanguage { language } => {
                message!(
                    "agreement-field-missing-hint",
                    example = format!("{} = \"…\"", language.tag())
                )
            }
            Self::WrongType { field, wanted, .. } => {
                message!("agreement-example-hint", example = wanted.example(field))
            }
            Self::Excluded { .. } => message!("agreement-field-excluded-hint"),
        })
    }
}
