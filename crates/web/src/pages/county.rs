//! Everything that goes to a county, and all counties beside each other.

mod one;
mod tiles;

use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::routing::get;
use casework::published::PublishedAgreement;
use grants::{Level, Ore, Recipient};
use maud::{Markup, html};
use wording::{NameOrder, message};

use super::asked::{asked, shortened, year};
use super::calendar::tense;
use super::recipient::{method, no_such, number};
use super::round_sum;
use super::standing::{Known, known, per_inhabitant, with_ore};
use crate::ui::{Cell, Column, Page, Table};
use crate::{Reader, Refusal, Route, address};

/// What goes to a county goes to these.
const LEVELS: [Level; 3] = [Level::Region, Level::Municipality, Level::County];

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::page("/lan", get(all))
            .sample("/lan")
            .sample("/lan?ar=2021")
            .sample("/lan?ar=2024")
            .answers("/lan?ar=1999", 422),
        Route::page("/lan/{code}", get(county))
            .sample("/lan/03")
            .sample("/lan/09")
            .sample("/lan/03?ar=2021")
            .sample("/lan/03?ar=2024")
            .answers("/lan/03?ar=x", 422)
            .answers("/lan/99", 404),
    ]
}

/// The county of an address under `/lan`.
pub fn find(reader: &Reader, code: &str) -> Result<&'static Recipient, Refusal> {
    let found = code
        .parse()
        .ok()
        .and_then(|code| reader.published.register().find(Level::County, code));
    found.ok_or_else(|| no_such(code))
}

/// The year asked for, or the newest with amounts.
fn chosen(reader: &Reader) -> Result<Option<&PublishedAgreement>, Refusal> {
    let published = &reader.published;
    let Some(given) = asked(reader, "ar") else {
        let years = published.agreements().iter().rev();
        let with_amounts = years.clone().find(|of| known_together(of).has_amounts());
        return Ok(with_amounts.or_else(|| published.latest()));
    };
    let found = year(&given).and_then(|year| published.year(year));
    let all = published.agreements().iter();
    let years: Vec<String> = all.map(|of| of.agreement.year.to_string()).collect();
    found.map(Some).ok_or_else(|| {
        Refusal::unprocessable(message!("places-no-year", year = shortened(&given)))
            .hint(message!("places-no-year-hint", years = years))
    })
}

fn known_together(of: &PublishedAgreement) -> Known {
    Known::together(&LEVELS.map(|level| known(of, level)))
}

/// What goes to a county in a year, level by level.
struct Sums {
    county: &'static Recipient,
    region: Ore,
    municipalities: Ore,
    joint: Ore,
    people: Option<i64>,
}

impl Sums {
    fn of(reader: &Reader, of: &PublishedAgreement, county: &'static Recipient) -> Self {
        let published = &reader.published;
        let municipalities = published.register().of(Level::Municipality).iter();
        let date = published.inhabitants_on(of);
        Self {
            county,
            region: of.sum_of(Level::Region, county.code),
            municipalities: municipalities
                .filter(|one| one.county == Some(county.code))
                .map(|one| of.sum_of(Level::Municipality, one.code))
                .sum(),
            joint: of.sum_of(Level::County, county.code),
            people: date.and_then(|date| published.inhabitants(date, Level::County, county.code)),
        }
    }

    fn all(&self) -> Ore {
        [self.region, self.municipalities, self.joint]
            .into_iter()
            .sum()
    }
}

/// The links to the same page for other years.
fn year_links(reader: &Reader, path: &str, now: i16) -> Markup {
    html! {
        nav.years aria-label=(reader.say(&message!("places-other-years"))) {
            ul {
                @for of in reader.published.agreements().iter().rev() {
                    @let year = of.agreement.year;
                    li {
                        a href={ (reader.link(path)) "?ar=" (year) } aria-current=[(year == now).then_some("page")] {
                            (year)
                        }
                    }
                }
            }
        }
    }
}

