//! One foresight: what is stated, what follows from it, and its way to the public by a second person.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use casework::foresight::{Foreseen, ForesightError, SUBJECT, SeenForesight, Stated};
use grants::approval::{ApprovalKind, ApprovalStatus};
use grants::authorisation::Act;
use grants::foresight::{ForesightStatus, Scenario};
use maud::{Markup, html};
use wording::{Message, Speak as _, message};

use super::form::{REVISION, field_of, filled, in_lines, read, sections};
use super::{address, fault, page_below, refusal, standing, status, stays, years};
use crate::Refusal;
use crate::drawn::said;
use crate::ui::field::{self, Field, carried};
use crate::ui::{Button, Cell, Column, Table, Tone, button, facts, form, notice, status as marked};
use crate::work::conflict::difference;
use crate::work::entry::{fields, summary};
use crate::work::person::{SignedIn, Writer};
use crate::work::reading::Fault;
use crate::work::typed::{Typed, lines};
use crate::work::{approvals, history, trouble};

const ACT: &str = "gor";
const REASON: &str = "skal";

/// What the page is shown with besides what is kept.
#[derive(Default)]
struct Tried<'a> {
    typed: Option<&'a Typed>,
    faults: Vec<Fault>,
    error: Option<&'a ForesightError>,
}

async fn found(person: &SignedIn, id: &str) -> Result<(SeenForesight, Stated), Refusal> {
    let found = person.casework.foresight(&person.actor, id).await;
    let found = found.map_err(|error| refusal(&error))?;
    let stated = Stated::read(&found.foresight.stated);
    let stated = stated.ok_or_else(|| refusal(&ForesightError::Broken))?;
    Ok((found, stated))
}

/// The page.
pub async fn shown(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    page(&person, &id, Tried::default()).await
}

