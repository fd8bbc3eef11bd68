//! One question: what was written, the form to write more, closing it, and the number it has at home.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::register::Direction;
use casework::thread::{
    LONGEST_TEXT_CHARACTERS, OpenedThread, Status, ThreadError, WrittenPost, asks,
};
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Message, Speak, message, moment};

use super::{ALL, OWN, about, query, refusal};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, button, facts, form};
use crate::work::entry::{Entry, Kind, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::received_reports::QUESTIONS;
use crate::work::typed::Typed;
use crate::work::{letters, own_number, reports};

const TEXT: &str = "text";
/// The number of the last post the form was shown with.
const AFTER: &str = "efter";
/// Which of the forms on the page was sent.
const DO: &str = "gor";
const CLOSE: &str = "avsluta";
const NUMBER: &str = "nummer";

/// The page for those who ask.
pub async fn own(person: SignedIn, Path(id): Path<String>) -> Result<Response, Refusal> {
    opened(&person, OWN, &id).await
}

/// The receipt of a question, as PDF.
pub async fn receipt(person: SignedIn, Path(id): Path<String>) -> Result<Response, Refusal> {
    let (actor, language) = (&person.actor, person.reader.language);
    let made = person.casework.thread_receipt(actor, &id, language).await;
    let (name, bytes) = made.map_err(|error| refusal(&error))?;
    Ok(letters::file("application/pdf", "inline", &name, bytes))
}

/// The page for those who answer.
pub async fn of_all(person: SignedIn, Path(id): Path<String>) -> Result<Response, Refusal> {
    opened(&person, ALL, &id).await
}

/// One of its forms, sent by those who ask.
pub async fn own_sent(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    sent(&writer, OWN, &id).await
}

/// One of its forms, sent by those who answer.
pub async fn of_all_sent(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    sent(&writer, ALL, &id).await
}

async fn found(person: &SignedIn, id: &str, before: Option<i64>) -> Result<OpenedThread, Refusal> {
    let opened = person.casework.open_thread(&person.actor, id, before).await;
    opened.map_err(|error| refusal(&error))
}

async fn opened(person: &SignedIn, list: &str, id: &str) -> Result<Response, Refusal> {
    let before = query(person).get("fore").parse().ok();
    let opened = found(person, id, before).await?;
    // What is asked about a report has a page beside the report; the register leads here.
    if let Some(about) = &opened.about {
        let place = if list == OWN {
            reports::question_address(&about.report_id, id)
        } else {
            format!("{QUESTIONS}/{id}")
        };
        return Ok(person.go(&place));
    }
    Ok(shown(person, list, &opened, &Typed::default(), &[]).into_response())
}

async fn sent(writer: &Writer, list: &str, id: &str) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let after = typed.get(AFTER).parse().unwrap_or(-1);
    let done = match typed.get(DO) {
        CLOSE => casework.close_thread(actor, id, after).await,
        NUMBER => {
            let number = typed.get(own_number::FIELD);
            casework.note_thread_number(actor, id, number).await
        }
        _ => {
            let text = typed.get(TEXT);
            casework.write_in_thread(actor, id, after, text).await
        }
    };
    let Err(error) = done else {
        return Ok(person.go(&format!("{list}/{id}")));
    };
    let refused = refusal(&error);
    if !refused.status.is_client_error()
        || matches!(
            error,
            ThreadError::NoSuchThread | ThreadError::NotAllowed(_)
        )
    {
        return Err(refused);
    }
    // The page shows the question as it stands now, with what was typed.
    let opened = found(person, id, None).await?;
    let field = match error {
        ThreadError::OwnNumber(_) => own_number::FIELD,
        _ => TEXT,
    };
    let fault = Fault {
        field: Some(field.to_owned()),
        words: std::iter::once(error.message())
            .chain(error.hint())
            .collect(),
    };
    let page = shown(person, list, &opened, typed, &[fault]);
    Ok((refused.status, page).into_response())
}

/// The form to write in.
fn sections(person: &SignedIn, thread: &OpenedThread) -> [Section; 1] {
    let label = match (asks(&person.actor), thread.thread.status) {
        (false, _) => message!("threads-answer"),
        (true, Status::Closed) => message!("threads-open-again"),
        (true, _) => message!("threads-write-more"),
    };
    let hint = message!("threads-text-hint", most = LONGEST_TEXT_CHARACTERS);
    [Section {
        heading: label,
        lead: None,
        entries: vec![
            Entry {
                kind: Kind::Lines(8),
                ..Entry::lines(TEXT, message!("threads-your-text"))
            }
            .hint(hint),
        ],
    }]
}

