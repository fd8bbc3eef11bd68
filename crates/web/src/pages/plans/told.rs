//! What is told of a plan, as markup: the same to everybody and to its owners before they publish it.

use grants::Ore;
use grants::plan::{Goal, GoalStatus, ItemOf, Outcome, Told, years};
use grants::project::{Money, ToldFile};
use maud::{Markup, html};
use wording::{Message, date, message, money};

use super::measured;
use crate::Reader;
use crate::pages::projects::item_title;
use crate::pages::projects::told::documents;
use crate::ui::{Cell, Column, Progress, Table, facts, rich_text, status};

/// What is told, with its headings at this level, which is 2 or 3; a file is at the address the caller knows.
pub fn markup(reader: &Reader, told: &Told, level: u8, at: &dyn Fn(&ToldFile) -> String) -> Markup {
    html! {
        (facts(about_it(reader, told)))
        @if !told.about.text.is_empty() {
            (heading(level, &reader.say(&message!("plans-text"))))
            (rich_text(&told.about.text, level))
        }
        @if !told.goals.is_empty() {
            (heading(level, &reader.say(&message!("plans-goals"))))
            @for goal in &told.goals {
                (goal_head(level.saturating_add(1), reader, goal))
                (facts(goal_facts(reader, goal)))
            }
            (heading(level, &reader.say(&message!("plans-fulfilment"))))
            @if let Some(reached) = reached(told) { p { (reader.say(&reached)) } }
            (fulfilment(reader, told).markup())
        }
        @if !told.documents.is_empty() {
            (heading(level, &reader.say(&message!("projects-documents"))))
            (documents(reader, &told.documents, at).markup())
        }
    }
}

/// What a goal is called as a heading that can be linked to.
fn goal_head(level: u8, reader: &Reader, goal: &Goal) -> Markup {
    let (id, words) = (format!("mal-{}", goal.number), goal_heading(reader, goal));
    if level <= 3 {
        html! { h3 id=(id) { (words) } }
    } else {
        html! { h4 id=(id) { (words) } }
    }
}

/// A heading at a level.
pub fn heading(level: u8, words: &str) -> Markup {
    match level {
        ..=2 => html! { h2 { (words) } },
        3 => html! { h3 { (words) } },
        _ => html! { h4 { (words) } },
    }
}

/// What a goal is called with its number.
pub fn goal_heading(reader: &Reader, goal: &Goal) -> String {
    reader.say(&message!(
        "plans-goal",
        number = goal.number.to_string(),
        what = &goal.aim.what
    ))
}

/// How many goals are reached, of a plan that has goals.
pub fn reached(told: &Told) -> Option<Message> {
    let counted = grants::plan::after(&told.goals, i16::MAX);
    let reached = counted.get(&Some(GoalStatus::Reached)).copied();
    (!told.goals.is_empty()).then(|| {
        message!(
            "plans-goals-reached",
            reached = reached.unwrap_or_default(),
            count = told.goals.len()
        )
    })
}

fn about_it(reader: &Reader, told: &Told) -> Vec<(String, Markup)> {
    let about = &told.about;
    let line = |name: Message, said: String| (reader.say(&name), html! { (said) });
    let areas: Vec<Message> = (about.areas.iter())
        .map(|area| casework::project::area(*area))
        .collect();
    let mut all = vec![
        line(message!("plans-column-owner"), told.owner.name.clone()),
        line(
            message!("plans-column-kind"),
            reader.say(&casework::plan::kind(about.kind)),
        ),
        line(
            message!("plans-column-period"),
            format!("{}–{}", about.from, about.to),
        ),
        line(
            message!("plans-areas"),
            reader.say(&message!("plans-names", names = areas)),
        ),
    ];
    if let Some(decided) = &about.decided {
        let on = decided.on.map(|on| date(on, reader.language));
        let reference = Some(decided.reference.clone()).filter(|it| !it.is_empty());
        let said: Vec<String> = [Some(decided.by.clone()), on, reference]
            .into_iter()
            .flatten()
            .collect();
        all.push(line(message!("plans-decided"), said.join(", ")));
    }
    all
}

