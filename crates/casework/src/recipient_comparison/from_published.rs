//! What follows from what is published: amounts and people. No database is asked.

use std::collections::BTreeMap;

use grants::{AgeBand, Code, Fraction, Level, Ore};
use jiff::civil::Date;
use wording::{Message, message};

use super::{AgeGroup, Compared, Figure, LEVELS, Unit, Year, words};
use crate::known::Known;
use crate::published::{Published, PublishedAgreement};

/// The items that recipients of a level can be compared by, each once however many years it has, by the title it has last.
pub fn comparable_items(published: &Published, level: Level) -> Vec<(String, grants::Text)> {
    let mut items: BTreeMap<String, grants::Text> = BTreeMap::new();
    for one in published.agreements() {
        let allocations = one.distribution.allocations.iter();
        for allocation in allocations.filter(|it| it.item.level == level) {
            let item = &allocation.item;
            items.insert(item.id.clone(), item.title.clone());
        }
    }
    items.into_iter().collect()
}

/// The levels on which a figure has values, in the order they are offered.
pub fn levels(published: &Published, figure: &Figure) -> Vec<Level> {
    let has = |level: &Level| self::published(published, figure, *level).is_some();
    LEVELS.into_iter().filter(has).collect()
}

/// A figure of the recipients of a level; none when it has no values there, or does not follow from what is published.
pub fn published(published: &Published, figure: &Figure, level: Level) -> Option<Compared> {
    let (unit, source) = match figure {
        Figure::Amount | Figure::Item(_) => {
            (Unit::Kronor, message!("comparisons-source-agreements"))
        }
        Figure::Population => (Unit::People, message!("comparisons-source-population")),
        Figure::Ages(_) => (
            Unit::PartOfPeople,
            message!("comparisons-source-population"),
        ),
        Figure::Answer(_) | Figure::Indicator(_) => return None,
    };
    let (years, untold) = match figure {
        Figure::Population => (population(published, level), Vec::new()),
        Figure::Ages(group) => (ages(published, level, *group), Vec::new()),
        Figure::Item(id) => (amounts(published, level, Some(id)), Vec::new()),
        _ => {
            let untold = published.agreements().iter();
            let untold = untold.filter(|one| known(one, level) == Known::Partly);
            (
                amounts(published, level, None),
                untold.map(|one| one.agreement.year).collect(),
            )
        }
    };
    (!years.is_empty()).then(|| Compared {
        figure: figure.clone(),
        level,
        unit,
        title: title(published, figure),
        source,
        years,
        untold,
    })
}

/// What a figure is called that follows from what is published; the word of another.
pub fn title(published: &Published, figure: &Figure) -> Message {
    match figure {
        Figure::Amount => message!("comparisons-figure-amount"),
        Figure::Item(id) => {
            let title = item_title(published, id);
            message!("comparisons-figure-item", title = title)
        }
        Figure::Population => message!("comparisons-figure-population"),
        Figure::Ages(group) => words::ages(*group),
        Figure::Answer(_) | Figure::Indicator(_) => {
            message!("comparisons-figure-indicator", title = figure.word())
        }
    }
}

/// The title an item had last; its id when no agreement has it.
pub(super) fn item_title(published: &Published, id: &str) -> grants::Text {
    let agreements = published.agreements().iter().rev();
    let mut titles = agreements.filter_map(|one| one.agreement.item(id));
    let title = titles.next().map(|item| item.title.clone());
    title.unwrap_or_else(|| grants::Text {
        sv: id.to_owned(),
        en: id.to_owned(),
    })
}

/// The first and the last year a figure has values on a level. Amounts are not added up for it.
pub fn first_and_last_year(
    published: &Published,
    figure: &Figure,
    level: Level,
) -> Option<(i16, i16)> {
    let has = |of: &&PublishedAgreement| match figure {
        Figure::Item(id) => (of.distribution.allocations.iter())
            .any(|one| one.item.level == level && one.item.id == *id),
        _ => known(of, level) == Known::Whole,
    };
    let years: Vec<i16> = match figure {
        Figure::Amount | Figure::Item(_) => {
            let agreements = published.agreements().iter().filter(has);
            agreements.map(|one| one.agreement.year).collect()
        }
        _ => {
            let found = self::published(published, figure, level)?;
            found.years.iter().map(|one| one.year).collect()
        }
    };
    Some((*years.first()?, *years.last()?))
}

fn known(of: &PublishedAgreement, level: Level) -> Known {
    Known::of_level(&of.agreement, &of.distribution, level)
}

/// The inhabitants of everybody on a level on the day that counts for an agreement.
pub(super) fn people(
    published: &Published,
    of: &PublishedAgreement,
    level: Level,
) -> (Option<Date>, BTreeMap<Code, i64>) {
    let Some(date) = published.inhabitants_on(of) else {
        return (None, BTreeMap::new());
    };
    (Some(date), everybody(published, level, date))
}

