//! The words of the format and what they mean.

use grants::agreement::{PayeeRule, Route};
use grants::question_set::{MoneyRole, Respondent, Severity};
use grants::{Level, RoundingMethod, Status};

/// A type whose values are written as words.
pub(crate) trait Word: Copy + PartialEq + 'static {
    /// The words, in the order of the format.
    const NAMES: &'static [&'static str];
    /// What each word means, in the same order.
    const MEANINGS: &'static [Self];

    /// The value a word stands for.
    fn from_word(word: &str) -> Option<Self> {
        let at = Self::NAMES.iter().position(|name| *name == word)?;
        Self::MEANINGS.get(at).copied()
    }

    /// The word for a value.
    fn to_word(self) -> &'static str {
        let at = Self::MEANINGS.iter().position(|meaning| *meaning == self);
        at.and_then(|at| Self::NAMES.get(at))
            .copied()
            .unwrap_or_default()
    }
}

macro_rules! words {
    ($type:ty: $($word:literal => $meaning:expr),* $(,)?) => {
        impl Word for $type {
            const NAMES: &'static [&'static str] = &[$($word),*];
            const MEANINGS: &'static [Self] = &[$($meaning),*];
        }
    };
}

words! { Status:
    "confirmed" => Self::Confirmed,
    "derived" => Self::Derived,
    "inferred" => Self::Inferred,
}

words! { Level:
    "region" => Self::Region,
    "municipality" => Self::Municipality,
    "county" => Self::County,
    "coordinator" => Self::Coordinator,
    "other" => Self::Other,
}

words! { RoundingMethod:
    "largest-remainder" => Self::LargestRemainder,
    "half-up-residual-to-largest" => Self::HalfUpResidualToLargest,
}

words! { Route:
    "via-coordinator" => Self::ViaCoordinator,
    "direct" => Self::Direct,
    "invoice" => Self::Invoice,
    "unknown" => Self::Unknown,
}

words! { PayeeRule:
    "recipient" => Self::Recipient,
    "named-by-region-and-municipalities" => Self::NamedByRegionAndMunicipalities,
    "coordinator" => Self::Coordinator,
    "unknown" => Self::Unknown,
}

/// The kinds of agreement as files name them; a supplementary one names its base in a field of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KindWord {
    /// For one year.
    Yearly,
    /// For several years.
    Base,
    /// Adds to a base agreement.
    Supplementary,
}

words! { KindWord:
    "yearly" => Self::Yearly,
    "base" => Self::Base,
    "supplementary" => Self::Supplementary,
}

words! { Respondent:
    "region" => Self::Region,
    "municipality" => Self::Municipality,
    "county" => Self::County,
    "youth-clinics" => Self::YouthClinics,
    "coordinator" => Self::Coordinator,
}

words! { MoneyRole:
    "used" => Self::Used,
    "unused" => Self::Unused,
    "own-contribution" => Self::OwnContribution,
}

words! { Severity:
    "blocks" => Self::Blocks,
    "asks" => Self::Asks,
}

/// The kinds of question as files name them; what belongs to a kind stands in fields of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum QuestionKind {
    Kronor,
    Number,
    Date,
    YesNo,
    OneOf,
    SeveralOf,
    ShortText,
    LongText,
    Table,
    File,
}

words! { QuestionKind:
    "kronor" => Self::Kronor,
    "number" => Self::Number,
    "date" => Self::Date,
    "yes-no" => Self::YesNo,
    "one-of" => Self::OneOf,
    "several-of" => Self::SeveralOf,
    "short-text" => Self::ShortText,
    "long-text" => Self::LongText,
    "table" => Self::Table,
    "file" => Self::File,
}

/// A part of an agreement that a discrepancy can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Part(pub(crate) &'static str);

words! { Part:
    "total" => Self("total"),
    "group" => Self("group"),
    "population" => Self("population"),
    "ages" => Self("ages"),
    "key" => Self("key"),
    "rounding" => Self("rounding"),
    "claim" => Self("claim"),
    "report" => Self("report"),
    "repayment" => Self("repayment"),
    "other" => Self("other"),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_the_rules_use() {
        for level in Level::ALL {
            assert_eq!(level.to_word(), level.word());
        }
        for respondent in Respondent::ALL {
            assert_eq!(respondent.to_word(), respondent.word());
        }
        for role in MoneyRole::ALL {
            assert_eq!(role.to_word(), role.word());
        }
        for severity in [Severity::Blocks, Severity::Asks] {
            assert_eq!(severity.to_word(), severity.word());
        }
        for status in [Status::Confirmed, Status::Derived, Status::Inferred] {
            assert_eq!(status.to_word(), status.word());
        }
        for method in [
            RoundingMethod::LargestRemainder,
            RoundingMethod::HalfUpResidualToLargest,
        ] {
            assert_eq!(method.to_word(), method.word());
        }
    }

    #[test]
    fn every_word_means_one_thing_and_is_its_word() {
        fn check<T: Word + std::fmt::Debug>() {
            assert_eq!(T::NAMES.len(), T::MEANINGS.len());
            for (word, meaning) in T::NAMES.iter().zip(T::MEANINGS) {
                assert_eq!(T::from_word(word), Some(*meaning));
                assert_eq!(meaning.to_word(), *word);
            }
            assert_eq!(T::from_word(""), None);
        }
        check::<Status>();
        check::<Level>();
        check::<RoundingMethod>();
        check::<Route>();
        check::<PayeeRule>();
        check::<KindWord>();
        check::<QuestionKind>();
        check::<Respondent>();
        check::<MoneyRole>();
        check::<Severity>();
        check::<Part>();
    }
}
