//! Years divided into levels, as stacked bars in millions of kronor.

use casework::published::PublishedAgreement;
use figures::{Refusal, Stack, StackedBars};
use grants::{Item, Level, Ore, Text};
use maud::{Markup, html};
use wording::{Message, message, money, terms};

use super::{Words, amount, both_widths, said};
use crate::ui::headlines;
use crate::{Reader, address};

/// What the known items of a level sum to, whether they can be shared out or not.
pub fn known(year: &PublishedAgreement, level: Level) -> Ore {
    let items = year.agreement.items.iter();
    let on_level = items.filter(|item| item.level == level);
    on_level.map(|item| item.amount).sum()
}

/// What is in the total but in no item of a known level.
pub fn unknown(year: &PublishedAgreement) -> Ore {
    let known: Ore = LEVELS.into_iter().map(|level| known(year, level)).sum();
    let rest = year.agreement.total.checked_sub(known);
    rest.filter(|rest| *rest > Ore::ZERO).unwrap_or_default()
}

/// Which of these items have no amounts per recipient, in a sentence; none when all have.
pub fn not_shared(year: &PublishedAgreement, of: impl Fn(&Item) -> bool) -> Option<Message> {
    let ids = year.distribution.not_shared.iter();
    let items = ids.filter_map(|id| year.agreement.item(id));
    let titles: Vec<Text> = items
        .filter(|item| of(item))
        .map(|item| item.title.clone())
        .collect();
    (!titles.is_empty()).then(|| message!("overview-items-not-shared", items = titles))
}

/// The levels that have parts of their own.
const LEVELS: [Level; 4] = [
    Level::Region,
    Level::Municipality,
    Level::County,
    Level::Coordinator,
];

/// The amount of each level in large type, leading to its amounts.
pub fn level_headlines(reader: &Reader, year: &PublishedAgreement) -> Markup {
    let number = year.agreement.year;
    let mut numbers: Vec<(String, Markup)> = Vec::new();
    for level in Level::ALL {
        let amount = known(year, level);
        if amount.is_zero() {
            continue;
        }
        let words = reader.say(&message!("overview-to-level", level = level));
        let amounts = reader.link(&address::amounts(number, level));
        let text = money(amount, reader.language);
        numbers.push((words, html! { a href=(amounts) { (text) } }));
    }
    let unknown = unknown(year);
    if !unknown.is_zero() {
        let words = reader.say(&message!("overview-part-unknown"));
        numbers.push((words, html! { (money(unknown, reader.language)) }));
    }
    headlines(numbers)
}

/// Years as stacked bars with their table, and a sum row when there are several.
pub fn stacked(reader: &Reader, words: &Words, years: &[&PublishedAgreement]) -> Markup {
    let drawn = bars(reader, years);
    both_widths(reader, words, |heading, width| match &drawn {
        Ok(bars) => bars.draw(heading, width),
        Err(refusal) => Err(refusal.clone()),
    })
}

/// The parts of a year: the levels, then what is not divided. Parts that no year has are left out.
fn parts(year: &PublishedAgreement) -> [Ore; 5] {
    let [region, municipality, county, coordinator] = LEVELS.map(|level| known(year, level));
    [region, municipality, county, coordinator, unknown(year)]
}

fn bars(reader: &Reader, years: &[&PublishedAgreement]) -> Result<StackedBars, Refusal> {
    let all: Vec<[Ore; 5]> = years.iter().map(|year| parts(year)).collect();
    let used = |at: usize| all.iter().any(|parts| !parts[at].is_zero());
    let shown: Vec<usize> = (0..5).filter(|at| used(*at)).collect();
    let value = |number: Ore| amount(number, said::in_millions(reader, number));
    let stack = |(year, parts): (&&PublishedAgreement, &[Ore; 5])| {
        Ok(Stack {
            name: year.agreement.year.to_string(),
            parts: shown
                .iter()
                .map(|at| value(parts[*at]))
                .collect::<Result<_, _>>()?,
            whole: value(parts.iter().copied().sum())?,
        })
    };
    let sum_of = |at: usize| all.iter().map(|parts| parts[at]).sum::<Ore>();
    let sum = (years.len() > 1).then(|| {
        let of_parts = shown.iter().map(|at| sum_of(*at));
        let whole: Ore = shown.iter().map(|at| sum_of(*at)).sum();
        let numbers = of_parts.chain([whole]);
        let mut cells = vec![reader.say(&message!("overview-sum"))];
        cells.extend(numbers.map(|number| said::in_millions(reader, number)));
        cells
    });
    Ok(StackedBars {
        stack_head: reader.say(&message!("overview-head-year")),
        parts: shown.iter().map(|at| part_name(reader, *at)).collect(),
        whole_head: reader.say(&message!("overview-head-total-millions")),
        stacks: years
            .iter()
            .zip(&all)
            .map(stack)
            .collect::<Result<_, Refusal>>()?,
        sum,
    })
}

fn part_name(reader: &Reader, at: usize) -> String {
    let level = LEVELS.get(at).map(|level| terms::level_heading(*level));
    reader.say(&level.unwrap_or_else(|| message!("overview-part-unknown")))
}