fn everybody(published: &Published, level: Level, date: Date) -> BTreeMap<Code, i64> {
    let recipients = published.register().of(level).iter();
    recipients
        .filter_map(|one| Some((one.code, published.inhabitants(date, level, one.code)?)))
        .collect()
}

/// What each gets of an item, or of all items of the level; years whose items are told in part are no whole and left out.
fn amounts(published: &Published, level: Level, item: Option<&str>) -> Vec<Year> {
    let year = |of: &PublishedAgreement| {
        let mut sums: BTreeMap<Code, Ore> = BTreeMap::new();
        if item.is_none() && known(of, level) != Known::Whole {
            return None;
        }
        let allocations = of.distribution.allocations.iter();
        let wanted = allocations
            .filter(|one| one.item.level == level && item.is_none_or(|item| one.item.id == item));
        for step in wanted.flat_map(|one| &one.steps) {
            let sum = sums.entry(step.code).or_insert(Ore::ZERO);
            *sum = sum.checked_add(step.amount)?;
        }
        if sums.is_empty() {
            return None;
        }
        let (counted_on, people) = people(published, of, level);
        let kronor = |(code, sum): (Code, Ore)| {
            let kronor = Fraction::new(i128::from(sum.ore()), i128::from(Ore::PER_KRONA));
            Some((code, kronor?))
        };
        Some(Year {
            year: of.agreement.year,
            counted_on,
            values: sums.into_iter().filter_map(kronor).collect(),
            people,
        })
    };
    published.agreements().iter().filter_map(year).collect()
}

/// The inhabitants of each year: those of the last day of it that people were counted.
fn population(published: &Published, level: Level) -> Vec<Year> {
    let tables = published.figures().populations.iter();
    let mut last: BTreeMap<i16, Date> = BTreeMap::new();
    for date in tables.map(|table| table.reference_date) {
        let known = last.entry(date.year()).or_insert(date);
        *known = date.max(*known);
    }
    let year = |(year, date): (i16, Date)| {
        let people = everybody(published, level, date);
        let values = people.iter();
        let whole = |(code, count): (&Code, &i64)| (*code, Fraction::whole(i128::from(*count)));
        Year {
            year,
            counted_on: Some(date),
            values: values.map(whole).collect(),
            people,
        }
    };
    let years = last.into_iter().map(year);
    years.filter(|year| !year.values.is_empty()).collect()
}

/// How large the recipients of a level are, by the last population table there is.
pub fn sizes(published: &Published, level: Level) -> BTreeMap<Code, i64> {
    let mut years = population(published, level);
    years.pop().map(|last| last.people).unwrap_or_default()
}

/// The inhabitants of some ages in each year, among all whose ages are known.
fn ages(published: &Published, level: Level, group: AgeGroup) -> Vec<Year> {
    let mut years: BTreeMap<i16, Year> = BTreeMap::new();
    let codes: Vec<Code> = (published.register().of(level).iter())
        .map(|one| one.code)
        .collect();
    for table in &published.figures().ages {
        let date = table.reference_date;
        let counted = codes.iter().filter_map(|code| {
            let bands = table.figures.get(code)?;
            Some((*code, within(bands, group)?, all(bands)?))
        });
        let counted: Vec<(Code, i64, i64)> = counted.collect();
        let known = years.get(&date.year());
        if counted.is_empty() || known.is_some_and(|known| known.counted_on > Some(date)) {
            continue;
        }
        let whole =
            |(code, count, _): &(Code, i64, i64)| (*code, Fraction::whole(i128::from(*count)));
        let year = Year {
            year: date.year(),
            counted_on: Some(date),
            values: counted.iter().map(whole).collect(),
            people: counted.iter().map(|(code, _, all)| (*code, *all)).collect(),
        };
        years.insert(date.year(), year);
    }
    years.into_values().collect()
}

fn all(bands: &[AgeBand]) -> Option<i64> {
    let counts = bands.iter().map(|band| band.population);
    counts.into_iter().try_fold(0_i64, i64::checked_add)
}

/// How many are of some ages; none when a band lies across an end of them, since part of a band is nobody's count.
fn within(bands: &[AgeBand], group: AgeGroup) -> Option<i64> {
    let last = |to: Option<u8>| to.unwrap_or(u8::MAX);
    let mut sum = 0_i64;
    let mut reached = false;
    for band in bands {
        let outside = band.from > last(group.to) || last(band.to) < group.from;
        if outside {
            continue;
        }
        let inside = band.from >= group.from && last(band.to) <= last(group.to);
        if !inside {
            return None;
        }
        reached = true;
        sum = sum.checked_add(band.population)?;
    }
    reached.then_some(sum)
}
