//! `overens simulate`: winners and losers if amounts or keys were others.

use agreement::reader::{self, KeySetting};
use agreement::shipped;
use grants::agreement::Agreement;
use grants::allocation::Distribution;
use grants::simulation::{Setting, Trial, tried};
use grants::{DistributionKey, Level, Ore, Recipient, Register};
use serde::Serialize;
use wording::table::{Align, Table};
use wording::{Argument, Language, NameOrder, Speak, message, terms};

use crate::Outcome;
use crate::arguments::{Simulate, TableFormat};
use crate::commands::check::number;
use crate::failure::Failure;
use crate::opened::Opened;
use crate::page::Page;
use crate::{output, selection};

/// Runs the command.
pub fn run(arguments: &Simulate, language: Language) -> Result<Outcome, Failure> {
    let mut opened = Opened::default();
    opened.figures_from(&arguments.population)?;
    let original = opened.agreement(&arguments.agreement)?.agreement;
    let trials = arguments
        .set
        .iter()
        .map(|typed| trial(typed, &original, shipped::register()))
        .collect::<Result<Vec<_>, _>>()?;
    let mut targets: Vec<&str> = arguments
        .set
        .iter()
        .filter_map(|typed| Some(typed.split_once('=')?.0.trim()))
        .collect();
    targets.sort_unstable();
    if let Some(twice) = targets.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(Failure::wrong(message!(
            "simulate-set-twice",
            target = twice[0]
        )));
    }
    let changed = tried(&original, &trials).map_err(|refusal| Failure::of(&refusal))?;
    let before = opened.distribute(&original)?;
    let after = opened.distribute(&changed)?;
    let rows = rows(&before, &after, shipped::register());
    let bytes = match arguments.format {
        TableFormat::Table => {
            page(&original, &changed, &after, &trials, &rows, language).into_bytes()
        }
        TableFormat::Csv => csv(&rows),
        TableFormat::Json => documents::json::pretty(&rows.iter().map(Row::of).collect::<Vec<_>>()),
    };
    output::deliver(arguments.out.as_deref(), &bytes)?;
    if arguments.format != TableFormat::Table {
        let mut beside = Page::new(language);
        notes(&mut beside, &original, &after);
        output::aside(&String::from_utf8_lossy(&beside.into_bytes()));
    }
    Ok(Outcome::Done)
}

/// Reads `ITEM.amount=NUMBER` or `ITEM.key=KEY`.
fn trial(typed: &str, agreement: &Agreement, register: &Register) -> Result<Trial, Failure> {
    let malformed = || {
        Failure::wrong_with(
            message!("simulate-set-malformed", given = typed),
            message!("simulate-set-hint"),
        )
    };
    let (target, value) = typed.split_once('=').ok_or_else(malformed)?;
    let (item, field) = target.trim().rsplit_once('.').ok_or_else(malformed)?;
    selection::item(agreement, item)?;
    let level = agreement.item(item).map_or(Level::Other, |item| item.level);
    let setting = KeySetting {
        agreement,
        level,
        amount: None,
    };
    let set = match field {
        "amount" => Setting::Amount(reader::read_amount(value, typed).map_err(Failure::Problems)?),
        "key" => Setting::Key(
            reader::read_key(value, typed, setting, register).map_err(Failure::Problems)?,
        ),
        _ => return Err(malformed()),
    };
    if let Setting::Key(key) = &set
        && key.all().contains(&&DistributionKey::Unknown)
    {
        return Err(Failure::wrong(message!(
            "simulate-key-unknown",
            item = item
        )));
    }
    Ok(Trial {
        item: item.to_owned(),
        set,
    })
}

/// What one recipient gets before and after.
struct Compared<'a> {
    recipient: &'a Recipient,
    before: Ore,
    after: Ore,
}

impl Compared<'_> {
    fn difference(&self) -> Ore {
        Ore::new(self.after.ore() - self.before.ore())
    }
}

#[derive(Serialize)]
struct Row<'a> {
    level: &'static str,
    code: grants::Code,
    recipient: &'a str,
    before: i64,
    after: i64,
    difference: i64,
}

impl<'a> Row<'a> {
    fn of(compared: &'a Compared<'a>) -> Self {
        Self {
            level: compared.recipient.level.word(),
            code: compared.recipient.code,
            recipient: &compared.recipient.name,
            before: documents::json::kronor(compared.before),
            after: documents::json::kronor(compared.after),
            difference: documents::json::kronor(compared.difference()),
        }
    }
}

