//! One set as people read it: where it stands, every question with what is said of it, what differs from the one before, and what
//! was done.

use axum::extract::Path;
use casework::question_set::{OpenedSet, respondent, status};
use grants::authorisation::Act;
use grants::question_set::{QuestionSet, Repeated, Section};
use grants::report::QuestionSetStatus;
use maud::{Markup, html};
use wording::{Message, date, message};

use super::list::since;
use super::{LIST, address, changes, found, said};
use crate::Refusal;
use crate::ui::field::carried;
use crate::ui::{
    Button, Download, Tone, button, choosing_button, downloads, facts, form, link_button, notice,
};
use crate::work::history;
use crate::work::money_years::item_title;
use crate::work::person::SignedIn;

/// The page.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    markup(&person, &opened, &[]).await
}

/// The page, with what went wrong.
pub async fn markup(
    person: &SignedIn,
    opened: &OpenedSet,
    wrong: &[Message],
) -> Result<Markup, Refusal> {
    let set = &opened.set;
    let questions = &opened.questions;
    let history = history::markup(person, &opened.history).await?;
    let heading = message!(
        "asking-one-heading",
        count = questions.questions().count(),
        respondent = respondent(set.respondent),
        status = status(set.status)
    );
    let mut page = person.page(person.say(&heading));
    if !wrong.is_empty() {
        page = page.error_title();
    }
    Ok(page
        .title(person.reader.language.of(&questions.title))
        .crumb(person.say(&message!("asking-title")), LIST)
        .crumb(
            person.reader.agreement_title(&set.agreement_id),
            format!("{LIST}?ar={}", set.agreement_id),
        )
        .lead(&person.say(&next(opened)))
        .body(html! {
            @if let Some((first, rest)) = wrong.split_first() {
                div role="alert" {
                    (notice(Tone::Warning, &person.say(first), &html! { @for words in rest { p { (person.say(words)) } } }))
                }
            }
            (acts(person, opened))
            (about(person, opened))
            @if let Some(before) = &opened.before {
                h2 { (person.say(&message!("asking-changes"))) }
                (changes::markup(person, before, questions))
            }
            (contents(person, questions))
            @if let Some(introduction) = &questions.introduction {
                @for line in said::unfilled(person, questions, introduction).lines() { p { (line) } }
            }
            @for section in &questions.sections { (of_section(person, opened, section)) }
            h2 { (person.say(&message!("asking-take-home"))) }
            (downloads(&files(person, &set.id)))
            (history)
        })
        .render())
}

/// What happens next.
fn next(opened: &OpenedSet) -> Message {
    match opened.set.status {
        QuestionSetStatus::Draft => message!("asking-next-draft"),
        QuestionSetStatus::Submitted => message!("asking-next-submitted"),
        QuestionSetStatus::Open => message!("asking-next-open"),
        QuestionSetStatus::Replaced => message!("asking-next-replaced"),
        QuestionSetStatus::Discarded => message!("asking-next-discarded"),
    }
}

fn files(person: &SignedIn, id: &str) -> Vec<Download> {
    [
        ("toml", "TOML", message!("asking-file-toml")),
        ("xlsx", "XLSX", message!("asking-file-xlsform")),
        ("json", "JSON", message!("asking-file-json")),
    ]
    .into_iter()
    .map(|(word, format, words)| Download {
        label: person.say(&words),
        format,
        address: person.link(&address(id, &format!("/hamta/{word}"))),
    })
    .collect()
}

