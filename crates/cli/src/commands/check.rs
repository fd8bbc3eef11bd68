//! `overens check`: items = group totals = total, or the differences and what would explain them.

use grants::agreement::{Agreement, Discrepancy, Printed, Said, SourcePlace, Subject};
use grants::reconciliation::{Reconciliation, Row, View, diagnose, reconcile};
use grants::{Level, Ore};
use wording::table::{Align, Table};
use wording::{Argument, Language, Message, message, money, reconciliation, terms};

use crate::Outcome;
use crate::arguments::Check;
use crate::failure::Failure;
use crate::opened::Opened;
use crate::output;
use crate::page::Page;

/// Runs the command.
pub fn run(arguments: &Check, language: Language) -> Result<Outcome, Failure> {
    let mut opened = Opened::default();
    let agreement = opened.agreement(&arguments.agreement)?.agreement;
    let view = if arguments.as_published {
        View::AsPublished
    } else {
        View::Applied
    };
    let result = reconcile(&agreement, view).map_err(|refusal| Failure::of(&refusal))?;
    let others = if result.closes() {
        Vec::new()
    } else {
        opened.others(&agreement.id)?
    };
    let mut page = Page::new(language);
    head(&mut page, &agreement, view);
    page.table(&rows(&agreement, &result, language));
    page.gap();
    sums(&mut page, &result);
    page.gap();
    verdict(&mut page, &result, &others);
    discrepancies(&mut page, &agreement);
    output::print(&page.into_bytes())?;
    Ok(if result.closes() {
        Outcome::Done
    } else {
        Outcome::DoesNotHold
    })
}

fn head(page: &mut Page, agreement: &Agreement, view: View) {
    page.say(&message!(
        "check-title",
        title = &agreement.title,
        id = &agreement.id
    ));
    page.say(&match view {
        View::Applied => message!("check-view-applied"),
        View::AsPublished => message!("check-view-published"),
    });
    page.gap();
}

fn rows(agreement: &Agreement, result: &Reconciliation, language: Language) -> Table {
    let say = |message: &Message| language.say(message);
    let mut table = Table::new([
        (say(&message!("column-level")), Align::Left),
        (say(&message!("column-item")), Align::Left),
        (say(&message!("column-amount")), Align::Right),
        (say(&message!("column-status")), Align::Left),
        (say(&message!("column-place")), Align::Left),
    ]);
    for row in &result.rows {
        table.row(cells(agreement, result.view, row, language));
    }
    let whole: Ore = result.rows.iter().map(|row| row.amount).sum();
    let label = say(&message!("column-sum"));
    table.sum(vec![
        String::new(),
        label,
        number(whole, language),
        String::new(),
        String::new(),
    ]);
    table
}

fn cells(agreement: &Agreement, view: View, row: &Row, language: Language) -> Vec<String> {
    let levels: Vec<Level> = row.levels.clone();
    let item = row.items.first().and_then(|id| agreement.item(id));
    // A row as published is by definition read in its source.
    let status = match (view, item) {
        (View::Applied, Some(item)) => language.say(&terms::item_status(item)),
        _ => language.say(&message!("status-confirmed")),
    };
    vec![
        language.say(&message!("check-levels", levels = levels)),
        language.of(&row.title).to_owned(),
        number(row.amount, language),
        status,
        format!("{}, {}", row.source.id, row.source.at),
    ]
}

/// Kronor without unit: the unit stands in the head of the column.
pub fn number(amount: Ore, language: Language) -> String {
    match amount.whole_kronor() {
        Some(kronor) => wording::grouped(i128::from(kronor), language),
        None => money(amount, language),
    }
}

fn sums(page: &mut Page, result: &Reconciliation) {
    for sum in &result.sums {
        let name = reconciliation::sum_name(&sum.of);
        let status = terms::status(sum.status);
        page.say(&if sum.closes() {
            message!(
                "check-sum-closes",
                name = name,
                stated = sum.stated,
                status = status
            )
        } else {
            message!(
                "check-sum-fails",
                sum = reconciliation::failing(sum),
                status = status
            )
        });
    }
}

fn verdict(page: &mut Page, result: &Reconciliation, others: &[Agreement]) {
    if result.closes() {
        page.say(&message!("check-closes"));
        return;
    }
    page.say(&message!("check-does-not-close"));
    if !result.unexplained().is_zero() {
        page.say(&message!(
            "check-unexplained",
            amount = result.unexplained()
        ));
    }
    let others: Vec<&Agreement> = others.iter().collect();
    let explanations = diagnose(result, &others);
    match explanations.len() {
        // What the file declares unknown needs no searching for slips.
        0 if !result.unexplained().is_zero() => {}
        0 => page.say(&message!("check-no-explanation")),
        1 => page.say(&message!("check-one-explanation")),
        count => page.say(&message!("check-several-explanations", count = count)),
    }
    for explanation in &explanations {
        page.point(&reconciliation::explanation(result, explanation));
    }
}

fn discrepancies(page: &mut Page, agreement: &Agreement) {
    if agreement.discrepancies.is_empty() {
        return;
    }
    page.gap();
    page.say(&message!("heading-discrepancies"));
    for discrepancy in &agreement.discrepancies {
        page.point(&about(agreement, discrepancy));
        page.below(&match &discrepancy.printed {
            Printed::Says(said) => message!("discrepancy-says", said = value(said)),
            Printed::With(id) => {
                let title = agreement
                    .item(id)
                    .map_or_else(|| Argument::from(id), |item| Argument::from(&item.title));
                message!("discrepancy-printed-with", item = title)
            }
            Printed::InWords => message!("discrepancy-differs"),
        });
        if let Some(applied) = &discrepancy.applied {
            page.below(&message!("discrepancy-applied", applied = value(applied)));
        }
        page.below(&message!(
            "discrepancy-reason",
            reason = &discrepancy.reason,
            status = terms::status(discrepancy.status),
            decided_by = &discrepancy.decided_by
        ));
    }
}

fn about(agreement: &Agreement, discrepancy: &Discrepancy) -> Message {
    let about = match &discrepancy.subject {
        Subject::Item(id) => agreement
            .item(id)
            .map_or_else(|| Argument::from(id), |item| Argument::from(&item.title)),
        Subject::Part(part) => Argument::Message(terms::part(part)),
    };
    let SourcePlace { id, at } = &discrepancy.source;
    message!("discrepancy-about", about = about, source = id, place = at)
}

fn value(said: &Said) -> Argument {
    match said {
        Said::Amount(amount) => Argument::Money(*amount),
        Said::Words(text) => Argument::Pair(text.clone()),
    }
}
