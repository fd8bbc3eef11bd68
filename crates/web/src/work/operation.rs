//! How the service fares, for whoever looks after it; reading only; and who has tried to sign in.

mod attempts;
mod reading;

use axum::routing::get;
use casework::administration::Attempts;
use casework::doctor::{Finding, Verdict};
use casework::session::{IDLE, LONGEST_SESSION};
use casework::sign_in::{ATTEMPTS_WITHIN, MOST_FAILED_FOR_EMAIL, MOST_FAILED_FROM_ADDRESS};
use grants::authorisation::Act;
use jiff::SignedDuration;
use maud::{Markup, html};
use wording::{Message, message, moment};

use super::limit::{ADDRESS_BURST, ADDRESS_PER_SECOND, PERSON_BURST, PERSON_PER_SECOND};
use super::person::SignedIn;
use super::trouble;
use crate::api::limit::{BURST, REQUESTS_PER_SECOND};
use crate::ui::{Button, Cell, Column, Progress, Table, Tone, facts, link_button, notice};
use crate::{Need, Refusal, Route};

/// So many failed attempts in an hour are worth a look.
const MANY_FAILED: i64 = 20;
/// Whoever was refused so often in an hour may be trying doors.
const MANY_REFUSED: usize = 5;
/// So many jobs are looked through for those that were given up.
const JOBS: i64 = 100;

/// Its routes.
pub fn routes() -> Vec<Route> {
    let mut routes = vec![
        Route::private(Need::To(Act::ReadOperation), "/arbete/drift", get(shown))
            .sample("/arbete/drift"),
    ];
    routes.extend(attempts::routes());
    routes.extend(reading::routes());
    routes
}

pub(super) fn columns(person: &SignedIn, heads: &[Message]) -> Vec<Column> {
    let words = heads.iter().map(|head| Column::words(person.say(head)));
    words.collect()
}

async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let casework = &person.casework;
    let findings = casework.examine_quickly(casework.keys()).await;
    let attempts = casework.attempts(&person.actor).await;
    let attempts = attempts.map_err(|error| trouble::administration(&error))?;
    let jobs = casework.jobs(JOBS, 0).await;
    let jobs = jobs.map_err(|error| trouble::database(&error))?;
    let dead = jobs.iter().filter(|job| job.dead_at.is_some()).count();
    let backup = casework.last_backup().await;
    let backup = backup.map_err(|error| trouble::database(&error))?;
    let alerts = alerts(&person, &attempts, dead);
    let say = |words: Message| person.say(&words);
    let language = person.reader.language;
    let about = vec![
        (
            say(message!("administration-version")),
            html! { (person.site.version()) },
        ),
        (
            say(message!("administration-address")),
            html! { (person.site.base_address()) },
        ),
        (
            say(message!("administration-proxy")),
            html! { (say(yes(person.site.is_behind_proxy()))) },
        ),
        (
            say(message!("administration-now")),
            html! { (moment(casework.now(), language)) },
        ),
        (
            say(message!("administration-last-backup")),
            html! {
                @match backup {
                    Some(at) => (moment(at, language)),
                    None => (say(message!("administration-last-backup-unknown"))),
                }
            },
        ),
    ];
    Ok(person
        .page(say(message!("administration-operation")))
        .lead(&say(message!("administration-operation-lead")))
        .body(html! {
            (facts(about))
            h2 { (say(message!("administration-alerts"))) }
            @if alerts.is_empty() { p { (say(message!("administration-alerts-none"))) } }
            @for alert in &alerts { (notice(Tone::Warning, alert, &html! {})) }
            h2.names-table { (say(message!("administration-findings"))) }
            p { (say(message!("administration-findings-lead"))) }
            (found(&person, &findings).markup())
            h2 { (say(message!("administration-reading"))) }
            (reading_state(&person))
            h2.names-table { (say(message!("administration-limits"))) }
            (limits(&person).markup())
            h2 { (say(message!("administration-more"))) }
            ul {
                li { a href=(person.link("/arbete/drift/forsok")) { (say(message!("administration-more-attempts"))) } }
                li { a href=(person.link("/arbete/jobb")) { (say(message!("administration-more-jobs"))) } }
                li { a href=(person.link("/arbete/handelser")) { (say(message!("administration-more-record"))) } }
            }
        })
        .render())
}

fn yes(yes: bool) -> Message {
    if yes {
        message!("answer-yes")
    } else {
        message!("answer-no")
    }
}

