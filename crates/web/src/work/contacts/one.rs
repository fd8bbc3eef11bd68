//! One contact: what is kept, what was done with it, its link, and how it is removed.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::contact::{
    Contact, ContactError, LINK_LASTS, OPENED_LASTS, Purpose, RemovalReason, Source,
};
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Speak, message, moment};

use super::{LIST, history, organisations, page, refusal, unbroken};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Tone, button, facts, form, link_button, notice};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::typed::{Typed, lines};

const HOURS_OF_A_DAY: i64 = 24;

/// A contact that may be changed here and now, or why not.
pub async fn found(person: &SignedIn, id: &str) -> Result<Contact, Refusal> {
    let contact = person.casework.contact(&person.actor, id).await;
    let contact = contact.map_err(|error| refusal(&error))?;
    if contact.removed.is_some() {
        return Err(refusal(&ContactError::NoSuchContact));
    }
    Ok(contact)
}

/// What is kept about a contact, with its names.
pub fn kept(reader: &crate::Reader, contact: &Contact, organisation: &str) -> Markup {
    let say = |words: &wording::Message| reader.say(words);
    let nothing = || say(&message!("contacts-nothing"));
    let text = |text: &Option<String>| text.clone().unwrap_or_else(nothing);
    let purpose = Purpose::from_word(&contact.purpose).unwrap_or(Purpose::Other);
    let confirmed = match contact.confirmed_on {
        Some(on) => message!("contacts-confirmed-on", date = on),
        None => message!("contacts-never-confirmed"),
    };
    let source = Source::from_word(&contact.source);
    let rows = [
        (
            message!("contacts-field-organisation"),
            organisation.to_owned(),
        ),
        (message!("contacts-field-purpose"), say(&purpose.words())),
        (message!("contacts-field-name"), text(&contact.name)),
        (message!("contacts-field-title"), text(&contact.title)),
        (message!("contacts-field-email"), text(&contact.email)),
        (
            message!("contacts-field-phone"),
            unbroken(contact.phone.as_ref()),
        ),
        (message!("contacts-source"), say(&source.words())),
        (
            message!("contacts-since"),
            moment(contact.created_at, reader.language),
        ),
        (message!("contacts-column-confirmed"), say(&confirmed)),
    ];
    facts(rows.map(|(name, fact)| (say(&name), html! { (fact) })))
}

/// The page of a contact.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let contact = person.casework.contact(&person.actor, &id).await;
    let contact = contact.map_err(|error| refusal(&error))?;
    let acts = person.casework.contact_history(&person.actor, &id).await;
    let acts = acts.map_err(|error| refusal(&error))?;
    let names = organisations(&person).await?;
    let organisation = names
        .get(&contact.organisation_id)
        .cloned()
        .unwrap_or_default();
    let heading = match &contact.name {
        Some(name) => message!("contacts-heading", name = name),
        None => message!("contacts-removed-heading"),
    };
    let may_change = person
        .actor
        .may(Act::ChangeContacts, &contact.organisation_id, true);
    let lead = message!("contacts-one-lead", organisation = &organisation);
    Ok(page(&person, &heading)
        .title(person.say(&message!("contacts-subject")))
        .lead(&person.say(&lead))
        .body(html! {
            @if contact.removed.is_some() { (removal(&person, &contact)) }
            @else {
                (kept(&person.reader, &contact, &organisation))
                @if may_change { (doings(&person, &contact)) }
                @if may_change { (link_state(&person, &contact)) }
            }
            (history::table(&person, &acts).markup())
        })
        .render())
}

fn removal(person: &SignedIn, contact: &Contact) -> Markup {
    let reason = contact
        .removed_reason
        .as_deref()
        .and_then(RemovalReason::from_word);
    let at = contact.removed.as_ref().map(|removed| removed.at);
    html! {
        (notice(Tone::Remark, &person.say(&message!("contacts-removed")), &html! {
            p { (person.say(&message!("contacts-removed-hint"))) }
        }))
        (facts([
            (message!("contacts-removed-at"), at.map(|at| moment(at, person.reader.language)).unwrap_or_default()),
            (message!("contacts-reason"), reason.map(|reason| person.say(&reason.words())).unwrap_or_default()),
            (message!("contacts-note"), contact.removed_note.clone().unwrap_or_else(|| person.say(&message!("contacts-nothing")))),
        ].map(|(name, fact)| (person.say(&name), html! { (fact) }))))
    }
}

