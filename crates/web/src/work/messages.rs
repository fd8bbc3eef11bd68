//! Messages from the board: templates, drafts, what a second person approves.

mod attachments;
mod begin;
mod edit;
mod list;
mod names;
mod shown;
mod template;
mod templates;

use axum::routing::get;
use casework::store::message::{Message, MessageStatus};
use grants::authorisation::Act;
use wording::message;

use super::person::SignedIn;
use crate::ui::{Page, Progress};
use crate::{Need, Route};

pub use shown::text_of;

/// The path of the list.
const LIST: &str = "/arbete/meddelanden";
/// The path of the list of templates.
const TEMPLATES: &str = "/arbete/meddelanden/mallar";

const READ: Need = Need::To(Act::ReadMessages);
const WRITE: Need = Need::To(Act::WriteMessages);

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::private(READ, LIST, get(list::page)).sample("/arbete/meddelanden"),
        Route::private(
            WRITE,
            "/arbete/meddelanden/nytt",
            get(begin::asked).post(begin::begun),
        )
        .sample("/arbete/meddelanden/nytt"),
        Route::private(READ, TEMPLATES, get(templates::page)).sample("/arbete/meddelanden/mallar"),
        Route::private(
            WRITE,
            "/arbete/meddelanden/mallar/ny",
            get(template::asked).post(template::added),
        )
        .sample("/arbete/meddelanden/mallar/ny")
        .sample("/arbete/meddelanden/mallar/ny?fran=via-skr"),
        Route::private(
            READ,
            "/arbete/meddelanden/mallar/{template}",
            get(template::page).post(template::saved),
        )
        .writing(WRITE)
        .sample("/arbete/meddelanden/mallar/via-skr")
        .answers("/arbete/meddelanden/mallar/finns-inte", 404),
        Route::private(
            READ,
            "/arbete/meddelanden/{message}",
            get(shown::page).post(shown::acted),
        )
        .writing(WRITE)
        .sample("/arbete/meddelanden/{message}")
        .sample("/arbete/meddelanden/{message-submitted}")
        .sample("/arbete/meddelanden/{message-sent}")
        .answers("/arbete/meddelanden/finns-inte", 404),
        Route::private(
            WRITE,
            "/arbete/meddelanden/{message}/text",
            get(edit::asked).post(edit::saved),
        )
        .sample("/arbete/meddelanden/{message}/text")
        .answers("/arbete/meddelanden/finns-inte/text", 404),
        Route::private(
            WRITE,
            "/arbete/meddelanden/{message}/bilagor",
            get(attachments::page).post(attachments::sent),
        )
        .sample("/arbete/meddelanden/{message}/bilagor")
        .answers("/arbete/meddelanden/finns-inte/bilagor", 404),
        Route {
            translated: false,
            ..Route::private(
                READ,
                "/arbete/meddelanden/{message}/bilagor/{document}",
                get(attachments::taken_home),
            )
            .answers("/arbete/meddelanden/{message}/bilagor/finns-inte", 404)
        },
    ]
}

/// The path of a page of a message.
fn address(id: &str, rest: &str) -> String {
    format!("{LIST}/{id}{rest}")
}

/// A page that belongs to the list of messages.
fn page_of(person: &SignedIn, heading: String) -> Page<'_> {
    person
        .page(heading)
        .crumb(person.say(&message!("work-nav-overview")), "/arbete")
        .crumb(person.say(&message!("message-nav")), LIST)
}

/// Where a message stands.
fn standing(message: &Message) -> (Progress, wording::Message) {
    match message.status {
        MessageStatus::Draft => (Progress::NotBegun, message!("message-status-draft")),
        MessageStatus::Submitted => (Progress::UnderWay, message!("message-status-submitted")),
        MessageStatus::Sent => (Progress::Done, message!("message-status-sent")),
        MessageStatus::Discarded => (Progress::Late, message!("message-status-discarded")),
    }
}

/// The number of a message as it is said: 20/2020.
fn number(message: &Message) -> Option<String> {
    let (year, number) = message.number?;
    Some(format!("{number}/{year}"))
}
