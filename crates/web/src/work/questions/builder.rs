//! A set written part by part: its heading, its sections, and the order of its questions, without scripts. Each step is a save of its
//! own.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::question_set::OpenedSet;
use grants::Text;
use grants::question_set::{Kind, Question, QuestionSet, Repeated, Section as Asked};
use grants::report::QuestionSetStatus;
use maud::{Markup, html};
use wording::message;

use super::saving::save_questions;
use super::{address, found, page_below, said};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{Button, button, choosing_button, form};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::{Fault, Reading};
use crate::work::typed::Typed;

/// Which button was pressed.
const STEP: &str = "steg";
/// The name of a new section or question.
const NAME: &str = "namn";

/// What a step does to a set, or why it does nothing.
fn step(set: &mut QuestionSet, typed: &Typed) -> Result<(), Vec<Fault>> {
    let mut words = typed.get(STEP).splitn(2, ' ');
    let (what, name) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    match what {
        "rubrik" => heading(set, typed),
        "nytt-avsnitt" => new_section(set, typed),
        "ny-fraga" => new_question(set, typed, name),
        "avsnitt-upp" => {
            up(&mut set.sections, |one| one.name == name);
            Ok(())
        }
        "avsnitt-ner" => {
            down(&mut set.sections, |one| one.name == name);
            Ok(())
        }
        "avsnitt-bort" => {
            set.sections.retain(|one| one.name != name);
            Ok(())
        }
        "fraga-upp" => {
            for section in &mut set.sections {
                up(&mut section.questions, |one| one.name == name);
            }
            Ok(())
        }
        "fraga-ner" => {
            for section in &mut set.sections {
                down(&mut section.questions, |one| one.name == name);
            }
            Ok(())
        }
        "fraga-bort" => {
            for section in &mut set.sections {
                section.questions.retain(|one| one.name != name);
            }
            Ok(())
        }
        _ => Err(vec![Fault {
            field: None,
            words: vec![message!("frame-bad-request")],
        }]),
    }
}

/// Moves one before the one before it.
fn up<T>(all: &mut [T], is_this: impl Fn(&T) -> bool) {
    if let Some(at) = all.iter().position(is_this)
        && at > 0
    {
        all.swap(at - 1, at);
    }
}

/// Moves one after the one after it.
fn down<T>(all: &mut [T], is_this: impl Fn(&T) -> bool) {
    if let Some(at) = all.iter().position(is_this)
        && at + 1 < all.len()
    {
        all.swap(at, at + 1);
    }
}

fn heading(set: &mut QuestionSet, typed: &Typed) -> Result<(), Vec<Fault>> {
    let mut reading = Reading::new(typed);
    set.title = reading.pair("rubrik");
    set.introduction = reading.optional_pair("inledning");
    done(reading)
}

fn new_section(set: &mut QuestionSet, typed: &Typed) -> Result<(), Vec<Fault>> {
    let mut reading = Reading::new(typed);
    let name = reading.text(NAME);
    let title = reading.pair("avsnitt");
    let question = first_question(&name);
    set.sections.push(Asked {
        name,
        title,
        guidance: None,
        shown: None,
        repeated: match typed.get("upprepas") {
            "ja" => Repeated::EachItem,
            _ => Repeated::Once,
        },
        questions: vec![question],
    });
    done(reading)
}

fn new_question(set: &mut QuestionSet, typed: &Typed, section: &str) -> Result<(), Vec<Fault>> {
    let field = format!("{NAME}-{section}");
    let mut reading = Reading::new(typed);
    let name = reading.text(&field);
    if let Some(section) = set.sections.iter_mut().find(|one| one.name == section) {
        let mut question = first_question("");
        name.clone_into(&mut question.name);
        name.clone_into(&mut question.series);
        section.questions.push(question);
    }
    done(reading)
}

/// A question to begin with: it is worded on a page of its own.
fn first_question(section: &str) -> Question {
    let name = format!("{section}_1");
    Question {
        series: name.clone(),
        name,
        label: Text {
            sv: "Ny fråga".to_owned(),
            en: "New question".to_owned(),
        },
        guidance: None,
        kind: Kind::LongText,
        money: None,
        required: false,
        shown: None,
        checks: Vec::new(),
        prefill: None,
        used_for: Some(grants::question_set::UsedFor {
            by: Text {
                sv: "Ange vem".to_owned(),
                en: "Say who".to_owned(),
            },
            why: Text {
                sv: "Ange varför".to_owned(),
                en: "Say why".to_owned(),
            },
        }),
        public: None,
    }
}

fn done(reading: Reading<'_>) -> Result<(), Vec<Fault>> {
    if reading.faults.is_empty() {
        Ok(())
    } else {
        Err(reading.faults)
    }
}

fn heading_section() -> Section {
    let [title_sv, title_en] = Entry::pair(
        "rubrik",
        [
            message!("asking-set-title-sv"),
            message!("asking-set-title-en"),
        ],
        1,
    );
    let [intro_sv, intro_en] = Entry::pair(
        "inledning",
        [
            message!("asking-introduction-sv"),
            message!("asking-introduction-en"),
        ],
        4,
    );
    Section {
        heading: message!("asking-set-heading"),
        lead: Some(message!("asking-texts-hint")),
        entries: vec![title_sv, title_en, intro_sv, intro_en],
    }
}

