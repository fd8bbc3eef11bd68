//! Proposing that somebody acts for an organisation, and telling the half of an invitation that is for whoever proposed.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::mandate::{Holder, MandateError, NewMandate, People, Proposed};
use grants::Role;
use jiff::civil::Date;
use maud::{Markup, html};
use wording::{Message, message};

use super::{address, people, people_address, role_words};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Tone, button, form, notice};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::{Fault, Reading};
use crate::work::trouble;
use crate::work::typed::Typed;

/// The fields that say whom a mandate is for.
const WHO: [&str; 3] = ["person", "namn", "epost"];

/// The fields that say whom a mandate is for: one of those the organisation knows, or somebody new.
pub fn whom(people: &People) -> Section {
    let mut known: Vec<(String, Message)> = Vec::new();
    for held in &people.held {
        let id = &held.mandate.account_id;
        if !known.iter().any(|(known, _)| known == id) {
            let words = message!("mandate-person", name = &held.name, email = &held.email);
            known.push((id.clone(), words));
        }
    }
    let new = (String::new(), message!("mandate-person-new"));
    let [person, name, email] = WHO;
    Section {
        heading: message!("mandate-who"),
        lead: Some(message!("mandate-who-lead")),
        entries: vec![
            Entry::choice(
                person,
                message!("mandate-column-person"),
                std::iter::once(new).chain(known).collect(),
            ),
            Entry::line(name, message!("mandate-name")).hint(message!("mandate-new-only")),
            Entry::line(email, message!("mandate-email")).hint(message!("mandate-email-hint")),
        ],
    }
}

/// Whom a mandate is for, as typed.
pub fn holder(reading: &mut Reading<'_>) -> Holder {
    let [person, name, email] = WHO;
    match reading.optional(person) {
        Some(account_id) => Holder::Known { account_id },
        None => Holder::New {
            name: reading.text(name),
            email: reading.text(email),
        },
    }
}

fn sections(person: &SignedIn, people: &People) -> Vec<Section> {
    let roles = people.roles.iter();
    let roles = roles.map(|role| (role.word().to_owned(), role_words(*role)));
    let mut what = vec![
        Entry::choice("roll", message!("mandate-role"), roles.collect()),
        Entry::date("fran", message!("mandate-from")),
        Entry::date("till", message!("mandate-to")).hint(message!("mandate-to-hint")),
        Entry::lines("beslut", message!("mandate-decision"))
            .hint(message!("mandate-decision-hint")),
    ];
    let agreements = person.reader.published.agreements().iter();
    let agreements = agreements.map(|one| {
        let words = message!("mandate-agreement-title", title = &one.agreement.title);
        (one.agreement.id.clone(), words)
    });
    let all = (String::new(), message!("mandate-agreement-all"));
    let agreements = std::iter::once(all).chain(agreements).collect();
    what.push(Entry::choice(
        "galler",
        message!("mandate-agreement"),
        agreements,
    ));
    vec![
        whom(people),
        Section {
            heading: message!("mandate-what"),
            lead: None,
            entries: what,
        },
    ]
}

fn page(person: &SignedIn, people: &People, typed: &Typed, faults: &[Fault]) -> Markup {
    let sections = sections(person, people);
    let organisation = &people.organisation;
    let back = people_address(person, &organisation.id, "");
    let content = html! {
        (carried("organisation", &organisation.id))
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("mandate-propose"))))
            a href=(person.link(&back)) { (person.say(&message!("work-leave"))) }
        }
    };
    let heading = message!("mandate-propose-heading", name = &organisation.name);
    let mut page = person
        .page(person.say(&heading))
        .lead(&person.say(&message!("mandate-propose-lead")))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&message!("work-nav-mandates")), back);
    if !faults.is_empty() {
        page = page.error_title();
    }
    let action = person.link("/mina-sidor/uppdrag/nytt");
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (form(&action, &content))
    })
    .render()
}

/// The empty form.
pub async fn asked(person: SignedIn) -> Result<Markup, Refusal> {
    let people = people(&person).await?;
    if !people.may_propose {
        return Err(not_theirs());
    }
    let typed = Typed::default().with("fran", person.reader.today().to_string());
    Ok(page(&person, &people, &typed, &[]))
}