/// Every recipient of the 332 and the coordinator, in the order of level and code.
fn rows<'a>(
    before: &Distribution,
    after: &Distribution,
    register: &'a Register,
) -> Vec<Compared<'a>> {
    let sum =
        |distribution: &Distribution, one: &Recipient| distribution.sum_of(one.level, one.code);
    register
        .all()
        .iter()
        .map(|recipient| Compared {
            recipient,
            before: sum(before, recipient),
            after: sum(after, recipient),
        })
        .collect()
}

fn csv(rows: &[Compared<'_>]) -> Vec<u8> {
    let head = [
        "level",
        "code",
        "recipient",
        "before",
        "after",
        "difference",
    ]
    .map(str::to_owned);
    let rows = rows.iter().map(Row::of).map(|row| {
        let numbers = [row.before, row.after, row.difference].map(|number| number.to_string());
        let [before, after, difference] = numbers;
        [
            row.level.to_owned(),
            row.code.to_string(),
            row.recipient.to_owned(),
            before,
            after,
            difference,
        ]
    });
    documents::csv::table(std::iter::once(head).chain(rows))
}

fn page(
    original: &Agreement,
    changed: &Agreement,
    after: &Distribution,
    trials: &[Trial],
    rows: &[Compared<'_>],
    language: Language,
) -> Page {
    let mut page = Page::new(language);
    let (before, total) = (original.total, changed.total);
    page.say(&message!(
        "simulate-title",
        title = &original.title,
        before = before,
        after = total
    ));
    for trial in trials {
        let title = original.item(&trial.item).map_or_else(
            || Argument::from(&trial.item),
            |item| Argument::from(&item.title),
        );
        page.point(&match &trial.set {
            Setting::Amount(amount) => {
                message!("simulate-tried-amount", item = title, amount = *amount)
            }
            Setting::Key(key) => {
                message!("simulate-tried-key", item = title, key = terms::key(key))
            }
        });
    }
    page.say(&summary(rows));
    for level in Level::ALL {
        let mut of_level: Vec<&Compared<'_>> = rows
            .iter()
            .filter(|row| row.recipient.level == level)
            .collect();
        if of_level.iter().all(|row| row.difference().is_zero()) {
            // Many rows of nothing tell less than one sentence.
            if of_level.iter().any(|row| !row.before.is_zero()) {
                page.gap();
                page.say(&message!(
                    "simulate-level-unchanged",
                    level = terms::level_heading(level)
                ));
            }
            continue;
        }
        let order = NameOrder::default();
        of_level.sort_by(|one, other| order.compare(&one.recipient.name, &other.recipient.name));
        page.gap();
        page.say(&terms::level_heading(level));
        page.table(&level_table(&of_level, language));
    }
    page.gap();
    notes(&mut page, original, after);
    page
}

/// What must be known beside the numbers.
fn notes(page: &mut Page, original: &Agreement, after: &Distribution) {
    crate::commands::notes_on(page, original);
    for assumption in after
        .assumptions()
        .into_iter()
        .filter(|one| !one.is_of_item())
    {
        page.point(&assumption.message());
    }
}

fn summary(rows: &[Compared<'_>]) -> wording::Message {
    // The coordinator is not one of the 332.
    let recipients = || {
        rows.iter()
            .filter(|row| row.recipient.level != Level::Coordinator)
    };
    let count = |matches: fn(i64) -> bool| {
        recipients()
            .filter(|row| matches(row.difference().ore()))
            .count()
    };
    message!(
        "simulate-summary",
        winners = count(|difference| difference > 0),
        losers = count(|difference| difference < 0),
        unchanged = count(|difference| difference == 0)
    )
}

fn level_table(rows: &[&Compared<'_>], language: Language) -> Table {
    let columns = [
        (message!("column-code"), Align::Left),
        (message!("column-name"), Align::Left),
        (message!("column-original"), Align::Right),
        (message!("column-trial"), Align::Right),
        (message!("column-difference"), Align::Right),
    ];
    let mut table = Table::new(columns.map(|(column, align)| (language.say(&column), align)));
    let cells = |code: String, name: String, before: Ore, after: Ore| {
        let difference = Ore::new(after.ore() - before.ore());
        vec![
            code,
            name,
            number(before, language),
            number(after, language),
            number(difference, language),
        ]
    };
    for row in rows {
        table.row(cells(
            row.recipient.code.to_string(),
            row.recipient.name.clone(),
            row.before,
            row.after,
        ));
    }
    if rows.len() > 1 {
        let label = language.say(&message!("column-sum"));
        let sum = |of: fn(&Compared<'_>) -> Ore| rows.iter().map(|row| of(row)).sum();
        table.sum(cells(
            String::new(),
            label,
            sum(|row| row.before),
            sum(|row| row.after),
        ));
    }
    table
}
