//! The vouchers of the ledger, and one of them with its lines.

use axum::extract::Path;
use casework::ledger::{LedgerPage, OpenedVoucher, VOUCHERS_ON_A_PAGE, kind, place};
use casework::money_year::counterparty;
use casework::store::voucher::Voucher;
use grants::authorisation::Act;
use grants::ledger::Holder;
use grants::money_year::{Counterparty, Term};
use maud::{Markup, html};
use wording::{Message, date, message, moment, money};

use super::LEDGER;
use crate::Refusal;
use crate::ui::field::{self, Field};
use crate::ui::{Button, Cell, Column, Download, Table, button, downloads, facts, filters};
use crate::work::money_years::{holder_name, item_title, ledger_refusal};
use crate::work::person::SignedIn;
use crate::work::typed::Typed;

/// The last page anybody can ask for.
const LAST_PAGE: i64 = 100_000;

/// The year and number of a voucher.
pub fn number(voucher: &Voucher) -> String {
    format!("{}:{}", voucher.year, voucher.number)
}

/// A page of vouchers.
pub async fn listed(person: SignedIn) -> Result<Markup, Refusal> {
    let typed = Typed::read(
        person
            .reader
            .query
            .as_deref()
            .unwrap_or_default()
            .as_bytes(),
    );
    let of = typed.get("overenskommelse").to_owned();
    let asked = Some(of.as_str()).filter(|of| !of.is_empty());
    let page = typed.get("sida").parse().unwrap_or(1).clamp(1, LAST_PAGE);
    let found = person.casework.vouchers(&person.actor, asked, page).await;
    let found = found.map_err(|error| ledger_refusal(&error))?;
    let years = found.vouchers.iter().map(|(one, _)| one.year);
    let mut years: Vec<i64> = years.collect();
    years.dedup();
    let files: Vec<Download> = years
        .into_iter()
        .map(|year| Download {
            label: person.say(&message!("ledger-file", year = year.to_string())),
            format: "SIE 4",
            address: format!("{LEDGER}/sie/{year}"),
        })
        .collect();
    Ok(person
        .page(person.say(&message!("ledger-heading", count = found.count)))
        .title(person.say(&message!("ledger-title")))
        .crumb(person.say(&message!("money-years-title")), "/arbete/medel")
        .lead(&person.say(&message!("ledger-lead")))
        .body(html! {
            ul.downloads role="list" {
                li { a href=(person.link(&trial_address(&of))) { (person.say(&message!("ledger-trial"))) } }
            }
            (choice(&person, &found, &of))
            (table(&person, &found).markup())
            (turning(&person, &found, &of, page))
            (downloads(&files))
        })
        .render())
}

fn trial_address(of: &str) -> String {
    if of.is_empty() {
        return super::TRIAL.to_owned();
    }
    let of: String = form_urlencoded::byte_serialize(of.as_bytes()).collect();
    format!("{}?overenskommelse={of}", super::TRIAL)
}

fn choice(person: &SignedIn, found: &LedgerPage, of: &str) -> Markup {
    let all = (String::new(), person.say(&message!("ledger-all")));
    let each = found.agreements.iter();
    let each = each.map(|id| (id.clone(), person.reader.agreement_title(id)));
    let options: Vec<(String, String)> = std::iter::once(all).chain(each).collect();
    let label = person.say(&message!("ledger-choose-agreement"));
    let field = Field::new("overenskommelse", label).value(of);
    let content = html! {
        (field::choice(&field, &options))
        (button(Button::Secondary, &person.say(&message!("money-years-choose"))))
    };
    filters(&person.link(LEDGER), &content)
}

