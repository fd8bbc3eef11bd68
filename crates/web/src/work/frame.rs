//! What stands at the head of every page of the workspace: where one can go, who one is and until when.

use maud::{Markup, html};
use wording::message;

use super::person::SignedIn;
use crate::ui::{Button, button, form};

/// Where one can go, as a list.
pub fn navigation(person: &SignedIn) -> Markup {
    let pages = [
        (message!("work-nav-overview"), "/arbete"),
        (message!("work-nav-figures"), "/arbete/underlag"),
        (message!("work-nav-record"), "/arbete/handelser"),
        (message!("work-nav-feedback"), "/arbete/synpunkter"),
        (message!("work-nav-jobs"), "/arbete/jobb"),
    ];
    let here = |path: &str| (person.reader.path == path).then_some("page");
    html! {
        ul role="list" {
            @for (words, path) in &pages {
                li { a href=(person.link(path)) aria-current=[here(path)] { (person.say(words)) } }
            }
        }
    }
}

/// Who one is, until when, and the way out, as the items of a list.
pub fn account(person: &SignedIn) -> Markup {
    let until = message!(
        "work-signed-in",
        name = &person.actor.name,
        until = person.until
    );
    let words = person.say(&message!("work-sign-out"));
    html! {
        li.signed-in { (person.say(&until)) }
        li { (form(&person.link("/logga-ut"), &button(Button::Plain, &words))) }
    }
}
