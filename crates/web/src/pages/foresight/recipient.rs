//! One recipient in one year: its likely amounts beside what it got, several years, what a reader tries, what came of it, and how every
//! amount is computed.

use std::sync::Arc;

use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use casework::foresight::{Computed, ForeseenYear, ForesightError, PublicForesight};
use casework::published::PublishedAgreement;
use figures::{Bar, Bars};
use grants::allocation::Distribution;
use grants::foresight::Scenario;
use grants::{Level, Ore, Recipient};
use maud::{Markup, html};
use wording::explanation::explain;
use wording::{Message, message};

use super::super::{county, naming, recipient};
use super::computed::Columns;
use super::own::Tried;
use super::{LIST, address, at_number, facts, outcome, recipient_address, words, year};
use crate::drawn::{Words, amount, bars, said};
use crate::ui::{Cell, Column, Page, Table, steps};
use crate::{Reader, Refusal, Site};

type Parts = Result<Path<(String, String)>, PathRejection>;

/// The page of a municipality, a region or the coordinator.
pub async fn shown(
    State(site): State<Arc<Site>>,
    reader: Reader,
    path: Parts,
) -> Result<Markup, Refusal> {
    let Path((year, code)) = path.map_err(|_| nothing())?;
    let of = recipient::find(&reader, &code)?;
    page(&site, &reader, &year, of).await
}

/// The page of a county.
pub async fn of_county(
    State(site): State<Arc<Site>>,
    reader: Reader,
    path: Parts,
) -> Result<Markup, Refusal> {
    let Path((year, code)) = path.map_err(|_| nothing())?;
    let of = county::find(&reader, &code)?;
    page(&site, &reader, &year, of).await
}

fn nothing() -> Refusal {
    super::refusal(&ForesightError::NoSuchForesight)
}

/// What the page is about.
struct Subject<'a> {
    seen: &'a PublicForesight,
    year: &'a ForeseenYear,
    recipient: &'a Recipient,
    own: Option<&'a Computed>,
}

impl Subject<'_> {
    fn sum(&self, of: &Distribution) -> Ore {
        of.sum_of(self.recipient.level, self.recipient.code)
    }

    /// The least and the most of the published scenarios.
    fn range(&self) -> (Ore, Ore) {
        let before = self.sum(&self.year.as_before.distribution);
        let sums = self
            .year
            .scenarios()
            .map(|(_, one)| self.sum(&one.distribution));
        sums.fold((before, before), |(least, most), sum| {
            (least.min(sum), most.max(sum))
        })
    }
}

async fn page(
    site: &Arc<Site>,
    reader: &Reader,
    given: &str,
    recipient: &'static Recipient,
) -> Result<Markup, Refusal> {
    let (number, seen) = super::seen(site, reader, given).await?;
    let year = seen.foreseen.year(number).ok_or_else(nothing)?;
    let tried = Tried::by(reader, year);
    let own = tried.computed(&seen.foreseen, year)?;
    let subject = Subject {
        seen: &seen,
        year,
        recipient,
        own: own.as_ref(),
    };
    let decided = seen.foreseen.decided(year, &reader.published);
    let columns = Columns::of(reader, &seen, year, own.as_ref(), decided);
    let name = naming::full(reader.language, recipient);
    let here = recipient_address(number, recipient.level, recipient.code);
    let page = Page::new(reader, reader.say(&heading(&subject, &name)))
        .title(reader.say(&title(&subject, &name)))
        .crumb(reader.say(&message!("foresight-title")), LIST)
        .crumb(number.to_string(), at_number(address(number), &seen))
        .lead(&reader.say(&lead(&subject, decided)))
        .body(html! {
            (words::preliminary(reader, number, &seen.foreseen, decided.is_some()))
            (year::earlier(reader, &seen, number))
            h2 id="poster" { (reader.say(&message!("foresight-items-heading"))) }
            (columns.of_recipient(reader, recipient).markup())
            (drawing(reader, &subject, &columns))
            (facts::scenarios(reader, &seen, year))
            h2 id="ar" { (reader.say(&message!("foresight-years-heading"))) }
            (years(reader, &subject).markup())
            (outcome::of_recipient(reader, &seen, year, recipient))
            (tried.form(reader, (&seen, year), recipient.level, &here))
            (how(reader, &subject))
            (facts::basis(reader, &seen, year))
            (elsewhere(reader, recipient, &name))
        })
        .feedback();
    Ok(page.render())
}

fn heading(subject: &Subject<'_>, name: &str) -> Message {
    let (least, most) = subject.range();
    let year = subject.year.year.to_string();
    if least == most {
        message!(
            "foresight-recipient-heading-one",
            name = name,
            amount = least,
            year = year
        )
    } else {
        message!(
            "foresight-recipient-heading",
            name = name,
            least = least,
            most = most,
            year = year
        )
    }
}

/// No two pages have the same title: an earlier foresight says its number.
fn title(subject: &Subject<'_>, name: &str) -> Message {
    let year = subject.year.year.to_string();
    if subject.seen.is_latest() {
        message!("foresight-recipient-title", name = name, year = year)
    } else {
        let number = subject.seen.number();
        message!(
            "foresight-recipient-title-number",
            name = name,
            year = year,
            number = number
        )
    }
}

