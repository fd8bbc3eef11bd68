//! Faults in what a file refers to.

use grants::{Code, Level};
use wording::{Message, Speak, message};

/// What is wrong with an id, a code or a reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReferenceFault {
    /// No `[[source]]` has this id.
    UnknownSource {
        /// The id.
        given: String,
        /// The source that was probably meant.
        nearest: Option<String>,
    },
    /// No `[[item]]` has this id.
    UnknownItem {
        /// The id.
        given: String,
        /// The item that was probably meant.
        nearest: Option<String>,
    },
    /// An id that an earlier table has.
    DuplicateId {
        /// The id.
        given: String,
        /// The line of the first.
        line: usize,
    },
    /// A code that nobody on the level has.
    UnknownCode {
        /// The code or name.
        given: String,
        /// The level.
        level: Level,
        /// The code and name that were probably meant.
        nearest: Option<(Code, String)>,
    },
    /// A code that stands twice in a list.
    DuplicateCode {
        /// The code.
        code: Code,
    },
    /// Not the form `AGREEMENT/ITEM`.
    NotAnItemReference,
    /// An item is guaranteed what an item of its own agreement gives.
    OwnAgreement,
}

impl Speak for ReferenceFault {
    fn message(&self) -> Message {
        match self {
            Self::UnknownSource { given, .. } => {
                message!("agreement-reference-unknown-source", given = given)
            }
            Self::UnknownItem { given, .. } => {
                message!("agreement-reference-unknown-item", given = given)
            }
            Self::DuplicateId { given, .. } => {
                message!("agreement-reference-duplicate-id", given = given)
            }
            Self::UnknownCode { given, level, .. } => message!(
                "agreement-reference-unknown-code",
                given = given,
                level = *level
            ),
            Self::DuplicateCode { code } => {
                message!("agreement-reference-duplicate-code", code = *code)
            }
            Self::NotAnItemReference => message!("agreement-reference-not-an-item"),
            Self::OwnAgreement => message!("agreement-reference-own-agreement"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::UnknownSource {
                nearest: Some(nearest),
                ..
            }
            | Self::UnknownItem {
                nearest: Some(nearest),
                ..
            } => {
                message!("agreement-nearest-hint", nearest = nearest)
            }
            Self::UnknownSource {
                given,
                nearest: None,
            } => message!("agreement-reference-unknown-source-hint", given = given),
            Self::UnknownItem { nearest: None, .. } => {
                message!("agreement-reference-unknown-item-hint")
            }
            Self::DuplicateId { line, .. } => message!(
                "agreement-reference-duplicate-id-hint",
                line = line.to_string()
            ),
            Self::UnknownCode {
                nearest: Some((code, name)),
                ..
            } => {
                message!(
                    "agreement-reference-nearest-code-hint",
                    code = *code,
                    name = name
                )
            }
            Self::UnknownCode {
                nearest: None,
                level,
                ..
            } => match level {
                Level::Municipality => message!("agreement-reference-municipality-code-hint"),
                Level::Coordinator => message!("agreement-reference-coordinator-code-hint"),
                Level::Region | Level::County | Level::Other => {
                    message!("agreement-reference-county-code-hint")
                }
            },
            Self::DuplicateCode { .. } => message!("agreement-reference-duplicate-code-hint"),
            Self::NotAnItemReference => {
                message!(
                    "agreement-example-hint",
                    example = "\"psykisk-halsa-2020/barn-och-unga\""
                )
            }
            Self::OwnAgreement => message!("agreement-reference-own-agreement-hint"),
        })
    }
}
