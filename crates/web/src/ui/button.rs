//! Buttons. The words on one name the act: "Skicka in", not "OK".

use maud::{Markup, html};

/// How much a button asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    /// The one thing to do here.
    Primary,
    /// What can be done as well.
    Secondary,
    /// What may be done, looking like a link.
    Plain,
}

impl Button {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button",
            Self::Secondary => "button button-secondary",
            Self::Plain => "button button-plain",
        }
    }
}

/// A button that sends the form it stands in.
pub fn button(kind: Button, words: &str) -> Markup {
    html! { button class=(kind.class()) type="submit" { (words) } }
}

/// A button among several of a form: what it sends says which one was pressed.
pub fn choosing_button(kind: Button, words: &str, (name, value): (&str, &str)) -> Markup {
    html! { button class=(kind.class()) type="submit" name=(name) value=(value) { (words) } }
}

/// What a form does when it is sent with the keyboard from a field: the first of its buttons, which is not seen. Without it the first
/// that is seen would be pressed, whatever it does.
pub fn default_button(words: &str) -> Markup {
    html! { button.default-act type="submit" tabindex="-1" aria-hidden="true" { (words) } }
}

/// A link that looks like a button: it leads to where something is begun.
pub fn link_button(kind: Button, words: &str, address: &str) -> Markup {
    html! { a class=(kind.class()) href=(address) { (words) } }
}
