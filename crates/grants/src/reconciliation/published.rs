//! The rows as the sources print them.

use super::Row;
use crate::Level;
use crate::agreement::{Agreement, Discrepancy, Item, Printed, Said, Status, Subject, Text};

/// The printed rows, and the rows of items that no source prints an amount for.
pub(super) fn rows(agreement: &Agreement) -> (Vec<Row>, Vec<Row>) {
    let mut printed: Vec<Row> = Vec::new();
    let mut not_printed = Vec::new();
    let mut shared: Vec<(&str, &Item)> = Vec::new();
    for item in &agreement.items {
        match discrepancy(agreement, item).map(|found| (found, &found.printed)) {
            Some((_, Printed::With(other))) => shared.push((other, item)),
            Some((found, Printed::Says(Said::Amount(amount)))) => {
                let title = found
                    .printed_title
                    .as_ref()
                    .map_or_else(|| item.title.clone(), |title| words(title));
                printed.push(Row {
                    title,
                    amount: *amount,
                    source: found.source.clone(),
                    ..row(item)
                });
            }
            _ if item.status.amount == Status::Confirmed => printed.push(row(item)),
            _ => not_printed.push(row(item)),
        }
    }
    for (other, item) in shared {
        let place = printed
            .iter_mut()
            .find(|row| row.items.iter().any(|id| id == other));
        if let Some(row) = place {
            row.items.push(item.id.clone());
            if !row.levels.contains(&item.level) {
                row.levels.push(item.level);
            }
        }
    }
    (printed, not_printed)
}

fn discrepancy<'a>(agreement: &'a Agreement, item: &Item) -> Option<&'a Discrepancy> {
    agreement.discrepancies.iter().find(|discrepancy| {
        discrepancy.subject == Subject::Item(item.id.clone())
            && matches!(
                discrepancy.printed,
                Printed::With(_) | Printed::Says(Said::Amount(_))
            )
    })
}

fn row(item: &Item) -> Row {
    let levels: Vec<Level> = vec![item.level];
    Row {
        items: vec![item.id.clone()],
        title: item.title.clone(),
        levels,
        amount: item.amount,
        source: item.source.clone(),
    }
}

/// A title is quoted in the source's own language.
fn words(title: &str) -> Text {
    Text {
        sv: title.to_owned(),
        en: title.to_owned(),
    }
}
