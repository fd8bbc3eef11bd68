//! One plan as everybody sees it: its latest version, an earlier one, and what differs between two.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use casework::plan::PublicPlan;
use grants::plan::Told;
use maud::{Markup, html};
use wording::{Language, Message, message, moment};

use super::{LIST, address, casework, difference, file, refusal, told};
use crate::pages::asked::{Asked, unknown};
use crate::ui::field::{self, Field};
use crate::ui::{Button, Page, Tone, button, filters, notice};
use crate::work::see_other;
use crate::{Reader, Refusal, Site};

/// The latest version. A plan is at one address; its id leads there.
pub async fn shown(
    State(site): State<Arc<Site>>,
    reader: Reader,
    Path(plan): Path<String>,
) -> Result<Response, Refusal> {
    let found = casework(&site)?.public_plan(&plan, None).await;
    let found = found.map_err(|error| refusal(&error))?;
    let slug = slug(&found);
    if plan != slug {
        return Ok(see_other(&reader.link(&address(slug))));
    }
    let title = format!("{}, {}", found.told.about.title, found.told.owner.name);
    Ok(page(&reader, &found, title).into_response())
}

/// One version by its number.
pub async fn version(
    State(site): State<Arc<Site>>,
    reader: Reader,
    Path((plan, version)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let number = version.parse().unwrap_or(0);
    let found = casework(&site)?.public_plan(&plan, Some(number)).await;
    let found = found.map_err(|error| refusal(&error))?;
    let slug = slug(&found);
    if plan != slug || version != number.to_string() {
        let there = format!("{}/{number}", address(slug));
        return Ok(see_other(&reader.link(&there)));
    }
    let title = reader.say(&message!(
        "plans-version-title",
        title = &found.told.about.title,
        owner = &found.told.owner.name,
        number = number
    ));
    Ok(page(&reader, &found, title).into_response())
}

fn slug(found: &PublicPlan) -> &str {
    found.plan.slug.as_deref().unwrap_or_default()
}

fn page(reader: &Reader, found: &PublicPlan, title: String) -> Markup {
    let about = &found.told.about;
    let version = message!(
        "plans-version",
        number = found.number,
        at = found.published_at
    );
    let here = address(slug(found));
    let mut page = Page::new(reader, about.title.clone())
        .title(title)
        .heading_in(Language::Swedish)
        .crumb(reader.say(&message!("plans-nav")), LIST);
    if !found.is_latest() {
        page = page.crumb(about.title.clone(), here.clone());
    }
    page.lead(&lead(reader, &found.told))
        .body(html! {
            @if !found.is_latest() {
                @let earlier = message!("plans-earlier", number = found.number);
                (notice(Tone::Remark, &reader.say(&earlier), &html! {
                    p { a href=(reader.link(&here)) { (reader.say(&message!("plans-to-latest"))) } }
                }))
            }
            @if reader.language == Language::English {
                p.hint { (reader.say(&message!("plans-in-swedish"))) }
            }
            (told::markup(reader, &found.told, 2, &file::address))
            (versions(reader, found))
            p.hint { (reader.say(&version)) }
        })
        .feedback()
        .render()
}

/// What it is, whose and for when; and how many of its goals are reached.
fn lead(reader: &Reader, told: &Told) -> String {
    let about = &told.about;
    let lead = message!(
        "plans-one-lead",
        kind = casework::plan::kind(about.kind),
        owner = &told.owner.name,
        from = about.from.to_string(),
        to = about.to.to_string()
    );
    let mut lead = reader.say(&lead);
    if let Some(reached) = told::reached(told) {
        lead = format!("{lead} {}", reader.say(&reached));
    }
    lead
}

/// Every version, and the way to what differs.
fn versions(reader: &Reader, found: &PublicPlan) -> Markup {
    let here = address(slug(found));
    let link = |number: i64| reader.link(&format!("{here}/{number}"));
    html! {
        h2 { (reader.say(&message!("plans-versions"))) }
        ul {
            @for (number, at) in found.versions.iter().rev() {
                li {
                    a href=(link(*number)) { (reader.say(&message!("plans-version-link", number = *number))) }
                    ", " (moment(*at, reader.language))
                }
            }
        }
        @if found.versions.len() > 1 {
            p { a href=(reader.link(&format!("{here}/andringar"))) {
                (reader.say(&message!("plans-to-differences")))
            } }
        }
    }
}

/// What differs between two versions: the two latest when nothing else is asked for.
pub async fn differences(
    State(site): State<Arc<Site>>,
    reader: Reader,
    Path(plan): Path<String>,
) -> Result<Response, Refusal> {
    let casework = casework(&site)?;
    let latest = casework.public_plan(&plan, None).await;
    let latest = latest.map_err(|error| refusal(&error))?;
    let here = format!("{}/andringar", address(slug(&latest)));
    if plan != slug(&latest) {
        return Ok(see_other(&reader.link(&here)));
    }
    let asked = Asked::by(&reader);
    let number = |name: &str, otherwise: i64| match asked.value(name) {
        None => Ok(otherwise),
        Some(given) => {
            let number: Option<i64> = given.parse().ok();
            let known = |number: &i64| latest.versions.iter().any(|(one, _)| one == number);
            let hint = || message!("plans-no-such-version-hint");
            (number.filter(known)).ok_or_else(|| unknown(name, given).hint(hint()))
        }
    };
    let to = number("till", latest.number)?;
    let from = number("fran", (latest.number - 1).max(latest.plan.public_from))?;
    let found = casework.plan_difference(&plan, (from, to)).await;
    let (found, difference) = found.map_err(|error| refusal(&error))?;
    let title = &found.told.about.title;
    let heading = message!("plans-differences", from = from, to = to);
    let page = Page::new(&reader, reader.say(&heading))
        .title(format!("{}: {title}", reader.say(&heading)))
        .crumb(reader.say(&message!("plans-nav")), LIST)
        .crumb(title.clone(), address(slug(&found)))
        .lead(&reader.say(&difference::said(&difference)))
        .body(html! {
            (choice(&reader, &found, &here, (from, to)))
            (difference::markup(&reader, &difference, 2))
        })
        .feedback();
    Ok(page.render().into_response())
}

fn choice(reader: &Reader, found: &PublicPlan, here: &str, (from, to): (i64, i64)) -> Markup {
    let all: Vec<(String, String)> = (found.versions.iter())
        .map(|(number, _)| {
            let words = message!("plans-version-link", number = *number);
            (number.to_string(), reader.say(&words))
        })
        .collect();
    let field = |name: &str, words: Message, value: i64| {
        let field = Field::new(name, reader.say(&words)).value(value.to_string());
        field::choice(&field, &all)
    };
    filters(
        &reader.link(here),
        &html! {
            (field("fran", message!("plans-from-version"), from))
            (field("till", message!("plans-to-version"), to))
            (button(Button::Primary, &reader.say(&message!("projects-search-button"))))
        },
    )
}
