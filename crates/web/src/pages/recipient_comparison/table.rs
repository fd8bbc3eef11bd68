//! The table of everybody who is compared, and that of the spread.

use casework::recipient_comparison::{Compared, Per, Unit};
use grants::recipient_comparison::Spread;
use grants::{Fraction, Level};
use wording::{Message, message};

use super::choice::{Choice, Sorting};
use super::rows::{Row, Rows};
use crate::drawn::said;
use crate::ui::{Cell, Column, Table};
use crate::{Reader, address};

/// What a value is, in words.
pub fn unit(unit: Unit, per: Per) -> Message {
    match (unit, per) {
        (Unit::Kronor, Per::Inhabitant) => message!("comparisons-unit-kronor-each"),
        (Unit::Kronor, Per::Whole) => message!("comparisons-unit-kronor"),
        (Unit::PartOfPeople, Per::Inhabitant) => message!("comparisons-unit-percent"),
        (Unit::PartOfPeople | Unit::People, _) => message!("comparisons-unit-people"),
        (Unit::Number, Per::Inhabitant) => message!("comparisons-unit-number-each"),
        (Unit::Number, Per::Whole) => message!("comparisons-unit-number"),
        (Unit::Indicator, _) => message!("comparisons-unit-value"),
    }
}

/// A value in a sentence, with what it is where that is not said already.
pub fn said(reader: &Reader, choice: &Choice<'_>, value: String) -> String {
    let what = match (choice.compared.unit, choice.per) {
        (Unit::Number, Per::Whole) | (Unit::Indicator, _) => return value,
        (Unit::People, _) | (Unit::PartOfPeople, Per::Whole) => {
            message!("comparisons-said-people")
        }
        (Unit::Number, Per::Inhabitant) => message!("comparisons-said-number-each"),
        (kind, per) => unit(kind, per),
    };
    format!("{value}\u{a0}{}", reader.say(&what))
}

/// What of the page is computed here, and how.
pub fn method(found: &Compared) -> Message {
    match found.unit {
        Unit::Indicator => message!("comparisons-method-indicator"),
        _ => message!("comparisons-method"),
    }
}

/// What the recipients of a level are called in the head of a column.
pub fn who(level: Level) -> Message {
    match level {
        Level::Region => message!("overview-head-region"),
        Level::Municipality => message!("overview-head-municipality"),
        Level::County => message!("overview-head-county"),
        Level::Coordinator | Level::Other => message!("overview-head-recipient"),
    }
}

/// Everybody, a row each.
pub fn table(reader: &Reader, choice: &Choice<'_>, rows: &Rows<'_>) -> Table {
    let by_county = choice.level() == Level::Municipality;
    // Where people are what is compared there is no need to tell them twice.
    let people = choice.compared.unit != Unit::People && !choice.year.people.is_empty();
    let sorted = |column: Column, sorting| {
        let (address, now) = choice.sorted_by(reader, sorting);
        column.sorted_by(address, now)
    };
    let say = |message: Message| reader.say(&message);
    let value = Column::numbers(say(message!(
        "comparisons-head-value",
        unit = unit(choice.compared.unit, choice.per)
    )));
    let mut columns = vec![
        sorted(Column::words(say(who(choice.level()))), Sorting::Name),
        sorted(value, Sorting::Value),
        Column::numbers(say(message!("comparisons-head-place"))),
    ];
    if people {
        let head = Column::numbers(say(message!("overview-head-inhabitants")));
        columns.push(sorted(head, Sorting::People));
    }
    if by_county {
        columns.push(Column::words(say(message!("overview-head-county"))));
    }
    columns.push(sorted(
        Column::words(say(message!("overview-head-code"))),
        Sorting::Code,
    ));
    let largest = rows.spread.map(|spread| spread.most);
    let cells = |row: &Row<'_>| {
        let mut cells = vec![name(reader, choice, row), shown(reader, rows, row, largest)];
        let place = row
            .rank
            .map(|rank| said::whole(reader, counted(rank.place)));
        cells.push(Cell::Text(
            place.unwrap_or_else(|| said::NOTHING.to_owned()),
        ));
        if people {
            let count = row.people.map(|count| said::whole(reader, count));
            cells.push(Cell::Text(
                count.unwrap_or_else(|| said::NOTHING.to_owned()),
            ));
        }
        if by_county {
            cells.push(Cell::Text(county(reader, row)));
        }
        cells.push(Cell::Text(row.recipient.code.to_string()));
        cells
    };
    Table {
        caption: say(message!(
            "comparisons-caption",
            title = choice.compared.title.clone(),
            year = choice.year.year.to_string(),
            count = rows.all.len()
        )),
        columns,
        rows: rows.all.iter().map(cells).collect(),
        sum: None,
        empty: say(message!("comparisons-nobody")),
    }
}

