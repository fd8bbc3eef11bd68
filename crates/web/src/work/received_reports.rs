//! What was reported, as those who follow up see it: who has and who has not, one signed report, the answers to one question side
//! by side, what words are found in them, and all of a year as files; what they ask about it, and the tags and notes they put on
//! it. Nothing of a draft but that there is one.

mod answer;
mod before;
mod conversation;
mod coverage;
mod export;
mod exports;
mod more_time;
mod more_time_before;
mod one;
mod openings;
mod questions;
mod search;
mod series;
mod tags;

use axum::http::StatusCode;
use axum::routing::get;
use casework::report::ReportError;
use grants::authorisation::Act;
use grants::question_set::address::Address;

pub use conversation::{
    Conversation, Done, answer as answered, found as conversation, rendered as conversed,
    sent as written,
};
pub use one::in_words as finding_in_words;
pub use openings::address as opening_address;
pub use questions::QUESTIONS;

use super::trouble;
use crate::{Need, Refusal, Route};

/// Who has reported and who has not.
pub const LIST: &str = "/arbete/redovisningar";
/// One report.
pub const ONE: &str = "/arbete/redovisning";

/// Its routes.
pub fn routes() -> Vec<Route> {
    // Pages of everybody's answers show everybody's money. Whoever reads only what their own organisation signed has no use of
    // them, and `casework` asks for the act of signed reports as well.
    let all = Need::To(Act::ReadLedger);
    let read = Need::To(Act::ReadSignedReports);
    let manage = Need::To(Act::ManageReports);
    let mut routes = vec![
        Route::private(all, LIST, get(coverage::shown))
            .sample("/arbete/redovisningar")
            .sample("/arbete/redovisningar?ar=psykisk-halsa-2021&laget=not-begun&lan=01&svarande=municipality"),
        Route::private(
            all,
            "/arbete/redovisningar/{agreement}/laget.csv",
            get(coverage::file),
        )
        .answers("/arbete/redovisningar/finns-inte/laget.csv", 404),
        Route::private(
            all,
            "/arbete/redovisningar/{agreement}/fraga",
            get(series::list),
        )
        .answers("/arbete/redovisningar/finns-inte/fraga", 404),
        Route::private(
            all,
            "/arbete/redovisningar/{agreement}/fraga/{series}",
            get(series::shown),
        )
        .answers("/arbete/redovisningar/finns-inte/fraga/used", 404),
        Route::private(
            all,
            "/arbete/redovisningar/{agreement}/svar/{format}",
            get(export::file),
        )
        .answers("/arbete/redovisningar/finns-inte/svar/lang.csv", 404),
        Route::private(all, search::SEARCH, get(search::shown))
            .sample("/arbete/redovisningar/sok")
            .sample("/arbete/redovisningar/sok?q=%22psykisk+h%C3%A4lsa%22+samverkan&lan=01&svarande=municipality&sida=2"),
        Route::private(
            all,
            tags::TAGS,
            get(tags::shown).post(tags::sent),
        )
        .writing(manage)
        .sample("/arbete/redovisningar/etiketter"),
        Route::private(all, QUESTIONS, get(questions::list))
            .sample("/arbete/redovisningar/fragor")
            .sample("/arbete/redovisningar/fragor?laget=answered&vems=egna&sida=2"),
        Route::private(
            all,
            "/arbete/redovisningar/fragor/{id}",
            get(questions::shown).post(questions::sent),
        )
        .writing(manage)
        .answers("/arbete/redovisningar/fragor/finns-inte", 404),
        Route::private(
            manage,
            "/arbete/redovisning/{report}/{version}/fraga",
            get(questions::asked).post(questions::asked_sent),
        )
        .answers("/arbete/redovisning/finns-inte/1/fraga", 404),
        Route::private(
            all,
            "/arbete/redovisning/{report}/{version}/svar/{address}",
            get(answer::shown).post(answer::sent),
        )
        .writing(manage)
        .answers("/arbete/redovisning/finns-inte/1/svar/used", 404),
        Route::private(read, "/arbete/redovisning/{report}/{version}", get(one::shown))
            .answers("/arbete/redovisning/finns-inte/1", 404),
        Route::private(
            manage,
            "/arbete/redovisning/{report}/mer-tid",
            get(more_time::asked).post(more_time::sent),
        )
        .answers("/arbete/redovisning/finns-inte/mer-tid", 404),
        Route::private(
            manage,
            "/arbete/redovisningar/{agreement}/mer-tid/{respondent}/{code}",
            get(more_time_before::asked).post(more_time_before::sent),
        )
        .answers(
            "/arbete/redovisningar/psykisk-halsa-2023/mer-tid/municipality/9999",
            404,
        ),
    ];
    routes.extend(exports::routes());
    routes.extend(openings::routes());
    routes
}

/// What casework refuses as an answer of the site.
pub fn refusal(error: &ReportError) -> Refusal {
    trouble::refused(status_of(error), error, error)
}

fn status_of(error: &ReportError) -> StatusCode {
    match error {
        ReportError::Store(error) => trouble::store_status(error),
        ReportError::NoSuchReport | ReportError::NoSuchYear | ReportError::NoSuchQuestion => {
            StatusCode::NOT_FOUND
        }
        ReportError::NotAllowed(_) => StatusCode::FORBIDDEN,
        ReportError::NotLater { .. } | ReportError::TextMissing | ReportError::TextTooLong => {
            StatusCode::UNPROCESSABLE_ENTITY
        }
        ReportError::Broken | ReportError::Unreadable(_) | ReportError::NoRandomness(_) => {
            StatusCode::INTERNAL_SERVER_ERROR
        }
        _ => StatusCode::CONFLICT,
    }
}

/// The id of an answer on the page of its report.
fn anchor(at: &Address) -> String {
    let plain = |sign: char| {
        if sign.is_ascii_alphanumeric() {
            sign
        } else {
            '-'
        }
    };
    let address = at.to_string();
    format!("svar-{}", address.chars().map(plain).collect::<String>())
}

/// The address of the page of one answer.
fn answer_address(report: &str, version: i64, at: &Address) -> String {
    let at: String = form_urlencoded::byte_serialize(at.to_string().as_bytes()).collect();
    format!("{ONE}/{report}/{version}/svar/{at}")
}
