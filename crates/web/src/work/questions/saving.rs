//! Saving a set: what is wrong with it is told at its place and nothing is saved; what somebody else saved meanwhile is shown beside
//! it.

use axum::http::StatusCode;
use casework::question_set::{NewSet, OpenedSet, QuestionSetError};
use grants::question_set::QuestionSet;
use grants::question_set::problem::Problem;
use jiff::civil::Date;
use maud::{Markup, html};
use wording::{Message, Speak, message};

use super::{address, refusal};
use crate::Refusal;
use crate::ui::{Tone, notice};
use crate::work::conflict::difference;
use crate::work::editor::file_faults;
use crate::work::person::SignedIn;
use crate::work::reading::Fault;
use crate::work::typed::Typed;

/// Why a set is not saved, for the form that is shown again.
pub struct NotSaved {
    /// The status of the answer.
    pub status: StatusCode,
    /// What is wrong with what.
    pub faults: Vec<Fault>,
    /// Whether somebody else saved meanwhile.
    pub is_newer: bool,
}

impl NotSaved {
    /// What was typed cannot be read.
    pub const fn unread(faults: Vec<Fault>) -> Self {
        Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            faults,
            is_newer: false,
        }
    }

    /// What was typed, for the form shown again: whoever was told that somebody else saved may save over it.
    pub fn typed_again(&self, typed: &Typed, opened: &OpenedSet) -> Typed {
        let typed = typed.clone();
        if self.is_newer {
            typed.with("revision", opened.set.revision.to_string())
        } else {
            typed
        }
    }
}

/// The names of the fields that everything wrong is told at.
#[derive(Clone, Copy)]
pub struct FieldsOf {
    /// The set itself.
    pub text: &'static str,
    /// Why it takes the place of another.
    pub reason: &'static str,
}

/// Saves it. What only a page of its own can tell is an error of the page.
pub async fn save(
    person: &SignedIn,
    (id, revision): (&str, i64),
    (text, opens_on, reason): (&str, Option<Date>, &str),
    fields: FieldsOf,
) -> Result<Result<(), NotSaved>, Refusal> {
    let new = NewSet {
        text,
        opens_on,
        reason,
    };
    let done = person
        .casework
        .write_question_set(&person.actor, (id, revision), new);
    let Err(error) = done.await else {
        return Ok(Ok(()));
    };
    let refused = refusal(&error);
    let field = match &error {
        QuestionSetError::Problems(problems) => {
            return Ok(Err(NotSaved {
                status: refused.status,
                faults: file_faults(problems, fields.text),
                is_newer: false,
            }));
        }
        QuestionSetError::AnotherSet { .. } | QuestionSetError::TooLong => Some(fields.text),
        QuestionSetError::ReasonMissing | QuestionSetError::ReasonTooLong => Some(fields.reason),
        QuestionSetError::Newer | QuestionSetError::Refused(_) => None,
        _ => return Err(refused),
    };
    Ok(Err(NotSaved {
        status: refused.status,
        is_newer: matches!(error, QuestionSetError::Newer),
        faults: vec![Fault {
            field: field.map(str::to_owned),
            words: std::iter::once(error.message())
                .chain(error.hint())
                .collect(),
        }],
    }))
}

/// That somebody else saved, and what differs between theirs and what was typed.
pub fn conflict(person: &SignedIn, theirs: &OpenedSet, yours: &str, here: &str) -> Markup {
    let told = message!("asking-newer", at = theirs.set.changed_at);
    let again = person.link(&address(&theirs.set.id, here));
    html! {
        div role="alert" {
            (notice(Tone::Warning, &person.say(&told), &html! {
                p { (person.say(&message!("asking-newer-hint"))) }
                p { a href=(again) { (person.say(&message!("work-conflict-theirs-instead"))) } }
            }))
        }
        h2 { (person.say(&message!("work-lines-heading"))) }
        (difference(person, (&theirs.set.text, &message!("work-lines-theirs")), (yours, &message!("work-lines-yours"))))
    }
}

/// Saves a set that was changed in a form, when the form could be read: what is wrong with a part is told at the field of the part,
/// and the rest in words.
pub async fn save_questions(
    person: &SignedIn,
    (opened, typed): (&OpenedSet, &Typed),
    changed: Result<QuestionSet, Vec<Fault>>,
    field_of: impl Fn(&Problem) -> Option<String>,
) -> Result<Result<(), NotSaved>, Refusal> {
    let set = match changed {
        Ok(set) => set,
        Err(faults) => return Ok(Err(NotSaved::unread(faults))),
    };
    let problems = set.problems();
    if !problems.is_empty() {
        let faults = problems.iter().map(|problem| Fault {
            field: field_of(problem),
            words: told(problem),
        });
        return Ok(Err(NotSaved::unread(faults.collect())));
    }
    let text = agreement::question_set::write(&set);
    let kept = &opened.set;
    let what = (text.as_str(), kept.opens_on, kept.reason.as_str());
    let fields = FieldsOf {
        text: "",
        reason: "",
    };
    let revision = typed.revision().unwrap_or(0);
    save(person, (&kept.id, revision), what, fields).await
}

/// What is wrong, with where it is.
fn told(problem: &Problem) -> Vec<Message> {
    let place = problem.question.as_ref().or(problem.section.as_ref());
    place
        .map(|name| message!("asking-problem-at", name = name))
        .into_iter()
        .chain(std::iter::once(problem.fault.message()))
        .chain(problem.fault.hint())
        .collect()
}
