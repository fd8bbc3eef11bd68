//! The goals of a plan: listed, added, changed and taken away. A save over what a colleague has changed shows both.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::plan::{NewAim, OpenedGoal, OpenedPlan, PlanError};
use grants::plan::{
    Aim, GoalRefusal, ItemOf, LONGEST_AIM_CHARACTERS, LONGEST_UNIT_CHARACTERS, Measured,
};
use maud::{Markup, html};
use wording::{Language, Message, grouped, message};

use super::{address, conflict, fault, found, goal_of, marked, page_of, refusal, status, stays};
use crate::Refusal;
use crate::pages::plans::measured;
use crate::pages::plans::told::{outcome_in_words, progress};
use crate::ui::field::carried;
use crate::ui::{Button, Cell, Column, Table, button, form};
use crate::work::amount;
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::projects::removal;
use crate::work::reading::{Fault, Reading};
use crate::work::typed::Typed;

const WHAT: &str = "mal";
const FOR_WHOM: &str = "malgrupp";
const MEASURE: &str = "matt";
const UNIT: &str = "enhet";
const START: &str = "startvarde";
const TARGET: &str = "malvarde";
const BY: &str = "senast";
const AMOUNT: &str = "belopp";
const ITEM: &str = "post";
const REVISION: &str = "revision";
/// The revision of what is told of a goal, which goes away with it.
const TOLD: &str = "uppfoljning";
const REMOVED: &str = "bort";
/// All of them, in the order of the form.
const ALL: [&str; 9] = [
    WHAT, FOR_WHOM, MEASURE, UNIT, START, TARGET, BY, AMOUNT, ITEM,
];

/// An item of an agreement as the form sends it. Neither id holds a slash.
fn key(of: &ItemOf) -> String {
    format!("{}/{}", of.agreement, of.item)
}

fn items(person: &SignedIn) -> Vec<(String, Message)> {
    let years = person.reader.published.agreements().iter().rev();
    let items = years.flat_map(|year| {
        year.agreement.items.iter().map(|item| {
            let words = message!(
                "projects-item",
                year = year.agreement.year.to_string(),
                title = &item.title
            );
            (format!("{}/{}", year.agreement.id, item.id), words)
        })
    });
    let none = (String::new(), message!("work-choice-nothing"));
    std::iter::once(none).chain(items).collect()
}

fn sections(person: &SignedIn, heading: Message) -> [Section; 3] {
    let long = || message!("plans-at-most", most = LONGEST_AIM_CHARACTERS);
    [
        Section {
            heading,
            lead: None,
            entries: vec![
                Entry::lines(WHAT, message!("plans-what")).hint(long()),
                Entry::line(FOR_WHOM, message!("plans-for-whom"))
                    .hint(message!("plans-for-whom-hint")),
                Entry::date(BY, message!("plans-by")),
            ],
        },
        Section {
            heading: message!("plans-measure"),
            lead: Some(message!("plans-measure-lead")),
            entries: vec![
                Entry::line(MEASURE, message!("plans-measure-what")).hint(long()),
                Entry::line(UNIT, message!("plans-unit"))
                    .hint(message!("plans-unit-hint", most = LONGEST_UNIT_CHARACTERS)),
                Entry::line(START, message!("plans-start")).hint(message!("plans-number-hint")),
                Entry::line(TARGET, message!("plans-target")).hint(message!("plans-number-hint")),
            ],
        },
        Section {
            heading: message!("plans-money"),
            lead: Some(message!("plans-money-lead")),
            entries: vec![
                Entry::amount(AMOUNT, message!("plans-kronor")),
                Entry::choice(ITEM, message!("plans-item"), items(person)),
            ],
        },
    ]
}

/// A number as it stands in a field.
pub fn in_field(number: Option<Measured>) -> String {
    let number = number.map(Measured::ten_thousandths);
    number.map_or_else(String::new, |number| {
        casework::report::decimal_in(number, Language::Swedish)
    })
}

/// A number that was typed, or none.
pub fn number(reading: &mut Reading<'_>, name: &str) -> Option<Measured> {
    let read = Measured::read(&reading.plain(name));
    if read.is_err() {
        reading.wrong(name, message!("plans-not-a-number"));
    }
    read.unwrap_or_default()
}

fn filled(aim: &Aim) -> Typed {
    let kronor = aim
        .kronor
        .map(|it| grouped(i128::from(it), Language::Swedish));
    Typed::default()
        .with(WHAT, &*aim.what)
        .with(FOR_WHOM, &*aim.for_whom)
        .with(MEASURE, &*aim.measure)
        .with(UNIT, &*aim.unit)
        .with(START, in_field(aim.start))
        .with(TARGET, in_field(aim.target))
        .with(BY, aim.by.map_or_else(String::new, |by| by.to_string()))
        .with(AMOUNT, kronor.unwrap_or_default())
        .with(ITEM, aim.item.as_ref().map(key).unwrap_or_default())
}

