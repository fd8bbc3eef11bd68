//! Work that makes many files one by one: what its page says of what happens next, and how somebody stops it or lets it go on.

use maud::{Markup, html};
use wording::{Message, message};

use super::person::SignedIn;
use super::typed::Typed;
use crate::ui::field::carried;
use crate::ui::{Button, button, form};

/// The field for what is to be done, and what it can hold.
const ACT: &str = "gor";
const STOP: &str = "stoppa";
const RESUME: &str = "fortsatt";

/// What somebody wants done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// It is to stop.
    Stop,
    /// It is to go on.
    Resume,
}

/// What was pressed, when it is one of these.
pub fn pressed(typed: &Typed) -> Option<Press> {
    match typed.get(ACT) {
        STOP => Some(Press::Stop),
        RESUME => Some(Press::Resume),
        _ => None,
    }
}

/// That it goes on by itself, and the button that stops it.
pub fn running(person: &SignedIn, here: &str, says: &Message) -> Markup {
    html! {
        p { (person.say(says)) " "
            a href=(here) { (person.say(&message!("work-job-look-again"))) } }
        (act(person, here, (STOP, Button::Secondary), &message!("work-job-stop")))
    }
}

/// That it failed too often to go on by itself, and the button that lets it.
pub fn stuck(person: &SignedIn, here: &str) -> Markup {
    stopped(person, here, &message!("work-job-stuck"))
}

/// That it does nothing, and the button that lets it go on.
pub fn stopped(person: &SignedIn, here: &str, says: &Message) -> Markup {
    html! {
        p { (person.say(says)) }
        (act(person, here, (RESUME, Button::Primary), &message!("work-job-resume")))
    }
}

fn act(person: &SignedIn, here: &str, (word, kind): (&str, Button), says: &Message) -> Markup {
    form(
        here,
        &html! {
            (carried(ACT, word))
            p.buttons { (button(kind, &person.say(says))) }
        },
    )
}
