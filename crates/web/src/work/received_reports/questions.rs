//! What those who follow up ask recipients about their signed reports: the list, one question, and asking.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::report::SignedReport;
use casework::thread::{
    Follow, FollowUp, LONGEST_TEXT_CHARACTERS, ListedQuestion, Status, ThreadError, new_question,
};
use grants::authorisation::Act;
use grants::question_set::address::Address;
use grants::question_set::answers::Sheet;
use maud::{Markup, html};
use wording::{Speak, message, moment};

use super::conversation::{self, Conversation, Done};
use super::{LIST, ONE, anchor, one, refusal};
use crate::Refusal;
use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, Cell, Column, Table, button, facts, filters, form};
use crate::work::entry::{Entry, Kind, Section, fields, summary};
use crate::work::money_years::item_title;
use crate::work::person::{SignedIn, Writer};
use crate::work::questions::said;
use crate::work::reading::Fault;
use crate::work::threads;
use crate::work::typed::Typed;

/// The path of the list.
pub const QUESTIONS: &str = "/arbete/redovisningar/fragor";
const ID: &str = "fraga";
const ABOUT: &str = "om";
const TEXT: &str = "text";
/// Farther than this nobody pages.
const FARTHEST_PAGE: i64 = 1_000;

fn query(person: &SignedIn) -> Typed {
    let query = person.reader.query.as_deref().unwrap_or_default();
    Typed::read(query.as_bytes())
}

/// Questions about all reports as a table.
fn table(person: &SignedIn, questions: &[ListedQuestion]) -> Table {
    let rows = questions.iter().map(|one| {
        let thread = &one.listed.thread;
        let unseen = one.listed.posts - one.listed.seen;
        let mut words = person.say(&casework::thread::status(thread.status));
        if unseen > 0 {
            words = format!(
                "{words}, {}",
                person.say(&message!("threads-new-posts", count = unseen))
            );
        }
        vec![
            Cell::Link {
                text: one.listed.organisation_name.clone(),
                address: person.link(&format!("{QUESTIONS}/{}", thread.id)),
            },
            Cell::Text(
                (person.reader).agreement_title(thread.agreement_id.as_deref().unwrap_or_default()),
            ),
            Cell::Text(one.asker.clone()),
            Cell::Status {
                progress: threads::progress(thread.status),
                text: words,
            },
            Cell::Text(moment(thread.changed_at, person.reader.language)),
        ]
    });
    let heads = [
        message!("receiving-column-name"),
        message!("receiving-year"),
        message!("follow-up-column-asker"),
        message!("threads-column-status"),
        message!("threads-column-changed"),
    ];
    Table {
        caption: person.say(&message!("follow-up-caption")),
        columns: heads.map(|head| Column::words(person.say(&head))).to_vec(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("follow-up-empty")),
    }
}

/// Questions about one report as a table: each with what of it it is about.
pub fn of_report(person: &SignedIn, found: &SignedReport, questions: &[ListedQuestion]) -> Table {
    let answers = found.signed.counted(&found.questions);
    let known = found.signed.facts();
    let sheet = Sheet::new(&found.questions, &known, &answers);
    let about = |address: &str| {
        let at = Address::read(address)?;
        let (_, question) = found.questions.find(&at.question)?;
        let label = said::filled(person, &sheet, &question.label, at.item.as_deref());
        Some(match &at.item {
            None => label,
            Some(item) => {
                let item = item_title(person, &found.report.agreement_id, item);
                format!("{label} ({item})")
            }
        })
    };
    let rows = questions.iter().map(|one| {
        let thread = &one.listed.thread;
        let label = about(&one.about.address);
        vec![
            Cell::Link {
                text: label.unwrap_or_else(|| person.say(&message!("follow-up-about-all"))),
                address: person.link(&format!("{QUESTIONS}/{}", thread.id)),
            },
            Cell::Text(one.asker.clone()),
            Cell::Status {
                progress: threads::progress(thread.status),
                text: person.say(&casework::thread::status(thread.status)),
            },
            Cell::Text(moment(thread.changed_at, person.reader.language)),
        ]
    });
    let heads = [
        message!("threads-column-about"),
        message!("follow-up-column-asker"),
        message!("threads-column-status"),
        message!("threads-column-changed"),
    ];
    Table {
        caption: person.say(&message!("follow-up-caption")),
        columns: heads.map(|head| Column::words(person.say(&head))).to_vec(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("follow-up-empty")),
    }
}

