//! One row for each recipient, in the order that is asked for.

use std::cmp::Ordering;

use casework::published::PublishedAgreement;
use grants::{Ore, Recipient};
use wording::NameOrder;

use super::choice::{Choice, Sorting};
use crate::Reader;
use crate::ui::Order;

/// A recipient with its amounts.
pub struct Row<'a> {
    pub recipient: &'a Recipient,
    pub inhabitants: Option<i64>,
    /// What it gets of each item that is shown.
    pub amounts: Vec<Ore>,
    pub sum: Ore,
}

pub fn rows<'a>(
    reader: &'a Reader,
    year: &PublishedAgreement,
    choice: &Choice<'_>,
) -> Vec<Row<'a>> {
    let published = &reader.published;
    let date = published.inhabitants_on(year);
    let items = choice.items();
    let recipients = published.register().of(choice.level).iter();
    let row = |recipient: &'a Recipient| {
        let code = recipient.code;
        let amounts: Vec<Ore> = items
            .iter()
            .map(|item| item.step(code).map_or(Ore::ZERO, |step| step.amount))
            .collect();
        Row {
            recipient,
            inhabitants: date.and_then(|date| published.inhabitants(date, choice.level, code)),
            sum: amounts.iter().copied().sum(),
            amounts,
        }
    };
    let mut rows: Vec<Row<'_>> = recipients
        .filter(|recipient| choice.shows(recipient))
        .map(row)
        .collect();
    sort(&mut rows, choice);
    rows
}

/// Rows that are alike stand by name, whatever the order.
fn sort(rows: &mut [Row<'_>], choice: &Choice<'_>) {
    let names = NameOrder::default();
    rows.sort_by(|one, other| {
        let by_name = names.compare(&one.recipient.name, &other.recipient.name);
        let order = match choice.sorting {
            Sorting::Name => by_name,
            Sorting::Code => one.recipient.code.cmp(&other.recipient.code),
            Sorting::Amount => one.sum.cmp(&other.sum),
            Sorting::PerInhabitant => per_inhabitant(one, other),
        };
        let order = match choice.order {
            Order::Ascending => order,
            Order::Descending => order.reverse(),
        };
        order.then(by_name)
    });
}

/// Compares quotients without dividing; those without inhabitants come first.
fn per_inhabitant(one: &Row<'_>, other: &Row<'_>) -> Ordering {
    match (one.inhabitants, other.inhabitants) {
        (Some(people), Some(others)) => {
            let left = i128::from(one.sum.ore()) * i128::from(others);
            left.cmp(&(i128::from(other.sum.ore()) * i128::from(people)))
        }
        (one, other) => one.is_some().cmp(&other.is_some()),
    }
}

/// How many inhabitants rows have together, when all are known.
pub fn inhabitants(rows: &[Row<'_>]) -> Option<i64> {
    rows.iter().map(|row| row.inhabitants).sum()
}