/// Saves it, or moves it on.
pub async fn done(Path(id): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let key = (id.as_str(), typed.revision().unwrap_or(0));
    let published = &person.reader.published;
    let mut faults = Vec::new();
    let is_saved = typed.get(ACT) == "spara";
    let done = match typed.get(ACT) {
        "spara" => {
            let (_, before) = found(person, &id).await?;
            let (stated, wrong) = read(&before, typed);
            if wrong.is_empty() {
                casework.save_foresight(actor, published, key, stated).await
            } else {
                let tried = Tried {
                    typed: Some(typed),
                    faults: wrong,
                    error: None,
                };
                let page = page(person, &id, tried).await?;
                let status = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
                return Ok((status, page).into_response());
            }
        }
        "lamna" => casework.submit_foresight(actor, published, key).await,
        "ta-tillbaka" => casework.take_back_foresight(actor, key).await,
        "slang" => casework.discard_foresight(actor, key).await,
        "dra-tillbaka" => {
            let reason = lines(typed.get(REASON));
            casework.withdraw_foresight(actor, key, &reason).await
        }
        _ => Ok(()),
    };
    match done {
        Ok(()) => Ok(person.go(&address(&id))),
        Err(error) if stays(&error) => {
            if is_saved && !matches!(error, ForesightError::Newer) {
                faults.push(fault(&error, field_of(&error)));
            }
            let tried = Tried {
                typed: is_saved.then_some(typed),
                error: faults.is_empty().then_some(&error),
                faults,
            };
            let page = page(person, &id, tried).await?;
            Ok((status(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}

async fn page(person: &SignedIn, id: &str, tried: Tried<'_>) -> Result<Markup, Refusal> {
    let (seen, stated) = found(person, id).await?;
    let foresight = &seen.foresight;
    let acts = person.casework.history(&person.actor, SUBJECT, id).await;
    let acts = acts.map_err(|error| trouble::database(&error))?;
    let history = history::brief(person, &acts).await?;
    let asked = person
        .casework
        .approval_of(&person.actor, ApprovalKind::Foresight, id)
        .await
        .map_err(|error| trouble::approval(&error))?;
    let waits = asked.filter(|it| it.approval.status == ApprovalStatus::Open);
    let heading = message!(
        "foresight-work-heading",
        years = years(foresight.first_year, foresight.last_year)
    );
    let mut page = page_below(person, &heading).title(format!(
        "{} ({})",
        person.say(&heading),
        id.get(..8).unwrap_or(id)
    ));
    if tried.error.is_some() || !tried.faults.is_empty() {
        page = page.error_title();
    }
    let may_write = person.may(Act::WriteForesights);
    let is_draft = foresight.status == ForesightStatus::Draft;
    let base = person.reader.published.agreement(&foresight.base_id);
    let sections = sections(&stated, base.map(|one| &one.agreement));
    Ok(page
        .lead(&person.say(&casework::foresight::status(foresight.status)))
        .body(html! {
            (summary(&person.reader, &sections, &tried.faults))
            (alert(person, tried.error))
            @if let (Some(typed), Some(ForesightError::Newer)) = (tried.typed, tried.error) {
                (theirs(person, &filled(&stated, foresight.revision), typed))
            }
            (facts(about(person, &seen)))
            @if let Some(waits) = &waits {
                p { a href=(person.link(&approvals::address(&waits.approval.id))) {
                    (person.say(&message!("foresight-to-approval"))) } }
            }
            @if may_write { (moves(person, &seen)) }
            h2 { (person.say(&message!("foresight-follows-heading"))) }
            (follows(person, &stated))
            @if may_write && is_draft {
                h2 { (person.say(&message!("foresight-write-heading"))) }
                (write(person, &seen, &stated, &tried))
            }
            h2 { (person.say(&message!("projects-history"))) }
            (history)
        })
        .render())
}

/// A refusal of the whole page, with the way out.
fn alert(person: &SignedIn, error: Option<&ForesightError>) -> Markup {
    html! {
        @if let Some(error) = error {
            div role="alert" {
                (notice(Tone::Warning, &person.say(&error.message()), &html! {
                    @if let Some(hint) = error.hint() { p { (person.say(&hint)) } }
                }))
            }
        }
    }
}

/// What a colleague saved, beside what was typed. The form carries their revision on, so that the next save is over theirs.
fn theirs(person: &SignedIn, saved: &Typed, typed: &Typed) -> Markup {
    let (saved, yours) = (in_lines(saved), in_lines(typed));
    html! {
        h2 { (person.say(&message!("work-lines-heading"))) }
        (difference(
            person,
            (&saved, &message!("work-lines-theirs")),
            (&yours, &message!("work-lines-yours")),
        ))
    }
}

fn about(person: &SignedIn, seen: &SeenForesight) -> Vec<(String, Markup)> {
    let foresight = &seen.foresight;
    let (progress, words) = standing(person, foresight.status);
    let line = |name: Message, said: Markup| (person.say(&name), said);
    let mut about = vec![
        line(
            message!("foresight-column-standing"),
            marked(progress, &words),
        ),
        line(
            message!("foresight-column-base"),
            html! { (person.reader.agreement_title(&foresight.base_id)) },
        ),
    ];
    if let Some(number) = foresight.number {
        about.push(line(
            message!("foresight-column-number"),
            html! { (number) },
        ));
    }
    if foresight.status == ForesightStatus::Public {
        let there = format!("/utblick/{}", foresight.first_year);
        about.push(line(
            message!("foresight-fact-address"),
            html! { a href=(person.link(&there)) { (there) } },
        ));
    }
    if let Some(digest) = &foresight.digest {
        about.push(line(
            message!("foresight-fact-digest"),
            html! { code.digest { (digest) } },
        ));
    }
    if !foresight.reason.is_empty() {
        about.push(line(
            message!("work-column-why"),
            html! { (foresight.reason) },
        ));
    }
    about
}

/// What can be done with the whole of it.
fn moves(person: &SignedIn, seen: &SeenForesight) -> Markup {
    let foresight = &seen.foresight;
    let here = person.link(&address(&foresight.id));
    let act = |word: &str, kind: Button, words: &Message| {
        form(
            &here,
            &html! {
                (carried(ACT, word))
                (carried(REVISION, &foresight.revision.to_string()))
                p.buttons { (button(kind, &person.say(words))) }
            },
        )
    };
    let discard = || act("slang", Button::Secondary, &message!("foresight-discard"));
    match foresight.status {
        ForesightStatus::Draft => html! {
            p { (person.say(&message!("foresight-submit-hint"))) }
            (act("lamna", Button::Primary, &message!("foresight-submit")))
            (discard())
        },
        ForesightStatus::Submitted => html! {
            (act("ta-tillbaka", Button::Secondary, &message!("foresight-take-back")))
            (discard())
        },
        ForesightStatus::Public => {
            let reason = Field::new(REASON, person.say(&message!("foresight-withdraw-reason")))
                .hint(person.say(&message!("foresight-withdraw-hint")));
            html! {
                details {
                    summary { (person.say(&message!("foresight-withdraw"))) }
                    (form(&here, &html! {
                        (carried(ACT, "dra-tillbaka"))
                        (carried(REVISION, &foresight.revision.to_string()))
                        (field::lines(&reason, 2))
                        p.buttons { (button(Button::Secondary, &person.say(&message!("foresight-withdraw-button")))) }
                    }))
                }
            }
        }
        _ => html! {},
    }
}

/// What follows from what is stated and published now.
fn follows(person: &SignedIn, stated: &Stated) -> Markup {
    let foreseen = match Foreseen::of(stated.clone(), &person.reader.published) {
        Ok(foreseen) => foreseen,
        Err(error) => return alert(person, Some(&error)),
    };
    let reader = &person.reader;
    let rows = foreseen.years.iter().map(|year| {
        let of = |scenario| {
            let computed = year.scenario(scenario);
            let unknown = || person.say(&message!("foresight-not-known"));
            let total = computed.map(|computed| computed.agreement.total);
            Cell::Text(total.map_or_else(unknown, |total| said::kronor(reader, total)))
        };
        vec![
            Cell::Text(year.year.to_string()),
            of(Scenario::AsTheYearBefore),
            of(Scenario::BudgetBill),
        ]
    });
    let base = foreseen.base.agreement.year.to_string();
    let table = Table {
        caption: person.say(&message!("foresight-follows-caption")),
        columns: vec![
            Column::words(person.say(&message!("foresight-column-year"))),
            Column::numbers(person.say(&message!("foresight-as-before", year = base))),
            Column::numbers(person.say(&message!("foresight-budget"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    };
    table.markup()
}

fn write(person: &SignedIn, seen: &SeenForesight, stated: &Stated, tried: &Tried<'_>) -> Markup {
    let foresight = &seen.foresight;
    let base = person.reader.published.agreement(&foresight.base_id);
    let sections = sections(stated, base.map(|one| &one.agreement));
    let kept = filled(stated, foresight.revision);
    let typed = tried.typed.unwrap_or(&kept);
    // Over a colleague's only when theirs was shown: else what was typed stays on the revision it was typed on.
    let is_shown = matches!(tried.error, Some(ForesightError::Newer)) || tried.typed.is_none();
    let on = if is_shown {
        foresight.revision.to_string()
    } else {
        typed.get(REVISION).to_owned()
    };
    let content = html! {
        (carried(ACT, "spara"))
        (carried(REVISION, &on))
        (fields(&person.reader, &sections, typed, &tried.faults))
        p.buttons { (button(Button::Primary, &person.say(&message!("foresight-save")))) }
    };
    form(&person.link(&address(&foresight.id)), &content)
}