fn doings(person: &SignedIn, contact: &Contact) -> Markup {
    let to = |rest: &str| person.link(&format!("{LIST}/{}/{rest}", contact.id));
    let content = html! {
        (carried("bekrafta", &contact.id))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("contacts-confirm"))))
            (link_button(Button::Secondary, &person.say(&message!("contacts-change")), &to("andra")))
            (link_button(Button::Secondary, &person.say(&message!("contacts-link")), &to("lank")))
            a href=(to("ta-bort")) { (person.say(&message!("contacts-remove"))) }
        }
    };
    form(&person.link(LIST), &content)
}

fn link_state(person: &SignedIn, contact: &Contact) -> Markup {
    let now = person.reader.now;
    let words = match &contact.link {
        Some(link) if link.expires_at > now => match link.opened_at {
            Some(at) => message!("contacts-link-opened", at = at, until = link.expires_at),
            None => message!("contacts-link-unopened", until = link.expires_at),
        },
        _ => message!("contacts-link-none"),
    };
    html! { p.hint { (person.say(&words)) } }
}

fn removal_form(person: &SignedIn, contact: &Contact, typed: &Typed, faults: &[Fault]) -> Markup {
    let nothing = (String::new(), message!("contacts-choose-reason"));
    let reasons = RemovalReason::ALL.map(|reason| (reason.word().to_owned(), reason.words()));
    let reasons = std::iter::once(nothing).chain(reasons).collect();
    let sections = [Section {
        heading: message!("contacts-why"),
        lead: None,
        entries: vec![
            Entry::choice("skal", message!("contacts-reason"), reasons),
            Entry::lines("mer", message!("contacts-note")).hint(message!("contacts-note-hint")),
        ],
    }];
    let content = html! {
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("contacts-remove"))))
            a href=(person.link(&format!("{LIST}/{}", contact.id))) { (person.say(&message!("work-leave"))) }
        }
    };
    let name = contact.name.clone().unwrap_or_default();
    let heading = message!("contacts-remove-heading", name = name);
    let mut page = page(person, &heading)
        .title(person.say(&message!("contacts-remove")))
        .lead(&person.say(&message!("contacts-remove-lead")));
    if !faults.is_empty() {
        page = page.error_title();
    }
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (form(&person.link(&format!("{LIST}/{}/ta-bort", contact.id)), &content))
    })
    .render()
}

/// The form that removes.
pub async fn asked_to_remove(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let contact = found(&person, &id).await?;
    Ok(removal_form(&person, &contact, &Typed::default(), &[]))
}

/// Removes the contact.
pub async fn removed(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let contact = found(person, &id).await?;
    let Some(reason) = RemovalReason::from_word(typed.get("skal")) else {
        let fault = Fault::of("skal", message!("contacts-reason-missing"));
        let page = removal_form(person, &contact, typed, &[fault]);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let note = lines(typed.get("mer"));
    let removed = person
        .casework
        .remove_contact(&person.actor, &id, reason, Some(&note));
    match removed.await {
        Ok(()) => Ok(person.go(&format!("{LIST}/{id}"))),
        Err(error @ ContactError::NoteTooLong) => {
            let words = std::iter::once(error.message())
                .chain(error.hint())
                .collect();
            let fault = Fault {
                field: Some("mer".to_owned()),
                words,
            };
            let page = removal_form(person, &contact, typed, &[fault]);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

/// What a link is, and the button that makes one.
pub async fn asked_for_link(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let contact = found(&person, &id).await?;
    let content = html! {
        p.buttons {
            (button(Button::Primary, &person.say(&message!("contacts-link-make"))))
            a href=(person.link(&format!("{LIST}/{id}"))) { (person.say(&message!("work-leave"))) }
        }
    };
    let days = |span: jiff::SignedDuration| span.as_hours() / HOURS_OF_A_DAY;
    let lead = message!(
        "contacts-link-lead",
        unopened = days(LINK_LASTS),
        opened = days(OPENED_LASTS)
    );
    Ok(page(&person, &message!("contacts-link"))
        .lead(&person.say(&lead))
        .body(html! {
            (link_state(&person, &contact))
            (form(&person.link(&format!("{LIST}/{id}/lank")), &content))
        })
        .render())
}

/// Makes the link and shows it, this once.
pub async fn link_made(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let person = &writer.by;
    let secret = person.casework.make_contact_link(&person.actor, &id).await;
    let secret = secret.map_err(|error| refusal(&error))?;
    let address = format!("{}/kontakt/{secret}", person.site.base_address());
    let page = page(person, &message!("contacts-link-made"))
        .lead(&person.say(&message!("contacts-link-made-lead")))
        .body(html! {
            (notice(Tone::Warning, &person.say(&message!("contacts-link")), &html! { p { code.digest { (address) } } }))
            p { a href=(person.link(&format!("{LIST}/{id}"))) { (person.say(&message!("contacts-back"))) } }
        });
    Ok(page.into_response())
}