fn table(person: &SignedIn, found: &LedgerPage) -> Table {
    let language = person.reader.language;
    let rows = found.vouchers.iter().map(|(voucher, moved)| {
        vec![
            Cell::Link {
                text: number(voucher),
                address: person.link(&format!("{LEDGER}/{}", voucher.id)),
            },
            Cell::Text(date(voucher.event_on, language)),
            Cell::Text(person.say(&kind(voucher.kind))),
            Cell::Text(person.reader.agreement_title(&voucher.agreement_id)),
            Cell::Text(item_title(person, &voucher.agreement_id, &voucher.text)),
            Cell::Text(money(*moved, language)),
        ]
    });
    Table {
        caption: person.say(&message!("ledger-caption")),
        columns: vec![
            Column::words(person.say(&message!("ledger-column-number"))),
            Column::words(person.say(&message!("ledger-column-event"))),
            Column::words(person.say(&message!("ledger-column-kind"))),
            Column::words(person.say(&message!("money-years-column-agreement"))),
            Column::words(person.say(&message!("ledger-column-text"))),
            Column::numbers(person.say(&message!("ledger-column-amount"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("ledger-empty")),
    }
}

/// The way to the pages before and after.
fn turning(person: &SignedIn, found: &LedgerPage, of: &str, page: i64) -> Markup {
    let address = |page: i64| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("sida", &page.to_string());
        if !of.is_empty() {
            query.append_pair("overenskommelse", of);
        }
        format!("{}?{}", person.link(LEDGER), query.finish())
    };
    let is_more = page.saturating_mul(VOUCHERS_ON_A_PAGE) < found.count;
    html! {
        p.buttons {
            @if page > 1 { a href=(address(page - 1)) { (person.say(&message!("ledger-newer"))) } }
            @if is_more { a href=(address(page + 1)) { (person.say(&message!("ledger-older"))) } }
        }
    }
}

/// One voucher.
pub async fn opened(person: SignedIn, Path(id): Path<String>) -> Result<Markup, Refusal> {
    let found = person.casework.voucher(&person.actor, &id).await;
    let found = found.map_err(|error| ledger_refusal(&error))?;
    let voucher = &found.voucher;
    let what = person.say(&kind(voucher.kind));
    let heading = message!(
        "ledger-voucher-heading",
        number = number(voucher),
        what = what
    );
    Ok(person
        .page(person.say(&heading))
        .title(person.say(&message!("ledger-voucher", number = number(voucher))))
        .crumb(person.say(&message!("money-years-title")), "/arbete/medel")
        .crumb(person.say(&message!("ledger-title")), LEDGER)
        .lead(&person.say(&message!("ledger-voucher-lead")))
        .body(html! {
            (told(&person, &found))
            (lines(&person, &found).markup())
            @if found.reversed_by.is_none() && voucher.kind.origin().is_none() {
                p { a href=(person.link(&super::correction_address(&voucher.id))) { (person.say(&message!("ledger-correct"))) } }
            }
        })
        .render())
}

fn told(person: &SignedIn, found: &OpenedVoucher) -> Markup {
    let (voucher, language) = (&found.voucher, person.reader.language);
    let agreement = &voucher.agreement_id;
    let link = |one: &Voucher| {
        html! { a href=(person.link(&format!("{LEDGER}/{}", one.id))) { (number(one)) } }
    };
    let mut all = vec![
        (
            message!("money-years-column-agreement"),
            html! { a href=(person.link(&format!("/arbete/medel/{agreement}"))) { (person.reader.agreement_title(agreement)) } },
        ),
        (
            message!("ledger-column-event"),
            html! { (date(voucher.event_on, language)) },
        ),
        (
            message!("ledger-booked-at"),
            html! { (moment(voucher.booked_at, language)) },
        ),
        (message!("ledger-booked-by"), html! { (found.booked_by) }),
        (
            message!("ledger-column-text"),
            html! { (item_title(person, agreement, &voucher.text)) },
        ),
    ];
    if let Some(terms) = &found.terms {
        let text = |text: &str| html! { @for line in text.lines() { p { (line) } } };
        let of = |of: Term| casework::money_year::term(of);
        all.push((of(Term::Appropriation), text(&terms.appropriation)));
        all.push((of(Term::Decisions), text(&terms.decisions)));
    }
    if let Some((words, path)) = subject(found) {
        let link = html! { a href=(person.link(&path)) { (person.say(&words)) } };
        all.push((message!("ledger-about"), link));
    }
    if !found.entries.is_empty() {
        all.push((message!("ledger-entries"), entries(person, found)));
    }
    all.extend((found.reverses.as_ref()).map(|one| (message!("ledger-reverses"), link(one))));
    all.extend((found.reversed_by.as_ref()).map(|one| (message!("ledger-reversed-by"), link(one))));
    facts(
        all.into_iter()
            .map(|(name, fact)| (person.say(&name), fact)),
    )
}

/// What the voucher is about, and where that is shown with its documents.
fn subject(found: &OpenedVoucher) -> Option<(Message, String)> {
    let id = &found.subject.1;
    Some(match found.subject.0.as_str() {
        "requisition" => (
            message!("ledger-about-requisition"),
            format!("/arbete/rekvisitioner/{id}"),
        ),
        "batch" => (
            message!("ledger-about-batch"),
            format!("/arbete/utbetalningar/{id}"),
        ),
        "repayment" => (
            message!("ledger-about-repayment"),
            format!("/arbete/aterbetalningar/{id}"),
        ),
        "money_year" => (
            message!("ledger-about-money-year"),
            format!("/arbete/medel/{}", found.voucher.agreement_id),
        ),
        _ => return None,
    })
}

/// The entries of the register, each a link for whoever may read it.
fn entries(person: &SignedIn, found: &OpenedVoucher) -> Markup {
    html! {
        @for one in &found.entries {
            @let number = format!("{}/{}", one.year, one.number);
            p {
                @if person.may(Act::ReadRegister) { a href=(person.link(&format!("/arbete/diarium/{number}"))) { (number) } }
                @else { (number) }
            }
        }
    }
}

fn lines(person: &SignedIn, found: &OpenedVoucher) -> Table {
    let language = person.reader.language;
    let rows = found.lines.iter().map(|line| {
        let holder = Holder::from_words(&line.level, &line.code);
        let name = (holder.as_ref())
            .map_or_else(|| line.code.clone(), |holder| holder_name(person, holder));
        let holder = holder.unwrap_or(Holder::Pool);
        let code = found.terms.as_ref();
        let code = code.map_or("", |terms| terms.s_codes.of_holder(&holder));
        vec![
            Cell::Text(name),
            Cell::Text(person.say(&counterparty(Counterparty::of(&holder)))),
            Cell::Text(item_title(person, &line.agreement_id, &line.item_id)),
            Cell::Text(person.say(&place(line.place))),
            Cell::Text(if code.is_empty() { "–" } else { code }.to_owned()),
            Cell::Text(money(line.amount, language)),
        ]
    });
    Table {
        caption: person.say(&message!("ledger-lines-caption")),
        columns: vec![
            Column::words(person.say(&message!("money-years-column-recipient"))),
            Column::words(person.say(&message!("ledger-column-counterparty"))),
            Column::words(person.say(&message!("money-years-column-item"))),
            Column::words(person.say(&message!("ledger-column-place"))),
            Column::words(person.say(&message!("ledger-column-s-code"))),
            Column::numbers(person.say(&message!("ledger-column-amount"))),
        ],
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("ledger-empty")),
    }
}
