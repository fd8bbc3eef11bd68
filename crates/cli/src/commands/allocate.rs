//! `overens allocate`: the amounts of an agreement, for people or machines, and their proof.

use agreement::shipped;
use documents::{Shared, TableKind};
use grants::agreement::{Agreement, Item};
use grants::allocation::{Allocation, Distribution};
use grants::reconciliation::{Sum, View, reconcile};
use grants::{Code, Level, Ore};
use wording::table::{Align, Table};
use wording::{Language, Message, NameOrder, Speak, message, terms};

use crate::Outcome;
use crate::arguments::{Allocate, DocumentFormat};
use crate::commands::check::number;
use crate::failure::Failure;
use crate::opened::Opened;
use crate::page::Page;
use crate::{output, selection};

/// Runs the command.
pub fn run(arguments: &Allocate, language: Language) -> Result<Outcome, Failure> {
    let mut opened = Opened::default();
    opened.figures_from(&arguments.population)?;
    let file = opened.agreement(&arguments.agreement)?;
    for id in &arguments.item {
        selection::item(&file.agreement, id)?;
    }
    let register = shipped::register();
    let only = selection::only(register, &arguments.recipient)?;
    if arguments.format == DocumentFormat::Xlsx && arguments.out.is_none() {
        return Err(Failure::wrong_with(
            message!("allocate-xlsx-needs-file"),
            message!("allocate-xlsx-hint"),
        ));
    }
    let distribution = opened.distribute(&file.agreement)?;
    let unexplained = reconcile(&file.agreement, View::Applied)
        .map_err(|refusal| Failure::of(&refusal))?
        .unexplained();
    let whole = Shared {
        agreement: &file.agreement,
        agreement_text: &file.text,
        distribution: &distribution,
        basis: opened.basis(),
        unexplained,
        only: None,
    };
    let shown = chosen(&distribution, &arguments.item, only.as_deref());
    let shared = Shared {
        distribution: &shown,
        only: only.as_deref(),
        ..whole
    };
    let digest = documents::proof::digest(&whole);
    let bytes = match arguments.format {
        DocumentFormat::Table => table(&shared, &digest, language).into_bytes(),
        DocumentFormat::Csv => documents::csv::amounts(&shared),
        DocumentFormat::Json => documents::json::allocation(&shared, &digest),
        DocumentFormat::Xlsx => {
            documents::xlsx::allocation(&shared, &digest, language).map_err(|error| {
                Failure::wrong(message!("allocate-xlsx-failed", reason = error.to_string()))
            })?
        }
    };
    deliver(arguments, &whole, &bytes)?;
    if arguments.format == DocumentFormat::Csv {
        // The table of values has no room for how sure they are; that is said beside it.
        let mut beside = Page::new(language);
        notes(&mut beside, &shared, &digest);
        output::aside(&String::from_utf8_lossy(&beside.into_bytes()));
    }
    if let Some(folder) = &arguments.proof {
        let path = folder.display().to_string();
        let written = message!("allocate-proof-written", path = path, digest = digest);
        output::aside(&format!("{}\n", language.say(&written)));
    }
    Ok(Outcome::Done)
}

/// Writes the proof and the result: both or none.
fn deliver(arguments: &Allocate, whole: &Shared<'_>, bytes: &[u8]) -> Result<(), Failure> {
    let Some(folder) = &arguments.proof else {
        return output::deliver(arguments.out.as_deref(), bytes);
    };
    if arguments.out.as_ref() == Some(folder) {
        let path = folder.display().to_string();
        return Err(Failure::wrong(message!(
            "allocate-proof-is-out",
            path = path
        )));
    }
    let files = documents::proof::files(whole, env!("CARGO_PKG_VERSION"));
    documents::file::write_folder(folder, &files)
        .map_err(|failed| Failure::not_written(&failed))?;
    output::deliver(arguments.out.as_deref(), bytes).inspect_err(|_| {
        // The folder was made a moment ago by this command; what failed is told already.
        let _ = std::fs::remove_dir_all(folder);
    })
}

/// Only the allocations of these items on the levels of these recipients; all when none were named.
fn chosen(
    distribution: &Distribution,
    items: &[String],
    only: Option<&[(Level, Code)]>,
) -> Distribution {
    let wanted = |id: &String| items.is_empty() || items.contains(id);
    let on_level = |of: Level| only.is_none_or(|only| only.iter().any(|(level, _)| *level == of));
    let allocations = distribution.allocations.iter();
    let not_shared = distribution.not_shared.iter();
    Distribution {
        allocations: allocations
            .filter(|one| wanted(&one.item.id) && on_level(one.item.level))
            .cloned()
            .collect(),
        not_shared: not_shared.filter(|id| wanted(id)).cloned().collect(),
    }
}

fn table(shared: &Shared<'_>, digest: &str, language: Language) -> Page {
    let agreement = shared.agreement;
    let mut page = Page::new(language);
    page.say(&message!(
        "allocate-title",
        title = &agreement.title,
        total = agreement.total,
        status = terms::status(agreement.total_status)
    ));
    page.gap();
    page.table(&items(shared, language));
    for level in shared.levels() {
        page.gap();
        let count = shared.recipients(level).len();
        page.say(&message!(
            "allocate-level",
            level = terms::level_heading(level),
            count = count
        ));
        page.table(&level_table(shared, level, language));
    }
    notes(&mut page, shared, digest);
    page
}

