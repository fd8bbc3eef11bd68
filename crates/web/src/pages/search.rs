//! Search: what was found, in groups, with why.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use wording::message;

use super::asked::{asked, shortened};
use super::recipient::suggestions;
use crate::search_words::{Hit, Kind, LONGEST_QUESTION_CHARACTERS, MOST_HITS_OF_A_KIND, search};
use crate::ui::field::{self, Field};
use crate::ui::{Button, Page, button, filters};
use crate::{Reader, Route};

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/sok", get(found))
            .sample("/sok?q=tyres%C3%B6")
            .sample("/sok?q=brukarnas+medverkan")
            .sample("/sok")
            .sample("/sok?q=finns+inte+alls")
            .sample("/sok?q=Tyreso"),
    ]
}

async fn found(reader: Reader) -> Response {
    let question = asked(&reader, "q").unwrap_or_default();
    if question.chars().count() > LONGEST_QUESTION_CHARACTERS {
        let field = field(&reader, &question).error(Some(reader.say(&message!(
            "places-search-too-long",
            most = LONGEST_QUESTION_CHARACTERS
        ))));
        let page = page(&reader, "places-search-error", &field, &html! {});
        return (StatusCode::UNPROCESSABLE_ENTITY, page).into_response();
    }
    let field = field(&reader, &question);
    if question.is_empty() {
        return page(&reader, "places-search-heading", &field, &help(&reader)).into_response();
    }
    let hits = search(&reader.published, reader.language, &question);
    let body = html! {
        @if hits.is_empty() {
            p { (reader.say(&message!("places-search-nothing", question = shortened(&question)))) }
            (suggestions(&reader, &question))
            (help(&reader))
        } @else {
            @for kind in Kind::ALL { (group(&reader, kind, &hits)) }
            @if hits.iter().all(|hit| hit.kind != Kind::Recipient) { (suggestions(&reader, &question)) }
        }
    };
    page(&reader, "places-search-results", &field, &body).into_response()
}

fn field(reader: &Reader, question: &str) -> Field {
    Field::new("q", reader.say(&message!("places-search-field")))
        .hint(reader.say(&message!("places-search-field-hint")))
        .value(question)
}

fn page(reader: &Reader, state: &'static str, field: &Field, body: &Markup) -> Markup {
    let question = shortened(&field.value);
    let heading = match state {
        "places-search-results" => message!("places-search-results", question = question),
        "places-search-error" => message!("places-search-error"),
        _ => message!("places-search-heading"),
    };
    let page = Page::new(reader, reader.say(&heading)).body(html! {
        (field::error_summary(&reader.say(&message!("places-list-error")), &[field]))
        div.one-question { (filters(&reader.link("/sok"), &html! {
            (field::text(field))
            (button(Button::Primary, &reader.say(&message!("places-search-button"))))
        })) }
        (body)
    });
    // Nobody else's search page should find this one.
    let page = page.hidden();
    if state == "places-search-error" {
        page.error_title().render()
    } else {
        page.render()
    }
}

fn help(reader: &Reader) -> Markup {
    html! {
        p { (reader.say(&message!("places-search-help"))) }
        ul {
            li { a href=(reader.link("/mottagare")) { (reader.say(&message!("places-list-heading"))) } }
            li { a href=(reader.link("/lan")) { (reader.say(&message!("places-counties"))) } }
            li { a href=(reader.link("/overenskommelser")) { (reader.say(&message!("places-agreements"))) } }
        }
    }
}

fn group(reader: &Reader, kind: Kind, hits: &[Hit]) -> Markup {
    let of_kind: Vec<&Hit> = hits.iter().filter(|hit| hit.kind == kind).collect();
    if of_kind.is_empty() {
        return html! {};
    }
    let heading = match kind {
        Kind::Recipient => message!("places-found-recipients"),
        Kind::Agreement => message!("places-found-agreements"),
        Kind::Item => message!("places-found-items"),
        Kind::Condition => message!("places-found-conditions"),
        Kind::Text => message!("places-found-texts"),
        Kind::Page => message!("places-found-pages"),
    };
    html! {
        section.found {
            h2 { (reader.say(&heading)) }
            ul.hits {
                @for hit in &of_kind {
                    li {
                        a href=(reader.link(&hit.address)) { (hit.title) }
                        p.hint { (reader.say(&hit.why)) }
                    }
                }
            }
            @if of_kind.len() >= MOST_HITS_OF_A_KIND {
                p.hint { (reader.say(&message!("places-found-more", most = MOST_HITS_OF_A_KIND))) }
            }
        }
    }
}
