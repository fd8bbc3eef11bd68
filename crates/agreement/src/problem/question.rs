//! Faults in question sets.

use grants::question_set::expression::ExpressionRefusal;
use grants::question_set::problem::Fault;
use wording::{Message, Speak, message};

/// What is wrong in a question set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionFault {
    /// A condition, a check or what is filled in cannot be read.
    Expression(ExpressionRefusal),
    /// The questions do not hold together.
    Set(Fault),
    /// The agreement has no such item.
    UnknownItem {
        /// The item.
        given: String,
        /// The item that was probably meant.
        nearest: Option<String>,
        /// The items there are.
        known: Vec<String>,
    },
    /// The item is not shared out to those who answer.
    ItemLevel {
        /// The item.
        given: String,
    },
    /// The questions are about another agreement.
    OtherAgreement {
        /// The one that stands there.
        given: String,
        /// The one that is meant.
        wanted: String,
    },
    /// A field that questions of this kind do not have.
    NotForKind {
        /// The field.
        field: &'static str,
        /// The kind.
        kind: &'static str,
    },
}

impl Speak for QuestionFault {
    fn message(&self) -> Message {
        match self {
            Self::Expression(refusal) => refusal.message(),
            Self::Set(fault) => fault.message(),
            Self::UnknownItem { given, .. } => {
                message!("question-set-unknown-item", given = given)
            }
            Self::ItemLevel { given } => message!("question-set-item-level", given = given),
            Self::OtherAgreement { given, wanted } => message!(
                "question-set-other-agreement",
                given = given,
                wanted = wanted
            ),
            Self::NotForKind { field, kind } => {
                message!("question-set-not-for-kind", field = *field, kind = *kind)
            }
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Expression(refusal) => return refusal.hint(),
            Self::Set(fault) => return fault.hint(),
            Self::UnknownItem {
                nearest: Some(nearest),
                ..
            } => message!("agreement-nearest-hint", nearest = nearest),
            Self::UnknownItem { known, .. } => {
                let items: Vec<String> = known.iter().map(|item| format!("`{item}`")).collect();
                message!("question-set-unknown-item-hint", items = items)
            }
            Self::ItemLevel { .. } => message!("question-set-item-level-hint"),
            Self::OtherAgreement { .. } => message!("question-set-other-agreement-hint"),
            Self::NotForKind { .. } => message!("question-set-not-for-kind-hint"),
        })
    }
}
