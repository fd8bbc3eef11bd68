//! The trial balance of a year, for a period: a table of each item and of all, and the same as a file.

use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use casework::ledger::{ItemTrial, LedgerError, YearTrial, account, place};
use documents::plain_table;
use grants::Ore;
use grants::ledger::{Place, TrialBalance, Turnover};
use jiff::civil::Date;
use maud::{Markup, html};
use wording::{Message, message, money};

use super::LEDGER;
use crate::Refusal;
use crate::ui::field::{self, Field};
use crate::ui::{Button, Cell, Column, Download, Table, Tone, button, downloads, filters, notice};
use crate::work::money_years::{item_title, ledger_refusal};
use crate::work::person::SignedIn;
use crate::work::reading::{Fault, Reading};
use crate::work::typed::Typed;

/// The path of the page.
pub const TRIAL: &str = "/arbete/huvudbok/rabalans";

/// What an address asks for.
struct Asked {
    agreement: String,
    agreements: Vec<String>,
    typed: Typed,
    period: Result<(Date, Date), Vec<Fault>>,
}

/// The agreement and the days: where nothing is asked for, the first agreement and this year until today.
async fn asked(person: &SignedIn) -> Result<Asked, Refusal> {
    let query = person.reader.query.as_deref().unwrap_or_default();
    let mut typed = Typed::read(query.as_bytes());
    let found = person.casework.vouchers(&person.actor, None, 1).await;
    let agreements = found.map_err(|error| ledger_refusal(&error))?.agreements;
    let today = person.reader.today();
    let first = Date::new(today.year(), 1, 1).unwrap_or(today);
    for (name, day) in [("fran", first), ("till", today)] {
        if typed.get(name).trim().is_empty() {
            typed.set(name, day.to_string());
        }
    }
    let agreement = typed.get("overenskommelse").to_owned();
    let agreement = if agreement.is_empty() {
        agreements.last().cloned().unwrap_or_default()
    } else if agreements.contains(&agreement) {
        agreement
    } else {
        return Err(ledger_refusal(&LedgerError::NoSuchYear));
    };
    let mut reading = Reading::new(&typed);
    let (from, to) = (reading.date("fran"), reading.date("till"));
    if reading.faults.is_empty() && to < from {
        reading.wrong("till", message!("ledger-trial-backwards"));
    }
    let faults = reading.faults;
    let period = if faults.is_empty() {
        Ok((from, to))
    } else {
        Err(faults)
    };
    Ok(Asked {
        agreement,
        agreements,
        typed,
        period,
    })
}

/// The page.
pub async fn shown(person: SignedIn) -> Result<Response, Refusal> {
    let asked = asked(&person).await?;
    let page = person
        .page(person.say(&message!("ledger-trial")))
        .crumb(person.say(&message!("money-years-title")), "/arbete/medel")
        .crumb(person.say(&message!("ledger-title")), LEDGER)
        .lead(&person.say(&message!("ledger-trial-lead")));
    let period = match &asked.period {
        Ok(period) => *period,
        Err(faults) => {
            let body = choice(&person, &asked, faults);
            let page = page.error_title().body(body).render();
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let found = balance(&person, &asked, period).await?;
    let files = ["csv", "xlsx"].map(|kind| Download {
        label: person.say(&message!("ledger-trial")),
        format: if kind == "csv" { "CSV" } else { "XLSX" },
        address: person.link(&address(kind, &asked)),
    });
    let body = html! {
        (choice(&person, &asked, &[]))
        @if found.items.is_empty() { p.empty { (person.say(&message!("ledger-trial-empty"))) } } @else {
            @if found.holds() {
                (notice(Tone::Done, &person.say(&message!("ledger-trial-holds")), &html! {
                    p { (person.say(&message!("ledger-trial-holds-hint"))) }
                }))
            } @else {
                (notice(Tone::Warning, &person.say(&message!("ledger-trial-breaks")), &html! {
                    p { (person.say(&message!("ledger-differs-hint"))) }
                }))
            }
            @for (name, balance) in parts(&person, &asked.agreement, &found) {
                (table(&person, &name, balance).markup())
            }
            (downloads(&files))
        }
    };
    Ok(page.body(body).render().into_response())
}

fn address(kind: &str, asked: &Asked) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("overenskommelse", &asked.agreement);
    for name in ["fran", "till"] {
        query.append_pair(name, asked.typed.get(name).trim());
    }
    format!("{TRIAL}.{kind}?{}", query.finish())
}

async fn balance(
    person: &SignedIn,
    asked: &Asked,
    period: (Date, Date),
) -> Result<YearTrial, Refusal> {
    let (casework, actor) = (&person.casework, &person.actor);
    if asked.agreement.is_empty() {
        return Ok(YearTrial::default());
    }
    let found = casework.trial_balance(actor, &asked.agreement, period);
    found.await.map_err(|error| ledger_refusal(&error))
}

fn choice(person: &SignedIn, asked: &Asked, faults: &[Fault]) -> Markup {
    let options = asked.agreements.iter();
    let options: Vec<(String, String)> = options
        .map(|id| (id.clone(), person.reader.agreement_title(id)))
        .collect();
    let label = person.say(&message!("ledger-choose-agreement"));
    let agreement = Field::new("overenskommelse", label).value(&asked.agreement);
    let day = |name: &str, label: &Message| {
        let fault = faults
            .iter()
            .find(|fault| fault.field.as_deref() == Some(name));
        let words = fault.map(|fault| {
            let words = fault.words.iter().map(|words| person.say(words));
            words.collect::<Vec<_>>().join(" ")
        });
        let field = Field::new(name, person.say(label))
            .value(asked.typed.get(name))
            .error(words);
        field::text(&field)
    };
    let content = html! {
        (field::choice(&agreement, &options))
        (day("fran", &message!("ledger-trial-from")))
        (day("till", &message!("ledger-trial-to")))
        (button(Button::Secondary, &person.say(&message!("money-years-choose"))))
    };
    filters(&person.link(TRIAL), &content)
}

/// Each item with its name, and all together; of the recipients, and then of the pool.
fn parts<'a>(
    person: &SignedIn,
    agreement: &str,
    found: &'a YearTrial,
) -> Vec<(String, &'a TrialBalance)> {
    let of = |is_pool: bool| found.items.iter().filter(move |one| one.is_pool == is_pool);
    let name = |one: &ItemTrial| {
        let item = item_title(person, agreement, &one.item_id);
        if one.is_pool {
            person.say(&message!("money-years-pool-of", item = item))
        } else {
            item
        }
    };
    let mut parts: Vec<(String, &TrialBalance)> = Vec::new();
    let all = message!("ledger-trial-all");
    let pool = message!("ledger-trial-all-pool");
    for (is_pool, words, together) in [(false, all, &found.recipients), (true, pool, &found.pool)] {
        let items: Vec<_> = of(is_pool).collect();
        parts.extend(items.iter().map(|one| (name(one), &one.balance)));
        if !items.is_empty() {
            parts.push((person.say(&words), together));
        }
    }
    parts
}