fn reading_state(person: &SignedIn) -> Markup {
    let (state, words) = match &person.reading_only {
        None => (
            message!("administration-reading-is-off"),
            message!("administration-reading-on"),
        ),
        Some(stated) => (
            message!(
                "administration-reading-is-on",
                since = stated.since,
                name = &stated.by_name,
                reason = &stated.reason
            ),
            message!("administration-reading-off"),
        ),
    };
    html! {
        p { (person.say(&state)) }
        @if person.may(Act::SwitchReadOnly) {
            p { (link_button(Button::Secondary, &person.say(&words), &person.link(reading::ADDRESS))) }
        }
    }
}

/// What somebody should look at, in sentences.
fn alerts(person: &SignedIn, attempts: &Attempts, dead: usize) -> Vec<String> {
    let mut alerts = Vec::new();
    let now = person.casework.now();
    let hour = SignedDuration::from_hours(1);
    let lately = attempts.hours.iter();
    // Hours begin on the hour: the one under way and the one before.
    let lately = lately.filter(|one| now.duration_since(one.from) < hour + hour);
    let failed: i64 = lately.map(|one| one.failed).sum();
    if failed >= MANY_FAILED {
        alerts.push(person.say(&message!("administration-alert-failed", count = failed)));
    }
    let watched = attempts.addresses.iter().chain(&attempts.emails);
    let paused = watched.filter(|one| one.is_paused).count();
    if paused > 0 {
        alerts.push(person.say(&message!("administration-alert-paused", count = paused)));
    }
    for one in person
        .site
        .refused
        .at_least(MANY_REFUSED, person.site.now())
    {
        alerts.push(person.say(&message!(
            "administration-alert-refused",
            name = &one.name,
            count = one.times
        )));
    }
    if dead > 0 {
        alerts.push(person.say(&message!("administration-alert-jobs", count = dead)));
    }
    alerts
}

fn found(person: &SignedIn, findings: &[Finding]) -> Table {
    let heads = [
        message!("administration-column-area"),
        message!("administration-status"),
        message!("administration-column-found"),
        message!("administration-column-advice"),
    ];
    let rows = findings.iter().map(|one| {
        let progress = match one.verdict {
            Verdict::Fine => Progress::Done,
            Verdict::Note => Progress::NotBegun,
            Verdict::Wrong => Progress::Late,
        };
        let advice = one.advice.as_ref().map(|advice| person.say(advice));
        vec![
            Cell::Text(person.say(&one.area.spoken())),
            Cell::Status {
                progress,
                text: person.say(&one.verdict.spoken()),
            },
            Cell::Text(person.say(&one.found)),
            Cell::Text(advice.unwrap_or_default()),
        ]
    });
    Table {
        caption: person.say(&message!("administration-findings")),
        columns: columns(person, &heads),
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    }
}

fn limits(person: &SignedIn) -> Table {
    let within = |most: i64| {
        let minutes = ATTEMPTS_WITHIN.as_mins();
        message!(
            "administration-limit-within",
            most = most,
            minutes = minutes
        )
    };
    let rate =
        |rate: u32, burst: u32| message!("administration-limit-rate", rate = rate, burst = burst);
    let (idle, hours) = (IDLE.as_mins(), LONGEST_SESSION.as_hours());
    let rows = [
        (
            message!("administration-limit-email"),
            within(MOST_FAILED_FOR_EMAIL),
        ),
        (
            message!("administration-limit-network"),
            within(MOST_FAILED_FROM_ADDRESS),
        ),
        (
            message!("administration-limit-person"),
            rate(PERSON_PER_SECOND.get(), PERSON_BURST.get()),
        ),
        (
            message!("administration-limit-forms-address"),
            rate(ADDRESS_PER_SECOND.get(), ADDRESS_BURST.get()),
        ),
        (
            message!("administration-limit-api"),
            rate(REQUESTS_PER_SECOND.get(), BURST.get()),
        ),
        (
            message!("administration-limit-session"),
            message!(
                "administration-limit-session-most",
                idle = idle,
                hours = hours
            ),
        ),
    ];
    let heads = [
        message!("administration-limit-what"),
        message!("administration-limit-most"),
    ];
    Table {
        caption: person.say(&message!("administration-limits")),
        columns: columns(person, &heads),
        rows: rows
            .iter()
            .map(|(what, most)| vec![Cell::Text(person.say(what)), Cell::Text(person.say(most))])
            .collect(),
        sum: None,
        empty: String::new(),
    }
}
