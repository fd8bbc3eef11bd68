//! The books of one's own organisation: which rows belong to which item, a file to read in, what each item was used for and
//! the trail to the vouchers. Nobody else sees any of it.

mod objects;
mod rule;
mod tables;
mod trail;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use casework::accounts_import::{
    AccountsError, AccountsYear, LARGEST_FILE, NewRule, OUTSIDE_TAKEN, ReadBooks,
};
use casework::store::audit::Recorded;
use grants::Ore;
use grants::account_use::UseRole;
use grants::authorisation::Act;
use maud::{Markup, html};
use wording::{Message, Speak, date, message, moment, money};

use super::entry::{Entry, Section, fields, summary};
use super::person::SignedIn;
use super::reading::Fault;
use super::trouble;
use super::typed::Typed;
use super::upload::Upload;
use crate::ui::field::carried;
use crate::ui::{Button, Download, Tone, button, downloads, facts, form, notice, upload};
use crate::{Need, Refusal, Route};

const PATH: &str = "/mina-sidor/redovisning/{agreement}/bokforing";
/// Which of the forms on the page was sent.
const DO: &str = "gor";
const IMPORT: &str = "fil";
const ADD: &str = "regel";
const REREAD: &str = "las-om";
/// The fields of a rule.
const ACCOUNTS: &str = "konton";
const OBJECTS: &str = "objekt";
const ITEM: &str = "post";
const ROLE: &str = "avser";
/// What was done, in the address of the page that shows it.
const DONE: &str = "gjort";
const BYTES_IN_A_MEGABYTE: usize = 1_000_000;

/// Its routes.
pub fn routes() -> Vec<Route> {
    let read = Need::To(Act::ReadAccountsUse);
    let write = Need::To(Act::ImportAccounts);
    vec![
        Route::private(read, PATH, get(shown).post(sent))
            .writing(write)
            .sample("/mina-sidor/redovisning/psykisk-halsa-2023/bokforing")
            .answers("/mina-sidor/redovisning/finns-inte/bokforing", 404),
        Route::private(
            write,
            "/mina-sidor/redovisning/{agreement}/bokforing/regel/{rule}",
            get(rule::shown).post(rule::sent),
        )
        .answers(
            "/mina-sidor/redovisning/psykisk-halsa-2023/bokforing/regel/finns-inte",
            404,
        ),
        Route::private(
            read,
            "/mina-sidor/redovisning/{agreement}/bokforing/post/{item}",
            get(trail::shown),
        )
        .answers(
            "/mina-sidor/redovisning/psykisk-halsa-2023/bokforing/post/finns-inte",
            404,
        ),
        Route::private(
            read,
            "/mina-sidor/redovisning/{agreement}/bokforing/objekt",
            get(objects::shown),
        )
        .sample("/mina-sidor/redovisning/psykisk-halsa-2023/bokforing/objekt"),
        Route {
            translated: false,
            ..Route::private(
                read,
                "/mina-sidor/redovisning/{agreement}/bokforing/rader.csv",
                get(trail::file),
            )
            .sample("/mina-sidor/redovisning/psykisk-halsa-2023/bokforing/rader.csv")
        },
    ]
}

/// The address of the books of a year.
pub fn address(agreement: &str) -> String {
    format!("/mina-sidor/redovisning/{agreement}/bokforing")
}

/// What was done with books, as in "läste in bokföring".
pub fn act(done: &Recorded) -> Message {
    match done.act.as_str() {
        "imported" => message!("bookkeeping-did-import"),
        "added" => message!("bookkeeping-did-add"),
        "ended" => message!("bookkeeping-did-end"),
        other => message!("work-done-other", act = other),
    }
}

fn refusal(error: &AccountsError) -> Refusal {
    trouble::refused(status_of(error), error, error)
}

