//! What a project is, as a form: begun anew or saved over what somebody saw. A save over what a colleague has changed shows both.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::project::{NewAbout, OpenedProject, ProjectError, TextOf};
use grants::Level;
use grants::project::{About, AboutRefusal, LONGEST_TITLE_CHARACTERS, PriorityArea, ProjectStatus};
use grants::rich_text::LONGEST_TEXT_CHARACTERS;
use maud::{Markup, html};
use wording::{Message, NameOrder, message};

use super::{LIST, address, fault, found, marks, page_below, page_of, refusal, status, stays};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Page, Tone, button, form, notice};
use crate::work::conflict::difference;
use crate::work::entry::{Entry, Kind, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::{Fault, Reading};
use crate::work::typed::{Typed, lines};

const TITLE: &str = "rubrik";
const COUNTY: &str = "lan";
const AREA: &str = "omrade";
const STATUS: &str = "lage";
const FROM: &str = "fran";
const TO: &str = "till";
const PURPOSE: &str = "syfte";
const RESULTS: &str = "resultat";
const REVISION: &str = "revision";
/// All of them, in the order of the form.
const ALL: [&str; 8] = [TITLE, COUNTY, AREA, STATUS, FROM, TO, PURPOSE, RESULTS];

fn sections(person: &SignedIn) -> [Section; 2] {
    let names = NameOrder::default();
    let mut counties: Vec<_> = person
        .reader
        .published
        .register()
        .of(Level::County)
        .iter()
        .collect();
    counties.sort_by(|one, other| names.compare(&one.name, &other.name));
    let counties = counties.into_iter().map(|county| {
        let words = message!("projects-choice", name = &county.name);
        (county.code.to_string(), words)
    });
    let country = (String::new(), message!("projects-whole-country"));
    let areas =
        PriorityArea::ALL.map(|area| (area.word().to_owned(), casework::project::area(area)));
    let statuses =
        ProjectStatus::ALL.map(|one| (one.word().to_owned(), casework::project::status(one)));
    let text = |name, label| Entry {
        kind: Kind::Lines(12),
        ..Entry::lines(name, label).hint(message!(
            "projects-text-hint",
            most = LONGEST_TEXT_CHARACTERS
        ))
    };
    [
        Section {
            heading: message!("projects-about-facts"),
            lead: None,
            entries: vec![
                Entry::line(TITLE, message!("projects-title")).hint(message!(
                    "projects-title-hint",
                    most = LONGEST_TITLE_CHARACTERS
                )),
                Entry::choice(
                    COUNTY,
                    message!("projects-column-county"),
                    std::iter::once(country).chain(counties).collect(),
                ),
                Entry::choice(AREA, message!("projects-column-area"), areas.to_vec())
                    .hint(message!("projects-area-hint")),
                Entry::choice(
                    STATUS,
                    message!("projects-column-status"),
                    statuses.to_vec(),
                ),
                Entry::date(FROM, message!("projects-from")),
                Entry::date(TO, message!("projects-to")),
            ],
        },
        Section {
            heading: message!("projects-about-texts"),
            lead: Some(message!("projects-about-texts-lead")),
            entries: vec![
                text(PURPOSE, message!("projects-purpose")),
                text(RESULTS, message!("projects-results")),
            ],
        },
    ]
}

/// What stands in a project, as fields.
fn filled(about: &About) -> Typed {
    let date = |date: Option<jiff::civil::Date>| date.map_or_else(String::new, |it| it.to_string());
    Typed::default()
        .with(TITLE, &*about.title)
        .with(
            COUNTY,
            about.county.map_or_else(String::new, |it| it.to_string()),
        )
        .with(AREA, about.area.word())
        .with(STATUS, about.status.word())
        .with(FROM, date(about.from))
        .with(TO, date(about.to))
        .with(PURPOSE, about.purpose.written())
        .with(RESULTS, about.results.written())
}

/// What the fields say, and what is wrong with them.
fn read(person: &SignedIn, typed: &Typed) -> (NewAbout, Vec<Fault>) {
    let mut reading = Reading::new(typed);
    let county = reading.optional(COUNTY);
    let register = person.reader.published.register();
    let known = county.as_ref().and_then(|code| {
        let code = code.parse().ok()?;
        register.find(Level::County, code).map(|one| one.code)
    });
    if county.is_some() && known.is_none() {
        reading.wrong(COUNTY, message!("work-field-choice"));
    }
    let areas = PriorityArea::ALL.map(|one| (one.word(), one));
    let statuses = ProjectStatus::ALL.map(|one| (one.word(), one));
    let about = NewAbout {
        title: reading.text(TITLE),
        county: known,
        area: reading.word(AREA, &areas, PriorityArea::Promotion),
        status: reading.word(STATUS, &statuses, ProjectStatus::Planned),
        from: reading.optional_date(FROM),
        to: reading.optional_date(TO),
        purpose: lines(typed.get(PURPOSE)),
        results: lines(typed.get(RESULTS)),
    };
    (about, reading.faults)
}

/// The field a refusal is about.
fn field_of(error: &ProjectError) -> Option<&'static str> {
    match error {
        ProjectError::About(AboutRefusal::TitleMissing | AboutRefusal::TitleTooLong) => Some(TITLE),
        ProjectError::About(AboutRefusal::NotACounty) => Some(COUNTY),
        ProjectError::About(AboutRefusal::EndsBeforeItBegins) => Some(TO),
        ProjectError::TextTooLong(TextOf::Purpose) => Some(PURPOSE),
        ProjectError::TextTooLong(TextOf::Results) => Some(RESULTS),
        _ => None,
    }
}

