//! What is wrong with a question set and with what is written in it, and the way out.

use grants::question_set::expression::{DEEPEST, ExpressionRefusal, Function, LONGEST};
use grants::question_set::problem::Fault;
use grants::question_set::{FACT_PREFIX, Fact, MOST_CHECKS, MOST_CHOICES};
use grants::question_set::{MOST_QUESTIONS, MOST_ROWS, MOST_SECTIONS};

use crate::{Message, Speak, message};

impl Speak for Fault {
    fn message(&self) -> Message {
        match self {
            Self::Empty => message!("question-set-empty"),
            Self::TooManyChecks => message!("question-set-many-checks", most = MOST_CHECKS),
            Self::TooManyQuestions => {
                message!("question-set-many-questions", most = MOST_QUESTIONS)
            }
            Self::TooManySections => message!("question-set-many-sections", most = MOST_SECTIONS),
            Self::NotAName(name) => message!("question-set-not-a-name", name = name),
            Self::NameTwice(name) if name.starts_with(FACT_PREFIX) => {
                message!("question-set-fact-name", name = name)
            }
            Self::NameTwice(name) => message!("question-set-name-twice", name = name),
            Self::SeriesTwice(series) => message!("question-set-series-twice", series = series),
            Self::NoText => message!("question-set-no-text"),
            Self::ChoiceCount => message!("question-set-choice-count"),
            Self::ChoiceTwice(choice) => message!("question-set-choice-twice", choice = choice),
            Self::Columns => message!("question-set-columns"),
            Self::TooManyDecimals => message!("question-set-decimals"),
            Self::Unknown(name) => message!("question-set-unknown", name = name),
            Self::Later(name) => message!("question-set-later", name = name),
            Self::AskedSeveralTimes(name) => {
                message!("question-set-several-times", name = name)
            }
            Self::NoSuchChoice { question, choice } => message!(
                "question-set-no-such-choice",
                question = question,
                choice = choice
            ),
            Self::Mismatch(word) => message!("question-set-mismatch", word = word),
            Self::NotACondition => message!("question-set-not-a-condition"),
            Self::NothingChecked => message!("question-set-nothing-checked"),
            Self::Prefill => message!("question-set-prefill"),
            Self::MoneyPlace => message!("question-set-money-place"),
            Self::UnusedAlone => message!("question-set-unused-alone"),
            Self::NobodyUses => message!("question-set-nobody-uses"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::Empty => message!("question-set-empty-hint"),
            Self::TooManyChecks | Self::TooManyQuestions | Self::TooManySections => {
                message!("question-set-many-hint")
            }
            Self::NotAName(_) => message!("question-set-not-a-name-hint"),
            Self::NameTwice(_) | Self::ChoiceTwice(_) => message!("question-set-name-twice-hint"),
            Self::SeriesTwice(_) => message!("question-set-series-twice-hint"),
            Self::NoText => message!("question-set-no-text-hint"),
            Self::ChoiceCount => message!("question-set-choice-count-hint", most = MOST_CHOICES),
            Self::Columns => message!(
                "question-set-columns-hint",
                most = MOST_CHOICES,
                rows = i64::from(MOST_ROWS)
            ),
            Self::TooManyDecimals => message!("question-set-decimals-hint"),
            Self::Unknown(_) => message!(
                "question-set-unknown-hint",
                facts = quoted(Fact::ALL.map(Fact::name))
            ),
            Self::Later(_) => message!("question-set-later-hint"),
            Self::AskedSeveralTimes(name) => {
                message!(
                    "question-set-several-times-hint",
                    example = format!("sum(${{{name}}})")
                )
            }
            Self::NoSuchChoice { .. } => message!("question-set-no-such-choice-hint"),
            Self::Mismatch(_) => message!("question-set-mismatch-hint"),
            Self::NotACondition => message!(
                "question-set-not-a-condition-hint",
                example = "${plan} = 'yes'"
            ),
            Self::NothingChecked => message!("question-set-nothing-checked-hint"),
            Self::Prefill => message!("question-set-prefill-hint", example = "${fact_received}"),
            Self::MoneyPlace => message!("question-set-money-place-hint"),
            Self::UnusedAlone => message!("question-set-unused-alone-hint"),
            Self::NobodyUses => message!("question-set-nobody-uses-hint"),
        })
    }
}

impl Speak for ExpressionRefusal {
    fn message(&self) -> Message {
        match self {
            Self::TooLong => message!("question-set-expression-long", most = LONGEST),
            Self::TooDeep => message!("question-set-expression-deep", most = DEEPEST),
            Self::Unexpected { found, .. } if found.is_empty() => {
                message!("question-set-expression-ends")
            }
            Self::Unexpected { found, .. } => {
                message!("question-set-expression-unexpected", found = found)
            }
            Self::NoSuchFunction { name, .. } => {
                message!("question-set-expression-function", name = name)
            }
            Self::WrongCount { name, takes, .. } => {
                message!(
                    "question-set-expression-count",
                    name = *name,
                    takes = *takes
                )
            }
            Self::NumberTooLong { .. } => message!("question-set-expression-number"),
        }
    }

    fn hint(&self) -> Option<Message> {
        Some(match self {
            Self::TooLong | Self::TooDeep => message!("question-set-expression-long-hint"),
            Self::Unexpected { .. } => message!(
                "question-set-expression-unexpected-hint",
                example = "${used} + ${unused} = ${fact_received}"
            ),
            Self::NoSuchFunction { .. } => message!(
                "question-set-expression-function-hint",
                functions = quoted(Function::ALL.map(Function::word))
            ),
            Self::WrongCount { .. } => message!("question-set-expression-count-hint"),
            Self::NumberTooLong { .. } => message!("question-set-expression-number-hint"),
        })
    }
}

fn quoted<const COUNT: usize>(words: [&str; COUNT]) -> Vec<String> {
    words.iter().map(|word| format!("`{word}`")).collect()
}
