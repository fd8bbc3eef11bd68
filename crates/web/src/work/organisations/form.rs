//! The forms that add, change and close an organisation.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::organisation::{Facts, OrganisationError};
use casework::store::organisation::Organisation;
use grants::organisation::OrganisationRefusal;
use grants::{Code, OrganisationKind, OrganisationNumber};
use maud::{Markup, html};
use wording::{Message, Speak, message};

use super::{
    LIST, address, counties, county_name, fault, kind_words, page, printed, refusal, status,
};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Tone, button, facts, form, notice};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::{Fault, Reading};
use crate::work::typed::Typed;

const NAME: &str = "namn";
const NUMBER: &str = "nummer";
const COUNTY: &str = "lan";
const KIND: &str = "slag";
const REASON: &str = "skal";
const REVISION: &str = "revision";

/// A form on a page of its own.
struct Asked<'a> {
    heading: Message,
    lead: Message,
    /// What stands above the form.
    above: Markup,
    sections: Vec<Section>,
    /// The name of the button.
    act: Message,
    /// Where it is sent.
    path: String,
    /// The way back.
    back: String,
    typed: &'a Typed,
    faults: &'a [Fault],
}

impl Asked<'_> {
    fn markup(&self, person: &SignedIn) -> Markup {
        let reader = &person.reader;
        let content = html! {
            (fields(reader, &self.sections, self.typed, self.faults))
            @if !self.typed.get(REVISION).is_empty() { (carried(REVISION, self.typed.get(REVISION))) }
            p.buttons {
                (button(Button::Primary, &person.say(&self.act)))
                a href=(person.link(&self.back)) { (person.say(&message!("work-leave"))) }
            }
        };
        let mut page = page(person, &self.heading).lead(&person.say(&self.lead));
        if !self.faults.is_empty() {
            page = page.error_title();
        }
        page.body(html! {
            (self.above)
            (summary(reader, &self.sections, self.faults))
            (form(&person.link(&self.path), &content))
        })
        .render()
    }
}

fn facts_section(kind: Option<OrganisationKind>) -> Section {
    let mut entries = Vec::new();
    if kind.is_none() {
        let kinds = OrganisationKind::ALL.into_iter();
        let kinds = kinds.filter(|kind| kind.can_be_added());
        let kinds = kinds.map(|kind| (kind.word().to_owned(), kind_words(kind)));
        let none = (String::new(), message!("organisation-kind-choose"));
        let kinds = std::iter::once(none).chain(kinds).collect();
        entries.push(Entry::choice(KIND, message!("organisation-kind"), kinds));
    }
    entries.push(
        Entry::line(NAME, message!("organisation-name")).hint(message!("organisation-name-hint")),
    );
    if kind.is_none_or(OrganisationKind::is_legal_person) {
        entries.push(
            Entry::line(NUMBER, message!("organisation-number"))
                .hint(message!("organisation-number-hint")),
        );
    }
    if kind.is_none_or(|kind| !kind.county_is_given()) {
        let none = (String::new(), message!("organisation-no-county-choice"));
        let counties = std::iter::once(none).chain(counties()).collect();
        entries.push(
            Entry::choice(COUNTY, message!("organisation-county"), counties)
                .hint(message!("organisation-county-hint")),
        );
    }
    Section {
        heading: message!("organisation-facts"),
        lead: None,
        entries,
    }
}

fn reason_section(hint: Message) -> Section {
    Section {
        heading: message!("work-reason-heading"),
        lead: None,
        entries: vec![Entry::lines(REASON, message!("work-reason")).hint(hint)],
    }
}

/// What was typed, read; what is wrong is noted at its field.
fn read(reading: &mut Reading<'_>, kind: Option<OrganisationKind>, given: Option<Code>) -> Facts {
    let name = reading.plain(NAME);
    if let Err(refusal) = grants::organisation::name(&name) {
        reading.faults.push(fault(Some(NAME), &refusal));
    }
    let number = reading.optional(NUMBER).and_then(|typed| {
        let number = typed.parse::<OrganisationNumber>();
        let noted = number.map_err(|why| reading.faults.push(fault(Some(NUMBER), &why)));
        noted.ok()
    });
    let county = match kind {
        Some(kind) if kind.county_is_given() => given,
        _ => reading.optional(COUNTY).and_then(|typed| {
            let known = !county_name(Some(&typed)).is_empty();
            let county = typed.parse().ok().filter(|_| known);
            if county.is_none() {
                reading.wrong(COUNTY, message!("work-field-choice"));
            }
            county
        }),
    };
    if let Some(kind) = kind
        && let Err(refusal) = grants::organisation::facts(kind, number.as_ref(), county.is_some())
        && !is_wrong(reading, field_of_refusal(refusal))
    {
        let field = field_of_refusal(refusal);
        reading.faults.push(fault(Some(field), &refusal));
    }
    if reading.plain(REASON).is_empty() {
        let missing = OrganisationError::ReasonMissing;
        reading.faults.push(fault(Some(REASON), &missing));
    }
    Facts {
        name,
        number,
        county,
    }
}

