//! The money of one's own organisation: what it may ask for, requisitions, what was paid.

mod asking;
mod one;

use axum::http::StatusCode;
use axum::routing::get;
use casework::requisition::{Requisition, RequisitionError, number_of, status as words_of};
use casework::right::{CountyRight, OwnRight, YearRights};
use grants::authorisation::Act;
use grants::ledger::{Holder, Place};
use grants::payment_number::PaymentNumber;
use grants::requisition::{Form, Leg, RequisitionStatus};
use grants::{Code, Ore};
use maud::{Markup, html};
use wording::{Message, date, message, moment, money};

use super::person::SignedIn;
use super::{bookkeeping, repayments, trouble};
use crate::address::amount as why;
use crate::ui::{Button, Cell, Column, Progress, Table, Tone, link_button, notice};
use crate::{Need, Refusal, Route};

/// The path of what one's own organisation may ask for.
pub const HERE: &str = "/mina-sidor/medel";
/// The path of its requisitions.
const REQUISITIONS: &str = "/mina-sidor/rekvisitioner";
const ACCOUNT: &str = "/mina-sidor/betalkonto";
const STATEMENT: &str = "/mina-sidor/arsbesked";

/// Its routes.
pub fn routes() -> Vec<Route> {
    let read = Need::To(Act::ReadMoney);
    let writes = Need::To(Act::PrepareRequisitions);
    vec![
        Route::private(read, HERE, get(shown)).sample("/mina-sidor/medel"),
        Route::private(
            writes,
            "/mina-sidor/medel/{agreement}/rekvirera",
            get(asking::asked).post(asking::sent),
        )
        .answers("/mina-sidor/medel/finns-inte/rekvirera", 404),
        Route::private(
            read,
            "/mina-sidor/rekvisitioner/{id}",
            get(one::shown).post(one::sent),
        )
        .writing(writes)
        .sample("/mina-sidor/rekvisitioner/{requisition}")
        .answers("/mina-sidor/rekvisitioner/finns-inte", 404),
        Route::private(
            read,
            "/mina-sidor/rekvisitioner/{id}/kvitto",
            get(one::receipt),
        )
        .answers("/mina-sidor/rekvisitioner/finns-inte/kvitto", 404),
    ]
}

/// The address of a requisition.
pub fn address(id: &str) -> String {
    format!("{REQUISITIONS}/{id}")
}

/// The address of the form that asks for the money of a year.
fn form_of(agreement_id: &str) -> String {
    format!("{HERE}/{agreement_id}/rekvirera")
}

/// What casework refuses as an answer of the site.
fn refusal(error: &RequisitionError) -> Refusal {
    trouble::refused(status_of(error), error, error)
}

