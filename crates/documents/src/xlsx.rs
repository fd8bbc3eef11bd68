//! An allocation as a workbook: a sheet per level, then the method and the sources.

use grants::agreement::{Discrepancy, Printed, Said, Subject};
use grants::allocation::Allocation;
use grants::{Level, Ore, Text};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};
use wording::{Language, Message, NameOrder, Speak, message, terms};

use crate::{Shared, TableKind};

/// A workbook that could not be made.
#[derive(Debug, thiserror::Error)]
#[error("the workbook could not be made: {0}")]
pub struct WorkbookFailed(#[from] XlsxError);

/// Widths in characters, chosen so that names and titles are read without dragging columns.
const CODE_WIDTH: u32 = 8;
const NAME_WIDTH: u32 = 30;
const AMOUNT_WIDTH: u32 = 24;
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

/// The height of one line of text, in points, at the workbook's ordinary size.
const LINE_HEIGHT: u32 = 15;

struct Formats {
    head: Format,
    number_head: Format,
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
        let number_head = head.clone().set_align(FormatAlign::Right);
        let number = Format::new().set_num_format("#,##0");
        let sum = Format::new().set_bold().set_num_format("#,##0");
        let words = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        Self {
            head,
            number_head,
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
    widths: Vec<u32>,
    row: u32,
}

impl<'a> Sheet<'a> {
    fn new(page: &'a mut Worksheet, name: &Message, language: Language) -> Result<Self, XlsxError> {
        page.set_name(language.say(name))?;
        Ok(Self {
            page,
            formats: Formats::new(),
            language,
            widths: Vec::new(),
            row: 0,
        })
    }

    fn widths(&mut self, widths: &[u32]) -> Result<(), XlsxError> {
        self.widths = widths.to_vec();
        for (column, width) in (0_u16..).zip(widths) {
            self.page.set_column_width(column, f64::from(*width))?;
        }
        // On paper: as wide as the sheet, with the heads on every page.
        self.page.set_landscape();
        self.page.set_print_fit_to_pages(1, 0);
        Ok(())
    }

    /// Makes the row as high as its longest cell needs when broken into lines.
    fn height(&mut self, lines: u32) -> Result<(), XlsxError> {
        if lines > 1 {
            self.page
                .set_row_height(self.row, f64::from(lines.saturating_mul(LINE_HEIGHT)))?;
        }
        Ok(())
    }

    /// How many lines words take in a column.
    fn lines(&self, column: usize, words: &str) -> u32 {
        let width = self.widths.get(column).copied().unwrap_or(WORDS_WIDTH);
        // Some room is lost where a word does not fit at the end of a line.
        let room = width.saturating_sub(width / 8).max(1);
        u32::try_from(words.chars().count()).map_or(u32::MAX, |length| length.div_ceil(room))
    }

    /// The heads of the columns; those from `numbers` on stand right, over numbers.
    fn heads(
        &mut self,
        heads: impl IntoIterator<Item = String>,
        numbers: u16,
    ) -> Result<(), XlsxError> {
        let mut lines = 1;
        for (column, head) in (0_u16..).zip(heads) {
            lines = lines.max(self.lines(usize::from(column), &head));
            let format = if column < numbers {
                &self.formats.head
            } else {
                &self.formats.number_head
            };
            self.page
                .write_string_with_format(self.row, column, head, format)?;
        }
        self.height(lines)?;
        self.page.set_repeat_rows(self.row, self.row)?;
        self.row += 1;
        Ok(())
    }

    fn cells(&mut self, cells: impl IntoIterator<Item = Cell>) -> Result<(), XlsxError> {
        let mut lines = 1;
        for (column, cell) in (0_u16..).zip(cells) {
            match cell {
                Cell::Words(words) => {
                    lines = lines.max(self.lines(usize::from(column), &words));
                    let format = &self.formats.words;
                    self.page
                        .write_string_with_format(self.row, column, words, format)?;
                }
                Cell::Money(amount) => match number(amount) {
                    Some(number) => {
                        let format = &self.formats.number;
                        self.page
                            .write_number_with_format(self.row, column, number, format)?;
                    }
                    None => {
                        self.page
                            .write_string(self.row, column, amount.to_string())?;
                    }
                },
            }
        }
        self.height(lines)?;
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
    sheet.heads(heads, 2)?;
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
    sheet.heads(heads.iter().map(|head| language.say(head)), u16::MAX)?;
    sheet.page.set_freeze_panes(1, 0)?;
    for item in &shared.agreement.items {
        sheet.cells([
            Cell::Words(language.of(&item.title).to_owned()),
            sheet.say(&terms::level_heading(item.level)).into(),
            Cell::Money(item.amount),
            sheet.say(&terms::item_key(item)).into(),
            sheet.say(&terms::item_status(item)).into(),
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
    let computed = shared.distribution.assumptions().into_iter();
    let mut assumptions = computed.filter(|one| !one.is_of_item()).peekable();
    if assumptions.peek().is_some() {
        sheet.heading(&message!("heading-assumptions"))?;
    }
    for assumption in assumptions {
        let said = sheet.say(&assumption.message());
        sheet.cells([said.into()])?;
    }
    if !shared.tables().is_empty() {
        sheet.heading(&message!("heading-figures"))?;
    }
    for (kind, date, provenance) in shared.tables() {
        let source = &provenance.source;
        let said = sheet.say(&match kind {
            TableKind::Population => message!("figures-population", date = date, source = source),
            TableKind::Ages => message!("figures-ages", date = date, source = source),
        });
        sheet.cells([said.into()])?;
    }
    sheet.heading(&message!("heading-agreement"))?;
    sheet.cells([words(&shared.agreement.title, language).into()])?;
    sheet.cells([shared.agreement.id.clone().into()])?;
    sheet.cells([Cell::Money(shared.agreement.total)])?;
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
        message!("column-title"),
        message!("column-publisher"),
        message!("column-published"),
        message!("column-address"),
    ];
    sheet.heads(heads.iter().map(|head| language.say(head)), u16::MAX)?;
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
        message!("column-concerns"),
        message!("column-source"),
        message!("column-place"),
        message!("column-says"),
        message!("column-applied"),
        message!("column-reason"),
        message!("column-decided-by"),
    ];
    sheet.heads(heads.iter().map(|head| language.say(head)), u16::MAX)?;
    for discrepancy in &shared.agreement.discrepancies {
        sheet.cells(discrepancy_cells(shared, discrepancy, language))?;
    }
    Ok(())
}

fn discrepancy_cells(
    shared: &Shared<'_>,
    discrepancy: &Discrepancy,
    language: Language,
) -> [Cell; 7] {
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
        Subject::Item(id) => shared
            .agreement
            .item(id)
            .map_or_else(|| id.clone(), |item| words(&item.title, language)),
        Subject::Part(part) => language.say(&terms::part(part)),
    };
    [
        about.into(),
        discrepancy.source.id.clone().into(),
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