async fn all(reader: Reader) -> Result<Markup, Refusal> {
    let published = reader.published.clone();
    let heading = reader.say(&message!("places-counties"));
    let Some(of) = chosen(&reader)? else {
        let nothing = reader.say(&message!("places-counties-empty"));
        return Ok(Page::new(&reader, heading).lead(&nothing).render());
    };
    let order = NameOrder::default();
    let register = published.register();
    let mut sums: Vec<Sums> = register
        .of(Level::County)
        .iter()
        .map(|county| Sums::of(&reader, of, county))
        .collect();
    sums.sort_by(|one, other| order.compare(&one.county.name, &other.county.name));
    let whole: Ore = sums.iter().map(Sums::all).sum();
    let known = known_together(of);
    let year = of.agreement.year;
    let page = Page::new(
        &reader,
        headline(
            &reader,
            &message!("places-all-counties"),
            known,
            whole,
            year,
        ),
    )
    .title(format!("{heading} {year}"))
    .lead(&reader.say(&message!("places-counties-lead")))
    .body(html! {
        (year_links(&reader, "/lan", year))
        (partly(&reader, known, year))
        @if known.has_amounts() {
            (tiles::figure(&reader, &sums, year, None))
            h2 { (reader.say(&message!("places-counties-table-heading", year = year.to_string()))) }
            (table(&reader, &sums, year))
        }
        (method(&reader))
    })
    .feedback();
    Ok(page.render())
}

/// The fact of a page about counties in a year.
fn headline(reader: &Reader, name: &wording::Message, known: Known, sum: Ore, year: i16) -> String {
    let (amount, tense) = (round_sum::about(sum), tense(year, reader.now));
    let (name, year) = (name.clone(), year.to_string());
    reader.say(&match known {
        Known::Whole => message!(
            "places-goes-to",
            name = name,
            amount = amount,
            year = year,
            tense = tense
        ),
        Known::Partly => message!(
            "places-goes-to-least",
            name = name,
            amount = amount,
            year = year,
            tense = tense
        ),
        Known::Nothing | Known::NoMoney => {
            message!("places-goes-to-unknown", name = name, year = year)
        }
    })
}

/// What is not known of the year, said before any number.
fn partly(reader: &Reader, known: Known, year: i16) -> Markup {
    let year = year.to_string();
    let said = match known {
        Known::Whole => return html! {},
        Known::Partly => message!("places-year-partly", year = year),
        Known::Nothing => message!("places-year-unknown", year = year),
        Known::NoMoney => message!("places-year-no-money", year = year),
    };
    crate::ui::notice(
        crate::ui::Tone::Remark,
        &reader.say(&message!("places-year-remark")),
        &html! { p { (reader.say(&said)) } },
    )
}

fn table(reader: &Reader, sums: &[Sums], year: i16) -> Markup {
    let heads = [
        message!("places-region-kronor"),
        message!("places-municipalities-kronor"),
        message!("places-joint-kronor"),
        message!("places-sum-kronor"),
        message!("places-kronor-per-inhabitant"),
    ];
    let mut columns = vec![Column::words(reader.say(&message!("places-county")))];
    columns.extend(heads.iter().map(|head| Column::numbers(reader.say(head))));
    let cells = |head: Cell, [region, municipalities, joint]: [Ore; 3], people: Option<i64>| {
        let sum: Ore = [region, municipalities, joint].into_iter().sum();
        let amounts = [region, municipalities, joint, sum];
        let amounts = amounts.map(|amount| Cell::Text(number(reader, amount)));
        let per = Cell::Text(per_person(reader, sum, people));
        [head]
            .into_iter()
            .chain(amounts)
            .chain([per])
            .collect::<Vec<Cell>>()
    };
    let rows = sums.iter().map(|one| {
        let address = address::recipient(Level::County, one.county.code);
        let head = Cell::Link {
            text: one.county.name.clone(),
            address: format!("{}?ar={year}", reader.link(&address)),
        };
        cells(
            head,
            [one.region, one.municipalities, one.joint],
            one.people,
        )
    });
    let total = |part: fn(&Sums) -> Ore| sums.iter().map(part).sum::<Ore>();
    Table {
        caption: reader.say(&message!(
            "places-counties-caption",
            year = year.to_string()
        )),
        columns,
        rows: rows.collect(),
        sum: Some(cells(
            Cell::Text(reader.say(&message!("places-country"))),
            [
                total(|one| one.region),
                total(|one| one.municipalities),
                total(|one| one.joint),
            ],
            sums.iter().map(|one| one.people).sum(),
        )),
        empty: reader.say(&message!("places-counties-empty")),
    }
    .markup()
}

/// Kronor per inhabitant with öre, without the unit.
fn per_person(reader: &Reader, sum: Ore, people: Option<i64>) -> String {
    people
        .and_then(|people| per_inhabitant(sum, people))
        .map_or_else(
            || reader.say(&message!("places-unknown")),
            |number| wording::decimal(with_ore(number), reader.language),
        )
}

async fn county(
    reader: Reader,
    path: Result<Path<String>, PathRejection>,
) -> Result<Markup, Refusal> {
    let Ok(Path(code)) = path else {
        return Err(no_such(""));
    };
    let county = find(&reader, &code)?;
    one::page(&reader, county)
}
