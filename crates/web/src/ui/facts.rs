//! Facts with their names.

use maud::{Markup, html};

/// A list of names and what they stand for.
pub fn facts(facts: impl IntoIterator<Item = (String, Markup)>) -> Markup {
    html! {
        dl.facts {
            @for (name, fact) in facts { div { dt { (name) } dd { (fact) } } }
        }
    }
}
