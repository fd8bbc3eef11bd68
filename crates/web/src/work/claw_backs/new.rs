//! Proposing that money is asked back: which year and whose, then how much of what and why.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::claw_back::{
    Claimable, ClawBackError, Ground, LONGEST_TEXT_CHARACTERS, NewClawBack, ground,
};
use grants::OrganisationKind;
use maud::{Markup, html};
use wording::{Speak, message};

use super::{ALL, refusal, status_of};
use crate::Refusal;
use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, button, filters, form};
use crate::work::entry::{Entry, Kind, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::repayments::{amounts, field_of, item_title, place_name};
use crate::work::trouble;
use crate::work::typed::Typed;

const HERE: &str = "/arbete/aterkrav/nytt";
const AGREEMENT: &str = "overenskommelse";
const ORGANISATION: &str = "organisation";
const GROUND: &str = "grund";
const REASONS: &str = "skal";

/// What was chosen, and what can be asked back of it.
struct Chosen {
    agreement: String,
    organisation: String,
    name: String,
    there: Vec<Claimable>,
}

async fn chosen(person: &SignedIn, typed: &Typed) -> Result<Chosen, ClawBackError> {
    let (agreement, organisation) = (typed.get(AGREEMENT), typed.get(ORGANISATION));
    let (casework, actor) = (&person.casework, &person.actor);
    let there = casework.money_to_claw_back(actor, agreement, organisation);
    let there = there.await?;
    let all = casework.organisations().await?;
    let found = all.into_iter().find(|one| one.id == organisation);
    Ok(Chosen {
        agreement: agreement.to_owned(),
        organisation: organisation.to_owned(),
        name: found.map_or_else(|| organisation.to_owned(), |one| one.name),
        there,
    })
}

fn sections(person: &SignedIn, chosen: &Chosen) -> [Section; 1] {
    let amounts = chosen.there.iter().map(|one| {
        let label = message!(
            "claw-backs-item",
            item = item_title(person, &chosen.agreement, &one.right.item_id),
            place = place_name(person, &one.right)
        );
        let hint = message!("claw-backs-item-hint", most = one.most());
        Entry::line(field_of(&one.right), label).hint(hint)
    });
    let nothing = (String::new(), message!("claw-backs-choose"));
    let grounds = Ground::ALL.map(|one| (one.word().to_owned(), ground(one)));
    let grounds = std::iter::once(nothing).chain(grounds).collect();
    let reasons = Entry {
        kind: Kind::Lines(8),
        ..Entry::lines(REASONS, message!("claw-backs-reasons"))
    };
    let reasons = reasons.hint(message!(
        "claw-backs-reasons-hint",
        most = LONGEST_TEXT_CHARACTERS
    ));
    [Section {
        heading: message!("claw-backs-new-section"),
        lead: None,
        entries: amounts
            .chain([
                Entry::choice(GROUND, message!("claw-backs-ground"), grounds),
                reasons,
            ])
            .collect(),
    }]
}

/// The choice of year and organisation.
async fn choice(person: &SignedIn, typed: &Typed) -> Result<Markup, Refusal> {
    let nothing = || (String::new(), person.say(&message!("claw-backs-choose")));
    let years = person.reader.published.agreements().iter().rev();
    let years = years.map(|one| {
        let title = person.reader.language.of(&one.agreement.title);
        (one.agreement.id.clone(), title.to_owned())
    });
    let years: Vec<(String, String)> = std::iter::once(nothing()).chain(years).collect();
    let all = person.casework.organisations().await;
    let all = all.map_err(|error| trouble::database(&error))?.into_iter();
    let of_money = all.filter(|one| {
        use OrganisationKind::{Municipality, Region};
        one.closed_at.is_none()
            && (matches!(one.kind, Municipality | Region)
                || one.id == casework::organisation::COORDINATOR)
    });
    let organisations = of_money.map(|one| (one.id, one.name));
    let organisations: Vec<(String, String)> =
        std::iter::once(nothing()).chain(organisations).collect();
    let year = person.say(&message!("claw-backs-agreement"));
    let whose = person.say(&message!("claw-backs-column-organisation"));
    let choice = html! {
        (field::choice(&Field::new(AGREEMENT, year).value(typed.get(AGREEMENT)), &years))
        (field::choice(&Field::new(ORGANISATION, whose).value(typed.get(ORGANISATION)), &organisations))
        (button(Button::Secondary, &person.say(&message!("claw-backs-show"))))
    };
    Ok(filters(&person.link(HERE), &choice))
}

async fn page(
    person: &SignedIn,
    chosen: Option<&Chosen>,
    typed: &Typed,
    faults: &[Fault],
) -> Result<Markup, Refusal> {
    let choice = choice(person, typed).await?;
    let sections = chosen.map(|chosen| sections(person, chosen));
    let sections = sections.as_ref().map_or(&[][..], |sections| &sections[..]);
    let heading = match chosen {
        Some(chosen) => message!("claw-backs-new-heading", organisation = &chosen.name),
        None => message!("claw-backs-new"),
    };
    let mut page = person
        .page(person.say(&heading))
        .crumb(person.say(&message!("claw-backs-title")), ALL)
        .lead(&person.say(&message!("claw-backs-new-lead")));
    if !faults.is_empty() {
        page = page.error_title();
    }
    Ok(page
        .body(html! {
            (summary(&person.reader, sections, faults))
            (choice)
            @if let Some(chosen) = chosen {
                @if chosen.there.is_empty() {
                    p.empty { (person.say(&message!("claw-backs-nothing"))) }
                } @else {
                    (form(&person.link(HERE), &html! {
                        (carried(AGREEMENT, &chosen.agreement))
                        (carried(ORGANISATION, &chosen.organisation))
                        (fields(&person.reader, sections, typed, faults))
                        p.buttons {
                            (button(Button::Primary, &person.say(&message!("claw-backs-propose"))))
                            a href=(person.link(ALL)) { (person.say(&message!("work-leave"))) }
                        }
                    }))
                }
            }
        })
        .render())
}

fn fault_of(error: &ClawBackError, field: Option<String>) -> Fault {
    Fault {
        field,
        words: std::iter::once(error.message())
            .chain(error.hint())
            .collect(),
    }
}

/// The choice, and the form when something is chosen.
pub async fn asked(person: SignedIn) -> Result<Response, Refusal> {
    let query = person.reader.query.clone().unwrap_or_default();
    let typed = Typed::read(query.as_bytes());
    if typed.get(AGREEMENT).is_empty() && typed.get(ORGANISATION).is_empty() {
        return Ok(page(&person, None, &typed, &[]).await?.into_response());
    }
    match chosen(&person, &typed).await {
        Ok(chosen) => {
            let page = page(&person, Some(&chosen), &typed, &[]).await?;
            Ok(page.into_response())
        }
        Err(error) => not_chosen(&person, &typed, &error).await,
    }
}

/// The choice again, with what is wrong with it.
async fn not_chosen(
    person: &SignedIn,
    typed: &Typed,
    error: &ClawBackError,
) -> Result<Response, Refusal> {
    let status = status_of(error);
    if !status.is_client_error() {
        return Err(refusal(error));
    }
    let page = page(person, None, typed, &[fault_of(error, None)]).await?;
    Ok((status, page).into_response())
}

/// Proposes it.
pub async fn sent(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let chosen = match chosen(person, typed).await {
        Ok(chosen) => chosen,
        Err(error) => return not_chosen(person, typed, &error).await,
    };
    let mut faults = Vec::new();
    let rights = chosen.there.iter().map(|one| &one.right);
    let parts = amounts(rights, typed, &mut faults);
    let ground = Ground::from_word(typed.get(GROUND));
    if ground.is_none() {
        faults.push(Fault::of(GROUND, message!("work-field-choice")));
    }
    let (Some(ground), true) = (ground, faults.is_empty()) else {
        let page = page(person, Some(&chosen), typed, &faults).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let new = NewClawBack {
        agreement_id: chosen.agreement.clone(),
        organisation_id: chosen.organisation.clone(),
        ground,
        parts,
        reasons: typed.get(REASONS).to_owned(),
    };
    match person.casework.propose_claw_back(&person.actor, new).await {
        Ok(id) => Ok(person.go(&format!("{ALL}/{id}"))),
        Err(error) => {
            let status = status_of(&error);
            if !status.is_client_error() || status == StatusCode::FORBIDDEN {
                return Err(refusal(&error));
            }
            let first = chosen.there.first().map(|one| field_of(&one.right));
            let field = match &error {
                ClawBackError::TextMissing | ClawBackError::TextTooLong => Some(REASONS.to_owned()),
                ClawBackError::MoreThanThere { item_id, .. } => {
                    let found = chosen.there.iter();
                    let mut found = found.filter(|one| one.right.item_id == *item_id);
                    found.next().map(|one| field_of(&one.right))
                }
                ClawBackError::NoAmount => first,
                _ => None,
            };
            let faults = [fault_of(&error, field)];
            let page = page(person, Some(&chosen), typed, &faults).await?;
            Ok((status, page).into_response())
        }
    }
}
