//! The head of every page: who speaks, what is here, in which language.

use maud::{Markup, html};
use wording::{Language, message};

use crate::Reader;

/// Where the skip link leads.
pub(super) const CONTENT_ID: &str = "innehall";

/// The head of a public page.
pub(super) fn public(reader: &Reader) -> Markup {
    let pages = [
        (message!("frame-navigation-agreements"), "/overenskommelser"),
        (message!("frame-navigation-recipients"), "/mottagare"),
        (message!("frame-navigation-counties"), "/lan"),
        (message!("frame-navigation-comparison"), "/jamfor"),
        (message!("comparisons-nav"), "/jamforelser"),
        (message!("projects-nav"), "/projekt"),
        (message!("plans-nav"), "/planer"),
        (
            message!("government-reports-head"),
            "/rapporter-till-regeringen",
        ),
        (message!("message-nav"), "/meddelanden"),
        (message!("frame-navigation-open-data"), "/oppna-data"),
        (message!("frame-navigation-method"), "/metod"),
    ];
    let navigation = html! {
        ul role="list" {
            @for (words, path) in &pages {
                li {
                    a href=(reader.link(path)) aria-current=[current(reader, path)] { (reader.say(words)) }
                }
            }
        }
    };
    let links = html! {
        li { (language_switch(reader)) }
        li { a href=(reader.link("/logga-in")) { (reader.say(&message!("frame-sign-in"))) } }
    };
    head(reader, &navigation, &search(reader), &links)
}

/// The head of a page in the workspace, with the navigation and the account links it brings.
pub(super) fn private(reader: &Reader, navigation: &Markup, account: &Markup) -> Markup {
    let links = html! { li { (language_switch(reader)) } (account) };
    head(reader, navigation, &html! {}, &links)
}

/// The head of a page that leads nowhere else: who speaks, and in which language.
pub(super) fn alone(reader: &Reader) -> Markup {
    html! {
        a.skip href={ "#" (CONTENT_ID) } { (reader.say(&message!("frame-skip"))) }
        header.head {
            div.wrap.head-top {
                p.head-name { (mark()) (reader.say(&message!("frame-name"))) }
                p.head-line { (reader.say(&message!("frame-line"))) }
                ul.head-links role="list" { li { (language_switch(reader)) } }
            }
        }
    }
}

fn head(reader: &Reader, navigation: &Markup, search: &Markup, links: &Markup) -> Markup {
    html! {
        a.skip href={ "#" (CONTENT_ID) } { (reader.say(&message!("frame-skip"))) }
        header.head {
            div.wrap.head-top {
                a.head-name href=(reader.link("/")) { (mark()) (reader.say(&message!("frame-name"))) }
                p.head-line { (reader.say(&message!("frame-line"))) }
                (search)
                ul.head-links role="list" { (links) }
            }
            nav.head-nav aria-label=(reader.say(&message!("frame-navigation"))) {
                div.wrap { (navigation) }
            }
        }
    }
}

/// `page` for the page itself, `true` for the group it belongs to.
fn current(reader: &Reader, path: &str) -> Option<&'static str> {
    let rest = reader.path.strip_prefix(path)?;
    match rest {
        "" => Some("page"),
        rest if rest.starts_with('/') => Some("true"),
        _ => None,
    }
}

fn search(reader: &Reader) -> Markup {
    let label = reader.say(&message!("frame-search-label"));
    html! {
        form.head-search role="search" method="get" action=(reader.link("/sok")) {
            label.unseen for="sok-overallt" { (label) }
            input id="sok-overallt" type="search" name="q" maxlength="200" autocomplete="off";
            button type="submit" { (reader.say(&message!("frame-search"))) }
        }
    }
}

fn language_switch(reader: &Reader) -> Markup {
    let (language, address) = reader.other_language();
    let words = match language {
        Language::Swedish => "På svenska",
        Language::English => "In English",
    };
    html! { a href=(address) lang=(language.tag()) hreflang=(language.tag()) rel="alternate" { (words) } }
}

/// Our own mark: an Ö whose ring is two halves that meet.
fn mark() -> Markup {
    html! {
        svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" {
            g fill="currentColor" { circle cx="11" cy="4.6" r="2.6" {} circle cx="21" cy="4.6" r="2.6" {} }
            g fill="none" stroke="currentColor" stroke-width="3.6" stroke-linecap="round" {
                path d="M13.8 11A9 9 0 0 0 13.8 28.4" {}
                path d="M18.2 11A9 9 0 0 1 18.2 28.4" {}
            }
        }
    }
}
