//! The numbers that are read first.

use maud::{Markup, html};

/// A few numbers in large type, each with what it is. The first has the accent.
pub fn headlines(numbers: impl IntoIterator<Item = (String, Markup)>) -> Markup {
    html! {
        dl.headlines {
            @for (words, number) in numbers { div { dt { (words) } dd { (number) } } }
        }
    }
}
