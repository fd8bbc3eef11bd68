//! Amounts as comma-separated values: UTF-8, LF, point decimals, no grouping.

use ::csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

use crate::Shared;
use crate::shared::kronor;

/// One row per item and recipient: `agreement,item,level,code,recipient,amount`, amounts in whole kronor.
pub fn amounts(shared: &Shared<'_>) -> Vec<u8> {
    let mut rows =
        vec![["agreement", "item", "level", "code", "recipient", "amount"].map(str::to_owned)];
    for allocation in &shared.distribution.allocations {
        for (at, step) in shared.steps(allocation) {
            rows.push([
                shared.agreement.id.clone(),
                allocation.item.id.clone(),
                allocation.item.level.to_string(),
                step.code.to_string(),
                shared
                    .recipient(allocation, at)
                    .map_or_else(String::new, |recipient| recipient.name.clone()),
                kronor(step.amount),
            ]);
        }
    }
    table(rows)
}

/// Rows of cells as bytes. Cells hold what they hold: a cell with a comma, a quote or a line break is quoted.
pub fn table<R: IntoIterator<Item = C>, C: AsRef<[u8]>>(
    rows: impl IntoIterator<Item = R>,
) -> Vec<u8> {
    let mut writer: Writer<Vec<u8>> = WriterBuilder::new()
        .terminator(Terminator::Any(b'\n'))
        .quote_style(QuoteStyle::Necessary)
        .flexible(true)
        .from_writer(Vec::new());
    for row in rows {
        // Writing to memory cannot fail.
        let _ = writer.write_record(row);
    }
    writer.into_inner().unwrap_or_default()
}