/// What the form is shown with.
struct Shown<'a> {
    typed: &'a Typed,
    faults: &'a [Fault],
    save: Message,
    /// What a colleague saved meanwhile.
    theirs: Option<&'a OpenedProject>,
}

fn markup(
    person: &SignedIn,
    page: Page<'_>,
    (here, back): (&str, &str),
    shown: &Shown<'_>,
) -> Markup {
    let sections = sections(person);
    let content = html! {
        (carried(REVISION, shown.typed.get(REVISION)))
        (fields(&person.reader, &sections, shown.typed, shown.faults))
        (marks(person))
        p.buttons {
            (button(Button::Primary, &person.say(&shown.save)))
            a href=(person.link(back)) { (person.say(&message!("work-leave"))) }
        }
    };
    let page = if shown.faults.is_empty() && shown.theirs.is_none() {
        page
    } else {
        page.error_title()
    };
    page.body(html! {
        (summary(&person.reader, &sections, shown.faults))
        @if let Some(theirs) = shown.theirs { (conflict(person, theirs, shown.typed, here)) }
        (form(&person.link(here), &content))
    })
    .render()
}

/// That a colleague saved, what differs, and the way to go on with theirs.
fn conflict(person: &SignedIn, theirs: &OpenedProject, typed: &Typed, here: &str) -> Markup {
    let told = |typed: &Typed| ALL.map(|name| lines(typed.get(name))).join("\n");
    let saved = told(&filled(&theirs.about.content));
    let yours = told(typed);
    html! {
        div role="alert" {
            (notice(Tone::Warning, &person.say(&message!("projects-newer")), &html! {
                p { (person.say(&message!("message-stale-hint"))) }
                p { a href=(person.link(here)) { (person.say(&message!("work-conflict-theirs-instead"))) } }
            }))
        }
        h2 { (person.say(&message!("work-lines-heading"))) }
        (difference(person, (&saved, &message!("work-lines-theirs")), (&yours, &message!("work-lines-yours"))))
    }
}

fn new_page(person: &SignedIn, typed: &Typed, faults: &[Fault]) -> Markup {
    let page = page_below(person, &message!("projects-begin"))
        .lead(&person.say(&message!("projects-begin-lead")));
    let shown = Shown {
        typed,
        faults,
        save: message!("projects-begin-button"),
        theirs: None,
    };
    let here = format!("{LIST}/nytt");
    markup(person, page, (&here, LIST), &shown)
}

/// The empty form.
pub async fn new(person: SignedIn) -> Markup {
    new_page(&person, &Typed::default(), &[])
}

/// Begins a project.
pub async fn begun(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (about, faults) = read(person, typed);
    if !faults.is_empty() {
        let page = new_page(person, typed, &faults);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    match person.casework.begin_project(&person.actor, about).await {
        Ok(project) => Ok(person.go(&address(&project.id, ""))),
        Err(error) if stays(&error) => {
            let fault = fault(&error, field_of(&error));
            let page = new_page(person, typed, &[fault]);
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

fn text_page(
    person: &SignedIn,
    opened: &OpenedProject,
    typed: &Typed,
    (faults, is_stale): (&[Fault], bool),
) -> Markup {
    let page = page_of(person, opened, &message!("projects-text"));
    let save = if is_stale {
        message!("work-conflict-save")
    } else {
        message!("work-save")
    };
    let id = &opened.project.id;
    let shown = Shown {
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
    let (about, mut faults) = read(person, typed);
    let seen = typed.revision();
    if seen.is_none() {
        let words = vec![message!("work-revision-missing")];
        faults.push(Fault { field: None, words });
    }
    let (Some(seen), true) = (seen, faults.is_empty()) else {
        let page = text_page(person, &opened, typed, (&faults, false));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let saved = person
        .casework
        .save_project(&person.actor, (&id, seen), about);
    match saved.await {
        Ok(()) => Ok(person.go(&address(&id, ""))),
        Err(error @ ProjectError::Newer) => {
            // Whoever has read both may save over it.
            let opened = found(person, &id).await?;
            let typed = typed
                .clone()
                .with(REVISION, opened.about.revision.to_string());
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
