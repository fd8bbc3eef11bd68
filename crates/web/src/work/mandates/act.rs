//! What is done to a mandate, each on a page of its own: ended, handed over, its holder helped to a new way to sign in.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::mandate::Held;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Message, Speak, message};

use super::propose::{fault_of, first_day, holder, link_page, told, whom};
use super::shown::{found, page_of};
use super::{address, role_words};
use crate::Refusal;
use crate::ui::{Button, button, form};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::{Fault, Reading};
use crate::work::trouble;
use crate::work::typed::{Typed, lines};

/// A form about a mandate.
struct Asking<'a> {
    held: &'a Held,
    rest: &'static str,
    heading: Message,
    lead: Message,
    button: Message,
    sections: Vec<Section>,
}

impl Asking<'_> {
    fn page(&self, person: &SignedIn, typed: &Typed, faults: &[Fault]) -> Markup {
        let id = &self.held.mandate.id;
        let here = person.link(&address(id, self.rest));
        let content = html! {
            (fields(&person.reader, &self.sections, typed, faults))
            p.buttons {
                (button(Button::Primary, &person.say(&self.button)))
                a href=(person.link(&address(id, ""))) { (person.say(&message!("work-leave"))) }
            }
        };
        let mut page = page_of(person, self.held, person.say(&self.heading))
            .crumb(self.held.name.clone(), address(id, ""))
            .lead(&person.say(&self.lead));
        if !faults.is_empty() {
            page = page.error_title();
        }
        page.body(html! {
            (summary(&person.reader, &self.sections, faults))
            (form(&here, &content))
        })
        .render()
    }
}

/// Refuses what cannot be done to a mandate by whoever asks.
fn must(may: bool) -> Result<(), Refusal> {
    if may {
        return Ok(());
    }
    Err(Refusal {
        status: StatusCode::FORBIDDEN,
        message: message!("mandate-cannot"),
        hint: Some(message!("mandate-cannot-hint")),
    })
}

fn ending(held: &Held) -> Asking<'_> {
    let role = role_words(held.mandate.role);
    Asking {
        held,
        rest: "/avsluta",
        heading: message!("mandate-end-heading", name = &held.name, role = role),
        lead: message!("mandate-end-lead"),
        button: message!("mandate-end"),
        sections: vec![reason(message!("mandate-end-hint"))],
    }
}

fn reason(hint: Message) -> Section {
    Section {
        heading: message!("work-reason-heading"),
        lead: None,
        entries: vec![Entry::lines("skal", message!("work-reason")).hint(hint)],
    }
}

/// Asks whether a mandate is to be ended.
pub async fn asked_to_end(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let (held, _) = found(&person, &id).await?;
    must(held.possible.end)?;
    Ok(ending(&held).page(&person, &Typed::default(), &[]))
}

/// Ends it.
pub async fn ended(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (held, _) = found(person, &id).await?;
    let reason = lines(typed.get("skal"));
    let done = person.casework.end_mandate(&person.actor, &id, &reason);
    match done.await {
        // Whoever ended what they act by has no session to go on with.
        Ok(()) if person.actor.mandate_id() == Some(id.as_str()) => {
            Ok(person.go("/logga-in?till=/mina-sidor"))
        }
        Ok(()) => Ok(person.go(&address(&id, ""))),
        Err(error) => {
            let (refusal, fault) = fault_of(&error);
            let page = ending(&held).page(person, typed, &[fault]);
            Ok((refusal.status, page).into_response())
        }
    }
}

async fn handing_over<'a>(person: &SignedIn, held: &'a Held) -> Result<Asking<'a>, Refusal> {
    let organisation = &held.organisation.id;
    let people = person.casework.people_of(&person.actor, organisation).await;
    let people = people.map_err(|error| trouble::mandate(&error))?;
    let what = Section {
        heading: message!("mandate-hand-over-when"),
        lead: None,
        entries: vec![
            Entry::date("fran", message!("mandate-hand-over-from"))
                .hint(message!("mandate-hand-over-from-hint")),
            Entry::lines("beslut", message!("mandate-decision"))
                .hint(message!("mandate-decision-hint")),
        ],
    };
    let role = role_words(held.mandate.role);
    let name = &held.organisation.name;
    Ok(Asking {
        held,
        rest: "/lamna-over",
        heading: message!(
            "mandate-hand-over-heading",
            role = role,
            organisation = name
        ),
        lead: message!("mandate-hand-over-lead"),
        button: message!("mandate-hand-over"),
        sections: vec![whom(&people), what],
    })
}

/// Asks who takes over one's own mandate.
pub async fn asked_to_hand_over(
    person: SignedIn,
    Path(id): Path<String>,
) -> Result<Markup, Refusal> {
    let (held, _) = found(&person, &id).await?;
    must(held.possible.hand_over)?;
    let typed = Typed::default().with("fran", person.reader.today().to_string());
    Ok(handing_over(&person, &held)
        .await?
        .page(&person, &typed, &[]))
}

/// Proposes the successor.
pub async fn handed_over(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (held, _) = found(person, &id).await?;
    let mut reading = Reading::new(typed);
    let (holder, from) = (holder(&mut reading), first_day(&mut reading));
    let decision = reading.text("beslut");
    if !reading.faults.is_empty() {
        let asking = handing_over(person, &held).await?;
        let page = asking.page(person, typed, &reading.faults);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let proposed = person
        .casework
        .hand_over(&person.actor, &id, holder, from, &decision);
    match proposed.await {
        Ok(proposed) => Ok(told(person, &proposed)),
        Err(error) => {
            let (refusal, fault) = fault_of(&error);
            let asking = handing_over(person, &held).await?;
            Ok((refusal.status, asking.page(person, typed, &[fault])).into_response())
        }
    }
}

fn recovering(held: &Held) -> Asking<'_> {
    Asking {
        held,
        rest: "/ny-inloggning",
        heading: message!("mandate-recover-heading", name = &held.name),
        lead: message!("mandate-recover-lead"),
        button: message!("mandate-recover"),
        sections: vec![reason(message!("mandate-recover-hint"))],
    }
}

/// Asks whether the holder of a mandate is to get a new way to sign in.
pub async fn asked_to_recover(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let (held, _) = found(&person, &id).await?;
    must(held.possible.recover)?;
    Ok(recovering(&held).page(&person, &Typed::default(), &[]))
}

/// Asks a second person that they do.
pub async fn recovery_asked(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    person.must(Act::ProposeRecovery)?;
    let (held, _) = found(person, &id).await?;
    must(held.possible.recover)?;
    let mut reading = Reading::new(typed);
    let reason = reading.text("skal");
    if !reading.faults.is_empty() {
        let page = recovering(&held).page(person, typed, &reading.faults);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let (account, organisation) = (&held.mandate.account_id, &held.organisation.id);
    let asked = person
        .casework
        .ask_recovery(&person.actor, account, organisation, &reason);
    match asked.await {
        Ok(asked) => {
            let next = format!("/mina-sidor/godkannanden/{}", asked.approval_id);
            Ok(link_page(person, &asked.link, &next).into_response())
        }
        Err(error) => {
            let refusal = trouble::approval(&error);
            let fault = Fault {
                field: Some("skal".to_owned()),
                words: std::iter::once(error.message())
                    .chain(error.hint())
                    .collect(),
            };
            let page = recovering(&held).page(person, typed, &[fault]);
            Ok((refusal.status, page).into_response())
        }
    }
}
