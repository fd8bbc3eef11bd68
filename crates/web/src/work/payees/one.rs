//! One proposal: what each party has said, one's own word, and taking the proposal back.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::payee::{LONGEST_REASON_CHARACTERS, OpenedPayee, Party, PayeeError};
use grants::payee::{Answer, How, PayeeStatus, Standing};
use maud::{Markup, html};
use wording::{message, moment};

use super::{ALL, OWN, address, item_title, refusal, word_of};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{
    Button, Cell, Column, Page, Table, Tone, button, facts, form, link_button, notice,
};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::fresh;
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::typed::{Typed, lines};

const ANSWER: &str = "svar";
const NOTE: &str = "anmarkning";
const ALIKE: &str = "alla";
const REASON: &str = "skal";

/// A proposal the reader may see.
pub async fn found(person: &SignedIn, id: &str) -> Result<OpenedPayee, Refusal> {
    let found = person.casework.payee(&person.actor, id).await;
    found.map_err(|error| refusal(&error))
}

/// A page about a proposal.
pub fn page_of<'r>(person: &'r SignedIn, opened: &OpenedPayee, heading: String) -> Page<'r> {
    let is_all = person.may(grants::authorisation::Act::ReadLedger);
    let (title, list) = if is_all {
        (message!("payees-title-all"), ALL)
    } else {
        (message!("payees-title"), OWN)
    };
    let agreement = &opened.payee.agreement_id;
    let list = format!("{list}?overenskommelse={agreement}");
    person
        .page(heading)
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&title), list)
}

fn heading(person: &SignedIn, opened: &OpenedPayee) -> String {
    let missing = (opened.parties.iter())
        .filter(|party| party.standing != Standing::Yes)
        .count();
    let words = match opened.payee.status {
        PayeeStatus::Complete => message!(
            "payees-heading-complete",
            receiver = &opened.receiver,
            county = &opened.county_name
        ),
        PayeeStatus::Proposed => message!(
            "payees-heading-proposed",
            receiver = &opened.receiver,
            county = &opened.county_name,
            missing = missing
        ),
        PayeeStatus::Replaced | PayeeStatus::Withdrawn => message!(
            "payees-heading-over",
            receiver = &opened.receiver,
            county = &opened.county_name
        ),
    };
    person.say(&words)
}

fn sections(opened: &OpenedPayee) -> [Section; 1] {
    let answers = vec![
        (String::new(), message!("payees-choose-answer")),
        (Answer::Yes.word().to_owned(), message!("payees-say-yes")),
        (Answer::No.word().to_owned(), message!("payees-say-no")),
    ];
    let mut entries = vec![
        Entry::choice(
            ANSWER,
            message!("payees-your-answer", receiver = &opened.receiver),
            answers,
        ),
        Entry::lines(NOTE, message!("payees-note")).hint(message!(
            "payees-note-hint",
            most = LONGEST_REASON_CHARACTERS
        )),
    ];
    if opened.alike > 0 {
        let words = message!(
            "payees-alike",
            count = opened.alike,
            receiver = &opened.receiver
        );
        entries.push(Entry::check(ALIKE, words));
    }
    [Section {
        heading: message!("payees-say-heading"),
        lead: Some(message!("payees-say-lead")),
        entries,
    }]
}

/// The page.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    Ok(markup(&person, &opened, &Typed::default(), &[]))
}

fn markup(person: &SignedIn, opened: &OpenedPayee, typed: &Typed, faults: &[Fault]) -> Markup {
    let (payee, sections) = (&opened.payee, sections(opened));
    let missing: Vec<&str> = (opened.parties.iter())
        .filter(|party| party.standing != Standing::Yes)
        .map(|party| party.organisation.name.as_str())
        .collect();
    let mut page = page_of(person, opened, heading(person, opened));
    if !faults.is_empty() {
        page = page.error_title();
    }
    let waits = payee.status == PayeeStatus::Proposed;
    let here = person.link(&address(&payee.id));
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        @if waits && !missing.is_empty() {
            (notice(Tone::Warning, &person.say(&message!("payees-cannot-be-asked-for")), &html! {
                p { (person.say(&message!("payees-missing", names = missing.join(", ")))) }
            }))
        }
        (facts(about(person, opened)))
        @if opened.may_say {
            (form(&here, &html! {
                (fields(&person.reader, &sections, typed, faults))
                p { (button(Button::Primary, &person.say(&message!("payees-say")))) }
            }))
        }
        (table(person, opened).markup())
        @if opened.may_register || opened.may_withdraw {
            p.buttons {
                @if opened.may_register {
                    (link_button(Button::Secondary, &person.say(&message!("payees-register")), &person.link(&format!("{ALL}/{}/papper", payee.id))))
                    (link_button(Button::Secondary, &person.say(&message!("payees-remind")), &person.link(&format!("{ALL}/{}/paminn", payee.id))))
                }
                @if opened.may_withdraw {
                    (link_button(Button::Secondary, &person.say(&message!("payees-withdraw")), &person.link(&format!("{}/ta-tillbaka", address(&payee.id)))))
                }
            }
        }
    })
    .render()
}

