//! News of a project: written, changed and taken away. A save over what a colleague has changed shows both.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::project::{NewPost, OpenedProject, Part, ProjectError, TextOf};
use grants::project::{LONGEST_TITLE_CHARACTERS, Post};
use grants::rich_text::LONGEST_TEXT_CHARACTERS;
use jiff::civil::Date;
use maud::{Markup, html};
use wording::{Message, date, message};

use super::{address, fault, found, marks, page_of, refusal, removal, status, stays};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Cell, Column, Table, Tone, button, form, notice};
use crate::work::conflict::difference;
use crate::work::entry::{Entry, Kind, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::{Fault, Reading};
use crate::work::typed::{Typed, lines};

const ON: &str = "dag";
const HEADING: &str = "rubrik";
const TEXT: &str = "text";
const REVISION: &str = "revision";
const REMOVED: &str = "bort";

fn section(heading: Message) -> Section {
    Section {
        heading,
        lead: None,
        entries: vec![
            Entry::date(ON, message!("projects-post-on")),
            Entry::line(HEADING, message!("projects-post-heading")).hint(message!(
                "projects-title-hint",
                most = LONGEST_TITLE_CHARACTERS
            )),
            Entry {
                kind: Kind::Lines(10),
                ..Entry::lines(TEXT, message!("projects-post-text")).hint(message!(
                    "projects-text-hint",
                    most = LONGEST_TEXT_CHARACTERS
                ))
            },
        ],
    }
}

fn filled(post: &Part<Post>) -> Typed {
    Typed::default()
        .with(ON, post.content.on.to_string())
        .with(HEADING, &*post.content.heading)
        .with(TEXT, post.content.text.written())
        .with(REVISION, post.revision.to_string())
}

fn read(typed: &Typed) -> (NewPost, Vec<Fault>) {
    let mut reading = Reading::new(typed);
    let on: Date = reading.date(ON);
    let new = NewPost {
        on,
        heading: typed.get(HEADING).to_owned(),
        text: lines(typed.get(TEXT)),
    };
    (new, reading.faults)
}

fn field_of(error: &ProjectError) -> Option<&'static str> {
    match error {
        ProjectError::HeadingMissing | ProjectError::HeadingTooLong => Some(HEADING),
        ProjectError::TextMissing | ProjectError::TextTooLong(TextOf::Post) => Some(TEXT),
        _ => None,
    }
}

fn table(person: &SignedIn, opened: &OpenedProject) -> Table {
    let heads = [
        message!("projects-post-heading"),
        message!("projects-post-on"),
    ];
    let rows = opened.posts.iter().map(|(id, post)| {
        let place = format!("/nyheter/{id}");
        vec![
            Cell::Link {
                text: post.content.heading.clone(),
                address: person.link(&address(&opened.project.id, &place)),
            },
            Cell::Text(date(post.content.on, person.reader.language)),
        ]
    });
    Table {
        caption: person.say(&message!("projects-posts")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("projects-posts-none")),
    }
}

fn all(person: &SignedIn, opened: &OpenedProject, typed: &Typed, faults: &[Fault]) -> Markup {
    let sections = [section(message!("projects-post-add"))];
    let id = &opened.project.id;
    let content = html! {
        (fields(&person.reader, &sections, typed, faults))
        (marks(person))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("projects-post-button"))))
            a href=(person.link(&address(id, ""))) { (person.say(&message!("projects-back"))) }
        }
    };
    let page = page_of(person, opened, &message!("projects-posts"));
    let page = if faults.is_empty() {
        page
    } else {
        page.error_title()
    };
    page.lead(&person.say(&message!("projects-posts-lead")))
        .body(html! {
            (summary(&person.reader, &sections, faults))
            (table(person, opened).markup())
            (form(&person.link(&address(id, "/nyheter")), &content))
        })
        .render()
}

/// All news, and where more is written.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    let typed = Typed::default().with(ON, person.reader.today().to_string());
    Ok(all(&person, &opened, &typed, &[]))
}

