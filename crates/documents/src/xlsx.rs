//! An allocation as a workbook: a sheet per level, then the method and the sources.

use grants::agreement::{Discrepancy, Printed, Said, Subject};
use grants::allocation::Allocation;
use grants::{Level, Ore, Text};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};
use wording::{Language, Message, NameOrder, Speak, message, terms};

use crate::Shared;

/// A workbook that could not be made.
#[derive(Debug, thiserror::Error)]
#[error("the workbook could not be made: {0}")]
pub struct WorkbookFailed(#[from] XlsxError);

/// Widths in characters, chosen so that names and titles are read without dragging columns.
const CODE_WIDTH: u32 = 8;
const NAME_WIDTH: u32 = 26;
const AMOUNT_WIDTH: u32 = 18;
const WORDS_WIDTH: u32 = 60;

/// The allocation as a workbook in this language. The same input gives the same bytes. The digest
/// is that of the whole allocation, also when only some of it is shown.
pub fn allocation(
    shared: &Shared<'_>,
    digest: &str,
    language: Language,
) -> Result<Vec<u8>, WorkbookFailed> {
    let mut workbook = Workbook::new();
    let title = language.of(&shared.agreement.title);
    // A fixed time of creation, so that the same allocation is the same file.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(title)
            .set_creation_datetime(&created),
    );
    for level in shared.levels() {
        level_sheet(workbook.add_worksheet(), shared, level, language)?;
    }
    method_sheet(workbook.add_worksheet(), shared, digest, language)?;
    sources_sheet(workbook.add_worksheet(), shared, language)?;
    Ok(workbook.save_to_buffer()?)
}

struct Formats {
    head: Format,
    number: Format,
    sum: Format,
    words: Format,
}

impl Formats {
    fn new() -> Self {
        let head = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top);
        let number = Format::new().set_num_format("#,##0");
        let sum = Format::new().set_bold().set_num_format("#,##0");
        let words = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        Self {
            head,
            number,
            sum,
            words,
        }
    }
}

/// A sheet being filled from the top.
struct Sheet<'a> {
    page: &'a mut Worksheet,
    formats: Formats,
    language: Language,
    row: u32,
}

impl<'a> Sheet<'a> {
    fn new(page: &'a mut Worksheet, name: &Message, language: Language) -> Result<Self, XlsxError> {
        page.set_name(language.say(name))?;
        Ok(Self {
            page,
            formats: Formats::new(),
            language,
            row: 0,
        })
    }

    fn widths(&mut self, widths: &[u32]) -> Result<(), XlsxError> {
        for (column, width) in (0_u16..).zip(widths) {
            self.page.set_column_width(column, f64::from(*width))?;
        }
        Ok(())
    }

    fn heads(&mut self, heads: impl IntoIterator<Item = String>) -> Result<(), XlsxError> {
        for (column, head) in (0_u16..).zip(heads) {
            self.page
                .write_string_with_format(self.row, column, head, &self.formats.head)?;
        }
        self.row += 1;
        Ok(())
    }

    fn cells(&mut self, cells: impl IntoIterator<Item = Cell>) -> Result<(), XlsxError> {
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                Cell::Words(words) => {
                    self.page.write_string_with_format(
                        self.row,
                        column,
                        words,
                        &self.formats.words,
                    )?;
                }
                Cell::Money(amount) => match number(amount) {
                    Some(number) => {
                        self.page.write_number_with_format(
                            self.row,
                            column,
                            number,
                            &self.formats.number,
                        )?;
                    }
                    None => {
                        self.page
                            .write_string(self.row, column, amount.to_string())?;
                    }
                },
            }
        }
        self.row += 1;
        Ok(())
    }

    fn heading(&mut self, heading: &Message) -> Result<(), XlsxError> {
        self.row += 1;
        let words = self.language.say(heading);
        self.page
            .write_string_with_format(self.row, 0, words, &self.formats.head)?;
        self.row += 1;
        Ok(())
    }

    fn say(&self, message: &Message) -> String {
        self.language.say(message)
    }
}

