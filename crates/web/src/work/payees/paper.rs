//! What the coordinator does for parties that do not sign here: registers their papers, and reminds them.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::message::ACCEPTED;
use casework::payee::{LONGEST_REASON_CHARACTERS, OpenedPayee, PayeeError};
use grants::payee::{Answer, Standing};
use maud::{Markup, html};
use wording::{Message, message};

use super::one::{found, page_of};
use super::{ALL, address, refusal};
use crate::Refusal;
use crate::pages::as_file;
use crate::ui::field::carried;
use crate::ui::{Button, Tone, button, form, notice, upload as upload_form};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::{Fault, Reading};
use crate::work::typed::Typed;
use crate::work::upload::Upload;

const PARTY: &str = "part";
const ANSWER: &str = "svar";
const NOTE: &str = "anmarkning";
const FILE: &str = "fil";

fn sections(opened: &OpenedPayee) -> [Section; 1] {
    let none = (String::new(), message!("payees-choose-party"));
    let parties = (opened.parties.iter())
        .filter(|party| party.standing != Standing::OnPaper)
        .map(|party| {
            let words = message!("payees-receiver-name", name = &party.organisation.name);
            (party.organisation.id.clone(), words)
        });
    let parties: Vec<(String, Message)> = std::iter::once(none).chain(parties).collect();
    let answers = vec![
        (Answer::Yes.word().to_owned(), message!("payees-yes")),
        (Answer::No.word().to_owned(), message!("payees-no")),
    ];
    [Section {
        heading: message!("payees-register-section"),
        lead: None,
        entries: vec![
            Entry::choice(PARTY, message!("payees-party"), parties),
            Entry::choice(ANSWER, message!("payees-answer"), answers),
            Entry::lines(NOTE, message!("payees-note")).hint(message!(
                "payees-note-hint",
                most = LONGEST_REASON_CHARACTERS
            )),
            Entry::file(FILE, message!("payees-paper"), ACCEPTED)
                .hint(message!("payees-paper-hint")),
        ],
    }]
}

fn page(person: &SignedIn, opened: &OpenedPayee, typed: &Typed, faults: &[Fault]) -> Markup {
    let sections = sections(opened);
    let content = html! {
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("payees-register"))))
            a href=(person.link(&address(&opened.payee.id))) { (person.say(&message!("work-leave"))) }
        }
    };
    let heading = message!("payees-register-heading", county = &opened.county_name);
    let mut page = page_of(person, opened, person.say(&heading))
        .lead(&person.say(&message!("payees-register-lead")));
    if !faults.is_empty() {
        page = page.error_title();
    }
    let here = person.link(&format!("{ALL}/{}/papper", opened.payee.id));
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (upload_form(&here, &content))
    })
    .render()
}

/// The empty form.
pub async fn asked(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    let typed = Typed::default().with(ANSWER, Answer::Yes.word());
    Ok(page(&person, &opened, &typed, &[]))
}

/// The form that was sent.
pub async fn sent(Path(id): Path<String>, sent: Upload) -> Result<Response, Refusal> {
    let (person, typed) = (&sent.by, &sent.typed);
    let mut reading = Reading::new(typed);
    let party = reading.plain(PARTY);
    if party.is_empty() {
        reading.wrong(PARTY, message!("payees-party-missing"));
    }
    let answer = Answer::from_word(&reading.plain(ANSWER));
    let Some(answer) = answer.filter(|_| reading.faults.is_empty()) else {
        if answer.is_none() {
            reading.wrong(ANSWER, message!("payees-no-answer-hint"));
        }
        let opened = found(person, &id).await?;
        let page = page(person, &opened, typed, &reading.faults);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let note = reading.plain(NOTE);
    let registered =
        person
            .casework
            .register_payee_word(&person.actor, &id, (&party, answer), &note, sent.file);
    match registered.await {
        Ok(()) => Ok(person.go(&address(&id))),
        Err(error) => {
            let refusal = refusal(&error);
            let field = match error {
                PayeeError::NotAParty | PayeeError::PaperWaits => Some(PARTY),
                PayeeError::SaidAlready => Some(ANSWER),
                PayeeError::ReasonMissing | PayeeError::ReasonTooLong => Some(NOTE),
                PayeeError::PaperMissing | PayeeError::NotAttached(_) => Some(FILE),
                PayeeError::NoSuchPayee | PayeeError::NotAllowed(_) => return Err(refusal),
                _ => None,
            };
            let words = std::iter::once(refusal.message).chain(refusal.hint);
            let fault = Fault {
                field: field.map(str::to_owned),
                words: words.collect(),
            };
            let opened = found(person, &id).await?;
            let page = page(person, &opened, typed, &[fault]);
            Ok((refusal.status, page).into_response())
        }
    }
}

/// The paper itself.
pub async fn taken_home(
    person: SignedIn,
    Path((id, document)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let found = person.casework.payee_paper(&person.actor, &id, &document);
    let (document, content) = found.await.map_err(|error| refusal(&error))?;
    Ok(as_file(&document, content))
}

/// The page that asks whether to remind.
pub async fn asked_to_remind(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    Ok(remind_page(&person, &opened, None))
}

fn remind_page(person: &SignedIn, opened: &OpenedPayee, above: Option<&Markup>) -> Markup {
    let silent: Vec<&str> = (opened.parties.iter())
        .filter(|party| party.standing == Standing::Silent)
        .map(|party| party.organisation.name.as_str())
        .collect();
    let heading = message!("payees-remind-heading", count = silent.len());
    let here = person.link(&format!("{ALL}/{}/paminn", opened.payee.id));
    page_of(person, opened, person.say(&heading))
        .lead(&person.say(&message!("payees-remind-lead")))
        .body(html! {
            @if let Some(above) = above { (above) }
            ul { @for name in &silent { li { (name) } } }
            @if !silent.is_empty() && above.is_none() {
                (form(&here, &html! {
                    (carried("gor", "paminn"))
                    p { (button(Button::Primary, &person.say(&message!("payees-remind")))) }
                }))
            }
            p { a href=(person.link(&address(&opened.payee.id))) { (person.say(&message!("payees-back"))) } }
        })
        .render()
}

/// Reminds them, and tells who could not be reached.
pub async fn reminded(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let person = &writer.by;
    let done = person.casework.remind_parties(&person.actor, &id).await;
    let (reached, unreached) = done.map_err(|error| refusal(&error))?;
    let opened = found(person, &id).await?;
    let words = message!("payees-reminded", count = reached);
    let body = html! {
        @if !unreached.is_empty() {
            p { (person.say(&message!("payees-unreached", names = unreached.join(", ")))) }
        }
    };
    let told = notice(Tone::Done, &person.say(&words), &body);
    Ok(remind_page(person, &opened, Some(&told)).into_response())
}
