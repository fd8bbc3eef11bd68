//! The tables of the page about books.

use casework::accounts_import::{AccountsYear, ReadBooks, UNMAPPED};
use grants::Ore;
use wording::{Message, date, grouped, message, moment, money};

use super::rule::address_of;
use super::{item_title, role, trail};
use crate::ui::{Cell, Column, Table};
use crate::work::person::SignedIn;

fn words(person: &SignedIn, heads: &[Message]) -> Vec<Column> {
    let heads = heads.iter();
    heads.map(|head| Column::words(person.say(head))).collect()
}

fn numbers(person: &SignedIn, heads: &[Message]) -> Vec<Column> {
    let heads = heads.iter();
    heads
        .map(|head| Column::numbers(person.say(head)))
        .collect()
}

/// What each item got.
pub(super) fn result(
    person: &SignedIn,
    agreement: &str,
    year: &AccountsYear,
    books: &ReadBooks,
) -> Table {
    let language = person.reader.language;
    let rows = books.items.iter().map(|item| {
        vec![
            Cell::Link {
                text: item_title(person, year, &item.item_id),
                address: person.link(&trail::address_of(agreement, &item.item_id)),
            },
            Cell::Text(person.say(&role(item.role))),
            Cell::Text(grouped(i128::from(item.row_count), language)),
            Cell::Text(money(item.sum, language)),
            Cell::Text(money(item.rounding, language)),
            Cell::Text(grouped(i128::from(item.kronor), language)),
        ]
    });
    let import = &books.import;
    let caption = message!(
        "bookkeeping-result-caption",
        first = date(import.first_on, language),
        last = date(import.last_on, language)
    );
    let first = words(
        person,
        &[
            message!("bookkeeping-column-item"),
            message!("bookkeeping-column-role"),
        ],
    );
    let rest = numbers(
        person,
        &[
            message!("bookkeeping-column-rows"),
            message!("bookkeeping-column-sum"),
            message!("bookkeeping-column-rounding"),
            message!("bookkeeping-column-kronor"),
        ],
    );
    Table {
        caption: person.say(&caption),
        columns: first.into_iter().chain(rest).collect(),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("bookkeeping-result-empty")),
    }
}

/// What no rule took, by account.
pub(super) fn rest(person: &SignedIn, books: &ReadBooks) -> Table {
    let language = person.reader.language;
    let of = || books.rest.iter().filter(|one| one.place == UNMAPPED);
    let rows = of().map(|one| {
        vec![
            Cell::Text(one.account.clone()),
            Cell::Text(one.name.clone()),
            Cell::Text(grouped(i128::from(one.row_count), language)),
            Cell::Text(money(one.amount, language)),
        ]
    });
    let count: i64 = of().map(|one| one.row_count).sum();
    let sum = Ore::checked_sum(of().map(|one| one.amount)).unwrap_or_default();
    let total = vec![
        Cell::Text(person.say(&message!("bookkeeping-column-sum"))),
        Cell::Text(String::new()),
        Cell::Text(grouped(i128::from(count), language)),
        Cell::Text(money(sum, language)),
    ];
    let first = words(
        person,
        &[
            message!("bookkeeping-column-account"),
            message!("bookkeeping-column-account-name"),
        ],
    );
    let last = numbers(
        person,
        &[
            message!("bookkeeping-column-rows"),
            message!("bookkeeping-column-sum"),
        ],
    );
    Table {
        caption: person.say(&message!("bookkeeping-rest-caption")),
        columns: first.into_iter().chain(last).collect(),
        rows: rows.collect(),
        sum: Some(total),
        empty: person.say(&message!("bookkeeping-rest-empty")),
    }
}

/// The rules that hold.
pub(super) fn rules(person: &SignedIn, agreement: &str, year: &AccountsYear) -> Table {
    let rows = year.rules.iter().map(|listed| {
        let rule = &listed.rule;
        let accounts = if year.may_change {
            Cell::Link {
                text: rule.accounts.clone(),
                address: person.link(&address_of(agreement, &rule.id)),
            }
        } else {
            Cell::Text(rule.accounts.clone())
        };
        let objects = if rule.objects.is_empty() {
            person.say(&message!("bookkeeping-rule-any-object"))
        } else {
            rule.objects.clone()
        };
        let title = item_title(person, year, &rule.item_id);
        let item = if listed.is_here {
            title
        } else {
            person.say(&message!("bookkeeping-rule-other-year", item = title))
        };
        vec![
            accounts,
            Cell::Text(objects),
            Cell::Text(item),
            Cell::Text(person.say(&role(rule.role))),
        ]
    });
    let heads = [
        message!("bookkeeping-column-accounts"),
        message!("bookkeeping-column-objects"),
        message!("bookkeeping-column-item"),
        message!("bookkeeping-column-role"),
    ];
    Table {
        caption: person.say(&message!("bookkeeping-rules-caption")),
        columns: words(person, &heads),
        rows: rows.collect(),
        sum: None,
        empty: person.say(&message!("bookkeeping-rules-empty")),
    }
}

/// Files of before.
pub(super) fn earlier(person: &SignedIn, year: &AccountsYear) -> Table {
    let language = person.reader.language;
    let rows = year.earlier.iter().map(|(import, by)| {
        vec![
            Cell::Text(import.file_name.clone()),
            Cell::Text(moment(import.imported_at, language)),
            Cell::Text(by.clone()),
        ]
    });
    let heads = [
        message!("bookkeeping-column-file"),
        message!("bookkeeping-column-read"),
        message!("bookkeeping-column-by"),
    ];
    Table {
        caption: person.say(&message!("bookkeeping-earlier-caption")),
        columns: words(person, &heads),
        rows: rows.collect(),
        sum: None,
        empty: String::new(),
    }
}
