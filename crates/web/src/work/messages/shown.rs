//! One message: where it stands, what it says, what does not agree with the agreement, and what can be done with it.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::message::{MessageError, Opened, marks, not_in_agreement};
use casework::store::message::{Message, MessageStatus};
use grants::approval::ApprovalKind;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Language, message, moment};

use super::edit::found;
use super::{LIST, address, attachments, number, page_of, standing};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Tone, button, facts, form, link_button, notice, status, written};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::trouble;
use crate::work::typed::{Typed, lines};
use crate::work::{approvals, history};

/// The page.
pub async fn page(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    render(&person, &opened, &Typed::default(), &[]).await
}

fn reason_section() -> Section {
    Section {
        heading: message!("message-take-back"),
        lead: None,
        entries: vec![
            Entry::lines("skal", message!("work-reason")).hint(message!("message-take-back-hint")),
        ],
    }
}

async fn render(
    person: &SignedIn,
    opened: &Opened,
    typed: &Typed,
    faults: &[Fault],
) -> Result<Markup, Refusal> {
    let message = &opened.message;
    let sections = [reason_section()];
    let mut page = page_of(person, message.subject.clone()).heading_in(Language::Swedish);
    if !faults.is_empty() {
        page = page.error_title();
    }
    let history = history::markup(person, &opened.history).await?;
    Ok(page
        .body(html! {
            (summary(&person.reader, &sections, faults))
            (about(person, opened).await?)
            @if message.status == MessageStatus::Sent {
                p { a href=(person.link(&format!("/arbete/meddelanden/{}/utskick", message.id))) {
                    (person.say(&message!("deliveries-to-ledger")))
                } }
            }
            (warnings(person, opened))
            (acts(person, opened, typed, faults))
            h2 { (person.say(&message!("message-preview"))) }
            div.written-preview { (written(&marks::parse(&message.body), 2)) }
            (attachments::listed(person, opened))
            (history)
        })
        .render())
}

async fn about(person: &SignedIn, opened: &Opened) -> Result<Markup, Refusal> {
    let message = &opened.message;
    let (progress, words) = standing(message);
    let asked = person
        .casework
        .approval_of(&person.actor, ApprovalKind::Message, &message.id)
        .await
        .map_err(|error| trouble::approval(&error))?;
    let published = &person.reader.published;
    let agreement = published.agreement(&message.agreement_id);
    let mut about = vec![(
        message!("mandate-status"),
        html! {
            (status(progress, &person.say(&words)))
            @if let Some(asked) = &asked {
                " " a href=(person.link(&approvals::address(&asked.approval.id))) { (person.say(&message!("mandate-to-approval"))) }
            }
        },
    )];
    if let Some(number) = number(message) {
        let public = message
            .number
            .map(|(year, number)| format!("/meddelanden/{year}/{number}"));
        about.push((
            message!("message-number"),
            html! {
                (number)
                @if let Some(public) = public {
                    " " a href=(person.link(&public)) { (person.say(&message!("message-to-public"))) }
                }
            },
        ));
    }
    if let Some(at) = message.sent_at() {
        let at = moment(at, person.reader.language);
        about.push((message!("message-sent-at"), html! { (at) }));
    }
    about.push((
        message!("message-agreement"),
        if let Some(year) = agreement {
            html! {
                a href=(person.link(&crate::address::agreement(year.agreement.year))) {
                    (person.reader.language.of(&year.agreement.title))
                }
            }
        } else {
            html! { (message.agreement_id) }
        },
    ));
    if let Some(wrong) = &opened.corrects {
        about.push((message!("message-corrects"), other(person, wrong)));
    }
    for correction in &opened.corrected_by {
        about.push((message!("message-corrected-by"), other(person, correction)));
    }
    let about = about
        .into_iter()
        .map(|(name, fact)| (person.say(&name), fact));
    Ok(facts(about))
}

fn other(person: &SignedIn, other: &Message) -> Markup {
    html! {
        a href=(person.link(&address(&other.id, ""))) {
            (number(other).unwrap_or_default()) " " (other.subject)
        }
    }
}

