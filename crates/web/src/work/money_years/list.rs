//! How every year stands, and the way to everything about money.

use casework::money_year::{StandingYear, way};
use grants::Ore;
use grants::authorisation::Act;
use grants::ledger::{Balance, Holder, Place};
use maud::{Markup, html};
use wording::{Message, date, message, money};

use super::{LIST, refusal};
use crate::Refusal;
use crate::ui::{Cell, Column, Progress, Table};
use crate::work::person::SignedIn;
use crate::work::{
    bank, batches, claw_backs, ledger, own_money, payees, payment_accounts, repayments, reviews,
};

/// Where else money is looked after: what it is called, where it is, and the act it takes.
fn places() -> Vec<(Message, &'static str, Act)> {
    let reads = Act::ReadLedger;
    vec![
        (
            message!("requisitions-own-title"),
            own_money::HERE,
            Act::PrepareRequisitions,
        ),
        (message!("reviews-title"), reviews::LIST, reads),
        (message!("batches-title"), batches::ALL, reads),
        (message!("bank-title"), bank::ALL, reads),
        (message!("repayments-all-title"), repayments::ALL, reads),
        (message!("claw-backs-title"), claw_backs::ALL, reads),
        (message!("payees-title-all"), payees::ALL, reads),
        (
            message!("payment-accounts-title-all"),
            payment_accounts::ALL,
            reads,
        ),
        (
            message!("payment-accounts-title-own"),
            payment_accounts::OWN,
            Act::ChangePaymentAccounts,
        ),
        (message!("ledger-title"), "/arbete/huvudbok", reads),
        (message!("ledger-trial"), ledger::TRIAL, reads),
        (
            message!("ledger-reconciliation"),
            "/arbete/huvudbok/avstamning",
            reads,
        ),
        (
            message!("ledger-statements"),
            "/arbete/huvudbok/arsbesked",
            reads,
        ),
    ]
}

/// What was granted in a year and is not asked for, and what stands between; the pool of the coordinator is the same money.
pub fn of_recipients(year: &StandingYear) -> Balance {
    let together = year.balances.together(|right| right.holder != Holder::Pool);
    together.unwrap_or_default()
}

/// The list.
pub async fn shown(person: SignedIn) -> Result<Markup, Refusal> {
    let years = person.casework.money_years(&person.actor).await;
    let years = years.map_err(|error| refusal(&error))?;
    let open = years.iter().filter(|year| year.open.is_some()).count();
    let waiting = years.iter().filter(|year| year.waits.is_some()).count();
    let places = places();
    let places = places.iter().filter(|(_, _, act)| person.may(*act));
    Ok(person
        .page(person.say(&message!("money-years-heading", open = open)))
        .title(person.say(&message!("money-years-title")))
        .lead(&person.say(&message!("money-years-lead", waiting = waiting)))
        .body(html! {
            ul.downloads role="list" {
                @for (words, path, _) in places { li { a href=(person.link(path)) { (person.say(words)) } } }
            }
            (table(&person, &years).markup())
        })
        .render())
}

fn table(person: &SignedIn, years: &[StandingYear]) -> Table {
    let language = person.reader.language;
    let rows = years.iter().map(|year| {
        let balance = of_recipients(year);
        let (progress, words) = match (&year.open, &year.waits) {
            (_, Some(_)) => (Progress::UnderWay, message!("money-years-state-proposed")),
            (Some(_), None) => (Progress::Done, message!("money-years-state-open")),
            (None, None) => (Progress::NotBegun, message!("money-years-status-none")),
        };
        let of = |amount: Option<Ore>| match (&year.open, amount) {
            (Some(_), Some(amount)) => money(amount, language),
            _ => "–".to_owned(),
        };
        let terms = year.open.as_ref().map(|open| &open.terms);
        vec![
            Cell::Link {
                text: language.of(&year.title).to_owned(),
                address: person.link(&format!("{LIST}/{}", year.agreement_id)),
            },
            Cell::Status {
                progress,
                text: person.say(&words),
            },
            Cell::Text(terms.map_or_else(|| "–".to_owned(), |terms| person.say(&way(terms.way)))),
            Cell::Text(terms.map_or_else(
                || "–".to_owned(),
                |terms| date(terms.claim_deadline, language),
            )),
            Cell::Text(of(balance.granted())),
            Cell::Text(of(Some(balance.at(Place::Entitled)))),
            Cell::Text(of(balance.outstanding())),
        ]
    });
    Table {
        caption: person.say(&message!("money-years-caption")),
        columns: vec![
            Column::words(person.say(&message!("money-years-column-agreement"))),
            Column::words(person.say(&message!("money-years-column-state"))),
            Column::words(person.say(&message!("money-years-column-way"))),
            Column::words(person.say(&message!("money-years-column-deadline"))),
            Column::numbers(person.say(&message!("money-years-column-granted"))),
            Column::numbers(person.say(&message!("money-years-column-left"))),
            Column::numbers(person.say(&message!("money-years-column-outstanding"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("money-years-empty")),
    }
}
