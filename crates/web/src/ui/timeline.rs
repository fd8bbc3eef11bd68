//! Dates in a row, with today among them.

use jiff::civil::Date;
use maud::{Markup, PreEscaped, html};
use wording::message;

use crate::Reader;

/// What happens on a date.
#[derive(Clone, Debug)]
pub struct Event {
    /// The date.
    pub date: Date,
    /// What happens.
    pub words: String,
    /// More about it, when there is more to say.
    pub detail: Option<Markup>,
}

impl Event {
    /// Something happens on this date.
    pub fn new(date: Date, words: impl Into<String>) -> Self {
        Self {
            date,
            words: words.into(),
            detail: None,
        }
    }

    /// Adds more about it.
    #[must_use]
    pub fn detail(mut self, detail: Markup) -> Self {
        self.detail = Some(detail);
        self
    }
}

/// The events by date, those that have passed marked, and today between them. What falls on today comes after the mark:
/// there is still time.
pub fn timeline(reader: &Reader, events: &[Event]) -> Markup {
    let today = reader.today();
    let mut sorted: Vec<&Event> = events.iter().collect();
    sorted.sort_by_key(|event| event.date);
    let (past, coming): (Vec<&Event>, Vec<&Event>) =
        sorted.into_iter().partition(|event| event.date < today);
    html! {
        ol.timeline role="list" {
            @for event in past { (item(reader, event, Some("past"))) }
            li.today {
                time datetime=(today) { (wording::date(today, reader.language)) }
                span { (reader.say(&message!("frame-today"))) }
            }
            @for event in coming { (item(reader, event, None)) }
        }
    }
}

fn item(reader: &Reader, event: &Event, class: Option<&str>) -> Markup {
    html! {
        li class=[class] {
            time datetime=(event.date) { (wording::date(event.date, reader.language)) }
            div {
                (event.words)
                (event.detail.clone().unwrap_or_else(|| PreEscaped(String::new())))
            }
        }
    }
}
