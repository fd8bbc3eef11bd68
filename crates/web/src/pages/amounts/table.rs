//! The table of amounts: what one looks for stands first, so that a narrow screen shows it.

use casework::published::PublishedAgreement;
use grants::{Level, Ore};
use wording::message;

use super::choice::{Choice, Sorting};
use super::people;
use super::rows::{Row, inhabitants};
use crate::drawn::said;
use crate::ui::{Cell, Column, Table};
use crate::{Reader, address};

/// With more items than this, each in a column of its own, the table would be too wide to be read.
const MOST_ITEM_COLUMNS: usize = 4;

/// Which columns the table has.
struct Shape {
    county: bool,
    inhabitants: bool,
    items: bool,
}

pub fn table(
    reader: &Reader,
    year: &PublishedAgreement,
    choice: &Choice<'_>,
    rows: &[Row<'_>],
) -> Table {
    let shape = Shape {
        county: choice.level == Level::Municipality && choice.county.is_none(),
        inhabitants: choice.level != Level::Coordinator,
        items: choice.item.is_none() && (2..=MOST_ITEM_COLUMNS).contains(&choice.on_level.len()),
    };
    let largest = rows.iter().map(|row| row.sum).max().unwrap_or_default();
    Table {
        caption: caption(reader, year, choice, rows),
        columns: columns(reader, choice, &shape),
        rows: rows
            .iter()
            .map(|row| cells(reader, year, choice, &shape, row, largest))
            .collect(),
        sum: Some(sum(reader, choice, &shape, rows)),
        empty: reader.say(&message!("overview-amounts-no-match")),
    }
}

fn caption(
    reader: &Reader,
    year: &PublishedAgreement,
    choice: &Choice<'_>,
    rows: &[Row<'_>],
) -> String {
    let year = year.agreement.year.to_string();
    let (level, count) = (choice.level, rows.len());
    reader.say(&match choice.item {
        Some(item) => message!(
            "overview-amounts-caption-item",
            item = &item.item.title,
            level = level,
            year = year,
            count = count
        ),
        None => message!(
            "overview-amounts-caption",
            level = level,
            year = year,
            count = count
        ),
    })
}

fn columns(reader: &Reader, choice: &Choice<'_>, shape: &Shape) -> Vec<Column> {
    let say = |message| reader.say(&message);
    let sorted = |column: Column, sorting| {
        let (address, now) = choice.sorted_by(reader, sorting);
        column.sorted_by(address, now)
    };
    let name = match choice.level {
        Level::Region => message!("overview-head-region"),
        Level::Municipality => message!("overview-head-municipality"),
        Level::County => message!("overview-head-county"),
        Level::Coordinator | Level::Other => message!("overview-head-recipient"),
    };
    let amount = Column::numbers(say(message!("overview-head-kronor")));
    let mut columns = vec![
        sorted(Column::words(say(name)), Sorting::Name),
        sorted(amount, Sorting::Amount),
    ];
    if shape.inhabitants {
        let head = Column::numbers(say(message!("overview-head-per-inhabitant")));
        columns.push(sorted(head, Sorting::PerInhabitant));
    }
    if shape.items {
        let title = |title: &grants::Text| say(message!("overview-head-item-kronor", item = title));
        let items = choice.on_level.iter();
        columns.extend(items.map(|one| Column::numbers(title(&one.item.title))));
    }
    if shape.inhabitants {
        columns.push(Column::numbers(say(message!("overview-head-inhabitants"))));
    }
    if shape.county {
        columns.push(Column::words(say(message!("overview-head-county"))));
    }
    columns.push(sorted(
        Column::words(say(message!("overview-head-code"))),
        Sorting::Code,
    ));
    columns
}

fn cells(
    reader: &Reader,
    year: &PublishedAgreement,
    choice: &Choice<'_>,
    shape: &Shape,
    row: &Row<'_>,
    largest: Ore,
) -> Vec<Cell> {
    let code = row.recipient.code;
    let why = |item: &str| {
        let path = address::amount(choice.level, code, year.agreement.year, item);
        reader.link(&path)
    };
    let text = said::kronor(reader, row.sum);
    let thousandths = thousandths(row.sum, largest);
    // SKR has no page that explains its amounts: it simply gets them.
    let explained = choice.level != Level::Coordinator;
    let amount = match choice.items().as_slice() {
        [only] if explained => Cell::LinkedBar {
            text,
            address: why(&only.item.id),
            thousandths,
        },
        _ => Cell::Bar { text, thousandths },
    };
    let mut cells = vec![name(reader, choice.level, row), amount];
    if shape.inhabitants {
        let each = per_inhabitant(reader, row.sum, row.inhabitants);
        cells.push(Cell::Text(each));
    }
    if shape.items {
        let amounts = choice.on_level.iter().zip(&row.amounts);
        cells.extend(amounts.map(|(one, amount)| {
            let text = said::kronor(reader, *amount);
            if explained {
                let address = why(&one.item.id);
                Cell::Link { text, address }
            } else {
                Cell::Text(text)
            }
        }));
    }
    if shape.inhabitants {
        cells.push(Cell::Text(people(reader, row.inhabitants)));
    }
    if shape.county {
        cells.push(Cell::Text(county(reader, row)));
    }
    cells.push(Cell::Text(code.to_string()));
    cells
}

/// The name leads to the recipient. SKR, alone on its level, has no page of its own.
fn name(reader: &Reader, level: Level, row: &Row<'_>) -> Cell {
    let text = row.recipient.name.clone();
    match level {
        Level::Coordinator | Level::Other => Cell::Text(text),
        _ => Cell::Link {
            text,
            address: reader.link(&address::recipient(level, row.recipient.code)),
        },
    }
}

fn county(reader: &Reader, row: &Row<'_>) -> String {
    let register = reader.published.register();
    let county = row.recipient.county;
    let county = county.and_then(|code| register.find(Level::County, code));
    county.map_or_else(|| said::NOTHING.to_owned(), |county| county.name.clone())
}

fn sum(reader: &Reader, choice: &Choice<'_>, shape: &Shape, rows: &[Row<'_>]) -> Vec<Cell> {
    let head = if choice.is_filtered() {
        message!("overview-sum-shown")
    } else {
        message!("overview-sum")
    };
    let text = |text| Cell::Text(text);
    let whole: Ore = rows.iter().map(|row| row.sum).sum();
    let together = inhabitants(rows);
    let mut cells = vec![text(reader.say(&head)), text(said::kronor(reader, whole))];
    if shape.inhabitants {
        cells.push(text(per_inhabitant(reader, whole, together)));
    }
    if shape.items {
        for at in 0..choice.on_level.len() {
            let of_item = rows.iter().filter_map(|row| row.amounts.get(at)).copied();
            cells.push(text(said::kronor(reader, of_item.sum())));
        }
    }
    if shape.inhabitants {
        cells.push(text(people(reader, together)));
    }
    if shape.county {
        cells.push(text(String::new()));
    }
    cells.push(text(String::new()));
    cells
}

fn per_inhabitant(reader: &Reader, amount: Ore, inhabitants: Option<i64>) -> String {
    let exact = inhabitants.and_then(|people| said::per_inhabitant(amount, people));
    exact.map_or_else(
        || said::NOTHING.to_owned(),
        |kronor| said::decimals(reader, kronor, 2),
    )
}

/// How much of the largest an amount is.
fn thousandths(amount: Ore, largest: Ore) -> u16 {
    let part = i128::from(amount.ore()) * 1_000;
    let part = part.checked_div(i128::from(largest.ore()));
    part.and_then(|part| u16::try_from(part).ok())
        .unwrap_or_default()
        .min(1_000)
}