fn status_of(error: &RequisitionError) -> StatusCode {
    match error {
        RequisitionError::Store(error) => trouble::store_status(error),
        RequisitionError::NoSuchRequisition | RequisitionError::NoSuchYear => StatusCode::NOT_FOUND,
        RequisitionError::NotAllowed(_) => StatusCode::FORBIDDEN,
        RequisitionError::Newer
        | RequisitionError::Refused(_)
        | RequisitionError::NotSentBack
        | RequisitionError::AnotherOpen { .. }
        | RequisitionError::NotAskedFor
        | RequisitionError::Approval(_)
        | RequisitionError::Ledger(_) => StatusCode::CONFLICT,
        RequisitionError::TooMany => StatusCode::TOO_MANY_REQUESTS,
        RequisitionError::Incomplete(_)
        | RequisitionError::NoSuchRight
        | RequisitionError::ReasonMissing
        | RequisitionError::ReasonTooLong => StatusCode::UNPROCESSABLE_ENTITY,
        RequisitionError::Register(_)
        | RequisitionError::Post(_)
        | RequisitionError::Deadline(_)
        | RequisitionError::Document(_)
        | RequisitionError::Typeset(_)
        | RequisitionError::Unreadable(_)
        | RequisitionError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// How far a requisition has come.
pub const fn progress(status: RequisitionStatus) -> Progress {
    match status {
        RequisitionStatus::Draft
        | RequisitionStatus::Discarded
        | RequisitionStatus::Replaced
        | RequisitionStatus::Withdrawn => Progress::NotBegun,
        RequisitionStatus::Prepared | RequisitionStatus::Received | RequisitionStatus::Accepted => {
            Progress::UnderWay
        }
        RequisitionStatus::Paid => Progress::Done,
        RequisitionStatus::Lapsed | RequisitionStatus::AskedBack | RequisitionStatus::Refused => {
            Progress::Late
        }
    }
}

async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let language = person.reader.language;
    let (casework, actor) = (&person.casework, &person.actor);
    let years = casework.own_rights(actor).await;
    let years = years.map_err(|error| refusal(&error))?;
    let all = casework.own_requisitions(actor).await;
    let all = all.map_err(|error| refusal(&error))?;
    let asked_for = years.iter().filter(|year| year.is_asked_for());
    let left = Ore::checked_sum(asked_for.filter_map(YearRights::left)).unwrap_or_default();
    let heading = message!(
        "requisitions-own-heading",
        left = i64::from(!left.is_zero()),
        amount = money(left, language)
    );
    Ok(person
        .page(person.say(&heading))
        .title(person.say(&message!("requisitions-own-title")))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .lead(&person.say(&message!("requisitions-own-lead")))
        .body(html! {
            @if years.is_empty() {
                (notice(Tone::Remark, &person.say(&message!("requisitions-own-empty")),
                    &html! { p { (person.say(&message!("requisitions-own-empty-hint"))) } }))
            }
            @for year in &years { (of_year(&person, year, &all)) }
            h2 { (person.say(&message!("requisitions-all-heading"))) }
            (requisitions(&person, &all).markup())
            ul.downloads role="list" {
                @if person.may(Act::ChangePaymentAccounts) {
                    li { a href=(person.link(ACCOUNT)) { (person.say(&message!("requisitions-account-link"))) } }
                }
                li { a href=(person.link(repayments::OWN)) { (person.say(&message!("repayments-own-title"))) } }
                li { a href=(person.link(STATEMENT)) { (person.say(&message!("ledger-own-statement"))) } }
            }
        })
        .render())
}

/// How the money of a year is asked for, and until when.
fn how(person: &SignedIn, year: &YearRights) -> Vec<Message> {
    let payer = &year.payer_name;
    let by = date(year.terms.claim_deadline, person.reader.language);
    let mut said = Vec::new();
    match (year.leg, year.form) {
        (_, Form::ByKey) => return vec![message!("requisitions-year-by-key", payer = payer)],
        (_, Form::Invoice) => said.push(message!("requisitions-year-invoice", payer = payer)),
        (Leg::FromPayer, _) => said.push(message!("requisitions-year-pool", payer = payer)),
        _ => {}
    }
    if person.reader.now > year.last_moment() {
        said.push(message!("requisitions-year-over", by = by));
        return said;
    }
    said.push(message!("requisitions-year-until", by = by));
    if year.terms.lapses {
        said.push(message!("requisitions-year-lapses"));
    }
    said
}

fn of_year(person: &SignedIn, year: &YearRights, all: &[Requisition]) -> Markup {
    let said: Vec<String> = how(person, year)
        .iter()
        .map(|one| person.say(one))
        .collect();
    let lapsed = year
        .rights
        .iter()
        .any(|own| !own.balance.at(Place::Lapsed).is_zero());
    html! {
        h2 { (person.reader.language.of(&year.title)) }
        p { (said.join(" ")) }
        @if !year.rights.is_empty() {
            (what_to_do(person, year, all))
            (rights(person, year, lapsed).markup())
            @if person.may(Act::ReadAccountsUse) {
                p { a href=(person.link(&bookkeeping::address(&year.agreement_id))) { (person.say(&message!("bookkeeping-link"))) } }
            }
        }
        @if !year.county.is_empty() {
            h3 { (person.say(&message!("requisitions-county-heading"))) }
            p { (person.say(&message!("requisitions-county-lead"))) }
            (county(person, year).markup())
            @if person.may(Act::ProposePayees) {
                p { a href=(person.link("/mina-sidor/lansmedel")) { (person.say(&message!("requisitions-county-link"))) } }
            }
        }
    }
}

/// The one thing to do: begin, or go on with what was begun.
fn what_to_do(person: &SignedIn, year: &YearRights, all: &[Requisition]) -> Markup {
    let left = year.left().unwrap_or_default();
    let begun = all.iter().find(|one| {
        let waits = matches!(
            one.status,
            RequisitionStatus::Draft | RequisitionStatus::Prepared
        );
        waits && one.agreement_id == year.agreement_id
    });
    if !year.is_asked_for() {
        return html! {};
    }
    if let Some(begun) = begun {
        let words = message!("requisitions-go-on", amount = begun.total);
        return html! { p { (link_button(Button::Primary, &person.say(&words), &person.link(&address(&begun.id)))) } };
    }
    if left.is_zero() {
        return html! {};
    }
    if !person.may(Act::PrepareRequisitions) {
        return html! { p.hint { (person.say(&message!("requisitions-who-asks"))) } };
    }
    let words = message!("requisitions-ask", amount = left);
    html! { p { (link_button(Button::Primary, &person.say(&words), &person.link(&form_of(&year.agreement_id)))) } }
}

/// The item of a right, leading to why it is as much as it is.
fn item(person: &SignedIn, year: &YearRights, own: &OwnRight) -> Cell {
    let text = person.reader.language.of(&own.title).to_owned();
    let published = person
        .reader
        .published
        .agreement(&year.agreement_id)
        .is_some();
    let code: Option<Code> = own.right.holder.code().parse().ok();
    match (&own.right.holder, code) {
        (Holder::Recipient { level, .. }, Some(code)) if published => {
            let address = why(*level, code, year.year, &own.right.item_id);
            Cell::Link {
                text,
                address: person.link(&address),
            }
        }
        _ => Cell::Text(text),
    }
}

/// A column of amounts: its heading, and which amount of a right stands in it.
type AmountColumn<'a> = (Message, &'a dyn Fn(&OwnRight) -> Ore);