/// What an item that pays for a goal is called.
pub fn item(reader: &Reader, of: &ItemOf) -> String {
    let money = Money {
        agreement: of.agreement.clone(),
        item: of.item.clone(),
        kronor: None,
    };
    let agreement = reader.agreement_title(&of.agreement);
    format!("{agreement}, {}", item_title(reader, &money))
}

/// An amount in whole kronor.
pub fn kronor(reader: &Reader, kronor: i64) -> String {
    Ore::from_kronor(kronor).map_or_else(
        || kronor.to_string(),
        |amount| money(amount, reader.language),
    )
}

/// What a goal says, and what is told of it year by year.
pub fn goal_facts(reader: &Reader, goal: &Goal) -> Vec<(String, Markup)> {
    let aim = &goal.aim;
    let line = |name: Message, said: String| {
        let is_said = !said.is_empty();
        is_said.then(|| (reader.say(&name), html! { (said) }))
    };
    let number = |number| measured(reader, number, &aim.unit);
    let pays = [
        aim.kronor.map(|amount| kronor(reader, amount)),
        aim.item.as_ref().map(|of| item(reader, of)),
    ];
    let pays: Vec<String> = pays.into_iter().flatten().collect();
    let lines = [
        line(message!("plans-for-whom"), aim.for_whom.clone()),
        line(message!("plans-measure"), aim.measure.clone()),
        line(
            message!("plans-start"),
            aim.start.map(number).unwrap_or_default(),
        ),
        line(
            message!("plans-target"),
            aim.target.map(number).unwrap_or_default(),
        ),
        line(
            message!("plans-by"),
            (aim.by).map_or_else(String::new, |by| date(by, reader.language)),
        ),
        line(message!("plans-money"), pays.join(", ")),
    ];
    let told = goal.years.iter().map(|(year, outcome)| {
        let said = html! {
            (status(progress(outcome.status), &outcome_in_words(reader, goal, outcome)))
            @if !outcome.why.is_empty() { br; span lang="sv" { (outcome.why) } }
            @if goal.falls_short(outcome) {
                br; (reader.say(&message!("plans-falls-short")))
            }
        };
        (year.to_string(), said)
    });
    lines.into_iter().flatten().chain(told).collect()
}

/// How far a goal has come, with what was measured.
pub fn outcome_in_words(reader: &Reader, goal: &Goal, outcome: &Outcome) -> String {
    let status = reader.say(&casework::plan::status(outcome.status));
    match outcome.value {
        None => status,
        Some(value) => format!("{status}, {}", measured(reader, value, &goal.aim.unit)),
    }
}

/// How far a goal has come, with its shape.
pub const fn progress(status: GoalStatus) -> Progress {
    match status {
        GoalStatus::NotBegun => Progress::NotBegun,
        GoalStatus::UnderWay => Progress::UnderWay,
        GoalStatus::Reached => Progress::Done,
        GoalStatus::NotReached | GoalStatus::GivenUp => Progress::Late,
    }
}

/// Every goal through the years something is told of.
fn fulfilment(reader: &Reader, told: &Told) -> Table {
    let years = years(&told.goals);
    let mut columns = vec![
        Column::words(reader.say(&message!("plans-column-goal"))),
        Column::words(reader.say(&message!("plans-target"))),
    ];
    columns.extend(years.iter().map(|year| Column::words(year.to_string())));
    let rows = told.goals.iter().map(|goal| {
        let target = goal
            .aim
            .target
            .map(|it| measured(reader, it, &goal.aim.unit));
        let mut cells = vec![
            Cell::Text(goal_heading(reader, goal)),
            Cell::Text(target.unwrap_or_default()),
        ];
        cells.extend(years.iter().map(|year| match goal.years.get(year) {
            None => Cell::Text(String::new()),
            Some(outcome) => Cell::Status {
                progress: progress(outcome.status),
                text: outcome_in_words(reader, goal, outcome),
            },
        }));
        cells
    });
    Table {
        caption: reader.say(&message!("plans-fulfilment-caption")),
        columns,
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    }
}
