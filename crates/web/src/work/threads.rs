//! Questions of organisations and what was answered: the same pages for those who ask and for those who answer.

mod asking;
mod one;

use axum::http::StatusCode;
use axum::routing::get;
use casework::store::audit::Recorded;
use casework::thread::{ListedThread, Status, THREADS_ON_A_PAGE, ThreadError};
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Message, message, moment};

pub use one::written;

use super::person::SignedIn;
use super::trouble;
use super::typed::Typed;
use crate::ui::field::{self, Field};
use crate::ui::{Button, Cell, Column, Progress, Table, button, filters, link_button};
use crate::{Need, Refusal, Route};

/// The path of the questions of one's own organisation.
pub const OWN: &str = "/mina-sidor/fragor";
/// The path of the questions of all, for those who answer.
pub const ALL: &str = "/arbete/fragor";
/// Farther than this nobody pages.
const FARTHEST_PAGE: i64 = 10_000;

/// Its routes.
pub fn routes() -> Vec<Route> {
    // Those who take things in for an organisation of their own ask; those who keep the register read what was asked.
    let asks = Need::To(Act::ConfirmReceipt);
    let answers = Need::To(Act::ReadRegister);
    let writes = Need::To(Act::WriteThreads);
    vec![
        Route::private(asks, OWN, get(own)).sample("/mina-sidor/fragor"),
        Route::private(
            asks,
            "/mina-sidor/fragor/ny",
            get(asking::asked).post(asking::sent),
        )
        .sample("/mina-sidor/fragor/ny"),
        Route::private(
            asks,
            "/mina-sidor/fragor/{id}",
            get(one::own).post(one::own_sent),
        )
        .sample("/mina-sidor/fragor/{thread}")
        .answers("/mina-sidor/fragor/finns-inte", 404),
        Route::private(asks, "/mina-sidor/fragor/{id}/kvitto", get(one::receipt))
            .answers("/mina-sidor/fragor/finns-inte/kvitto", 404),
        Route::private(answers, ALL, get(all))
            .sample("/arbete/fragor")
            .sample("/arbete/fragor?laget=answered")
            .sample("/arbete/fragor?laget=finns-inte&sida=3"),
        Route::private(
            answers,
            "/arbete/fragor/{id}",
            get(one::of_all).post(one::of_all_sent),
        )
        .writing(writes)
        .sample("/arbete/fragor/{thread}")
        .sample("/arbete/fragor/{thread}?fore=1")
        .answers("/arbete/fragor/finns-inte", 404),
    ]
}

/// What was done with a question or the register, as in "ställde en fråga".
pub fn act(done: &Recorded) -> Message {
    match (done.subject_kind.as_str(), done.act.as_str()) {
        (_, "own_number_noted") => message!("register-did-note-own-number"),
        ("thread", "asked") => message!("threads-did-ask"),
        ("thread", "wrote") => message!("threads-did-write"),
        ("thread", "answered") => message!("threads-did-answer"),
        ("thread", "closed") => message!("threads-did-close"),
        ("register_entry", "secrecy_marked") => message!("register-did-mark"),
        ("register", "exported") => message!("register-did-give-out"),
        (_, other) => message!("work-done-other", act = other),
    }
}

/// What casework refuses as an answer of the site.
pub fn refusal(error: &ThreadError) -> Refusal {
    trouble::refused(status_of(error), error, error)
}

