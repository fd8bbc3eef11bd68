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

/// What makes a spreadsheet take a text for a formula.
const FORMULA_STARTS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Rows of texts for spreadsheets as they are set up in Sweden: UTF-8 with a mark, semicolon, CRLF. A text that would
/// be run as a formula gets an apostrophe before it, by which spreadsheets know text.
pub fn for_spreadsheets<R: IntoIterator<Item = String>>(
    rows: impl IntoIterator<Item = R>,
) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(b"\xef\xbb\xbf".to_vec());
    for row in rows {
        let cells = row.into_iter().map(|cell| {
            if cell.starts_with(FORMULA_STARTS) {
                format!("'{cell}")
            } else {
                cell
            }
        });
        // Writing to memory cannot fail.
        let _ = writer.write_record(cells.collect::<Vec<String>>());
    }
    writer.into_inner().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_text_in_it() {
        let cells = ["=1+1", "+46", "-1", "@a", "a;b", "å"].map(str::to_owned);
        let bytes = for_spreadsheets([cells]);
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text, "\u{feff}'=1+1;'+46;'-1;'@a;\"a;b\";å\r\n");
    }
}
