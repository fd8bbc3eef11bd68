//! Everybody's deadlines: who is silent, how much money is at risk, and when they are reminded.

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use casework::deadline::{DeadlineStanding, Overview};
use documents::plain_table;
use grants::Ore;
use maud::{Markup, html};
use wording::{Language, NameOrder, deadline, grouped, message, money as in_words};

use super::{ALL, money, refusal, state, state_cell};
use crate::Refusal;
use crate::pages::as_sentence;
use crate::ui::field::{self, Field, carried};
use crate::ui::{
    Button, Cell, Column, Download, Order, Progress, Table, button, downloads, filters,
};
use crate::work::person::SignedIn;
use crate::work::typed::Typed;

/// What the address asks for.
struct Asked {
    by_name: bool,
    shown: String,
}

impl Asked {
    fn of(person: &SignedIn) -> Self {
        let query = person.reader.query.as_deref().unwrap_or_default();
        let typed = Typed::read(query.as_bytes());
        Self {
            by_name: typed.get("ordna") == "namn",
            shown: typed.get("visa").to_owned(),
        }
    }
}

fn what(person: &SignedIn, of: &Overview) -> String {
    as_sentence(&person.say(&deadline::what(&of.due, of.year)))
}

fn address(of: &Overview) -> String {
    format!("{ALL}/{}/{}", of.agreement_id, of.due.word())
}

fn number(person: &SignedIn, count: usize) -> String {
    grouped(
        i128::try_from(count).unwrap_or_default(),
        person.reader.language,
    )
}

fn next(person: &SignedIn, of: &Overview) -> String {
    match of.next {
        Some((step, day)) => person.say(&message!(
            "deadlines-next-reminder",
            date = day,
            step = deadline::step(step)
        )),
        None => "–".to_owned(),
    }
}

/// The money of those who are silent; some deadlines are about no money.
fn at_risk(of: &Overview, language: Language) -> String {
    if of.at_risk == Ore::ZERO {
        return "–".to_owned();
    }
    in_words(of.at_risk, language)
}

/// Every deadline, those to come first.
pub async fn overview(person: SignedIn) -> Result<Markup, Refusal> {
    let all = person.casework.deadline_overview(&person.actor).await;
    let all = all.map_err(|error| refusal(&error))?;
    let today = person.reader.today();
    let (mut coming, past): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|one| one.due.date >= today);
    coming.reverse();
    let silent: usize = coming.iter().map(Overview::silent).sum();
    let heading = match coming.first() {
        Some(next) => message!(
            "deadlines-all-next",
            what = deadline::what(&next.due, next.year),
            date = next.due.date
        ),
        None => message!("deadlines-all-none"),
    };
    let page = person.page(as_sentence(&person.say(&heading)));
    Ok(page
        .title(person.say(&message!("deadlines-all-title")))
        .lead(&person.say(&message!("deadlines-all-lead", count = silent)))
        .body(html! {
            h2.names-table { (person.say(&message!("deadlines-all-coming"))) }
            (table(&person, &coming, &message!("deadlines-all-coming-caption")).markup())
            @if Asked::of(&person).shown != "kommande" {
                h2.names-table { (person.say(&message!("deadlines-all-past"))) }
                (table(&person, &past, &message!("deadlines-all-past-caption")).markup())
            }
        })
        .render())
}