fn status_of(error: &AccountsError) -> StatusCode {
    match error {
        AccountsError::Store(error) => trouble::store_status(error),
        AccountsError::NotAllowed(_) => StatusCode::FORBIDDEN,
        AccountsError::NoSuchAgreement => StatusCode::NOT_FOUND,
        AccountsError::AlreadyThere | AccountsError::NoSuchRule | AccountsError::TooManyRules => {
            StatusCode::CONFLICT
        }
        AccountsError::NoFile
        | AccountsError::File(_)
        | AccountsError::NoVouchers
        | AccountsError::TooManyRows
        | AccountsError::Claimed { .. }
        | AccountsError::SumTooLarge
        | AccountsError::Accounts(_)
        | AccountsError::Objects(_)
        | AccountsError::NoSuchItem
        | AccountsError::NoRole => StatusCode::UNPROCESSABLE_ENTITY,
        AccountsError::Published(_)
        | AccountsError::Document(_)
        | AccountsError::NoRandomness(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// Whether a refusal is said on the page with what was typed, rather than instead of it.
fn stays(error: &AccountsError) -> bool {
    let status = status_of(error);
    status.is_client_error() && !matches!(status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND)
}

/// What is wrong, with the way out, at the field it is about; each fault of a file on a line of its own.
fn faults_of(error: &AccountsError, otherwise: Option<&str>) -> Vec<Fault> {
    let field = match error {
        AccountsError::Accounts(_) => Some(ACCOUNTS),
        AccountsError::Objects(_) => Some(OBJECTS),
        AccountsError::NoSuchItem => Some(ITEM),
        AccountsError::NoRole => Some(ROLE),
        _ => otherwise,
    };
    let field = field.map(str::to_owned);
    if let AccountsError::File(found) = error {
        let each = found.all.iter().map(|fault| Fault {
            field: field.clone(),
            words: std::iter::once(fault.message())
                .chain(fault.hint())
                .collect(),
        });
        return each.collect();
    }
    let words = std::iter::once(error.message()).chain(error.hint());
    vec![Fault {
        field,
        words: words.collect(),
    }]
}

async fn found(person: &SignedIn, agreement: &str) -> Result<AccountsYear, Refusal> {
    let year = person.casework.accounts_year(&person.actor, agreement);
    year.await.map_err(|error| refusal(&error))
}

/// What rows are, in words.
fn role(role: UseRole) -> Message {
    match role {
        UseRole::Used => message!("bookkeeping-role-used"),
        UseRole::OwnContribution => message!("bookkeeping-role-own-contribution"),
    }
}

/// The title of an item; its id when the agreement does not have it.
fn item_title(person: &SignedIn, year: &AccountsYear, id: &str) -> String {
    let mut items = year.items.iter();
    let item = items.find(|item| item.id == id);
    item.map_or_else(
        || id.to_owned(),
        |item| person.reader.language.of(&item.title).to_owned(),
    )
}

/// The form for a rule.
fn rule_section(year: &AccountsYear, heading: Message, lead: Option<Message>) -> Section {
    let choose = || (String::new(), message!("bookkeeping-choose"));
    let items = year.items.iter().map(|item| {
        let title = message!("bookkeeping-item-choice", title = &item.title);
        (item.id.clone(), title)
    });
    let roles = UseRole::ALL.map(|one| (one.word().to_owned(), role(one)));
    Section {
        heading,
        lead,
        entries: vec![
            Entry::line(ACCOUNTS, message!("bookkeeping-rule-accounts"))
                .hint(message!("bookkeeping-rule-accounts-hint")),
            Entry::line(OBJECTS, message!("bookkeeping-rule-objects"))
                .hint(message!("bookkeeping-rule-objects-hint")),
            Entry::choice(
                ITEM,
                message!("bookkeeping-rule-item"),
                std::iter::once(choose()).chain(items).collect(),
            ),
            Entry::choice(ROLE, message!("bookkeeping-rule-role"), roles.to_vec()),
        ],
    }
}

/// The rule that was typed.
fn typed_rule(typed: &Typed) -> NewRule {
    let field = |name| typed.get(name).to_owned();
    NewRule {
        accounts: field(ACCOUNTS),
        objects: field(OBJECTS),
        item_id: field(ITEM),
        role: field(ROLE),
    }
}

fn import_section() -> Section {
    let hint = message!(
        "bookkeeping-import-file-hint",
        megabytes = LARGEST_FILE / BYTES_IN_A_MEGABYTE
    );
    Section {
        heading: message!("bookkeeping-import"),
        lead: None,
        entries: vec![
            Entry::file(IMPORT, message!("bookkeeping-import-file"), ".se,.si,.sie").hint(hint),
        ],
    }
}

/// What was used, of all items together.
fn used(books: &ReadBooks) -> Ore {
    let items = books.items.iter().filter(|one| one.role == UseRole::Used);
    let sums = items.map(|one| one.sum);
    Ore::checked_sum(sums).unwrap_or_default()
}

fn page(
    person: &SignedIn,
    agreement: &str,
    year: &AccountsYear,
    typed: &Typed,
    faults: &[Fault],
) -> Markup {
    let language = person.reader.language;
    let here = person.link(&address(agreement));
    let nothing = Typed::default();
    let add = [rule_section(year, message!("bookkeeping-rule-add"), None)];
    let import = [import_section()];
    let is_add = typed.get(DO) == ADD;
    let (add_typed, add_faults) = if is_add {
        (typed, faults)
    } else {
        (&nothing, &[][..])
    };
    let import_faults = if is_add { &[][..] } else { faults };
    let used = year.latest.as_ref().map_or(Ore::ZERO, used);
    let heading = message!(
        "bookkeeping-heading",
        count = i64::from(year.latest.is_some()),
        used = money(used, language),
        year = year.year.to_string()
    );
    let title = message!("bookkeeping-title", year = year.year.to_string());
    let mut page = person
        .page(person.say(&heading))
        .title(person.say(&title))
        .crumb(person.say(&message!("work-nav-own")), "/mina-sidor")
        .lead(&person.say(&message!("bookkeeping-lead")));
    if !faults.is_empty() {
        page = page.error_title();
    }
    page.body(html! {
        (summary(&person.reader, if is_add { &add } else { &import }, faults))
        @if faults.is_empty() { (done(person, year)) }
        @if let Some(books) = &year.latest { (result(person, agreement, year, books)) }
        h2.names-table { (person.say(&message!("bookkeeping-rules"))) }
        p { (person.say(&message!("bookkeeping-rules-lead"))) }
        (tables::rules(person, agreement, year).markup())
        @if year.latest.is_some() {
            p { a href=(person.link(&objects::address_of(agreement))) { (person.say(&message!("bookkeeping-to-objects"))) } }
        }
        @if year.may_change {
            (form(&here, &html! {
                (carried(DO, ADD))
                (fields(&person.reader, &add, add_typed, add_faults))
                p.buttons { (button(Button::Secondary, &person.say(&message!("bookkeeping-rule-save")))) }
            }))
            (upload(&here, &html! {
                (fields(&person.reader, &import, &nothing, import_faults))
                p.buttons { (button(Button::Primary, &person.say(&message!("bookkeeping-import-send")))) }
            }))
        }
        @let private = html! { p { (person.say(&message!("bookkeeping-privacy-body"))) } };
        (notice(Tone::Remark, &person.say(&message!("bookkeeping-privacy")), &private))
        @if !year.earlier.is_empty() {
            h2.names-table { (person.say(&message!("bookkeeping-earlier"))) }
            (tables::earlier(person, year).markup())
        }
    })
    .render()
}

/// What came of the file that counts.
fn result(person: &SignedIn, agreement: &str, year: &AccountsYear, books: &ReadBooks) -> Markup {
    let language = person.reader.language;
    let import = &books.import;
    let file = message!(
        "bookkeeping-file-is",
        name = &import.file_name,
        at = moment(import.imported_at, language),
        who = &books.imported_by
    );
    let say = |message: Message| person.say(&message);
    let told = [
        (
            say(message!("bookkeeping-file-fact")),
            html! { (person.say(&file)) },
        ),
        (
            say(message!("bookkeeping-books-of")),
            html! { @if import.books_of.is_empty() { "–" } @else { (import.books_of) } },
        ),
        (
            say(message!("bookkeeping-row-count")),
            html! { (wording::grouped(i128::from(import.row_count), language)) },
        ),
    ];
    let file = Download {
        label: say(message!("bookkeeping-csv")),
        format: "CSV",
        address: person.link(&format!("{}/rader.csv", address(agreement))),
    };
    html! {
        @if books.is_of_others {
            @let body = html! { p { (say(message!("bookkeeping-others-body"))) } };
            (notice(Tone::Warning, &say(message!("bookkeeping-others-heading")), &body))
        }
        @if year.has_newer_rules { (newer(person, agreement, year)) }
        h2.names-table { (say(message!("bookkeeping-result"))) }
        (tables::result(person, agreement, year, books).markup())
        @if !books.lines.is_empty() { (downloads(&[file])) }
        (outside(person, year, books))
        (facts(told))
        h2.names-table { (say(message!("bookkeeping-rest"))) }
        (tables::rest(person, books).markup())
    }
}

/// That rules have changed, with the button that reads the file again.
fn newer(person: &SignedIn, agreement: &str, year: &AccountsYear) -> Markup {
    let body = html! {
        p { (person.say(&message!("bookkeeping-newer-body"))) }
        @if year.may_change {
            (form(&person.link(&address(agreement)), &html! {
                (carried(DO, REREAD))
                (button(Button::Secondary, &person.say(&message!("bookkeeping-reread"))))
            }))
        }
    };
    let heading = person.say(&message!("bookkeeping-newer-heading"));
    notice(Tone::Warning, &heading, &body)
}

/// Rows that would have counted on other days.
fn outside(person: &SignedIn, year: &AccountsYear, books: &ReadBooks) -> Markup {
    let language = person.reader.language;
    let of = || books.rest.iter().filter(|one| one.place == OUTSIDE_TAKEN);
    let count: i64 = of().map(|one| one.row_count).sum();
    if count == 0 {
        return html! {};
    }
    let sum = Ore::checked_sum(of().map(|one| one.amount)).unwrap_or_default();
    let words = message!(
        "bookkeeping-outside-body",
        count = count,
        sum = money(sum, language),
        first = date(year.period.first, language),
        last = date(year.period.last, language)
    );
    let heading = person.say(&message!("bookkeeping-outside-heading"));
    let body = html! { p { (person.say(&words)) } };
    notice(Tone::Remark, &heading, &body)
}

/// What was just done, as the address of the page tells.
fn done(person: &SignedIn, year: &AccountsYear) -> Markup {
    let query = person.reader.query.as_deref().unwrap_or_default();
    let taken = year.latest.as_ref().map_or(0, |books| books.lines.len());
    let words = match Typed::read(query.as_bytes()).get(DONE) {
        "fil" => message!("bookkeeping-imported", count = taken),
        "igen" => message!("bookkeeping-imported-again"),
        "tillagd" => message!("bookkeeping-rule-added"),
        "andrad" => message!("bookkeeping-rule-changed"),
        "borttagen" => message!("bookkeeping-rule-ended"),
        _ => return html! {},
    };
    notice(Tone::Done, &person.say(&words), &html! {})
}

/// To the page, which says what was done.
fn to(person: &SignedIn, agreement: &str, what: &str) -> Response {
    person.go(&format!("{}?{DONE}={what}", address(agreement)))
}

async fn shown(person: SignedIn, Path(agreement): Path<String>) -> Result<Markup, Refusal> {
    let year = found(&person, &agreement).await?;
    Ok(page(&person, &agreement, &year, &Typed::default(), &[]))
}

async fn sent(Path(agreement): Path<String>, sent: Upload) -> Result<Response, Refusal> {
    let (person, typed) = (&sent.by, &sent.typed);
    let (casework, actor) = (&person.casework, &person.actor);
    let (result, otherwise) = match typed.get(DO) {
        ADD => {
            let new = typed_rule(typed);
            let added = casework.add_account_rule(actor, &agreement, &new).await;
            (added.map(|_| "tillagd"), None)
        }
        what => {
            let imported = match sent.file {
                _ if what == REREAD => casework.reread_accounts(actor, &agreement).await,
                None => Err(AccountsError::NoFile),
                Some((name, bytes)) => {
                    let imported = casework.import_accounts(actor, &agreement, &name, bytes);
                    imported.await
                }
            };
            let word = |again| if again { "igen" } else { "fil" };
            (imported.map(|one| word(one.again)), Some(IMPORT))
        }
    };
    match result {
        Ok(what) => Ok(to(person, &agreement, what)),
        Err(error) if stays(&error) => {
            let year = found(person, &agreement).await?;
            let faults = faults_of(&error, otherwise);
            let page = page(person, &agreement, &year, typed, &faults);
            Ok((status_of(&error), page).into_response())
        }
        Err(error) => Err(refusal(&error)),
    }
}