/// What can be done with it.
fn acts(person: &SignedIn, opened: &OpenedSet) -> Markup {
    let set = &opened.set;
    let writes = person.may(Act::WriteQuestionSets);
    let go = |rest: &str, words: &Message, kind: Button| {
        link_button(
            kind,
            &person.say(words),
            &person.link(&address(&set.id, rest)),
        )
    };
    let act = |kind: Button, words: &Message, word: &str| {
        choosing_button(kind, &person.say(words), ("steg", word))
    };
    let content = html! {
        (carried("revision", &set.revision.to_string()))
        p.buttons {
            @match set.status {
                QuestionSetStatus::Draft => {
                    (act(Button::Primary, &message!("asking-submit"), "skicka"))
                    (act(Button::Plain, &message!("asking-discard"), "kasta"))
                }
                QuestionSetStatus::Submitted => {
                    (act(Button::Secondary, &message!("asking-take-back"), "ta-tillbaka"))
                    (act(Button::Plain, &message!("asking-discard"), "kasta"))
                }
                _ => {}
            }
        }
    };
    let is_alive = matches!(
        set.status,
        QuestionSetStatus::Draft | QuestionSetStatus::Submitted
    );
    let amend = html! {
        (carried("ar", &set.agreement_id))
        (carried("svarande", set.respondent.word()))
        (carried("fran", "oppet"))
        p.buttons { (button(Button::Secondary, &person.say(&message!("asking-amend")))) }
    };
    html! {
        p.buttons {
            (go("/prova", &message!("asking-try"), Button::Secondary))
            @if writes && set.status == QuestionSetStatus::Draft {
                (go("/andra", &message!("asking-edit"), Button::Secondary))
                (go("/fil", &message!("asking-write-file"), Button::Secondary))
            }
        }
        @if writes && is_alive { (form(&person.link(&address(&set.id, "")), &content)) }
        @if writes && set.status == QuestionSetStatus::Open { (form(&person.link(LIST), &amend)) }
    }
}

fn about(person: &SignedIn, opened: &OpenedSet) -> Markup {
    let set = &opened.set;
    let language = person.reader.language;
    let when = match (since(set), set.opens_on) {
        (_, Some(day)) | (Some(day), None) => date(day, language),
        (None, None) => person.say(&message!("asking-opens-when-approved")),
    };
    let mut all = vec![
        (
            person.say(&message!("asking-fact-number")),
            html! { (set.number) },
        ),
        (person.say(&message!("asking-fact-opens")), html! { (when) }),
    ];
    if !set.reason.is_empty() {
        all.push((
            person.say(&message!("asking-fact-reason")),
            html! { (set.reason) },
        ));
    }
    if let Some(amends) = &set.amends {
        all.push((
            person.say(&message!("asking-fact-amends")),
            html! { a href=(person.link(&address(amends, ""))) { (person.say(&message!("asking-fact-before"))) } },
        ));
    }
    all.push((
        person.say(&message!("asking-fact-digest")),
        html! { code { (set.sha256) } },
    ));
    facts(all)
}

fn contents(person: &SignedIn, questions: &QuestionSet) -> Markup {
    let language = person.reader.language;
    html! {
        h2 { (person.say(&message!("asking-contents"))) }
        ol { @for section in &questions.sections {
            li { a href={ "#" (section.name) } { (language.of(&section.title)) } " (" (section.questions.len()) ")" }
        } }
    }
}

/// How many times a section is asked, in words.
fn repeated(person: &SignedIn, opened: &OpenedSet, repeated: &Repeated) -> Option<String> {
    match repeated {
        Repeated::Once => None,
        Repeated::EachItem => Some(person.say(&message!("asking-each-item"))),
        Repeated::Items(items) => {
            let agreement = &opened.set.agreement_id;
            let names = items.iter().map(|item| item_title(person, agreement, item));
            let names = names.collect::<Vec<_>>().join("; ");
            Some(person.say(&message!("asking-these-items", items = names)))
        }
    }
}

fn of_section(person: &SignedIn, opened: &OpenedSet, section: &Section) -> Markup {
    let set = &opened.questions;
    html! {
        h2 id=(section.name) { (person.reader.language.of(&section.title)) }
        @if let Some(guidance) = &section.guidance { p { (said::unfilled(person, set, guidance)) } }
        @if let Some(words) = repeated(person, opened, &section.repeated) { p.hint { (words) } }
        @if let Some(shown) = &section.shown {
            p.hint { (person.say(&message!("asking-shown"))) ": " code { (shown) } }
        }
        @for question in &section.questions {
            h3 id={ "fraga-" (question.name) } { (said::unfilled(person, set, &question.label)) }
            @if let Some(guidance) = &question.guidance { p { (said::unfilled(person, set, guidance)) } }
            (facts(said::about(person, set, question)))
        }
    }
}