fn table(person: &SignedIn, all: &[Overview], caption: &wording::Message) -> Table {
    let language = person.reader.language;
    let rows = all.iter().map(|one| {
        vec![
            Cell::Link {
                text: what(person, one),
                address: person.link(&address(one)),
            },
            Cell::Text(person.say(&deadline::until(one.due.date))),
            Cell::Text(person.say(&message!(
                "deadlines-acted",
                done = one.done,
                concerned = one.concerned
            ))),
            Cell::Text(number(person, one.silent())),
            Cell::Text(at_risk(one, language)),
            Cell::Text(next(person, one)),
        ]
    });
    Table {
        caption: person.say(caption),
        columns: vec![
            Column::words(person.say(&message!("deadlines-column-what"))),
            Column::words(person.say(&message!("deadlines-column-until"))),
            Column::words(person.say(&message!("deadlines-column-acted"))),
            Column::numbers(person.say(&message!("deadlines-column-silent"))),
            Column::numbers(person.say(&message!("deadlines-column-at-risk"))),
            Column::words(person.say(&message!("deadlines-column-next"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("deadlines-all-empty")),
    }
}

/// How everybody stands with one.
pub async fn standings(
    person: SignedIn,
    Path((agreement, word)): Path<(String, String)>,
) -> Result<Markup, Refusal> {
    let found = person
        .casework
        .deadline_standings(&person.actor, &agreement, &word)
        .await;
    let (of, mut standings) = found.map_err(|error| refusal(&error))?;
    let asked = Asked::of(&person);
    if asked.by_name {
        let order = NameOrder::default();
        standings.sort_by(|one, other| order.compare(&one.name, &other.name));
    }
    match asked.shown.as_str() {
        "tysta" => standings.retain(|one| !one.own.is_done()),
        "klara" => standings.retain(|one| one.own.is_done()),
        "utan-adress" => standings.retain(|one| one.address.is_none() && !one.own.is_done()),
        _ => {}
    }
    let heading = message!(
        "deadlines-standings",
        silent = of.silent(),
        what = deadline::what(&of.due, of.year)
    );
    let mut lead = vec![as_sentence(&person.say(&message!(
        "deadlines-standings-by",
        by = deadline::by(of.due.date)
    )))];
    if of.at_risk != Ore::ZERO {
        lead.push(person.say(&message!("deadlines-standings-money", amount = of.at_risk)));
    }
    if let Some((step, day)) = of.next {
        let step = deadline::step(step);
        lead.push(person.say(&message!(
            "deadlines-standings-next",
            date = day,
            step = step
        )));
    }
    if of.unreached > 0 {
        lead.push(person.say(&message!(
            "deadlines-standings-unreached",
            count = of.unreached
        )));
    }
    let file = Download {
        label: person.say(&message!("deadlines-download")),
        format: "CSV",
        address: person.link(&format!("{}/frister.csv", address(&of))),
    };
    Ok(person
        .page(as_sentence(&person.say(&heading)))
        .title(what(&person, &of))
        .crumb(person.say(&message!("deadlines-all-title")), ALL)
        .lead(&lead.join(" "))
        .body(html! {
            (choice(&person, &of, &asked))
            (standings_table(&person, &of, &standings, &asked).markup())
            (downloads(&[file]))
        })
        .render())
}

fn choice(person: &SignedIn, of: &Overview, asked: &Asked) -> Markup {
    let options = [
        (String::new(), message!("deadlines-choice-all")),
        ("tysta".to_owned(), message!("deadlines-choice-silent")),
        ("klara".to_owned(), message!("deadlines-choice-done")),
        (
            "utan-adress".to_owned(),
            message!("deadlines-choice-unreached"),
        ),
    ];
    let options = options.map(|(word, words)| (word, person.say(&words)));
    let field = Field::new("visa", person.say(&message!("deadlines-choice"))).value(&asked.shown);
    let content = html! {
        @if asked.by_name { (carried("ordna", "namn")) }
        (field::choice(&field, &options))
        (button(Button::Secondary, &person.say(&message!("deadlines-choose"))))
    };
    filters(&person.link(&address(of)), &content)
}

fn standings_table(
    person: &SignedIn,
    of: &Overview,
    standings: &[DeadlineStanding],
    asked: &Asked,
) -> Table {
    let here = address(of);
    let sorted = |order: &str| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("ordna", order);
        if !asked.shown.is_empty() {
            query.append_pair("visa", &asked.shown);
        }
        format!("{}?{}", person.link(&here), query.finish())
    };
    let rows = standings.iter().map(|one| {
        let reached = if one.address.is_some() {
            Cell::Text(person.say(&message!("deadlines-reached")))
        } else {
            Cell::Status {
                progress: Progress::Late,
                text: person.say(&message!("deadlines-unreached")),
            }
        };
        vec![
            Cell::Link {
                text: one.name.clone(),
                address: person.link(&format!("{here}/{}", one.organisation_id)),
            },
            state_cell(person, &one.own),
            Cell::Text(money(person, &one.own)),
            Cell::Text(number(person, one.reminders.len())),
            reached,
        ]
    });
    let by_name = asked.by_name.then_some(Order::Ascending);
    let by_money = (!asked.by_name).then_some(Order::Descending);
    Table {
        caption: person.say(&message!("deadlines-standings-caption")),
        columns: vec![
            Column::words(person.say(&message!("deadlines-column-organisation")))
                .sorted_by(sorted("namn"), by_name),
            Column::words(person.say(&message!("deadlines-column-state"))),
            Column::numbers(person.say(&message!("deadlines-column-money")))
                .sorted_by(sorted("pengar"), by_money),
            Column::numbers(person.say(&message!("deadlines-column-reminders"))),
            Column::words(person.say(&message!("deadlines-column-reached"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("deadlines-standings-empty")),
    }
}

/// The list as a file, without anybody's address.
pub async fn file(
    person: SignedIn,
    Path((agreement, word)): Path<(String, String)>,
) -> Result<Response, Refusal> {
    let found = person
        .casework
        .deadline_standings(&person.actor, &agreement, &word)
        .await;
    let (_, standings) = found.map_err(|error| refusal(&error))?;
    let heads = [
        message!("deadlines-column-id"),
        message!("deadlines-column-organisation"),
        message!("deadlines-column-state"),
        message!("deadlines-column-when"),
        message!("deadlines-column-kronor"),
        message!("deadlines-column-reminders"),
        message!("deadlines-column-reached"),
    ];
    let head: Vec<String> = heads.iter().map(|head| person.say(head)).collect();
    let rows: Vec<Vec<String>> = (standings.iter())
        .map(|one| {
            let (_, words) = state(&person, &one.own);
            let done = one
                .own
                .done_at
                .map(|at| wording::stockholm(at).date().to_string());
            let reached = if one.address.is_some() {
                message!("deadlines-reached")
            } else {
                message!("deadlines-unreached")
            };
            vec![
                one.organisation_id.clone(),
                one.name.clone(),
                person.say(&words),
                done.unwrap_or_default(),
                one.own
                    .at_risk
                    .map_or_else(String::new, |sum| sum.to_string()),
                one.reminders.len().to_string(),
                person.say(&reached),
            ]
        })
        .collect();
    let headers = [
        (CONTENT_TYPE, "text/csv; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"frister.csv\""),
    ];
    Ok((headers, plain_table::spreadsheet(&head, &rows)).into_response())
}
