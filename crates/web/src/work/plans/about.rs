//! What a plan is about, as a form: begun anew or saved over what somebody saw. A save over what a colleague has changed shows both.

use std::collections::BTreeSet;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::plan::{NewAbout, OpenedPlan, PlanError};
use grants::plan::{
    About, AboutRefusal, FIRST_YEAR, LAST_YEAR, LONGEST_TITLE_CHARACTERS, PlanKind,
};
use grants::project::PriorityArea;
use grants::rich_text::LONGEST_TEXT_CHARACTERS;
use maud::{Markup, html};
use wording::{Message, message};

use super::{
    LIST, address, conflict, fault, found, marked, page_below, page_of, refusal, status, stays,
};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Page, button, form};
use crate::work::entry::{Entry, Kind, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::projects::marks;
use crate::work::reading::{Fault, Reading};
use crate::work::typed::{Typed, lines};

const OWNER: &str = "vems";
const TITLE: &str = "rubrik";
const KIND: &str = "typ";
const FROM: &str = "fran";
const TO: &str = "till";
const BY: &str = "beslutad-av";
const ON: &str = "beslutad";
const REFERENCE: &str = "diarienummer";
const TEXT: &str = "text";
const REVISION: &str = "revision";
/// What the field of an area begins with; its word follows.
const AREA: &str = "omrade-";
/// What stands in the field of whose a plan is that is the county's.
const COUNTY: &str = "lan";

fn area_field(area: PriorityArea) -> String {
    format!("{AREA}{}", area.word())
}

/// The fields; with whose it is for a plan that is begun, which is never another's later.
fn sections(owner: Option<Entry>) -> Vec<Section> {
    let kinds = PlanKind::ALL.map(|one| (one.word().to_owned(), casework::plan::kind(one)));
    let areas =
        PriorityArea::ALL.map(|area| Entry::check(area_field(area), casework::project::area(area)));
    let mut facts: Vec<Entry> = owner.into_iter().collect();
    facts.extend([
        Entry::line(TITLE, message!("plans-title")).hint(message!(
            "projects-title-hint",
            most = LONGEST_TITLE_CHARACTERS
        )),
        Entry::choice(KIND, message!("plans-column-kind"), kinds.to_vec()),
        Entry::line(FROM, message!("plans-from")),
        Entry::line(TO, message!("plans-to")),
    ]);
    vec![
        Section {
            heading: message!("plans-about"),
            lead: None,
            entries: facts,
        },
        Section {
            heading: message!("plans-areas"),
            lead: Some(message!("projects-area-hint")),
            entries: areas.to_vec(),
        },
        Section {
            heading: message!("plans-decided"),
            lead: Some(message!("plans-decided-lead")),
            entries: vec![
                Entry::line(BY, message!("plans-decided-by"))
                    .hint(message!("plans-decided-by-hint")),
                Entry::date(ON, message!("plans-decided-on")),
                Entry::line(REFERENCE, message!("plans-reference")),
            ],
        },
        Section {
            heading: message!("plans-text"),
            lead: Some(message!("plans-text-lead")),
            entries: vec![Entry {
                kind: Kind::Lines(12),
                ..Entry::lines(TEXT, message!("plans-text")).hint(message!(
                    "projects-text-hint",
                    most = LONGEST_TEXT_CHARACTERS
                ))
            }],
        },
    ]
}

/// What stands in a plan, as fields.
fn filled(about: &About) -> Typed {
    let decided = about.decided.as_ref();
    let on = decided.and_then(|one| one.on);
    let mut typed = Typed::default()
        .with(TITLE, &*about.title)
        .with(KIND, about.kind.word())
        .with(FROM, about.from.to_string())
        .with(TO, about.to.to_string())
        .with(BY, decided.map_or("", |one| &one.by))
        .with(ON, on.map_or_else(String::new, |on| on.to_string()))
        .with(REFERENCE, decided.map_or("", |one| &one.reference))
        .with(TEXT, about.text.written());
    for area in &about.areas {
        typed = typed.with(area_field(*area), "ja");
    }
    typed
}

/// What the fields say, and what is wrong with them.
fn read(typed: &Typed) -> (NewAbout, Vec<Fault>) {
    let mut reading = Reading::new(typed);
    let kinds = PlanKind::ALL.map(|one| (one.word(), one));
    let areas: BTreeSet<PriorityArea> = (PriorityArea::ALL.into_iter())
        .filter(|area| !reading.plain(&area_field(*area)).is_empty())
        .collect();
    let about = NewAbout {
        title: reading.text(TITLE),
        kind: reading.word(KIND, &kinds, PlanKind::ActionPlan),
        areas,
        from: reading.number(FROM, FIRST_YEAR, LAST_YEAR),
        to: reading.number(TO, FIRST_YEAR, LAST_YEAR),
        decided_by: reading.plain(BY),
        decided_on: reading.optional_date(ON),
        reference: reading.plain(REFERENCE),
        text: lines(typed.get(TEXT)),
    };
    (about, reading.faults)
}

/// The field a refusal is about.
fn field_of(error: &PlanError) -> Option<&'static str> {
    match error {
        PlanError::About(AboutRefusal::TitleMissing | AboutRefusal::TitleTooLong) => Some(TITLE),
        PlanError::About(AboutRefusal::NotYears) => Some(FROM),
        PlanError::About(AboutRefusal::EndsBeforeItBegins | AboutRefusal::PeriodTooLong) => {
            Some(TO)
        }
        PlanError::About(
            AboutRefusal::DecidedByMissing
            | AboutRefusal::DecidedByTooLong
            | AboutRefusal::NotABody,
        ) => Some(BY),
        PlanError::About(AboutRefusal::DecidedOnNoDay) => Some(ON),
        PlanError::About(AboutRefusal::ReferenceTooLong) => Some(REFERENCE),
        PlanError::TextTooLong => Some(TEXT),
        _ => None,
    }
}

