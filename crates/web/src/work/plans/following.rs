//! What came of a goal, told year by year. Who tells it after a colleague did sees what stands, with what they typed in the form.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use casework::plan::{NewOutcome, OpenedGoal, OpenedPlan, PlanError};
use grants::plan::{GoalRefusal, GoalStatus, LONGEST_WHY_CHARACTERS};
use maud::{Markup, html};
use wording::message;

use super::goals::{in_field, number};
use super::{address, fault, found, goal_of, marked, page_of, refusal, status, stays};
use crate::Refusal;
use crate::pages::plans::told::{goal_heading, outcome_in_words, progress};
use crate::ui::field::carried;
use crate::ui::{Button, Cell, Column, Table, button, form};
use crate::work::entry::{Entry, Section, fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::projects::removal;
use crate::work::reading::{Fault, Reading};
use crate::work::typed::Typed;

const YEAR: &str = "ar";
const STATUS: &str = "lage";
const VALUE: &str = "varde";
const WHY: &str = "varfor";
const REVISION: &str = "revision";
const REMOVED: &str = "bort";

fn section(opened: &OpenedPlan, goal: &OpenedGoal) -> Section {
    let years = opened.about.content.years();
    let years = years.map(|year| {
        let year = year.to_string();
        (year.clone(), message!("plans-year", year = year))
    });
    let statuses = GoalStatus::ALL.map(|one| (one.word().to_owned(), casework::plan::status(one)));
    let mut entries = vec![
        Entry::choice(YEAR, message!("plans-column-year"), years.collect()),
        Entry::choice(STATUS, message!("plans-column-status"), statuses.to_vec()),
    ];
    if !goal.aim.content.measure.is_empty() {
        entries.push(
            Entry::line(
                VALUE,
                message!("plans-value", measure = &goal.aim.content.measure),
            )
            .hint(message!("plans-number-hint")),
        );
    }
    entries.push(
        Entry::lines(WHY, message!("plans-why"))
            .hint(message!("plans-why-hint", most = LONGEST_WHY_CHARACTERS)),
    );
    Section {
        heading: message!("plans-tell"),
        lead: Some(message!("plans-tell-lead")),
        entries,
    }
}

fn table(person: &SignedIn, opened: &OpenedPlan, number: i64) -> Table {
    let heads = [
        message!("plans-column-year"),
        message!("plans-column-status"),
        message!("plans-why"),
    ];
    let goal = opened.told.goal(number);
    let told = goal.into_iter().flat_map(|goal| {
        goal.years.iter().map(move |(year, outcome)| {
            vec![
                Cell::Text(year.to_string()),
                Cell::Status {
                    progress: progress(outcome.status),
                    text: outcome_in_words(&person.reader, goal, outcome),
                },
                Cell::Text(outcome.why.clone()),
            ]
        })
    });
    Table {
        caption: person.say(&message!("plans-told")),
        columns: heads
            .iter()
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: told.collect(),
        sum: None,
        empty: person.say(&message!("plans-untold")),
    }
}

fn markup(
    person: &SignedIn,
    (opened, goal): (&OpenedPlan, &OpenedGoal),
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let sections = [section(opened, goal)];
    let id = &opened.plan.id;
    let here = address(id, &format!("/mal/{}/uppfoljning", goal.number));
    // What was typed is over what its writer saw; what the table shows is taken back as it stands.
    let revision = goal.years.revision.to_string();
    let content = html! {
        (carried(REVISION, typed.get(REVISION)))
        (fields(&person.reader, &sections, typed, faults))
        p.buttons {
            (button(Button::Primary, &person.say(&message!("plans-tell-button"))))
            a href=(person.link(&address(id, "/mal"))) { (person.say(&message!("work-leave"))) }
        }
    };
    let heading = message!("plans-follow-goal", number = goal.number.to_string());
    let page = page_of(person, opened, &heading)
        .crumb(person.say(&message!("plans-goals")), address(id, "/mal"));
    let lead = opened.told.goal(goal.number);
    let lead = lead.map(|goal| goal_heading(&person.reader, goal));
    marked(page, !faults.is_empty())
        .lead(&lead.unwrap_or_default())
        .body(html! {
            (summary(&person.reader, &sections, faults))
            (table(person, opened, goal.number).markup())
            @for year in goal.years.content.keys() {
                @let words = message!("plans-tell-remove", year = year.to_string());
                (removal(
                    &person.link(&here),
                    &[(REVISION, &revision), (REMOVED, &year.to_string())],
                    &person.say(&words),
                ))
            }
            (form(&person.link(&here), &content))
        })
        .render()
}

/// The page. The form holds what is told of the year in it, and begins with this year when the plan has it.
pub async fn shown(
    person: SignedIn,
    Path((id, number)): Path<(String, String)>,
) -> Result<Markup, Refusal> {
    let opened = found(&person, &id).await?;
    let goal = goal_of(&opened, &number)?;
    let about = &opened.about.content;
    let year = person.reader.today().year().clamp(about.from, about.to);
    let mut typed = Typed::default()
        .with(REVISION, goal.years.revision.to_string())
        .with(YEAR, year.to_string());
    if let Some(outcome) = goal.years.content.get(&year) {
        typed = typed
            .with(STATUS, outcome.status.word())
            .with(VALUE, in_field(outcome.value))
            .with(WHY, &*outcome.why);
    }
    Ok(markup(&person, (&opened, goal), &typed, &[]))
}

fn read(typed: &Typed, opened: &OpenedPlan) -> (i16, NewOutcome, Vec<Fault>) {
    let mut reading = Reading::new(typed);
    let about = &opened.about.content;
    let year = reading.number(YEAR, about.from, about.to);
    let statuses = GoalStatus::ALL.map(|one| (one.word(), one));
    let status = reading.word(STATUS, &statuses, GoalStatus::NotBegun);
    let new = NewOutcome {
        status,
        why: reading.plain(WHY),
        value: number(&mut reading, VALUE),
    };
    (year, new, reading.faults)
}

/// Tells it of a year, or takes back what was told.
pub async fn sent(
    Path((id, number)): Path<(String, String)>,
    writer: Writer,
) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let opened = found(person, &id).await?;
    let goal = goal_of(&opened, &number)?;
    let key = (id.as_str(), goal.number, typed.revision().unwrap_or(-1));
    let (year, new) = match typed.get(REMOVED) {
        "" => {
            let (year, new, faults) = read(typed, &opened);
            if !faults.is_empty() {
                let page = markup(person, (&opened, goal), typed, &faults);
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
            }
            (year, Some(new))
        }
        removed => (removed.parse().unwrap_or_default(), None),
    };
    let told = person.casework.tell_goal(&person.actor, key, year, new);
    match told.await {
        Ok(()) => Ok(person.go(&address(&id, &format!("/mal/{number}/uppfoljning")))),
        Err(error) if stays(&error) => {
            let field = match &error {
                PlanError::Goal(GoalRefusal::WhyMissing | GoalRefusal::WhyTooLong) => Some(WHY),
                PlanError::Goal(_) => Some(VALUE),
                PlanError::NotInPeriod => Some(YEAR),
                _ => None,
            };
            // A colleague may have told something meanwhile: the page shows it as it stands now.
            let opened = found(person, &id).await?;
            let goal = goal_of(&opened, &number)?;
            let mut typed = typed.clone();
            if matches!(error, PlanError::Newer) {
                typed = typed.with(REVISION, goal.years.revision.to_string());
            }
            let page = markup(person, (&opened, goal), &typed, &[fault(&error, field)]);
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}
