//! The table as a workbook: one sheet with the rows, one that says what they are.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};
use wording::{Language, message};

use super::json::{LICENCE, UNIT};
use super::{COLUMNS, Edition, Value, assumptions, rows};
use crate::Shared;
use crate::xlsx::WorkbookFailed;

/// Wide enough for names and titles without dragging columns.
const COLUMN_WIDTH: u32 = 22;

/// The table as a workbook. The same input gives the same bytes.
pub fn workbook(
    shared: &Shared<'_>,
    edition: &Edition<'_>,
    language: Language,
) -> Result<Vec<u8>, WorkbookFailed> {
    let mut workbook = Workbook::new();
    // A fixed time of creation, so that the same table is the same file.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(language.of(&shared.agreement.title))
            .set_creation_datetime(&created),
    );
    table_sheet(&mut workbook, shared, language)?;
    about_sheet(&mut workbook, shared, edition, language)?;
    Ok(workbook.save_to_buffer()?)
}

fn table_sheet(
    workbook: &mut Workbook,
    shared: &Shared<'_>,
    language: Language,
) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(language.say(&message!("open-data-sheet-amounts")))?;
    let head = Format::new().set_bold();
    let money = Format::new().set_num_format("#,##0");
    for (column, name) in (0_u16..).zip(COLUMNS) {
        sheet.set_column_width(column, f64::from(COLUMN_WIDTH))?;
        sheet.write_string_with_format(0, column, name, &head)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (line, row) in (1_u32..).zip(rows(shared, language)) {
        for ((column, name), value) in (0_u16..).zip(COLUMNS).zip(row) {
            match (value, is_money(name)) {
                (Value::Number(number), true) => {
                    let number = in_workbook(number);
                    sheet.write_number_with_format(line, column, number, &money)?;
                }
                (Value::Number(number), false) => {
                    sheet.write_number(line, column, in_workbook(number))?;
                }
                (Value::Text(text), _) => {
                    // Written as text, a formula is never run.
                    sheet.write_string(line, column, text)?;
                }
            }
        }
    }
    Ok(())
}

fn is_money(column: &str) -> bool {
    matches!(column, "amount" | "floor")
}

/// Workbooks keep every whole number up to 2^53, which is a thousand times all money in Sweden.
fn in_workbook(number: i64) -> f64 {
    number.to_string().parse().unwrap_or_default()
}

fn about_sheet(
    workbook: &mut Workbook,
    shared: &Shared<'_>,
    edition: &Edition<'_>,
    language: Language,
) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(language.say(&message!("open-data-sheet-about")))?;
    let mut lines = vec![
        ("title", language.of(&shared.agreement.title).to_owned()),
        ("agreement", shared.agreement.id.clone()),
        ("version", edition.version.to_string()),
        ("published_at", edition.published_at.to_string()),
        ("digest", edition.digest.to_owned()),
        ("unit", UNIT.to_owned()),
        ("licence", LICENCE.to_owned()),
    ];
    let assumptions = assumptions(shared);
    let said = assumptions.iter().map(|one| language.of(one).to_owned());
    lines.extend(said.map(|said| ("assumption", said)));
    sheet.set_column_width(0, f64::from(COLUMN_WIDTH))?;
    for (line, (name, value)) in (0_u32..).zip(lines) {
        sheet.write_string(line, 0, name)?;
        sheet.write_string(line, 1, value)?;
    }
    Ok(())
}