fn counted(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The name leads to the recipient, and says when it is the one that was chosen.
fn name(reader: &Reader, choice: &Choice<'_>, row: &Row<'_>) -> Cell {
    let name = &row.recipient.name;
    let text = if row.own {
        reader.say(&message!("comparisons-own-row", name = name))
    } else {
        name.clone()
    };
    Cell::Link {
        text,
        address: reader.link(&address::recipient(choice.level(), row.recipient.code)),
    }
}

/// The value with its part of the largest; that it is missing where it is.
fn shown(reader: &Reader, rows: &Rows<'_>, row: &Row<'_>, largest: Option<Fraction>) -> Cell {
    let Some(value) = row.value else {
        return Cell::Text(reader.say(&message!("comparisons-missing")));
    };
    let text = rows.said(reader, value);
    match largest.and_then(|largest| thousandths(value, largest)) {
        Some(thousandths) => Cell::Bar { text, thousandths },
        None => Cell::Text(text),
    }
}

/// A part of the largest in thousandths; none for what is below zero, or a part of nothing.
fn thousandths(value: Fraction, largest: Fraction) -> Option<u16> {
    if largest.numerator() <= 0 || value.numerator() < 0 {
        return None;
    }
    let turned = Fraction::new(largest.denominator(), largest.numerator())?;
    let part = value
        .checked_mul(turned)?
        .checked_mul(Fraction::whole(1_000))?;
    u16::try_from(part.numerator() / part.denominator()).ok()
}

fn county(reader: &Reader, row: &Row<'_>) -> String {
    let register = reader.published.register();
    let county = row.recipient.county;
    let county = county.and_then(|code| register.find(Level::County, code));
    county.map_or_else(|| said::NOTHING.to_owned(), |county| county.name.clone())
}

/// The names of what divides the values, in order.
pub fn dividers(spread: &Spread) -> [(Message, Fraction); 5] {
    [
        (message!("comparisons-most"), spread.most),
        (
            message!("comparisons-upper-quartile"),
            spread.upper_quartile,
        ),
        (message!("comparisons-median"), spread.median),
        (
            message!("comparisons-lower-quartile"),
            spread.lower_quartile,
        ),
        (message!("comparisons-least"), spread.least),
    ]
}

/// How the values are spread.
pub fn spread(reader: &Reader, choice: &Choice<'_>, rows: &Rows<'_>, spread: &Spread) -> Table {
    let value = message!(
        "comparisons-head-value",
        unit = unit(choice.compared.unit, choice.per)
    );
    let row = |(words, value): (Message, Fraction)| {
        vec![
            Cell::Text(reader.say(&words)),
            Cell::Text(rows.said(reader, value)),
        ]
    };
    Table {
        caption: reader.say(&message!(
            "comparisons-spread-caption",
            count = spread.count
        )),
        columns: vec![
            Column::words(reader.say(&message!("comparisons-head-divider"))),
            Column::numbers(reader.say(&value)),
        ],
        rows: dividers(spread).map(row).to_vec(),
        sum: None,
        empty: String::new(),
    }
}
