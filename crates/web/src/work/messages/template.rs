//! One template: written here and held against every year before it is saved; one that the program brings with it is read and
//! copied.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::message::{MessageError, NewTemplate, Part, Template};
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Message, Speak as _, message};

use super::{TEMPLATES, names, page_of};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, Tone, button, form, link_button, notice};
use crate::work::conflict::difference;
use crate::work::entry::{Entry, Kind, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::trouble;
use crate::work::typed::{Typed, lines};

async fn found(person: &SignedIn, id: &str) -> Result<Template, Refusal> {
    let found = person.casework.template(&person.actor, id).await;
    found.map_err(|error| trouble::message(&error))
}

fn section() -> Section {
    Section {
        heading: message!("message-template"),
        lead: Some(message!("message-template-lead")),
        entries: vec![
            Entry::line("namn", message!("message-template-name")),
            Entry::line("amne", message!("message-subject")),
            Entry {
                kind: Kind::Lines(30),
                ..Entry::line("text", message!("message-body"))
            },
        ],
    }
}

/// What a form is about: a new template, or one that stands here.
struct About<'a> {
    heading: String,
    action: String,
    own: Option<&'a str>,
}

impl About<'_> {
    fn new(person: &SignedIn) -> Self {
        Self {
            heading: person.say(&message!("message-template-new")),
            action: format!("{TEMPLATES}/ny"),
            own: None,
        }
    }
}

fn markup(
    person: &SignedIn,
    about: &About<'_>,
    typed: &Typed,
    faults: &[Fault],
    above: Option<&Markup>,
) -> Markup {
    let sections = [section()];
    let mut page = page_of(person, about.heading.clone())
        .crumb(person.say(&message!("message-templates")), TEMPLATES);
    if !faults.is_empty() || above.is_some() {
        page = page.error_title();
    }
    let words = match above {
        Some(_) => message!("work-conflict-save"),
        None => message!("message-template-save"),
    };
    let content = html! {
        (carried("revision", typed.get("revision")))
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&words)))
            a href=(person.link(TEMPLATES)) { (person.say(&message!("work-leave"))) }
        }
    };
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        @if let Some(above) = above { (above) }
        @if let Some(latest) = person.reader.published.latest() { (names::names(person, latest)) }
        (form(&person.link(&about.action), &content))
        @if about.own.is_some() {
            (form(&person.link(&about.action), &html! {
                (carried("revision", typed.get("revision")))
                (carried("gor", "stang"))
                p { (button(Button::Plain, &person.say(&message!("message-template-close")))) }
            }))
        }
    })
    .render()
}

fn filled(template: &Template) -> Typed {
    let revision = template.row.as_ref().map(|row| row.revision.to_string());
    Typed::default()
        .with("revision", revision.unwrap_or_default())
        .with("namn", &*template.name)
        .with("amne", &*template.subject)
        .with("text", &*template.body)
}

/// The form for a new one, filled from another when the address says so.
pub async fn asked(person: SignedIn) -> Result<Markup, Refusal> {
    let query = person.reader.query.as_deref().unwrap_or_default();
    let from = Typed::read(query.as_bytes()).get("fran").to_owned();
    let typed = if from.is_empty() {
        Typed::default()
    } else {
        let copied = found(&person, &from).await?;
        let name = person.say(&message!("message-template-copy-of", name = &copied.name));
        filled(&copied).with("namn", name).with("revision", "")
    };
    Ok(markup(&person, &About::new(&person), &typed, &[], None))
}

/// One template: the form, or only its text for whoever may not change it.
pub async fn page(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let template = found(&person, &id).await?;
    let may_write = person.may(Act::WriteMessages);
    if template.row.is_some() && may_write {
        let about = of(&template);
        return Ok(markup(&person, &about, &filled(&template), &[], None));
    }
    Ok(page_of(&person, template.name.clone())
        .crumb(person.say(&message!("message-templates")), TEMPLATES)
        .body(html! {
            @if template.row.is_none() { p { (person.say(&message!("message-template-shipped-lead"))) } }
            @if may_write {
                p.buttons {
                    (link_button(Button::Primary, &person.say(&message!("message-template-copy")),
                        &person.link(&format!("{TEMPLATES}/ny?fran={}", template.id))))
                }
            }
            h2 { (person.say(&message!("message-subject"))) }
            pre.written tabindex="0" lang="sv" { code { (template.subject) } }
            h2 { (person.say(&message!("message-body"))) }
            pre.written tabindex="0" lang="sv" { code { (template.body) } }
        })
        .render())
}

