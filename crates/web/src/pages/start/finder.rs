//! Find your municipality: a field that searches, and every name from A to Ö.

use grants::{Level, Recipient};
use maud::{Markup, html};
use wording::{NameOrder, message};

use crate::ui::field::{self, Field};
use crate::ui::{Button, button, filters};
use crate::{Reader, address};

pub fn finder(reader: &Reader) -> Markup {
    let field = Field::new("q", reader.say(&message!("overview-find-label")))
        .hint(reader.say(&message!("overview-find-hint")));
    html! {
        section.finder aria-labelledby="hitta" {
            h2 id="hitta" { (reader.say(&message!("overview-find"))) }
            (filters(&reader.link("/sok"), &html! {
                (field::text(&field))
                (button(Button::Primary, &reader.say(&message!("overview-find-button"))))
            }))
            details {
                summary { (reader.say(&message!("overview-find-list"))) }
                (letters(reader))
            }
        }
    }
}

/// The names under their first letter. Links, so that the list works without scripts and without a button.
fn letters(reader: &Reader) -> Markup {
    let names = NameOrder::default();
    let mut all: Vec<&Recipient> =
        (reader.published.register().of(Level::Municipality).iter()).collect();
    all.sort_by(|one, other| names.compare(&one.name, &other.name));
    let groups: Vec<&[&Recipient]> = all
        .chunk_by(|one, other| first_letter(one) == first_letter(other))
        .collect();
    html! {
        dl.letters {
            @for group in groups {
                div {
                    dt { (group.first().and_then(|one| first_letter(one)).unwrap_or_default()) }
                    dd {
                        @for municipality in group {
                            a href=(reader.link(&address::recipient(Level::Municipality, municipality.code))) {
                                (municipality.name)
                            }
                            " "
                        }
                    }
                }
            }
        }
    }
}

fn first_letter(of: &Recipient) -> Option<char> {
    of.name.chars().next()
}