/// Writes news.
pub async fn added(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let opened = found(person, &id).await?;
    let (new, faults) = read(typed);
    if !faults.is_empty() {
        let page = all(person, &opened, typed, &faults);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let casework = &person.casework;
    match casework
        .save_project_post(&person.actor, &id, None, new)
        .await
    {
        Ok(_) => Ok(person.go(&address(&id, "/nyheter"))),
        Err(error) if stays(&error) => {
            let page = all(person, &opened, typed, &[fault(&error, field_of(&error))]);
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

fn of<'o>(opened: &'o OpenedProject, post: &str) -> Result<&'o Part<Post>, Refusal> {
    let none = || refusal(&ProjectError::NoSuchPart);
    opened.post(post).ok_or_else(none)
}

fn one_page(
    person: &SignedIn,
    (opened, post): (&OpenedProject, &str),
    typed: &Typed,
    (faults, theirs): (&[Fault], Option<&Part<Post>>),
) -> Markup {
    let sections = [section(message!("projects-post-change"))];
    let id = &opened.project.id;
    let here = person.link(&address(id, &format!("/nyheter/{post}")));
    let save = match theirs {
        Some(_) => message!("work-conflict-save"),
        None => message!("work-save"),
    };
    let content = html! {
        (carried(REVISION, typed.get(REVISION)))
        (fields(&person.reader, &sections, typed, faults))
        (marks(person))
        p.buttons {
            (button(Button::Primary, &person.say(&save)))
            a href=(person.link(&address(id, "/nyheter"))) { (person.say(&message!("work-leave"))) }
        }
    };
    let page = page_of(person, opened, &message!("projects-post-change")).crumb(
        person.say(&message!("projects-posts")),
        address(id, "/nyheter"),
    );
    let page = if faults.is_empty() && theirs.is_none() {
        page
    } else {
        page.error_title()
    };
    let away = person.say(&message!("projects-remove", what = typed.get(HEADING)));
    let revision = typed.get(REVISION);
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        @if let Some(theirs) = theirs { (conflict(person, theirs, typed, &here)) }
        (form(&here, &content))
        (removal(&here, &[(REVISION, revision), (REMOVED, "ja"), (HEADING, typed.get(HEADING))], &away))
    })
    .render()
}

fn conflict(person: &SignedIn, theirs: &Part<Post>, typed: &Typed, here: &str) -> Markup {
    let told = |typed: &Typed| {
        [ON, HEADING, TEXT]
            .map(|name| lines(typed.get(name)))
            .join("\n")
    };
    let (saved, yours) = (told(&filled(theirs)), told(typed));
    html! {
        div role="alert" {
            (notice(Tone::Warning, &person.say(&message!("projects-newer")), &html! {
                p { (person.say(&message!("message-stale-hint"))) }
                p { a href=(here) { (person.say(&message!("work-conflict-theirs-instead"))) } }
            }))
        }
        h2 { (person.say(&message!("work-lines-heading"))) }
        (difference(person, (&saved, &message!("work-lines-theirs")), (&yours, &message!("work-lines-yours"))))
    }
}

/// One post.
pub async fn one(
    person: SignedIn,
    Path((id, post)): Path<(String, String)>,
) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    let typed = filled(of(&opened, &post)?);
    Ok(one_page(&person, (&opened, &post), &typed, (&[], None)))
}

/// Saves it, or takes it away.
pub async fn saved(
    Path((id, post)): Path<(String, String)>,
    writer: Writer,
) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let opened = found(person, &id).await?;
    let removes = !typed.get(REMOVED).is_empty();
    if opened.post(&post).is_none() {
        // A colleague took it away meanwhile: what was typed can still be published as news of its own.
        let error = ProjectError::NoSuchPart;
        let page = all(person, &opened, typed, &[fault(&error, None)]);
        return Ok((status(&error), page).into_response());
    }
    let seen = typed.revision().unwrap_or(-1);
    let done = if removes {
        casework
            .remove_project_post(actor, &id, (&post, seen))
            .await
    } else {
        let (new, faults) = read(typed);
        if !faults.is_empty() {
            let page = one_page(person, (&opened, &post), typed, (&faults, None));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
        let saved = casework.save_project_post(actor, &id, Some((&post, seen)), new);
        saved.await.map(|_| ())
    };
    match done {
        Ok(()) => Ok(person.go(&address(&id, "/nyheter"))),
        Err(error @ ProjectError::Newer) => {
            let opened = found(person, &id).await?;
            let theirs = of(&opened, &post)?;
            let typed = if removes {
                filled(theirs)
            } else {
                let revision = theirs.revision.to_string();
                typed.clone().with(REVISION, revision)
            };
            let page = one_page(person, (&opened, &post), &typed, (&[], Some(theirs)));
            Ok((status(&error), page).into_response())
        }
        Err(error) if stays(&error) => {
            let fault = fault(&error, field_of(&error));
            let page = one_page(person, (&opened, &post), typed, (&[fault], None));
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}