fn not_theirs() -> Refusal {
    Refusal {
        status: StatusCode::FORBIDDEN,
        message: message!("mandate-not-yours-to-propose"),
        hint: Some(message!("mandate-not-yours-to-propose-hint")),
    }
}

/// The form that was sent.
pub async fn sent(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let id = typed.get("organisation");
    let people = person.casework.people_of(&person.actor, id).await;
    let people = people.map_err(|error| trouble::mandate(&error))?;
    let mut reading = Reading::new(typed);
    let new = NewMandate {
        holder: holder(&mut reading),
        organisation_id: id.to_owned(),
        role: role(&mut reading, &people),
        agreement_id: reading.optional("galler"),
        from: reading.date("fran"),
        to: reading.optional_date("till"),
        decision: reading.text("beslut"),
        succeeds: None,
    };
    let known = person.reader.published.agreements();
    if let Some(agreement) = &new.agreement_id
        && !known.iter().any(|one| one.agreement.id == *agreement)
    {
        reading.wrong("galler", message!("mandate-agreement-unknown"));
    }
    if !reading.faults.is_empty() {
        let page = page(person, &people, typed, &reading.faults);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    match person.casework.propose_mandate(&person.actor, new).await {
        Ok(proposed) => Ok(told(person, &proposed)),
        Err(error) => {
            let (refusal, fault) = fault_of(&error);
            Ok((refusal.status, page(person, &people, typed, &[fault])).into_response())
        }
    }
}

/// The role that was chosen; a word that is none of those offered is told, and another stands in for it.
fn role(reading: &mut Reading<'_>, people: &People) -> Role {
    let chosen = Role::from_word(&reading.plain("roll"));
    let chosen = chosen.filter(|role| people.roles.contains(role));
    chosen.unwrap_or_else(|| {
        reading.wrong("roll", message!("mandate-role-missing"));
        Role::Contact
    })
}

/// What was refused, at the field it is about.
pub fn fault_of(error: &MandateError) -> (Refusal, Fault) {
    let refusal = trouble::mandate(error);
    let field = match error {
        MandateError::Account(error) => match **error {
            casework::account::AccountError::NoName => Some("namn"),
            _ => Some("epost"),
        },
        MandateError::NoSuchPerson
        | MandateError::AlreadyThere
        | MandateError::Refused(grants::mandate::MandateRefusal::ForOneself) => Some("person"),
        MandateError::RoleDoesNotFit { .. } => Some("roll"),
        MandateError::NoDecision | MandateError::DecisionTooLong => Some("beslut"),
        MandateError::BeginsTooEarly => Some("fran"),
        MandateError::ReasonMissing | MandateError::ReasonTooLong => Some("skal"),
        MandateError::Refused(_) => Some("till"),
        _ => None,
    };
    let words = std::iter::once(refusal.message.clone()).chain(refusal.hint.clone());
    let fault = Fault {
        field: field.map(str::to_owned),
        words: words.collect(),
    };
    (refusal, fault)
}

/// What was proposed; for a new person the link, which is shown this once.
pub fn told(person: &SignedIn, proposed: &Proposed) -> Response {
    let here = address(&proposed.mandate.id, "");
    match &proposed.link {
        Some(link) => link_page(person, link, &here).into_response(),
        None => person.go(&here),
    }
}

/// The link of an invitation, shown to whoever proposed and never again.
pub fn link_page(person: &SignedIn, link: &str, next: &str) -> Markup {
    let path = person.link(&format!("/inbjudan/{link}"));
    let link = person.reader.absolute(&path);
    person
        .page(person.say(&message!("halves-link-heading")))
        .lead(&person.say(&message!("halves-link-lead")))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .crumb(person.say(&message!("work-nav-mandates")), super::LIST)
        .body(html! {
            (notice(Tone::Warning, &person.say(&message!("halves-link")), &html! {
                p { code.digest { (link) } }
                p { (person.say(&message!("halves-link-how"))) }
            }))
            p { (person.say(&message!("halves-code-later"))) }
            p { a href=(person.link(next)) { (person.say(&message!("halves-next"))) } }
        })
        .render()
}

/// A first day that is typed, or today.
pub fn first_day(reading: &mut Reading<'_>) -> Option<Date> {
    reading.optional_date("fran")
}