fn is_wrong(reading: &Reading<'_>, field: &str) -> bool {
    reading
        .faults
        .iter()
        .any(|fault| fault.field.as_deref() == Some(field))
}

const fn field_of_refusal(refusal: OrganisationRefusal) -> &'static str {
    match refusal {
        OrganisationRefusal::NoName
        | OrganisationRefusal::NameTooLong
        | OrganisationRefusal::NameUnseen
        | OrganisationRefusal::NameIsFormula(_) => NAME,
        OrganisationRefusal::CountyHasNoNumber | OrganisationRefusal::NumberDoesNotFit { .. } => {
            NUMBER
        }
        OrganisationRefusal::NoCounty | OrganisationRefusal::CountyIsGiven { .. } => COUNTY,
        OrganisationRefusal::CannotBeAdded { .. } => KIND,
    }
}

/// The field an error belongs to.
const fn field_of(error: &OrganisationError) -> Option<&'static str> {
    match error {
        OrganisationError::Refused(refusal) => Some(field_of_refusal(*refusal)),
        OrganisationError::NumberTaken { .. } => Some(NUMBER),
        OrganisationError::NameTaken { .. } => Some(NAME),
        OrganisationError::ReasonMissing | OrganisationError::ReasonTooLong => Some(REASON),
        _ => None,
    }
}

/// Whether an error is answered with the form, so that nothing typed is lost.
const fn keeps_form(error: &OrganisationError) -> bool {
    !matches!(
        error,
        OrganisationError::Store(_)
            | OrganisationError::NoSuchOrganisation
            | OrganisationError::NotAllowed(_)
            | OrganisationError::NoRandomness(_)
    )
}

fn add_form(person: &SignedIn, typed: &Typed, faults: &[Fault]) -> Markup {
    let asked = Asked {
        heading: message!("organisation-add"),
        lead: message!("organisation-add-lead"),
        above: html! {},
        sections: vec![
            facts_section(None),
            reason_section(message!("organisation-add-reason-hint")),
        ],
        act: message!("organisation-add-act"),
        path: address("ny", ""),
        back: LIST.to_owned(),
        typed,
        faults,
    };
    asked.markup(person)
}

/// The empty form for a new organisation.
pub async fn asked_to_add(person: SignedIn) -> Markup {
    add_form(&person, &Typed::default(), &[])
}

