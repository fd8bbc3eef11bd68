//! One section in a form of its own: its heading, what helps to answer it, when it is shown, and for which items it is asked.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::question_set::OpenedSet;
use grants::question_set::problem::{Part, Problem};
use grants::question_set::{QuestionSet, Repeated, Section as Asked};
use grants::report::QuestionSetStatus;
use maud::{Markup, html};
use wording::{Message, message};

use super::question_form::expression;
use super::saving::save_questions;
use super::{address, builder, found, page_below};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::form;
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::{Fault, Reading};
use crate::work::typed::Typed;

const TITLE: &str = "rubrik";
const GUIDANCE: &str = "hjalp";
const SHOWN: &str = "visas";
const REPEATED: &str = "upprepas";
const ONCE: &str = "en-gang";
const EACH: &str = "varje-post";
const THESE: &str = "valda-poster";
/// What the names of the boxes of items begin with.
const ITEM: &str = "post-";

/// The items that those who answer can have received money of.
fn items(person: &SignedIn, set: &QuestionSet) -> Vec<(String, Message)> {
    let published = person.reader.published.agreement(&set.agreement);
    let items = published.map_or(&[][..], |one| &one.agreement.items);
    let items = items
        .iter()
        .filter(|item| item.level == set.respondent.level());
    items
        .map(|item| {
            let title = message!("asking-section-item", title = &item.title);
            (item.id.clone(), title)
        })
        .collect()
}

fn sections(items: &[(String, Message)]) -> [Section; 2] {
    let title = [
        message!("asking-section-title-sv"),
        message!("asking-section-title-en"),
    ];
    let guidance = [
        message!("asking-section-guidance-sv"),
        message!("asking-section-guidance-en"),
    ];
    let words = Section {
        heading: message!("asking-section-words"),
        lead: Some(message!("asking-texts-hint")),
        entries: [
            Entry::pair(TITLE, title, 1),
            Entry::pair(GUIDANCE, guidance, 4),
        ]
        .concat(),
    };
    let repeated = vec![
        (ONCE.to_owned(), message!("asking-section-once")),
        (EACH.to_owned(), message!("asking-section-each")),
        (THESE.to_owned(), message!("asking-section-these")),
    ];
    let boxes = items
        .iter()
        .map(|(id, title)| Entry::check(format!("{ITEM}{id}"), title.clone()));
    let mut entries = vec![
        Entry::line(SHOWN, message!("asking-section-shown")).hint(message!("asking-shown-hint")),
        Entry::choice(REPEATED, message!("asking-section-repeated"), repeated),
    ];
    entries.extend(boxes);
    let rules = Section {
        heading: message!("asking-section-rules"),
        lead: Some(message!("asking-section-items-hint")),
        entries,
    };
    [words, rules]
}

fn filled(section: &Asked) -> Typed {
    let guidance = section.guidance.as_ref();
    let shown = section.shown.as_ref();
    let mut typed = Typed::default()
        .with("rubrik-sv", &*section.title.sv)
        .with("rubrik-en", &*section.title.en)
        .with("hjalp-sv", guidance.map_or("", |it| &it.sv))
        .with("hjalp-en", guidance.map_or("", |it| &it.en))
        .with(SHOWN, shown.map_or_else(String::new, ToString::to_string))
        .with(
            REPEATED,
            match section.repeated {
                Repeated::Once => ONCE,
                Repeated::EachItem => EACH,
                Repeated::Items(_) => THESE,
            },
        );
    if let Repeated::Items(items) = &section.repeated {
        for item in items {
            typed.set(format!("{ITEM}{item}"), "ja".to_owned());
        }
    }
    typed
}

