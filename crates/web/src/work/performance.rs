//! A year in which only those share who met what was asked: the requirements, how it went, and what the amounts become.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::performance::{
    Judged, NewRequirement, NotQualified, NotShared, Outcome, PerformanceError, PerformanceYear,
    RequirementKind, kind, outcome,
};
use casework::store::audit::Recorded;
use grants::authorisation::Act;
use grants::{Code, Level, Ore, Text};
use maud::{Markup, html};
use wording::{Message, Speak, message};

use super::entry::{Entry, Section, fields, summary};
use super::person::{SignedIn, Writer};
use super::reading::Fault;
use super::repayments::{item_title, money_of};
use super::trouble;
use super::typed::Typed;
use crate::ui::field::carried;
use crate::ui::{Button, Cell, Column, Progress, Table, button, form};
use crate::{Need, Refusal, Route};

const BASE: &str = "/arbete/prestation";
/// Which of the forms on the page was sent.
const DO: &str = "gor";
const ADD: &str = "lagg-till";
const JUDGE: &str = "bedom";
/// The fields.
const ITEM: &str = "post";
const REQUIREMENT: &str = "krav";
const LEVEL: &str = "niva";
const WHO: &str = "vilka";
const THOSE: &str = "koder";
const REST: &str = "resten";
const OUTCOME: &str = "utfall";
const NOTE: &str = "anteckning";

/// Its routes.
pub fn routes() -> Vec<Route> {
    vec![
        Route::private(
            Need::To(Act::ReadLedger),
            "/arbete/prestation/{agreement}",
            get(shown).post(sent),
        )
        .writing(Need::To(Act::JudgePerformance))
        .sample("/arbete/prestation/psykisk-halsa-2024")
        .answers("/arbete/prestation/finns-inte", 404),
    ]
}

/// What was done about requirements, as in "bedömde ett prestationskrav".
pub fn act(done: &Recorded) -> Message {
    match done.act.as_str() {
        "added" => message!("performance-did-add"),
        "judged" => message!("performance-did-judge"),
        other => message!("work-done-other", act = other),
    }
}

fn refusal(error: &PerformanceError) -> Refusal {
    trouble::refused(status_of(error), error, error)
}

fn status_of(error: &PerformanceError) -> StatusCode {
    match error {
        PerformanceError::Store(error) => trouble::store_status(error),
        PerformanceError::NoSuchAgreement => StatusCode::NOT_FOUND,
        PerformanceError::NotAllowed(_) => StatusCode::FORBIDDEN,
        PerformanceError::ItemTaken | PerformanceError::TooMany => StatusCode::CONFLICT,
        PerformanceError::NoSuchRequirement
        | PerformanceError::NoSuchRecipient
        | PerformanceError::NoSuchItem
        | PerformanceError::TitleMissing
        | PerformanceError::TextTooLong
        | PerformanceError::Refused(_)
        | PerformanceError::NotShared(_) => StatusCode::UNPROCESSABLE_ENTITY,
        PerformanceError::Published(_) | PerformanceError::NoRandomness(_) => {
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }
}

async fn found(person: &SignedIn, agreement: &str) -> Result<PerformanceYear, Refusal> {
    let year = person.casework.performance_year(&person.actor, agreement);
    year.await.map_err(|error| refusal(&error))
}

async fn shown(person: SignedIn, Path(agreement): Path<String>) -> Result<Markup, Refusal> {
    let year = found(&person, &agreement).await?;
    Ok(page(&person, &agreement, &year, &Typed::default(), &[]))
}

fn title<'a>(person: &SignedIn, year: &'a PerformanceYear, id: &str) -> &'a str {
    let mut requirements = year.requirements.iter();
    let found = requirements.find(|one| one.id == id);
    found.map_or("", |one| match person.reader.language {
        wording::Language::Swedish => one.title_sv.as_str(),
        wording::Language::English => one.title_en.as_str(),
    })
}