fn of(template: &Template) -> About<'_> {
    About {
        heading: template.name.clone(),
        action: format!("{TEMPLATES}/{}", template.id),
        own: Some(&template.id),
    }
}

fn read(typed: &Typed) -> NewTemplate {
    NewTemplate {
        name: typed.get("namn").to_owned(),
        subject: lines(typed.get("amne")),
        body: lines(typed.get("text")),
    }
}

/// Adds one.
pub async fn added(writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let published = &person.reader.published;
    let added = person
        .casework
        .add_template(&person.actor, published, read(typed));
    match added.await {
        Ok(_) => Ok(person.go(TEMPLATES)),
        Err(error) => again(person, &About::new(person), typed, &error),
    }
}

/// Changes one, or takes it out of use.
pub async fn saved(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let template = found(person, &id).await?;
    let (casework, actor) = (&person.casework, &person.actor);
    let revision = typed.revision().unwrap_or_default();
    let done = if typed.get("gor") == "stang" {
        casework.close_template(actor, &id, revision).await
    } else {
        let published = &person.reader.published;
        let saved = casework.save_template(actor, published, (&id, revision), read(typed));
        saved.await.map(|_| ())
    };
    match done {
        Ok(()) => Ok(person.go(TEMPLATES)),
        Err(MessageError::StaleTemplate(theirs)) if typed.get("gor").is_empty() => {
            let told = message!("message-template-stale", at = theirs.changed.at);
            let saved = format!("{}\n\n{}", theirs.subject, theirs.body);
            let yours = format!("{}\n\n{}", typed.get("amne"), lines(typed.get("text")));
            let above = html! {
                div role="alert" {
                    (notice(Tone::Warning, &person.say(&told), &html! {
                        p { (person.say(&message!("message-stale-hint"))) }
                    }))
                }
                h2 { (person.say(&message!("work-lines-heading"))) }
                (difference(person, (&saved, &message!("work-lines-theirs")), (&yours, &message!("work-lines-yours"))))
            };
            let typed = typed.clone().with("revision", theirs.revision.to_string());
            let page = markup(person, &of(&template), &typed, &[], Some(&above));
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(error) => again(person, &of(&template), typed, &error),
    }
}

fn again(
    person: &SignedIn,
    about: &About<'_>,
    typed: &Typed,
    error: &MessageError,
) -> Result<Response, Refusal> {
    let refusal = trouble::message(error);
    let field = match error {
        MessageError::NameMissing | MessageError::NameTooLong => "namn",
        MessageError::SubjectMissing => "amne",
        MessageError::BodyMissing => "text",
        MessageError::Template(problems) => {
            let mut faults: Vec<Fault> = problems
                .iter()
                .map(|problem| Fault {
                    field: Some(match problem.part {
                        Part::Subject => "amne".to_owned(),
                        Part::Body => "text".to_owned(),
                    }),
                    words: std::iter::once(problem.message())
                        .chain(problem.hint())
                        .collect(),
                })
                .collect();
            let words: Vec<Message> = std::iter::once(refusal.message)
                .chain(refusal.hint)
                .collect();
            faults.insert(0, Fault { field: None, words });
            let page = markup(person, about, typed, &faults, None);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
        MessageError::StaleTemplate(_) => "",
        _ => return Err(refusal),
    };
    let fault = Fault {
        field: Some(field.to_owned()).filter(|field| !field.is_empty()),
        words: std::iter::once(refusal.message)
            .chain(refusal.hint)
            .collect(),
    };
    let page = markup(person, about, typed, &[fault], None);
    Ok((refusal.status, page).into_response())
}
