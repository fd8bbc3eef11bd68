//! `overens compare`: what changed for each recipient between two agreements, and why.

use agreement::shipped;
use grants::agreement::Agreement;
use grants::comparison::{Apart, Change, Comparison, compare};
use grants::{Code, Level, Ore, Register};
use serde::Serialize;
use wording::table::{Align, Table};
use wording::{Language, Message, NameOrder, Speak, message, terms};

use crate::Outcome;
use crate::arguments::{Compare, TableFormat};
use crate::commands::check::number;
use crate::failure::Failure;
use crate::opened::Opened;
use crate::page::Page;
use crate::{output, selection};

/// Runs the command.
pub fn run(arguments: &Compare, language: Language) -> Result<Outcome, Failure> {
    let mut opened = Opened::default();
    opened.figures_from(&arguments.population)?;
    let before = opened.agreement(&arguments.before)?.agreement;
    let after = opened.agreement(&arguments.after)?.agreement;
    let only = selection::only(shipped::register(), &arguments.recipient)?;
    opened.figures_for(&before);
    opened.figures_for(&after);
    opened.previous_for(&before)?;
    opened.previous_for(&after)?;
    let comparison =
        compare(&before, &after, opened.basis()).map_err(|refusal| Failure::of(&refusal))?;
    let view = View {
        before: &before,
        after: &after,
        comparison: &comparison,
        register: shipped::register(),
        only,
    };
    let bytes = match arguments.format {
        TableFormat::Table => view.page(language).into_bytes(),
        TableFormat::Csv => view.csv(),
        TableFormat::Json => view.json(),
    };
    output::deliver(arguments.out.as_deref(), &bytes)?;
    if arguments.format != TableFormat::Table {
        let mut beside = Page::new(language);
        view.notes(&mut beside, language);
        output::aside(&String::from_utf8_lossy(&beside.into_bytes()));
    }
    Ok(Outcome::Done)
}

struct View<'a> {
    before: &'a Agreement,
    after: &'a Agreement,
    comparison: &'a Comparison,
    register: &'a Register,
    only: Option<Vec<(Level, Code)>>,
}

#[derive(Serialize)]
struct Row<'a> {
    before: &'a str,
    after: &'a str,
    item: &'a str,
    level: &'static str,
    code: Code,
    recipient: &'a str,
    amount_before: i64,
    amount_after: i64,
    change: i64,
    pot: i64,
    population: i64,
    key: i64,
    came: i64,
    went: i64,
}