/// The list.
pub async fn list(person: SignedIn) -> Result<Markup, Refusal> {
    let typed = query(&person);
    let status = Status::from_word(typed.get("laget"));
    let own = typed.get("vems") == "egna";
    let page = typed.get("sida").trim().parse().unwrap_or(1_i64);
    let page = page.clamp(1, FARTHEST_PAGE) - 1;
    let follow = Follow {
        status,
        asked_by_own: own,
        ..Follow::default()
    };
    let found = person
        .casework
        .report_questions(&person.actor, follow, page);
    let mut found = found.await.map_err(|error| threads::refusal(&error))?;
    let most = usize::try_from(casework::thread::THREADS_ON_A_PAGE).unwrap_or(usize::MAX);
    let more = found.len() > most;
    found.truncate(most);
    let any = (String::new(), person.say(&message!("threads-status-any")));
    let statuses: Vec<(String, String)> = std::iter::once(any.clone())
        .chain(Status::ALL.map(|one| {
            let words = person.say(&casework::thread::status(one));
            (one.word().to_owned(), words)
        }))
        .collect();
    let whose = [
        any,
        (
            "egna".to_owned(),
            person.say(&message!("follow-up-asked-by-own")),
        ),
    ];
    let field = |name: &str, words, value: &str| {
        Field::new(name, person.say(&words)).value(value.to_owned())
    };
    let choice = html! {
        (field::choice(&field("laget", message!("threads-column-status"), typed.get("laget")), &statuses))
        (field::choice(&field("vems", message!("follow-up-column-asker"), typed.get("vems")), &whose))
        (button(Button::Secondary, &person.say(&message!("threads-show"))))
    };
    let turn = |page: i64| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for name in ["laget", "vems"] {
            query.append_pair(name, typed.get(name));
        }
        query.append_pair("sida", &(page + 1).to_string());
        format!("{}?{}", person.link(QUESTIONS), query.finish())
    };
    Ok(person
        .page(person.say(&message!("follow-up-heading")))
        .crumb(person.say(&message!("receiving-title")), LIST)
        .lead(&person.say(&message!("follow-up-lead")))
        .body(html! {
            div.whole-choices { (filters(&person.link(QUESTIONS), &choice)) }
            (table(&person, &found).markup())
            @if page > 0 || more { p.buttons {
                @if page > 0 { a href=(turn(page - 1)) { (person.say(&message!("threads-page-before"))) } }
                @if more { a href=(turn(page + 1)) { (person.say(&message!("threads-page-after"))) } }
            } }
        })
        .render())
}

fn rendered(
    person: &SignedIn,
    conversation: &Conversation,
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let heading = message!(
        "follow-up-one",
        organisation = &conversation.opened.organisation
    );
    let page = person
        .page(person.say(&heading))
        .crumb(person.say(&message!("receiving-title")), LIST)
        .crumb(person.say(&message!("follow-up-heading")), QUESTIONS);
    let here = format!("{QUESTIONS}/{}", conversation.opened.thread.id);
    conversation::rendered(
        person,
        page,
        conversation,
        &here,
        (&html! {}, typed, faults),
    )
}

/// One question.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let conversation = conversation::found(&person, &id).await?;
    Ok(rendered(&person, &conversation, &Typed::default(), &[]))
}

/// One of the forms of its page.
pub async fn sent(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    match conversation::sent(&writer, &id).await? {
        Done::Done => Ok(writer.by.go(&format!("{QUESTIONS}/{id}"))),
        Done::Wrong(status, fault) => {
            let conversation = conversation::found(&writer.by, &id).await?;
            let page = rendered(&writer.by, &conversation, &writer.typed, &[fault]);
            Ok(conversation::answer(status, page))
        }
    }
}

/// The version somebody asks about, by the number in the address.
async fn version(person: &SignedIn, report: &str, version: &str) -> Result<SignedReport, Refusal> {
    let number = version.parse().unwrap_or(0);
    let found = person.casework.signed_report(&person.actor, report, number);
    found.await.map_err(|error| refusal(&error))
}

