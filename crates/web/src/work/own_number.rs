//! The form in which an organisation notes what it calls a thing in its own register: on messages, letters and questions.

use casework::own_number::OwnNumber;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::message;

use super::person::SignedIn;
use crate::ui::field::{self, Field};
use crate::ui::{Button, button, form};

/// The name of the field.
pub const FIELD: &str = "eget-nummer";

/// The form, sent to an address with what it carries unseen; what is noted already stands in it. Nothing for those who may not note it.
pub fn noting(
    person: &SignedIn,
    action: &str,
    carries: &Markup,
    noted: Option<&OwnNumber>,
    typed: Option<&str>,
    error: Option<String>,
) -> Markup {
    let own = person.actor.organisation_id().unwrap_or_default();
    if !person.actor.may(Act::ConfirmReceipt, own, true) {
        return html! {};
    }
    let stands = noted.map_or("", |noted| noted.number.as_str());
    let label = person.say(&message!("register-own-number"));
    let field = Field::new(FIELD, label)
        .hint(person.say(&message!("register-own-number-example")))
        .value(typed.unwrap_or(stands))
        .error(error);
    let words = match noted {
        Some(_) => message!("register-own-number-change"),
        None => message!("register-own-number-note"),
    };
    form(
        &person.link(action),
        &html! { (carries) (field::text(&field)) p.buttons { (button(Button::Secondary, &person.say(&words))) } },
    )
}