impl View<'_> {
    fn shows(&self, level: Level, code: Code) -> bool {
        self.only
            .as_ref()
            .is_none_or(|only| only.contains(&(level, code)))
    }

    fn page(&self, language: Language) -> Page {
        let mut page = Page::new(language);
        page.say(&message!(
            "compare-title",
            before = &self.before.title,
            after = &self.after.title,
            total_before = self.before.total,
            total_after = self.after.total
        ));
        page.say(&message!("compare-order"));
        for level in Level::ALL {
            if let Some(table) = self.level_table(level, language) {
                page.gap();
                page.say(&terms::level_heading(level));
                page.table(&table);
            }
        }
        for (level, code) in self.only.iter().flatten() {
            if let Some(table) = self.item_table(*level, *code, language) {
                page.gap();
                page.line(self.name(*level, *code));
                page.table(&table);
            }
        }
        self.notes(&mut page, language);
        page
    }

    fn level_table(&self, level: Level, language: Language) -> Option<Table> {
        let all = self.comparison.by_recipient(level).into_iter();
        let mut changes: Vec<(Code, Change)> =
            all.filter(|(code, _)| self.shows(level, *code)).collect();
        if changes.is_empty() {
            return None;
        }
        let order = NameOrder::default();
        changes.sort_by(|(one, _), (other, _)| {
            order.compare(self.name(level, *one), self.name(level, *other))
        });
        let first = [message!("column-code"), message!("column-name")];
        let mut table = Table::new(columns(self, language, &first));
        for (code, change) in &changes {
            table.row(cells(
                [code.to_string(), self.name(level, *code).to_owned()].into(),
                change,
                language,
            ));
        }
        if changes.len() > 1 {
            let label = language.say(&message!("column-sum"));
            let whole = sum(changes.iter().map(|(_, change)| change));
            table.sum(cells(vec![String::new(), label], &whole, language));
        }
        Some(table)
    }

    /// Item by item, for a recipient that was named.
    fn item_table(&self, level: Level, code: Code, language: Language) -> Option<Table> {
        let mut table = Table::new(columns(self, language, &[message!("column-item")]));
        let of_level = self
            .comparison
            .items
            .iter()
            .filter(|one| one.item.level == level);
        let mut changes = of_level
            .filter_map(|one| Some((&one.item, one.changes.get(&code)?)))
            .peekable();
        changes.peek()?;
        for (item, change) in changes {
            table.row(cells(
                vec![language.of(&item.title).to_owned()],
                change,
                language,
            ));
        }
        Some(table)
    }

    fn notes(&self, page: &mut Page, language: Language) {
        page.gap();
        for item in &self.comparison.items {
            let title = &item.item.title;
            match item.apart {
                Apart::All => {}
                Apart::Nothing => page.point(&message!("compare-nothing-apart", item = title)),
                Apart::Pot => page.point(&message!("compare-pot-apart", item = title)),
            }
        }
        let titles: Vec<String> = self
            .comparison
            .not_compared
            .iter()
            .filter_map(|id| self.after.item(id).or_else(|| self.before.item(id)))
            .map(|item| language.of(&item.title).to_owned())
            .collect();
        if !titles.is_empty() {
            page.point(&message!("compare-not-compared", items = titles));
        }
        let sides = [
            (self.before, &self.comparison.assumed_before),
            (self.after, &self.comparison.assumed_after),
        ];
        for (agreement, assumed) in sides {
            crate::commands::notes_on(page, agreement);
            for assumption in assumed {
                let (year, words) = (agreement.year.to_string(), assumption.message());
                page.point(&message!(
                    "compare-assumed",
                    year = year,
                    assumption = words
                ));
            }
        }
    }

    fn name(&self, level: Level, code: Code) -> &str {
        self.register
            .find(level, code)
            .map_or("", |recipient| &recipient.name)
    }

    fn rows(&self) -> Vec<Row<'_>> {
        let kronor = |amount: Ore| documents::json::kronor(amount);
        let mut rows = Vec::new();
        for item in &self.comparison.items {
            let level = item.item.level;
            for (code, change) in item
                .changes
                .iter()
                .filter(|(code, _)| self.shows(level, **code))
            {
                rows.push(Row {
                    before: &self.before.id,
                    after: &self.after.id,
                    item: &item.item.id,
                    level: level.word(),
                    code: *code,
                    recipient: self.name(level, *code),
                    amount_before: kronor(change.before),
                    amount_after: kronor(change.after),
                    change: kronor(change.total()),
                    pot: kronor(change.pot),
                    population: kronor(change.population),
                    key: kronor(change.key),
                    came: kronor(change.came),
                    went: kronor(change.went),
                });
            }
        }
        rows
    }

    fn csv(&self) -> Vec<u8> {
        let head = [
            "before",
            "after",
            "item",
            "level",
            "code",
            "recipient",
            "amount_before",
            "amount_after",
            "change",
            "pot",
            "population",
            "key",
            "came",
            "went",
        ];
        let mut rows = vec![head.map(str::to_owned).to_vec()];
        for row in self.rows() {
            let mut cells = [row.before, row.after, row.item, row.level]
                .map(str::to_owned)
                .to_vec();
            cells.extend([row.code.to_string(), row.recipient.to_owned()]);
            let numbers = [
                row.amount_before,
                row.amount_after,
                row.change,
                row.pot,
                row.population,
                row.key,
                row.came,
                row.went,
            ];
            cells.extend(numbers.map(|number| number.to_string()));
            rows.push(cells);
        }
        documents::csv::table(rows)
    }

    fn json(&self) -> Vec<u8> {
        documents::json::pretty(&self.rows())
    }
}

fn columns(view: &View<'_>, language: Language, first: &[Message]) -> Vec<(String, Align)> {
    let mut columns: Vec<(String, Align)> = first
        .iter()
        .map(|column| (language.say(column), Align::Left))
        .collect();
    let years = [view.before.year, view.after.year].map(|year| (year.to_string(), Align::Right));
    columns.extend(years);
    let parts = [
        message!("column-change"),
        message!("column-pot"),
        message!("column-population"),
        message!("column-key-part"),
        message!("column-came"),
        message!("column-went"),
    ];
    columns.extend(parts.map(|part| (language.say(&part), Align::Right)));
    columns
}

fn cells(mut cells: Vec<String>, change: &Change, language: Language) -> Vec<String> {
    let amounts = [
        change.before,
        change.after,
        change.total(),
        change.pot,
        change.population,
        change.key,
        change.came,
        change.went,
    ];
    cells.extend(amounts.map(|amount| number(amount, language)));
    cells
}

fn sum<'a>(changes: impl Iterator<Item = &'a Change>) -> Change {
    let mut whole = Change::default();
    for change in changes {
        whole.add(change);
    }
    whole
}