/// What does not agree with the agreement. A sent message is as it is.
fn warnings(person: &SignedIn, opened: &Opened) -> Markup {
    let message = &opened.message;
    if message.status == MessageStatus::Sent {
        return html! {};
    }
    let published = &person.reader.published;
    let year = published.agreement(&message.agreement_id);
    let unknown = year.map(|year| not_in_agreement(&message.subject, &message.body, year));
    let unknown = unknown.unwrap_or_default();
    html! {
        @if !opened.is_current {
            (notice(Tone::Warning, &person.say(&message!("message-outdated")),
                &html! { p { (person.say(&message!("message-outdated-hint"))) } }))
        }
        @if !unknown.is_empty() {
            (notice(Tone::Warning, &person.say(&message!("message-not-found", count = unknown.len())), &html! {
                ul { @for one in &unknown { li lang="sv" { (one) } } }
                p { (person.say(&message!("message-not-found-hint"))) }
            }))
        }
    }
}

fn acts(person: &SignedIn, opened: &Opened, typed: &Typed, faults: &[Fault]) -> Markup {
    let message = &opened.message;
    let here = person.link(&address(&message.id, ""));
    let revision = message.revision.to_string();
    let act = |act: &str, kind: Button, words: &wording::Message| {
        form(
            &here,
            &html! {
                (carried("gor", act))
                (carried("revision", &revision))
                p { (button(kind, &person.say(words))) }
            },
        )
    };
    if !person.may(Act::WriteMessages) {
        return html! {};
    }
    match message.status {
        MessageStatus::Draft => html! {
            p.buttons {
                (link_button(Button::Secondary, &person.say(&message!("message-edit")), &person.link(&address(&message.id, "/text"))))
                (link_button(Button::Secondary, &person.say(&message!("message-attach")), &person.link(&address(&message.id, "/bilagor"))))
            }
            p.hint { (person.say(&message!("message-submit-hint"))) }
            (act("lamna-in", Button::Primary, &message!("message-submit")))
            (act("slang", Button::Plain, &message!("message-discard")))
        },
        MessageStatus::Submitted => form(
            &here,
            &html! {
                (carried("gor", "ta-tillbaka"))
                (carried("revision", &revision))
                (fields(&person.reader, &[reason_section()], typed, faults))
                p { (button(Button::Secondary, &person.say(&message!("message-take-back")))) }
            },
        ),
        MessageStatus::Sent => html! {
            p { a href=(person.link(&format!("{LIST}/nytt?rattar={}", message.id))) { (person.say(&message!("message-correct"))) } }
        },
        MessageStatus::Discarded => html! {},
    }
}

/// What is done with it.
pub async fn acted(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let revision = typed.revision().unwrap_or_default();
    let reason = lines(typed.get("skal"));
    let done = match typed.get("gor") {
        "lamna-in" => casework
            .submit_message(actor, &id, revision)
            .await
            .map(|_| ()),
        "ta-tillbaka" => {
            let taken = casework.take_back_message(actor, &id, revision, &reason);
            taken.await.map(|_| ())
        }
        "slang" => match casework.discard_message(actor, &id, revision).await {
            Ok(()) => return Ok(person.go(LIST)),
            Err(error) => Err(error),
        },
        _ => {
            found(person, &id).await?;
            let refusal = Refusal::unprocessable(message!("approval-no-answer"));
            return Err(refusal.hint(message!("approval-no-answer-hint")));
        }
    };
    match done {
        Ok(()) => Ok(person.go(&address(&id, ""))),
        Err(error) => {
            let refusal = trouble::message(&error);
            if matches!(
                error,
                MessageError::NotAllowed(_) | MessageError::NoSuchMessage
            ) {
                return Err(refusal);
            }
            let opened = found(person, &id).await?;
            let reason =
                matches!(error, MessageError::Approval(_)) && typed.get("gor") == "ta-tillbaka";
            let fault = Fault {
                field: reason.then(|| "skal".to_owned()),
                words: std::iter::once(refusal.message)
                    .chain(refusal.hint)
                    .collect(),
            };
            let page = render(person, &opened, typed, &[fault]).await?;
            Ok((refusal.status, page).into_response())
        }
    }
}

/// The whole text of a message with what goes with it, for whoever is to approve it; nothing where there is none to see.
pub async fn text_of(person: &SignedIn, id: &str) -> Markup {
    let Ok(opened) = person.casework.message(&person.actor, id).await else {
        return html! {};
    };
    html! {
        (warnings(person, &opened))
        h2 { (person.say(&message!("message-body"))) }
        div.written-preview { (written(&marks::parse(&opened.message.body), 2)) }
        (attachments::listed(person, &opened))
        p { a href=(person.link(&address(id, ""))) { (person.say(&message!("message-to-message"))) } }
    }
}