fn status_of(error: &ThreadError) -> StatusCode {
    match error {
        ThreadError::Store(error) => trouble::store_status(error),
        ThreadError::NoSuchThread | ThreadError::NoSuchAnswer => StatusCode::NOT_FOUND,
        ThreadError::NotAllowed(_) => StatusCode::FORBIDDEN,
        ThreadError::Newer | ThreadError::AlreadyClosed => StatusCode::CONFLICT,
        ThreadError::TooManyToday | ThreadError::TooManyFollowUps => StatusCode::TOO_MANY_REQUESTS,
        ThreadError::SubjectMissing
        | ThreadError::SubjectTooLong
        | ThreadError::SubjectNotALine
        | ThreadError::TextMissing
        | ThreadError::TextTooLong
        | ThreadError::NoSuchAgreement
        | ThreadError::TooLong
        | ThreadError::OwnNumber(_) => StatusCode::UNPROCESSABLE_ENTITY,
        ThreadError::Register(_)
        | ThreadError::Outbox(_)
        | ThreadError::Typeset(_)
        | ThreadError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// How far a question has come.
pub const fn progress(status: Status) -> Progress {
    match status {
        Status::Waiting => Progress::UnderWay,
        Status::Answered => Progress::Done,
        Status::Closed => Progress::NotBegun,
    }
}

/// The agreement of a question in words.
fn about(person: &SignedIn, agreement_id: Option<&str>) -> String {
    let Some(id) = agreement_id else {
        return person.say(&message!("threads-about-something-else"));
    };
    person.reader.agreement_title(id)
}

/// How many posts of a question its reader has not seen.
const fn unseen(listed: &ListedThread) -> i64 {
    listed.posts - listed.seen
}

/// The questions of one's own organisation that were changed last, for its first page.
pub async fn latest(person: &SignedIn) -> Result<Vec<ListedThread>, Refusal> {
    let threads = person.casework.threads(&person.actor, None, None, 0);
    threads.await.map_err(|error| refusal(&error))
}

/// The number of the page in the address, from 0.
fn page_number(typed: &Typed) -> i64 {
    let number: i64 = typed.get("sida").trim().parse().unwrap_or(1);
    number.clamp(1, FARTHEST_PAGE) - 1
}

fn query(person: &SignedIn) -> Typed {
    Typed::read(
        person
            .reader
            .query
            .as_deref()
            .unwrap_or_default()
            .as_bytes(),
    )
}

/// Questions as a table; with whose they are where they are of several organisations.
pub fn table(person: &SignedIn, threads: &[ListedThread], list: &str, caption: &Message) -> Table {
    let with_organisation = list == ALL;
    let organisation = with_organisation.then(|| message!("threads-column-organisation"));
    // A column that would be empty in every row only takes room.
    let any_new = threads.iter().any(|listed| unseen(listed) > 0);
    let heads = std::iter::once(message!("threads-column-subject"))
        .chain(organisation)
        .chain([
            message!("threads-column-status"),
            message!("threads-column-about"),
            message!("threads-column-changed"),
        ])
        .chain(any_new.then(|| message!("threads-column-new")));
    let rows = threads.iter().map(|listed| {
        let thread = &listed.thread;
        let organisation = with_organisation.then(|| Cell::Text(listed.organisation_name.clone()));
        let new = match unseen(listed) {
            0 => String::new(),
            count => person.say(&message!("threads-new-posts", count = count)),
        };
        std::iter::once(Cell::Link {
            text: thread.subject.clone(),
            address: person.link(&format!("{list}/{}", thread.id)),
        })
        .chain(organisation)
        .chain([
            Cell::Status {
                progress: progress(thread.status),
                text: person.say(&casework::thread::status(thread.status)),
            },
            Cell::Text(about(person, thread.agreement_id.as_deref())),
            Cell::Text(moment(thread.changed_at, person.reader.language)),
        ])
        .chain(any_new.then_some(Cell::Text(new)))
        .collect()
    });
    Table {
        caption: person.say(caption),
        columns: heads.map(|head| Column::words(person.say(&head))).collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("threads-empty")),
    }
}

/// Links to the pages before and after this one.
fn pages(person: &SignedIn, list: &str, typed: &Typed, page: i64, more: bool) -> Markup {
    let address = |page: i64| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let status = typed.get("laget");
        if !status.is_empty() {
            query.append_pair("laget", status);
        }
        query.append_pair("sida", &(page + 1).to_string());
        format!("{}?{}", person.link(list), query.finish())
    };
    html! {
        @if page > 0 || more {
            p.buttons {
                @if page > 0 { a href=(address(page - 1)) { (person.say(&message!("threads-page-before"))) } }
                @if more { a href=(address(page + 1)) { (person.say(&message!("threads-page-after"))) } }
            }
        }
    }
}

/// A page of questions, and whether there are more after it.
async fn listed(
    person: &SignedIn,
    status: Option<Status>,
    page: i64,
) -> Result<(Vec<ListedThread>, bool), Refusal> {
    let found = person.casework.threads(&person.actor, None, status, page);
    let mut found = found.await.map_err(|error| refusal(&error))?;
    let most = usize::try_from(THREADS_ON_A_PAGE).unwrap_or(usize::MAX);
    let more = found.len() > most;
    found.truncate(most);
    Ok((found, more))
}

async fn own(person: SignedIn) -> Result<Markup, Refusal> {
    let typed = query(&person);
    let page = page_number(&typed);
    let (threads, more) = listed(&person, None, page).await?;
    let ask = link_button(
        Button::Primary,
        &person.say(&message!("threads-ask")),
        &person.link("/mina-sidor/fragor/ny"),
    );
    Ok(person
        .page(person.say(&message!("threads-own-heading")))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .lead(&person.say(&message!("threads-own-lead")))
        .body(html! {
            p { (ask) }
            (table(&person, &threads, OWN, &message!("threads-caption")).markup())
            (pages(&person, OWN, &typed, page, more))
        })
        .render())
}

async fn all(person: SignedIn) -> Result<Markup, Refusal> {
    let typed = query(&person);
    let page = page_number(&typed);
    let status = Status::from_word(typed.get("laget"));
    let (threads, more) = listed(&person, status, page).await?;
    let waiting = person.casework.waiting_threads(&person.actor).await;
    let waiting = waiting.map_err(|error| refusal(&error))?;
    let heading = if person.may(Act::WriteThreads) {
        message!("threads-all-heading", count = waiting)
    } else {
        message!("threads-own-heading")
    };
    let every = (String::new(), person.say(&message!("threads-status-any")));
    let options: Vec<(String, String)> = std::iter::once(every)
        .chain(Status::ALL.map(|status| {
            let words = person.say(&casework::thread::status(status));
            (status.word().to_owned(), words)
        }))
        .collect();
    let chosen = status.map_or("", Status::word);
    let label = person.say(&message!("threads-column-status"));
    let choice = html! {
        (field::choice(&Field::new("laget", label).value(chosen), &options))
        (button(Button::Secondary, &person.say(&message!("threads-show"))))
    };
    Ok(person
        .page(person.say(&heading))
        .title(person.say(&message!("threads-own-heading")))
        .lead(&person.say(&message!("threads-all-lead")))
        .body(html! {
            (filters(&person.link(ALL), &choice))
            (table(&person, &threads, ALL, &message!("threads-caption")).markup())
            (pages(&person, ALL, &typed, page, more))
        })
        .render())
}