enum Cell {
    Words(String),
    Money(Ore),
}

impl From<String> for Cell {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

/// The amount in kronor as a workbook stores numbers; none when it would lose a digit there.
fn number(amount: Ore) -> Option<f64> {
    /// Workbooks keep every whole number up to 2^53.
    const LARGEST: u64 = 1 << 53;
    let kronor = amount.whole_kronor()?;
    (kronor.unsigned_abs() <= LARGEST)
        .then(|| kronor.to_string().parse().ok())
        .flatten()
}

fn level_sheet(
    sheet: &mut Worksheet,
    shared: &Shared<'_>,
    level: Level,
    language: Language,
) -> Result<(), XlsxError> {
    let mut sheet = Sheet::new(sheet, &terms::level_heading(level), language)?;
    let allocations: Vec<&Allocation> = shared.on(level).collect();
    let mut widths = vec![CODE_WIDTH, NAME_WIDTH];
    widths.extend(vec![AMOUNT_WIDTH; allocations.len() + 1]);
    sheet.widths(&widths)?;
    let mut heads = vec![
        sheet.say(&message!("column-code")),
        sheet.say(&message!("column-name")),
    ];
    heads.extend(
        allocations
            .iter()
            .map(|allocation| language.of(&allocation.item.title).to_owned()),
    );
    heads.push(sheet.say(&message!("column-sum")));
    sheet.heads(heads)?;
    sheet.page.set_freeze_panes(1, 2)?;
    let order = NameOrder::default();
    let mut recipients = shared.recipients(level);
    recipients.sort_by(|one, other| order.compare(&one.name, &other.name));
    for recipient in &recipients {
        let mut cells: Vec<Cell> = vec![
            recipient.code.to_string().into(),
            recipient.name.clone().into(),
        ];
        let amounts = allocations
            .iter()
            .filter_map(|allocation| allocation.step(recipient.code));
        cells.extend(amounts.map(|step| Cell::Money(step.amount)));
        cells.push(Cell::Money(
            shared.distribution.sum_of(level, recipient.code),
        ));
        sheet.cells(cells)?;
    }
    sums(&mut sheet, shared, level)
}

/// The sum row, as formulas a reader can follow, with their results stored beside.
fn sums(sheet: &mut Sheet<'_>, shared: &Shared<'_>, level: Level) -> Result<(), XlsxError> {
    let last = sheet.row;
    let label = sheet.say(&message!("column-sum"));
    sheet
        .page
        .write_string_with_format(last, 1, label, &sheet.formats.head)?;
    let recipients = shared.recipients(level);
    let whole: Ore = recipients
        .iter()
        .map(|one| shared.distribution.sum_of(level, one.code))
        .sum();
    let totals = shared
        .on(level)
        .map(|allocation| shared.steps(allocation).map(|(_, step)| step.amount).sum())
        .chain([whole]);
    for (column, total) in (2_u16..).zip(totals) {
        let first_cell = rust_xlsxwriter::utility::row_col_to_cell(1, column);
        let last_cell = rust_xlsxwriter::utility::row_col_to_cell(last.saturating_sub(1), column);
        let formula = rust_xlsxwriter::Formula::new(format!("=SUM({first_cell}:{last_cell})"))
            .set_result(total.to_string());
        sheet
            .page
            .write_formula_with_format(last, column, formula, &sheet.formats.sum)?;
    }
    Ok(())
}

fn method_sheet(
    sheet: &mut Worksheet,
    shared: &Shared<'_>,
    digest: &str,
    language: Language,
) -> Result<(), XlsxError> {
    let mut sheet = Sheet::new(sheet, &message!("sheet-method"), language)?;
    sheet.widths(&[
        WORDS_WIDTH,
        NAME_WIDTH,
        AMOUNT_WIDTH,
        WORDS_WIDTH,
        WORDS_WIDTH,
        NAME_WIDTH,
        WORDS_WIDTH,
    ])?;
    let heads = [
        message!("column-item"),
        message!("column-level"),
        message!("column-amount"),
        message!("column-key"),
        message!("column-status"),
        message!("column-source"),
        message!("column-place"),
    ];
    sheet.heads(heads.iter().map(|head| language.say(head)))?;
    sheet.page.set_freeze_panes(1, 0)?;
    for item in &shared.agreement.items {
        sheet.cells([
            Cell::Words(language.of(&item.title).to_owned()),
            sheet.say(&terms::level_heading(item.level)).into(),
            Cell::Money(item.amount),
            sheet.say(&terms::item_key(item)).into(),
            sheet.say(&terms::item_status(item.status)).into(),
            item.source.id.clone().into(),
            item.source.at.clone().into(),
        ])?;
    }
    if !shared.unexplained.is_zero() {
        sheet.heading(&message!("heading-unexplained"))?;
        sheet.cells([Cell::Money(shared.unexplained)])?;
    }
    sheet.heading(&message!("heading-rounding"))?;
    let rounding = sheet.say(&terms::rounding(shared.agreement.rounding.rounding.method));
    sheet.cells([rounding.into()])?;
    sheet.heading(&message!("heading-assumptions"))?;
    for assumption in shared.distribution.assumptions() {
        let words = sheet.say(&assumption.message());
        sheet.cells([words.into()])?;
    }
    sheet.heading(&message!("heading-digest"))?;
    sheet.cells([digest.to_owned().into()])
}

fn sources_sheet(
    sheet: &mut Worksheet,
    shared: &Shared<'_>,
    language: Language,
) -> Result<(), XlsxError> {
    let mut sheet = Sheet::new(sheet, &message!("sheet-sources"), language)?;
    sheet.widths(&[
        NAME_WIDTH,
        WORDS_WIDTH,
        WORDS_WIDTH,
        WORDS_WIDTH,
        WORDS_WIDTH,
        NAME_WIDTH,
    ])?;
    let heads = [
        message!("column-source"),
        message!("heading-sources"),
        message!("column-publisher"),
        message!("column-published"),
        message!("column-address"),
    ];
    sheet.heads(heads.iter().map(|head| language.say(head)))?;
    sheet.page.set_freeze_panes(1, 0)?;
    for source in &shared.agreement.sources {
        sheet.cells([
            Cell::Words(source.id.clone()),
            source.title.clone().into(),
            source.publisher.clone().into(),
            source
                .published
                .map_or_else(String::new, |date| date.to_string())
                .into(),
            source.url.clone().unwrap_or_default().into(),
        ])?;
    }
    if shared.agreement.discrepancies.is_empty() {
        return Ok(());
    }
    sheet.heading(&message!("heading-discrepancies"))?;
    let heads = [
        message!("column-source"),
        message!("column-place"),
        message!("column-says"),
        message!("column-applied"),
        message!("column-reason"),
        message!("column-decided-by"),
    ];
    sheet.heads(heads.iter().map(|head| language.say(head)))?;
    for discrepancy in &shared.agreement.discrepancies {
        sheet.cells(discrepancy_cells(discrepancy, language))?;
    }
    Ok(())
}

fn discrepancy_cells(discrepancy: &Discrepancy, language: Language) -> [Cell; 6] {
    let printed = match &discrepancy.printed {
        Printed::Says(said) => said_words(said, language),
        Printed::With(item) => item.clone(),
        Printed::InWords => String::new(),
    };
    let applied = discrepancy
        .applied
        .as_ref()
        .map_or_else(String::new, |said| said_words(said, language));
    let about = match &discrepancy.subject {
        Subject::Item(id) => id.clone(),
        Subject::Part(_) => discrepancy.source.id.clone(),
    };
    [
        about.into(),
        discrepancy.source.at.clone().into(),
        printed.into(),
        applied.into(),
        words(&discrepancy.reason, language).into(),
        discrepancy.decided_by.clone().into(),
    ]
}

fn said_words(said: &Said, language: Language) -> String {
    match said {
        Said::Amount(amount) => wording::money(*amount, language),
        Said::Words(text) => words(text, language),
    }
}

fn words(text: &Text, language: Language) -> String {
    language.of(text).to_owned()
}
