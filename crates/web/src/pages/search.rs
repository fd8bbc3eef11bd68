//! Search: what was found, in groups, with why.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::{plan, project};
use maud::{Markup, html};
use wording::{Message, message};

use super::asked::{asked, shortened, with_query};
use super::recipient::suggestions;
use super::{plans, projects};
use crate::search_words::{Hit, Kind, LONGEST_QUESTION_CHARACTERS, MOST_HITS_OF_A_KIND, search};
use crate::ui::field::{self, Field};
use crate::ui::{Button, Page, button, filters};
use crate::{Reader, Refusal, Route, Site};

/// Its routes. What organisations publish of their own is found at once, in every process.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/sok", get(found))
            .never_cached()
            .sample("/sok?q=tyres%C3%B6")
            .sample("/sok?q=brukarnas+medverkan")
            .sample("/sok")
            .sample("/sok?q=finns+inte+alls")
            .sample("/sok?q=Tyreso"),
    ]
}

async fn found(State(site): State<Arc<Site>>, reader: Reader) -> Result<Response, Refusal> {
    let question = asked(&reader, "q").unwrap_or_default();
    if question.chars().count() > LONGEST_QUESTION_CHARACTERS {
        let field = field(&reader, &question).error(Some(reader.say(&message!(
            "places-search-too-long",
            most = LONGEST_QUESTION_CHARACTERS
        ))));
        let page = page(&reader, "places-search-error", &field, &html! {});
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let field = field(&reader, &question);
    if question.is_empty() {
        let page = page(&reader, "places-search-heading", &field, &help(&reader));
        return Ok(page.into_response());
    }
    let hits = search(&reader.published, reader.language, &question);
    let told = told_by_owners(&site, &question).await?;
    let body = html! {
        @if hits.is_empty() && told.is_empty() {
            p { (reader.say(&message!("places-search-nothing", question = shortened(&question)))) }
            (suggestions(&reader, &question))
            (help(&reader))
        } @else {
            @for kind in Kind::ALL { (group(&reader, kind, &hits)) }
            @for told in &told { (told_group(&reader, told)) }
            @if hits.iter().all(|hit| hit.kind != Kind::Recipient) { (suggestions(&reader, &question)) }
        }
    };
    let page = page(&reader, "places-search-results", &field, &body);
    Ok(page.into_response())
}

/// What organisations tell of their own that was found: projects, or plans.
struct ToldByOwners {
    heading: Message,
    /// What it is called, where it stands, and whose it is.
    hits: Vec<(String, String, String)>,
    /// How many there are in all, and where all of them stand.
    all: (usize, String),
}

/// Projects and plans that have the words, in any form.
async fn told_by_owners(site: &Site, question: &str) -> Result<Vec<ToldByOwners>, Refusal> {
    let Some(casework) = site.casework() else {
        return Ok(Vec::new());
    };
    // No page holds this character, so nothing is found by it.
    let text = question.replace('\0', "");
    let sought = |list: &str| with_query(list, &[("q", Some(&text))]);
    let wanted = project::Search {
        text: text.clone(),
        ..project::Search::default()
    };
    let found = casework.published_projects(&wanted, 0).await;
    let found = found.map_err(|error| projects::refusal(&error))?;
    let hits = found.projects.into_iter().take(MOST_HITS_OF_A_KIND);
    let of_projects = ToldByOwners {
        heading: message!("places-found-projects"),
        hits: hits
            .map(|one| (one.title, projects::address(&one.slug), one.owner))
            .collect(),
        all: (counted(found.count), sought(projects::LIST)),
    };
    let wanted = plan::Search {
        text: text.clone(),
        ..plan::Search::default()
    };
    let found = casework.published_plans(&wanted, 0).await;
    let found = found.map_err(|error| plans::refusal(&error))?;
    let hits = found.plans.into_iter().take(MOST_HITS_OF_A_KIND);
    let of_plans = ToldByOwners {
        heading: message!("places-found-plans"),
        hits: hits
            .map(|one| (one.title, plans::address(&one.slug), one.owner))
            .collect(),
        all: (counted(found.count), sought(plans::LIST)),
    };
    let mut told = vec![of_projects, of_plans];
    told.retain(|one| !one.hits.is_empty());
    Ok(told)
}

fn counted(count: i64) -> usize {
    usize::try_from(count).unwrap_or_default()
}

fn told_group(reader: &Reader, told: &ToldByOwners) -> Markup {
    let (count, all) = &told.all;
    html! {
        section.found {
            h2 { (reader.say(&told.heading)) }
            ul.hits {
                @for (title, address, owner) in &told.hits {
                    li {
                        a href=(reader.link(address)) lang="sv" { (title) }
                        p.hint { (owner) }
                    }
                }
            }
            @if *count > told.hits.len() {
                p { a href=(reader.link(all)) { (reader.say(&message!("places-found-all", count = *count))) } }
            }
        }
    }
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