fn about(person: &SignedIn, opened: &OpenedPayee) -> Vec<(String, Markup)> {
    let (payee, language) = (&opened.payee, person.reader.language);
    let title = item_title(person, &payee.agreement_id, &payee.item_id);
    let agreement = person.reader.agreement_title(&payee.agreement_id);
    let proposed = message!(
        "mandate-signed",
        name = &opened.proposed_by,
        at = moment(payee.proposed_at, language)
    );
    let mut about = vec![
        (message!("payees-agreement"), html! { (agreement) }),
        (message!("payees-item"), html! { (title) }),
        (message!("payees-reason"), html! { (payee.reason) }),
        (
            message!("payees-proposed"),
            html! { (person.say(&proposed)) },
        ),
    ];
    if let Some(at) = payee.completed_at {
        about.push((
            message!("payees-completed"),
            html! { (moment(at, language)) },
        ));
    }
    about
        .into_iter()
        .map(|(name, fact)| (person.say(&name), fact))
        .collect()
}

fn table(person: &SignedIn, opened: &OpenedPayee) -> Table {
    let heads = [
        message!("payees-party"),
        message!("payees-answer"),
        message!("payees-column-how"),
        message!("payees-note"),
    ];
    let rows = opened.parties.iter().map(|party| {
        let (progress, words) = word_of(party.standing);
        vec![
            Cell::Text(party.organisation.name.clone()),
            Cell::Status {
                progress,
                text: person.say(&words),
            },
            how(person, opened, party),
            Cell::Text((party.word.as_ref()).map_or_else(String::new, |word| word.note.clone())),
        ]
    });
    Table {
        caption: person.say(&message!("payees-parties")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("payees-empty")),
    }
}

/// Who said it and when, or the paper that says it.
fn how(person: &SignedIn, opened: &OpenedPayee, party: &Party) -> Cell {
    let (Some(word), Some(name)) = (&party.word, &party.given_by) else {
        return Cell::Text(String::new());
    };
    let at = moment(word.given_at, person.reader.language);
    match (word.how, &word.document_id) {
        (How::Certificate, Some(document)) => Cell::Link {
            text: person.say(&message!("payees-paper-by", name = name, at = at)),
            address: person.link(&format!("{}/papper/{document}", address(&opened.payee.id))),
        },
        _ => Cell::Text(person.say(&message!("mandate-signed", name = name, at = at))),
    }
}

/// One's own word.
pub async fn said(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let Some(answer) = Answer::from_word(typed.get(ANSWER)) else {
        let opened = found(person, &id).await?;
        let fault = Fault::of(ANSWER, message!("payees-no-answer-hint"));
        let page = markup(person, &opened, typed, &[fault]);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let note = lines(typed.get(NOTE));
    let alike = !typed.get(ALIKE).is_empty();
    let said = (person.casework).say_payee_word(&person.actor, &id, answer, &note, alike);
    match said.await {
        Ok(_) => Ok(person.go(&address(&id))),
        Err(PayeeError::NotFresh) => Ok(fresh::carrying(&writer).await),
        Err(error) => {
            let refusal = refusal(&error);
            if matches!(error, PayeeError::NoSuchPayee | PayeeError::NotAllowed(_)) {
                return Err(refusal);
            }
            let reason = matches!(error, PayeeError::ReasonMissing | PayeeError::ReasonTooLong);
            let words = std::iter::once(refusal.message).chain(refusal.hint);
            let fault = Fault {
                field: reason.then(|| NOTE.to_owned()),
                words: words.collect(),
            };
            let opened = found(person, &id).await?;
            let page = markup(person, &opened, typed, &[fault]);
            Ok((refusal.status, page).into_response())
        }
    }
}

fn withdraw_sections() -> [Section; 1] {
    [Section {
        heading: message!("payees-withdraw-why"),
        lead: None,
        entries: vec![Entry::lines(REASON, message!("work-reason"))],
    }]
}

fn withdraw_page(
    person: &SignedIn,
    opened: &OpenedPayee,
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let sections = withdraw_sections();
    let here = person.link(&format!("{}/ta-tillbaka", address(&opened.payee.id)));
    let content = html! {
        (carried("gor", "ta-tillbaka"))
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("payees-withdraw"))))
            a href=(person.link(&address(&opened.payee.id))) { (person.say(&message!("work-leave"))) }
        }
    };
    let heading = message!(
        "payees-withdraw-heading",
        receiver = &opened.receiver,
        county = &opened.county_name
    );
    let mut page = page_of(person, opened, person.say(&heading));
    if !faults.is_empty() {
        page = page.error_title();
    }
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (form(&here, &content))
    })
    .render()
}

/// The page that asks whether to take it back.
pub async fn asked_to_withdraw(
    person: SignedIn,
    Path(id): Path<String>,
) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    if !opened.may_withdraw {
        return Err(refusal(&PayeeError::NoSuchPayee));
    }
    Ok(withdraw_page(&person, &opened, &Typed::default(), &[]))
}

/// Takes it back.
pub async fn withdrawn(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let reason = lines(typed.get(REASON));
    match person
        .casework
        .withdraw_payee(&person.actor, &id, &reason)
        .await
    {
        Ok(()) => Ok(person.go(&address(&id))),
        Err(error @ (PayeeError::ReasonMissing | PayeeError::ReasonTooLong)) => {
            let opened = found(person, &id).await?;
            if !opened.may_withdraw {
                return Err(refusal(&PayeeError::NoSuchPayee));
            }
            let refusal = refusal(&error);
            let words = std::iter::once(refusal.message).chain(refusal.hint);
            let fault = Fault {
                field: Some(REASON.to_owned()),
                words: words.collect(),
            };
            let page = withdraw_page(person, &opened, typed, &[fault]);
            Ok((refusal.status, page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}