fn rights(person: &SignedIn, year: &YearRights, lapsed: bool) -> Table {
    let language = person.reader.language;
    let asked = |own: &OwnRight| {
        let places = [Place::Requested, Place::Payable];
        Ore::checked_sum(places.map(|place| own.balance.at(place))).unwrap_or_default()
    };
    let paid = |own: &OwnRight| {
        let places = Place::ALL.into_iter().filter(|place| {
            !matches!(
                place,
                Place::Appropriation
                    | Place::Entitled
                    | Place::Requested
                    | Place::Payable
                    | Place::Lapsed
            )
        });
        Ore::checked_sum(places.map(|place| own.balance.at(place))).unwrap_or_default()
    };
    let of_lapsed = |own: &OwnRight| own.balance.at(Place::Lapsed);
    let mut columns: Vec<AmountColumn<'_>> = vec![
        (message!("requisitions-column-granted"), &OwnRight::granted),
        (message!("requisitions-column-left"), &OwnRight::left),
        (message!("requisitions-column-asked"), &asked),
        (message!("requisitions-column-paid"), &paid),
    ];
    if lapsed {
        columns.push((message!("requisitions-column-lapsed"), &of_lapsed));
    }
    let rows = year.rights.iter().map(|own| {
        let amounts = columns
            .iter()
            .map(|(_, of)| Cell::Text(money(of(own), language)));
        std::iter::once(item(person, year, own))
            .chain(amounts)
            .collect()
    });
    let sums = columns.iter().map(|(_, of)| {
        let sum = Ore::checked_sum(year.rights.iter().map(of));
        Cell::Text(sum.map(|sum| money(sum, language)).unwrap_or_default())
    });
    let sum = std::iter::once(Cell::Text(person.say(&message!("requisitions-sum")))).chain(sums);
    let heads = columns
        .iter()
        .map(|(head, _)| Column::numbers(person.say(head)));
    Table {
        caption: person.say(&message!("requisitions-rights-caption")),
        columns: std::iter::once(Column::words(
            person.say(&message!("requisitions-column-item")),
        ))
        .chain(heads)
        .collect(),
        rows: rows.collect(),
        sum: (year.rights.len() > 1).then(|| sum.collect()),
        empty: person.say(&message!("requisitions-rights-empty")),
    }
}

fn county(person: &SignedIn, year: &YearRights) -> Table {
    let language = person.reader.language;
    let named = |one: &CountyRight| {
        let nobody = || person.say(&message!("requisitions-county-nobody"));
        one.named.clone().unwrap_or_else(nobody)
    };
    let rows = year.county.iter().map(|one| {
        vec![
            item(person, year, &one.own),
            Cell::Text(money(one.own.granted(), language)),
            Cell::Text(named(one)),
        ]
    });
    Table {
        caption: person.say(&message!("requisitions-county-caption")),
        columns: vec![
            Column::words(person.say(&message!("requisitions-column-item"))),
            Column::numbers(person.say(&message!("requisitions-column-amount"))),
            Column::words(person.say(&message!("requisitions-column-named"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("requisitions-rights-empty")),
    }
}

fn requisitions(person: &SignedIn, all: &[Requisition]) -> Table {
    let language = person.reader.language;
    let heads = [
        message!("requisitions-column-number"),
        message!("requisitions-column-agreement"),
        message!("requisitions-column-status"),
        message!("requisitions-column-received"),
    ];
    let columns = heads.map(|head| Column::words(person.say(&head)));
    let rows = all.iter().map(|one| {
        let number = number_of(one);
        let number = number.unwrap_or_else(|| person.say(&message!("requisitions-unnumbered")));
        let received = one.attested_at.map(|at| moment(at, language));
        vec![
            Cell::Link {
                text: number,
                address: person.link(&address(&one.id)),
            },
            Cell::Text(person.reader.agreement_title(&one.agreement_id)),
            Cell::Status {
                progress: progress(one.status),
                text: person.say(&words_of(one.status)),
            },
            Cell::Text(received.unwrap_or_default()),
            Cell::Text(money(one.total, language)),
        ]
    });
    let amount = Column::numbers(person.say(&message!("requisitions-column-amount")));
    Table {
        caption: person.say(&message!("requisitions-all-caption")),
        columns: columns.into_iter().chain([amount]).collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("requisitions-all-empty")),
    }
}

/// An account in words, as in “bankgiro 160-9908”.
fn account_words(
    person: &SignedIn,
    account: &casework::store::payment_account::PaymentAccount,
) -> (String, String) {
    let number = PaymentNumber::parse(account.kind, &account.number);
    let number = number.map_or_else(|_| account.number.clone(), |number| number.to_string());
    (
        person.say(&wording::payment_number::kind(account.kind)),
        number,
    )
}