fn page(
    person: &SignedIn,
    agreement: &str,
    year: &PerformanceYear,
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let qualified = year.recipients.iter();
    let qualified = qualified.filter(|one| one.verdict.qualified()).count();
    let published = person.reader.published.agreement(agreement);
    let of_year = published.map_or_else(String::new, |one| one.agreement.year.to_string());
    let forms = if year.may_judge {
        vec![
            (
                ADD,
                message!("performance-add-send"),
                adding(person, agreement),
            ),
            (
                JUDGE,
                message!("performance-judge-send"),
                judging(person, year),
            ),
        ]
    } else {
        Vec::new()
    };
    let was_sent = |word: &str| typed.get(DO) == word;
    let nothing = Typed::default();
    let sent: Vec<Section> = (forms.iter())
        .filter(|(word, ..)| was_sent(word))
        .map(|(_, _, section)| section.clone())
        .collect();
    let here = person.link(&format!("{BASE}/{agreement}"));
    let mut page = person
        .page(person.say(&message!("performance-heading", count = qualified)))
        .title(person.say(&message!("performance-title", year = of_year)))
        .lead(&person.say(&message!("performance-lead")));
    if !faults.is_empty() {
        page = page.error_title();
    }
    page.body(html! {
        (summary(&person.reader, &sent, faults))
        h2.names-table { (person.say(&message!("performance-requirements"))) }
        (requirements(person, agreement, year).markup())
        h2.names-table { (person.say(&message!("performance-shared"))) }
        (amounts(person, agreement, year).markup())
        @for (word, send, section) in &forms {
            @let (typed, faults) = if was_sent(word) { (typed, faults) } else { (&nothing, &[][..]) };
            (form(&here, &html! {
                (carried(DO, word))
                (fields(&person.reader, std::slice::from_ref(section), typed, faults))
                p.buttons { (button(Button::Secondary, &person.say(send))) }
            }))
        }
        h2.names-table { (person.say(&message!("performance-recipients"))) }
        (recipients(person, year).markup())
    })
    .render()
}

fn requirements(person: &SignedIn, agreement: &str, year: &PerformanceYear) -> Table {
    let rows = year.requirements.iter().map(|one| {
        let item = one.item_id.as_deref();
        let item = item.map_or_else(|| "–".to_owned(), |id| item_title(person, agreement, id));
        vec![
            Cell::Text(title(person, year, &one.id).to_owned()),
            Cell::Text(person.say(&kind(one.kind))),
            Cell::Text(item),
        ]
    });
    let heads = [
        message!("performance-column-requirement"),
        message!("performance-column-kind"),
        message!("performance-column-item"),
    ];
    Table {
        caption: person.say(&message!("performance-requirements-caption")),
        columns: (heads.iter())
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("performance-requirements-empty")),
    }
}