fn section_section() -> Section {
    let [sv, en] = Entry::pair(
        "avsnitt",
        [
            message!("asking-section-title-sv"),
            message!("asking-section-title-en"),
        ],
        1,
    );
    Section {
        heading: message!("asking-new-section"),
        lead: None,
        entries: vec![
            Entry::line(NAME, message!("asking-name")).hint(message!("asking-name-hint")),
            sv,
            en,
            Entry::check("upprepas", message!("asking-repeat")),
        ],
    }
}

fn filled(set: &QuestionSet) -> Typed {
    let introduction = set.introduction.as_ref();
    Typed::default()
        .with("rubrik-sv", &*set.title.sv)
        .with("rubrik-en", &*set.title.en)
        .with("inledning-sv", introduction.map_or("", |it| &it.sv))
        .with("inledning-en", introduction.map_or("", |it| &it.en))
}

fn markup(person: &SignedIn, opened: &OpenedSet, typed: &Typed, faults: &[Fault]) -> Markup {
    let set = &opened.questions;
    let here = person.link(&address(&opened.set.id, "/andra"));
    let revision = carried("revision", &opened.set.revision.to_string());
    let (heading, new) = ([heading_section()], [section_section()]);
    let all = [heading_section(), section_section()];
    let mut page = page_below(person, opened, &message!("asking-edit"))
        .lead(&person.say(&message!("asking-edit-lead")));
    if !faults.is_empty() {
        page = page.error_title();
    }
    // What is wrong stands with the form it is about, and above with all the rest.
    let is_new = typed.get(STEP) == "nytt-avsnitt";
    let (of_heading, of_new) = if is_new {
        (&[][..], faults)
    } else {
        (faults, &[][..])
    };
    let save = |words: &wording::Message, step: &str| {
        choosing_button(Button::Secondary, &person.say(words), (STEP, step))
    };
    page.body(html! {
        (summary(&person.reader, &all, faults))
        (form(&here, &html! {
            (revision)
            (fields(&person.reader, &heading, typed, of_heading))
            p.buttons { (save(&message!("asking-save-heading"), "rubrik")) }
        }))
        @for section in &set.sections { (of_section(person, opened, section, &here, &revision)) }
        (form(&here, &html! {
            (revision)
            (fields(&person.reader, &new, typed, of_new))
            p.buttons { (save(&message!("asking-add-section"), "nytt-avsnitt")) }
        }))
    })
    .render()
}

/// A section with its questions, each with where it is written and what can be done with it.
fn of_section(
    person: &SignedIn,
    opened: &OpenedSet,
    section: &Asked,
    here: &str,
    revision: &Markup,
) -> Markup {
    let title = person.reader.language.of(&section.title);
    let act = |words: &wording::Message, what: &str, name: &str| {
        let value = format!("{what} {name}");
        choosing_button(Button::Plain, &person.say(words), (STEP, &value))
    };
    let name = format!("{NAME}-{}", section.name);
    let field = crate::ui::field::Field::new(name, person.say(&message!("asking-question-name")))
        .hint(person.say(&message!("asking-name-hint")));
    let add = format!("ny-fraga {}", section.name);
    html! {
        h2 id=(section.name) { (title) }
        @let to = address(&opened.set.id, &format!("/avsnitt/{}", section.name));
        p { a href=(person.link(&to)) { (person.say(&message!("asking-section-edit", title = title))) } }
        (form(here, &html! {
            (revision)
            p.buttons {
                (act(&message!("asking-section-up", title = title), "avsnitt-upp", &section.name))
                (act(&message!("asking-section-down", title = title), "avsnitt-ner", &section.name))
                (act(&message!("asking-section-remove", title = title), "avsnitt-bort", &section.name))
            }
            ol { @for question in &section.questions {
                @let label = said::unfilled(person, &opened.questions, &question.label);
                @let to = format!("/fraga/{}", question.name);
                li {
                    a href=(person.link(&address(&opened.set.id, &to))) { (label) } " "
                    (act(&message!("asking-question-up", name = &question.name), "fraga-upp", &question.name)) " "
                    (act(&message!("asking-question-down", name = &question.name), "fraga-ner", &question.name)) " "
                    (act(&message!("asking-question-remove", name = &question.name), "fraga-bort", &question.name))
                }
            } }
        }))
        (form(here, &html! {
            (revision)
            (crate::ui::field::text(&field))
            p.buttons {
                // The button sends which section it is.
                (choosing_button(Button::Secondary, &person.say(&message!("asking-add-question")), (STEP, &add)))
            }
        }))
    }
}

/// The form; what is no draft is only read.
pub async fn asked(person: SignedIn, Path(id): Path<String>) -> Result<Response, Refusal> {
    let opened = found(&person, &id).await?;
    if opened.set.status != QuestionSetStatus::Draft {
        return Ok(person.go(&address(&id, "")));
    }
    let typed = filled(&opened.questions);
    Ok(markup(&person, &opened, &typed, &[]).into_response())
}

/// Does one step and saves it.
pub async fn changed(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let opened = found(person, &id).await?;
    let mut set = QuestionSet::clone(&opened.questions);
    let changed = step(&mut set, typed).map(|()| set);
    let saved = save_questions(person, (&opened, typed), changed, |_| None).await?;
    let Err(not_saved) = saved else {
        return Ok(person.go(&address(&id, "/andra")));
    };
    let mut shown = filled(&opened.questions);
    for (name, value) in typed.all() {
        shown.set(name.clone(), value.clone());
    }
    let page = markup(person, &opened, &shown, &not_saved.faults);
    Ok((not_saved.status, page).into_response())
}

/// The button of a form that has one.
pub fn save_button(person: &SignedIn) -> Markup {
    button(Button::Primary, &person.say(&message!("work-save")))
}