/// What the form is shown with.
struct Shown<'a> {
    sections: Vec<Section>,
    typed: &'a Typed,
    faults: &'a [Fault],
    save: Message,
    /// What a colleague saved meanwhile.
    theirs: Option<&'a OpenedPlan>,
}

fn markup(
    person: &SignedIn,
    page: Page<'_>,
    (here, back): (&str, &str),
    shown: &Shown<'_>,
) -> Markup {
    let content = html! {
        (carried(REVISION, shown.typed.get(REVISION)))
        (fields(&person.reader, &shown.sections, shown.typed, shown.faults))
        (marks(person))
        p.buttons {
            (button(Button::Primary, &person.say(&shown.save)))
            a href=(person.link(back)) { (person.say(&message!("work-leave"))) }
        }
    };
    marked(page, !shown.faults.is_empty() || shown.theirs.is_some())
        .body(html! {
            (summary(&person.reader, &shown.sections, shown.faults))
            @if let Some(theirs) = shown.theirs {
                (conflict(person, (&in_lines(&filled(&theirs.about.content)), &in_lines(shown.typed)), here))
            }
            (form(&person.link(here), &content))
        })
        .render()
}

/// All fields as lines, to be compared.
fn in_lines(typed: &Typed) -> String {
    let areas = PriorityArea::ALL.into_iter().filter(|area| {
        let field = area_field(*area);
        !typed.get(&field).is_empty()
    });
    let areas: Vec<&str> = areas.map(PriorityArea::word).collect();
    let fields = [TITLE, KIND, FROM, TO, BY, ON, REFERENCE];
    let mut all: Vec<String> = fields.map(|name| lines(typed.get(name))).to_vec();
    all.push(areas.join(", "));
    all.push(lines(typed.get(TEXT)));
    all.join("\n")
}