fn read(typed: &Typed) -> (NewAim, Vec<Fault>) {
    let mut reading = Reading::new(typed);
    let what = reading.text(WHAT);
    let by = reading.optional_date(BY);
    let (start, target) = (number(&mut reading, START), number(&mut reading, TARGET));
    let kronor = match reading.plain(AMOUNT).as_str() {
        "" => None,
        typed => match amount::read(typed) {
            Ok(amount) => amount.whole_kronor(),
            Err(words) => {
                reading.wrong(AMOUNT, words);
                None
            }
        },
    };
    let item = reading.optional(ITEM).map(|typed| {
        let (agreement, item) = typed.split_once('/').unwrap_or_default();
        ItemOf {
            agreement: agreement.to_owned(),
            item: item.to_owned(),
        }
    });
    let aim = NewAim {
        what,
        for_whom: reading.plain(FOR_WHOM),
        measure: reading.plain(MEASURE),
        unit: reading.plain(UNIT),
        start,
        target,
        by,
        kronor,
        item,
    };
    (aim, reading.faults)
}

fn field_of(error: &PlanError) -> Option<&'static str> {
    match error {
        PlanError::Goal(GoalRefusal::WhatMissing | GoalRefusal::WhatTooLong) => Some(WHAT),
        PlanError::Goal(GoalRefusal::ForWhomTooLong) => Some(FOR_WHOM),
        PlanError::Goal(GoalRefusal::MeasureMissing | GoalRefusal::MeasureTooLong) => Some(MEASURE),
        PlanError::Goal(GoalRefusal::UnitTooLong) => Some(UNIT),
        PlanError::Goal(GoalRefusal::ByNoDay) => Some(BY),
        PlanError::Goal(GoalRefusal::AmountOutOfRange) => Some(AMOUNT),
        PlanError::NoSuchItem => Some(ITEM),
        _ => None,
    }
}

fn table(person: &SignedIn, opened: &OpenedPlan) -> Table {
    let heads = [
        message!("plans-column-goal"),
        message!("plans-target"),
        message!("plans-latest"),
        message!("plans-follow"),
    ];
    let reader = &person.reader;
    let rows = opened.told.goals.iter().map(|goal| {
        let place = format!("/mal/{}", goal.number);
        let target = goal
            .aim
            .target
            .map(|it| measured(reader, it, &goal.aim.unit));
        let latest = match goal.latest() {
            None => Cell::Text(person.say(&message!("plans-untold"))),
            Some((year, outcome)) => Cell::Status {
                progress: progress(outcome.status),
                text: format!("{year}: {}", outcome_in_words(reader, goal, outcome)),
            },
        };
        let number = goal.number.to_string();
        vec![
            Cell::Link {
                text: person.say(&message!(
                    "plans-goal",
                    number = &number,
                    what = &goal.aim.what
                )),
                address: person.link(&address(&opened.plan.id, &place)),
            },
            Cell::Text(target.unwrap_or_default()),
            latest,
            Cell::Link {
                text: person.say(&message!("plans-follow-goal", number = &number)),
                address: person.link(&address(&opened.plan.id, &format!("{place}/uppfoljning"))),
            },
        ]
    });
    Table {
        caption: person.say(&message!("plans-goals")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("plans-goals-none")),
    }
}

fn all(person: &SignedIn, opened: &OpenedPlan, typed: &Typed, faults: &[Fault]) -> Markup {
    let sections = sections(person, message!("plans-goal-add"));
    let id = &opened.plan.id;
    let content = html! {
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("plans-goal-button"))))
            a href=(person.link(&address(id, ""))) { (person.say(&message!("plans-back"))) }
        }
    };
    let page = page_of(person, opened, &message!("plans-goals"));
    marked(page, !faults.is_empty())
        .lead(&person.say(&message!("plans-goals-lead")))
        .body(html! {
            (summary(&person.reader, &sections, faults))
            (table(person, opened).markup())
            (form(&person.link(&address(id, "/mal")), &content))
        })
        .render()
}

/// All goals, and where one more is written.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    Ok(all(&person, &opened, &Typed::default(), &[]))
}