/// The items with their numbers, which head the columns of the tables below.
fn items(shared: &Shared<'_>, language: Language) -> Table {
    let mut table = Table::new([
        (language.say(&message!("column-number")), Align::Right),
        (language.say(&message!("column-item")), Align::Left),
        (language.say(&message!("column-amount")), Align::Right),
        (language.say(&message!("column-key")), Align::Left),
        (language.say(&message!("column-status")), Align::Left),
    ]);
    for (at, allocation) in shared.distribution.allocations.iter().enumerate() {
        let item = &allocation.item;
        table.row(vec![
            (at + 1).to_string(),
            language.of(&item.title).to_owned(),
            number(item.amount, language),
            language.say(&terms::item_key(item)),
            language.say(&terms::item_status(item)),
        ]);
    }
    for item in shared
        .distribution
        .not_shared
        .iter()
        .filter_map(|id| shared.agreement.item(id))
    {
        table.row(vec![
            "–".to_owned(),
            language.of(&item.title).to_owned(),
            number(item.amount, language),
            language.say(&message!("allocate-not-shared")),
            language.say(&terms::item_status(item)),
        ]);
    }
    table
}

fn level_table(shared: &Shared<'_>, level: Level, language: Language) -> Table {
    let numbered: Vec<(usize, &Allocation)> = (shared.distribution.allocations.iter().enumerate())
        .filter(|(_, allocation)| allocation.item.level == level)
        .collect();
    let mut recipients = shared.recipients(level);
    let order = NameOrder::default();
    recipients.sort_by(|one, other| order.compare(&one.name, &other.name));
    let say = |message: &Message| language.say(message);
    let mut columns = vec![
        (say(&message!("column-code")), Align::Left),
        (say(&message!("column-name")), Align::Left),
    ];
    columns.extend(
        numbered
            .iter()
            .map(|(at, _)| (format!("({})", at + 1), Align::Right)),
    );
    if numbered.len() > 1 {
        columns.push((say(&message!("column-sum")), Align::Right));
    }
    let amount = |allocation: &Allocation, code: Code| {
        allocation.step(code).map_or(Ore::ZERO, |step| step.amount)
    };
    let mut table = Table::new(columns);
    let row = |label: [String; 2], amounts: Vec<Ore>| {
        let sum: Ore = amounts.iter().copied().sum();
        let mut cells: Vec<String> = label.to_vec();
        cells.extend(amounts.iter().map(|amount| number(*amount, language)));
        cells.extend((numbered.len() > 1).then(|| number(sum, language)));
        cells
    };
    for recipient in &recipients {
        let amounts = numbered
            .iter()
            .map(|(_, allocation)| amount(allocation, recipient.code))
            .collect();
        table.row(row(
            [recipient.code.to_string(), recipient.name.clone()],
            amounts,
        ));
    }
    if recipients.len() > 1 {
        let sums = numbered
            .iter()
            .map(|(_, allocation)| {
                recipients
                    .iter()
                    .map(|one| amount(allocation, one.code))
                    .sum()
            })
            .collect();
        table.sum(row([String::new(), say(&message!("column-sum"))], sums));
    }
    table
}

/// What must be known beside the numbers.
fn notes(page: &mut Page, shared: &Shared<'_>, digest: &str) {
    let agreement = shared.agreement;
    if !shared.unexplained.is_zero() {
        page.gap();
        page.say(&message!("check-unexplained", amount = shared.unexplained));
    }
    does_not_add_up(page, agreement);
    if !agreement.discrepancies.is_empty() {
        let (count, id) = (agreement.discrepancies.len(), &agreement.id);
        page.gap();
        page.say(&message!("allocate-discrepancies", count = count, id = id));
    }
    figures(page, shared);
    let computed = shared.distribution.assumptions().into_iter();
    let mut assumptions: Vec<Message> = item_statuses(shared.agreement, shared.distribution);
    assumptions.extend(computed.filter(|one| !one.is_of_item()).map(Speak::message));
    if !assumptions.is_empty() {
        page.gap();
        page.say(&message!("heading-assumptions"));
    }
    for assumption in &assumptions {
        page.point(assumption);
    }
    page.gap();
    page.say(&message!("allocate-digest", digest = digest));
}

/// Which sums do not hold, apart from what the agreement itself says is not known.
fn does_not_add_up(page: &mut Page, agreement: &Agreement) {
    let Ok(result) = reconcile(agreement, View::Applied) else {
        return;
    };
    let declared = |sum: &&Sum| !sum.complete && sum.difference() < Ore::ZERO;
    let mut failing = result.failing().filter(|sum| !declared(sum)).peekable();
    if failing.peek().is_none() {
        return;
    }
    page.gap();
    page.say(&message!("allocate-does-not-add-up", id = &agreement.id));
    for sum in failing {
        page.point(&wording::reconciliation::failing(sum));
    }
}

/// Which figures were used, and whose they are.
fn figures(page: &mut Page, shared: &Shared<'_>) {
    let tables = shared.tables();
    if tables.is_empty() {
        return;
    }
    page.gap();
    page.say(&message!("heading-figures"));
    for (kind, date, provenance) in tables {
        // The publisher stands first; the whole line of origin is in the proof and the workbook.
        let source = provenance
            .source
            .split(';')
            .next()
            .unwrap_or_default()
            .trim();
        let source = if source.is_empty() { "–" } else { source };
        page.point(&match kind {
            TableKind::Population => message!("figures-population", date = date, source = source),
            TableKind::Ages => message!("figures-ages", date = date, source = source),
        });
    }
}

/// Which items are not wholly read in a source.
fn item_statuses(agreement: &Agreement, distribution: &Distribution) -> Vec<Message> {
    let shown = |id: &String| distribution.of(id).is_some() || distribution.not_shared.contains(id);
    let unsure = |item: &&Item| shown(&item.id) && !item.status.is_confirmed();
    let words = |item: &Item| {
        message!(
            "allocate-item-status",
            title = &item.title,
            status = terms::item_status(item)
        )
    };
    agreement.items.iter().filter(unsure).map(words).collect()
}