/// Whose a new plan is: one's own organisation's, or the county's for one of its parties.
async fn owner(person: &SignedIn) -> Result<Option<Entry>, Refusal> {
    let own = person.casework.own_plans(&person.actor).await;
    let (_, county) = own.map_err(|error| refusal(&error))?;
    Ok(county.map(|county| {
        let choices = vec![
            (String::new(), message!("plans-owner-own")),
            (
                COUNTY.to_owned(),
                message!("plans-owner-county", county = county),
            ),
        ];
        Entry::choice(OWNER, message!("plans-owner"), choices).hint(message!("plans-owner-hint"))
    }))
}

async fn new_page(person: &SignedIn, typed: &Typed, faults: &[Fault]) -> Result<Markup, Refusal> {
    let page = page_below(person, &message!("plans-begin"))
        .lead(&person.say(&message!("plans-begin-lead")));
    let shown = Shown {
        sections: sections(owner(person).await?),
        typed,
        faults,
        save: message!("plans-begin-button"),
        theirs: None,
    };
    let here = format!("{LIST}/ny");
    Ok(markup(person, page, (&here, LIST), &shown))
}

/// The empty form.
pub async fn new(person: SignedIn) -> Result<Markup, Refusal> {
    let year = person.reader.today().year().to_string();
    let typed = Typed::default().with(FROM, year);
    new_page(&person, &typed, &[]).await
}

/// Begins a plan.
pub async fn begun(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (about, mut faults) = read(typed);
    if !matches!(typed.get(OWNER), "" | COUNTY) {
        faults.push(Fault::of(OWNER, message!("work-field-choice")));
    }
    if !faults.is_empty() {
        let page = new_page(person, typed, &faults).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let of_county = typed.get(OWNER) == COUNTY;
    let begun = person
        .casework
        .begin_plan(&person.actor, of_county, about)
        .await;
    match begun {
        Ok(plan) => Ok(person.go(&address(&plan.id, ""))),
        Err(error) if stays(&error) => {
            let fault = fault(&error, field_of(&error));
            let page = new_page(person, typed, &[fault]).await?;
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

fn text_page(
    person: &SignedIn,
    opened: &OpenedPlan,
    typed: &Typed,
    (faults, is_stale): (&[Fault], bool),
) -> Markup {
    let page = page_of(person, opened, &message!("plans-about-and-text"));
    let save = if is_stale {
        message!("work-conflict-save")
    } else {
        message!("work-save")
    };
    let id = &opened.plan.id;
    let shown = Shown {
        sections: sections(None),
        typed,
        faults,
        save,
        theirs: is_stale.then_some(opened),
    };
    markup(
        person,
        page,
        (&address(id, "/text"), &address(id, "")),
        &shown,
    )
}

/// The form with what stands there.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    let typed = filled(&opened.about.content).with(REVISION, opened.about.revision.to_string());
    Ok(text_page(&person, &opened, &typed, (&[], false)))
}

/// Saves it.
pub async fn saved(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let opened = found(person, &id).await?;
    let (about, mut faults) = read(typed);
    let seen = typed.revision();
    if seen.is_none() {
        let words = vec![message!("work-revision-missing")];
        faults.push(Fault { field: None, words });
    }
    let (Some(seen), true) = (seen, faults.is_empty()) else {
        let page = text_page(person, &opened, typed, (&faults, false));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let saved = person.casework.save_plan(&person.actor, (&id, seen), about);
    match saved.await {
        Ok(()) => Ok(person.go(&address(&id, ""))),
        Err(error @ PlanError::Newer) => {
            // Whoever has read both may save over it.
            let opened = found(person, &id).await?;
            let revision = opened.about.revision.to_string();
            let typed = typed.clone().with(REVISION, revision);
            let page = text_page(person, &opened, &typed, (&[], true));
            Ok((status(&error), page).into_response())
        }
        Err(error) if stays(&error) => {
            let fault = fault(&error, field_of(&error));
            let page = text_page(person, &opened, typed, (&[fault], false));
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}
