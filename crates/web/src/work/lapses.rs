//! Lapse: kronor at risk before the last day, and what was lost after it.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::lapse::{AtRisk, LapseError, county_of};
use grants::authorisation::Act;
use grants::ledger::Right;
use grants::{Level, Ore};
use maud::{Markup, html};
use wording::{Message, Speak, date, message, money};

use super::entry::{Entry, Section, fields, summary};
use super::ledger;
use super::money_years::{self, holder_address, holder_name, holder_of, item_title, ledger_status};
use super::person::{SignedIn, Writer};
use super::reading::Fault;
use super::trouble;
use super::typed::{Typed, lines};
use crate::ui::{Button, Cell, Column, Table, button, form};
use crate::{Need, Refusal, Route};

/// Its routes.
pub fn routes() -> Vec<Route> {
    let (reads, corrects) = (Need::To(Act::ReadLedger), Need::To(Act::CorrectLedger));
    vec![
        Route::private(
            reads,
            "/arbete/medel/{agreement}/forfall",
            get(shown).post(lapsed),
        )
        .writing(corrects)
        .sample("/arbete/medel/psykisk-halsa-2023/forfall")
        .sample("/arbete/medel/psykisk-halsa-2021/forfall")
        .answers("/arbete/medel/psykisk-halsa-2019/forfall", 404),
        Route::private(
            corrects,
            "/arbete/medel/{agreement}/forfall/{level}/{code}/{item}",
            get(asked_to_undo).post(undone),
        )
        .sample("/arbete/medel/psykisk-halsa-2023/forfall/municipality/0115/utvecklingsarbete")
        .answers("/arbete/medel/psykisk-halsa-2023/forfall/planet/1/x", 404),
    ]
}

/// What casework refuses as an answer of the site.
fn refusal(error: &LapseError) -> Refusal {
    trouble::refused(status_of(error), error, error)
}

