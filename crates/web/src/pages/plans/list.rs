//! The list of plans: by whose they are, county, area, kind and year.

use std::sync::Arc;

use axum::extract::State;
use casework::plan::{FoundPlans, PLANS_ON_A_PAGE, Search};
use grants::plan::PlanKind;
use grants::project::PriorityArea;
use grants::{Level, Recipient};
use maud::{Markup, html};
use wording::{Message, message};

use super::{LIST, address, refusal};
use crate::drawn::said;
use crate::pages::asked::{Asked, county_options, unknown, with_query, year};
use crate::pages::naming;
use crate::pages::projects::list::county;
use crate::ui::field::{self, Field};
use crate::ui::{Button, Cell, Column, Download, Page, Table, button, downloads, filters};
use crate::{Reader, Refusal, Site};

/// Farther than this nobody pages.
const FARTHEST_PAGE: i64 = 10_000;

/// What the address asks for.
struct Wanted {
    search: Search,
    /// Whose plans, when those of one recipient are asked for.
    of: Option<&'static Recipient>,
    /// From 0.
    page: i64,
}

impl Wanted {
    fn of(reader: &Reader) -> Result<Self, Refusal> {
        let asked = Asked::by(reader);
        let hint = || message!("projects-asked-hint");
        let no_such = |name: &str, given: &str| unknown(name, given).hint(hint());
        let area = asked
            .value("omrade")
            .map(|given| PriorityArea::from_word(given).ok_or_else(|| no_such("omrade", given)));
        let kind = asked
            .value("typ")
            .map(|given| PlanKind::from_word(given).ok_or_else(|| no_such("typ", given)));
        let year = asked
            .value("ar")
            .map(|given| year(given).ok_or_else(|| no_such("ar", given)));
        let of = asked
            .value("kod")
            .map(|given| recipient(reader, given).ok_or_else(|| no_such("kod", given)))
            .transpose()?;
        let page: i64 = asked
            .value("sida")
            .and_then(|it| it.parse().ok())
            .unwrap_or(1);
        Ok(Self {
            search: Search {
                // No page holds this character, so it is not given back.
                text: asked.text("q")?.unwrap_or_default().replace('\0', ""),
                of: of.map(|one| (one.level, one.code)),
                county: asked.county(reader)?.map(|county| county.code),
                area: area.transpose()?,
                kind: kind.transpose()?,
                year: year.transpose()?,
            },
            of,
            page: page.clamp(1, FARTHEST_PAGE) - 1,
        })
    }

    fn is_anything(&self) -> bool {
        self.search != Search::default()
    }

    /// The same question on another page.
    fn turned(&self, page: i64) -> String {
        let search = &self.search;
        let code = self.of.map(|one| one.code.to_string());
        let county = search.county.map(|county| county.to_string());
        let year = search.year.map(|year| year.to_string());
        let number = (page + 1).to_string();
        let text = Some(search.text.as_str()).filter(|text| !text.is_empty());
        with_query(
            LIST,
            &[
                ("q", text),
                ("kod", code.as_deref()),
                ("lan", county.as_deref()),
                ("omrade", search.area.map(PriorityArea::word)),
                ("typ", search.kind.map(PlanKind::word)),
                ("ar", year.as_deref()),
                ("sida", Some(&number)),
            ],
        )
    }
}

/// A municipality or a region by its code or its name.
fn recipient(reader: &Reader, given: &str) -> Option<&'static Recipient> {
    let levels = [Level::Municipality, Level::Region];
    levels
        .into_iter()
        .find_map(|level| naming::find(reader, level, given))
}

