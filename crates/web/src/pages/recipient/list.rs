//! All recipients A–Ö, county by county, with a filter that needs no scripts.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use grants::{Level, Recipient};
use maud::{Markup, html};
use wording::{NameOrder, message};

use super::super::asked::{asked, shortened};
use crate::search_words::{fold, nearest, recipients_named};
use crate::ui::field::{self, Field};
use crate::ui::{Button, Page, button, filters};
use crate::{Reader, address};

/// The list; a code or a whole name in `kod` leads straight to its recipient.
pub async fn list(reader: Reader) -> Response {
    match asked(&reader, "kod") {
        None => page(&reader, None).into_response(),
        Some(code) => match chosen(&reader, &code) {
            Some(recipient) => {
                let to = address::recipient(recipient.level, recipient.code);
                Redirect::to(&reader.link(&to)).into_response()
            }
            None => (StatusCode::UNPROCESSABLE_ENTITY, page(&reader, Some(&code))).into_response(),
        },
    }
}

fn chosen(reader: &Reader, code: &str) -> Option<&'static Recipient> {
    super::find(reader, code).ok().or_else(|| {
        let wanted = fold(code);
        let all = reader.published.register().all().iter();
        all.filter(|one| one.level != Level::Other)
            .find(|one| fold(&one.name) == wanted)
    })
}

fn page(reader: &Reader, wrong_code: Option<&str>) -> Markup {
    let filter = asked(reader, "q").unwrap_or_default();
    let groups = groups(reader, &filter);
    let count = groups
        .iter()
        .map(|group| group.members.len())
        .sum::<usize>();
    let error = wrong_code
        .map(|code| reader.say(&message!("places-list-wrong-code", code = shortened(code))));
    let typed = wrong_code.unwrap_or(&filter);
    let field = Field::new("q", reader.say(&message!("places-list-filter")))
        .hint(reader.say(&message!("places-list-filter-hint")))
        .value(typed)
        .error(error);
    let heading = match wrong_code {
        Some(_) => message!("places-list-wrong-heading"),
        None => message!("places-list-heading"),
    };
    let page = Page::new(reader, reader.say(&heading))
        .lead(&reader.say(&message!("places-list-lead")))
        .body(html! {
            (field::error_summary(&reader.say(&message!("places-list-error")), &[&field]))
            div.one-question { (filters(&reader.link("/mottagare"), &html! {
                (field::text(&field))
                (button(Button::Secondary, &reader.say(&message!("places-list-show"))))
            })) }
            @if let Some(code) = wrong_code { (suggestions(reader, code)) }
            @if !filter.is_empty() {
                p { (reader.say(&message!("places-list-count", count = count, filter = shortened(&filter)))) }
                @if count == 0 { (suggestions(reader, &filter)) }
                p { a href=(reader.link("/mottagare")) { (reader.say(&message!("places-list-all"))) } }
            }
            @for group in &groups { (group.markup(reader)) }
        })
        .feedback();
    if wrong_code.is_some() {
        page.error_title().hidden().render()
    } else {
        page.render()
    }
}

/// The names nearest to what was typed.
pub fn suggestions(reader: &Reader, typed: &str) -> Markup {
    let near = nearest(&reader.published, typed);
    html! {
        @if !near.is_empty() {
            p { (reader.say(&message!("places-did-you-mean"))) }
            ul {
                @for one in near {
                    li { a href=(reader.link(&address::recipient(one.level, one.code))) {
                        (super::super::naming::full(reader.language, one))
                    } }
                }
            }
        }
    }
}

/// A county with those of its recipients that the filter lets through.
struct Group {
    county: &'static Recipient,
    members: Vec<&'static Recipient>,
}

impl Group {
    fn markup(&self, reader: &Reader) -> Markup {
        let county = self.county;
        html! {
            section.county-list {
                h2 id={ "lan-" (county.code) } {
                    a href=(reader.link(&address::recipient(Level::County, county.code))) { (county.name) }
                }
                ul.names {
                    @for one in &self.members {
                        li { a href=(reader.link(&address::recipient(one.level, one.code))) { (one.name) } }
                    }
                }
            }
        }
    }
}

/// The counties A–Ö, each with its region first and then its municipalities A–Ö.
fn groups(reader: &Reader, filter: &str) -> Vec<Group> {
    let register = reader.published.register();
    let order = NameOrder::default();
    let mut counties: Vec<&'static Recipient> = register.of(Level::County).iter().collect();
    counties.sort_by(|one, other| order.compare(&one.name, &other.name));
    let passes = |one: &&'static Recipient| filter.is_empty() || recipients_named(one, filter);
    let of = |level: Level, county: &'static Recipient| {
        let members = register.of(level).iter();
        members.filter(move |one| one.county == Some(county.code))
    };
    let groups = counties.into_iter().map(|county| {
        let mut members: Vec<&'static Recipient> = of(Level::Municipality, county).collect();
        members.sort_by(|one, other| order.compare(&one.name, &other.name));
        let region = of(Level::Region, county);
        // Who asks for a county wants everyone in it.
        let whole = !filter.is_empty() && recipients_named(county, filter);
        let members = region.chain(members).filter(|one| whole || passes(one));
        Group {
            county,
            members: members.collect(),
        }
    });
    groups.filter(|group| !group.members.is_empty()).collect()
}