fn lead(subject: &Subject<'_>, decided: Option<&PublishedAgreement>) -> Message {
    if let Some(decided) = decided {
        return message!(
            "foresight-recipient-lead-decided",
            amount = subject.sum(&decided.distribution),
            year = subject.year.year.to_string()
        );
    }
    let base = &subject.seen.foreseen.base;
    message!(
        "foresight-recipient-lead",
        amount = subject.sum(&base.distribution),
        base = base.agreement.year.to_string(),
        year = subject.year.year.to_string()
    )
}

/// The sums as bars. The table of the drawing has the same words, with "preliminary" in them.
fn drawing(reader: &Reader, subject: &Subject<'_>, columns: &Columns<'_>) -> Markup {
    let year = subject.year.year.to_string();
    let drawn: Result<Vec<Bar>, figures::Refusal> = (columns.0.iter())
        .map(|beside| {
            let sum = subject.sum(beside.distribution);
            Ok(Bar {
                name: beside.head.clone(),
                value: amount(sum, said::kronor(reader, sum))?,
            })
        })
        .collect();
    let words = Words {
        prefix: "utblick".to_owned(),
        title: reader.say(&message!("foresight-drawing-title", year = &year)),
        description: reader.say(&message!(
            "foresight-drawing-description",
            name = &subject.recipient.name,
            year = &year
        )),
        nothing: reader.say(&message!("foresight-drawing-nothing")),
    };
    let bars_of = drawn.map(|bars| Bars {
        name_head: reader.say(&message!("foresight-drawing-head")),
        value_head: reader.say(&message!("foresight-drawing-value")),
        bars,
        chosen: None,
        sum: None,
    });
    html! {
        section.figure-section {
            h2 id="jamfort" { (words.title) }
            (bars(reader, &words, &bars_of))
        }
    }
}

/// All years of the foresight.
fn years(reader: &Reader, subject: &Subject<'_>) -> Table {
    let foreseen = &subject.seen.foreseen;
    let unknown = || reader.say(&message!("foresight-not-known"));
    let rows = foreseen.years.iter().map(|year| {
        let one = subject.recipient;
        let there = recipient_address(year.year, one.level, one.code);
        let there = format!("{there}?{}={}", super::NUMBER, subject.seen.number());
        let of = |scenario| {
            let computed = year.scenario(scenario);
            Cell::Text(computed.map_or_else(unknown, |computed| {
                said::kronor(reader, subject.sum(&computed.distribution))
            }))
        };
        vec![
            Cell::Link {
                text: year.year.to_string(),
                address: reader.link(&there),
            },
            of(Scenario::AsTheYearBefore),
            of(Scenario::BudgetBill),
        ]
    });
    let head = |scenario| {
        let scenario = words::scenario(foreseen, scenario);
        reader.say(&message!("foresight-head-preliminary", scenario = scenario))
    };
    Table {
        caption: reader.say(&message!(
            "foresight-several-caption",
            name = &subject.recipient.name
        )),
        columns: vec![
            Column::words(reader.say(&message!("foresight-column-year"))),
            Column::numbers(head(Scenario::AsTheYearBefore)),
            Column::numbers(head(Scenario::BudgetBill)),
        ],
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    }
}

/// How every amount came about, step by step.
fn how(reader: &Reader, subject: &Subject<'_>) -> Markup {
    let own = subject.own.map(|own| (Scenario::Own, own));
    let all = subject.year.scenarios().chain(own);
    html! {
        h2 id="sa-ar-det-raknat" { (reader.say(&message!("foresight-how-heading"))) }
        p { (reader.say(&message!("foresight-how"))) }
        @for (scenario, computed) in all {
            h3 { (reader.say(&words::scenario(&subject.seen.foreseen, scenario))) }
            (steps_of(reader, subject.recipient, computed))
        }
        p { a href=(reader.link("/metod")) { (reader.say(&message!("overview-method-link"))) } }
    }
}

fn steps_of(reader: &Reader, recipient: &Recipient, computed: &Computed) -> Markup {
    let on_level = computed.distribution.allocations.iter();
    let on_level = on_level.filter(|one| one.item.level == recipient.level);
    html! {
        @for allocation in on_level {
            @if let Some(explained) = explain(allocation, recipient) {
                details {
                    summary { (reader.language.of(&allocation.item.title)) }
                    (steps(explained.lines.iter().map(|line| html! { (reader.say(line)) })))
                }
            }
        }
    }
}

fn elsewhere(reader: &Reader, recipient: &Recipient, name: &str) -> Markup {
    let there = crate::address::recipient(recipient.level, recipient.code);
    html! {
        ul {
            @if recipient.level != Level::Other {
                li { a href=(reader.link(&there)) {
                    (reader.say(&message!("foresight-to-recipient", name = name)))
                } }
            }
            li { a href=(reader.link(&super::of_recipient(recipient.level, recipient.code))) {
                (reader.say(&message!("foresight-to-years", name = name)))
            } }
        }
    }
}
