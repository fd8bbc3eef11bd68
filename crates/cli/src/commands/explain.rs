//! `overens explain`: why a recipient gets an amount, line by line.

use agreement::shipped;
use grants::agreement::{Agreement, Item, Subject};
use grants::allocation::Distribution;
use grants::{Level, Recipient};
use wording::explanation::{AmountExplained, explain};
use wording::{Language, Message, message};

use crate::Outcome;
use crate::arguments::Explain;
use crate::failure::Failure;
use crate::opened::Opened;
use crate::page::Page;
use crate::{output, selection};

/// Runs the command.
pub fn run(arguments: &Explain, language: Language) -> Result<Outcome, Failure> {
    let mut opened = Opened::default();
    opened.figures_from(&arguments.population)?;
    let file = opened.agreement(&arguments.agreement)?;
    for id in &arguments.item {
        selection::item(&file.agreement, id)?;
    }
    let recipients = selection::recipients(shipped::register(), &arguments.recipient)?;
    let distribution = opened.distribute(&file.agreement)?;
    let mut page = Page::new(language);
    page.line(language.of(&file.agreement.title));
    let mut explained: Vec<AmountExplained> = Vec::new();
    for recipient in &recipients {
        let of_level = distribution
            .allocations
            .iter()
            .filter(|one| one.item.level == recipient.level);
        let wanted = of_level
            .filter(|one| arguments.item.is_empty() || arguments.item.contains(&one.item.id));
        explained.extend(wanted.filter_map(|allocation| explain(allocation, recipient)));
    }
    let not_shared: Vec<&Item> = distribution
        .not_shared
        .iter()
        .filter(|id| arguments.item.is_empty() || arguments.item.contains(id))
        .filter_map(|id| file.agreement.item(id))
        .filter(|item| {
            item.level == Level::Other || recipients.iter().any(|one| one.level == item.level)
        })
        .collect();
    if explained.is_empty() && not_shared.is_empty() {
        let names: Vec<String> = recipients
            .iter()
            .map(|recipient| recipient.name.clone())
            .collect();
        let id = &file.agreement.id;
        let message = message!("explain-nothing", name = names.join(", "), agreement = id);
        return Err(Failure::wrong_with(
            message,
            message!("explain-nothing-hint", agreement = id),
        ));
    }
    for explanation in &explained {
        paragraph(&mut page, &file.agreement, explanation);
    }
    for item in not_shared {
        page.gap();
        page.say(&message!(
            "explain-not-shared",
            item = &item.title,
            amount = item.amount
        ));
    }
    assumptions(&mut page, &explained);
    if arguments.item.is_empty() {
        page.gap();
        for recipient in &recipients {
            let sum = distribution.sum_of(recipient.level, recipient.code);
            page.say(&message!(
                "explain-in-all",
                name = &recipient.name,
                amount = sum
            ));
        }
        if let Some(besides) = county_besides(&distribution, &recipients) {
            page.say(&besides);
        }
    }
    output::print(&page.into_bytes())?;
    Ok(Outcome::Done)
}

fn paragraph(page: &mut Page, agreement: &Agreement, explanation: &AmountExplained) {
    page.gap();
    page.say(&explanation.headline);
    for (at, line) in explanation.lines.iter().enumerate() {
        page.numbered(at + 1, line);
    }
    if let Some(source) = agreement.source(&explanation.source.id) {
        let (title, place) = (&source.title, &explanation.source.at);
        page.point(&message!("explain-source", title = title, place = place));
    }
    let item = Subject::Item(explanation.item.clone());
    for discrepancy in agreement
        .discrepancies
        .iter()
        .filter(|one| one.subject == item)
    {
        let (reason, place) = (&discrepancy.reason, &discrepancy.source.at);
        page.point(&message!(
            "explain-discrepancy",
            place = place,
            reason = reason
        ));
    }
    for assumption in &explanation.of_item {
        page.point(assumption);
    }
}

/// What was taken for granted in any of the amounts, each once.
fn assumptions(page: &mut Page, explained: &[AmountExplained]) {
    let mut told: Vec<&Message> = Vec::new();
    for assumption in explained
        .iter()
        .flat_map(|explanation| &explanation.assumptions)
    {
        if !told.contains(&assumption) {
            told.push(assumption);
        }
    }
    if told.is_empty() {
        return;
    }
    page.gap();
    page.say(&message!("heading-assumptions"));
    for assumption in told {
        page.point(assumption);
    }
}

/// What goes to the county a municipality or region lies in, besides its own amounts.
fn county_besides(distribution: &Distribution, recipients: &[&Recipient]) -> Option<Message> {
    if recipients
        .iter()
        .any(|recipient| recipient.level == Level::County)
    {
        return None;
    }
    let county = shipped::register().find(Level::County, recipients.first()?.county?)?;
    let sum = distribution.sum_of(Level::County, county.code);
    (!sum.is_zero()).then(|| message!("explain-county-besides", name = &county.name, amount = sum))
}