/// The page.
pub async fn shown(State(site): State<Arc<Site>>, reader: Reader) -> Result<Markup, Refusal> {
    let wanted = Wanted::of(&reader)?;
    let found = match site.casework() {
        None => FoundPlans::default(),
        Some(casework) => {
            let found = casework.published_plans(&wanted.search, wanted.page);
            found.await.map_err(|error| refusal(&error))?
        }
    };
    let heading = match wanted.of {
        Some(of) => message!(
            "plans-found-of",
            count = found.count,
            name = naming::full(reader.language, of)
        ),
        None if wanted.is_anything() => message!("plans-found", count = found.count),
        None => message!("plans-heading", count = found.count),
    };
    let page = Page::new(&reader, reader.say(&heading))
        .title(reader.say(&message!("plans-public-title")))
        .lead(&reader.say(&message!("plans-public-lead")))
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
    let kinds = PlanKind::ALL.map(|kind| {
        let words = reader.say(&casework::plan::kind(kind));
        (kind.word().to_owned(), words)
    });
    let kinds: Vec<_> = std::iter::once(any(message!("plans-every-kind")))
        .chain(kinds)
        .collect();
    let field =
        |name: &str, words: Message, value: &str| Field::new(name, reader.say(&words)).value(value);
    let of = wanted.of.map_or_else(String::new, |it| it.code.to_string());
    let county = search.county.map_or_else(String::new, |it| it.to_string());
    let area = search.area.map_or("", PriorityArea::word);
    let kind = search.kind.map_or("", PlanKind::word);
    let year = search.year.map_or_else(String::new, |it| it.to_string());
    let words = field("q", message!("projects-search"), &search.text)
        .hint(reader.say(&message!("projects-search-hint")));
    let of = field("kod", message!("plans-search-of"), &of)
        .hint(reader.say(&message!("plans-search-of-hint")));
    html! {
        div.whole-choices { (filters(&reader.link(LIST), &html! {
            (field::text(&words))
            (field::text(&of))
            (field::choice(&field("lan", message!("projects-column-county"), &county), &county_options(reader)))
            (field::choice(&field("omrade", message!("projects-column-area"), area), &areas))
            (field::choice(&field("typ", message!("plans-column-kind"), kind), &kinds))
            (field::text(&field("ar", message!("plans-search-year"), &year)))
            (button(Button::Primary, &reader.say(&message!("projects-search-button"))))
        })) }
    }
}

fn table(reader: &Reader, found: &FoundPlans, is_asked: bool) -> Table {
    let heads = [
        Column::words(reader.say(&message!("plans-column-plan"))),
        Column::words(reader.say(&message!("plans-column-owner"))),
        Column::words(reader.say(&message!("plans-column-kind"))),
        Column::words(reader.say(&message!("projects-column-county"))),
        Column::words(reader.say(&message!("plans-column-period"))),
        Column::words(reader.say(&message!("plans-column-reached"))),
    ];
    let rows = found.plans.iter().map(|one| {
        vec![
            Cell::Link {
                text: one.title.clone(),
                address: reader.link(&address(&one.slug)),
            },
            Cell::Text(one.owner.clone()),
            Cell::Text(reader.say(&casework::plan::kind(one.kind))),
            Cell::Text(county(reader, one.county.as_deref())),
            Cell::Text(format!("{}–{}", one.from, one.to)),
            Cell::Text(if one.goals == 0 {
                said::NOTHING.to_owned()
            } else {
                reader.say(&message!(
                    "plans-reached",
                    reached = one.reached,
                    count = one.goals
                ))
            }),
        ]
    });
    let empty = if is_asked {
        message!("plans-found-nothing")
    } else {
        message!("plans-none")
    };
    Table {
        caption: reader.say(&message!("plans-caption")),
        columns: heads.to_vec(),
        rows: rows.collect(),
        sum: None,
        empty: reader.say(&empty),
    }
}

/// Links to the pages before and after this one.
fn pages(reader: &Reader, wanted: &Wanted, count: i64) -> Markup {
    let page = wanted.page;
    let more = (page + 1).saturating_mul(PLANS_ON_A_PAGE) < count;
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
        label: reader.say(&message!("plans-as-data")),
        format,
        address: format!("/oppna-data/planer/{name}"),
    };
    html! {
        h2 { (reader.say(&message!("projects-data"))) }
        (downloads(&[file("CSV", "planer.csv"), file("JSON", "planer.json")]))
    }
}
