//! How far something has come: a word with a shape beside it, never a colour alone.

use maud::{Markup, html};

/// How far it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Nothing has happened.
    NotBegun,
    /// Somebody is at it.
    UnderWay,
    /// It is done.
    Done,
    /// The time is up, or it went wrong.
    Late,
}

/// The word with its shape.
pub fn status(progress: Progress, words: &str) -> Markup {
    let class = match progress {
        Progress::NotBegun => "status",
        Progress::UnderWay => "status status-under-way",
        Progress::Done => "status status-done",
        Progress::Late => "status status-late",
    };
    html! { span class=(class) { (words) } }
}