fn status_of(error: &LapseError) -> StatusCode {
    match error {
        LapseError::Store(error) => trouble::store_status(error),
        LapseError::NoSuchYear => StatusCode::NOT_FOUND,
        LapseError::NotAllowed(_) => StatusCode::FORBIDDEN,
        LapseError::ReasonMissing | LapseError::ReasonTooLong => StatusCode::UNPROCESSABLE_ENTITY,
        LapseError::NeverLapses
        | LapseError::TooEarly { .. }
        | LapseError::NothingLeft
        | LapseError::NothingLapsed
        | LapseError::DeadlinePassed => StatusCode::CONFLICT,
        LapseError::Ledger(error) => ledger_status(error),
        LapseError::Register(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

fn address(agreement: &str) -> String {
    format!("{}/{agreement}/forfall", money_years::LIST)
}

/// What is at risk, and what was lost.
async fn shown(person: SignedIn, Path(agreement): Path<String>) -> Result<Markup, Refusal> {
    let found = person.casework.at_risk(&person.actor, &agreement).await;
    let found = found.map_err(|error| refusal(&error))?;
    let title = person.reader.agreement_title(&agreement);
    let sum = found.sum().unwrap_or_default();
    let deadline = found.open.terms.claim_deadline;
    let heading = if !found.open.terms.lapses {
        message!("lapses-never")
    } else if found.at_risk.is_empty() {
        message!("lapses-heading-nothing", title = &title)
    } else {
        message!("lapses-heading", amount = sum, title = &title)
    };
    Ok(person
        .page(person.say(&heading))
        .title(format!(
            "{}, {title}",
            person.say(&message!("lapses-title"))
        ))
        .crumb(
            person.say(&message!("money-years-title")),
            money_years::LIST,
        )
        .crumb(title, format!("{}/{agreement}", money_years::LIST))
        .lead(&person.say(&message!("lapses-lead", date = deadline, from = found.from)))
        .body(html! {
            @if found.is_due && found.may_correct && !found.at_risk.is_empty() {
                (form(&person.link(&address(&agreement)), &html! {
                    p.buttons { (button(Button::Primary, &person.say(&message!("lapses-do")))) }
                }))
            }
            @if !found.at_risk.is_empty() {
                h2.names-table { (person.say(&message!("lapses-by-county"))) }
                (counties(&person, &found).markup())
                h2.names-table { (person.say(&message!("lapses-by-recipient"))) }
                (rights(&person, &agreement, &found.at_risk, false).markup())
            }
            @if !found.vouchers.is_empty() { (vouchers(&person, &found).markup()) }
            h2.names-table { (person.say(&message!("lapses-lapsed"))) }
            (rights(&person, &agreement, &found.lapsed, found.may_correct).markup())
        })
        .render())
}

fn county_name(person: &SignedIn, county: &str) -> String {
    let register = person.reader.published.register();
    let found = county.parse().ok();
    let found = found.and_then(|code| register.find(Level::County, code));
    found.map_or_else(
        || person.say(&message!("lapses-no-county")),
        |one| one.name.clone(),
    )
}

/// The lapses in the ledger, each with the way to take it back as a whole.
fn vouchers(person: &SignedIn, found: &AtRisk) -> Table {
    let language = person.reader.language;
    let rows = found.vouchers.iter().map(|(one, amount)| {
        let mut row = vec![
            Cell::Link {
                text: format!("{}:{}", one.year, one.number),
                address: person.link(&format!("{}/{}", ledger::LEDGER, one.id)),
            },
            Cell::Text(date(one.event_on, language)),
            Cell::Text(money(*amount, language)),
        ];
        if found.may_correct {
            row.push(Cell::Link {
                text: person.say(&message!("ledger-correct-lapse")),
                address: person.link(&ledger::correction_address(&one.id)),
            });
        }
        row
    });
    let undo =
        (found.may_correct).then(|| Column::words(person.say(&message!("lapses-column-undo"))));
    Table {
        caption: person.say(&message!("ledger-correct-lapse-caption")),
        columns: [
            Column::words(person.say(&message!("ledger-column-number"))),
            Column::words(person.say(&message!("ledger-column-event"))),
            Column::numbers(person.say(&message!("ledger-column-amount"))),
        ]
        .into_iter()
        .chain(undo)
        .collect(),
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    }
}

fn counties(person: &SignedIn, found: &AtRisk) -> Table {
    let language = person.reader.language;
    let rows = found.by_county().into_iter().map(|(county, amount)| {
        vec![
            Cell::Text(county_name(person, &county)),
            Cell::Text(money(amount, language)),
        ]
    });
    Table {
        caption: person.say(&message!("lapses-by-county-caption")),
        columns: vec![
            Column::words(person.say(&message!("lapses-column-county"))),
            Column::numbers(person.say(&message!("lapses-column-at-risk"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    }
}

fn rights(person: &SignedIn, agreement: &str, rights: &[(Right, Ore)], may_undo: bool) -> Table {
    let language = person.reader.language;
    let rows = rights.iter().map(|(right, amount)| {
        let code = if right.holder.code().is_empty() {
            "alla"
        } else {
            right.holder.code()
        };
        let item = item_title(person, agreement, &right.item_id);
        let mut row = vec![
            Cell::Link {
                text: holder_name(person, &right.holder),
                address: person.link(&holder_address(agreement, &right.holder)),
            },
            Cell::Text(county_name(person, &county_of(&right.holder))),
            Cell::Text(item),
            Cell::Text(money(*amount, language)),
        ];
        if may_undo {
            let level = right.holder.level_word();
            let path = format!("{}/{level}/{code}/{}", address(agreement), right.item_id);
            row.push(Cell::Link {
                text: person.say(&message!("lapses-undo")),
                address: person.link(&path),
            });
        }
        row
    });
    let undo = may_undo.then(|| Column::words(person.say(&message!("lapses-column-undo"))));
    Table {
        caption: person.say(&message!("lapses-caption")),
        columns: [
            Column::words(person.say(&message!("money-years-column-recipient"))),
            Column::words(person.say(&message!("lapses-column-county"))),
            Column::words(person.say(&message!("money-years-column-item"))),
            Column::numbers(person.say(&message!("ledger-column-amount"))),
        ]
        .into_iter()
        .chain(undo)
        .collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("lapses-empty")),
    }
}

/// Lets what nobody asked for lapse.
async fn lapsed(Path(agreement): Path<String>, writer: Writer) -> Result<Response, Refusal> {
    let person = &writer.by;
    let voucher = person.casework.lapse(&person.actor, &agreement).await;
    voucher.map_err(|error| refusal(&error))?;
    Ok(person.go(&address(&agreement)))
}

/// The right an address names.
struct Named {
    agreement: String,
    right: Right,
    path: String,
}

impl Named {
    fn of(path: (String, String, String, String)) -> Result<Self, Refusal> {
        let (agreement, level, code, item) = path;
        let holder = holder_of(&level, &code);
        let holder = holder.ok_or_else(|| refusal(&LapseError::NoSuchYear))?;
        Ok(Self {
            path: format!("{}/{level}/{code}/{item}", address(&agreement)),
            right: Right::new(&item, holder),
            agreement,
        })
    }

    async fn page(
        &self,
        person: &SignedIn,
        typed: &Typed,
        faults: &[Fault],
    ) -> Result<Markup, Refusal> {
        let found = person
            .casework
            .at_risk(&person.actor, &self.agreement)
            .await;
        let found = found.map_err(|error| refusal(&error))?;
        let lapsed = found.lapsed.iter().find(|(right, _)| *right == self.right);
        let amount = lapsed.map_or(Ore::ZERO, |(_, amount)| *amount);
        let name = holder_name(person, &self.right.holder);
        let item = item_title(person, &self.agreement, &self.right.item_id);
        let sections = vec![Section {
            heading: message!("work-reason-heading"),
            lead: None,
            entries: vec![
                Entry::lines("skal", message!("work-reason")).hint(message!("lapses-undo-hint")),
            ],
        }];
        let content = html! {
            (fields(&person.reader, &sections, typed, faults))
            p.buttons {
                (button(Button::Primary, &person.say(&message!("lapses-undo-do"))))
                a href=(person.link(&address(&self.agreement))) { (person.say(&message!("work-leave"))) }
            }
        };
        let heading = message!(
            "lapses-undo-heading",
            name = name,
            amount = amount,
            item = item
        );
        let mut page = person
            .page(person.say(&heading))
            .crumb(
                person.say(&message!("money-years-title")),
                money_years::LIST,
            )
            .crumb(
                person.say(&message!("lapses-title")),
                address(&self.agreement),
            )
            .lead(&person.say(&message!("lapses-undo-lead")));
        if !faults.is_empty() {
            page = page.error_title();
        }
        Ok(page
            .body(html! {
                (summary(&person.reader, &sections, faults))
                (form(&person.link(&self.path), &content))
            })
            .render())
    }
}

/// Asks why a lapse is undone.
async fn asked_to_undo(
    person: SignedIn,
    Path(path): Path<(String, String, String, String)>,
) -> Result<Markup, Refusal> {
    Named::of(path)?.page(&person, &Typed::default(), &[]).await
}

/// Undoes it.
async fn undone(
    Path(path): Path<(String, String, String, String)>,
    writer: Writer,
) -> Result<Response, Refusal> {
    let (person, typed) = (&writer.by, &writer.typed);
    let named = Named::of(path)?;
    let reason = lines(typed.get("skal"));
    let (agreement, right) = (&named.agreement, &named.right);
    let undone = person
        .casework
        .undo_lapse(&person.actor, agreement, right, &reason);
    match undone.await {
        Ok(_) => Ok(person.go(&address(&named.agreement))),
        Err(
            error @ (LapseError::NoSuchYear | LapseError::NotAllowed(_) | LapseError::Store(_)),
        ) => Err(refusal(&error)),
        Err(error) => {
            let words: Vec<Message> = std::iter::once(error.message())
                .chain(error.hint())
                .collect();
            let is_reason = matches!(error, LapseError::ReasonMissing | LapseError::ReasonTooLong);
            let fault = Fault {
                field: is_reason.then(|| "skal".to_owned()),
                words,
            };
            let page = named.page(person, typed, &[fault]).await?;
            Ok((status_of(&error), page).into_response())
        }
    }
}
