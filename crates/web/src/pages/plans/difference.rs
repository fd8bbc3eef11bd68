//! What differs between two versions of a plan, as markup: goal by goal and field by field, and the text line by line.

use grants::plan::{Decided, Difference, Goal, GoalChange, GoalDifference, Outcome};
use grants::project::{PriorityArea, ToldDocument};
use maud::{Markup, html};
use wording::{Message, date, message};

use super::measured;
use super::told::{goal_facts, heading, item, kronor};
use crate::Reader;
use crate::ui::{Cell, Column, Table, facts};
use crate::work::difference_for;

/// A field that is another: what it is called, what stood there and what stands there.
type Row = (Message, String, String);

/// How much differs, in a sentence.
pub fn said(difference: &Difference) -> Message {
    if difference.is_empty() {
        return message!("plans-differs-nothing");
    }
    let count = |is: fn(&GoalDifference) -> bool| {
        let mut counted = 0_i64;
        for one in &difference.goals {
            counted += i64::from(is(one));
        }
        counted
    };
    message!(
        "plans-differs",
        added = count(|one| matches!(one, GoalDifference::Added(_))),
        away = count(|one| matches!(one, GoalDifference::TakenAway(_))),
        changed = count(|one| matches!(one, GoalDifference::Changed { .. }))
    )
}

/// What differs, with its headings at this level, which is 2 or 3.
pub fn markup(reader: &Reader, difference: &Difference, level: u8) -> Markup {
    let about = about(reader, difference);
    html! {
        @if !about.is_empty() {
            (heading(level, &reader.say(&message!("plans-about"))))
            (table(reader, &message!("plans-about"), about).markup())
        }
        @if let Some(text) = &difference.text {
            (heading(level, &reader.say(&message!("plans-text"))))
            (difference_for(
                reader,
                (&text.from.written(), &message!("plans-before")),
                (&text.to.written(), &message!("plans-after")),
            ))
        }
        @if !difference.goals.is_empty() {
            (heading(level, &reader.say(&message!("plans-goals"))))
            @for goal in &difference.goals { (one(reader, goal, level.saturating_add(1))) }
        }
    }
}

fn one(reader: &Reader, difference: &GoalDifference, level: u8) -> Markup {
    let named = |what: Message| heading(level, &reader.say(&what));
    let whole = |goal: &Goal| facts(goal_facts(reader, goal));
    match difference {
        GoalDifference::Added(goal) => html! {
            (named(message!("plans-goal-added", number = goal.number.to_string(), what = &goal.aim.what)))
            (whole(goal))
        },
        GoalDifference::TakenAway(goal) => html! {
            (named(message!("plans-goal-away", number = goal.number.to_string(), what = &goal.aim.what)))
            (whole(goal))
        },
        GoalDifference::Changed {
            number,
            what,
            changes,
        } => {
            let caption = message!(
                "plans-goal-changed",
                number = number.to_string(),
                what = what
            );
            let rows = changes.iter().map(|change| row(reader, change));
            html! {
                (named(caption.clone()))
                (table(reader, &caption, rows.collect()).markup())
            }
        }
    }
}

fn table(reader: &Reader, caption: &Message, rows: Vec<Row>) -> Table {
    let heads = [
        message!("plans-field"),
        message!("plans-before"),
        message!("plans-after"),
    ];
    let nothing = reader.say(&message!("plans-nothing"));
    let said = |text: String| {
        let text = if text.is_empty() {
            nothing.clone()
        } else {
            text
        };
        Cell::Text(text)
    };
    let rows = rows
        .into_iter()
        .map(|(name, from, to)| vec![Cell::Text(reader.say(&name)), said(from), said(to)]);
    Table {
        rows: rows.collect(),
        caption: reader.say(caption),
        columns: heads
            .iter()
            .map(|head| Column::words(reader.say(head)))
            .collect(),
        sum: None,
        empty: String::new(),
    }
}

