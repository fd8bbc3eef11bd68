//! Who writes a report together: who is in it now, who is asked to answer what, and the forms that ask.

use casework::report::{OpenedReport, ToAnswer};
use maud::{Markup, html};
use wording::message;

use super::overview::Said;
use super::{address, section};
use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, Tone, button, form, notice};
use crate::work::person::SignedIn;

/// Who is in it now, who is asked to answer what, and the forms that ask; colleagues by account and name.
pub fn together(
    person: &SignedIn,
    opened: &OpenedReport,
    colleagues: &[(String, String)],
    said_back: &Said,
) -> Markup {
    let here = person.link(&address(&opened.report.id));
    let section_options: Vec<(String, String)> = (opened.questions.sections.iter())
        .map(|one| {
            let title = person.reader.language.of(&one.title).to_owned();
            (one.name.clone(), title)
        })
        .collect();
    let section_field = |of: &str| {
        let id = format!("del-{of}");
        let label = person.say(&message!("reporting-column-section"));
        field::choice(
            &Field::new(id, label).value(said_back.typed(of, &format!("del-{of}"))),
            &section_options,
        )
    };
    let person_field = Field::new("konto", person.say(&message!("reporting-colleague")))
        .value(said_back.typed("be", "konto"))
        .error(said_back.error("be"));
    let name_field = Field::new("namn", person.say(&message!("reporting-link-name")))
        .hint(person.say(&message!("reporting-link-name-hint")))
        .value(said_back.typed("lank", "namn"))
        .error(said_back.error("lank"));
    html! {
        h2 { (person.say(&message!("reporting-together"))) }
        p { (section::present(person, &opened.questions, &opened.present)) }
        @if !opened.to_answer.is_empty() {
            ul { @for one in &opened.to_answer { li { (asked(person, opened, one, &here)) } } }
        }
        @if opened.may_answer {
            details open[said_back.error("be").is_some() || said_back.error("lank").is_some()] {
                summary { (person.say(&message!("reporting-ask-somebody"))) }
                @if !colleagues.is_empty() {
                    (form(&here, &html! {
                        (carried("gor", "be"))
                        (section_field("be"))
                        (field::choice(&person_field, colleagues))
                        p { (button(Button::Secondary, &person.say(&message!("reporting-ask-colleague")))) }
                    }))
                }
                (form(&here, &html! {
                    (carried("gor", "lank"))
                    (section_field("lank"))
                    (field::text(&name_field))
                    p { (button(Button::Secondary, &person.say(&message!("reporting-make-link")))) }
                }))
            }
        }
    }
}

fn asked(person: &SignedIn, opened: &OpenedReport, one: &ToAnswer, here: &str) -> Markup {
    let section = opened
        .questions
        .sections
        .iter()
        .find(|it| it.name == one.section);
    let section = section.map_or_else(String::new, |it| {
        person.reader.language.of(&it.title).to_owned()
    });
    let words = if one.by_link {
        message!(
            "reporting-asked-by-link",
            name = &one.name,
            section = section,
            until = one.until
        )
    } else {
        message!(
            "reporting-asked",
            name = &one.name,
            section = section,
            until = one.until
        )
    };
    html! {
        (person.say(&words))
        @if opened.may_answer {
            (form(here, &html! {
                (carried("gor", "avsluta"))
                (carried("fraga", &one.id))
                (button(Button::Plain, &person.say(&message!("reporting-end-asking", name = &one.name))))
            }))
        }
    }
}

/// A link, told this once.
pub fn made_link(person: &SignedIn, said_back: &Said) -> Markup {
    let Some((link, name)) = &said_back.link else {
        return html! {};
    };
    notice(
        Tone::Done,
        &person.say(&message!("reporting-link-made", name = name)),
        &html! {
            p { (person.say(&message!("reporting-link-once"))) }
            p { code.secret { (link) } }
        },
    )
}
