//! What a report is about and to whom, as a form: begun anew or saved over what somebody saw.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::government_report::{GovernmentReportError, NewAbout, OpenedGovernmentReport};
use grants::government_report::{AboutRefusal, GovernmentReportKind, LONGEST_TITLE_CHARACTERS};
use maud::{Markup, html};
use wording::{Message, message};

use super::{LIST, address, fault, found, marked, page_below, page_of, refusal, status, stays};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Page, button, form};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::{Fault, Reading};
use crate::work::typed::Typed;

const TITLE: &str = "rubrik";
const KIND: &str = "typ";
const RECIPIENT: &str = "mottagare";
const ADDRESS: &str = "epost";
const DUE: &str = "senast";
const REVISION: &str = "revision";
const ADDRESS_REVISION: &str = "epost-revision";
/// What the field of an agreement begins with; its id follows.
const AGREEMENT: &str = "ar-";

fn sections(person: &SignedIn) -> Vec<Section> {
    let kinds = GovernmentReportKind::ALL.map(|one| {
        (
            one.word().to_owned(),
            casework::government_report::kind(one),
        )
    });
    let published = &person.reader.published;
    let agreements = published.agreements().iter().rev().map(|one| {
        let id = &one.agreement.id;
        let words = message!(
            "government-reports-agreement-named",
            title = &one.agreement.title
        );
        Entry::check(format!("{AGREEMENT}{id}"), words)
    });
    vec![
        Section {
            heading: message!("government-reports-about"),
            lead: None,
            entries: vec![
                Entry::line(TITLE, message!("government-reports-title")).hint(message!(
                    "projects-title-hint",
                    most = LONGEST_TITLE_CHARACTERS
                )),
                Entry::choice(
                    KIND,
                    message!("government-reports-column-kind"),
                    kinds.to_vec(),
                ),
                Entry::line(RECIPIENT, message!("government-reports-column-recipient"))
                    .hint(message!("government-reports-recipient-hint")),
                Entry::line(ADDRESS, message!("government-reports-address"))
                    .hint(message!("government-reports-address-hint")),
                Entry::date(DUE, message!("government-reports-due")),
            ],
        },
        Section {
            heading: message!("government-reports-about-agreements"),
            lead: Some(message!("government-reports-agreements-lead")),
            entries: agreements.collect(),
        },
    ]
}

fn filled(opened: &OpenedGovernmentReport) -> Typed {
    let about = &opened.about.content;
    let mut typed = Typed::default()
        .with(TITLE, &*about.title)
        .with(KIND, about.kind.word())
        .with(RECIPIENT, &*about.recipient)
        .with(ADDRESS, &*opened.address.content)
        .with(
            DUE,
            about.due_on.map_or_else(String::new, |on| on.to_string()),
        );
    for id in &about.agreements {
        typed = typed.with(format!("{AGREEMENT}{id}"), "ja");
    }
    with_revisions(typed, opened)
}

fn with_revisions(typed: Typed, opened: &OpenedGovernmentReport) -> Typed {
    typed
        .with(REVISION, opened.about.revision.to_string())
        .with(ADDRESS_REVISION, opened.address.revision.to_string())
}

fn read(person: &SignedIn, typed: &Typed) -> (NewAbout, Vec<Fault>) {
    let mut reading = Reading::new(typed);
    let kinds = GovernmentReportKind::ALL.map(|one| (one.word(), one));
    let published = person.reader.published.agreements().iter();
    let agreements = published
        .map(|one| one.agreement.id.clone())
        .filter(|id| !reading.plain(&format!("{AGREEMENT}{id}")).is_empty())
        .collect();
    let about = NewAbout {
        title: reading.text(TITLE),
        kind: reading.word(KIND, &kinds, GovernmentReportKind::Interim),
        recipient: reading.plain(RECIPIENT),
        address: reading.plain(ADDRESS),
        due_on: reading.optional_date(DUE),
        agreements,
    };
    (about, reading.faults)
}

fn field_of(error: &GovernmentReportError) -> Option<&'static str> {
    match error {
        GovernmentReportError::About(refusal) => match refusal {
            AboutRefusal::TitleMissing | AboutRefusal::TitleTooLong => Some(TITLE),
            AboutRefusal::RecipientTooLong => Some(RECIPIENT),
            AboutRefusal::NotAnAddress => Some(ADDRESS),
            AboutRefusal::AgreementMissing | AboutRefusal::TooManyAgreements => None,
        },
        _ => None,
    }
}

fn markup(
    person: &SignedIn,
    page: Page<'_>,
    (here, back): (&str, &str),
    (typed, faults): (&Typed, &[Fault]),
    save: &Message,
) -> Markup {
    let sections = sections(person);
    let content = html! {
        (carried(REVISION, typed.get(REVISION)))
        (carried(ADDRESS_REVISION, typed.get(ADDRESS_REVISION)))
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(save)))
            a href=(person.link(back)) { (person.say(&message!("work-leave"))) }
        }
    };
    marked(page, !faults.is_empty())
        .body(html! {
            (summary(&person.reader, &sections, faults))
            (form(&person.link(here), &content))
        })
        .render()
}

fn new_page(person: &SignedIn, typed: &Typed, faults: &[Fault]) -> Markup {
    let page = page_below(person, &message!("government-reports-begin"))
        .lead(&person.say(&message!("government-reports-begin-lead")));
    let here = format!("{LIST}/ny");
    let save = message!("government-reports-begin-button");
    markup(person, page, (&here, LIST), (typed, faults), &save)
}

fn of_page(
    person: &SignedIn,
    opened: &OpenedGovernmentReport,
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let id = &opened.report.id;
    let page = page_of(person, opened, &message!("government-reports-about"));
    let (here, back) = (address(id, "/om"), address(id, ""));
    let save = message!("government-reports-save");
    markup(person, page, (&here, &back), (typed, faults), &save)
}

/// The empty form.
pub async fn new(person: SignedIn) -> Markup {
    new_page(&person, &Typed::default(), &[])
}

/// Begins a report.
pub async fn begun(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (about, faults) = read(person, typed);
    if !faults.is_empty() {
        let page = new_page(person, typed, &faults);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let published = &person.reader.published;
    let begun = person
        .casework
        .begin_government_report(&person.actor, published, about);
    match begun.await {
        Ok(report) => Ok(person.go(&address(&report.id, ""))),
        Err(error) if stays(&error) => {
            let fault = fault(&error, field_of(&error));
            let page = new_page(person, typed, &[fault]);
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

/// The form of a report.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    Ok(of_page(&person, &opened, &filled(&opened), &[]))
}

/// Saves it.
pub async fn saved(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let opened = found(person, &id).await?;
    let (about, faults) = read(person, typed);
    if !faults.is_empty() {
        let page = of_page(person, &opened, typed, &faults);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let seen = [REVISION, ADDRESS_REVISION].map(|field| typed.get(field).parse().unwrap_or(-1));
    let published = &person.reader.published;
    let saved =
        person
            .casework
            .save_government_report(&person.actor, published, (&id, seen), about);
    match saved.await {
        Ok(()) => Ok(person.go(&address(&id, ""))),
        Err(error) if stays(&error) => {
            let fault = fault(&error, field_of(&error));
            // Whoever has read that somebody else saved may save over it.
            let typed = match error {
                GovernmentReportError::Newer => with_revisions(typed.clone(), &opened),
                _ => typed.clone(),
            };
            let page = of_page(person, &opened, &typed, &[fault]);
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}
