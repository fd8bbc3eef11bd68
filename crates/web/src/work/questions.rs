//! What recipients are asked: the sets of a year and where they stand, one set as people read it, tried with made-up answers,
//! written on question by question or as a file, and opened by a second person.

mod acts;
mod builder;
mod changes;
mod columns;
mod file;
mod left_out;
mod list;
mod one;
mod preview;
mod question_form;
pub mod said;
mod saving;
mod section_form;
mod taken_home;

use axum::http::StatusCode;
use axum::routing::get;
use casework::question_set::{OpenedSet, QuestionSetError};
use casework::store::audit::Recorded;
use grants::authorisation::Act;
use wording::{Message, message};

use super::person::SignedIn;
use super::trouble;
use crate::ui::Page;
use crate::{Need, Refusal, Route};

/// The sets of a year.
pub const LIST: &str = "/arbete/frageunderlag";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let read = Need::To(Act::ReadQuestionSets);
    let write = Need::To(Act::WriteQuestionSets);
    vec![
        Route::private(read, LIST, get(list::shown).post(list::begun))
            .writing(write)
            .sample("/arbete/frageunderlag")
            .sample("/arbete/frageunderlag?ar=psykisk-halsa-2021"),
        Route::private(
            read,
            "/arbete/frageunderlag/{id}",
            get(one::shown).post(acts::sent),
        )
        .writing(write)
        .answers("/arbete/frageunderlag/finns-inte", 404),
        Route::private(
            read,
            "/arbete/frageunderlag/{id}/prova",
            get(preview::asked).post(preview::tried),
        )
        .answers("/arbete/frageunderlag/finns-inte/prova", 404),
        Route::private(
            write,
            "/arbete/frageunderlag/{id}/fil",
            get(file::asked).post(file::saved),
        )
        .answers("/arbete/frageunderlag/finns-inte/fil", 404),
        Route::private(
            write,
            "/arbete/frageunderlag/{id}/andra",
            get(builder::asked).post(builder::changed),
        )
        .answers("/arbete/frageunderlag/finns-inte/andra", 404),
        Route::private(
            write,
            "/arbete/frageunderlag/{id}/fraga/{name}",
            get(question_form::asked).post(question_form::saved),
        )
        .answers("/arbete/frageunderlag/finns-inte/fraga/used", 404),
        Route::private(
            write,
            "/arbete/frageunderlag/{id}/avsnitt/{name}",
            get(section_form::asked).post(section_form::saved),
        )
        .answers("/arbete/frageunderlag/finns-inte/avsnitt/money", 404),
        Route::private(
            read,
            "/arbete/frageunderlag/{id}/hamta/{format}",
            get(taken_home::file),
        )
        .answers("/arbete/frageunderlag/finns-inte/hamta/toml", 404),
    ]
}

/// The address of a set.
pub fn address(id: &str, rest: &str) -> String {
    format!("{LIST}/{id}{rest}")
}

/// What was done to a set, as in "öppnade frågorna".
pub fn act(done: &Recorded) -> Message {
    match done.act.as_str() {
        "begun" => message!("asking-did-begin"),
        "saved" => message!("asking-did-save"),
        "submitted" => message!("asking-did-submit"),
        "draft" => message!("asking-did-take-back"),
        "open" => message!("asking-did-open"),
        "replaced" => message!("asking-did-replace"),
        "discarded" => message!("asking-did-discard"),
        other => message!("work-done-other", act = other),
    }
}

/// What casework refuses as an answer of the site.
pub fn refusal(error: &QuestionSetError) -> Refusal {
    trouble::refused(status_of(error), error, error)
}

fn status_of(error: &QuestionSetError) -> StatusCode {
    match error {
        QuestionSetError::Store(error) => trouble::store_status(error),
        QuestionSetError::NoSuchSet | QuestionSetError::NoSuchAgreement => StatusCode::NOT_FOUND,
        QuestionSetError::NotAllowed(_) => StatusCode::FORBIDDEN,
        QuestionSetError::Problems(_)
        | QuestionSetError::AnotherSet { .. }
        | QuestionSetError::TooLong
        | QuestionSetError::ReasonMissing
        | QuestionSetError::ReasonTooLong => StatusCode::UNPROCESSABLE_ENTITY,
        QuestionSetError::AlreadyWritten
        | QuestionSetError::AccountedTwice { .. }
        | QuestionSetError::Newer
        | QuestionSetError::Refused(_) => StatusCode::CONFLICT,
        QuestionSetError::Approval(error) => trouble::approval_status(error),
        QuestionSetError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// A set somebody may see.
async fn found(person: &SignedIn, id: &str) -> Result<OpenedSet, Refusal> {
    let found = person.casework.question_set(&person.actor, id).await;
    found.map_err(|error| refusal(&error))
}

/// A page below that of a set.
fn page_below<'p>(person: &'p SignedIn, opened: &OpenedSet, heading: &Message) -> Page<'p> {
    let set = &opened.set;
    person
        .page(person.say(heading))
        .crumb(person.say(&message!("asking-title")), LIST)
        .crumb(
            person.reader.agreement_title(&set.agreement_id),
            format!("{LIST}?ar={}", set.agreement_id),
        )
        .crumb(
            person.say(&casework::question_set::respondent(set.respondent)),
            address(&set.id, ""),
        )
}