fn about(reader: &Reader, difference: &Difference) -> Vec<Row> {
    let areas = |areas: &std::collections::BTreeSet<PriorityArea>| {
        let names: Vec<Message> = areas
            .iter()
            .map(|it| casework::project::area(*it))
            .collect();
        if names.is_empty() {
            String::new()
        } else {
            reader.say(&message!("plans-names", names = names))
        }
    };
    let decided = |decided: &Option<Decided>| match decided {
        None => String::new(),
        Some(Decided { by, on, reference }) => {
            let on = on.map(|on| date(on, reader.language)).unwrap_or_default();
            let said = [by.as_str(), &on, reference];
            let said: Vec<&str> = said.into_iter().filter(|it| !it.is_empty()).collect();
            said.join(", ")
        }
    };
    let files = |all: &Vec<ToldDocument>| {
        let files = all.iter().filter_map(|one| {
            let latest = one.files.first().map(|file| file.name.as_str());
            latest.map(|name| format!("{} ({name})", one.title))
        });
        files.collect::<Vec<_>>().join(", ")
    };
    let period = |(from, to): &(i16, i16)| format!("{from}–{to}");
    let kind = |kind| reader.say(&casework::plan::kind(kind));
    let rows = [
        (difference.owner.as_ref()).map(|it| {
            let names = (it.from.name.clone(), it.to.name.clone());
            (message!("plans-column-owner"), names.0, names.1)
        }),
        (difference.title.as_ref())
            .map(|it| (message!("plans-title"), it.from.clone(), it.to.clone())),
        (difference.kind.as_ref())
            .map(|it| (message!("plans-column-kind"), kind(it.from), kind(it.to))),
        (difference.areas.as_ref())
            .map(|it| (message!("plans-areas"), areas(&it.from), areas(&it.to))),
        (difference.period.as_ref()).map(|it| {
            (
                message!("plans-column-period"),
                period(&it.from),
                period(&it.to),
            )
        }),
        (difference.decided.as_ref()).map(|it| {
            (
                message!("plans-decided"),
                decided(&it.from),
                decided(&it.to),
            )
        }),
        (difference.documents.as_ref()).map(|it| {
            (
                message!("projects-documents"),
                files(&it.from),
                files(&it.to),
            )
        }),
    ];
    rows.into_iter().flatten().collect()
}

fn row(reader: &Reader, change: &GoalChange) -> Row {
    let number = |it| measured(reader, it, "");
    let day = |it| date(it, reader.language);
    let pays = |it: i64| kronor(reader, it);
    let outcome = |it: &Option<Outcome>| {
        let Some(outcome) = it else {
            return String::new();
        };
        let status = reader.say(&casework::plan::status(outcome.status));
        let value = outcome.value.map(number);
        let why = Some(outcome.why.clone()).filter(|why| !why.is_empty());
        let said: Vec<String> = [Some(status), value, why].into_iter().flatten().collect();
        said.join(", ")
    };
    match change {
        GoalChange::What(it) => (message!("plans-what"), it.from.clone(), it.to.clone()),
        GoalChange::ForWhom(it) => (message!("plans-for-whom"), it.from.clone(), it.to.clone()),
        GoalChange::Measure(it) => (message!("plans-measure"), it.from.clone(), it.to.clone()),
        GoalChange::Unit(it) => (message!("plans-unit"), it.from.clone(), it.to.clone()),
        GoalChange::Start(it) => {
            let [from, to] = [it.from, it.to].map(|it| it.map(number).unwrap_or_default());
            (message!("plans-start"), from, to)
        }
        GoalChange::Target(it) => {
            let [from, to] = [it.from, it.to].map(|it| it.map(number).unwrap_or_default());
            (message!("plans-target"), from, to)
        }
        GoalChange::By(it) => {
            let [from, to] = [it.from, it.to].map(|it| it.map(day).unwrap_or_default());
            (message!("plans-by"), from, to)
        }
        GoalChange::Kronor(it) => {
            let [from, to] = [it.from, it.to].map(|it| it.map(pays).unwrap_or_default());
            (message!("plans-kronor"), from, to)
        }
        GoalChange::Item(it) => {
            let [from, to] = [&it.from, &it.to].map(|it| {
                let named = it.as_ref().map(|of| item(reader, of));
                named.unwrap_or_default()
            });
            (message!("plans-item"), from, to)
        }
        GoalChange::Year(year, it) => (
            message!("plans-told-year", year = year.to_string()),
            outcome(&it.from),
            outcome(&it.to),
        ),
    }
}