/// Adds a goal.
pub async fn added(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let opened = found(person, &id).await?;
    let (new, faults) = read(typed);
    if !faults.is_empty() {
        let page = all(person, &opened, typed, &faults);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let published = &person.reader.published;
    let added = person
        .casework
        .save_goal(&person.actor, published, (&id, None), new);
    match added.await {
        Ok(_) => Ok(person.go(&address(&id, "/mal"))),
        Err(error) if stays(&error) => {
            let fault = fault(&error, field_of(&error));
            let page = all(person, &opened, typed, &[fault]);
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

fn one_page(
    person: &SignedIn,
    (opened, goal): (&OpenedPlan, &OpenedGoal),
    typed: &Typed,
    (faults, is_stale): (&[Fault], bool),
) -> Markup {
    let heading = message!("plans-goal-number", number = goal.number.to_string());
    let sections = sections(person, message!("plans-goal-change"));
    let id = &opened.plan.id;
    let here = address(id, &format!("/mal/{}", goal.number));
    let save = if is_stale {
        message!("work-conflict-save")
    } else {
        message!("work-save")
    };
    let (revision, told) = (typed.get(REVISION), typed.get(TOLD));
    let content = html! {
        (carried(REVISION, revision))
        (carried(TOLD, told))
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&save)))
            a href=(person.link(&address(id, "/mal"))) { (person.say(&message!("work-leave"))) }
        }
    };
    let in_lines = |typed: &Typed| ALL.map(|name| typed.get(name).to_owned()).join("\n");
    let page = page_of(person, opened, &heading)
        .crumb(person.say(&message!("plans-goals")), address(id, "/mal"));
    let away = person.say(&message!(
        "plans-goal-remove",
        number = goal.number.to_string()
    ));
    marked(page, !faults.is_empty() || is_stale)
        .body(html! {
            (summary(&person.reader, &sections, faults))
            @if is_stale {
                (conflict(person, (&in_lines(&filled(&goal.aim.content)), &in_lines(typed)), &here))
            }
            p { a href=(person.link(&format!("{here}/uppfoljning"))) {
                (person.say(&message!("plans-follow-goal", number = goal.number.to_string())))
            } }
            (form(&person.link(&here), &content))
            (removal(
                &person.link(&here),
                &[(REVISION, revision), (TOLD, told), (REMOVED, "ja")],
                &away,
            ))
        })
        .render()
}

/// With the revisions of what stands.
fn seen(typed: Typed, goal: &OpenedGoal) -> Typed {
    typed
        .with(REVISION, goal.aim.revision.to_string())
        .with(TOLD, goal.years.revision.to_string())
}

/// One goal.
pub async fn one(
    person: SignedIn,
    Path((id, number)): Path<(String, String)>,
) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    let goal = goal_of(&opened, &number)?;
    let typed = seen(filled(&goal.aim.content), goal);
    Ok(one_page(&person, (&opened, goal), &typed, (&[], false)))
}

/// Saves it, or takes it away.
pub async fn saved(
    Path((id, number)): Path<(String, String)>,
    writer: Writer,
) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let opened = found(person, &id).await?;
    let Ok(goal) = goal_of(&opened, &number) else {
        // A colleague took it away meanwhile: what was typed can still be a goal of its own.
        let error = PlanError::NoSuchPart;
        let mut fault = fault(&error, None);
        if typed.get(REMOVED).is_empty() {
            fault.words.push(message!("plans-no-such-part-typed"));
        }
        let page = all(person, &opened, typed, &[fault]);
        return Ok((status(&error), page).into_response());
    };
    let key = (goal.number, typed.revision().unwrap_or(-1));
    let removes = !typed.get(REMOVED).is_empty();
    let done = if removes {
        let told = typed.get(TOLD).parse().unwrap_or(-1);
        let (number, seen) = key;
        casework.remove_goal(actor, &id, (number, seen, told)).await
    } else {
        let (new, faults) = read(typed);
        if !faults.is_empty() {
            let page = one_page(person, (&opened, goal), typed, (&faults, false));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
        let published = &person.reader.published;
        let saved = casework.save_goal(actor, published, (&id, Some(key)), new);
        saved.await.map(|_| ())
    };
    match done {
        Ok(()) => Ok(person.go(&address(&id, "/mal"))),
        Err(error @ PlanError::Newer) => {
            let opened = found(person, &id).await?;
            let goal = goal_of(&opened, &number)?;
            let page = if removes {
                // Nothing was typed that could differ: the goal is shown as it stands.
                let typed = seen(filled(&goal.aim.content), goal);
                one_page(
                    person,
                    (&opened, goal),
                    &typed,
                    (&[fault(&error, None)], false),
                )
            } else {
                let typed = seen(typed.clone(), goal);
                one_page(person, (&opened, goal), &typed, (&[], true))
            };
            Ok((status(&error), page).into_response())
        }
        Err(error) if stays(&error) => {
            let fault = fault(&error, field_of(&error));
            let page = one_page(person, (&opened, goal), typed, (&[fault], false));
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}
