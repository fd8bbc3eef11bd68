//! An explanation in numbered steps.

use maud::{Markup, html};

/// The steps in their order, each with what it holds.
pub fn steps(steps: impl IntoIterator<Item = Markup>) -> Markup {
    // Lists without marks lose their role in one browser unless it is stated.
    html! { ol.steps role="list" { @for step in steps { li { div { (step) } } } } }
}
