//! What was typed into a form that waits until somebody has said who they are. It goes along from page to page as hidden
//! fields, and is sent when the person says so. Secrets never go along.

use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use wording::message;

use super::person::see_other;
use super::typed::Typed;
use super::way_back::{HOME, way_back};
use crate::Reader;
use crate::ui::field;
use crate::ui::{Button, Page, button, form};

/// Fields of a form that waits have this before their names.
const CARRIED: &str = "buret.";

/// Fields that hold secrets, in every form that has some. They are typed again.
pub const SECRETS: [&str; 6] = [
    "losenord",
    "nytt-losenord",
    "kod",
    "ny-kod",
    "inbjudningskod",
    "hemlighet",
];

/// A form as it waits: where it was sent, and what was typed.
pub fn waiting(back: &str, typed: &Typed) -> Typed {
    let mut form = Typed::default().with("till", back);
    for (name, value) in typed.all() {
        if !SECRETS.contains(&name.as_str()) {
            form.set(format!("{CARRIED}{name}"), value.as_str());
        }
    }
    form
}

/// What waits in a form.
pub fn fields(typed: &Typed) -> Vec<(&str, &str)> {
    let fields = typed.all().iter();
    fields
        .filter_map(|(name, value)| Some((name.strip_prefix(CARRIED)?, value.as_str())))
        .collect()
}

/// The same as hidden fields of the next form, with where they belong.
pub fn along(typed: &Typed) -> Markup {
    html! {
        @if let Some(back) = way_back(typed.get("till")) { (field::carried("till", back)) }
        @for (name, value) in fields(typed) { (field::carried(&format!("{CARRIED}{name}"), value)) }
    }
}

/// What goes along, as a browser would send it; nothing when no form waits.
pub fn written(typed: &Typed) -> Option<String> {
    let fields = fields(typed);
    let mut writer = form_urlencoded::Serializer::new(String::new());
    for (name, value) in &fields {
        writer.append_pair(&format!("{CARRIED}{name}"), value);
    }
    (!fields.is_empty()).then(|| writer.finish())
}

/// On to the page, or to the form that waits to be sent.
pub fn arrived(reader: &Reader, back: &str, typed: &Typed) -> Response {
    let home = reader.link(HOME);
    let fields = fields(typed);
    let (Some(back), false) = (way_back(back), fields.is_empty()) else {
        return see_other(way_back(back).unwrap_or(&home));
    };
    let content = html! {
        p { (reader.say(&message!("work-carried-lead"))) }
        @for (name, value) in &fields { (field::carried(name, value)) }
        p { (button(Button::Primary, &reader.say(&message!("work-carried-send")))) }
        p { a href=(home) { (reader.say(&message!("work-carried-leave"))) } }
    };
    Page::new(reader, reader.say(&message!("work-carried-title")))
        .hidden()
        .body(form(back, &content))
        .into_response()
}