fn heads() -> [Message; 5] {
    [
        message!("ledger-trial-account"),
        message!("ledger-trial-opening"),
        message!("ledger-trial-debit"),
        message!("ledger-trial-credit"),
        message!("ledger-trial-closing"),
    ]
}

fn amounts(one: &Turnover) -> [Ore; 4] {
    let closing = one.closing().unwrap_or(Ore::new(i64::MAX));
    [one.opening, one.debit, one.credit, closing]
}

fn account_name(person: &SignedIn, of: Place) -> String {
    format!("{} {}", account(of), person.say(&place(of)))
}

fn table(person: &SignedIn, name: &str, balance: &TrialBalance) -> Table {
    let language = person.reader.language;
    let row = |head: String, one: &Turnover| {
        std::iter::once(Cell::Text(head))
            .chain(amounts(one).map(|amount| Cell::Text(money(amount, language))))
            .collect::<Vec<_>>()
    };
    let rows = balance.places();
    let rows = rows.map(|(place, one)| row(account_name(person, place), one));
    let sum = balance.sum();
    let columns = heads().into_iter().enumerate().map(|(at, head)| {
        let head = person.say(&head);
        if at == 0 {
            Column::words(head)
        } else {
            Column::numbers(head)
        }
    });
    Table {
        caption: name.to_owned(),
        columns: columns.collect(),
        rows: rows.collect(),
        sum: sum.map(|sum| row(person.say(&message!("ledger-trial-sum")), &sum)),
        empty: person.say(&message!("ledger-trial-empty")),
    }
}

/// The same as comma-separated values.
pub async fn csv(person: SignedIn) -> Result<Response, Refusal> {
    let (head, rows, name) = rows(&person).await?;
    let bytes = plain_table::spreadsheet(&head, &rows);
    Ok(file(
        bytes,
        "text/csv; charset=utf-8",
        &format!("{name}.csv"),
    ))
}

/// The same as a workbook.
pub async fn xlsx(person: SignedIn) -> Result<Response, Refusal> {
    let (head, rows, name) = rows(&person).await?;
    let title = person.say(&message!("ledger-trial"));
    let bytes = plain_table::workbook(&title, &head, &rows).map_err(|error| {
        tracing::error!(%error, "A trial balance could not be made a workbook.");
        Refusal {
            status: StatusCode::INTERNAL_SERVER_ERROR,
            message: message!("contacts-no-workbook"),
            hint: Some(message!("contacts-no-workbook-hint")),
        }
    })?;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(file(bytes, kind, &format!("{name}.xlsx")))
}

fn file(bytes: Vec<u8>, kind: &str, name: &str) -> Response {
    let headers = [
        (CONTENT_TYPE, kind.to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    (headers, bytes).into_response()
}

type Rows = (Vec<String>, Vec<Vec<String>>, String);

/// The head, the rows and the name of a file.
async fn rows(person: &SignedIn) -> Result<Rows, Refusal> {
    let asked = asked(person).await?;
    let (from, to) = asked.period.clone().map_err(|faults| {
        let words = faults.into_iter().flat_map(|fault| fault.words).next();
        Refusal::unprocessable(words.unwrap_or_else(|| message!("work-field-date")))
    })?;
    let found = balance(person, &asked, (from, to)).await?;
    let mut head = vec![person.say(&message!("money-years-column-item"))];
    head.extend(heads().iter().map(|head| person.say(head)));
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (name, balance) in parts(person, &asked.agreement, &found) {
        let sum = (balance.sum()).map(|sum| (person.say(&message!("ledger-trial-sum")), sum));
        let places = balance.places();
        let places = places.map(|(place, one)| (account_name(person, place), *one));
        for (account, one) in places.chain(sum) {
            let mut row = vec![name.clone(), account];
            row.extend(amounts(&one).map(plain_table::kronor));
            rows.push(row);
        }
    }
    let name = format!("rabalans-{}-{from}-{to}", asked.agreement);
    Ok((head, rows, name))
}
