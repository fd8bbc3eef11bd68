//! The foot of every page, and the question whether a public page helped.

use maud::{Markup, html};
use wording::message;

use super::field::{self, Field};
use super::{Button, button, form};
use crate::Reader;

/// Asks whether the page helped. The answer goes to `/synpunkt` with `sida`, `hjalpte` (`ja` or `nej`) and `kommentar`.
pub(super) fn feedback(reader: &Reader) -> Markup {
    let helped = Field::new("hjalpte", reader.say(&message!("frame-feedback-helped")));
    let comment = Field::new("kommentar", reader.say(&message!("frame-feedback-comment")))
        .hint(reader.say(&message!("frame-feedback-hint")));
    let answers = [
        ("ja".to_owned(), reader.say(&message!("frame-yes"))),
        ("nej".to_owned(), reader.say(&message!("frame-no"))),
    ];
    let heading = reader.say(&message!("frame-feedback"));
    html! {
        section.feedback aria-label=(heading) {
            div.wrap {
                (form(&reader.link("/synpunkt"), &html! {
                    (field::carried("sida", &reader.path))
                    (field::radios(&helped, &answers))
                    details {
                        summary { (reader.say(&message!("frame-feedback-more"))) }
                        (field::lines(&comment, 4))
                    }
                    (button(Button::Secondary, &reader.say(&message!("frame-feedback-send"))))
                }))
            }
        }
    }
}

/// The foot.
pub(super) fn foot(reader: &Reader) -> Markup {
    let links = [
        (message!("frame-foot-accessibility"), "/tillganglighet"),
        (message!("deadlines-nav-calendar"), "/kalender"),
        (message!("frame-foot-open-data"), "/oppna-data"),
        (message!("frame-foot-method"), "/metod"),
        (message!("frame-foot-about"), "/om"),
    ];
    let changed = reader.changed_on();
    html! {
        footer.foot {
            div.wrap {
                div {
                    p.foot-name { (reader.say(&message!("frame-name"))) }
                    p { (reader.say(&message!("frame-sender"))) }
                }
                ul role="list" {
                    @for (words, path) in &links { li { a href=(reader.link(path)) { (reader.say(words)) } } }
                }
                div {
                    p { (reader.say(&message!("frame-version", version = reader.version))) }
                    @if let Some(date) = changed {
                        p { (reader.say(&message!("frame-changed", date = date))) }
                    }
                }
            }
        }
    }
}
