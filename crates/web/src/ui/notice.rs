//! A box that says something about what stands around it.

use maud::{Markup, html};

/// How a notice is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know: an assumption, a difference between sources.
    Remark,
    /// It does not add up, or time is short.
    Warning,
    /// It is done.
    Done,
}

/// A box with a heading of its own.
pub fn notice(tone: Tone, heading: &str, body: &Markup) -> Markup {
    let class = match tone {
        Tone::Remark => "notice",
        Tone::Warning => "notice notice-warning",
        Tone::Done => "notice notice-done",
    };
    html! {
        div class=(class) {
            p.notice-heading { strong { (heading) } }
            (body)
        }
    }
}