/// The section as it is typed, or everything that is wrong.
fn read(typed: &Typed, before: &Asked, items: &[(String, Message)]) -> Result<Asked, Vec<Fault>> {
    let mut reading = Reading::new(typed);
    let repeated = match typed.get(REPEATED) {
        ONCE => Repeated::Once,
        EACH => Repeated::EachItem,
        THESE => {
            let chosen = items.iter().map(|(id, _)| id);
            let chosen = chosen.filter(|id| typed.get(&format!("{ITEM}{id}")) == "ja");
            let chosen: Vec<String> = chosen.cloned().collect();
            if chosen.is_empty() {
                reading.wrong(REPEATED, message!("asking-section-no-items"));
            }
            Repeated::Items(chosen)
        }
        _ => {
            reading.wrong(REPEATED, message!("work-field-choice"));
            before.repeated.clone()
        }
    };
    let section = Asked {
        name: before.name.clone(),
        title: reading.pair(TITLE),
        guidance: reading.optional_pair(GUIDANCE),
        shown: expression(&mut reading, SHOWN),
        repeated,
        questions: before.questions.clone(),
    };
    if reading.faults.is_empty() {
        Ok(section)
    } else {
        Err(reading.faults)
    }
}

/// The field of a part of a section.
const fn field_of(part: Part) -> &'static str {
    match part {
        Part::Guidance => "hjalp-sv",
        Part::Shown => SHOWN,
        Part::Kind | Part::Money => REPEATED,
        _ => "rubrik-sv",
    }
}

fn markup(
    person: &SignedIn,
    opened: &OpenedSet,
    section: &Asked,
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let items = items(person, &opened.questions);
    let sections = sections(&items);
    let title = person.reader.language.of(&section.title);
    let heading = message!("asking-section-heading", title = title);
    let back = format!("{}#{}", address(&opened.set.id, "/andra"), section.name);
    let mut page = page_below(person, opened, &heading).crumb(
        person.say(&message!("asking-edit")),
        address(&opened.set.id, "/andra"),
    );
    if !faults.is_empty() {
        page = page.error_title();
    }
    let content = html! {
        (carried("revision", typed.get("revision")))
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (builder::save_button(person))
            a href=(person.link(&back)) { (person.say(&message!("work-leave"))) }
        }
    };
    let here = address(&opened.set.id, &format!("/avsnitt/{}", section.name));
    page.body(html! {
        (summary(&person.reader, &sections, faults))
        (form(&person.link(&here), &content))
    })
    .render()
}

fn section_of<'a>(opened: &'a OpenedSet, name: &str) -> Result<&'a Asked, Refusal> {
    let mut all = opened.questions.sections.iter();
    let found = all.find(|one| one.name == name);
    found.ok_or_else(|| Refusal::not_found(message!("asking-no-such-section")))
}

/// The form; a section of what is no draft is read on the page of the set.
pub async fn asked(
    person: SignedIn,
    Path((id, name)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let opened = found(&person, &id).await?;
    if opened.set.status != QuestionSetStatus::Draft {
        return Ok(person.go(&address(&id, "")));
    }
    let section = section_of(&opened, &name)?;
    let typed = filled(section).with("revision", opened.set.revision.to_string());
    Ok(markup(&person, &opened, section, &typed, &[]).into_response())
}

/// Saves it.
pub async fn saved(
    Path((id, name)): Path<(String, String)>,
    writer: Writer,
) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let opened = found(person, &id).await?;
    let before = section_of(&opened, &name)?;
    let items = items(person, &opened.questions);
    let changed = read(typed, before, &items).map(|section| {
        let mut set = QuestionSet::clone(&opened.questions);
        for one in set.sections.iter_mut().filter(|one| one.name == name) {
            *one = section.clone();
        }
        set
    });
    let field = |problem: &Problem| {
        let is_this = problem.section.as_deref() == Some(name.as_str());
        let is_whole = is_this && problem.question.is_none();
        is_whole.then(|| field_of(problem.part).to_owned())
    };
    let Err(not_saved) = save_questions(person, (&opened, typed), changed, field).await? else {
        return Ok(person.go(&format!("{}#{name}", address(&id, "/andra"))));
    };
    let typed = not_saved.typed_again(typed, &opened);
    let page = markup(person, &opened, before, &typed, &not_saved.faults);
    Ok((not_saved.status, page).into_response())
}