fn form_of(person: &SignedIn, found: &SignedReport, typed: &Typed, faults: &[Fault]) -> Markup {
    let report = found.report.id.as_str();
    let place = format!("{ONE}/{report}/{}", found.version.number);
    let text = Entry {
        kind: Kind::Lines(8),
        ..Entry::lines(TEXT, message!("threads-text"))
    };
    let sections = [Section {
        heading: message!("threads-your-question"),
        lead: None,
        entries: vec![text.hint(message!(
            "threads-text-hint",
            most = LONGEST_TEXT_CHARACTERS
        ))],
    }];
    let at = Address::read(typed.get(ABOUT));
    let back = match &at {
        Some(at) => format!("{place}#{}", anchor(at)),
        None => place.clone(),
    };
    let content = html! {
        (carried(ID, typed.get(ID)))
        (carried(ABOUT, typed.get(ABOUT)))
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("threads-send"))))
            a href=(person.link(&back)) { (person.say(&message!("work-leave"))) }
        }
    };
    let heading = message!("follow-up-ask", organisation = &found.organisation);
    let agreement = found.report.agreement_id.as_str();
    let page = super::coverage::crumbs(person, person.page(person.say(&heading)), agreement);
    let page = page.crumb(found.organisation.clone(), place.clone());
    let page = if faults.is_empty() {
        page
    } else {
        page.error_title()
    };
    page.lead(&person.say(&message!("follow-up-ask-lead")))
        .body(html! {
            (summary(&person.reader, &sections, faults))
            (about(person, found, at.as_ref()))
            (form(&person.link(&format!("{place}/fraga")), &content))
        })
        .render()
}

/// What is asked about: the question of the set with the signed answer, or all of the report.
fn about(person: &SignedIn, found: &SignedReport, at: Option<&Address>) -> Markup {
    let answers = found.signed.counted(&found.questions);
    let known = found.signed.facts();
    let sheet = Sheet::new(&found.questions, &known, &answers);
    let question = at.and_then(|at| Some((at, found.questions.find(&at.question)?.1)));
    let Some((at, question)) = question else {
        return html! { p { (person.say(&message!("follow-up-about-all"))) } };
    };
    let item = at.item.as_deref();
    facts([(
        said::filled(person, &sheet, &question.label, item),
        one::answered(person, &sheet, question, item),
    )])
}

fn new_id() -> Result<String, Refusal> {
    new_question().map_err(|error| threads::refusal(&ThreadError::NoRandomness(error)))
}

/// The empty form.
pub async fn asked(
    person: SignedIn,
    Path((report, number)): Path<(String, String)>,
) -> Result<Markup, Refusal> {
    let found = version(&person, &report, &number).await?;
    let about = query(&person).get(ABOUT).to_owned();
    let typed = Typed::default().with(ID, new_id()?).with(ABOUT, about);
    Ok(form_of(&person, &found, &typed, &[]))
}

/// Asks.
pub async fn asked_sent(
    Path((report, number)): Path<(String, String)>,
    writer: Writer,
) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let found = version(person, &report, &number).await?;
    let question = FollowUp {
        id: typed.get(ID).to_owned(),
        report_id: report,
        version: found.version.number,
        address: typed.get(ABOUT).to_owned(),
        text: typed.get(TEXT).to_owned(),
    };
    let done = person.casework.ask_about_report(&person.actor, question);
    let error = match done.await {
        Ok(thread) => return Ok(person.go(&format!("{QUESTIONS}/{}", thread.id))),
        Err(error) => error,
    };
    let refused = threads::refusal(&error);
    // A form without a proper id gets a new one; what was typed is never lost.
    let (status, typed, words) = match &error {
        ThreadError::NoSuchThread => (
            StatusCode::UNPROCESSABLE_ENTITY,
            typed.clone().with(ID, new_id()?),
            vec![message!("threads-send-again")],
        ),
        ThreadError::TextMissing | ThreadError::TextTooLong | ThreadError::TooManyFollowUps => (
            refused.status,
            typed.clone(),
            std::iter::once(error.message())
                .chain(error.hint())
                .collect(),
        ),
        _ => return Err(refused),
    };
    let fault = Fault {
        field: matches!(error, ThreadError::TextMissing | ThreadError::TextTooLong)
            .then(|| TEXT.to_owned()),
        words,
    };
    let page = form_of(person, &found, &typed, &[fault]);
    Ok((status, page).into_response())
}

/// How many of the questions one's own organisation asked are answered and not closed, with the way to them; nothing when none is.
pub async fn to_read(person: &SignedIn) -> Result<Markup, Refusal> {
    if !person.may(Act::ManageReports) {
        return Ok(html! {});
    }
    let follow = Follow {
        status: Some(Status::Answered),
        asked_by_own: true,
        ..Follow::default()
    };
    let found = person.casework.report_questions(&person.actor, follow, 0);
    let count = found.await.map_err(|error| threads::refusal(&error))?.len();
    let address = format!("{QUESTIONS}?laget=answered&vems=egna");
    Ok(html! {
        @if count > 0 {
            p { a href=(person.link(&address)) { (person.say(&message!("follow-up-to-read", count = count))) } }
        }
    })
}
