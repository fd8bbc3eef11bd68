//! The list of projects: by county, area, how far they have come, and words in any of their forms, where å is not a.

use std::sync::Arc;

use axum::extract::State;
use casework::project::{FoundProjects, ListedProject, PROJECTS_ON_A_PAGE, Search};
use grants::Level;
use grants::project::{PriorityArea, ProjectStatus};
use maud::{Markup, html};
use wording::{Message, date, message};

use super::{LIST, address, refusal};
use crate::pages::asked::{Asked, county_options, unknown, with_query};
use crate::ui::field::{self, Field};
use crate::ui::{Button, Cell, Column, Download, Page, Table, button, downloads, filters};
use crate::work::progress_of_project as progress;
use crate::{Reader, Refusal, Site};

/// Farther than this nobody pages.
const FARTHEST_PAGE: i64 = 10_000;

/// What the address asks for.
struct Wanted {
    search: Search,
    /// From 0.
    page: i64,
}

impl Wanted {
    fn of(reader: &Reader) -> Result<Self, Refusal> {
        let asked = Asked::by(reader);
        let area =
            match asked.value("omrade") {
                None => None,
                Some(given) => Some(PriorityArea::from_word(given).ok_or_else(|| {
                    unknown("omrade", given).hint(message!("projects-asked-hint"))
                })?),
            };
        let status = match asked.value("lage") {
            None => None,
            Some(given) => Some(
                ProjectStatus::from_word(given)
                    .ok_or_else(|| unknown("lage", given).hint(message!("projects-asked-hint")))?,
            ),
        };
        let page: i64 = asked
            .value("sida")
            .and_then(|it| it.parse().ok())
            .unwrap_or(1);
        Ok(Self {
            search: Search {
                // No page holds this character, so it is not given back.
                text: asked.text("q")?.unwrap_or_default().replace('\0', ""),
                county: asked.county(reader)?.map(|county| county.code),
                area,
                status,
            },
            page: page.clamp(1, FARTHEST_PAGE) - 1,
        })
    }

    fn is_anything(&self) -> bool {
        self.search != Search::default()
    }

    /// The same question on another page.
    fn turned(&self, page: i64) -> String {
        let search = &self.search;
        let county = search.county.map(|county| county.to_string());
        let number = (page + 1).to_string();
        let text = Some(search.text.as_str()).filter(|text| !text.is_empty());
        with_query(
            LIST,
            &[
                ("q", text),
                ("lan", county.as_deref()),
                ("omrade", search.area.map(PriorityArea::word)),
                ("lage", search.status.map(ProjectStatus::word)),
                ("sida", Some(&number)),
            ],
        )
    }
}

/// The page.
pub async fn shown(State(site): State<Arc<Site>>, reader: Reader) -> Result<Markup, Refusal> {
    let wanted = Wanted::of(&reader)?;
    let found = match site.casework() {
        None => FoundProjects::default(),
        Some(casework) => {
            let found = casework.published_projects(&wanted.search, wanted.page);
            found.await.map_err(|error| refusal(&error))?
        }
    };
    let heading = if wanted.is_anything() {
        message!("projects-found", count = found.count)
    } else {
        message!("projects-heading", count = found.count)
    };
    let page = Page::new(&reader, reader.say(&heading))
        .title(reader.say(&message!("projects-public-title")))
        .lead(&reader.say(&message!("projects-public-lead")))
        .body(html! {
            (choice(&reader, &wanted))
            (table(&reader, &found, wanted.is_anything()).markup())
            (pages(&reader, &wanted, found.count))
            (files(&reader))
        })
        .feedback();
    Ok(page.render())
}