fn amounts(person: &SignedIn, agreement: &str, year: &PerformanceYear) -> Table {
    let rows = year.shared.iter().map(|(target, shared)| {
        let item = target.item_id.as_deref().unwrap_or_default();
        let (who, sum, most) = match shared {
            Ok(allocation) => {
                let steps = &allocation.steps;
                let with_money = steps.iter().filter(|step| !step.amount.is_zero()).count();
                let most = steps.iter().map(|step| step.amount).max();
                (
                    with_money.to_string(),
                    money_of(person, allocation.item.amount),
                    money_of(person, most.unwrap_or(Ore::ZERO)),
                )
            }
            Err(why) => {
                let why = match why {
                    NotShared::NotJudged(codes) => {
                        message!("performance-not-judged", count = codes.len())
                    }
                    NotShared::Nobody => message!("performance-nobody"),
                    NotShared::NoKey => message!("performance-no-key"),
                };
                (person.say(&why), "–".to_owned(), "–".to_owned())
            }
        };
        vec![
            Cell::Text(title(person, year, &target.id).to_owned()),
            Cell::Text(item_title(person, agreement, item)),
            Cell::Text(who),
            Cell::Text(sum),
            Cell::Text(most),
        ]
    });
    Table {
        caption: person.say(&message!("performance-shared-caption")),
        columns: vec![
            Column::words(person.say(&message!("performance-column-requirement"))),
            Column::words(person.say(&message!("performance-column-item"))),
            Column::numbers(person.say(&message!("performance-column-qualified"))),
            Column::numbers(person.say(&message!("performance-column-amount"))),
            Column::numbers(person.say(&message!("performance-column-largest"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("performance-shared-empty")),
    }
}

/// Why somebody does not share, in words; why in the money of one target only when that is why in none.
fn why_not(person: &SignedIn, year: &PerformanceYear, judged: &Judged) -> String {
    let verdict = &judged.verdict;
    let is_base = |reason: &&NotQualified| {
        matches!(
            reason,
            NotQualified::BaseNotMet(_) | NotQualified::BaseUnknown(_)
        )
    };
    let by_base = verdict.reasons.iter().any(|reason| is_base(&reason));
    let reasons = verdict.reasons.iter();
    let reasons = reasons.filter(|reason| !by_base || is_base(reason));
    let words = reasons.map(|reason| {
        let said = match reason {
            NotQualified::BaseNotMet(id) | NotQualified::TargetNotMet(id) => {
                message!(
                    "performance-because-base",
                    requirement = title(person, year, id)
                )
            }
            NotQualified::BaseUnknown(id) | NotQualified::TargetUnknown(id) => {
                message!(
                    "performance-because-unknown",
                    requirement = title(person, year, id)
                )
            }
        };
        person.say(&said)
    });
    words.collect::<Vec<String>>().join(". ")
}

fn recipients(person: &SignedIn, year: &PerformanceYear) -> Table {
    let rows = year.recipients.iter().map(|one| {
        let (progress, words) = if one.verdict.qualified() {
            (Progress::Done, message!("performance-qualified"))
        } else {
            (Progress::NotBegun, message!("performance-not-qualified"))
        };
        vec![
            Cell::Text(format!("{} ({})", one.recipient.name, one.recipient.code)),
            Cell::Text(person.say(&wording::terms::level_heading(one.recipient.level))),
            Cell::Status {
                progress,
                text: person.say(&words),
            },
            Cell::Text(why_not(person, year, one)),
        ]
    });
    let heads = [
        message!("performance-column-recipient"),
        message!("performance-column-level"),
        message!("performance-column-verdict"),
        message!("performance-column-why"),
    ];
    Table {
        caption: person.say(&message!("performance-recipients-caption")),
        columns: (heads.iter())
            .map(|head| Column::words(person.say(head)))
            .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("performance-recipients-empty")),
    }
}

/// The form for a requirement: a target when an item is chosen, or else a base requirement.
fn adding(person: &SignedIn, agreement: &str) -> Section {
    let none = (String::new(), message!("performance-item-none"));
    let published = person.reader.published.agreement(agreement);
    let items = published.into_iter().flat_map(|one| &one.agreement.items);
    let items = items.map(|item| {
        let title = message!("performance-because-item", title = &item.title);
        (item.id.clone(), title)
    });
    Section {
        heading: message!("performance-add"),
        lead: None,
        entries: vec![
            Entry::choice(
                ITEM,
                message!("performance-column-item"),
                std::iter::once(none).chain(items).collect(),
            ),
            Entry::line("rubrik-sv", message!("performance-title-sv")),
            Entry::line("rubrik-en", message!("performance-title-en")),
        ],
    }
}

fn judging(person: &SignedIn, year: &PerformanceYear) -> Section {
    let choose = || (String::new(), message!("performance-choose"));
    let requirements = year.requirements.iter().map(|one| {
        let title = title(person, year, &one.id);
        (
            one.id.clone(),
            message!("performance-because-title", title = title),
        )
    });
    let mut levels: Vec<Level> = year
        .recipients
        .iter()
        .map(|one| one.recipient.level)
        .collect();
    levels.dedup();
    let levels = levels.into_iter().map(|level| {
        (
            level.word().to_owned(),
            wording::terms::level_heading(level),
        )
    });
    let whose = vec![
        (THOSE.to_owned(), message!("performance-judge-codes")),
        (REST.to_owned(), message!("performance-judge-rest")),
    ];
    let outcomes = Outcome::ALL.map(|one| (one.word().to_owned(), outcome(one)));
    Section {
        heading: message!("performance-judge"),
        lead: Some(message!("performance-judge-lead")),
        entries: vec![
            Entry::choice(
                REQUIREMENT,
                message!("performance-judge-requirement"),
                std::iter::once(choose()).chain(requirements).collect(),
            ),
            Entry::choice(
                LEVEL,
                message!("performance-judge-level"),
                std::iter::once(choose()).chain(levels).collect(),
            ),
            Entry::choice(WHO, message!("performance-judge-who"), whose),
            Entry::lines("skrivna", message!("performance-codes"))
                .hint(message!("performance-codes-hint")),
            Entry::choice(
                OUTCOME,
                message!("performance-judge-outcome"),
                std::iter::once(choose()).chain(outcomes).collect(),
            ),
            Entry::lines(NOTE, message!("performance-judge-note")),
        ],
    }
}

/// The recipients a judgement is about, or what is wrong with what was typed.
fn whom(
    person: &SignedIn,
    year: &PerformanceYear,
    requirement: &str,
    typed: &Typed,
) -> Result<Vec<(Level, Code)>, Fault> {
    let level = Level::ALL
        .into_iter()
        .find(|one| one.word() == typed.get(LEVEL));
    let level = level.ok_or_else(|| Fault::of(LEVEL, message!("work-field-choice")))?;
    if typed.get(WHO) == REST {
        let unknown = |outcomes: &BTreeMap<String, (Outcome, String)>| {
            let found = outcomes.get(requirement);
            found.is_none_or(|(outcome, _)| *outcome == Outcome::Unknown)
        };
        let rest = year.recipients.iter();
        let rest = rest.filter(|one| one.recipient.level == level && unknown(&one.outcomes));
        return Ok(rest.map(|one| (level, one.recipient.code)).collect());
    }
    let register = person.reader.published.register();
    let mut all = Vec::new();
    let typed = typed.get("skrivna");
    let words = typed.split(|one: char| one.is_whitespace() || one == ',');
    for word in words.filter(|word| !word.is_empty()) {
        let code = word.parse::<Code>().ok();
        let code = code.filter(|code| register.find(level, *code).is_some());
        let Some(code) = code else {
            let shown: String = word.chars().take(20).collect();
            let words = message!("performance-codes-wrong", code = shown);
            return Err(Fault::of("skrivna", words));
        };
        if !all.contains(&(level, code)) {
            all.push((level, code));
        }
    }
    Ok(all)
}

async fn sent(Path(agreement): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let year = found(person, &agreement).await?;
    let done = match typed.get(DO) {
        ADD => {
            let item = typed.get(ITEM);
            let new = NewRequirement {
                agreement_id: agreement.clone(),
                kind: if item.is_empty() {
                    RequirementKind::Base
                } else {
                    RequirementKind::Target
                },
                title: Text {
                    sv: typed.get("rubrik-sv").to_owned(),
                    en: typed.get("rubrik-en").to_owned(),
                },
                item_id: Some(item.to_owned()).filter(|item| !item.is_empty()),
            };
            casework.add_requirement(actor, new).await
        }
        JUDGE => {
            let requirement = typed.get(REQUIREMENT);
            let outcome = Outcome::from_word(typed.get(OUTCOME));
            let outcome = outcome.ok_or_else(|| Fault::of(OUTCOME, message!("work-field-choice")));
            let read = whom(person, &year, requirement, typed);
            match outcome.and_then(|outcome| Ok((outcome, read?))) {
                Ok((outcome, whom)) => {
                    let about = (agreement.as_str(), requirement);
                    let judged = (outcome, typed.get(NOTE));
                    casework
                        .judge_performance(actor, about, &whom, judged)
                        .await
                }
                Err(fault) => {
                    let page = page(person, &agreement, &year, typed, &[fault]);
                    return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
                }
            }
        }
        _ => return Ok(page(person, &agreement, &year, typed, &[]).into_response()),
    };
    let Err(error) = done else {
        return Ok(person.go(&format!("{BASE}/{agreement}")));
    };
    let status = status_of(&error);
    if !status.is_client_error()
        || matches!(
            error,
            PerformanceError::NotAllowed(_) | PerformanceError::NoSuchAgreement
        )
    {
        return Err(refusal(&error));
    }
    let field = match error {
        PerformanceError::NoSuchItem | PerformanceError::ItemTaken => Some(ITEM),
        PerformanceError::TitleMissing => Some("rubrik-sv"),
        PerformanceError::NoSuchRequirement => Some(REQUIREMENT),
        PerformanceError::NoSuchRecipient => Some("skrivna"),
        _ => None,
    };
    let fault = Fault {
        field: field.map(str::to_owned),
        words: std::iter::once(error.message())
            .chain(error.hint())
            .collect(),
    };
    let page = page(person, &agreement, &year, typed, &[fault]);
    Ok((status, page).into_response())
}
