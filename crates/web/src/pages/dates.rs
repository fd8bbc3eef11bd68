//! All deadlines, on a page and as calendars for ordinary calendar programs.

mod feed;

use axum::routing::get;
use casework::published::PublishedAgreement;
use grants::deadline::{DeadlineKind, Due, Who, deadlines};
use maud::{Markup, html};
use wording::{Message, deadline, message};

use super::calendar::distance;
use crate::ui::{Cell, Column, Page, Table};
use crate::{Reader, Route, address};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/kalender", get(page)).sample("/kalender"),
        Route::file("/kalender.ics", get(feed::everything))
            .sample("/kalender.ics")
            .sample("/kalender.ics?sprak=en")
            .answers("/kalender.ics?sprak=xx", 422),
        Route::file("/mottagare/{code}/kalender.ics", get(feed::recipient))
            .sample("/mottagare/0138/kalender.ics")
            .sample("/mottagare/12/kalender.ics?sprak=en")
            .answers("/mottagare/9999/kalender.ics", 404),
    ]
}

/// The address of the calendar of a recipient.
pub fn recipient_calendar(code: grants::Code) -> String {
    format!("/mottagare/{code}/kalender.ics")
}

/// A deadline with the agreement it is of.
struct Dated<'p> {
    of: &'p PublishedAgreement,
    due: Due,
}

/// Every deadline of every published year.
fn all(reader: &Reader) -> Vec<Dated<'_>> {
    let agreements = reader.published.agreements().iter();
    let dated = agreements.flat_map(|of| {
        let dues = deadlines(&of.agreement).into_iter();
        dues.map(move |due| Dated { of, due })
    });
    let mut all: Vec<Dated<'_>> = dated.collect();
    all.sort_by_key(|one| (one.due.date, one.of.agreement.year, one.due.kind));
    all
}

/// What is to be done, as a sentence begins.
fn what(reader: &Reader, one: &Dated<'_>) -> String {
    let year = one.of.agreement.year;
    as_sentence(&reader.say(&match (one.due.kind, &one.due.said) {
        // Who does it stands beside it.
        (DeadlineKind::Further, Some((what, _))) => message!("deadlines-what-said", what = what),
        _ => deadline::what(&one.due, year),
    }))
}

/// Who must do it.
fn who(one: &Dated<'_>) -> Message {
    match (&one.due.said, one.due.who) {
        (Some((_, who)), _) => message!("deadlines-who-said", who = who),
        (None, Who::Each(_)) => message!("deadlines-who-each"),
        (None, Who::CoordinatorForAll) => message!("deadlines-who-coordinator-for-all"),
        (None, Who::Coordinator) => message!("deadlines-who-coordinator"),
        (None, Who::Others) => message!("deadlines-who-unknown"),
    }
}

async fn page(reader: Reader) -> Markup {
    let today = reader.today();
    let all = all(&reader);
    let (past, coming): (Vec<_>, Vec<_>) = all.iter().partition(|one| one.due.date < today);
    let heading = match coming.first() {
        Some(next) => message!("deadlines-calendar-next", date = next.due.date),
        None => message!("deadlines-calendar-none-left"),
    };
    let say = |message: Message| reader.say(&message);
    let past: Vec<&Dated<'_>> = past.into_iter().rev().collect();
    Page::new(&reader, say(heading))
        .title(say(message!("deadlines-calendar-title")))
        .lead(&say(message!("deadlines-calendar-lead")))
        .body(html! {
            h2.names-table { (say(message!("deadlines-calendar-coming"))) }
            (table(&reader, &coming, &message!("deadlines-calendar-coming-caption")).markup())
            h2.names-table { (say(message!("deadlines-calendar-past"))) }
            (table(&reader, &past, &message!("deadlines-calendar-past-caption")).markup())
            (subscribe(&reader, "/kalender.ics"))
            p { (say(message!("deadlines-calendar-own"))) " "
                a href=(reader.link("/mottagare")) { (say(message!("deadlines-calendar-own-link"))) } }
        })
        .feedback()
        .render()
}

fn table(reader: &Reader, dated: &[&Dated<'_>], caption: &Message) -> Table {
    let heads = [
        message!("deadlines-column-until"),
        message!("deadlines-column-what"),
        message!("deadlines-column-who"),
        message!("deadlines-column-agreement"),
    ];
    let today = reader.today();
    let rows = dated.iter().map(|one| {
        let until = deadline::until(one.due.date);
        let until = if one.due.date < today {
            until
        } else {
            let distance = distance(one.due.date, today);
            message!("deadlines-until-in", until = until, distance = distance)
        };
        let year = one.of.agreement.year;
        vec![
            Cell::Text(reader.say(&until)),
            Cell::Text(what(reader, one)),
            Cell::Text(reader.say(&who(one))),
            Cell::Link {
                text: year.to_string(),
                address: reader.link(&address::agreement(year)),
            },
        ]
    });
    Table {
        caption: reader.say(caption),
        columns: heads
            .iter()
            .map(|head| Column::words(reader.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: reader.say(&message!("deadlines-calendar-empty")),
    }
}

/// How to have the dates in one's own calendar.
pub fn subscribe(reader: &Reader, path: &str) -> Markup {
    let path = match reader.language {
        wording::Language::Swedish => path.to_owned(),
        wording::Language::English => format!("{path}?sprak=en"),
    };
    let absolute = reader.absolute(&path);
    // The word by which calendar programs know what to follow; without the name of the site there is no such address.
    let followed = absolute
        .strip_prefix("https://")
        .map(|rest| format!("webcal://{rest}"));
    html! {
        h2 { (reader.say(&message!("deadlines-subscribe"))) }
        p { (reader.say(&message!("deadlines-subscribe-lead"))) }
        p { code.digest { (absolute) } }
        ul {
            @if let Some(followed) = followed {
                li { a href=(followed) { (reader.say(&message!("deadlines-subscribe-open"))) } }
            }
            li { a href=(path) { (reader.say(&message!("deadlines-subscribe-file"))) } }
        }
        p.hint { (reader.say(&message!("deadlines-subscribe-hint"))) }
    }
}

/// Words that begin a sentence.
pub fn as_sentence(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