fn choice(reader: &Reader, wanted: &Wanted) -> Markup {
    let search = &wanted.search;
    let any = |words: Message| (String::new(), reader.say(&words));
    let areas = PriorityArea::ALL.map(|area| {
        let words = reader.say(&casework::project::area(area));
        (area.word().to_owned(), words)
    });
    let areas: Vec<_> = std::iter::once(any(message!("projects-every-area")))
        .chain(areas)
        .collect();
    let statuses = ProjectStatus::ALL.map(|status| {
        let words = reader.say(&casework::project::status(status));
        (status.word().to_owned(), words)
    });
    let statuses: Vec<_> = std::iter::once(any(message!("projects-every-status")))
        .chain(statuses)
        .collect();
    let field =
        |name: &str, words: Message, value: &str| Field::new(name, reader.say(&words)).value(value);
    let county = search.county.map_or_else(String::new, |it| it.to_string());
    let area = search.area.map_or("", PriorityArea::word);
    let status = search.status.map_or("", ProjectStatus::word);
    let words = field("q", message!("projects-search"), &search.text)
        .hint(reader.say(&message!("projects-search-hint")));
    html! {
        div.whole-choices { (filters(&reader.link(LIST), &html! {
            (field::text(&words))
            (field::choice(&field("lan", message!("projects-column-county"), &county), &county_options(reader)))
            (field::choice(&field("omrade", message!("projects-column-area"), area), &areas))
            (field::choice(&field("lage", message!("projects-column-status"), status), &statuses))
            (button(Button::Primary, &reader.say(&message!("projects-search-button"))))
        })) }
    }
}

fn table(reader: &Reader, found: &FoundProjects, is_asked: bool) -> Table {
    let heads = [
        message!("projects-column-project"),
        message!("projects-column-leads"),
        message!("projects-column-county"),
        message!("projects-column-area"),
        message!("projects-column-status"),
        message!("projects-column-period"),
    ];
    let rows = found.projects.iter().map(|one| {
        let text = reader.say(&casework::project::status(one.status));
        let text = if one.archived {
            reader.say(&message!("projects-status-archived", status = text))
        } else {
            text
        };
        vec![
            Cell::Link {
                text: one.title.clone(),
                address: reader.link(&address(&one.slug)),
            },
            Cell::Text(one.owner.clone()),
            Cell::Text(county(reader, one.county.as_deref())),
            Cell::Text(reader.say(&casework::project::area(one.area))),
            Cell::Status {
                progress: progress(one.status),
                text,
            },
            Cell::Text(period(reader, one)),
        ]
    });
    let empty = if is_asked {
        message!("projects-found-nothing")
    } else {
        message!("projects-none")
    };
    Table {
        caption: reader.say(&message!("projects-caption")),
        columns: heads
            .iter()
            .map(|head| Column::words(reader.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: reader.say(&empty),
    }
}

/// The name of a county, or that it is the whole country.
pub fn county(reader: &Reader, code: Option<&str>) -> String {
    let Some(code) = code else {
        return reader.say(&message!("projects-whole-country"));
    };
    let register = reader.published.register();
    let found = code
        .parse()
        .ok()
        .and_then(|code| register.find(Level::County, code));
    found.map_or_else(|| code.to_owned(), |county| county.name.clone())
}

fn period(reader: &Reader, one: &ListedProject) -> String {
    days(reader, (one.from, one.to))
}

/// From when to when.
pub fn days(
    reader: &Reader,
    (from, to): (Option<jiff::civil::Date>, Option<jiff::civil::Date>),
) -> String {
    let day = |day| date(day, reader.language);
    match (from, to) {
        (Some(from), Some(to)) => reader.say(&message!("projects-from-to", from = from, to = to)),
        (Some(from), None) => reader.say(&message!("projects-from-on", from = from)),
        (None, Some(to)) => format!("–\u{a0}{}", day(to)),
        (None, None) => String::new(),
    }
}

/// Links to the pages before and after this one.
fn pages(reader: &Reader, wanted: &Wanted, count: i64) -> Markup {
    let page = wanted.page;
    let more = (page + 1).saturating_mul(PROJECTS_ON_A_PAGE) < count;
    let to = |page: i64| reader.link(&wanted.turned(page));
    html! {
        @if page > 0 || more {
            p.buttons {
                @if page > 0 { a href=(to(page - 1)) { (reader.say(&message!("projects-page-before"))) } }
                @if more { a href=(to(page + 1)) { (reader.say(&message!("projects-page-after"))) } }
            }
        }
    }
}

/// All of them as data.
fn files(reader: &Reader) -> Markup {
    let file = |format: &'static str, name: &str| Download {
        label: reader.say(&message!("projects-as-data")),
        format,
        address: format!("/oppna-data/projekt/{name}"),
    };
    html! {
        h2 { (reader.say(&message!("projects-data"))) }
        (downloads(&[file("CSV", "projekt.csv"), file("JSON", "projekt.json")]))
    }
}
