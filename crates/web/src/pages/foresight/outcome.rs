//! Once a year is decided: how near the foresight was over all, and why one recipient got something else than was foreseen.

use casework::foresight::{ForeseenYear, PublicForesight};
use grants::foresight::{Nearness, Scenario};
use grants::{Code, Level, Ore, Recipient};
use maud::{Markup, html};
use wording::{message, terms};

use super::words;
use crate::Reader;
use crate::drawn::said;
use crate::ui::{Cell, Column, Table};

/// How near each scenario was, by level.
pub fn nearness(reader: &Reader, seen: &PublicForesight, year: &ForeseenYear) -> Markup {
    let Some(decided) = seen.foreseen.decided(year, &reader.published) else {
        return html! {};
    };
    let mut rows = Vec::new();
    for (scenario, _) in year.scenarios() {
        let Some(outcome) = seen.foreseen.outcome(year, scenario, &reader.published) else {
            continue;
        };
        for (level, near) in &outcome.near {
            rows.push(row(reader, seen, (scenario, *level), near));
        }
    }
    let number = decided.agreement.year;
    let heads = [
        Column::words(reader.say(&message!("foresight-column-scenario"))),
        Column::words(reader.say(&message!("foresight-column-level"))),
        Column::numbers(reader.say(&message!("foresight-column-median"))),
        Column::numbers(reader.say(&message!("foresight-column-median-percent"))),
        Column::words(reader.say(&message!("foresight-column-largest"))),
        Column::words(reader.say(&message!("foresight-column-largest-percent"))),
    ];
    let table = Table {
        caption: reader.say(&message!("foresight-near-caption")),
        columns: heads.into_iter().collect(),
        rows,
        sum: None,
        empty: reader.say(&message!("foresight-not-compared")),
    };
    html! {
        h2 id="utfall" { (reader.say(&message!("foresight-outcome-heading", year = number.to_string()))) }
        p {
            (reader.say(&message!("foresight-outcome-lead"))) " "
            a href=(reader.link(&crate::address::agreement(number))) {
                (reader.agreement_title(&decided.agreement.id))
            } "."
        }
        (table.markup())
    }
}

fn row(
    reader: &Reader,
    seen: &PublicForesight,
    (scenario, level): (Scenario, Level),
    near: &Nearness,
) -> Vec<Cell> {
    let kronor = grants::Fraction::new(1, i128::from(Ore::PER_KRONA));
    let median = kronor.and_then(|one| near.median.checked_mul(one));
    let median = median.map_or_else(
        || said::NOTHING.to_owned(),
        |median| said::decimals(reader, median, 0),
    );
    let part = near.median_part.map_or_else(
        || said::NOTHING.to_owned(),
        |part| wording::decimal(words::percent(part), reader.language),
    );
    let name = |code: Code| {
        let found = reader.published.register().find(level, code);
        found.map_or_else(|| code.to_string(), |one| one.name.clone())
    };
    let (most, by) = near.largest;
    let largest = message!(
        "foresight-largest",
        name = name(most),
        kronor = said::signed(reader, by)
    );
    let largest_part = near.largest_part.map(|(most, by)| {
        reader.say(&message!(
            "foresight-largest-percent",
            name = name(most),
            percent = words::percent(by)
        ))
    });
    vec![
        Cell::Text(reader.say(&words::scenario(&seen.foreseen, scenario))),
        Cell::Text(reader.say(&terms::level_heading(level))),
        Cell::Text(median),
        Cell::Text(part),
        Cell::Text(reader.say(&largest)),
        Cell::Text(largest_part.unwrap_or_else(|| said::NOTHING.to_owned())),
    ]
}

/// Why a recipient got something else than each scenario said, item by item.
pub fn of_recipient(
    reader: &Reader,
    seen: &PublicForesight,
    year: &ForeseenYear,
    recipient: &Recipient,
) -> Markup {
    let Some(decided) = seen.foreseen.decided(year, &reader.published) else {
        return html! {};
    };
    let heading = message!(
        "foresight-outcome-heading",
        year = decided.agreement.year.to_string()
    );
    html! {
        h2 id="utfall" { (reader.say(&heading)) }
        p { (reader.say(&message!("foresight-outcome-parts"))) }
        @for (scenario, _) in year.scenarios() {
            h3 { (reader.say(&words::scenario(&seen.foreseen, scenario))) }
            (explained(reader, seen, (year, scenario), recipient))
        }
    }
}

fn explained(
    reader: &Reader,
    seen: &PublicForesight,
    (year, scenario): (&ForeseenYear, Scenario),
    recipient: &Recipient,
) -> Markup {
    let Some(outcome) = seen.foreseen.outcome(year, scenario, &reader.published) else {
        return html! { p { (reader.say(&message!("foresight-not-compared"))) } };
    };
    let (level, code) = (recipient.level, recipient.code);
    let all = outcome.comparison.items.iter();
    let rows = all.filter(|one| one.item.level == level).filter_map(|one| {
        let change = one.changes.get(&code)?;
        Some(vec![
            Cell::Text(reader.language.of(&one.item.title).to_owned()),
            Cell::Text(said::kronor(reader, change.before)),
            Cell::Text(said::kronor(reader, change.after)),
            Cell::Text(said::signed(reader, change.total())),
            Cell::Text(reader.say(&words::difference(change))),
        ])
    });
    let whole = outcome.comparison.by_recipient(level).remove(&code);
    let sum = whole.map(|change| {
        vec![
            Cell::Text(reader.say(&message!("foresight-sum"))),
            Cell::Text(said::kronor(reader, change.before)),
            Cell::Text(said::kronor(reader, change.after)),
            Cell::Text(said::signed(reader, change.total())),
            Cell::Text(reader.say(&words::difference(&change))),
        ]
    });
    let scenario = words::scenario(&seen.foreseen, scenario);
    let table = Table {
        caption: reader.say(&message!(
            "foresight-difference-caption",
            scenario = scenario
        )),
        columns: vec![
            Column::words(reader.say(&message!("foresight-column-item"))),
            Column::numbers(reader.say(&message!("foresight-column-foreseen"))),
            Column::numbers(reader.say(&message!("foresight-column-decided"))),
            Column::numbers(reader.say(&message!("foresight-column-difference"))),
            Column::words(reader.say(&message!("foresight-column-why"))),
        ],
        rows: rows.collect(),
        sum,
        empty: reader.say(&message!("foresight-not-compared")),
    };
    table.markup()
}