/// Adds an organisation.
pub async fn added(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let mut reading = Reading::new(typed);
    let kinds = OrganisationKind::ALL.map(|kind| (kind.word(), kind));
    let kind = reading.word(KIND, &kinds, OrganisationKind::Other);
    let facts = read(&mut reading, Some(kind), None);
    let outcome = if reading.faults.is_empty() {
        let reason = reading.plain(REASON);
        let casework = &person.casework;
        casework
            .add_organisation(&person.actor, kind, facts, &reason)
            .await
    } else {
        let status = status(&OrganisationError::ReasonMissing);
        return Ok((status, add_form(person, typed, &reading.faults)).into_response());
    };
    match outcome {
        Ok(added) => Ok(person.go(&address(&added.id, ""))),
        Err(error) if keeps_form(&error) => {
            let fault = fault(field_of(&error), &error);
            Ok((status(&error), add_form(person, typed, &[fault])).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

/// An organisation that may be changed.
async fn open(person: &SignedIn, id: &str) -> Result<Organisation, Refusal> {
    let found = person.casework.organisation(&person.actor, id).await;
    let one = found.map_err(|error| refusal(&error))?.organisation;
    if one.closed_at.is_some() {
        return Err(refusal(&OrganisationError::Closed));
    }
    Ok(one)
}

fn change_form(
    person: &SignedIn,
    one: &Organisation,
    typed: &Typed,
    faults: &[Fault],
    above: Markup,
) -> Markup {
    let asked = Asked {
        heading: message!("organisation-change-heading", name = &one.name),
        lead: message!("organisation-change-lead"),
        above,
        sections: vec![
            facts_section(Some(one.kind)),
            reason_section(message!("organisation-change-reason-hint")),
        ],
        act: message!("work-save"),
        path: address(&one.id, "/andra"),
        back: address(&one.id, ""),
        typed,
        faults,
    };
    asked.markup(person)
}

/// The form filled with how an organisation stands.
pub async fn asked_to_change(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let one = open(&person, &id).await?;
    let typed = Typed::default()
        .with(NAME, &one.name)
        .with_some(NUMBER, printed(one.number.as_ref()))
        .with_some(COUNTY, one.county.as_ref())
        .with(REVISION, one.revision.to_string());
    Ok(change_form(&person, &one, &typed, &[], html! {}))
}

/// How an organisation stands now, when somebody else changed it meanwhile.
fn as_it_stands(person: &SignedIn, now: &Organisation) -> Markup {
    let number = printed(now.number.as_ref());
    let nothing = || person.say(&message!("organisation-nothing"));
    let county = Some(county_name(now.county.as_deref())).filter(|name| !name.is_empty());
    let stale = OrganisationError::Stale(Box::new(now.clone()));
    html! {
        div role="alert" {
            (notice(Tone::Warning, &person.say(&stale.message()), &html! {
                @if let Some(hint) = stale.hint() { p { (person.say(&hint)) } }
                (facts([
                    (person.say(&message!("organisation-name")), html! { (now.name) }),
                    (person.say(&message!("organisation-number")), html! { (number.unwrap_or_else(nothing)) }),
                    (person.say(&message!("organisation-county")), html! { (county.unwrap_or_else(nothing)) }),
                ]))
            }))
        }
    }
}

/// Changes an organisation.
pub async fn changed(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let one = open(person, &id).await?;
    let mut reading = Reading::new(typed);
    let given = one.county.as_ref().and_then(|code| code.parse().ok());
    let facts = read(&mut reading, Some(one.kind), given);
    if !reading.faults.is_empty() {
        let status = status(&OrganisationError::ReasonMissing);
        let page = change_form(person, &one, typed, &reading.faults, html! {});
        return Ok((status, page).into_response());
    }
    let revision = typed.revision().unwrap_or_default();
    let reason = reading.plain(REASON);
    let changed = person
        .casework
        .change_organisation(&person.actor, &id, revision, facts, &reason);
    match changed.await {
        Ok(()) => Ok(person.go(&address(&id, ""))),
        Err(error) if keeps_form(&error) => {
            let page = if let OrganisationError::Stale(now) = &error {
                let above = as_it_stands(person, now);
                let typed = typed.clone().with(REVISION, now.revision.to_string());
                change_form(person, now, &typed, &[], above)
            } else {
                let fault = fault(field_of(&error), &error);
                change_form(person, &one, typed, &[fault], html! {})
            };
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

fn close_form(person: &SignedIn, one: &Organisation, typed: &Typed, faults: &[Fault]) -> Markup {
    let asked = Asked {
        heading: message!("organisation-close-heading", name = &one.name),
        lead: message!("organisation-close-lead"),
        above: html! {},
        sections: vec![reason_section(message!("organisation-close-reason-hint"))],
        act: message!("organisation-close-act"),
        path: address(&one.id, "/stang"),
        back: address(&one.id, ""),
        typed,
        faults,
    };
    asked.markup(person)
}

/// Asks why an organisation is closed.
pub async fn asked_to_close(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let one = open(&person, &id).await?;
    let typed = Typed::default().with(REVISION, one.revision.to_string());
    Ok(close_form(&person, &one, &typed, &[]))
}

/// Closes an organisation.
pub async fn closed(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let one = open(person, &id).await?;
    let (revision, reason) = (typed.revision().unwrap_or_default(), typed.get(REASON));
    let casework = &person.casework;
    let closed = casework.close_organisation(&person.actor, &id, revision, reason);
    match closed.await {
        Ok(()) => Ok(person.go(&address(&id, ""))),
        Err(error) if keeps_form(&error) => {
            let fault = fault(field_of(&error), &error);
            let (now, typed) = match &error {
                OrganisationError::Stale(now) => {
                    let revision = now.revision.to_string();
                    (now.as_ref(), typed.clone().with(REVISION, revision))
                }
                _ => (&one, typed.clone()),
            };
            let page = close_form(person, now, &typed, &[fault]);
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}
