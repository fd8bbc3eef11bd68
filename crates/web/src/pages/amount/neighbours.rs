//! Who stands around a recipient in the order that decides the last kronor, and where the money ended.

use std::collections::BTreeSet;

use grants::allocation::{Allocation, Step};
use grants::{Ore, Recipient, RoundingMethod};
use maud::{Markup, html};
use wording::{Decimal, message};

use super::super::recipient::number;
use crate::Reader;
use crate::ui::{Cell, Column, Table};

/// How many ranks are shown on each side of the recipient and of the line.
const AROUND: usize = 2;
/// How many decimals tell neighbours apart.
const DECIMALS: u32 = 6;

/// The ranks around the recipient and around the line. Nothing when no krona was left over, or rounding went
/// another way.
pub fn table(reader: &Reader, allocation: &Allocation, recipient: &Recipient) -> Markup {
    let largest_remainder = allocation.rounding.method == RoundingMethod::LargestRemainder;
    let kronor = allocation.rounding.unit == Ore::new(Ore::PER_KRONA);
    let left = usize::try_from(allocation.units_left()).unwrap_or(0);
    let Some(own) = allocation.step(recipient.code) else {
        return html! {};
    };
    if !largest_remainder || !kronor || left == 0 {
        return html! {};
    }
    let ranks = shown(own.rank, left, allocation.steps.len());
    let mut by_rank: Vec<(usize, &Step)> = allocation.steps.iter().enumerate().collect();
    by_rank.sort_by_key(|(_, step)| step.rank);
    let mut rows = Vec::new();
    let mut previous: Option<usize> = None;
    for rank in ranks {
        if previous.is_some_and(|previous| rank > previous + 1) {
            rows.push(vec![Cell::Text("…".to_owned()); 5]);
        }
        previous = Some(rank);
        if let Some((at, step)) = by_rank.get(rank - 1) {
            rows.push(row(reader, allocation, *at, step, recipient));
        }
    }
    html! {
        h2 { (reader.say(&message!("places-neighbours-heading"))) }
        p { (reader.say(&message!(
            "places-neighbours",
            left = left,
            name = &recipient.name,
            rank = own.rank
        ))) }
        (Table {
            caption: reader.say(&message!("places-neighbours-caption")),
            columns: vec![
                Column::numbers(reader.say(&message!("places-rank"))),
                Column::words(reader.say(&message!("places-recipient"))),
                Column::numbers(reader.say(&message!("places-remainder"))),
                Column::words(reader.say(&message!("places-krona-more"))),
                Column::numbers(reader.say(&message!("places-amount-kronor"))),
            ],
            rows,
            sum: None,
            empty: String::new(),
        }.markup())
    }
}

/// Ranks around the recipient's own and around the last that got a krona, from 1.
fn shown(own: usize, left: usize, count: usize) -> BTreeSet<usize> {
    let around = |middle: usize, after: usize| {
        middle.saturating_sub(AROUND).max(1)..=(middle + after).min(count)
    };
    around(own, AROUND).chain(around(left, AROUND)).collect()
}

fn row(
    reader: &Reader,
    allocation: &Allocation,
    at: usize,
    step: &Step,
    recipient: &Recipient,
) -> Vec<Cell> {
    let register = reader.published.register();
    let found = register.find(recipient.level, step.code);
    let name = found.map_or_else(|| step.code.to_string(), |one| one.name.clone());
    let name = if step.code == recipient.code {
        reader.say(&message!("places-this-one", name = name))
    } else {
        name
    };
    let remainder = allocation.remainder(at).map_or_else(String::new, |part| {
        let decimal = Decimal {
            number: part,
            decimals: DECIMALS,
            cut: true,
        };
        wording::decimal(decimal, reader.language)
    });
    let more = if step.amount > step.floor {
        message!("places-yes")
    } else {
        message!("places-no")
    };
    vec![
        Cell::Text(step.rank.to_string()),
        Cell::Text(name),
        Cell::Text(remainder),
        Cell::Text(reader.say(&more)),
        Cell::Text(number(reader, step.amount)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_of_the_recipient_and_of_the_line_are_shown() {
        let ranks = |own, left, count| shown(own, left, count).into_iter().collect::<Vec<_>>();
        assert_eq!(
            ranks(61, 143, 290),
            [59, 60, 61, 62, 63, 141, 142, 143, 144, 145]
        );
        assert_eq!(ranks(1, 2, 290), [1, 2, 3, 4]);
        assert_eq!(ranks(290, 289, 290), [287, 288, 289, 290]);
        assert_eq!(ranks(1, 1, 1), [1]);
    }
}
