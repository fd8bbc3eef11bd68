//! Who gains and who loses most, as bars.

use figures::{Bar, Bars};
use grants::Ore;
use grants::comparison::Comparison;
use maud::{Markup, html};
use wording::message;

use super::choice::Choice;
use super::recipients::{Row, rows};
use crate::Reader;
use crate::drawn::{Words, amount, bars, said};

/// How many from the top and how many from the bottom.
const EACH_END: usize = 5;

pub fn drawing(reader: &Reader, choice: &Choice<'_>, compared: &Comparison) -> Markup {
    let mut all = rows(reader, choice, compared);
    all.sort_by_key(|row| std::cmp::Reverse(row.change.total()));
    let shown = ends(&all);
    let changed = |row: &&Row| !row.change.total().is_zero();
    let (Some(most), true) = (shown.first(), shown.iter().any(changed)) else {
        return html! {};
    };
    let least = shown.last().unwrap_or(most);
    let ends = |most: &Row, least: &Row| {
        message!(
            "overview-compare-bars-description",
            most = &most.recipient.name,
            gain = said::signed(reader, most.change.total()),
            least = &least.recipient.name,
            loss = said::signed(reader, least.change.total())
        )
    };
    let first = choice.before.agreement.year.to_string();
    let last = choice.after.agreement.year.to_string();
    let name = &most.recipient.name;
    let title = if most.change.total() > Ore::ZERO {
        message!(
            "overview-compare-bars-gain",
            name = name,
            first = first,
            last = last
        )
    } else {
        message!("overview-compare-bars-no-gain", first = first, last = last)
    };
    let words = Words {
        prefix: "andring".to_owned(),
        title: reader.say(&title),
        description: reader.say(&ends(most, least)),
        nothing: reader.say(&message!("overview-drawing-nothing")),
    };
    let values = shown.iter().map(|row| {
        let total = row.change.total();
        Ok(Bar {
            name: row.recipient.name.clone(),
            value: amount(total, said::signed(reader, total))?,
        })
    });
    let drawn = values
        .collect::<Result<Vec<Bar>, figures::Refusal>>()
        .map(|bars| Bars {
            name_head: reader.say(&message!("overview-head-recipient")),
            value_head: reader.say(&message!("overview-head-change")),
            bars,
            chosen: None,
            sum: None,
        });
    html! {
        section.figure-section {
            h2 id="andring" { (words.title) }
            @if shown.len() < all.len() {
                p { (reader.say(&message!("overview-compare-bars-ends", count = EACH_END))) }
            }
            (bars(reader, &words, &drawn))
        }
    }
}

/// The first and the last, in order; all when they are few.
fn ends(all: &[Row]) -> Vec<&Row> {
    if all.len() <= 2 * EACH_END {
        return all.iter().collect();
    }
    let (first, rest) = all.split_at(EACH_END);
    let last = &rest[rest.len() - EACH_END..];
    first.iter().chain(last).collect()
}