fn shown(
    person: &SignedIn,
    list: &str,
    opened: &OpenedThread,
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let thread = &opened.thread;
    let here = format!("{list}/{}", thread.id);
    let may_write = person
        .actor
        .may(Act::WriteThreads, &thread.organisation_id, true);
    let sections = sections(person, opened);
    let (own_crumb, own_path) = (person.say(&message!("work-nav-own")), "/mina-sidor");
    let mut page = person.page(thread.subject.clone());
    if list == OWN {
        page = page.crumb(own_crumb, own_path);
    }
    if !faults.is_empty() {
        page = page.error_title();
    }
    let is_of_number = |fault: &&Fault| fault.field.as_deref() == Some(own_number::FIELD);
    let number_error = faults.iter().find(is_of_number).map(|fault| {
        let words: Vec<String> = fault.words.iter().map(|words| person.say(words)).collect();
        words.join(" ")
    });
    let of_text: Vec<Fault> = (faults.iter())
        .filter(|fault| !is_of_number(fault))
        .cloned()
        .collect();
    let typed_number = number_error.is_some().then(|| typed.get(own_number::FIELD));
    page.crumb(person.say(&message!("threads-own-heading")), list)
        .lead(&person.say(&lead(person, opened)))
        .body(html! {
            (summary(&person.reader, &sections, &of_text))
            (about_it(person, opened))
            (earlier(person, &here, opened))
            ol.posts role="list" { @for post in &opened.posts { (written(person, post)) } }
            @if may_write { (writing(person, &here, opened, &sections, typed, &of_text)) }
            @if list == OWN {
                h2 { (person.say(&message!("register-own-number-heading"))) }
                (own_number::noting(person, &here, &carried(DO, NUMBER), opened.own_number.as_ref(), typed_number, number_error))
            }
        })
        .render()
}

/// Where it stands, and what that means for the reader.
fn lead(person: &SignedIn, opened: &OpenedThread) -> Message {
    match (opened.thread.status, asks(&person.actor)) {
        (Status::Waiting, true) => message!("threads-lead-waiting"),
        (Status::Waiting, false) => {
            message!(
                "threads-lead-to-answer",
                organisation = &opened.organisation
            )
        }
        (Status::Answered, true) => message!("threads-lead-answered"),
        (Status::Answered, false) => {
            message!(
                "threads-lead-was-answered",
                organisation = &opened.organisation
            )
        }
        (Status::Closed, _) => message!("threads-lead-closed"),
    }
}

/// The receipt: that it came in, when and with which number; and what else is known.
fn about_it(person: &SignedIn, opened: &OpenedThread) -> Markup {
    let language = person.reader.language;
    let may_open = person.may(Act::ReadRegister);
    let entries = opened.entries.iter().map(|entry| {
        let name = match entry.direction {
            Direction::In => message!("threads-came-in"),
            Direction::Out => message!("threads-went-out"),
        };
        let number = format!("{}:{}", entry.year, entry.number);
        let at = moment(entry.at, language);
        let words = person.say(&message!(
            "threads-number-and-time",
            number = number,
            at = at
        ));
        let address = format!("/arbete/diarium/{}/{}", entry.year, entry.number);
        let fact = html! {
            @if may_open { a href=(person.link(&address)) { (words) } } @else { (words) }
        };
        (person.say(&name), fact)
    });
    // Whoever asked can take it home.
    let receipt = person.may(Act::ConfirmReceipt).then(|| {
        let address = format!("{OWN}/{}/kvitto", opened.thread.id);
        html! { p { a href=(person.link(&address)) { (person.say(&message!("threads-receipt"))) } } }
    });
    let agreement = about(person, opened.thread.agreement_id.as_deref());
    let all = [
        (
            message!("threads-column-organisation"),
            &opened.organisation,
        ),
        (message!("threads-column-about"), &agreement),
    ];
    let all = all.map(|(name, fact)| (person.say(&name), html! { (fact) }));
    html! {
        (facts(all.into_iter().chain(entries)))
        @if let Some(receipt) = receipt { (receipt) }
    }
}

/// The way to what was written before.
fn earlier(person: &SignedIn, here: &str, opened: &OpenedThread) -> Markup {
    let (Some(first), Some(last)) = (opened.posts.first(), opened.posts.last()) else {
        return html! { p { a href=(person.link(here)) { (person.say(&message!("threads-latest"))) } } };
    };
    let address = format!("{}?fore={}", person.link(here), first.post.number);
    html! {
        @if opened.has_earlier { p { a href=(address) { (person.say(&message!("threads-earlier"))) } } }
        @if last.post.number < opened.last {
            p { a href=(person.link(here)) { (person.say(&message!("threads-latest"))) } }
        }
    }
}

/// What somebody wrote, with who and when.
pub fn written(person: &SignedIn, written: &WrittenPost) -> Markup {
    let post = &written.post;
    let who = message!(
        "threads-who",
        name = &written.name,
        organisation = &written.organisation
    );
    let own = person.actor.organisation_id() == Some(post.organisation_id.as_str());
    let paragraphs = post
        .text
        .split("\n\n")
        .filter(|text| !text.trim().is_empty());
    html! {
        li id={ "inlagg-" (post.number) } .own-post[own] {
            p.post-head {
                strong { (person.say(&who)) } " "
                span.hint { (moment(post.at, person.reader.language)) }
                @if written.is_new { " " strong.post-new { (person.say(&message!("threads-new"))) } }
            }
            @for paragraph in paragraphs { p.post-text { (paragraph.trim()) } }
        }
    }
}

fn writing(
    person: &SignedIn,
    here: &str,
    opened: &OpenedThread,
    sections: &[Section],
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let after = opened.last.to_string();
    let content = html! {
        (carried(AFTER, &after))
        (fields(&person.reader, sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&if asks(&person.actor) {
                message!("threads-send-more")
            } else {
                message!("threads-send-answer")
            })))
        }
    };
    let close = html! {
        (carried(AFTER, &after))
        (carried(DO, CLOSE))
        p.hint { (person.say(&message!("threads-close-hint"))) }
        (button(Button::Secondary, &person.say(&message!("threads-close"))))
    };
    html! {
        (form(&person.link(here), &content))
        @if opened.thread.status != Status::Closed { (form(&person.link(here), &close)) }
    }
}
